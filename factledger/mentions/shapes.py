"""The closed-class words that shape a figure: figures.toml by what its words do."""

from functools import cache
from typing import Any

import attrs

from factledger.mentions.phrases import Phrases
from factledger.tables.language import Language


@attrs.frozen(kw_only=True)
class Shapes:
    """The forms of each part of the table, under its name."""

    again: frozenset[str]
    against: frozenset[str]
    astray: frozenset[str]
    aged: frozenset[str]
    ands: frozenset[str]
    apiece: frozenset[str]
    articles: frozenset[str]
    before_part: frozenset[str]
    but: frozenset[str]
    by: frozenset[str]
    between: frozenset[str]
    capital: frozenset[str]
    cents: frozenset[str]
    compared: frozenset[str]
    copula: frozenset[str]
    crossed: frozenset[str]
    each: frozenset[str]
    definite: frozenset[str]
    decade_again: frozenset[str]
    early: frozenset[str]
    late: frozenset[str]
    levels: frozenset[str]
    mid: frozenset[str]
    possessive: frozenset[str]
    every: frozenset[str]
    extreme: frozenset[str]
    half_before: frozenset[str]
    half_not_after: frozenset[str]
    hourly: frozenset[str]
    indexed: frozenset[str]
    into: frozenset[str]
    last_after: frozenset[str]
    last_again: frozenset[str]
    last_before: frozenset[str]
    lasting: frozenset[str]
    listed: frozenset[str]
    loose_end: frozenset[str]
    loosely: frozenset[str]
    millions: frozenset[str]
    minutes: frozenset[str]
    multiple: frozenset[str]
    multiplied: frozenset[str]
    negative: frozenset[str]
    no_single_after: frozenset[str]
    of: frozenset[str]
    one: frozenset[str]
    ors: frozenset[str]
    origin: frozenset[str]
    over: frozenset[str]
    paced: frozenset[str]
    part_compared: frozenset[str]
    part_moved: frozenset[str]
    per: frozenset[str]
    persons: frozenset[str]
    place: frozenset[str]
    point: frozenset[str]
    points: frozenset[str]
    levelled: frozenset[str]
    rank: frozenset[str]
    repeated: frozenset[str]
    rank_end: frozenset[str]
    share_of: frozenset[str]
    single_before: frozenset[str]
    sized: frozenset[str]
    telephone: frozenset[str]
    than: frozenset[str]
    the: frozenset[str]
    to: frozenset[str]
    traded: frozenset[str]
    yearly: frozenset[str]
    from_end: Phrases[str]
    ranking: Phrases[str]
    out_of: Phrases[str]
    tolerance: Phrases[str]
    manner: tuple[str, ...]
    owning: tuple[str, ...]
    past: tuple[str, ...]
    present: tuple[str, ...]
    several: tuple[str, ...]
    superlative: tuple[str, ...]


_PHRASES = frozenset(("from_end", "ranking", "out_of", "tolerance"))
_ENDINGS = frozenset(("manner", "owning", "past", "present", "several", "superlative"))


@cache
def shapes(language: Language) -> Shapes:
    """The table by part."""
    parts: dict[str, Any] = {}
    for part in attrs.fields_dict(Shapes):
        forms = language.forms("figures", part)
        if part in _PHRASES:
            parts[part] = Phrases.of((form, form) for form in sorted(forms))
        else:
            parts[part] = tuple(sorted(form.removeprefix("-") for form in forms)) if part in _ENDINGS else forms
    return Shapes(**parts)
