"""FL1xx: do two amounts agree?"""

from collections.abc import Iterator

from factledger.findings.verdicts import amounts, slip_of_digits
from factledger.findings.wording import converted, gap, quote, said
from factledger.records.claim import Change, Measurement
from factledger.records.finding import Alignment, Finding, Verdict
from factledger.records.rule import Rule, rule
from factledger.records.value import Amount

_REVISING = frozenset(("correction", "preliminary"))


@rule("FL101", "amount-disagreement")
def amount_disagreement(alignment: Alignment) -> Iterator[Finding]:
    """Two sources give amounts for the same thing that cannot both be true.

    Why: one of them is wrong, or was misread on the way: transposed digits, another unit, another scale word.

    Example:
        Marisk exported 742,000 tonnes of wheat in 2022.
        Wheat exports of Marisk came to 724,000 tonnes in 2022.

    Silent:
        Marisk exported 742,000 tonnes of wheat in 2022.
        Wheat exports of Marisk came to 724,000 tonnes in 2021.

    Verdict: conflicts
    """
    left, right = _levels(alignment)
    replaced = revises(alignment) or _later(alignment)
    if left and right and amounts(left, right) is Verdict.CONFLICTS and not replaced:
        yield _finding(amount_disagreement, Verdict.CONFLICTS, alignment, left, right)


@rule("FL102", "amount-agreement")
def amount_agreement(alignment: Alignment) -> Iterator[Finding]:
    """Two sources give amounts for the same thing that can both be true, or one says it more exactly.

    Why: a figure that two sources share is better founded; a rounded, hedged or converted figure is no contradiction.

    Example:
        About 10,000 citizens of Tolmar have studied in Veldania.
        The register of Veldania lists 10,140 citizens of Tolmar who have studied there.

    Silent:
        About 10,000 citizens of Tolmar have studied in Veldania.
        Some 10,000 citizens of Tolmar have settled in Ostrania.

    Verdict: agrees
    """
    left, right = _levels(alignment)
    verdict = amounts(left, right) if left and right else None
    if left and right and verdict in (Verdict.AGREES, Verdict.REFINES):
        yield _finding(amount_agreement, verdict, alignment, left, right)


@rule("FL103", "direction-disagreement")
def direction_disagreement(alignment: Alignment) -> Iterator[Finding]:
    """One source says that a figure rose, the other that it fell.

    Why: a sign is lost more easily than a digit, and changes the story more.

    Example:
        Exports of leather from Tolmar rose by 4 percent in 2022.
        Exports of leather from Tolmar fell by 4 percent in 2022.

    Silent:
        Exports of leather from Tolmar rose by 4 percent in 2022.
        Exports of leather from Tolmar fell by 4 percent in 2021.

    Verdict: conflicts
    """
    left, right = alignment.left, alignment.right
    if isinstance(left, Change) and isinstance(right, Change) and {left.direction, right.direction} == {"up", "down"}:
        reason = (
            f"{quote(left)} is a rise and {quote(right)} a fall."
            if left.direction == "up"
            else (f"{quote(left)} is a fall and {quote(right)} a rise.")
        )
        yield Finding(
            direction_disagreement, Verdict.CONFLICTS, alignment.certainty, (left, right), reason, alignment.evidence
        )


@rule("FL104", "figure-revision")
def figure_revision(alignment: Alignment) -> Iterator[Finding]:
    """A later figure replaces an earlier one: a correction, a restatement, a later count.

    Why: the earlier figure is out of date, not wrong; whoever still quotes it should know.

    Example:
        The bank said that its net income for 2022 was $88 million.
        The bank restated its net income for 2022, which was $71 million.

    Silent:
        The bank said that its net income for 2022 was $88 million.
        The bank said that its net income for 2021 was $71 million.

    Verdict: revises
    """
    left, right = _levels(alignment)
    if left and right and amounts(left, right) is Verdict.CONFLICTS and revises(alignment):
        yield _finding(figure_revision, Verdict.REVISES, alignment, left, right)


def revises(alignment: Alignment) -> bool:
    """Whether the words of one claim say that it replaces an earlier figure, or that it is a later count."""
    cues = [set(c.about.cues) if c.about else set() for c in (alignment.left, alignment.right)]
    if cues[0] & _REVISING != cues[1] & _REVISING or "correction" in cues[0] & cues[1]:
        return True
    return _later(alignment) and _grows(alignment)


def _later(alignment: Alignment) -> bool:
    """Whether one of the figures was taken later than the other."""
    return any(c.field == "period" and c.level == "later" for c in alignment.evidence)


def _grows(alignment: Alignment) -> bool:
    """Whether the later figure is the larger one, as in a toll; a smaller one is another figure, or a correction."""
    left, right = _levels(alignment)
    days = [
        c.period.interval.low if c.period and c.period.resolved else c.source.published
        for c in (alignment.left, alignment.right)
    ]
    if left is None or right is None or days[0] is None or days[1] is None:
        return False
    first, second = (left, right) if days[0] <= days[1] else (right, left)
    return second.base_stated.high > first.base_stated.low


def _levels(alignment: Alignment) -> tuple[Amount | None, Amount | None]:
    """The two amounts, where both claims are levels, or changes that give the same part."""
    match alignment.left, alignment.right:
        case Measurement(amount=left), Measurement(amount=right):
            return left, right
        case Change() as one, Change() as other if {one.direction, other.direction} != {"up", "down"}:
            for name in ("factor", "difference"):
                left, right = getattr(one, name), getattr(other, name)
                if left and right and left.scale.dimension == right.scale.dimension:
                    return left, right
            if one.before and other.before and not (one.after and other.after):
                return one.before, other.before
    return None, None


def _finding(by: Rule, verdict: Verdict, alignment: Alignment, left: Amount, right: Amount) -> Finding:
    """A finding whose reason quotes both and says what they state."""
    relation = {
        Verdict.CONFLICTS: "cannot both be true",
        Verdict.AGREES: "agree",
        Verdict.REFINES: "agree, and one says more",
        Verdict.REVISES: "are an earlier and a later figure",
    }[verdict]
    apart = gap(left, right)
    steps = []
    if left.unit != right.unit and left.scale.dimension == right.scale.dimension and left.scale != right.scale:
        steps.append(f"{said(right)} is {converted(right, left)}")
    elif not (left.stated.is_point and right.stated.is_point) or left.otherwise or right.otherwise:
        steps.append(f"{said(left)} against {said(right)}")
    if apart and verdict is Verdict.CONFLICTS:
        steps.append(f"{apart} apart{', with two digits swapped' if slip_of_digits(left, right) == 'swapped' else ''}")
    step = f": {', '.join(steps)}" if steps else ""
    reason = f"{quote(alignment.left)} and {quote(alignment.right)} {relation}{step}."
    claims = (alignment.left, alignment.right)
    return Finding(by, verdict, alignment.certainty, claims, reason, alignment.evidence, apart)
