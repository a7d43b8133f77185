"""Where a text comes from, and the text."""

from bisect import bisect_right
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256
from itertools import accumulate

from attrs import field, frozen

from factledger.errors import RecordError
from factledger.records.span import Span


def _day(value: object) -> date | None:
    """A day from a date, an ISO string or ``None``."""
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise RecordError(f"published {value!r}: not a day; write it as 2024-02-07") from error


@frozen
class Source:
    """Who published a text, when, and under which title.

    ``published`` is the day from which "last year" and "on Tuesday" are counted; where it is ``None`` they stay
    unresolved. ``inferred`` says that the day was taken from the text itself and was not given. ``digest`` is the
    SHA-256 of the text in UTF-8, so that a changed document is noticed.
    """

    publisher: str | None = None
    published: date | None = field(default=None, converter=_day)
    title: str | None = None
    path: str | None = None
    digest: str = field(default="", repr=False)
    inferred: bool = False


@frozen
class OffsetMap:
    """From characters of a `Document.text` to characters of the original.

    ``starts`` and ``originals`` are parallel: the text from ``starts[i]`` on stands at ``originals[i]`` and
    following in the original, up to the next start.
    """

    starts: tuple[int, ...] = (0,)
    originals: tuple[int, ...] = (0,)

    def original(self, offset: int) -> int:
        """The place in the original of the character at ``offset``."""
        piece = bisect_right(self.starts, offset) - 1
        return self.originals[piece] + offset - self.starts[piece]


@frozen
class Document:
    """A text with its source.

    >>> Document.from_text("Exports were 40 tonnes.", published="2024-02-07").source.published
    datetime.date(2024, 2, 7)
    """

    source: Source
    text: str = field(repr=False)
    language: str = "en"
    offsets: OffsetMap = field(default=OffsetMap(), repr=False)

    @classmethod
    def from_text(
        cls,
        text: str,
        published: date | str | None = None,
        publisher: str | None = None,
        title: str | None = None,
        language: str = "en",
        *,
        path: str | None = None,
    ) -> "Document":
        """A document of a string; ``published`` is a date or an ISO day such as ``"2024-02-07"``."""
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(Source(publisher, published, title, path, digest), text, language)

    def quote(self, span: Span) -> str:
        """The characters of ``span``."""
        return self.text[span.start : span.end]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of the character at ``offset``, in the original."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=16)
def _line_starts(text: str) -> list[int]:
    """Where each line begins; kept, so that a thousand places in one text cost one look at it."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]
