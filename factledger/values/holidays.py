"""The days of a holiday in a year, by the rules of the table."""

from datetime import date

from factledger.values.calendar import DAY, Stretch, day, month, nth


def holiday(rule: str, year: int) -> Stretch | None:
    """The holiday of a rule such as "12-25", "easter-2", "orthodox+0", "3 1 1", "islamic 9" or "hebrew 1 15 8".

    ``None`` where a year has no such day, and for the rule "moon", which only an almanac knows. "3 1 1" is the third
    Monday of January; days to add may follow. "hebrew" has month (1 is Nisan, 12 the Adar of Purim), day, and length.
    """
    if rule.startswith(("easter", "orthodox")):
        name, sign, days = rule.partition("+") if "+" in rule else rule.partition("-")
        return day(_easter(year, name) + int(sign + days) * DAY)
    if rule == "moon":
        return None
    if rule.startswith("hebrew"):
        return _hebrew([int(part) for part in rule.split()[1:]], year)
    if rule.startswith("islamic"):
        return _islamic([int(part) for part in rule.split()[1:]], year)
    if "-" in rule[1:]:
        number, _, when = rule.partition("-")
        return day(date(year, int(number), int(when)))
    n, weekday, month_number, *later = (int(part) for part in rule.split())
    found = nth(month(year, month_number), n, 1, f"weekday{weekday}")
    return day(found.low + sum(later) * DAY) if found else None


def _easter(year: int, name: str) -> date:
    """The Sunday of a year by the "easter" (western) or "orthodox" reckoning."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    sunday: date = easter(year, EASTER_ORTHODOX if name == "orthodox" else EASTER_WESTERN)
    return sunday


def _islamic(parts: list[int], year: int) -> Stretch | None:
    """By the tabular calendar, which a sighted moon may leave by a day or two; the first that begins in the year."""
    about = (year - 622) * 33 // 32
    for islamic in range(about - 1, about + 3):
        low = _islamic_day(islamic, parts[0], parts[1] if len(parts) > 1 else 1)
        if low.year == year:
            high = low + DAY if len(parts) > 1 else _islamic_day(islamic, parts[0] + 1, 1)
            grain = "day" if len(parts) > 1 else "span"
            timex3 = low.isoformat() if grain == "day" else f"{low.isoformat()}/{(high - DAY).isoformat()}"
            return Stretch(low, high, grain, timex3, approx=True)
    return None


def _islamic_day(year: int, number: int, when: int) -> date:
    """Day of the tabular Islamic calendar; 227,014 is the ordinal of the day before its first."""
    before = 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (number - 1) + number // 2
    return date.fromordinal(before + when + 227_014)


def _hebrew(parts: list[int], year: int) -> Stretch | None:
    """A day of the Hebrew calendar, or several from the evening before on; counted from the new year in autumn."""
    number, when, length = parts
    new_year = _hebrew_new_year(year + 3761)
    if number < 7:  # from Nisan to Elul there are 177 days
        start = new_year - 177 + 29 * (number - 1) + number // 2
    elif number == 12:  # the Adar before Nisan
        start = new_year - 206
    else:  # Tishri, Heshvan, which has 30 days in long years, Kislev
        long = (_hebrew_new_year(year + 3762) - new_year) % 10 == 5
        start = new_year + (0, 30, 59 + long)[number - 7]
    low = date.fromordinal(start + when - 1)
    if length == 1:
        return day(low)
    low, high = low - DAY, low + length * DAY
    return Stretch(low, high, "span", f"{low.isoformat()}/{(high - DAY).isoformat()}")


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
