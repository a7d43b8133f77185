"""Which step belongs to which levels of the same text: "from 40 to 50. This increase of 25 percent ..."."""

from fractions import Fraction

from factledger.records.claim import Change, Claim, Measurement
from factledger.records.interval import Interval
from factledger.records.mention import LOCAL, Subject, Term
from factledger.records.value import Amount

SIDE = 40
"""Characters between a step and its levels in one sentence."""
_GAP = 2
"""Characters between two sentences that follow each other."""
_OPENING = 30
"""Characters from the start of a sentence to the step that opens it: "An increase of about 12 percent"."""
_TELLING, _MANY = 3, 100
"""Significant digits of a figure that is not the same twice by chance; and from where two are enough."""
_NEAR = LOCAL | {"sentence", "carried", "heading"}
_NOUNS = ("resulting", "step")
_OTHERWISE = frozenset(("rate", "part", "other"))
"""Cues of steps that do not lead from one level to the other: "2 percent a year", "another 12"."""
_WAYS = {"loss": "down", "gain": "up", "lacking": "down", "surplus": "up"}
_TAKEN_UP = frozenset(("demonstrative", "known"))
"""Cues of what was told before: "those 90 additional pupils", "the 600 members lost"."""
_POINTING = frozenset(("demonstrative", "resulting", "pronoun"))
_BEHIND = frozenset(("lacking", "surplus"))
_NEAR_BY = 2
"""How many times a step may be too great or too small and still be that of levels to which no word points."""
_NAMING = frozenset(("noun", "person", "generic", "name"))


def step(claim: Claim) -> Change | None:
    """A change without levels; also a count of what was lost or gained: "lost 25 members"; else ``None``."""
    match claim:
        case Change(before=None, after=None):
            return claim if claim.about is None or _OTHERWISE.isdisjoint(claim.about.cues) else None
        case Measurement(amount=Amount() as amount, derived=False) if claim.about is not None:
            told = [way for cue, way in _WAYS.items() if cue in claim.about.cues]
            if _TAKEN_UP.isdisjoint(claim.about.cues):
                told = [way for cue, way in _WAYS.items() if cue in claim.about.cues and cue in ("loss", "gain")]
            if len(told) == 1 and amount.scale.dimension in ("count", "number", "share"):
                share = amount.scale.dimension == "share"
                return Change(
                    source=claim.source, span=claim.span, text=claim.text, subject=claim.subject, period=claim.period,
                    modality=claim.modality, sentence=claim.sentence, about=claim.about, direction=told[0],
                    difference=None if share else amount, factor=amount if share else None,
                )  # fmt: skip
    return None


def inside(levels: Change, by: Change) -> bool:
    """Whether a step stands between its levels: "84 in 2023, twice as many as in 2022, when there were 42"."""
    before, after = levels.before, levels.after
    if before is None or after is None:
        return False
    first, last = sorted((before.span, after.span))
    return first.end <= by.span.start and by.span.end <= last.start


def speaks_of(levels: Change, by: Change) -> bool:
    """Whether a step speaks of the levels in its own sentence, or of those in the one before by pointing there."""
    if by.sentence is None or levels.sentence is None or by.about is None or levels.about is None:
        return False
    if inside(levels, by):
        return True
    if by.sentence == levels.sentence:
        gap = min(abs(by.span.start - levels.span.end), abs(levels.span.start - by.span.end))
        first, second = (levels, by) if levels.span < by.span else (by, levels)
        apart = _apart(levels, by) or _strange(second, first, LOCAL, _NOUNS)
        return gap <= SIDE and not apart and _counts_alike(levels, by)
    this = by.about is not None and {"demonstrative", "pronoun"} <= set(by.about.cues)
    strange = (not this and _strange(by, levels, _NEAR, _NOUNS)) or not _counts_alike(levels, by)
    return points(levels, by) and not strange


def follows(levels: Change, by: Change) -> bool:
    """Whether a step stands in the sentence after its levels."""
    if by.sentence is None or levels.sentence is None:
        return False
    return 0 <= by.sentence.start - levels.sentence.end <= _GAP


def is_near(right: Interval[Fraction], said: Amount) -> bool:
    """Whether a step has nearly the size that it should have, so that it is hardly that of something else."""
    size, figure = max(abs(right.low), abs(right.high)), said.base_stated.low
    return figure > 0 and figure / _NEAR_BY < size < figure * _NEAR_BY


def is_telling(amount: Amount) -> bool:
    """Whether a figure has so many digits that two hardly have the same by chance."""
    if not amount.stated.is_point:
        return False
    digits = len(amount.stated.low.normalize().as_tuple().digits)
    return digits >= _TELLING or (digits > 1 and abs(amount.stated.low) >= _MANY)


def points(levels: Change, by: Change) -> bool:
    """Whether the words of a step point to the sentence before: "this rise", "the increase".

    The latter does not in another time or mood.
    """
    if not follows(levels, by):
        return False
    cues = by.about.cues if by.about else ()
    if "demonstrative" in cues:
        return True
    opens = by.sentence is not None and by.span.start - by.sentence.start <= _OPENING and "step" in cues
    if not (opens or "resulting" in cues) or by.modality not in ("asserted", levels.modality):
        return False
    return not _apart(levels, by) and not _of_others(levels, by)


def _of_others(levels: Change, by: Change) -> bool:
    """Whether words behind a step say that it is one of something else: "a decline of 10 percent in pears"."""
    if by.about is None or "realm" not in by.about.cues:
        return False
    known = {t.concept for t in _terms(levels.about) if t.place in LOCAL | {"sentence"}}
    behind = [t for t in _terms(by.about) if not t.ahead and t.place in ("own", "head", "modifier")]
    return not any(t.concept in known for t in behind)


def refers(by: Change) -> bool:
    """Whether words such as "this" or "the resulting" make a step one of what was told before, however great it is."""
    return by.about is not None and not _POINTING.isdisjoint(by.about.cues)


def takes_up(levels: Change, by: Change) -> bool:
    """Whether a step in the next sentence, to judge by its words, has no subject but that of the levels before it.

    It opens its sentence ("A decline of 10 percent should ..."), or what acts in it is a pronoun or a word of the
    levels ("It dropped by", "We have cut our emissions in half"). Its own figure must bear that out.
    """
    if not follows(levels, by) or _apart(levels, by) or by.about is None or not _counts_alike(levels, by):
        return False
    cues = set(by.about.cues)
    if "elsewhen" in cues:
        return False
    if "known" in cues and not _BEHIND.isdisjoint(cues):
        return True  # "the 600 members lost"
    known = {t.concept for t in _terms(levels.about) if t.place in LOCAL | {"sentence"}}
    ahead = [t for t in _terms(by.about) if t.ahead and t.place in LOCAL and t.part in _NAMING]
    opens = by.sentence is not None and by.span.start - by.sentence.start <= _OPENING
    if opens and "step" in cues:
        ahead = ahead[1:] if ahead and ahead[0].concept not in known else ahead
    elif by.modality not in ("asserted", levels.modality):
        return False
    if _of_others(levels, by):
        return False
    strange = [t for t in ahead if t.concept not in known]
    taken = "pronoun" in cues or (opens and "step" in cues) or any(t.concept in known for t in ahead)
    return taken and not strange


def _apart(levels: Change, by: Change) -> bool:
    """Whether a step is told of another time, in its own sentence."""
    one, other = levels.period, by.period
    if one is None or other is None or not (one.resolved and other.resolved):
        return False
    if by.sentence is not None and not by.sentence.covers(other.span):
        return False
    return not one.interval.intersects(other.interval)


def _counts_alike(levels: Change, by: Change) -> bool:
    """Whether a difference counts what the levels count, as far as both say it."""
    after, said = levels.after, by.difference
    if after is None or said is None or said.scale.dimension != "count" or after.scale.dimension != "count":
        return True
    return said.unit == after.unit


def in_table(levels: Change, by: Change) -> bool:
    """Whether the levels are neighbouring lines of a table, and the step is told of the time of the later one."""
    if levels.about is None or "listed" not in levels.about.cues or not follows(levels, by):
        return False
    one, other = levels.period, by.period
    return one is not None and other is not None and one.resolved and one.interval == other.interval


def _strange(claim: Claim, other: Claim, places: frozenset[str], nouns: tuple[str, ...]) -> bool:
    """Whether the words before a figure name something that the other lacks: "imports by 10 percent"."""
    known = {t.concept for t in _terms(other.about) if t.place in places}
    ahead = [t for t in _terms(claim.about) if t.ahead and t.place in LOCAL - {"clause"}]
    cues = claim.about.cues if claim.about else ()
    if any(cue in cues for cue in nouns):
        ahead = ahead[1:]  # the noun of the change: "the reduction of"
    return any(t.part in _NAMING and t.concept not in known for t in ahead)


def _terms(about: Subject | None) -> tuple[Term, ...]:
    return about.terms if about else ()
