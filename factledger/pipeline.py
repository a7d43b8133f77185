"""The stages in order: documents in; values, claims or a report out."""

from collections.abc import Iterable

from factledger.alignments.align import align
from factledger.claims.assemble import assemble
from factledger.findings.check import RULES, check
from factledger.mentions.spot import spot
from factledger.records.claim import Claim
from factledger.records.finding import Report
from factledger.records.policy import Policy
from factledger.records.rule import Rule
from factledger.records.source import Document
from factledger.records.value import Value
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize
from factledger.values.evaluate import evaluate


def find(document: Document, *, policy: Policy | None = None) -> tuple[Value, ...]:
    """The figures and dates of a document, as amounts and periods in text order."""
    language = load(document.language)
    sentences = tokenize(document, language)
    return evaluate(document, spot(document, sentences, language), language, policy=policy)


def extract(document: Document, *, policy: Policy | None = None) -> tuple[Claim, ...]:
    """The claims of a document, in text order."""
    language = load(document.language)
    sentences = tokenize(document, language, every=True)
    mentions = spot(document, sentences, language)
    return assemble(document, mentions, evaluate(document, mentions, language, policy=policy))


def compare(*documents: Document, policy: Policy | None = None, rules: Iterable[Rule] = RULES) -> Report:
    """What documents say of the same things: where they agree and where not everything can be true."""
    policy = policy or Policy()
    extracted = [extract(document, policy=policy) for document in documents]
    claims = [claim for found in extracted for claim in found]
    findings = check(claims, align(claims), policy=policy, rules=tuple(rules))
    return Report(documents, findings, tuple(len(found) for found in extracted))
