"""The door: everything that a text says about numbers and time, and the words around it."""

from attrs import evolve

from factledger.mentions.attributions import attributions
from factledger.mentions.quantities import quantities
from factledger.mentions.separators import separated
from factledger.mentions.subjects import subjects
from factledger.mentions.timexes import timexes
from factledger.records.mention import Mention, Quantity, Timex
from factledger.records.source import Document
from factledger.records.token import Sentence
from factledger.tables.language import Language


def spot(document: Document, sentences: tuple[Sentence, ...], language: Language) -> tuple[Mention, ...]:
    """The figures and dates of a document in text order; where two of a kind overlap, the longer stays."""
    found: list[Quantity | Timex] = []
    for sentence in sentences:
        if sentence.live:
            dates = timexes(sentence, language)
            both: list[Quantity | Timex] = [*dates, *quantities(sentence, dates, language)]
            found += (_word_for_word(document, mention) for mention in sorted(both, key=lambda m: m.span))
    return tuple(separated(found))


def surround(
    document: Document, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], language: Language
) -> tuple[Mention, ...]:
    """The mentions with what stands around them: a subject for each figure and date, and who says so."""
    return (
        *mentions,
        *subjects(document, sentences, mentions, language),
        *attributions(document, sentences, language),
    )


def _word_for_word(document: Document, mention: Quantity | Timex) -> Quantity | Timex:
    """The mention with its words as they stand: tokens do not tell a no-break space or a line end from a blank."""
    text = document.quote(mention.span)
    return mention if mention.text == text else evolve(mention, text=text)
