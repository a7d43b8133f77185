"""Of a long text nothing is kept but the values."""

import tracemalloc

from benchmarks.prose import prose

import factledger as fl


def besides(characters):
    """Bytes that finding needs at its peak, without what it returns."""
    document = fl.Document.from_text(prose(characters), published="2024-02-07")
    tracemalloc.start()
    values = fl.find(document)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert values
    return peak - kept


def test_finding_keeps_no_tokens():
    besides(1_000)  # tables and patterns are read once
    characters = 200_000

    # two numbers for each sentence and a place for each value; the tokens alone would take fifty bytes a character
    assert besides(characters) < 2 * characters
