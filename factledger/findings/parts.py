"""Which figures of a text are the parts of which whole."""

from collections.abc import Sequence

from attrs import evolve

from factledger.records.claim import Claim, Measurement
from factledger.records.value import Amount

MANY = 8
"""Parts that a total is held against at most."""
_WIDE, _OF = 80, 24
"""Characters between a whole and its part behind it, and between a part and the "of the" whole behind it."""
_OPENING = 12
"""Characters from the start of a sentence to the whole that opens it: "Of the 35 places"."""
_BULLET = 2
"""Characters before the first figure of a line in a list; a sentence may begin with any figure."""
_GAP = 2
"""Characters between two sentences that follow each other."""
_FEW, _LIST = 2, 3
"""Parts that a total has at least; and that a mere colon before them must announce to be all."""
_UNSUMMED = frozenset(("share", "points", "factor", "temperature", "time"))
_UNSUMMED_KINDS = frozenset(("ordinal", "age", "temperature"))
_OWN = frozenset(("part", "other", "base", "lasting"))
"""Cues of figures that are no parts of a mere list: "among them 12", "after 12 the year before"."""
_LOCAL = frozenset(("head", "modifier", "verb", "actor", "own", "clause"))
_COUNTS = frozenset(("count", "number"))


def parts_after(levels: Sequence[Measurement], at: int) -> list[Measurement]:
    """The figures that follow a total as its parts, if the words say that there are no others."""
    total = levels[at]
    summed = "sum" in _cues(total)
    if total.sentence is None or not total.amount.stated.is_point or not _can_be_summed(total) or _in_list(levels, at):
        return []
    behind = levels[at + 1 : at + 1 + MANY]
    if not summed and any("sum" in _cues(c) for c in behind if c.sentence == total.sentence):
        return []  # its sum follows
    parts: list[Measurement] = []
    others = 0
    last: Measurement = total
    for other in behind:
        if not _adjacent(last, other) or not (_adjacent(total, other) or _heads_line(other)):
            break
        if same_family(other, total):
            if in_unit_of(total, other).base_stated.low >= total.amount.base_stated.low:
                break
            parts.append(other)
        else:
            others += 1
        last = other
    if not parts:
        return []
    listed = (summed or "listed" in _cues(parts[0])) and not others and not any(_is_own(c) for c in parts)
    enough = len(parts) >= (_FEW if summed else _LIST)
    closed = (
        "closure" in _cues(total) or is_whole_told(levels[max(0, at - MANY) : at + 1], parts) or (listed and enough)
    )
    return parts if closed else []


def in_unit_of(total: Measurement, part: Measurement) -> Amount:
    """A part's amount, a bare number in the unit of its total."""
    if part.amount.unit or part.amount.scale.dimension != "number":
        return part.amount
    return evolve(part.amount, unit=total.amount.unit, kind=total.amount.kind, scale=total.amount.scale)


def parts_before(levels: Sequence[Measurement], at: int) -> list[Measurement]:
    """The figures before a figure of their sentence that the words call their sum: "nine, five and six: 22 in all"."""
    total = levels[at]
    if "sum" not in _cues(total) or not total.amount.stated.is_point or not _can_be_summed(total):
        return []
    before = [c for c in levels[max(0, at - MANY) : at] if c.sentence == total.sentence]
    whole = total.amount.base_stated.low
    parts = [c for c in before if same_family(c, total) and c.amount.base_stated.low < whole]
    return parts if len(parts) == len(before) >= _FEW and not _adds(total, parts) else []


def part_and_whole(levels: Sequence[Measurement], at: int) -> tuple[Measurement, Measurement] | None:
    """The part and the whole of two neighbours: "of the 35 places, 14 went to women", "14 of the 35 places"."""
    one, other = levels[at - 1], levels[at]
    if one.sentence is None or one.sentence != other.sentence:
        return None
    gap = other.span.start - one.span.end
    if _is_whole(one) and not _is_whole(other):
        opens = one.span.start - one.sentence.start <= _OPENING
        return (other, one) if opens and 0 < gap <= _WIDE and _counts_the_same(other, one) else None
    if _is_whole(other) and not _is_whole(one):
        return (one, other) if 0 < gap <= _OF and _counts_the_same(one, other) else None
    told = [c for c in levels[max(0, at - MANY) : at] if c.sentence == other.sentence and same_family(c, other)]
    lone = len(told) == 1 and one in told and one.amount.stated.is_point and one.amount.stated.low > 1
    if "part" in _cues(other) and lone and 0 < gap <= _WIDE and _counts_the_same(other, one):
        return other, one
    return None


def is_whole_told(levels: Sequence[Measurement], parts: Sequence[Measurement]) -> bool:
    """Whether the words say that there are no other parts: "the remaining", "three airports" before three figures."""
    if any("closure" in _cues(c) for c in parts):
        return True
    first = parts[0].sentence
    if first is None:
        return False
    counts = [c for c in levels if c.sentence and (c.sentence == first or 0 <= first.start - c.sentence.end <= _GAP)]
    alike = all(p.amount.unit in ("", parts[0].amount.unit) for p in parts[1:])
    return alike and any(
        c.amount.kind == "count" and c.amount.stated.is_point and c.amount.stated.low == len(parts) and c not in parts
        for c in counts
    )


def is_told_whole(levels: Sequence[Measurement], at: int, parts: Sequence[Measurement]) -> bool:
    """Whether words, and not only a colon, make figures the parts of a total."""
    return bool({"closure", "sum"} & set(_cues(levels[at]))) or is_whole_told(levels[max(0, at - MANY) : at + 1], parts)


def same_family(part: Measurement, total: Measurement) -> bool:
    """Whether a figure can be a part of another: of its dimension, or a bare number."""
    one, other = part.amount.scale.dimension, total.amount.scale.dimension
    return one in (other, "number") or {one, other} <= _COUNTS


def _cues(claim: Claim) -> tuple[str, ...]:
    return claim.about.cues if claim.about else ()


def _can_be_summed(claim: Measurement) -> bool:
    """Whether figures of a kind add up: temperatures, ages and ranks do not."""
    return claim.amount.scale.dimension not in _UNSUMMED and claim.amount.kind not in _UNSUMMED_KINDS


def _in_list(levels: Sequence[Measurement], at: int) -> bool:
    """Whether a figure is itself one of a list: of the unit of the one before it in its sentence, or without one."""
    total, before = levels[at], levels[at - 1] if at else None
    if before is None or before.sentence != total.sentence:
        return False
    return same_family(total, before) and total.amount.unit in ("", before.amount.unit)


def _adjacent(one: Claim, other: Claim) -> bool:
    """Whether two claims stand in one sentence, or in two that follow each other."""
    if one.sentence is None or other.sentence is None:
        return False
    return one.sentence == other.sentence or 0 <= other.sentence.start - one.sentence.end <= _GAP


def _is_own(claim: Claim) -> bool:
    """Whether a figure tells something of its own, rather than a part of a list: "80 were under age"."""
    if not _OWN.isdisjoint(_cues(claim)):
        return True
    terms = claim.about.terms if claim.about else ()
    return any(t.place == "verb" and not t.ahead for t in terms)


def _heads_line(claim: Claim) -> bool:
    """Whether a figure opens its line, or stands behind a colon there: "- 18 ferries", "Karst: 2.7 million"."""
    opens = claim.sentence is not None and 0 < claim.span.start - claim.sentence.start <= _BULLET
    return opens or "listed" in _cues(claim)


def _adds(total: Measurement, parts: Sequence[Measurement]) -> bool:
    """Whether the words before a sum name something else that it takes in: "and with the crew 59 in all"."""
    if "joined" not in _cues(total):
        return False
    known = {t.concept for p in parts if p.about for t in p.about.terms if t.ahead or t.place in _LOCAL}
    own = total.about.terms if total.about else ()
    return any(
        t.ahead and t.place in ("own", "clause") and t.part in ("noun", "person") and t.concept not in known
        for t in own
    )


def _is_whole(claim: Measurement) -> bool:
    """Whether the words make a figure what others are parts of: "of the 35 places"."""
    return "whole" in _cues(claim) and claim.amount.stated.is_point and claim.amount.stated.low > 0


def _counts_the_same(part: Measurement, whole: Measurement) -> bool:
    """Whether two counts are of one kind of thing; a bare number takes the noun of the other."""
    counts = {part.amount.scale.dimension, whole.amount.scale.dimension} <= _COUNTS
    return counts and part.amount.unit in ("", whole.amount.unit)
