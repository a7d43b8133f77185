"""Whether a dot or comma before three digits groups them or begins decimals: by what is counted, and by habit."""

import re
from collections.abc import Sequence

from attrs import evolve

from factledger.records.mention import Quantity, Timex

_DOT = re.compile(r"[1-9]\d{0,2}\.\d{3}\Z")
_COMMA = re.compile(r"[1-9]\d{0,2},\d{3}\Z")
_POINT = re.compile(r"\d*\.(?:\d{1,2}|\d{4,})\Z|0\.\d+\Z|[\d,]*,\d{3}(?:,\d{3}|\.\d)")
"""A numeral whose dot is a decimal point, or whose commas group."""
_DECIMAL_COMMA = re.compile(r"\d+,(?:\d{1,2}|\d{4,})\Z|0,\d+\Z|[\d.]*\.\d{3},\d+\Z")
_GROUPING_DOT = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")


_OPEN = re.compile(r"\.(?<=\d\.)\d{3}(?!\d)")
_PAIR = re.compile(r",(?<=\d,)(?:\d{1,2}|\d{4,})(?!\d)")
"""What may be grouped by a dot, and what may have a decimal comma; they begin with the mark, which is quickly found."""


def is_open(text: str) -> bool:
    """Whether a separator in a text may group digits or begin decimals, so that the whole text must be asked."""
    return _OPEN.search(text) is not None or _PAIR.search(text) is not None


def separated(found: Sequence[Quantity | Timex]) -> list[Quantity | Timex]:
    """The mentions of a document, with the other reading of every "1.234" that nothing in the document settles.

    What is counted has no decimals: "10.000 people" are ten thousand. Elsewhere the document's habit decides: beside
    "3.5 percent" or "1,234.5" nothing is open; beside "3,4 percent" or "1.234.567" dots group, and "1,234 km" is open.
    """
    figures = [(mention, text) for mention in found if isinstance(mention, Quantity) for text in mention.written]
    if not any(_DOT.match(text) or _COMMA.match(text) for _, text in figures):
        return list(found)
    point = commas = dots = False
    for figure, text in figures:
        numeral = text.partition(" ")[0]
        point = point or bool(_POINT.match(numeral) or (_COMMA.match(text) and _is_whole(figure)))
        commas = commas or bool(_DECIMAL_COMMA.match(numeral) and (figure.unit or "." in numeral))
        dots = dots or bool(
            _GROUPING_DOT.match(numeral) or (_DOT.match(text) and figure.kind == "count" and _is_whole(figure))
        )
    grouped = (dots or commas) and not point
    settled = point and not (dots or commas)
    return [
        _read(mention, grouped=grouped, settled=settled, commas=commas and not point)
        if isinstance(mention, Quantity) and mention.written and not mention.nominal and mention.kind != "ordinal"
        else mention
        for mention in found
    ]


def _read(figure: Quantity, *, grouped: bool, settled: bool, commas: bool) -> Quantity:
    """A figure in a text whose dots group, or surely begin decimals, or whose commas begin them."""
    if all(_DOT.match(text) for text in figure.written):
        other = _other(figure)
        if other is None or (settled and not _is_whole(figure)):
            return figure
        if grouped:
            return evolve(other, otherwise=())
        return other if _is_whole(figure) else evolve(figure, otherwise=_ends(other))
    if commas and not _is_whole(figure) and all(_COMMA.match(text) for text in figure.written):
        return _other(figure) or figure
    return figure


def _is_whole(figure: Quantity) -> bool:
    """Whether what is counted has no decimals: "10.000 people", and prices whose decimals would be "000"."""
    if figure.kind == "currency":
        return all(text.endswith("000") for text in figure.written)
    return figure.kind == "count" and " per " not in figure.unit


def _other(figure: Quantity) -> Quantity | None:
    """A figure with its separators read the other way; ``None`` where its ends are not those that are written."""
    readings = {}
    for text in figure.written:
        dotted, grouped = text.replace(",", "."), text.replace(",", "").replace(".", "")
        readings.update({dotted: grouped} if "." in text else {grouped: dotted})
    ends = []
    for end in (figure.low, figure.high):
        other = readings.get((end or "").lstrip("-"))
        if end is not None and other is None:
            return None
        ends.append(other and ("-" if end and end[0] == "-" else "") + other)
    low, high = ends
    return evolve(figure, low=low, high=high, otherwise=_ends(figure))


def _ends(figure: Quantity) -> tuple[str, ...]:
    """The literals of both ends; an open one is told by the other."""
    low, high = figure.low or figure.high, figure.high or figure.low
    return (low, high) if low and high else ()
