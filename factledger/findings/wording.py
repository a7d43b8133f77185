"""Numbers, intervals and quotations as a reason words them."""

from decimal import Decimal
from fractions import Fraction

from factledger.records.claim import Claim
from factledger.records.interval import Interval
from factledger.records.value import Amount, Period

_DIGITS = 6
# names of units whose plural no ending tells, and those whose first word takes it
_PLURALS = {
    "percent": "percent", "times": "times", "foot": "feet", "inch": "inches", "person": "people", "child": "children",
    "man": "men", "woman": "women", "hertz": "hertz", "krone": "kroner", "lira": "lire", "aircraft": "aircraft",
    "yen": "yen", "yuan": "yuan", "won": "won", "rand": "rand", "baht": "baht",
}  # fmt: skip
_HEADED = frozenset(("degree Celsius", "degree Fahrenheit", "pound sterling", "degree Kelvin", "member of staff"))


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
    places = 3 if (exact * 1000).denominator == 1 else 2
    shown = f"{decimal:.{_DIGITS}g}" if abs(decimal) < 1 else f"{decimal:,.{places}f}"
    return shown.rstrip("0").rstrip(".") if "." in shown and "e" not in shown else shown


def said(amount: Amount) -> str:
    """What an amount states, in its own unit: "more than 20 percent", "1.234 or 1,234 kilometers"."""
    other = f" or {between(amount.otherwise)}" if amount.otherwise else ""
    return measured(between(amount.stated) + other, amount.unit)


def measured(figure: str, unit: str) -> str:
    """A figure in words with its unit, in the plural unless the figure is 1 or a bound at 1: "45,000 tonnes"."""
    if not unit:
        return figure
    single = figure.rpartition(" ")[2] == "1" and " to " not in figure  # "at least 1 person"
    return f"{figure} {unit if single else plural(unit)}"


def plural(unit: str) -> str:
    """The plural of a unit's English name: "miles per hour", "pounds sterling", "degrees Celsius"."""
    first, per, rest = unit.partition(" per ")
    *before, last = first.split() if first not in _HEADED else first.split()[:1]
    after = first.split()[1:] if first in _HEADED else []
    if last in _PLURALS:
        last = _PLURALS[last]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = f"{last[:-1]}ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last = f"{last}es"
    elif not last.isupper():
        last = f"{last}s"
    return " ".join((*before, last, *after)) + per + rest


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
    pairs = ((left.base_stated, right.base_stated), (left.base_allowed, right.base_allowed))
    one, other = pairs[0] if left.stated.is_point and right.stated.is_point else pairs[1]
    low, high = (one, other) if one.high < other.low else (other, one)
    if isinstance(low.high, Decimal) or isinstance(high.low, Decimal) or high.low <= low.high:
        return ""
    return measured(number((high.low - low.high) / left.scale.factor), left.unit)


def converted(amount: Amount, other: Amount) -> str:
    """What an amount states, in the unit of another of its dimension."""
    base = amount.base_stated
    low, high = (
        bound if isinstance(bound, Decimal) else (bound - other.scale.offset) / other.scale.factor
        for bound in (base.low, base.high)
    )
    within = Interval(low, high, low_open=base.low_open, high_open=base.high_open)
    return measured(between(within), other.unit)
