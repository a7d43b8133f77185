"""The closed-class words that shape a figure: figures.toml by what its words do."""

from functools import cache

from attrs import frozen

from factledger.mentions.number_words import number_words, starters
from factledger.mentions.phrases import Phrases
from factledger.records.token import Sentence
from factledger.tables.language import Language


@frozen
class Shapes:
    """The forms of each part of the table that is looked up word by word."""

    ands: frozenset[str]
    articles: frozenset[str]
    between: frozenset[str]
    by: frozenset[str]
    listed: frozenset[str]
    of: frozenset[str]
    place: frozenset[str]
    rank: frozenset[str]
    ranking: Phrases[str]


@cache
def shapes(language: Language) -> Shapes:
    """The table by part."""

    def forms(part: str) -> frozenset[str]:
        return language.forms("figures", part)

    return Shapes(
        ands=forms("and"),
        articles=forms("article"),
        between=forms("between"),
        by=forms("by"),
        listed=forms("listed"),
        of=forms("of"),
        place=forms("place"),
        rank=forms("rank"),
        ranking=Phrases.of((form, form) for form in sorted(forms("ranking"))),
    )


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
