"""Numerals, in digits and in words, as literals that keep every digit that was written."""

import re
from fractions import Fraction

from factledger.mentions.number_words import HYPHENS, NumberWords, Numeral, number_words, scale_at
from factledger.mentions.parts import STROKES, and_a_half, part, scaled_fraction, slashed
from factledger.mentions.worded import in_words
from factledger.records.token import Sentence
from factledger.tables.language import Language

_LONGEST = 40
"""Digits; a longer run is a key or a checksum, and no figure."""
_PLAIN = re.compile(r"\d+(?:\.\d+)?\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_DOTTED = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d+)\Z")
_COMMA = re.compile(r"\d+,\d{1,2}\Z|0,\d+\Z")
_TRIPLE = re.compile(r"\d{3}(?:\.\d+)?\Z")
_HUGE = 100
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
_TIMES = frozenset("x×·*")
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
    """A numeral in digits: "10,000", "816 000", ".5", "1.2 million", "5.5x10-3", "2^10", "2½", "3/4", "19th"."""
    texts, lower = sentence.words, sentence.lower
    start, mantissa = token, _mantissa(texts[token])
    pointed = token > 0 and texts[token - 1] == "." and sentence.joined(token)
    if pointed and not (token > 1 and sentence.joined(token - 1) and texts[token - 2][-1].isalpha()):  # not "Rs.500"
        start, mantissa = token - 1, f"0.{texts[token]}" if texts[token].isdecimal() else None
    if mantissa is None:
        return None
    end, count = token + 1, len(texts)
    if "." not in mantissa and "," not in texts[token] and len(mantissa) <= 3:
        while end < count and _TRIPLE.match(texts[end]) and sentence.starts[end] == sentence.stop(end - 1) + 1:
            mantissa += texts[end]
            end += 1
            if "." in mantissa:
                break
        while _swiss(sentence, end):
            mantissa += texts[end + 1]
            end += 2
    if len(mantissa) > _LONGEST or ("," in texts[token] and _COMMA.match(texts[token]) and _in_word(sentence, token)):
        return None
    if end >= count:
        return Numeral(start, end, mantissa, mantissa, digits=True)
    after = lower[end]
    if sentence.joined(end):
        if after in words.shape.rank_end and "." not in mantissa:
            return Numeral(token, end + 1, mantissa, mantissa, "ordinal", True)
        if after in words.glyphs:
            return scaled_fraction(sentence, token, end + 1, int(Fraction(mantissa)) + words.glyphs[after], words)
        if after in STROKES and end == token + 1 and end + 1 < count and lower[end + 1][0].isdecimal():
            return slashed(sentence, token, Fraction(0), words)
        if after == "+" and end + 2 < count and texts[end + 2] in STROKES and sentence.joined(end + 1):
            mixed = slashed(sentence, end + 1, Fraction(mantissa), words) if "." not in mantissa else None
            if mixed is not None:  # "8+1⁄2"
                return Numeral(token, mixed.end, mixed.literal, mixed.high, "cardinal", True, mixed.scaled)
        if after == "^" or after[0] in _RAISED:
            return _raised(sentence, start, mantissa, end)
    at = end + (after in words.shape.ands)  # "2 and 3/4 miles"
    if not sentence.joined(end) and at + 2 < count and texts[at].isdecimal() and texts[at + 1] in STROKES:
        joined = sentence.joined(at + 1) and "." not in mantissa
        mixed = slashed(sentence, at, Fraction(mantissa), words) if joined else None
        if mixed is not None:
            return Numeral(token, mixed.end, mixed.literal, mixed.high, "cardinal", True, mixed.scaled)
    if after in words.shape.point and "." not in mantissa and _decimals(sentence, end + 1, words):
        mantissa, end = f"{mantissa}.{texts[end + 1]}", end + 2
        if end >= count:
            return Numeral(start, end, mantissa, mantissa, digits=True)
        after = lower[end]
    times = _times_power(sentence, start, mantissa, end)
    if times is not None:
        return times
    exponent, scale_end = scale_at(sentence, end, words, currency)
    if scale_end > end:
        literal = f"{mantissa}e{exponent}"
        scaled = Numeral(start, scale_end, literal, literal, "cardinal", True, True)
        return _and_more(sentence, scaled, words) or and_a_half(sentence, scaled, words)
    if after in words.groups and "." not in mantissa:
        literal = str(int(mantissa) * words.groups[after])
        return Numeral(token, end + 1, literal, literal, digits=True, scaled=True)
    return and_a_half(sentence, Numeral(start, end, mantissa, mantissa, "cardinal", True), words)


def _swiss(sentence: Sentence, at: int) -> bool:
    """Whether an apostrophe at a token groups the digits beside it: "1'234'567"."""
    texts = sentence.words
    if at + 1 >= len(texts) or texts[at] not in ("'", "’") or not _TRIPLE.match(texts[at + 1]):
        return False
    return sentence.joined(at) and sentence.joined(at + 1) and "." not in texts[at - 1]


def _in_word(sentence: Sentence, token: int) -> bool:
    """Whether digits with a comma belong to a longer word or are a pair: "4,5-dihydro", "thieno[3,2-b]", "(1,2)"."""
    words, after = sentence.words, token + 1
    if after >= len(words) or not sentence.joined(after):
        return False
    if sentence.joined(token) and words[token - 1] in "([{" and words[after] in ")]}":
        return True
    hyphened = words[after] in HYPHENS and after + 1 < len(words) and sentence.joined(after + 1)
    return hyphened and words[after + 1][0].isalpha()


def _decimals(sentence: Sentence, at: int, words: NumberWords) -> bool:
    """Whether the decimals after "point" stand at a token: "1 point 1", but not "by 1 point 2 years ago"."""
    lower = sentence.lower
    if at >= len(lower) or not lower[at].isdecimal() or sentence.joined(at):
        return False
    after = lower[at + 1] if at + 1 < len(lower) else "."
    return not after[0].isalnum() or after in words.scales or after in words.shape.ands or after in words.shape.to


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


def _times_power(sentence: Sentence, start: int, mantissa: str, end: int) -> Numeral | None:
    """A mantissa with a power after it: "4e10", "5x10-3", "3 × 10⁶", "8x2^10"."""
    lower, count = sentence.lower, len(sentence.lower)
    at = end + 1
    if lower[end] == "e" and sentence.joined(end):
        power, stop = _signed(sentence, at, at)
    elif lower[end] in _TIMES and at + 1 < count and lower[at].isdecimal():
        power, stop = _exponent(sentence, at + 1) if sentence.joined(at + 1) else (0, at)
        if lower[at] != "10":
            value = _power_of(lower[at], power) if stop > at + 1 else None
            literal = str(Fraction(mantissa) * value) if value is not None else ""
            return Numeral(start, stop, literal, literal, digits=True, scaled=True) if literal else None
        if stop <= at + 1:
            power, stop = _signed(sentence, at + 1, at + 1)
    else:
        return None
    if stop <= at + (lower[end] != "e") or abs(power) >= _HUGE:
        return None
    literal = f"{mantissa}e{power}"
    return Numeral(start, stop, literal, literal, digits=True, scaled=True)


def _raised(sentence: Sentence, start: int, base: str, at: int) -> Numeral | None:
    """A number with its exponent: "2^10", "1.1^23", "10⁶"; with a raised digit, only ten and two are no footnotes."""
    power, end = _exponent(sentence, at)
    caret = sentence.words[at] == "^"
    value = _power_of(base, power) if end > at and (caret or base in ("2", "10")) else None
    if value is None:
        return None
    literal = f"1e{power}" if base == "10" else str(value)
    return Numeral(start, end, literal, literal, digits=True, scaled=True)


def _power_of(base: str, power: int) -> Fraction | None:
    """A power whose digits are still those of a figure."""
    size = len(base) * abs(power)
    return Fraction(base) ** power if size <= _HUGE and (power >= 0 or Fraction(base)) else None


def _exponent(sentence: Sentence, at: int) -> tuple[int, int]:
    """The exponent after a base ("^10", "^-1", "⁻³"), and the token after it; ``at`` where there is none."""
    lower, count = sentence.lower, len(sentence.lower)
    if at < count and lower[at] == "^" and sentence.joined(at):
        power, end = _signed(sentence, at + 1, at)
        return power, end
    negative = at < count and lower[at] == "⁻"
    digits = at + negative
    if digits < count and sentence.joined(digits) and lower[digits][0] in _RAISED and len(lower[digits]) <= 2:
        text = lower[digits].translate(_POWERS)
        if text.isdecimal():
            return -int(text) if negative else int(text), digits + 1
    return 0, at


def _signed(sentence: Sentence, at: int, failed: int) -> tuple[int, int]:
    """The whole number of one or two digits at a token, with its sign, and the token after it; else ``failed``."""
    lower, count = sentence.lower, len(sentence.lower)
    signed = at + 1 < count and lower[at] in ("-", "−", "+") and sentence.joined(at)
    negative = signed and lower[at] != "+"
    at += signed
    if at < count and sentence.joined(at) and lower[at].isdecimal() and len(lower[at]) <= 2:
        return -int(lower[at]) if negative else int(lower[at]), at + 1
    return 0, failed
