"""For each field of two claims, how they compare; one field apart parts the claims."""

from collections.abc import Callable, Sequence

from factledger.alignments.levels import APART, DOUBT, NEAR, ORDERED, SAME, SILENT, UNLIKE
from factledger.alignments.times import ends, frames, meet_in_time, modality, occasion, one_end, period
from factledger.alignments.views import View
from factledger.alignments.words import CONTENT, LETTERS, TIES, is_kin, meets, stand_ins, tied, unmatched
from factledger.records.claim import Change, Event, Measurement
from factledger.records.finding import Comparison
from factledger.records.mention import Term

_PEOPLE = ("person",)
_UNITS = frozenset(("light", "occasion"))
_MANY_NAMES = 3
"""Names in common by which two dates are of one happening, whatever else their clauses say."""
_THINGS = ("noun", "person")
_RANK = "rank"
_PLACES = ("ordinal", "rank")
_SHORTEST = 4
_AGAIN = 2
"""Words that two sentences of one text must share to tell one figure twice."""
_OWN = frozenset(("head", "modifier", "actor", "own"))
_NOUNS = frozenset(("noun", "person", "generic", "name"))
_HAPPENING = 3
"""Words that two dated sentences must share to tell of one happening in spite of other names."""
_SOON = 240
"""Characters between two sentences of which the later one can take up what the earlier one says."""


def compare_fields(left: View, right: View) -> tuple[Comparison, ...]:
    """One comparison a field, in the order of `LEVELS`; none follows the first that is apart."""
    seen: list[Comparison] = []
    for name, test in LEVELS:
        level, note = test(left, right)
        if level != SILENT:
            seen.append(Comparison(name, level, note))
        if name == "occasion" and level == SAME:
            break  # what happens to a thing only once is one event, whatever else is said of it
        if level == APART:
            break
    return tuple(seen)


def _speaker(left: View, right: View) -> tuple[str, str]:
    """Rival counts by different speakers stand side by side."""
    one, other = _speakers(left), _speakers(right)
    if not one or not other:
        return SILENT, ""
    note = f"{' '.join(sorted(one))} / {' '.join(sorted(other))}"
    if one & other or _own(left, right, other) or _own(right, left, one):
        return SAME, note
    return (DOUBT if left.slot == "date" else UNLIKE), note


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
    return frozenset(word[:LETTERS] for word in (name or "").lower().split() if len(word) >= _SHORTEST)


def _sets(left: View, right: View) -> tuple[str, str]:
    """Import and export, men and women, gross and net: words that stand for different things."""
    for number, members in left.sets.items():
        others = right.sets.get(number)
        if others and not members & others and not _both_sides(left, right, number):
            return APART, "words that exclude each other"
    return SILENT, ""


def _both_sides(left: View, right: View, number: int) -> bool:
    """Whether the words of an exclusive set tell one deal from its two sides: A sold to B, B bought from A."""
    one, other = ([t for t in view.local.values() if number in dict(t.sets)] for view in (left, right))
    return all(any(is_kin(left, a, right, b) for b in other) for a in one)


def _ordinals(left: View, right: View) -> tuple[str, str]:
    """The first and the second consignment are two; what is said of one says of the other only that it came later."""
    match left.claim, right.claim:
        case Event(tells_date=True, ordinal=int(first)), Event(tells_date=True, ordinal=int(second)):
            return (ORDERED, f"{first} / {second}") if first != second else (SILENT, "")
    one, other = ({c for c, t in view.local.items() if t.part in _PLACES} for view in (left, right))
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
    if left.slot == "ordinal" and _UNITS & {one.part, other.part}:
        return _counted_by(left, right, one, other)
    if meets(one, other):
        return SAME, note
    if "generic" in (one.part, other.part) and {one.part, other.part} <= {"generic", "person", "name"}:
        return NEAR, note
    if (one.concept in right.local) != (other.concept in left.local):
        return NEAR, note  # "77 people reviewed it" and "77 reviews"; where both say both, they count different things
    if is_kin(left, one, right, other):
        return NEAR, note
    if one.part == other.part == "person":
        return DOUBT, note
    return UNLIKE, note


def _counted_by(left: View, right: View, one: Term, other: Term) -> tuple[str, str]:
    """What "for the third time" numbers is told by its clause: "its third eruption" if that says "erupted"."""
    streak = "streak" in left.cues & right.cues
    if streak or {one.part, other.part} <= _UNITS:
        return SILENT, ""
    noun, clause = (other, left) if one.part in _UNITS else (one, right)
    said = noun.part != "name" and noun.concept in clause.near
    return (NEAR if said else UNLIKE), f"{one.text} / {other.text}"


def _slots(left: View, right: View) -> tuple[str, str]:
    """The same slot filled with words that the other side lacks: old and new law, lent and bought."""
    if _of_dates(left) or _of_dates(right):
        return SILENT, ""  # "became director in 1961 and retired in 1978" against "ran it for 17 years"
    verbless = left.slot == "ordinal" or (left.slot == "date" and one_end(left, right)) or _opposed(left, right)
    for place in ("modifier",) if verbless else ("modifier", "verb"):
        one, other = (unmatched(v, v.at(place, parts=CONTENT), w) for v, w in ((left, right), (right, left)))
        if one and other:
            return UNLIKE, f"{one[0]} / {other[0]}"
    return SILENT, ""


def _opposed(left: View, right: View) -> bool:
    """Whether one is a rise and the other a fall: their verbs say that, and nothing else."""
    match left.claim, right.claim:
        case Change(direction=str(one)), Change(direction=str(other)):
            return one != other
    return False


def _rows(left: View, right: View) -> tuple[str, str]:
    """A word that stands in a row on one side, "oil and gas", and without its neighbours on the other."""
    for one, other in ((left, right), (right, left)):
        for concept, term in one.local.items():
            if term.beside and term.part in CONTENT and other.partner(one, concept) in other.near:
                missing = [c for c in term.beside if other.partner(one, c) is None]
                if missing:
                    return UNLIKE, f"{term.text} and {missing[0]}"
    return SILENT, ""


def _narrowed(left: View, right: View) -> tuple[str, str]:
    """State schools and private schools: a noun of both sides behind words that the other side lacks."""
    for concept, one in left.narrowed.items():
        other = right.narrowed.get(concept, frozenset())
        unknown = all(right.partner(left, word) is None for word in one)
        if other and unknown and all(left.partner(right, word) is None for word in other):
            return UNLIKE, f"{min(one)} / {min(other)} {concept}"
    return SILENT, ""


def _sides(left: View, right: View) -> tuple[str, str]:
    """Before and after costs: one noun behind prepositions that are opposites."""
    for concept, term in left.own.items():
        other = right.own.get(concept)
        if other is not None and term.side and term.side == other.side[::-1]:
            return APART, f"{term.side[0]} {term.text} / {other.side[0]} {other.text}"
    return SILENT, ""


def _actors(left: View, right: View) -> tuple[str, str]:
    """Teachers received one sum and nurses another: the people who act are named on both sides, and differ."""
    one, other = (unmatched(v, v.at("actor", parts=_PEOPLE), w) for v, w in ((left, right), (right, left)))
    return (UNLIKE, f"{one[0]} / {other[0]}") if one and other else (SILENT, "")


def _kinds(left: View, right: View) -> tuple[str, str]:
    """White grapes against grapes: one kind among others, where the other text knows no kinds."""
    for view, other in ((left, right), (right, left)):
        for concept, term in view.at("modifier", parts=CONTENT).items():
            if term.sets and other.partner(view, concept) is None:
                return DOUBT, term.text
    return SILENT, ""


def _objects(left: View, right: View) -> tuple[str, str]:
    """Who joined the party did not join the cabinet: dates whose clauses have a noun each that the other lacks."""
    stretch = _of_dates(left) or _of_dates(right)
    if left.claim.source is right.claim.source or not (stretch or left.slot == "date") or meet_in_time(left, right):
        return SILENT, ""
    things = ({c: t for c, t in v.local.items() if t.part in _THINGS} for v in (left, right))
    one, other = (unmatched(v, words, w) for words, (v, w) in zip(things, ((left, right), (right, left)), strict=True))
    if not one or not other:
        return SILENT, ""
    shared = [left.local[c].part for c in tied(left, right)]
    parts, names = set(shared), shared.count("name")
    is_one = parts & {*_THINGS} or parts >= {"verb", "name"} or names >= _MANY_NAMES
    return (SILENT, "") if is_one else (UNLIKE, f"{one[0]} / {other[0]}")


def _of_dates(view: View) -> bool:
    """Whether a claim is the time between two dates, and not said as a duration."""
    return isinstance(view.claim, Measurement) and view.claim.derived and view.claim.amount.kind == "duration"


def _lone(place: str) -> Callable[[View, View], tuple[str, str]]:
    """A test of one slot: a word there that the other text lacks may narrow the figure to something else."""

    def test(left: View, right: View) -> tuple[str, str]:
        lone = unmatched(left, left.at(place, parts=CONTENT), right)
        lone = lone or unmatched(right, right.at(place, parts=CONTENT), left)
        if lone:
            return DOUBT, lone[0]
        kin = stand_ins(left, place, right) or stand_ins(right, place, left)
        return (NEAR, kin[0]) if kin else (SILENT, "")

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
        said = [c for c, t in one.own.items() if t.part in TIES]
        if said and all(other.partner(one, c) in other.near for c in said):
            return SAME, ", ".join(said)
    return SILENT, ""


def _predicate(left: View, right: View) -> tuple[str, str]:
    """The counted noun alone is no evidence: something else that both clauses say must tie the figures."""
    if _direction(left, right)[0] == SAME and _share_noun(left, right):
        return SILENT, ""
    heads = {h.concept for h in (left.head, right.head) if h}
    both = [c for c in tied(left, right) | tied(right, left) if c not in heads]
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
    if _told_again(left, right):
        return SAME, "said again"
    own = [c for c, t in left.own.items() if t.part in TIES and right.partner(left, c) in right.own]
    return (SILENT, "") if len(own) >= _AGAIN else (UNLIKE, "not said again")


def _told_again(left: View, right: View) -> bool:
    """Whether the later of two figures of one text is of nothing but what the earlier one is of.

    Either it is taken as known ("the 40 ships") and nothing narrows it, or both say the same nouns and names.
    """
    earlier, later = (left, right) if left.claim.span < right.claim.span else (right, left)
    one, other = earlier.claim.sentence, later.claim.sentence
    if one is None or other is None or not 0 <= other.start - one.end <= _SOON:
        return False
    if ("elsewhen" in later.cues) != ("elsewhen" in earlier.cues):
        return False
    if left.slot == "ordinal":  # "her fifth film ... this sixth film"
        pointing = "demonstrative" in later.cues and not {"clause", "moment"} & later.cues
        return bool(pointing and earlier.head and later.head and meets(earlier.head, later.head))
    if "known" in later.cues and earlier.head and later.head and meets(earlier.head, later.head):
        return _says_no_more(later, earlier, behind=True)
    said, again = _things(earlier), _things(later)
    return len(again) >= _AGAIN and len(said) == len(again) and _says_no_more(later, earlier)


def _says_no_more(later: View, earlier: View, behind: bool = False) -> bool:
    """Whether the sentence of the earlier figure has all nouns and names of the later one's own words."""
    return all(earlier.partner(later, c) in earlier.near for c in _things(later, behind))


def _things(view: View, behind: bool = False) -> dict[str, Term]:
    """The nouns and names in a figure's own words, or its names and what of these stands ``behind`` it up to a verb."""
    own = [t for t in view.terms if t.place in _OWN or t.place == "verb"]
    first, stop = 0, len(own)
    if behind:
        first = next((at for at, t in enumerate(own) if t.place in ("modifier", "head")), 0)
        stop = next((at for at in range(first, stop) if own[at].part == "verb"), stop)
    return {t.concept: t for at, t in enumerate(own) if t.part == "name" or (first <= at < stop and t.part in _NOUNS)}


def _names(left: View, right: View) -> tuple[str, str]:
    """A place or name beside each figure that the other text never mentions."""
    numbered = [{c for c in view.own if c[1:2].isdigit() and c[0] == "~"} for view in (left, right)]
    if all(numbered) and numbered[0].isdisjoint(numbered[1]):
        return APART, " / ".join(min(found)[1:] for found in numbered)  # Article 17 and Article 12
    one = [t.text for k, t in left.named.items() if k not in right.everything]
    other = [t.text for k, t in right.named.items() if k not in left.everything]
    if one and other:
        # a happening has one date, whatever places and people each text names beside it
        shared = left.slot == "date" and len(tied(left, right)) >= _HAPPENING
        voice = any(t.place == "voice" for view in (left, right) for t in view.named.values())
        return (DOUBT if shared else UNLIKE if voice else APART), f"{one[0]} / {other[0]}"
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
    for wide, narrow in ((left, right), (right, left)):
        if "wide" in wide.cues and "wide" not in narrow.cues:
            local = [t.text for c, t in narrow.named.items() if c not in wide.everything]
            if local or "narrow" in narrow.cues:
                return UNLIKE, f"everywhere / {local[0] if local else 'somewhere'}"
    for cue in ("other", "rival", "reckoning") if derived else ("other", "rival", "part", "reckoning"):
        if (cue in left.cues) != (cue in right.cues):
            return UNLIKE, cue
    return SILENT, ""


def _ranks(left: View, right: View) -> tuple[str, str]:
    """The second-largest lake and the third-deepest: places in two orders; of one order a thing has one place."""
    if left.slot != "ordinal":
        return SILENT, ""
    one, other = ({c for c in view.cues if c.startswith(_RANK)} for view in (left, right))
    if not one and not other:
        return SILENT, ""
    if one != other:
        return UNLIKE, f"{min(one, default='no rank')} / {min(other, default='no rank')}"
    among = [unmatched(v, v.at("head", "modifier", parts=TIES), w) for v, w in ((left, right), (right, left))]
    named = [c for c, t in left.own.items() if t.part == "name" and right.partner(left, c) in right.near]
    if any(among) or not named:
        return UNLIKE, "ranked among others"
    return SAME, min(one)


def _portions(left: View, right: View) -> tuple[str, str]:
    """A share that follows from a part and its whole is one of what the part is: "300 of them families"."""
    for one, other in ((left, right), (right, left)):
        if not isinstance(one.claim, Measurement) or not one.claim.derived or one.slot != "level share":
            continue
        said = one.at("head", "modifier", "verb", "actor", "own", parts=CONTENT) or one.at("clause", parts=CONTENT)
        missing = [t for c, t in said.items() if other.partner(one, c) not in other.near]
        if missing:
            other_says = len(missing) == len(said) and not _says_nothing(one, other, missing)
            return (UNLIKE if other_says else DOUBT), missing[0].text
    return SILENT, ""


def _says_nothing(one: View, other: View, missing: Sequence[Term]) -> bool:
    """Whether what a part did is told by a light verb in the other text, and the whole by the same words in both."""
    light = other.verb is None or other.verb.part == "light"
    whole = {
        c for c, t in one.own.items() if t.part in TIES and t.part != "name" and other.partner(one, c) in other.own
    }
    return light and all(t.place == "verb" for t in missing) and len(whole) > 1


def _parts(left: View, right: View) -> tuple[str, str]:
    """The two can be held against each other: both levels, both changes, both dates, both ordinals."""
    match left.claim, right.claim:
        case (Measurement(derived=True), Measurement(derived=True)):
            return APART, "nothing said on either side"
        case (Measurement() as one, Measurement() as other) if one.derived != other.derived and not _lasts(left, right):
            return UNLIKE, "a duration of something else"
        case (Measurement(), Measurement()) | (Change(), Change()):
            return SILENT, ""
        case (Event(), Event()):
            return SILENT, ""
    return APART, "different kinds of claim"


def _lasts(left: View, right: View) -> bool:
    """Whether a figure that stands against the time between two dates says how long something lasted."""
    said = right if isinstance(left.claim, Measurement) and left.claim.derived else left
    match said.claim:
        case Measurement(amount=amount) if amount.kind == "duration":
            return "lasting" in said.cues or "-" in said.claim.text
    return True


# field -> test, the cheapest first
LEVELS: tuple[tuple[str, Callable[[View, View], tuple[str, str]]], ...] = (
    ("kind", _parts),
    ("modality", modality),
    ("period", period),
    ("scope", _others),
    ("portion", _portions),
    ("measure", _sets),
    ("order", _ordinals),
    ("occasion", occasion),
    ("frame", frames),
    ("rank", _ranks),
    ("end", ends),
    ("subject", _heads),
    ("words", _slots),
    ("actor", _actors),
    ("row", _rows),
    ("side", _sides),
    ("narrowed", _narrowed),
    ("objects", _objects),
    ("names", _names),
    ("links", _links),
    ("speaker", _speaker),
    ("direction", _direction),
    ("whole", _whole),
    ("verb", _lone("verb")),
    ("modifier", _lone("modifier")),
    ("kinds", _kinds),
    ("predicate", _predicate),
    ("restatement", _restated),
)
