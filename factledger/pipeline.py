"""The stages in order: documents in; values, claims or a report out.

A stage is imported by the first function that needs it, so that who only finds figures does not wait for the rest.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve

from factledger.mentions.spot import spot, surround
from factledger.records.policy import Policy
from factledger.records.source import Document
from factledger.records.value import Value
from factledger.tables.language import load
from factledger.tokens.tokenize import sentences, tokenize
from factledger.values.evaluate import evaluate

if TYPE_CHECKING:
    from factledger.records.claim import Claim
    from factledger.records.finding import Finding, Report
    from factledger.records.rule import Rule


def dated(document: Document) -> Document:
    """The document with a day of publication: where its source has none, the one that its first lines give, if any."""
    from factledger.values.dateline import CHARACTERS, dateline

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
    mentions = spot(document, sentences(document, language), language)  # of a long text nothing is kept but the values
    return evaluate(document, mentions, language, policy=policy)


def extract(document: Document, *, policy: Policy | None = None) -> "tuple[Claim, ...]":
    """The claims of a document, in text order."""
    from factledger.claims.assemble import assemble

    language = load(document.language)
    every = tokenize(document, language, every=True)
    mentions = tuple(spot(document, every, language))
    values = evaluate(document, mentions, language, policy=policy)
    return assemble(document, every, surround(document, every, mentions, language), values)


def check(
    claims: "Iterable[Claim]", *, policy: Policy | None = None, rules: "Iterable[Rule] | None" = None
) -> "tuple[Finding, ...]":
    """What claims, extracted or written by hand, say of the same things; conflicts first, surest first.

    ``rules`` are those of `findings/check.py` where none are given.
    """
    from factledger.alignments.align import align
    from factledger.findings import check as verdicts

    claims = tuple(claims)
    chosen = verdicts.RULES if rules is None else tuple(rules)
    return verdicts.check(claims, align(claims), policy=policy, rules=chosen)


def compare(*documents: Document, policy: Policy | None = None, rules: "Iterable[Rule] | None" = None) -> "Report":
    """What documents say of the same things: where they agree and where not everything can be true."""
    from factledger.records.finding import Report

    policy = policy or Policy()
    extracted = [extract(document, policy=policy) for document in documents]
    findings = check((claim for found in extracted for claim in found), policy=policy, rules=rules)
    return Report(documents, findings, tuple(len(found) for found in extracted))
