"""Fractions, and numbers with a fraction after them: "3/4", "a third", "half a million", "two and a half"."""

from fractions import Fraction

from factledger.mentions.changes import moves
from factledger.mentions.nouns import closed
from factledger.mentions.number_words import HYPHENS, NumberWords, Numeral
from factledger.records.token import Sentence
from factledger.tables.language import Language

_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 50, 64, 100, 1000))


def slashed(sentence: Sentence, token: int, whole: Fraction, words: NumberWords) -> Numeral | None:
    """A fraction with a stroke: "3/4"; dates and "9/11" are none."""
    texts, count = sentence.words, len(sentence.words)
    if token + 2 >= count or not sentence.joined(token + 2) or (token + 3 < count and texts[token + 3] == "/"):
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
    lower, end = sentence.lower, found.end
    literal = found.literal
    if end + 2 < len(lower) and lower[end] in words.shape.ands and "." not in literal.partition("e")[0]:
        fraction = words.fractions.get(lower[end + 2])
        top = 1 if lower[end + 1] in words.shape.articles else int(words.small.get(lower[end + 1], ("", 0))[1])
        if fraction is not None and 0 < top < fraction and (top == 1) != (lower[end + 2] in words.plural):
            mantissa, _, power = literal.partition("e")
            value = (Fraction(mantissa) + Fraction(top, fraction)) * 10 ** int(power or 0)
            after = end + 3
            if after < len(lower) and lower[after] in words.scales:
                scale = 10 ** words.scales[lower[after]]
                share = Fraction(top, fraction)
                value = (Fraction(mantissa) * 10 ** int(power) + share * scale) if power else value * scale
                after += 1
            scaled = after > end + 3 or found.scaled
            return Numeral(found.start, after, str(value), str(value), "cardinal", found.digits, scaled)
    return found


def part(sentence: Sentence, token: int, words: NumberWords, language: Language) -> Numeral | None:
    """A fraction that begins with its noun: "half", "a third", "quarter of a million"; ``None`` where it is an ordinal.

    The article before it belongs to the numeral.
    """
    lower, count, shape = sentence.lower, len(sentence.lower), words.shape
    bottom, after = words.fractions[lower[token]], lower[token + 1] if token + 1 < count else ""
    article = token > 0 and lower[token - 1] in shape.articles
    start = token - article
    if lower[token] in words.plural:
        return None
    found = scaled_fraction(sentence, start, token + 1, Fraction(1, bottom), words)
    if found.scaled:
        return found
    before = lower[start - 1] if start else ""
    if bottom == 2:
        compared = before in shape.than
        open_end = after in shape.half_before or not after[:1].isalpha() or compared
        definite = start > 1 and lower[start - 2] in shape.the and not compared  # "the northern half"
        fits = before not in shape.half_not_after and open_end and after not in HYPHENS and not definite
        fits = fits and not (article and before in shape.ands)  # "a year and a half"
    else:
        fits = article and (after in shape.before_part or not after[:1].isalnum()) and after not in HYPHENS
        fits = fits or (article and after in shape.part_compared)
        moved = before in shape.by or moves(before, language)
        fits = fits or (article and moved and closed(after, language))  # "down a quarter on the year"
    return found if fits else None


def over(sentence: Sentence, start: int, at: int, top: int, words: NumberWords) -> Numeral | None:
    """The fraction whose noun stands at ``at``: "two thirds", "one-third", "three quarters of"."""
    lower, bottom = sentence.lower, words.fractions[sentence.lower[at]]
    plural = lower[at] in words.plural
    after = lower[at + 1] if at + 1 < len(lower) else ""
    if (top == 1) == plural or (top >= bottom and bottom == 4):
        return None
    shape, before = words.shape, lower[start - 1] if start else ""
    if bottom == 4 and (top == 2 or before in shape.half_not_after or (top == 1 and after not in shape.of)):
        return None
    if bottom > 4 and not plural and after[:1].isalpha() and after not in shape.before_part:
        return None
    literal = f"{top}/{bottom}"
    scaled = scaled_fraction(sentence, start, at + 1, Fraction(top, bottom), words, literal)
    return scaled if scaled.scaled else Numeral(start, at + 1, literal, literal, "fraction")
