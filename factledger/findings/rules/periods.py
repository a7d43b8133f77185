"""FL2xx: dates, and the order of events."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from factledger.findings.verdicts import periods
from factledger.findings.wording import days, quote
from factledger.records.claim import Claim, Event
from factledger.records.finding import Alignment, Certainty, Finding, Verdict
from factledger.records.rule import rule
from factledger.records.value import Period

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@rule("FL201", "date-disagreement")
def date_disagreement(alignment: Alignment) -> Iterator[Finding]:
    """Two sources date the same happening to different days.

    Why: one of the dates is wrong, or they speak of two happenings.

    Example:
        The merger of Halcyon with Borg Metals took legal effect on 1 April 2021.
        The merger of Halcyon with Borg Metals took legal effect on 1 May 2021.

    Silent:
        The merger of Halcyon with Borg Metals took legal effect on 1 April 2021.
        The shareholders of Borg Metals had approved it on 1 March 2021.

    Verdict: conflicts
    """
    left, right = _dates(alignment)
    if left and right and periods(left, right) is Verdict.CONFLICTS:
        reason = f"{quote(alignment.left)} is {days(left)} and {quote(alignment.right)} is {days(right)}."
        yield Finding(date_disagreement, Verdict.CONFLICTS, alignment.certainty, (alignment.left, alignment.right),
                      reason, alignment.evidence)


@rule("FL202", "date-agreement")
def date_agreement(alignment: Alignment) -> Iterator[Finding]:
    """Two sources date the same happening to the same days, or one does so more exactly.

    Why: dates in several notations, by weekday or by holiday are the same day.

    Example:
        The ministers signed the treaty on diplomas in Sable on 7 February 2023.
        The treaty on diplomas that the ministers signed in Sable on Feb. 7, 2023 is in force.

    Silent:
        The ministers signed the treaty on diplomas in Sable on 7 February 2023.
        The port of Larnoa was closed on Feb. 7, 2023.

    Verdict: agrees
    """
    left, right = _dates(alignment)
    verdict = periods(left, right) if left and right else None
    if left and right and verdict in (Verdict.AGREES, Verdict.REFINES):
        relation = "the same" if verdict is Verdict.AGREES else "within one another"
        reason = f"{quote(alignment.left)} and {quote(alignment.right)} are {relation}: {days(left)} and {days(right)}."
        yield Finding(date_agreement, verdict, alignment.certainty, (alignment.left, alignment.right), reason,
                      alignment.evidence)


@rule("FL203", "weekday-mismatch", over="document")
def weekday_mismatch(claims: Sequence[Claim]) -> Iterator[Finding]:
    """A date does not fall on the weekday that stands beside it.

    Why: one of the two is a slip, and readers will come on the wrong day.

    Example:
        The ministers signed the treaty on Wednesday, 7 February 2023.

    Silent:
        The ministers signed the treaty on Tuesday, 7 February 2023.

    Verdict: conflicts
    """
    for claim in claims:
        if not isinstance(claim, Event) or claim.date is None or claim.date.mention is None:
            continue
        timex, day = claim.date.mention, claim.date.interval.low
        named = dict(timex.fields).get("weekday", "")
        if timex.weekday is None or not named.isdigit() or claim.date.grain != "day" or int(named) == day.isoweekday():
            continue
        length = timex.weekday.end - timex.weekday.start
        shift = timex.weekday.start - claim.span.start
        beside = evolve(claim, span=timex.weekday, text=claim.text[shift : shift + length])
        reason = (
            f"“{' '.join(claim.text.split())}”: {day.isoformat()} was a {WEEKDAYS[day.weekday()]}, "
            f"not a {WEEKDAYS[int(named) - 1]}."
        )
        yield Finding(weekday_mismatch, Verdict.CONFLICTS, Certainty.CERTAIN, (beside, claim), reason)


@rule("FL204", "ordinal-disagreement")
def ordinal_disagreement(alignment: Alignment) -> Iterator[Finding]:
    """The same event is called the second in one source and the third in the other.

    Why: counting events goes wrong where sources begin to count at different ones.

    Example:
        This week the president of Kessaly is in Norrmark on his third state visit.
        This week the president of Kessaly is in Norrmark on his second state visit.

    Silent:
        The first shipment of wheat reached Kessaly in May.
        The second shipment of wheat reached Kessaly in June.

    Verdict: conflicts
    """
    left, right = alignment.left, alignment.right
    if isinstance(left, Event) and isinstance(right, Event) and left.ordinal and right.ordinal:
        same_time = any(c.field == "period" and c.level in ("same", "near") for c in alignment.evidence)
        if left.ordinal != right.ordinal and same_time:
            reason = f"{quote(left)} and {quote(right)} number the same event differently: {left.ordinal} and {right.ordinal}."
            yield Finding(ordinal_disagreement, Verdict.CONFLICTS, alignment.certainty, (left, right), reason,
                          alignment.evidence)


@rule("FL205", "ordinal-agreement")
def ordinal_agreement(alignment: Alignment) -> Iterator[Finding]:
    """Two sources give the same event the same number.

    Why: that an event is the second says that there was a first.

    Example:
        A second consignment of aircraft for Kessaly arrived in May.
        The 2nd consignment of aircraft for Kessaly arrived in May.

    Silent:
        A second consignment of aircraft for Kessaly arrived in May.
        The second act of the opera was sung in Kessaly.

    Verdict: agrees
    """
    left, right = alignment.left, alignment.right
    if isinstance(left, Event) and isinstance(right, Event) and left.ordinal and left.ordinal == right.ordinal:
        reason = f"{quote(left)} and {quote(right)} give the event the same number, {left.ordinal}."
        yield Finding(ordinal_agreement, Verdict.AGREES, alignment.certainty, (left, right), reason, alignment.evidence)


def _dates(alignment: Alignment) -> tuple[Period | None, Period | None]:
    """The two dates, where both claims are dated happenings without a number."""
    match alignment.left, alignment.right:
        case Event(date=left, ordinal=None), Event(date=right, ordinal=None):
            return left, right
    return None, None
