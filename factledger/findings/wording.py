"""Numbers, intervals and quotations as a reason words them."""

from decimal import Decimal
from fractions import Fraction

from factledger.records.claim import Claim
from factledger.records.interval import Interval
from factledger.records.value import Amount, Period

_DIGITS = 6


def quote(claim: Claim) -> str:
    """A claim's figure between quotation marks, with its publisher where it has one."""
    text = " ".join(claim.text.split())
    who = claim.source.publisher or claim.source.path
    return f"“{text}” ({who})" if who else f"“{text}”"


def number(value: Fraction | Decimal | int) -> str:
    """A number with at most six significant digits and separated thousands."""
    if isinstance(value, Decimal) and value.is_infinite():
        return "any number" if value > 0 else "less"
    exact = Fraction(value)
    if exact.denominator == 1 and abs(exact) < 10**15:
        return f"{int(exact):,}"
    decimal = Decimal(exact.numerator) / Decimal(exact.denominator)
    shown = f"{decimal:.{_DIGITS}g}" if abs(decimal) < 1 else f"{decimal:,.2f}"
    return shown.rstrip("0").rstrip(".") if "." in shown and "e" not in shown else shown


def said(amount: Amount) -> str:
    """What an amount states, in its own unit: "more than 20 percent"."""
    unit = f" {amount.unit}" if amount.unit else ""
    return f"{between(amount.stated)}{unit}"


def between(interval: Interval[Decimal] | Interval[Fraction]) -> str:
    """An interval in words."""
    low, high = interval.low, interval.high
    if interval.is_point:
        return number(low)
    if isinstance(high, Decimal) and high.is_infinite():
        return f"{'more than' if interval.low_open else 'at least'} {number(low)}"
    if (isinstance(low, Decimal) and low.is_infinite()) or low == 0:
        return f"{'less than' if interval.high_open else 'at most'} {number(high)}"
    return f"{number(low)} to {number(high)}"


def days(period: Period) -> str:
    """A period by its TIMEX3 value, which is its date in most cases."""
    return period.timex3


def gap(left: Amount, right: Amount) -> str:
    """How far apart two amounts are, in the unit of the first; "" where they meet."""
    one, other = left.base_allowed, right.base_allowed
    low, high = (one, other) if one.high < other.low else (other, one)
    if isinstance(low.high, Decimal) or isinstance(high.low, Decimal) or high.low <= low.high:
        return ""
    unit = f" {left.unit}" if left.unit else ""
    return f"{number((high.low - low.high) / left.scale.factor)}{unit}"
