"""A rule: a code, a name, a page, and the function that finds."""

import inspect
from collections.abc import Callable, Iterator
from typing import Any

from attrs import field, frozen

from factledger.errors import RecordError

OVER = ("alignment", "document", "documents")


@frozen
class Rule:
    """One thing that can be found. ``over`` says what the function is given: an alignment, one document's claims, or
    those of all documents.

    ``page`` is the function's docstring: one sentence, the reason, ``Example:`` with one or two documents (a line
    each), ``Silent:`` with pairs that must not be reported, and ``Verdict:``.
    """

    code: str
    name: str
    page: str = field(repr=False)
    function: Callable[..., Iterator[Any]] = field(repr=False, eq=False)
    over: str = "alignment"

    @property
    def summary(self) -> str:
        """The first sentence of the page."""
        return self.page.partition("\n")[0]

    def __call__(self, subject: Any) -> Iterator[Any]:
        return self.function(subject)


def rule(code: str, name: str, *, over: str = "alignment") -> Callable[[Callable[..., Iterator[Any]]], Rule]:
    """Make a rule of a function; its docstring becomes the rule's page."""
    if over not in OVER:
        raise RecordError(f"rule {code}: over {over!r} is unknown; have {', '.join(OVER)}")

    def decorate(function: Callable[..., Iterator[Any]]) -> Rule:
        return Rule(code, name, inspect.getdoc(function) or "", function, over)

    return decorate
