"""The words that numbers are made of, and the numerals that they make."""

from fractions import Fraction
from functools import cache

from attrs import define, field

from factledger.mentions.phrases import Phrases
from factledger.mentions.shapes import Shapes, shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language
from factledger.tables.rows import Numeral as Row

HYPHENS = frozenset("-‐‑")
_DASHES = frozenset("-‐‑–—−")
_NONE = ("", 0)
_SHORT = 2


@define(eq=False)
class Numeral:
    """One numeral: its tokens, half-open; ``literal`` as `Quantity.low`; ``high`` differs for "several dozen".

    ``kind``: cardinal, ordinal, fraction or zero. ``scaled`` tells whether a word or letter multiplies the digits,
    ``loose`` whether the word says only about how many: "a couple of".
    """

    start: int
    end: int
    literal: str
    high: str
    kind: str = "cardinal"
    digits: bool = False
    scaled: bool = False
    loose: bool = False


@define
class NumberWords:
    """Number words by what they do."""

    small: dict[str, tuple[str, int]] = field(factory=dict)
    scales: dict[str, int] = field(factory=dict)
    suffixes: dict[str, Row] = field(factory=dict)
    groups: dict[str, int] = field(factory=dict)
    vague: dict[str, tuple[int, int]] = field(factory=dict)
    negatives: Phrases[str] = field(factory=Phrases)
    many: Phrases[str] = field(factory=Phrases)
    back: Phrases[str] = field(factory=Phrases)
    zeros: dict[str, list[list[str]]] = field(factory=dict)
    ordinals: dict[str, int] = field(factory=dict)
    fractions: dict[str, int] = field(factory=dict)
    denominators: dict[str, int] = field(factory=dict)
    glyphs: dict[str, Fraction] = field(factory=dict)
    plural: set[str] = field(factory=set)
    parting: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    shape: Shapes = field(kw_only=True)


@cache
def number_words(language: Language) -> NumberWords:
    """The table of numerals by part."""
    words = NumberWords(shape=shapes(language))
    many, negatives, back = [], [], []
    for row in language.table("numerals"):
        if row.needs == "number" or row.part in ("fractions", "last part"):
            words.plural.update(row.forms)
        for place, form in enumerate(row.forms):
            match row.part:
                case "glued":
                    words.small[form] = ("unit", int(row.value.split()[place]))
                case "glued ordinal":
                    words.ordinals[form] = int(row.value.split()[place])
                case "unit" | "tens" | "hundred":
                    words.small[form] = (row.part, int(row.value))
                case "scale":
                    words.scales[form] = int(row.value)
                case "suffix":
                    words.suffixes[form] = row
                case "group":
                    words.groups[form] = int(row.value)
                case "vague":
                    words.vague[form] = (int(row.value), int(row.most))
                case "many":
                    many.append((form, row.value))
                case "back":
                    back.append((form, row.value))
                case "zero":
                    words.zeros.setdefault(form.split()[-1], []).append(form.split())
                case "negative":
                    negatives.append((form, row.value))
                case "ordinal":
                    words.ordinals[form] = int(row.value)
                case "fraction" | "fractions":
                    words.fractions[form] = words.denominators[form] = Fraction(row.value).denominator
                case "last part":
                    words.denominators[form] = Fraction(row.value).denominator
                case "glyph":
                    words.glyphs[form] = Fraction(row.value)
    words.many, words.negatives, words.back = Phrases.of(many), Phrases.of(negatives), Phrases.of(back)
    words.parting = HYPHENS.union(words.fractions, words.scales, words.small)
    words.starts = frozenset(
        [*words.small, *words.scales, *words.groups, *words.ordinals, *words.fractions, *words.glyphs]
        + list(words.many.by_first)
        + [next(word for word in form.split() if word not in words.shape.articles) for form in words.vague]
    )
    return words


def starters(language: Language) -> frozenset[str]:
    """The words in lower case at which a numeral may begin; digits aside."""
    return number_words(language).starts


def many_at(sentence: Sentence, token: int, language: Language) -> tuple[str, int] | None:
    """The least that "hundreds" or "tens of thousands" at ``token`` can mean, and the token after it."""
    return number_words(language).many.at(sentence, token)


def zero_at(sentence: Sentence, token: int, language: Language) -> int | None:
    """Where the words that count to nothing begin ("no", "not one"), of which ``token`` is the last."""
    for parts in number_words(language).zeros.get(sentence.lower[token], ()):
        start = token + 1 - len(parts)
        if start >= 0 and sentence.lower[start : token + 1] == parts:
            return start
    return None


def negated_after(sentence: Sentence, token: int, language: Language) -> int:
    """The token after words that make the number before them negative ("below zero"); else ``token``."""
    found = number_words(language).negatives.at(sentence, token)
    return found[1] if found else token


def part_word(word: str, language: Language) -> bool:
    """Whether a word in lower case is the noun of one part: "half", "tenth"."""
    words = number_words(language)
    return word in words.fractions and word not in words.plural


def scale_after(sentence: Sentence, token: int, language: Language) -> tuple[int, int]:
    """The power of ten of scale words at ``token``, and where they end: "75 USD million"."""
    words = number_words(language)
    return (words.scales[sentence.lower[token]], token + 1) if sentence.lower[token] in words.scales else (0, token)


def scale_at(sentence: Sentence, end: int, words: NumberWords, currency: bool) -> tuple[int, int]:
    """The power of ten of the scale words after digits ("hundred", "lakh crore", "bn"), and where they end."""
    lower, texts, count = sentence.lower, sentence.words, len(sentence.words)
    exponent, at = 0, end
    if lower[at] in HYPHENS and at + 1 < count and sentence.joined(at) and lower[at + 1] in words.scales:
        at += 1
    suffix = words.suffixes.get(texts[at])
    if suffix is not None:
        joined = sentence.joined(at)
        decimal = "." in texts[end - 1] or (end > 1 and texts[end - 2] == "." and sentence.joined(end - 1))
        met = {
            "": True,
            "currency": currency or (at + 1 < count and _millions(sentence, at, words)),
            "joined": joined,
            "decimal": decimal,
            "fused": joined and decimal,
        }
        fits = any(met[need] for need in suffix.needs.split(" "))
        fits = fits and (currency or suffix.unless.isdisjoint(lower))
        return (int(suffix.value), at + 1) if fits else (0, end)
    while at < count and exponent < 30:
        if exponent == 0 and words.small.get(lower[at], _NONE)[0] == "hundred":
            exponent += 2
        elif lower[at] in words.scales and (len(texts[at]) > _SHORT or texts[at] == lower[at]):  # "3.6 Cr" is chromium
            exponent += words.scales[lower[at]]
        else:
            break
        at += 1
    return (exponent, at) if exponent else (0, end)


def _millions(sentence: Sentence, at: int, words: NumberWords) -> bool:
    """Whether what a suffix counts stands after it ("1m people"), or after a range: "1m-2m people"."""
    lower = sentence.lower
    ranged = lower[at + 1] in words.shape.to or lower[at + 1] in _DASHES
    if ranged and at + 4 < len(lower) and lower[at + 3] == lower[at]:
        return lower[at + 4] in words.shape.millions
    return lower[at + 1] in words.shape.millions
