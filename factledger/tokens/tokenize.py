"""Text to sentences with their tokens."""

import re
from functools import cache
from itertools import accumulate

from factledger.records.source import Document
from factledger.records.token import Sentence
from factledger.tables.language import Language
from factledger.tokens.sentences import sentence_bounds

# kind, pattern; the first that fits is taken
LEXER = (
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
    text, triggers = document.text, _triggers(language)
    sentences = []
    for index, (start, end, paragraph) in enumerate(sentence_bounds(text, language)):
        piece = text[start:end]
        live = bool(_FIGURE.search(piece)) or not triggers.isdisjoint(piece.lower().translate(_BREAKS).split())
        words: list[str] = []
        starts: list[int] = []
        if live or every:
            pieces = _SPLIT.split(piece)
            offsets = list(accumulate(map(len, pieces), initial=start))
            words, starts = pieces[1::2], offsets[1:-1:2]
        sentences.append(Sentence(index, paragraph, start, end, words, [w.lower() for w in words], starts, live))
    return tuple(sentences)


@cache
def _triggers(language: Language) -> frozenset[str]:
    """Words without which a sentence that has no digit holds no figure and no date."""
    first = (row for rows in language.tables.values() for row in rows if getattr(row, "trigger", False))
    forms = (form for row in first for form in getattr(row, "triggers", row.forms))
    words = {word for form in forms for word in form.lower().translate(_BREAKS).split()[:1]}
    # most names of holidays begin with commoner words than they end with
    rows = (row for row in language.table("holidays") if row.rule)
    names = [form.translate(_BREAKS).split() for row in rows for form in row.forms]
    return frozenset(words.union(name[-1] for name in names if words.isdisjoint(name)))
