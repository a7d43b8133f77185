"""How far the digits of a numeral were rounded."""

from decimal import Decimal

_MEASURED = frozenset(("dimension", "temperature", "duration", "percent"))
_EXACT = frozenset(("ordinal", "age"))
_SIGNIFICANT = 2
"""Digits that a whole number keeps at least: "19,000" is good to a thousand, "300 km" to ten."""
_COUNTED = 4
_ZEROS = 2
"""Digits, and zeros at their end, of a round count; a smaller one is mostly exact: "120 people", "1,450 seats"."""
_PART = Decimal("0.01")
"""What a fraction in words allows: "a third" is said of 32.4 percent too."""
_TENTH = Decimal("0.05")


def slack(literal: str, kind: str) -> Decimal:
    """Half of the last place that a numeral's digits vouch for; 0 where they are exact.

    Decimals vouch for their last one: "2.4" is 2.35 to 2.45, "1.2e6" 1.15 to 1.25 million. Whole numbers lose the
    zeros at their end, but keep two digits. What is counted is exact unless it is large and round; what is measured
    never is: "5 feet 2 inches", which is "62/12" of a foot, vouches for the inch.

    Source: the rounding bounds of statcheck, doi:10.3758/s13428-015-0664-2.
    """
    if kind in _EXACT:
        return Decimal(0)
    if "/" in literal:
        if kind == "ratio":
            return _PART
        return min(1 / Decimal(2 * int(literal.partition("/")[2])), _TENTH) if kind in _MEASURED else Decimal(0)
    mantissa, _, power = literal.lstrip("-").partition("e")
    exponent = int(power or 0)
    whole, _, decimals = mantissa.partition(".")
    if decimals:
        return Decimal(5).scaleb(exponent - len(decimals) - 1)
    if kind == "ratio":
        return Decimal(0)
    place = exponent
    if kind != "percent":
        zeros = len(whole) - len(whole.rstrip("0"))
        if kind in _MEASURED or exponent or (len(whole) >= _COUNTED and zeros >= _ZEROS):
            place += max(0, min(zeros, len(whole) - _SIGNIFICANT))
    if place == 0 and kind not in _MEASURED:
        return Decimal(0)
    return Decimal(5).scaleb(place - 1)
