"""For each field of two claims, how they compare; one field apart parts the claims."""

from collections.abc import Callable, Mapping, Sequence

from factledger.alignments.views import SENTENCE, View
from factledger.records.claim import Change, Event, Measurement
from factledger.records.finding import Comparison
from factledger.records.mention import Occasion, Term
from factledger.records.value import Period

# unlike: different figures are no conflict, but equal ones can be the same; doubt: it speaks against a conflict
SAME, NEAR, LATER, SILENT, DOUBT, UNLIKE, APART = "same", "near", "later", "silent", "doubt", "unlike", "apart"
# ordered: the first and the second of a row, whose dates must follow one another; "later" is said of counts
ORDERED = "ordered"
_ACCOUNT = frozenset(("fiscal year", "academic year"))
_CONTENT = ("noun", "verb", "person")
_PEOPLE = ("person",)
_PARTIES = ("noun", "person", "generic", "name")
_DENIED = frozenset(("negated", "rejected"))
_DATED = frozenset(("asserted", "planned", "target"))
_NEWS = 7
"""Days in which a text is news of another."""
_TIES = ("noun", "verb", "person", "name")
_UNITS = frozenset(("light", "occasion"))
_MANY_NAMES = 3
"""Names in common by which two dates are of one happening, whatever else their clauses say."""
_THINGS = ("noun", "person")
_FRAME, _RANK = "frame", "rank"
_PLACES = ("ordinal", "rank")
_SIDES = frozenset(("since", "until", "before", "after"))
"""Roles of dates that say nothing of when a numbered event was."""
_ENDS = frozenset(("opening", "closing"))
_LETTERS, _SHORTEST = 5, 4
_NAMED = "~"
"""What the concept of a name begins with."""
_AGAIN = 2
"""Words that two sentences of one text must share to tell one figure twice."""
_OWN = frozenset(("head", "modifier", "actor", "own"))
_NOUNS = frozenset(("noun", "person", "generic", "name"))
_HAPPENING = 3
"""Words that two dated sentences must share to tell of one happening in spite of other names."""
_SOON = 240
"""Characters between two sentences of which the later one can take up what the earlier one says."""
_LONG_AGO = 200
"""Days; what is told as news without a date is not older."""


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


def _modality(left: View, right: View) -> tuple[str, str]:
    """A plan, forecast or target says nothing about an outcome; a denied figure nothing about a real one."""
    one, other = left.claim.modality, right.claim.modality
    if one == other:
        return SAME, one
    if left.slot == "date" and "rescheduled" in left.cues | right.cues and {one, other} <= _DATED | {"forecast"}:
        return NEAR, f"{one} against {other}"
    if left.slot in ("date", "ordinal") and {one, other} <= _DATED and _together(left, right):
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
        if series or (reason := _two_dates(left, right)):
            return UNLIKE, "reports of one series" if series else reason
        return SILENT, ""
    one, other = left.period, right.period
    if left.slot == "ordinal":
        one, other = (p if p is None or p.role not in _SIDES else None for p in (one, other))
    if series and (one is None or other is None or (one.interval != other.interval and not _fixed(one, other))):
        return LATER, "a later report of the same series"
    if one is None or other is None:
        if _counted_later(left, right):
            return LATER, "a later count"
        if one is not other and _reached(left if one is None else right) and not _may_be_one(left, right):
            return UNLIKE, "now / then"
        return (DOUBT, "dated on one side") if _past(left) or _past(right) else (SILENT, "")
    note = f"{one.text} / {other.text}"
    if one.text.casefold() == other.text.casefold() and _together(left, right):
        return SAME, note  # "in April" is one April in texts of one week, ahead of the one and behind the other
    if not one.interval.intersects(other.interval):
        return (LATER, note) if _running(left, right, one, other) else (APART, note)
    if (one.grain in _ACCOUNT) != (other.grain in _ACCOUNT) and "day" not in (one.grain, other.grain):
        return APART, note
    if "since" in (one.role, other.role) and (one.role != other.role or one.interval != other.interval):
        return APART, note
    if one.interval == other.interval:
        return SAME, note
    if _shifted(one, other):
        return APART, note
    if "day" not in (one.grain, other.grain) and left.slot != "change" and not _alike(one, other):
        return APART, note
    return NEAR, note


def _two_dates(left: View, right: View) -> str:
    """Why two dates need not be those of one happening; "" where nothing says so."""
    one, other = left.claim.period, right.claim.period
    if one is None or other is None or left.claim.source is right.claim.source:
        return ""
    if "moving" in left.cues & right.cues and not {"day", "span"} & {one.grain, other.grain}:
        return "what rises in one month can rise in another"
    days = [(view.claim.source.published, view.claim.period) for view in (left, right)]
    if all(d and p and p.interval.low == d and p.grain == "day" for d, p in days) and not (left.verb and right.verb):
        return "each dates its own text"
    told = {p.interval.high <= d for d, p in days if d and p}
    ahead = {p.interval.low > d for d, p in days if d and p}
    return "ahead / behind" if told == ahead == {True, False} else ""


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


def _fixed(one: Period, other: Period) -> bool:
    """Whether two periods are two years, quarters or months: the figure of one never replaces that of the other."""
    return "day" not in (one.grain, other.grain) and not one.interval.intersects(other.interval)


def _counted_later(left: View, right: View) -> bool:
    """Whether of two counts without a day the later text's is a later one: "so far", "has since risen to"."""
    one, other = left.claim.source.published, right.claim.source.published
    if one is None or other is None or one == other:
        return False
    if "cumulative" in left.cues & right.cues:
        return True
    later, earlier = (left, right) if one > other else (right, left)
    return left.period is None and right.period is None and _reached(later) and not _reached(earlier)


def _may_be_one(left: View, right: View) -> bool:
    """Whether two levels have a figure in common."""
    match left.claim, right.claim:
        case Measurement(amount=one), Measurement(amount=other):
            return one.base_allowed.intersects(other.base_allowed)
    return True


def _reached(view: View) -> bool:
    """Whether a figure is what something has come to by the day of its text: "now stands at 51", "raised it to 51"."""
    match view.claim:
        case Measurement(amount=amount):
            moved = amount.mention is not None and amount.mention.role == "after"
            return "cumulative" in view.cues or ("moving" in view.cues and moved)
    return False


def _shifted(one: Period, other: Period) -> bool:
    """Whether two periods share only a part of their days, as the year to March and the year to December do."""
    if one.approx or other.approx or one.uncertain or other.uncertain:
        return False
    starts, ends = one.interval.low < other.interval.low, one.interval.high < other.interval.high
    overlap = one.interval.low != other.interval.low and one.interval.high != other.interval.high
    return overlap and starts == ends


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
    return frozenset(word[:_LETTERS] for word in (name or "").lower().split() if len(word) >= _SHORTEST)


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
    return all(any(_is_kin(left, a, right, b) for b in other) for a in one)


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
    if _meets(one, other):
        return SAME, note
    if "generic" in (one.part, other.part) and {one.part, other.part} <= {"generic", "person", "name"}:
        return NEAR, note
    if (one.concept in right.local) != (other.concept in left.local):
        return NEAR, note  # "77 people reviewed it" and "77 reviews"; where both say both, they count different things
    if _is_kin(left, one, right, other):
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


def _meets(one: Term, other: Term) -> bool:
    """Whether two words are one concept, or a name and the noun that it is made of."""
    if one.concept == other.concept:
        return True
    by_letters = "~" in (one.concept[:1], other.concept[:1])
    return by_letters and one.text.casefold()[:_LETTERS] == other.text.casefold()[:_LETTERS]


def _slots(left: View, right: View) -> tuple[str, str]:
    """The same slot filled with words that the other side lacks: old and new law, lent and bought."""
    if _of_dates(left) or _of_dates(right):
        return SILENT, ""  # "became director in 1961 and retired in 1978" against "ran it for 17 years"
    verbless = left.slot == "ordinal" or (left.slot == "date" and _one_end(left, right)) or _opposed(left, right)
    for place in ("modifier",) if verbless else ("modifier", "verb"):
        one, other = (_unmatched(v, v.at(place, parts=_CONTENT), w) for v, w in ((left, right), (right, left)))
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
            if term.beside and term.part in _CONTENT and other.partner(one, concept) in other.near:
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
    one, other = (_unmatched(v, v.at("actor", parts=_PEOPLE), w) for v, w in ((left, right), (right, left)))
    return (UNLIKE, f"{one[0]} / {other[0]}") if one and other else (SILENT, "")


def _kinds(left: View, right: View) -> tuple[str, str]:
    """White grapes against grapes: one kind among others, where the other text knows no kinds."""
    for view, other in ((left, right), (right, left)):
        for concept, term in view.at("modifier", parts=_CONTENT).items():
            if term.sets and other.partner(view, concept) is None:
                return DOUBT, term.text
    return SILENT, ""


def _occasion(left: View, right: View) -> tuple[str, str]:
    """What happens, and to whom: the birth of a woman is not her death, nor the birth of her son."""
    one, other = left.occasion, right.occasion
    if left.slot != "date" or one is None or other is None:
        return SILENT, ""
    note = f"{one.kind} / {other.kind}"
    if one.kind != other.kind:
        return UNLIKE, note
    if _one_bearer(one, other, left.claim.source is right.claim.source):
        return (SAME, one.kind) if one.once or _one_slip(left, right) else (SILENT, "")
    names = [{word for word in o.words if word.startswith(_NAMED)} for o in (one, other)]
    both = all(o.head.startswith(_NAMED) for o in (one, other))
    owned = one.head != other.head and not both and (one.head in other.words or other.head in one.words)
    strangers = both and all(names) and not names[0] & names[1]
    return (UNLIKE, note) if owned or strangers else (SILENT, "")


def _one_bearer(one: Occasion, other: Occasion, together: bool) -> bool:
    """Whether something happens to one thing: one name of it is a part of the other; in two texts no surname alone."""
    few, many = sorted((set(one.words), set(other.words)), key=len)
    shared = [word for word in few if word.startswith(_NAMED)]
    if one.head != other.head or not few <= many or not shared:
        return False
    plain = not one.head.startswith(_NAMED) and any(not word.startswith(_NAMED) for word in many - few)
    return not plain and (together or len(few) > 1 or few == many)


def _one_slip(left: View, right: View) -> bool:
    """Whether two days are one slip apart: the same month, the same day of another one, or day and month swapped."""
    one, other = left.claim.period, right.claim.period
    if one is None or other is None or one.grain != "day" or other.grain != "day":
        return False
    first, second = one.interval.low, other.interval.low
    swapped = (first.month, first.day) == (second.day, second.month)
    return first.year == second.year and (first.month == second.month or first.day == second.day or swapped)


def _objects(left: View, right: View) -> tuple[str, str]:
    """Who joined the party did not join the cabinet: dates whose clauses have a noun each that the other lacks."""
    stretch = _of_dates(left) or _of_dates(right)
    if left.claim.source is right.claim.source or not (stretch or left.slot == "date") or _meet_in_time(left, right):
        return SILENT, ""
    things = ({c: t for c, t in v.local.items() if t.part in _THINGS} for v in (left, right))
    one, other = (_unmatched(v, words, w) for words, (v, w) in zip(things, ((left, right), (right, left)), strict=True))
    if not one or not other:
        return SILENT, ""
    shared = [left.local[c].part for c in _tied(left, right)]
    parts, names = set(shared), shared.count("name")
    tied = parts & {*_THINGS} or parts >= {"verb", "name"} or names >= _MANY_NAMES
    return (SILENT, "") if tied else (UNLIKE, f"{one[0]} / {other[0]}")


def _of_dates(view: View) -> bool:
    """Whether a claim is the time between two dates, and not said as a duration."""
    return isinstance(view.claim, Measurement) and view.claim.derived and view.claim.amount.kind == "duration"


def _meet_in_time(left: View, right: View) -> bool:
    """Whether two dates can be the same."""
    one, other = left.period, right.period
    return one is not None and other is not None and one.interval.intersects(other.interval)


def _lone(place: str) -> Callable[[View, View], tuple[str, str]]:
    """A test of one slot: a word there that the other text lacks may narrow the figure to something else."""

    def test(left: View, right: View) -> tuple[str, str]:
        lone = _unmatched(left, left.at(place, parts=_CONTENT), right)
        lone = lone or _unmatched(right, right.at(place, parts=_CONTENT), left)
        if lone:
            return DOUBT, lone[0]
        kin = _stand_ins(left, place, right) or _stand_ins(right, place, left)
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
    if _told_again(left, right):
        return SAME, "said again"
    own = [c for c, t in left.own.items() if t.part in _TIES and right.partner(left, c) in right.own]
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
        return bool(pointing and earlier.head and later.head and _meets(earlier.head, later.head))
    if "known" in later.cues and earlier.head and later.head and _meets(earlier.head, later.head):
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


def _tied(one: View, other: View) -> set[str]:
    """The words of one claim's clause that the other's sentence has too."""
    return {c for c, t in one.local.items() if t.part in _TIES and other.partner(one, c) in other.near}


def _unmatched(view: View, words: Mapping[str, Term], other: View) -> list[str]:
    """The words of a claim that the other one's sentence does not have, nor anything that can stand for them."""
    near = {t.concept for t in other.terms if t.place in SENTENCE}
    found = []
    for term in words.values():
        said = term.concept in near or "~" + term.text.casefold()[:_LETTERS] in near
        if not said and not _has_kin(view, term, other):
            found.append(term.text)
    return found


def _stand_ins(view: View, place: str, other: View) -> list[str]:
    """The words of one slot that the other claim's sentence lacks, but for which it has others."""
    words = view.at(place, parts=_CONTENT)
    return [t.text for c, t in words.items() if other.partner(view, c) not in other.near and _has_kin(view, t, other)]


def _has_kin(view: View, term: Term, other: View) -> bool:
    """Whether something that only the clause of the other claim has can stand for a word of this one."""
    return bool(term.kin) and any(
        _is_kin(view, term, other, t)
        for c, t in other.local.items()
        if t.kin and (t.part == "verb" or view.partner(other, c) not in view.near)
    )


def _is_kin(left: View, one: Term, right: View, other: Term) -> bool:
    """Whether two words can stand for each other: from one side, or from both with the parties changed about."""
    for number, side in one.kin:
        for rival, face in other.kin:
            if number != rival:
                continue
            if side == face == 0 or (side < face and _swapped(left, right)) or (face < side and _swapped(right, left)):
                return True
    return False


def _swapped(giver: View, taker: View) -> bool:
    """Whether who stands behind "to" on the one side acts on the other, and who stands behind "from" does too."""
    given = [c for c, t in giver.own.items() if t.link == "to" and t.part in _PARTIES]
    taken = [c for c, t in taker.own.items() if t.link == "from" and t.part in _PARTIES]
    known = [*(_acts(giver, c, taker, "from") for c in given), *(_acts(taker, c, giver, "to") for c in taken)]
    return bool(known) and all(known)


def _acts(view: View, concept: str, other: View, preposition: str) -> bool:
    """Whether the other text has one claim's name or noun, and not behind a preposition."""
    found = other.partner(view, concept)
    term = other.own.get(found) if found else None
    return found is not None and (term is None or term.link != preposition)


def _names(left: View, right: View) -> tuple[str, str]:
    """A place or name beside each figure that the other text never mentions."""
    numbered = [{c for c in view.own if c[1:2].isdigit() and c[0] == "~"} for view in (left, right)]
    if all(numbered) and numbered[0].isdisjoint(numbered[1]):
        return APART, " / ".join(min(found)[1:] for found in numbered)  # Article 17 and Article 12
    one = [t.text for k, t in left.named.items() if k not in right.everything]
    other = [t.text for k, t in right.named.items() if k not in left.everything]
    if one and other:
        # a happening has one date, whatever places and people each text names beside it
        shared = left.slot == "date" and len(_tied(left, right)) >= _HAPPENING
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


def _one_end(left: View, right: View) -> bool:
    """Whether both dates are those of a beginning, or both of an end, whatever the verb; or one replaces the other."""
    one, other = left.cues & _ENDS, right.cues & _ENDS
    return (len(one) == 1 and one == other) or "rescheduled" in left.cues | right.cues


def _ends(left: View, right: View) -> tuple[str, str]:
    """The beginning of something and its end are two dates."""
    one, other = left.cues & _ENDS, right.cues & _ENDS
    if left.slot == "date" and len(one) == len(other) == 1 and one != other:
        return APART, f"{min(one)} / {min(other)}"
    return SILENT, ""


def _frames(left: View, right: View) -> tuple[str, str]:
    """What an ordinal counts: what came without a break, or within a season, a year, a career."""
    if left.slot != "ordinal":
        return SILENT, ""
    if ("streak" in left.cues) != ("streak" in right.cues):
        return UNLIKE, "without a break / altogether"
    one, other = ({c for c in view.cues if c.startswith(_FRAME)} for view in (left, right))
    if one == other:
        return SILENT, ""
    note = f"{min(one, default='altogether')} / {min(other, default='altogether')}"
    return (APART if one and other else UNLIKE), note


def _ranks(left: View, right: View) -> tuple[str, str]:
    """The second-largest lake and the third-deepest: places in two orders; of one order a thing has one place."""
    if left.slot != "ordinal":
        return SILENT, ""
    one, other = ({c for c in view.cues if c.startswith(_RANK)} for view in (left, right))
    if not one and not other:
        return SILENT, ""
    if one != other:
        return UNLIKE, f"{min(one, default='no rank')} / {min(other, default='no rank')}"
    among = [_unmatched(v, v.at("head", "modifier", parts=_TIES), w) for v, w in ((left, right), (right, left))]
    named = [c for c, t in left.own.items() if t.part == "name" and right.partner(left, c) in right.near]
    if any(among) or not named:
        return UNLIKE, "ranked among others"
    return SAME, min(one)


def _portions(left: View, right: View) -> tuple[str, str]:
    """A share that follows from a part and its whole is one of what the part is: "300 of them families"."""
    for one, other in ((left, right), (right, left)):
        if not isinstance(one.claim, Measurement) or not one.claim.derived or one.slot != "level share":
            continue
        said = one.at("head", "modifier", "verb", "actor", "own", parts=_CONTENT) or one.at("clause", parts=_CONTENT)
        missing = [t for c, t in said.items() if other.partner(one, c) not in other.near]
        if missing:
            other_says = len(missing) == len(said) and not _says_nothing(one, other, missing)
            return (UNLIKE if other_says else DOUBT), missing[0].text
    return SILENT, ""


def _says_nothing(one: View, other: View, missing: Sequence[Term]) -> bool:
    """Whether what a part did is told by a light verb in the other text, and the whole by the same words in both."""
    light = other.verb is None or other.verb.part == "light"
    whole = {
        c for c, t in one.own.items() if t.part in _TIES and t.part != "name" and other.partner(one, c) in other.own
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
    ("modality", _modality),
    ("period", _period),
    ("scope", _others),
    ("portion", _portions),
    ("measure", _sets),
    ("order", _ordinals),
    ("occasion", _occasion),
    ("frame", _frames),
    ("rank", _ranks),
    ("end", _ends),
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
