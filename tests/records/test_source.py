"""Sources, documents, and the way back to the original."""

from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

import factledger as fl
from factledger.errors import RecordError
from factledger.records.source import OffsetMap


@pytest.mark.parametrize("day", ["2024-02-07", date(2024, 2, 7), datetime(2024, 2, 7, 23, 59, tzinfo=UTC)])
def test_a_day_may_be_given_as_text_or_as_a_date(day):
    assert fl.Document.from_text("", published=day).source.published == date(2024, 2, 7)


@pytest.mark.parametrize("day", ["7 Feb 2024", "2024-13-01", "", "2024-02-30", 5])
def test_what_is_no_day_is_refused_with_the_right_form(day):
    with pytest.raises(RecordError, match="not a day; write it as 2024-02-07"):
        fl.Document.from_text("", published=day)


def test_the_digest_is_that_of_the_text_in_utf_8():
    document = fl.Document.from_text("Żółw 40 km")

    assert document.source.digest == sha256("Żółw 40 km".encode()).hexdigest()


def test_half_a_surrogate_pair_has_a_digest_too():
    assert len(fl.Document.from_text("\ud800").source.digest) == 64


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("one", "one", (1, 1)),
        ("one two", "two", (1, 5)),
        ("one\ntwo", "two", (2, 1)),
        ("one\r\ntwo three", "three", (2, 5)),
        ("one\n\n\ntwo", "two", (4, 1)),
        ("żółw two", "two", (1, 6)),
        ("𝟙 two", "two", (1, 3)),
    ],
)
def test_lines_and_columns_count_from_one_in_characters(text, word, place):
    assert fl.Document.from_text(text).place(text.index(word)) == place


def test_a_document_does_not_show_its_whole_text():
    assert "wheat" not in repr(fl.Document.from_text("wheat " * 1000))


@pytest.mark.parametrize(("offset", "original"), [(0, 1), (4, 5), (5, 11), (9, 15), (10, 30), (99, 119)])
def test_an_offset_leads_back_to_the_original(offset, original):
    pieces = OffsetMap((0, 5, 10), (1, 11, 30))

    assert pieces.original(offset) == original
