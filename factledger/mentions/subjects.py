"""The words that a figure or a date is about, by how near they stand."""

from functools import cache

from attrs import define, field

from factledger.mentions.clauses import MARKS, Clauses, Spelling, bare, clauses_of, name_concept, spelling, tokens_in
from factledger.mentions.concepts import concept, exclusive
from factledger.mentions.nouns import counted
from factledger.mentions.phrases import Phrases
from factledger.mentions.shapes import shapes
from factledger.records.mention import Mention, Quantity, Subject, Term, Timex
from factledger.records.source import Document
from factledger.records.span import Span
from factledger.records.token import Sentence
from factledger.tables.language import Language

_OF = "of"
_TO_NOUN = 2
"""Tokens from a date back to its noun: "tornado on 3 December"."""
_VERB_REACH, _BEHIND = 9, 4
# cues that can stand right behind their figure: "22 games in all", "40 of them", "half that number"
_BEHIND_TOO = frozenset(("part", "sum", "then", "echo", "rate"))
# cue -> how many tokens may stand between it and its figure: "this reduction of 35 percent"
_NEAR = {"definite": 4, "demonstrative": 4, "resulting": 4, "pool": 6, "listed": 3, "closure": 3, "joined": 4}
_BULLET = 2
"""Tokens before the first figure of a line: "- 18 ferries", "• of these 7"."""
_FEW = 4
_WINDOW = 60
"""Tokens to either side; what stands farther away in one sentence says nothing about a figure."""
_TITLE = 240


_Hit = tuple[int, int, tuple[tuple[str, str], ...]]


def subjects(
    document: Document, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], language: Language
) -> list[Subject]:
    """A subject for every figure and every date that is no mere name, in text order.

    What counts nothing is left to be plain words: an ordinal from the end, as "the last batch" may be the second; and a
    unit with only an article, as "a litre of milk costs 48 cents" does not say how much milk there is.
    """
    spelt = spelling(sentences, language)
    by_sentence: dict[int, list[Quantity | Timex]] = {}
    for mention in mentions:
        if isinstance(mention, (Quantity, Timex)) and not _says_little(mention, language):
            by_sentence.setdefault(mention.sentence, []).append(mention)
    scene = _Scene(document, sentences, by_sentence, spelt, language)
    return [scene.subject(mention) for group in by_sentence.values() for mention in group if not mention.nominal]


@define(eq=False)
class _Scene:
    """A document's sentences, marked as they are needed."""

    document: Document
    sentences: tuple[Sentence, ...]
    figures: dict[int, list[Quantity | Timex]]
    spelt: Spelling
    language: Language
    _marked: dict[int, Clauses] = field(factory=dict)
    _hits: dict[int, list[_Hit]] = field(factory=dict)
    _shared: dict[int, tuple[Term, ...]] = field(factory=dict)

    def marked(self, index: int) -> Clauses:
        """A sentence's clauses."""
        if index not in self._marked:
            taken = [(m.span, _kind(m), _number(m)) for m in self.figures.get(index, ())]
            self._marked[index] = clauses_of(self.sentences[index], taken, self.spelt, self.language)
        return self._marked[index]

    def hits(self, index: int) -> list[_Hit]:
        """The cues of a sentence: their tokens, half-open, and what they are."""
        if index not in self._hits:
            sentence, phrases = self.sentences[index], _cue_phrases(self.language)
            found = ((at, phrases.at(sentence, at)) for at in range(len(sentence.lower)))
            self._hits[index] = [(at, hit[1], hit[0]) for at, hit in found if hit is not None]
        return self._hits[index]

    def subject(self, mention: Quantity | Timex) -> Subject:
        """What one figure or date is about."""
        marked = self.marked(mention.sentence)
        tokens = tokens_in(marked.sentence, mention.span)
        first, stop = tokens.start, max(tokens.stop, tokens.start + 1)
        phrase = _phrase(marked, mention, first, stop, self.language)
        own = _segment(marked, first, stop, self.language)
        verb = _verb(marked, first, max(stop, phrase.stop), own)
        cues = _cues(marked, first, max(stop, phrase.stop), self.hits(mention.sentence))
        if "listed" not in cues and self._opens_list(mention.sentence, first):
            cues = tuple(sorted((*cues, "listed")))
        if "whole" not in cues and _is_of(marked, first):
            cues = tuple(sorted((*cues, "whole")))
        if isinstance(mention, Timex):
            cues = _date_cues(marked, first, stop, cues)
        terms = []
        clauses = _home(marked, first)
        for at in marked.content(first - _WINDOW, stop + _WINDOW):
            if first <= at < stop and marked.kinds[at] == "ordinal":
                continue  # the ordinal itself
            if at == phrase.head:
                place = "head"
            elif phrase.start <= at < phrase.stop:
                place = "modifier"
            elif at == verb:
                place = "verb"
            elif at in own:
                place = "own"
            else:
                place = "clause" if marked.numbers[at] in clauses else "sentence"
            terms.append(self._term(marked, at, place, ahead=at < first))
        head = phrase.noun or (marked.sentence.lower[verb] if verb is not None else "")
        pronoun = "pronoun" in cues or len(terms) < _FEW
        terms += self._before(mention.sentence, "carried" if pronoun else "before")
        terms += self._around()
        span = _extent(marked, own, mention.span)
        return Subject(span, self.document.quote(span), mention.span, head, tuple(terms), cues)

    def _opens_list(self, index: int, first: int) -> bool:
        """Whether a figure stands at the head of a line after one that ends in a colon."""
        before = self.sentences[index - 1].lower if index and first <= _BULLET else []
        some = any(end == len(before) - 1 and ("part", "near") in cues for _, end, cues in self.hits(index - 1))
        return before[-1:] == [":"] and not some

    def _term(self, marked: Clauses, at: int, place: str, *, ahead: bool = False) -> Term:
        """The term of one token."""
        kind = marked.kinds[at]
        key = marked.concepts[at]
        part = "name" if kind == "name" or key[0] == "~" else _parts(self.language).get(key)
        part = "ordinal" if kind == "ordinal" else part
        sets = tuple(exclusive(self.language).get(key, {}).items())
        part = part or ("verb" if marked.verbs[at] else "noun")
        link = _link(marked, at, self.language) if part == "name" else ""
        return Term(key, marked.sentence.words[at], place, part, sets, link, ahead)

    def _before(self, index: int, place: str) -> list[Term]:
        """The terms of the sentence before, and faintly those of the one before that, in the same paragraph."""
        terms: list[Term] = []
        for back, where in ((1, place), (2, "far")):
            if index - back < 0:
                break
            paragraph = self.sentences[index - back].paragraph
            if paragraph != self.sentences[index].paragraph and (back == 2 or index - back > 0):
                break
            marked = self.marked(index - back)
            aside = {marked.numbers[at] for at, _, cues in self.hits(index - back) if ("rival", "clause") in cues}
            at_hand = [at for at in marked.content(0, _WINDOW) if marked.numbers[at] not in aside]
            terms += [self._term(marked, at, where) for at in at_hand]
        return terms

    def _around(self) -> tuple[Term, ...]:
        """The terms of title, publisher and heading: the same for every figure of the document."""
        if 0 not in self._shared:
            source, terms = self.document.source, []
            for text, place in ((source.title, "title"), (source.publisher, "publisher")):
                for word in (text or "").split():
                    clean = "".join(c for c in word if c.isalnum() or c in "'’-")
                    if len(clean) > 2 and clean[0].isalpha():
                        key = concept(bare(clean.lower()), self.language)
                        part = "name" if clean[0].isupper() else "noun"
                        terms.append(Term(name_concept(clean) if part == "name" else key, clean, place, part))
            if self.sentences and self.sentences[0].end - self.sentences[0].start <= _TITLE:
                marked = self.marked(0)
                terms += [self._term(marked, at, "heading") for at in marked.content(0, len(marked.kinds))]
            self._shared[0] = tuple(terms)
        return self._shared[0]


@define
class _Phrase:
    """The noun phrase of a figure: tokens [start, stop), its head token or -1, and the head noun's singular."""

    start: int
    stop: int
    head: int
    noun: str


def _kind(mention: Quantity | Timex) -> str:
    """What the tokens of a mention are: a number in a name is part of the name."""
    if isinstance(mention, Timex):
        return "date"
    return "name" if mention.nominal else "ordinal" if mention.kind == "ordinal" else "figure"


def _says_little(mention: Quantity | Timex, language: Language) -> bool:
    """Whether a figure is an ordinal that is counted from the end, or a bare unit with an article."""
    if not isinstance(mention, Quantity) or mention.hedge is not None or mention.role:
        return False
    if mention.kind == "ordinal":
        return (mention.low or "")[:1] == "-"
    return mention.low == "1" and mention.written[0].lower() in shapes(language).articles


def _number(mention: Quantity | Timex) -> str:
    """The number of an ordinal."""
    return mention.low or "" if isinstance(mention, Quantity) else ""


def _phrase(marked: Clauses, mention: Quantity | Timex, first: int, stop: int, language: Language) -> _Phrase:
    """What is counted ("10,000 Malian citizens") or measured ("3.4 million tonnes of palm oil")."""
    sentence = marked.sentence
    if isinstance(mention, Quantity) and mention.kind == "ordinal":
        end = stop
        while end < len(marked.kinds) and marked.kinds[end] in ("word", "name") and not marked.verbs[end]:
            end += 1
        if end > stop:
            return _Phrase(stop, _of_what(marked, end, language), end - 1, bare(sentence.lower[end - 1]))
    if isinstance(mention, Quantity) and mention.kind in ("count", "number"):
        for at in (stop, *range(first + 1, stop)):  # mostly the noun stands behind the figure, seldom in its span
            noun = counted(sentence, at, language)
            if noun is not None and (not mention.unit or noun[2] == mention.unit):
                for inside in range(noun[0], noun[1]):
                    _give(marked, inside, language)
                return _Phrase(noun[0], _of_what(marked, noun[1], language), noun[1] - 1, noun[2])
    end = _of_what(marked, stop, language)
    if end > stop:
        return _Phrase(stop + 1, end, end - 1, bare(sentence.lower[end - 1]))
    return _Phrase(first, first, -1, "")


def _of_what(marked: Clauses, stop: int, language: Language) -> int:
    """The token after the noun phrase that "of" joins to a figure or its noun; ``stop`` where there is none."""
    lower, kinds = marked.sentence.lower, marked.kinds
    if stop >= len(kinds) or lower[stop] != _OF:
        return stop
    at = stop + 1
    while at < len(kinds) and lower[at] in language.forms("grammar", "article"):
        at += 1
    start = at
    while (
        at < len(kinds)
        and kinds[at] in ("word", "name")
        and not (marked.verbs[at] and at > start and lower[at].endswith(shapes(language).past))
    ):
        at += 1
    return at if at > start else stop


def _give(marked: Clauses, at: int, language: Language) -> None:
    """Give a token of a figure's own span its concept: the counted noun stands inside the figure."""
    if marked.kinds[at] == "figure" and marked.sentence.words[at][0].isalpha():
        word = marked.sentence.words[at]
        if word[0].isupper() and at:
            marked.concepts[at] = name_concept(word)
        else:
            marked.concepts[at] = concept(bare(marked.sentence.lower[at]), language)


def _link(marked: Clauses, at: int, language: Language) -> str:
    """The preposition that a name stands behind: its own, or that of the names it follows."""
    articles = language.forms("grammar", "article")
    while at > 0 and (marked.kinds[at - 1] == "name" or marked.sentence.lower[at - 1] in articles):
        at -= 1
    before = marked.sentence.lower[at - 1] if at else ""
    return before if before in language.forms("grammar", "preposition") else ""


def _home(marked: Clauses, first: int) -> set[int]:
    """The clause of a figure; where it says nothing by itself, with its neighbours: "it came — on January 19"."""
    clause = marked.numbers[first] if first < len(marked.numbers) else 0
    said = any(number == clause and concept for number, concept in zip(marked.numbers, marked.concepts, strict=True))
    return {clause} if said else {clause - 1, clause, clause + 1}


def _segment(marked: Clauses, first: int, stop: int, language: Language) -> range:
    """The words that belong to one figure: up to the cuts between it and its neighbours."""
    kinds, lower, cuts = marked.kinds, marked.sentence.lower, language.forms("grammar", "cut") | MARKS
    left = next((at for at in range(first - 1, -1, -1) if kinds[at] == "figure"), -1)
    right = next((at for at in range(stop, len(kinds)) if kinds[at] == "figure"), len(kinds))
    low, high = 0, len(kinds)
    if left >= 0:
        low = next((at for at in range(first - 1, left, -1) if lower[at] in cuts), first)
    if right < len(kinds):
        high = next((at for at in range(right - 1, stop - 1, -1) if lower[at] in cuts), right)
    clause = {marked.numbers[first]} if first < len(kinds) else set()
    return range(
        max(low, next((at for at in range(len(kinds)) if marked.numbers[at] in clause), 0)),
        min(high, next((at for at in range(len(kinds) - 1, -1, -1) if marked.numbers[at] in clause), len(kinds)) + 1),
    )


def _verb(marked: Clauses, first: int, stop: int, own: range) -> int | None:
    """The verb that governs a figure: the nearest before it in its clause, else the first behind it."""
    before = range(first - 1, max(-1, first - 1 - _VERB_REACH), -1)
    for at in before:
        if marked.numbers[at] != marked.numbers[min(first, len(marked.numbers) - 1)]:
            break
        if marked.verbs[at]:
            return at
    return next((at for at in range(stop, min(stop + _BEHIND, len(marked.kinds))) if marked.verbs[at]), None)


def _cues(marked: Clauses, first: int, stop: int, hits: list[_Hit]) -> tuple[str, ...]:
    """What the words around make of a figure."""
    found = set()
    some = {end for _, end, cues in hits if ("part", "near") in cues}  # "among them:" lists not all
    clause = marked.numbers[first] if first < len(marked.numbers) else 0
    for at, end, cues in hits:
        for cue, where in cues:
            if cue == "negation" and first <= at < stop:
                continue  # the "not" of "not more than 40" is the figure's hedge
            if cue == "listed" and at in some:
                continue
            if where == "near":
                reached = (at < first and end >= first - _NEAR.get(cue, 1)) or (cue in _BEHIND_TOO and at == stop)
            elif where == "clause":
                reached = marked.numbers[at] == clause and at < stop + _BEHIND and marked.governs(end, first)
            else:
                reached = True
            if cue == "negation" and at >= stop and marked.numbers[at] == clause:
                found.add("lack")  # "82 percent of the trainees do not smoke"
            elif reached:
                found.add(cue)
    return tuple(sorted(found))


def _is_of(marked: Clauses, first: int) -> bool:
    """Whether a figure stands as a whole behind "of": "640 of 1,600 people", "Of 1,600 people, 640 came"."""
    if not first or marked.sentence.lower[first - 1] != _OF:
        return False
    return first == 1 or marked.kinds[first - _TO_NOUN] == "figure"


def _date_cues(marked: Clauses, first: int, stop: int, cues: tuple[str, ...]) -> tuple[str, ...]:
    """What stands beside a date: a figure in its clause, or a noun that it belongs to ("the breach of 9 August")."""
    kinds, size = marked.kinds, len(marked.kinds)
    clause = marked.numbers[min(first, size - 1)] if size else 0
    beside = any(kind == "figure" and number == clause for kind, number in zip(kinds, marked.numbers, strict=True))
    noun = first >= _TO_NOUN and kinds[first - 1] == "closed" and _is_noun(marked, first - _TO_NOUN)
    owned = stop < size and marked.sentence.lower[stop].endswith("s") and _is_noun(marked, stop + 1)
    found = (*cues, *(["beside"] if beside else []), *(["attached"] if noun or owned else []))
    return tuple(sorted(found))


def _is_noun(marked: Clauses, at: int) -> bool:
    """Whether a token is a content word and no verb."""
    return 0 <= at < len(marked.kinds) and bool(marked.concepts[at]) and not marked.verbs[at]


def _extent(marked: Clauses, own: range, figure: Span) -> Span:
    """The characters from the first to the last word of a figure's own words."""
    if not own:
        return figure
    low, high = marked.sentence.starts[own[0]], marked.sentence.stop(own[-1])
    return Span(min(low, figure.start), max(high, figure.end))


@cache
def _cue_phrases(language: Language) -> Phrases[tuple[tuple[str, str], ...]]:
    """Cue phrases with their cues and places; one phrase can give several."""
    merged: dict[str, list[tuple[str, str]]] = {}
    for row in language.table("cues"):
        for form in row.forms:
            merged.setdefault(form, []).append((row.cue, row.where))
    return Phrases.of((form, tuple(cues)) for form, cues in merged.items())


@cache
def _parts(language: Language) -> dict[str, str]:
    """The part of the concepts that say little or something general."""
    rows = language.table("subjects")
    return {concept(form, language): row.part for row in reversed(rows) for form in row.forms}
