"""Whether a figure of one text is told by the other text too, elsewhere: then nothing there conflicts with it."""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from factledger.findings.verdicts import COUNTED
from factledger.records.claim import Claim, Measurement
from factledger.records.finding import Alignment
from factledger.records.interval import Interval
from factledger.records.mention import LOCAL, Subject

_LEAST = Fraction(4, 5)
"""The share of a whole that figures must come to at least to be taken for its parts."""
SMALL = 12
"""A number up to that can be the same by chance."""
_NEAR = LOCAL | {"sentence"}

Key = tuple[int, str, Interval[Fraction]]


class Told:
    """The levels of some claims by source, dimension and value."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.by_value: dict[Key, list[Measurement]] = defaultdict(list)
        self.by_sentence: dict[tuple[int, int], list[Measurement]] = defaultdict(list)
        for claim in claims:
            if isinstance(claim, Measurement) and not claim.derived:
                self.by_value[_key(claim, claim)].append(claim)
                if claim.sentence is not None:
                    self.by_sentence[id(claim.source), claim.sentence.start].append(claim)

    def elsewhere(self, alignment: Alignment) -> bool:
        """Whether the other text has the very figure of one claim, or figures that it is the sum of."""
        left, right = alignment.left, alignment.right
        if not isinstance(left, Measurement) or not isinstance(right, Measurement) or left.source is right.source:
            return False
        pairs = ((left, right), (right, left))
        return any(
            self._told(one, other) or self._summed(one, other) or self._split(one, other) for one, other in pairs
        )

    def _told(self, claim: Measurement, other: Measurement) -> bool:
        """Whether the other claim's text has this claim's figure beside one of its words."""
        stated = claim.amount.stated
        if stated.is_point and abs(stated.low) <= SMALL and claim.amount.scale.dimension in COUNTED:
            return False
        return any(_share_word(claim.about, c.about) for c in self.by_value.get(_key(claim, other), ()))

    def _summed(self, claim: Measurement, other: Measurement) -> bool:
        """Whether this claim's figure is the sum of the other one and its neighbours."""
        if other.sentence is None or not claim.amount.stated.is_point:
            return False
        beside = self.by_sentence[id(other.source), other.sentence.start]
        alike = [c for c in beside if family(c) == family(claim) and c.amount.stated.is_point]
        if len(alike) < 2 or other not in alike:
            return False
        total = claim.amount.base_stated.low
        return sum(c.amount.base_stated.low for c in alike) == total

    def _split(self, claim: Measurement, other: Measurement) -> bool:
        """Whether the other claim is one of some figures that together come near this one: parts of it, not rivals."""
        if other.sentence is None or not claim.amount.stated.is_point or not other.amount.stated.is_point:
            return False
        beside = self.by_sentence[id(other.source), other.sentence.start]
        units = ("", claim.amount.unit, other.amount.unit)
        alike = [
            c for c in beside if family(c) == family(claim) and c.amount.unit in units and c.amount.stated.is_point
        ]
        total = Fraction(claim.amount.base_stated.low)
        sizes = [Fraction(c.amount.base_stated.low) for c in alike]
        return len(sizes) > 1 and other in alike and max(sizes) < total and _LEAST * total <= sum(sizes) <= total


def family(claim: Measurement) -> str:
    """What an amount can be compared with: counts and bare numbers are one."""
    dimension = claim.amount.scale.dimension
    return "count" if dimension == "number" else dimension


def _key(claim: Measurement, source: Claim) -> Key:
    """Where a figure would stand in the text of another claim."""
    return id(source.source), family(claim), claim.amount.base_stated


def _share_word(one: Subject | None, other: Subject | None) -> bool:
    """Whether two figures have a word of their sentences in common."""
    if one is None or other is None:
        return False
    words = {t.concept for t in one.terms if t.place in _NEAR and t.part != "light"}
    return any(t.concept in words for t in other.terms if t.place in _NEAR)
