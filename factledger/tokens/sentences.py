"""Where sentences and paragraphs end."""

import re
from functools import cache

from factledger.tables.language import Language

LONGEST = 4_000
"""Characters; a longer stretch without a sentence end is cut, so that no text makes one sentence of a megabyte."""

_END = re.compile(r"[.!?…]+[)\]\"'”’»]*(?=\s)|\n")
_WORD_BEFORE = re.compile(r"(?:[^\W_]\.)*[^\W_]+\Z")
_NEXT = re.compile(r"[\s(\[\"'“‘«]*")
_WRAPPED_LINE = 100
_HEADING = 45


def sentence_bounds(text: str, language: Language) -> list[tuple[int, int, int]]:
    """Start, end and paragraph number of every sentence, in text order; blanks at either end are left out."""
    abbreviations = _abbreviations(language)
    wrapped = _is_wrapped(text)
    found: list[tuple[int, int, int]] = []
    start = paragraph = 0
    for match in _END.finditer(text):
        end = match.end()
        if text[match.start()] == "\n":
            if wrapped and _continues(text, match.start(), start):
                continue
            start = _add(found, text, start, end, paragraph)
            paragraph += 1
        elif _ends_here(text, match, abbreviations):
            start = _add(found, text, start, end, paragraph)
    _add(found, text, start, len(text), paragraph)
    return found


def _ends_here(text: str, match: re.Match[str], abbreviations: dict[str, bool]) -> bool:
    """Whether a sentence ends at this stop; a full stop may belong to an abbreviation or an initial."""
    after_blank = _NEXT.match(text, match.end())
    following = text[after_blank.end() : after_blank.end() + 1] if after_blank else ""
    if following.islower():
        return False
    if match[0][0] != "." or len(match[0]) > 1 and match[0][1] == ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    if before is None:
        return True
    word = before[0].lower()
    if word in abbreviations:
        return abbreviations[word] and not following.isdigit()
    # "J. Smith": a capital by itself is an initial, unless it follows a number ("vitamin B." is rarer than "J. Smith")
    return not (len(before[0]) == 1 and before[0].isupper())


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
    if "\n\n" not in text:
        return False
    longest = start = 0
    while (end := text.find("\n", start)) >= 0:
        longest = max(longest, end - start)
        if longest > _WRAPPED_LINE:
            return False
        start = end + 1
    return max(longest, len(text) - start) <= _WRAPPED_LINE and longest > _HEADING


def _continues(text: str, newline: int, start: int) -> bool:
    """Whether, in a wrapped text, the sentence goes on after this line end."""
    if text[newline + 1 : newline + 2] in ("\n", "") or text[newline - 1 : newline] in ("\n", ""):
        return False
    line_start = text.rfind("\n", start, newline) + 1 or start
    return newline - line_start > _HEADING


@cache
def _abbreviations(language: Language) -> dict[str, bool]:
    """Word to whether a sentence can end at its full stop."""
    return {form: row.ends for row in language.table("sentences") for form in row.forms}
