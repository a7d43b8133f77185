"""Laws of `fl.find` that hold for every sentence: where its figures stand, and what stands around them."""

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as base

import factledger as fl
from factledger.tables.language import TABLES, currencies, load
from factledger.testing import strategies as st

ENGLISH = load("en")
PUBLISHED = date(2024, 2, 7)
EXAMPLES = sorted(
    {row.example for name in TABLES for row in ENGLISH.table(name) if getattr(row, "example", "")}
    | {row.example for row in currencies()}
)
# sentences without a figure, a date or a word that would lend the next sentence its subject
PLAIN = ("The town is old.", "Nobody came.", "Rain fell on the hills!", "Who knows?", "“It is so,” she said.")


def found(text, start=0, end=None):
    """What `find` reads of one sentence of a text, as if it stood alone."""
    values = fl.find(fl.Document.from_text(text, published=PUBLISHED))
    return [
        (value.text, value.span.start - start, value.stated, value.allowed, value.unit, value.kind, value.hedge)
        if isinstance(value, fl.Amount)
        else (value.text, value.span.start - start, value.interval, value.timex3, value.grain)
        for value in values
        if end is None or start <= value.span.start < end
    ]


@given(base.sampled_from(EXAMPLES), base.lists(base.sampled_from(PLAIN)), base.lists(base.sampled_from(PLAIN)))
@settings(deadline=None, max_examples=300)
def test_prose_around_a_sentence_changes_nothing_in_it(sentence, before, after):
    text = " ".join([*before, sentence, *after])
    start = len(" ".join([*before, ""]))
    alone = " ".join([*PLAIN[:1], sentence])

    assert found(text, start, start + len(sentence)) == found(alone, len(PLAIN[0]) + 1, len(alone))


@given(base.lists(base.sampled_from(EXAMPLES), min_size=1, max_size=6))
@settings(deadline=None, max_examples=100)
def test_figures_and_dates_stand_in_order_and_apart(sentences):
    values = fl.find(fl.Document.from_text(" ".join(sentences), published=PUBLISHED))

    for one, other in pairwise(values):
        assert one.span.start <= other.span.start
        if isinstance(one, fl.Amount) == isinstance(other, fl.Amount):
            assert one.span.end <= other.span.start


@given(st.hostile_text())
@settings(deadline=None, max_examples=200)
def test_figures_of_any_text_stand_apart(text):
    values = fl.find(fl.Document.from_text(text, published=PUBLISHED))

    for kind in (fl.Amount, fl.Period):
        same = [value for value in values if isinstance(value, kind)]
        assert all(one.span.end <= other.span.start for one, other in pairwise(same))
