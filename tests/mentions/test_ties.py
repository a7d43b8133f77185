"""What a text says of one date by another one, word for word."""

from typing import Any

import pytest

from factledger.mentions.spot import spot
from factledger.mentions.ties import ties
from factledger.records.source import Document
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize

EN = load("en")


def tied(text: str) -> list[tuple[str, ...]]:
    """Kind, words, what they are said of, and the other dates."""
    document = Document.from_text(text, published="2023-05-02")
    sentences = tokenize(document, EN, every=True)
    found = ties(document, sentences, tuple(spot(document, sentences, EN)), EN)
    return [(t.kind, t.text, document.quote(t.figure), *(document.quote(d) for d in t.dates)) for t in found]


@pytest.mark.parametrize("row", EN.table("ties"), ids=lambda row: f"{row.part}: {row.forms[0]}")
def test_a_row_is_at_work_in_its_example(row: Any) -> None:
    document = Document.from_text(row.example)
    words = " ".join(" ".join(s.lower) for s in tokenize(document, EN, every=True))

    assert any(f" {form} " in f" {words} " for form in row.forms)
    assert tied(row.example)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell on 3 June 1944. It was a Sunday.", ("weekday", "Sunday", "3 June 1944")),
        ("It fell on 3 June 1944, at dawn; it was a wet Sunday.", ("weekday", "Sunday", "3 June 1944")),
        ("The fair is on 9 May 2023, which falls on a Monday.", ("weekday", "Monday", "9 May 2023")),
        (
            "Two days before the vote of 4 May 2022, on 3 May 2022, he left.",
            ("before", "Two days", "3 May 2022", "4 May 2022"),
        ),
        ("It was sold in 1998, a year after it was built in 1991.", ("after", "a year", "1998", "1991")),
        (
            "It shut on 3 March 2023. It opened on 24 March 2023, two weeks later.",
            ("same", "two weeks later", "24 March 2023", "two weeks later", "3 March 2023"),
        ),
        ("The two-day fair runs from 4 to 8 May 2023.", ("lasting", "two-day", "two-day", "from 4 to 8 May 2023")),
        ("He was born in 1931 and died in 2012 at the age of 91.", ("life", "91", "91", "1931", "2012")),
        ("Founded in 1923, it marks its 90th anniversary in 2023.", ("jubilee", "90th", "90th", "1923", "2023")),
        ("They sat from 9.40 p.m. to 11.20 p.m. for two hours.", ("clock", "9.40 p.m. to 11.20 p.m", "two hours")),
    ],
    ids=lambda x: str(x)[:50],
)  # fmt: skip
def test_words_tie_dates(text: str, expected: tuple[str, ...]) -> None:
    found = [tuple(part.rstrip(".") for part in tie) for tie in tied(text)]

    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "He was born on 4 May 1960. It was a Thursday when he left home.",  # another Thursday
        "She died on 30 January 2022. The funeral was a week later; it was a Monday.",
        "The chapel was sold on 30 January 2022. It was a Monday to Saturday business.",
        "The sale ended on 30 January 2022. It was a Black Friday of a kind.",
        "On 6 May 2022 he spoke of the days before the vote on 4 May 2022.",
        "From 2 to 30 September 2022 the club sold two-day passes.",
        "The museum opened in 1898. Its wing marks the 50th anniversary of the fire in 2023.",
        "The office is open from 9 a.m. to 5 p.m. with a one-hour break.",
    ],
    ids=lambda x: x[:50],
)
def test_words_that_tie_nothing(text: str) -> None:
    assert tied(text) == []
