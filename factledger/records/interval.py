"""Intervals of numbers and of days, and how two of them lie to each other."""

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Generic, TypeVar

from attrs import field, frozen

from factledger.errors import RecordError

Bound = TypeVar("Bound", Decimal, Fraction, date)


class Relation(Enum):
    """How one interval lies to another; read as "the first is ... the second"."""

    EQUAL = "equal to"
    INSIDE = "inside"
    COVERS = "around"
    OVERLAPS = "partly the same as"
    APART = "apart from"


@frozen
class Interval(Generic[Bound]):
    """Everything from ``low`` to ``high``; either end may be left out (open).

    Unbounded is not absence: it is ``Decimal("Infinity")`` or ``date.max``, so that bounds compare without a branch.

    >>> Interval(Decimal(2), Decimal(3)).relate(Interval(Decimal(2), Decimal(9)))
    <Relation.INSIDE: 'inside'>
    """

    low: Bound
    high: Bound = field()
    low_open: bool = field(default=False, kw_only=True)
    high_open: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.low > self.high or ((self.low_open or self.high_open) and self.low == self.high):
            raise RecordError(f"interval {self}: holds nothing; low must not be above high")

    @property
    def is_point(self) -> bool:
        """Whether it holds one value only."""
        return self.low == self.high

    def contains(self, value: Bound) -> bool:
        """Whether ``value`` lies in it."""
        above = value > self.low or (value == self.low and not self.low_open)
        below = value < self.high or (value == self.high and not self.high_open)
        return above and below

    def covers(self, other: "Interval[Bound]") -> bool:
        """Whether everything in ``other`` lies in it."""
        low = self.low < other.low or (self.low == other.low and (not self.low_open or other.low_open))
        high = other.high < self.high or (self.high == other.high and (not self.high_open or other.high_open))
        return low and high

    def intersects(self, other: "Interval[Bound]") -> bool:
        """Whether some value lies in both."""
        return self._reaches(other) and other._reaches(self)

    def relate(self, other: "Interval[Bound]") -> Relation:
        """How this interval lies to ``other``."""
        if self == other:
            return Relation.EQUAL
        if other.covers(self):
            return Relation.INSIDE
        if self.covers(other):
            return Relation.COVERS
        return Relation.OVERLAPS if self.intersects(other) else Relation.APART

    def _reaches(self, other: "Interval[Bound]") -> bool:
        """Whether the high end comes up to the low end of ``other``."""
        return self.high > other.low or (self.high == other.low and not self.high_open and not other.low_open)

    def __str__(self) -> str:
        if self.is_point:
            return f"{self.low}"
        return f"{'(' if self.low_open else '['}{self.low}, {self.high}{')' if self.high_open else ']'}"
