"""What the words of one date name as seen from the day of publication."""

from datetime import date

import attrs

from factledger.values import calendar
from factledger.values.calendar import DAY, MONTHS, Stretch, around, day, plus, shifted, unknown
from factledger.values.years import COUNTS, calendar_year, in_year, season_code, year_of

_FARTHEST_AHEAD = 270  # days; "by the end of December" in February 2024 with "would" may still tell of last December
_CLOSE_BEHIND = 95
_LAST_DAY = 31
_HALVED = {"year": "half", "decade": "year", "century": "decade"}
"""How exact "a year and a half ago" is."""


def named(got: dict[str, str], published: date | None, look: str) -> Stretch | None:
    """The stretch that the words themselves name."""
    if got.get("era") == "BC":
        return None
    match got:
        case {"set": value}:
            return unknown(value, "set")
        case {"each": value}:
            return unknown(f"XXXX-WXX-{value}" if value.isdecimal() else _x(value), "set")
        case {"dotted": value}:
            parts = [int(part) for part in value.split(".")]
            return day(date(*(parts if parts[0] > _LAST_DAY else reversed(parts))))
        case {"compact": value}:
            return day(date(int(value[:4]), int(value[4:6]), int(value[6:])))
        case {"first": _}:
            return _slashes(got, published, look)
        case {"calendar": kind}:
            return calendar_year(kind, got, published)
    known = year_of(got, published)
    if known is not None:
        return in_year(got, known)
    if published is None:
        return unplaced(got)
    match got:
        case {"ref": value}:
            return Stretch(published, published + DAY, "ref", value)
        case {"today": value}:
            first, last = (int(days) for days in (value.split() * 2)[:2])
            low, high = published + first * DAY, published + (last + 1) * DAY
            return day(low) if first == last else Stretch(low, high, "span", calendar.between(low, high), approx=True)
        case {"todate": unit}:
            low, high = around(unit, published).low, published + DAY
            return Stretch(low, high, "span", calendar.between(low, high))
        case {"week": _}:
            return in_year(got, published.year)
        case {"after_next": which, "unit": unit}:
            return shifted(around(unit, published), 2 * COUNTS[which], unit)
        case {"after_next": which, "weekday": weekday}:
            one = _weekday(int(weekday), "past" if which == "last" else "", published, "agenda")
            return shifted(one, COUNTS[which], "week")
        case {"after_next": which, "month": number}:
            found = _nearest({"month": number}, published, "past" if which == "last" else "agenda")
            return shifted(found, COUNTS[which], "year") if found else None
        case {"halves": count, "unit": unit, "way": way}:
            return _halves(-int(count) if way == "ago" else int(count), unit, published)
        case {"edge": edge}:
            name, unit = edge.split()
            return calendar.part(around(unit, published), name, published)
        case {"hops": count, "weekday": weekday, "way": way}:
            return calendar.hopped(day(published), -int(count) if way == "ago" else int(count), int(weekday))
        case {"and_count": _}:
            return _compound(got, published)
        case {"count": count, "unit": unit, "which": which}:
            return window(int(count), unit, which, published)
        case {"count": count, "unit": unit, "weekday": weekday, "way": way}:
            week = around("week", plus(published, -int(count) if way == "ago" else int(count), unit))
            return day(week.low + (int(weekday) - 1) * DAY)
        case {"count": count, "unit": unit, "way": "today"}:
            return day(plus(published, int(count), unit))
        case {"bound": bound, "count": count, "unit": unit}:
            return _ago(bound, int(count), unit, published)
        case {"count": count, "unit": unit}:
            back = got.get("way") in ("ago", "earlier", "before")
            return steps_away(-int(count) if back else int(count), unit, published)
        case {"unit": unit, "which": which}:
            if which == "near":
                return _weekend(published, look)
            if which == "past":
                return window(1, unit, "past", published)
            if which == "that":
                return unplaced(got)  # "from that month to June"
            return shifted(around(unit, published), COUNTS[which], unit)
        case {"weekday": weekday, "day": when} if "month" not in got:
            return _weekday_of_month(int(weekday), int(when), published, look)
        case {"weekday": weekday, "rel_week": which}:
            return day(around("week", published + 7 * COUNTS[which] * DAY).low + (int(weekday) - 1) * DAY)
        case {"weekday": weekday} if "month" not in got:
            return _weekday(int(weekday), got.get("which", ""), published, look)
    found = _nearest(got, published, look)
    if found is not None and "season" in got and "which" not in got and not look:
        return attrs.evolve(found, uncertain=True)  # "in winter the pass is shut": perhaps every winter
    return found


def unplaced(got: dict[str, str]) -> Stretch:
    """A date that only the day of publication would settle."""
    match got:
        case {"month": number, "day": when}:
            return unknown(f"XXXX-{int(number):02d}-{int(when):02d}", "day")
        case {"month": number}:
            return unknown(f"XXXX-{int(number):02d}", "month")
        case {"quarter": number}:
            return unknown(f"XXXX-Q{number}", "quarter")
        case {"season": code}:
            return unknown(f"XXXX-{season_code(code)}", "season")
        case {"weekday": weekday}:
            return unknown(f"XXXX-WXX-{weekday}", "day")
        case {"unit": unit}:
            return unknown(_x(unit), unit)
        case {"week": number}:
            return unknown(f"XXXX-W{int(number):02d}", "week")
        case {"ref": value}:
            return unknown(value, "ref")
    return unknown("XXXX-XX-XX", "day")


def steps_away(count: int, unit: str, published: date) -> Stretch:
    """ "Three days ago" is a day; "two years ago" is somewhere in that year."""
    when = plus(published, count, unit)
    if unit in ("day", "workday"):
        return day(when)
    if unit in ("week", "fortnight"):
        return attrs.evolve(day(when), grain="week", approx=True)
    return attrs.evolve(around(unit, when), approx=True)


def _ago(bound: str, count: int, unit: str, published: date) -> Stretch:
    """ "More than two years ago" is any time before that, "less than two years ago" any time since."""
    then, edge = steps_away(-count, unit, published), plus(published, -count, unit)
    low, high = (date.min, edge) if bound == "more" else (edge, published)
    return attrs.evolve(then, low=low, high=high, grain="span")


def window(count: int, unit: str, which: str, published: date) -> Stretch:
    """So many days, weeks ... up to the day of publication, or from the day after it."""
    if unit == "workday" and which in ("next", "after", "this"):
        low, high = published + (which != "this") * DAY, plus(published, count, unit) + DAY
        return Stretch(low, high, "span", calendar.between(low, high))
    if unit in ("quarter", "half", "decade", "century"):
        here = around(unit, published)
        if which in ("next", "after"):
            low, high = here.high, plus(here.high, count, unit)
        else:
            low, high = plus(here.low, -count, unit), here.low
        return Stretch(low, high, "span", calendar.between(low, high))
    if which in ("next", "after"):
        low = published + DAY
        high = plus(low, count, unit)
    elif which == "this":
        low, high = published, plus(published, count, unit)
    else:
        low, high = plus(published, -count, unit), published
    return Stretch(low, high, "span", calendar.between(low, high), approx=unit != "day")


def _compound(got: dict[str, str], published: date) -> Stretch:
    """ "Two years and three days ago": as exact as the last of its members."""
    sign = -1 if got["way"] == "ago" else 1
    members = [(sign * int(got[f"{of}count"]), got[f"{of}unit"]) for of in ("", "and_", "more_") if f"{of}count" in got]
    for count, unit in members[:-1]:
        published = plus(published, count, unit)
    return steps_away(*members[-1], published)


def _halves(count: int, unit: str, published: date) -> Stretch:
    """ "A year and a half ago" is three halves of a year."""
    when = plus(published, count * MONTHS[unit] // 2, "month")
    return attrs.evolve(around(_HALVED[unit], when), approx=True)


def _x(unit: str) -> str:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX",
            "decade": "XXX", "century": "XX", "weekend": "XXXX-WXX-WE",
            "fortnight": "XXXX-WXX"}.get(unit, "XXXX")  # fmt: skip


def _slashes(got: dict[str, str], published: date | None, look: str) -> Stretch | None:
    """Month first where it can be; both orders are possible where both numbers are small and differ.

    A weekday that fits one order only tells which.
    """
    first, second = int(got["first"]), int(got["second"])
    orders = [(first, second), (second, first)][: 2 if first != second else 1]
    rest = {name: value for name, value in got.items() if name in ("year", "weekday")}
    found = [
        one
        for number, when in orders
        if number <= 12 and (one := named({"month": str(number), "day": str(when), **rest}, published, look))
    ]
    right = [one for one in found if one.known and one.low.isoweekday() == int(got.get("weekday", "0"))]
    if len(right) == 1:
        return right[0]
    return attrs.evolve(found[0], uncertain=len(found) > 1) if found else None


def _weekend(published: date, look: str) -> Stretch:
    """ "Over the weekend": the last one that has begun, or the next that has not ended."""
    found = around("weekend", published)
    if look in ("ahead", "agenda"):
        return found
    return found if found.low <= published else attrs.evolve(shifted(found, -1, "week"), uncertain=not look)


def _weekday(weekday: int, which: str, published: date, look: str) -> Stretch:
    """The last Friday, the next one, or the one that is meant."""
    back = (published.isoweekday() - weekday) % 7
    if which == "next":
        found = day(around("week", published + 7 * DAY).low + (weekday - 1) * DAY)
        return attrs.evolve(found, uncertain=(found.low - published).days > 7)
    if which in ("last", "before"):
        return day(published - (back if back > 1 else back + 7) * DAY)
    if which == "past":
        return day(published - (back or 7) * DAY)
    if which == "this":
        when = around("week", published).low + (weekday - 1) * DAY
        return day(when if when >= published or look in ("behind", "past") else when + 7 * DAY)
    if look == "agenda":
        return day(published + (weekday - published.isoweekday()) % 7 * DAY)
    if look == "ahead":
        return attrs.evolve(day(published + (7 - back) * DAY), uncertain=back == 0)
    return day(published - back * DAY)


def _weekday_of_month(weekday: int, when: int, published: date, look: str) -> Stretch | None:
    """ "Tuesday the 19th": the nearest month in which they fall together."""
    this = published.replace(day=1)
    ahead = look in ("ahead", "agenda")
    steps = [*range(12), *range(-1, -12, -1)] if ahead else sorted(range(-11, 12), key=lambda step: (abs(step), step))
    for step in steps:
        first = plus(this, step, "month")
        found = first + (when - 1) * DAY
        if found.month == first.month and found.isoweekday() == weekday:
            return day(found)
    return None


_SOON = 40
"""Days."""


def _nearest(got: dict[str, str], published: date, look: str) -> Stretch | None:
    """A date without a year: behind or ahead of the day of publication."""
    which = got.get("which", "")
    span = 8 if got.get("month") == "2" and got.get("day") == "29" else 2
    if "day" in got and "month" not in got:
        return day(published.replace(day=int(got["day"])))
    found: list[Stretch] = []
    for year in range(max(1, published.year - span), min(9998, published.year + span) + 1):
        try:
            one = in_year(got, year)
        except ValueError:
            continue  # 29 February
        if one is not None:
            found.append(one)
    behind = [s for s in found if (s.high if which in ("last", "past", "before") else s.low) <= published]
    ahead = [s for s in found if (s.low if which or s.grain != "day" else s.high) > published]
    if not behind or not ahead:
        return None
    past, future = behind[-1], ahead[0]
    if "weekday" in got and look in ("", "agenda"):
        right = [s for s in (past, future) if s.low.isoweekday() == int(got["weekday"])]
        near = min(abs((s.low - published).days) for s in (past, future))
        # a day of the next weeks is meant even with a wrong weekday: what lies a year away has its year
        if len(right) == 1 and (near > _SOON or abs((right[0].low - published).days) == near):
            return right[0]
    if which == "this":
        if past.high > published:
            return past
        return next((s for s in found if s.low.year == published.year), past)
    if which:
        return future if which in ("next", "after") else past
    if look != "behind" and past.high > published:
        return past
    if look in ("agenda", "past"):
        return future if look == "agenda" else past
    since, until = (published - past.high).days, (future.low - published).days
    if look == "ahead":
        return past if until > _FARTHEST_AHEAD and since < _CLOSE_BEHIND else future
    # a past date of many months ago has its year: soon is likelier, even beside a verb in the past tense
    closer = 3 if look == "behind" else 2
    return future if future.grain == "day" and closer * until <= since else past
