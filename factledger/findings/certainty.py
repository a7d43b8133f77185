"""How sure a finding on two aligned claims is: the evidence of the words, less what speaks against it."""

from fractions import Fraction

from factledger.findings.verdicts import slip_of_digits
from factledger.records.claim import Event, Measurement
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
CROWD = 16
"""Claims in two texts; among more, some pair of figures shares words by chance."""
FAR_APART = 3
"""Slips of the pen change a digit, or a unit by thousands; figures this many times apart are mostly two figures."""
SLIPS = (10, 100, 1000, 10**6)
"""Factors by which a unit or scale word goes wrong."""
COARSE = 31
"""Times, and days; a day lies in its month by more than chance, but hardly so in its year."""
RARE, RAREST = 12, 4
"""Percent that each significant digit beyond two speaks for one thing (1,396 is not the same twice by chance), up to
so many digits."""
SMALL = 12
_FEW_DIGITS = 2
_COUNTS = ("count", "number")
_WEEK = 7


def certainty(finding: Finding, alignment: Alignment, crowd: int) -> Certainty | None:
    """How sure a finding is; ``None`` where it is not worth a look. ``crowd`` is how many claims the two texts hold."""
    verdict, arithmetic = finding.verdict, finding.rule.name in ARITHMETIC
    inside = alignment.left.source is alignment.right.source
    # to be behind a better partner weighs more than to be ahead of a worse one; but a rare figure that both texts have
    # is the better partner, whatever words stand around the others
    behind = 0 if verdict is Verdict.AGREES and _is_rare(alignment) else alignment.lead // 2
    strength = alignment.score + (alignment.lead // 4 if alignment.lead > 0 else behind)
    if arithmetic:
        strength += SHOWN
    elif inside:
        strength -= INSIDE[verdict]
    if verdict in (Verdict.CONFLICTS, Verdict.REVISES):
        strength -= _doubts(alignment) + (_rivals(alignment) if crowd > CROWD else 0)
    else:
        strength -= _reserves(alignment)
        if inside and verdict is Verdict.REFINES and isinstance(alignment.left, Event):
            return None  # in one text many dates lie in one another by chance
    likely, possible = THRESHOLDS[verdict]
    if strength < possible:
        return None
    # words alone do not show that one text gives two figures for one thing: mostly they are two things
    restated = inside and verdict is Verdict.CONFLICTS and not arithmetic and not _weekday_and_date(alignment)
    return Certainty.LIKELY if strength >= likely and not restated else Certainty.POSSIBLE


def _weekday_and_date(alignment: Alignment) -> bool:
    """Whether one of two days of a week is told by its weekday alone, the other by its date: a heading and its text."""
    dates = [c.date for c in (alignment.left, alignment.right) if isinstance(c, Event) and c.tells_date and c.date]
    forms = {d.mention.form for d in dates if d.mention}
    if len(dates) < 2 or "weekday" not in forms or len(forms) < 2 or {d.grain for d in dates} != {"day"}:
        return False
    return abs((dates[0].interval.low - dates[1].interval.low).days) < _WEEK


def _doubts(alignment: Alignment) -> int:
    """What speaks against two different figures being meant for one thing, in percent."""
    if _count(alignment, "unlike"):
        return 100
    doubts = DOUBT * _count(alignment, "doubt")
    if alignment.lead < CLEAR_LEAD:
        doubts += DOUBT
    match alignment.left, alignment.right:
        case Measurement() as left, Measurement() as right:
            doubts += _distance(left.amount, right.amount)
            doubts += DOUBT if left.derived or right.derived else 0
        case Event(date=Period() as one), Event(date=Period() as other) if not _slip_of_date(one, other):
            doubts += 2 * DOUBT
    return doubts


def _rivals(alignment: Alignment) -> int:
    """What more speaks against a conflict in long texts: much else that either figure could be held against."""
    return DOUBT // 2 if alignment.lead >= CLEAR_LEAD else 2 * DOUBT


def _distance(left: Amount, right: Amount) -> int:
    """How little two different figures look like one and a slip of it."""
    if not left.stated.is_point or not right.stated.is_point:
        return 0
    low, high = sorted(abs(Fraction(a.base_stated.low)) for a in (left, right))
    counted = left.scale.dimension in _COUNTS
    small = DOUBT // 2 if counted and high <= SMALL else 0
    if not low or high <= FAR_APART * low:
        return small - _slip_of_digits(left, right)
    quotient = high / low
    if quotient in SLIPS and not (counted and quotient < 1000):
        return small - DOUBT
    return small + (3 * DOUBT if quotient > FAR_APART**2 else 2 * DOUBT)


def _slip_of_digits(left: Amount, right: Amount) -> int:
    """What it counts for that one number is the other with two digits swapped or one mistyped; 0 where it is not."""
    long = len(left.stated.low.normalize().as_tuple().digits) > _FEW_DIGITS
    match slip_of_digits(left, right):
        case "swapped":
            return 2 * DOUBT if long else DOUBT
        case "mistyped" if long:
            return DOUBT // 2
    return 0


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
    if max(ends) <= SMALL and left.scale.dimension in _COUNTS:
        reserves += UNSURE
    if min(ends) == max(ends) and left.stated.is_point:
        digits = len(left.stated.low.normalize().as_tuple().digits)
        reserves -= RARE * max(0, min(RAREST, digits) - 2)
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
