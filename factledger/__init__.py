"""Finds the dated figures in documents and says which agree, which conflict, and why.

>>> import factledger as fl
>>> statement = fl.Document.from_text("Trade was up over 20 percent last year.", published="2024-02-07")
"""

from factledger.alignments.align import align
from factledger.errors import FactledgerError
from factledger.ledger.ledger import Ledger
from factledger.pipeline import check, compare, dated, extract, find
from factledger.records.claim import Change, Claim, Event, Measurement
from factledger.records.finding import Alignment, Finding, Report, Verdict
from factledger.records.interval import Interval
from factledger.records.mention import Attribution, Hedge, Quantity, Subject, Timex
from factledger.records.policy import Policy
from factledger.records.rule import rule
from factledger.records.source import Document, Source
from factledger.records.span import Span
from factledger.records.value import Amount, Period
from factledger.reports.render import render
from factledger.sources.read import read

__version__ = "0.1.0"

__all__ = [
    "Alignment", "Amount", "Attribution", "Change", "Claim", "Document", "Event", "FactledgerError", "Finding",
    "Hedge", "Interval", "Ledger", "Measurement", "Period", "Policy", "Quantity", "Report", "Source", "Span", "Subject",
    "Timex", "Verdict", "align", "check", "compare", "dated", "extract", "find", "read", "render", "rule",
]  # fmt: skip
