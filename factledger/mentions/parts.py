"""Fractions, and numbers with a fraction after them: "3/4", "a third", "half a million", "two and a half"."""

from fractions import Fraction

from factledger.mentions.changes import moves
from factledger.mentions.nouns import closed
from factledger.mentions.number_words import HYPHENS, NumberWords, Numeral
from factledger.records.token import Sentence
from factledger.tables.language import Language

STROKES = frozenset("/⁄")
_OF_POINTS = frozenset((2, 4))
"""The parts in which points of a rate are told."""
_TWO, _THREE, _TEN, _HUNDRED = 2, 3, 10, 100
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 50, 64, 100, 1000))


def slashed(sentence: Sentence, token: int, whole: Fraction, words: NumberWords) -> Numeral | None:
    """A fraction with a stroke: "3/4"; dates and "9/11" are none."""
    texts, count = sentence.words, len(sentence.words)
    if token + 2 >= count or not sentence.joined(token + 2) or (token + 3 < count and texts[token + 3] in STROKES):
        return None
    above, below = texts[token], texts[token + 2]
    if not (above.isdecimal() and below.isdecimal() and len(above) <= 4 and len(below) <= 4):
        return None
    top, bottom = int(above), int(below)
    if bottom not in _DENOMINATORS or top >= bottom or top == 0:
        return None
    return scaled_fraction(
        sentence, token, token + 3, whole + Fraction(top, bottom), words, "" if whole else f"{top}/{bottom}"
    )


def scaled_fraction(
    sentence: Sentence, start: int, end: int, value: Fraction, words: NumberWords, literal: str = ""
) -> Numeral:
    """A fraction with the scale that may follow: "half a million", "quarter of a million", "2½ million"."""
    lower, count = sentence.lower, len(sentence.lower)
    at = end
    at += at < count and lower[at] in words.shape.of
    at += at < count and lower[at] in words.shape.articles
    if at < count and (lower[at] in words.scales or lower[at] in words.groups) and lower[at] not in words.plural:
        factor = 10 ** words.scales[lower[at]] if lower[at] in words.scales else words.groups[lower[at]]
        scaled = str(value * factor)
        return Numeral(start, at + 1, scaled, scaled, "cardinal", scaled=True)
    literal = literal or str(value)
    kind = "fraction" if value < 1 else "cardinal"
    return Numeral(start, end, literal, literal, kind, sentence.lower[start][0].isdecimal())


def and_a_half(sentence: Sentence, found: Numeral, words: NumberWords) -> Numeral:
    """The same numeral, with the fraction that may follow it: "two and a half", "3 million and a half"."""
    lower, end, literal = sentence.lower, found.end, found.literal
    hyphened = _hyphen(sentence, end)
    end += hyphened
    if end + 2 < len(lower) and lower[end] in words.shape.ands and not {".", "/"} & set(literal.partition("e")[0]):
        after_and = end + 1 + (hyphened and _hyphen(sentence, end + 1))
        share = part_at(sentence, after_and, words)
        if share is not None:
            fraction, after = share
            mantissa, _, power = literal.partition("e")
            value = (Fraction(mantissa) + fraction) * 10 ** int(power or 0)
            scaled = found.scaled
            if after < len(lower) and lower[after] in words.scales:
                scale = 10 ** words.scales[lower[after]]
                value = (Fraction(mantissa) * 10 ** int(power) + fraction * scale) if power else value * scale
                after, scaled = after + 1, True
            return Numeral(found.start, after, str(value), str(value), "cardinal", found.digits, scaled)
    return found


def _hyphen(sentence: Sentence, at: int) -> bool:
    """Whether a hyphen at a token joins two words: "two-and-a-half"."""
    return (
        at + 1 < len(sentence.lower)
        and sentence.lower[at] in HYPHENS
        and sentence.joined(at)
        and sentence.joined(at + 1)
    )


def part_at(sentence: Sentence, at: int, words: NumberWords) -> tuple[Fraction, int] | None:
    """A fraction below one in words, and the token after it: "a half", "two thirds", "fifty-four hundredths"."""
    lower = sentence.lower
    if at >= len(lower):
        return None
    top, below = 1, at + 1
    if lower[at] not in words.shape.articles:
        kind, top = words.small.get(lower[at], ("", 0))
        if kind == "tens" and below + 1 < len(lower) and lower[below] in HYPHENS:
            ones = words.small.get(lower[below + 1], ("", 0))
            top, below = (top + ones[1], below + 2) if ones[0] == "unit" else (top, below)
    found = denominator(sentence, below, words) if top else None
    if found is None or top >= found[0] or (top == 1) == found[2]:
        return None
    return Fraction(top, found[0]), found[1]


def denominator(sentence: Sentence, at: int, words: NumberWords) -> tuple[int, int, bool] | None:
    """What stands under a fraction in words, the token after it, and whether it is a plural.

    "thirds" is 3, "twenty-fifths" 25, "hundred-thousandths" 100,000; one hyphen may stand before it.
    """
    lower, count = sentence.lower, len(sentence.lower)
    at += at < count and lower[at] in HYPHENS and sentence.joined(at)
    if at >= count:
        return None
    if lower[at] in words.fractions:
        return words.fractions[lower[at]], at + 1, lower[at] in words.plural
    kind, value = words.small.get(lower[at], ("", 0))
    scale = kind == "hundred" or lower[at] in words.scales or value in (1, 10)
    last = at + 1
    hyphened = last + 1 < count and lower[last] in HYPHENS and sentence.joined(last)
    last += hyphened
    if last >= count:
        return None
    if kind == "tens":
        ones = words.denominators.get(lower[last]) or words.ordinals.get(lower[last], 0)
        if 0 < ones < _TEN and (hyphened or ones != _TWO):  # "thirty seconds" are a time
            return value + ones, last + 1, lower[last] in words.plural
    elif scale and hyphened and words.fractions.get(lower[last], 0) >= _HUNDRED:
        many = value or 10 ** words.scales[lower[at]]
        return many * words.fractions[lower[last]], last + 1, lower[last] in words.plural
    return None


def part(sentence: Sentence, token: int, words: NumberWords, language: Language) -> Numeral | None:
    """A fraction that begins with its noun: "half", "a third", "quarter of a million"; ``None`` where it is an ordinal.

    The article before it belongs to the numeral.
    """
    lower, count, shape = sentence.lower, len(sentence.lower), words.shape
    if lower[token] not in words.fractions:
        return _compound_part(sentence, token, words)
    bottom, after = words.fractions[lower[token]], lower[token + 1] if token + 1 < count else ""
    article = token > 0 and lower[token - 1] in shape.articles
    start = token - article
    if lower[token] in words.plural:
        return None
    found = scaled_fraction(sentence, start, token + 1, Fraction(1, bottom), words)
    if found.scaled:
        return found
    before = lower[start - 1] if start else ""
    hyphened = after in HYPHENS and token + 2 < count and lower[token + 2] in shape.points
    if bottom in _OF_POINTS and (after in shape.points or hyphened):
        return found  # "a quarter point", "half-point cuts"
    if bottom == 2:
        compared = before in shape.than
        open_end = after in shape.half_before or not after[:1].isalpha() or compared
        definite = start > 1 and lower[start - 2] in shape.the and not compared  # "the northern half"
        fits = before not in shape.half_not_after and open_end and after not in HYPHENS and not definite
        fits = fits and not (article and before in shape.ands)  # "a year and a half"
    else:
        moved = before in shape.by or moves(before, language)
        fits = article and (after in shape.before_part or not after[:1].isalnum()) and after not in HYPHENS
        fits = fits and (bottom == 3 or moved or after not in shape.share_of)  # "she scored a fifth in May"
        fits = fits or (article and after in shape.part_compared)
        # "down a quarter on the year", "by a fifth last year"
        fits = fits or (article and moved and (closed(after, language) or after in shape.part_moved))
    return found if fits else None


def _compound_part(sentence: Sentence, token: int, words: NumberWords) -> Numeral | None:
    """One part in a compound's words: "a ten-thousandth of a second", "a twenty-fifth of the crop"."""
    lower = sentence.lower
    found = denominator(sentence, token, words) if token and lower[token - 1] in words.shape.articles else None
    if found is None or found[2] or found[1] >= len(lower) or lower[found[1]] not in words.shape.of:
        return None
    literal = f"1/{found[0]}"
    return Numeral(token - 1, found[1], literal, literal, "fraction")


def over(sentence: Sentence, start: int, at: int, top: int, words: NumberWords) -> Numeral | None:
    """The fraction whose denominator stands at ``at``: "two thirds", "one-third", "twenty twenty-fifths"."""
    found = denominator(sentence, at, words)
    if found is None:
        return None
    lower, (bottom, end, plural) = sentence.lower, found
    after = lower[end] if end < len(lower) else ""
    pipe = top == _THREE and bottom == 4 and lower[at] in HYPHENS and after in HYPHENS  # "a three-quarter-inch pipe"
    if ((top == 1) == plural and not pipe) or (top >= bottom and bottom == 4):
        return None
    shape, before = words.shape, lower[start - 1] if start else ""
    hyphened = lower[at] in HYPHENS and not after[:1].isupper()
    if bottom == 4 and (
        top == 2 or before in shape.half_not_after or (top == 1 and after not in shape.of and not hyphened)
    ):
        return None
    if bottom > 4 and not plural and after[:1].isalpha() and after not in shape.before_part:
        return None
    literal = f"{top}/{bottom}"
    scaled = scaled_fraction(sentence, start, end, Fraction(top, bottom), words, literal)
    return scaled if scaled.scaled else Numeral(start, end, literal, literal, "fraction")
