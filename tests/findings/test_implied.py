"""What two levels imply for a change: 35 to 290 is 255 more, 58/7 times as many, 728.57 percent up."""

from decimal import Decimal
from fractions import Fraction

import pytest

import factledger as fl
from factledger.findings.derived import alike, difference, exact, implied, ratio, verdict
from factledger.records.claim import Change
from factledger.records.interval import Interval
from factledger.records.value import Amount, Scale

SOURCE = fl.Source("The Record")
NOWHERE = fl.Span(0, 0)
SCALES = {
    "grant": ("count", Scale("count")),
    "percent": ("percent", Scale("share", Fraction(1, 100))),
    "percentage point": ("percent", Scale("points", Fraction(1, 100))),
    "times": ("ratio", Scale("factor")),
    "tonne": ("dimension", Scale("mass", Fraction(1000))),
    "kilogram": ("dimension", Scale("mass")),
}


def amount(number, unit="grant", slack="0", hedge=None):
    """A figure by hand; "a..b" is a range, and a bound has its open end as infinity."""
    low, _, high = number.partition("..")
    stated = Interval(Decimal(low), Decimal(high or low))
    allowed = Interval(stated.low - Decimal(slack), stated.high + Decimal(slack))
    kind, scale = SCALES[unit]
    return Amount(NOWHERE, number, stated, allowed, unit, kind, hedge, scale=scale)


def change(before=None, after=None, unit="grant", slack="0", **parts):
    ends = {name: amount(n, unit, slack) for name, n in (("before", before), ("after", after)) if n}
    return Change(source=SOURCE, span=NOWHERE, text="", subject="grants", **ends, **parts)


def point(number):
    return Interval(Fraction(number), Fraction(number))


def test_from_35_to_290_is_255_more():
    assert difference(change("35", "290")) == point(255)


def test_from_35_to_290_is_58_sevenths_of_what_was_before():
    assert ratio(change("35", "290")) == point(Fraction(58, 7))


def test_from_35_to_290_is_up_by_728_57_percent():
    by = change(factor=amount("729", "percent"))

    interval, figure, _ = implied(change("35", "290"), by)

    assert interval == point(Fraction(51, 7))
    assert round(float(interval.low * 100), 2) == 728.57
    assert figure is by.factor


def test_from_60_to_65_percent_is_5_points():
    by = change(difference=amount("5", "percentage point"))

    interval, _, _ = implied(change("60", "65", "percent"), by)

    assert interval == point(Fraction(5, 100))


def test_from_60_to_65_percent_is_up_by_8_33_percent():
    by = change(factor=amount("8.33", "percent"))

    interval, _, _ = implied(change("60", "65", "percent"), by)

    assert interval == point(Fraction(1, 12))


def test_a_rounded_level_makes_an_interval_of_its_difference():
    # 2.35 to 2.45 before and 2.95 to 3.05 after: 0.5 to 0.7 tonnes more, in kilograms
    assert difference(change("2.4", "3.0", "tonne", slack="0.05")) == Interval(Fraction(500), Fraction(700))


def test_a_difference_in_kilograms_fits_levels_in_tonnes():
    interval, figure, _ = implied(change("2", "3", "tonne"), change(difference=amount("1000", "kilogram")))

    assert figure.base_allowed == interval == point(1000)


@pytest.mark.parametrize(
    ("levels", "by"),
    [
        (change("35", None), change(difference=amount("255"))),
        (change("0", "290"), change(factor=amount("10", "percent"))),
        (change("35", "290"), change(difference=amount("5", "tonne"))),
        (change("35", "290"), change(difference=amount("5", "percentage point"))),
        (change("60", "65", "percent"), change(difference=amount("5"))),
        (change("35", "290"), change()),
    ],
    ids=["one level", "from nothing", "another dimension", "points of a count", "counts of a share", "no figure"],
)
def test_some_levels_imply_nothing(levels, by):
    assert implied(levels, by) is None


@pytest.mark.parametrize(
    ("before", "after", "unit", "said", "value"),
    [
        ("35", "290", "grant", amount("255"), 255),
        ("35", "290", "grant", amount("8", "times"), Fraction(58, 7)),
        ("35", "290", "grant", amount("700", "percent"), Fraction(5100, 7)),
        ("60", "65", "percent", amount("5", "percentage point"), 5),
        ("60", "65", "percent", amount("8", "percent"), Fraction(25, 3)),
        ("290", "35", "grant", amount("255"), -255),
        ("2", "3", "tonne", amount("900", "kilogram"), 1000),
        ("0", "3", "tonne", amount("9", "percent"), None),
        ("30..40", "290", "grant", amount("255"), None),
    ],
)
def test_the_exact_change_is_in_the_unit_of_the_figure_that_was_said(before, after, unit, said, value):
    assert exact(change(before, after, unit), said) == value


@pytest.mark.parametrize(
    ("low", "high", "said", "direction", "expected"),
    [
        ("255", "255", amount("255"), "up", "agrees"),
        ("255", "255", amount("255"), None, "agrees"),
        ("-255", "-255", amount("255"), "down", "agrees"),
        ("-255", "-255", amount("255"), None, "agrees"),
        ("-255", "-255", amount("255"), "up", "conflicts"),
        ("255", "255", amount("255"), "down", "conflicts"),
        ("255", "255", amount("225"), "up", "conflicts"),
        ("240", "270", amount("250", slack="5"), "up", "agrees"),
        ("255", "255", amount("200..Infinity", hedge="more_than"), "up", "refines"),
    ],
)
def test_a_change_has_a_verdict_with_its_direction(low, high, said, direction, expected):
    found = verdict(Interval(Fraction(low), Fraction(high)), said, direction)

    assert found.value == expected


def test_of_figures_in_one_breath_none_is_rounder_than_the_least_round_one():
    # 48 is exact, so the 180 beside it is no "175 to 185"
    assert alike([amount("48"), amount("180", slack="5")]) == [point(48), point(180)]


def test_figures_that_are_all_rounded_stay_so():
    rounded = [amount("2.4", "tonne", slack="0.05"), amount("30", "tonne", slack="0.5")]

    assert [r.high - r.low for r in alike(rounded)] == [100, 100]


def test_a_hedged_figure_keeps_its_reach_beside_an_exact_one():
    ranges = alike([amount("48"), amount("100", slack="10", hedge="approx")])

    assert ranges[1] == Interval(Fraction(90), Fraction(110))


def test_a_bound_has_no_two_ends():
    assert alike([amount("48"), amount("100..Infinity", hedge="more_than")]) is None
