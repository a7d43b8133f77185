"""What happens on a date, and to whom or what."""

from typing import Any

import pytest

from factledger.mentions.spot import spot
from factledger.mentions.subjects import subjects
from factledger.records.mention import Occasion
from factledger.records.source import Document
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize

EN = load("en")


def occasions(text: str) -> list[Occasion | None]:
    document = Document.from_text(text, published="2023-05-02")
    sentences = tokenize(document, EN, every=True)
    found = subjects(document, sentences, tuple(spot(document, sentences, EN)), EN)
    return [subject.occasion for subject in found if subject.figure.end - subject.figure.start >= len("1922")]


@pytest.mark.parametrize("row", EN.table("occasions"), ids=lambda row: f"{row.part}: {row.forms[0]}")
def test_a_row_is_at_work_in_its_example(row: Any) -> None:
    words = " ".join(" ".join(s.lower) for s in tokenize(Document.from_text(row.example), EN, every=True))

    assert any(f" {form} " in f" {words} " for form in row.forms)
    assert any(found is not None and row.kind in ("", found.kind, found.kind[2:]) for found in occasions(row.example))


@pytest.mark.parametrize(
    ("text", "kind", "head", "words"),
    [
        ("Ines Moreau was born on 4 May 1922.", "birth", "~morea", {"~ines", "~morea"}),
        ("The son of Ines Moreau was born on 4 May 1922.", "birth", "son", {"son", "~ines", "~morea"}),
        ("Ines Moreau's death on 4 May 1922 was a loss.", "death", "~morea", {"~ines", "~morea"}),
        ("Founded in 1872, the Moreau Brewery is old.", "founding", "~brewe", {"~morea", "~brewe"}),
        ("Two brothers founded the Moreau Brewery in 1872.", "founding", "~brewe", {"~morea", "~brewe"}),
        ("On 4 May 1922 Ines Moreau was born.", "birth", "~morea", {"~ines", "~morea"}),
        ("The Tesk Arena lets fans in again from 4 May 2022.", "reopening", "~arena", {"~tesk", "~arena"}),
    ],
)
def test_what_happens_and_to_whom(text: str, kind: str, head: str, words: set[str]) -> None:
    found = [occasion for occasion in occasions(text) if occasion is not None]

    assert [(o.kind, o.head, set(o.words)) for o in found] == [(kind, head, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The Tesk Arena takes bookings from 4 May 2022.",
        "Ines Moreau and Olga Brand were born on 4 May 1922.",
        "Ines Moreau was born in Tesk; on 4 May 1922 the bridge fell.",
        "Work on the bridge began in 1888 and it was completed in 1891.",
    ],
)
def test_nothing_is_said_to_happen_to_one_thing(text: str) -> None:
    assert not any(occasions(text))
