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
    between: frozenset[str]
    by: frozenset[str]
    listed: frozenset[str]
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
        between=forms("between"),
        by=forms("by"),
        listed=forms("listed"),
        place=forms("place"),
        rank=forms("rank"),
        ranking=Phrases.of((form, form) for form in sorted(forms("ranking"))),
    )


def idiom_end(sentence: Sentence, token: int, language: Language) -> int:
    """The token after an idiom whose number word stands at ``token``: "no one", "first aid"; else ``token``."""
    ends = [
        token - before + len(words)
        for words, before in _idioms(language).get(sentence.lower[token], ())
        if token >= before and tuple(sentence.lower[token - before : token - before + len(words)]) == words
    ]
    return max(ends, default=token)


@cache
def _idioms(language: Language) -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Idioms by the first word in them at which a figure could begin, with the number of words before it."""
    begins = starters(language) | {parts[-1] for parts in number_words(language).zeros}
    idioms: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for form in language.forms("figures", "idiom"):
        words = tuple(form.split())
        before = next(place for place, word in enumerate(words) if word in begins)
        idioms.setdefault(words[before], []).append((words, before))
    return idioms
