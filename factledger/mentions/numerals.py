"""Numerals, in digits and in words, as literals that keep every digit that was written."""

import re
from fractions import Fraction
from functools import cache

from attrs import define, field, frozen

from factledger.records.token import Sentence
from factledger.tables.language import Language

_LONGEST = 40
"""Digits; a longer run is a key or a checksum, and no figure."""
_MOST_WORDS = 24

_PLAIN = re.compile(r"\d+(?:\.\d+)?\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?\Z")
_COMMA = re.compile(r"\d+,\d\d\Z")
_TRIPLE = re.compile(r"\d{3}(?:\.\d+)?\Z")
_POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 50, 64, 100, 1000))
HYPHENS = frozenset("-‐‑")


@frozen
class Numeral:
    """One numeral: its tokens, half-open; ``literal`` as `Quantity.low`; ``high`` differs for "several dozen".

    ``kind``: cardinal, ordinal, fraction or zero. ``scaled`` tells whether a word or letter multiplies the digits.
    """

    start: int
    end: int
    literal: str
    high: str
    kind: str = "cardinal"
    digits: bool = False
    scaled: bool = False


@define
class _Words:
    """Number words by what they do."""

    small: dict[str, tuple[str, int]] = field(factory=dict)
    scales: dict[str, int] = field(factory=dict)
    suffixes: dict[str, tuple[int, str]] = field(factory=dict)
    groups: dict[str, int] = field(factory=dict)
    vague: dict[str, tuple[int, int]] = field(factory=dict)
    negatives: list[list[str]] = field(factory=list)
    zeros: list[list[str]] = field(factory=list)
    ordinals: dict[str, int] = field(factory=dict)
    fractions: dict[str, int] = field(factory=dict)
    glyphs: dict[str, Fraction] = field(factory=dict)
    starts: frozenset[str] = frozenset()


def starters(language: Language) -> frozenset[str]:
    """The words in lower case at which a numeral may begin; digits aside."""
    return number_words(language).starts


def numeral(
    sentence: Sentence, token: int, language: Language, *, currency: bool = False, measured: bool = False
) -> Numeral | None:
    """The numeral that begins at ``token``.

    ``currency`` tells that the sign of a currency stands before it, ``measured`` that a unit follows: "half litre".
    """
    words = number_words(language)
    first = sentence.lower[token]
    if measured and first in words.fractions:
        start = token - (token > 0 and sentence.lower[token - 1] == "a")
        literal = f"1/{words.fractions[first]}"
        return Numeral(start, token + 1, literal, literal, "fraction")
    if first[0].isdecimal():
        if token and sentence.words[token - 1] == "." and sentence.joined(token):
            literal = "0." + first
            return Numeral(token - 1, token + 1, literal, literal, digits=True) if first.isdecimal() else None
        return _in_digits(sentence, token, words, currency)
    if first in words.glyphs:
        return _scaled_fraction(sentence, token, token + 1, words.glyphs[first], words)
    if first in words.fractions and first not in words.small:
        found = _part(sentence, token, words)
        if found is not None:
            return found
    return _in_words(sentence, token, words)


def negated_after(sentence: Sentence, token: int, language: Language) -> int:
    """The token after words that make the number before them negative ("below zero"); else ``token``."""
    for parts in number_words(language).negatives:
        if sentence.lower[token : token + len(parts)] == parts:
            return token + len(parts)
    return token


def zero_at(sentence: Sentence, token: int, language: Language) -> int | None:
    """Where the words that count to nothing begin ("no", "not one"), of which ``token`` is the last."""
    for parts in number_words(language).zeros:
        start = token + 1 - len(parts)
        if start >= 0 and sentence.lower[start : token + 1] == parts:
            return start
    return None


def part_word(word: str, language: Language) -> bool:
    """Whether a word in lower case is the noun of a fraction: "half", "tenth"."""
    return word in number_words(language).fractions


def scale_after(sentence: Sentence, token: int, language: Language) -> tuple[int, int]:
    """The power of ten of scale words at ``token``, and where they end: "75 USD million"."""
    words = number_words(language)
    return (words.scales[sentence.lower[token]], token + 1) if sentence.lower[token] in words.scales else (0, token)


def _in_digits(sentence: Sentence, token: int, words: _Words, currency: bool) -> Numeral | None:
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
        if after in ("st", "nd", "rd", "th") and "." not in mantissa:
            return Numeral(token, end + 1, mantissa, mantissa, "ordinal", True)
        if after in words.glyphs:
            return _scaled_fraction(sentence, token, end + 1, int(Fraction(mantissa)) + words.glyphs[after], words)
        if after[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻" or after == "^":
            return None
        if after == "/" and end == token + 1:
            return _slashed(sentence, token, Fraction(0), words)
    elif after.isdecimal() and end + 2 < count and texts[end + 1] == "/" and sentence.joined(end + 1):
        mixed = _slashed(sentence, end, Fraction(mantissa), words) if "." not in mantissa else None
        if mixed is not None:
            return Numeral(token, mixed.end, mixed.literal, mixed.high, "cardinal", True, mixed.scaled)
    exponent, power_end = _power(sentence, end)
    if power_end > end:
        literal = f"{mantissa}e{exponent}"
        return Numeral(token, power_end, literal, literal, digits=True, scaled=True)
    exponent, scale_end = _scale(sentence, end, words, currency)
    if scale_end > end:
        scaled = Numeral(token, scale_end, f"{mantissa}e{exponent}", "", "cardinal", True, True)
        return _and_more(sentence, scaled, words) or _and_a_half(sentence, scaled, words)
    if after in words.groups and "." not in mantissa:
        literal = str(int(mantissa) * words.groups[after])
        return Numeral(token, end + 1, literal, literal, digits=True, scaled=True)
    return _and_a_half(sentence, Numeral(token, end, mantissa, "", "cardinal", True), words)


def _and_more(sentence: Sentence, found: Numeral, words: _Words) -> Numeral | None:
    """The same numeral with digits of a lower order: "3 hundred and 21", "4 thousand 3 hundred"."""
    texts, count = sentence.words, len(sentence.words)
    at = found.end + (found.end < count and sentence.lower[found.end] == "and")
    if at >= count or not texts[at].isdecimal() or len(texts[at]) > 3 or texts[at][0] == "0" or sentence.joined(at):
        return None
    value = int(texts[at])
    power, end = _scale(sentence, at + 1, words, False) if at + 1 < count else (0, at + 1)
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
    at += negative
    if at < count and sentence.joined(at) and lower[at].isdecimal() and len(lower[at]) <= 2:
        return -int(lower[at]) if negative else int(lower[at]), at + 1
    return 0, end


def _scale(sentence: Sentence, end: int, words: _Words, currency: bool) -> tuple[int, int]:
    """The power of ten of the scale words after digits ("hundred", "million", "lakh crore", "bn"), and where they end."""
    lower, texts, count = sentence.lower, sentence.words, len(sentence.words)
    exponent, at = 0, end
    if lower[at] in HYPHENS and at + 1 < count and sentence.joined(at) and lower[at + 1] in words.scales:
        at += 1
    suffix = words.suffixes.get(texts[at])
    if suffix is not None:
        power, needs = suffix
        joined = sentence.joined(at)
        money = needs == "currency" and (currency or _money(sentence, at + 1))
        return (power, at + 1) if needs == "" or money or (needs == "joined" and joined) else (0, end)
    while at < count and exponent < 30:
        if lower[at] in ("hundred", "hundreds") and exponent == 0:
            exponent += 2
        elif lower[at] in words.scales:
            exponent += words.scales[lower[at]]
        else:
            break
        at += 1
    return (exponent, at) if exponent else (0, end)


def _money(sentence: Sentence, at: int) -> bool:
    """Whether something that is counted in millions, and not measured in metres, stands at a token."""
    return at < len(sentence.lower) and sentence.lower[at] in _MONEY


_MONEY = frozenset(
    ("euro", "euros", "dollars", "pounds", "crowns", "marks", "francs", "people", "tonnes", "€", "£", "tons")
)


def _slashed(sentence: Sentence, token: int, whole: Fraction, words: _Words) -> Numeral | None:
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
    return _scaled_fraction(
        sentence, token, token + 3, whole + Fraction(top, bottom), words, "" if whole else f"{top}/{bottom}"
    )


def _scaled_fraction(
    sentence: Sentence, start: int, end: int, value: Fraction, words: _Words, literal: str = ""
) -> Numeral:
    """A fraction with the scale that may follow: "half a million", "quarter of a million", "2½ million"."""
    lower, count = sentence.lower, len(sentence.lower)
    at = end
    if at < count and lower[at] == "of":
        at += 1
    if at < count and lower[at] == "a":
        at += 1
    if at < count and (lower[at] in words.scales or lower[at] in words.groups) and not lower[at].endswith("s"):
        factor = 10 ** words.scales[lower[at]] if lower[at] in words.scales else words.groups[lower[at]]
        scaled = str(value * factor)
        return Numeral(start, at + 1, scaled, scaled, "cardinal", scaled=True)
    literal = literal or str(value)
    kind = "fraction" if value < 1 else "cardinal"
    return Numeral(start, end, literal, literal, kind, sentence.lower[start][0].isdecimal())


def _and_a_half(sentence: Sentence, found: Numeral, words: _Words) -> Numeral:
    """The same numeral, with the fraction that may follow it: "two and a half", "3 million and a half"."""
    lower, end = sentence.lower, found.end
    literal = found.literal
    if end + 2 < len(lower) and lower[end] == "and" and "." not in literal.partition("e")[0]:
        fraction = words.fractions.get(lower[end + 2])
        top = 1 if lower[end + 1] == "a" else int(words.small.get(lower[end + 1], ("", 0))[1])
        if fraction is not None and 0 < top < fraction and (top == 1) != lower[end + 2].endswith("s"):
            mantissa, _, power = literal.partition("e")
            value = (Fraction(mantissa) + Fraction(top, fraction)) * 10 ** int(power or 0)
            after = end + 3
            if not power and after < len(lower) and lower[after] in words.scales:
                value, after = value * 10 ** words.scales[lower[after]], after + 1
            scaled = after > end + 3 or found.scaled
            return Numeral(found.start, after, str(value), str(value), "cardinal", found.digits, scaled)
    return Numeral(found.start, end, literal, literal, found.kind, found.digits, found.scaled)


def _part(sentence: Sentence, token: int, words: _Words) -> Numeral | None:
    """A fraction that begins with its noun: "half", "a third", "quarter of a million"; ``None`` where it is an ordinal.

    The article before it belongs to the numeral.
    """
    lower, count = sentence.lower, len(sentence.lower)
    bottom, after = words.fractions[lower[token]], lower[token + 1] if token + 1 < count else ""
    article = token > 0 and lower[token - 1] == "a"
    start = token - article
    if lower[token].endswith(("s", "halves")):
        return None
    found = _scaled_fraction(sentence, start, token + 1, Fraction(1, bottom), words)
    if found.scaled:
        return found
    before = lower[start - 1] if start else ""
    if bottom == 2:
        open_end = after in _AFTER_HALF or not after[:1].isalpha() or before == "than"
        definite = start > 1 and lower[start - 2] == "the" and before != "than"  # "the northern half"
        fits = before not in _NOT_BEFORE_HALF and open_end and after not in HYPHENS and not definite
        fits = fits and not (article and before == "and")  # "a year and a half"
    else:
        fits = article and (after in _AFTER_PART or not after[:1].isalnum()) and after not in HYPHENS
        fits = fits or (article and after in ("more", "less", "fewer", "higher", "lower", "increase", "cut", "drop"))
    return found if fits else None


_NOT_BEFORE_HALF = frozenset(
    ("first", "second", "the", "this", "that", "last", "other", "next", "each", "latter", "final", "top", "bottom",
     "better", "former", "latest", "past", "previous", "same")
)  # fmt: skip
_AFTER_HALF = frozenset(
    ("", "of", "the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "as", "that", "those", "these",
     "this", "to", "by", "in", "from", "were", "was", "are", "is", "had", "have", "said", "and", "or", "but", "since",
     "all", "what", "full", "empty", "over", "at", "on", "for", "when", "after", "before", "believe", "think", "say")
)  # fmt: skip
_AFTER_PART = frozenset(
    ("", "of", "from", "in", "to", "by", "over", "since", "or", "and", "but", "at", "than", "were", "are", "said")
)


def _in_words(sentence: Sentence, token: int, words: _Words) -> Numeral | None:
    """A numeral that begins with a word: "two hundred and five", "a million", "several dozen", "twenty-first"."""
    lower, count = sentence.lower, len(sentence.lower)
    if lower[token] in words.ordinals:
        rank = str(words.ordinals[lower[token]])
        return Numeral(token, token + 1, rank, rank, "ordinal")
    for phrase, (least, greatest) in words.vague.items():
        parts = phrase.split()
        if parts[0] == "a" and lower[token] == parts[1] and lower[max(0, token - 1) : token - 1 + len(parts)] == parts:
            return _vague(sentence, token - 1, token - 1 + len(parts), least, greatest, words)
        if lower[token] == parts[0] and lower[token : token + len(parts)] == parts:
            return _vague(sentence, token, token + len(parts), least, greatest, words)
    start = token - (token > 0 and lower[token - 1] in ("a", "one") and lower[token] not in words.small)
    total = group = 0
    last, ceiling = "", 99
    best: tuple[int, int, str] | None = None  # end, value, kind of the last word
    at, stop = token, min(count, token + _MOST_WORDS)
    simple = ""
    while at < stop:
        word = lower[at]
        if word in words.small:
            part, number = words.small[word]
            if part == "hundred":
                if last not in ("", "unit", "teen", "tens") or group >= 100:
                    break
                group = (group or 1) * 100
                last = "hundred"
            else:
                teen = "teen" if part == "unit" and number >= 10 else part
                if not (last in ("", "hundred", "scale") or (last == "tens" and teen == "unit" and number)):
                    break
                group += number
                last = teen
        elif word in words.scales and not (word.endswith("s") and at == token):
            power = words.scales[word]
            if (power >= ceiling and last != "scale") or (last == "scale" and total == 0):
                break
            if last == "scale" and group == 0:
                total, simple = total * 10**power, ""
            else:
                simple = f"{group or 1}e{power}" if total == 0 else ""
                total, group = total + (group or 1) * 10**power, 0
            ceiling, last = power, "scale"
        elif word in words.groups and last in ("", "unit", "teen", "tens") and not word.endswith("s") and total == 0:
            many = str((group or 1) * words.groups[word])
            return Numeral(start, at + 1, many, many, scaled=True) if last or start < token else None
        elif word in words.ordinals and last in ("tens", "hundred", "scale") and at > token:
            number = words.ordinals[word]
            if last == "tens" and number >= 10:
                break
            whole = (total + group) * number if number >= 100 else total + group + number
            return Numeral(start, at + 1, str(whole), str(whole), "ordinal")
        elif at > token and word in HYPHENS and sentence.joined(at) and at + 1 < stop and sentence.joined(at + 1):
            if lower[at + 1] in words.small or lower[at + 1] in words.scales or lower[at + 1] in words.ordinals:
                at += 1
                continue
            if lower[at + 1] in words.fractions:
                at += 1
                continue
            break
        elif word in ("and", "&") and last in ("hundred", "scale") and at + 1 < stop and lower[at + 1] in words.small:
            if at + 2 < count and lower[at + 2] in words.fractions:
                break
            at += 1
            continue
        elif word in words.fractions and last in ("unit", "teen", "hundred") and total == 0 and group:
            return _over(sentence, start, at, group, words) or Numeral(start, at, str(group), str(group))
        else:
            break
        at += 1
        best = (at, total + group, last)
    # "two hundred and three hundred" are two numbers: what does not continue is given back
    if best is None:
        return None
    end, number, last = best
    if at < stop and (lower[at] in words.scales or words.small.get(lower[at], ("", 0))[0] == "hundred"):
        end, number = _before_and(sentence, token, at, words)
        simple = ""
    if end < stop and lower[end] == "point":
        return _pointed(sentence, start, end, number, words)
    literal = simple if last == "scale" and simple and end == at else str(number)
    if start < token and lower[start] == "one" and last in ("unit", "teen", "tens"):
        start = token
    return _and_a_half(sentence, Numeral(start, end, literal, "", scaled=last == "scale"), words)


def _before_and(sentence: Sentence, token: int, stop: int, words: _Words) -> tuple[int, int]:
    """End and value of the number before the last "and" in a run of number words."""
    lower = sentence.lower
    cut = next((k for k in range(stop - 1, token, -1) if lower[k] in ("and", "&")), stop)
    total = group = 0
    for word in lower[token:cut]:
        if word in words.small:
            part, value = words.small[word]
            group = (group or 1) * 100 if part == "hundred" else group + value
        elif word in words.scales:
            total, group = total + (group or 1) * 10 ** words.scales[word], 0
    return cut, total + group


def _over(sentence: Sentence, start: int, at: int, top: int, words: _Words) -> Numeral | None:
    """The fraction whose noun stands at ``at``: "two thirds", "one-third", "three quarters of"."""
    lower, bottom = sentence.lower, words.fractions[sentence.lower[at]]
    plural = lower[at].endswith("s")
    after = lower[at + 1] if at + 1 < len(lower) else ""
    if (top == 1) == plural or (top >= bottom and bottom != 2):
        return None
    if bottom == 4 and (top == 2 or (start and lower[start - 1] in _NOT_BEFORE_HALF) or (top == 1 and after != "of")):
        return None
    if bottom > 4 and not plural and after[:1].isalpha() and after not in _AFTER_PART:
        return None
    literal = f"{top}/{bottom}"
    scaled = _scaled_fraction(sentence, start, at + 1, Fraction(top, bottom), words, literal)
    return scaled if scaled.scaled else Numeral(start, at + 1, literal, literal, "fraction")


def _pointed(sentence: Sentence, start: int, point: int, whole: int, words: _Words) -> Numeral:
    """A decimal in words: "three point five"."""
    lower, at, digits = sentence.lower, point + 1, ""
    while at < len(lower) and len(digits) < _LONGEST and words.small.get(lower[at], ("hundred", 0))[0] == "unit":
        digits += str(words.small[lower[at]][1])
        at += 1
    literal = f"{whole}.{digits}" if digits else str(whole)
    at = at if digits else point
    if digits and at < len(lower):
        power, end = _scale(sentence, at, words, False)
        if end > at:
            return Numeral(start, end, f"{literal}e{power}", f"{literal}e{power}", scaled=True)
    return Numeral(start, at, literal, literal)


def _vague(sentence: Sentence, start: int, at: int, least: int, most: int, words: _Words) -> Numeral | None:
    """A vague number of a scale or group: "several dozen", "a few hundred"; "several" alone is no figure."""
    if at >= len(sentence.lower):
        return None
    word = sentence.lower[at]
    if word in words.groups:
        factor = words.groups[word]
    elif word in words.scales:
        factor = 10 ** words.scales[word]
    elif word == "hundred":
        factor = 100
    else:
        return None
    return Numeral(start, at + 1, str(least * factor), str(most * factor), scaled=True)


@cache
def number_words(language: Language) -> _Words:
    """The table of numerals by part."""
    words = _Words()
    for row in language.table("numerals"):
        for form in row.forms:
            match row.part:
                case "unit" | "tens" | "hundred":
                    words.small[form] = (row.part, int(row.value))
                case "scale":
                    words.scales[form] = int(row.value)
                case "suffix":
                    words.suffixes[form] = (int(row.value), row.needs)
                case "group":
                    words.groups[form] = int(row.value)
                case "vague":
                    words.vague[form] = (int(row.value), int(row.most))
                case "zero":
                    words.zeros.append(form.split())
                case "negative":
                    words.negatives.append(form.split())
                case "ordinal":
                    words.ordinals[form] = int(row.value)
                case "fraction":
                    words.fractions[form] = Fraction(row.value).denominator
                case "glyph":
                    words.glyphs[form] = Fraction(row.value)
    words.starts = frozenset(
        [*words.small, *words.scales, *words.groups, *words.ordinals, *words.fractions, *words.glyphs]
        + [form.removeprefix("a ").split()[0] for form in words.vague]
    )
    return words
