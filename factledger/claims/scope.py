"""Which period, modality and attribution reach which figure."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from attrs import define, evolve

from factledger.records.interval import Interval
from factledger.records.mention import Attribution, Subject
from factledger.records.span import Span
from factledger.records.value import Amount, Period

# cue of the words around -> modality; the first that is there holds
MODALITIES = (
    ("rejection", "rejected"),
    ("negation", "negated"),
    ("lack", "negated"),
    ("conditional", "conditional"),
    ("forecast", "forecast"),
    ("target", "target"),
    ("plan", "planned"),
)
# a bound's hedge -> the hedge of its denial, and whether the bound itself is left out
_OPPOSITE_LOW = {"more_than": ("equal_or_less", False), "equal_or_more": ("less_than", True)}
_OPPOSITE_HIGH = {"less_than": ("equal_or_more", False), "equal_or_less": ("more_than", True)}
# a year of account that is named says what kind of year is meant, wherever it stands in the sentence
_RELATIVE = frozenset(("year", "month", "season", "week", "quarter", "decade"))
_ACCOUNT = frozenset(("fiscal year", "academic year"))
_REACH = 4_000
"""Characters; no quotation and no sentence is longer, so that what begins before that cannot reach a figure."""


def undenied(amount: Amount) -> Amount | None:
    """A denied bound as the bound that it is: what did not exceed 2 million was 2 million at most.

    ``None`` for any other amount: that something was not 40 says nothing of what it was.
    """
    bound = amount.stated.low if amount.hedge in _OPPOSITE_LOW else amount.stated.high
    if amount.hedge in _OPPOSITE_LOW:
        hedge, is_open = _OPPOSITE_LOW[amount.hedge]
        interval = Interval(Decimal("-Infinity"), bound, high_open=is_open)
    elif amount.hedge in _OPPOSITE_HIGH:
        hedge, is_open = _OPPOSITE_HIGH[amount.hedge]
        interval = Interval(bound, Decimal("Infinity"), low_open=is_open)
    else:
        return None
    return evolve(amount, stated=interval, allowed=interval, hedge=hedge, otherwise=None)


def modality(subject: Subject) -> str:
    """How a figure is put forward: asserted unless the words around say otherwise."""
    return next((name for cue, name in MODALITIES if cue in subject.cues), "asserted")


@define(eq=False)
class Reach:
    """The periods and attributions of a document, ready to be asked for a figure."""

    text: str
    periods: Sequence[Period]
    attributions: Sequence[Attribution]
    turns: Sequence[Attribution]
    bounds: Sequence[Span]
    breaks: Sequence[int]

    def period(self, figure: Span, own: Span, sentence: int) -> Period | None:
        """The period of a figure: the nearest in its own words, else in its sentence, else in the sentence before."""
        home = self.bounds[sentence]
        inside = [p for p in self._between(own) if not p.span.overlaps(figure)]
        around = [p for p in self._between(home) if not p.span.overlaps(figure) and self._joined(p.span, figure)]
        before = self._between(self.bounds[sentence - 1]) if sentence and self._same_paragraph(sentence) else []
        for candidates, carried in ((inside, False), (around, False), (before, True)):
            usable = [p for p in candidates if p.resolved and p.grain != "ref" and not (carried and p.grain == "day")]
            if usable:
                return min(usable, key=lambda p: (p.grain not in _ACCOUNT, self._distance(p.span, figure)))
            vague = [p for p in candidates if not p.resolved and p.grain in _RELATIVE and not carried]
            if vague:
                return vague[0]
        return None

    def attribution(self, figure: Span) -> Attribution | None:
        """The innermost attribution that reaches a figure."""
        at = bisect_right(self.attributions, figure.start, key=lambda a: a.extent.start) - 1
        best = None
        while at >= 0 and figure.start - self.attributions[at].extent.start <= _REACH:
            found = self.attributions[at]
            outside = found.mode == "quoted" or not found.span.overlaps(figure)
            if (
                found.extent.covers(figure)
                and outside
                and (
                    best is None
                    or (
                        (not found.speaker, found.extent.end - found.extent.start)
                        < (not best.speaker, best.extent.end - best.extent.start)
                    )
                )
            ):
                best = found
            at -= 1
        turn = bisect_right(self.turns, figure.start, key=lambda a: a.extent.start) - 1
        return best or (self.turns[turn] if turn >= 0 and self.turns[turn].extent.covers(figure) else None)

    def _joined(self, one: Span, other: Span) -> bool:
        """Whether no semicolon parts two places of a sentence."""
        low, high = sorted((one, other))
        return ";" not in self.text[low.end : high.start]

    def _between(self, bounds: Span) -> list[Period]:
        """The periods inside some bounds."""
        low = bisect_right(self.periods, bounds.start - 1, key=lambda p: p.span.start)
        found = []
        while low < len(self.periods) and self.periods[low].span.end <= bounds.end:
            found.append(self.periods[low])
            low += 1
        return found

    def _same_paragraph(self, sentence: int) -> bool:
        return self.breaks[sentence] == self.breaks[sentence - 1]

    @staticmethod
    def _distance(period: Span, figure: Span) -> int:
        """Characters between the two; a period behind its figure is a little nearer than one before it."""
        return period.start - figure.end if period.start >= figure.end else figure.start - period.end + 8
