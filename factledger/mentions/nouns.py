"""The noun that a figure counts, found without a parser: closed-class words, endings, and the lists of nouns.toml."""

from functools import cache

from attrs import frozen

from factledger.records.token import Sentence
from factledger.tables.language import Language

_LONGEST = 5
"""Words before the head at most: "120 new part-time care home workers"."""

_SHORTEST_PEOPLE = 4
_NO_PLURAL = ("ss", "us", "is", "'s", "’s")
_DROP_ES = ("sses", "shes", "ches", "xes", "zzes", "oes", "uses")
_KEEP_E = ("houses", "causes", "clauses", "spouses", "pauses", "blouses", "abuses", "fuses", "excuses")
_KEEP_E_WHOLE = frozenset(("uses", "toes", "foes", "muses"))


@frozen
class Nouns:
    """The rows of nouns.toml, by part."""

    stops: frozenset[str]
    verbs: frozenset[str]
    plurals: dict[str, str]
    last_parts: tuple[str, ...]
    invariant: frozenset[str]
    singulars: frozenset[str]
    abstract: frozenset[str]


def counted(sentence: Sentence, token: int, language: Language) -> tuple[int, int, str] | None:
    """The noun phrase that begins at ``token``, just after a figure: its tokens, half-open, and its head's singular.

    "10,000 Malian citizens have" gives "citizen"; "61,204 watched" gives nothing.
    """
    nouns, words, lower = _nouns(language), sentence.words, sentence.lower
    stop = min(len(lower), token + 2 * _LONGEST)
    single = token > 0 and lower[token - 1] in ("1", "one")
    at, head = token, -1
    while at < stop:
        word = lower[at]
        if word in nouns.stops or not word[0].isalpha():
            break
        if _is_plural(word, nouns) or _is_people(words[at]):
            head = at
        elif head >= 0 or word in nouns.verbs:
            break
        at += 1
        if at + 1 < stop and words[at] in ("-", "‐", "‑") and sentence.joined(at) and sentence.joined(at + 1):
            at, head = at + 1, -1 if words[at + 1][0].isalpha() else head
    if head < 0 and single and at > token and not lower[at - 1].endswith(("ed", "ly", "ing", "s")):
        head = at - 1
    if head < 0:
        return None
    return token, head + 1, singular(words[head], language)


def singular(word: str, language: Language) -> str:
    """The singular of a noun, in lower case unless it is an abbreviation: "midwives" gives "midwife"."""
    nouns, lower = _nouns(language), word.lower()
    if lower in nouns.invariant or not (_is_plural(lower, nouns) or _is_people(word)):
        return word if word.isupper() else lower
    if word[:-1].isupper() and word[-1] == "s":
        return word[:-1]
    known = nouns.plurals.get(lower)
    if known is not None:
        return known
    if lower.endswith(nouns.last_parts):
        plural = next(plural for plural in nouns.last_parts if lower.endswith(plural))
        return lower[: -len(plural)] + nouns.plurals[plural]
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(_DROP_ES) and not lower.endswith(_KEEP_E) and lower not in _KEEP_E_WHOLE:
        return lower[:-2]
    return lower[:-1]


def closed(word: str, language: Language) -> bool:
    """Whether a word in lower case is of a closed class, or a verb that no ending betrays."""
    nouns = _nouns(language)
    return word in nouns.stops or word in nouns.verbs


def is_verb(word: str, language: Language) -> bool:
    """Whether a word in lower case is a verb form that no ending betrays."""
    return word in _nouns(language).verbs


def abstract(noun: str, language: Language) -> bool:
    """Whether "no" before the plural of a noun counts nothing: "no plans", "no doubts"."""
    return noun in _nouns(language).abstract


def _is_people(word: str) -> bool:
    """Whether a word with a capital looks like the name of several people, where no ending tells: "Tolmaris"."""
    return word[0].isupper() and word.endswith("is") and len(word) > _SHORTEST_PEOPLE


def _is_plural(word: str, nouns: Nouns) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word in nouns.plurals or word in nouns.invariant:
        return True
    if word.endswith("s"):
        known = word in nouns.singulars or word in nouns.verbs
        return len(word) > 2 and not word.endswith(_NO_PLURAL) and not known
    return word.endswith(("men", "people", "children", "wives")) and not word.endswith(("specimen", "regimen", "omen"))


@cache
def _nouns(language: Language) -> Nouns:
    """The table by part."""
    by_part: dict[str, set[str]] = {}
    plurals: dict[str, str] = {}
    for row in language.table("nouns"):
        by_part.setdefault(row.part, set()).update(row.forms)
        if row.part == "plural":
            plurals.update(dict.fromkeys(row.forms, row.singular))
    parts = {part: frozenset(by_part.get(part, ())) for part in ("closed", "verb", "invariant", "singular", "abstract")}
    last_parts = tuple(plural for plural in plurals if len(plural) > 2)
    return Nouns(
        parts["closed"], parts["verb"], plurals, last_parts, parts["invariant"], parts["singular"], parts["abstract"]
    )
