"""A figure while it is being read."""

from fractions import Fraction

from attrs import define

from factledger.records.mention import Hedge, Quantity
from factledger.records.span import Span
from factledger.records.token import Sentence


@define(eq=False)
class Figure:
    """What `Quantity` says, in tokens: ``start`` to ``end`` are the figure's, ``first`` to ``last`` its numerals'.

    ``beyond`` is the token after the counted noun, where there is one.
    """

    start: int
    end: int
    first: int
    last: int
    low: str | None
    high: str | None
    written: tuple[str, ...] = ()
    unit: str = ""
    kind: str = "number"
    hedge: Hedge | None = None
    change: str | None = None
    role: str = ""
    nominal: bool = False
    beyond: int = 0

    @property
    def value(self) -> Fraction:
        """The number, or the closed end of an open one."""
        return Fraction(self.low if self.low is not None else self.high or "0")

    def quantity(self, sentence: Sentence) -> Quantity | None:
        """The mention; ``None`` where it would be longer than any figure."""
        start, end = sentence.starts[self.start], sentence.stop(self.end - 1)
        if end - start > 120:
            return None
        text = sentence.words[self.start]
        for token in range(self.start + 1, self.end):  # which blanks they were, tokens do not tell
            text += " " * (sentence.starts[token] - start - len(text)) + sentence.words[token]
        return Quantity(
            Span(start, end), text, sentence.index, self.low, self.high, self.written, self.unit, self.kind, self.hedge,
            self.change, self.role, self.nominal,
        )  # fmt: skip
