"""The door: which claims speak of the same thing."""

from collections import defaultdict
from collections.abc import Iterable

from factledger.alignments.blocking import candidates
from factledger.alignments.comparison import compare_fields
from factledger.alignments.levels import APART, NEAR, ORDERED, SAME, UNLIKE
from factledger.alignments.views import View, overlap
from factledger.records.claim import Claim
from factledger.records.finding import Alignment, Comparison

FLOOR = 10
"""Percent; below that two claims have too few words in common to be looked at again."""
STRANGE = 25
"""Percent by which a pair that is unlike in some field is a lesser rival to others."""
_BONUS = {
    ("subject", SAME): 12,
    ("period", SAME): 10,
    ("subject", NEAR): 4,
    ("speaker", SAME): 4,
    ("direction", SAME): 12,
    ("whole", SAME): 18,
    ("verb", NEAR): 12,
    ("occasion", SAME): 50,
}


def align(claims: Iterable[Claim]) -> tuple[Alignment, ...]:
    """Pairs of claims that speak of the same thing, best first.

    No field of the two is apart. ``score`` is the overlap of their words, in percent, raised by fields that are the
    same; ``lead`` is how far the pair is ahead of the next best partner of either claim, which may be negative.
    """
    views = [View(claim, index) for index, claim in enumerate(claims)]
    kept: list[tuple[int, View, View, tuple[Comparison, ...]]] = []
    best: dict[int, list[tuple[int, View]]] = defaultdict(list)
    for left, right in candidates(views):
        if left.claim.source is right.claim.source and left.claim.sentence == right.claim.sentence is not None:
            continue  # two figures of one sentence are two figures
        score, shared = overlap(left, right)
        if score < FLOOR:
            continue
        evidence = compare_fields(left, right)
        if any(c.level == APART for c in evidence):
            continue
        score += sum(_BONUS.get((c.field, c.level), 0) for c in evidence)
        words = Comparison("shared", NEAR, ", ".join(shared[:8]))
        kept.append((score, left, right, (*evidence, words)))
        rank = score - STRANGE * any(c.level in (UNLIKE, ORDERED) for c in evidence)
        best[left.index].append((rank, right))
        best[right.index].append((rank, left))
    aligned = [
        Alignment(left.claim, right.claim, min(100, score), score - _rival(best, left, right), evidence=evidence)
        for score, left, right, evidence in kept
    ]
    return tuple(sorted(aligned, key=lambda a: -a.score))


def _rival(best: dict[int, list[tuple[int, View]]], left: View, right: View) -> int:
    """The score of the best other partner that either claim has in the other one's document."""
    others = [s for s, view in best[left.index] if view is not right and view.claim.source is right.claim.source]
    others += [s for s, view in best[right.index] if view is not left and view.claim.source is left.claim.source]
    return max(others, default=0)
