"""The door: a verdict and a reason from every rule that applies."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from factledger.errors import RuleError
from factledger.findings.elsewhere import Told
from factledger.findings.rules import amounts, arithmetic, attributions, periods, units
from factledger.records.claim import Claim, Event, Measurement
from factledger.records.finding import Alignment, Certainty, Finding, Verdict
from factledger.records.policy import Policy
from factledger.records.rule import Rule
from factledger.records.value import Amount, Period

# in the order of their codes
RULES: tuple[Rule, ...] = (
    amounts.amount_disagreement,
    amounts.amount_agreement,
    amounts.direction_disagreement,
    amounts.figure_revision,
    periods.date_disagreement,
    periods.date_agreement,
    periods.weekday_mismatch,
    periods.ordinal_disagreement,
    periods.ordinal_agreement,
    periods.duration_mismatch,
    periods.duration_agreement,
    units.conversion_slip,
    units.conversion_agreement,
    units.percent_for_points,
    attributions.speaker_misquoted,
    arithmetic.change_mismatch,
    arithmetic.change_agreement,
    arithmetic.change_slip,
    arithmetic.share_slip,
    arithmetic.total_mismatch,
    arithmetic.shares_over_whole,
)
# of two findings with one verdict on the same claims, these give way
# what follows by arithmetic from figures side by side needs fewer words in common
ARITHMETIC = frozenset(("change-mismatch", "change-agreement", "percent-for-points"))
SHOWN = 12
GENERAL = frozenset(("amount-disagreement", "change-mismatch"))

# verdict -> (score plus a quarter of the lead that makes it likely, and possible), in percent
THRESHOLDS = {
    Verdict.CONFLICTS: (52, 42),
    Verdict.REVISES: (50, 40),
    Verdict.AGREES: (28, 24),
    Verdict.REFINES: (34, 28),
}
# verdict -> how much stronger the evidence must be inside one text, which rarely contradicts itself
INSIDE = {Verdict.CONFLICTS: 30, Verdict.REVISES: 5, Verdict.AGREES: 10, Verdict.REFINES: 15}
DOUBT, UNLIKE, UNSURE = 12, 10, 3
CLEAR_LEAD = 20
"""Percent by which a pair must be ahead of other partners of either figure for nothing to speak against it."""
FAR_APART = 3
"""Slips of the pen change a digit, or a unit by thousands; figures this many times apart are mostly two figures."""
SLIPS = (10, 100, 1000, 10**6)
"""Factors by which a unit or scale word goes wrong."""
COARSE = 31
"""Times; a day lies in its month by more than chance, but hardly so in its year."""
RARE = 7
"""Percent that each significant digit beyond two speaks for one thing: 1,396 is not the same twice by chance."""
SMALL = 12
_LEVELS = (Certainty.CERTAIN, Certainty.LIKELY, Certainty.POSSIBLE)
_ORDER = (Verdict.CONFLICTS, Verdict.REVISES, Verdict.REFINES, Verdict.AGREES)


def check(
    claims: Iterable[Claim],
    alignments: Iterable[Alignment],
    *,
    policy: Policy | None = None,
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Finding, ...]:
    """Conflicts first, surest first, then in the order of the claims.

    Raises:
        RuleError: the policy selects or ignores a code that no rule begins with.
    """
    policy = policy or Policy()
    _known(policy, rules)
    claims = tuple(claims)
    chosen = [r for r in rules if policy.runs(r.code)]
    found = [*_between(claims, tuple(alignments), chosen), *_inside(claims, chosen)]
    shown = _LEVELS[: _LEVELS.index(Certainty(policy.certainty)) + 1]
    place = {id(claim): at for at, claim in enumerate(claims)}
    kept = [f for f in _once(found) if f.certainty in shown]
    return tuple(sorted(kept, key=lambda f: (
        _ORDER.index(f.verdict), _LEVELS.index(f.certainty), place.get(id(f.claims[0]), len(place)), f.rule.code)))


def _between(claims: Sequence[Claim], alignments: Sequence[Alignment], rules: Sequence[Rule]) -> list[Finding]:
    """The findings on alignments; what a better partner of either claim explains is no conflict."""
    judged: list[tuple[int, Alignment, Finding]] = []
    agreed: dict[int, int] = defaultdict(int)
    told = Told(claims)
    for alignment in alignments:
        for rule in rules:
            if rule.over != "alignment":
                continue
            for finding in rule(alignment):
                strength = alignment.score + alignment.lead // 4
                if alignment.left.source is alignment.right.source:
                    strength -= 0 if finding.rule.name in ARITHMETIC else INSIDE[finding.verdict]
                if finding.rule.name in ARITHMETIC:
                    strength += SHOWN
                if finding.verdict in (Verdict.CONFLICTS, Verdict.REVISES):
                    strength -= _doubts(alignment)
                else:
                    strength -= _reserves(alignment)
                certainty = _certainty(finding.verdict, strength)
                if certainty is None:
                    continue
                if _restatement(alignment, finding):
                    certainty = Certainty.POSSIBLE
                judged.append((alignment.score, alignment, evolve(finding, certainty=certainty)))
                if finding.verdict in (Verdict.AGREES, Verdict.REFINES) and certainty is Certainty.LIKELY:
                    for claim in finding.claims:
                        agreed[id(claim)] = max(agreed[id(claim)], alignment.score)
    return [
        finding
        for score, alignment, finding in judged
        if finding.verdict is not Verdict.CONFLICTS
        or not (told.elsewhere(alignment) or any(agreed[id(c)] >= score - _margin(alignment) for c in finding.claims))
    ]


def _restatement(alignment: Alignment, finding: Finding) -> bool:
    """Whether words alone say that one text gives two figures for one thing: mostly they are two things."""
    inside = alignment.left.source is alignment.right.source
    return inside and finding.verdict is Verdict.CONFLICTS and finding.rule.name not in ARITHMETIC


def _margin(alignment: Alignment) -> int:
    """How much weaker an agreement may be and still explain a figure; inside one text the other one explains most."""
    return 10 if alignment.left.source is alignment.right.source else 0


def _doubts(alignment: Alignment) -> int:
    """What speaks against two different figures being meant for one thing, in percent."""
    if _count(alignment, "unlike"):
        return 100
    doubts = DOUBT * _count(alignment, "doubt")
    if alignment.lead < CLEAR_LEAD:
        doubts += DOUBT
    match alignment.left, alignment.right:
        case Measurement(amount=left), Measurement(amount=right):
            one, other = left.in_base(left.stated), right.in_base(right.stated)
            low, high = sorted((abs(one.low), abs(other.low)))
            if left.stated.is_point and right.stated.is_point and low and high > FAR_APART * low:
                quotient = high / low
                doubts += DOUBT if quotient > FAR_APART**2 and quotient not in SLIPS else 0
                counted = left.scale.dimension in ("count", "number")
                doubts += -DOUBT if quotient in SLIPS and not (counted and quotient < 1000) else DOUBT
            if high <= SMALL and left.scale.dimension in ("count", "number"):
                doubts += DOUBT // 2
        case Event(date=Period() as one), Event(date=Period() as other) if not _slip_of_date(one, other):
            doubts += 2 * DOUBT
    return doubts


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
            points = [
                abs(end)
                for a in (left, right)
                for end in (a.in_base(a.stated).low, a.in_base(a.stated).high)
                if isinstance(end, Fraction)
            ]
            if points and min(points) >= 0 and max(points) > FAR_APART * max(min(points), Fraction(1, 10**9)):
                reserves += 2 * DOUBT
            if points and max(points) <= SMALL and left.scale.dimension in ("count", "number"):
                reserves += UNSURE
            if points and min(points) == max(points):
                reserves -= RARE * max(0, min(4, _digits(left)) - 2)
        case Event(ordinal=1), Event(ordinal=1):
            reserves += DOUBT
        case Event(date=Period() as one), Event(date=Period() as other) if _coarse(one, other):
            reserves += DOUBT
    return reserves


def _coarse(one: Period, other: Period) -> bool:
    """Whether one date is so much coarser than the other that much happens in it."""
    short, long = sorted((p.interval.high - p.interval.low).days for p in (one, other))
    return long > COARSE * short


def _digits(amount: Amount) -> int:
    """The significant digits of a figure: 1,396 has four, 2,000 has one."""
    return len(amount.stated.low.normalize().as_tuple().digits) if amount.stated.is_point else 0


def _count(alignment: Alignment, level: str) -> int:
    """How many fields of two claims compare as ``level``."""
    return sum(c.level == level for c in alignment.evidence)


def _inside(claims: Sequence[Claim], rules: Sequence[Rule]) -> Iterator[Finding]:
    """The findings inside each document."""
    by_source: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[id(claim.source)].append(claim)
    for own in by_source.values():
        for rule in rules:
            if rule.over == "document":
                yield from rule(own)


def _certainty(verdict: Verdict, strength: int) -> Certainty | None:
    """How sure a finding on two aligned claims is; ``None`` where it is not worth a look."""
    likely, possible = THRESHOLDS[verdict]
    return Certainty.LIKELY if strength >= likely else Certainty.POSSIBLE if strength >= possible else None


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """One finding for each verdict on the same claims: a general rule gives way to one that says what went wrong."""
    best: dict[tuple[Verdict, frozenset[tuple[int, int, int]]], Finding] = {}
    for finding in findings:
        key = finding.verdict, frozenset((id(c.source), c.span.start, c.span.end) for c in finding.claims)
        if key not in best or best[key].rule.name in GENERAL:
            best[key] = finding
    return list(best.values())


def _known(policy: Policy, rules: Sequence[Rule]) -> None:
    """Every code that is selected or ignored begins some rule's code."""
    for prefix in (*policy.select, *policy.ignore):
        if not any(rule.code.startswith(prefix) for rule in rules):
            raise RuleError(f"rule {prefix!r}: no such rule; have {', '.join(rule.code for rule in rules)}")
