"""Every row of timexes.toml is at work in its example."""

import pytest

from factledger.mentions.lines import LETTERS, line_of
from factledger.mentions.timexes import timexes
from factledger.records.source import Document
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize

ENGLISH = load("en")
ROWS = ENGLISH.table("timexes")
PLAIN = (
    "look", "counted", "numeral", "title", "event", "deed", "amount", "designator", "street", "falls", "possessive",
    "plural", "modal", "verb", "adjective", "verbal", "gap",
)  # fmt: skip
"""Kinds that are no part of a date, but decide about one."""


def sentences(row):
    return [s for s in tokenize(Document.from_text(row.example), ENGLISH) if s.live]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind} {row.value} {row.forms[0]}")
def test_the_example_holds_a_date_and_a_form_of_the_row(row):
    lines = [line_of(s, ENGLISH) for s in sentences(row)]

    assert any(lines)
    assert any(timexes(s, ENGLISH) for s in sentences(row))
    assert any(form.lstrip("*").replace(" - ", "-").replace(" .", ".") in row.example.lower() for form in row.forms)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind} {row.value} {row.forms[0]}")
def test_the_kind_is_known(row):
    assert row.kind in PLAIN or row.kind in LETTERS or f"{row.kind} {row.value}" in LETTERS
