"""What a text says of one date or figure by other dates: ties of words to bonds of values."""

import re
from collections.abc import Iterable

from factledger.records.claim import Bond
from factledger.records.mention import Mention, Tie
from factledger.records.span import Span
from factledger.records.value import Amount, Period, Value

_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d\d))?\s*(?:([ap])\.?\s?m\.?)?", re.IGNORECASE | re.ASCII)
_HOURS, _DAY = 12, 24 * 60


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
            value = _minutes(*tie.value.split("|")) if tie.kind == "clock" else tie.value
            if value is None:
                continue
            bond = Bond(tie.span, tie.text, tie.kind, known, length if isinstance(length, Amount) else None, value)
            found[tie.figure] = (*found.get(tie.figure, ()), bond)
    return found


def _minutes(first: str, last: str) -> str | None:
    """Minutes from one time of day to the next such other one; ``None`` where the half of the day is not said."""
    one, other = _CLOCK.fullmatch(first), _CLOCK.fullmatch(last)
    if one is None or other is None or bool(one[3]) != bool(other[3]) or not (one[3] or (one[2] and other[2])):
        return None
    begin, end = _of_day(one), _of_day(other)
    if one[3] is None and int(one[1]) < _HOURS and end < begin:
        return None  # "from 11.40 to 2.20" may be of one afternoon
    return str((end - begin) % _DAY)


def _of_day(time: re.Match[str]) -> int:
    """Minutes since midnight."""
    hour = int(time[1])
    if time[3]:
        hour = hour % _HOURS + (_HOURS if time[3].lower() == "p" else 0)
    return 60 * hour + int(time[2] or 0)
