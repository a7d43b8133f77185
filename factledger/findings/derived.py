"""What a change implies: its difference, its percentage and its multiple, as intervals."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from factledger.findings.verdicts import COUNTED
from factledger.records.claim import Change
from factledger.records.finding import Alignment, Verdict
from factledger.records.interval import Interval
from factledger.records.value import Amount

Range = Interval[Fraction]
_WRITTEN_OUT = 10_000
"""Numbers below it are rounded with words ("about 1,200"), not by their zeros, beside another that they are held to."""
_LOOSE, _TIMES = Fraction(1, 10), Fraction(3, 100)
"""How far a step in words may be off, as a share of it: from 80 to 42 is "halved"; and a multiple of two or more."""
_EXACT = frozenset(("count", "number", "currency", "dimension"))


def difference(change: Change) -> Range | None:
    """After less before, in base units; ``None`` unless both are bounded levels of one dimension."""
    ends = _ends(change)
    if ends is None:
        return None
    before, after = ends
    return Interval(after.low - before.high, after.high - before.low)


def ratio(change: Change) -> Range | None:
    """After by before; ``None`` unless both are bounded and what was before is above zero."""
    ends = _ends(change)
    if ends is None or ends[0].low <= 0 or ends[1].low < 0:
        return None
    before, after = ends
    return Interval(after.low / before.high, after.high / before.low)


def implied(levels: Change, by: Change) -> tuple[Range, Amount, str] | None:
    """What two levels imply for the figure of another change: the interval, that figure, and the step in words."""
    said = by.factor or by.difference
    if said is None:
        return None
    if by.factor is not None:
        quotient = ratio(levels)
        if quotient is None:
            return None
        if said.scale.dimension == "factor":
            return quotient, said, "times"
        return Interval(quotient.low - 1, quotient.high - 1), said, "of what was before"
    gap = difference(levels)
    if gap is None or levels.after is None or not _same_measure(levels.after, said):
        return None
    return gap, said, "difference"


def misread_share(levels: Change, by: Change) -> bool:
    """Whether a step between two shares is right only if its percent are points, or its points percent."""
    figure, gap, quotient = by.factor or by.difference, difference(levels), ratio(levels)
    if figure is None or gap is None or quotient is None or levels.after is None:
        return False
    if levels.after.scale.dimension != "share" or figure.scale.dimension not in ("share", "points"):
        return False
    points, percent = sizes(gap), sizes(Interval(quotient.low - 1, quotient.high - 1))
    right, wrong = (percent, points) if figure.scale.dimension == "share" else (points, percent)
    return not right.intersects(figure.base_allowed) and wrong.intersects(figure.base_allowed)


def exact(levels: Change, said: Amount) -> Fraction | None:
    """What the levels as stated make of the figure of a change, in its unit; ``None`` where one is no single number."""
    before, after = levels.before, levels.after
    if before is None or after is None or not before.stated.is_point or not after.stated.is_point:
        return None
    low, high = before.base_stated.low, after.base_stated.low
    relative = said.scale.dimension in ("share", "factor")
    if relative and not low:
        return None
    change = high / low - (said.scale.dimension == "share") if relative else high - low
    return change / said.scale.factor


def verdict(implication: Range, said: Amount, direction: str | None) -> Verdict:
    """How an implied interval stands to what is said; without a direction the sign does not matter."""
    low, high = implication.low, implication.high
    bounds = _granted(said)
    if said.scale.dimension == "factor":
        if direction == "down" and not bounds.contains(low) and low > 0:
            # "halved" is written 1/2, "twice as few" 2: both mean the same quotient
            low, high = min(low, 1 / high), max(high, 1 / low)
    elif direction == "down" or (direction is None and high < 0):
        low, high = -high, -low
    if not Interval(low, high).intersects(bounds):
        return Verdict.CONFLICTS
    return Verdict.AGREES if said.stated.is_point else Verdict.REFINES


def _ends(change: Change) -> tuple[Range, Range] | None:
    """Before and after in base units; numbers written out are as exact as they look."""
    if change.before is None or change.after is None:
        return None
    ends = alike([change.before, change.after])
    if ends is None:
        return None
    before, after = (_written_out(a, r) for a, r in zip((change.before, change.after), ends, strict=True))
    return before, after


def _written_out(amount: Amount, reach: Range) -> Range:
    """What a level allows beside another: the 1,200 of "from 1,200 to 1,800 crowns" is no 1,150."""
    plain = amount.hedge is None and amount.stated.is_point and not _is_scaled(amount)
    if not plain or amount.kind not in _EXACT or not 0 <= amount.stated.low < _WRITTEN_OUT or amount.stated.low % 1:
        return reach
    slack = Fraction(0) if amount.kind != "dimension" else amount.scale.factor / 2
    point = amount.base_stated.low
    return Interval(max(reach.low, point - slack), min(reach.high, point + slack))


def _granted(said: Amount) -> Range:
    """What the figure of a change allows; words such as "a third" and "doubled" are seldom meant to the percent."""
    bounds = said.base_allowed
    if said.kind != "ratio" or said.hedge is not None or not said.base_stated.is_point:
        return bounds
    size = abs(said.base_stated.low)
    slack = size * (_LOOSE if size < 1 else _TIMES)
    return Interval(min(bounds.low, said.base_stated.low - slack), max(bounds.high, said.base_stated.low + slack))


def sizes(interval: Range) -> Range:
    """An interval without its sign."""
    return Interval(-interval.high, -interval.low) if interval.high <= 0 else interval


def alike(amounts: Sequence[Amount]) -> list[Range] | None:
    """What amounts that are told in one breath allow, in base units: no count is rounded more than the least rounded.

    Beside 48, the 180 of "from 48 to 180" is no round number; but "32 million" beside 559,907 is. ``None`` where one
    has no two ends, or an ambiguous separator.
    """
    if any(a.otherwise for a in amounts):
        return None
    ranges = [a.base_allowed for a in amounts]
    if any(isinstance(bound, Decimal) for r in ranges for bound in (r.low, r.high)):
        return None
    plain = [a.hedge is None and a.stated.is_point for a in amounts]
    slack = min((r.high - r.low for r, p in zip(ranges, plain, strict=True) if p), default=Fraction(0)) / 2
    limited: list[Range] = []
    for amount, reach, is_plain in zip(amounts, ranges, plain, strict=True):
        point = amount.base_stated.low
        exact = is_plain and not _is_scaled(amount)
        limited.append(Interval(max(reach.low, point - slack), min(reach.high, point + slack)) if exact else reach)
    return limited


def _is_scaled(amount: Amount) -> bool:
    """Whether a number is written with a word for its size: "32 million"."""
    return amount.mention is not None and "e" in (amount.mention.low or "")


def _same_measure(level: Amount, said: Amount) -> bool:
    """Whether a difference can be one of these levels: percentage points between shares, else the same dimension."""
    if said.scale.dimension == "points":
        return level.scale.dimension == "share"
    if {level.scale.dimension, said.scale.dimension} <= COUNTED:
        return True
    return level.scale.dimension == said.scale.dimension and level.scale.dimension != "share"


def says_the_same(alignment: Alignment) -> bool:
    """Whether two changes have more in common than a name, or one says nothing that the other does not."""
    levels = {c.field: c.level for c in alignment.evidence}
    return levels.get("predicate") != "doubt" or levels.get("whole") == "same"
