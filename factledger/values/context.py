"""Dates in text order: what one takes from those before it, and from the title of its document."""

from datetime import date, timedelta

import attrs
from attrs import define, field

from factledger.records.mention import Timex
from factledger.records.value import Period
from factledger.values.calendar import DAY, around
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
_LONG_AGO = timedelta(days=21)
_TOLD = {"that": 0, "same": 0, "before": -1, "after": 1}
"""Which year or June is meant, counted from the date before: "in May of that year", "the following June"."""


@define(eq=False)
class Context:
    """The dates of a document that were read, as far as the next one may lean on them."""

    published: date | None
    _before: Period | None = field(default=None, init=False)
    _earlier: Period | None = field(default=None, init=False)
    _frame: Period | None = field(default=None, init=False)
    _title: Period | None = field(default=None, init=False)
    _tale: Period | None = field(default=None, init=False)

    def period(self, timex: Timex) -> Period | None:
        """The days that a timex means; to be called for one after the other."""
        fields = dict(timex.fields)
        leant = None
        if "anaphor" in fields:
            before = self._earlier if "apposed" in fields else self._before
            leant = self._anchor(timex, fields["anaphor"], before)
            found = period(timex, self.published, leant)
        else:
            leant = self._with_year(timex, fields)
            found = self._told(timex, fields) or leant or period(timex, self.published)
        if found is not None and found.resolved and not timex.nominal and found.grain not in ("set", "ref"):
            self._keep(found, timex, fields, told=leant is not None or "frame" in fields)
        return found

    def _keep(self, found: Period, timex: Timex, fields: dict[str, str], *, told: bool) -> None:
        if timex.role in _CLOSED:
            self._tale = found if told and found.grain in ("day", "month", "season", "year") else None
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

    def _told(self, timex: Timex, fields: dict[str, str]) -> Period | None:
        """What is named by a date before it: "in May of that year", "the following June", "the end of the year"."""
        which = fields.get("which", "")
        year = fields.get("rel_year") or fields.get("to_rel_year", "")
        if year in _TOLD:
            return self._in_that_year(timex, year)
        if which == "the" and timex.role != "since":
            return self._in_the_unit(timex, fields)
        if which == "near":
            return self._nearest(timex)
        if timex.form == "monthday":
            return self._in_the_month(timex)
        if which in ("before", "after") and "unit" not in fields and timex.form != "calendar":
            return self._beside(timex, fields, _TOLD[which])
        return None

    def _in_that_year(self, timex: Timex, year: str) -> Period | None:
        anchor = self._anchor(timex, "around 0 year", self._before)
        if anchor is None:
            found = period(timex, self.published if _TOLD[year] else None)
            return None if found is None else attrs.evolve(found, uncertain=True)
        written = f"{anchor.interval.low.year + _TOLD[year]:04d}"
        names = {"rel_year": "year", "to_rel_year": "to_year"}
        fields = tuple((names[name], written) if name in names else (name, value) for name, value in timex.fields)
        found = period(attrs.evolve(timex, fields=fields), self.published)
        return None if found is None else attrs.evolve(found, mention=timex)

    def _in_the_month(self, timex: Timex) -> Period | None:
        """ "On the 16th" is of the month that is told of."""
        anchor = self._anchor(timex, "around 0 month", self._before)
        if anchor is None:
            return None
        low = anchor.interval.low
        dated = (("year", f"{low.year:04d}"), ("month", str(low.month)), *timex.fields)
        found = period(attrs.evolve(timex, fields=dated), self.published)
        return None if found is None or found.interval.low < low else attrs.evolve(found, mention=timex)

    def _nearest(self, timex: Timex) -> Period | None:
        """ "At the weekend" behind a day of long ago is the weekend of its week; a guess."""
        anchor = self._anchor(timex, "around 0 week", self._before)
        if anchor is None or self.published is None or abs(self.published - anchor.interval.low) < _LONG_AGO:
            return None
        ahead = attrs.evolve(timex, fields=(("look", "ahead"), *timex.fields))
        found = period(ahead, anchor.interval.low)
        return None if found is None else attrs.evolve(found, uncertain=True, mention=timex)

    def _in_the_unit(self, timex: Timex, fields: dict[str, str]) -> Period | None:
        """ "The end of the month" is of the month that is being told of; in another sentence that is a guess."""
        unit, part = fields["unit"], fields.get("part", "")
        anchor = self._anchor(timex, f"around 0 {unit}", self._before)
        if anchor is None and unit == "century" and fields.get("look") != "ahead":
            found = period(timex, self.published)  # "by the end of the century" of a tale
            return None if found is None else attrs.evolve(found, uncertain=True)
        if anchor is None:
            return None
        low, high = anchor.interval.low, anchor.interval.high
        whole = around(unit, low)
        if whole.high < high:
            return None
        first = part == "earlier" or (part in ("later", "rest") and whole.low == low)
        found, plain = period(timex, low if first else high - DAY), period(timex, self.published)
        if found is None or plain is None or plain.interval == found.interval:
            return plain
        if fields.get("look") == "ahead":
            return attrs.evolve(plain, uncertain=plain.uncertain or self._distance(timex, self._before) == 0)
        guessed = plain.resolved and anchor is not self._title and self._distance(timex, self._before) > 0
        return attrs.evolve(found, uncertain=found.uncertain or guessed)

    def _beside(self, timex: Timex, fields: dict[str, str], way: int) -> Period | None:
        """The first June, spring or Friday after a date, or the last before it; else a guess."""
        anchor = self._anchor(timex, "around 0 year", self._before)
        named = attrs.evolve(timex, fields=tuple(field for field in timex.fields if field[0] != "which"))
        found: Period | None = None
        seen = anchor is not None and anchor.mention is not None and anchor.mention.form in ("weekday", "today")
        if anchor is not None and timex.form == "weekday" and anchor.grain == "day" and not seen:
            hop = (("today", "0"), ("hop", f"{way} {fields['weekday']}"))
            found = period(attrs.evolve(timex, fields=hop), anchor.interval.low)
        elif anchor is not None and timex.form != "weekday":
            low, high = anchor.interval.low, anchor.interval.high
            years = range(low.year, high.year + 2) if way > 0 else range(high.year, max(1, low.year - 2), -1)
            for year in years:
                found = _in_year(named, year, self.published)
                if found is not None and (found.interval.low >= high if way > 0 else found.interval.high <= low):
                    break
        if found is not None:
            return attrs.evolve(found, mention=timex)
        found = period(timex, self.published)
        return None if found is None else attrs.evolve(found, uncertain=True)

    def _told_on(self, timex: Timex) -> Period | None:
        """Of the year that is told of: "War broke out on 28 July 1914. On 4 August it spread."

        Where it is much nearer to now, it is of now; either is a guess.
        """
        tale = self._tale
        if self._distance(timex, self._before) > 1 or timex.role == "since":
            return None
        if tale is None or tale is not self._before:
            return self._doubted(timex)
        first = tale.interval.low.year
        for year in (first,) if tale.grain == "year" else (first, min(9999, first + 1)):
            found = _in_year(timex, year, self.published)
            if found is not None and found.interval.low >= tale.interval.low:
                break
        else:
            return None
        if self.published is None:
            return found
        plain = period(timex, self.published)
        if plain is None or plain.interval == found.interval or found.interval.low > self.published:
            return None
        near = 2 * abs(self.published - plain.interval.low) <= found.interval.low - tale.interval.low
        return attrs.evolve(plain if near else found, uncertain=True)

    def _doubted(self, timex: Timex) -> Period | None:
        """Of now, but not surely, behind a day of another year: "The pact, signed on 3 May 1913, failed. In June" """
        before = self._before
        if before is None or self.published is None or before.grain not in ("day", "month"):
            return None
        if self._distance(timex, self._before) == 0 or before.interval.low.year >= self.published.year - 1:
            return None
        found = period(timex, self.published)
        return None if found is None else attrs.evolve(found, uncertain=True)

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
            return self._told_on(timex)
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
