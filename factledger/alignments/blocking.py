"""Cheap keys that two claims must share to be compared."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factledger.alignments.views import View

WIDEST = 40
"""Claims; a key that more of them share says too little to compare them all."""
_KEYS = 12


def candidates(views: Sequence[View]) -> Iterator[tuple[View, View]]:
    """Pairs that share a slot and one of their weightiest words, each once, in order.

    A key shared by more than `WIDEST` claims pairs each of them with the next ones only, so that the number of pairs
    grows with the number of claims and not with its square.
    """
    blocks: dict[tuple[str, str], list[View]] = defaultdict(list)
    for view in views:
        weighty = sorted(view.weights, key=lambda c: (-view.weights[c], c))[:_KEYS]
        for concept in {*weighty, *(view.alias_of.get(c, c) for c in weighty)}:
            blocks[view.slot, concept].append(view)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for at, left in enumerate(block):
            for right in block[at + 1 : at + 1 + WIDEST]:
                seen.add((left.index, right.index))
    for one, other in sorted(seen):
        yield views[one], views[other]
