"""Dates, periods and times of day, as the words give them."""

from factledger.records.mention import Timex
from factledger.records.token import Sentence
from factledger.tables.language import Language


def timexes(sentence: Sentence, language: Language) -> list[Timex]:
    """The dates, periods and times of day of one sentence, in order, disjoint."""
    return []
