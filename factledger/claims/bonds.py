"""What a text says of one date or figure by other dates: ties of words to bonds of values."""

from collections.abc import Iterable

from factledger.records.claim import Bond
from factledger.records.mention import Mention, Tie
from factledger.records.span import Span
from factledger.records.value import Amount, Period, Value


def bonds(mentions: Iterable[Mention], values: Iterable[Value]) -> dict[Span, tuple[Bond, ...]]:
    """The bonds of each date and figure; a tie to a date that is not known gives none."""
    held = {value.span: value for value in values}
    found: dict[Span, tuple[Bond, ...]] = {}
    for tie in mentions:
        if not isinstance(tie, Tie):
            continue
        dates = tuple(held.get(span) for span in tie.dates)
        known = tuple(date for date in dates if isinstance(date, Period) and date.resolved)
        length = held.get(tie.length) if tie.length is not None else None
        if len(known) == len(dates) and (tie.length is None or isinstance(length, Amount)):
            bond = Bond(tie.span, tie.text, tie.kind, known, length if isinstance(length, Amount) else None, tie.value)
            found[tie.figure] = (*found.get(tie.figure, ()), bond)
    return found
