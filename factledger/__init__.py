"""Finds the dated figures in documents and says which agree, which conflict, and why.

>>> import factledger as fl
>>> statement = fl.Document.from_text("Trade was up over 20 percent last year.", published="2024-02-07")
"""

from importlib import import_module

TYPE_CHECKING = False  # type checkers take this name for true; to import `typing` would be most of this import's time
if TYPE_CHECKING:
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

# module -> the names that it gives, each imported when it is first asked for: nobody pays for a room that stays shut
_ROOMS = {
    "alignments.align": ("align",),
    "errors": ("FactledgerError",),
    "ledger.ledger": ("Ledger",),
    "pipeline": ("check", "compare", "dated", "extract", "find"),
    "records.claim": ("Change", "Claim", "Event", "Measurement"),
    "records.finding": ("Alignment", "Finding", "Report", "Verdict"),
    "records.interval": ("Interval",),
    "records.mention": ("Attribution", "Hedge", "Quantity", "Subject", "Timex"),
    "records.policy": ("Policy",),
    "records.rule": ("rule",),
    "records.source": ("Document", "Source"),
    "records.span": ("Span",),
    "records.value": ("Amount", "Period"),
    "reports.render": ("render",),
    "sources.read": ("read",),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}


# Type checkers know the names from the imports above, and so notice a wrong one.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _ROOM_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found = getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
