"""The door: a claim for every figure and every dated event."""

from factledger.records.claim import Claim
from factledger.records.mention import Mention
from factledger.records.source import Document
from factledger.records.value import Value


def assemble(document: Document, mentions: tuple[Mention, ...], values: tuple[Value, ...]) -> tuple[Claim, ...]:
    """The claims of a document in text order."""
    return ()
