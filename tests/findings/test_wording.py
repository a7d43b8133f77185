"""How a reason words numbers, units, gaps and conversions."""

from decimal import Decimal
from fractions import Fraction

import pytest

import factledger as fl
from factledger.findings.wording import between, converted, gap, measured, number, plural, quote, said

INFINITY = Decimal("Infinity")


def amount(words):
    (found,) = [v for v in fl.find(fl.Document.from_text(f"It was {words}.")) if isinstance(v, fl.Amount)]
    return found


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (1396, "1,396"),
        (-4500000, "-4,500,000"),
        (Decimal("2.50"), "2.5"),
        (Decimal("40.00"), "40"),
        (Fraction(1, 3), "0.333333"),
        (Fraction(58, 7), "8.29"),
        (Fraction(51000, 7), "7,285.71"),
        (Decimal("0.0001"), "0.0001"),
        (INFINITY, "any number"),
        (-INFINITY, "less"),
    ],
)
def test_a_number_has_thousands_and_few_digits(value, words):
    assert number(value) == words


@pytest.mark.parametrize(
    ("unit", "many"),
    [
        ("tonne", "tonnes"),
        ("percent", "percent"),
        ("percentage point", "percentage points"),
        ("foot", "feet"),
        ("person", "people"),
        ("woman", "women"),
        ("country", "countries"),
        ("day", "days"),
        ("bus", "buses"),
        ("church", "churches"),
        ("box", "boxes"),
        ("mile per hour", "miles per hour"),
        ("US dollar per barrel", "US dollars per barrel"),
        ("degree Celsius", "degrees Celsius"),
        ("pound sterling", "pounds sterling"),
        ("krone", "kroner"),
    ],
)
def test_a_unit_has_its_plural(unit, many):
    assert plural(unit) == many


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        ("1", "tonne", "1 tonne"),
        ("2", "tonne", "2 tonnes"),
        ("0", "tonne", "0 tonnes"),
        ("1.5", "tonne", "1.5 tonnes"),
        ("at least 1", "person", "at least 1 person"),
        ("less than 1", "hour", "less than 1 hour"),
        ("0.5 to 1", "hour", "0.5 to 1 hours"),
        ("11", "hour", "11 hours"),
        ("at most 11", "hour", "at most 11 hours"),
        ("40", "", "40"),
    ],
)
def test_only_one_is_in_the_singular(figure, unit, words):
    assert measured(figure, unit) == words


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("40 tonnes", "40 tonnes"),
        ("2.4 million crowns", "2,400,000 crowns"),
        ("more than 40 tonnes", "more than 40 tonnes"),
        ("at least 40 tonnes", "at least 40 tonnes"),
        ("under 40 tonnes", "less than 40 tonnes"),
        ("up to 40 tonnes", "at most 40 tonnes"),
        ("between 40 and 60 tonnes", "40 to 60 tonnes"),
        ("about 40 tonnes", "40 tonnes"),
    ],
)
def test_an_amount_says_what_it_states(words, stated):
    assert said(amount(words)) == stated


def test_from_nothing_up_is_at_most():
    assert between(fl.Interval(Decimal(0), Decimal(5))) == "at most 5"


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("742,000 tonnes", "724,000 tonnes", "18,000 tonnes"),
        ("724,000 tonnes", "742,000 tonnes", "18,000 tonnes"),
        ("40 tonnes", "41 tonnes", "1 tonne"),
        ("40 percent", "45 percent", "5 percent"),
        ("2 kilometres", "500 metres", "1.5 kilometers"),
        ("500 metres", "2 kilometres", "1,500 meters"),
        ("more than 60 pupils", "40 pupils", "20 pupils"),
        ("between 40 and 60 pupils", "70 pupils", "10 pupils"),
        ("more than 60 pupils", "90 pupils", ""),
        ("40 pupils", "40 pupils", ""),
    ],
)
def test_a_gap_is_in_the_unit_of_the_first(left, right, apart):
    assert gap(amount(left), amount(right)) == apart


@pytest.mark.parametrize(
    ("words", "other", "expected"),
    [
        ("2 kilometres", "500 metres", "2,000 meters"),
        ("50 miles", "120 kilometres", "80.47 kilometers"),
        ("20 degrees Celsius", "70 degrees Fahrenheit", "68 degrees Fahrenheit"),
        ("more than 2 kilometres", "500 metres", "more than 2,000 meters"),
        ("3 hours", "20 minutes", "180 minutes"),
    ],
)
def test_an_amount_is_converted_into_the_unit_of_another(words, other, expected):
    assert converted(amount(words), amount(other)) == expected


@pytest.mark.parametrize(
    ("publisher", "path", "words"),
    [
        ("The Record", "a.txt", "“40 tonnes” (The Record)"),
        (None, "a.txt", "“40 tonnes” (a.txt)"),
        (None, None, "“40 tonnes”"),
    ],
)
def test_a_quotation_names_its_publisher_or_else_its_file(publisher, path, words):
    document = fl.Document.from_text("Exports were 40  tonnes.", publisher=publisher, path=path)
    (claim,) = fl.extract(document)

    assert quote(claim) == words


def test_a_reason_quotes_both_figures_and_says_how_they_relate():
    here = fl.Document.from_text("Wheat exports of Marisk were 742,000 tonnes.", "2024-02-07", "A")
    there = fl.Document.from_text("Wheat exports of Marisk were 724,000 tonnes.", "2024-02-07", "B")
    (finding,) = fl.compare(here, there).findings

    assert finding.reason == (
        "“742,000 tonnes” (A) and “724,000 tonnes” (B) cannot both be true: "
        "18,000 tonnes apart, with two digits swapped."
    )
    assert finding.gap == "18,000 tonnes"
