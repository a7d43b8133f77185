"""FL2xx: what a text says of one date by another: so long after it, before it, so many years old."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from attrs import evolve

from factledger.findings.rules.periods import event_of
from factledger.findings.verdicts import leeway
from factledger.findings.wording import days, number, quote
from factledger.records.claim import Bond, Claim, Event, Measurement
from factledger.records.finding import Certainty, Finding, Verdict
from factledger.records.interval import Interval
from factledger.records.rule import rule
from factledger.records.value import Period

_DAY = 86_400
"""Seconds; durations are measured in seconds."""
_ROUGHLY = Fraction(11, 20)
"""How much of a unit longer than a day a step may be off: "three weeks later" is said of 20 days and of 24."""
_UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650, "century": 36500}
"""Days, more or less."""


@rule("FL209", "step-mismatch", over="document")
def step_mismatch(claims: Sequence[Claim]) -> Iterator[Finding]:
    """One date is said to lie so long before or after another one, and does not.

    Why: readers see three figures of which one must be wrong, and so will whoever quotes them.

    Example:
        The mill was sold in 1998, four years after it had been built in 1991.

    Silent:
        The mill was sold in 1998, seven years after it had been built in 1991.

    Verdict: conflicts
    """
    for claim in claims:
        if not isinstance(claim, Event) or claim.date is None or not claim.tells_date:
            continue
        for bond in claim.bonds:
            if bond.kind in ("after", "before", "same") and _misses(claim.date, bond):
                other = bond.dates[0]
                told = Event(
                    source=claim.source, span=bond.span, text=bond.text, subject=claim.subject, period=other, date=other
                )
                said = quote(told) if bond.kind == "same" else f"{bond.kind} {quote(event_of(claim, other))}"
                if bond.length is not None or bond.value:
                    said = f"{quote(told)} {said}"
                reason = f"{quote(claim)} is {days(claim.date)}, which is not {said} ({days(other)})."
                named = [event_of(claim, d) for d in bond.dates if d.span != bond.span]
                pair = (claim, told, *named)
                yield Finding(step_mismatch, Verdict.CONFLICTS, Certainty.CERTAIN, pair, reason)


@rule("FL210", "age-mismatch", over="document")
def age_mismatch(claims: Sequence[Claim]) -> Iterator[Finding]:
    """An age or an anniversary does not fit the two dates beside it.

    Why: the number of years is what readers remember, and what they can check.

    Example:
        The choir, founded in 1923, celebrates its 90th anniversary in 2023.

    Silent:
        The choir, founded in 1923, celebrates its 100th anniversary in 2023.

    Verdict: conflicts
    """
    for claim in claims:
        for bond in claim.bonds:
            if bond.kind not in ("life", "jubilee") or len(bond.dates) != 2:
                continue
            first, last = bond.dates
            said = _years(claim)
            years = _completed(first, last) if bond.kind == "life" else _calendar_years(first, last)
            if said is None or years is None or said.intersects(years):
                continue
            span = " to ".join(number(n) for n in dict.fromkeys((years.low, years.high)))
            reason = f"From {days(first)} to {days(last)} it is {span} years, not {quote(claim)}."
            dates = (event_of(claim, first), event_of(claim, last))
            yield Finding(age_mismatch, Verdict.CONFLICTS, Certainty.CERTAIN, (claim, *dates), reason)


@rule("FL212", "clock-mismatch", over="document")
def clock_mismatch(claims: Sequence[Claim]) -> Iterator[Finding]:
    """A duration is not the time between the two times of day beside it.

    Why: one of the three is a slip; often the hours were added up over midnight.

    Example:
        The council sat from 11.40 p.m. to 2.20 a.m., five hours in all.

    Silent:
        The council sat from 11.40 p.m. to 2.20 a.m., nearly three hours in all.

    Verdict: conflicts
    """
    for claim in claims:
        if not isinstance(claim, Measurement) or claim.amount.kind != "duration":
            continue
        for bond in claim.bonds:
            base, unit = claim.amount.base_allowed, claim.amount.scale.factor
            if bond.kind != "clock" or not isinstance(base.low, Fraction) or not isinstance(base.high, Fraction):
                continue
            between = Fraction(60 * int(bond.value))
            rough = _ROUGHLY * unit
            if unit >= _DAY or base.low - rough <= between <= base.high + rough:
                continue
            hours, minutes = divmod(int(bond.value), 60)
            reason = f"“{bond.text}” is {hours} hours and {minutes} minutes, not {quote(claim)}."
            stretch = evolve(claim, span=bond.span, text=bond.text)
            yield Finding(clock_mismatch, Verdict.CONFLICTS, Certainty.CERTAIN, (claim, stretch), reason)


def _misses(own: Period, bond: Bond) -> bool:
    """Whether a date cannot lie where a bond puts it."""
    other = bond.dates[0]
    if own.uncertain or other.uncertain:
        return False
    if bond.kind == "same":
        return _apart(own, other)
    one, two = (own, other) if bond.kind == "after" else (other, own)
    # the days from the earlier date to the later one, as it is told
    least = (one.interval.low - two.interval.high).days + 1
    most = (one.interval.high - two.interval.low).days - 1
    stated = _stated(bond)
    if stated is None:
        return most < 0
    off = leeway(own, other)
    return not stated.intersects(Interval(Fraction(least - off), Fraction(most + off)))


def _stated(bond: Bond) -> Interval[Fraction] | None:
    """The days of a bond's duration; ``None`` where it has none, or one that is open."""
    if bond.length is None:
        count, _, unit = bond.value.partition(" ")
        days_in = Fraction(_UNITS.get(unit, 0)) * int(count or 0)
        rough = _ROUGHLY * days_in if days_in > 1 else Fraction(0)
        return Interval(days_in - rough, days_in + rough) if days_in else None
    base, unit_s = bond.length.base_allowed, bond.length.scale.factor
    if not isinstance(base.low, Fraction) or not isinstance(base.high, Fraction):
        return None
    rough = _ROUGHLY * unit_s if unit_s > _DAY else Fraction(0)
    return Interval((base.low - rough) / _DAY, (base.high + rough) / _DAY)


def _apart(own: Period, other: Period) -> bool:
    """Whether two names of one day are farther apart than the coarser of them is rough."""
    gap = max((other.interval.low - own.interval.high).days + 1, (own.interval.low - other.interval.high).days + 1)
    return gap > (_ROUGHLY * _UNITS.get(other.grain, 0) if other.approx else 0)


def _years(claim: Claim) -> Interval[Fraction] | None:
    """The years that an age or ordinal states."""
    match claim:
        case Measurement(amount=amount) if amount.stated.low.is_finite() and amount.stated.high.is_finite():
            return Interval(Fraction(amount.allowed.low), Fraction(amount.allowed.high))
        case Event(ordinal=int(ordinal)):
            return Interval(Fraction(ordinal), Fraction(ordinal))
    return None


def _calendar_years(first: Period, last: Period) -> Interval[Fraction] | None:
    """Years from the year of one date to that of another."""
    if "year" in (first.grain, last.grain) or (first.grain, last.grain) == ("day", "day"):
        years = Fraction(last.interval.low.year - first.interval.low.year)
        return Interval(years, years) if years > 0 else None
    return None


def _completed(first: Period, last: Period) -> Interval[Fraction] | None:
    """The birthdays between two dates, at least and at most."""
    if last.interval.low < first.interval.low or "span" in (first.grain, last.grain):
        return None
    least = _birthdays(first.interval.high, last.interval.low)
    most = _birthdays(first.interval.low, last.interval.high)
    if first.grain == last.grain == "day":
        least = most = _birthdays(first.interval.low, last.interval.low)
    return Interval(Fraction(max(0, least)), Fraction(most))


def _birthdays(birth: date, day: date) -> int:
    """Full years from one day to another."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
