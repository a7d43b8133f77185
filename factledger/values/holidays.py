"""The days of a holiday in a year, by the rules of the table."""

from collections.abc import Callable
from datetime import date

from factledger.values.calendar import DAY, Stretch, day, month, nth


def holiday(rule: str, year: int, easter: Callable[[int, str], date]) -> Stretch | None:
    """The holiday of a rule such as "12-25", "easter-2", "orthodox+0", "3 1 1" or "islamic 9"; ``None`` without one.

    ``easter`` gives the Sunday of a year by the "easter" (western) or "orthodox" reckoning.
    "n weekday month" may be followed by days to add: the day after the fourth Thursday of November is "4 4 11 1".
    """
    if rule.startswith(("easter", "orthodox")):
        name, sign, days = rule.partition("+") if "+" in rule else rule.partition("-")
        return day(easter(year, name) + int(sign + days) * DAY)
    if rule.startswith("islamic"):
        return _islamic([int(part) for part in rule.split()[1:]], year)
    if "-" in rule[1:]:
        number, _, when = rule.partition("-")
        return day(date(year, int(number), int(when)))
    n, weekday, month_number, *later = (int(part) for part in rule.split())
    found = nth(month(year, month_number), n, 1, f"weekday{weekday}")
    return day(found.low + sum(later) * DAY) if found else None


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
