"""Number words that count nothing: "first aid", "no one"."""

from functools import cache

from factledger.mentions.number_words import number_words, starters
from factledger.records.token import Sentence
from factledger.tables.language import Language


def idiom_end(sentence: Sentence, token: int, language: Language) -> int:
    """The token after an idiom whose number word stands at ``token``: "no one", "first aid"; else ``token``."""
    end = token
    for words, before in _idioms(language).get(sentence.lower[token], ()):
        start = token - before
        if start >= 0 and tuple(sentence.lower[start : start + len(words)]) == words:
            end = max(end, start + len(words))
    return end


@cache
def _idioms(language: Language) -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Idioms by the first word in them at which a figure could begin, with the number of words before it."""
    begins = starters(language) | number_words(language).zeros.keys()
    idioms: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for form in language.forms("figures", "idiom"):
        words = tuple(form.split())
        before = next(place for place, word in enumerate(words) if word in begins)
        idioms.setdefault(words[before], []).append((words, before))
    return idioms
