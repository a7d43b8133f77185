"""What a mention means: intervals of numbers in a unit, intervals of days."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from attrs import field, frozen

from factledger.records.interval import Interval
from factledger.records.mention import Quantity, Timex
from factledger.records.span import Span


@frozen
class Scale:
    """How a unit is measured in the base unit of its dimension: ``base = number * factor + offset``.

    ``dimension`` is comparable by equality: "length", "percent", "currency:USD", "count".
    """

    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    def apply(self, bound: Decimal) -> Fraction | Decimal:
        """A bound in base units; infinite bounds stay what they are (up to their sign)."""
        if bound.is_infinite():
            return bound
        return Fraction(bound) * self.factor + self.offset


@frozen
class Amount:
    """A figure: what was said, and what a reader must grant.

    ``stated`` is the interval that the words give: "35" is [35, 35], "over 20 percent" is (20, Infinity), "about
    10,000" is [10000, 10000] with ``hedge`` "approx". ``allowed`` is ``stated`` widened by half the last written
    digit of a rounded numeral and by the reach of the hedge. Both are in ``unit``, an English singular name
    ("kilometer", "percent", "US dollar", "grant", or "" for a bare number). ``kind``: number, count, percent,
    currency, dimension, temperature, duration, age, ordinal (from the end negative: "the last" is -1), ratio.
    ``change`` is "up", "down" or ``None``. ``otherwise`` is what would be stated if the separator of an ambiguous
    numeral were read the other way: "1.234 km" states [1.234, 1.234], otherwise [1234, 1234]; else it is ``None``.
    """

    span: Span
    text: str
    stated: Interval[Decimal]
    allowed: Interval[Decimal]
    unit: str
    kind: str
    hedge: str | None = None
    change: str | None = None
    scale: Scale = field(default=Scale("number"), repr=False)
    mention: Quantity | None = field(default=None, repr=False, eq=False)
    otherwise: Interval[Decimal] | None = None

    @property
    def nominal(self) -> bool:
        """Whether the number is a name, as in "Resolution 12", and measures nothing."""
        return self.mention is not None and self.mention.nominal

    @cached_property
    def base_stated(self) -> Interval[Fraction]:
        """What is stated, in base units of the dimension."""
        return self._in_base(self.stated)

    @cached_property
    def base_allowed(self) -> Interval[Fraction]:
        """What is allowed, in base units of the dimension."""
        return self._in_base(self.allowed)

    def _in_base(self, interval: Interval[Decimal]) -> Interval[Fraction]:
        low, high = self.scale.apply(interval.low), self.scale.apply(interval.high)
        # Infinite Decimals stand beside Fractions here: they compare rightly, and nothing is computed with them.
        return Interval(low, high, low_open=interval.low_open, high_open=interval.high_open)  # type: ignore[arg-type]


@frozen
class Period:
    """A stretch of days: ``interval.low`` is the first, ``interval.high`` the one after the last.

    ``timex3`` is the TIMEX3 value ("2023-01-19", "2022", "2023-Q1", "PRESENT_REF"), with X's where the text does not
    settle it. ``grain``: day, week, month, quarter, half, season, year, fiscal year, academic year, decade, century,
    span. ``approx`` and ``uncertain`` are those of EDTF. ``role``: "", since, until, by, before, after, as_of.
    """

    span: Span
    text: str
    interval: Interval[date]
    timex3: str
    grain: str
    approx: bool = False
    uncertain: bool = False
    role: str = ""
    mention: Timex | None = field(default=None, repr=False, eq=False)

    @property
    def resolved(self) -> bool:
        """Whether the days are known; a recurring or unanchored date is not."""
        return "X" not in self.timex3 and not (self.interval.low == date.min and self.interval.high == date.max)

    @property
    def nominal(self) -> bool:
        """Whether it only stands in a name, as in "the 1960 Declaration"."""
        return self.mention is not None and self.mention.nominal


Value = Amount | Period
