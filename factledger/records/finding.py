"""How claims stand to each other: alignments, findings, the report."""

from enum import Enum

from attrs import field, frozen

from factledger.records.claim import Claim
from factledger.records.rule import Rule
from factledger.records.source import Document


class Verdict(Enum):
    """What a finding concludes."""

    AGREES = "agrees"
    REFINES = "refines"
    CONFLICTS = "conflicts"
    REVISES = "revises"


class Certainty(Enum):
    """How sure a finding is; a report shows the first two unless told otherwise."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@frozen
class Comparison:
    """One field of two claims: ``level`` is same, near, silent or apart, and ``note`` says what was seen."""

    field: str
    level: str
    note: str = ""


@frozen
class Alignment:
    """Two claims that speak of the same thing; ``score`` is in percent, ``lead`` over the next best partner too."""

    left: Claim
    right: Claim
    score: int
    lead: int = 0
    certainty: Certainty = Certainty.LIKELY
    evidence: tuple[Comparison, ...] = ()


@frozen
class Finding:
    """A verdict on two or more claims, with the reason in one sentence.

    ``gap`` is how far apart the figures are, in the unit of the first claim, in words; "" where there is none.
    """

    rule: Rule
    verdict: Verdict
    certainty: Certainty
    claims: tuple[Claim, ...]
    reason: str
    evidence: tuple[Comparison, ...] = ()
    gap: str = ""


@frozen
class Report:
    """What was read and what was found: conflicts first, surest first, then in the order of the documents.

    ``claims`` is how many claims each document holds, in the order of ``documents``.
    """

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    claims: tuple[int, ...] = field(default=())

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings in which not everything can be true."""
        return tuple(f for f in self.findings if f.verdict is Verdict.CONFLICTS)

    def document_of(self, claim: Claim) -> Document | None:
        """The document that a claim was read from; ``None`` for one that was written by hand."""
        for document in self.documents:
            if document.source is claim.source:
                return document
        return next((d for d in self.documents if d.source == claim.source), None)
