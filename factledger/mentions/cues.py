"""What the words around a figure make of it: plan, target, denial, part, sum; the rows of cues.toml at work."""

from functools import cache

from factledger.mentions.clauses import Clauses
from factledger.mentions.concepts import parts
from factledger.mentions.phrases import Phrases
from factledger.records.token import Sentence
from factledger.tables.language import Language

Hit = tuple[int, int, tuple[tuple[str, str], ...]]
"""A cue: its first token, the one after its last, and what it can be, each with how near it must stand."""
OF = "of"
_BEHIND = 4
"""Tokens behind a figure in which a cue of its clause still reaches it."""
_TO_NOUN = 2
"""Tokens from a date back to its noun: "tornado on 3 December"."""
# cues that can stand right behind their figure: "22 games in all", "40 of them", "half that number"
_BEHIND_TOO = frozenset(("part", "sum", "then", "echo", "rate"))
# cues that stand only behind: in the figure's noun phrase or right behind it: "90 additional pupils", "90 pupils lost"
_ONLY_BEHIND = frozenset(("surplus", "lacking", "copula"))
# cue -> how many tokens may stand between it and its figure: "this reduction of 35 percent"
_NEAR = {
    "definite": 4, "demonstrative": 4, "known": 0, "resulting": 4, "pool": 6, "listed": 3, "closure": 3, "joined": 4,
}  # fmt: skip
# cues that can be the very thing that acts: "the appeal has raised", "the plan had cost"
_NOUNS = frozenset(("plan", "target"))
# cues that do not reach what is taken for granted
_UNREAL = frozenset(("negation", "forecast", "conditional"))
_WITHIN = frozenset(("negation", "opening", "closing"))
"""Cues that say nothing where they stand in the figure or date itself."""
_MOVING = ("verb", "alone", "direct", "noun")
"""Parts of the words for changes that make what a date is about rise or fall."""


def cues_of(marked: Clauses, first: int, stop: int, hits: list[Hit]) -> set[str]:
    """What the words around make of a figure."""
    found: set[str] = set()
    some = {end for _, end, cues in hits if ("part", "near") in cues}  # "among them:" lists not all
    clause = marked.numbers[first] if first < len(marked.numbers) else 0
    held = _is_held(hits, first)
    for at, end, cues in hits:
        for cue, where in cues:
            if cue in _WITHIN and first <= at < stop:
                continue  # the "not" of "not more than 40" is the figure's hedge; "the end of 2029" ends nothing
            if held and cue in _UNREAL and at < first:
                continue  # "not in the 40 towns" has 40 towns
            if cue == "rejection" and _is_measure(hits, stop, at):
                continue  # "sold 40 boats, fewer than had been alleged"
            if cue == "listed" and at in some:
                continue
            if cue in _ONLY_BEHIND:
                reached = first < at <= stop
            elif where == "near":
                reached = (at < first and end >= first - _NEAR.get(cue, 1)) or (cue in _BEHIND_TOO and at == stop)
            elif where == "clause":
                reached = marked.numbers[at] == clause and at < stop + _BEHIND and marked.governs(end, first)
                if cue in _NOUNS and reached:
                    reached = not marked.happened(end, first)
            else:
                reached = True
            if cue == "negation" and at >= stop and marked.numbers[at] == clause:
                found.add("lack")  # "82 percent of the trainees do not smoke"
            elif reached:
                found.add(cue)
    return found


def hit_at(hit: Hit) -> int:
    """The first token of a cue."""
    return hit[0]


def leads_away(sentence: Sentence, hit: Hit, language: Language) -> bool:
    """Whether what looks like a plan is a way: "is going to a fund", beside "is going to sell"."""
    _, end, cues = hit
    lower, prepositions = sentence.lower, language.forms("grammar", "preposition")
    to_noun = end < len(lower) and lower[end] in language.forms("grammar", "article")
    return to_noun and lower[end - 1] in prepositions and ("plan", "clause") in cues


def _is_held(hits: list[Hit], first: int) -> bool:
    """Whether a figure is taken for granted, so that no denial before it reaches it: "not in the 40 towns"."""
    for at, end, cues in hits:
        for cue, _ in cues:
            if (cue == "known" and end == first) or (cue == "factive" and at < first):
                return True
    return False


def _is_measure(hits: list[Hit], stop: int, at: int) -> bool:
    """Whether words behind a figure are only what it is measured against: "than had been alleged"."""
    return any(stop <= start < at and ("than", "near") in cues for start, _, cues in hits)


def has_realm(marked: Clauses, stop: int, language: Language) -> bool:
    """Whether the words behind a figure say in what it is: "a decline of 10 percent in pears", not "in a year"."""
    lower = marked.sentence.lower
    if stop >= len(lower) or lower[stop] not in language.forms("grammar", "realm"):
        return False
    return _is_noun(marked, stop + 1) and parts(language).get(marked.concepts[stop + 1]) != "light"


def is_of(marked: Clauses, first: int) -> bool:
    """Whether a figure stands as a whole behind "of": "640 of 1,600 people", "Of 1,600 people, 640 came"."""
    if not first or marked.sentence.lower[first - 1] != OF:
        return False
    return first == 1 or marked.kinds[first - _TO_NOUN] == "figure"


def date_cues(marked: Clauses, first: int, stop: int) -> set[str]:
    """What stands beside a date: a figure in its clause, or a noun that it belongs to ("the breach of 9 August")."""
    kinds, size = marked.kinds, len(marked.kinds)
    clause = marked.numbers[min(first, size - 1)] if size else 0
    beside = any(kind == "figure" and number == clause for kind, number in zip(kinds, marked.numbers, strict=True))
    noun = first >= _TO_NOUN and kinds[first - 1] == "closed" and _is_noun(marked, first - _TO_NOUN)
    owned = stop < size and marked.sentence.lower[stop].endswith("s") and _is_noun(marked, stop + 1)
    return {cue for cue, there in (("beside", beside), ("attached", noun or owned)) if there}


def _is_noun(marked: Clauses, at: int) -> bool:
    """Whether a token is a content word and no verb."""
    return 0 <= at < len(marked.kinds) and bool(marked.concepts[at]) and not marked.verbs[at]


@cache
def cue_phrases(language: Language) -> Phrases[tuple[tuple[str, str], ...]]:
    """Cue phrases with their cues and places; one phrase can give several."""
    merged: dict[str, list[tuple[str, str]]] = {}
    for row in language.table("cues"):
        for form in row.forms:
            merged.setdefault(form, []).append((row.cue, row.where))
    for row in language.table("changes"):
        if row.part in _MOVING and row.change:
            for form in row.forms:
                merged.setdefault(form, []).append(("moving", "clause"))
    return Phrases.of((form, tuple(cues)) for form, cues in merged.items())
