"""The longest date that begins at a place of a line, as fields."""

import re
from collections.abc import Callable

from attrs import define

from factledger.mentions.dates import INNER, PATTERNS, PREFIXES
from factledger.mentions.evidence import CHECKS, bounded
from factledger.mentions.lines import Line, counted, plural
from factledger.tables.language import Language

Fields = list[tuple[str, str]]
_Pattern = tuple[str, str, re.Pattern[str]]

_DEEPEST = 3
_STARTS = frozenset("".join(first for _, first, _ in PATTERNS + PREFIXES))
_BY_LETTER: dict[str, tuple[list[_Pattern], list[_Pattern]]] = {
    letter: ([p for p in PATTERNS if letter in p[1]], [p for p in PREFIXES if letter in p[1]]) for letter in _STARTS
}
_IN_A_WEEK = ("day", "iso", "slashes", "dots", "monthday", "today", "holiday", "weekday")
_BESIDE = (*_IN_A_WEEK, "year", "month", "decade", "century", "season", "days")
"""What "the day before" can stand before; a weekday that is named by its week or its day too."""
_LONGER = re.compile(r"[!k] (?:& )?\Z")  # "one hundred and five years ago"
_SURE_INSIDE = ("year", "month", "monthday", "season")


@define(eq=False)
class Reading:
    """A date that was read: from which place of the line to which, and what it says."""

    start: int
    end: int
    form: str
    fields: Fields
    weekday: int | None = None
    approx: bool = False

    def has(self, *names: str) -> bool:
        return not {name for name, _ in self.fields}.isdisjoint(names)


def reading(line: Line, place: int, language: Language, depth: int = 0, *, joined: bool = False) -> Reading | None:
    """The longest date that begins at a place; ``joined`` to one before it."""
    letter, best = line.text[place : place + 1], None
    if not letter or letter not in _BY_LETTER:
        return None
    if letter in "DENC" and _LONGER.search(line.text, max(0, place - 4), place):
        return None
    patterns, prefixes = _BY_LETTER[letter]
    free = depth < _DEEPEST and (place == 0 or joined or line.text[place - 1] in ' "(/')
    for form, _, pattern in prefixes if free else ():
        match = pattern.match(line.text, place)
        if match is None:
            continue
        inner = reading(line, match.end(), language, depth + 1)
        if inner is None and form != "shift":
            inner = _inner(line, match.end(), language)
        if (
            inner is not None
            and (step := _step(form, match, line, inner, language))
            and (best is None or inner.end > best.end)
        ):
            best = Reading(place, inner.end, form, [*inner.fields, step], None)
    for form, _, pattern in patterns:
        match = pattern.match(line.text, place)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        check = CHECKS.get(form)
        sure = depth > 0 and form in _SURE_INSIDE and not counted(line, match.end(), language)
        if bounded(line, match, form, joined) and (sure or check is None or check(line, match, language)):
            found = [name for name, got in match.groupdict().items() if got]
            fields = [(name, line.values[match.start(name)]) for name in found]
            weekday = match.start("weekday") if "weekday" in found else None
            # "the 2019 study": the year is named, not the study
            start = match.start("year") if form == "year" and match[0].startswith("t Y") else place
            best = Reading(start, place + len(match[0].rstrip(" .")), form, fields, weekday)
            if form in _FINISH:
                _FINISH[form](best, line)
    return best


def _inner(line: Line, place: int, language: Language) -> Reading | None:
    """A unit inside another date: "the year" in "the end of the year"."""
    for form, _, pattern in INNER:
        match = pattern.match(line.text, place)
        if match is not None and not plural(line, match.start("unit"), language):
            return Reading(place, match.end(), form, [("which", "the"), ("unit", line.values[match.start("unit")])])
    return None


def _step(form: str, match: re.Match[str], line: Line, inner: Reading, language: Language) -> tuple[str, str] | None:
    """What a prefix does to the date after it, as a field; ``None`` where the two do not fit."""
    got = {name: line.values[match.start(name)] for name, letters in match.groupdict().items() if letters}
    many = "unit" in got and "count" not in got and plural(line, match.start("unit"), language)
    if (
        got.get("count") == "0"
        or inner.form in ("time", "set", "ref")
        or (form != "shift" and inner.form in ("ahead", "anaphor"))
    ):
        return None
    match form:
        case "pick":
            n = got["n"]
            if many:
                return {"1": ("part", "begin"), "last": ("part", "end")}.get(n)  # "the last days of 2021"
            if not n.isdecimal():
                if n != "last":
                    return None
                n = "-1"
            if "from_end" in got:
                if got["from_end"] != "last":
                    return None
                n = f"-{n}"
            unit = got.get("unit", "day")
            if match.groupdict().get("unit") == "W":
                unit = f"weekday{unit}"
            if unit == "day" and inner.form in ("day", "iso", "today", "weekday"):
                return None
            return "pick", f"{n} {got.get('count', '1')} {unit}"
        case "hop":
            sign = "-" if got["way"] == "before" else ""
            named = "n" in got or match[0][0] == "t"
            return ("hop", f"{sign}{got.get('n', '1')} {got['weekday']}") if named else None
        case "part" if (
            got["part"] == "turn" and ("which", "the") in inner.fields and ("unit", "year") not in inner.fields
        ):
            return None  # "at the turn of the century": of which?
        case "part":
            return "part", " ".join(got[name] for name in ("part", "to_part") if name in got)
        case "beside":
            if inner.form not in _BESIDE or many:
                return None
            return "beside", f"{'-' if got['way'] == 'before' else ''}1 {got['unit']}"
        case "shift" if got["way"] in ("from", "starting") and _lasts(line, match):
            return "lasting", f"{got['count']} {got['unit']}"
        case "shift" if got["way"] == "ago" and inner.form not in ("today", "unit"):
            return None
        case "shift":
            sign = "-" if got["way"] in ("before", "ago") else ""
            return "shift", f"{sign}{got['count']} {got['unit']}"
        case "ended":
            if got["until"] == "until" or (many and got["until"] == "to") or line.text[inner.start].isdigit():
                return None  # "from year to year"
            unit = got["unit"] if got["unit"].islower() else "year"  # that of an account
            return "ended", f"{got.get('count', '1')} {unit}"
    return ("whole", "week") if inner.form in _IN_A_WEEK and not many else None


def _lasts(line: Line, match: re.Match[str]) -> bool:
    """Whether "from" begins a stretch: "for 3 days from Monday", "3 days starting on Monday"."""
    return line.values[match.start("way")] == "starting" or line.values[max(0, match.start() - 2)] == "for"


def _hour(date: Reading, line: Line) -> None:
    date.form = "time"


def _quarter_of(date: Reading, line: Line) -> None:
    """ "The June quarter" ends with June."""
    date.form = "ended"
    date.fields.append(("ended", "1 quarter"))


def _hundreds(date: Reading, line: Line) -> None:
    """ "A hundred and fifty years ago" adds up."""
    got = dict(date.fields)
    date.form = "ago"
    date.fields[:] = [("count", str(int(got["count"]) + int(got["more"]))), *date.fields[2:]]


def _own(date: Reading, line: Line) -> None:
    """ "Last year's third quarter" is a quarter of that year."""
    date.form = date.form.removeprefix("own ")


def _weekend(date: Reading, line: Line) -> None:
    date.form = "unit"
    date.fields.insert(0, ("which", "near"))


def _week_on(date: Reading, line: Line) -> None:
    """ "A week on Tuesday" and "Tuesday week" are a week after the Tuesday that comes."""
    got = dict(date.fields)
    weeks = int(got.get("count", "1")) * (2 if got["unit"] == "fortnight" else 1)
    date.form = "hop"
    date.fields[:] = [("today", "0"), ("hop", f"{weeks + 1} {got['weekday']}")]
    date.weekday = None


def _year_ago(date: Reading, line: Line) -> None:
    """ "The year-ago quarter" is that of a year before the one that is told of."""
    unit = dict(date.fields)["unit"]
    date.form = "unit"
    date.fields[:] = [("anaphor", "shift -1 year"), *([("loose", unit)] if unit != "period" else [])]


def _halves(date: Reading, line: Line) -> None:
    """ "A year and a half ago" counts three halves."""
    whole = next((int(value) for name, value in date.fields if name == "count"), 0)
    date.fields[:] = [("halves", str(2 * whole + 1)), *(f for f in date.fields if f[0] in ("unit", "way"))]


def _steps_last(date: Reading, line: Line) -> None:
    """What is meant, then a step within it: "the late 19th to the early 20th century"."""
    date.fields.sort(key=lambda field: field[0].endswith("part"))


def _lasting_from_now(date: Reading, line: Line) -> None:
    """ "For three days from today" begins today; "for" what was two weeks ago does not."""
    got = dict(date.fields)
    if line.values[max(0, date.start - 2)] == "for" and got["way"] != "ago" and "and_count" not in got:
        date.form = "shift"
        date.fields[:] = [("today", "0"), ("lasting", f"{got['count']} {got['unit']}")]


_FINISH: dict[str, Callable[[Reading, Line], None]] = {
    "hour": _hour, "monthquarter": _quarter_of, "halves": _halves, "centuries": _steps_last, "ago": _lasting_from_now,
    "own quarter": _own, "own half": _own, "weekend": _weekend, "week on": _week_on, "year ago": _year_ago,
    "hundreds": _hundreds,
}  # fmt: skip
"""Form of a pattern to what is still to be done with what it matched."""
