"""Records as plain data with a fixed order of keys; every number of a text is a string, so that none is rounded."""

from collections.abc import Sequence
from typing import Any

from factledger.records.claim import Change, Claim, Event, Measurement
from factledger.records.finding import Finding, Report
from factledger.records.source import Document
from factledger.records.span import Span
from factledger.records.value import Amount, Period, Value
from factledger.reports.wording import number

Plain = dict[str, Any]

FORMAT = 1
"""Counts up when a key changes its meaning or goes; a new key does not count."""


def plain_report(report: Report) -> Plain:
    """A whole report."""
    claims = report.claims or (0,) * len(report.documents)
    return {
        "format": FORMAT,
        "documents": [plain_document(d) | {"claims": n} for d, n in zip(report.documents, claims, strict=True)],
        "findings": [_finding(report, finding) for finding in report.findings],
        "conflicts": len(report.conflicts),
    }


def plain_claims(document: Document, claims: Sequence[Claim]) -> Plain:
    """The claims of one document."""
    found = [plain_claim(document, claim) for claim in claims]
    return {"format": FORMAT, "document": plain_document(document), "claims": found}


def plain_values(document: Document, values: Sequence[Value]) -> Plain:
    """The figures and dates of one document."""
    found = [_where(document, value.span) | _value(value) for value in values]
    return {"format": FORMAT, "document": plain_document(document), "values": found}


def plain_document(document: Document) -> Plain:
    """Where a text comes from; ``inferred`` says that the day was read from the text."""
    source = document.source
    return {
        "path": source.path,
        "publisher": source.publisher,
        "published": _text(source.published),
        "inferred": source.inferred,
        "title": source.title,
        "sha256": source.digest,
    }


def plain_claim(document: Document | None, claim: Claim) -> Plain:
    """One claim; without a document, its own words stand for the quotation and it has no place."""
    head: Plain = {"kind": type(claim).__name__.lower()}
    if document is None:
        head |= {"path": claim.source.path, "line": None, "column": None}
        head |= {"span": _span(claim.span), "quote": claim.text}
    else:
        head |= _where(document, claim.span)
    attribution = claim.attribution
    return head | {
        "sentence": document.quote(claim.sentence) if document and claim.sentence else None,
        "subject": claim.subject,
        "period": _period(claim.period),
        "scope": dict(claim.scope),
        "modality": claim.modality,
        "speaker": {"name": attribution.speaker, "mode": attribution.mode} if attribution else None,
        **_figures(claim),
    }


def _finding(report: Report, finding: Finding) -> Plain:
    return {
        "rule": finding.rule.code,
        "name": finding.rule.name,
        "verdict": finding.verdict.value,
        "certainty": finding.certainty.value,
        "reason": finding.reason,
        "gap": finding.gap,
        "claims": [plain_claim(report.document_of(claim), claim) for claim in finding.claims],
        "evidence": [{"field": e.field, "level": e.level, "note": e.note} for e in finding.evidence],
    }


def _figures(claim: Claim) -> Plain:
    match claim:
        case Measurement(amount=amount):
            return {"amount": _amount(amount)}
        case Change():
            return {
                "direction": claim.direction,
                "before": _amount(claim.before),
                "after": _amount(claim.after),
                "difference": _amount(claim.difference),
                "factor": _amount(claim.factor),
            }
        case Event():
            return {"date": _period(claim.date), "ordinal": claim.ordinal, "amount": _amount(claim.amount)}


def _value(value: Value) -> Plain:
    read = _amount(value) if isinstance(value, Amount) else _period(value)
    return {"type": type(value).__name__.lower(), **(read or {}), "nominal": value.nominal}


def _amount(amount: Amount | None) -> Plain | None:
    if amount is None:
        return None
    return {
        "stated": _bounds(amount.stated, number),
        "allowed": _bounds(amount.allowed, number),
        "unit": amount.unit,
        "kind": amount.kind,
        "hedge": amount.hedge,
        "change": amount.change,
        "otherwise": _bounds(amount.otherwise, number) if amount.otherwise else None,
    }


def _period(period: Period | None) -> Plain | None:
    if period is None:
        return None
    return {
        "timex3": period.timex3,
        "first": str(period.interval.low),
        "before": str(period.interval.high),
        "grain": period.grain,
        "approx": period.approx,
        "uncertain": period.uncertain,
        "role": period.role,
    }


def _bounds(interval: Any, written: Any) -> Plain:
    return {
        "low": written(interval.low),
        "high": written(interval.high),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
    }


def _where(document: Document, span: Span) -> Plain:
    line, column = document.place(span.start)
    where: Plain = {"path": document.source.path, "line": line, "column": column}
    return where | {"span": _span(span), "quote": document.quote(span)}


def _span(span: Span) -> Plain:
    return {"start": span.start, "end": span.end}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
