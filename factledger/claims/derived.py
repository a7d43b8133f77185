"""Figures that a text gives without saying them: the share of a part in its whole, the time between two dates."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from attrs import define, evolve

from factledger.claims.changes import LONGEST, Figure
from factledger.records.interval import Interval
from factledger.records.mention import Subject
from factledger.records.span import Span
from factledger.records.value import Amount, Period, Scale

_BETWEEN = 60
"""Characters between a part and its whole."""
_SHARE = Scale("share", Fraction(1, 100))
_MULTIPLIED = frozenset(("count", "number", "length", "mass", "area", "volume", "energy", "power"))
_CURRENCY = "currency:"
_DAY = Scale("time", Fraction(86_400))
_AGE = Scale("age", Fraction(31_557_600))
_OLDEST = 120
"""Years; who is older was born in another dated sentence."""
_SLACK_DAYS = {"day": 1, "month": 31, "year": 366}
"""Days by which a stretch between two dates of a grain can be counted longer or shorter."""


@define
class Share:
    """A part and its whole; the derived amount is in percent."""

    part: Amount
    whole: Amount
    amount: Amount


def shares(figures: Sequence[Figure]) -> Iterator[Share]:
    """The parts of wholes: "12 of the 40 districts", "900 applicants, 300 of them families"."""
    alone = Counter(figure[3] for figure in figures)
    for (one, before, _, here), (other, about, _, there) in pairwise(figures):
        told = here == there or (here == there - 1 and alone[here] == 1 and "part" in about.cues)
        if not told or not 0 < other.span.start - one.span.end <= _BETWEEN:
            continue
        if "whole" in about.cues:
            part, whole = one, other
        elif "part" in about.cues or "whole" in before.cues:
            part, whole = other, one
        else:
            continue
        amount = _share(part, whole)
        if amount is not None:
            yield Share(part, whole, amount)


def multiples(figures: Sequence[Figure]) -> Iterator[tuple[Amount, Subject, Figure]]:
    """What a figure comes to that multiplies the one before it: "12,400 in 2021, and in 2022 twice that number".

    Each comes with what it is about and the figure that multiplies.
    """
    for (level, before, _, here), multiple in pairwise(figures):
        factor, about, _, there = multiple
        if "echo" not in about.cues or there - here > 1 or not (factor.stated.is_point and level.stated.is_point):
            continue
        times = factor.scale.dimension in ("factor", "share") and factor.kind == "ratio"
        if not times or (level.scale.dimension not in _MULTIPLIED and not level.scale.dimension.startswith(_CURRENCY)):
            continue
        by = Decimal(factor.base_stated.low.numerator) / Decimal(factor.base_stated.low.denominator)
        stated, allowed = (Interval(i.low * by, i.high * by) for i in (level.stated, level.allowed))
        amount = evolve(level, span=factor.span, text=factor.text, stated=stated, allowed=allowed, mention=None)
        named = tuple(term for term in before.terms if term.place in ("head", "modifier", "verb"))
        yield amount, evolve(about, terms=named + about.terms), multiple


def stretch(period: Period) -> Amount | None:
    """How long a period from one date to another is, in days: "from 2003 to 2015"; ``None`` for any other period."""
    fields = dict(period.mention.fields) if period.mention else {}
    if not any(name == "to" or name.startswith("to_") for name in fields) or "/" not in period.timex3:
        return None
    if period.approx or period.interval.low == date.min or period.interval.high == date.max:
        return None
    slack = _SLACK_DAYS.get(period.grain, 1)
    most = (period.interval.high - period.interval.low).days
    return _days(period.span, period.text, max(1, most - 2 * slack), most)


def between(first: Period, last: Period, span: Span, text: str) -> Amount | None:
    """How long it is from one date to a later one, in days; ``None`` where a date is not known to its month or year."""
    slack = max(_SLACK_DAYS.get(date.grain, 0) for date in (first, last))
    most = (last.interval.high - first.interval.low).days
    rough = first.approx or last.approx or not slack or first.uncertain or last.uncertain
    if rough or last.interval.low < first.interval.high:
        return None
    return _days(span, text, max(1, most - 2 * slack), most)


def age(birth: Period, death: Period) -> Amount | None:
    """How old somebody was who was born and died on such dates; ``None`` where they say little of it."""
    dates = birth, death
    if any(date.approx or date.uncertain or date.grain not in _SLACK_DAYS for date in dates):
        return None
    exact = birth.grain == death.grain == "day"
    least = _birthdays(birth.interval.low if exact else birth.interval.high, death.interval.low)
    most = least if exact else _birthdays(birth.interval.low, death.interval.high)
    if not 0 < most <= _OLDEST:
        return None
    interval = Interval(Decimal(max(0, least)), Decimal(most))
    return Amount(death.span, death.text, interval, interval, "year", "age", scale=_AGE)


def _birthdays(birth: date, day: date) -> int:
    """Full years from one day to another."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _share(part: Amount, whole: Amount) -> Amount | None:
    """The share of a part in a whole of the same kind, in percent."""
    counts = {"count", "number"}
    alike = (
        part.scale.dimension == whole.scale.dimension
        or part.unit == whole.unit
        or {part.scale.dimension, whole.scale.dimension} <= counts
    )
    bare = "number" in (part.scale.dimension, whole.scale.dimension)
    plain = all(
        a.stated.is_point and a.hedge is None and not (a.nominal or a.otherwise) and a.stated.low > 0
        for a in (part, whole)
    )
    if not plain or not (alike or bare) or part.kind in ("ordinal", "age", "duration"):
        return None
    scale = part.scale if part.scale.dimension != "number" else whole.scale
    one, other = (
        Fraction(a.stated.low) * (a.scale.factor if a.scale.dimension != "number" else scale.factor)
        for a in (part, whole)
    )
    if one > other:
        return None
    quotient = Decimal((100 * one).numerator) / Decimal((100 * one).denominator)
    quotient = quotient / (Decimal(other.numerator) / Decimal(other.denominator))
    low, high = sorted((part.span, whole.span))
    span = Span(low.start, high.end) if high.end - low.start <= LONGEST else part.span
    interval = Interval(quotient, quotient)
    return Amount(span, "", interval, interval, "percent", "percent", scale=_SHARE)


def _days(span: Span, text: str, least: int, most: int) -> Amount:
    """A duration in days."""
    interval = Interval(Decimal(least), Decimal(most))
    return Amount(span, text, interval, interval, "day", "duration", scale=_DAY)
