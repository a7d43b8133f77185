"""FL3xx: the same thing in two units; percent against percentage points."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from factledger.findings.derived import difference, misread_share, ratio, says_the_same, sizes
from factledger.findings.verdicts import amounts
from factledger.findings.wording import between, converted, number, quote
from factledger.records.claim import Change, Claim, Measurement
from factledger.records.finding import Alignment, Certainty, Finding, Verdict
from factledger.records.interval import Interval
from factledger.records.rule import rule
from factledger.records.value import Amount

_CONVERTED = frozenset(("dimension", "temperature"))
_BESIDE = 16
"""Characters between a figure and its conversion: "(", ", or ", " on Tuesday ("."""
_SLIP = 4
"""A conversion that is wrong by more than this factor is a list of two things, not a conversion."""


@rule("FL301", "conversion-slip", over="document")
def conversion_slip(claims: Sequence[Claim]) -> Iterator[Finding]:
    """A figure and its conversion into another unit, side by side, do not fit.

    Why: one of them was converted with a wrong factor or mistyped.

    Example:
        The race of 50 miles (120 kilometres) on coastal paths is not for the faint of heart.

    Silent:
        The race of 50 miles (80 kilometres) on coastal paths is not for the faint of heart.

    Verdict: conflicts
    """
    for left, right in _conversions(claims):
        if amounts(left.amount, right.amount) is Verdict.CONFLICTS:
            step = converted(left.amount, right.amount)
            reason = f"{quote(left)} is {step}, not {quote(right)}."
            yield Finding(conversion_slip, Verdict.CONFLICTS, Certainty.CERTAIN, (left, right), reason)


@rule("FL302", "conversion-agreement", over="document")
def conversion_agreement(claims: Sequence[Claim]) -> Iterator[Finding]:
    """A figure and its conversion into another unit, side by side, fit.

    Why: a conversion that fits says that neither figure was mistyped.

    Example:
        The race of 50 miles (80 kilometres) on coastal paths is not for the faint of heart.

    Silent:
        The race is 50 miles long and 80 people took part.

    Verdict: agrees
    """
    for left, right in _conversions(claims):
        if amounts(left.amount, right.amount) in (Verdict.AGREES, Verdict.REFINES):
            reason = f"{quote(left)} is {converted(left.amount, right.amount)}, as {quote(right)} says."
            yield Finding(conversion_agreement, Verdict.AGREES, Certainty.CERTAIN, (left, right), reason)


@rule("FL303", "percent-for-points")
def percent_for_points(alignment: Alignment) -> Iterator[Finding]:
    """A change in percentage points is given in percent, or the other way round.

    Why: from 4 to 6 percent is 2 percentage points, and 50 percent.

    Example:
        The rate of value added tax in Tolmar rises from 18 percent to 20 percent in July.
        The rate of value added tax in Tolmar rises by 2 percent in July.

    Silent:
        The rate of value added tax in Tolmar rises from 18 percent to 20 percent in July.
        The rate of value added tax in Tolmar rises by 2 percentage points in July.

    Verdict: conflicts
    """
    left, right = alignment.left, alignment.right
    if not isinstance(left, Change) or not isinstance(right, Change):
        return
    if not says_the_same(alignment):
        return  # two percent are soon found, and of two things points and percent are no slip
    yield from _points_as_percent(alignment, left, right)
    for levels, other in ((left, right), (right, left)):
        gap, quotient = difference(levels), ratio(levels)
        if gap is None or quotient is None:
            continue
        if misread_share(levels, other):
            points, percent = sizes(gap), sizes(Interval(quotient.low - 1, quotient.high - 1))
            reason = (
                f"{quote(levels)} is {number(points.low * 100)} percentage points, or {_percent(percent)} percent, "
                f"not {quote(other)}."
            )
            yield Finding(
                percent_for_points, Verdict.CONFLICTS, alignment.certainty, (levels, other), reason, alignment.evidence
            )


def _points_as_percent(alignment: Alignment, left: Change, right: Change) -> Iterator[Finding]:
    """One change given with one number in percent and in percentage points."""
    one, other = left.factor or left.difference, right.factor or right.difference
    if one is None or other is None or {one.scale.dimension, other.scale.dimension} != {"share", "points"}:
        return
    if one.base_stated == other.base_stated and left.direction in (right.direction, None):
        reason = f"{quote(left)} and {quote(right)}: percent and percentage points are not the same."
        yield Finding(
            percent_for_points, Verdict.CONFLICTS, alignment.certainty, (left, right), reason, alignment.evidence
        )


def _conversions(claims: Sequence[Claim]) -> Iterator[tuple[Measurement, Measurement]]:
    """Neighbouring figures of one dimension in two units, one beside the other."""
    levels = [c for c in claims if isinstance(c, Measurement) and not c.derived]
    for left, right in pairwise(levels):
        one, other = left.amount, right.amount
        if one.kind not in _CONVERTED or other.kind not in _CONVERTED or one.unit == other.unit:
            continue
        if one.scale.dimension != other.scale.dimension or left.sentence != right.sentence:
            continue
        if not 2 <= right.span.start - left.span.end <= _BESIDE or _of_its_own(left, right):
            continue
        low, high = sorted((_middle(one), _middle(other)))
        if low > 0 and high <= _SLIP * low:
            yield left, right


def _of_its_own(left: Measurement, right: Measurement) -> bool:
    """Whether the second figure has words that the first lacks: "40 metres long and 60 feet high" converts nothing."""
    if left.about is None or right.about is None or "restating" in right.about.cues:
        return False
    first = {t.concept for t in left.about.terms if t.place == "own"}
    return any(t.place == "own" and t.concept not in first for t in right.about.terms)


def _middle(amount: Amount) -> Fraction:
    """A figure's value in base units; zero where it has no two ends."""
    base = amount.base_stated
    return base.low if isinstance(base.low, Fraction) else base.high if isinstance(base.high, Fraction) else Fraction(0)


def _percent(interval: Interval[Fraction]) -> str:
    middle = (interval.low + interval.high) / 2 * 100
    return between(Interval(round(middle, 1), round(middle, 1)))
