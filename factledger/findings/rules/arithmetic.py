"""FL5xx: figures that follow from others: changes, parts and totals, shares."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from attrs import evolve

from factledger.findings.beside import follows, in_table, is_near, is_telling, points, refers, speaks_of, step, takes_up
from factledger.findings.derived import Range, alike, difference, exact, implied, misread_share, says_the_same, verdict
from factledger.findings.parts import (
    exclude,
    in_unit_of,
    is_parted,
    is_told_whole,
    is_whole_told,
    part_and_whole,
    parts_after,
    parts_apart,
    parts_before,
    parts_told,
)
from factledger.findings.portions import granted, portion
from factledger.findings.wording import between, measured, number, quote
from factledger.records.claim import Change, Claim, Measurement
from factledger.records.finding import Alignment, Certainty, Comparison, Finding, Verdict
from factledger.records.interval import Interval
from factledger.records.rule import Rule, rule
from factledger.records.span import Span
from factledger.records.value import Amount

_PAIRS = 4
"""Pairs of levels before and behind a step that it is held against."""
_FEWEST = 3
"""Shares; two that overlap are told more often than two that make up a whole."""
_SLIP = Fraction(3, 4), Fraction(4, 3)
"""How far the parts of a total can miss it, as shares of the total, and still be taken for its parts."""
_NEAR = Fraction(7, 8), Fraction(9, 8)
"""The same where no word says that they are its parts."""
_NEARER = Fraction(93, 100)
"""The least where not even a mark parts them from it: what is told next may be some of its parts."""


@rule("FL501", "change-mismatch")
def change_mismatch(alignment: Alignment) -> Iterator[Finding]:
    """A change is not what its two levels make it.

    Why: from 35 to 290 is 255 more, and no tripling; the step from levels to a change is where arithmetic slips.

    Example:
        State scholarships for Ostranian students rise from 48 to 180.
        The number of state scholarships for Ostranian students rises by 180.

    Silent:
        State scholarships for Ostranian students rise from 48 to 180.
        The number of state scholarships for Kessalian students rises by 90.

    Verdict: conflicts
    """
    if says_the_same(alignment):
        yield from _changes(change_mismatch, alignment, (Verdict.CONFLICTS,))


@rule("FL502", "change-agreement")
def change_agreement(alignment: Alignment) -> Iterator[Finding]:
    """A change is what its two levels make it.

    Why: a source that gives both levels and one that gives the difference say the same thing.

    Example:
        State scholarships for Ostranian students rise from 48 to 180.
        Veldania will award 132 more state scholarships to Ostranian students.

    Silent:
        State scholarships for Ostranian students rise from 48 to 180.
        The library will lend 132 more novels.

    Verdict: agrees
    """
    yield from _changes(change_agreement, alignment, (Verdict.AGREES, Verdict.REFINES))


@rule("FL503", "change-slip", over="document")
def change_slip(claims: Sequence[Claim]) -> Iterator[Finding]:
    """In one text, a change is not what the two levels beside it make it.

    Why: the figures stand next to each other, so nobody need look elsewhere to see it.

    Example:
        Complaints dropped from 4,800 to 3,600. This reduction of 35 percent is due to the new timetable.

    Silent:
        Complaints dropped from 4,800 to 3,600. This reduction of 25 percent is due to the new timetable.

    Verdict: conflicts
    """
    pairs = sorted((c for c in claims if isinstance(c, Change) and _is_exact(c)), key=_start)
    steps = [(c, by) for c in claims if (by := step(c))]
    plain: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Measurement) and not claim.derived:
            plain[claim.span].append(claim)
    judged = [
        (levels, claim, found, speaks_of(levels, by), by)
        for claim, by in steps
        for levels in _around(pairs, by)
        if (found := _verdict(levels, by))
    ]
    fitting = {id(c) for levels, _, found, _, by in judged if found[0] is not Verdict.CONFLICTS for c in (levels, by)}
    for levels, claim, found, said, by in judged:
        if found[0] is not Verdict.CONFLICTS or id(levels) in fitting or id(by) in fitting:
            continue
        misread = _misread(levels, by)
        near = in_table(levels, by) or points(levels, by) or (follows(levels, by) and is_telling(found[2]))
        spoken = said and (misread or not _against(levels, by))
        size = misread or is_near(found[1], found[2])
        spoken = spoken and (size or refers(by) or levels.sentence == by.sentence)
        taken = takes_up(levels, by) and size and (misread or not _against(levels, by))
        if (near and misread) or spoken or taken:
            sure = Certainty.CERTAIN if near or said else Certainty.LIKELY
            finding = _finding(change_slip, found, levels, by, sure, ())
            yield evolve(finding, claims=(levels, claim, *_ends(levels, plain)))


@rule("FL504", "share-slip", over="document")
def share_slip(claims: Sequence[Claim]) -> Iterator[Finding]:
    """A share is not what the part and the whole beside it make it.

    Why: 12 of 40 districts are 30 percent of them, whatever the sentence says.

    Example:
        The party came first in 12 of the 40 districts, that is in 40 percent of them.

    Silent:
        The party came first in 12 of the 40 districts, that is in 30 percent of them.

    Verdict: conflicts
    """
    levels = [c for c in claims if isinstance(c, Measurement) and not c.derived]
    for at, share in enumerate(levels):
        pair = portion(levels, at) if share.amount.scale.dimension == "share" else None
        ranges = alike([c.amount for c in pair]) if pair else None
        if pair is None or ranges is None or ranges[1].low <= 0:
            continue
        part, whole = pair
        if not Interval(ranges[0].low / ranges[1].high, ranges[0].high / ranges[1].low).intersects(granted(share)):
            percent = number(100 * Fraction(part.amount.base_stated.low) / Fraction(whole.amount.base_stated.low))
            reason = f"{quote(part)} of {quote(whole)} is {percent} percent, not {quote(share)}."
            yield Finding(share_slip, Verdict.CONFLICTS, Certainty.CERTAIN, (part, share, whole), reason)


@rule("FL505", "total-mismatch", over="document")
def total_mismatch(claims: Sequence[Claim]) -> Iterator[Finding]:
    """The parts that a text lists do not add up to the total that it gives.

    Why: a part was left out, or one of the figures is wrong.

    Example:
        The earthquake claimed 240 lives: 131 people died in Tolva, 96 in Sarn, and nowhere else did anybody die.

    Silent:
        The earthquake claimed 227 lives: 131 people died in Tolva, 96 in Sarn, and nowhere else did anybody die.

    Verdict: conflicts
    """
    levels = [c for c in claims if isinstance(c, Measurement) and not c.derived]
    for at, total in enumerate(levels):
        told = parts_before(levels, at) or parts_after(levels, at)
        parts = told or parts_told(levels, at) or parts_apart(levels, at)
        if len(parts) < 2:
            continue
        ranges = alike([total.amount, *(in_unit_of(total, p) for p in parts)])
        if ranges is None:
            continue
        whole = ranges[0]
        summed = Interval(sum((r.low for r in ranges[1:]), Fraction(0)), sum((r.high for r in ranges[1:]), Fraction(0)))
        if not whole.intersects(summed) and _close(summed, whole, _reach(told, parts, summed.low > whole.high)):
            terms = " + ".join(number(p.amount.stated.low) for p in parts)
            factor = total.amount.scale.factor
            added = between(Interval(summed.low / factor, summed.high / factor))
            reason = f"{terms} is {added}, not {quote(total)}."
            sure = Certainty.CERTAIN if told and is_told_whole(levels, at, parts) else Certainty.LIKELY
            yield Finding(total_mismatch, Verdict.CONFLICTS, sure, (total, *parts), reason)


@rule("FL506", "shares-over-whole", over="document")
def shares_over_whole(claims: Sequence[Claim]) -> Iterator[Finding]:
    """The shares that a text lists as making up a whole are more than all of it.

    Why: one of them is wrong, or they overlap and the text does not say so.

    Example:
        Power has four sources: 46 percent from coal, 31 percent from gas, 18 percent from water, 11 percent from wind.

    Silent:
        Power has four sources: 46 percent from coal, 31 percent from gas, 12 percent from water, 11 percent from wind.

    Verdict: conflicts
    """
    levels = [c for c in claims if isinstance(c, Measurement) and not c.derived]
    sentences: dict[Span | None, list[Measurement]] = defaultdict(list)
    for level in levels:
        sentences[level.sentence].append(level)
    before: list[Measurement] = []
    for told in sentences.values():
        near, before = [*before, *told], told
        shares = [c for c in told if c.amount.scale.dimension == "share"]
        ranges = alike([c.amount for c in shares])
        if len(shares) < _FEWEST or not ranges or not is_whole_told(near, shares):
            continue
        least = sum((r.low for r in ranges), Fraction(0))
        if 1 < least < 2:
            total = number(100 * sum(Fraction(c.amount.base_stated.low) for c in shares))
            reason = f"{', '.join(quote(c) for c in shares)} add up to {total} percent."
            yield Finding(shares_over_whole, Verdict.CONFLICTS, Certainty.CERTAIN, tuple(shares), reason)


@rule("FL507", "part-over-whole", over="document")
def part_over_whole(claims: Sequence[Claim]) -> Iterator[Finding]:
    """A part of something is said to be more than all of it.

    Why: the two figures count different things, or one of them is wrong.

    Example:
        Of the 35 places in the scheme, 41 went to women.

    Silent:
        Of the 35 places in the scheme, 14 went to women. Of the 12 ships, 300 containers were unloaded.

    Verdict: conflicts
    """
    levels = [c for c in claims if isinstance(c, Measurement) and not c.derived]
    for at in range(1, len(levels)):
        pair = part_and_whole(levels, at)
        if pair is None:
            continue
        part, whole = pair
        if part.amount.base_allowed.low > whole.amount.base_allowed.high:
            reason = f"{quote(part)} are said to be a part of {quote(whole)}."
            yield Finding(part_over_whole, Verdict.CONFLICTS, Certainty.CERTAIN, (whole, part), reason)


def _changes(by: Rule, alignment: Alignment, wanted: tuple[Verdict, ...]) -> Iterator[Finding]:
    """The findings of a rule on two aligned changes, one of which gives levels and the other a difference."""
    left, right = alignment.left, alignment.right
    if not isinstance(left, Change) or not isinstance(right, Change):
        return
    for levels, other in ((left, right), (right, left)):
        judged = _verdict(levels, other)
        if judged and judged[0] in wanted:
            yield _finding(by, judged, levels, other, alignment.certainty, alignment.evidence)


def _verdict(levels: Change, by: Change) -> tuple[Verdict, Range, Amount] | None:
    """How a change stands to the levels of another."""
    found = implied(levels, by)
    if found is None:
        return None
    interval, figure, _ = found
    return verdict(interval, figure, by.direction), interval, figure


def _finding(
    by: Rule,
    judged: tuple[Verdict, Range, Amount],
    levels: Change,
    other: Change,
    certainty: Certainty,
    evidence: tuple[Comparison, ...],
) -> Finding:
    """A finding whose reason shows the step from the levels to the change."""
    conclusion, interval, figure = judged
    factor = figure.scale.factor
    implied_words = between(Interval(interval.low / factor, interval.high / factor))
    verb = "is not" if conclusion is Verdict.CONFLICTS else "is"
    single = exact(levels, figure)
    step = f"a change of {measured(implied_words, figure.unit)}"
    if single is not None:
        times = figure.scale.dimension == "factor"
        kind = "a change of" if times else "a rise of" if single > 0 else "a fall of"
        step = f"{kind} {measured(number(abs(round(single, 2))), figure.unit)}"
    reason = f"{quote(levels)} is {step}, which {verb} {quote(other)}."
    return Finding(by, conclusion, certainty, (levels, other), reason, evidence)


def _is_exact(change: Change) -> bool:
    """Whether a change has two levels, and each is one number."""
    return all(a is not None and a.stated.is_point for a in (change.before, change.after))


def _against(levels: Change, by: Change) -> bool:
    """Whether a step goes the other way than its levels."""
    gap = difference(levels)
    return gap is not None and (gap.low > 0 if by.direction == "down" else gap.high < 0 and by.direction == "up")


def _ends(levels: Change, plain: Mapping[Span, list[Claim]]) -> list[Claim]:
    """The claims of the two levels of a change that the words themselves do not call one, the earlier first."""
    spans = sorted(a.span for a in (levels.before, levels.after) if a is not None)
    return [claim for span in spans for claim in plain.get(span, ())]


def _around(pairs: Sequence[Change], by: Change) -> list[Change]:
    """The levels nearest to a step, in its sentence and in the one before."""
    at = bisect_right(pairs, _start(by), key=_start)
    near = pairs[max(0, at - _PAIRS) : at + _PAIRS]
    return [p for p in near if p.sentence == by.sentence or follows(p, by)]


def _start(claim: Claim) -> int:
    return claim.span.start


def _misread(levels: Change, by: Change) -> bool:
    """Whether a step is right but for its sign, or for percent and points having changed places."""
    found = implied(levels, by)
    if found is None:
        return misread_share(levels, by)
    signless = verdict(found[0], found[1], None)
    return (by.direction is not None and signless is not Verdict.CONFLICTS) or misread_share(levels, by)


def _reach(told: Sequence[Measurement], parts: Sequence[Measurement], over: bool) -> tuple[Fraction, Fraction]:
    """How far figures may miss a total: parts of which nothing is two can hardly be more than all, but well be less."""
    if told:
        return _SLIP
    if exclude(parts):
        return _SLIP if over else (_NEAR[0] if len(parts) > 2 else Fraction(1), _NEAR[1])
    return _NEAR if is_parted(parts) or over else (_NEARER, _NEAR[1])


def _close(summed: Range, whole: Range, reach: tuple[Fraction, Fraction]) -> bool:
    """Whether a sum misses a total by a slip: figures that are not its parts miss it by much more."""
    least, most = reach
    return whole.low > 0 and least <= (summed.low + summed.high) / (whole.low + whole.high) <= most
