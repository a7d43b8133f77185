"""Whether a four-digit number is a year, and whether a year only stands in a name."""

import re

from factledger.mentions.lines import Line, counted, uncounted, words_of
from factledger.tables.language import Language

_YEAR_LIST = re.compile(
    r"(?:[iyBAr>bPpfnt] (?:t )?|(?<!x)\(|M\.? ?,? ?)Y(?:[ ,&-]+Y)*[ ,&-]+\Z|\A[tY](?:[ ,&-]+Y)*[ ,&-]+\Z"
)
_MORE_YEARS = re.compile(r"(?:, Y)*,? & Y(?![-/]?[DEYN%'])")
_PARTNER = re.compile(r" ?[&>-] ?[YN]")
_FROM = re.compile(r"r Y \Z")
_LOOSE = ("of", "on", "for")  # prepositions that many a number has before it
_UP_TO = ("1950", "2050")
_SMALL = 3
_INDEX = re.compile(r"N ?= ?\Z")  # "(100 = 2015)"


def is_year(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether a four-digit number by itself is a year: a preposition or brackets, and nothing that it counts."""
    text, start, end = line.text, match.start(), match.end()
    if match["era"] or text[start] == "5" or text[start : start + 3] == "t 5":
        return True
    if "1950" <= line.values[match.start("year")] <= "2050" and (
        text[end : end + 3] == "'s " or _of_an_owner(line, start, match.start("year"), language)
    ):
        return True  # "2019's sales", "Orle's 2019 sales"
    if text[end : end + 1] in tuple("-'") and text[end + 1 : end + 2] in tuple("x5"):
        return False
    year = line.values[match.start("year")]
    place = len(text[:start].rstrip(" ")) - 1
    near = text[place] if place >= 0 else ""
    said = line.values[place] if place >= 0 else ""
    if text[end : end + 2] == " X" or near == "{":
        return year <= "2100"
    if near == "+":  # "until at least 2030", not "for at least 2030 days"
        dated = text[max(0, place - 2) : place - 1] in tuple("yu>rBA")
        return dated and (
            text[end : end + 1] in ("", *",.;:)") or text[end : end + 2] in (" &", " t", " i", " >", " y")
        )
    if near == "u":
        if text[max(0, place - 2) : place] == "Y ":
            return year > line.values[place - 2]  # "from 1920 up to 1940"
        return _UP_TO[0] <= year <= _UP_TO[1] and _ends(line, place, end, language)
    if counts(line, match.start("year"), language):
        return near in tuple("iyBAr") and said not in _LOOSE and not counted(line, end, language)
    if near == "x" and numbered(line, start, language):
        return False
    if near in ("f", "n") and _amount_of(line, place, language):
        return False
    if text[start] == "t" and "1950" <= year <= "2050" and text[end : end + 2] in (" x", " &"):
        return True
    if text[max(0, start - 6) : start] == "t Y & ":
        return True
    partner = _PARTNER.match(text, end) if near in tuple("br") else None  # "between 1500 and 2000 people"
    if partner is not None and counted(line, partner.end(), language):
        return False
    if counted(line, end, language) or text[end : end + 2] in (" D", " N", " E", " v", " z"):
        return False
    if (near == "i" and text[end : end + 4] == " f N") or (said in _LOOSE and text[end : end + 4] == " f Y"):
        return False  # "with 1900 of 2000"
    if said in ("by", "to", "from", "starting") and _moved(line, place, language):
        # "it fell by 2000", "it rose to 1999"; but "it rose from 2019 to 2022"
        return said == "from" and "1950" <= year <= "2050"
    if said == "over":
        return uncounted(line, end, language)
    if near in tuple("&,-") and _follows_year(text, start):
        return True
    follower = line.word(end + 1) if text[end : end + 2] == " x" else ""
    if len(follower) == 1 and near in tuple("at"):
        return False  # "a 1990 W heater"
    named = follower[:1].isupper()
    if text[start] == "t":
        return "1700" <= year <= "2100" and follower != "" and (named or near != "")
    if near in tuple("$#Ff") and near != "f":
        return False
    if near == ">" and line.text[place - 2 : place] == "Y " and line.values[place - 2] > year:
        return False  # "2012 votes to 1987"
    if near == ">" and re.search(r"[DENF%]\S* >\Z", text[max(0, start - 12) : start].rstrip(" ")):
        return False
    if near in tuple("iyBAr>bPpS"):
        return True
    if said in ("circa", "dated"):
        return True
    if said == "lived":
        return year >= "1000" and text[end : end + 2] != " x"
    if not ("1800" if near == "n" and said in _LOOSE else "1500") <= year <= "2100":
        return False
    if near == "=" and place > 0 and not _INDEX.search(text, max(0, start - 4), start):
        return False
    if near == "(" and start > 1 and text[start - 2] == "x":
        return False  # a call in code
    if near == "(":
        return text[end : end + 2].lstrip(" ")[:1] in tuple("),:;-")
    if near in tuple("fn=") or (near == "a" and "1950" <= year <= "2050" and follower):
        return True
    # a label: "2021: 340", "Annual report 2023"
    if not near:
        told = text[end : end + 2] == ": " or bool(_MORE_YEARS.match(text, end)) or _tells(line, end, language)
        return told and "1900" <= year <= "2050"
    return "1950" <= year <= "2050" and near in "x," and (end == len(text) or text[end : end + 1] == ":")


def _ends(line: Line, place: int, end: int, language: Language) -> bool:
    """Whether "up to 2025" is a date: it is round neither, nor a capacity of so many."""
    follows = line.text[end : end + 2]
    plain = follows[:1] in ("", *",.;:)") or follows in (" &", " t", " i")
    return plain and not line.values[end - 1].endswith("00") and line.text[max(0, place - 2) : place] != "f "


def are_years(line: Line, match: re.Match[str], language: Language) -> bool:
    """Whether two joined numbers are a span of years: 2022-23, 1998-2003."""
    low, high = line.values[match.start("year")], line.values[match.start("to_year")]
    if len(high) == 2:
        return int(high) == (int(low) + 1) % 100 or (match[0][1] == "-" and int(low) % 100 < int(high) and low > "1800")
    if numbered(line, match.start(), language):
        return False
    return "1700" <= low < high <= "2200" and int(high) - int(low) <= 150 and not counted(line, match.end(), language)


def _of_an_owner(line: Line, start: int, year: int, language: Language) -> bool:
    """Whether a name with a possessive stands before a year; a round number may count what is owned."""
    word = line.word(start - 2) if line.text[max(0, start - 2) : start] == "x " else ""
    return word[-2:] in words_of("possessive", language) and not line.values[year].endswith("00")


def _tells(line: Line, end: int, language: Language) -> bool:
    """Whether a verb follows what can only be a year: "2022 was a good year"."""
    return line.text[end : end + 2] == " x" and line.word(end + 1).lower() in words_of("told", language)


def counts(line: Line, place: int, language: Language) -> bool:
    """Whether a year is written in words that count as well: "two thousand and fifteen"."""
    words = line.sentence.lower[line.tokens[place] : line.ends[place]]
    return len(words) > 1 and not words_of("scale", language).isdisjoint(words)


def nominal(line: Line, start: int, end: int, language: Language) -> bool:
    """Whether a year is part of a name: "the 1960 Declaration", "the Treaty of 1871"; a named event has its date."""
    text, events = line.text, words_of("event", language)
    if text[max(0, start - 2) : start] == "t " and text[end : end + 2] == " x" and line.word(end + 1)[:1].isupper():
        last = end + 1
        while text[last + 1 : last + 3] == " x" and line.word(last + 2)[:1].isupper():
            last += 2
        return line.word(last).lower() not in events
    if text[max(0, start - 4) : start] == "x f ":
        name = line.word(start - 4)
    elif text[max(0, start - 2) : start] == "x " and line.word(start - 2).lower() in words_of("deed", language):
        name = line.word(start - 2)
    else:
        return False
    words = line.sentence.words
    titled = words[-1] not in tuple(".?!") and all(w[0].isupper() for w in words if len(w) > _SMALL and w.isalpha())
    return name[:1].isupper() and name.lower() not in events and not titled


def numbered(line: Line, place: int, language: Language) -> bool:
    """Whether the word before a place makes a name of the number there: "Article", "room"."""
    behind = place - 1 if line.text[max(0, place - 3) : place] == "x. " else place  # "pp. 1998"
    word = line.word(behind - 2).lower() if line.text[max(0, place - 3) : place].lstrip()[:1] == "x" else ""
    named = words_of("designator", language), language.forms("nouns", "designator"), language.forms("nouns", "layout")
    return any(word in words for words in named)


def _amount_of(line: Line, place: int, language: Language) -> bool:
    """Whether "of" or "than" stands behind a word that an amount follows: "out of 2000", "more than 1950"."""
    before = line.text[:place].rstrip(" ")
    if not before or before[-1] in "DENYC":
        return line.values[place] == "of" and line.text[place] == "f"
    return line.word(len(before) - 1).lower() in words_of("amount", language)


def _moved(line: Line, place: int, language: Language) -> bool:
    """Whether a verb of change stands before "to", "by" or "from", so that a number is what something moved to."""
    if _FROM.search(line.text, max(0, place - 4), place):
        if line.values[place - 2] >= "1950":
            return False
        place -= 4
    word = line.word(place - 2).lower() if place > 1 else ""
    # "extended to 2030" has an object: only verbs that move by themselves
    parts = ("alone", "noun", "verb") if line.values[place] == "by" else ("alone", "noun")
    return any(word in language.forms("changes", part) for part in parts)


def _follows_year(text: str, start: int) -> bool:
    """Whether it goes on a list of years: "in 2019, 2020 and 2021"."""
    return _YEAR_LIST.search(text, max(0, start - 40), start) is not None
