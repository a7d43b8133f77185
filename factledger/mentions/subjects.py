"""The words that a figure or a date is about, by how near they stand."""

from bisect import bisect_left
from functools import cache
from typing import Any

from attrs import define, evolve, field

from factledger.mentions.clauses import MARKS, Clauses, Spelling, bare, clauses_of, name_concept, spelling, tokens_in
from factledger.mentions.concepts import Kinships, concept, exclusive, kin, kin_phrases
from factledger.mentions.nouns import counted
from factledger.mentions.number_words import HYPHENS
from factledger.mentions.occasions import occasion
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
# cues that stand only behind: in the figure's noun phrase or right behind it: "90 additional pupils", "90 pupils lost"
_ONLY_BEHIND = frozenset(("surplus", "lacking", "copula"))
# cue -> how many tokens may stand between it and its figure: "this reduction of 35 percent"
_NEAR = {
    "definite": 4, "demonstrative": 4, "known": 0, "resulting": 4, "pool": 6, "listed": 3, "closure": 3, "joined": 4,
}  # fmt: skip
# cues that can be the very thing that acts: "the appeal has raised", "the plan had cost"
_NOUNS = frozenset(("plan", "target"))
_NOUN_PARTS = ("noun", "person")
_COUNTER_REACH = 14
"""Tokens from a number back to the words that say what it is the number of."""
# cues that do not reach what is taken for granted
_UNREAL = frozenset(("negation", "forecast", "conditional"))
_BRIEF = 8
"""Sentences of a text in which it still says something that a figure is the publisher's own."""
_WITHIN = frozenset(("negation", "opening", "closing"))
"""Cues that say nothing where they stand in the figure or date itself."""
_PARTING = frozenset((":", ";", "–", "—", "("))
"""Marks behind which parts of the figure before them are listed; a comma may list others beside it."""
_BULLET = 2
"""Tokens before the first figure of a line: "- 18 ferries", "• of these 7"."""
_FEW = 4
_MOVING = ("verb", "alone", "direct", "noun")
"""Parts of the words for changes that make what a date is about rise or fall."""
_WINDOW = 60
"""Tokens to either side; what stands farther away in one sentence says nothing about a figure."""
_TITLE = 240


_Traits = tuple[dict[str, Any], Kinships]
"""What a word is whatever figure it stands beside, as a term keeps it, and the words that can stand for it."""
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
    # a word stands beside many figures
    _words: dict[tuple[int, int], _Traits] = field(factory=dict)
    _terms: dict[tuple[int, int, str, str, bool], Term] = field(factory=dict)

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
            hits = [(at, hit[1], hit[0]) for at, hit in found if hit is not None]
            done = {at for start, end, cues in hits if ("done", "clause") in cues for at in range(start + 1, end)}
            self._hits[index] = [
                hit for hit in hits if hit[0] not in done and not _leads_away(sentence, hit, self.language)
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
        near = (bisect_left(hits, at, key=_hit_at) for at in (first - _WINDOW, stop + _WINDOW))
        found = {*_cues(marked, first, end, hits[slice(*near)]), *self._list_cues(index, first)}
        if self._opens_list(index, first):
            found.add("listed")
        if _has_realm(marked, stop, self.language):
            found.add("realm")
        if _is_of(marked, first):
            found.add("whole")
        if self._mends(index):
            found.add("correction")
        if isinstance(mention, Timex):
            found |= _date_cues(marked, first, stop)
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
        part = "name" if kind == "name" or key[0] == "~" else _parts(self.language).get(key)
        part = ("rank" if _ranked(marked, at, self.language) else "ordinal") if kind == "ordinal" else part
        phrase = kin_phrases(self.language).at(marked.sentence, at)
        part = part or ("verb" if marked.verbs[at] else "noun")
        if at in marked.tails:
            part = "tail"
        row = (c for c in marked.beside.get(at, ()) if _parts(self.language).get(c) != "light")
        traits = {
            "concept": key,
            "text": marked.sentence.words[at],
            "part": part,
            "sets": tuple(exclusive(self.language).get(key, {}).items()),
            "link": _link(marked, at, self.language),
            "side": _side(marked, at, self.language) if part != "name" else (),
            "beside": tuple(row),
            "narrowed": self._narrowed(marked, at) if part in _NOUN_PARTS else "",
        }
        return traits, (*(phrase[0] if phrase else ()), *kin(self.language).get(key, ()))

    def _narrowed(self, marked: Clauses, at: int) -> str:
        """The concept of the common word right before a noun, if it says something: "state schools"."""
        if not at or marked.kinds[at - 1] != "word" or marked.verbs[at - 1] or marked.concepts[at - 1][:1] == "~":
            return ""
        return marked.concepts[at - 1] if _parts(self.language).get(marked.concepts[at - 1]) != "light" else ""

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
        noun = counted(sentence, at + 2, language) if sentence.lower[at + 1] == _OF else None
        if noun is not None and noun[1] <= first:
            return _Phrase(noun[0], noun[1], noun[1] - 1, noun[2])
        if at and marked.kinds[at - 1] == "word" and marked.concepts[at - 1]:
            return _Phrase(at - 1, at, at - 1, bare(sentence.lower[at - 1]))
        break
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


def _cues(marked: Clauses, first: int, stop: int, hits: list[_Hit]) -> set[str]:
    """What the words around make of a figure."""
    found: set[str] = set()
    some = {end for _, end, cues in hits if ("part", "near") in cues}  # "among them:" lists not all
    clause = marked.numbers[first] if first < len(marked.numbers) else 0
    held = _is_held(hits, first)
    for at, end, cues in hits:
        for cue, where in cues:
            if cue in _WITHIN and first <= at < stop:
                continue  # the "not" of "not more than 40" is the figure's hedge; "the end of 2029" ends nothing
            if held and cue in _UNREAL and at < first:
                continue  # "not in the 40 towns" has 40 towns
            if cue == "rejection" and _is_measure(hits, stop, at):
                continue  # "sold 40 boats, fewer than had been alleged"
            if cue == "listed" and at in some:
                continue
            if cue in _ONLY_BEHIND:
                reached = first < at <= stop
            elif where == "near":
                reached = (at < first and end >= first - _NEAR.get(cue, 1)) or (cue in _BEHIND_TOO and at == stop)
            elif where == "clause":
                reached = marked.numbers[at] == clause and at < stop + _BEHIND and marked.governs(end, first)
                if cue in _NOUNS and reached:
                    reached = not marked.happened(end, first)
            else:
                reached = True
            if cue == "negation" and at >= stop and marked.numbers[at] == clause:
                found.add("lack")  # "82 percent of the trainees do not smoke"
            elif reached:
                found.add(cue)
    return found


def _hit_at(hit: _Hit) -> int:
    """The first token of a cue."""
    return hit[0]


def _leads_away(sentence: Sentence, hit: _Hit, language: Language) -> bool:
    """Whether what looks like a plan is a way: "is going to a fund", beside "is going to sell"."""
    _, end, cues = hit
    lower, prepositions = sentence.lower, language.forms("grammar", "preposition")
    to_noun = end < len(lower) and lower[end] in language.forms("grammar", "article")
    return to_noun and lower[end - 1] in prepositions and ("plan", "clause") in cues


def _is_held(hits: list[_Hit], first: int) -> bool:
    """Whether a figure is taken for granted, so that no denial before it reaches it: "not in the 40 towns"."""
    for at, end, cues in hits:
        for cue, _ in cues:
            if (cue == "known" and end == first) or (cue == "factive" and at < first):
                return True
    return False


def _is_measure(hits: list[_Hit], stop: int, at: int) -> bool:
    """Whether words behind a figure are only what it is measured against: "than had been alleged"."""
    return any(stop <= start < at and ("than", "near") in cues for start, _, cues in hits)


def _has_realm(marked: Clauses, stop: int, language: Language) -> bool:
    """Whether the words behind a figure say in what it is: "a decline of 10 percent in pears", not "in a year"."""
    lower = marked.sentence.lower
    if stop >= len(lower) or lower[stop] not in language.forms("grammar", "realm"):
        return False
    return _is_noun(marked, stop + 1) and _parts(language).get(marked.concepts[stop + 1]) != "light"


def _is_of(marked: Clauses, first: int) -> bool:
    """Whether a figure stands as a whole behind "of": "640 of 1,600 people", "Of 1,600 people, 640 came"."""
    if not first or marked.sentence.lower[first - 1] != _OF:
        return False
    return first == 1 or marked.kinds[first - _TO_NOUN] == "figure"


def _date_cues(marked: Clauses, first: int, stop: int) -> set[str]:
    """What stands beside a date: a figure in its clause, or a noun that it belongs to ("the breach of 9 August")."""
    kinds, size = marked.kinds, len(marked.kinds)
    clause = marked.numbers[min(first, size - 1)] if size else 0
    beside = any(kind == "figure" and number == clause for kind, number in zip(kinds, marked.numbers, strict=True))
    noun = first >= _TO_NOUN and kinds[first - 1] == "closed" and _is_noun(marked, first - _TO_NOUN)
    owned = stop < size and marked.sentence.lower[stop].endswith("s") and _is_noun(marked, stop + 1)
    return {cue for cue, there in (("beside", beside), ("attached", noun or owned)) if there}


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
    for row in language.table("changes"):
        if row.part in _MOVING and row.change:
            for form in row.forms:
                merged.setdefault(form, []).append(("moving", "clause"))
    return Phrases.of((form, tuple(cues)) for form, cues in merged.items())


@cache
def _parts(language: Language) -> dict[str, str]:
    """The part of the concepts that say little or something general."""
    rows = language.table("subjects")
    return {concept(form, language): row.part for row in reversed(rows) for form in row.forms}


@cache
def _opposites(language: Language) -> dict[str, str]:
    """Preposition to the one that means its contrary before the same noun."""
    pairs = [row.forms for row in language.table("grammar") if row.part == "opposed"]
    return {one: other for pair in pairs for one, other in (pair, pair[::-1])}
