"""Whether what looks like a date is one: a number may be a count, a word a verb or a name."""

import re
from collections.abc import Callable

from factledger.mentions.direction import looks
from factledger.mentions.lines import Line, counted, measured, plural, words_of
from factledger.mentions.years import are_years, counts, is_year, numbered
from factledger.tables.language import Language

_LONGEST_MONTH = 31
_THEN = re.compile(r",? (?:n )?(?:t )?(?:R )?[TWM]")
_HOURS, _NEAR = 24, 8
"""Hours of a day; places in which the verb of an hour stands."""
_LIST = 40
"""Characters of a list of dates before one of them."""
_DECADES = 6
"""Tokens from a possessive to the "or" between two decades of an age: "his late 20s or"."""
_TO_SLASHES = re.compile(r" ?- ?D/D/[YDE]")
_SLASHES_TO = re.compile(r"D-\Z")
_ON_SLASHES = re.compile(r"(?:\A(?=D)|[nAB] )(?:(?:D/D,? )+(?:& )?)?\Z")
_FRACTION = re.compile(r" [ft0-9]| n t")
_OTHER_END = re.compile(r"(?: ?- ?| > )[DEN]")
_TO_MONTH = re.compile(r"\.? ?- ?M| [>&] M")


def bounded(line: Line, match: re.Match[str], form: str, joined: bool) -> bool:
    """Whether no figure, sign or word touches the date, so that it is not a piece of a longer one."""
    text, start, end = line.text, match.start(), match.end()
    before = text[start - 1 : start] if start else " "
    piece = text[start - 2 : start - 1] if start > 1 else " "
    if before == "-" and not joined and piece not in " pPWwSo" and (form not in ("iso", "day") or piece in "DEFNIY"):
        return False
    if before == "n" and form == "year":
        return line.values[start - 1] == "circa"  # c.1450
    if before not in " -\"(/,;:='.{" or (piece == "$" and form in ("day", "days") and text[start] == "D"):
        return False
    if before in "/.:," and piece in ("DEYNIFZ" if before == ":" else "DEYNIFZx"):
        return False
    after = text[end : end + 1]
    if after == "x" and form == "iso" and text[end + 1 : end + 3] in ("D:", "E:"):
        return True  # 2021-05-03T14:10
    if after and after not in " \"(),;:='./-":
        return False
    if after == "/" and text[end + 1 : end + 2] in tuple("DEYNI"):
        return False
    return not (after in (".", ",", ":") and text[end + 1 : end + 2] in tuple("DEYNIF") and form != "year")


def _numeric_month(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether 2021-09 is a month; 2021-22 is a span of years."""
    if "compact" in match.groupdict():
        return True
    month = int(line.values[match.start("month")])
    year = match.groupdict().get("year") and line.values[match.start("year")]
    if month > 12 or not year or not "1000" <= year <= "2200":
        return False
    return "day" in match.groupdict() or not (month == (int(year) + 1) % 100 or _spans_years(line, match, month))


def _spans_years(line: Line, match: re.Match[str], month: int) -> bool:
    """Whether "2008–10" is three years rather than a month: by its dash, or the "in" before it."""
    later = month > int(line.values[match.start("year")]) % 100
    return later and (line.word(match.start() + 1) == "–" or line.text[: match.start()].endswith(("i ", "r ")))


def _slashes(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether two or three numbers with slashes are a date; two of them may be a fraction or a name."""
    groups, text, start, end = match.groupdict(), line.text, match.start(), match.end()
    if "month" in groups:
        return (
            int(line.values[match.start("month")]) <= 12
            and not _FRACTION.match(text, end)
            and not counted(line, end, language)
        )
    first, second = (int(line.values[match.start(name)]) for name in ("first", "second"))
    if min(first, second) > 12:
        return False
    if groups.get("year"):
        year = line.values[match.start("year")]
        return len(year) == 4 or (len(year) == 2 and "/" in match[0])
    if groups.get("weekday") or _TO_SLASHES.match(text, end) or _SLASHES_TO.search(text, max(0, start - 2), start):
        return True
    near = text[:start].rstrip(" ")[-2:]
    if (first, second) == (9, 11) or _FRACTION.match(text, end):
        return False
    alone = start == 0 and end == len(text)
    return (
        alone
        or near[-1:] in tuple("r>bR")
        or near == "D,"
        or bool(_ON_SLASHES.search(text, max(0, start - _LIST), start))
    )


def _month_day(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether the number beside a month is its day: not in "in July 13 people died"."""
    groups, text, start, end = match.groupdict(), line.text, match.start(), match.end()
    near = text[:start].rstrip(" ")[-1:]
    said = line.values[match.start() - 2] if match.start() > 1 else ""
    if groups["day"] == "C" and int(line.values[match.start("day")]) > _LONGEST_MONTH:
        return False  # "in May forty people died"
    if groups.get("year") or groups.get("rel_year") or groups.get("weekday"):
        return True
    if groups["day"] == "C":
        alone = match[0].endswith("C") and near != "i" and text[end : end + 2] not in (" x", " C", " !")
        return (alone or said == "on") and not counted(line, end, language)
    if text[end : end + 2] == " x" and line.word(end + 1).lower() in words_of("street", language):
        return False
    if match[0].endswith("o"):
        return True
    if text[max(0, start - 2) : start] == "t " and match[0].endswith("D") and text[end : end + 2] == " x":
        return True  # "the July 14 riots"
    if "," in match[0]:
        return False  # "the man of the match: May, 4 for 31"
    if match[0].endswith("O") and text[end : end + 2] == " x":
        return False
    if said == "on" and match[0][0] != "t":
        return True
    if match[0].endswith("D"):
        other = _OTHER_END.match(text, end)
        plain = near == "i" and (text[end : end + 2] in (" x", " &") or other)
        return not (plain or measured(line, end, language) or (other and counted(line, other.end(), language)))
    return True


def _days(line: Line, match: re.Match[str], language: Language) -> bool:
    """Not "in July 13 to 15 people died", nor "in July 13 to 15", nor "on 3 and 8 May", which are two days."""
    first, last = (int(line.values[match.start(name)]) for name in ("day", "to_day"))
    if " & " in match[0] and last != first + 1 and not line.text[: match.start()].endswith("b "):
        return False
    if not match[0].endswith("D"):
        return True
    near = line.text[: match.start()].rstrip(" ")[-1:]
    return near != "i" and not counted(line, match.end(), language)


def _month(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether a month's name by itself is a date."""
    groups, text, start = match.groupdict(), line.text, match.start()
    if groups.get("year") and (match["year"] == "E" or counts(line, match.start("year"), language)):
        return not counted(line, match.end(), language)  # "in July 40 people died"
    if groups.get("year") or groups.get("rel_year") or groups.get("which"):
        return True
    word = line.word(match.start("month"))
    near = text[:start].rstrip(" ")[-1:]
    if _generic(text, start):
        return False
    follower = line.word(match.end() + 1) if text[match.end() : match.end() + 2] == " x" else ""
    if follower.lower() in words_of("street", language):
        return False
    if follower and (word.islower() or (near in ("&", "n") and follower[0].isupper())):
        return word.islower() and near != "" and len(word) > 5 and word not in words_of("adjective", language)
    if near in tuple("iyBAr>bPpRv&fn-") or _TO_MONTH.match(text, match.end()) or (len(text) <= 2 and len(word) > 3):
        return True
    if text[start] == "t":  # not "the March Hare"
        return near != "" and word[0].isupper() and not follower[:1].isupper()
    return word[0].isupper() and len(word) > 5 and word.lower() not in words_of("adjective", language)


def _generic(text: str, start: int) -> bool:
    """Whether "a" or "a good" stands before a name, so that no certain day is meant."""
    return text[:start].endswith(("a ", "a x "))


def _weekday(line: Line, match: re.Match[str], language: Language) -> bool:
    if match.groupdict().get("day"):
        return match["day"] == "O" or match[0].endswith("o") or not measured(line, match.end(), language)
    if match.groupdict().get("which") == "R" and line.values[match.start("which")] == "same":
        return False
    if _generic(line.text, match.start()):
        return False
    groups = match.groupdict()
    named = line.text[match.end() : match.end() + 2] == " x" and line.word(match.end() + 1)[0].isupper()
    if named and (match[0][0] == "t" or line.text[max(0, match.start() - 2) : match.start()] == "t "):
        return False  # "the Sunday Times"
    text, start, end = line.text, match.start(), match.end()
    if text[end : end + 2] == " 7" or text[max(0, start - 4) : start] == "7 n ":
        return False  # "Friday week", "for a week on Friday"
    if "t " in (text[start : start + 2], text[max(0, start - 2) : start]) and text[end : end + 3] in (" A ", " B "):
        return False  # "the Monday after Easter"
    if groups.get("which") or "rel_week" in groups or line.word(match.start("weekday"))[0].isupper():
        return True
    return len(line.text) <= 2 or line.text[: match.start()].rstrip(" ")[-1:] in tuple("inRyr>bBA&")


def _season(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether "spring" or "fall" is a season."""
    groups, text = match.groupdict(), line.text
    value = line.values[match.start("season")]
    if groups.get("year") or groups.get("rel_year") or groups.get("which"):
        which = line.values[match.start("which")] if groups.get("which") else "last"
        return value != "FALL" or which in ("last", "this", "next")
    near = text[: match.start()].rstrip(" ")[-1:]
    plain = text[match.end() : match.end() + 2] not in (" x", " S") or (
        near in tuple("iyB>") and line.word(match.end() + 1).lower() in words_of("subject", language)
    )
    return value != "FALL" and near in tuple("iyBAr>bPpn") and plain


def _era(line: Line, match: re.Match[str], language: Language) -> bool:
    """Not the "10 ad campaigns"."""
    word = line.word(match.start("era"))
    return (word.isupper() or "." in word) and int(line.values[match.start("year")]) > 0


def _holiday(line: Line, match: re.Match[str], language: Language) -> bool:
    """Not "in the new year", nor "Easter eggs", nor "the Boxing Day Tsunami"."""
    place, text, groups = match.start("holiday"), line.text, match.groupdict()
    follower = line.word(match.end() + 1)[0] if text[match.end() : match.end() + 2] == " x" else ""
    plain = not (groups.get("which") or groups.get("year") or groups.get("rel_year"))
    if plain and follower.isalpha() and text[: match.start()].rstrip(" ")[-1:] not in tuple("iyBAr>bPpRvn&f^"):
        return False
    if plain and follower.isupper() and text[max(0, place - 2) : place] == "t ":
        return False
    return line.values[place] != "01-01" or line.word(place)[0].isupper() or text[place - 2 : place] != "t "


def _decade(line: Line, match: re.Match[str], language: Language) -> bool:
    value, letter = line.values[match.start("decade")], match["decade"]
    if letter == "Y":
        return value.endswith("0")
    if letter != "L" and not words_of("weather", language).isdisjoint(line.sentence.lower):
        return False  # "temperatures in the 40s"
    near = line.text[: match.start()].rstrip(" ")[-1:]
    if len(value) == 2 or letter == "L":
        before = line.text[: match.start()].rstrip(" -")
        first = line.tokens[len(before) - 1 if before[-1:] in ("P", "p") else match.start()]
        lower, again = line.sentence.lower, language.forms("figures", "decade_again")
        reach = _DECADES if first and lower[first - 1] in again else 1
        if not language.forms("figures", "possessive").isdisjoint(lower[max(0, first - reach) : first]):
            return False  # "in her early thirties", "his late 20s or early 30s" are ages
    if match[0][0] == "'":
        return value.endswith("0") and len(value) == 2  # "the '60s and '70s"
    return value.endswith("0") and (letter == "L" or len(value) == 2) and (match[0][0] == "t" or near in tuple("iPp"))


def _century(line: Line, match: re.Match[str], language: Language) -> bool:
    return match[0].lstrip("t ")[0] == "O" or "o" in match[0]


def _today(line: Line, match: re.Match[str], language: Language) -> bool:
    """Not the "overnight guests"."""
    day = " " not in line.values[match.start("today")]
    return day or match.start() == 0 or line.text[match.end() : match.end() + 1] in tuple(".,;")


def _quarter(line: Line, match: re.Match[str], language: Language) -> bool:
    value = line.values[match.start("quarter")]
    if not value.isdecimal() or not 1 <= int(value) <= 4:
        return False
    if "Q" in match[0]:
        short = "/" in match[0] or " D" in match[0]
        return not short or len(line.values[match.end() - 1]) > 1  # "Q1/2" are two quarters
    near = line.text[: match.start()].rstrip(" ")[-1:]
    return match[0][0] == "t" or "-" in match[0] or near in tuple("inyBAr>P") or len(line.text) == match.end()


def _half(line: Line, match: re.Match[str], language: Language) -> bool:
    """H1 and H2; without a year only behind a preposition: not the "H1 visa"."""
    groups, text = match.groupdict(), line.text
    dated = groups.get("year") or groups.get("short") or groups.get("fiscal")
    near = text[: match.start()].rstrip(" ")[-1:] in tuple("iyBAr>bn&,")
    plain = near and text[match.end() : match.end() + 2] != " x"
    timed = line.word(match.start("half") + 1) == "h"  # "2h30"
    if "/" in match[0] and len(line.values[match.end() - 1]) == 1:
        return False  # "H1/2"
    return line.values[match.start("half")] in ("1", "2") and not timed and bool(dated or plain)


def _calendar(line: Line, match: re.Match[str], language: Language) -> bool:
    groups, kind = match.groupdict(), line.values[match.start("calendar")]
    if groups.get("which"):
        return kind != "GY"
    if not groups.get("year") or (match["year"] in "ED" and len(line.values[match.start("year")]) != 2):
        return False
    return kind != "GY" or bool(groups.get("to_year")) or match[0].startswith("t Y")


def _unit(line: Line, match: re.Match[str], language: Language) -> bool:
    which, unit = line.values[match.start("which")], line.values[match.start("unit")]
    if which == "that":
        opens = line.text[: match.start()].rstrip(" ")[-1:] in ("", *'in,;:&(AP"')
        return opens or line.text[match.end() : match.end() + 2].lstrip(" ")[:1] in tuple(".,;)")
    if unit in ("half", "century") and which in ("last", "past"):
        return False
    if unit == "day" and (which in ("last", "past", "this") or (which == "before" and match[0][0] != "t")):
        return False
    return not plural(line, match.start("unit"), language)


def _afternext(line: Line, match: re.Match[str], language: Language) -> bool:
    return line.values[match.start("after_next")] == ("next" if match["way"] == "A" else "last")


def _window(line: Line, match: re.Match[str], language: Language) -> bool:
    """Not "the same two weeks", nor "only 3 next week", nor "it will last two weeks"."""
    many = plural(line, match.start("unit"), language) or match.start("which") < match.start("count")
    which = line.values[match.start("which")]
    verb = which == "last" and line.word(match.start() - 2).lower() in words_of("auxiliary", language)
    return which != "same" and not verb and many and _some(line, match, language)


def _some(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether a count is a number that is known: "3,000 years ago" is no date."""
    return line.values[match.start("count")] != "0"


def _edge(line: Line, match: re.Match[str], language: Language) -> bool:
    """An abbreviation is in capitals; the year-end of a firm is its own, unless it says of which year."""
    return line.word(match.start("edge")).isupper() or match["year"] is not None


def _week_on(line: Line, match: re.Match[str], language: Language) -> bool:
    """Not "a week for Monday", nor "Tuesday weeks"."""
    if " n " in match[0]:
        return line.values[match.start("weekday") - 2] == "on"
    return not plural(line, match.start("unit"), language)


def _week(line: Line, match: re.Match[str], language: Language) -> bool:
    """Not "later in the week 12 people died"."""
    return not counted(line, match.end(), language)


def _year_ago(line: Line, match: re.Match[str], language: Language) -> bool:
    """Not the "next-year period", nor the "mid-year period"."""
    if match.groupdict().get("way"):
        return line.values[match.start("way")] in ("ago", "earlier")
    return not match.groupdict().get("which") or line.values[match.start("which")] == "before"


def _weekend(line: Line, match: re.Match[str], language: Language) -> bool:
    """ "Over the weekend", "at the weekend"; not "the weekend house"."""
    near = line.text[: match.start()].rstrip(" ")[-1:]
    follower = line.text[match.end() : match.end() + 2] == " x" and line.word(match.end() + 1).lower()
    plain = not follower or follower in words_of("subject", language)
    said = line.values[max(0, match.start() - 2)]
    return plain and (near == "^" or said in ("over", "in", "on"))


def _anaphor(line: Line, match: re.Match[str], language: Language) -> bool:
    """Of those that say "which" only "the same day last year", "the same period a year earlier"."""
    groups = match.groupdict()
    if not groups.get("which"):
        return not groups.get("count") or _some(line, match, language)
    last = not groups.get("rel_year") or line.values[match.start("rel_year")] in ("last", "before")
    back = not groups.get("later") or line.values[match.start("later")] in ("earlier", "before")
    return line.values[match.start("which")] == "same" and last and back


def _ahead(line: Line, match: re.Match[str], language: Language) -> bool:
    if not _some(line, match, language):
        return False
    if match[0].endswith("x"):
        owned = line.owns(match.start("unit")) or "'" in match[0]
        return owned and line.word(match.end() - 1) in words_of("span", language)
    if match.end() == len(line.text) and match.start() == 0:
        return True
    return looks(line, match.start(), language) == "ahead"


def _monthday(line: Line, match: re.Match[str], language: Language) -> bool:
    """ "On the 16th", "on the 16th it sank"; not "on the 16th floor"."""
    follower = line.word(match.end() + 1).lower() if line.text[match.end() : match.end() + 2] == " x" else ""
    plain = not follower or follower in words_of("subject", language)
    return plain and match[0][0] == "t" and match.start() > 1 and line.values[match.start() - 2] == "on"


def _apostrophe(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether "'98" is a year: "the class of '98"; not an opening quotation mark."""
    near = line.text[: match.start()].rstrip(" ")[-1:]
    return (
        near in tuple("itfnyBAr>b&")
        and line.text[match.start() - 1] == " "
        and not counted(line, match.end(), language)
    )


def _hour(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether a number behind "at" is an hour: "at 9 on Monday", "met at nine"; not "stood at 9", "at 9 percent"."""
    text, start, end = line.text, match.start(), match.end()
    if text[max(0, start - 2) : start] != "^ " or int(line.values[start]) > _HOURS:
        return False
    after = text[end : end + 2]
    if after not in ("", " .", ".", ",", ", ", ";", " t", " n", " T", " R", " W", " x", " &"):
        return False
    if after == " x" and line.word(end + 1).lower() not in words_of("sharp", language):
        return False
    before = [line.word(place).lower() for place in range(max(0, start - _NEAR), start - 3) if text[place] == "x"]
    if start == 2 or not words_of("clocked", language).isdisjoint(before):
        return True
    # "on Monday at 9", "at 9 on Monday"; but "shares stood at 9 on Monday"
    dated = text[max(0, start - 5) : start - 3].lstrip()[:1] in tuple("TWM9") or _THEN.match(text, end)
    return bool(dated) and words_of("level", language).isdisjoint(before)


def _time(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether hours and minutes are such; "4:3" is a ratio."""
    if match[0][0] in "FDC" and ":" not in match[0]:
        value = line.values[match.start()].partition(".")[0]
        return value.isdecimal() and int(value) <= 24
    if match[0] == "q":
        return True
    hour, minute = line.values[match.start()], line.values[match.start() + 2]
    return len(minute) == 2 and int(hour) <= 24 and int(minute) < 60


def _dots(line: Line, match: re.Match[str], language: Language) -> bool:
    """Not "Article 9.2.2019"."""
    return not numbered(line, match.start(), language)


CHECKS: dict[str, Callable[[Line, re.Match[str], Language], bool]] = {
    "year": is_year, "years": are_years, "iso": _numeric_month, "slashes": _slashes, "dots": _dots, "day": _month_day,
    "days": _days,
    "month": _month, "weekday": _weekday, "afternext": _afternext, "season": _season, "holiday": _holiday,
    "decade": _decade, "era": _era, "today": _today, "century": _century, "quarter": _quarter, "half": _half,
    "calendar": _calendar, "window": _window, "edge": _edge, "ago": _some, "unit": _unit, "ahead": _ahead,
    "week": _week, "week on": _week_on, "year ago": _year_ago, "weekend": _weekend,
    "anaphor": _anaphor, "apostrophe": _apostrophe, "hour": _hour, "monthday": _monthday, "time": _time,
}  # fmt: skip
"""Form of a pattern to the test that what it matched must pass."""
