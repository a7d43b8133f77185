"""From two figures to a verdict: the table, and what stands on either side of it."""

from decimal import Decimal
from fractions import Fraction

from attrs import evolve

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
SLIPS = (10, 100, 1000, 10**6)
"""Factors by which a unit or scale word goes wrong."""
COUNTED = frozenset(("count", "number"))
"""Dimensions of what is counted, with its noun or without."""
_DEADLINES = {"by", "until"}
_OPEN = frozenset(("since", "until"))
_NO_DIGIT = 1_000
"""The place of zero, which any number is as exact as."""
_MOON = 2
"""Days between two sightings of a new moon, at most."""
REACH = {
    "week": 7,
    "month": 16,
    "academic year": 31,
    "season": 31,
    "quarter": 46,
    "half": 92,
    "year": 183,
    "decade": 1826,
}
"""Grain of an approximate date to the days by which it may be off: "two years ago" reaches half a year."""
_BOUNDS = frozenset(("more_than", "less_than", "equal_or_more", "equal_or_less"))


def amounts(left: Amount, right: Amount) -> Verdict | None:
    """How two amounts of one dimension stand to each other; ``None`` where neither excludes nor implies the other.

    Two plain figures at the same precision must be equal; at different precisions the coarser one must allow what the
    finer one states. A bound or a range is refined by what lies in it. What an ambiguous separator leaves open is a
    conflict only if no reading fits.
    """
    verdict = _compared(left, right)
    if verdict is not Verdict.CONFLICTS or (left.otherwise is None and right.otherwise is None):
        return verdict
    others = {_compared(one, two) for one in _readings(left) for two in _readings(right)}
    return next((best for best in (Verdict.AGREES, Verdict.REFINES, None) if best in others), verdict)


def _readings(amount: Amount) -> list[Amount]:
    """An amount, and with its separator read the other way."""
    if amount.otherwise is None:
        return [amount]
    return [amount, evolve(amount, stated=amount.otherwise, allowed=amount.otherwise, otherwise=None)]


def _compared(left: Amount, right: Amount) -> Verdict | None:
    """The verdict on two amounts as they are stated."""
    if left.scale.offset != right.scale.offset and _differences(left, right):
        return Verdict.AGREES
    if _is_plain(left) and _is_plain(right):
        return Verdict.AGREES if _plain(left, right) else Verdict.CONFLICTS
    if left.base_stated == right.base_stated:
        return Verdict.AGREES
    one, other = _reach(left, right), _reach(right, left)
    if not one.intersects(other):
        return Verdict.CONFLICTS
    if _is_open(left) or _is_open(right):
        return Verdict.REFINES if one.covers(other) or other.covers(one) else None
    return Verdict.AGREES


def periods(left: Period, right: Period) -> Verdict | None:
    """How two dates of one happening stand to each other.

    Two stretches with one end in common are two lengths of one thing; so are two that are open on the same side. Where
    only one is open, the other one need not be its end because it lies within.
    """
    if left.uncertain or right.uncertain:
        loose = DATE_VERDICTS.get(left.interval.relate(right.interval))
        return None if loose is Verdict.CONFLICTS else loose
    if {left.role, right.role} & _OPEN:
        return _ends(left, right)
    if _is_stretch(left) and _is_stretch(right) and left.interval != right.interval:
        one, other = left.interval, right.interval
        if one.low == other.low or one.high == other.high:
            return Verdict.CONFLICTS
        return Verdict.CONFLICTS if not one.intersects(other) else None
    verdict = DATE_VERDICTS.get(left.interval.relate(right.interval))
    if verdict is Verdict.CONFLICTS:
        return None if _gap(left, right) < leeway(left, right) else verdict
    return verdict


def _ends(left: Period, right: Period) -> Verdict | None:
    """How dates stand to each other of which one at least is open: "until 12 May", "since 2020"."""
    side = "low" if "since" in (left.role, right.role) else "high"
    ends = {getattr(left.interval, side), getattr(right.interval, side)}
    if {left.role, right.role} == _DEADLINES and left.grain == right.grain == "day":
        return Verdict.AGREES if len(ends) == 1 else Verdict.CONFLICTS
    if left.role != right.role or left.approx or right.approx:
        if len(ends) == 1 and left.grain == right.grain:
            return Verdict.AGREES
        apart = left.interval.relate(right.interval) is Relation.APART
        return Verdict.CONFLICTS if apart and _gap(left, right) >= leeway(left, right) else None
    short, long = sorted((left.timex3, right.timex3), key=len)
    if long.startswith(short):
        return Verdict.AGREES if short == long else Verdict.REFINES
    return Verdict.CONFLICTS


def _is_stretch(period: Period) -> bool:
    """Whether a date is all the days from one to another, and not one day of them: "from 3 to 7 May"."""
    between = period.mention is not None and "between" in dict(period.mention.fields)
    return "/" in period.timex3 and period.grain in ("span", "year") and not between and not period.approx


def leeway(*dates: Period) -> int:
    """By how many days such dates may be off, as far as they are approximate."""
    return max((REACH.get(date.grain, _MOON) for date in dates if date.approx), default=0)


def slip_of_digits(left: Amount, right: Amount) -> str | None:
    """How one number can be a slip of the other; ``None`` where it can not.

    "swapped": two digits are; "scaled": the digits are the same, ten, a hundred, a thousand or a million times as much;
    "unit": the same number of another unit; "mistyped": one digit is another.
    """
    if not left.stated.is_point or not right.stated.is_point or not left.stated.low or not right.stated.low:
        return None
    one, other = (a.stated.low.normalize().as_tuple() for a in (left, right))
    counted = {left.scale.dimension, right.scale.dimension} <= COUNTED  # "64 people" and "a staff of 46"
    if left.unit != right.unit and not counted:
        return "unit" if one == other and left.scale.factor != right.scale.factor else None
    if one.digits == other.digits:
        low, high = sorted(abs(a.stated.low) for a in (left, right))
        return "scaled" if high / low in SLIPS else None
    if len(one.digits) != len(other.digits) or one.exponent != other.exponent:
        return None
    wrong = [pair for pair in zip(one.digits, other.digits, strict=True) if pair[0] != pair[1]]
    if len(wrong) == 2 and wrong[0] == wrong[1][::-1]:
        return "swapped"
    return "mistyped" if len(wrong) == 1 else None


def _gap(left: Period, right: Period) -> int:
    """Days between two stretches that lie apart."""
    return max((left.interval.low - right.interval.high).days, (right.interval.low - left.interval.high).days)


def _differences(left: Amount, right: Amount) -> bool:
    """Whether two temperatures fit as differences: 1.8 degrees Celsius warmer is 3.2 degrees Fahrenheit warmer."""
    one, other = (evolve(a, scale=evolve(a.scale, offset=Fraction(0))) for a in (left, right))
    return one.base_allowed.intersects(other.base_allowed)


def _is_plain(amount: Amount) -> bool:
    """Whether it is one number without a hedge."""
    return amount.hedge is None and amount.stated.is_point


def _is_open(amount: Amount) -> bool:
    """Whether it is a bound or a range."""
    return amount.hedge in _BOUNDS or not amount.stated.is_point


def _plain(left: Amount, right: Amount) -> bool:
    """Whether two plain figures can be the same."""
    one, other = left.base_stated, right.base_stated
    if one == other:
        return True
    widths = [_width(a.base_allowed) for a in (left, right)]
    if widths[0] == widths[1]:
        return False
    coarse, fine = (left, right) if widths[0] > widths[1] else (right, left)
    reach, point = coarse.base_allowed, fine.base_stated
    if left.unit == right.unit:
        return reach.contains(point.low)
    # a converted figure was rounded twice: before and after the conversion
    return reach.intersects(fine.base_allowed)


def _reach(amount: Amount, other: Amount) -> Interval[Fraction]:
    """What an amount allows beside another one: a number no rounder than the bound that it is held against is exact.

    So "75 percent" is not "more than 75 percent", but "1.2 million" may be more than 1,210,000.
    """
    stated, allowed = amount.base_stated, amount.base_allowed
    if _is_open(amount):
        return stated
    exact = _is_open(other) and amount.hedge is None and amount.unit == other.unit and _place(amount) <= _place(other)
    return stated if exact else allowed


def _place(amount: Amount) -> int:
    """The power of ten of the last digit that is no zero: a bound keeps no rounding by which to tell its precision."""
    ends = (amount.stated.low, amount.stated.high)
    exponents = (end.normalize().as_tuple().exponent for end in ends if end.is_finite() and end)
    return min((exponent for exponent in exponents if isinstance(exponent, int)), default=_NO_DIGIT)


def _width(interval: Interval[Fraction]) -> Fraction | Decimal:
    if isinstance(interval.low, Decimal) or isinstance(interval.high, Decimal):
        return Decimal("Infinity")
    return interval.high - interval.low
