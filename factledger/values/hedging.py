"""What a hedge does to the interval that a numeral states and allows."""

from collections.abc import Callable
from decimal import Decimal

from attrs import evolve

from factledger.records.interval import Interval
from factledger.records.mention import Hedge

Bounds = tuple[Interval[Decimal], Interval[Decimal]]
_INFINITY = Decimal("Infinity")


def hedged(stated: Interval[Decimal], allowed: Interval[Decimal], hedge: Hedge | None, share: Decimal) -> Bounds:
    """Stated and allowed under a hedge; ``share`` is the reach of an "about" that names none of its own."""
    return EFFECTS[hedge.effect](stated, allowed, hedge, share) if hedge is not None else (stated, allowed)


def _approx(stated: Interval[Decimal], allowed: Interval[Decimal], hedge: Hedge, share: Decimal) -> Bounds:
    """Loosen on the side that the hedge names; "nearly 500" leaves 500 itself out."""
    reach = Decimal(hedge.slack) or share
    low, high = stated.low - abs(stated.low) * reach, stated.high + abs(stated.high) * reach
    if stated.is_point and stated.low == 0:
        return stated, allowed
    match hedge.reach:
        case "below":
            return stated, Interval(low, stated.high, high_open=True)
        case "above":
            return stated, Interval(stated.low, high, low_open=True)
    return stated, Interval(min(low, allowed.low), max(high, allowed.high))


def _above(stated: Interval[Decimal], allowed: Interval[Decimal], hedge: Hedge, share: Decimal) -> Bounds:
    """Everything from the number up; the number itself only where the hedge says "or more"."""
    opened = hedge.effect == "more_than"
    bound = Interval(stated.low, _INFINITY, low_open=opened)
    return bound, bound


def _below(stated: Interval[Decimal], allowed: Interval[Decimal], hedge: Hedge, share: Decimal) -> Bounds:
    """Everything up to the number; the number itself only where the hedge says "or less"."""
    opened = hedge.effect == "less_than"
    bound = evolve(Interval(-_INFINITY, stated.high), high_open=opened)
    return bound, bound


EFFECTS: dict[str, Callable[[Interval[Decimal], Interval[Decimal], Hedge, Decimal], Bounds]] = {
    "approx": _approx,
    "more_than": _above,
    "equal_or_more": _above,
    "less_than": _below,
    "equal_or_less": _below,
}
