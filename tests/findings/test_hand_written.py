"""Claims that somebody wrote by hand, without the words around them, are checked like any others."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as base

import factledger as fl
from factledger.records.value import Scale
from factledger.testing import strategies as st

NOWHERE = fl.Span(0, 0)
HERE, THERE = fl.Source("The Record", "2024-02-07"), fl.Source("The Courier", "2024-02-07")
TONNE = Scale("mass", Fraction(1000))
SHARE, POINTS = Scale("share", Fraction(1, 100)), Scale("points", Fraction(1, 100))


def amount(number, unit="tonne", kind="dimension", scale=TONNE):
    exactly = fl.Interval(Decimal(number), Decimal(number))
    return fl.Amount(NOWHERE, f"{number} {unit}", exactly, exactly, unit, kind, scale=scale)


def year(number):
    days = fl.Interval(date(number, 1, 1), date(number + 1, 1, 1), high_open=True)
    return fl.Period(NOWHERE, str(number), days, str(number), "year")


def day(text):
    days = fl.Interval(date.fromisoformat(text), date.fromisoformat(text).replace(day=int(text[-2:]) + 1))
    return fl.Period(NOWHERE, text, days, text, "day")


def head(source, subject, period=None):
    return {"source": source, "span": NOWHERE, "text": "", "subject": subject, "period": period}


def level(number, source, subject="wheat exports of Marisk", period=2022):
    return fl.Measurement(**head(source, subject, year(period)), amount=amount(number))


def codes(*claims):
    return [(f.rule.code, f.verdict.value) for f in fl.check(claims)]


def test_two_amounts_of_one_thing_and_year_conflict():
    assert codes(level("742000", HERE), level("724000", THERE)) == [("FL101", "conflicts")]


def test_two_equal_amounts_agree():
    assert codes(level("742000", HERE), level("742000", THERE)) == [("FL102", "agrees")]


def test_the_order_of_the_words_of_a_subject_does_not_matter():
    claims = level("742000", HERE), level("724000", THERE, "exports of wheat from Marisk")

    assert codes(*claims) == [("FL101", "conflicts")]


@pytest.mark.parametrize(
    "other",
    [
        level("724000", THERE, period=2021),
        level("724000", THERE, "shipbuilding in Tolva"),
        evolve(level("724000", THERE), amount=amount("724000", scale=Scale("area"))),
    ],
    ids=["another year", "another thing", "another dimension"],
)
def test_what_is_of_another_year_thing_or_dimension_is_not_compared(other):
    assert codes(level("742000", HERE), other) == []


def test_changes_by_hand_are_held_against_each_other():
    levels = {"before": amount("60", "percent", "percent", SHARE), "after": amount("65", "percent", "percent", SHARE)}
    moved = fl.Change(**head(HERE, "literacy rate of Marisk", year(2022)), **levels, direction="up")
    points = amount("5", "percentage point", "percent", POINTS)
    fits = fl.Change(**head(THERE, "literacy rate of Marisk", year(2022)), difference=points, direction="up")
    wrong = fl.Change(
        **head(THERE, "literacy rate of Marisk", year(2022)), factor=amount("5", "percent", "percent", SHARE),
        direction="up",
    )  # fmt: skip

    assert codes(moved, fits) == [("FL502", "agrees")]
    assert codes(moved, wrong) == [("FL303", "conflicts")]


def test_dates_by_hand_are_held_against_each_other():
    one, same, other = (
        fl.Event(**head(source, "harbour opening in Marisk"), date=day(text))
        for source, text in ((HERE, "2021-05-03"), (THERE, "2021-05-03"), (THERE, "2021-06-03"))
    )

    assert codes(one, same) == [("FL202", "agrees")]
    assert codes(one, other) == [("FL201", "conflicts")]


def test_a_claim_by_hand_is_held_against_an_extracted_one():
    text = "Wheat exports of Marisk came to 724,000 tonnes in 2022."
    extracted = fl.extract(fl.Document.from_text(text, "2024-02-07", "The Courier"))

    assert codes(level("742000", HERE), *extracted) == [("FL101", "conflicts")]


@given(base.lists(st.claims(), max_size=6))
@settings(deadline=None, max_examples=60)
def test_any_claims_are_checked_without_an_error(claims):
    findings = fl.check(claims, policy=fl.Policy(certainty="possible"))

    assert all(f.reason and f.claims for f in findings)
