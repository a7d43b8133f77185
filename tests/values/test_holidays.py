"""Feasts fall on the days on which they were kept."""

from datetime import date

import pytest

from factledger.pipeline import find
from factledger.records.source import Document
from factledger.records.value import Period
from factledger.tables.language import load
from factledger.values.holidays import holiday

RULES = sorted({row.rule for row in load("en").table("holidays") if row.rule})


def dates(text, published=None):
    found = find(Document.from_text(text, published=published))
    return [one for one in found if isinstance(one, Period)]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        # days as the calendars of the Hong Kong Observatory give them
        ("Chinese New Year 2023", "2023-01-22"), ("Lunar New Year 2024", "2024-02-10"),
        ("the Dragon Boat Festival 2023", "2023-06-22"), ("the Mid-Autumn Festival 2023", "2023-09-29"),
        ("Chinese New Year's Eve 2023", "2023-01-21"), ("Ching Ming 2024", "2024-04-04"),
        ("the Double Ninth Festival 2023", "2023-10-23"),
        # public holidays of Saudi Arabia, India, Singapore
        ("Eid al-Fitr 2023", "2023-04-21"), ("Eid ul-Adha 2023", "2023-06-28"), ("Bakr Id 2018", "2018-08-21"),
        ("Diwali 2023", "2023-11-12"), ("Deepavali 2022", "2022-10-24"), ("Holi 2023", "2023-03-08"),
        ("Guru Nanak Jayanti 2023", "2023-11-27"), ("Dussehra 2023", "2023-10-24"),
        ("Maha Shivratri 2023", "2023-02-18"),
        ("Janmashtami 2022", "2022-08-19"), ("Raksha Bandhan 2022", "2022-08-11"), ("Vesak Day 2024", "2024-05-22"),
        ("Thaipusam 2023", "2023-02-05"), ("Parsi New Year 2023", "2023-08-16"), ("Onam 2018", "2018-08-25"),
        # fixed days and weekdays
        ("Boss's Day 2016", "2016-10-17"), ("Boss's Day 2021", "2021-10-15"), ("King's Day 2014", "2014-04-26"),
        ("MLK Day 2023", "2023-01-16"), ("St Paddy's Day 2019", "2019-03-17"),
        ("Saint Patricks Day 2019", "2019-03-17"),
        ("Canadian Thanksgiving 2023", "2023-10-09"), ("Thanksgiving 2023", "2023-11-23"),
        ("Victoria Day 2023", "2023-05-22"), ("Remembrance Sunday 2023", "2023-11-12"),
        ("Easter Mon 2023", "2023-04-10"),
        ("Ukraine's Independence Day 2023", "2023-08-24"), ("Advent Sunday 2023", "2023-12-03"),
        ("Mothering Sunday 2023", "2023-03-19"), ("Orthodox Easter 2023", "2023-04-16"),
    ],
)  # fmt: skip
def test_a_feast_is_on_its_day(name, day):
    assert [one.timex3 for one in dates(f"The ferry sank on {name}.")] == [day]


@pytest.mark.parametrize(
    ("name", "evening", "last"),
    [
        ("Rosh Hashanah 2023", "2023-09-15", "2023-09-17"), ("Rosh Hashanna 2018", "2018-09-09", "2018-09-11"),
        ("Yom Kippur 1973", "1973-10-05", "1973-10-06"), ("Simchat Torah 2023", "2023-10-07", "2023-10-08"),
        ("Tu BiShvat 2018", "2018-01-30", "2018-01-31"), ("Tu B'Shevat 2024", "2024-01-24", "2024-01-25"),
        ("Lag B'Omer 2017", "2017-05-13", "2017-05-14"), ("Tisha B'Av 2023", "2023-07-26", "2023-07-27"),
        ("Tisha B'Av 2022", "2022-08-06", "2022-08-07"), ("Purim 2024", "2024-03-23", "2024-03-24"),
        # the fifth of Iyar: on a Friday, a Saturday, a Monday (moved since 2004), a Wednesday
        ("Yom HaAtzmaut 2018", "2018-04-18", "2018-04-19"), ("Yom Ha'atzmaut 2021", "2021-04-14", "2021-04-15"),
        ("Yom HaAtzmaut 2024", "2024-05-13", "2024-05-14"), ("Yom HaAtzmaut 2023", "2023-04-25", "2023-04-26"),
        ("Yom HaShoah 2018", "2018-04-11", "2018-04-12"), ("Yom HaShoah 2024", "2024-05-05", "2024-05-06"),
        ("Yom HaZikaron 2021", "2021-04-13", "2021-04-14"),
        ("Holy Week 2023", "2023-04-02", "2023-04-08"), ("Lent 2023", "2023-02-22", "2023-04-08"),
        ("Ramadan 2023", "2023-03-23", "2023-04-20"), ("Kwanzaa 2023", "2023-12-26", "2024-01-01"),
    ],
)  # fmt: skip
def test_a_feast_lasts_its_days(name, evening, last):
    assert [one.timex3 for one in dates(f"The shops closed early on {name}.")] == [f"{evening}/{last}"]


def test_the_last_friday_of_ramadan():
    assert [one.timex3 for one in dates("Crowds came on Jumat-ul-Wida 2018.")] == ["2018-06-08"]


@pytest.mark.parametrize(
    "text",
    [
        "They celebrate the Burmese New Year.", "On Fiji's Independence Day they sang.", "The bank lent money in all.",
        "On Kurdistan Memorial Day they sang.", "They landed on Easter Island.", "He signed the Good Friday Agreement.",
        "The Boxing Day Tsunami was the worst.", "The storm hit Corpus Christi.", "They fought in the Yom Kippur War.",
        "Holi Smith sang.", "The trade union day was long.", "They marked its independence day.",
        "The village holds a spring festival.", "He had an epiphany at sea.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_feast_is_none(text):
    assert dates(text, "2024-06-01") == []


@pytest.mark.parametrize(
    "name", ["Chinese lunar New Year's Day", "Lunar New Year", "Parsi New Year", "Jewish New Year"]
)
def test_not_every_new_year_is_in_january(name):
    found = dates(f"The ferry sank on {name} 2019.")

    assert [one.text for one in found] == [f"{name} 2019"]
    assert found[0].interval.low.month > 1


def test_a_feast_without_a_year_is_the_nearest():
    assert [one.timex3 for one in dates("The ferry sank on Diwali.", "2023-11-20")] == ["2023-11-12"]
    assert [one.timex3 for one in dates("The ferry will sail on Chinese New Year.", "2023-11-20")] == ["2024-02-10"]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_gives_a_day_of_the_year(rule):
    years = range(2005, 2030)
    found = {year: one for year in years if (one := holiday(rule, year)) is not None}

    # customs or sources differ about some feasts in some years, and what falls about New Year can miss one
    missed = 10 if rule.startswith("feast") else 1 if rule.startswith("chinese 12") else 0
    assert len(found) >= len(years) - missed
    assert all(abs(one.low - date(year, 7, 2)).days <= 184 for year, one in found.items())


@pytest.mark.parametrize(
    "year", [1, 2, 622, 1582, 1899, 1900, 1901, 1924, 1925, 2035, 2036, 2077, 2078, 2100, 9998, 9999]
)
def test_no_year_is_too_far(year):
    for name in ("Ramadan", "Eid al-Fitr", "Chinese New Year", "Laba Festival", "Diwali", "Hanukkah", "Parsi New Year"):
        for one in dates(f"It was held on {name} {year:04d}."):
            assert one.interval.low < one.interval.high


def test_outside_the_almanac_lunar_feasts_have_no_day():
    assert holiday("chinese 1 1", 1899) is None
    assert holiday("chinese 1 1", 2101) is None
    assert holiday("feast holi", 2050) is None
    assert holiday("islamic 9", 2100) is not None
