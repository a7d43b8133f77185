"""Ages told by their decade: "in his 40s", "a woman in her early thirties"; no degrees, no seconds."""

from functools import cache

from factledger.mentions.figures import Figure
from factledger.mentions.number_words import HYPHENS
from factledger.mentions.shapes import Shapes, shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language

_EARLY, _MID, _LATE = (0, 3), (4, 6), (7, 9)
_MARKS = ("'", "’")
_PLURAL = frozenset(("s", *_MARKS))
_TEN = 10


def decade_at(sentence: Sentence, at: int, last: Figure | None, language: Language) -> tuple[Figure | None, int]:
    """The ages of a decade at a token, and the token after it; ``None`` where it is no age, ``at`` where it is none.

    The early forties are 40 to 43, the mid-forties 44 to 46, the late forties 47 to 49. ``last`` is the figure before.
    """
    lower, shape = sentence.lower, shapes(language)
    if lower[at] not in _words(language) and (at + 1 == len(lower) or lower[at + 1] not in _PLURAL):
        return None, at
    low, high, end = _decade(sentence, at, language)
    if end == at:
        return None, at
    start, part = _part(sentence, at, shape)
    before = lower[start - 1] if start else ""
    again = last is not None and last.kind == "age" and start == last.end + 1 and before in shape.decade_again
    if before not in shape.possessive and not again:
        if before in HYPHENS and start > 1:
            before = lower[start - 2]  # "over-50s"
        silent = before in shape.definite or before in _MARKS or part or before in shape.levels
        return None, end if silent or not lower[at].isdecimal() else at
    if part is not None and high - low == _TEN - 1:
        low, high = low + part[0], low + part[1]
    written = ("".join(sentence.words[at:end]),)
    return Figure(start, end, at, end, str(low), str(high), written, "year", "age"), end


def _decade(sentence: Sentence, at: int, language: Language) -> tuple[int, int, int]:
    """The first and the last year of "40s" or "forties", and the token after it; ``at`` where there is none."""
    lower, count = sentence.lower, len(sentence.lower)
    if lower[at] in _words(language):
        return *_words(language)[lower[at]], at + 1
    end = at + 1 + (at + 1 < count and lower[at + 1] in _MARKS and sentence.joined(at + 1))
    plural = end < count and sentence.joined(end) and lower[end] == "s"
    if plural and len(lower[at]) == 2 and lower[at][1] == "0" and lower[at][0] in "123456789":
        return int(lower[at]), int(lower[at]) + _TEN - 1, end + 1
    if plural and len(lower[at]) <= 2 and lower[at].isdecimal() and at and lower[at - 1] in shapes(language).levels:
        return int(lower[at]), int(lower[at]), end + 1  # "over 65s"
    return 0, 0, at


def _part(sentence: Sentence, at: int, shape: Shapes) -> tuple[int, tuple[int, int] | None]:
    """Where "early", "mid-" or "late" begins before a decade, and the years that it leaves."""
    lower = sentence.lower
    word = at - 1 - (at > 1 and lower[at - 1] in HYPHENS and sentence.joined(at))
    for forms, years in ((shape.early, _EARLY), (shape.mid, _MID), (shape.late, _LATE)):
        if word >= 0 and lower[word] in forms:
            return word, years
    return at, None


@cache
def _words(language: Language) -> dict[str, tuple[int, int]]:
    """Decades in words, with their first and last year."""
    rows = [row for row in language.table("numerals") if row.part == "decade"]
    return {form: (int(row.value), int(row.most)) for row in rows for form in row.forms}


def decade_words(language: Language) -> frozenset[str]:
    """The words in lower case at which an age may begin."""
    return frozenset(_words(language))
