"""Numerals, in digits and in words, as literals that keep every digit that was written."""

import re
from fractions import Fraction

from factledger.mentions.number_words import NumberWords, Numeral, number_words, scale_at
from factledger.mentions.parts import and_a_half, part, scaled_fraction, slashed
from factledger.mentions.worded import in_words
from factledger.records.token import Sentence
from factledger.tables.language import Language

_LONGEST = 40
"""Digits; a longer run is a key or a checksum, and no figure."""
_PLAIN = re.compile(r"\d+(?:\.\d+)?\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?\Z")
_COMMA = re.compile(r"\d+,\d\d\Z")
_TRIPLE = re.compile(r"\d{3}(?:\.\d+)?\Z")
_POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def numeral(
    sentence: Sentence, token: int, language: Language, *, currency: bool = False, measured: bool = False
) -> Numeral | None:
    """The numeral that begins at ``token``.

    ``currency`` tells that the sign of a currency stands before it, ``measured`` that a unit follows: "half litre".
    """
    words = number_words(language)
    first = sentence.lower[token]
    if measured and first in words.fractions:
        start = token - (token > 0 and sentence.lower[token - 1] in words.shape.articles)
        literal = f"1/{words.fractions[first]}"
        return Numeral(start, token + 1, literal, literal, "fraction")
    if first[0].isdecimal():
        if token and sentence.words[token - 1] == "." and sentence.joined(token):
            literal = "0." + first
            return Numeral(token - 1, token + 1, literal, literal, digits=True) if first.isdecimal() else None
        return _in_digits(sentence, token, words, currency)
    if first in words.glyphs:
        return scaled_fraction(sentence, token, token + 1, words.glyphs[first], words)
    if first in words.fractions or (
        token and first in words.parting and sentence.lower[token - 1] in words.shape.articles
    ):
        found = part(sentence, token, words, language)
        if found is not None:
            return found
    return in_words(sentence, token, words)


def _in_digits(sentence: Sentence, token: int, words: NumberWords, currency: bool) -> Numeral | None:
    """A numeral that begins with digits: "10,000", "816 000", "1.2 million", "5.5x10-3", "2½", "3/4", "19th"."""
    texts, lower = sentence.words, sentence.lower
    mantissa = _mantissa(texts[token])
    if mantissa is None:
        return None
    end, count = token + 1, len(texts)
    if "." not in mantissa and "," not in texts[token] and len(mantissa) <= 3:
        while end < count and _TRIPLE.match(texts[end]) and sentence.starts[end] == sentence.stop(end - 1) + 1:
            mantissa += texts[end]
            end += 1
            if "." in mantissa:
                break
    if len(mantissa) > _LONGEST:
        return None
    if end >= count:
        return Numeral(token, end, mantissa, mantissa, digits=True)
    after = lower[end]
    if sentence.joined(end):
        if after in words.shape.rank_end and "." not in mantissa:
            return Numeral(token, end + 1, mantissa, mantissa, "ordinal", True)
        if after in words.glyphs:
            return scaled_fraction(sentence, token, end + 1, int(Fraction(mantissa)) + words.glyphs[after], words)
        if after[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻" or after == "^":
            return None
        if after == "/" and end == token + 1:
            return slashed(sentence, token, Fraction(0), words)
    elif after.isdecimal() and end + 2 < count and texts[end + 1] == "/" and sentence.joined(end + 1):
        mixed = slashed(sentence, end, Fraction(mantissa), words) if "." not in mantissa else None
        if mixed is not None:
            return Numeral(token, mixed.end, mixed.literal, mixed.high, "cardinal", True, mixed.scaled)
    exponent, power_end = _power(sentence, end)
    if power_end > end:
        literal = f"{mantissa}e{exponent}"
        return Numeral(token, power_end, literal, literal, digits=True, scaled=True)
    exponent, scale_end = scale_at(sentence, end, words, currency)
    if scale_end > end:
        literal = f"{mantissa}e{exponent}"
        scaled = Numeral(token, scale_end, literal, literal, "cardinal", True, True)
        return _and_more(sentence, scaled, words) or and_a_half(sentence, scaled, words)
    if after in words.groups and "." not in mantissa:
        literal = str(int(mantissa) * words.groups[after])
        return Numeral(token, end + 1, literal, literal, digits=True, scaled=True)
    return and_a_half(sentence, Numeral(token, end, mantissa, mantissa, "cardinal", True), words)


def _and_more(sentence: Sentence, found: Numeral, words: NumberWords) -> Numeral | None:
    """The same numeral with digits of a lower order: "3 hundred and 21", "4 thousand 3 hundred"."""
    texts, count = sentence.words, len(sentence.words)
    at = found.end + (found.end < count and sentence.lower[found.end] in words.shape.ands)
    if at >= count or not texts[at].isdecimal() or len(texts[at]) > 3 or texts[at][0] == "0" or sentence.joined(at):
        return None
    value = int(texts[at])
    power, end = scale_at(sentence, at + 1, words, False) if at + 1 < count else (0, at + 1)
    mantissa, _, exponent = found.literal.partition("e")
    value *= 10**power
    if not mantissa.isdecimal() or value >= 10 ** int(exponent) or (power == 0 and exponent != "2"):
        return None
    total = str(int(mantissa) * 10 ** int(exponent) + value)
    return Numeral(found.start, end, total, total, digits=True)


def _mantissa(text: str) -> str | None:
    """The digits of one token without separators; ``None`` for versions, serial numbers and the like."""
    if len(text) > _LONGEST + 13:
        return None
    if _PLAIN.match(text):
        return None if text[0] == "0" and len(text) > 1 and text[1] != "." else text
    if _GROUPED.match(text):
        return None if text[0] == "0" else text.replace(",", "")
    if _DOTTED.match(text):
        return text.replace(".", "").replace(",", ".")
    return text.replace(",", ".") if _COMMA.match(text) else None


def _power(sentence: Sentence, end: int) -> tuple[int, int]:
    """The power of ten written after a mantissa ("e10", "x10-3", "× 10⁶"), and the token after it."""
    lower, count = sentence.lower, len(sentence.lower)
    at = end
    if lower[at] == "e" and sentence.joined(at):
        at += 1
    elif lower[at] in ("x", "×", "·", "*") and at + 1 < count and lower[at + 1] == "10":
        at += 2
        if at < count and lower[at] == "^":
            at += 1
        elif at < count and lower[at][0] in "⁰¹²³⁴⁵⁶⁷⁸⁹" and sentence.joined(at):
            return int(lower[at].translate(_POWERS)) if len(lower[at]) < 4 else 0, at + 1
    else:
        return 0, end
    negative = at + 1 < count and lower[at] in ("-", "−") and sentence.joined(at)
    at += negative or (at < count and lower[at] == "+" and sentence.joined(at))
    if at < count and sentence.joined(at) and lower[at].isdecimal() and len(lower[at]) <= 2:
        return -int(lower[at]) if negative else int(lower[at]), at + 1
    return 0, end
