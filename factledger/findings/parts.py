"""Which figures of a text are the parts of which whole."""

from collections.abc import Sequence

from attrs import evolve

from factledger.findings.verdicts import COUNTED
from factledger.records.claim import Claim, Measurement
from factledger.records.mention import LOCAL, Term
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
_ALL = frozenset(("closure", "complete"))
_BESIDE = frozenset(("part", "other", "base", "whole", "rate", "then", "echo", "pool"))
"""Cues of figures that stand beside others rather than in a list of parts, or above them."""
_AFTER = frozenset(("lasting", "elsewhen"))
"""Cues of "after 12,000 in the spring before"."""
_APART = 70
"""Characters between two parts of a list."""


def parts_after(levels: Sequence[Measurement], at: int) -> list[Measurement]:
    """The figures that follow a total as its parts, if the words say that there are no others."""
    total = levels[at]
    summed = "sum" in _cues(total)
    if total.sentence is None or not total.amount.stated.is_point or not _can_be_summed(total) or _in_list(levels, at):
        return []
    if "part" in _cues(total):
        return []  # "roads get 9 million of it, schools 5 million and parks the remaining 3 million"
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


def parts_told(levels: Sequence[Measurement], at: int) -> list[Measurement]:
    """The figures of one kind that stand in one list right behind a figure, whether or not the words call them its
    parts; only figures that all but make up the total bear out that they are.
    """
    total, parts = levels[at], _list_behind(levels, at)
    if len(parts) < _LIST or "part" in _cues(parts[0]) or not _is_elliptic(parts):
        return []
    return parts if _is_divided(total, parts) else []


def is_parted(parts: Sequence[Measurement]) -> bool:
    """Whether a list stands behind a mark that parts it from the figure before."""
    return not {"parted", "listed"}.isdisjoint(_cues(parts[0]))


def parts_apart(levels: Sequence[Measurement], at: int) -> list[Measurement]:
    """The figures in one list right behind a figure that can be parts of it, and of which nothing is two."""
    parts = _list_behind(levels, at)
    if len(parts) < _FEW or not exclude(parts):
        return []
    return parts if is_parted(parts) or "part" in _cues(parts[0]) else []


def _list_behind(levels: Sequence[Measurement], at: int) -> list[Measurement]:
    """The figures right behind another in one sentence, one close behind the other, that are of its family."""
    total = levels[at]
    if not can_be_part(total) or _is_one_of_many(total) or total.sentence is None:
        return []
    parts: list[Measurement] = []
    for other in levels[at + 1 : at + 2 + MANY]:
        if not parts and _is_number_of(levels, other, at):
            continue  # "2,450 people live in the three villages: ..."
        if not _adjacent(total, other) or (parts and other.sentence != parts[0].sentence):
            break
        if parts and other.span.start - parts[-1].span.end > _APART:
            return []
        if not can_be_part(other) or not same_family(other, total):
            return []
        if not all(same_time(other, c) for c in (total, *parts[:1])):
            return []
        parts.append(other)
    return parts if not any(_is_one_of_many(p) for p in parts[1:]) else []


def exclude(parts: Sequence[Measurement]) -> bool:
    """Whether figures count things of which nothing is two: girls and boys, gold and silver."""
    members: list[dict[int, int]] = []
    for part in parts:
        members.append({number: side for t in _terms(part) if t.place in ("head", "own") for number, side in t.sets})
    shared = set.intersection(*(set(m) for m in members)) if members else set()
    return any(len({m[number] for m in members}) == len(members) for number in shared)


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
    if any(not _ALL.isdisjoint(_cues(c)) for c in parts):
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
    return bool((_ALL | {"sum"}) & set(_cues(levels[at]))) or is_whole_told(levels[max(0, at - MANY) : at + 1], parts)


def can_be_part(claim: Measurement) -> bool:
    """Whether a figure is one number without a hedge that adds up with others."""
    amount = claim.amount
    return amount.stated.is_point and amount.hedge is None and amount.stated.low > 0 and _can_be_summed(claim)


def same_time(part: Measurement, total: Measurement) -> bool:
    """Whether two figures are of one time and mood."""
    one, other = part.period, total.period
    if one is not None and other is not None and one.interval != other.interval:
        return False
    return part.modality == total.modality


def same_family(part: Measurement, total: Measurement) -> bool:
    """Whether a figure can be a part of another: of its dimension, or a bare number."""
    one, other = part.amount.scale.dimension, total.amount.scale.dimension
    return one in (other, "number") or {one, other} <= COUNTED


def _is_one_of_many(claim: Measurement) -> bool:
    """Whether words make a figure a part of something else, or another one than those before it."""
    return not _BESIDE.isdisjoint(_cues(claim)) or set(_cues(claim)) >= _AFTER


def _is_number_of(levels: Sequence[Measurement], other: Measurement, at: int) -> bool:
    """Whether a small count tells of how many figures a list behind it consists: "three villages"."""
    behind = [c for c in levels[at + 1 : at + 2 + MANY] if c.sentence == other.sentence and c.span > other.span]
    return other.amount.kind == "count" and other.amount.stated.is_point and other.amount.stated.low == len(behind)


def _is_divided(total: Measurement, parts: Sequence[Measurement]) -> bool:
    """Whether a list stands to the figure before it as its parts do: behind a mark, or each of them without a noun."""
    nouns = {p.amount.unit for p in parts} - {"", total.amount.unit}
    if parts[0].sentence == total.sentence:
        if not total.amount.unit:
            return False
        if "parted" in _cues(parts[0]) or "listed" in _cues(parts[0]):
            return not nouns or total.amount.kind == "count"
        return not nouns and not _has_own(total, ahead=False) and not any(_has_own(p, ahead=True) for p in parts)
    if total.period is None and parts[0].period is not None:
        return False  # "employs 64 people. It burnt down in 1912, killing 31"
    known = {t.concept for t in _terms(total) if t.place in LOCAL}
    heads = {t.concept for p in parts for t in _terms(p) if t.place == "head"}
    elliptic = sum(not p.amount.unit for p in parts) >= len(parts) - 1
    if total.amount.kind == "dimension" and not nouns and not any(p.amount.unit for p in parts):
        return False  # beside a measure bare numbers are anything
    if not total.amount.unit:
        return bool(heads) and heads <= known  # "called out 340 times: 130 calls to fires, 92 to floods"
    return not nouns or (elliptic and heads <= known)


def _has_own(claim: Measurement, *, ahead: bool) -> bool:
    """Whether a figure has nouns or names of its own before it, or behind it."""
    return any(t.place == "own" and t.ahead == ahead and t.part in ("noun", "name", "person") for t in _terms(claim))


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
    return not _OWN.isdisjoint(_cues(claim)) or _acts(claim)


def _is_elliptic(parts: Sequence[Measurement]) -> bool:
    """Whether no figure of a list but the first has a verb of its own: what works, is old or is ill can be one."""
    verbs = {t.concept for t in _terms(parts[0]) if t.place == "verb"}
    own = {t.concept for p in parts[1:] for t in _terms(p) if t.place == "verb" and t.part != "light"}
    copulas = sum("copula" in _cues(p) for p in parts)
    return copulas < _FEW and own <= verbs and not any(_acts(p) for p in parts[1:])


def _terms(claim: Claim) -> tuple[Term, ...]:
    return claim.about.terms if claim.about else ()


def _acts(claim: Claim) -> bool:
    """Whether a figure has a verb of its own: "80 stayed overnight"."""
    return any(t.place == "verb" and not t.ahead for t in _terms(claim))


def _heads_line(claim: Claim) -> bool:
    """Whether a figure opens its line, or stands behind a colon there: "- 18 ferries", "Karst: 2.7 million"."""
    opens = claim.sentence is not None and 0 < claim.span.start - claim.sentence.start <= _BULLET
    return opens or "listed" in _cues(claim)


def _adds(total: Measurement, parts: Sequence[Measurement]) -> bool:
    """Whether the words before a sum name something else that it takes in: "and with the crew 59 in all"."""
    if "joined" not in _cues(total):
        return False
    known = {t.concept for p in parts if p.about for t in p.about.terms if t.ahead or t.place in LOCAL}
    own = total.about.terms if total.about else ()
    return any(
        t.ahead and t.place in ("actor", "own", "clause") and t.part in ("noun", "person") and t.concept not in known
        for t in own
    )


def _is_whole(claim: Measurement) -> bool:
    """Whether the words make a figure what others are parts of: "of the 35 places"."""
    return "whole" in _cues(claim) and claim.amount.stated.is_point and claim.amount.stated.low > 0


def _counts_the_same(part: Measurement, whole: Measurement) -> bool:
    """Whether two counts are of one kind of thing; a bare number takes the noun of the other."""
    counts = {part.amount.scale.dimension, whole.amount.scale.dimension} <= COUNTED
    return counts and part.amount.unit in ("", whole.amount.unit)
