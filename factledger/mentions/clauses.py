"""A sentence seen as clauses of names, content words and figures; made without a parser."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from attrs import define, frozen

from factledger.mentions.concepts import concept, phrases
from factledger.mentions.shapes import Shapes, shapes
from factledger.records.span import Span
from factledger.records.token import Sentence
from factledger.tables.language import Language

MARKS = frozenset(";:,()[]—–")
_OPENERS = frozenset("“\"‘'«([•-–—:")
_STOPS = frozenset(".!?")
_FRONTED = 5
"""Tokens; what stands so short before the first comma belongs to the clause behind it: "Before costs, it returned"."""
ORDINAL = "#"
"""What the concept of an ordinal begins with: "second" is #2."""
_LEAST = 3
"""Letters; shorter words that open a sentence are mostly no names."""
_NAME = 5
"""Letters by which a name is known: "Kessaly" and "Kessalian" are one."""


@frozen
class Spelling:
    """Which words a document writes with a small letter, and which it capitalises inside sentences."""

    small: frozenset[str]
    names: frozenset[str]


@define(eq=False)
class Clauses:
    """Parallel to the tokens of a sentence.

    ``kinds``: figure, ordinal, date, mark, closed, name, word; ``numbers`` is the clause of each token; ``concepts``
    is "" for what is no content word; ``verbs`` tells which words are verb forms; ``auxiliaries`` are the words that
    join a verb to what stands before it, ``perfect`` those that make it a thing of the past; ``beside`` are the
    concepts that "and" or "or" joins to a token; ``tails`` are the last words of the tables' noun phrases, which have
    a concept of their own: a "railway station" is a station, too.
    """

    sentence: Sentence
    kinds: list[str]
    numbers: list[int]
    concepts: list[str]
    verbs: list[bool]
    auxiliaries: frozenset[str]
    beside: dict[int, tuple[str, ...]]
    perfect: frozenset[str]
    tails: frozenset[int] = frozenset()

    def governs(self, start: int, stop: int) -> bool:
        """Whether what is said at ``start`` still holds at ``stop``: no other verb form takes over in between.

        In "graduates will need the agreement signed on 7 February" the plan ends at "signed"; in "will be signed on" it
        does not, since an auxiliary joins the two.
        """
        lower = self.sentence.lower
        return not any(self.verbs[at] and lower[at - 1] not in self.auxiliaries for at in range(start + 1, stop))

    def happened(self, start: int, stop: int) -> bool:
        """Whether a perfect tense stands right at ``start``: "the appeal has raised", but not "will have raised"."""
        return start < stop and self.sentence.lower[start] in self.perfect and any(self.verbs[start + 1 : stop])

    def content(self, start: int, end: int) -> list[int]:
        """The tokens of a range that carry a concept."""
        return [i for i in range(max(0, start), min(end, len(self.kinds))) if self.concepts[i]]


def spelling(sentences: Iterable[Sentence], language: Language) -> Spelling:
    """How a document writes its words."""
    small: set[str] = set()
    names: set[str] = set()
    for sentence in sentences:
        heading = _is_heading(sentence)
        for at, word in enumerate(sentence.words):
            if word[0].islower():
                small.add(sentence.lower[at])
            elif word[0].isupper() and at and not heading and sentence.words[at - 1] not in _OPENERS:
                names.add(bare(sentence.lower[at]))
    return Spelling(frozenset(small), frozenset(names))


def clauses_of(
    sentence: Sentence, taken: Iterable[tuple[Span, str, str]], spelt: Spelling, language: Language
) -> Clauses:
    """Mark the tokens of a sentence; ``taken`` are the spans of its figures, ordinals, dates and numbers in names, each
    with its kind and, for an ordinal, its number."""
    words, lower = sentence.words, sentence.lower
    size = len(words)
    kinds, numbers, concepts, verbs = ["word"] * size, [0] * size, [""] * size, [False] * size
    for span, kind, value in taken:
        for at in tokens_in(sentence, span):
            kinds[at] = kind
            if kind == "ordinal":
                concepts[at] = ORDINAL + value
            if kind == "name" and words[at][0].isdigit():
                concepts[at] = "~" + words[at]  # "Flight 17" and "Flight 370" are two names
    shape = shapes(language)
    closed, verb_forms = language.forms("nouns", "closed"), language.forms("nouns", "verb")
    lemmas = language.forms("synonyms", "verb")
    initial = language.forms("grammar", "initial")
    joiners, before_verb = language.forms("grammar", "joiner"), language.forms("grammar", "subject")
    heading, groups = _is_heading(sentence), phrases(language)
    number, skip, thing, tails = 0, 0, False, set()
    for at, word in enumerate(words):
        if kinds[at] in ("figure", "ordinal", "date") or concepts[at]:
            numbers[at] = number
            continue
        if not word[0].isalnum():
            kinds[at] = "mark"
            fronted = word == "," and number == 0 and at <= _FRONTED and not any(verbs[:at])
            number += word in MARKS and not fronted
            numbers[at] = number
            continue
        if lower[at] in joiners and at:
            number += 1
        numbers[at] = number
        if at < skip:
            if thing and at == skip - 1 and word[0].isalpha() and lower[at] not in closed:
                concepts[at] = concept(bare(lower[at]), language)
                tails.add(at)
            else:
                kinds[at] = "closed"
            continue
        hit = groups.at(sentence, at)
        if hit is not None:
            concepts[at], skip = hit
            verbs[at] = lower[at] in verb_forms or lower[at].endswith(shape.past)
            thing = not verbs[at]
        elif lower[at] in closed or len(word) == 1:
            kinds[at] = "closed"
        elif word[0].isupper() and _is_name(sentence, at, heading, spelt, verb_forms, shape):
            kinds[at], concepts[at] = "name", name_concept(word, words[at - 1] if at else "", language)
        elif word[0].isalpha():
            concepts[at] = concept(bare(lower[at]), language)
            verbs[at] = (
                lower[at] in verb_forms
                or (lower[at].endswith(shape.past) and len(word) > 4)
                or (at > 0 and lower[at - 1] in before_verb)
                or (at > 0 and kinds[at - 1] in ("word", "name") and _is_present(lower[at], lemmas, shape))
            )
    beside = _coordinated(sentence.lower, kinds, concepts, verbs, language)
    for at in range(size - 1):
        if lower[at] in initial and kinds[at] == "word" and kinds[at + 1] == "word" and not verbs[at + 1]:
            kinds[at], concepts[at], verbs[at] = "ordinal", ORDINAL + "1", False
    auxiliaries, perfect = language.forms("grammar", "auxiliary"), language.forms("grammar", "perfect")
    return Clauses(sentence, kinds, numbers, concepts, verbs, auxiliaries, beside, perfect, frozenset(tails))


def _coordinated(
    lower: Sequence[str], kinds: Sequence[str], concepts: Sequence[str], verbs: Sequence[bool], language: Language
) -> dict[int, tuple[str, ...]]:
    """Token to the concepts that stand beside it in a row: "oil and gas", "walking, cycling or scooting"."""
    coordinators, articles = language.forms("grammar", "coordinator"), language.forms("grammar", "article")
    beside: dict[int, tuple[str, ...]] = {}
    for at in range(1, len(lower) - 1):
        if lower[at] not in coordinators:
            continue
        comma = lower[at - 1] == ","
        left, right = at - 1 - comma, at + 1 + (lower[at + 1] in articles)
        if left < 0 or right >= len(lower) or not _may_join(left, right, kinds, concepts, verbs):
            continue
        row = [left, right]
        while row[0] > 1 and lower[row[0] - 1] == "," and _may_join(row[0] - 2, right, kinds, concepts, verbs):
            row.insert(0, row[0] - 2)
        if comma and len(row) == 2:
            continue  # it joins two clauses: "fell in the park, and firewood is cheap"
        for token in row:
            beside[token] = tuple(concepts[other] for other in row if other != token)
    return beside


def _may_join(one: int, other: int, kinds: Sequence[str], concepts: Sequence[str], verbs: Sequence[bool]) -> bool:
    """Whether two tokens can be members of one row: both names, both verbs, or neither."""
    if not concepts[one] or not concepts[other]:
        return False
    return kinds[one] == kinds[other] and kinds[one] in ("word", "name") and verbs[one] == verbs[other]


def tokens_in(sentence: Sentence, span: Span) -> range:
    """The tokens that share a character with a span."""
    first = max(0, bisect_right(sentence.starts, span.start) - 1)
    if sentence.starts and sentence.stop(first) <= span.start:
        first += 1
    return range(first, bisect_left(sentence.starts, span.end))


def bare(word: str) -> str:
    """A word without the 's of possession."""
    return re.sub(r"['’]s?\Z", "", word)


def name_concept(word: str, before: str, language: Language) -> str:
    """What a name is known by; "~" keeps it apart from common words, and "Equatorial Guinea" is not "Guinea"."""
    qualified = before[:1].isupper() and before.lower() in language.forms("subjects", "qualifier")
    return "~" + bare(word).casefold()[:_NAME] + (" " + before.lower() if qualified else "")


def _is_present(word: str, lemmas: frozenset[str], shape: Shapes) -> bool:
    """Whether a word is the third person of a verb that the tables know: "the fair opens on"."""
    return any(word.endswith(ending) and word[: -len(ending)] in lemmas for ending in shape.present)


def _is_name(
    sentence: Sentence, at: int, heading: bool, spelt: Spelling, verb_forms: frozenset[str], shape: Shapes
) -> bool:
    """Whether a capitalised word is a name and not only the first word of its sentence or heading."""
    word = bare(sentence.lower[at])
    first = at == 0 or sentence.words[at - 1] in _OPENERS
    if not first and not heading:
        return True
    if word in spelt.names:
        return True
    if word in spelt.small or heading:
        return False
    after = sentence.words[at + 1] if at + 1 < len(sentence.words) else ""
    if after[:1].isupper() or sentence.lower[at] != word:
        return True
    # "Marisk trained 400 nurses": one thing that acts without an article is a name, or a substance, which is as good
    return (
        len(word) > _LEAST and not word.endswith(shape.several) and (after in verb_forms or after.endswith(shape.past))
    )


def _is_heading(sentence: Sentence) -> bool:
    """Whether most words are capitalised, so that a capital tells nothing."""
    if sentence.words and sentence.words[-1] in _STOPS:
        return False
    alphabetic = [w for w in sentence.words if w[0].isalpha() and len(w) > 3]
    return len(alphabetic) > 3 and sum(w[0].isupper() for w in alphabetic) > 0.7 * len(alphabetic)
