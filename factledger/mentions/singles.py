"""A unit with an article is one of it: "a kilogram of rice", "less than a mile", "an hour and a half"."""

from fractions import Fraction
from functools import cache

from factledger.mentions.figures import Figure
from factledger.mentions.measures import Measure, measure_after, unit_row
from factledger.mentions.nouns import closed
from factledger.mentions.number_words import number_words, starters
from factledger.mentions.numerals import numeral
from factledger.mentions.parts import part_at
from factledger.mentions.phrases import Phrases
from factledger.mentions.shapes import shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language
from factledger.tables.rows import Unit

_GOES_ON = frozenset("-‐‑/_=@#&*+")
"""Marks that join a unit to more of a word: "a mile-long", "an ml_get"."""
_HALF = Fraction(1, 2)
_PHRASE = 4
"""Tokens from a number to the "a kilogram" that it is told for: "ten fresh brown eggs a kilogram"."""


@cache
def single_words(language: Language) -> frozenset[str]:
    """The words in lower case at which such a unit may begin; durations among them, for "an hour and a half"."""
    rows = [row for row in language.table("units") if row.single or row.kind == "duration"]
    return frozenset(word for row in rows for word in (*row.triggers, *(form.split()[0] for form in row.forms)))


def single_at(sentence: Sentence, at: int, floor: int, dated: bytearray, language: Language) -> Figure | None:
    """One of the unit at ``at``, with the article before it; ``None`` where "a kilogram" is what something is told for,
    where a noun follows ("a dollar bill"), and where the article makes no figure of the unit ("a yard")."""
    nothing = _nothing(language).at(sentence, at)
    if nothing is not None and at >= floor:
        row, end = nothing
        words = (" ".join(sentence.words[at:end]),)
        return Figure(at, end, at, end, "0", "0", words, row.unit, row.kind)
    lower, shape = sentence.lower, shapes(language)
    start = at - 1
    if at == 0 or start < floor or lower[start] not in shape.articles or sentence.joined(at):
        return None
    measure = measure_after(sentence, at, language, digits=False)
    if measure is None or 1 in dated[start : measure.end] or _told_for(sentence, start, floor, dated, language):
        return None
    share = _and_part(sentence, measure.end, language)
    if share is not None:
        low, end = share
    elif _stands(sentence, measure, language) or _goes_on(sentence, measure, language):
        low, end = "1", measure.end
    else:
        return None
    return Figure(start, end, start, at, low, low, (lower[start],), measure.unit, measure.kind)


def _stands(sentence: Sentence, measure: Measure, language: Language) -> bool:
    """Whether the unit's row and the word after it let it stand for one."""
    lower, shape, end = sentence.lower, shapes(language), measure.end
    base, _, _ = measure.unit.partition(" per ")
    row = unit_row(measure.unit, measure.kind, language) or unit_row(base, measure.kind, language)
    after = lower[end] if end < len(lower) else ""
    if row is None or not row.single or (end < len(lower) and sentence.joined(end) and after in _GOES_ON):
        return False
    if row.single == "of":
        return after in shape.of
    return not after[:1].isalnum() or closed(after, language) or after in shape.single_before


def _and_part(sentence: Sentence, end: int, language: Language) -> tuple[str, int] | None:
    """One and what "and a half" adds, and the token after it; months and years too."""
    lower, shape = sentence.lower, shapes(language)
    if end + 2 >= len(lower) or lower[end] not in shape.ands or lower[end + 1] not in shape.articles:
        return None
    share = part_at(sentence, end + 1, number_words(language))
    after = lower[share[1]] if share is not None and share[1] < len(lower) else ""
    if share is None or (share[0] != _HALF and after[:1].isalpha() and not closed(after, language)):
        return None  # "a week and a third man"
    return str(1 + share[0]), share[1]


def _goes_on(sentence: Sentence, measure: Measure, language: Language) -> bool:
    """Whether the smaller unit follows with its own number: "an hour and 20 minutes"."""
    lower, end = sentence.lower, measure.end
    if measure.kind != "duration" or end + 1 >= len(lower) or lower[end] not in shapes(language).ands:
        return False
    if not (lower[end + 1][0].isdecimal() or lower[end + 1] in starters(language)):
        return False
    number = numeral(sentence, end + 1, language)
    smaller = measure_after(sentence, number.end, language, digits=number.digits) if number else None
    if smaller is None or smaller.kind != "duration":
        return False
    one, two = (unit_row(unit.unit, "duration", language) for unit in (measure, smaller))
    return one is not None and two is not None and two.factor < one.factor


def _told_for(sentence: Sentence, start: int, floor: int, dated: bytearray, language: Language) -> bool:
    """Whether a figure before the article is told for each of the unit: "ten eggs a kilogram", "twice a mile"."""
    lower, shape = sentence.lower, shapes(language)
    if not start:
        return False
    if (floor and floor == start) or lower[start - 1] in shape.no_single_after:
        return True
    for at in range(start - 1, max(-1, start - 1 - _PHRASE), -1):
        word = lower[at]
        if (word[0].isdecimal() or word in starters(language)) and not dated[at]:
            return True
        if not word[0].isalpha() or closed(word, language):
            return False
    return False


@cache
def _nothing(language: Language) -> Phrases[Unit]:
    """The units whose forms say zero by themselves: "absolute zero"."""
    rows = (row for row in language.table("units") if row.single == "zero")
    return Phrases.of((form, row) for row in rows for form in row.forms)
