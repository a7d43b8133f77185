"""The days of a holiday in a year, by the rules of the table."""

import re
from datetime import date

from factledger.tables.almanac import almanac, month_day
from factledger.values.calendar import DAY, Stretch, between, day, month, nth

_MOVE = re.compile(r"([1-7])([+-]\d)(?:>(\d{4}))?")


def holiday(rule: str, year: int) -> Stretch | None:
    """The holiday of a rule such as "12-25", "easter -2", "3 1 1", "islamic 9" or "hebrew 1 15 8" in a year.

    ``None`` where that year has no such day, or the almanac does not know it. The rules are told at the head of
    holidays.toml. Of two such days in one year it is the first.
    """
    rule, _, lasting = rule.partition(" for ")
    words, length = rule.removeprefix("about ").split(), int(lasting or 1)
    approx = rule.startswith(("about ", "feast "))
    low: date | None
    match words:
        case ["islamic", *parts]:
            return _islamic([int(part) for part in parts], year)
        case ["hebrew", number, when, days, *moves]:
            # from the evening before
            low, length = _moved(_hebrew(int(number), int(when), year), moves) - DAY, int(days) + 1
        case ["easter" | "orthodox" as name, days]:
            low = _easter(year, name) + int(days) * DAY
        case ["feast", name, *later]:
            low = almanac().feasts[name].get(year)
            low = low + sum(map(int, later)) * DAY if low else None
        case ["chinese", number, when]:
            known = (month_day(almanac().chinese, y, int(number), int(when)) for y in (year - 1, year, year + 1))
            low = next((found for found in known if found is not None and found.year == year), None)
        case ["every", days, since]:
            first = date.fromisoformat(since)
            low = first - (first - date(year, 1, 1)).days // int(days) * int(days) * DAY
        case [weekday, "from", when]:
            low = _fixed(when, year)
            low += (int(weekday) - low.isoweekday()) % 7 * DAY
        case [when, *moves] if "-" in when[1:]:
            low = _moved(_fixed(when, year), moves)
        case [n, weekday, number, *later]:
            picked = nth(month(year, int(number)), int(n), 1, f"weekday{weekday}")
            low = picked.low + sum(map(int, later)) * DAY if picked else None
        case _:
            low = None
    return _days(low, length, approx) if low else None


def _days(low: date, length: int, approx: bool) -> Stretch:
    """A day, or so many."""
    one = day(low)
    high = low + length * DAY
    if length == 1:
        return Stretch(low, high, one.grain, one.timex3, approx=approx)
    return Stretch(low, high, "span", between(low, high), approx=approx)


def _fixed(when: str, year: int) -> date:
    number, _, day_number = when.partition("-")
    return date(year, int(number), int(day_number))


def _moved(when: date, moves: list[str]) -> date:
    """The day, or the one kept instead where it falls on one of these weekdays: "7-1", on Sunday a day earlier."""
    for move in moves:
        if (parts := _MOVE.fullmatch(move)) and int(parts[1]) == when.isoweekday() and when.year > int(parts[3] or 0):
            return when + int(parts[2]) * DAY
    return when


def _easter(year: int, name: str) -> date:
    """The Sunday of a year by the "easter" (western) or "orthodox" reckoning."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    sunday: date = easter(year, EASTER_ORTHODOX if name == "orthodox" else EASTER_WESTERN)
    return sunday


def _islamic(parts: list[int], year: int) -> Stretch | None:
    """A month, a day of it or (negative) its last such weekday; the first that begins in the year.

    A sighted moon may leave the calendar by a day or two.
    """
    number, when = parts if len(parts) > 1 else (parts[0], 0)
    about = (year - 622) * 33 // 32
    for islamic in range(about - 1, about + 3):
        low, last = _islamic_day(islamic, number, 1), _islamic_day(islamic, number + 1, 0)
        length = 1 if when else (last - low).days + 1
        if when:
            low = low + (when - 1) * DAY if when > 0 else last - (last.isoweekday() + when) % 7 * DAY
        if low.year == year:
            return _days(low, length, approx=True)
    return None


def _islamic_day(year: int, number: int, when: int) -> date:
    """A day by the almanac, outside its years by the tabular calendar; the 13th month is the next year's first.

    227,014 is the ordinal of the day before the first of the tabular calendar.
    """
    year, number = year + number // 13, (number - 1) % 12 + 1
    known = month_day(almanac().islamic, year, number, when)
    if known is not None:
        return known
    before = 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (number - 1) + number // 2
    return date.fromordinal(before + when + 227_014)


def _hebrew(number: int, when: int, year: int) -> date:
    """A day of the Hebrew calendar; months count from Nisan, the 12th is the Adar of Purim."""
    new_year = _hebrew_new_year(year + 3761)
    if number < 7:  # from Nisan to Elul there are 177 days
        start = new_year - 177 + 29 * (number - 1) + number // 2
    elif number < 10:  # Tishri, Heshvan, which has 30 days in long years, Kislev
        long = (_hebrew_new_year(year + 3762) - new_year) % 10 == 5
        start = new_year + (0, 30, 59 + long)[number - 7]
    else:  # Tevet, Shevat, and the Adar before Nisan; a leap year has another Adar of 30 days
        leap = new_year - _hebrew_new_year(year + 3760) > 380
        start = new_year - 206 - (0, 30 + 30 * leap, 59 + 30 * leap)[12 - number]
    return date.fromordinal(start + when - 1)


def _hebrew_new_year(year: int) -> int:
    """Ordinal of the first of Tishri, as in Reingold and Dershowitz, "Calendrical Calculations"."""
    before, this, after = (_hebrew_elapsed(y) for y in (year - 1, year, year + 1))
    late = 2 if after - this == 356 else int(this - before == 382)
    return this + late - 1_373_427


def _hebrew_elapsed(year: int) -> int:
    """Days from the Hebrew epoch to the mean new moon of a year, one more where the weekday is not allowed."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    return days + (3 * (days + 1) % 7 < 3)
