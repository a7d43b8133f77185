"""Intervals and their relations, by hand."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import factledger as fl
from factledger.errors import RecordError
from factledger.records.interval import Relation

INFINITY = Decimal("Infinity")


def interval(text: str) -> fl.Interval[Decimal]:
    """An interval as mathematicians write it: "[1, 2)" is from 1 up to, not including, 2."""
    low, high = text[1:-1].split(", ")
    return fl.Interval(Decimal(low), Decimal(high), low_open=text[0] == "(", high_open=text[-1] == ")")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("[1, 2]", "[1, 2]", Relation.EQUAL),
        ("[1, 2]", "[1, 2)", Relation.COVERS),
        ("(1, 2)", "[1, 2]", Relation.INSIDE),
        ("[1, 1]", "[0, 9]", Relation.INSIDE),
        ("[1, 1]", "(1, 9]", Relation.APART),
        ("[1, 2]", "[2, 3]", Relation.OVERLAPS),
        ("[1, 2)", "[2, 3]", Relation.APART),
        ("[1, 2]", "(2, 3]", Relation.APART),
        ("[1, 2]", "[3, 4]", Relation.APART),
        ("[1, 3)", "(2, 4]", Relation.OVERLAPS),
        ("(20, Infinity]", "[23.4, 23.4]", Relation.COVERS),
        ("(20, Infinity]", "[20, 20]", Relation.APART),
        ("[-Infinity, 5]", "[5, Infinity]", Relation.OVERLAPS),
        ("[-Infinity, Infinity]", "[0, 0]", Relation.COVERS),
        ("[1, 1]", "[1.0, 1.00]", Relation.EQUAL),
    ],
)
def test_how_two_intervals_lie(one, other, expected):
    assert interval(one).relate(interval(other)) is expected


@pytest.mark.parametrize("text", ["[2, 1]", "(1, 1]", "[1, 1)", "(1, 1)"])
def test_an_interval_that_holds_nothing_is_refused(text):
    with pytest.raises(RecordError, match="holds nothing"):
        interval(text)


def test_numbers_and_days_do_not_mix():
    with pytest.raises(TypeError):
        fl.Interval(Decimal(1), date(2024, 1, 1))


def test_days_and_shares_have_intervals_too():
    january = fl.Interval(date(2024, 1, 1), date(2024, 2, 1), high_open=True)

    assert january.contains(date(2024, 1, 31))
    assert not january.contains(date(2024, 2, 1))
    assert fl.Interval(Fraction(1, 3), Fraction(1, 3)).is_point


@pytest.mark.parametrize("text", ["[1, 2]", "(1, 2)", "[1, 2)", "(20, Infinity]"])
def test_an_interval_is_shown_as_mathematicians_write_it(text):
    assert str(interval(text)) == text


def test_a_point_is_shown_as_its_number():
    assert str(interval("[35, 35]")) == "35"
