"""What happens on a date, and to whom or what: the birth of a woman, the opening of a theatre."""

from functools import cache
from itertools import pairwise

from factledger.mentions.clauses import Clauses, bare
from factledger.mentions.phrases import Phrases
from factledger.mentions.shapes import shapes
from factledger.records.mention import Occasion
from factledger.tables.language import Language
from factledger.tables.rows import Happening

_REACH = 12
"""Tokens between a date and the words for what happens on it."""
_INSERTED = 16
"""Tokens of an insertion: "the bridge, a work of two brothers, was built"."""
_FRONTED = 2
"""Tokens before a date that opens its sentence: "On 4 May", "In the summer of 1922"."""
_LONGEST = 10
"""Tokens of what something happens to."""
_OPEN = frozenset("([")
_BRACKETS = frozenset("()[]")
_COMMA = ","


def occasion(marked: Clauses, first: int, stop: int, before: Clauses | None, language: Language) -> Occasion | None:
    """What happens on the date of tokens [first, stop), if the sentence says so in so many words.

    ``before`` is the sentence that "he" or "she" may point back to.
    """
    hit = _happening(marked, first, stop, language)
    if hit is None:
        return None
    row, start, end = hit
    bearer, lower = _bearer(marked, row, start, end, (first, stop), language), marked.sentence.lower
    audience = language.forms("occasions", "audience")
    if row.part == "letting":
        if audience.isdisjoint(lower):
            return None
        bearer = [at for at in bearer if lower[at] not in audience]  # "the doors of the theatre"
    again = not language.forms("occasions", "again").isdisjoint(lower)
    kind = "reopening" if again and row.kind == "opening" else row.kind
    home = _carrier(marked, _subject(marked, start, language), before, language) if not bearer else None
    carried = _ahead(home, 0, language) if home is not None else []
    if home is not None and carried and home.kinds[_head(home, carried, language)] == "name":
        return _made(home, carried, kind, row, language)
    return None if not bearer or bearer[-1] >= first > bearer[0] else _made(marked, bearer, kind, row, language)


def _made(marked: Clauses, bearer: list[int], kind: str, row: Happening, language: Language) -> Occasion:
    """What happens, to the words at some tokens."""
    words = tuple(dict.fromkeys(marked.concepts[at] for at in bearer))
    return Occasion(kind, marked.concepts[_head(marked, bearer, language)], words, row.once)


def _carrier(marked: Clauses, at: int, before: Clauses | None, language: Language) -> Clauses | None:
    """The sentence that opens with what a verb without a subject is of: "... and died", "She was born"."""
    word = marked.sentence.lower[at - 1] if at else ""
    if word in language.forms("occasions", "pronoun"):
        return before
    return marked if word in language.forms("grammar", "coordinator") else None


def _happening(marked: Clauses, first: int, stop: int, language: Language) -> tuple[Happening, int, int] | None:
    """The words for what happens on a date: the nearest before it; behind it where it opens its sentence."""
    phrases = _phrases(language)
    before = []
    at = max(0, first - _REACH)
    while at < first:
        hit = phrases.at(marked.sentence, at)
        if hit is not None and hit[1] <= first:
            before.append((hit[0], at, hit[1]))
        at = hit[1] if hit is not None else at + 1
    for row, start, end in reversed(before):
        return (row, start, end) if _reaches(marked, end, first, language) else None
    if first > _FRONTED or any(marked.verbs[:first]):
        return None
    for at in range(stop, min(len(marked.kinds), stop + _REACH)):
        hit = phrases.at(marked.sentence, at)
        if hit is not None:
            return (hit[0], at, hit[1]) if _reaches(marked, stop, at, language) else None
    return None


def _reaches(marked: Clauses, start: int, stop: int, language: Language) -> bool:
    """Whether between two places nothing else is dated, counted or done."""
    lower, audience = marked.sentence.lower, language.forms("occasions", "audience")
    apart = language.forms("grammar", "coordinator") | {";"}
    return not any(
        marked.kinds[at] == "date" or lower[at] in apart or (marked.verbs[at] and lower[at] not in audience)
        for at in range(start, stop)
    )


def _bearer(
    marked: Clauses, row: Happening, start: int, end: int, date: tuple[int, int], language: Language
) -> list[int]:
    """The tokens of what something happens to."""
    lower = marked.sentence.lower
    before = lower[start - 1] if start else ""
    if row.part == "thing":
        if lower[end : end + 1] == ["of"]:
            return _ahead(marked, end + 1, language)
        owned = bare(before) != before
        return _behind(marked, start, language) if owned else []
    if row.part in ("doing", "letting"):
        done = _ahead(marked, end, language) if row.part == "doing" else []
        if done and marked.kinds[end] in ("name", "closed") and end != date[0] and lower[end] in _articles(language):
            return done  # "the king opened the bridge in 1922"
        return _behind(marked, _subject(marked, start, language), language)
    if not start:
        comma = next((at for at in range(date[1], min(len(lower), date[1] + 2)) if lower[at] == _COMMA), None)
        return _ahead(marked, comma + 1, language) if comma is not None else []
    subject = _subject(marked, start, language)
    if subject != start or before in _OPEN or before == _COMMA:
        return _behind(marked, subject, language)
    done = _ahead(marked, end, language)
    return done if done and end != date[0] else _behind(marked, start, language)


def _subject(marked: Clauses, at: int, language: Language) -> int:
    """The token behind the subject of a verb: before its auxiliaries, adverbs, "who" and a comma or bracket."""
    lower = marked.sentence.lower
    joining = language.forms("occasions", "joining")
    while at and (lower[at - 1] in joining or lower[at - 1].endswith(shapes(language).manner)):
        at -= 1
    return at


def _behind(marked: Clauses, stop: int, language: Language) -> list[int]:
    """The content words of the noun phrase that ends before a token, or before an insertion that ends there."""
    lower = marked.sentence.lower
    at = next((i for i in range(stop - 1, max(-1, stop - 1 - _INSERTED), -1) if lower[i] in _BRACKETS), stop)
    if at == stop or lower[at] not in _OPEN:  # "Ines Moreau (born in Tesk, died in 2022)" is over at the bracket
        at = stop
    if at == stop and at and lower[at - 1] == _COMMA:
        opened = next((i for i in range(at - 2, max(-1, at - 2 - _INSERTED), -1) if lower[i] == _COMMA), None)
        at = opened if opened is not None else at - 1
    low = at
    while low > 0 and at - low < _LONGEST and _inside(marked, low - 1, language):
        low -= 1
    while low < at and lower[low] in language.forms("occasions", "within"):
        low += 1
    joined = at == stop and low > 0 and lower[low - 1] in language.forms("grammar", "coordinator")
    return [] if joined and low > 1 and marked.kinds[low - 2] == "name" else marked.content(low, at)


def _ahead(marked: Clauses, start: int, language: Language) -> list[int]:
    """The content words of the noun phrase that begins at a token."""
    lower, high = marked.sentence.lower, start
    endings = shapes(language).several
    while high < len(lower) and high - start < _LONGEST and _inside(marked, high, language):
        plain = marked.kinds[high] == "word" and high > start and lower[high].endswith(endings)
        if plain and marked.kinds[high - 1] == "word" and not lower[high - 1].endswith(endings):
            break  # "the lighthouse guides ships"
        if plain and marked.kinds[high - 1] == "name":
            more = marked.kinds[high + 1 : high + 2] in (["word"], ["name"])
            return [] if more else marked.content(start, high)  # "the Moreau Brewery employs", or its "sports club"
        high += 1
    coordinated = high < len(lower) and lower[high] in language.forms("grammar", "coordinator")
    return [] if coordinated else marked.content(start, high)


def _inside(marked: Clauses, at: int, language: Language) -> bool:
    """Whether a token can be part of a noun phrase."""
    if marked.kinds[at] == "name" or (marked.kinds[at] == "word" and not marked.verbs[at]):
        return bool(marked.concepts[at])
    return marked.sentence.lower[at] in _articles(language) | language.forms("occasions", "within")


def _head(marked: Clauses, bearer: list[int], language: Language) -> int:
    """The word that a noun phrase is about: the last one before the first preposition."""
    within = language.forms("occasions", "within")
    for one, other in pairwise(bearer):
        if not within.isdisjoint(marked.sentence.lower[one + 1 : other]):
            return one
    return bearer[-1]


def _articles(language: Language) -> frozenset[str]:
    return language.forms("grammar", "article")


@cache
def _phrases(language: Language) -> Phrases[Happening]:
    """The words for what happens."""
    return Phrases.of((form, row) for row in language.table("occasions") if row.kind for form in row.forms)
