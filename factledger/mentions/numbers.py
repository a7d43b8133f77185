"""One number as it stands: sign, numeral, and the currency or unit on either side."""

from fractions import Fraction

from attrs import define

from factledger.mentions.measures import Measure, is_symbol, measure_after, per_after, sign_before
from factledger.mentions.number_words import (
    HYPHENS,
    Numeral,
    negated_after,
    number_words,
    part_word,
    scale_after,
    scale_at,
    starters,
)
from factledger.mentions.numerals import numeral
from factledger.mentions.shapes import Shapes, shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language

_MINUS = frozenset("-−")
_KINDS = {"fraction": "ratio", "ordinal": "ordinal"}
_PARTS = {"inch": 12, "ounce": 16, "foot": 3, "pound": 14, "minute": 60}
_SAID_BARE = frozenset(("foot", "stone"))
"""Units whose smaller part people leave unsaid: "6 ft 2", "13 stone 4"."""
_ENDS = frozenset(".,;:)!?")
_STROKES = frozenset("/⁄")


@define(eq=False)
class Number:
    """One numeral with its sign, its currency or unit, and the tokens that all of these take."""

    start: int
    end: int
    numeral: Numeral
    low: str
    high: str
    unit: str
    kind: str


def number_at(
    sentence: Sentence, at: int, floor: int, language: Language, *, signed: bool = True, money: bool = False
) -> Number | None:
    """The numeral at a token with sign, currency and unit; ``floor`` is the first token that it may take.

    ``money`` tells that it goes on from a sum of money: "€1.2-1.4m".
    """
    lower, shape = sentence.lower, shapes(language)
    loss = _bracketed(sentence, at, floor, language)
    if loss is not None:
        return loss
    sign = sign_before(sentence, at, language)
    before = sign.start if sign else at
    negative = signed and before > floor and _is_sign(sentence, before - 1, shape)
    if not sign and negative:
        sign = sign_before(sentence, at - 1, language)
        before = sign.start if sign else before - 1
    elif negative:
        before -= 1
    if sign is not None and sign.start < floor:
        sign, before = None, at
    money = money or sign is not None
    found = numeral(sentence, at, language, currency=money, measured=_measured_part(sentence, at, language))
    if found is None:
        return None
    if found.start < at and not negative and signed and found.start > floor:
        negative = _is_sign(sentence, found.start - 1, shape)
        before = found.start - negative
    start, end = min(before, max(found.start, floor)), found.end
    unit, kind = "", _KINDS.get(found.kind, "number")
    if found.kind == "ordinal":  # a dash before it is no sign: "- First, ..."
        return Number(max(found.start, floor), end, found, found.literal, found.high, "", kind)
    low, high = (_negated(found.literal), _negated(found.high)) if negative else (found.literal, found.high)
    if sign is not None:
        measure = per_after(sentence, sign, end, language)
        unit, kind, end = measure.unit, "currency", measure.end
        power = sign.power or measure.power
        low, high = powered(low, power), powered(high, power)
        low, high, end = _with_smaller(sentence, measure, low, high, end, language)
    else:
        at = end
        partial = found.kind == "fraction" or found.literal.startswith("0.")  # "0.4 of a percentage point"
        if partial and end < len(lower) and (lower[end] in shape.of or lower[end] in shape.articles):
            at += _unit_comes(sentence, end, language)
            at += at > end and at < len(lower) and lower[at] in shape.articles
        joined = measure_after(sentence, at, language, digits=found.digits)
        if joined is not None:
            unit, kind, end = joined.unit, joined.kind, joined.end
            power, scaled = (
                scale_after(sentence, end, language) if kind == "currency" and end < len(lower) else (0, end)
            )
            if power or joined.power:
                low, high, end = powered(low, power or joined.power), powered(high, power or joined.power), scaled
            low, high, end = _with_smaller(sentence, joined, low, high, end, language)
    if sign is None and end == found.end < len(lower) and lower[end] in _STROKES and sentence.joined(end):
        return None  # "24/day" and "5/x" say nothing of a unit that is known
    below = negated_after(sentence, end, language)
    if below > end and not negative:
        low, high, end = _negated(low), _negated(high), below
    return Number(start, end, found, low, high, unit, kind)


def powered(literal: str, power: int) -> str:
    """A literal times a power of ten, with the digits that were written: "2.5e6" and -5 make "2.5e1"."""
    if not power:
        return literal
    if "/" in literal:
        return str(Fraction(literal) * Fraction(10) ** power)
    mantissa, _, exponent = literal.partition("e")
    return f"{mantissa}e{int(exponent or 0) + power}"


def _bracketed(sentence: Sentence, at: int, floor: int, language: Language) -> Number | None:
    """A loss as accounts write it: "$(12.3) million", "(0.5)%"."""
    lower, count = sentence.lower, len(sentence.lower)
    if at < 1 or lower[at - 1] != "(" or at + 1 >= count or lower[at + 1] != ")" or not sentence.joined(at):
        return None
    if at + 2 < count and lower[at + 2] == "%" and sentence.joined(at + 2) and at > floor:
        found = numeral(sentence, at, language)
        if found is None or found.end != at + 1 or found.kind != "cardinal":
            return None
        return Number(at - 1, at + 3, found, f"-{found.literal}", f"-{found.literal}", "percent", "percent")
    if not sentence.joined(at - 1):
        return None
    sign = sign_before(sentence, at - 1, language)
    found = numeral(sentence, at, language, currency=True) if sign is not None and sign.start >= floor else None
    if sign is None or found is None or found.end != at + 1 or found.kind != "cardinal":
        return None
    power, end = scale_at(sentence, at + 2, number_words(language), True) if at + 2 < count else (0, at + 2)
    literal = f"-{found.literal}e{power}" if power else f"-{found.literal}"
    return Number(sign.start, end, found, literal, literal, sign.unit, "currency")


def written_as(sentence: Sentence, found: Numeral) -> str:
    """A numeral as the text has it."""
    if found.end - found.start == 1:
        return sentence.words[found.start]
    return " ".join(sentence.words[found.start : found.end])


def _measured_part(sentence: Sentence, at: int, language: Language) -> bool:
    """Whether the noun of a fraction is said of a unit: "half litre", "tenth of a gallon"."""
    lower, shape = sentence.lower, shapes(language)
    if not part_word(lower[at], language) or at + 1 >= len(lower):
        return False
    after = at + 1 + (lower[at + 1] in HYPHENS and sentence.joined(at + 1))
    if after >= len(lower):
        return False
    if lower[after] in shape.of:
        after += 1 + (after + 1 < len(lower) and lower[after + 1] in shape.articles)
    unit = measure_after(sentence, after, language, digits=False)
    return unit is not None and unit.kind in ("dimension", "percent")


def _unit_comes(sentence: Sentence, at: int, language: Language) -> bool:
    """Whether "of a gallon", "an hour" follows a fraction."""
    lower, shape = sentence.lower, shapes(language)
    whole = lower[at] in shape.of
    after = at + 1 + (whole and at + 1 < len(lower) and lower[at + 1] in shape.articles)
    if whole and after == at + 1:
        found = measure_after(sentence, after, language, digits=False)
        return found is not None and found.kind == "dimension"
    return measure_after(sentence, after, language, digits=False) is not None


def _with_smaller(
    sentence: Sentence, measure: Measure, low: str, high: str, end: int, language: Language
) -> tuple[str, str, int]:
    """Low, high and end with the smaller unit that may follow: "5 feet 2 inches", "20 dollars and 43 cents"."""
    parts = _PARTS.get(measure.then) or (100 if measure.kind == "currency" and " per " not in measure.unit else None)
    lower = sentence.lower
    if parts is None or "/" in low or "e" in low or "." in low:
        return low, high, end
    linked = end < len(lower) and lower[end] in shapes(language).ands
    if linked and measure.kind == "duration":
        return low, high, end  # "between 2 hours and 40 minutes"
    at = end + linked
    if at >= len(lower) or not (lower[at][0].isdecimal() or lower[at] in starters(language)):
        return low, high, end
    smaller = numeral(sentence, at, language)
    if (
        smaller is None
        or not smaller.literal.isdecimal()
        or smaller.kind != "cardinal"
        or int(smaller.literal) >= parts
    ):
        return low, high, end
    unit = measure_after(sentence, smaller.end, language, digits=smaller.digits)
    after = lower[smaller.end] if smaller.end < len(lower) else "."
    if unit is not None and unit.unit == measure.then:
        end = unit.end
    elif smaller.end < len(lower) and (
        is_symbol(sentence.words[smaller.end], measure.then, language)
        or (measure.then == "minute" and after in shapes(language).minutes)  # "2h 30m"
    ):
        end = smaller.end + 1
    elif measure.unit in _SAID_BARE and unit is None and not linked and _stands_bare(sentence, smaller, language):
        end = smaller.end
    elif measure.kind != "currency" or unit is not None:
        return low, high, end
    elif after in shapes(language).cents:
        end = smaller.end + 1
    elif ((not after[0].isalnum() and after not in ("%", "$", "£", "€", "-", "–")) and int(smaller.literal) > 9) or (
        linked and after == "."
    ):
        end = smaller.end
    else:
        return low, high, end
    total = Fraction(low) + Fraction(int(smaller.literal), parts)
    value = f"{int(total)}.{int(total * 100) % 100:02}" if parts == 100 else f"{total * parts}/{parts}"
    return value, value, end


def _stands_bare(sentence: Sentence, smaller: Numeral, language: Language) -> bool:
    """Whether nothing that digits could count or measure follows them: "6 ft 2 and", "6 ft 2.", "6 ft 2 tall"."""
    lower, end, shape = sentence.lower, smaller.end, shapes(language)
    after = lower[end] if end < len(lower) else "."
    if not smaller.digits or smaller.scaled:
        return False
    if not after[0].isalnum():
        return after in _ENDS
    return not sentence.joined(end) and (after in shape.ands or after in shape.but or after in shape.sized)


def _is_sign(sentence: Sentence, at: int, shape: Shapes) -> bool:
    """Whether a mark or word before a number makes it negative, rather than joining it to what stands before."""
    lower = sentence.lower
    if lower[at] not in _MINUS:
        return lower[at] in shape.negative and not (at and lower[at - 1] in shape.ors)  # "plus or minus 3"
    if not sentence.joined(at + 1):
        return at == 0 and len(lower) > 1
    return not sentence.joined(at) or lower[at - 1] in ("(", "$", "£", "€", "=", "[", ":", "<", ">")


def _negated(literal: str) -> str:
    return literal if literal in ("0", "0.0") else "-" + literal
