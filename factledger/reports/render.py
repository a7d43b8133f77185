"""The door: a report, or the claims and values of a document, as text of a format."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from factledger.errors import FormatError
from factledger.records.claim import Claim
from factledger.records.finding import Report
from factledger.records.source import Document
from factledger.records.value import Value
from factledger.reports import json, text

# name -> output; "terminal" is "text" with colours
FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "terminal": text.render_coloured,
    "json": json.render,
}
CLAIMS: dict[str, Callable[[Document, Sequence[Claim]], str]] = {"text": text.claims, "json": json.claims}
VALUES: dict[str, Callable[[Document, Sequence[Value]], str]] = {"text": text.values, "json": json.values}

Output = TypeVar("Output")


def render(report: Report, format: str = "text") -> str:
    """A report as text of a format.

    Raises:
        FormatError: nobody knows the format.
    """
    return _of(FORMATS, format)(report)


def render_claims(document: Document, claims: Sequence[Claim], format: str = "text") -> str:
    """The claims of a document as text of a format."""
    return _of(CLAIMS, format)(document, claims)


def render_values(document: Document, values: Sequence[Value], format: str = "text") -> str:
    """The figures and dates of a document as text of a format."""
    return _of(VALUES, format)(document, values)


def _of(formats: dict[str, Output], name: str) -> Output:
    if name not in formats:
        raise FormatError(f"format {name!r}: nobody writes it; have {', '.join(formats)}")
    return formats[name]
