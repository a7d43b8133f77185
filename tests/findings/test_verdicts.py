"""Whether two figures can both be true, and whether two dates can."""

import pytest

import factledger as fl
from factledger.findings.verdicts import amounts, periods, slip_of_digits
from factledger.records.value import Amount, Period


def amount(words):
    (found,) = [v for v in fl.find(fl.Document.from_text(f"It was {words}.")) if isinstance(v, Amount)]
    return found


def period(words):
    (found,) = [v for v in fl.find(fl.Document.from_text(f"It came {words}.", "2024-02-07")) if isinstance(v, Period)]
    return found


def value(verdict):
    return verdict.value if verdict else None


AMOUNTS = [
    # the same number, however it is written
    ("4,830 crowns", "4,830 crowns", "agrees"),
    ("2.4 million crowns", "2,400,000 crowns", "agrees"),
    ("forty pumps", "40 pumps", "agrees"),
    # at one precision they must be equal
    ("2.4 million crowns", "2.5 million crowns", "conflicts"),
    ("2.4 percent", "2.5 percent", "conflicts"),
    ("412 pupils", "421 pupils", "conflicts"),
    # the coarser allows the finer one, or does not: 4.8 is 4.75 to 4.85, 4.9 is 4.85 to 4.95
    ("4.83 billion crowns", "4.8 billion crowns", "agrees"),
    ("4.83 billion crowns", "4.9 billion crowns", "conflicts"),
    ("4.85 billion crowns", "4.8 billion crowns", "agrees"),
    ("4.86 billion crowns", "4.8 billion crowns", "conflicts"),
    ("19,480 books", "19,000 books", "agrees"),
    ("19,510 books", "19,000 books", "conflicts"),
    # a dot before three digits may group them
    ("1.234 kilometers", "1,234 kilometers", "agrees"),
    ("1,234 kilometers", "1.234 kilometers", "agrees"),
    ("1.234 kilometers", "1.23 kilometers", "agrees"),
    ("1.234 kilometers", "1,234 metres", "agrees"),
    ("1.234 kilometers", "about 1,200 kilometers", "agrees"),
    ("1.234 kilometers", "more than 1,000 kilometers", "refines"),
    ("1.234 kilometers", "1,300 kilometers", "conflicts"),
    ("10.000 pupils", "10 pupils", "conflicts"),
    # "about" reaches a tenth to each side
    ("about 10,000 pupils", "10,140 pupils", "agrees"),
    ("about 10,000 pupils", "11,001 pupils", "conflicts"),
    ("about 500 pupils", "450 pupils", "agrees"),
    ("about 500 pupils", "449 pupils", "conflicts"),
    ("nearly 500 pupils", "490 pupils", "agrees"),
    ("nearly 500 pupils", "510 pupils", "conflicts"),
    # bounds, and numbers at their edge
    ("more than 75 percent", "75 percent", "conflicts"),
    ("at least 75 percent", "75 percent", "refines"),
    ("at least 75 percent", "74 percent", "conflicts"),
    ("more than 75 percent", "76 percent", "refines"),
    ("fewer than 50 pupils", "50 pupils", "conflicts"),
    ("up to 50 pupils", "50 pupils", "refines"),
    ("up to 50 pupils", "51 pupils", "conflicts"),
    ("more than zero percent", "0 percent", "conflicts"),
    ("more than 1,210,000 books", "1.2 million books", None),
    # two bounds
    ("more than 40 pupils", "more than 60 pupils", "refines"),
    ("more than 40 pupils", "fewer than 40 pupils", "conflicts"),
    ("at least 40 pupils", "up to 40 pupils", None),
    ("more than 40 pupils", "fewer than 60 pupils", None),
    ("more than 40 pupils", "more than 40 pupils", "agrees"),
    # ranges
    ("between 40 and 60 pupils", "50 pupils", "refines"),
    ("between 40 and 60 pupils", "60 pupils", "refines"),
    ("between 40 and 60 pupils", "61 pupils", "conflicts"),
    ("between 40 and 60 pupils", "between 45 and 55 pupils", "refines"),
    ("between 40 and 60 pupils", "between 50 and 70 pupils", None),
    ("between 40 and 60 pupils", "between 61 and 70 pupils", "conflicts"),
    # converted: 75 miles are 120.7 km, and 120 km is 115 to 125; 75 inches are 190.5 cm
    ("120 kilometres", "75 miles", "agrees"),
    ("130 kilometres", "75 miles", "conflicts"),
    ("1,500 metres", "1.5 kilometres", "agrees"),
    ("2 tonnes", "2,000 kilograms", "agrees"),
    ("2 tonnes", "2,600 kilograms", "conflicts"),
    ("two days", "48 hours", "agrees"),
    # 20 degrees Celsius are 68 degrees Fahrenheit; 20 degrees warmer are 36 degrees Fahrenheit warmer
    ("20 degrees Celsius", "68 degrees Fahrenheit", "agrees"),
    ("20 degrees Celsius", "36 degrees Fahrenheit", "agrees"),
    ("20 degrees Celsius", "80 degrees Fahrenheit", "conflicts"),
    ("-40 degrees Celsius", "-40 degrees Fahrenheit", "agrees"),
    # percent and fractions; a third in words allows a hundredth to each side
    ("half of the pupils", "50 percent", "agrees"),
    ("a quarter of the pupils", "25 percent", "agrees"),
    ("a third of the pupils", "33 percent", "agrees"),
    ("a third of the pupils", "40 percent", "conflicts"),
    ("three quarters of the pupils", "75 percent", "agrees"),
    # what is counted is exact while it is small
    ("120 pupils", "121 pupils", "conflicts"),
    ("nine pupils", "10 pupils", "conflicts"),
]


@pytest.mark.parametrize(("left", "right", "verdict"), AMOUNTS)
def test_two_amounts_have_one_verdict_whoever_comes_first(left, right, verdict):
    one, other = amount(left), amount(right)

    assert (value(amounts(one, other)), value(amounts(other, one))) == (verdict, verdict)


PERIODS = [
    ("on 7 February 2023", "on Feb. 7, 2023", "agrees"),
    ("on 7 February 2023", "in February 2023", "refines"),
    ("on 7 February 2023", "in 2023", "refines"),
    ("in the first quarter of 2023", "in 2023", "refines"),
    ("on 7 February 2023", "on 8 February 2023", "conflicts"),
    ("in 2022", "in 2023", "conflicts"),
    ("last year", "in 2023", "agrees"),
    ("from 2019 to 2021", "from 2020 to 2022", None),
    ("from 2019 to 2021", "in 2020", "refines"),
    # "two weeks ago" is about 24 January, "two years ago" about a year around February 2022
    ("two weeks ago", "on 22 January 2024", None),
    ("two weeks ago", "on 3 January 2024", "conflicts"),
    ("two years ago", "in December 2021", None),
    ("two years ago", "in December 2020", "conflicts"),
    # it begins on Monday, 2 January
    ("in the first week of January 2023", "on 1 January 2023", None),
    # 2 March or 3 February
    ("on 02/03/2022", "on 2 March 2022", None),
    # a feast that follows the moon may be a day or two off
    ("on Eid al-Fitr 2023", "on 21 April 2023", "agrees"),
    ("on Eid al-Fitr 2023", "on 22 April 2023", None),
    ("on Eid al-Fitr 2023", "on 19 April 2023", None),
    ("on Eid al-Fitr 2023", "on 18 April 2023", "conflicts"),
    ("on Diwali 2023", "on 13 November 2023", None),
    ("on Diwali 2023", "on 13 December 2023", "conflicts"),
    ("on Chinese New Year 2023", "on 23 January 2023", "conflicts"),
    ("on Lunar New Year 2023", "on 23 January 2023", None),
    # a Jewish feast begins on the evening before
    ("on Yom Kippur 2023", "on 24 September 2023", "refines"),
    ("on Yom Kippur 2023", "on 25 September 2023", "refines"),
    ("on Yom Kippur 2023", "on 26 September 2023", "conflicts"),
]


@pytest.mark.parametrize(("left", "right", "verdict"), PERIODS)
def test_two_periods_have_one_verdict_whoever_comes_first(left, right, verdict):
    one, other = period(left), period(right)

    assert (value(periods(one, other)), value(periods(other, one))) == (verdict, verdict)


@pytest.mark.parametrize(
    ("left", "right", "slip"),
    [
        ("742,000 tonnes", "724,000 tonnes", "swapped"),
        ("36 pupils", "63 pupils", "swapped"),
        ("742 pupils", "247 pupils", "swapped"),
        ("742 pupils", "274 pupils", None),
        ("742 pupils", "942 pupils", "mistyped"),
        ("742 pupils", "951 pupils", None),
        ("742 pupils", "7,420 pupils", "scaled"),
        ("742 pupils", "742 million pupils", "scaled"),
        ("742 pupils", "74.2 million pupils", None),
        ("64 people", "46", "swapped"),
        ("742 miles", "742 kilometres", "unit"),
        ("0 pupils", "10 pupils", None),
        ("742 pupils", "742 pupils", None),
        ("7.42 tonnes", "7.24 tonnes", "swapped"),
        ("7.42 tonnes", "724 tonnes", None),
        ("742 miles", "724 kilometres", None),
        ("more than 742 pupils", "724 pupils", None),
    ],
)
def test_a_slip_of_one_number_is_another(left, right, slip):
    assert slip_of_digits(amount(left), amount(right)) == slip
    assert slip_of_digits(amount(right), amount(left)) == slip
