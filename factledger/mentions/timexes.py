"""Dates, periods and times of day, as the words give them."""

import re

from factledger.mentions.dates import DAY_LIST, NEXT_DAY
from factledger.mentions.direction import looks
from factledger.mentions.lines import Line, counted, line_of, measured, words_of
from factledger.mentions.readings import Reading, reading
from factledger.mentions.years import nominal
from factledger.records.mention import Timex
from factledger.records.span import Span
from factledger.records.token import Sentence
from factledger.tables.language import Language

# where it is worth a look: a number must have a month, a unit ... near it, a preposition a word of ours after it
_WORTH = re.compile(
    r"[MWwYZISRPpTG\]LHKQhVvqdeF`_@'0-9{]|[DOCak](?=.{0,14}[MWRYezQh:/s_~0-9])|t(?= [^x])|[yBAr>bu](?= [^x ])"
    r"|[EN](?=[ -][0-9~]|'?s| ?e| [RW_] )"
    r"|i(?= [DCak])|U(?= [01579])|(?<=\^ )[DC]"
)
_LISTED = re.compile(r",? & (?:[in] )?|, ?|/")
_RANGE = re.compile(r"\.? ?- ?| [>u] | & | (?=\])")
# a weekday beside a full date: ", a Friday", "(Friday)", ", Friday,"; with a verb: "was a Friday", "fell on a Friday"
_BESIDE = re.compile(
    r"(?:,? a |, t )[Ww](?= ?[.,;)]| x|\Z)|, [Ww](?= ?[.,;)]|\Z)| ?\([Ww]\)|(?P<verb> x)(?: n)? a [Ww]"
)
_AND_YEAR = re.compile(r"(?:,? & |, (?=Y(?:, Y){0,9},? & Y))Y(?![-/]?[DEYN%'])(?![ -]?[DENQhKM$])")
_ASIDE = re.compile(r"(?:,|\() ?x (?:[iny] )?(?:t )?\Z")
_APPOSED, _CLOSED = re.compile(r", "), re.compile(r" ?[.,;:)]|\Z")
_SINCE = re.compile(r"y t (?:x ){1,3}f (?:t )?\Z")
_LONGEST = 16
_YEAR_MONTHS = 12
_FIRST, _SHORT = 8, 14
"""Sentences in which a document says its year; words of a heading."""
_DAYS = ("day", "iso", "slashes", "dots", "unit")
_REPEATED = ("day", "month", "quarter", "half", "ended", "part", "calendar")
_WEEKDAYS = ("weekday", "afternext", "range")
_TITLED = ("year", "calendar", "ended", "quarter", "half")
_LISTABLE = {"month", "day", "quarter", "half", "part"}
_FORTH = ("year", "month", "day", "quarter", "decade", "range", "calendar", "iso", "unit", "weekday")
"""Forms that "onwards" can follow."""
_PAUSES = frozenset(",;:(-–—")
_NAMED = ("month", "season", "holiday")
_HEDGES = ("about", "circa", "least")
_UNITS = ("unit", "part", "pick", "whole")
"""Forms of a day, week, month ... and of what is within one: "that year", "late that year"."""
_BESIDE_ANOTHER = {"before": "-", "after": "+"}
"""Of "the previous three months" and the following ones: on which side of another date they lie."""
_OTHER_YEARS = (
    "year", "rel_year", "years", "which", "rel_week", "today", "hops", "edge", "set", "to_year", "to_rel_year",
)  # fmt: skip


_TOLD = ("the", "near", "that", "before", "after")
"""Which one of a text's own is meant, or the nearest: "the end of the year", "over the weekend"."""


def timexes(sentence: Sentence, language: Language) -> list[Timex]:
    """The dates, periods and times of day of one sentence, in order, disjoint."""
    line = line_of(sentence, language)
    if line is None:
        return []
    found: list[tuple[Reading, str]] = []
    place, text = 0, line.text
    while match := _WORTH.search(text, place):
        read = _read(line, match.start(), language)
        if read is None:
            place = match.end()
            continue
        date, role = read
        _take_weekday(date, found, line, language)
        _settle(date, role, line, language)
        apposed = found and _APPOSED.fullmatch(text, found[-1][0].end, date.start) and _CLOSED.match(text, date.end)
        if apposed and date.has("anaphor"):
            date.fields.append(("apposed", ""))
        if not role and _SINCE.search(text, max(0, date.start - _LONGEST), date.start):
            role = _role(line, date.start)
        found.append((date, role))
        place = date.end
        while (other := _again(date, place, line, language)) is not None:
            found.append((other, role))
            place = other.end
    if len(found) > 1:
        _share_years(found, text)
    return [_timex(line, date, role, language) for date, role in found]


def _read(line: Line, place: int, language: Language) -> tuple[Reading, str] | None:
    """The date that begins at a place, with the word that gives it a role."""
    text, role, start = line.text, "", place
    if text[place] == "{":
        date = reading(line, place + 1, language, joined=True)
        if date is None or date.form not in ("year", "decade", "apostrophe"):
            return None
        date.start = place
        return date, line.values[place]
    if text[place] in "yBAr>bu":
        role = line.values[place].replace("starting", "from")
        if text[place + 1 : place + 2] != " " or role == "to":
            return None
        start = _behind_hedge(line, place + 2)
    date = reading(line, start, language)
    if date is None:
        return None
    date.approx = start > place + 2 and line.values[place + 2] != "least"
    date = _range(line, date, role, language) or date
    if role in ("between", "from") and (date.form == "range" or date.has("to_day", "to_year", "to_century")):
        if role == "between":
            date.fields.insert(0, ("between", ""))
        date.start, role = place, ""
    elif role == "between" or date.form in ("time", "set", "ref"):
        role = ""
    elif role and role != "from":
        date.start = place
    if role in ("", "from") and text[date.end : date.end + 2] == " X" and date.form in _FORTH:
        date.end += 0 if role else 2
        role = "from"
    return date, role


def _behind_hedge(line: Line, place: int) -> int:
    """The place behind the "about" of "until about 1900"."""
    hedged = line.text[place : place + 2] in ("n ", "+ ") and line.values[place] in _HEDGES
    return place + 2 if hedged else place


def _range(line: Line, date: Reading, role: str, language: Language) -> Reading | None:
    """The date with the one after "to", "-", or, behind "between", "and"."""
    joint = _RANGE.match(line.text, date.end)
    if joint is None or date.form in ("time", "set", "days", "years") or date.has("to_year"):
        return None
    if joint[0] == " & " and role != "between":
        return None
    last = _behind_hedge(line, joint.end())
    end = reading(line, last, language, joined=True)
    if end is None or end.form in ("time", "set", "days", "years") or end.has("to_year"):
        return None
    if joint[0] == "-" and end.form == "year" and date.form not in ("year", "month"):
        return None
    if _reversed(dict(date.fields), dict(end.fields)):
        return None  # "the rise from May 2023 to May 2022": two dates
    fields = [*date.fields, ("to", ""), *end.fields]
    return Reading(date.start, end.end, "range", fields, date.weekday, date.approx or last > joint.end())


def _reversed(first: dict[str, str], last: dict[str, str]) -> bool:
    """Whether the second of two written dates lies before the first."""
    years = first.get("year", ""), last.get("year", "")
    if not all(len(year) == 4 for year in years) or "era" in first:
        return False
    low, high = ([int(end["year"]), *(int(end[n]) for n in ("month", "day") if n in end)] for end in (first, last))
    return low[: len(high)] > high[: len(low)]


def _settle(date: Reading, role: str, line: Line, language: Language) -> None:
    """Add what the rest of the sentence says of a date."""
    fields = dict(date.fields)
    if date.form == "ahead" and line.values[date.start] == "within":
        date.fields.append(("which", "this"))
    if date.form == "window" and line.values[max(0, date.start - 2)] == "within" and fields["which"] == "next":
        date.fields[:] = [(name, "this" if name == "which" else value) for name, value in date.fields]
    if date.form == "anaphor" or (date.form in _UNITS and _points_back(date, line, language)):
        if date.form == "anaphor" and _alone(date, line) and "count" in fields and "which" not in fields:
            date.fields[:] = [("count", fields["count"]), ("unit", fields["unit"]), ("way", fields["later"])]
        else:
            _count_from_another(date, line)
        return
    if date.form in _NAMED and fields.get("which") == "next" and _told_next(date, line, language):
        date.fields[:] = [(name, "after" if name == "which" else value) for name, value in date.fields]
        return
    if date.form == "window" and (sign := _BESIDE_ANOTHER.get(fields["which"])):
        date.fields[:] = [("anaphor", f"window {sign}{fields['count']} {fields['unit']}")]
        return
    if date.form == "ago" and (bound := _bound(date, line, language)):
        date.fields.append(("bound", bound))
    if date.form in _TITLED and "year" in fields and (title := _title(date, line, language)):
        date.fields.append(("title", title))
    if _frames(date, fields, line):
        date.fields.append(("frame", ""))
    if not date.has(*_OTHER_YEARS) or date.form == "range" or fields.get("which") in _TOLD:
        look = looks(line, date.start, language, date.end)
        if not look and _alone(date, line):
            look = "agenda"
        if not look and (role in ("until", "before") or (role == "from" and date.form == "weekday")):
            look = "ahead"
        if role == "since":
            look = "past"
        if look:
            date.fields.append(("look", look))


def _frames(date: Reading, fields: dict[str, str], line: Line) -> bool:
    """Whether a date gives its year to those after it in its sentence: not in an aside, ", built in May 1998,"."""
    text, start = line.text, date.start
    if date.form in ("year", "years"):
        return text[:start] == "i "
    place = len(text[:start].rstrip(" t")) - 1
    apart = place >= 0 and text[place] == "n" and line.values[place] in ("of", "born")
    born = place > 1 and line.values[place - 2] == "born"
    return "year" in fields and not (apart or born or _ASIDE.search(text, max(0, start - 8), start))


def _told_next(date: Reading, line: Line, language: Language) -> bool:
    """Whether "the next year" is told of, as in "freed the next year", and does not begin now: "over the next year"."""
    plain = line.text[date.start] == "t" and line.text[max(0, date.start - 2) : date.start].strip() not in ("i", "n")
    return plain and looks(line, date.start, language, date.end) == "behind"


def _points_back(date: Reading, line: Line, language: Language) -> bool:
    """Whether a day, week, month ... is told from a date before it: "the same year", "that day", "the next day"."""
    fields = dict(date.fields)
    if "unit" not in fields or "later" in fields:
        return False
    which = fields.get("which")
    if which == "next" and date.form == "unit" and line.text[date.start] == "t":
        return fields["unit"] == "day" or _told_next(date, line, language)
    return which in ("before", "after", "same", "that")


def _bound(date: Reading, line: Line, language: Language) -> str:
    """ "more" or "less" of "more than two years ago"; "" where it may compare: "it sold more than two years ago"."""
    lower, first = line.sentence.lower, line.tokens[date.start]
    for bound in ("more", "less"):
        for form in words_of(f"bound {bound}", language):
            words = form.split()
            start = first - len(words)
            if start >= 0 and lower[start:first] == words:
                before = lower[start - 1] if start else ","
                free = before in _PAUSES or before[-2:] == "ed" or before in words_of("bound by", language)
                return bound if free else ""
    return ""


def _title(date: Reading, line: Line, language: Language) -> str:
    """Whether a year is that of the document: "report" in the title of one, "heading" in another heading."""
    sentence = line.sentence
    if sentence.index >= _FIRST:
        return ""
    heading = len(sentence.words) <= _SHORT and sentence.words[-1] not in tuple(".?!")
    report = not words_of("title", language).isdisjoint(sentence.lower)
    if report and (heading or date.form == "ended"):
        return "report"
    return "heading" if heading else ""


def _again(date: Reading, place: int, line: Line, language: Language) -> Reading | None:
    """The same day or month of another year: the second year in "31 December 2022 and 2021"; the next day of a list."""
    listed = date.form == "day" and date.fields[0][0] != "day" and line.text[place - 1] in tuple("DOo")
    days = DAY_LIST.match(line.text, place) if listed else None
    if days is not None and not measured(line, days.end(), language):
        return _next_day(date, place, line)
    match = _AND_YEAR.match(line.text, place) if date.form in _REPEATED and date.has("year") else None
    if match is None or counted(line, match.end(), language):
        return None
    year = match.end() - 1
    fields = [("year", line.values[year]) if name == "year" else (name, value) for name, value in date.fields]
    return Reading(year, match.end(), date.form, [f for f in fields if f[0] not in ("weekday", "title")])


def _next_day(date: Reading, place: int, line: Line) -> Reading | None:
    match = NEXT_DAY.match(line.text, place)
    if match is None:
        return None
    day = line.values[match.start("day")]
    fields = [("day", day) if name == "day" else (name, value) for name, value in date.fields if name != "weekday"]
    if "Y" in match[0] and not date.has("year"):
        fields.append(("year", line.values[match.end() - 1]))
    return Reading(match.start("day"), match.end(), date.form, fields)


def _take_weekday(date: Reading, found: list[tuple[Reading, str]], line: Line, language: Language) -> None:
    """Join a full date with the weekday beside it."""
    text = line.text
    if date.weekday is not None or not date.has("day", "first", "dotted", "which") or date.form not in _DAYS:
        return
    last = found[-1][0] if found else None
    brackets = last is not None and text[last.end : date.start] == " (" and text[date.end : date.end + 1] == ")"
    if last is not None and last.form == "weekday" and brackets:
        found.pop()
        date.start, date.end, date.weekday = last.start, date.end + 1, last.start
        date.fields.append(("weekday", line.values[last.start]))
        return
    match = _BESIDE.match(text, date.end)
    if match is None or (match["verb"] and line.word(date.end + 1).lower() not in words_of("falls", language)):
        return
    place = match.end() - (2 if match[0].endswith(")") else 1)
    if not line.owns(place):
        date.weekday, date.end = place, match.end()
        date.fields.append(("weekday", line.values[place]))


def _role(line: Line, start: int) -> str:
    """The role of a word before "the coup of August 2021": only "since" reaches over what happened."""
    role = line.values[line.text.rindex("y t ", 0, start)]
    return role if role == "since" else ""


def _share_years(found: list[tuple[Reading, str]], text: str) -> None:
    """Give a date the year of the next one in a list: "in June or July 2024"."""
    for (date, _), (after, _) in zip(found[-2::-1], found[:0:-1], strict=False):
        listed = {date.form, after.form} <= _LISTABLE
        if date.form == "weekday" and date.has("day") and after.form == "day" and after.has("month"):
            if _LISTED.fullmatch(text, date.end, after.start):  # "on Saturday 13 and Sunday 14 May"
                date.form = "day"
                shared = [field for field in after.fields if field[0] in ("month", "year")]
                date.fields[:] = [*(field for field in date.fields if field[0] != "look"), *shared]
            continue
        if listed and _LISTED.fullmatch(text, date.end, after.start) and not date.has("year", "rel_year", "which"):
            shared = [field for field in after.fields if field[0] in ("year", "rel_year")]
            if shared:
                date.fields[:] = [*shared, *(field for field in date.fields if field[0] != "look")]


def _alone(date: Reading, line: Line) -> bool:
    """Whether nothing stands beside the date but a preposition: an entry in a list, which looks ahead."""
    return line.text[: date.start] in ("", "i ", "n ", "y ") and date.end >= len(line.text.rstrip(' .!?"'))


def _count_from_another(date: Reading, line: Line) -> None:
    """Make a step from another date of "a year earlier", "the following day" and "the same month"."""
    fields = dict(date.fields)
    unit = fields["unit"]
    if unit == "month" and int(fields.get("count", "1")) % _YEAR_MONTHS == 0:
        unit, fields["count"] = "year", str(int(fields["count"]) // _YEAR_MONTHS)
    if fields.get("which") == "same" and not fields.keys().isdisjoint(("rel_year", "year", "later")):
        step = f"into {fields['year']} year" if "year" in fields else f"shift -{fields.get('count', '1')} year"
        date.form, loose = "unit", unit if unit != "period" else ""
    elif "later" not in fields:
        steps = {"before": "-1", "after": "1", "next": "1"}.get(fields["which"], "0")
        step, loose = f"around {steps} {unit}", unit if fields["which"] != "that" else ""
    else:
        back = fields["later"] in ("early", "earlier", "before")
        way = "around" if line.text[: date.start].endswith("i ") and "count" not in fields else "shift"
        step, loose = f"{way} {'-' if back else ''}{fields.get('count', '1')} {unit}", ""
        if not back:
            date.form = "later"
    beside = [field for field in date.fields if field[0] in ("weekday", "part", "pick", "whole")]
    date.fields[:] = [("anaphor", step), *([("loose", loose)] if loose else []), *beside]


def _timex(line: Line, date: Reading, role: str, language: Language) -> Timex:
    sentence, text = line.sentence, line.text
    first, last = line.tokens[date.start], line.ends[date.end - 1]
    stop = sentence.stop(last - 1) - (2 if line.owns(date.end - 1) else 0)
    span = Span(sentence.starts[first], stop)
    weekday = None
    if date.weekday is not None and (date.form not in _WEEKDAYS or date.has("day")):
        token = line.tokens[date.weekday]
        weekday = Span(sentence.starts[token], sentence.stop(token))
    named = date.form == "year" and nominal(line, date.start, date.end, language)
    near = text[: date.start].rstrip(" ")
    approx = date.approx or (near[-1:] == "n" and line.values[len(near) - 1] in ("about", "circa"))
    words = _words(sentence, first, last)[: stop - span.start]
    return Timex(span, words, sentence.index, date.form, tuple(date.fields), role, approx, named, weekday)


def _words(sentence: Sentence, first: int, last: int) -> str:
    """The text of some tokens; what stood between them is blank."""
    pieces: list[str] = []
    for token in range(first, last):
        if token > first:
            pieces.append(" " * (sentence.starts[token] - sentence.stop(token - 1)))
        pieces.append(sentence.words[token])
    return "".join(pieces)
