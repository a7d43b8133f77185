"""Reports, claims and values for programs to read: one JSON object, the same bytes on every run."""

import json
from collections.abc import Sequence

from factledger.records.claim import Claim
from factledger.records.finding import Report
from factledger.records.source import Document
from factledger.records.value import Value
from factledger.reports.plain import Plain, plain_claims, plain_report, plain_values


def render(report: Report) -> str:
    """A whole report."""
    return _written(plain_report(report))


def claims(document: Document, found: Sequence[Claim]) -> str:
    """The claims of one document."""
    return _written(plain_claims(document, found))


def values(document: Document, found: Sequence[Value]) -> str:
    """The figures and dates of one document."""
    return _written(plain_values(document, found))


def _written(plain: Plain) -> str:
    # ASCII only: the bytes do not depend on the locale, and a lone surrogate of a broken text can be written.
    return json.dumps(plain, indent=2, ensure_ascii=True) + "\n"
