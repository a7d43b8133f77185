"""Numbers that are names: "Article 5", "Flight 370", "COVID-19", "Apollo 11", serial and telephone numbers."""

from functools import cache

from factledger.mentions.figures import Figure
from factledger.mentions.hedges import hedge_before
from factledger.mentions.measures import measure_after, sign_before
from factledger.mentions.nouns import closed
from factledger.mentions.number_words import starters
from factledger.mentions.shapes import shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language

_INSIDE = frozenset("-‐‑_=#@&\\/^:.%*")
_SERIAL = frozenset("-‐‑/.:")
_CODED = frozenset("-‐‑+")
_MOST_DIGITS = 4
_LONGEST_CODE = 5
_TOLD_BEFORE = 3
_MAKE = 3
_REFERENCE = 3
_INDEX = 2
_LISTED = frozenset(",-–")
_LIST = 9
_NAME_BEFORE = 2
_OLDEST = 120
_NAMED = frozenset(("number", "count", "dimension", "duration"))
_STOPS = frozenset(".!?”\"’'")


def is_name(sentence: Sentence, token: int, language: Language) -> bool:
    """Whether the digits at ``token`` are part of a longer word, or the number of a list's item."""
    words, lower = sentence.words, sentence.lower
    if token == 0:
        return (
            len(words) > 1
            and words[1] in (".", ")")
            and sentence.joined(1)
            and len(words[0]) <= 2
            and not (len(words) > 2 and sentence.joined(2))
        )
    if not sentence.joined(token):
        return words[token - 1] == "#" or _is_plural_name(sentence, token, language)
    before = words[token - 1]
    if before == "." and not (token > 1 and sentence.joined(token - 1) and words[token - 2][-1].isalnum()):
        return token > 1 and words[token - 2] == "."
    if before == "." and sign_before(sentence, token, language) is not None:
        return False  # "Rs.500"
    if before[-1].isalpha():
        crossed = lower[token - 1] == "x" and measure_after(sentence, token + 1, language, digits=True) is not None
        return sign_before(sentence, token, language) is None and not crossed  # "4x100m", but "a 4x4"
    if before in _CODED and token > 1 and sentence.joined(token - 1):
        if words[token - 2][0].isdecimal():
            return token > 2 and sentence.joined(token - 2) and words[token - 3][-1].isalpha()
        return before != "+" and words[token - 2][-1].isalnum()
    if before == "/" and _told_twice(sentence, token, language):
        return False  # "200g/7oz"
    if before in _INSIDE and before not in ("-", "‐", "‑"):
        return token < 2 or sentence.joined(token - 1) or before in ("#", "@", "_", "&", "=")
    return False


def _is_plural_name(sentence: Sentence, token: int, language: Language) -> bool:
    """Whether digits with an "s" are several of a make, and no seconds: "12 Boeing 737s", "three 747s"."""
    words, before = sentence.words, sentence.words[token - 1]
    if len(words[token]) != _MAKE or not words[token].isdecimal() or token + 1 >= len(words):
        return False
    if words[token + 1] != "s" or not sentence.joined(token + 1):
        return False
    return (before[0].isupper() and before[-1].islower()) or before.lower() in starters(language)


def _told_twice(sentence: Sentence, token: int, language: Language) -> bool:
    """Whether digits behind a stroke tell in another unit what a measure before it says: "180°C/350°F"."""
    words = sentence.words
    if token < _TOLD_BEFORE or not words[token - 2][-1].isalpha():
        return False
    first = token - _TOLD_BEFORE - (words[token - _TOLD_BEFORE] == "°")
    return words[first][0].isdecimal() and measure_after(sentence, token + 1, language, digits=True) is not None


def skip_serial(sentence: Sentence, token: int) -> int:
    """The token after a number such as 222-2222-2222 or 0800 123 456 at ``token``, or a score 3:1; else ``token``."""
    words, count = sentence.words, len(sentence.words)
    at, parts = token + 1, 1
    if words[token][0] == "0" and len(words[token]) > 1 and words[token].isdecimal():
        while at < count and words[at].isdecimal():
            at += 1
        if at > token + 1:
            return at
    while (
        at + 1 < count
        and words[at] in _SERIAL
        and sentence.joined(at)
        and sentence.joined(at + 1)
        and words[at + 1][0].isdecimal()
    ):
        parts += 1
        at += 2
    return at if parts > 2 or (parts == 2 and words[token + 1] == ":") else token


def is_nominal(sentence: Sentence, figure: Figure, digits: bool, language: Language) -> bool:
    """Whether a figure only names something: after a designator, or in digits after a proper name."""
    if not digits or figure.kind not in ("number", "count") or figure.first == 0 or figure.start != figure.first:
        return False
    words, lower, at = sentence.words, sentence.lower, figure.first
    if _is_known(sentence, figure, language):
        return True
    plain = words[at].isdecimal() and len(words[at]) <= _MOST_DIGITS
    scaled = "e" in (figure.low or "")  # "SKr 12bn"
    before = words[at - 1]
    pair = f"{lower[at - 2]} {lower[at - 1]}" if at > 1 else ""
    designators = _designators(language)["designator"]
    if (lower[at - 1] in designators or pair in designators) and words[at].replace(".", "").isdecimal():
        return figure.kind == "number" or before[0].isupper()
    if (
        not plain
        or scaled
        or figure.kind == "count"
        or sentence.joined(at)
        or not before[0].isupper()
        or len(before) < 2
    ):
        return False
    if (before.isupper() and len(before) > _LONGEST_CODE) or any(
        w[0].isdecimal() for w in words[max(0, at - _LIST) : at]
    ):
        return False  # a heading in capitals; "the Liberals hold 64, Labour 52"
    first = at == 1 or (not words[at - 2][-1].isalnum() and words[at - 2] not in (",", "-", "'", "’"))
    return not (
        first
        and (
            closed(lower[at - 1], language)
            or lower[at - 1] in language.words("openers")
            or before.endswith(shapes(language).several)
            or hedge_before(sentence, at, language)
        )
    )


def _is_known(sentence: Sentence, figure: Figure, language: Language) -> bool:
    """Whether a number ends a name that the table has with its number: "the S&P 500", "Windows 11 runs"."""
    at = figure.first
    if figure.unit in shapes(language).points or figure.last > at + 1 or not sentence.words[at - 1][0].isupper():
        return False  # "left the Nasdaq 100 points lower"
    for name in _known(language).get(sentence.lower[at], ()):
        start = at + 1 - len(name)
        if start >= 0 and tuple(sentence.lower[start : at + 1]) == name:
            return True
    return False


def is_rank(sentence: Sentence, figure: Figure, language: Language) -> bool:
    """Whether the number after a designator is a place in an order: "ranked No. 5", "No. 5 worldwide"."""
    shape, lower, at = shapes(language), sentence.lower, figure.first
    start = at - 1 if lower[at - 1] in shape.place else at - 2
    if start < 0 or " ".join(lower[start:at]) not in shape.place:
        return False
    ranked = start > 0 and lower[start - 1] in shape.rank
    return ranked or shape.ranking.at(sentence, figure.end) is not None


def in_title(sentence: Sentence, figure: Figure, language: Language) -> bool:
    """Whether a number word with a capital is part of a name: "the Two Rivers Summit", "in Seven Oaks"."""
    words, first, last = sentence.words, figure.first, figure.last
    if first == 0 or figure.kind not in _NAMED or not words[first][0].isupper() or words[first].isupper():
        return False
    if not words[first - 1][-1].isalnum() or (words[-1] not in _STOPS and _is_heading(sentence, first)):
        return False
    after = words[last] if last < len(words) and not sentence.joined(last) else ""
    before = words[first - 1]
    return after[:1].isupper() or (first > 1 and before[0].isupper() and not closed(before.lower(), language))


def _is_heading(sentence: Sentence, at: int) -> bool:
    """Whether the words around a token begin with capitals, as in a heading."""
    near = [word for word in sentence.words[max(0, at - _LIST) : at + _LIST] if len(word) > 3 and word.isalpha()]
    return 2 * sum(word[0].isupper() for word in near) > len(near)


def is_place(sentence: Sentence, token: int, language: Language) -> bool:
    """Whether digits only lead about in a text or formula: "Fig. 3", "Tables 3 and 4", "[12]", "(7)", "R 2"."""
    words, lower = sentence.words, sentence.lower
    if token == 0 or not words[token].isdecimal():
        return False
    before, after = words[token - 1], words[token + 1] if token + 1 < len(words) else ""
    if len(words[token]) <= _REFERENCE and (before, after) in (("(", ")"), ("[", "]")):
        return sentence.joined(token) and sentence.joined(token + 1)
    if len(before) == 1 and before.isalpha() and before not in "AaIàé" and len(words[token]) <= _INDEX:
        return not after[:1].isalpha() or after in shapes(language).indexed
    layout = _designators(language)["layout"]
    at = token
    listed = lower[at - 1] in _LISTED or lower[at - 1] in shapes(language).listed
    if at > 2 and listed and words[at - 2].isdecimal():
        at -= 2
    return lower[at - 1] in layout or (at > 1 and f"{lower[at - 2]} {lower[at - 1]}" in layout)


def is_age(sentence: Sentence, figure: Figure, language: Language) -> bool:
    """Whether a bare number is the age of the person named before it: "said Ilse Marand, 34, who"."""
    words, at = sentence.words, figure.first
    if figure.start != at or figure.end != at + 1 or at < _NAME_BEFORE or at + 2 >= len(words):
        return False
    if words[at - 1] != "," or words[at + 1] != "," or not words[at + 2][0].islower():
        return False
    listed = shapes(language).listed
    near = words[max(0, at - _NAME_BEFORE - 2) : at]
    if words[at + 2] in listed or any(word in listed or word[0].isdecimal() for word in near):
        return False  # "Leeds, 40, Tavar, 30, and Orsen, 12"
    name = words[at - 2]
    plain = words[at].isdecimal() and len(words[at]) < _MOST_DIGITS
    return plain and int(words[at]) < _OLDEST and name[0].isupper() and name[-1].islower()


@cache
def _designators(language: Language) -> dict[str, frozenset[str]]:
    """Words after which a number is a name, by what kind of name."""
    rows = language.table("nouns")
    return {
        part: frozenset(form for row in rows if row.part == part for form in row.forms)
        for part in ("designator", "layout")
    }


@cache
def _known(language: Language) -> dict[str, list[tuple[str, ...]]]:
    """The names that hold a number, by that number."""
    known: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(language.forms("nouns", "name")):
        words = tuple(form.split())
        known.setdefault(words[-1], []).append(words)
    return known
