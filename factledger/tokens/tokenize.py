"""Text to sentences with their tokens."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from factledger.records.source import Document
from factledger.records.token import Sentence
from factledger.tables.language import Language, telling
from factledger.tokens.sentences import sentence_bounds

# kind, pattern; the first that fits is taken
LEXER = (
    ("plain word", r"[A-Za-z]{2,}+(?=[ ,.])"),  # a word as below, found in two thirds of the time
    ("abbreviation", r"(?:[^\W\d_]\.){2,}"),
    ("word", r"[^\W\d_]+(?:['’][^\W\d_]+)*"),
    ("number", r"\d+(?:[.,]\d+)*"),
    ("mark", r"[^\w\s]|_"),
)
_SPLIT = re.compile("(" + "|".join(pattern for _, pattern in LEXER) + ")")
_FIGURE = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞%‰$£€¥₹₩₽₺₴₦₫฿₱₪₸₡₲₵]")
_BREAKS = str.maketrans(dict.fromkeys("-‐‑–—−/()[]{}\"“”‘’'.,;:!?…", " "))


def tokenize(document: Document, language: Language, *, every: bool = False) -> tuple[Sentence, ...]:
    """The document's sentences in order; those that can hold no figure and no date have tokens only if ``every``."""
    return tuple(sentences(document, language, every=every))


def sentences(document: Document, language: Language, *, every: bool = False) -> Iterator[Sentence]:
    """The same one after the other, so that the tokens of a long text are never in memory together."""
    text, triggers = document.text, _triggers(language)
    for index, (start, end, paragraph) in enumerate(sentence_bounds(text, language)):
        piece = text[start:end]
        live = _FIGURE.search(piece) is not None or _told(piece, triggers)
        words: list[str] = []
        starts: list[int] = []
        if live or every:
            pieces = _SPLIT.split(piece)
            offsets = list(accumulate(map(len, pieces), initial=start))
            words, starts = pieces[1::2], offsets[1:-1:2]
        yield Sentence(index, paragraph, start, end, words, list(map(str.lower, words)), starts, live)


def _told(piece: str, triggers: dict[str, tuple[frozenset[str], ...]]) -> bool:
    """Whether a sentence without digits has the words of a figure or a date."""
    words = piece.lower().translate(_BREAKS).split()
    if triggers.keys().isdisjoint(words):
        return False
    return any(others.issubset(words) for word in words if word in triggers for others in triggers[word])


@cache
def _triggers(language: Language) -> dict[str, tuple[frozenset[str], ...]]:
    """Words without which a sentence that has no digit holds no figure and no date, and what must stand with them."""
    return telling(tuple(form.lower().translate(_BREAKS).split()) for form in language.triggers())
