"""One frozen record for each kind of row; the columns of the language tables are the fields here."""

from fractions import Fraction
from typing import Any

from attrs import field, frozen, validators

_forms: Any = field(converter=tuple)


@frozen
class Abbreviation:
    """A word that ends in a full stop; ``ends`` tells whether a sentence can end there too."""

    forms: tuple[str, ...] = _forms
    example: str = ""
    ends: bool = False


@frozen
class Opener:
    """A word that, with a capital, begins a sentence and no name."""

    forms: tuple[str, ...] = _forms
    example: str = ""


@frozen
class Noun:
    """Words that tell a counted noun from its neighbours; ``part`` is explained at the head of nouns.toml."""

    forms: tuple[str, ...] = _forms
    part: str = "closed"
    singular: str = ""
    example: str = ""


@frozen
class Cue:
    """Words that make something of a figure near them; cues and places are explained at the head of cues.toml."""

    forms: tuple[str, ...] = _forms
    cue: str = ""
    where: str = "clause"
    example: str = ""


@frozen
class Tying:
    """Words that tie a date or a duration to another one; parts are explained at the head of ties.toml."""

    forms: tuple[str, ...] = _forms
    part: str = ""
    example: str = ""


@frozen
class Happening:
    """Words for what happens on a date; kinds and parts are explained at the head of occasions.toml."""

    forms: tuple[str, ...] = _forms
    kind: str = ""
    part: str = ""
    once: bool = False
    example: str = ""


@frozen
class Speech:
    """Words by which a text says who says so; ``place`` is where the speaker stands: around or after them."""

    forms: tuple[str, ...] = _forms
    place: str = "around"
    example: str = ""


@frozen
class Topic:
    """Words that say little, or something general, about a subject; parts are explained in subjects.toml."""

    forms: tuple[str, ...] = _forms
    part: str = "light"
    example: str = ""


@frozen
class Irregular:
    """Words of the same root as ``base`` that a stemmer leaves apart from it.

    ``inflects``: so are their own inflections ("organised" with "organise"); else only the words as they stand.
    ``keep``: ``base`` is what the words stand for, as it is: its stem is another word's ("custom" for "customer").
    """

    forms: tuple[str, ...] = _forms
    base: str = field(kw_only=True)
    example: str = ""
    inflects: bool = False
    keep: bool = False


@frozen
class Synonyms:
    """Words and phrases that are the same thing in a sentence with a figure, in their base form."""

    forms: tuple[str, ...] = _forms
    part: str = field(default="any", validator=validators.in_(("verb", "noun", "adjective", "any")))
    example: str = ""


@frozen
class Exclusive:
    """Members of which only one can be meant in one place; "/" stands between the words of one member."""

    forms: tuple[str, ...] = _forms
    example: str = ""


@frozen
class Kin:
    """Words that can stand for one another with some nouns; ``converse`` tell the same from the other side."""

    forms: tuple[str, ...] = _forms
    converse: tuple[str, ...] = field(default=(), converter=tuple)
    of: str = field(default="", validator=validators.in_(("", "money", "date", "thing")))
    example: str = ""


@frozen
class TimeWord:
    """A word that names days, or makes something of one that does; kinds are explained at the head of timexes.toml."""

    forms: tuple[str, ...] = _forms
    kind: str = ""
    value: str = ""
    example: str = ""
    trigger: bool = True


@frozen
class Holiday:
    """The names of one feast or day; rules are explained at the head of holidays.toml.

    ``capital``: the names are other words too and need a capital.
    """

    forms: tuple[str, ...] = _forms
    rule: str = ""
    example: str = ""
    capital: bool = False


@frozen
class Numeral:
    """Words and letters that make numbers; the parts are explained at the head of numerals.toml."""

    forms: tuple[str, ...] = _forms
    part: str = field(kw_only=True)
    value: str = field(kw_only=True)
    most: str = ""
    needs: str = ""
    unless: frozenset[str] = field(default=frozenset(), converter=frozenset)
    example: str = ""
    trigger: bool = True


@frozen
class Unit:
    """One unit and the ways to write it; the columns are explained at the head of units.toml."""

    forms: tuple[str, ...] = _forms
    unit: str = field(kw_only=True)
    kind: str = field(kw_only=True)
    dimension: str = field(kw_only=True)
    factor: Fraction = field(kw_only=True, converter=Fraction)
    symbols: tuple[str, ...] = field(default=(), converter=tuple)
    offset: Fraction = field(default=Fraction(0), converter=Fraction)
    pint: str = ""
    near: frozenset[str] = field(default=frozenset(), converter=frozenset)
    stuff: frozenset[str] = field(default=frozenset(), converter=frozenset)
    joined: bool = False
    last: bool = False
    single: str = field(default="", validator=validators.in_(("", "any", "of", "zero")))
    then: str = ""
    example: str = ""

    @property
    def trigger(self) -> bool:
        """Whether a sentence without a digit can hold a figure for one of `triggers`."""
        return bool(self.single)

    @property
    def singles(self) -> tuple[str, ...]:
        """The forms and symbols of one word that an article makes a figure, as written: "kilogram" in "a kilogram"."""
        if self.single == "zero":
            return ()
        words = [form for form in self.forms if self.single and " " not in form]
        symbols = (symbol for symbol in self.symbols if self.single and symbol.isalpha() and len(symbol) > 1)
        return (*(form for form in words if form[:-1] not in words and form[:-2] not in words), *symbols)

    @property
    def triggers(self) -> tuple[str, ...]:
        """`singles` in lower case, and the forms that say zero."""
        return self.forms if self.single == "zero" else tuple(form.lower() for form in self.singles)


@frozen
class Currency:
    """A currency of ISO 4217; the columns are explained at the head of currencies.toml."""

    forms: tuple[str, ...] = _forms
    code: str = field(kw_only=True)
    unit: str = field(kw_only=True)
    signs: tuple[str, ...] = field(default=(), converter=tuple)
    word: bool = False
    example: str = ""


@frozen
class Hedging:
    """Words that loosen or bound a number; the columns are explained at the head of hedges.toml."""

    forms: tuple[str, ...] = _forms
    effect: str = field(kw_only=True)
    place: str = "before"
    reach: str = "both"
    slack: str = "0"
    durations: bool = True
    unless: tuple[str, ...] = field(default=(), converter=tuple)
    example: str = ""


@frozen
class Changing:
    """Words that make a figure part of a change; the parts are explained at the head of changes.toml."""

    forms: tuple[str, ...] = _forms
    part: str = field(kw_only=True)
    change: str = field(kw_only=True)
    factor: str = ""
    follows: frozenset[str] = field(default=frozenset(), converter=frozenset)
    leads: frozenset[str] = field(default=frozenset(), converter=frozenset)
    unless: frozenset[str] = field(default=frozenset(), converter=frozenset)
    example: str = ""
    trigger: bool = False


@frozen
class Shape:
    """Closed-class words that shape a figure; the parts are explained at the head of figures.toml.

    ``quote`` is what the row's example holds as a figure, or "" for none.
    """

    forms: tuple[str, ...] = _forms
    part: str = field(kw_only=True)
    quote: str = ""
    example: str = ""


@frozen
class Grammar:
    """Closed-class words that shape a sentence around a figure; parts are explained at the head of grammar.toml."""

    forms: tuple[str, ...] = _forms
    part: str = "joiner"
    example: str = ""
