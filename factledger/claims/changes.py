"""Changes: "from 35 to 290", "up 20 percent", "45, against 30 a year ago"."""

from collections.abc import Iterator, Sequence

from attrs import define, evolve

from factledger.records.mention import LOCAL, Subject
from factledger.records.value import Amount, Period

Figure = tuple[Amount, Subject, Period | None, int]
"""A figure with what it is about, its period and the number of its sentence."""
LONGEST = 120
"""Characters that a claim's span may have."""
_PER = " per "
_OF_THE = 6
"""Characters from a multiple to what it multiplies: "double the 7 million of the year before"."""
_APART = 160
"""Characters that may stand between the two levels of a change."""


@define
class Move:
    """The parts of one change; ``spoken`` says that the words themselves speak of a change (from ... to)."""

    before: Amount | None = None
    after: Amount | None = None
    by: Amount | None = None
    spoken: bool = True

    @property
    def parts(self) -> list[Amount]:
        """The amounts that are there, in text order."""
        return sorted((a for a in (self.before, self.after, self.by) if a is not None), key=lambda a: a.span)


def moves(figures: Sequence[Figure]) -> Iterator[Move]:
    """The changes among a document's figures; each figure comes with its subject, period and sentence number."""
    used: set[int] = set()
    for at, (amount, subject, _, sentence) in enumerate(figures):
        role = amount.mention.role if amount.mention else ""
        if at in used:
            continue
        following = figures[at + 1] if at + 1 < len(figures) else None
        partner = _partner(figures, at, role)
        if partner is not None:
            used.add(partner)
            first, second = _paired(amount, figures[partner][0])
            yield Move(first, second) if role == "before" else Move(second, first)
        elif role == "by" or amount.scale.dimension == "points":
            yield Move(by=amount)
        elif role == "before":
            yield Move(before=amount)
        elif role == "after":
            yield Move(after=amount)
        if role == "" and following is not None and following[3] <= sentence + 1:
            yield from _compared(amount, subject, figures[at], following)
        if role == "by" and 0 < at < len(figures) - 1:
            yield from _around(figures[at - 1], figures[at], figures[at + 1])


def _partner(figures: Sequence[Figure], at: int, role: str) -> int | None:
    """The figure that is the other end of a from-to."""
    wanted = {"before": "after", "after": "before"}.get(role)
    for other in range(at + 1, min(at + 3, len(figures))):
        amount, _, _, sentence = figures[other]
        if sentence != figures[at][3] or amount.span.start - figures[at][0].span.end > _APART:
            return None
        if wanted and amount.mention and amount.mention.role == wanted and _alike(*_paired(figures[at][0], amount)):
            return other
    return None


def _compared(
    amount: Amount,
    subject: Subject,
    here: Figure,
    following: Figure,
) -> Iterator[Move]:
    """Two levels that the words set against each other: "45, against 30 a year ago", "45 in 2018 and 60 in 2023"."""
    other, about, period, sentence = following
    if other.mention is None or other.mention.role or not _alike(amount, other):
        return
    if other.span.start - amount.span.end > _APART or amount.nominal or other.nominal:
        return
    now = here[2]
    if now is period and period is not None and "listed" in about.cues and period.span.start > amount.span.end:
        yield Move(_in_unit(other, amount), amount, spoken=False)  # "46 million (2021: 40 million)"
    elif "base" in about.cues and amount.kind not in ("ordinal", "age"):
        other = _in_unit(other, amount)
        if period is not None and now is not None and period.interval.low > now.interval.low:
            yield Move(amount, other, spoken=False)
        else:
            yield Move(other, amount, spoken=False)
    elif ("then" in subject.cues or _was(here, following)) and amount.kind not in ("ordinal", "age", "duration"):
        yield Move(amount, _in_unit(other, amount), spoken=False)
    elif (
        (sentence == here[3] or _series(subject, about) or _resumed(subject, about) or _bare(other, about))
        and now
        and period
        and other.unit in ("", amount.unit)
    ):
        forward = now.interval.low < period.interval.low
        if not now.interval.intersects(period.interval):
            other = _in_unit(other, amount)
            yield Move(amount, other, spoken=False) if forward else Move(other, amount, spoken=False)


def _was(here: Figure, following: Figure) -> bool:
    """Whether a dated level stands before that of today: "the rate, 50 percent in May, is now 40"."""
    period, now = here[2], following[2]
    if period is None or (now is not period and now is not None) or following[3] != here[3]:
        return False
    return period.span.end <= following[0].span.start and "present" in {*following[1].cues} - {*here[1].cues}


def _series(subject: Subject, about: Subject) -> bool:
    """Whether two figures stand in neighbouring lines of a table: "2021: 340", "2022: 365"."""
    return "listed" in subject.cues and "listed" in about.cues


def _bare(other: Amount, about: Subject) -> bool:
    """Whether a number has no noun in its sentence, and so counts what the one before does: "Today there are 54"."""
    local = [t for t in about.terms if t.place in LOCAL and t.part in ("noun", "name", "person", "verb")]
    return not local and other.scale.dimension == "number" and "pronoun" in about.cues


def _resumed(subject: Subject, about: Subject) -> bool:
    """Whether a sentence tells the next level of what the one before told: "It had 340. This year it has 408"."""
    known = {term.concept for term in subject.terms}
    own = [term for term in about.terms if term.place in LOCAL and term.part not in ("light", "ordinal", "rank")]
    return "pronoun" in about.cues and any(t.place == "verb" for t in own) and all(t.concept in known for t in own)


def _around(level: Figure, step: Figure, base: Figure) -> Iterator[Move]:
    """The levels on either side of a step: "84 in 2023, twice as many as in 2022, when there were 42"."""
    now, then = level[0], base[0]
    if now.mention is None or then.mention is None or now.mention.role or then.mention.role or base[3] != step[3]:
        return
    times = step[0].scale.dimension == "factor" and then.span.start - step[0].span.end <= _OF_THE
    said = times or not {"once", "base"}.isdisjoint(base[1].cues)
    told = said and 0 <= step[3] - level[3] <= 1 and then.span.start - now.span.end <= 2 * _APART
    if told and not (now.nominal or then.nominal) and now.kind not in ("ordinal", "age") and _alike(now, then):
        yield Move(_in_unit(then, now), now, spoken=False)


def _paired(one: Amount, other: Amount) -> tuple[Amount, Amount]:
    """Two ends of a move in one unit, of which the second may lack a part: "640 crowns a month to 560 crowns"."""
    if other.unit and one.unit.startswith(other.unit + _PER):
        return one, evolve(other, unit=one.unit, kind=one.kind, scale=one.scale)
    return one, other


def _in_unit(other: Amount, amount: Amount) -> Amount:
    """A bare number in the unit of the figure before it: "48 roubles in 2016 and 84 in 2018"."""
    if other.unit or other.scale.dimension != "number":
        return other
    return evolve(other, unit=amount.unit, kind=amount.kind, scale=amount.scale)


def _alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be levels of one thing; a bare number takes the unit of its partner."""
    if other.scale.dimension == "number" and not other.unit:
        return one.kind not in ("ordinal", "age", "duration")
    if one.scale.dimension == other.scale.dimension:
        return one.unit == other.unit or one.kind != "count" or "" in (one.unit, other.unit)
    return {one.scale.dimension, other.scale.dimension} <= {"number", "count"}
