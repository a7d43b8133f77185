"""A timex and the day of publication to an interval of days.

`Timex.fields` are read from left to right: what names a stretch of days, then steps that make another of it.

=================================  ====================================================================================
year, month, day, weekday          numbers; a year may have two digits; without a year, ``look`` helps:
                                   ahead, behind, said (behind, by a verb of speech), past (surely), or agenda: by
                                   itself, as in a list
first, second; dotted; compact     "11/23/2022" in the order of the table, "23.11.2022", "20221123"
quarter, half, season, decade,     each with ``year`` or without; the season is SP, SU, FA or WI, the holiday a rule
century, week, holiday             (see `holidays.py`)
calendar                           FY, SY, GY (a sports season) or CY, with ``year`` and ``to_year``, or ``which``
which                              last, this, next, past: before a weekday, month, season or ``unit``
after_next                         "the week after next", "Friday after next"
rel_year, rel_week                 last, this, next: "January 19 of this year", "Tuesday next week"
count, unit, way                   "two weeks ago"; with ``which`` a window: "the last three months"
anaphor                            "shift -1 year", "around 1 year", "into 2022 year": a step from the date before it,
                                   to its like in another year (`context.py`)
loose                              without that date, the step counts from now, or from this day, week, month ...
frame; title                       its year holds for its sentence ("in 2019"); for its document (a report, heading)
today; ref; set                    days from today, two for "overnight"; PRESENT_REF; a repetition
todate                             from the beginning of this year, quarter or month to now
fiscal; short                      the year is a fiscal one; a year of two digits of this century: "2Q23"
part, pick, shift, around, ended,  steps: "end"; "3 1 weekday2", the third Tuesday in it; "-2 week", so much later;
lasting, whole                     "-1 year", the year before the one that holds it; "1 year", what ends with it,
                                   or begins; the week that holds it
to, to_...                         what follows, or what is so named, is the second end of a range
=================================  ====================================================================================
"""

from datetime import date

import attrs

from factledger.records.interval import Interval
from factledger.records.mention import Timex
from factledger.records.value import Period
from factledger.values import calendar
from factledger.values.calendar import DAY, Stretch, around, day, month, months, plus, season, shifted, unknown
from factledger.values.holidays import holiday

Fields = list[tuple[str, str]]

_STEPS = ("part", "pick", "shift", "around", "ended", "lasting", "whole")
_COUNT = {"last": -1, "past": -1, "this": 0, "next": 1, "before": -1, "after": 1, "same": 0}
_FARTHEST_AHEAD = 270  # days; "by the end of December" in February 2024 with "would" may still tell of last December
_CLOSE_BEHIND = 95


def period(timex: Timex, published: date | None, anchor: Period | None = None) -> Period | None:
    """The days that a timex means; ``None`` for a time of day, and for a day that no calendar has.

    ``anchor`` is the date from which "a year earlier" counts.
    """
    if timex.form == "time":
        return None
    try:
        found = _anaphor(timex, published, anchor) or _resolve(list(timex.fields), published)
        if found is not None and found.known:
            found = _bounded(found, timex)
    except (ValueError, OverflowError):
        return None
    if found is None or found.low >= found.high:
        return None
    return Period(
        timex.span, timex.text, Interval(found.low, found.high, high_open=True), found.timex3, found.grain,
        timex.approx or found.approx, found.uncertain, timex.role, timex,
    )  # fmt: skip


def fits(anchor: Period, step: str) -> bool:
    """Whether a date can be counted from another: days from a day, a year from whatever is no longer than a year."""
    name, count, unit = step.split()
    low, high = anchor.interval.low, anchor.interval.high
    reach = max(1, abs(int(count))) if name == "shift" else 1
    try:
        return (high - low).days <= (plus(low, reach, unit) - low).days
    except (ValueError, OverflowError):
        return False


def _anaphor(timex: Timex, published: date | None, anchor: Period | None) -> Stretch | None:
    """ "The following day", "a year earlier", "two years later"; ``None`` where it is no such thing."""
    value = dict(timex.fields).get("anaphor")
    if value is None:
        return None
    name, count, unit = value.split()
    if anchor is not None:
        if name == "into":
            name, count = "shift", str(int(count) - anchor.interval.low.year)
        low, high = anchor.interval.low, anchor.interval.high
        here = Stretch(low, high, anchor.grain, anchor.timex3, anchor.approx, anchor.uncertain)
        if name == "shift" and int(count) > 0 and anchor.grain == "day" and unit != "day":
            return _steps_away(int(count), unit, low)
        return _step(here, name, f"{count} {unit}", published)
    loose = dict(timex.fields).get("loose")
    if loose is None or published is None:
        return unknown(_x(unit), unit)
    if name == "into":
        count = str(int(count) - published.year)
    return attrs.evolve(shifted(around(loose, published), int(count), unit), uncertain=True)


def _bounded(found: Stretch, timex: Timex) -> Stretch:
    """The stretch opened on the side that its preposition leaves open; "by" and "from" leave it as it is."""
    last = next((value for name, value in reversed(timex.fields) if name == "part"), "")
    match timex.role:
        case "before" if last == "end":
            return attrs.evolve(found, low=date.min)
        case "after" if last == "begin":
            return attrs.evolve(found, high=date.max)
        case "since":
            return attrs.evolve(found, high=date.max)
        case "after":
            return attrs.evolve(found, low=found.high, high=date.max) if found.high < date.max else found
        case "before":
            return attrs.evolve(found, low=date.min, high=found.low) if found.low > date.min else found
        case "until":
            return attrs.evolve(found, low=date.min)
    return found


def _resolve(fields: Fields, published: date | None) -> Stretch | None:
    """One date, or a range of two."""
    look = next((value for name, value in fields if name == "look"), "").replace("said", "behind")
    fields = [field for field in fields if field[0] != "look"]
    left, right = _ends(fields)
    if not right:
        return _walk(left, published, look)
    first, last = dict(left), dict(right)
    if "day" in first and "month" not in first and "month" in last:
        left.insert(0, ("month", last["month"]))
    if "day" in last and "month" not in last and "month" in first and "first" not in last:
        right.insert(0, ("month", first["month"]))
    return _range(left, right, published, look)


def _ends(fields: Fields) -> tuple[Fields, Fields]:
    """The fields of the first end, and of the second, which is empty where there is none."""
    names = [name for name, _ in fields]
    if "to" in names:
        cut = names.index("to")
        return fields[:cut], fields[cut + 1 :]
    if "calendar" in names or "season" in names:
        return fields, []
    right = [(name[3:], value) for name, value in fields if name.startswith("to_")]
    return [field for field in fields if not field[0].startswith("to_")], right


def _range(left: Fields, right: Fields, published: date | None, look: str) -> Stretch | None:
    """From the first day of one to the last of the other; an end without a year takes the other's."""
    first, last = dict(left), dict(right)
    if "year" in first and "year" in last and len(last["year"]) == 2 and len(first["year"]) == 4:
        right = [("year", _full_end(first["year"], last["year"])) if f[0] == "year" else f for f in right]
    dated, also = _has_year(left), _has_year(right)
    plain = not _relative(left) and not _relative(right)
    if not dated and ((also and not _relative(left)) or (plain and look in ("behind", "past"))):
        high = _walk(right, published, look)
        if high is None or not high.known:
            return high
        low = _with_year(left, high.low.year, published)
        if low is not None and low.low >= high.high:
            low = _with_year(left, high.low.year - 1, published)
    else:
        low = _walk(left, published, look)
        if low is None or not low.known:
            return low if low is None else unknown(low.timex3, "span")
        if last.keys() == {"weekday"}:
            high = day(low.low + ((int(last["weekday"]) - low.low.isoweekday()) % 7 or 7) * DAY)
        elif _has_year(right) or _relative(right):
            high = _walk(right, published, look)
        else:
            high = _with_year(right, low.low.year, published)
            if high is not None and high.high <= low.low:
                high = _with_year(right, low.low.year + 1, published)
    if low is None or high is None or not high.known or low.low >= high.high:
        return None
    grain = low.grain if low.grain == high.grain == "year" else "span"
    # 2022-23 may be any twelve months of the two years
    loose = low.uncertain or high.uncertain or (len(last.get("year", "0000")) == 2 and (high.high - low.low).days < 740)
    return Stretch(low.low, high.high, grain, f"{low.timex3}/{high.timex3}", low.approx or high.approx, loose)


def _has_year(fields: Fields) -> bool:
    names = {name for name, _ in fields}
    return not names.isdisjoint(("year", "short", "rel_year", "dotted", "compact", "decade", "century"))


def _relative(fields: Fields) -> bool:
    names = {name for name, _ in fields}
    return not names.isdisjoint(("today", "todate", "ref", "unit", "which", "rel_week")) or names <= {"weekday"}


def _with_year(fields: Fields, year: int, published: date | None) -> Stretch | None:
    return _walk([("year", f"{year:04d}"), *fields], published, "")


def _walk(fields: Fields, published: date | None, look: str) -> Stretch | None:
    """The stretch that is named, then every step."""
    at = next((place for place, (name, _) in enumerate(fields) if name in _STEPS), len(fields))
    found = _named(dict(fields[:at]), published, look)
    for name, value in fields[at:]:
        if name not in _STEPS or found is None or not found.known:
            continue
        if name == "ended" and _unended(found, fields, published, look):
            found = shifted(found, -1, "year")
        found = _step(found, name, value, published)
    return found


def _unended(found: Stretch, fields: Fields, published: date | None, look: str) -> bool:
    """Whether the end of a stretch lies ahead though it is told of: "in the week to 14 May 40 boats sank"."""
    bare = not _has_year(fields) and not _relative(fields) and look != "ahead"
    return bare and published is not None and found.high - DAY > published


def _step(found: Stretch, name: str, value: str, published: date | None) -> Stretch | None:
    match name, value.split():
        case "part", _:
            return calendar.part(found, value, published)
        case "pick", [n, count, unit]:
            picked = calendar.nth(found, int(n), int(count), unit)
            loose = found.uncertain or (picked is not None and picked.uncertain)
            return attrs.evolve(picked, uncertain=loose) if picked is not None else None
        case "shift", [count, unit]:
            return shifted(found, int(count), unit)
        case "around", [count, unit]:
            return shifted(around(unit, found.low), int(count), unit)
        case "ended", [count, unit]:
            low = plus(found.high, -int(count), unit)
            whole = around(unit, low)
            if count == "1" and (whole.low, whole.high) == (low, found.high):
                return whole
            return Stretch(low, found.high, "span", calendar.between(low, found.high), found.approx, found.uncertain)
        case "lasting", [count, unit]:
            high = plus(found.low, int(count), unit)
            return Stretch(found.low, high, "span", calendar.between(found.low, high), found.approx, found.uncertain)
    return around("week", found.low)


def _named(got: dict[str, str], published: date | None, look: str) -> Stretch | None:
    """The stretch that the words themselves name."""
    if got.get("era") == "BC":
        return None
    match got:
        case {"set": value}:
            return unknown(value, "set")
        case {"each": value}:
            return unknown(f"XXXX-WXX-{value}" if value.isdecimal() else _x(value), "set")
        case {"dotted": value}:
            when, number, year = value.split(".")
            return day(date(int(year), int(number), int(when)))
        case {"compact": value}:
            return day(date(int(value[:4]), int(value[4:6]), int(value[6:])))
        case {"first": _}:
            return _slashes(got, published, look)
        case {"calendar": kind}:
            return _calendar(kind, got, published)
    known = _year(got, published)
    if known is not None:
        return _in_year(got, known)
    if published is None:
        return _unplaced(got)
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
            return _in_year(got, published.year)
        case {"after_next": _, "unit": unit}:
            return shifted(around(unit, published), 2, unit)
        case {"after_next": _, "weekday": weekday}:
            return shifted(_weekday(int(weekday), "", published, "agenda"), 1, "week")
        case {"after_next": _, "month": number}:
            found = _nearest({"month": number}, published, "agenda")
            return shifted(found, 1, "year") if found else None
        case {"count": count, "unit": unit, "which": which}:
            return _window(int(count), unit, which, published)
        case {"count": count, "unit": unit}:
            back = got.get("way") in ("ago", "earlier", "before")
            return _steps_away(-int(count) if back else int(count), unit, published)
        case {"unit": unit, "which": which}:
            if which == "past":
                return _window(1, unit, "past", published)
            return shifted(around(unit, published), _COUNT[which], unit)
        case {"weekday": weekday, "day": when} if "month" not in got:
            return _weekday_of_month(int(weekday), int(when), published, look)
        case {"weekday": weekday, "rel_week": which}:
            return day(around("week", published + 7 * _COUNT[which] * DAY).low + (int(weekday) - 1) * DAY)
        case {"weekday": weekday} if "month" not in got:
            return _weekday(int(weekday), got.get("which", ""), published, look)
    return _nearest(got, published, look)


def _in_year(got: dict[str, str], year: int) -> Stretch | None:
    """What the words name in a year that is known."""
    match got:
        case {"month": number, "day": when}:
            return day(date(year, int(number), int(when)))
        case {"month": number}:
            return month(year, int(number))
        case {"quarter": number}:
            found = months(year, 3 * int(number) - 2, 3, "quarter", f"{year:04d}-Q{number}")
            return attrs.evolve(found, uncertain="fiscal" in got)
        case {"half": number}:
            found = months(year, 6 * int(number) - 5, 6, "half", f"{year:04d}-H{number}")
            return attrs.evolve(found, uncertain="fiscal" in got)
        case {"season": code}:
            return season(year, _season(code))
        case {"holiday": rule}:
            return holiday(rule, year, _easter)
        case {"week": number}:
            return around("week", date.fromisocalendar(year, int(number), 1))
        case {"decade": _}:  # the 1800s are a century, the 2000s hardly
            return around("century" if year % 100 == 0 and year < 2000 else "decade", date(year, 1, 1))
        case {"century": number}:
            return calendar.century(int(number))
    return around("year", date(year, 1, 1))


def _year(got: dict[str, str], published: date | None) -> int | None:
    """The year that the words give, or ``None``."""
    if "decade" in got:
        decade = int(got["decade"])
        return decade if decade > 99 else decade + (1900 if decade >= 20 else 2000)
    if "century" in got:
        return 1
    if "year" in got:
        year = int(got["year"])
        if len(got["year"]) > 2 or "era" in got:
            return year
        return year + (2000 if year < 40 else 1900)
    if "short" in got:
        return 2000 + int(got["short"])
    if "rel_year" in got and published is not None:
        return published.year + _COUNT[got["rel_year"]]
    return None


def _full_end(first: str, last: str) -> str:
    """The year 23 after 2022 is 2023, after 1999 comes 2000."""
    century = int(first) // 100 * 100
    return f"{century + int(last) + (100 if int(last) < int(first) % 100 else 0):04d}"


def _unplaced(got: dict[str, str]) -> Stretch:
    """A date that only the day of publication would settle."""
    match got:
        case {"month": number, "day": when}:
            return unknown(f"XXXX-{int(number):02d}-{int(when):02d}", "day")
        case {"month": number}:
            return unknown(f"XXXX-{int(number):02d}", "month")
        case {"quarter": number}:
            return unknown(f"XXXX-Q{number}", "quarter")
        case {"season": code}:
            return unknown(f"XXXX-{_season(code)}", "season")
        case {"weekday": weekday}:
            return unknown(f"XXXX-WXX-{weekday}", "day")
        case {"unit": unit}:
            return unknown(_x(unit), unit)
        case {"week": number}:
            return unknown(f"XXXX-W{int(number):02d}", "week")
        case {"ref": value}:
            return unknown(value, "ref")
    return unknown("XXXX-XX-XX", "day")


def _x(unit: str) -> str:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX",
            "decade": "XXX", "century": "XX", "weekend": "XXXX-WXX-WE",
            "fortnight": "XXXX-WXX"}.get(unit, "XXXX")  # fmt: skip


def _slashes(got: dict[str, str], published: date | None, look: str) -> Stretch | None:
    """Month first where it can be; both orders are possible where both numbers are small and differ."""
    number, when = int(got["first"]), int(got["second"])
    loose = number != when and number <= 12 and when <= 12
    if number > 12:
        number, when = when, number
    plain = {"month": str(number), "day": str(when), **({"year": got["year"]} if "year" in got else {})}
    found = _named(plain, published, look)
    return attrs.evolve(found, uncertain=loose) if found is not None else None


def _calendar(kind: str, got: dict[str, str], published: date | None) -> Stretch | None:
    """A fiscal, academic or sports year; where it begins is known to the author only."""
    if "year" in got:
        written = _year(got, published) or 1
        year = int(_full_end(f"{written:04d}", got["to_year"][-2:])) if "to_year" in got else written
        first = year - 1 if "to_year" in got else year
    elif published is None:
        return unknown("XXXX" if kind == "CY" else f"{kind}XXXX", "year")
    else:
        year = first = published.year + _COUNT[got["which"]] - (kind == "SY" and published.month < 8)
    match kind:
        case "FY":
            begin = 7 if "to_year" in got else 1
            return attrs.evolve(months(first, begin, 12, "fiscal year", f"FY{year:04d}"), uncertain=True)
        case "SY":
            return attrs.evolve(months(first, 9, 12, "academic year", f"SY{first:04d}"), approx=True)
        case "GY" if "to_year" in got:
            return attrs.evolve(months(first, 7, 12, "season", f"{first:04d}/{year:04d}"), approx=True)
    return around("year", date(year, 1, 1))


def _window(count: int, unit: str, which: str, published: date) -> Stretch:
    """So many days, weeks ... up to the day of publication, or from the day after it."""
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


def _steps_away(count: int, unit: str, published: date) -> Stretch:
    """ "Three days ago" is a day; "two years ago" is somewhere in that year."""
    when = plus(published, count, unit)
    if unit == "day":
        return day(when)
    if unit in ("week", "fortnight"):
        return attrs.evolve(day(when), grain="week", approx=True)
    return attrs.evolve(around(unit, when), approx=True)


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


def _nearest(got: dict[str, str], published: date, look: str) -> Stretch | None:
    """A date without a year: behind or ahead of the day of publication."""
    which = got.get("which", "")
    span = 8 if got.get("month") == "2" and got.get("day") == "29" else 2
    if "day" in got and "month" not in got:
        return day(published.replace(day=int(got["day"])))
    found: list[Stretch] = []
    for year in range(max(1, published.year - span), min(9998, published.year + span) + 1):
        try:
            one = _in_year(got, year)
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
        if len(right) == 1:
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


def _season(code: str) -> str:
    return "FA" if code == "FALL" else code


def _easter(year: int, name: str) -> date:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    sunday: date = easter(year, EASTER_ORTHODOX if name == "orthodox" else EASTER_WESTERN)
    return sunday
