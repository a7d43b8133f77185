"""Figures are read word for word: the corpus, and properties of written amounts."""

import sys
import tomllib
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import factledger as fl
from factledger.tables.language import currencies, load

ENGLISH = load("en")
CORPUS = Path(__file__).parent.parent / "corpus" / "figures.toml"
ROWS = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["row"]

SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(number: int) -> str:
    """A number below a billion in words."""
    for size, name in ((10**6, "million"), (1000, "thousand")):
        if number >= size:
            rest = number % size
            return f"{in_words(number // size)} {name}" + (f" {'and ' * (rest < 100)}{in_words(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{SMALL[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if number < 20:
        return SMALL[number]
    return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")


def amounts(text: str) -> list[fl.Amount]:
    return [value for value in fl.find(fl.Document.from_text(text)) if isinstance(value, fl.Amount)]


def line(text: str, amount: fl.Amount) -> str:
    """An amount as the corpus writes it."""
    low, high = (f"{b.normalize():f}" if b.is_finite() else "" for b in (amount.stated.low, amount.stated.high))
    part = " ".join(filter(None, (amount.change, amount.mention.role if amount.mention else "")))
    cells = (text[amount.span.start : amount.span.end], low if low == high else f"{low}..{high}", amount.unit,
             amount.kind, amount.hedge or "", part)  # fmt: skip
    return " | ".join(cells).rstrip(" |").replace("  ", " ")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_a_text_holds_these_figures_and_no_others(row: dict[str, Any]) -> None:
    found = [line(row["text"], amount) for amount in amounts(row["text"])]

    assert found == row["figures"]


@pytest.mark.parametrize(
    "text",
    [
        "Under Article 5.", "They left on Flight 370.", "He met the Group of 77.", "She raced in Formula 1.",
        "They met at the Two Rivers Summit.", "She lives in Seven Oaks.", "He likes the Big Five clubs.",
        "See Room No. 5.",
    ],
)  # fmt: skip
def test_a_number_that_is_a_name_is_marked(text: str) -> None:
    (amount,) = amounts(text)

    assert amount.nominal


@given(st.integers(2, 10**9 - 1))
def test_digits_and_words_read_alike(number: int) -> None:
    (words,) = amounts(f"They sold {in_words(number)} litres.")
    (digits,) = amounts(f"They sold {number:,} litres.")

    assert words.stated == digits.stated == fl.Interval(Decimal(number), Decimal(number))
    assert words.unit == digits.unit == "liter"


RANKS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip


def rank_in_words(number: int) -> str:
    """An ordinal from 1 to 99, or of a power of ten from 100 to a trillion, in words."""
    if number >= 100:
        names = {2: "hundred", 3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
        power = len(str(number)) - 1
        below = max(known for known in names if known <= power)
        return {0: "", 1: "ten-", 2: "hundred-"}[power - below] + names[below] + "th"
    if number < 20:
        return RANKS[number]
    return f"{TENS[number // 10 - 2]}-{RANKS[number % 10]}" if number % 10 else f"{TENS[number // 10 - 2][:-1]}ieth"


@given(st.integers(1, 99), st.one_of(st.integers(3, 99), st.integers(2, 12).map(lambda power: 10**power)))
def test_a_fraction_in_words_is_its_numerator_over_its_denominator(top: int, below: int) -> None:
    assume(top < below and (top, below) != (2, 4))  # "two fourths" are also two places
    quote = f"{in_words(top)} {rank_in_words(below)}{'s' * (top > 1)}"

    (amount,) = amounts(f"They lost {quote} of it.")

    assert (amount.text, amount.kind) == (quote, "ratio")
    assert Fraction(amount.stated.low).limit_denominator(10**13) == Fraction(top, below)


@given(st.integers(20, 99), st.sampled_from(["", "-", " ", "—"]))
def test_an_ordinal_in_words_is_read_however_its_parts_are_joined(number: int, joint: str) -> None:
    (amount,) = amounts(f"It was the {rank_in_words(number).replace('-', joint)} boat.")

    assert (amount.kind, amount.stated.low, amount.stated.high) == ("ordinal", number, number)


@given(st.integers(2, 99), st.integers(-9, 9), st.integers(0, 9))
def test_a_power_is_what_its_base_and_exponent_make(base: int, power: int, tenths: int) -> None:
    quote = f"{base}.{tenths}^{power}" if tenths else f"{base}^{power}"
    exact = Fraction(base * 10 + tenths, 10) ** power

    (amount,) = amounts(f"The factor was {quote} in all.")

    assert amount.text == quote
    assert abs(Fraction(amount.stated.low) - exact) <= abs(exact) / 10**40


def as_written(form: str) -> str:
    """A form as people write it, where the tokenizer splits it: "kilowatt - hour", "m 2"."""
    for apart in (" - ", " / ", " ^ "):
        form = form.replace(apart, apart.strip())
    return form


NUMBERS = st.one_of(
    st.integers(2, 10**7).map(lambda n: (f"{n:,}", Decimal(n))),
    st.integers(11, 9999).map(lambda n: (f"{n / 10:.1f}", Decimal(n) / 10)),
    st.integers(11, 99).map(lambda n: (f"{n / 10:.1f} million", Decimal(n) * 100_000)),
    st.integers(2, 99).map(lambda n: (in_words(n), Decimal(n))),
)
UNITS = st.sampled_from(
    [("tonnes", "tonne"), ("percent", "percent"), ("US dollars", "US dollar"), ("km", "kilometer"), ("weeks", "week"),
     ("square metres", "square meter"), ("percentage points", "percentage point"), ("kilowatt-hours", "kilowatt hour")]
)  # fmt: skip
HEDGES = st.sampled_from(
    [("", None), ("about ", "approx"), ("more than ", "more_than"), ("fewer than ", "less_than"),
     ("at least ", "equal_or_more"), ("up to ", "equal_or_less"), ("nearly ", "approx")]
)  # fmt: skip


@given(NUMBERS, UNITS, HEDGES)
def test_what_was_written_is_found_again(
    number: tuple[str, Decimal], unit: tuple[str, str], hedge: tuple[str, Any]
) -> None:
    quote = f"{hedge[0]}{number[0]} {unit[0]}"
    text = f"The harbour took {quote} of it."

    (amount,) = amounts(text)

    assert text[amount.span.start : amount.span.end] == amount.text == quote
    assert amount.unit == unit[1]
    assert amount.hedge == hedge[1]
    assert number[1] in (amount.stated.low, amount.stated.high)


TABLED_UNITS = [
    (form, row.unit)
    for row in ENGLISH.table("units")
    if row.kind in ("dimension", "percent")
    and not (row.near or row.stuff or row.joined or row.last or row.single == "zero")
    for form in (row.forms[-1:] if row.forms else ())
] + [(row.forms[-1], row.unit) for row in currencies() if row.forms]
TABLED_HEDGES = [
    (form, row.effect)
    for row in ENGLISH.table("hedges")
    if row.place == "before"
    for form in row.forms
    if form.replace(" ", "").isalpha() and form not in ("exceed", "exceeds", "exceeded", "exceeding")
]
SCALES = [
    (form, int(row.value))
    for row in ENGLISH.table("numerals")
    if row.part == "scale" and not row.needs
    for form in row.forms
] + [("hundred", 2)]
FORMATS = st.one_of(
    st.integers(2, 10**12).map(lambda n: (f"{n:,}", Decimal(n))),
    st.integers(1000, 10**9).map(lambda n: (f"{n:,}".replace(",", " "), Decimal(n))),
    st.one_of(st.integers(2, 999), st.integers(3000, 10**7)).map(lambda n: (str(n), Decimal(n))),  # 1500 is a year too
    st.integers(11, 9999).map(lambda n: (f"{n / 10:.1f}", Decimal(n) / 10)),
    st.integers(11, 9999).map(lambda n: (f"{n / 10:.1f}".replace(".", ","), Decimal(n) / 10)),
    st.integers(11, 99).map(lambda n: (f"{n / 10:.1f}e{n}", Decimal(n).scaleb(n - 1))),
    st.integers(11, 99).map(lambda n: (f"{n / 10:.1f} × 10^{n % 9}", Decimal(n).scaleb(n % 9 - 1))),
    st.tuples(st.integers(11, 99), st.sampled_from(SCALES)).map(
        lambda pair: (f"{pair[0] / 10:.1f} {pair[1][0]}", Decimal(pair[0]).scaleb(pair[1][1] - 1))
    ),
    st.tuples(st.integers(2, 9), st.sampled_from(SCALES)).map(
        lambda pair: (f"{SMALL[pair[0]]} {pair[1][0]}", Decimal(pair[0]).scaleb(pair[1][1]))
    ),
    st.integers(2, 10**9 - 1).map(lambda n: (in_words(n), Decimal(n))),
    st.integers(2, 99).map(lambda n: (f"{n}½", Decimal(n) + Decimal("0.5"))),
    st.integers(2, 99).map(lambda n: (f"{in_words(n)} and a half", Decimal(n) + Decimal("0.5"))),
)


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(TABLED_HEDGES), FORMATS, st.sampled_from(TABLED_UNITS))
def test_every_hedge_format_and_unit_of_the_tables_is_found_again(
    hedge: tuple[str, str], number: tuple[str, Decimal], unit: tuple[str, str]
) -> None:
    quote = f"{hedge[0]} {number[0]} {as_written(unit[0])}"
    assume(len(quote) <= 120)  # no longer figure is kept
    assume(not (number[0][-1].isalpha() and unit[0].startswith("twenty - foot")))  # "two thousand twenty-foot units"

    (amount,) = amounts(f"The harbour had {quote} then.")

    assert (amount.text, amount.unit, amount.hedge) == (quote, unit[1], hedge[1])
    assert number[1] in (amount.stated.low, amount.stated.high)


ALPHABET = "0123456789.,-–/%$£€²½eExm°'\"()+~<>\n\t\u00a0\x00\ud800 "
WORDS = st.sampled_from(
    ["one ", "and ", "million ", "half ", "a ", "of ", "from ", "to ", "rose ", "by ", "third ", "no "]
)


@settings(max_examples=300)
@given(st.lists(st.one_of(st.text(ALPHABET, max_size=6), WORDS), max_size=20).map("".join))
def test_any_text_goes_through_with_exact_disjoint_spans(text: str) -> None:
    found = amounts(text)

    assert all(amount.span.end - amount.span.start <= 120 for amount in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))


FLOODS = (
    "1 ", "one ", "5% ", "two hundred and ", "from 5 to 6 ", "1-", "9" * 50, "million ", "5 feet 2 inches ", "1, ",
    "3 hours and ", "hundreds of ", "rose by 3 ", "No. 5 ", "double ", "One Two ", "a half and ", "1 in ", "$5 ",
    "up 3 percent to ", "no one ", "5' ", "5\" ", "between 3 and ",
)  # fmt: skip


def calls(text: str) -> int:
    """How many calls it takes to read a text."""
    document, count = fl.Document.from_text(text), 0
    fl.find(document)  # the tables are read once

    def note(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(note)
    try:
        fl.find(document)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", FLOODS)
def test_a_flood_takes_calls_in_line_with_its_length(piece: str) -> None:
    small, large = (calls(piece * (size // len(piece))) for size in (900, 3600))  # both one sentence

    assert large < 6 * small


SEPARATORS = [
    # what is counted has no decimals
    ("10.000 people came.", ["10000"]),
    ("It has 12.500 inhabitants and 1.234.567 trees.", ["12500", "1234567"]),
    ("It sold 2.345 boats per year.", ["2.345 or 2345"]),
    ("It paid €250.000 for it, and €1.459 a litre.", ["250000 or 250", "1.459 or 1459"]),
    # nothing settles it
    ("The route is 1.234 km long.", ["1.234 or 1234"]),
    ("It lay at -12.345 metres.", ["-12.345 or -12345"]),
    ("It is 1.234 to 2.345 km.", ["1.234..2.345 or 1234..2345"]),
    ("It is more than 1.234 km.", ["1.234.. or 1234.."]),
    # the text groups with dots, or has decimal commas
    ("It was 3,4 percent, or 1.234 km.", ["3.4", "1234"]),
    ("It paid €12.500,50, and walked 1.234 km.", ["12500.5", "1234"]),
    ("It counted 1.234.567 and walked 1.234 km.", ["1234567", "1234"]),
    ("It was 3,4 percent, or 1,234 km.", ["3.4", "1.234 or 1234"]),
    ("It was 3,4 percent, or 1,234 boats.", ["3.4", "1234"]),
    # the text has decimal points, or groups with commas
    ("It weighs 1.234 kg, or 1,234.5 g.", ["1.234", "1234.5"]),
    ("It was 3.4 percent, or 1.234 km.", ["3.4", "1.234"]),
    ("It was 3.4 percent, or 1,234 km.", ["3.4", "1234"]),
    ("The 1,234 boats sailed 1.234 km.", ["1234", "1.234"]),
    # both, and neither habit
    ("It was 3,4 percent, or 3.4 km, or 1.234 km, or 1,234 km.", ["3.4", "3.4", "1.234 or 1234", "1234"]),
    ("It was 1,234 km.", ["1234"]),
    ("It was 0.123 km.", ["0.123"]),
    ("It was 1.234 million.", ["1234000"]),
]


@pytest.mark.parametrize(("text", "expected"), SEPARATORS)
def test_an_ambiguous_separator_keeps_both_readings(text: str, expected: list[str]) -> None:
    found = [
        " or ".join(
            low if low == high else f"{low}..{high}"
            for low, high in (ends(stated) for stated in (a.stated, a.otherwise) if stated)
        )
        for a in amounts(text)
    ]

    assert found == expected


def ends(stated: fl.Interval) -> list[str]:
    """Both ends without zeros at their end, "" for an open one."""
    return [f"{b.normalize():f}" if b.is_finite() else "" for b in (stated.low, stated.high)]


@pytest.mark.parametrize(
    "text",
    [
        "Type 2 diabetes is common.", "The Boeing 737-800 flew.", "Bus 42 runs late.", "They left by Gate 12.",
        "They drove on Route 66.", "Channel 4 showed it.", "Phase 2 trials began.", "Level 3 charges apply.",
    ],
)  # fmt: skip
def test_a_number_that_is_a_name_counts_nothing(text: str) -> None:
    (found,) = amounts(text)

    assert found.nominal
    assert (found.unit, found.kind) == ("", "number")
