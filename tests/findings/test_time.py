"""Dates, weekdays, ordinals and durations: what is found in one text and between two, and what is left alone."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factledger as fl

ROWS = tomllib.loads(Path(__file__).with_name("time.toml").read_text(encoding="utf-8"))["row"]
AGREEMENT = {"agrees", "refines"}
PUBLISHERS = ("The Echo", "The Courier")


def compared(row: dict[str, Any]) -> tuple[list[fl.Document], list[fl.Finding]]:
    documents = [
        fl.Document.from_text(text, published, publisher)
        for text, published, publisher in zip(row["texts"], row["published"], PUBLISHERS, strict=False)
    ]
    return documents, list(fl.compare(*documents).findings)


def is_of(claim: fl.Claim, document: fl.Document, words: str) -> bool:
    at = document.text.index(words)
    return claim.source == document.source and claim.span.overlaps(fl.Span(at, at + len(words)))


def makes(finding: fl.Finding, documents: list[fl.Document], verdict: str, one: str, other: str) -> bool:
    """Whether a finding has the verdict, one of its claims the first words and another one the second."""
    found = "agrees" if finding.verdict.value in AGREEMENT else finding.verdict.value
    lefts = [c for c in finding.claims if is_of(c, documents[0], one)]
    return found == verdict and any(
        is_of(c, documents[-1], other) for c in finding.claims for left in lefts if c is not left
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['about']}: {row['texts'][0][:50]}")
def test_what_is_said_of_time_is_held_against_the_calendar(row: dict[str, Any]) -> None:
    documents, findings = compared(row)
    expected = row.get("findings", [])
    wrong = [f for f in findings if f.verdict.value not in AGREEMENT]

    assert all(any(makes(f, documents, *right) for f in findings) for right in expected)
    assert [f.reason for f in wrong if not any(makes(f, documents, *right) for right in expected)] == []
