"""Places in an order: "the second boat", "every third boat", "the last two books", "the third from last"."""

from factledger.mentions.figures import Figure
from factledger.mentions.measures import measure_after
from factledger.mentions.nouns import closed
from factledger.mentions.number_words import HYPHENS, number_words
from factledger.mentions.numbers import Number, written_as
from factledger.mentions.shapes import Shapes, shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language

_LAST = -1
_SECOND = 2


def ordinal(sentence: Sentence, number: Number, floor: int, dated: bytearray, language: Language) -> Figure | None:
    """An ordinal; "first-class" and "second-hand" are none, "third-largest" is one, "every third" is a share.

    One that is counted from the end is negative: "third from last" is -3.
    """
    lower, end, shape = sentence.lower, number.end, shapes(language)
    back = shape.from_end.at(sentence, end)
    if back is not None and number.low.isdecimal() and 1 not in dated[end : back[1]]:
        low = str(-int(number.low))
        return _placed(sentence, number.start, back[1], low)
    hyphened = end + 1 < len(lower) and lower[end] in HYPHENS and sentence.joined(end)
    if hyphened and not lower[end + 1].endswith(shape.superlative):
        return None
    if number.start == 0 and lower[end : end + 1] == [","]:
        return None  # "First, ..."
    written = (written_as(sentence, number.numeral),)
    every = number.start - 1
    if every >= floor and lower[every] in shape.every and number.low.isdecimal() and int(number.low) > 1:
        if measure_after(sentence, end, language, digits=False) is not None:
            return None  # "every second day" is how often
        share = f"1/{number.low}"
        return Figure(every, end, every, end, share, share, (share,), "", "ratio")
    if _is_share(sentence, number, shape, floor, language):
        share = f"1/{number.low}"
        return Figure(number.start, end, number.start, end, share, share, written, "", "ratio")
    return Figure(number.start, end, number.start, end, number.low, number.high, written, "", "ordinal")


def _is_share(sentence: Sentence, number: Number, shape: Shapes, floor: int, language: Language) -> bool:
    """Whether an ordinal in words is a part of a population told by its rank: "the poorest fifth of households"."""
    lower, at, end = sentence.lower, number.start, number.end
    if at <= floor or lower[at - 1] not in shape.extreme or number.numeral.digits or not number.low.isdecimal():
        return False
    after = lower[end] if end < len(lower) else ""
    return int(number.low) > _SECOND and (not after[:1].isalnum() or closed(after, language))


def ordinal_from_end(sentence: Sentence, at: int, dated: bytearray, language: Language) -> Figure | None:
    """An ordinal from the end that has a word of its own: "penultimate" is -2, "the last sentence" -1."""
    found = number_words(language).back.at(sentence, at)
    if found is None:
        return None
    value, end = found
    if 1 in dated[at:end] or (int(value) == _LAST and not _is_place(sentence, at, end, language)):
        return None
    return _placed(sentence, at, end, value)


def _is_place(sentence: Sentence, at: int, end: int, language: Language) -> bool:
    """Whether "last" is a place in an order, and no verb or adverb, nor said of time: "it will last", "last week"."""
    lower, shape = sentence.lower, shapes(language)
    after = lower[end] if end < len(lower) else ""
    before = lower[at - 1] if at else ""
    told = before in shape.definite or before in shape.articles or before in shape.one or before in shape.last_after
    words = sentence.words
    if at and words[at][0].isupper() and end < len(words) and words[end][0].isupper():
        return False  # "The Last Harbour"
    if not told and (at != 1 or closed(before, language)):  # "Delete last sentence"
        return False
    if not after[:1].isalnum():
        return before in shape.the and not (at > 1 and lower[at - 2] in shape.than) and after not in HYPHENS
    if after in shape.one or after in shape.of:
        return before not in shape.articles and before not in shape.one
    if after[0].isdecimal() or after in number_words(language).small:
        measure = measure_after(sentence, end + 1, language, digits=True)
        if measure is not None and measure.kind == "duration":
            return False  # "the last 30 s"
        after = lower[end + 1] if end + 1 < len(lower) else ""
    if not after[:1].isalpha() or _is_time(after, before, shape):
        return False
    return not closed(after, language) and not after.endswith(shape.past)


def _is_time(after: str, before: str, shape: Shapes) -> bool:
    """Whether "last" before a word is said of time, or belongs to a fixed phrase; "one last time" is not."""
    return after in shape.last_before and not (before in shape.one and after in shape.last_again)


def _placed(sentence: Sentence, start: int, end: int, value: str) -> Figure:
    """An ordinal without a numeral of its own."""
    return Figure(start, end, start, end, value, value, (" ".join(sentence.words[start:end]),), "", "ordinal")
