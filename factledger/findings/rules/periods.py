"""FL2xx: dates, and the order of events."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from factledger.findings.verdicts import leeway, periods
from factledger.findings.wording import days, measured, number, quote
from factledger.records.claim import Claim, Event, Measurement
from factledger.records.finding import Alignment, Certainty, Finding, Verdict
from factledger.records.interval import Interval
from factledger.records.rule import rule
from factledger.records.value import Amount, Period

_APPOSED = 2
"""Characters between two dates and a duration in apposition: "from 2004 to 2016, eighteen years"."""
_TIMES = 3
"""A duration that misses the time between two dates by more than that is of something else."""
_BACK = 160
"""Characters between two dates and a sentence that points back to them."""
_DAY = 86_400
"""Seconds; durations are measured in seconds."""
_SURE, _LIKELY, _SEQUEL = 80, 50, 2
"""Percent; two numbered events with so many words in common are one, even where neither is dated."""
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
        yield Finding(
            date_disagreement,
            Verdict.CONFLICTS,
            alignment.certainty,
            (alignment.left, alignment.right),
            reason,
            alignment.evidence,
        )


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
        which = days(left) if days(left) == days(right) else f"{days(left)} and {days(right)}"
        reason = f"{quote(alignment.left)} and {quote(alignment.right)} are {relation}: {which}."
        yield Finding(
            date_agreement, verdict, alignment.certainty, (alignment.left, alignment.right), reason, alignment.evidence
        )


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
        if not isinstance(claim, Event) or not claim.tells_date or not claim.date or not claim.date.mention:
            continue
        timex, day = claim.date.mention, claim.date.interval.low
        named = dict(timex.fields).get("weekday", "")
        if timex.weekday is None or not named.isdigit() or claim.date.grain != "day" or claim.date.uncertain:
            continue
        if int(named) == day.isoweekday():
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
    if isinstance(left, Event) and isinstance(right, Event) and _numbered(left, right):
        # "first" and "second" mostly are two events of a row; "seventh" and "sixth" two counts of one
        counted = min(left.ordinal or 0, right.ordinal or 0) > _SEQUEL
        same_event = alignment.score >= (_LIKELY if counted else _SURE) or any(
            (c.field == "period" and c.level in ("same", "near")) or (c.field == "whole" and c.level == "same")
            for c in alignment.evidence
        )
        if left.ordinal != right.ordinal and same_event:
            numbers = f"{left.ordinal} and {right.ordinal}"
            reason = f"{quote(left)} and {quote(right)} number the same event differently: {numbers}."
            yield Finding(
                ordinal_disagreement, Verdict.CONFLICTS, alignment.certainty, (left, right), reason, alignment.evidence
            )


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
    if not isinstance(left, Event) or not isinstance(right, Event) or not _numbered(left, right):
        return
    if left.ordinal == right.ordinal:
        reason = f"{quote(left)} and {quote(right)} give the event the same number, {left.ordinal}."
        yield Finding(ordinal_agreement, Verdict.AGREES, alignment.certainty, (left, right), reason, alignment.evidence)


@rule("FL206", "duration-mismatch", over="document")
def duration_mismatch(claims: Sequence[Claim]) -> Iterator[Finding]:
    """A duration is not the time between the two dates beside it.

    Why: one of three figures is wrong, and the text itself shows it.

    Example:
        Ilse Varga was mayor of Karst from 2003 to 2015. Her eight years in office are remembered for the tram.

    Silent:
        Ilse Varga was mayor of Karst from 2003 to 2015. Her twelve years in office are remembered for the tram.

    Verdict: conflicts
    """
    for length, first, last, between in _durations(claims):
        stated = _days(length.amount)
        close = stated.low <= _TIMES * between.high and between.low <= _TIMES * stated.high
        if close and not between.intersects(stated):
            unit = length.amount.scale.factor / _DAY
            low, high = (number(round(bound / unit, 1)) for bound in (between.low, between.high))
            dates = " to ".join(days(d.date) for d in dict.fromkeys((first, last)) if d.date)
            stretch = low if low == high else f"{low} to {high}"
            reason = f"{dates} is {measured(stretch, length.amount.unit)}, not {quote(length)}."
            yield Finding(duration_mismatch, Verdict.CONFLICTS, Certainty.CERTAIN, (length, first, last), reason)


@rule("FL207", "duration-agreement", over="document")
def duration_agreement(claims: Sequence[Claim]) -> Iterator[Finding]:
    """A duration is the time between the two dates beside it.

    Why: three figures that fit say that none of them was mistyped.

    Example:
        Ilse Varga was mayor of Karst from 2003 to 2015. Her twelve years in office are remembered for the tram.

    Silent:
        Ilse Varga was mayor of Karst from 2003 to 2015. She is twelve years younger than her sister.

    Verdict: agrees
    """
    for length, first, last, between in _durations(claims):
        if between.intersects(_days(length.amount)):
            dates = " to ".join(days(d.date) for d in dict.fromkeys((first, last)) if d.date)
            reason = f"{dates} is {quote(length)}."
            yield Finding(duration_agreement, Verdict.AGREES, Certainty.CERTAIN, (length, first, last), reason)


@rule("FL208", "order-mismatch")
def order_mismatch(alignment: Alignment) -> Iterator[Finding]:
    """The second of a row of events is dated before the first.

    Why: one of the dates is wrong, or the events were counted wrongly.

    Example:
        The first batch of engines arrived in January 2023.
        The second batch of engines arrived on 4 December 2022.

    Silent:
        The first batch of engines arrived in December 2022.
        The second batch of engines arrived on 19 January 2023.

    Verdict: conflicts
    """
    match alignment.left, alignment.right:
        case Event(tells_date=True, ordinal=int()) as one, Event(tells_date=True, ordinal=int()) as other:
            first, second = (one, other) if (one.ordinal or 0) < (other.ordinal or 0) else (other, one)
        case _:
            return
    if first.ordinal == second.ordinal or first.date is None or second.date is None:
        return
    if second.date.interval.high <= first.date.interval.low and periods(first.date, second.date) is Verdict.CONFLICTS:
        reason = (
            f"{quote(first)} and {quote(second)} date number {first.ordinal} and number {second.ordinal} of a row, "
            f"but {days(first.date)} is after {days(second.date)}."
        )
        yield Finding(
            order_mismatch, Verdict.CONFLICTS, alignment.certainty, (first, second), reason, alignment.evidence
        )


def _durations(claims: Sequence[Claim]) -> Iterator[tuple[Measurement, Event, Event, Interval[Fraction]]]:
    """Durations that point at two dates, the dates, and the days that can lie between these."""
    for at, claim in enumerate(claims):
        if not isinstance(claim, Measurement) or claim.derived or claim.amount.kind != "duration" or not claim.about:
            continue
        same = [c for c in _dated(claims, at) if c.sentence == claim.sentence]
        beside = any(0 < claim.span.start - c.span.end <= _APPOSED for c in same)
        pointing = "definite" in claim.about.cues and claim.text[:1].isalpha()
        before = [c for c in _dated(claims, at) if c.sentence != claim.sentence]
        lasting = "lasting" in claim.about.cues or beside
        dates = same if lasting and same else before if pointing or lasting else []
        spans = [c for c in dates if c.date and "/" in c.date.timex3]
        if len(dates) == 1 and spans and spans[0].date and (pointing or dates is same):
            low, high = spans[0].date.interval.low, spans[0].date.interval.high
            slack = 366 if len(spans[0].date.timex3) == len("2003/2015") else 1
            whole, off = (high - low).days, leeway(spans[0].date)
            yield claim, spans[0], spans[0], Interval(Fraction(max(0, whole - 2 * slack - off)), Fraction(whole + off))
        elif len(dates) == 2 and not spans:
            first, last = dates
            if first.date and last.date and first.date.interval.high <= last.date.interval.low:
                off = leeway(first.date, last.date)
                least = max(0, (last.date.interval.low - first.date.interval.high).days - off)
                most = (last.date.interval.high - first.date.interval.low).days + off
                yield claim, first, last, Interval(Fraction(least), Fraction(most))


def _dated(claims: Sequence[Claim], at: int) -> list[Event]:
    """The dated happenings of a claim's sentence and of the one before."""
    here = claims[at].sentence
    found = []
    for claim in claims[max(0, at - 8) : at + 3]:
        close = claim.sentence is not None and here is not None and 0 <= here.start - claim.sentence.end <= _BACK
        if isinstance(claim, Event) and claim.tells_date and (close or claim.sentence == here):
            found.append(claim)
    return found


def _days(amount: Amount) -> Interval[Fraction]:
    """A duration in days, with one unit more or less: both ends of a stretch may be counted."""
    base, unit = amount.base_allowed, amount.scale.factor
    low = (base.low - unit) / _DAY if isinstance(base.low, Fraction) else Fraction(0)
    high = (base.high + unit) / _DAY if isinstance(base.high, Fraction) else Fraction(10**7)
    return Interval(max(Fraction(0), low), high)


def _numbered(left: Event, right: Event) -> bool:
    """Whether the words of both claims are their numbers in a row."""
    return not left.tells_date and not right.tells_date


def _dates(alignment: Alignment) -> tuple[Period | None, Period | None]:
    """The two dates, where both claims are dated happenings without a number."""
    left, right = alignment.left, alignment.right
    if not isinstance(left, Event) or not isinstance(right, Event) or not (left.tells_date and right.tells_date):
        return None, None
    in_row = left.ordinal and right.ordinal and left.ordinal != right.ordinal
    return (None, None) if in_row else (left.date, right.date)
