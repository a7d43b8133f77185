"""Every row of every table of figures is at work in its own example, as the row says.

Another table joins with one line in `READS`: the table's name and a function that says whether what `fl.find` read in
the row's example is what the row promises.
"""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import pytest

import factledger as fl
from factledger.tables.language import currencies, load
from factledger.tokens.tokenize import tokenize

ENGLISH = load("en")
Read = list[fl.Amount]


def numeral(row: Any, amounts: Read) -> bool:
    """The value of a number word stands in an amount; a scale or letter multiplies."""
    values = {Fraction(a.stated.low) for a in amounts if a.stated.low.is_finite()}
    match row.part:
        case "scale" | "suffix":
            return any(value % Fraction(10) ** int(row.value) == 0 and value for value in values)
        case "hundred" | "group":
            return any(value % int(row.value) == 0 and value for value in values)
        case "vague":
            return any(a.stated.high / a.stated.low == Fraction(row.most) / Fraction(row.value) for a in amounts)
        case "negative":
            return any(value < 0 for value in values)
        case "fraction" | "glyph":
            return any(abs(value % 1 - Fraction(row.value)) < Fraction(1, 10**9) for value in values)
        case "fractions":
            return any(abs(value - n * Fraction(row.value)) < Fraction(1, 10**9) for value in values for n in (2, 3))
        case "glued" | "glued ordinal":
            return any(str(value) in row.value.split() for value in values)
        case "last part":
            parts = {value.limit_denominator(1000).denominator for value in values}
            return any(below % 10 == Fraction(row.value).denominator for below in parts)
        case "ordinal" | "back":
            return any(a.kind == "ordinal" and a.stated.low == int(row.value) for a in amounts)
    return Fraction(row.value) in values


def unit(row: Any, amounts: Read) -> bool:
    """Twelve of the unit, or none of it where the row says so by itself."""
    number = 0 if row.single == "zero" else 12
    return any((a.unit, a.kind) == (row.unit, row.kind) and a.stated.low == number for a in amounts)


def hedge(row: Any, amounts: Read) -> bool:
    """The effect and the side on which it loosens."""
    return any(
        a.hedge == row.effect and a.mention and a.mention.hedge and a.mention.hedge.reach == row.reach for a in amounts
    )


def change(row: Any, amounts: Read) -> bool:
    """The direction, or for a word without one, a part in a change."""
    if row.part == "level":
        return all(a.change is None for a in amounts)
    return any(a.mention and a.mention.role and (not row.change or a.change == row.change) for a in amounts)


def currency(row: Any, amounts: Read) -> bool:
    return any(a.unit == row.unit and a.kind == "currency" and a.stated.low == 12_000_000 for a in amounts)


def noun(row: Any, amounts: Read) -> bool:
    match row.part:
        case "plural" | "whole" | "ending":
            return any(a.unit.endswith(row.singular.removeprefix("-")) for a in amounts)
        case "designator" | "name":
            return bool(amounts) and all(a.nominal for a in amounts)
        case "abstract" | "layout":
            return not amounts
    return bool(amounts)


def shape(row: Any, amounts: Read) -> bool:
    """The figure that the row names, word for word, or none."""
    return row.quote in [a.text for a in amounts] if row.quote else not amounts


READS: dict[str, Callable[[Any, Read], bool]] = {
    "numerals": numeral,
    "units": unit,
    "hedges": hedge,
    "changes": change,
    "nouns": noun,
    "figures": shape,
}


def rows() -> Iterator[Any]:
    for table, reads in READS.items():
        for row in ENGLISH.table(table):
            name = (*row.forms, *getattr(row, "symbols", ()))[0]
            yield pytest.param(row, reads, id=f"{table}: {name}")
    for row in currencies():
        yield pytest.param(row, currency, id=f"currencies: {row.code}")


def amounts_in(text: str) -> Read:
    return [value for value in fl.find(fl.Document.from_text(text)) if isinstance(value, fl.Amount)]


@pytest.mark.parametrize(("row", "reads"), list(rows()))
def test_a_row_is_at_work_in_its_example(row: Any, reads: Callable[[Any, Read], bool]) -> None:
    assert forms_in(row), "no form of the row stands in its example"
    assert reads(row, amounts_in(row.example))


@pytest.mark.parametrize("table", READS)
def test_no_two_rows_of_a_table_read_one_form_alike(table: str) -> None:
    keys = [
        (form, getattr(row, "part", ""), getattr(row, "place", ""), getattr(row, "kind", ""), getattr(row, "near", ""))
        for row in ENGLISH.table(table)
        for form in dict.fromkeys(row.forms)
    ]

    assert sorted({key[0] for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("row", ENGLISH.table("units"), ids=lambda row: (*row.forms, *row.symbols)[0])
def test_every_form_and_symbol_of_a_unit_is_read(row: Any) -> None:
    company = f" of {min(row.stuff)}" if row.stuff else f", said the {min(row.near)}" if row.near else ""
    written = [as_written(form) for form in (*row.forms, *row.symbols)]
    number = "" if row.single == "zero" else "12.0"
    texts = [f"The reading was {number}{'' if row.joined else ' '}{form}{company}." for form in written]

    assert [text for text in texts if not unit(row, amounts_in(text))] == []


@pytest.mark.parametrize(
    ("row", "symbol"),
    [
        (row, symbol)
        for row in ENGLISH.table("units")
        for symbol in row.symbols
        if row.kind in ("dimension", "duration") and symbol.isalpha() and not row.near
    ],
)
def test_a_unit_with_a_negative_exponent_stands_below(row: Any, symbol: str) -> None:
    for mark, power in (("-1", ""), ("⁻²", "square "), ("^-3", "cubic ")):
        (amount,) = amounts_in(f"The reading was 12.0 kg {symbol}{mark} then.")
        (bare,) = amounts_in(f"The reading was 12.0 {symbol}{mark} then.")

        assert (amount.unit, bare.unit) == (f"kilogram per {power}{row.unit}", f"inverse {power}{row.unit}")
        assert amount.scale.factor == bare.scale.factor


@pytest.mark.parametrize("row", [row for row in ENGLISH.table("units") if row.single], ids=lambda row: row.forms[0])
@pytest.mark.parametrize(("words", "effect"), [("", None), ("less than ", "less_than"), ("about ", "approx")])
def test_a_unit_with_an_article_is_one_of_it(row: Any, words: str, effect: str | None) -> None:
    stuff = sorted(row.stuff | row.near or {"it"})[0]
    for form in row.singles:
        text = f"She saw {words}a {form} of {stuff}."

        (amount,) = amounts_in(text)

        assert (amount.text, amount.unit, amount.kind) == (f"{words}a {form}", row.unit, row.kind)
        assert (amount.stated.high, amount.hedge) == (1, effect)


@pytest.mark.parametrize("row", currencies(), ids=lambda row: row.unit)
def test_every_name_and_sign_of_a_currency_is_read(row: Any) -> None:
    signs = [sign if " " in sign and sign.replace(" ", "").isalpha() else sign.replace(" ", "") for sign in row.signs]
    texts = [f"They paid {sign}{' ' * sign.islower()}12 million." for sign in signs]
    texts += [f"They paid 12 million {name.replace('ர ூ', 'ரூ')}." for name in (*row.forms, row.code) if name]

    assert [text for text in texts if not currency(row, amounts_in(text))] == []


def as_written(form: str) -> str:
    """A form as people write it, where the tokenizer splits it: "kilowatt - hour", "m 2", "km / h"."""
    for apart in (" - ", " / ", " ^ "):
        form = form.replace(apart, apart.strip())
    return re.sub(r"(?<=[^\W\d_]) (?=[\d.])", "", form).replace("' '", "''")


def forms_in(row: Any) -> list[str]:
    """The forms and symbols of a row that stand in its example, as the tokenizer splits both."""
    (sentence,) = tokenize(fl.Document.from_text(row.example), ENGLISH, every=True)[:1]
    lower, exact = f" {' '.join(sentence.lower)} ", f" {' '.join(sentence.words)} "
    if row.forms[0:1] and row.forms[0].startswith("-"):  # endings of words
        return [f for f in row.forms if any(word.endswith(f[1:]) for word in sentence.lower)]
    written = (*getattr(row, "symbols", ()), *getattr(row, "signs", ()), getattr(row, "code", ""))
    return [f for f in row.forms if f" {f.lower()} " in lower] + [s for s in written if s and f" {s} " in exact]
