"""The door: which claims speak of the same thing."""

from collections.abc import Iterable

from factledger.records.claim import Claim
from factledger.records.finding import Alignment


def align(claims: Iterable[Claim]) -> tuple[Alignment, ...]:
    """Pairs of claims that speak of the same thing, best first."""
    return ()
