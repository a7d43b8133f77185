"""Hedges beside a figure: "about", "at least", "or so"."""

from functools import cache

from attrs import define, field

from factledger.mentions.phrases import Phrases
from factledger.mentions.shapes import shapes
from factledger.records.mention import Hedge
from factledger.records.span import Span
from factledger.records.token import Sentence
from factledger.tables.language import Language
from factledger.tables.rows import Hedging


@define
class _Hedges:
    """Hedges before a figure by their last word, those after it by their first."""

    before: dict[str, list[tuple[list[str], Hedging]]] = field(factory=dict)
    after: Phrases[Hedging] = field(factory=Phrases)
    after_age: Phrases[Hedging] = field(factory=Phrases)


def hedge_before(sentence: Sentence, token: int, language: Language) -> tuple[Hedging, int] | None:
    """The longest hedge that ends just before ``token``, and the token at which it begins."""
    if token == 0:
        return None
    for words, row in _hedges(language).before.get(sentence.lower[token - 1], ()):
        start = token - len(words)
        if start >= 0 and (len(words) == 1 or sentence.lower[start:token] == words):
            return row, start
    return None


def hedge_after(sentence: Sentence, token: int, language: Language, *, age: bool = False) -> tuple[Hedging, int] | None:
    """The hedge that begins at ``token``, just after a figure, and the token after it; some stand only after an age."""
    hedges = _hedges(language)
    found = hedges.after.at(sentence, token) or (hedges.after_age.at(sentence, token) if age else None)
    if found is not None and found[1] < len(sentence.lower) and sentence.lower[found[1]] in shapes(language).than:
        return None
    return found


def made(row: Hedging, sentence: Sentence, start: int, end: int) -> Hedge:
    """The mention of a hedge in tokens ``start`` to ``end``."""
    return Hedge(Span(sentence.starts[start], sentence.stop(end - 1)), row.effect, row.reach, row.slack)


@cache
def _hedges(language: Language) -> _Hedges:
    """The table by place and by the word at which a figure's neighbourhood is searched."""
    hedges, after, after_age = _Hedges(), [], []
    for row in language.table("hedges"):
        for form in row.forms:
            words = form.split()
            if row.place == "after":
                after.append((form, row))
            elif row.place == "after age":
                after_age.append((form, row))
            else:
                hedges.before.setdefault(words[-1], []).append((words, row))
    for entries in hedges.before.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    hedges.after, hedges.after_age = Phrases.of(after), Phrases.of(after_age)
    return hedges
