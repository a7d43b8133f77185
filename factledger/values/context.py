"""Dates in text order: what one takes from those before it, and from the title of its document."""

from datetime import date

import attrs
from attrs import define, field

from factledger.records.mention import Timex
from factledger.records.value import Period
from factledger.values.periods import fits, period

_UNDATED = frozenset(
    ("day", "days", "month", "range", "quarter", "half", "season", "holiday", "slashes", "ended", "part")
)
"""Forms that name days of a year and may leave the year out."""
_YEAR_GIVEN = frozenset(
    ("year", "rel_year", "years", "hops", "to_year", "to_rel_year", "which", "weekday", "rel_week", "calendar")
)
_CLOSED = frozenset(("", "as_of", "by", "from"))
"""Roles that leave a period its two ends."""


@define(eq=False)
class Context:
    """The dates of a document that were read, as far as the next one may lean on them."""

    published: date | None
    _before: Period | None = field(default=None, init=False)
    _earlier: Period | None = field(default=None, init=False)
    _frame: Period | None = field(default=None, init=False)
    _title: Period | None = field(default=None, init=False)

    def period(self, timex: Timex) -> Period | None:
        """The days that a timex means; to be called for one after the other."""
        fields = dict(timex.fields)
        if "anaphor" in fields:
            anchor = self._anchor(timex, fields["anaphor"], self._earlier if "apposed" in fields else self._before)
            found = period(timex, self.published, anchor)
        else:
            found = self._with_year(timex, fields) or period(timex, self.published)
        if found is not None and found.resolved and not timex.nominal and found.grain not in ("set", "ref"):
            self._keep(found, timex, fields)
        return found

    def _keep(self, found: Period, timex: Timex, fields: dict[str, str]) -> None:
        if timex.role in _CLOSED:
            if "apposed" not in fields:  # "on 24 March, three weeks later" are two names of one day
                self._earlier = self._before
            self._before = found
        if "frame" in fields and timex.form != "calendar" and found.grain != "span" and timex.role in _CLOSED:
            self._frame = found
        if self._title is None and (fields.get("title") == "report" or ("title" in fields and self.published is None)):
            self._title = found

    def _anchor(self, timex: Timex, step: str, before: Period | None) -> Period | None:
        """The last date in this sentence; for years, that of the title; else the last in the sentence before."""
        title = self._title if step.endswith(" year") else None
        near = self._distance(timex, before)
        for anchor in (before if near == 0 else None, title, before if near == 1 else None):
            if anchor is not None:
                return anchor if fits(anchor, step) else None
        return None

    @staticmethod
    def _distance(timex: Timex, before: Period | None) -> int:
        """Sentences from a date to this one."""
        return 2 if before is None or before.mention is None else timex.sentence - before.mention.sentence

    def _with_year(self, timex: Timex, fields: dict[str, str]) -> Period | None:
        """The period in the year of a full date before it in its sentence, or in the year of the title."""
        bare = timex.form in _UNDATED and _YEAR_GIVEN.isdisjoint(fields) and fields.get("look") not in ("ahead", "said")
        if not bare:
            return None
        frame = self._frame
        if frame is not None and frame.mention is not None and frame.mention.sentence == timex.sentence:
            found = _in_year(timex, frame.interval.low.year, self.published)
            # what would lie before the full date is of another year, and so is what would be the same day again
            later = found is not None and found.interval.low >= frame.interval.low
            return found if later and found is not None and found.interval != frame.interval else None
        if self._title is None:
            return None
        low, high = self._title.interval.low, self._title.interval.high
        if self._distance(timex, self._before) <= 1 and self._before is not None and self._before is not self._title:
            low = max(low, self._before.interval.low)  # a report tells what happened in its order
        for year in range(self._title.interval.low.year, high.year + 1):
            found = _in_year(timex, year, self.published)
            if found is not None and low < found.interval.high <= high:
                return found
        return None


def _in_year(timex: Timex, year: int, published: date | None) -> Period | None:
    dated = attrs.evolve(timex, fields=(("year", f"{year:04d}"), *timex.fields))
    found = period(dated, published)
    return None if found is None else attrs.evolve(found, mention=timex)
