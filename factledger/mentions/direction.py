"""Whether a date without a year lies ahead of its text or behind it: the verb of its own clause tells."""

from collections.abc import Sequence
from functools import cache

from factledger.mentions.lines import Line
from factledger.tables.language import Language

_REACH = 40
"""Words to each side."""
_GROUP = 3
"""Words before a verb in which its auxiliaries stand."""
_BREAKS = frozenset(",;:")
_SILENT = frozenset(("", "no", "to", "present", "clause"))


def looks(line: Line, start: int, language: Language, end: int | None = None) -> str:
    """ "ahead", "behind", "said" (behind, by a verb of speech), or "" for a date at some places of a line.

    The nearest verb before the date tells; behind it, where none does or the date opens its clause. Without ``end``
    only the words before it are asked.
    """
    kinds = _kinds(language)
    sentence, token = line.sentence, line.tokens[start]
    before = sentence.lower[max(0, token - _REACH) : token]
    if ";" in before:
        before = before[len(before) - before[::-1].index(";") :]
    if end is None:
        return _last(before, kinds)
    stop = line.ends[end - 1]
    after = sentence.lower[stop : stop + _REACH]
    if _fronted(line, start, kinds):
        return _first(after, kinds) or _last(before, kinds)
    return _last(before, kinds) or _first(after, kinds)


def _fronted(line: Line, start: int, kinds: dict[str, str]) -> bool:
    """Whether the date is the first thing in its clause: "and on Friday it will reopen"."""
    place = len(line.text[:start].rstrip(" intyrB"))
    if place == 0:
        return True
    return line.text[place - 1] in ',;:"&(' or kinds.get(line.word(place - 1).lower()) == "clause"


def _last(words: Sequence[str], kinds: dict[str, str]) -> str:
    """What the last verb of some words says."""
    for place in range(len(words) - 1, -1, -1):
        kind = _at(words, place, kinds)
        if kind == "present" and (len(words) - place <= 2 or _kind(words[place + 1], kinds) == "to"):
            return "ahead"  # "the vote is on Friday", "she is to speak on Friday"
        if kind in ("ahead", "plan"):
            return "ahead"
        if kind not in _SILENT:
            return _with_auxiliaries(words, place, kind, kinds)
    return ""


def _with_auxiliaries(words: Sequence[str], place: int, kind: str, kinds: dict[str, str]) -> str:
    """What a verb says with the words before it: "will be closed", "did not begin", "is to open"."""
    told = ""
    for before in range(place - 1, max(0, place - _GROUP) - 1, -1):
        other = _at(words, before, kinds)
        if words[before] in _BREAKS or (other == "to" and kind == "starts"):
            break
        if other == "ahead" or (other == "plan" and kind != "behind"):
            return "ahead"
        if not told and (other == "behind" or (other == "present" and kind == "behind")):
            told = other
    if told == "present":
        return ""
    return told or ("ahead" if kind == "starts" else kind)


def _first(words: Sequence[str], kinds: dict[str, str]) -> str:
    """What the first verb of some words says."""
    for place, word in enumerate(words):
        if word == ";":
            break
        kind = _at(words, place, kinds)
        if kind in ("starts", "plan"):
            return "ahead"
        if kind == "present" and any(_kind(w, kinds) == "behind" for w in words[place + 1 : place + 3]):
            return ""
        if kind not in _SILENT:
            return kind
    return ""


def _kind(word: str, kinds: dict[str, str]) -> str:
    return kinds.get(word) or (kinds.get("*" + word[-2:], "") if len(word) > 4 else "")


def _at(words: Sequence[str], place: int, kinds: dict[str, str]) -> str:
    """What the word at a place says; "has to" looks ahead."""
    kind = _kind(words[place], kinds)
    if kind == "has":
        return "ahead" if place + 1 < len(words) and _kind(words[place + 1], kinds) == "to" else "behind"
    return kind


@cache
def _kinds(language: Language) -> dict[str, str]:
    """Word to the value of its row; endings begin with a star."""
    return {form: row.value for row in language.table("timexes") if row.kind == "look" for form in row.forms}
