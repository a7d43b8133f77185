"""Two levels become a change, a step stays one, and what only looks like either is left alone."""

import pytest

import factledger as fl
from factledger.records.claim import Change, Measurement


def claims(text):
    return fl.extract(fl.Document.from_text(text, "2024-02-07", "The Record"))


def changes(text):
    """Every change of a text: before, after, step and direction, as the text has them."""
    return [
        (*(part and part.text for part in (c.before, c.after, c.difference or c.factor)), c.direction)
        for c in claims(text)
        if isinstance(c, Change)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of grants rose from 35 to 290.", [("35", "290", None, "up")]),
        ("The number of grants rose to 290 from 35.", [("35", "290", None, "up")]),
        ("The number of grants fell from 290 to 35.", [("290", "35", None, "down")]),
        ("The number of grants went from 35 to 290.", [("35", "290", None, "up")]),
        ("Exports rose 3 percent.", [(None, None, "3 percent", "up")]),
        ("Exports rose by 3 percent.", [(None, None, "3 percent", "up")]),
        ("Exports were down 3 percent.", [(None, None, "3 percent", "down")]),
        ("Exports rose by 40 tonnes.", [(None, None, "40 tonnes", "up")]),
        ("Exports rose to 40 tonnes.", [(None, "40 tonnes", None, "up")]),
        ("The share rose by 5 percentage points.", [(None, None, "5 percentage points", "up")]),
        ("Exports doubled.", [(None, None, "doubled", "up")]),
    ],
)
def test_words_of_change_make_a_change(text, expected):
    assert changes(text) == expected


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("The school has 45 pupils, against 30 a year ago.", "30", "45"),
        ("The school has 45 pupils, compared with 30 pupils last year.", "30", "45"),
        ("A ticket cost 48 roubles in 2016 and 84 roubles in 2018.", "48 roubles", "84 roubles"),
        ("A ticket cost 48 roubles in 2016 and 84 in 2018.", "48 roubles", "84"),
        ("A ticket cost 84 roubles in 2018 and 48 roubles in 2016.", "48 roubles", "84 roubles"),
    ],
)
def test_two_levels_set_against_each_other_are_a_change_without_a_direction(text, before, after):
    assert changes(text) == [(before, after, None, None)]


def test_a_bare_number_takes_the_unit_of_the_level_before_it():
    (change,) = [c for c in claims("A ticket cost 48 roubles in 2016 and 84 in 2018.") if isinstance(c, Change)]

    assert change.after.unit == change.before.unit
    assert change.after.scale == change.before.scale


@pytest.mark.parametrize(
    "text",
    [
        "The school has 45 pupils and 30 desks.",
        "The school has 45 pupils in 2018 and cost 84 roubles in 2016.",
        "The road is 45 kilometres long and 30 metres wide.",
        "Children from 3 to 12 years may enter.",
        "The library lends 45 novels in 2018 and 30 novels in 2018.",
        "Buses 45 and 30 stop here.",
    ],
)
def test_two_figures_that_are_not_set_against_each_other_are_no_change(text):
    assert changes(text) == []


def test_the_level_after_a_change_is_a_measurement_and_the_level_before_is_none():
    levels = [c.text for c in claims("The number of grants rose from 35 to 290.") if isinstance(c, Measurement)]

    assert levels == ["290"]


def test_a_step_is_no_level():
    levels = [c for c in claims("Exports rose by 40 tonnes.") if isinstance(c, Measurement)]

    assert levels == []


def test_the_words_of_a_change_reach_from_its_first_figure_to_its_last():
    (change,) = [c for c in claims("The number of grants rose from 35 to 290.") if isinstance(c, Change)]

    assert change.text == "35 to 290"


def test_a_change_whose_figures_stand_far_apart_is_quoted_by_the_later_one():
    places = "northwestern Orsenia, transmarinian Belmora, southeastern Karstenbruckhausen and circumpolar Tavarialand"
    text = f"Grants rose from 35 throughout {places} to 290."
    (change,) = [c for c in claims(text) if isinstance(c, Change)]

    assert change.text == "290"
    assert len(change.text) <= 120
