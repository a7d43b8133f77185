"""Where sentences and paragraphs end."""

import re
from functools import cache

from factledger.tables.language import Language

LONGEST = 4_000
"""Characters; a longer stretch without a sentence end is cut, so that no text makes one sentence of a megabyte."""

# A pattern that begins with a set of characters is searched for ten times as fast as one that begins with a choice. The
# look behind begins every run of stops once: a million of them cost a million steps and not the square of it.
_END = re.compile(r"[.!?…\n](?:(?<=\n)|(?<![.!?…][.!?…])[.!?…]*+[)\]\"'”’»]*+(?=\s))")
_WORD_BEFORE = re.compile(r"(?:[^\W_]\.)*[^\W_]+\Z")
_NEXT = re.compile(r"[\s(\[\"'“‘«]*+([^\W\d_]*)")
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n")
_ITEM = re.compile(r"[^\S\n]*(?:[-*•‣–—]|\d{1,2}[.)])\s")
_CLOSING = tuple(".!?…:;")
_WRAPPED_LINE = 100
_HEADING = 45
_LONGEST_WORD = 20
"""Characters; of what is longer the end tells that it is no abbreviation."""


def sentence_bounds(text: str, language: Language) -> list[tuple[int, int, int]]:
    """Start, end and paragraph number of every sentence, in text order; blanks at either end are left out."""
    abbreviations, openers = _abbreviations(language), language.words("openers")
    wrapped = _is_wrapped(text)
    parted = wrapped and _BLANK_LINE.search(text) is not None
    found: list[tuple[int, int, int]] = []
    start = paragraph = 0
    for match in _END.finditer(text):
        end = match.end()
        if text[match.start()] == "\n":
            if wrapped and _continues(text, match.start(), start, parted):
                continue
            start = _add(found, text, start, end, paragraph)
            paragraph += 1
        elif _ends_here(text, match, abbreviations, openers):
            start = _add(found, text, start, end, paragraph)
    _add(found, text, start, len(text), paragraph)
    return found


def _ends_here(text: str, match: re.Match[str], abbreviations: dict[str, bool], openers: frozenset[str]) -> bool:
    """Whether a sentence ends at this stop; a full stop may belong to an abbreviation or an initial."""
    after = _NEXT.match(text, match.end())
    following = after[1] if after else ""
    if following[:1].islower():
        return False
    if match[0][0] != "." or match[0][1:2] == ".":
        return True
    word = text[max(0, match.start() - _LONGEST_WORD) : match.start()].rpartition(" ")[2]
    if not word.isalnum():
        before = _WORD_BEFORE.search(word)
        word = before[0] if before else ""
    initial = len(word) == 1 and word.isupper()
    if not initial and word.lower() not in abbreviations:
        return True
    if not initial and not abbreviations[word.lower()]:
        return False
    # Names follow what is written like a name, "J. Smith" and "U.S. Senate", and seldom "12 ft." or "etc."
    return bool(following) and ((word.islower() and "." not in word) or following.lower() in openers)


def _add(found: list[tuple[int, int, int]], text: str, start: int, end: int, paragraph: int) -> int:
    """Append the sentence without its outer blanks, cut where it is too long; returns where the next one starts."""
    piece = text[start:end]
    low = start + len(piece) - len(piece.lstrip())
    high = low + len(piece.strip())
    while high - low > LONGEST:
        cut = text.rfind(" ", low + LONGEST // 2, low + LONGEST)
        cut = low + LONGEST if cut < 0 else cut
        found.append((low, cut, paragraph))
        low = cut
    if low < high:
        found.append((low, high, paragraph))
    return end


def _is_wrapped(text: str) -> bool:
    """Whether lines were broken at a margin: then a single line end is a blank."""
    longest = start = 0
    while (end := text.find("\n", start)) >= 0:
        longest = max(longest, end - start)
        if longest > _WRAPPED_LINE:
            return False
        start = end + 1
    return max(longest, len(text) - start) <= _WRAPPED_LINE and longest > _HEADING


def _continues(text: str, newline: int, start: int, parted: bool) -> bool:
    """Whether, in a wrapped text, the sentence goes on after this line end.

    Where blank lines part the paragraphs, every other line end may be a blank; where none do, a line that begins with a
    capital may be a paragraph.
    """
    line = text[text.rfind("\n", start, newline) + 1 or start : newline].strip()
    # No line is longer than the margin allows: what stands beyond it need not be looked at.
    following = text[newline + 1 : newline + 2 + _WRAPPED_LINE].partition("\n")[0]
    if len(line) <= _HEADING or not following.strip() or _ITEM.match(following):
        return False
    return parted or (line[-1] not in _CLOSING and not following.lstrip()[0].isupper())


@cache
def _abbreviations(language: Language) -> dict[str, bool]:
    """Word to whether a sentence can end at its full stop."""
    return {form: row.ends for row in language.table("sentences") for form in row.forms}
