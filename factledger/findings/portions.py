"""Of which part and which whole a share is said: "12 of the 40 districts, or 30 percent"."""

from collections.abc import Sequence
from fractions import Fraction

from factledger.findings.parts import MANY, same_family
from factledger.records.claim import Claim, Measurement
from factledger.records.interval import Interval

_UNSHARED = frozenset(("ordinal", "age", "duration", "temperature"))
_OF, _POOL = 24, 60
"""Characters from a part to "of the" whole, and to the whole that it was taken "out of"."""
_SIDE = 60
"""Characters between a part and the share that it is said to be."""
_APPOSED, _OF_THEM = 6, 12
"""Characters besides the noun from a part to a share behind a comma; and where "of them" stands between."""
_OPENING = 12
"""Characters from the start of a sentence to the whole that opens it."""
_GAP = 2
"""Characters between two sentences that follow each other."""
_LOOSE = Fraction(1, 10)
"""How far a fraction in words may be off, as a share of it: 31 percent are "a third"."""


def portion(levels: Sequence[Measurement], at: int) -> tuple[Measurement, Measurement] | None:
    """The part and the whole that the share at a place is said of, if the words leave no choice of them."""
    share = levels[at]
    around = _around(levels, at)
    if around is not None:
        return around
    resumed = _resumed(levels, at)
    if resumed is not None:
        return resumed
    before = [c for c in levels[max(0, at - MANY) : at] if _is_plain(c) and _follows(c, share)]
    if len(before) < 2:
        return None
    part, whole = before[-1], before[-2]
    for one, other in ((part, whole), (whole, part)):
        if _is_part_of(one, other) and _tells(share, one, other):
            return one, other
    wholes = [c for c in before[:-1] if _concluded(part, c, share)]
    return (part, wholes[0]) if len(wholes) == 1 else None


def _around(levels: Sequence[Measurement], at: int) -> tuple[Measurement, Measurement] | None:
    """The whole behind a share, and the part before it or behind the whole: "640, or 45 percent of the 1,600"."""
    share = levels[at]
    whole = levels[at + 1] if at + 1 < len(levels) else None
    if whole is None or whole.sentence != share.sentence or not _is_plain(whole) or "whole" not in _cues(whole):
        return None
    if not 0 < whole.span.start - share.span.end <= _OF:
        return None
    before, after = levels[at - 1] if at else None, levels[at + 2] if at + 2 < len(levels) else None
    for part, told in ((before, share), (after, after)):
        if part is not None and told is not None and "restating" in _cues(told) and part.sentence == share.sentence:
            fits = _is_plain(part) and _same_kind(part, whole) and part.amount.unit in ("", whole.amount.unit)
            return (part, whole) if fits or (_is_plain(part) and whole.amount.unit == "") else None
    return None


def _resumed(levels: Sequence[Measurement], at: int) -> tuple[Measurement, Measurement] | None:
    """The part behind a share of a whole of the sentence before: "60 seats. Women hold 45% of these seats, or 21"."""
    share, part = levels[at], levels[at + 1] if at + 1 < len(levels) else None
    whole = levels[at - 1] if at else None
    if part is None or whole is None or part.sentence != share.sentence or not {"restating"} <= set(_cues(part)):
        return None
    if whole.sentence == share.sentence or not _follows(whole, share) or not (_is_plain(whole) and _is_plain(part)):
        return None
    close = 0 < part.span.start - share.span.end <= _SIDE and part.amount.unit in ("", whole.amount.unit)
    return (part, whole) if close and _has_head_of(share, whole) and _same_kind(part, whole) else None


def _has_head_of(share: Measurement, whole: Measurement) -> bool:
    """Whether a share is one of what a whole counts."""
    heads = [{t.concept for t in (c.about.terms if c.about else ()) if t.place == "head"} for c in (share, whole)]
    return bool(heads[0] & heads[1])


def granted(share: Measurement) -> Interval[Fraction]:
    """What a share allows beside the figures that it sums up: a digit up or down, and more for "a third"."""
    stated, allowed = share.amount.base_stated, share.amount.base_allowed
    more = allowed.high - stated.high if share.amount.hedge is None else Fraction(0)
    if share.amount.kind == "ratio":
        more = max(more, stated.high * _LOOSE)
    return Interval(allowed.low - more, allowed.high + more)


def _is_plain(claim: Measurement) -> bool:
    """Whether a figure can be a part or a whole: one number above zero that is no share."""
    return (
        claim.amount.scale.dimension not in ("share", "points", "factor")
        and claim.amount.kind not in _UNSHARED
        and claim.amount.stated.is_point
        and claim.amount.stated.low > 0
    )


def _is_part_of(part: Measurement, whole: Measurement) -> bool:
    """Whether two figures stand as "12 of the 40 districts", "12 out of 40" or "40 districts, 12 of them"."""
    if part.sentence != whole.sentence or not _same_kind(part, whole):
        return False
    if part.amount.base_stated.low > whole.amount.base_stated.low and "number" not in _dimensions(part, whole):
        return False
    behind = whole.span.start - part.span.end
    if behind > 0:
        return ("whole" in _cues(whole) and behind <= _OF) or ("pool" in _cues(whole) and behind <= _POOL)
    opens = whole.sentence is not None and whole.span.start - whole.sentence.start <= _OPENING
    return ("part" in _cues(part) and "part" not in _cues(whole)) or ("whole" in _cues(whole) and opens)


def _same_kind(one: Measurement, other: Measurement) -> bool:
    """Whether two figures can be part and whole: of one dimension, or one of them bare."""
    return same_family(one, other) or same_family(other, one)


def _dimensions(*claims: Measurement) -> set[str]:
    return {c.amount.scale.dimension for c in claims}


def _tells(share: Measurement, part: Measurement, whole: Measurement) -> bool:
    """Whether a share says in another way what a part is of a whole."""
    cues, last = _cues(share), max(part, whole, key=lambda c: c.span)
    points = "demonstrative" in cues or "restating" in cues
    points = points or "quota" in cues
    if share.sentence != last.sentence:
        return points
    gap = share.span.start - last.span.end
    if "part" in cues and not points and not ("part" in _cues(last) and gap <= _OF_THEM):
        return False  # "300 of the 900 took part; a quarter of them won"; but "300 of them, a third, have no car"
    close = gap <= max(_OF_THEM if "part" in _cues(last) else 0, len(last.amount.unit) + _APPOSED)
    apposed = ("apposed" in cues and close) or ("bracketed" in cues and gap <= _OF)
    return (points and gap <= 2 * _SIDE) or (apposed and not _strange(share, part, whole))


def _strange(share: Measurement, *others: Measurement) -> bool:
    """Whether a share is of something else: "12 of the 40 districts, 30 percent of the vote"."""
    known = {t.concept for c in others if c.about for t in c.about.terms if t.place in ("head", "modifier")}
    terms = share.about.terms if share.about else ()
    return any(t.place == "head" and t.part != "light" and t.concept not in known for t in terms)


def _concluded(part: Measurement, whole: Measurement, share: Measurement) -> bool:
    """Whether a share says in another way what the part before it is of a whole: "400 were allowed, or 35 percent"."""
    plain = all(c.amount.hedge in (None, "approx") for c in (part, whole))
    cues = _cues(share)
    points = "restating" in cues or "demonstrative" in cues
    behind = share.sentence == part.sentence and 0 < share.span.start - part.span.end <= _SIDE
    return (
        plain and points and behind and _follows(whole, part) and same_family(part, whole)
        and part.amount.base_stated.low < whole.amount.base_stated.low
    )  # fmt: skip


def _follows(first: Claim, second: Claim) -> bool:
    """Whether a claim stands in the sentence of another, or in the next."""
    if first.sentence is None or second.sentence is None:
        return False
    return first.sentence == second.sentence or 0 <= second.sentence.start - first.sentence.end <= _GAP


def _cues(claim: Claim) -> tuple[str, ...]:
    return claim.about.cues if claim.about else ()
