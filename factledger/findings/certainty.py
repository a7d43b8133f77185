"""How sure a finding on two aligned claims is: the evidence of the words, less what speaks against it."""

from fractions import Fraction

from factledger.findings.verdicts import COUNTED, SLIPS, slip_of_digits
from factledger.records.claim import Change, Event, Measurement
from factledger.records.finding import Alignment, Certainty, Finding, Verdict
from factledger.records.value import Amount, Period

# verdict -> the strength that makes it likely, and possible, in percent
THRESHOLDS = {
    Verdict.CONFLICTS: (46, 38),
    Verdict.REVISES: (50, 40),
    Verdict.AGREES: (28, 24),
    Verdict.REFINES: (34, 28),
}
# verdict -> how much stronger the evidence must be inside one text, which rarely contradicts itself
INSIDE = {Verdict.CONFLICTS: 30, Verdict.REVISES: 5, Verdict.AGREES: 10, Verdict.REFINES: 15}
# what follows by arithmetic from figures side by side needs fewer words in common
ARITHMETIC = frozenset(("change-mismatch", "change-agreement", "percent-for-points"))
SHOWN = 12
# a field in doubt, a field unlike, and a doubt about figures that fit, in percent
DOUBT, UNLIKE, UNSURE = 12, 10, 3
CLEAR_LEAD = 20
"""Percent by which a pair must be ahead of other partners of either figure for nothing to speak against it."""
CROWDED = 48
"""Percent that speak against a conflict of figures which, in long texts, have other partners as good."""
TITLED = 20
"""Percent that it counts for two texts to bear one title: they are of one thing."""
SLIP = 36
"""Percent; of all pairs whose words fit a little, hardly one differs by two digits swapped, or by a unit, by chance."""
SOON = 240
"""Characters between two sentences of one text of which the later one may repeat a figure."""
_TELLING = frozenset(("swapped", "scaled", "unit"))
CROWD = 16
"""Claims in two texts; among more, some pair of figures shares words by chance."""
FAR_APART = 3
"""Slips of the pen change a digit, or a unit by thousands; figures this many times apart are mostly two figures."""
COARSE = 31
"""Times, and days; a day lies in its month by more than chance, but hardly so in its year."""
RARE, RAREST = 12, 4
"""Percent that each significant digit beyond two speaks for one thing (1,396 is not the same twice by chance), up to
so many digits."""
SMALL = 12
_FEW_DIGITS = 2
COMMON = COUNTED | {"share", "time", "points", "factor"}
"""Dimensions in which many figures are small round numbers."""
_WEEK = 7


def certainty(finding: Finding, alignment: Alignment, crowd: int) -> Certainty | None:
    """How sure a finding is; ``None`` where it is not worth a look. ``crowd`` is how many claims the two texts hold."""
    verdict, arithmetic = finding.verdict, finding.rule.name in ARITHMETIC
    inside, again = alignment.left.source is alignment.right.source, _is_again(alignment)
    # to be behind a better partner weighs more than to be ahead of a worse one; but figures that both texts have, or
    # one that is a slip of the other, hardly stand there by chance: whatever stands around, they are better partners
    slip = _slip(alignment) if verdict is Verdict.CONFLICTS else 0
    chosen = slip > 0 or (verdict is Verdict.AGREES and _is_rare(alignment))
    behind = 0 if chosen else alignment.lead // 2
    strength = alignment.score + (alignment.lead // 4 if alignment.lead > 0 else behind) + slip
    if alignment.left.source.title and alignment.left.source.title == alignment.right.source.title:
        strength += TITLED
    if arithmetic:
        strength += SHOWN
    elif inside and not again:
        strength -= INSIDE[verdict]
    if verdict in (Verdict.CONFLICTS, Verdict.REVISES):
        strength -= _doubts(alignment, again)
        if not chosen:
            strength -= _rivals(alignment, crowd, CROWDED if verdict is Verdict.CONFLICTS else 3 * DOUBT)
    else:
        strength -= _reserves(alignment)
        if inside and verdict is Verdict.REFINES and isinstance(alignment.left, Event):
            return None  # in one text many dates lie in one another by chance
    likely, possible = THRESHOLDS[verdict]
    if strength < possible:
        return None
    # words alone do not show that one text gives two figures for one thing: mostly they are two things
    plain = inside and verdict is Verdict.CONFLICTS and not arithmetic
    restated = plain and not _weekday_and_date(alignment) and not again
    return Certainty.LIKELY if strength >= likely and not restated else Certainty.POSSIBLE


def _is_again(alignment: Alignment) -> bool:
    """Whether one text says of a figure just what it said of the other, or repeats it, some words on, with a slip."""
    if any(c.field in ("restatement", "occasion") and c.level == "same" for c in alignment.evidence):
        return True
    one, other = sorted(
        (alignment.left.sentence or alignment.left.span, alignment.right.sentence or alignment.right.span)
    )
    inside = alignment.left.source is alignment.right.source
    if isinstance(alignment.left, Change) and any(c.field == "restatement" for c in alignment.evidence):
        return False  # much rises by 3 percent while something else falls by as much
    return inside and other.start - one.end <= SOON and _slip(alignment) > 0


def _weekday_and_date(alignment: Alignment) -> bool:
    """Whether one of two days of a week is told by its weekday alone, the other by its date: a heading and its text."""
    dates = [c.date for c in (alignment.left, alignment.right) if isinstance(c, Event) and c.tells_date and c.date]
    forms = {d.mention.form for d in dates if d.mention}
    if len(dates) < 2 or "weekday" not in forms or len(forms) < 2 or {d.grain for d in dates} != {"day"}:
        return False
    return abs((dates[0].interval.low - dates[1].interval.low).days) < _WEEK


def _doubts(alignment: Alignment, again: bool) -> int:
    """What speaks against two different figures being meant for one thing, in percent."""
    if any(c.level == "unlike" and not (again and c.field == "restatement") for c in alignment.evidence):
        return 100
    doubts = DOUBT * _count(alignment, "doubt")
    match alignment.left, alignment.right:
        case Measurement() as left, Measurement() as right:
            doubts += _distance(left.amount, right.amount)
            doubts += DOUBT if left.derived or right.derived else 0
        case Event(date=Period() as one), Event(date=Period() as other) if not _slip_of_date(one, other):
            doubts += 2 * DOUBT
    return doubts


def _rivals(alignment: Alignment, crowd: int, crowded: int) -> int:
    """What speaks against two different figures where either has another partner, in percent.

    ``crowded`` holds in long texts, where some other pair of figures shares words by chance.
    """
    if alignment.lead >= CLEAR_LEAD:
        return DOUBT // 2 if crowd > CROWD else 0
    return crowded if crowd > CROWD else DOUBT


def _distance(left: Amount, right: Amount) -> int:
    """How little two different figures look like one and a slip of it."""
    if not left.stated.is_point or not right.stated.is_point:
        return 0
    low, high = sorted(abs(Fraction(a.base_stated.low)) for a in (left, right))
    counted, slip = left.scale.dimension in COUNTED, slip_of_digits(left, right)
    small = DOUBT // 2 if counted and high <= SMALL else 0
    if not low or high <= FAR_APART * low or slip == "unit":
        return small - DOUBT // 2 if slip == "mistyped" and _is_long(left) else small
    if high / low in SLIPS and not (counted and high < 1000 * low):
        return small - DOUBT
    return small + (8 * DOUBT if high > FAR_APART**2 * low else 6 * DOUBT)


def _slip(alignment: Alignment) -> int:
    """What it counts that one number is a slip of the other, and hardly so by chance, in percent; 0 if it is none."""
    match alignment.left, alignment.right:
        case Measurement(amount=left), Measurement(amount=right) if slip_of_digits(left, right) in _TELLING:
            digits = len(left.stated.low.normalize().as_tuple().digits)
            return {1: 0, 2: SLIP * 2 // 3}.get(digits, SLIP)
        case Change(direction=str(one)) as left, Change(direction=str(other)) as right if one != other:
            same = [(getattr(left, part), getattr(right, part)) for part in ("factor", "difference")]
            return SLIP * 2 // 3 if any(a and b and a.base_stated == b.base_stated for a, b in same) else 0
    return 0


def _is_long(amount: Amount) -> bool:
    """Whether a number has more significant digits than two that could be swapped by chance."""
    return len(amount.stated.low.normalize().as_tuple().digits) > _FEW_DIGITS


def _slip_of_date(one: Period, other: Period) -> bool:
    """Whether two dates can be one and a slip of it: another day, month or year, but not all of them."""
    first, second = one.interval.low, other.interval.low
    same = (first.year == second.year) + (first.month == second.month) + (first.day == second.day)
    return same >= 1 if one.grain == other.grain == "day" else one.grain == other.grain


def _reserves(alignment: Alignment) -> int:
    """What speaks against two figures that fit being meant for one thing, in percent: small numbers fit by chance."""
    reserves = UNLIKE * _count(alignment, "unlike") + UNSURE * _count(alignment, "doubt")
    match alignment.left, alignment.right:
        case Measurement(amount=left), Measurement(amount=right):
            reserves += _commonness(left, right)
        case Event(ordinal=1, tells_date=False), Event(ordinal=1):
            reserves += 3 * DOUBT  # "first" is said of doses and models as well as of events
        case Event(date=Period() as one), Event(date=Period() as other) if _coarse(one, other):
            reserves += DOUBT
    return reserves


def _commonness(left: Amount, right: Amount) -> int:
    """How easily two figures fit by chance; below zero where they hardly can."""
    bounds = [bound for a in (left, right) for bound in (a.base_stated.low, a.base_stated.high)]
    ends = [abs(bound) for bound in bounds if isinstance(bound, Fraction)]
    if not ends:
        return 0
    reserves = 0
    if max(ends) > FAR_APART * min(ends):
        reserves += 4 * DOUBT  # nearly every figure is "fewer than 60,000"
    if max(ends) <= SMALL and left.scale.dimension in COUNTED:
        reserves += UNSURE
    if min(ends) == max(ends) and left.stated.is_point:
        digits = len(left.stated.low.normalize().as_tuple().digits)
        # a count or a share of two digits is soon met again, a sum or a length less so
        plain = _FEW_DIGITS if left.scale.dimension in COMMON else _FEW_DIGITS - 1
        reserves -= RARE * max(0, min(RAREST, digits) - plain)
    return reserves


def _is_rare(alignment: Alignment) -> bool:
    """Whether both claims have one figure that few others have."""
    match alignment.left, alignment.right:
        case Measurement(amount=left), Measurement(amount=right):
            return _commonness(left, right) < 0
    return False


def _coarse(one: Period, other: Period) -> bool:
    """Whether much happens in both dates, or in one that is much coarser than the other."""
    short, long = sorted((p.interval.high - p.interval.low).days for p in (one, other))
    return long > COARSE * short or short > COARSE


def _count(alignment: Alignment, level: str) -> int:
    """How many fields of two claims compare as ``level``."""
    return sum(c.level == level for c in alignment.evidence)
