"""For each field of two claims, how they compare; one field apart parts the claims."""

from collections.abc import Callable

from factledger.alignments.views import SENTENCE, View
from factledger.records.claim import Change, Event, Measurement
from factledger.records.finding import Comparison
from factledger.records.mention import Term
from factledger.records.value import Period

# unlike: different figures are no conflict, but equal ones can be the same; doubt: it speaks against a conflict
SAME, NEAR, LATER, SILENT, DOUBT, UNLIKE, APART = "same", "near", "later", "silent", "doubt", "unlike", "apart"
# ordered: the first and the second of a row, whose dates must follow one another; "later" is said of counts
ORDERED = "ordered"
_ACCOUNT = frozenset(("fiscal year", "academic year"))
_CONTENT = ("noun", "verb", "person")
_DENIED = frozenset(("negated", "rejected"))
_DATED = frozenset(("asserted", "planned", "target"))
_NEWS = 7
"""Days in which a text is news of another."""
_TIES = ("noun", "verb", "person", "name")
_LETTERS, _SHORTEST = 5, 4
_AGAIN = 2
"""Words that two sentences of one text must share to tell one figure twice."""
_LONG_AGO = 200
"""Days; what is told as news without a date is not older."""


def compare_fields(left: View, right: View) -> tuple[Comparison, ...]:
    """One comparison a field, in the order of `LEVELS`; none follows the first that is apart."""
    seen: list[Comparison] = []
    for name, test in LEVELS:
        level, note = test(left, right)
        if level != SILENT:
            seen.append(Comparison(name, level, note))
        if level == APART:
            break
    return tuple(seen)


def _modality(left: View, right: View) -> tuple[str, str]:
    """A plan, forecast or target says nothing about an outcome; a denied figure nothing about a real one."""
    one, other = left.claim.modality, right.claim.modality
    if one == other:
        return SAME, one
    if left.slot == "date" and {one, other} <= _DATED and _together(left, right):
        return NEAR, f"{one} against {other}"  # "will be held on" before the day, "on" after it
    if {one, other} == {"asserted", "planned"} and _one_has_levels(left, right) and _together(left, right):
        return DOUBT, f"{one} against {other}"  # "will be 20 percent instead of 18", "the coming rise of 2 percent"
    return (APART if {one, other} & _DENIED else UNLIKE), f"{one} against {other}"


def _one_has_levels(left: View, right: View) -> bool:
    """Whether of two changes one tells both levels, and the other only the step between them."""
    match left.claim, right.claim:
        case Change() as one, Change() as other:
            levels = [c.before is not None and c.after is not None for c in (one, other)]
            return levels[0] != levels[1]
    return False


def _together(left: View, right: View) -> bool:
    """Whether two texts appeared within a few days, so that neither tells the outcome of what the other plans."""
    one, other = left.claim.source.published, right.claim.source.published
    return one is not None and other is not None and abs((one - other).days) <= _NEWS


def _period(left: View, right: View) -> tuple[str, str]:
    """Another period is another figure; a period of account is not a calendar year."""
    series = _series(left, right)
    if left.undated != right.undated:
        return UNLIKE, f"{left.undated or 'no date'} / {right.undated or 'no date'}"
    if left.slot == "date":
        return (UNLIKE, "reports of one series") if series else (SILENT, "")
    one, other = left.period, right.period
    if series and (one is None or other is None or one.interval != other.interval):
        return LATER, "a later report of the same series"
    if one is None or other is None:
        if "cumulative" in left.cues & right.cues and left.claim.source.published != right.claim.source.published:
            return LATER, "a later count"
        return (DOUBT, "dated on one side") if _past(left) or _past(right) else (SILENT, "")
    note = f"{one.text} / {other.text}"
    if not one.interval.intersects(other.interval):
        return (LATER, note) if _running(left, right, one, other) else (APART, note)
    if (one.grain in _ACCOUNT) != (other.grain in _ACCOUNT) and "day" not in (one.grain, other.grain):
        return APART, note
    if "since" in (one.role, other.role) and (one.role != other.role or one.interval != other.interval):
        return APART, note
    if one.interval == other.interval:
        return SAME, note
    if "day" not in (one.grain, other.grain) and left.slot != "change" and not _alike(one, other):
        return APART, note
    return NEAR, note


def _series(left: View, right: View) -> bool:
    """Whether the two stand in reports of one publisher on different days: the later figure replaces the earlier."""
    one, other = left.claim.source, right.claim.source
    return one.publisher is not None and one.publisher == other.publisher and one.published != other.published


def _past(view: View) -> bool:
    """Whether a figure is of a time long before its text: what another text says without a date is of now."""
    period, published = view.period, view.claim.source.published
    return period is not None and published is not None and (published - period.interval.high).days > _LONG_AGO


def _running(left: View, right: View, one: Period, other: Period) -> bool:
    """Whether two counts of a growing whole were taken on different days: "so far", "as of 3 May"."""
    counted_on = all(p.grain == "day" and p.role in ("as_of", "by", "") for p in (one, other))
    growing = "cumulative" in left.cues | right.cues or any(p.role in ("as_of", "by") for p in (one, other))
    return counted_on and growing and left.slot == "level count"


def _alike(one: Period, other: Period) -> bool:
    """Whether two periods are about as long; a figure for a quarter is not one for the year that it lies in."""
    lengths = [(p.interval.high - p.interval.low).days for p in (one, other)]
    return 2 * max(lengths) <= 3 * min(lengths)


def _speaker(left: View, right: View) -> tuple[str, str]:
    """Rival counts by different speakers stand side by side."""
    one, other = _speakers(left), _speakers(right)
    if not one or not other:
        return SILENT, ""
    note = f"{' '.join(sorted(one))} / {' '.join(sorted(other))}"
    if one & other or _own(left, right, other) or _own(right, left, one):
        return SAME, note
    return UNLIKE, note


def _own(view: View, other: View, speaker: frozenset[str]) -> bool:
    """Whether a text speaks for itself ("we") and names the speaker whom the other text quotes."""
    return _speaks_itself(view) and not _speaks_itself(other) and any("~" + word in view.everything for word in speaker)


def _speaks_itself(view: View) -> bool:
    """Whether the publisher itself gives the figure: "we counted", and nobody else named."""
    said = view.claim.attribution
    return said.mode == "own" if said and said.speaker else "own" in view.cues


def _speakers(view: View) -> frozenset[str]:
    """The first letters of the words that name a figure's speaker; "we" is the publisher."""
    said, publisher = view.claim.attribution, _initials(view.claim.source.publisher)
    if _speaks_itself(view):
        return publisher
    return _initials(said.speaker) if said else frozenset()


def _initials(name: str | None) -> frozenset[str]:
    """The first letters of the longer words of a name, by which "Kessaly" and "Kessalian" are one."""
    return frozenset(word[:_LETTERS] for word in (name or "").lower().split() if len(word) >= _SHORTEST)


def _sets(left: View, right: View) -> tuple[str, str]:
    """Import and export, men and women, gross and net: words that stand for different things."""
    for number, members in left.sets.items():
        others = right.sets.get(number)
        if others and not members & others:
            return APART, "words that exclude each other"
    return SILENT, ""


def _ordinals(left: View, right: View) -> tuple[str, str]:
    """The first and the second consignment are two; what is said of one says of the other only that it came later."""
    match left.claim, right.claim:
        case Event(tells_date=True, ordinal=int(first)), Event(tells_date=True, ordinal=int(second)):
            return (ORDERED, f"{first} / {second}") if first != second else (SILENT, "")
    one, other = ({c for c, t in view.local.items() if t.part == "ordinal"} for view in (left, right))
    if not one or not other or one & other:
        return SILENT, ""
    return APART, f"{min(one)} / {min(other)}"


def _heads(left: View, right: View) -> tuple[str, str]:
    """What is counted must be the same, or said by both."""
    one, other = left.head, right.head
    if one is None or other is None:
        known, view = (one, right) if one else (other, left)
        if known is None or known.concept in view.near or left.slot != "level count":
            return SILENT, ""
        return DOUBT, f"{known.text} / ?"
    note = f"{one.text} / {other.text}"
    if _meets(one, other):
        return SAME, note
    if "generic" in (one.part, other.part) and {one.part, other.part} <= {"generic", "person", "name"}:
        return NEAR, note
    if (one.concept in right.local) != (other.concept in left.local):
        return NEAR, note  # "77 people reviewed it" and "77 reviews"; where both say both, they count different things
    if one.part == other.part == "person":
        return DOUBT, note
    return UNLIKE, note


def _meets(one: Term, other: Term) -> bool:
    """Whether two words are one concept, or a name and the noun that it is made of."""
    if one.concept == other.concept:
        return True
    by_letters = "~" in (one.concept[:1], other.concept[:1])
    return by_letters and one.text.casefold()[:_LETTERS] == other.text.casefold()[:_LETTERS]


def _slots(left: View, right: View) -> tuple[str, str]:
    """The same slot filled with words that the other side lacks: old and new law, lent and bought."""
    for place in ("modifier", "verb") if left.slot != "ordinal" else ("modifier",):
        one = _unmatched(left.at(place, parts=_CONTENT), right)
        other = _unmatched(right.at(place, parts=_CONTENT), left)
        if one and other:
            return UNLIKE, f"{one[0]} / {other[0]}"
    return SILENT, ""


def _lone(place: str) -> Callable[[View, View], tuple[str, str]]:
    """A test of one slot: a word there that the other text lacks may narrow the figure to something else."""

    def test(left: View, right: View) -> tuple[str, str]:
        lone = _unmatched(left.at(place, parts=_CONTENT), right) or _unmatched(right.at(place, parts=_CONTENT), left)
        return (DOUBT, lone[0]) if lone else (SILENT, "")

    return test


def _direction(left: View, right: View) -> tuple[str, str]:
    """Two changes that go the same way share a predicate, whatever its words."""
    match left.claim, right.claim:
        case Change(direction=str(one)), Change(direction=str(other)) if one == other:
            return SAME, one
    return SILENT, ""


def _whole(left: View, right: View) -> tuple[str, str]:
    """All that one sentence says of its figure, the other says too."""
    if left.claim.source is right.claim.source:
        return SILENT, ""
    for one, other in ((left, right), (right, left)):
        said = [c for c, t in one.own.items() if t.part in _TIES]
        if said and all(other.partner(one, c) in other.near for c in said):
            return SAME, ", ".join(said)
    return SILENT, ""


def _predicate(left: View, right: View) -> tuple[str, str]:
    """The counted noun alone is no evidence: something else that both clauses say must tie the figures."""
    if _direction(left, right)[0] == SAME and _share_noun(left, right):
        return SILENT, ""
    heads = {h.concept for h in (left.head, right.head) if h}
    both = [c for c in _tied(left, right) | _tied(right, left) if c not in heads]
    if left.slot == "change" and both and all(concept.startswith("~") for concept in both):
        return DOUBT, "nothing but names"  # much rises and falls in one place
    if left.slot == "date" and all(concept.startswith("~") for concept in both):
        return DOUBT, "nothing but names"  # much happens to those who bear them
    return (NEAR, ", ".join(sorted(both))) if both else (DOUBT, "nothing but the noun")


def _share_noun(left: View, right: View) -> bool:
    """Whether two claims name one thing, other than by its name: much rises and falls in one place."""
    nouns = [c for c, t in left.own.items() if t.part in ("noun", "person", "generic")]
    return any(right.partner(left, c) in right.near for c in nouns)


def _restated(left: View, right: View) -> tuple[str, str]:
    """Inside one text, a figure is told again only where its own sentence says again what it is of."""
    if left.claim.source is not right.claim.source:
        return SILENT, ""
    own = [c for c, t in left.own.items() if t.part in _TIES and right.partner(left, c) in right.own]
    return (SILENT, "") if len(own) >= _AGAIN else (UNLIKE, "not said again")


def _tied(one: View, other: View) -> set[str]:
    """The words of one claim's clause that the other's sentence has too."""
    return {c for c, t in one.local.items() if t.part in _TIES and other.partner(one, c) in other.near}


def _unmatched(words: dict[str, Term], view: View) -> list[str]:
    """The words of one slot that the other claim's sentence does not have."""
    near = {t.concept for t in view.terms if t.place in SENTENCE}
    return [t.text for concept, t in words.items() if concept not in near and "~" + t.text.casefold()[:5] not in near]


def _names(left: View, right: View) -> tuple[str, str]:
    """A place or name beside each figure that the other text never mentions."""
    one = [t.text for k, t in left.named.items() if k not in right.everything]
    other = [t.text for k, t in right.named.items() if k not in left.everything]
    if one and other:
        return APART, f"{one[0]} / {other[0]}"
    return SILENT, ""


def _links(left: View, right: View) -> tuple[str, str]:
    """Sold to one, bought from another: names that stand behind the same preposition differ."""
    for preposition, names in left.links.items():
        others = right.links.get(preposition)
        if others and not names & others:
            return APART, f"{preposition} {min(names)} / {preposition} {min(others)}"
    return SILENT, ""


def _others(left: View, right: View) -> tuple[str, str]:
    """Another 19 people, a rival firm, of whom 40: a figure about a part, or about somebody else."""
    derived = any(isinstance(v.claim, Measurement) and v.claim.derived for v in (left, right))
    for cue in ("other", "rival") if derived else ("other", "rival", "part"):
        if (cue in left.cues) != (cue in right.cues):
            return UNLIKE, cue
    return SILENT, ""


def _portions(left: View, right: View) -> tuple[str, str]:
    """A share that follows from a part and its whole is one of what the part is: "300 of them families"."""
    for one, other in ((left, right), (right, left)):
        if not isinstance(one.claim, Measurement) or not one.claim.derived or one.slot != "level share":
            continue
        said = one.at("head", "modifier", "verb", "own", parts=_CONTENT) or one.at("clause", parts=_CONTENT)
        missing = [t.text for c, t in said.items() if other.partner(one, c) not in other.near]
        if missing:
            return (UNLIKE if len(missing) == len(said) else DOUBT), missing[0]
    return SILENT, ""


def _parts(left: View, right: View) -> tuple[str, str]:
    """The two can be held against each other: both levels, both changes, both dates, both ordinals."""
    match left.claim, right.claim:
        case (Measurement(derived=True), Measurement(derived=True)):
            return APART, "nothing said on either side"
        case (Measurement(), Measurement()) | (Change(), Change()):
            return SILENT, ""
        case (Event(), Event()):
            return SILENT, ""
    return APART, "different kinds of claim"


# field -> test, the cheapest first
LEVELS: tuple[tuple[str, Callable[[View, View], tuple[str, str]]], ...] = (
    ("kind", _parts),
    ("modality", _modality),
    ("period", _period),
    ("scope", _others),
    ("portion", _portions),
    ("measure", _sets),
    ("order", _ordinals),
    ("subject", _heads),
    ("words", _slots),
    ("names", _names),
    ("links", _links),
    ("speaker", _speaker),
    ("direction", _direction),
    ("whole", _whole),
    ("verb", _lone("verb")),
    ("modifier", _lone("modifier")),
    ("predicate", _predicate),
    ("restatement", _restated),
)
