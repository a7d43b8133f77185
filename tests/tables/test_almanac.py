"""The almanac holds together."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from factledger.tables.almanac import almanac, month_day

LENGTHS = {"8": 28, "9": 29, "0": 30, "1": 31}


@pytest.mark.parametrize("calendar", ["islamic", "chinese"])
def test_each_year_ends_where_the_next_begins(calendar):
    months = getattr(almanac(), calendar)

    assert list(months) == list(range(min(months), max(months) + 1))
    for year, (start, lengths) in months.items():
        days = sum(LENGTHS[length] for length in lengths if length != "+")
        assert year + 1 not in months or months[year + 1][0] == start + timedelta(days), year
        assert len(lengths.replace("+", "")) == (13 if "+" in lengths else 12), year


def test_months_are_counted_past_a_leap_month():
    # as the Hong Kong Observatory gives them: 2023 has a second second month from 22 March to 19 April
    chinese = almanac().chinese

    assert month_day(chinese, 2023, 2, 1) == date(2023, 2, 20)
    assert month_day(chinese, 2023, 3, 1) == date(2023, 4, 20)
    assert month_day(chinese, 2023, 12, 30) == date(2024, 2, 9)
    assert month_day(chinese, 2023, 1, 0) == date(2023, 1, 21)


def test_a_month_has_a_beginning():
    # the Saudi calendar: 1 Ramadan 1445 was 11 March 2024, 1 Muharram 1446 was 7 July 2024
    islamic = almanac().islamic

    assert month_day(islamic, 1445, 9, 1) == date(2024, 3, 11)
    assert month_day(islamic, 1446, 1, 1) == date(2024, 7, 7)
    assert month_day(islamic, 1342, 1, 1) is None


@pytest.mark.parametrize("name", almanac().feasts)
def test_a_feast_comes_back_after_some_moons_or_a_year_of_the_sun(name):
    days = list(almanac().feasts[name].values())

    for one, other in pairwise(days):
        gap = (other - one).days
        if gap < 400:  # else a year is left out, or one has two such days
            assert gap in (365, 366) or 353 <= gap <= 356 or 382 <= gap <= 386, (one, other)
