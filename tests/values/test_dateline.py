"""The day of publication in the first lines."""

from datetime import date

import pytest

import factledger as fl

DAY = date(2023, 3, 15)


@pytest.mark.parametrize(
    "text",
    [
        "KOLDA, 15 March 2023 - The minister met 40 pilots.",
        "Minister meets pilots\n\nKOLDA, March 15, 2023 (Coastal Press) — The minister met 40 pilots.",
        "Published: 2023-03-15\nThe minister met 40 pilots on 2 January 2020.",
        "15 March 2023\nThe minister met 40 pilots.",
        "Statement at the joint news conference, Kolda, 15 March 2023\nLadies and gentlemen,",
        "Wednesday, 15 March 2023, 10:30 GMT\nThe minister met 40 pilots.",
    ],
)
def test_the_first_lines_date_a_document(text):
    source = fl.dated(fl.Document.from_text(text)).source

    assert (source.published, source.inferred) == (DAY, True)


@pytest.mark.parametrize(
    "text",
    [
        "On 15 March 2023 the minister met 40 pilots.",
        "The minister met 40 pilots on 15 March 2023.",
        "RESULTS FOR THE YEAR ENDED 31 DECEMBER 2023",
        "Situation as of 16 October 2022",
        "KOLDA, Wednesday - The minister met 40 pilots.",
        "Paid on 5/6/2022",
        "One\nTwo\nThree\nKOLDA, 15 March 2023 - The minister met 40 pilots.",
        "x" * 600 + "\n15 March 2023",
        "",
    ],
)
def test_a_day_in_prose_or_far_down_dates_nothing(text):
    document = fl.Document.from_text(text)

    assert fl.dated(document) is document


def test_a_day_that_was_given_stays():
    document = fl.Document.from_text("KOLDA, 15 March 2023 - Talks.", published="2023-03-16")

    assert fl.dated(document) is document
