"""A quantity's words to intervals in a unit."""

from decimal import Context, Decimal, localcontext
from fractions import Fraction

from attrs import evolve

from factledger.records.interval import Interval
from factledger.records.mention import Quantity
from factledger.records.policy import Policy
from factledger.records.value import Amount
from factledger.tables.language import Language
from factledger.values.hedging import hedged
from factledger.values.precision import slack
from factledger.values.units import scale

_CONTEXT = Context(prec=60)


def amount(quantity: Quantity, policy: Policy, language: Language) -> Amount | None:
    """What a quantity states and allows; ``None`` where its words give no interval ("between 9 and 3")."""
    low_words, high_words = quantity.low or quantity.high, quantity.high or quantity.low
    if low_words is None or high_words is None:
        return None
    low, below = _number(low_words), slack(low_words, quantity.kind)
    high, above = (low, below) if high_words == low_words else (_number(high_words), slack(high_words, quantity.kind))
    if low > high:
        return None
    stated = allowed = Interval(low, high)
    if (below or above) and not quantity.nominal:
        allowed = Interval(_CONTEXT.subtract(low, below), _CONTEXT.add(high, above))
    if quantity.hedge is not None:
        with localcontext(_CONTEXT):
            stated, allowed = hedged(stated, allowed, quantity.hedge, policy.approx_share)
    otherwise = None
    if quantity.otherwise:
        low_words, high_words = quantity.otherwise
        other = amount(evolve(quantity, low=low_words, high=high_words, otherwise=()), policy, language)
        otherwise = other.stated if other else None
    return Amount(
        quantity.span, quantity.text, stated, allowed, quantity.unit, quantity.kind,
        quantity.hedge.effect if quantity.hedge else None, quantity.change,
        scale(quantity.unit, quantity.kind, language), quantity, otherwise,
    )  # fmt: skip


def _number(literal: str) -> Decimal:
    """A literal as a number; "1/3" to sixty digits."""
    if "/" in literal:
        value = Fraction(literal)
        return _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))
    return Decimal(literal)
