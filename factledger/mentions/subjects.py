"""The words that a figure or a date is about, by how near they stand."""

from bisect import bisect_left
from functools import cache
from typing import Any

from attrs import define, evolve, field

from factledger.mentions.clauses import MARKS, Clauses, Spelling, bare, clauses_of, name_concept, spelling, tokens_in
from factledger.mentions.concepts import Kinships, concept, exclusive, kin, kin_phrases, parts
from factledger.mentions.cues import (
    OF,
    Hit,
    cue_phrases,
    cues_of,
    date_cues,
    has_realm,
    hit_at,
    is_of,
    leads_away,
)
from factledger.mentions.nouns import counted
from factledger.mentions.number_words import HYPHENS
from factledger.mentions.occasions import occasion
from factledger.mentions.shapes import shapes
from factledger.records.mention import Mention, Quantity, Subject, Term, Timex
from factledger.records.source import Document
from factledger.records.span import Span
from factledger.records.token import Sentence
from factledger.tables.language import Language

_VERB_REACH, _BEHIND = 9, 4
_PARTIES = ("taker", "giver")
_NOUN_PARTS = ("noun", "person")
_COUNTER_REACH = 14
"""Tokens from a number back to the words that say what it is the number of."""
_BRIEF = 8
"""Sentences of a text in which it still says something that a figure is the publisher's own."""
_PARTING = frozenset((":", ";", "–", "—", "("))
"""Marks behind which parts of the figure before them are listed; a comma may list others beside it."""
_BULLET = 2
"""Tokens before the first figure of a line: "- 18 ferries", "• of these 7"."""
_FEW = 4
_WINDOW = 60
"""Tokens to either side; what stands farther away in one sentence says nothing about a figure."""
_TITLE = 240


_Traits = tuple[dict[str, Any], Kinships]
"""What a word is whatever figure it stands beside, as a term keeps it, and the words that can stand for it."""


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
    _hits: dict[int, list[Hit]] = field(factory=dict)
    _shared: dict[int, tuple[Term, ...]] = field(factory=dict)
    # a word stands beside many figures
    _words: dict[tuple[int, int], _Traits] = field(factory=dict)
    _terms: dict[tuple[int, int, str, str, bool], Term] = field(factory=dict)

    def marked(self, index: int) -> Clauses:
        """A sentence's clauses."""
        if index not in self._marked:
            taken = [(m.span, _kind(m), _number(m)) for m in self.figures.get(index, ())]
            self._marked[index] = clauses_of(self.sentences[index], taken, self.spelt, self.language)
        return self._marked[index]

    def hits(self, index: int) -> list[Hit]:
        """The cues of a sentence: their tokens, half-open, and what they are."""
        if index not in self._hits:
            sentence, phrases = self.sentences[index], cue_phrases(self.language)
            found = ((at, phrases.at(sentence, at)) for at in range(len(sentence.lower)))
            hits = [(at, hit[1], hit[0]) for at, hit in found if hit is not None]
            done = {at for start, end, cues in hits if ("done", "clause") in cues for at in range(start + 1, end)}
            self._hits[index] = [
                hit for hit in hits if hit[0] not in done and not leads_away(sentence, hit, self.language)
            ]
        return self._hits[index]

    def subject(self, mention: Quantity | Timex) -> Subject:
        """What one figure or date is about."""
        marked = self.marked(mention.sentence)
        tokens = tokens_in(marked.sentence, mention.span)
        first, stop = tokens.start, max(tokens.stop, tokens.start + 1)
        phrase = _phrase(marked, mention, first, stop, self.language)
        own = _segment(marked, first, stop, self.language)
        verb = _verb(marked, first, max(stop, phrase.stop), own)
        actor = _actor(marked, verb, first, self.language) if verb is not None else None
        cues = self._cues(mention, marked, first, stop, max(stop, phrase.stop))
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
            elif at == actor:
                place = "actor"
            elif at in own:
                place = "own"
            else:
                place = "clause" if marked.numbers[at] in clauses else "sentence"
            terms.append(self._term(marked, at, place, _measured(mention), ahead=at < first))
        head = phrase.noun or (marked.sentence.lower[verb] if verb is not None else "")
        pronoun = "pronoun" in cues or len(terms) < _FEW
        terms += self._before(mention.sentence, "carried" if pronoun else "before")
        terms += self._around()
        # "we" are the publisher; where all is ours, it tells nothing
        if "own" in cues and len(self.sentences) <= _BRIEF:
            terms += [evolve(term, place="voice") for term in self._around() if term.place == "publisher"]
        span = _extent(marked, own, mention.span)
        happens = None
        if isinstance(mention, Timex):
            back = mention.sentence - 1
            together = back >= 0 and self.sentences[back].paragraph == self.sentences[mention.sentence].paragraph
            happens = occasion(marked, first, stop, self.marked(back) if together else None, self.language)
        return Subject(span, self.document.quote(span), mention.span, head, tuple(terms), cues, happens)

    def _cues(self, mention: Quantity | Timex, marked: Clauses, first: int, stop: int, end: int) -> tuple[str, ...]:
        """What the words around the tokens of a figure, and the sentences beside its own, make of it, in order.

        ``stop`` is the token after the figure, ``end`` the one after its noun phrase.
        """
        index, hits = mention.sentence, self.hits(mention.sentence)
        near = (bisect_left(hits, at, key=hit_at) for at in (first - _WINDOW, stop + _WINDOW))
        found = {*cues_of(marked, first, end, hits[slice(*near)]), *self._list_cues(index, first)}
        if self._opens_list(index, first):
            found.add("listed")
        if has_realm(marked, stop, self.language):
            found.add("realm")
        if is_of(marked, first):
            found.add("whole")
        if self._mends(index):
            found.add("correction")
        if isinstance(mention, Timex):
            found |= date_cues(marked, first, stop)
        if marked.kinds[stop - 1 : stop] == ["ordinal"] and (ranked := _ranked(marked, stop - 1, self.language)):
            found.add(f"rank {ranked}")
        return tuple(sorted(found))

    def _opens_list(self, index: int, first: int) -> bool:
        """Whether a figure stands at the head of a line after one that ends in a colon."""
        before = self.sentences[index - 1].lower if index and first <= _BULLET else []
        some = any(end == len(before) - 1 and ("part", "near") in cues for _, end, cues in self.hits(index - 1))
        return before[-1:] == [":"] and not some

    def _list_cues(self, index: int, first: int) -> list[str]:
        """What makes a figure one of a list: a mark that parts it from the one before, and "there were no others"."""
        marked, found = self.marked(index), []
        last = next((at for at in range(first - 1, -1, -1) if marked.kinds[at] == "figure"), -1)
        if last >= 0 and not _PARTING.isdisjoint(marked.sentence.lower[last + 1 : first]):
            found.append("parted")
        ends = index + 1 < len(self.sentences) and index + 1 not in self.figures
        if ends and any(("complete", "sentence") in cues for _, _, cues in self.hits(index + 1)):
            found.append("complete")
        return found

    def _mends(self, index: int) -> bool:
        """Whether a sentence comes right behind one that says what was wrong before: "An earlier version said ..."."""
        together = index > 0 and self.sentences[index - 1].paragraph == self.sentences[index].paragraph
        return together and any(("mended", "sentence") in cues for _, _, cues in self.hits(index - 1))

    def _term(self, marked: Clauses, at: int, place: str, measured: str = "", *, ahead: bool = False) -> Term:
        """The term of one token; ``measured`` is what its figure measures, ``ahead`` whether it stands before it."""
        key = (marked.sentence.start, at, place, measured, ahead)
        if key not in self._terms:
            traits, kinships = self._traits(marked, at)
            alike = tuple((number, side) for of, number, side in kinships if of in ("", measured))
            self._terms[key] = Term(place=place, kin=alike, ahead=ahead, **traits)
        return self._terms[key]

    def _traits(self, marked: Clauses, at: int) -> _Traits:
        """What a token is whatever figure it stands beside, and what words can stand for it."""
        found = self._words.get((marked.sentence.start, at))
        if found is None:
            found = self._words[marked.sentence.start, at] = self._read(marked, at)
        return found

    def _read(self, marked: Clauses, at: int) -> _Traits:
        kind = marked.kinds[at]
        key = marked.concepts[at]
        part = "name" if kind == "name" or key[0] == "~" else parts(self.language).get(key)
        part = ("rank" if _ranked(marked, at, self.language) else "ordinal") if kind == "ordinal" else part
        phrase = kin_phrases(self.language).at(marked.sentence, at)
        part = part or ("verb" if marked.verbs[at] else "noun")
        if at in marked.tails:
            part = "tail"
        link = _link(marked, at, self.language)
        row = (c for c in marked.beside.get(at, ()) if parts(self.language).get(c) != "light")
        traits = {
            "concept": key,
            "text": marked.sentence.words[at],
            "part": part,
            "sets": tuple(exclusive(self.language).get(key, {}).items()),
            "link": link,
            "party": next((p for p in _PARTIES if link in self.language.forms("grammar", p)), ""),
            "side": _side(marked, at, self.language) if part != "name" else (),
            "beside": tuple(row),
            "narrowed": self._narrowed(marked, at) if part in _NOUN_PARTS else "",
        }
        return traits, (*(phrase[0] if phrase else ()), *kin(self.language).get(key, ()))

    def _narrowed(self, marked: Clauses, at: int) -> str:
        """The concept of the common word right before a noun, if it says something: "state schools"."""
        if not at or marked.kinds[at - 1] != "word" or marked.verbs[at - 1] or marked.concepts[at - 1][:1] == "~":
            return ""
        return marked.concepts[at - 1] if parts(self.language).get(marked.concepts[at - 1]) != "light" else ""

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
                before = ""
                for word in (text or "").split():
                    clean = "".join(c for c in word if c.isalnum() or c in "'’-")
                    if len(clean) > 2 and clean[0].isalpha():
                        key = concept(bare(clean.lower()), self.language)
                        part = "name" if clean[0].isupper() else "noun"
                        key = name_concept(clean, before, self.language) if part == "name" else key
                        terms.append(Term(key, clean, place, part))
                    before = word
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


def _measured(mention: Quantity | Timex) -> str:
    """What a figure measures, as far as it matters to its verb: money is made otherwise than things."""
    if isinstance(mention, Timex):
        return "date"
    return {"currency": "money", "percent": ""}.get(mention.kind, "thing")


def _says_little(mention: Quantity | Timex, language: Language) -> bool:
    """Whether a figure is an ordinal that is counted from the end, or a bare unit with an article."""
    if not isinstance(mention, Quantity) or mention.hedge is not None or mention.role:
        return False
    if mention.kind == "ordinal":
        return (mention.low or "")[:1] == "-"
    return mention.low == "1" and mention.written[0].lower() in shapes(language).articles


def _ranked(marked: Clauses, at: int, language: Language) -> str:
    """The concept of the superlative behind an ordinal, "second-largest", if there is one."""
    lower = marked.sentence.lower
    hyphened = at + 2 < len(lower) and lower[at + 1] in HYPHENS
    behind = at + 2 if hyphened else at + 1
    if behind >= len(lower):
        return ""
    known = language.forms("grammar", "superlative")
    if lower[behind] not in known and not (hyphened and lower[behind].endswith(shapes(language).superlative)):
        return ""
    degree = lower[behind : behind + 2] if marked.kinds[behind] == "closed" else [lower[behind]]
    return " ".join(concept(word, language) for word in degree)


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
    if isinstance(mention, Quantity) and mention.kind in ("count", "number") and not mention.unit:
        return _number_of(marked, first, language)
    return _Phrase(first, first, -1, "")


def _number_of(marked: Clauses, first: int, language: Language) -> _Phrase:
    """What a bare number counts that is told before it: "the number of accidents was", "the death toll rose to"."""
    sentence, counters = marked.sentence, language.forms("grammar", "counter")
    for at in range(first - 1, max(-1, first - 1 - _COUNTER_REACH), -1):
        if marked.kinds[at] == "figure" or marked.numbers[at] != marked.numbers[first]:
            break
        if sentence.lower[at] not in counters:
            continue
        noun = counted(sentence, at + 2, language) if sentence.lower[at + 1] == OF else None
        if noun is not None and noun[1] <= first:
            return _Phrase(noun[0], noun[1], noun[1] - 1, noun[2])
        if at and marked.kinds[at - 1] == "word" and marked.concepts[at - 1]:
            return _Phrase(at - 1, at, at - 1, bare(sentence.lower[at - 1]))
        break
    return _Phrase(first, first, -1, "")


def _of_what(marked: Clauses, stop: int, language: Language) -> int:
    """The token after the noun phrase that "of" joins to a figure or its noun; ``stop`` where there is none."""
    lower, kinds = marked.sentence.lower, marked.kinds
    if stop >= len(kinds) or lower[stop] != OF:
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
            marked.concepts[at] = name_concept(word, marked.sentence.words[at - 1], language)
        else:
            marked.concepts[at] = concept(bare(marked.sentence.lower[at]), language)


def _link(marked: Clauses, at: int, language: Language) -> str:
    """The preposition that a name or noun stands behind: its own, or that of the names and the article before it."""
    articles = language.forms("grammar", "article")
    while at > 0 and (marked.kinds[at - 1] == "name" or marked.sentence.lower[at - 1] in articles):
        at -= 1
    before = marked.sentence.lower[at - 1] if at else ""
    return before if before in language.forms("grammar", "preposition") else ""


def _side(marked: Clauses, at: int, language: Language) -> tuple[str, ...]:
    """The preposition before a common noun and its opposite, "before" and "after" costs, if it has one."""
    articles = language.forms("grammar", "article")
    while (
        at > 0 and (marked.concepts[at - 1] or marked.sentence.lower[at - 1] in articles) and not marked.verbs[at - 1]
    ):
        at -= 1
    before = marked.sentence.lower[at - 1] if at else ""
    return (before, _opposites(language)[before]) if before in _opposites(language) else ()


def _actor(marked: Clauses, verb: int, first: int, language: Language) -> int | None:
    """The noun that acts, before the verb that governs a figure: the first of "the teachers of the town received"."""
    if verb > first:
        return None
    articles, lower, kinds = language.forms("grammar", "article"), marked.sentence.lower, marked.kinds
    at, found = verb - 1, None
    while at >= 0 and marked.numbers[at] == marked.numbers[verb] and kinds[at] in ("word", "name", "closed"):
        if marked.concepts[at] and marked.verbs[at]:
            break
        if marked.concepts[at] and (found is None or (not marked.concepts[at + 1] and lower[at + 1] not in articles)):
            found = at
        at -= 1
    return found


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


def _extent(marked: Clauses, own: range, figure: Span) -> Span:
    """The characters from the first to the last word of a figure's own words."""
    if not own:
        return figure
    low, high = marked.sentence.starts[own[0]], marked.sentence.stop(own[-1])
    return Span(min(low, figure.start), max(high, figure.end))


@cache
def _opposites(language: Language) -> dict[str, str]:
    """Preposition to the one that means its contrary before the same noun."""
    pairs = [row.forms for row in language.table("grammar") if row.part == "opposed"]
    return {one: other for pair in pairs for one, other in (pair, pair[::-1])}
