"""How the words of two claims compare: what both say, what stands for it, and what only one of them says."""

from collections.abc import Mapping

from factledger.alignments.views import SENTENCE, View
from factledger.records.mention import Term

CONTENT = ("noun", "verb", "person")
_PARTIES = ("noun", "person", "generic", "name")
TIES = ("noun", "verb", "person", "name")
LETTERS = 5
"""Letters by which a name is known, as that of a country in that of its people."""


def meets(one: Term, other: Term) -> bool:
    """Whether two words are one concept, or a name and the noun that it is made of."""
    if one.concept == other.concept:
        return True
    by_letters = "~" in (one.concept[:1], other.concept[:1])
    return by_letters and one.text.casefold()[:LETTERS] == other.text.casefold()[:LETTERS]


def tied(one: View, other: View) -> set[str]:
    """The words of one claim's clause that the other's sentence has too."""
    return {c for c, t in one.local.items() if t.part in TIES and other.partner(one, c) in other.near}


def unmatched(view: View, words: Mapping[str, Term], other: View) -> list[str]:
    """The words of a claim that the other one's sentence does not have, nor anything that can stand for them."""
    near = {t.concept for t in other.terms if t.place in SENTENCE}
    found = []
    for term in words.values():
        said = term.concept in near or "~" + term.text.casefold()[:LETTERS] in near
        if not said and not _has_kin(view, term, other):
            found.append(term.text)
    return found


def stand_ins(view: View, place: str, other: View) -> list[str]:
    """The words of one slot that the other claim's sentence lacks, but for which it has others."""
    words = view.at(place, parts=CONTENT)
    return [t.text for c, t in words.items() if other.partner(view, c) not in other.near and _has_kin(view, t, other)]


def _has_kin(view: View, term: Term, other: View) -> bool:
    """Whether something that only the clause of the other claim has can stand for a word of this one."""
    return bool(term.kin) and any(
        is_kin(view, term, other, t)
        for c, t in other.local.items()
        if t.kin and (t.part == "verb" or view.partner(other, c) not in view.near)
    )


def is_kin(left: View, one: Term, right: View, other: Term) -> bool:
    """Whether two words can stand for each other: from one side, or from both with the parties changed about."""
    for number, side in one.kin:
        for rival, face in other.kin:
            if number != rival:
                continue
            if side == face == 0 or (side < face and _swapped(left, right)) or (face < side and _swapped(right, left)):
                return True
    return False


def _swapped(giver: View, taker: View) -> bool:
    """Whether who takes on the one side acts on the other ("sold to B", "B bought"), and who gives does too."""
    given = [c for c, t in giver.own.items() if t.party == "taker" and t.part in _PARTIES]
    taken = [c for c, t in taker.own.items() if t.party == "giver" and t.part in _PARTIES]
    known = [*(_acts(giver, c, taker, "giver") for c in given), *(_acts(taker, c, giver, "taker") for c in taken)]
    return bool(known) and all(known)


def _acts(view: View, concept: str, other: View, party: str) -> bool:
    """Whether the other text has one claim's name or noun, and not as that party."""
    found = other.partner(view, concept)
    term = other.own.get(found) if found else None
    return found is not None and (term is None or term.party != party)
