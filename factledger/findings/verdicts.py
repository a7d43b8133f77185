"""From two figures to a verdict: the table, and what stands on either side of it."""

from decimal import Decimal
from fractions import Fraction

from factledger.records.finding import Verdict
from factledger.records.interval import Interval, Relation
from factledger.records.value import Amount, Period

# how the left days lie to the right ones -> what that means; days that only overlap mean nothing
DATE_VERDICTS = {
    Relation.EQUAL: Verdict.AGREES,
    Relation.INSIDE: Verdict.REFINES,
    Relation.COVERS: Verdict.REFINES,
    Relation.APART: Verdict.CONFLICTS,
}
_BOUNDS = frozenset(("more_than", "less_than", "equal_or_more", "equal_or_less"))


def amounts(left: Amount, right: Amount) -> Verdict | None:
    """How two amounts of one dimension stand to each other; ``None`` where neither excludes nor implies the other.

    Two plain figures at the same precision must be equal; at different precisions the coarser one must allow what the
    finer one states. A bound or a range is refined by what lies in it.
    """
    if _is_plain(left) and _is_plain(right):
        return Verdict.AGREES if _plain(left, right) else Verdict.CONFLICTS
    one, other = left.in_base(left.allowed), right.in_base(right.allowed)
    if not one.intersects(other):
        return Verdict.CONFLICTS
    if left.in_base(left.stated) == right.in_base(right.stated):
        return Verdict.AGREES
    if _is_open(left) or _is_open(right):
        return _bounded(left, right, one, other)
    return Verdict.AGREES


def periods(left: Period, right: Period) -> Verdict | None:
    """How two dates of one happening stand to each other."""
    return DATE_VERDICTS.get(left.interval.relate(right.interval))


def _is_plain(amount: Amount) -> bool:
    """Whether it is one number without a hedge."""
    return amount.hedge is None and amount.stated.is_point


def _is_open(amount: Amount) -> bool:
    """Whether it is a bound or a range."""
    return amount.hedge in _BOUNDS or not amount.stated.is_point


def _plain(left: Amount, right: Amount) -> bool:
    """Whether two plain figures can be the same."""
    one, other = left.in_base(left.stated), right.in_base(right.stated)
    if one == other:
        return True
    widths = [_width(a.in_base(a.allowed)) for a in (left, right)]
    if widths[0] == widths[1]:
        return False
    coarse, fine = (left, right) if widths[0] > widths[1] else (right, left)
    reach, point = coarse.in_base(coarse.allowed), fine.in_base(fine.stated)
    if left.unit == right.unit:
        return reach.contains(point.low)
    # a converted figure was rounded twice: before and after the conversion
    return reach.intersects(fine.in_base(fine.allowed))


def _bounded(
    left: Amount, right: Amount, one: Interval[Fraction], other: Interval[Fraction]
) -> Verdict | None:
    """A bound or range against something that it does not exclude."""
    said, meant = left.in_base(left.stated), right.in_base(right.stated)
    if _is_open(left) and _is_open(right):
        inside = said.covers(meant) or meant.covers(said)
    elif _is_open(left):
        inside = said.covers(meant) or one.covers(other)
    else:
        inside = meant.covers(said) or other.covers(one)
    return Verdict.REFINES if inside else None


def _width(interval: Interval[Fraction]) -> Fraction | Decimal:
    if isinstance(interval.low, Decimal) or isinstance(interval.high, Decimal):
        return Decimal("Infinity")
    return interval.high - interval.low
