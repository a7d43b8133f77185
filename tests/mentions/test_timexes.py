"""What is read as a date, from where to where, and what is not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factledger.mentions.timexes import timexes
from factledger.records.source import Document
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize

ENGLISH = load("en")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip


def mentions(text):
    document = Document.from_text(text, published="2023-03-15")
    return [t for s in tokenize(document, ENGLISH) if s.live for t in timexes(s, ENGLISH)]


def quotes(text):
    return [text[t.span.start : t.span.end] for t in mentions(text) if t.form != "time"]


@pytest.mark.parametrize(
    "text, found",
    [
        ("The pact was signed on 7 February 2023 in Orle.", ["7 February 2023"]),
        ("It opened on Feb. 7.", ["Feb. 7"]),
        ("It opened on 19 February. It closed.", ["19 February"]),
        ("It opened on November 23rd, 2022.", ["November 23rd, 2022"]),
        ("Wednesday, 7 February 2023 was cold.", ["Wednesday, 7 February 2023"]),
        ("On Friday the 30th of June 2021 the tram ran.", ["Friday the 30th of June 2021"]),
        ("The Wall fell on the ninth of November 1989.", ["the ninth of November 1989"]),
        ("The fair on 27 and 28 July 2023 is full.", ["27 and 28 July 2023"]),
        ("The summit on 26-28 July is full.", ["26-28 July"]),
        ("It lasted from 3 to 6 May and ended.", ["from 3 to 6 May"]),
        ("He lived between 1120 and 1180.", ["between 1120 and 1180"]),
        ("It closed on the last day of September 2021.", ["the last day of September 2021"]),
        ("It closed on 2021-09-30.", ["2021-09-30"]),
        ("It closed in 04/2016.", ["04/2016"]),
        ("Sales in the first six months of 2023 rose.", ["the first six months of 2023"]),
        ("Sales from July to September 2022 rose.", ["from July to September 2022"]),
        ("Sales in Q3 2022 and H1 2023 rose.", ["Q3 2022", "H1 2023"]),
        ("Sales in the 1960s and the nineties rose.", ["the 1960s", "the nineties"]),
        ("By mid-August 29 percent had come.", ["By mid-August"]),
        ("No minister came since 1987.", ["since 1987"]),
        ("Shut by the end of June, it reopened.", ["by the end of June"]),
        ("The rate rises from 1 July.", ["1 July"]),
        ("Last year's harvest was poor.", ["Last year"]),
        ("The year ended 31 December 2023 was good.", ["The year ended 31 December 2023"]),
        ("In the 19th century 40 mills stood here.", ["the 19th century"]),
        ("Patients in the survey (2021: 386) were 371.", ["2021"]),
        ("Orle ( 2018 ) is a 2011 study by Sarne (born 1961).", ["2018", "2011", "1961"]),
        ("In 2019, 2020 and 2021 it rained.", ["2019", "2020", "2021"]),
        ("In two thousand villages 40 wells are dry.", []),
        ("By two thousand ten they had sold two thousand and fifteen boats.", ["By two thousand ten"]),
        ("In June two thousand and fifteen boats came.", ["June"]),
        ("It rose to two thousand and fifteen.", []),
        ("In May twenty people came, in June 3 to 5.", ["May", "June"]),
        ("It sank on Saturday 3 days after the storm.", ["Saturday"]),
        ("He paid $ 12 December 27 at the latest.", ["December 27"]),
        ("We have only 3 next week.", ["next week"]),
        ("From March to date 40 boats sank.", ["From March to date"]),
        ("Open on 11/20, 11/22 or 11/25.", ["11/20", "11/22", "11/25"]),
        ("In 3/4 of the cases 2/10 grams were enough.", []),
        ("They meet on Mon or Tue.", ["Mon", "Tue"]),
        ("They saw the March Hare in the March budget.", ["the March"]),
        ("See pp. 1998-2003 of the report of 2012.", ["2012"]),
        ("Votes were 2012 to 1987 in the end.", []),
        ("Orle's 2019 deliveries and 2018's orders rose.", ["2019", "2018"]),
        ("It differs from year to year and from month to month; 2014 Oct. 19 was wet.", ["2014 Oct. 19"]),
        ("Planets of our Sun and 40 others move; on Sun they rest.", ["Sun"]),
        ("Temperatures were in the 40s in May; in the 40s they fell.", ["May"]),
        ("In the 1950s and '60s sales rose by 40.", ["the 1950s", "'60s"]),
        (
            "From the late 19th to the early 20th century 40 mills ran.",
            ["From the late 19th to the early 20th century"],
        ),
        ("The last days of 2021 and the opening weeks of 2022 were wet.", ["The last days of 2021", "2022"]),
        ("Sales in January/February 2023 and Jan.-March 2022 rose.", ["January", "February 2023", "Jan.-March 2022"]),
        ("Sales in 2Q FY23 and on 3-May-22 rose, on 2022.05.03 too.", ["2Q FY23", "3-May-22", "2022.05.03"]),
        ("2022 was wet. 2021, 2022 and 2023 were dry. 2024 seats are left.", ["2022", "2021", "2022", "2023"]),
        ("The Sunday Times wrote on Sunday of the Wednesday Club.", ["Sunday"]),
        ("Wells were dug 3,000 years ago, the first 40 years ago.", ["40 years ago"]),
        (
            "It is expected to last 3 weeks and may last two months, unlike the last three years.",
            ["the last three years"],
        ),
        ("They sailed about 1500 nautical miles with 2/1000 kilograms of it in 04/2016.", ["04/2016"]),
        ("The class of '98 had 30 pupils, said '12 of them'.", ["'98"]),
        ("Sales in H1 and Q3 2022 rose; H1 visas did not.", ["H1", "Q3 2022"]),
        ("It lasted 2h30 in 2H23.", ["2H23"]),
        ("In June and July 40 mills burnt.", ["June", "July"]),
        ("In the 18th and 19th centuries 40 mills stood here.", ["the 18th and 19th centuries"]),
        (
            "It closed the week before last, on the Tuesday before last.",
            ["the week before last", "the Tuesday before last"],
        ),
        ("Open Monday to Thursday this week.", ["Monday to Thursday this week"]),
        ("Sales in Q4'22 and at year-end 2023 rose, at the year end not.", ["Q4'22", "year-end 2023"]),
        ("In both 2021 and 2022 it rained.", ["2021", "2022"]),
        ("The 2021 and 2022 seasons were wet, the 2019 study dry.", ["2021", "2022", "2019"]),
        ("At end-March 2022 it held 5 tonnes.", ["end-March 2022"]),
        ("Members by year\n2021: 340", ["2021"]),
        ("Annual report 2023", ["2023"]),
        ("In nineteen ninety-six and in twenty twenty-two it rained.", ["nineteen ninety-six", "twenty twenty-two"]),
        ("It was built c. 1450, or c.1460, or in AD 800.", ["1450", "1460", "AD 800"]),
        ("In Q4 FY2023, 2Q23 and 1H 2022 sales rose.", ["Q4 FY2023", "2Q23", "1H 2022"]),
        ("Sales in the June quarter, as in the May 2022 quarter, rose.", ["the June quarter", "the May 2022 quarter"]),
        ("Sales in the first half-year of 2023 rose.", ["the first half-year of 2023"]),
        ("The year to date was good, last night bad.", ["The year to date", "last night"]),
        ("Overnight 12 people came to the overnight shelter.", ["Overnight"]),
        ("At 14:10 on Sunday it sank, on Monday at 9 a.m. it was found.", ["Sunday", "Monday"]),
        ("Logged 2021-05-03T14:10:00Z by us.", ["2021-05-03"]),
        ("Sales were 4 percent over 2019 levels.", ["2019"]),
        ("At 31 December 2022 and 2021 it had 4 and 3.", ["31 December 2022", "2021"]),
        ("In the same period of 2022 it sank.", ["the same period of 2022"]),
        ("On 3 May 2022 and 2000 people came.", ["3 May 2022"]),
        ("The Monday after Easter 12 people came, Friday week it shut.", ["The Monday after Easter"]),
        ("Sales rose from 2019 to 2022; the term was extended to 2030.", ["from 2019 to 2022", "2030"]),
        ("On 3 May we met 4 people; in May not one came.", ["3 May", "May"]),
        ("In July 13 people died.", ["July"]),
        ("On July 13 people died.", ["July 13"]),
        ("The rise from May 2023 to May 2022 was small.", ["May 2023", "May 2022"]),
        (
            "On 3 May 2021, two years later, it shut. Sales in Q1 24, as in Q2 25, rose.",
            ["3 May 2021", "two years later", "Q1 24", "Q2 25"],
        ),
        ("The July 14 riots and the post-1945 houses are known.", ["July 14", "post-1945"]),
        ("From 2019 onwards it grew, from March on it fell, 2021 onwards it rose.", ["2019", "March", "2021 onwards"]),
        ("Plans exist up to 2030, and cost up to 2000, or up to 1990 dollars.", ["up to 2030"]),
        ("A mill stood here as early as 1286 and as late as 1890.", ["1286", "1890"]),
        (
            "It stood between about 1890 and c. 1910, from 1920 up to 1940 and until about 1960.",
            ["between about 1890 and c. 1910", "from 1920 up to 1940", "until about 1960"],
        ),
        ("Karl (d. 1550), Anna (b. 1961) and Otto (r. 1346–1378) built it.", ["1550", "1961", "1346–1378"]),
        ("Full-year 2023 sales rose, notes due 2031 fell.", ["2023", "2031"]),
        ("The mill (built 1650, rebuilt 1890) and 12 built 1950 houses.", ["1650", "1890"]),
        ("In the autumn he fell; in the autumn leaves fell.", ["the autumn"]),
        ("The weekend house was shut over the weekend, as at weekends.", ["the weekend"]),
        ("They will meet on Tuesday week, or a week on Friday.", ["Tuesday week", "a week on Friday"]),
        ("They waited for at least 2010 days, since at least 2010.", ["since at least 2010"]),
    ],
)
def test_a_date_is_found_from_its_first_character_to_its_last(text, found):
    assert quotes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It may rain and 40 people may leave.",
        "May we ask 3 questions?",
        "The band will march 20 miles.",
        "A second wave of 12 cases came, and we sat in the sun.",
        "Article 5 of Resolution 1514 was read on Flight 370.",
        "The G20 met in room 212.",
        "Version 2.10.30 has 1500 users and 2,000 bugs.",
        "Call 206-555-1212 or +49 30 2018 2019.",
        "They won 3-2, a ratio of 1/2, on a 4:3 screen.",
        "The 9/11 memorial is open.",
        "Some 1500 soldiers and 1990 tonnes arrived.",
        "Sales rose to 2019 tonnes.",
        "Up to 2000 could leave, or between 1500 and 2000 people, or from 1500 to 2000 tonnes.",
        "It was a Saturday like 5 others.",
        "It cost $1998 or £2019.",
        "On 31/31/2022 nothing happened.",
        "Bands at 1638, 1594 and 1547 were seen, from 100 to 1000 g.",
        "A Sun-like star has 3 planets.",
        "A 1500-metre race was won by 12 women.",
        "The shop is at 12 March Street, by 31 December Square.",
        "The man of the match: May, 4 for 31.",
        "In august halls 12 people sat.",
        "x = 2019; y[2020] = 1987; f(1998); range(1000, 2000)",
        "Tel 2015-1987, room 1980, ISSN 1987-2020, Article 9.2.2019.",
        "It fell by 2000, to 40 out of 2000, more than 1950 each.",
        "They agreed to march on, as verse 1990 says.",
        "Easter eggs cost 3 pounds, Christmas trees 40.",
        "It stands at a height of 2000, by 1800 UTC in 1990 of 3000 cases.",
        "It fell to 1999, and rose from 1200 to 1850.",
        "A 1990 W heater stands in a 2000 seat hall.",
        "He paid 1900 of 2000 and scored over 2000.",
    ],
)
def test_what_is_no_date_is_left_alone(text):
    assert quotes(text) == []


@pytest.mark.parametrize("text", ["at 11.40 p.m.", "at 9:30", "by noon", "at 2.20 a.m.", "at 4 pm"])
def test_a_time_of_day_is_a_mention_of_its_own(text):
    found = mentions(f"The ship sank {text} off Orle.")

    assert [t.form for t in found] == ["time"]


def test_the_preposition_is_kept_as_role():
    found = mentions("From 1 July, until 3 May 2024, after 2010, before 2000, as of 1 June 2020, by 2030.")

    assert [t.role for t in found] == ["from", "until", "after", "before", "as_of", "by"]


def test_a_year_in_a_name_is_nominal():
    (named, plain) = mentions("The 1960 Declaration was adopted in 1960.")

    assert (named.nominal, plain.nominal) == (True, False)


@pytest.mark.parametrize(
    "text", ["The Harbour Declaration of 1975 is old.", "By the Treaty of 1871 it was ours.", "The 1960 Act is void."]
)
def test_a_year_after_or_before_the_name_of_a_deed_is_nominal(text):
    assert [t.nominal for t in mentions(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "In the March of 1930 the men met.", "The Great Fire of 1666 was long.", "The earthquake of 1976 was strong.",
        "In the winter of 2010 it froze.", "The 2022 World Cup was long.", "Annual Report of 2023",
    ],
)  # fmt: skip
def test_the_year_of_what_happened_is_a_date(text):
    assert [t.nominal for t in mentions(text)] == [False]


@pytest.mark.parametrize(
    "text, span",
    [
        ("They met on Sunday, March 8, 2022.", "Sunday, March 8, 2022"),
        ("They met on a Sunday, 27 July 2018.", "Sunday, 27 July 2018"),
        ("On 27 July 2018, a Sunday, they met.", "27 July 2018, a Sunday"),
        ("On 27 July 2018 (Sunday) they met.", "27 July 2018 (Sunday)"),
        ("27 July 2018 was a Sunday.", "27 July 2018 was a Sunday"),
        ("The 27 July 2018 fell on a Sunday.", "27 July 2018 fell on a Sunday"),
        ("Sunday (27 July 2018) was cold.", "Sunday (27 July 2018)"),
        ("That day, a Sunday, they met.", "That day, a Sunday"),
    ],
)
def test_a_weekday_beside_a_full_date_has_its_own_span(text, span):
    (found,) = mentions(text)

    assert text[found.span.start : found.span.end].removeprefix("The ") == span
    assert text[found.weekday.start : found.weekday.end] == "Sunday"
    assert dict(found.fields)["weekday"] == "7"


def test_a_weekday_that_is_not_beside_the_date_is_a_date_of_its_own():
    assert quotes("From 27 July 2018, Monday's market is closed.") == ["27 July 2018", "Monday"]


def test_about_makes_a_date_approximate():
    assert [t.approx for t in mentions("It was built about 1940.")] == [True]


def _forms(day):
    name = MONTHS[day.month - 1]
    short = name[:3]
    dotted = name if name == "May" else f"{short}."
    return (
        f"{day.day} {name} {day.year}", f"{name} {day.day}, {day.year}", f"{dotted} {day.day}, {day.year}",
        f"the {day.day}th of {name}, {day.year}", f"{day.isoformat()}", f"{day.day}-{short}-{day.year}",
    )  # fmt: skip


@given(st.dates(date(1800, 1, 1), date(2199, 12, 31)), st.integers(0, 5), st.sampled_from(["", " in Orle", ", we say"]))
def test_a_written_date_is_found_with_exact_span(day, form, rest):
    written = _forms(day)[form]

    assert quotes(f"The bridge opened on {written}{rest}.") == [written]


@given(st.text(max_size=200))
def test_no_text_raises_and_spans_are_disjoint(text):
    last = 0
    for found in mentions(text):
        assert last <= found.span.start < found.span.end <= len(text)
        last = found.span.end


HEAP = (
    "7 31 2022 23 may March first of the in to - / . , : last next year week Monday's Q 3 half end since two ago "
    "before Easter 1960 s 99 \ud800 ½ twenty and fiscal mid th early between summer"
)


@given(st.lists(st.sampled_from(HEAP.split(" ")), max_size=30))
def test_no_heap_of_date_words_raises(words):
    last = 0
    for found in mentions(" ".join(words)):
        assert last <= found.span.start < found.span.end
        last = found.span.end


@pytest.mark.parametrize(
    "text, hours",
    [
        ("At 9 the vote began.", ["9"]),
        ("On Monday at nine 40 people met.", []),
        ("They met at 9 on Monday.", ["9"]),
        ("They left at seven.", ["seven"]),
        ("On Monday at 9, the vote began.", ["9"]),
        ("Unemployment stood at 9 percent in May.", []),
        ("At 20 sites in 2019 no water was found.", []),
        ("The index closed at 9 on Monday.", []),
        ("At 30 he married.", []),
        ("They saw her two weeks ago, at 9 on Monday.", ["9"]),
        ("Shares stood at 9 on Monday.", []),
    ],
)
def test_an_hour_is_no_count(text, hours):
    found = [text[t.span.start : t.span.end] for t in mentions(text) if t.form == "time"]
    assert found == hours


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Boats sail daily.", "daily"),
        ("Rents rise yearly.", "yearly"),
        ("Nobody knows at present.", "at present"),
        ("It rained this morning.", "this morning"),
        ("Ferries leave tonight.", "tonight"),
        ("Doors open at nine o'clock.", "nine o'clock"),
    ],
)
def test_a_date_needs_no_other_word_in_its_sentence(text, date):
    assert [t.text for t in mentions(text)] == [date]
