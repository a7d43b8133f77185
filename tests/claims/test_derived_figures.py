"""Figures that follow from what is said: a share from its part and whole, a stretch from its two dates."""

from decimal import Decimal

import pytest

import factledger as fl
from factledger.records.claim import Measurement


def derived(text):
    """The figures of a text that nobody wrote: how many, of what unit."""
    found = fl.extract(fl.Document.from_text(text, "2024-02-07"))
    return [c.amount for c in found if isinstance(c, Measurement) and c.derived]


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("The Greens won 12 of the 40 districts.", 30),
        ("The Greens won 40 of the 40 districts.", 100),
        ("The Greens won 1 of the 8 districts.", Decimal("12.5")),
        ("The college had 900 applicants, 300 of them women.", Decimal(100) / 3),
        ("Of the 40 districts 12 went to the Greens.", 30),
    ],
)
def test_a_part_of_a_whole_is_a_share(text, percent):
    (share,) = derived(text)

    assert (share.unit, round(share.stated.low, 10)) == ("percent", round(Decimal(percent), 10))


@pytest.mark.parametrize(
    "text",
    [
        "The Greens won 48 of the 40 districts.",
        "The Greens won about 12 of the 40 districts.",
        "The Greens won 12 districts and 40 mayors.",
        "The Greens won none of the 40 districts.",
        "The Greens won 12 crowns of the 40 tonnes.",
    ],
)
def test_what_is_no_part_or_no_plain_number_has_no_share(text):
    assert derived(text) == []


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        # 1 January 2003 to 31 December 2015 are 4,748 days; either year may be counted or not
        ("Ilse Varga was mayor from 2003 to 2015.", 4748 - 2 * 366, 4748),
        # 3 to 9 May are seven days with both ends
        ("The fair was held from 3 May 2021 to 9 May 2021.", 5, 7),
    ],
)
def test_from_one_date_to_another_is_a_stretch(text, least, most):
    (stretch,) = derived(text)

    assert (stretch.unit, stretch.kind) == ("day", "duration")
    assert (stretch.stated.low, stretch.stated.high) == (least, most)


@pytest.mark.parametrize(
    "text", ["The fair was held in 2021.", "The hall is open since 2003.", "The fair was held on 3 May 2021."]
)
def test_one_date_is_no_stretch(text):
    assert derived(text) == []
