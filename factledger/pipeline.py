"""The stages in order: documents in; values, claims or a report out."""

from collections.abc import Iterable

from attrs import evolve

from factledger.alignments.align import align
from factledger.claims.assemble import assemble
from factledger.findings import check as verdicts
from factledger.findings.check import RULES
from factledger.mentions.spot import spot, surround
from factledger.records.claim import Claim
from factledger.records.finding import Finding, Report
from factledger.records.policy import Policy
from factledger.records.rule import Rule
from factledger.records.source import Document
from factledger.records.value import Value
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize
from factledger.values.dateline import CHARACTERS, dateline
from factledger.values.evaluate import evaluate


def dated(document: Document) -> Document:
    """The document with a day of publication: where its source has none, the one that its first lines give, if any."""
    if document.source.published is not None:
        return document
    language = load(document.language)
    head = evolve(document, text=document.text[: 2 * CHARACTERS])
    published = dateline(spot(head, tokenize(head, language), language), head.text)
    if published is None:
        return document
    return evolve(document, source=evolve(document.source, published=published, inferred=True))


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
    values = evaluate(document, mentions, language, policy=policy)
    return assemble(document, sentences, surround(document, sentences, mentions, language), values)


def check(
    claims: Iterable[Claim], *, policy: Policy | None = None, rules: Iterable[Rule] = RULES
) -> tuple[Finding, ...]:
    """What claims, extracted or written by hand, say of the same things; conflicts first, surest first."""
    claims = tuple(claims)
    return verdicts.check(claims, align(claims), policy=policy, rules=tuple(rules))


def compare(*documents: Document, policy: Policy | None = None, rules: Iterable[Rule] = RULES) -> Report:
    """What documents say of the same things: where they agree and where not everything can be true."""
    policy = policy or Policy()
    extracted = [extract(document, policy=policy) for document in documents]
    findings = check((claim for found in extracted for claim in found), policy=policy, rules=rules)
    return Report(documents, findings, tuple(len(found) for found in extracted))
