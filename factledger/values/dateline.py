"""The day of publication that a document's first lines give."""

import re
from collections.abc import Iterable
from datetime import date

from factledger.records.mention import Mention, Timex
from factledger.values.periods import period

LINES, CHARACTERS = 3, 500
"""How far down a dateline can stand: non-empty lines, and characters."""

_CLOCK = r"(?:,? (?:at )?\d\d?[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?)?"
_LAST = re.compile(_CLOCK + r"[)\]]?\s*\Z")
_BEFORE_TEXT = re.compile(_CLOCK + r"\)?(?: \([^()]{1,40}\))?\s*(?:[-–—]+(?=\s|\Z)|:)")
_LABELLED = re.compile(r"(?:\A|[,:;|•·(\[]|\s[-–—])\s*\Z")
_PLACE = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:[ ,/()]+[^\W\d_a-z][\w.'’-]*){0,5}[ ,/(]*")


def dateline(mentions: Iterable[Mention], text: str) -> date | None:
    """The first full day that stands by itself, after a label, at the end of a heading, or between place and text.

    A day inside a sentence is no dateline: what happened then was not published then.

    >>> dateline((), "KOLDA - Nothing happened.") is None
    True
    """
    last = _reach(text)
    for mention in mentions:
        if isinstance(mention, Timex) and mention.span.end <= last and not mention.role and not mention.nominal:
            found = period(mention, None)
            if found is not None and found.resolved and found.grain == "day" and not found.uncertain:
                low = text.rfind("\n", 0, mention.span.start) + 1
                after = text[mention.span.end : mention.span.end + CHARACTERS].partition("\n")[0]
                if _is_dateline(text[low : mention.span.start], after):
                    return found.interval.low
    return None


def _is_dateline(before: str, after: str) -> bool:
    if _LAST.match(after):
        return bool(_LABELLED.search(before))
    return bool(_BEFORE_TEXT.match(after)) and (not before.strip() or bool(_PLACE.fullmatch(before.strip())))


def _reach(text: str) -> int:
    """Where the first non-empty lines end."""
    end = seen = 0
    while seen < LINES and end < min(len(text), CHARACTERS):
        stop = text.find("\n", end)
        stop = len(text) if stop < 0 else stop
        seen += bool(text[end:stop].strip())
        end = stop + 1
    return min(end, CHARACTERS)
