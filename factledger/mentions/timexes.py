"""Dates, periods and times of day, as the words give them."""

import re
from collections.abc import Callable

from attrs import define

from factledger.mentions.dates import INNER, PATTERNS, PREFIXES
from factledger.mentions.lines import Line, counted, line_of, looks
from factledger.records.mention import Timex
from factledger.records.span import Span
from factledger.records.token import Sentence
from factledger.tables.language import Language

Fields = list[tuple[str, str]]
_Pattern = tuple[str, str, re.Pattern[str]]

_STARTS = frozenset("".join(first for _, first, _ in PATTERNS + PREFIXES)) | frozenset("yBAr>b")
_TO_MONTH = re.compile(r"\.? ?- ?M| > M")
_RANGE = re.compile(r" ?- ?| > | & ")
_DEEPEST = 3
_OTHER_YEARS = ("year", "rel_year", "which", "rel_week", "today", "set", "to_year", "to_rel_year")


@define(eq=False)
class _Date:
    """A date that was read: from which place of the line to which, and what it says."""

    start: int
    end: int
    form: str
    fields: Fields
    weekday: int | None = None

    def has(self, *names: str) -> bool:
        return any(name in names for name, _ in self.fields)


def timexes(sentence: Sentence, language: Language) -> list[Timex]:
    """The dates, periods and times of day of one sentence, in order, disjoint."""
    line = line_of(sentence, language)
    if line is None:
        return []
    found: list[Timex] = []
    before: _Date | None = None
    place, text = 0, line.text
    while place < len(text):
        read = _read(line, place, language) if text[place] in _STARTS else None
        if read is None:
            place += 1
            continue
        date, role = read
        if not _settle(date, role, before, line, language):
            place = date.end
            continue
        found.append(_timex(line, date, role))
        if date.form not in ("time", "set", "ref"):
            before = date
        place = date.end
    return found


def _read(line: Line, place: int, language: Language) -> tuple[_Date, str] | None:
    """The date that begins at a place, with the word that gives it a role."""
    text, role, start = line.text, "", place
    if text[place] in "yBAr>b":
        role = line.values[place]
        if text[place + 1 : place + 2] != " " or role == "to":
            return None
        start = place + 2
    date = _date(line, start, language)
    if date is None:
        return None
    date = _range(line, date, role, language) or date
    if role in ("between", "from") and (date.form == "range" or date.has("to_day", "to_year")):
        date.start, role = place, ""
    elif role == "between" or date.form in ("time", "set", "ref"):
        role = ""
    elif role and role != "from":
        date.start = place
    return date, role


def _range(line: Line, date: _Date, role: str, language: Language) -> _Date | None:
    """The date with the one after "to", "-", or, behind "between", "and"."""
    joint = _RANGE.match(line.text, date.end)
    if joint is None or date.form in ("time", "set", "days", "years") or date.has("to_year"):
        return None
    if joint[0] == " & " and role != "between":
        return None
    end = _date(line, joint.end(), language, joined=True)
    if end is None or end.form in ("time", "set", "days", "years") or end.has("to_year"):
        return None
    if joint[0] == "-" and end.form == "year" and date.form not in ("year", "month"):
        return None
    fields = [*date.fields, ("to", ""), *end.fields]
    return _Date(date.start, end.end, "range", fields, date.weekday)


def _date(line: Line, place: int, language: Language, depth: int = 0, *, joined: bool = False) -> _Date | None:
    """The longest date that begins at a place; ``joined`` to one before it."""
    letter, best = line.text[place : place + 1], None
    if not letter or letter not in _BY_LETTER:
        return None
    patterns, prefixes = _BY_LETTER[letter]
    for form, _, pattern in prefixes if depth < _DEEPEST else ():
        match = pattern.match(line.text, place)
        if match is None:
            continue
        inner = _date(line, match.end(), language, depth + 1) or (_inner(line, match.end()) if form != "shift" else None)
        if inner is not None and (step := _step(form, match, line, inner)) and (best is None or inner.end > best.end):
            best = _Date(place, inner.end, form, [*inner.fields, step], None)
    for form, _, pattern in patterns:
        match = pattern.match(line.text, place)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        check = CHECKS.get(form)
        sure = depth > 0 and form in ("year", "month", "season") and not counted(line, match.end(), language)
        if _bounded(line, match, form, joined) and (sure or check is None or check(line, match, language)):
            fields = [(name, line.values[match.start(name)]) for name, got in match.groupdict().items() if got]
            weekday = match.start("weekday") if match.groupdict().get("weekday") else None
            best = _Date(place, place + len(match[0].rstrip(" .")), form, fields, weekday)
    return best


def _inner(line: Line, place: int) -> _Date | None:
    """A unit inside another date: "the year" in "the end of the year"."""
    for form, _, pattern in INNER:
        match = pattern.match(line.text, place)
        if match is not None:
            return _Date(place, match.end(), form, [("which", "this"), ("unit", line.values[match.start("unit")])])
    return None


def _step(form: str, match: re.Match[str], line: Line, inner: _Date) -> tuple[str, str] | None:
    """What a prefix does to the date after it, as a field; ``None`` where the two do not fit."""
    got = {name: line.values[match.start(name)] for name, letters in match.groupdict().items() if letters}
    if inner.form in ("time", "set", "ref") or (form != "shift" and inner.form in ("ahead", "anaphor")):
        return None
    match form:
        case "pick":
            n = got["n"]
            if not n.isdecimal():
                if n not in ("last", "next") or (n == "next"):
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
        case "part":
            return "part", got["part"]
        case "shift":
            sign = "-" if got["way"] == "before" else ""
            return "shift", f"{sign}{got['count']} {got['unit']}"
        case "ended":
            if got["until"] == "until":
                return None
            return "ended", f"{got.get('count', '1')} {got['unit']}"
    return "whole", "week"


def _bounded(line: Line, match: re.Match[str], form: str, joined: bool) -> bool:
    """Whether no figure, sign or word touches the date, so that it is not a piece of a longer one."""
    text, start, end = line.text, match.start(), match.end()
    before = text[start - 1 : start] if start else " "
    if before == "-" and not joined:
        piece = text[start - 2 : start - 1] if start > 1 else " "
        if piece not in " PWwSo" and (form not in ("iso", "day") or piece in "DEFNI"):
            return False
    elif before not in " -\"(/,;:='." or (before in "/.:," and text[start - 2 : start - 1] in tuple("DEYNIFZ" if before == ":" else "DEYNIFZx")):
        return False
    after = text[end : end + 1]
    if after and after not in " \"(),;:='./-":
        return False
    if after == "/" and text[end + 1 : end + 2] in tuple("DEYNI"):
        return False
    return not (after in (".", ",", ":") and text[end + 1 : end + 2] in tuple("DEYNIF") and form != "year")


def _year(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether a four-digit number by itself is a year: a preposition or brackets, and nothing that it counts."""
    text, start, end = line.text, match.start(), match.end()
    if match["era"] or text[start] == "5" or text[start : start + 3] == "t 5":
        return True
    if text[end : end + 1] in tuple("-'") and text[end + 1 : end + 2] in tuple("x5") :
        return False
    year = line.values[match.start("year")]
    near = text[:start].rstrip(" ")[-1:] if start else ""
    if text[start] == "t" and "1950" <= year <= "2050" and text[end : end + 2] == " x":
        return True
    if counted(line, end, language) or text[end : end + 2] in (" D", " N", " E"):
        return False
    if near in tuple("&,-") and _follows_year(text, start):
        return True
    named = line.word(end + 1)[:1].isupper() if text[end : end + 2] == " x" else False
    if text[start] == "t":
        return "1700" <= year <= "2100" and text[end : end + 2] == " x" and (named or near != "")
    if near in tuple("$#Ff") and near != "f":
        return False
    if near in tuple("iyBAr>bPpS"):
        return True
    if not "1500" <= year <= "2100":
        return False
    if near == "(":
        return text[end : end + 1] in tuple("),:;-")
    if near in tuple("fn="):
        return True
    # a label: "2021: 340", "Annual report 2023"
    if not near:
        return text[end : end + 2] == ": " and "1900" <= year
    return "1950" <= year <= "2050" and near in "x," and (end == len(text) or text[end : end + 1] == ":")


def _follows_year(text: str, start: int) -> bool:
    """Whether another year stands just before: "2019, 2020 and 2021"."""
    return text[:start].rstrip(" ,&-")[-1:] == "Y"


def _years(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether two joined numbers are a span of years: 2022-23, 1998-2003."""
    low, high = line.values[match.start("year")], line.values[match.start("to_year")]
    if len(high) == 2:
        return int(high) == (int(low) + 1) % 100 or (match[0][1] == "-" and int(low) % 100 < int(high) and "1800" < low)
    return "1700" <= low < high <= "2200" and int(high) - int(low) <= 150 and not counted(line, match.end(), language)


def _numeric_month(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether 2021-09 is a month; 2021-22 is a span of years."""
    if "compact" in match.groupdict():
        return True
    month = int(line.values[match.start("month")])
    year = match.groupdict().get("year") and line.values[match.start("year")]
    if month > 12 or not year or not "1000" <= year <= "2200":
        return False
    return "day" in match.groupdict() or month != (int(year) + 1) % 100


def _slashes(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether two or three numbers with slashes are a date; two of them may be a fraction or a name."""
    groups, text = match.groupdict(), line.text
    if "month" in groups:
        return int(line.values[match.start("month")]) <= 12
    first, second = (int(line.values[match.start(name)]) for name in ("first", "second"))
    if min(first, second) > 12:
        return False
    if "year" in groups:
        year = line.values[match.start("year")]
        return len(year) == 4 or (len(year) == 2 and "/" in match[0])
    near = text[: match.start()].rstrip(" ")[-2:]
    whole = match.start() == 0 and match.end() == len(text)
    if groups.get("weekday"):
        return True
    on = line.word(match.start() - 2).lower() == "on" if match.start() > 1 else False
    return (first, second) != (9, 11) and (whole or on or near[-1:] in tuple("r>bR") or near == "D,")


def _month_day(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether the number beside a month is its day: not in "in July 13 people died"."""
    groups, end = match.groupdict(), match.end()
    if groups.get("year") or groups.get("rel_year") or groups.get("weekday") or match[0].endswith("o"):
        return True
    if match[0].endswith("O") and line.text[end : end + 2] == " x":
        return False
    if match[0].endswith("D"):
        plain = line.text[end : end + 2] == " x" and line.text[: match.start()].rstrip(" ")[-1:] == "i"
        return not (plain or counted(line, end, language))
    return True


def _month(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether a month's name by itself is a date."""
    groups, text, start = match.groupdict(), line.text, match.start()
    if groups.get("year") or groups.get("rel_year"):
        return True
    if groups.get("which"):
        return True
    word = line.word(match.start("month"))
    near = text[:start].rstrip(" ")[-1:]
    if _generic(text, start):
        return False
    if near in tuple("iyBAr>bPpRv&fn-") or _TO_MONTH.match(text, match.end()) or (len(text) <= 2 and len(word) > 3):
        return True
    if text[start] == "t":
        return near != "" and line.word(match.start("month"))[:1].islower() is False
    return word[0].isupper() and len(word) > 5 and word.lower() not in ("august",)


def _generic(text: str, start: int) -> bool:
    """Whether "a" or "a good" stands before a name, so that no certain day is meant."""
    return text[:start].endswith(("a ", "a x "))


def _weekday(line: Line, match: re.Match[str], language: Language) -> bool:
    if match.groupdict().get("day"):
        return match["day"] == "O" or match[0].endswith("o") or not counted(line, match.end(), language)
    if match.groupdict().get("which") == "R" and line.values[match.start("which")] == "same":
        return False
    if _generic(line.text, match.start()):
        return False
    word = line.word(match.start("weekday"))
    return word[0].isupper() or len(line.text) <= 2 or line.text[: match.start()].rstrip(" ")[-1:] in tuple("inRyr>bBA&") or match.groupdict().get("which") is not None or "rel_week" in match.groupdict()


def _season(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether "spring" or "fall" is a season."""
    groups, text = match.groupdict(), line.text
    value = line.values[match.start("season")]
    if groups.get("year") or groups.get("rel_year") or groups.get("which"):
        return value != "FALL" or not groups.get("which") or line.values[match.start("which")] in ("last", "this", "next")
    near = text[: match.start()].rstrip(" ")[-1:]
    plain = text[match.end() : match.end() + 2] not in (" x", " S")
    return value != "FALL" and near in tuple("iyBAr>bPpn") and plain


def _decade(line: Line, match: re.Match[str], language: Language) -> bool:
    value, letter = line.values[match.start("decade")], match["decade"]
    if letter == "Y":
        return value.endswith("0")
    near = line.text[: match.start()].rstrip(" ")[-1:]
    return value.endswith("0") and (letter == "L" or len(value) == 2) and (match[0][0] == "t" or near in tuple("iPp"))


def _century(line: Line, match: re.Match[str], language: Language) -> bool:
    return match[0].lstrip("t ")[0] == "O" or "o" in match[0]


def _quarter(line: Line, match: re.Match[str], language: Language) -> bool:
    value = line.values[match.start("quarter")]
    if not value.isdecimal() or not 1 <= int(value) <= 4:
        return False
    if "Q" in match[0]:
        return True
    near = line.text[: match.start()].rstrip(" ")[-1:]
    return match[0][0] == "t" or "-" in match[0] or near in tuple("inyBAr>P") or len(line.text) == match.end()


def _half(line: Line, match: re.Match[str], language: Language) -> bool:
    return line.values[match.start("half")] in ("1", "2")


def _calendar(line: Line, match: re.Match[str], language: Language) -> bool:
    groups, kind = match.groupdict(), line.values[match.start("calendar")]
    if groups.get("which"):
        return kind != "GY"
    if not groups.get("year") or (match["year"] in "ED" and len(line.values[match.start("year")]) != 2):
        return False
    return kind != "GY" or (bool(groups.get("to_year")) and "K" in match[0][-3:]) or match[0].startswith("t Y")


def _unit(line: Line, match: re.Match[str], language: Language) -> bool:
    which, unit = line.values[match.start("which")], line.values[match.start("unit")]
    if unit in ("half", "century") and which in ("last", "past"):
        return False
    if unit == "day" and which in ("last", "past", "this", "before"):
        return False
    return line.word(match.start("unit")).lower() not in ("days", "weeks", "months", "years", "quarters", "decades")


def _afternext(line: Line, match: re.Match[str], language: Language) -> bool:
    return line.values[match.start("after_next")] == "next"


def _window(line: Line, match: re.Match[str], language: Language) -> bool:
    return line.values[match.start("which")] != "same"


def _ahead(line: Line, match: re.Match[str], language: Language) -> bool:
    if match.end() == len(line.text) and match.start() == 0:
        return True
    return looks(line.sentence, line.tokens[match.start()], language) == "ahead"


def _monthday(line: Line, match: re.Match[str], language: Language) -> bool:
    return line.text[: match.start()].rstrip(" ")[-1:] == "n" and line.word(match.start() - 2).lower() == "on"


def _time(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether hours and minutes are such; "4:3" is a ratio."""
    if match[0][0] in "FDC" and ":" not in match[0]:
        value = line.values[match.start()].partition(".")[0]
        return value.isdecimal() and int(value) <= 24
    if match[0] == "q":
        return True
    hour, minute = line.values[match.start()], line.values[match.start() + 2]
    return len(minute) == 2 and int(hour) <= 24 and int(minute) < 60


def _compact(line: Line, match: re.Match[str], language: Language) -> bool:
    return _numeric_month(line, match, language)


CHECKS: dict[str, Callable[[Line, re.Match[str], Language], bool]] = {
    "year": _year, "years": _years, "iso": _compact, "slashes": _slashes, "day": _month_day, "month": _month,
    "weekday": _weekday, "season": _season, "decade": _decade, "century": _century, "quarter": _quarter, "half": _half,
    "calendar": _calendar, "window": _window, "afternext": _afternext, "unit": _unit, "ahead": _ahead, "monthday": _monthday, "time": _time,
}  # fmt: skip


def _settle(date: _Date, role: str, before: _Date | None, line: Line, language: Language) -> bool:
    """Add what the rest of the sentence says of a date; whether it stays a date at all."""
    fields = dict(date.fields)
    if date.form == "anaphor" or (date.form == "unit" and fields.get("which") in ("before", "after", "same")):
        if before is None and date.form == "anaphor" and _alone(date, line) and "count" in fields:
            date.fields[:] = [("count", fields["count"]), ("unit", fields["unit"]), ("way", fields["later"])]
            return True
        return _anchor(date, before)
    if not date.has(*_OTHER_YEARS) or date.form == "range":
        look = looks(line.sentence, line.tokens[date.start], language)
        if not look and _alone(date, line):
            look = "agenda"
        if not look and role in ("until", "before"):
            look = "ahead"
        if look:
            date.fields.append(("look", look))
    return True


def _alone(date: _Date, line: Line) -> bool:
    """Whether nothing stands beside the date but a preposition: an entry in a list, which looks ahead."""
    return line.text[: date.start] in ("", "i ", "n ", "y ") and date.end >= len(line.text.rstrip(" .!?\""))


def _anchor(date: _Date, before: _Date | None) -> bool:
    """Count "a year earlier" and "the same month" from the date before it in the sentence."""
    fields = dict(date.fields)
    unit = fields["unit"]
    if date.form == "unit":
        steps = {"before": "-1", "after": "1", "same": "0"}[fields["which"]]
        if before is not None and before.form != "range" and before.form != "anaphor":
            date.fields[:] = [*before.fields, ("around", f"{steps} {unit}")]
        else:
            date.fields[:] = [("which", {"-1": "last", "1": "next", "0": "this"}[steps]), ("unit", unit), ("loose", "")]
        return True
    sign = "-" if fields["later"] in ("early", "earlier", "before") else ""
    step = f"{sign}{fields.get('count', '1')} {unit}"
    if before is not None and before.form != "anaphor":
        date.fields[:] = [*before.fields, ("shift", step)]
    else:
        date.fields[:] = [("unanchored", step)]
    return True


def _timex(line: Line, date: _Date, role: str) -> Timex:
    sentence, text = line.sentence, line.text
    first, last = line.tokens[date.start], line.ends[date.end - 1]
    stop = sentence.stop(last - 1) - (2 if date.end - 1 in line.clipped else 0)
    span = Span(sentence.starts[first], stop)
    weekday = None
    if date.weekday is not None and date.has("day", "first", "dotted"):
        token = line.tokens[date.weekday]
        weekday = Span(sentence.starts[token], sentence.stop(token))
    nominal = (
        date.form == "year" and text[date.start] == "t" and text[date.end : date.end + 2] == " x"
        and line.word(date.end + 1)[:1].isupper()
    )  # fmt: skip
    near = text[: date.start].rstrip(" ")
    approx = near[-1:] == "n" and line.values[len(near) - 1] == "about"
    return Timex(
        span, _words(sentence, first, last)[: stop - span.start], sentence.index, date.form, tuple(date.fields), role, approx, nominal, weekday
    )


def _words(sentence: Sentence, first: int, last: int) -> str:
    """The text of some tokens; what stood between them is blank."""
    pieces: list[str] = []
    for token in range(first, last):
        if token > first:
            pieces.append(" " * (sentence.starts[token] - sentence.stop(token - 1)))
        pieces.append(sentence.words[token])
    return "".join(pieces)


_BY_LETTER: dict[str, tuple[list[_Pattern], list[_Pattern]]] = {
    letter: ([p for p in PATTERNS if letter in p[1]], [p for p in PREFIXES if letter in p[1]]) for letter in _STARTS
}
