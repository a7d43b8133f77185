"""Every row of holidays.toml is at work in its example."""

import pytest

from factledger.mentions.timexes import timexes
from factledger.records.source import Document
from factledger.tables.almanac import almanac
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize

ENGLISH = load("en")
ROWS = ENGLISH.table("holidays")


def holidays(text):
    found = [t for s in tokenize(Document.from_text(text), ENGLISH) if s.live for t in timexes(s, ENGLISH)]
    return [value for timex in found for name, value in timex.fields if name == "holiday"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule} {row.forms[0]}")
def test_the_example_holds_the_feast(row):
    assert any(form in row.example.lower() for form in row.forms)
    assert holidays(row.example) == ([row.rule] if row.rule else [])


@pytest.mark.parametrize("row", [row for row in ROWS if row.rule], ids=lambda row: f"{row.rule} {row.forms[0]}")
def test_every_form_is_read(row):
    for form in row.forms:
        written = form.replace(" , ", ", ").replace(" . ", ". ")
        name = " ".join(word[0].upper() + word[1:] for word in written.split())
        assert holidays(f"It sank on {name} 2019.") == [row.rule], form


def test_no_form_stands_twice():
    forms = [form for row in ROWS for form in row.forms]

    assert sorted(forms) == sorted(set(forms))


def test_the_feasts_are_those_of_the_almanac():
    assert {row.rule.split()[1] for row in ROWS if row.rule.startswith("feast")} == almanac().feasts.keys()
