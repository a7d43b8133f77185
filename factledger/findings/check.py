"""The door: a verdict and a reason from every rule that applies."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from factledger.errors import RuleError
from factledger.findings.certainty import certainty
from factledger.findings.elsewhere import Told
from factledger.findings.rules import amounts, arithmetic, attributions, periods, steps, totals, units
from factledger.records.claim import Change, Claim, Event, Measurement
from factledger.records.finding import Alignment, Certainty, Finding, Verdict
from factledger.records.policy import Policy
from factledger.records.rule import Rule
from factledger.records.value import Period

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
    periods.order_mismatch,
    steps.step_mismatch,
    steps.age_mismatch,
    periods.date_revision,
    steps.clock_mismatch,
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
    arithmetic.part_over_whole,
    totals.total_disagreement,
    totals.total_agreement,
)
# of two findings with one verdict on the same claims, these give way
GENERAL = frozenset(("amount-disagreement", "change-mismatch"))
_LEVELS = (Certainty.CERTAIN, Certainty.LIKELY, Certainty.POSSIBLE)
_ORDER = (Verdict.CONFLICTS, Verdict.REVISES, Verdict.REFINES, Verdict.AGREES)
_MARGIN = 8
"""Percent by which an agreement may be weaker than a conflict and still explain its figures."""


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
    across = [found for rule in chosen if rule.over == "documents" for found in rule(claims)]
    between = _without_parts(_between(claims, tuple(alignments), chosen), across)
    found = [*between, *_inside(claims, chosen), *across]
    shown = _LEVELS[: _LEVELS.index(Certainty(policy.certainty)) + 1]
    place = {id(claim): at for at, claim in enumerate(claims)}

    def order(finding: Finding) -> tuple[int, int, int, str]:
        first = place.get(id(finding.claims[0]), len(place))
        return _ORDER.index(finding.verdict), _LEVELS.index(finding.certainty), first, finding.rule.code

    return tuple(sorted((f for f in _once(found) if f.certainty in shown), key=order))


def _between(claims: Sequence[Claim], alignments: Sequence[Alignment], rules: Sequence[Rule]) -> list[Finding]:
    """The findings on alignments; what a better partner of either claim explains is no conflict."""
    judged: list[tuple[Alignment, Finding]] = []
    # claim, and whether its partner is of the same text: what another text says, too, explains nothing inside one
    agreed: dict[tuple[int, bool], int] = defaultdict(int)
    told, crowds = Told(claims), Counter(id(claim.source) for claim in claims)
    for alignment in alignments:
        sources = {id(alignment.left.source), id(alignment.right.source)}
        crowd = sum(crowds[source] for source in sources)
        for finding in (found for rule in rules if rule.over == "alignment" for found in rule(alignment)):
            sure = certainty(finding, alignment, crowd)
            if sure is None:
                continue
            judged.append((alignment, evolve(finding, certainty=sure)))
            fits = finding.verdict in (Verdict.AGREES, Verdict.REFINES) and sure is Certainty.LIKELY
            unlike = any(c.level == "unlike" for c in alignment.evidence) or any(map(_is_base, finding.claims))
            if fits and not unlike:
                inside = len(sources) == 1
                for claim in finding.claims:
                    agreed[id(claim), inside] = max(agreed[id(claim), inside], alignment.score)

    def explained(alignment: Alignment) -> bool:
        pair = alignment.left, alignment.right
        # an event that the other text gives the same number has no other number there
        margin = 100 if all(isinstance(c, Event) and not c.tells_date for c in pair) else _MARGIN
        kinds = (True,) if alignment.left.source is alignment.right.source else (True, False)
        scores = [agreed[id(c), inside] for c in pair for inside in kinds]
        better = any(score and score >= alignment.score - margin for score in scores)
        return better or told.elsewhere(alignment)

    kept = [(a, f) for a, f in judged if f.verdict is not Verdict.CONFLICTS or not explained(a)]
    return _one_partner_each(kept)


def _is_base(claim: Claim) -> bool:
    """Whether a claim gives only what a change sets out from: that both texts begin at 4 percent explains no change."""
    return isinstance(claim, Change) and not (claim.after or claim.difference or claim.factor)


def _without_parts(findings: Iterable[Finding], across: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those conflicts that hold a part of a list against its total."""
    lists = {(id(found.claims[0]), id(part)) for found in across for part in found.claims[1:]}
    for finding in findings:
        pair = [id(claim) for claim in finding.claims[:2]]
        if finding.verdict is not Verdict.CONFLICTS or lists.isdisjoint((tuple(pair), tuple(reversed(pair)))):
            yield finding


def _one_partner_each(judged: Iterable[tuple[Alignment, Finding]]) -> list[Finding]:
    """The findings without those conflicts in which a figure has a better partner with another figure.

    Of 14 and 29 in one text at most one is the 11 of the other; 500 told twice conflicts twice with 400.
    """
    partner: dict[tuple[int, int], Claim] = {}
    found: list[tuple[int, Finding]] = []
    for at, (alignment, finding) in sorted(enumerate(judged), key=lambda item: _rank(item[1][0])):
        if finding.verdict is Verdict.CONFLICTS:
            sides = (alignment.left, alignment.right), (alignment.right, alignment.left)
            if not all(_alike(partner.get((id(c), id(other.source)), other), other) for c, other in sides):
                continue
            for claim, other in sides:
                partner.setdefault((id(claim), id(other.source)), other)
        found.append((at, finding))
    return [finding for _, finding in sorted(found, key=lambda item: item[0])]


def _rank(alignment: Alignment) -> tuple[int, list[str]]:
    """The best first, and of equals always the same, whichever document was named first."""
    return -alignment.score, sorted((alignment.left.id, alignment.right.id))


def _alike(one: Claim, other: Claim) -> bool:
    """Whether two claims may have one figure."""
    match one, other:
        case Change(), Change():
            return one is other
        case Measurement(), Measurement():
            return one.amount.base_stated == other.amount.base_stated
        case Event(date=Period() as first), Event(date=Period() as second):
            return first.interval == second.interval
    return True


def _inside(claims: Sequence[Claim], rules: Sequence[Rule]) -> Iterator[Finding]:
    """The findings inside each document."""
    by_source: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[id(claim.source)].append(claim)
    for own in by_source.values():
        for rule in rules:
            if rule.over == "document":
                yield from rule(own)


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
