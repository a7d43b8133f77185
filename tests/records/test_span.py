"""Half-open ranges."""

import pytest

import factledger as fl
from factledger.errors import RecordError


def test_a_span_slices_its_words():
    span = fl.Span(6, 11)

    assert "about 40 km"[span.start : span.end] == "40 km"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_that_would_not_be_one_is_refused(start, end):
    with pytest.raises(RecordError, match=f"span {start}..{end}: start must be in 0..end"):
        fl.Span(start, end)


@pytest.mark.parametrize(
    ("other", "covers", "overlaps"),
    [
        ((2, 5), True, True),
        ((3, 4), True, True),
        ((1, 3), False, True),
        ((4, 9), False, True),
        ((5, 9), False, False),
        ((0, 2), False, False),
    ],
)
def test_how_two_spans_lie(other, covers, overlaps):
    span = fl.Span(2, 5)

    assert span.covers(fl.Span(*other)) is covers
    assert span.overlaps(fl.Span(*other)) is overlaps


def test_spans_sort_by_where_they_begin():
    assert sorted([fl.Span(3, 4), fl.Span(0, 9), fl.Span(0, 2)]) == [fl.Span(0, 2), fl.Span(0, 9), fl.Span(3, 4)]
