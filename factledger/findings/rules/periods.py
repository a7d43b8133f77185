"""FL2xx: dates, and the order of events."""

from collections.abc import Iterator, Sequence
from datetime import date as day
from datetime import timedelta
from fractions import Fraction

from attrs import evolve

from factledger.findings.verdicts import leeway, periods
from factledger.findings.wording import days, measured, number, quote
from factledger.records.claim import Claim, Event, Measurement
from factledger.records.finding import Alignment, Certainty, Finding, Verdict
from factledger.records.interval import Interval
from factledger.records.rule import rule
from factledger.records.span import Span
from factledger.records.value import Period

_APPOSED = 2
"""Characters between two dates and a duration in apposition: "from 2004 to 2016, eighteen years"."""
_FOR = 5
"""Characters between a date and a duration that is counted from it, behind "for", and between two dates with "and"."""
_HALF = Fraction(1, 2)
_TIMES = 3
"""A duration that misses the time between two dates by more than that is of something else."""
_BESIDE = frozenset(("modifier", "head", "actor", "own", "clause"))
_BACK = 160
"""Characters between two dates and a sentence that points back to them."""
_DAY = 86_400
"""Seconds; durations are measured in seconds."""
_WEEK = 7
_SURE, _NEWS, _LIKELY, _SEQUEL = 80, 60, 50, 2
"""Percent; two numbered events with so many words in common are one, even where neither is dated; fewer are needed
where both are news of the same days."""
_DAYS_OF_NEWS = 3
_ONE_THING = frozenset(("whole", "rank", "restatement"))
"""Fields that, where they are the same, say that two numbers are of one thing."""
_REVISING = frozenset(("rescheduled", "correction"))
_UNSAID = {len("2003"): 2 * 366, len("2003-05"): 2 * 31}
"""Days by which a stretch can be shorter that is told by years or months alone."""
_SAME_YEAR = 150
"""Days from publication; a date without a year that lies farther away may be of another year."""
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
    if not left or not right or _same_words(alignment, left, right):
        return
    if periods(left, right) is Verdict.CONFLICTS and not _rescheduled(alignment):
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
    moved = any(_moves(c) for c in (alignment.left, alignment.right))
    passing = any("passing" in c.about.cues for c in (alignment.left, alignment.right) if c.about)
    verdict = periods(left, right) if left and right and not (moved or passing) else None
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
        if not isinstance(claim, Event) or not claim.tells_date or not claim.date or claim.date.uncertain:
            continue
        for span, text, when, named in _weekdays(claim, claim.date):
            if named == when.isoweekday():
                continue
            beside = evolve(claim, span=span, text=text)
            reason = (
                f"“{' '.join(claim.text.split())}”: {when.isoformat()} was a {WEEKDAYS[when.weekday()]}, "
                f"not a {WEEKDAYS[named - 1]}."
            )
            involved = (beside, claim, *_named_before(claim, claims))
            yield Finding(weekday_mismatch, Verdict.CONFLICTS, Certainty.CERTAIN, involved, reason)
            break


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
        news = _of_one_day(left, right)
        same_event = alignment.score >= (_LIKELY if counted else _NEWS if news else _SURE) or any(
            (c.field == "period" and c.level in ("same", "near")) or (c.field in _ONE_THING and c.level == "same")
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
        stated = _days(length)
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
        if between.intersects(_days(length)):
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


@rule("FL211", "date-revision")
def date_revision(alignment: Alignment) -> Iterator[Finding]:
    """A later text moves a happening to another day.

    Why: the earlier text is out of date, and readers who know only that one will come on the wrong day.

    Example:
        The cup final in Marisk will be played on 4 May 2023.
        The cup final in Marisk has been postponed to 11 May 2023.

    Silent:
        The cup final in Marisk will be played on 4 May 2023.
        The council of Marisk has been postponed to 11 May 2023.

    Verdict: revises
    """
    left, right = _dates(alignment)
    if left is None or right is None or not _rescheduled(alignment):
        return
    one, other = alignment.left, alignment.right
    if not _moved_to(one, left).intersects(_moved_to(other, right)):
        reason = f"{quote(one)} and {quote(other)} are an earlier and a later date of one thing."
        yield Finding(date_revision, Verdict.REVISES, alignment.certainty, (one, other), reason, alignment.evidence)


def _rescheduled(alignment: Alignment) -> bool:
    """Whether one of two texts says that its date takes the place of another."""
    one, other = (
        bool(_REVISING & set(claim.about.cues if claim.about else ())) for claim in (alignment.left, alignment.right)
    )
    return one != other


def _moves(claim: Claim) -> bool:
    """Whether a date is a move from one day to another: "moved from 4 to 11 May"."""
    cues = claim.about.cues if claim.about else ()
    return "rescheduled" in cues and isinstance(claim, Event) and claim.date is not None and "/" in claim.date.timex3


def _moved_to(claim: Claim, date: Period) -> Interval[day]:
    """The days of a date; of a move the last, to which something is moved."""
    if _moves(claim) and date.grain == "span":
        return Interval(date.interval.high - timedelta(days=1), date.interval.high, high_open=True)
    return date.interval


def _weekdays(claim: Event, date: Period) -> Iterator[tuple[Span, str, day, int]]:
    """The weekdays that a text gives a date, each with its words and the day that it is said of."""
    timex, first, last = date.mention, date.interval.low, date.interval.high - timedelta(days=1)
    named = dict(timex.fields).get("weekday", "") if timex else ""
    if timex and timex.weekday and named.isdigit() and date.grain == "day":
        shift = timex.weekday.start - claim.span.start
        yield timex.weekday, claim.text[shift : shift + timex.weekday.end - timex.weekday.start], first, int(named)
    for bond in claim.bonds:
        if bond.kind in ("first", "last") and date.grain == "span":
            yield bond.span, bond.text, first if bond.kind == "first" else last, int(bond.value)
        elif bond.kind == "weekday" and date.grain == "day" and _placed(claim, date):
            yield bond.span, bond.text, first, int(bond.value)


def _named_before(claim: Event, claims: Sequence[Claim]) -> list[Event]:
    """The date that "that day" stands for."""
    timex = claim.date.mention if claim.date else None
    if claim.date is None or timex is None or "anaphor" not in dict(timex.fields):
        return []
    dated = [c for c in claims if isinstance(c, Event) and c.tells_date and c.date and c.span < claim.span]
    return [c for c in dated if c.date and c.date.interval == claim.date.interval][-1:]


def _placed(claim: Event, date: Period) -> bool:
    """Whether the year of a date is sure: it is said, or the day is not far from that of publication."""
    published = claim.source.published
    if date.mention is None or "year" in dict(date.mention.fields):
        return True
    return published is not None and abs((date.interval.low - published).days) <= _SAME_YEAR


def _durations(claims: Sequence[Claim]) -> Iterator[tuple[Measurement, Event, Event, Interval[Fraction]]]:
    """Durations that point at two dates, the dates, and the days that can lie between these."""
    for at, claim in enumerate(claims):
        if not isinstance(claim, Measurement) or claim.derived or claim.amount.kind != "duration" or not claim.about:
            continue
        bonds = [bond for bond in claim.bonds if bond.kind == "lasting"]
        if bonds:
            first, last = (event_of(claim, date) for date in (bonds[0].dates[0], bonds[0].dates[-1]))
            yield claim, first, last, _between(bonds[0].dates)
            continue
        same = [c for c in _dated(claims, at) if c.sentence == claim.sentence]
        beside = any(0 < claim.span.start - c.span.end <= _APPOSED for c in same)
        pointing = "definite" in claim.about.cues and claim.text[:1].isalpha()
        before = [c for c in _dated(claims, at) if c.sentence != claim.sentence]
        lasting = "lasting" in claim.about.cues or beside
        dates = (
            same
            if lasting and same
            else before
            if (pointing or lasting) and not _elsewhere(claim, before, pointing)
            else []
        )
        spans = [c for c in dates if c.date and "/" in c.date.timex3]
        if len(dates) == 1 and spans and spans[0].date and (pointing or dates is same):
            low, high = spans[0].date.interval.low, spans[0].date.interval.high
            slack = 366 if len(spans[0].date.timex3) == len("2003/2015") else 1
            whole, off = (high - low).days, leeway(spans[0].date)
            yield claim, spans[0], spans[0], Interval(Fraction(max(0, whole - 2 * slack - off)), Fraction(whole + off))
        elif len(dates) == 2 and not spans and not _listed(*dates) and not _from_then(claim, dates[1]):
            first, last = dates
            if first.date and last.date and first.date.interval.high <= last.date.interval.low:
                off = leeway(first.date, last.date)
                least = max(0, (last.date.interval.low - first.date.interval.high).days - off)
                most = (last.date.interval.high - first.date.interval.low).days + off
                yield claim, first, last, Interval(Fraction(least), Fraction(most))


def _elsewhere(length: Measurement, before: Sequence[Claim], pointing: bool) -> bool:
    """Whether the sentence of a duration is of another time than the one before it, or of other people or things.

    So is "it took six years to pay the debt", but not "the six-year war", which was just told.
    """
    about = length.about
    if about is None or "elsewhen" in about.cues:
        return True
    known = {t.concept for c in before if c.about for t in c.about.terms}
    others = ("name", "person") if pointing else ("name", "person", "noun")
    return any(t.part in others and t.concept not in known for t in about.terms if t.place in _BESIDE)


def _from_then(length: Claim, date: Claim) -> bool:
    """Whether a duration is counted from the date just before it: "moved there on 17 November for three weeks"."""
    return length.sentence == date.sentence and _APPOSED < length.span.start - date.span.end <= _FOR


def _listed(one: Claim, other: Claim) -> bool:
    """Whether two dates are named in one breath, "in 2009 and 2010", and are no beginning and end."""
    return other.span.start - one.span.end <= _FOR


def _between(dates: Sequence[Period]) -> Interval[Fraction]:
    """The days that can lie between two dates, or from the first to the last day of one stretch."""
    first, last = dates[0].interval, dates[-1].interval
    if len(dates) == 1:
        days_in = (first.high - first.low).days
        ends = _UNSAID.get(len(dates[0].timex3.partition("/")[0]), 1)
        return Interval(Fraction(max(0, days_in - ends)), Fraction(days_in))
    off = leeway(*dates)
    least, most = (last.low - first.high).days - off, (last.high - first.low).days + off
    return Interval(Fraction(max(0, least)), Fraction(max(0, most)))


def event_of(claim: Claim, date: Period) -> Event:
    """A date that a claim is tied to, as a claim of its own."""
    return Event(
        source=claim.source, span=date.span, text=date.text, subject=claim.subject, period=date, date=date,
        sentence=claim.sentence, about=claim.about,
    )  # fmt: skip


def _dated(claims: Sequence[Claim], at: int) -> list[Event]:
    """The dated happenings of a claim's sentence and of the one before."""
    here = claims[at].sentence
    found = []
    for claim in claims[max(0, at - 8) : at + 3]:
        close = claim.sentence is not None and here is not None and 0 <= here.start - claim.sentence.end <= _BACK
        if isinstance(claim, Event) and claim.tells_date and (close or claim.sentence == here):
            found.append(claim)
    return found


def _days(length: Measurement) -> Interval[Fraction]:
    """A duration in days, with one unit more or less: both ends of a stretch may be counted.

    One that is tied to its days is as exact as they are: "a three-day fair from 4 to 6 May".
    """
    amount = length.amount
    base, unit = amount.base_allowed, amount.scale.factor
    if any(bond.kind == "lasting" for bond in length.bonds):
        unit = unit * _HALF if unit > _DAY else Fraction(0)
    low = (base.low - unit) / _DAY if isinstance(base.low, Fraction) else Fraction(0)
    high = (base.high + unit) / _DAY if isinstance(base.high, Fraction) else Fraction(10**7)
    return Interval(max(Fraction(0), low), high)


def _same_words(alignment: Alignment, left: Period, right: Period) -> bool:
    """Whether two texts of one week say the same of a date: "this winter" is ahead of the one and behind the other."""
    one, other = alignment.left.source.published, alignment.right.source.published
    near = one is not None and other is not None and abs((one - other).days) <= _WEEK
    return near and left.text.casefold() == right.text.casefold()


def _numbered(left: Event, right: Event) -> bool:
    """Whether the words of both claims are their numbers in a row."""
    return not left.tells_date and not right.tells_date


def _of_one_day(left: Event, right: Event) -> bool:
    """Whether two texts appeared within days of one another, and neither tells of another time."""
    one, other = left.source.published, right.source.published
    near = one is not None and other is not None and abs((one - other).days) <= _DAYS_OF_NEWS
    return near and left.modality == right.modality and (left.period is None or right.period is None)


def _dates(alignment: Alignment) -> tuple[Period | None, Period | None]:
    """The two dates, where both claims are dated happenings without a number."""
    left, right = alignment.left, alignment.right
    if not isinstance(left, Event) or not isinstance(right, Event) or not (left.tells_date and right.tells_date):
        return None, None
    in_row = left.ordinal and right.ordinal and left.ordinal != right.ordinal
    return (None, None) if in_row else (left.date, right.date)
