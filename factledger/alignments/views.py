"""A claim as alignment looks at it: its words by weight, and what kind of figure it is."""

from collections.abc import Iterable
from functools import cached_property
from math import isqrt

from attrs import define

from factledger.records.claim import Change, Claim, Event, Measurement
from factledger.records.mention import LOCAL, Occasion, Subject, Term
from factledger.records.value import Amount, Period

# place of a word -> its weight in percent: what stands near a figure says more about it
WEIGHTS = {
    "head": 100, "modifier": 100, "verb": 100, "actor": 75, "own": 100, "clause": 75, "sentence": 50, "carried": 40,
    "voice": 40, "heading": 30, "title": 30, "before": 22, "publisher": 20, "far": 12,
}  # fmt: skip
# part of a word -> how much of that weight it carries
SHARES = {"light": 12, "occasion": 12, "ordinal": 30, "rank": 30, "generic": 25, "tail": 50, "person": 70, "name": 90}
SENTENCE = LOCAL | {"sentence"}
NEAR_PLACES = SENTENCE | {"carried", "voice"}
LIGHTEST = 240
"""The weight that a sentence is taken to have at least: few shared words are little evidence, however few there are."""
FAR = 15
"""Percent that words from title, heading and earlier sentences can add to a score."""
_ALIAS, _WORD = 5, 3


@define(eq=False, slots=False)
class View:
    """One claim, ready to be compared with many."""

    claim: Claim
    index: int

    @property
    def about(self) -> Subject | None:
        """The claim's words; ``None`` for a claim that was written by hand."""
        return self.claim.about

    @cached_property
    def slot(self) -> str:
        """What kind of claim it is: claims of different slots are never compared."""
        match self.claim:
            case Measurement(amount=amount):
                return f"level {family(amount)}"
            case Change():
                return "change"
            case Event(tells_date=True):
                return "date"
            case _:
                return "ordinal"

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words of the claim; of one that was written by hand those of its subject, by their first letters."""
        if self.about is not None:
            return self.about.terms
        words = {"~" + w.casefold()[:_ALIAS]: w for w in self.claim.subject.split() if len(w) >= _WORD}
        unit = self.claim.amount.unit if isinstance(self.claim, Measurement) else ""
        counted = "~" + unit.casefold()[:_ALIAS]
        return tuple(Term(key, word, "head" if key == counted else "own") for key, word in words.items())

    @cached_property
    def weights(self) -> dict[str, int]:
        """Concept to weight."""
        weights: dict[str, int] = {}
        for term in self.terms:
            weight = WEIGHTS[term.place] * SHARES.get(term.part, 100) // 100
            if weight > weights.get(term.concept, 0):
                weights[term.concept] = weight
        return weights

    @cached_property
    def mass(self) -> int:
        """The weight of the words in the figure's own sentence."""
        own = {t.concept for t in self.terms if t.place in SENTENCE}
        return sum(weight for key, weight in self.weights.items() if key in own)

    @cached_property
    def aliases(self) -> dict[str, str]:
        """The first letters of each word, so that a name meets the common noun that it is made of."""
        return {"~" + t.text.casefold()[:_ALIAS]: t.concept for t in self.terms if t.part != "name"}

    @cached_property
    def alias_of(self) -> dict[str, str]:
        """Concept to alias, for common words."""
        return {concept: alias for alias, concept in self.aliases.items()}

    @cached_property
    def near(self) -> frozenset[str]:
        """The concepts of the figure's own sentence, and of the one before where a pronoun points there."""
        return frozenset(t.concept for t in self.terms if t.place in NEAR_PLACES)

    def partner(self, other: "View", concept: str) -> str | None:
        """This claim's concept that means another claim's ``concept``; a name can meet the noun that it is made of."""
        if concept in self.weights:
            return concept
        found = self.aliases.get(concept) if concept.startswith("~") else other.alias_of.get(concept)
        return found if found in self.weights else None

    @cached_property
    def everything(self) -> frozenset[str]:
        """Every concept, with its aliases."""
        return frozenset(self.weights) | frozenset(self.aliases)

    def at(self, *places: str, parts: Iterable[str] | None = None) -> dict[str, Term]:
        """The words at some places, by concept."""
        return {t.concept: t for t in self.terms if t.place in places and (parts is None or t.part in parts)}

    @cached_property
    def head(self) -> Term | None:
        """The noun that is counted or measured."""
        return next((t for t in self.terms if t.place == "head"), None)

    @cached_property
    def verb(self) -> Term | None:
        """The verb that governs the figure."""
        return next((t for t in self.terms if t.place == "verb"), None)

    @cached_property
    def local(self) -> dict[str, Term]:
        """The words in the figure's own clause."""
        return {t.concept: t for t in self.terms if t.place in LOCAL}

    @cached_property
    def named(self) -> dict[str, Term]:
        """The names in the figure's own clause, or those that a pronoun there stands for, "we" last."""
        names = {concept: term for concept, term in self.local.items() if term.part == "name"}
        return names or self.at("carried", parts=("name",)) or self.at("voice", parts=("name",))

    @cached_property
    def own(self) -> dict[str, Term]:
        """The words in the figure's own sentence."""
        return {t.concept: t for t in self.terms if t.place in SENTENCE}

    @cached_property
    def narrowed(self) -> dict[str, frozenset[str]]:
        """The nouns of the figure's own sentence that never stand alone there, with the words right before them."""
        found: dict[str, set[str]] = {}
        for term in self.terms:
            if term.place in SENTENCE:
                found.setdefault(term.concept, set()).add(term.narrowed)
        return {concept: frozenset(words) for concept, words in found.items() if "" not in words}

    @cached_property
    def cues(self) -> frozenset[str]:
        """What the words around make of the figure."""
        return frozenset(self.about.cues) if self.about else frozenset()

    @property
    def occasion(self) -> Occasion | None:
        """What happens on its date."""
        return self.about.occasion if self.about else None

    @cached_property
    def sets(self) -> dict[int, set[int]]:
        """The exclusive sets that words of the figure's own clause belong to, with their members there."""
        found: dict[int, set[int]] = {}
        for term in self.local.values():
            for number, member in term.sets:
                found.setdefault(number, set()).add(member)
        return found

    @cached_property
    def links(self) -> dict[str, frozenset[str]]:
        """Preposition to the names that stand behind it in the figure's clause."""
        found: dict[str, set[str]] = {}
        for term in self.local.values():
            if term.link and term.part == "name":
                found.setdefault(term.link, set()).add(term.concept)
        return {link: frozenset(names) for link, names in found.items()}

    @property
    def undated(self) -> str:
        """The words of a period that is told without saying when: "the previous season"."""
        period = self.claim.period
        return "" if period is None or period.resolved else period.text.casefold()

    @property
    def period(self) -> Period | None:
        """The period that the figure is about, if it is known."""
        period = self.claim.period
        return period if period is not None and period.resolved else None


def family(amount: Amount) -> str:
    """What amounts can be compared with: counts and bare numbers with one another, all else by dimension."""
    return "count" if amount.scale.dimension in ("count", "number") else amount.scale.dimension


def overlap(left: View, right: View) -> tuple[int, list[str]]:
    """How much two claims' words have in common, in percent, whichever comes first, and the shared concepts.

    A name and the noun that it is made of can meet one word of the other claim: the lesser of both counts holds.
    """
    one, other = _overlap(left, right), _overlap(right, left)
    return min(one[0], other[0]), one[1]


def _overlap(left: View, right: View) -> tuple[int, list[str]]:
    """How much two claims' words have in common, in percent, and the shared concepts, the weightiest first.

    The weight of a shared word is the geometric mean of its two weights; their sum is held against the weight of both
    sentences, the lighter one counting more, since reports say more around a figure than they take from a source; it
    can be over 100 where both say much. What only title, heading or an earlier sentence shares stands over many figures
    alike and adds little.
    """
    near: dict[str, int] = {}
    far = 0
    together = left.claim.source is right.claim.source
    for concept, weight in left.weights.items():
        other = right.partner(left, concept)
        if other is None:
            continue
        common = isqrt(weight * right.weights[other])
        if concept in left.near and other in right.near:
            near[concept] = common
        elif not together:
            far += common
    light, heavy = sorted((max(LIGHTEST, left.mass), max(LIGHTEST, right.mass)))
    whole = 72 * light + 28 * heavy
    score = 10_000 * sum(near.values()) // whole + min(FAR, 10_000 * far // whole)
    return score, sorted(near, key=lambda c: (-near[c], c))
