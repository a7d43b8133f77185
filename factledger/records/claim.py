"""Who says how much of what, when."""

from hashlib import sha256

from attrs import field, frozen

from factledger.records.mention import Attribution, Subject
from factledger.records.source import Source
from factledger.records.span import Span
from factledger.records.value import Amount, Period


@frozen
class Bond:
    """What a text says of a claim's date or figure by other dates: a `Tie` whose spans have become values.

    ``span`` and ``text`` are the words that must fit ``dates``, and the claim's own date or figure; ``kind`` and
    ``value`` are those of the tie, ``length`` is a duration or ``None``.
    """

    span: Span
    text: str
    kind: str
    dates: tuple[Period, ...] = ()
    length: Amount | None = None
    value: str = ""


@frozen(kw_only=True)
class _Head:
    """The fields that every kind of claim begins with."""

    source: Source
    span: Span
    text: str
    subject: str
    period: Period | None = None
    scope: tuple[tuple[str, str], ...] = ()
    modality: str = "asserted"
    attribution: Attribution | None = None
    sentence: Span | None = None
    about: Subject | None = field(default=None, repr=False)
    bonds: tuple[Bond, ...] = field(default=(), repr=False)

    @property
    def id(self) -> str:
        """The SHA-256 of what is claimed, by whom and where, in hexadecimal."""
        parts = (
            type(self).__name__,
            self.source.digest,
            str(self.source.publisher),
            str(self.source.published),
            str(self.source.title),
            str(self.span.start),
            str(self.span.end),
            self.text,
            self.subject,
        )
        return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@frozen(kw_only=True)
class Measurement(_Head):
    """A level, count, share or rank: *10,000 citizens were trained; 99 percent complete.*

    ``derived`` marks a figure that follows from what the words say: *12 of 40* is 30 percent.
    """

    amount: Amount
    derived: bool = False


@frozen(kw_only=True)
class Change(_Head):
    """Growth or a move: *grants go from 35 to 290; trade up over 20 percent.*

    ``before`` and ``after`` are levels; ``difference`` is in their unit, or in percentage points between shares;
    ``factor`` is a percentage or a multiple of what was before. ``direction`` is "up", "down" or ``None``.
    """

    before: Amount | None = None
    after: Amount | None = None
    difference: Amount | None = None
    factor: Amount | None = None
    direction: str | None = None


@frozen(kw_only=True)
class Event(_Head):
    """Something that happened or will: *the second consignment, on January 19.*"""

    date: Period | None = None
    ordinal: int | None = None
    amount: Amount | None = None

    @property
    def tells_date(self) -> bool:
        """Whether the claim's own words are its date, and not its number in a row."""
        return self.date is not None and (self.ordinal is None or self.date.span == self.span)


Claim = Measurement | Change | Event
