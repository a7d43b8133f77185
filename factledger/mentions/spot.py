"""The door: everything that a text says about numbers and time, and the words around it."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from factledger.mentions.quantities import quantities
from factledger.mentions.separators import is_open, separated
from factledger.mentions.timexes import timexes
from factledger.records.mention import Mention, Quantity, Timex
from factledger.records.source import Document
from factledger.records.token import Sentence
from factledger.tables.language import Language


def spot(document: Document, sentences: Iterable[Sentence], language: Language) -> Iterator[Quantity | Timex]:
    """The figures and dates of a document in text order; where two of a kind overlap, the longer stays.

    They come sentence by sentence, so that of a long text nothing need be kept; only where "1.234" may be two numbers
    all of them are read before the first is given.
    """
    found = (mention for sentence in sentences if sentence.live for mention in _spotted(document, sentence, language))
    return iter(separated(tuple(found))) if is_open(document.text) else found


def surround(
    document: Document, sentences: tuple[Sentence, ...], mentions: tuple[Quantity | Timex, ...], language: Language
) -> tuple[Mention, ...]:
    """The mentions with what stands around them: a subject for each figure and date, who says so, what ties dates."""
    # What reads the words around a figure brings the stemmer: whoever only looks for figures does not pay for it.
    from factledger.mentions.attributions import attributions
    from factledger.mentions.subjects import subjects
    from factledger.mentions.ties import ties

    return (
        *mentions,
        *subjects(document, sentences, mentions, language),
        *attributions(document, sentences, language),
        *ties(document, sentences, mentions, language),
    )


def _spotted(document: Document, sentence: Sentence, language: Language) -> list[Quantity | Timex]:
    """The mentions of one sentence."""
    dates = timexes(sentence, language)
    both: list[Quantity | Timex] = [*dates, *quantities(sentence, dates, language)]
    both.sort(key=_place)
    return [_word_for_word(document, mention) for mention in both]


def _place(mention: Quantity | Timex) -> tuple[int, int]:
    return mention.span.start, mention.span.end


def _word_for_word(document: Document, mention: Quantity | Timex) -> Quantity | Timex:
    """The mention with its words as they stand: tokens do not tell a no-break space or a line end from a blank."""
    text = document.quote(mention.span)
    return mention if mention.text == text else evolve(mention, text=text)
