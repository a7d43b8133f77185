"""What a date takes from those before it, and from the title of its document."""

from datetime import date

import pytest

import factledger as fl


def timex3(text, published=date(2024, 3, 15)):
    found = fl.find(fl.Document.from_text(text, published=published))
    return [v.timex3 for v in found if isinstance(v, fl.Period)]


@pytest.mark.parametrize(
    "text, found",
    [
        ("In 2021 the fair opened on 3 May and closed on 9 May.", ["2021", "2021-05-03", "2021-05-09"]),
        ("It opened on 3 May 2021, closed on 9 May and reopened in June.", ["2021-05-03", "2021-05-09", "2021-06"]),
        ("The ferry, built in May 1998, sank on 3 March.", ["1998-05", "2024-03-03"]),
        ("She was born on 4 May 1950 and retired in February.", ["1950-05-04", "2024-02"]),
        ("In 2021 sales fell, the mayor said on 3 March.", ["2021", "2024-03-03"]),
        ("It opened on 3 May 2021 and will reopen in June.", ["2021-05-03", "2024-06"]),
        ("Cash was 4 at 31 December 2022 and 3 at 31 December.", ["2022-12-31", "2023-12-31"]),
    ],
)
def test_a_date_without_a_year_takes_that_of_a_full_date_before_it_in_its_sentence(text, found):
    assert timex3(text) == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("Annual report 2021\nThe fund held 40 boats on 31 December.", ["2021", "2021-12-31"]),
        ("Accounts for the year ended 30 June 2022\nOn 31 May it sank.", ["2021-07-01/2022-06-30", "2022-05-31"]),
        ("Annual report 2021\nThe fund will buy 40 boats in May.", ["2021", "2024-05"]),
        ("Annual report 2023\nIt shut on 1 January 2024. It sank on 5 March.", ["2023", "2024-01-01", "2024-03-05"]),
        ("Annual report 2021\nSales were 40. In the previous year they were 30.", ["2021", "2020"]),
        ("Floods in 2021\nOn 2 March the river rose.", ["2021", "2024-03-02"]),
    ],
)  # fmt: skip
def test_a_report_gives_its_year_to_the_dates_in_it(text, found):
    assert timex3(text) == found


def test_a_heading_gives_its_year_where_there_is_no_day_of_publication():
    assert timex3("Floods in 2021\nOn 2 March the river rose.", None) == ["2021", "2021-03-02"]


@pytest.mark.parametrize(
    "text, found",
    [
        ("It opened on 3 May 2021. The same day a ferry sank.", ["2021-05-03", "2021-05-03"]),
        ("It sank on 3 May 2021, and the following day it was raised.", ["2021-05-03", "2021-05-04"]),
        ("It sank on 3 May 2021. The next day it was raised.", ["2021-05-03", "2021-05-04"]),
        ("It sank on 31 May 2021. Two days later it was raised.", ["2021-05-31", "2021-06-02"]),
        ("It sank on 3 May 2021. Two years later it was raised.", ["2021-05-03", "2023"]),
        ("Sales were 40 in 2019. That year costs rose. The previous year they had fallen.", ["2019", "2019", "2018"]),
        ("In 2019 sales were 40, up from 30 the year before.", ["2019", "2018"]),
        ("In March 2019 sales were 40; the previous month they were 30.", ["2019-03", "2019-02"]),
        ("In January 2020 it sold 38. In the year before, it had sold 14.", ["2020-01", "2019"]),
        ("It rained 4 mm in May 2021, against 5 mm in the same month last year.", ["2021-05", "2020-05"]),
        ("Sales in Q1 2023 were 4, against 3 in the same period of 2022.", ["2023-Q1", "2022-Q1"]),
        ("In June 2023 it sold 4. In the same month a year earlier it sold 3.", ["2023-06", "2022-06"]),
        ("In H1 2023 it sold 4, in the corresponding period of the previous year 3.", ["2023-H1", "2022-H1"]),
        ("In the same period of 2022 it sold 40 boats.", ["XXXX"]),
        ("Debt was 40 in 2020, against 60 twelve months earlier.", ["2020", "2019"]),
        ("Sales in Q2 2023 were 4. Three months earlier they were 3.", ["2023-Q2", "2023-Q1"]),
        ("In 2012 it had 40 men. Five years earlier it had 60.", ["2012", "2007"]),
        ("In 2019 it opened. Two days later it closed.", ["2019", "XXXX-XX-XX"]),
        ("It opened on 3 May 2021. It was small. A day later it closed.", ["2021-05-03", "XXXX-XX-XX"]),
        ("It closed that year.", ["XXXX"]),
        ("Sales fell in Q3 2023 from the previous three months.", ["2023-Q3", "2023-04-01/2023-06-30"]),
        ("It sank on 3 May 2021. In the following 3 days it rained.", ["2021-05-03", "2021-05-04/2021-05-06"]),
    ],
)
def test_later_and_earlier_count_from_the_date_before(text, found):
    assert timex3(text) == found


@pytest.mark.parametrize("text", ["The mayor said that day care costs 40 a week.", "It said that year-end sales rose."])
def test_that_is_often_no_part_of_a_date(text):
    assert timex3(text) == []


@pytest.mark.parametrize(
    "text, found",
    [
        ("In 1911 he came to Orle. In May of that year he left.", ["1911", "1911-05"]),
        ("It opened in May 1998. In June of the following year it shut.", ["1998-05", "1999-06"]),
        ("It opened in May 1998 and shut from June to July of that year.", ["1998-05", "1998-06/1998-07"]),
        ("In May of that year he left.", ["XXXX-05"]),
        ("Late that year he left. In 1911 he came. Late that year he left.", ["XXXX", "1911", "1911"]),
        ("It opened in May 1998 and shut the following June.", ["1998-05", "1998-06"]),
        ("It opened in 1998 and shut the following June.", ["1998", "1999-06"]),
        ("It opened in 1998 and shut the next year.", ["1998", "1999"]),
        ("It opened in May 1998 and shut the next spring.", ["1998-05", "1999-SP"]),
        ("It opened in May 1998. It will shut the next spring.", ["1998-05", "2025-SP"]),
        ("It opened in May 1998. It will be shut over the next year.", ["1998-05", "2025"]),
        ("It sank on 3 May 2021. The previous day it had leaked.", ["2021-05-03", "2021-05-02"]),
        ("It opened in May 1998. The previous winter it had burnt down.", ["1998-05", "1997-WI"]),
        ("It sank on Friday, 3 May 2019. The following Monday it was raised.", ["2019-05-03", "2019-05-06"]),
        ("It sank on 4 May 2019. By the end of the month it was raised.", ["2019-05-04", "2019-05"]),
        ("It sank on 4 May 2019, and by the end of the decade it was raised.", ["2019-05-04", "201"]),
        ("It sank in May 2023. It will be raised by the end of the year.", ["2023-05", "2024"]),
        ("It sank in the first half of the year.", ["2024-H1"]),
        ("Sales fell in 2020. Since the start of the year they have risen.", ["2020", "2024"]),
        ("It ruled in May 2022 that the firm must pay by the end of the year.", ["2022-05", "2024"]),
        ("It sank on Monday, 3 October 2022. At the weekend it was raised.", ["2022-10-03", "2022-W40-WE"]),
        ("In 1990 it had 40 mills. In July a fire destroyed them.", ["1990", "1990-07"]),
        ("Later in the week 12 more died.", ["2024-W11"]),
        ("Sales in Q1 2023 were 4, against 3 in the year-ago quarter.", ["2023-Q1", "2022-Q1"]),
        ("Sales in Q1 2023 were 4, against 3 in the year-earlier quarter.", ["2023-Q1", "2022-Q1"]),
        ("It sank on 15 April 1912. On the 16th it was found.", ["1912-04-15", "1912-04-16"]),
        ("Sales in Q1 2023 were 4, against 3 in the prior-year period.", ["2023-Q1", "2022-Q1"]),
        ("By 1850 it had 40 mills, by the end of the century 90.", ["1850", "18"]),
        ("Records of 2022/23 were read in January.", ["2022/2023", "2024-01"]),
        ("Annual report 2021\nIt had 40 boats at the end of the year.", ["2021", "2021"]),
        ("Accounts for the year ended 31 December 2021\nIt shut from May to the end of the year.",
         ["2021", "2021-05/2021"]),
    ],
)  # fmt: skip
def test_what_is_told_by_a_date_before_it_counts_from_that_date(text, found):
    assert timex3(text) == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("War broke out on 28 July 1914. On 4 August it spread. By Christmas 40,000 had died.",
         ["1914-07-28", "1914-08-04", "1914-12-25"]),
        ("He was seized on 28 December 2018. On 3 January he was freed.", ["2018-12-28", "2019-01-03"]),
        ("He was seized on 3 May 2019. On 11 March a court freed him.", ["2019-05-03", "2024-03-11"]),
        ("It was founded in 1998. In May it moved.", ["1998", "2023-05"]),
        ("It left on 10 April 1912. Four days later it leaked; by 15 April it had sunk.",
         ["1912-04-10", "1912-04-14", "1912-04-15"]),
        ("It sank on 3 May 2019. It will be raised in June.", ["2019-05-03", "2024-06"]),
        ("The ferry, built in May 1998, is small. On 3 March it sank.", ["1998-05", "2024-03-03"]),
    ],
)  # fmt: skip
def test_a_date_without_a_year_goes_on_telling_where_that_is_nearer_than_now(text, found):
    assert timex3(text) == found


def test_a_tale_goes_on_without_a_day_of_publication():
    assert timex3("War broke out on 28 July 1914. On 4 August it spread.", None) == ["1914-07-28", "1914-08-04"]


def test_what_only_the_text_before_suggests_is_uncertain():
    text = "War broke out on 28 July 1914. On 4 August it spread. At the end of the year it went on."
    found = [v for v in fl.find(fl.Document.from_text(text, published=date(2024, 3, 15))) if isinstance(v, fl.Period)]

    assert [v.uncertain for v in found] == [False, True, True]
