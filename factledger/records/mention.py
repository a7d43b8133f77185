"""What a text says, word for word; no arithmetic yet."""

from attrs import field, frozen

from factledger.records.span import Span


@frozen
class Hedge:
    """Words that loosen or bound a number: "about", "more than", "nearly", "at least".

    ``effect`` is a value of TimeML's TIMEX3 attribute "mod" in lower case: approx, more_than, less_than,
    equal_or_more, equal_or_less. ``reach`` tells on which side "approx" loosens: both, below ("nearly"),
    above ("just over"); ``slack`` how far, as a share of the number ("0.1").
    """

    span: Span
    effect: str
    reach: str = "both"
    slack: str = "0"


@frozen
class Quantity:
    """A figure with its unit: hedge, one or two numerals, unit.

    ``low`` and ``high`` are numerals as literals that `Decimal` or `Fraction` reads exactly: "2.4e6", "-5", "1/3";
    both are the same for one number, and ``None`` is a side that the words leave open. ``written`` are the numerals
    as the text has them, for the rounding that their digits allow. ``unit`` is a name from the unit table, a counted
    noun in the singular, or "". ``kind``: number, count, percent, currency, dimension, temperature, duration, age,
    ordinal, ratio. ``change`` is the direction that the words give it (up, down) and ``role`` its part in a change:
    "" (a level), before, after, or by (the difference, percentage or multiple). ``nominal`` marks a number that is a
    name, as in "Resolution 12". ``otherwise`` are the literals of both ends where the separator of "1.234" can be read
    the other way, else empty.
    """

    span: Span
    text: str
    sentence: int
    low: str | None
    high: str | None
    written: tuple[str, ...]
    unit: str = ""
    kind: str = "number"
    hedge: Hedge | None = None
    change: str | None = None
    role: str = ""
    nominal: bool = False
    otherwise: tuple[str, ...] = ()


@frozen
class Timex:
    """A date, a period or a time of day as the words give it.

    ``fields`` are the parts that were read, by name ("year", "month", "day", "weekday", "anchor", ...), in the order
    in which `values/periods.py` documents them. ``role`` is what the word before makes of it: "" (at, in, on),
    since, until, by, before, after, as_of, from, to. ``form`` names the row or pattern that read it.
    """

    span: Span
    text: str
    sentence: int
    form: str
    fields: tuple[tuple[str, str], ...]
    role: str = ""
    approx: bool = False
    nominal: bool = False
    weekday: Span | None = None


@frozen
class Attribution:
    """Who says so: a speaker, the cue ("said", "according to"), and how far it reaches.

    ``mode``: quoted (between quotation marks), reported ("said that"), own ("we estimate"), or turn (a speaker's turn
    in a transcript).
    """

    span: Span
    speaker: str
    mode: str
    extent: Span


LOCAL = frozenset(("head", "modifier", "verb", "actor", "own", "clause"))
"""The places of the words in the clause of a figure (see `Term`)."""


@frozen
class Term:
    """A word near a figure, as alignment compares it.

    ``concept`` is the word's synonym group or stem; a name is known by "~" and its first letters, an ordinal by "#" and
    its number. ``place`` is how near it stands: head, modifier, verb, actor (the noun before that verb), own, clause,
    sentence, carried or before (the sentence before, with or without a pronoun that points there), far (two before),
    heading, title, publisher, voice (the publisher where the text says "we").
    ``part``: name, verb, noun, person (a noun for people), generic (a noun for any people), ordinal, tail (the last
    word of a phrase that is a concept itself), or light for what says little. ``sets`` are the exclusive sets that it
    belongs to, each with its member there: import and export are two members of one set. ``link`` is the preposition
    before a name or noun ("to", "from" ...), or "", and ``party`` what that makes of it in a deal: taker, giver or "".
    ``kin`` are the sets of words that can stand for it, each with its side: 0, or 1 and 2 where one word tells a deal
    from the giver's side ("sold to") and another from the taker's ("bought from"). ``side`` is the preposition before a
    noun and the one that means its contrary ("before" and "after" costs), if there is one. ``beside`` are the concepts
    that "and" or "or" joins to the word, and ``narrowed`` is that of a word right before it: the state of "state
    schools". ``ahead`` tells whether it stands before the figure, in the same sentence.
    """

    concept: str
    text: str
    place: str
    part: str = "noun"
    sets: tuple[tuple[int, int], ...] = ()
    link: str = ""
    party: str = ""
    kin: tuple[tuple[int, int], ...] = ()
    side: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    narrowed: str = ""
    ahead: bool = False


@frozen
class Occasion:
    """What happens on a date: ``kind`` (birth, opening ...; see `tables/en/occasions.toml`), and what it happens to.

    ``head`` is the concept of the word that this is about, ``words`` are those of all its words; ``once`` tells whether
    such a thing happens to it once only.
    """

    kind: str
    head: str
    words: tuple[str, ...]
    once: bool = False


@frozen
class Subject:
    """The words that a figure is about, in the order of the text.

    ``figure`` is the span of the quantity or date that they belong to; ``head`` the noun that is counted or dated.
    ``cues`` are what the words around it make of it (see `tables/en/cues.toml`): up, down, plan, forecast, negation ...
    ``occasion`` is what happens on it, if it is a date.
    """

    span: Span
    text: str
    figure: Span
    head: str
    terms: tuple[Term, ...] = ()
    cues: tuple[str, ...] = field(default=())
    occasion: Occasion | None = None


@frozen
class Tie:
    """What the words say of one date or duration by another one.

    ``figure`` is the span of the date or duration that it is said of, ``dates`` are those of the others; ``span`` and
    ``text`` are the words that must fit them. ``kind``: weekday (a day's, told in another place; ``value`` is its
    number from 1, Monday), first and last (the weekdays of the two ends of a stretch), after and before (``figure``
    comes after a date, or before it, by ``length`` if that is given), same (``dates`` has another name of the day),
    lasting (a duration of a stretch), clock (one from one time of day to another, which ``value`` gives with a bar
    between), stretch (the beginning and the end of one thing), life (an age at a death: birth and death), jubilee
    (years from the first to the last).
    """

    span: Span
    text: str
    kind: str
    figure: Span
    dates: tuple[Span, ...] = ()
    length: Span | None = None
    value: str = ""


Mention = Quantity | Timex | Hedge | Attribution | Subject | Tie
