"""A half-open range of characters."""

from attrs import field, frozen

from factledger.errors import RecordError


@frozen(order=True)
class Span:
    """Characters ``start`` up to, not including, ``end``.

    Offsets count Unicode code points of `Document.text`, from 0.

    >>> span = Span(6, 11)
    >>> "about 40 km"[span.start : span.end]
    '40 km'
    """

    start: int
    end: int = field()

    @end.validator
    def _not_before_start(self, attribute: object, end: int) -> None:
        if not 0 <= self.start <= end:
            raise RecordError(f"span {self.start}..{end}: start must be in 0..end")

    def covers(self, other: "Span") -> bool:
        """Whether every character of ``other`` is in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end
