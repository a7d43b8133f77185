"""Lists of figures of one kind, and what another text may give as their total."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from factledger.findings.parts import can_be_part, in_unit_of, is_whole_told, same_family, same_time
from factledger.records.claim import Measurement
from factledger.records.mention import LOCAL, Term
from factledger.records.value import Amount

_FEWEST, _MANY = 3, 8
"""Figures of a list."""
_APART = 70
"""Characters between two figures of a list."""
_LOOKED_AT = 64
"""Figures that a list is held against at most; where more are near its sum, only those that are just that."""
_OFF = Fraction(1, 8)
"""How far parts may miss what is looked at as their total, as a share of it."""
_TIED = 2
"""Words that a list and a total must share: one may be a name, the other is none."""
_NAMING = frozenset(("noun", "person", "name"))
_TYING = _NAMING | {"verb", "generic"}
_LIST_PLACES = LOCAL | {"sentence", "carried", "before"}
_BESIDE = frozenset(("part", "other", "base", "rate", "then", "loss", "gain", "listed", "closure"))


@frozen
class Listing:
    """Three or more figures of one sentence; ``closed`` says that the words make them all there are."""

    parts: tuple[Measurement, ...]
    closed: bool

    def amounts(self, total: Measurement) -> list[Amount]:
        """The parts, a bare number in the unit of the others or else of the total."""
        told = next((p for p in self.parts if p.amount.unit), total)
        return [in_unit_of(told, part) for part in self.parts]


def listings(levels: Sequence[Measurement]) -> Iterator[Listing]:
    """The lists among figures in text order: of one unit, or of several nouns whose words say that they are all."""
    sentences: dict[tuple[int, int], list[Measurement]] = defaultdict(list)
    for level in levels:
        if level.sentence is not None and level.about is not None:
            sentences[id(level.source), level.sentence.start].append(level)
    before: list[Measurement] = []
    for told in sentences.values():
        near, before = [*before, *told], told
        parts = told[1:] if len(told) > _FEWEST and _counts(told[0], told[1:]) else told
        if not _FEWEST <= len(parts) <= _MANY or not all(can_be_part(p) for p in parts):
            continue
        units = {p.amount.unit for p in parts}
        closed = is_whole_told([c for c in near if c.source is told[0].source], parts)
        alike = all(same_family(p, parts[0]) or same_family(parts[0], p) for p in parts)
        together = all(b.span.start - a.span.end <= _APART and same_time(a, b) for a, b in pairwise(parts))
        one_kind = len(units - {""}) == 1 and parts[0].amount.unit != ""
        if alike and together and (one_kind or closed or _is_headed(parts)):
            yield Listing(tuple(parts), closed or _is_headed(parts))


@frozen
class Totals:
    """What may be the total of a list, in the order of their size."""

    claims: tuple[Measurement, ...]
    values: tuple[Fraction, ...]
    told: frozenset[tuple[int, Fraction]]

    @classmethod
    def of(cls, levels: Sequence[Measurement]) -> "Totals":
        """The figures that can be totals; of the others only that their texts tell them."""
        plain = [(Fraction(c.amount.base_stated.low), c) for c in levels if can_be_part(c)]
        told = frozenset((id(c.source), value) for value, c in plain)
        ordered = sorted(((v, c) for v, c in plain if _stands_alone(c)), key=lambda item: (item[0], item[1].id))
        return cls(tuple(c for _, c in ordered), tuple(v for v, _ in ordered), told)

    def near(self, listing: Listing) -> Iterator[Measurement]:
        """The figures of other texts near the sum of a list: of its kind and time, and tied to it by their words."""
        first = listing.parts[0]
        added = sum((Fraction(a.base_stated.low) for a in listing.amounts(first)), Fraction(0))
        low, high = (bisect_left(self.values, added / (1 + _OFF)), bisect_right(self.values, added / (1 - _OFF)))
        if high - low > _LOOKED_AT:
            low, high = bisect_left(self.values, added), bisect_right(self.values, added)
        for total in self.claims[low : min(high, low + _LOOKED_AT)]:
            apart = total.source is not first.source and same_family(first, total)
            if apart and same_time(total, first) and _tied(listing, total):
                yield total


def _stands_alone(total: Measurement) -> bool:
    """Whether a figure is none of a list, no step and no part, as far as its words say."""
    return total.about is not None and _BESIDE.isdisjoint(total.about.cues)


def _counts(number: Measurement, parts: Sequence[Measurement]) -> bool:
    """Whether a figure only tells how many a list has: "three kinds: ..."."""
    return number.amount.kind == "count" and number.amount.stated.is_point and number.amount.stated.low == len(parts)


def _is_headed(parts: Sequence[Measurement]) -> bool:
    """Whether a colon stands before a list: "adults 4,120, children 960"."""
    return "listed" in (parts[0].about.cues if parts[0].about else ())


def _tied(listing: Listing, total: Measurement) -> bool:
    """Whether a total has enough words of a list, none that the list lacks but its noun, and none of one part only."""
    of_parts = [_concepts(p, LOCAL) for p in listing.parts]
    shared = {c for part in listing.parts for c in _concepts(part, _LIST_PLACES)}
    number = Counter(c for own in of_parts for c in own)
    first = of_parts[0]
    private = {c for c, n in number.items() if n == 1 and c not in first}
    own = [t for t in _terms(total) if t.place in LOCAL and t.part in _TYING]
    if any(t.concept in private for t in own):
        return False
    tied = {t.concept for t in own if t.concept in shared}
    names = {t.concept for t in own if t.part == "name"}
    strange = [t for t in own if t.concept not in shared and t.place != "head" and t.part in _NAMING]
    return len(tied) >= _TIED and bool(tied - names) and names <= shared and not strange


def _concepts(claim: Measurement, places: frozenset[str]) -> set[str]:
    return {t.concept for t in _terms(claim) if t.place in places and t.part in _TYING}


def _terms(claim: Measurement) -> tuple[Term, ...]:
    return claim.about.terms if claim.about else ()
