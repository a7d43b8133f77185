"""Words and marks that are safe to show: quotations, places, figures and days."""

from datetime import date, timedelta
from decimal import Context, Decimal

from factledger.records.claim import Claim
from factledger.records.finding import Report
from factledger.records.interval import Interval
from factledger.records.source import Document, Source
from factledger.records.span import Span
from factledger.records.value import Amount, Period

_AROUND = 160
_LONGEST_PLAIN = 60
_LONGEST_QUOTIENT = 20
"""Digits; nobody writes so many, so that what has more of them was divided."""
_BRIEF = Context(prec=6)


def shown(text: str) -> str:
    """A text on one line, with everything that does not print written as an escape.

    Control characters could steer a terminal and bidi controls could swap what is read: neither is ever sent raw.

    >>> shown("a\\x1b[31m\\n b\\u202e")
    'a\\\\x1b[31m b\\\\u202e'
    """
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in line)


def name_of(source: Source) -> str:
    """What a source is called in a report: its path, else its title or publisher."""
    return shown(source.path or source.title or source.publisher or "text without a name")


def place_of(document: Document, span: Span) -> str:
    """``file:line:column`` of the first character of a span, as editors take it."""
    line, column = document.place(span.start)
    return f"{name_of(document.source)}:{line}:{column}"


def cited(report: Report, claim: Claim) -> tuple[str, str, str, str]:
    """Where a claim stands, and the sentence around it in three parts: before, the figure itself, after."""
    document = report.document_of(claim)
    if document is None:
        return name_of(claim.source), "", shown(claim.text), ""
    around = claim.sentence or claim.span
    before = document.text[min(around.start, claim.span.start) : claim.span.start]
    after = document.text[claim.span.end : max(around.end, claim.span.end)]
    return place_of(document, claim.span), _end_of(before), shown(document.quote(claim.span)), _start_of(after)


def dating(source: Source) -> str:
    """How a source is dated, and whether the day was given or read from the text."""
    if source.published is None:
        return "not dated: “last year” and the like stay open"
    if source.inferred:
        return f"dated {source.published}, inferred from the text"
    return f"published {source.published}"


def number(value: Decimal) -> str:
    """A number without an exponent, unless that would be a very long one; a third has six digits.

    >>> number(Decimal(2) / 3)
    '0.666667'
    """
    if value.is_infinite() or abs(value.adjusted()) > _LONGEST_PLAIN:
        return str(value)
    if len(value.as_tuple().digits) > _LONGEST_QUOTIENT and value != value.to_integral_value():
        value = _BRIEF.create_decimal(value)
    return format(value, "f")


def amount_words(amount: Amount) -> str:
    """What a figure states, in words: "more than 20 percent", "about 40 to 60 kilometer"."""
    hedge = "about " if amount.hedge == "approx" else ""
    other = f" or {_interval_words(amount.otherwise)}" if amount.otherwise else ""
    return shown(f"{hedge}{_interval_words(amount.stated)}{other} {amount.unit}")


def period_words(period: Period) -> str:
    """The TIMEX3 value of a period and its days, the last one included."""
    low, high = period.interval.low, period.interval.high
    first = "…" if low == date.min else str(low)
    last = "…" if high == date.max else str(high - timedelta(days=1)) if high > low else str(high)
    if not period.resolved:
        return f"{period.timex3} (days not settled)"
    return f"{period.timex3} ({first})" if first == last else f"{period.timex3} ({first} to {last})"


def counted(count: int, noun: str) -> str:
    """A number with its noun: "1 claim", "2 claims"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _interval_words(interval: Interval[Decimal]) -> str:
    if interval.is_point:
        return number(interval.low)
    if interval.high.is_infinite():
        return f"{'more than' if interval.low_open else 'at least'} {number(interval.low)}"
    if interval.low.is_infinite():
        return f"{'less than' if interval.high_open else 'at most'} {number(interval.high)}"
    return f"{number(interval.low)} to {number(interval.high)}"


def _end_of(before: str) -> str:
    """The words before a figure, cut at a word where they are many."""
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2].lstrip()
    return shown(before) + " " * before[-1:].isspace()


def _start_of(after: str) -> str:
    """The words after a figure, cut at a word where they are many."""
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0].rstrip() + " …"
    return " " * after[:1].isspace() + shown(after)
