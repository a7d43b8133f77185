"""Which days a date means."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factledger as fl

WEDNESDAY = date(2023, 3, 15)


def periods(text, published=WEDNESDAY):
    found = fl.find(fl.Document.from_text(text, published=published))
    return [v for v in found if isinstance(v, fl.Period)]


def days(text, published=WEDNESDAY):
    (found,) = periods(text, published)
    return found.interval.low.isoformat(), found.interval.high.isoformat(), found.timex3


@pytest.mark.parametrize(
    "text, low, high, timex3",
    [
        ("Signed on 7 February 2023.", "2023-02-07", "2023-02-08", "2023-02-07"),
        ("Signed on 23/11/2022.", "2022-11-23", "2022-11-24", "2022-11-23"),
        ("Signed on 3 Aug 96.", "1996-08-03", "1996-08-04", "1996-08-03"),
        ("Signed in 04/2016.", "2016-04-01", "2016-05-01", "2016-04"),
        ("Signed on 27 and 28 July 2023.", "2023-07-27", "2023-07-29", "2023-07-27/2023-07-28"),
        ("Held from 28 December 2022 to 3 January 2023.", "2022-12-28", "2023-01-04", "2022-12-28/2023-01-03"),
        ("Held from 28 December to 3 January 2023.", "2022-12-28", "2023-01-04", "2022-12-28/2023-01-03"),
        ("Signed on the last day of February 2024.", "2024-02-29", "2024-03-01", "2024-02-29"),
        ("Signed on New Year's Day 2020.", "2020-01-01", "2020-01-02", "2020-01-01"),
        ("Signed on Easter Monday 2018.", "2018-04-02", "2018-04-03", "2018-04-02"),
        ("Signed on Yom Kippur 1973.", "1973-10-05", "1973-10-07", "1973-10-05/1973-10-06"),
        ("Signed on Purim 2024.", "2024-03-23", "2024-03-25", "2024-03-23/2024-03-24"),
        ("Signed during Passover 2018.", "2018-03-30", "2018-04-08", "2018-03-30/2018-04-07"),
        ("Signed during Hanukkah 2024.", "2024-12-25", "2025-01-03", "2024-12-25/2025-01-02"),
        ("Signed on Thanksgiving 2023.", "2023-11-23", "2023-11-24", "2023-11-23"),
        ("Sales in 2022 rose.", "2022-01-01", "2023-01-01", "2022"),
        ("Sales in 1998-2003 rose.", "1998-01-01", "2004-01-01", "1998/2003"),
        ("Sales in the 1960s rose.", "1960-01-01", "1970-01-01", "196"),
        ("Sales in the nineties rose.", "1990-01-01", "2000-01-01", "199"),
        ("Sales in the 19th century rose.", "1800-01-01", "1900-01-01", "18"),
        ("Sales in late 2022 rose.", "2022-09-01", "2023-01-01", "2022"),
        ("Sales in early January 2022 rose.", "2022-01-01", "2022-01-11", "2022-01"),
        ("Sales in mid-August 2022 rose.", "2022-08-11", "2022-08-21", "2022-08"),
        ("Sales in H1 2023 rose.", "2023-01-01", "2023-07-01", "2023-H1"),
        ("Sales in the first half of 2023 rose.", "2023-01-01", "2023-07-01", "2023-H1"),
        ("Sales in Q3 2022 rose.", "2022-07-01", "2022-10-01", "2022-Q3"),
        ("Sales in the third quarter of 2022 rose.", "2022-07-01", "2022-10-01", "2022-Q3"),
        ("Sales in the 4th quarter 2018 rose.", "2018-10-01", "2019-01-01", "2018-Q4"),
        ("Sales in the autumn of 2023 rose.", "2023-09-01", "2023-12-01", "2023-FA"),
        ("Sales in the winter of 2021/22 rose.", "2021-12-01", "2022-03-01", "2021-WI"),
        ("Fees in the 2023-2024 academic year rise.", "2023-09-01", "2024-09-01", "SY2023"),
        ("Goals in the 2022/23 season were few.", "2022-07-01", "2023-07-01", "2022/2023"),
        ("Sales in fiscal 2023 rose.", "2023-01-01", "2024-01-01", "FY2023"),
        ("Sales in the year to April 2022 rose.", "2021-05-01", "2022-05-01", "2021-05-01/2022-04-30"),
        ("Held for 3 days from 4 May 2020.", "2020-05-04", "2020-05-07", "2020-05-04/2020-05-06"),
        ("It burnt in the 1800s.", "1800-01-01", "1900-01-01", "18"),
        ("It burnt on the third Tuesday of September 2014.", "2014-09-16", "2014-09-17", "2014-09-16"),
        ("It burnt two weeks before 13 May 1999.", "1999-04-29", "1999-04-30", "1999-04-29"),
        ("Results for the year ended 31 December 2023", "2023-01-01", "2024-01-01", "2023"),
        ("Sales in the June 2022 quarter rose.", "2022-04-01", "2022-07-01", "2022-Q2"),
        ("Sales in 2Q23 rose.", "2023-04-01", "2023-07-01", "2023-Q2"),
        ("Sales in H1 FY2023 rose.", "2023-01-01", "2023-07-01", "2023-H1"),
        ("It burnt in AD 800.", "0800-01-01", "0801-01-01", "0800"),
        ("It burnt in nineteen ninety-six.", "1996-01-01", "1997-01-01", "1996"),
        ("It burnt on 27 July 2018, a Friday.", "2018-07-27", "2018-07-28", "2018-07-27"),
        ("Cases in the week ending 4 February 2024 rose.", "2024-01-29", "2024-02-05", "2024-W05"),
        ("Signed in nineteen hundred and five.", "1905-01-01", "1906-01-01", "1905"),
        ("Signed in two thousand and fifteen.", "2015-01-01", "2016-01-01", "2015"),
        ("Signed in October two thousand and five.", "2005-10-01", "2005-11-01", "2005-10"),
        ("Signed on July fourth seventeen seventy-six.", "1776-07-04", "1776-07-05", "1776-07-04"),
        ("Signed on fifteen August nineteen forty-seven.", "1947-08-15", "1947-08-16", "1947-08-15"),
        ("Held from the 27th to the 3rd of April 2022.", "2022-03-27", "2022-04-04", "2022-03-27/2022-04-03"),
        ("Held from 30 December to 2 January 2023.", "2022-12-30", "2023-01-03", "2022-12-30/2023-01-02"),
        ("Open 10/30-11/2/2022.", "2022-10-30", "2022-11-03", "2022-10-30/2022-11-02"),
        ("Held in w/c 6 March 2023.", "2023-03-06", "2023-03-13", "2023-W10"),
        ("Held in the week of March 8, 2023.", "2023-03-06", "2023-03-13", "2023-W10"),
        # ISO 8601: a week belongs to the month or year of its Thursday
        ("Held in the first week of 2021.", "2021-01-04", "2021-01-11", "2021-W01"),
        ("Held in the last week of 2020.", "2020-12-28", "2021-01-04", "2020-W53"),
        ("Held in the last week of February 2023.", "2023-02-20", "2023-02-27", "2023-W08"),
        ("Held on the third Tuesday after Easter 2022.", "2022-05-03", "2022-05-04", "2022-05-03"),
        ("Held on the Friday before 1 May 2022.", "2022-04-29", "2022-04-30", "2022-04-29"),
        # 5 December 2022 was a Monday, 12 May 2022 a Thursday
        ("It sank on Monday, 5/12/2022.", "2022-12-05", "2022-12-06", "2022-12-05"),
        ("It sank on Thursday, 5/12/2022.", "2022-05-12", "2022-05-13", "2022-05-12"),
        ("It is held on the second weekend of June 2022.", "2022-06-11", "2022-06-13", "2022-W23-WE"),
        ("Sales in the 12-month period ended 30 June 2022 rose.", "2021-07-01", "2022-07-01", "2021-07-01/2022-06-30"),
        ("Sales in the 52 weeks to 30 January 2021 rose.", "2020-02-02", "2021-01-31", "2020-02-02/2021-01-30"),
        ("Sales in the late 1990s rose.", "1997-01-01", "2000-01-01", "199"),
        ("Paid on or before 3 May 2022.", "0001-01-01", "2022-05-04", "2022-05-03"),
        ("Sales in the first half of July 2022 rose.", "2022-07-01", "2022-07-16", "2022-07-01/2022-07-15"),
        ("Sales in the second half of June 2022 rose.", "2022-06-16", "2022-07-01", "2022-06-16/2022-06-30"),
        ("Sales in the second half of the 1990s rose.", "1995-01-01", "2000-01-01", "1995-01-01/1999-12-31"),
        ("Sales in the first half of the 19th century rose.", "1800-01-01", "1850-01-01", "1800-01-01/1849-12-31"),
        ("Won on August 10, 8 AD.", "0008-08-10", "0008-08-11", "0008-08-10"),
        ("Sales in 2022's second quarter rose.", "2022-04-01", "2022-07-01", "2022-Q2"),
        ("Sales in 2022's second half rose.", "2022-07-01", "2023-01-01", "2022-H2"),
        ("Sales in fiscal 2022's second quarter rose.", "2022-04-01", "2022-07-01", "2022-Q2"),
        ("Sales in the fiscal third quarter of 2022 rose.", "2022-07-01", "2022-10-01", "2022-Q3"),
        ("Sales in the second quarter ended May 31, 2022 rose.", "2022-03-01", "2022-06-01", "2022-03-01/2022-05-31"),
        ("Sales in the half year to 30 June 2022 rose.", "2022-01-01", "2022-07-01", "2022-H1"),
        ("Sales in the financial year to 31 March 2022 rose.", "2021-04-01", "2022-04-01", "2021-04-01/2022-03-31"),
        ("Sales in the decade to 2020 rose.", "2011-01-01", "2021-01-01", "2011-01-01/2020-12-31"),
        ("Sales in Q2/23 rose.", "2023-04-01", "2023-07-01", "2023-Q2"),
        ("Sales in H1/23 rose.", "2023-01-01", "2023-07-01", "2023-H1"),
        ("Sales in calendar 2023 rose.", "2023-01-01", "2024-01-01", "2023"),
        ("It shut in the third quarter of the 19th century.", "1850-01-01", "1875-01-01", "1850-01-01/1874-12-31"),
        ("It shut in the last quarter of the 19th century.", "1875-01-01", "1900-01-01", "1875-01-01/1899-12-31"),
        ("It froze in early-to-mid March 2021.", "2021-03-01", "2021-03-21", "2021-03"),
        ("It shut in mid- to late 2022.", "2022-05-01", "2023-01-01", "2022"),
        ("It shut in the latter half of June 2022.", "2022-06-16", "2022-07-01", "2022-06-16/2022-06-30"),
        ("It shut at the turn of the 20th century.", "1890-01-01", "1910-01-01", "19"),
        ("It shut in the noughties.", "2000-01-01", "2010-01-01", "200"),
        ("It shut the year before 2014.", "2013-01-01", "2014-01-01", "2013"),
        ("It shut the day after 31 December 2014.", "2015-01-01", "2015-01-02", "2015-01-01"),
        ("It shut the week before 8 May 2022.", "2022-05-01", "2022-05-08", "2022-05-01/2022-05-07"),
        ("He was mayor in 2008–10.", "2008-01-01", "2011-01-01", "2008/2010"),
        ("It rained in the summer months of 2014.", "2014-06-01", "2014-09-01", "2014-SU"),
    ],
)
def test_a_date_that_says_its_year_needs_no_day_of_publication(text, low, high, timex3):
    assert days(text) == days(text, None) == (low, high, timex3)


@pytest.mark.parametrize(
    "text, low, high, timex3",
    [
        ("Sales rose last year.", "2022-01-01", "2023-01-01", "2022"),
        ("Sales rose this January.", "2023-01-01", "2023-02-01", "2023-01"),
        ("Sales rose last month.", "2023-02-01", "2023-03-01", "2023-02"),
        ("The bridge opened yesterday.", "2023-03-14", "2023-03-15", "2023-03-14"),
        ("The bridge opens tomorrow.", "2023-03-16", "2023-03-17", "2023-03-16"),
        ("The bridge opened on Tuesday.", "2023-03-14", "2023-03-15", "2023-03-14"),
        ("The bridge will open on Tuesday.", "2023-03-21", "2023-03-22", "2023-03-21"),
        ("The bridge opened last Friday.", "2023-03-10", "2023-03-11", "2023-03-10"),
        ("The bridge will open next Friday.", "2023-03-24", "2023-03-25", "2023-03-24"),
        ("The bridge opened three days ago.", "2023-03-12", "2023-03-13", "2023-03-12"),
        ("The bridge opened two weeks ago.", "2023-03-01", "2023-03-02", "2023-03-01"),
        ("The bridge opened a year ago.", "2022-01-01", "2023-01-01", "2022"),
        ("The bridge opened on January 19 of this year.", "2023-01-19", "2023-01-20", "2023-01-19"),
        ("The bridge opened in September.", "2022-09-01", "2022-10-01", "2022-09"),
        ("The bridge will open in September.", "2023-09-01", "2023-10-01", "2023-09"),
        ("In September the bridge will open.", "2023-09-01", "2023-10-01", "2023-09"),
        ("The bridge opened on 19 February.", "2023-02-19", "2023-02-20", "2023-02-19"),
        ("Its mandate ends on June 30.", "2023-06-30", "2023-07-01", "2023-06-30"),
        ("It opened on 20 December.", "2022-12-20", "2022-12-21", "2022-12-20"),
        ("Held from 28 December to 3 January.", "2022-12-28", "2023-01-04", "2022-12-28/2023-01-03"),
        ("Sales rose last autumn.", "2022-09-01", "2022-12-01", "2022-FA"),
        ("Sales will rise this summer.", "2023-06-01", "2023-09-01", "2023-SU"),
        ("Sales rose in the first nine weeks of this year.", "2023-01-02", "2023-03-06", "2023-01-02/2023-03-05"),
        ("Sales rose in the fourth quarter.", "2022-10-01", "2023-01-01", "2022-Q4"),
        ("Last night 40 boats sank.", "2023-03-14", "2023-03-15", "2023-03-14"),
        ("This morning 40 boats sank.", "2023-03-15", "2023-03-16", "2023-03-15"),
        ("Overnight 40 boats sank.", "2023-03-14", "2023-03-16", "2023-03-14/2023-03-15"),
        ("Sales rose in the year to date.", "2023-01-01", "2023-03-16", "2023-01-01/2023-03-15"),
        ("Sales rose in the September quarter.", "2022-07-01", "2022-10-01", "2022-Q3"),
        ("Sales rose in the 12 months to March.", "2021-04-01", "2022-04-01", "2021-04-01/2022-03-31"),
        ("Sales rose over the past two years.", "2021-03-15", "2023-03-15", "2021-03-15/2023-03-14"),
        ("It sank in March two years ago.", "2021-03-01", "2021-04-01", "2021-03"),
        ("It sank two weeks and two days ago.", "2023-02-27", "2023-02-28", "2023-02-27"),
        ("It sank a year and two months ago.", "2022-01-01", "2022-02-01", "2022-01"),
        ("It sank forty years ago.", "1983-01-01", "1984-01-01", "1983"),
        ("It sank 150 years ago.", "1873-01-01", "1874-01-01", "1873"),
        ("It sank half a year ago.", "2022-07-01", "2023-01-01", "2022-H2"),
        ("It sank a year and a half ago.", "2021-07-01", "2022-01-01", "2021-H2"),
        ("It sank two and a half years ago.", "2020-07-01", "2021-01-01", "2020-H2"),
        ("It sank half a century ago.", "1970-01-01", "1980-01-01", "197"),
        ("It is due within the next 10 months.", "2023-03-15", "2024-01-15", "2023-03-15/2024-01-14"),
        ("It sank three Fridays ago.", "2023-02-24", "2023-02-25", "2023-02-24"),
        ("It will sail two Sundays from now.", "2023-03-26", "2023-03-27", "2023-03-26"),
        ("It sank on Monday two weeks ago.", "2023-02-27", "2023-02-28", "2023-02-27"),
        ("It will sail two months from today.", "2023-05-15", "2023-05-16", "2023-05-15"),
        ("It is closed for 3 days from today.", "2023-03-15", "2023-03-18", "2023-03-15/2023-03-17"),
        ("It is closed from February to May.", "2023-02-01", "2023-06-01", "2023-02/2023-05"),
        ("It will be closed on the 21st this month.", "2023-03-21", "2023-03-22", "2023-03-21"),
        ("It sailed in the week of the 8th.", "2023-03-06", "2023-03-13", "2023-W10"),
        ("It stays closed for the rest of the month.", "2023-03-15", "2023-04-01", "2023-03"),
        ("It is due within the next 4 working days.", "2023-03-15", "2023-03-22", "2023-03-15/2023-03-21"),
        ("It is closed for the next 4 working days.", "2023-03-16", "2023-03-22", "2023-03-16/2023-03-21"),
        ("It sank in the past 3 business days.", "2023-03-10", "2023-03-15", "2023-03-10/2023-03-14"),
        ("It is due at the EOM.", "2023-03-21", "2023-04-01", "2023-03"),
        ("It sails this Friday, 3/17.", "2023-03-17", "2023-03-18", "2023-03-17"),
        ("It sails next 6 April.", "2023-04-06", "2023-04-07", "2023-04-06"),
        ("It will sail in a fortnight's time.", "2023-03-29", "2023-03-30", "2023-03-29"),
        ("Sales rose in last year's third quarter.", "2022-07-01", "2022-10-01", "2022-Q3"),
        ("Sales rose in this year's first half.", "2023-01-01", "2023-07-01", "2023-H1"),
        ("The vote is a week on Tuesday.", "2023-03-28", "2023-03-29", "2023-03-28"),
        ("They will vote on Friday week.", "2023-03-24", "2023-03-25", "2023-03-24"),
        ("They will vote a fortnight on Friday.", "2023-03-31", "2023-04-01", "2023-03-31"),
        ("It sank a year ago today.", "2022-03-15", "2022-03-16", "2022-03-15"),
        ("It sank five years ago this month.", "2018-03-01", "2018-04-01", "2018-03"),
        ("It sank a hundred and fifty years ago.", "1873-01-01", "1874-01-01", "1873"),
        ("It sank the day after Christmas.", "2022-12-26", "2022-12-27", "2022-12-26"),
        ("It sank over the weekend.", "2023-03-11", "2023-03-13", "2023-W10-WE"),
        ("It will sail at the weekend.", "2023-03-18", "2023-03-20", "2023-W11-WE"),
        ("The vote is set for the first Sunday in August.", "2023-08-06", "2023-08-07", "2023-08-06"),
        ("The two-year plan ended in February.", "2023-02-01", "2023-03-01", "2023-02"),
        ("It will be drier by the end of the century.", "2066-01-01", "2100-01-01", "20"),
    ],
)
def test_other_dates_count_from_the_day_of_publication(text, low, high, timex3):
    assert days(text) == (low, high, timex3)
    (unknown,) = periods(text, None)
    assert not unknown.resolved
    assert (unknown.interval.low, unknown.interval.high) == (date.min, date.max)


@pytest.mark.parametrize(
    "text, low, high",
    [
        ("Closed since 1987.", date(1987, 1, 1), date.max),
        ("Closed since the coup of August 2021.", date(2021, 8, 1), date.max),
        ("Closed until 3 May 2023.", date.min, date(2023, 5, 4)),
        ("Closed before 2018.", date.min, date(2018, 1, 1)),
        ("Closed after 2016.", date(2017, 1, 1), date.max),
        ("Closed before the end of April 2023.", date.min, date(2023, 5, 1)),
        ("Closed by 30 June 2021.", date(2021, 6, 30), date(2021, 7, 1)),
        ("As of 1 January 2020 it is closed.", date(2020, 1, 1), date(2020, 1, 2)),
        ("Closed from 1 July 2020.", date(2020, 7, 1), date(2020, 7, 2)),
        ("Closed up to 2019.", date.min, date(2020, 1, 1)),
        ("Closed in pre-2019 days.", date.min, date(2019, 1, 1)),
        ("Closed in the post-2008 crisis.", date(2009, 1, 1), date.max),
        ("Closed until at least 2030.", date.min, date(2031, 1, 1)),
        ("Closed until about 1900.", date.min, date(1901, 1, 1)),
        ("Closed 2019 onwards.", date(2019, 1, 1), date(2020, 1, 1)),
        ("Closed, more than two years ago.", date.min, date(2021, 3, 15)),
        ("Closed less than two years ago.", date(2021, 3, 15), date(2023, 3, 15)),
    ],
)
def test_a_preposition_opens_a_side(text, low, high):
    (found,) = periods(text)

    assert (found.interval.low, found.interval.high) == (low, high)


def test_a_year_earlier_counts_from_the_date_before_it():
    found = periods("Prices in October 2022 were higher than a year earlier.")

    assert [p.timex3 for p in found] == ["2022-10", "2021-10"]


def test_a_list_of_months_shares_its_year():
    assert [p.timex3 for p in periods("It rained in June and July 2021.")] == ["2021-06", "2021-07"]


@pytest.mark.parametrize(
    "text, found",
    [
        ("It rained on 3, 4 and 7 March 2021.", ["2021-03-03", "2021-03-04", "2021-03-07"]),
        ("It rained on March 3, 4 and 7, 2021.", ["2021-03-03", "2021-03-04", "2021-03-07"]),
        ("It rained on the 3rd and the 7th of March 2021.", ["2021-03-03", "2021-03-07"]),
        ("It rained on March 3 and 7.", ["2023-03-03", "2023-03-07"]),
        ("It rained between 3 and 7 March 2021.", ["2021-03-03/2021-03-07"]),
        ("On March 3, 4 men and 7 women came.", ["2023-03-03"]),
        ("On March 3 and 7 others came.", ["2023-03-03"]),
        ("Cash on 3 May 2021 was 4, and 5 and 7 on 3 June.", ["2021-05-03", "2021-06-03"]),
    ],
)
def test_a_list_of_days_shares_its_month(text, found):
    assert [p.timex3 for p in periods(text)] == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("At 31 December 2022 and 2021 it held 4 and 3.", ["2022-12-31", "2021-12-31"]),
        ("Sales in the years ended 30 June 2023, 2022 and 2021 rose.",
         ["2022-07-01/2023-06-30", "2021-07-01/2022-06-30", "2020-07-01/2021-06-30"]),
        ("Sales in Q1 2023 and 2022 rose.", ["2023-Q1", "2022-Q1"]),
    ],
)  # fmt: skip
def test_a_second_year_repeats_the_day_or_month_before_it(text, found):
    assert [p.timex3 for p in periods(text)] == found


def test_a_year_before_a_figure_stays_a_year():
    assert [p.timex3 for p in periods("It went from 20 tonnes in 2018 to 164 tonnes in 2023.")] == ["2018", "2023"]


def test_since_looks_back():
    assert days("It will stay open, as it has since 8 July.")[0] == "2022-07-08"


@pytest.mark.parametrize(
    "text, found",
    [
        ("The mayor said on Tuesday that the plant will close.", ["2023-03-14"]),
        ("The plant will open in May, she announced on Tuesday.", ["2023-05", "2023-03-14"]),
        ("The plant, which closed on Monday, will reopen on Friday.", ["2023-03-13", "2023-03-17"]),
        ("The bridge is closed until Monday.", ["2023-03-20"]),
        ("The fair runs from Monday.", ["2023-03-20"]),
        ("Registration ends on Friday.", ["2023-03-17"]),
        ("The vote is on Friday.", ["2023-03-17"]),
        ("The talks resume on Friday.", ["2023-03-17"]),
        ("She is to speak on Thursday.", ["2023-03-16"]),
        ("On Tuesday, the ministry said prices will rise.", ["2023-03-14"]),
        ("He said that on Tuesday the plant will close.", ["2023-03-21"]),
        ("The plant closed on Monday, and on Friday it will reopen.", ["2023-03-13", "2023-03-17"]),
        ("They will have to put it off on Friday.", ["2023-03-17"]),
        ("The mill has to close on Friday.", ["2023-03-17"]),
        ("Sunday, Mar 5", ["2023-03-05"]),
        ("Friday, Mar 8", ["2024-03-08"]),
        ("The talks did not begin on Monday.", ["2023-03-13"]),
        ("The plan to close the plant was announced on Monday.", ["2023-03-13"]),
        ("The vote due on Tuesday was put off on Monday.", ["2023-03-21", "2023-03-13"]),
    ],
)
def test_the_verb_of_its_own_clause_tells_on_which_side_a_date_lies(text, found):
    assert [p.timex3 for p in periods(text)] == found


def test_a_small_day_and_month_may_be_either():
    assert [p.uncertain for p in periods("Signed on 5/6/2022, paid on 5/26/2022.")] == [True, False]


def test_the_day_of_the_month_decides_and_not_the_weekday():
    assert days("They met on Sunday, March 8.", date(2023, 3, 15)) == ("2023-03-08", "2023-03-09", "2023-03-08")


@pytest.mark.parametrize(
    "text",
    [
        "It sank at 11.40 p.m.", "Held on 31 February 2022.", "Built in 300 BC.", "On Diwali 1819 it shut.",
        "Held on 29 February 2023.",
    ],
)  # fmt: skip
def test_what_names_no_day_has_no_period(text):
    assert periods(text) == []


@pytest.mark.parametrize("text", ["They came late that year.", "Sales rose in the first half of that year."])
def test_within_a_year_that_nothing_tells_is_no_known_day(text):
    (found,) = periods(text)

    assert (found.timex3, found.resolved) == ("XXXX", False)


def test_within_a_year_told_before_counts_from_it():
    first, half = periods("In May 2019 a mill shut; it reopened in the second half of that year.")

    assert (first.timex3, half.timex3) == ("2019-05", "2019-H2")


@given(
    st.sampled_from(["", "late ", "the end of ", "from ", "the first Monday of ", "two weeks before "]),
    st.sampled_from(["that", "this", "the same", "the next", "the previous", "last", "the past"]),
    st.sampled_from(["day", "week", "month", "quarter", "fiscal year", "decade", "weekend", "May", "period"]),
    st.sampled_from(["", " to June", " and May 2020", " earlier", " to that month", " of that year"]),
    st.sampled_from([None, WEDNESDAY]),
)
def test_no_pair_of_a_step_and_a_unit_raises(before, which, unit, after, published):
    periods(f"In May 2019 it shut. It fell {before}{which} {unit}{after}.", published)


def test_what_recurs_stays_unresolved():
    (found,) = periods("The council meets every Monday.")

    assert (found.timex3, found.grain, found.resolved) == ("XXXX-WXX-1", "set", False)


@given(st.dates(date(1700, 1, 1), date(2150, 12, 31)), st.integers(0, 3))
def test_a_written_day_is_that_day(day, form):
    number, year = day.day, day.year
    written = (f"{day:%B} {number}, {year}", f"{number} {day:%B} {year}", str(day), f"{day:%b} {number}, {year}")
    (found,) = periods(f"It opened on {written[form]}.", None)

    assert (found.interval.low, found.interval.high) == (day, day + timedelta(days=1))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 800))
def test_shifting_the_day_of_publication_shifts_relative_days(published, shift):
    later = published + timedelta(days=shift)
    for text in ("It opened yesterday.", "It opened three days ago.", "It opened two weeks ago.", "It opens tomorrow."):
        (before,), (after,) = periods(text, published), periods(text, later)

        assert after.interval.low - before.interval.low == timedelta(days=shift)


@given(st.dates(), st.sampled_from(["last year", "in ten years", "two decades ago", "next winter", "at Easter"]))
def test_no_day_of_publication_raises(published, text):
    periods(f"It will open {text}.", published)
