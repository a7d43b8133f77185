"""Stretches of days: months, quarters, weeks, seasons and decades, and steps from one to another."""

from datetime import MAXYEAR, date, timedelta

import attrs
from attrs import frozen

DAY = timedelta(days=1)
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
SHORTEST_MONTH = 28
DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First months, as meteorologists have them; a winter is named for the year in which it begins."""


@frozen
class Stretch:
    """Days from ``low`` up to, not including, ``high``; ``timex3`` names them."""

    low: date
    high: date
    grain: str
    timex3: str
    approx: bool = False
    uncertain: bool = False

    @property
    def known(self) -> bool:
        """Whether it says which days are meant."""
        return not (self.low == date.min and self.high == date.max)


def unknown(timex3: str, grain: str) -> Stretch:
    """A stretch of which only the form is known."""
    return Stretch(date.min, date.max, grain, timex3)


def day(low: date) -> Stretch:
    """One day."""
    return Stretch(low, low + DAY, "day", low.isoformat())


def month(year: int, number: int) -> Stretch:
    """One month."""
    low = date(year, number, 1)
    return Stretch(low, plus(low, 1, "month"), "month", low.isoformat()[:7])


def months(year: int, first: int, count: int, grain: str, timex3: str) -> Stretch:
    """Some months in a row."""
    low = date(year, first, 1)
    return Stretch(low, plus(low, count, "month"), grain, timex3)


def season(year: int, code: str) -> Stretch:
    """The season that begins in a year."""
    return months(year, SEASONS[code], 3, "season", f"{year:04d}-{code}")


def century(number: int) -> Stretch:
    """The 19th century is 1800 to 1899, as people mean it."""
    low = date(max(1, (number - 1) * 100), 1, 1)
    return Stretch(low, date(number * 100, 1, 1), "century", f"{number - 1:02d}")


def around(unit: str, when: date) -> Stretch:
    """The week, month, quarter ... in which a day lies."""
    year, name = when.year, f"{when.year:04d}"
    match unit:
        case "month":
            return month(year, when.month)
        case "quarter":
            number = (when.month - 1) // 3 + 1
            return months(year, 3 * number - 2, 3, unit, f"{name}-Q{number}")
        case "half":
            number = 1 if when.month <= 6 else 2
            return months(year, 6 * number - 5, 6, unit, f"{name}-H{number}")
        case "year":
            return months(year, 1, 12, unit, name)
        case "decade":
            return months(year // 10 * 10, 1, 120, unit, name[:3])
        case "century":
            return century(year // 100 + 1)
        case "week" | "fortnight" | "weekend":
            low = when - when.weekday() * DAY
            written = low.isocalendar()
            timex3 = f"{written.year:04d}-W{written.week:02d}"
            if unit == "weekend":
                return Stretch(low + 5 * DAY, low + 7 * DAY, unit, f"{timex3}-WE")
            return Stretch(low, low + DAYS[unit] * DAY, unit, timex3)
    return day(when)


def plus(when: date, count: int, unit: str) -> date:
    """A day so many units later; the 31st becomes the last day of a shorter month.

    Raises:
        ValueError, OverflowError: The calendar has no such day.
    """
    if unit in DAYS:
        return when + count * DAYS[unit] * DAY
    if unit == "workday":
        return _workdays(when, count)
    index = when.year * 12 + when.month - 1 + count * MONTHS[unit]
    year, number = divmod(index, 12)
    if year == MAXYEAR + 1 and number == 0 and when.day == 1:
        return date.max
    last = (date(year + (number == 11), (number + 1) % 12 + 1, 1) - DAY).day if (year, number) != (MAXYEAR, 11) else 31
    return date(year, number + 1, min(when.day, last))


def _workdays(when: date, count: int) -> date:
    """So many days from Monday to Friday later; public holidays are not known."""
    weeks, days = divmod(abs(count), 5)
    step = DAY if count > 0 else -DAY
    when += 7 * weeks * step
    while days or when.isoweekday() > 5:
        when += step
        days -= when.isoweekday() <= 5 and days > 0
    return when


def shifted(stretch: Stretch, count: int, unit: str) -> Stretch:
    """The same stretch so many units later."""
    low = plus(stretch.low, count, unit)
    if stretch.grain in ("day", "month", "quarter", "half", "year", "decade", "century", "week", "weekend"):
        moved = around(stretch.grain, low)
    else:
        high = plus(stretch.high, count, unit)
        moved = Stretch(low, high, stretch.grain, between(low, high))
    return attrs.evolve(moved, approx=stretch.approx, uncertain=stretch.uncertain)


def between(low: date, high: date) -> str:
    """The TIMEX3 value of a span of days."""
    return f"{low.isoformat()}/{(high - DAY).isoformat()}"


def nth(stretch: Stretch, n: int, count: int, unit: str) -> Stretch | None:
    """The n-th day, week, month ... of a stretch, or so many of them in a row; from the end where n is negative."""
    if unit.startswith("weekday"):
        return _nth_weekday(stretch, n, int(unit[7:]))
    if unit == "weekend":
        saturday = _nth_weekday(stretch, n, 6) if count == 1 else None
        return around("weekend", saturday.low) if saturday else None
    if unit == "half" and count == 1 and stretch.grain not in ("year", "fiscal year", "academic year"):
        return _half(stretch, n)
    if unit == "quarter" and stretch.grain == "century" and count == 1:
        return _quarter_of_a_century(stretch, n)
    first, last = _weeks(stretch) if unit == "week" and stretch.high < date.max else (stretch.low, stretch.high)
    if n > 0:
        low = first if n == 1 else plus(first, (n - 1) * count, unit)
        high = plus(low, count, unit)
    else:
        high = last if n == -1 else plus(last, (n + 1) * count, unit)
        low = plus(high, -count, unit)
    if not (first <= low < last):
        return None
    loose = unit == "week"
    named = around(unit, low)
    if (named.low, named.high) == (low, high):
        return attrs.evolve(named, approx=loose)
    return Stretch(low, high, unit if count == 1 else "span", between(low, high), approx=loose)


def _quarter_of_a_century(stretch: Stretch, n: int) -> Stretch | None:
    quarter = n if n > 0 else n + 5
    if not 1 <= quarter <= 4:
        return None
    low, high = (plus(stretch.low, 25 * past, "year") for past in (quarter - 1, quarter))
    return Stretch(low, high, "span", between(low, high), approx=True)


def _half(stretch: Stretch, n: int) -> Stretch | None:
    """The first or second half of a month, week, decade ... in whole days, months or years."""
    if n not in (1, 2, -1):
        return None
    if stretch.grain in ("decade", "century"):
        middle = plus(stretch.low, MONTHS[stretch.grain] // 2, "month")
    else:
        middle = stretch.low + (stretch.high - stretch.low).days // 2 * DAY
    low, high = (stretch.low, middle) if n == 1 else (middle, stretch.high)
    return Stretch(low, high, "span", between(low, high), approx=True)


def _weeks(stretch: Stretch) -> tuple[date, date]:
    """The weeks of a month or longer stretch: from Monday to Sunday, those whose Thursday it has, as in ISO 8601."""
    if (stretch.high - stretch.low).days < SHORTEST_MONTH:
        return stretch.low, stretch.high
    low, high = (edge + (3 - edge.weekday()) % 7 * DAY - 3 * DAY for edge in (stretch.low, stretch.high))
    return low, high


def part(stretch: Stretch, name: str, published: date | None) -> Stretch:
    """The early, mid or late part of a stretch, or its beginning or end; the TIMEX3 value stays that of the whole."""
    low, high = stretch.low, stretch.high
    if stretch.grain == "day":
        return stretch
    if name == "turn":
        return _turn(stretch)
    if name == "latter":
        return _half(stretch, 2) or stretch
    if name in ("earlier", "later", "rest"):
        if published is None or not low < published < high:
            return stretch
        low, high = (low, published) if name == "earlier" else (published, high)
    elif " " in name:
        first, last = (part(stretch, one, published) for one in name.split())
        low, high = first.low, last.high
    else:
        third = {"early": 0, "begin": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}[name]
        edges = _thirds(stretch, name)
        low, high = edges[third], edges[third + 1]
    return attrs.evolve(stretch, low=low, high=high)


def _turn(stretch: Stretch) -> Stretch:
    """The turn of the year: about its first day."""
    reach, unit = {"century": (10, "year"), "decade": (1, "year"), "year": (1, "month")}.get(stretch.grain, (3, "day"))
    low, high = plus(stretch.low, -reach, unit), plus(stretch.low, reach, unit)
    return attrs.evolve(stretch, low=low, high=high, approx=True, uncertain=True)


def _thirds(stretch: Stretch, name: str) -> tuple[date, date, date, date]:
    low, high = stretch.low, stretch.high
    match stretch.grain:
        case "month":
            return low, low + 10 * DAY, low + 20 * DAY, high
        case "week":
            return low, low + 3 * DAY, low + 4 * DAY, high
        case "year" if high != date.max:
            return low, plus(low, 3 if name == "begin" else 4, "month"), plus(low, 8, "month"), high
        case "decade":
            return low, plus(low, 4, "year"), plus(low, 7, "year"), high
        case "century":
            return low, plus(low, 33, "year"), plus(low, 66, "year"), high
    length = (high - low).days
    return low, low + (length + 2) // 3 * DAY, low + length * 2 // 3 * DAY, high


def hopped(stretch: Stretch, n: int, weekday: int) -> Stretch:
    """The n-th such weekday after a stretch, or before it where n is negative."""
    if n > 0:
        first = stretch.high + (weekday - stretch.high.isoweekday()) % 7 * DAY
        return day(first + (n - 1) * 7 * DAY)
    last = stretch.low - DAY
    return day(last - (last.isoweekday() - weekday) % 7 * DAY + (n + 1) * 7 * DAY)


def beside(stretch: Stretch, count: int, unit: str) -> Stretch:
    """So many units after a stretch, or before it where they are negative."""
    edge = stretch.high if count > 0 else stretch.low
    low, high = sorted((edge, plus(edge, count, unit)))
    return Stretch(low, high, "span", between(low, high), stretch.approx, stretch.uncertain)


def next_to(stretch: Stretch, count: int, unit: str) -> Stretch:
    """The day, week ... before a stretch or after it: the year before 2014 is 2013."""
    found = beside(stretch, count, unit)
    named = around(unit, found.low)
    if (named.low, named.high) == (found.low, found.high):
        return attrs.evolve(named, approx=found.approx, uncertain=found.uncertain)
    return attrs.evolve(found, approx=True)


def _nth_weekday(stretch: Stretch, n: int, weekday: int) -> Stretch | None:
    """The n-th Tuesday of a month, or from its end."""
    if n > 0:
        first = stretch.low + (weekday - stretch.low.isoweekday()) % 7 * DAY
        found = first + (n - 1) * 7 * DAY
    else:
        last = stretch.high - DAY
        found = last - (last.isoweekday() - weekday) % 7 * DAY + (n + 1) * 7 * DAY
    return day(found) if stretch.low <= found < stretch.high else None
