"""Every row of timexes.toml is at work in its example."""

import re

import attrs
import pytest

from factledger.mentions.lines import LETTERS, line_of
from factledger.mentions.timexes import timexes
from factledger.records.source import Document
from factledger.tables.language import TABLES, load
from factledger.tokens.tokenize import tokenize

ENGLISH = load("en")
ROWS = ENGLISH.table("timexes")
PLAIN = (
    "look", "counted", "numeral", "title", "event", "deed", "amount", "designator", "street", "falls", "possessive",
    "plural", "modal", "verb", "adjective", "verbal", "gap", "span", "sharp", "clocked", "level", "told",
    "auxiliary", "weather", "subject", "bound more", "bound less", "bound by",
)  # fmt: skip
"""Kinds that are no part of a date, but decide about one."""


def sentences(row):
    return [s for s in tokenize(Document.from_text(row.example), ENGLISH) if s.live]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind} {row.value} {row.forms[0]}")
def test_the_example_holds_a_date_and_a_form_of_the_row(row):
    lines = [line_of(s, ENGLISH) for s in sentences(row)]

    assert any(lines)
    assert any(timexes(s, ENGLISH) for s in sentences(row))
    assert any(re.sub(" ([-./]) ?", r"\1", form.lstrip("*")) in row.example.lower() for form in row.forms)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind} {row.value} {row.forms[0]}")
def test_the_kind_is_known(row):
    assert row.kind in PLAIN or row.kind in LETTERS or f"{row.kind} {row.value}" in LETTERS


DISPENSABLE = [row for row in ROWS if row.kind not in ("ordinal", "cardinal")]
"""Rows but those of which all the others' numbers are made."""


@pytest.mark.parametrize("row", DISPENSABLE, ids=lambda row: f"{row.kind} {row.value} {row.forms[0]}")
def test_without_the_row_the_example_reads_otherwise(row):
    rest = tuple(other for other in ROWS if other is not row)
    poorer = attrs.evolve(ENGLISH, tables={name: ENGLISH.table(name) for name in TABLES} | {"timexes": rest})

    assert [timexes(s, poorer) for s in sentences(row)] != [timexes(s, ENGLISH) for s in sentences(row)]
