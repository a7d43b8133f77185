"""Hedge, numeral and unit: the figures of a sentence."""

from factledger.records.mention import Quantity, Timex
from factledger.records.token import Sentence
from factledger.tables.language import Language


def quantities(sentence: Sentence, taken: list[Timex], language: Language) -> list[Quantity]:
    """The figures of one sentence, in order, disjoint; numerals that ``taken`` covers belong to dates."""
    return []
