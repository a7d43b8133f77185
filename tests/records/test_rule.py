"""A rule is a function with a code, a name and a page."""

import pytest

import factledger as fl
from factledger.errors import RecordError


@fl.rule("FL999", "nothing-found", over="document")
def nothing_found(claims):
    """Nothing is found.

    Why: to test.
    """
    yield from claims


def test_the_page_is_the_docstring_and_its_first_line_the_summary():
    assert nothing_found.summary == "Nothing is found."
    assert nothing_found.page == "Nothing is found.\n\nWhy: to test."
    assert (nothing_found.code, nothing_found.name, nothing_found.over) == ("FL999", "nothing-found", "document")


def test_a_rule_is_called_like_its_function():
    assert list(nothing_found(["a"])) == ["a"]


def test_a_rule_over_something_unknown_is_refused():
    with pytest.raises(RecordError, match="have alignment, document"):
        fl.rule("FL999", "x", over="planets")
