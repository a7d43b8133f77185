"""The units beside a numeral: names after it, symbols, signs of currencies on either side, and "per" something."""

import re
from fractions import Fraction
from functools import cache

from attrs import define, field

from factledger.mentions.nouns import counted, singular
from factledger.mentions.number_words import HYPHENS, number_words
from factledger.mentions.phrases import Phrases
from factledger.mentions.shapes import shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language, currencies
from factledger.tables.rows import Unit


@define(eq=False)
class Measure:
    """A unit as `Quantity` names it, the tokens that it takes, and the smaller unit that may follow it.

    ``power`` is the power of ten that it adds: 6 in "MUSD", -3 in "mg per 1,000 litres".
    """

    unit: str
    kind: str
    start: int
    end: int
    then: str = ""
    power: int = 0


@define
class _Units:
    """The table of units, by how they are written."""

    words: Phrases[tuple[Unit, ...]] = field(factory=Phrases)
    symbols: dict[str, list[tuple[tuple[str, ...], tuple[Unit, ...]]]] = field(factory=dict)
    signs: dict[str, list[tuple[tuple[str, ...], str]]] = field(factory=dict)
    codes: dict[str, str] = field(factory=dict)
    capital: frozenset[str] = frozenset()
    sized: frozenset[str] = frozenset()


_TALL = re.compile(r"\b\d ' [\d.]+ \"")
_NEGATIVE = frozenset("-−–⁻")
_EXPONENTS = {"1": "", "2": "square ", "3": "cubic ", "¹": "", "²": "square ", "³": "cubic "}
_ROUND = re.compile(r"1(?:0|,?000)*\Z")
_NONE = ("", 0)
_LEAST_ROUND = -2
"""The power of the least round number that rates are told for: "per 100"."""
_MILLIONS = 4
_STUFF = 3
"""Tokens after "pounds of" among which what is weighed stands: "of fresh garden peas"."""
_LAND = frozenset(("acre", "hectare"))
_OFTEN = frozenset(
    (
        "bushel",
        "pound",
        "mile",
        "kilometer",
        "kilowatt hour",
        "megawatt hour",
        "cubic meter",
        "carat",
        "pint",
        "meter",
        "yard",
        "barrel",
        "tonne",
        "ton",
        "liter",
        "kilogram",
        "gallon",
        "hectare",
        "acre",
        "square meter",
        "square foot",
        "ounce",
    )
)


def measure_after(sentence: Sentence, token: int, language: Language, *, digits: bool) -> Measure | None:
    """The unit that begins at ``token``, just after a numeral, and the "per" after it; ``digits`` let symbols in."""
    units, lower, count = _units(language), sentence.lower, len(sentence.lower)
    if token >= count:
        return None
    at = token
    hyphened = lower[at] in HYPHENS and at + 1 < count and sentence.joined(at) and sentence.joined(at + 1)
    if hyphened:
        at += 1
    elif lower[at] in "[({<" and at + 2 < count and lower[at + 2] in "])}>":
        inner = _plain(sentence, at + 1, units, digits)
        measured = inner is not None and inner.end == at + 2 and inner.kind == "dimension"
        return Measure(inner.unit, inner.kind, token, at + 3) if inner and measured else None
    inverse = _inverse(sentence, at, units) if digits and not hyphened else None
    if inverse is not None:
        return Measure(f"inverse {inverse[0]}", "dimension", at, inverse[1])
    if digits and lower[at] == "/" and at + 1 < count and sentence.joined(at) and sentence.joined(at + 1):
        below = _plain(sentence, at + 1, units, True)  # "271/km2"
        measured = below is not None and below.kind in ("dimension", "duration")
        return Measure(f"inverse {below.unit}", "dimension", at, below.end) if below and measured else None
    found = _plain(sentence, at, units, digits)
    if found is None:
        return None
    if hyphened:
        found = Measure(found.unit, found.kind, token, found.end, found.then, found.power)
    return _per(sentence, found, units, language)


def sign_before(sentence: Sentence, token: int, language: Language) -> Measure | None:
    """The sign, code or name of a currency just before ``token``: "US$", "EUR", "Rs."."""
    if token == 0:
        return None
    units, words = _units(language), sentence.words
    last = words[token - 1]
    for parts, unit in units.signs.get(last, ()):
        start = token - len(parts)
        if (len(parts) == 1 or (start >= 0 and tuple(words[start:token]) == parts)) and not _glued(sentence, start):
            return Measure(unit, "currency", start, token, "cent")
    if _is_millions(last, units):
        return Measure(units.codes[last[1:]], "currency", token - 1, token, "", 6)
    return None


def per_after(sentence: Sentence, measure: Measure, end: int, language: Language) -> Measure:
    """The same measure with the "per" something that begins at ``end``: "$58 per barrel", "22 ships a day"."""
    return _per(
        sentence, Measure(measure.unit, measure.kind, measure.start, end, measure.then), _units(language), language
    )


def per_many(sentence: Sentence, token: int, language: Language) -> tuple[int, str, int] | None:
    """What stands below a rate told for a round number: "per 100,000 births" is 10 to the -5, "birth", and its end."""
    lower = sentence.lower
    if token + 1 >= len(lower) or lower[token] not in shapes(language).per:
        return None
    return _per_many(sentence, token + 1, _units(language), language)


def unit_row(unit: str, kind: str, language: Language) -> Unit | None:
    """The row that says how large a unit is."""
    return _rows(language).get((unit, kind))


def is_symbol(word: str, unit: str, language: Language) -> bool:
    """Whether a word as written is a symbol of a unit."""
    return any(rows[0].unit == unit for parts, rows in _units(language).symbols.get(word, ()) if len(parts) == 1)


def _glued(sentence: Sentence, start: int) -> bool:
    """Whether a letter code sits inside a longer word."""
    return sentence.words[start][0].isalpha() and sentence.joined(start) and sentence.words[start - 1][-1].isalnum()


def _plain(sentence: Sentence, token: int, units: _Units, digits: bool) -> Measure | None:
    """The longest unit at ``token`` without "per"; of rows with the same form the first that fits the sentence."""
    words, lower, count = sentence.words, sentence.lower, len(sentence.words)
    if token >= count:
        return None
    best: Measure | None = None
    found = units.words.at(sentence, token) if words[token] not in units.codes or not words[token].isupper() else None
    if found is not None and lower[token] in units.capital and words[token] != lower[token]:
        found = None
    if found is not None:
        rows, end = found
        row = _fitting(rows, sentence, token, end, units)
        if row is not None:
            best = Measure(row.unit, row.kind, token, end, row.then)
    if digits or len(words[token]) > 1:
        for parts, rows in units.symbols.get(words[token], ()):
            end = token + len(parts)
            if not digits and rows[0].last:
                continue
            if (best and end <= best.end) or (end > token + 1 and tuple(words[token:end]) != parts):
                continue
            if any(
                not sentence.joined(k)
                for k in range(token + 1, end)
                if parts[0].islower() and parts[k - token][0].isdigit()
            ):
                continue
            row = _fitting(rows, sentence, token, end, units)
            if row is not None and not _hyphened_on(sentence, end, units) and not _closes(sentence, token):
                best = Measure(row.unit, row.kind, token, end, row.then)
                break
    if best is None:
        code = units.codes.get(words[token])
        if code is not None and not (
            token + 1 < count and words[token + 1][0].isdecimal() and sentence.joined(token + 1)
        ):
            best = Measure(code, "currency", token, token + 1, "cent")
        elif _is_millions(words[token], units):
            best = Measure(units.codes[words[token][1:]], "currency", token, token + 1, "", 6)
    if best is not None and best.end < count and sentence.joined(best.end) and words[best.end][0].isalnum():
        mark = not words[token][-1].isalnum() and words[best.end][0].isdigit()
        return best if mark else None  # "5mC", "3kg2": part of a name; but "6'2\""
    return best


def _is_millions(word: str, units: _Units) -> bool:
    """Whether a word is a currency's code with an M for millions: "MSEK"."""
    return len(word) == _MILLIONS and word[0] == "M" and word[1:] in units.codes


def _hyphened_on(sentence: Sentence, end: int, units: _Units) -> bool:
    """Whether a symbol goes on after a hyphen, as in "L-202"; not in the range "5mg-10mg"."""
    words = sentence.words
    joined = end + 1 < len(words) and sentence.joined(end) and sentence.joined(end + 1)
    ranged = joined and words[end + 1][0].isdecimal() and end + 2 < len(words) and words[end + 2] in units.symbols
    return joined and not ranged and words[end] in HYPHENS and words[end + 1][0].isalnum()


def _closes(sentence: Sentence, token: int) -> bool:
    """Whether a mark that can mean inches or feet closes a quotation instead."""
    words, mark = sentence.words, sentence.words[token]
    if mark not in ('"', "'") or _is_tall(words, token):
        return False
    marks = words[:token].count(mark)
    return (marks and marks - len(_TALL.findall(" ".join(words[:token])))) % 2 == 1


def _is_tall(words: list[str], token: int) -> bool:
    """Whether a mark is one of the two in 6'2", whatever marks stand before."""
    foot = token - (2 if words[token] == '"' else 0)
    if foot < 1 or words[foot] != "'" or not (words[foot - 1].isdecimal() and len(words[foot - 1]) == 1):
        return False
    inches = words[foot + 1 : foot + 3]
    return len(inches) > 1 and inches[0].replace(".", "").isdecimal() and inches[1] == '"'


def _fitting(rows: tuple[Unit, ...], sentence: Sentence, token: int, end: int, units: _Units) -> Unit | None:
    """The first row whose conditions the sentence meets."""
    for row in rows:
        if row.near and row.near.isdisjoint(sentence.lower):
            continue
        if row.stuff and row.stuff.isdisjoint(sentence.lower[end + 1 : end + 1 + _STUFF]):
            continue
        if row.joined and not sentence.joined(token) and not _told_on(sentence, end, units):
            continue
        if row.last and end < len(sentence.lower) and sentence.lower[end][0].isalnum():
            continue
        return row
    return None


def _inverse(sentence: Sentence, at: int, units: _Units) -> tuple[str, int] | None:
    """The unit that a symbol with a negative exponent stands for ("s-1", "m⁻³"), and the token after it."""
    words, count = sentence.words, len(sentence.words)
    sign = at + 1 + (at + 1 < count and words[at + 1] == "^")
    power = sign + 1
    if power >= count or words[sign] not in _NEGATIVE or not (sentence.joined(sign) and sentence.joined(power)):
        return None
    name = _EXPONENTS.get(words[power])
    row = next((rows[0] for parts, rows in units.symbols.get(words[at], ()) if len(parts) == 1), None)
    if name is None or row is None or row.kind not in ("dimension", "duration"):
        return None
    after = power + 1
    if after < count and (sentence.joined(after) and words[after][0].isalnum()):
        return None
    goes_on = after < count and words[after] in units.symbols and _inverse(sentence, after, units) is None
    if goes_on and words[sign] in HYPHENS:
        return None  # "5 m-2 m" is a range
    return name + row.unit, after


def _told_on(sentence: Sentence, end: int, units: _Units) -> bool:
    """Whether what follows shows that a symbol apart from its digits is a unit: "5 W/m2", '10 " wide'."""
    after = sentence.lower[end] if end < len(sentence.lower) else ""
    return after == "/" or after in units.sized or (after != "" and _inverse(sentence, end, units) is not None)


def _per(sentence: Sentence, measure: Measure, units: _Units, language: Language) -> Measure:
    """The unit over another: "kilometer per hour", "US dollar per barrel", "pound sterling per nurse"."""
    lower, count, end = sentence.lower, len(sentence.lower), measure.end
    if end + 1 >= count or measure.kind in ("percent", "age", "temperature", "duration") or " per " in measure.unit:
        return measure
    inverse = _inverse(sentence, end, units)
    if inverse is not None:
        return Measure(f"{measure.unit} per {inverse[0]}", measure.kind, measure.start, inverse[1])
    link, shape = lower[end], shapes(language)
    hyphens = link in HYPHENS and end + 3 < count and lower[end + 2] in HYPHENS and sentence.joined(end + 3)
    if hyphens and lower[end + 1] in shape.articles and measure.kind == "currency":  # "£50-a-week"
        below = _plain(sentence, end + 3, units, False)
        if below is not None:
            return Measure(f"{measure.unit} per {below.unit}", measure.kind, measure.start, below.end)
    slash = link == "/"
    one = link in shape.articles or link in shape.each
    if slash or link in shape.per:
        if slash and not sentence.joined(end) and measure.kind != "currency":
            return measure
        at = end + 1 + (end + 2 < count and (lower[end + 1] in shape.articles or lower[end + 1] in shape.each))
        below = _plain(sentence, at, units, slash)
        if below is not None and below.kind in ("dimension", "duration"):
            end = below.end
            again = end + 1 < count and lower[end] == "/" and sentence.joined(end) and sentence.joined(end + 1)
            often = _plain(sentence, end + 1, units, True) if again else None
            unit = f"{measure.unit} per {below.unit}"
            if often is not None and often.kind == "duration" and below.kind == "dimension":  # "mg/kg/day"
                return Measure(f"{unit} and {often.unit}", measure.kind, measure.start, often.end)
            return Measure(unit, measure.kind, measure.start, end)
        many = _per_many(sentence, at, units, language)
        if many is not None and many[1]:
            power, noun, after = many
            return Measure(f"{measure.unit} per {noun}", measure.kind, measure.start, after, "", power)
        known = number_words(language)
        if not slash and lower[at][0].isalpha() and lower[at] not in known.small and lower[at] not in known.scales:
            return Measure(f"{measure.unit} per {singular(lower[at], language)}", measure.kind, measure.start, at + 1)
    elif one and measure.kind in ("currency", "dimension", "count"):
        below = _plain(sentence, end + 1, units, False)
        priced = below is not None and measure.kind == "currency" and below.unit in _OFTEN
        reaped = below is not None and measure.kind == "dimension" and below.unit in _LAND
        if below is not None and (below.kind == "duration" or priced or reaped):
            return Measure(f"{measure.unit} per {below.unit}", measure.kind, measure.start, below.end)
        if below is None and measure.kind == "currency" and lower[end + 1] in shape.apiece:
            return Measure(f"{measure.unit} per {lower[end + 1]}", measure.kind, measure.start, end + 2)
    return measure


def _per_many(sentence: Sentence, at: int, units: _Units, language: Language) -> tuple[int, str, int] | None:
    """The power of ten, negative, of a round number, the unit or noun after it ("" for none), and the end."""
    lower, words = sentence.lower, number_words(language)
    if at >= len(lower):
        return None
    power, end = -len(lower[at].replace(",", "")) + 1, at + 1
    if not _ROUND.match(lower[at]):
        if lower[at] in words.plural or not (
            lower[at] in words.scales or words.small.get(lower[at], _NONE)[0] == "hundred"
        ):
            return None
        power = -words.scales.get(lower[at], 2)
    if end < len(lower) and lower[end] in words.scales and lower[end] not in words.plural:
        power, end = power - words.scales[lower[end]], end + 1
    if power > _LEAST_ROUND:
        return None
    below = _plain(sentence, end, units, True)
    if below is not None and below.kind in ("dimension", "duration"):
        return power, below.unit, below.end
    noun = counted(sentence, end, language)
    return (power, noun[2], noun[1]) if noun is not None else (power, "", end)


@cache
def _rows(language: Language) -> dict[tuple[str, str], Unit]:
    """Unit and kind to the first row of them."""
    rows: dict[tuple[str, str], Unit] = {}
    for row in language.table("units"):
        rows.setdefault((row.unit, row.kind), row)
    return rows


@cache
def _units(language: Language) -> _Units:
    """Units by first word; a form that several rows share leads to all of them, in the order of the file."""
    by_form: dict[str, list[Unit]] = {}
    by_symbol: dict[str, list[Unit]] = {}
    for row in language.table("units"):
        if row.single == "zero":
            continue
        for form in row.forms:
            by_form.setdefault(form, []).append(row)
        for symbol in row.symbols:
            by_symbol.setdefault(symbol, []).append(row)
            if " " in symbol and symbol.replace(" ", "").isalpha():
                by_symbol.setdefault(symbol.replace(" ", " - "), []).append(row)
    units = _Units(capital=shapes(language).capital, sized=shapes(language).sized)
    for symbol, rows in by_symbol.items():
        parts = tuple(symbol.split())
        units.symbols.setdefault(parts[0], []).append((parts, tuple(rows)))
    signs: dict[str, str] = {}
    for currency in currencies():
        made = Unit(
            forms=currency.forms, unit=currency.unit, kind="currency", dimension=currency.code, factor=Fraction(1)
        )
        for form in currency.forms:
            by_form.setdefault(form, []).append(made)
        signs.update(dict.fromkeys(currency.signs, currency.unit))
        if currency.code:
            units.codes[currency.code] = currency.unit
            if not currency.word:
                signs[currency.code] = currency.unit
    for sign, unit in signs.items():
        parts = tuple(sign.split())
        units.signs.setdefault(parts[-1], []).append((parts, unit))
        if not sign[0].isalpha():
            units.codes.setdefault(sign, unit)
    for symbols in units.symbols.values():
        symbols.sort(key=lambda entry: -len(entry[0]))
    for known in units.signs.values():
        known.sort(key=lambda entry: -len(entry[0]))
    for form, rows in list(by_form.items()):  # "a 3,000-square-foot house": no plurals stand there, and no coins
        if " " in form and form.replace(" ", "").isalpha() and form[-1] != "s" and rows[0].kind != "currency":
            by_form.setdefault(form.replace(" ", " - "), rows)
    units.words = Phrases.of((form, tuple(rows)) for form, rows in by_form.items())
    return units
