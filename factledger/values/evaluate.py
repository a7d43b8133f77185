"""The door: what the mentions mean."""

from collections.abc import Iterable

from factledger.records.mention import Mention, Quantity, Timex
from factledger.records.policy import Policy
from factledger.records.source import Document
from factledger.records.value import Value
from factledger.tables.language import Language
from factledger.values.amounts import amount
from factledger.values.context import Context


def evaluate(
    document: Document, mentions: Iterable[Mention], language: Language, *, policy: Policy | None = None
) -> tuple[Value, ...]:
    """Amounts and periods in text order; a mention without a value (a time of day, 31 February) gives none."""
    policy = policy or Policy()
    context = Context(document.source.published)
    values: list[Value] = []
    for mention in mentions:
        value: Value | None = None
        match mention:
            case Quantity():
                value = amount(mention, policy, language)
            case Timex():
                value = context.period(mention)
        if value is not None:
            values.append(value)
    return tuple(values)
