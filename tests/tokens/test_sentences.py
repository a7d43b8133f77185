"""Where sentences end, and where they only seem to."""

import pytest
from hypothesis import given

from factledger.tables.language import load
from factledger.testing import strategies as st
from factledger.tokens.sentences import LONGEST, sentence_bounds

ENGLISH = load("en")
# Two wrapped lines, so that a single line end is a blank.
WRAPPED = "The ministry sent 40 tonnes of wheat to the port and\n12 tonnes to the mills."


def sentences(text):
    return [text[start:end] for start, end, _ in sentence_bounds(text, ENGLISH)]


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose. | Imports fell.",
        "Did they rise? | They did! | By how much?",
        "“It rose.” | “It fell.”",
        "It rose (a little.) | It fell.",
        "It rose… | It fell.",
        "Well... | It fell.",
        "It rose by 3.5 percent. | It fell.",
        "It rose to 40. | It fell to 12.",
        "It cost 5 p.m. euros.",
        "Mr. Sarne arrived. | Ms. Orrin left.",
        "See No. 12 of the annex. | It is short.",
        "J. Smith and A. B. Orrin met.",
        "It was plan B. | The talks began.",
        "The U.S. Senate voted. | It took a day.",
        "They met in the U.S. | The talks were short.",
        "The U.S. and the U.K. agreed.",
        "It was shipped by Merton Inc. | In 2023 it was more.",
        "Merton Inc. Chairman Ilse Marand left.",
        "They met at 5 p.m. Tuesday in Lindhaven.",
        "They met at 5 p.m. | They left at six.",
        "It opened on Feb. 7, 2023.",
        "It opens in Feb. | The road is not ready.",
        "The pipe is 12 in. | Nobody measured it.",
        "He came in. | Nobody saw him.",
        "The tank held approx. 40 tonnes, i.e. half.",
        "He asked why? and left.",
        "Visit www.example.org today. | It is free.",
        "One\n | Two",
        "One\n\n | Two",
        "One\r\n | Two.",
    ],
)
def test_a_sentence_ends_where_a_reader_would_stop(text):
    expected = [piece.strip() for piece in text.split("|")]

    assert sentences(text.replace("| ", "").replace("|", "")) == expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_line_end_at_the_margin_ends_nothing(line_end):
    text = f"{WRAPPED}\n\nIt was paid for by the ministry.".replace("\n", line_end)

    assert len(sentences(text)) == 2
    assert sentences(text)[0] == WRAPPED.replace("\n", line_end)


def test_a_line_end_at_the_margin_ends_nothing_in_a_text_of_one_paragraph():
    assert sentences(WRAPPED) == [WRAPPED]


def test_without_blank_lines_a_capital_begins_a_paragraph():
    first = "The ministry sent 40 tonnes of wheat to the port of Marisk"

    assert sentences(f"{first}\nTolva sent 12 tonnes to the mills.") == [first, "Tolva sent 12 tonnes to the mills."]


def test_an_item_of_a_list_is_not_joined_to_the_line_before():
    text = (
        "The ministry sent what it had promised in the year before:\n- 40 tonnes of wheat\n- 12 pumps\n\nIt was enough."
    )

    assert sentences(text)[1:3] == ["- 40 tonnes of wheat", "- 12 pumps"]


def test_a_heading_is_not_joined_to_what_follows():
    assert sentences(f"Trade in 2023\n{WRAPPED}\n\nEnd.")[0] == "Trade in 2023"


def test_long_lines_are_paragraphs():
    text = f"{'word ' * 30}\n{'word ' * 30}\n\nEnd"

    assert [paragraph for _, _, paragraph in sentence_bounds(text, ENGLISH)] == [0, 1, 3]


def test_a_stretch_without_an_end_is_cut_between_words():
    pieces = sentences("word " * 5000)

    assert max(map(len, pieces)) <= LONGEST
    assert {word for piece in pieces for word in piece.split()} == {"word"}


@given(st.hostile_text())
def test_sentences_are_in_order_disjoint_and_leave_only_blanks(text):
    bounds = sentence_bounds(text, ENGLISH)

    at = 0
    for start, end, _ in bounds:
        assert text[at:start].isspace() or at == start
        assert text[start:end].strip() == text[start:end] != "" or end - start == LONGEST
        at = end
    assert not text[at:].strip()
    assert [p for *_, p in bounds] == sorted(p for *_, p in bounds)
