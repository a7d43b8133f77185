"""The noun that a figure counts, found without a parser: by the closed-class words, endings and lists of nouns.toml."""

from functools import cache

from attrs import frozen

from factledger.mentions.shapes import shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language

_LONGEST = 5
"""Words before the head at most: "120 new part-time care home workers"."""

_SHORTEST = 2
_SHORTEST_PEOPLE = 4


@frozen
class Nouns:
    """The rows of nouns.toml, by part."""

    stops: frozenset[str]
    numbers: frozenset[str]
    verbs: frozenset[str]
    plurals: dict[str, str]
    last_parts: tuple[str, ...]
    endings: dict[str, str]
    plural_ends: tuple[str, ...]
    singular_ends: tuple[str, ...]
    people_ends: tuple[str, ...]
    other_ends: tuple[str, ...]
    invariant: frozenset[str]
    singulars: frozenset[str]
    abstract: frozenset[str]


def counted(sentence: Sentence, token: int, language: Language) -> tuple[int, int, str] | None:
    """The noun phrase that begins at ``token``, just after a figure: its tokens, half-open, and its head's singular.

    "10,000 Malian citizens have" gives "citizen"; "61,204 watched" gives nothing.
    """
    nouns, words, lower = _nouns(language), sentence.words, sentence.lower
    stop = min(len(lower), token + 2 * _LONGEST)
    single = token > 0 and (lower[token - 1] == "1" or lower[token - 1] in shapes(language).one)
    at, head = token, -1
    while at < stop:
        word = lower[at]
        if word in nouns.stops or not word[0].isalpha():
            break
        if word in nouns.numbers and (at + 1 >= stop or not sentence.joined(at + 1)):
            break  # "against 322,900 ten years ago"
        if _is_plural(word, nouns) or _is_people(words[at], nouns):
            head = at
        elif head >= 0 or word in nouns.verbs:
            break
        at += 1
        if at + 1 < stop and words[at] in ("-", "‐", "‑") and sentence.joined(at) and sentence.joined(at + 1):
            at, head = at + 1, -1 if words[at + 1][0].isalpha() else head
    compared = at > token and lower[at - 1] in shapes(language).compared  # "one more than"
    if head < 0 and single and at > token and not compared and not lower[at - 1].endswith(nouns.other_ends):
        head = at - 1
    if head < 0:
        return None
    return token, head + 1, singular(words[head], language)


def singular(word: str, language: Language) -> str:
    """The singular of a noun, in lower case unless it is an abbreviation: "midwives" gives "midwife"."""
    nouns, lower = _nouns(language), word.lower()
    if lower in nouns.invariant or not (_is_plural(lower, nouns) or _is_people(word, nouns)):
        return word if word.isupper() else lower
    if word[:-1].isupper() and word[-1].islower():
        return word[:-1]
    known = nouns.plurals.get(lower)
    if known is not None:
        return known
    if lower.endswith(nouns.last_parts):
        plural = next(plural for plural in nouns.last_parts if lower.endswith(plural))
        return lower[: -len(plural)] + nouns.plurals[plural]
    for ending, one in nouns.endings.items():
        if lower.endswith(ending) and len(lower) > len(ending) + (len(one) > 0):
            return lower[: -len(ending)] + one
    return lower


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


def _is_people(word: str, nouns: Nouns) -> bool:
    """Whether a word with a capital looks like the name of several people, where no ending tells: "Tolmaris"."""
    return word[0].isupper() and len(word) > _SHORTEST_PEOPLE and word.endswith(nouns.people_ends)


def _is_plural(word: str, nouns: Nouns) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word in nouns.plurals or word in nouns.invariant:
        return True
    if word in nouns.singulars or word in nouns.verbs:
        return False
    if word.endswith(nouns.plural_ends):
        return len(word) > _SHORTEST and not word.endswith(nouns.singular_ends)
    return word.endswith(nouns.last_parts)


@cache
def _nouns(language: Language) -> Nouns:
    """The table by part."""
    plurals: dict[str, str] = {}
    endings: dict[str, str] = {}
    last_parts: list[str] = []
    for row in language.table("nouns"):
        match row.part:
            case "plural" | "whole":
                plurals.update(dict.fromkeys(row.forms, row.singular))
                last_parts += (form for form in row.forms if len(form) > _SHORTEST and row.part == "plural")
            case "ending":
                endings.update((form.removeprefix("-"), row.singular.removeprefix("-")) for form in row.forms)

    def words(part: str) -> frozenset[str]:
        return language.forms("nouns", part)

    def ends(part: str) -> tuple[str, ...]:
        return tuple(sorted(form.removeprefix("-") for form in words(part)))

    return Nouns(
        stops=words("closed"),
        numbers=language.forms("numerals", "unit") | language.forms("numerals", "tens"),
        verbs=words("verb"),
        plurals=plurals,
        last_parts=tuple(last_parts),
        endings=dict(sorted(endings.items(), key=lambda entry: -len(entry[0]))),
        plural_ends=tuple(endings),
        singular_ends=ends("single ending"),
        people_ends=ends("people ending"),
        other_ends=ends("other ending"),
        invariant=words("invariant"),
        singulars=words("singular"),
        abstract=words("abstract"),
    )
