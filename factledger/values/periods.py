"""A timex and the day of publication to an interval of days.

`Timex.fields` are read from left to right: what names a stretch of days, then steps that make another of it.

=================================  ====================================================================================
year, month, day, weekday          numbers; a year may have two digits; without a year, ``look`` helps:
                                   ahead, behind, said (behind, by a verb of speech), past (surely), or agenda: by
                                   itself, as in a list
first, second; dotted; compact     "11/23/2022", month first where it can be; "23.11.2022", "20221123"
quarter, half, season, decade,     each with ``year`` or without; the season is SP, SU, FA or WI, the holiday a rule
century, week, holiday             (see `holidays.py`)
calendar                           FY, SY, GY (a sports season) or CY, with ``year`` and ``to_year``, or ``which``
which                              last, this, next, past: before a weekday, month, season or ``unit``; before, after,
                                   the: counted from the date before it ("the following June", "the end of the year");
                                   near: the nearest ("over the weekend")
after_next                         "the week after next", "Friday after next"
rel_year, rel_week                 last, this, next: "January 19 of this year", "Tuesday next week"; that, same, before,
                                   after: of the date before it, "in May of that year"
years, years_way                   "in March two years ago"
count, unit, way                   "two weeks ago"; with ``which`` a window: "the last three months"; with and_count,
                                   and_unit, more_count, more_unit: "two years, a month and three days ago"
bound                              more, less: "more than two years ago"
halves, unit, way                  3, year: "a year and a half ago"
hops, weekday, way                 "three Fridays ago"
edge                               "end year": that of this one
anaphor                            "shift -1 year", "around 1 year", "into 2022 year", "window -3 month": a step from
                                   the date before it, to its like in another year, the months before (`context.py`)
apposed                            another name of the date before it: "24 March, two weeks later"
loose                              without that date, the step counts from now, or from this day, week, month ...
between                            somewhere in the range, not all of it
frame; title                       its year holds for its sentence ("in 2019"); for its document (a report, heading)
today; ref; set                    days from today, two for "overnight"; PRESENT_REF; a repetition
todate                             from the beginning of this year, quarter or month to now
fiscal; short                      the year is a fiscal one; a year of two digits of this century: "2Q23"
part, pick, shift, around, hop,    steps: "end"; "3 1 weekday2", the third Tuesday in it; "-2 week", so much later;
ended, lasting, whole, beside      "-1 year", the year before the one that holds it; "3 2", the third Tuesday after it;
                                   "1 year", what ends with it, or begins; the week that holds it; "-1 day", the one
                                   before it
to, to_...                         what follows, or what is so named, is the second end of a range
=================================  ====================================================================================
"""

from datetime import date
from functools import lru_cache

import attrs

from factledger.records.interval import Interval
from factledger.records.mention import Timex
from factledger.records.value import Period
from factledger.values import calendar
from factledger.values.calendar import DAY, Stretch, around, day, plus, shifted, unknown
from factledger.values.deixis import named, steps_away, unplaced, window
from factledger.values.years import full_end

Fields = list[tuple[str, str]]

_NOW = ("today", "todate", "ref", "unit", "which", "rel_week", "hops", "edge")
_STEPS = ("part", "pick", "shift", "around", "hop", "ended", "lasting", "whole", "beside")


def period(timex: Timex, published: date | None, anchor: Period | None = None) -> Period | None:
    """The days that a timex means; ``None`` for a time of day, and for a day that no calendar has.

    ``anchor`` is the date from which "a year earlier" counts.
    """
    if timex.form == "time":
        return None
    try:
        found = _anaphor(timex, published, anchor)
        if found is None:
            found = _resolve(timex.fields, published)
        else:
            found = _stepped(found, list(timex.fields), published, "")
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
    if name == "window":
        return True
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
        if name == "window":
            return calendar.beside(here, int(count), unit)
        if name == "shift" and int(count) > 0 and anchor.grain == "day" and unit != "day":
            return steps_away(int(count), unit, low)
        return _step(here, name, f"{count} {unit}", published)
    if name == "window" and published is not None:
        return attrs.evolve(
            window(abs(int(count)), unit, "next" if count[0] == "+" else "last", published), uncertain=True
        )
    loose = dict(timex.fields).get("loose")
    if loose is None or published is None:
        return unplaced({"unit": unit})
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


@lru_cache(maxsize=1024)  # a text names the same years and days again and again
def _resolve(written: tuple[tuple[str, str], ...], published: date | None) -> Stretch | None:
    """One date, or a range of two."""
    look = next((value for name, value in written if name == "look"), "").replace("said", "behind")
    fields = [field for field in written if field[0] not in ("look", "between")]
    left, right = _ends(fields)
    if not right:
        return _walk(left, published, look)
    first, last = dict(left), dict(right)
    back = "day" in first and "day" in last and int(first["day"]) > int(last["day"])  # from the 27th to the 3rd
    if "day" in first and "month" not in first and "month" in last:
        left.insert(0, ("month", str((int(last["month"]) - 1 - back) % 12 + 1)))
    if "day" in last and "month" not in last and "month" in first and "first" not in last:
        right.insert(0, ("month", str((int(first["month"]) - 1 + back) % 12 + 1)))
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
    if first.keys() == {"weekday"} and "rel_week" in last:
        left = [*left, ("rel_week", last["rel_week"])]  # "Monday to Thursday this week"
    if "year" in first and "year" in last and len(last["year"]) == 2 and len(first["year"]) == 4:
        right = [("year", full_end(first["year"], last["year"])) if f[0] == "year" else f for f in right]
    dated, also = _has_year(left), _has_year(right)
    plain = not _relative(left) and not _relative(right)
    if not dated and ((also and not _relative(left)) or (plain and look in ("behind", "past"))):
        high = _walk(right, published, look)
        if high is None or not high.known:
            return high
        low = _with_year(left, high.low.year, published)
        if low is not None and low.low >= high.high:
            low = _with_year(left, high.low.year - 1, published)
    elif plain and not dated and (around_now := _going_on(left, right, published)) is not None:
        low, high = around_now
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


def _going_on(left: Fields, right: Fields, published: date | None) -> tuple[Stretch, Stretch] | None:
    """The ends of a range that holds the day of publication: in July "from May to September" has begun."""
    for year in (published.year - 1, published.year) if published is not None else ():
        low, high = _with_year(left, year, published), _with_year(right, year, published)
        if low is not None and high is not None and high.high <= low.low:
            high = _with_year(right, year + 1, published)
        if published is not None and low is not None and high is not None and low.low <= published < high.high:
            return low, high
    return None


def _has_year(fields: Fields) -> bool:
    names = {name for name, _ in fields}
    return not names.isdisjoint(("year", "short", "rel_year", "years", "dotted", "compact", "decade", "century"))


def _relative(fields: Fields) -> bool:
    names = {name for name, _ in fields}
    return names <= {"weekday"} or not names.isdisjoint(_NOW)


def _with_year(fields: Fields, year: int, published: date | None) -> Stretch | None:
    return _walk([("year", f"{year:04d}"), *fields], published, "")


def _walk(fields: Fields, published: date | None, look: str) -> Stretch | None:
    """The stretch that is named, then every step."""
    at = next((place for place, (name, _) in enumerate(fields) if name in _STEPS), len(fields))
    found = named(dict(fields[:at]), published, look)
    return None if found is None else _stepped(found, fields, published, look)


def _stepped(found: Stretch, fields: Fields, published: date | None, look: str) -> Stretch | None:
    """What is meant within or beside what was found: "late that year"."""
    here: Stretch | None = found
    for name, value in fields:
        if name not in _STEPS or here is None or not here.known:
            continue
        if name == "ended" and _unended(here, fields, published, look):
            here = shifted(here, -1, "year")
        here = _step(here, name, value, published)
    return here


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
        case "hop", [n, weekday]:
            return calendar.hopped(found, int(n), int(weekday))
        case "beside", [count, unit]:
            return calendar.next_to(found, int(count), unit)
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
