"""FL5xx: what one text lists, and the total that another gives."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from factledger.findings.derived import Range, alike
from factledger.findings.lists import Listing, Totals, listings
from factledger.findings.wording import between, number, quote
from factledger.records.claim import Claim, Measurement
from factledger.records.finding import Certainty, Finding, Verdict
from factledger.records.interval import Interval
from factledger.records.rule import rule

_CLOSED, _OPEN = Fraction(1, 8), Fraction(1, 20)
"""How far parts may miss a total, as a share of it, where words say that they are all, and where none do."""


@rule("FL508", "total-disagreement", over="documents")
def total_disagreement(claims: Sequence[Claim]) -> Iterator[Finding]:
    """What one text lists does not add up to the total that another gives.

    Why: a part was left out, or one of the figures is wrong.

    Example:
        The fleet of the port of Sarn consists of 12 tugs, 7 ferries and 4 dredgers.
        The port of Sarn has a fleet of 26 vessels.

    Silent:
        The fleet of the port of Sarn consists of 12 tugs, 7 ferries and 4 dredgers.
        The port of Sarn has a fleet of 23 vessels.

    Verdict: conflicts
    """
    for total, listing, totals, whole, summed in _held(claims):
        reach = _CLOSED if listing.closed else _OPEN
        off = (summed.low + summed.high) / (whole.low + whole.high) - 1
        if not whole.intersects(summed) and abs(off) <= reach and not _is_told(totals, total, listing, summed):
            reason = f"{_sum(listing, summed)}, not {quote(total)}."
            claimed = (total, *listing.parts)
            yield Finding(total_disagreement, Verdict.CONFLICTS, Certainty.LIKELY, claimed, reason)


@rule("FL509", "total-agreement", over="documents")
def total_agreement(claims: Sequence[Claim]) -> Iterator[Finding]:
    """What one text lists adds up to the total that another gives.

    Why: a source that gives the parts and one that gives their sum say the same thing.

    Example:
        The fleet of the port of Sarn consists of 12 tugs, 7 ferries and 4 dredgers.
        The port of Sarn has a fleet of 23 vessels.

    Silent:
        The fleet of the port of Sarn consists of 12 tugs, 7 ferries and 4 dredgers.
        The port of Sarn has a fleet of 26 vessels.

    Verdict: agrees
    """
    for total, listing, _, whole, summed in _held(claims):
        if whole.intersects(summed):
            reason = f"{_sum(listing, summed)}, as {quote(total)} says."
            claimed = (total, *listing.parts)
            yield Finding(total_agreement, Verdict.AGREES, Certainty.LIKELY, claimed, reason)


def _held(claims: Sequence[Claim]) -> Iterator[tuple[Measurement, Listing, Totals, Range, Range]]:
    """Every list beside what another text may give as its total: both as ranges, in base units."""
    levels = [c for c in claims if isinstance(c, Measurement) and not c.derived]
    totals = Totals.of(levels)
    for listing in listings(levels):
        for total in totals.near(listing):
            ranges = alike([total.amount, *listing.amounts(total)])
            if ranges is None or ranges[0].low <= 0:
                continue
            low = sum((r.low for r in ranges[1:]), Fraction(0))
            high = sum((r.high for r in ranges[1:]), Fraction(0))
            yield total, listing, totals, ranges[0], Interval(low, high)


def _is_told(totals: Totals, total: Measurement, listing: Listing, summed: Range) -> bool:
    """Whether the text of the list gives that total too, or the text of the total that sum."""
    value = Fraction(total.amount.base_stated.low)
    middle = (summed.low + summed.high) / 2
    return (id(listing.parts[0].source), value) in totals.told or (id(total.source), middle) in totals.told


def _sum(listing: Listing, summed: Range) -> str:
    """A sum in words: "12 + 7 + 4 is 23"."""
    factor = next((p.amount.scale.factor for p in listing.parts if p.amount.unit), Fraction(1))
    terms = " + ".join(number(p.amount.stated.low) for p in listing.parts)
    return f"{terms} is {between(Interval(summed.low / factor, summed.high / factor))}"
