"""Strategies for every record, for documents, and for what may be done to a document: the one module to import.

They build what is valid instead of filtering, and shrink towards one short sentence with one small figure.

>>> from factledger.testing import strategies as st
>>> st.spans()
spans()
"""

import sys
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as base
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from factledger.records.claim import Bond, Change, Claim, Event, Measurement
from factledger.records.finding import Alignment, Certainty, Comparison, Finding, Report, Verdict
from factledger.records.interval import Interval
from factledger.records.mention import Attribution, Hedge, Mention, Occasion, Quantity, Subject, Term, Tie, Timex
from factledger.records.policy import Policy
from factledger.records.rule import Rule
from factledger.records.source import Document, OffsetMap, Source
from factledger.records.span import Span
from factledger.records.value import Amount, Period, Scale, Value
from factledger.testing import rewrites as changes
from factledger.testing.rewrites import Distortion

COUNTRIES = ("Tavaria", "Orsenia", "Belmora", "Kestria")
GOODS = ("wheat", "cement", "copper", "timber")
NOUNS = ("grant", "pump", "school", "delivery")

# unit, kind, scale
UNITS = (
    ("", "number", Scale("number")),
    ("grant", "count", Scale("count")),
    ("percent", "percent", Scale("percent")),
    ("percentage point", "percent", Scale("percentage point")),
    ("US dollar", "currency", Scale("currency:USD")),
    ("tonne", "dimension", Scale("mass", Fraction(1000))),
    ("kilometer", "dimension", Scale("length", Fraction(1000))),
    ("degree Fahrenheit", "temperature", Scale("temperature", Fraction(5, 9), Fraction(45967, 180))),
)

# effect -> the words before a figure
HEDGES = {"approx": "about", "more_than": "over", "less_than": "under", "equal_or_more": "at least"}

# One sentence each; "{n}" is a figure of its own kind, "{year}" a year.
SENTENCES = (
    "{country} had {n} schools in {year}.",
    "{country} sent {n} tonnes of {good} to {other} in {year}.",
    "Trade between {country} and {other} rose by {percent} percent in {year}.",
    "The number of grants went from {n} to {more} in {year}.",
    "The first delivery of pumps reached {country} on {day} January {year}.",
    "“We built about {n} km of road,” said the minister of {country}.",
    "The talks in {country} were long - nobody wished to leave.",
)


def hostile_text(max_size: int = 300) -> SearchStrategy[str]:
    """Text that breaks readers: lone surrogates, NULs, digit floods, no sentence ends, bidi and combining marks."""
    runs = base.builds(lambda piece, times: piece * times, base.sampled_from(HOSTILE), base.sampled_from((1, 2, 40)))
    odd = base.characters(codec=None, exclude_categories=())
    numbers = base.characters(categories=("Nd", "Nl", "No"))
    pieces = base.one_of(runs, base.text(odd, max_size=8), base.text(numbers, max_size=4), sentences())
    return base.lists(pieces, max_size=8).map(lambda found: " ".join(found)[:max_size])


HOSTILE = (
    "one ", "1 ", "from 1 to 2 to 3 ", "a.b.c.d.", "1,", "1.", "1/", "-", "–", "%", "$", "“", '"', "'", "(", "\n",
    "\r\n", "\x00", "\ud800", "\udfff", "\u202e", "\u200f", "\u2066", "e\u0301", "\u0301", "٣", "½", "Ⅻ", "²", "①",
    "〇", "百", "९", "9" * 60, "0." + "0" * 60, "1e999", "nan", "infinity", "million ", "billion billion ", "percent ",
    "last year ", "0000-00-00 ", "February 31, 2023 ", "year 0 ", "99999 BC ", "of the ", "according to ", "\ufeff",
    "\u2028", "\x85", "\u00a0",
)  # fmt: skip


@composite
def spans(draw: DrawFn, max_end: int = 1000) -> Span:
    """Half-open ranges; empty ones too."""
    start = draw(base.integers(0, max_end))
    return Span(start, draw(base.integers(start, max_end)))


def numbers() -> SearchStrategy[Decimal]:
    """Finite numbers of up to twelve digits and three decimals."""
    return base.builds(
        lambda digits, places: Decimal(digits).scaleb(-places), _whole, base.sampled_from((0, 0, 1, 2, 3))
    )


def fractions() -> SearchStrategy[Fraction]:
    """Shares with small denominators."""
    return base.builds(Fraction, base.integers(-1000, 1000), base.integers(1, 60))


def days(first: date = date(1900, 1, 1), last: date = date(2100, 12, 31)) -> SearchStrategy[date]:
    """Days of the present and the last century."""
    return base.dates(first, last)


@composite
def intervals(draw: DrawFn, bounds: SearchStrategy[Any] | None = None) -> Interval[Any]:
    """Intervals of every shape: points, open and closed ends, and (of numbers, the default) ends that are unbounded."""
    lows = bounds if bounds is not None else base.one_of(numbers(), base.just(Decimal("-Infinity")))
    highs = bounds if bounds is not None else base.one_of(numbers(), base.just(Decimal("Infinity")))
    low, high = sorted((draw(lows), draw(highs)))
    if low == high:
        return Interval(low, high)
    return Interval(low, high, low_open=draw(base.booleans()), high_open=draw(base.booleans()))


@composite
def offset_maps(draw: DrawFn) -> OffsetMap:
    """Maps of up to five pieces in which both sides grow."""
    sizes = draw(base.lists(base.tuples(base.integers(1, 50), base.integers(1, 60)), max_size=4))
    starts, originals = [0], [draw(base.integers(0, 3))]
    for size, step in sizes:
        starts.append(starts[-1] + size)
        originals.append(originals[-1] + max(size, step))
    return OffsetMap(tuple(starts), tuple(originals))


def labels() -> SearchStrategy[str]:
    """Short texts for the fields of records: names mostly, and whatever else a string can hold."""
    return base.one_of(base.sampled_from((*COUNTRIES, *GOODS, *NOUNS)), base.text(_any_character, max_size=6))


def sources() -> SearchStrategy[Source]:
    """Sources with and without a publisher, a day and a title."""
    return base.builds(
        Source, _maybe(labels()), _maybe(days()), _maybe(labels()), _maybe(labels()), labels(), base.booleans()
    )


@composite
def sentences(draw: DrawFn) -> str:
    """One sentence with figures, in plain English about invented countries."""
    count = draw(base.integers(2, 40))
    country, other = draw(base.permutations(COUNTRIES[:3]))[:2]
    return draw(base.sampled_from(SENTENCES)).format(
        country=country,
        other=other,
        good=draw(base.sampled_from(GOODS)),
        n=draw(base.sampled_from((count, f"{count * 1000:,}", f"{count}.5 million"))),
        more=count * 3,
        percent=draw(base.sampled_from((count, f"{count}.4"))),
        day=draw(base.integers(1, 28)),
        year=draw(base.integers(2000, 2023)),
    )


def prose(max_sentences: int = 5) -> SearchStrategy[str]:
    """A few sentences in one paragraph."""
    return base.lists(sentences(), min_size=1, max_size=max_sentences).map(" ".join)


@composite
def documents(draw: DrawFn, text: SearchStrategy[str] | None = None) -> Document:
    """Documents of prose, or of another strategy's text, with and without a day and a publisher."""
    written = draw(text if text is not None else prose())
    published = draw(_maybe(days(date(2000, 1, 1), date(2024, 12, 31))))
    return Document.from_text(written, published, draw(_maybe(base.sampled_from(COUNTRIES))))


def hedges() -> SearchStrategy[Hedge]:
    """Hedges of every effect."""
    effects = base.sampled_from((*HEDGES, "equal_or_less"))
    reaches = base.sampled_from(("both", "below", "above"))
    return base.builds(Hedge, spans(), effects, reaches, base.sampled_from(("0", "0.1", "0.25")))


@composite
def quantities(draw: DrawFn) -> Quantity:
    """Figures as they are written: one number with its unit."""
    numeral = str(draw(base.integers(0, 10**6)))
    unit, kind, _ = draw(base.sampled_from(UNITS))
    text = f"{numeral} {unit}".strip()
    start = draw(base.integers(0, 1000))
    return Quantity(
        span=Span(start, start + len(text)),
        text=text,
        sentence=draw(base.integers(0, 20)),
        low=numeral,
        high=numeral,
        written=(numeral,),
        unit=unit,
        kind=kind,
        hedge=draw(_maybe(hedges())),
        change=draw(_directions),
        role=draw(base.sampled_from(("", "before", "after", "by"))),
        nominal=draw(base.booleans()),
        otherwise=draw(base.sampled_from(((), (f"{numeral}.000", f"{numeral}.000")))),
    )


@composite
def timexes(draw: DrawFn) -> Timex:
    """Years and days as they are written."""
    day = draw(days())
    fields = draw(base.sampled_from((("year",), ("year", "month", "day"))))
    text = str(day.year) if len(fields) == 1 else day.isoformat()
    start = draw(base.integers(0, 1000))
    return Timex(
        span=Span(start, start + len(text)),
        text=text,
        sentence=draw(base.integers(0, 20)),
        form="year" if len(fields) == 1 else "iso",
        fields=tuple((name, str(getattr(day, name))) for name in fields),
        role=draw(base.sampled_from(("", "since", "until"))),
        approx=draw(base.booleans()),
    )


@composite
def attributions(draw: DrawFn) -> Attribution:
    """Who says so, with an extent that begins where the attribution does or later."""
    span = draw(spans())
    extent = Span(span.start, span.end + draw(base.integers(0, 100)))
    return Attribution(span, draw(labels()), draw(base.sampled_from(("quoted", "reported", "rejected"))), extent)


def terms() -> SearchStrategy[Term]:
    """Words near a figure."""
    places = base.sampled_from(("head", "own", "clause", "sentence", "before", "title"))
    return base.builds(Term, labels(), labels(), places, base.sampled_from(("name", "noun", "verb", "other")))


def subjects() -> SearchStrategy[Subject]:
    """What a figure is about."""
    some_terms = base.lists(terms(), max_size=3).map(tuple)
    cues = base.lists(base.sampled_from(("up", "down", "plan", "negation")), max_size=2, unique=True).map(tuple)
    return base.builds(Subject, spans(), labels(), spans(), labels(), some_terms, cues, base.none() | occasions())


def occasions() -> SearchStrategy[Occasion]:
    """What happens on a date."""
    words = base.lists(labels(), min_size=1, max_size=3).map(tuple)
    return base.builds(Occasion, base.sampled_from(("birth", "founding", "opening")), labels(), words, base.booleans())


def ties() -> SearchStrategy[Tie]:
    """What the words say of one date by another."""
    others = base.lists(spans(), max_size=2).map(tuple)
    plain = base.builds(Tie, spans(), labels(), base.sampled_from(("after", "before", "lasting")), spans(), others)
    numbers = base.integers(1, 7).map(str)
    return base.one_of(plain, base.builds(Tie, spans(), labels(), base.just("weekday"), spans(), value=numbers))


def mentions() -> SearchStrategy[Mention]:
    """Everything that a text can say word for word."""
    return base.one_of(quantities(), timexes(), hedges(), attributions(), subjects(), ties())


def bonds() -> SearchStrategy[Bond]:
    """What a text says of a claim by other dates."""
    one = base.lists(periods(), min_size=1, max_size=1).map(tuple)
    two = base.lists(periods(), min_size=2, max_size=2).map(tuple)
    return base.one_of(
        base.builds(Bond, spans(), labels(), base.just("weekday"), value=base.integers(1, 7).map(str)),
        base.builds(Bond, spans(), labels(), base.sampled_from(("after", "before", "same", "lasting")), one),
        base.builds(Bond, spans(), labels(), base.sampled_from(("lasting", "life", "jubilee")), two),
    )


@composite
def amounts(draw: DrawFn, unit: str | None = None) -> Amount:
    """Amounts whose ``allowed`` covers what is ``stated``; of one unit of `UNITS`, or of any."""
    name, kind, scale = draw(base.sampled_from([u for u in UNITS if unit in (None, u[0])]))
    number = Decimal(draw(base.integers(0, 10**6)))
    hedge = draw(_maybe(base.sampled_from(tuple(HEDGES))))
    stated = allowed = Interval(number, number)
    match hedge:
        case "approx":
            allowed = Interval(number * Decimal("0.9"), number * Decimal("1.1"))
        case "more_than" | "equal_or_more":
            stated = allowed = Interval(number, Decimal("Infinity"), low_open=hedge == "more_than")
        case "less_than":
            stated = allowed = Interval(Decimal("-Infinity"), number, high_open=True)
    text = " ".join(filter(None, (HEDGES.get(hedge or ""), str(number), name)))
    start = draw(base.integers(0, 1000))
    span = Span(start, start + len(text))
    mention = draw(_maybe(quantities()))
    other = draw(_maybe(base.just(number / 1000))) if stated.is_point else None
    otherwise = None if other is None else Interval(other, other)
    return Amount(span, text, stated, allowed, name, kind, hedge, draw(_directions), scale, mention, otherwise)


@composite
def periods(draw: DrawFn) -> Period:
    """Days, quarters and years, with their TIMEX3 values."""
    day = draw(days())
    grain = draw(base.sampled_from(("year", "day", "quarter")))
    quarter = (day.month - 1) // 3
    match grain:
        case "day":
            text, first, end = day.isoformat(), day, day + timedelta(days=1)
        case "quarter":
            text, first = f"{day.year}-Q{quarter + 1}", date(day.year, 3 * quarter + 1, 1)
            end = date(day.year + quarter // 3, (3 * quarter + 3) % 12 + 1, 1)
        case _:
            text, first, end = str(day.year), date(day.year, 1, 1), date(day.year + 1, 1, 1)
    start = draw(base.integers(0, 1000))
    role = draw(base.sampled_from(("", "since", "until", "by", "before", "after", "as_of")))
    interval = Interval(first, end, high_open=True)
    flags = draw(base.booleans()), draw(base.booleans())
    return Period(Span(start, start + len(text)), text, interval, text, grain, *flags, role, draw(_maybe(timexes())))


def values() -> SearchStrategy[Value]:
    """Amounts and periods."""
    return base.one_of(amounts(), periods())


@composite
def measurements(draw: DrawFn) -> Measurement:
    """A level, count or share."""
    amount = draw(amounts())
    return Measurement(**draw(_heads(amount)), amount=amount)


@composite
def moves(draw: DrawFn) -> Change:
    """Growth, or a move from one level to another."""
    unit = draw(base.sampled_from([name for name, _, _ in UNITS]))
    after = draw(amounts(unit))
    before, difference, factor = (draw(_maybe(amounts(name))) for name in (unit, unit, "percent"))
    parts = {"before": before, "after": after, "difference": difference, "factor": factor}
    return Change(**draw(_heads(after)), **parts, direction=draw(_directions))


@composite
def events(draw: DrawFn) -> Event:
    """Something that happened on a day, with or without its number in a series."""
    period = draw(periods())
    ordinal, amount = draw(_maybe(base.integers(1, 12))), draw(_maybe(amounts()))
    return Event(**draw(_heads(period)), date=period, ordinal=ordinal, amount=amount)


def claims() -> SearchStrategy[Claim]:
    """Claims of all three kinds."""
    return base.one_of(measurements(), moves(), events())


def policies() -> SearchStrategy[Policy]:
    """Every knob in some position."""
    codes = base.lists(base.sampled_from(("FL", "FL1", "FL101", "FL5")), max_size=2).map(tuple)
    share = base.sampled_from((Decimal("0.1"), Decimal("0.05"), Decimal(0)))
    return base.builds(Policy, share, codes, codes, base.sampled_from([c.value for c in Certainty]))


def comparisons() -> SearchStrategy[Comparison]:
    """One field of two claims."""
    return base.builds(Comparison, labels(), base.sampled_from(("same", "near", "silent", "apart")), labels())


def alignments() -> SearchStrategy[Alignment]:
    """Two claims that speak of the same thing, as someone says."""
    percent = base.integers(0, 100)
    evidence = base.lists(comparisons(), max_size=2).map(tuple)
    return base.builds(Alignment, claims(), claims(), percent, percent, base.sampled_from(Certainty), evidence)


def rules() -> SearchStrategy[Rule]:
    """Rules that find nothing."""
    codes = base.integers(100, 599).map(lambda number: f"FL{number}")
    return base.builds(
        Rule, codes, labels(), labels(), base.just(_finds_nothing), base.sampled_from(("alignment", "document"))
    )


def findings() -> SearchStrategy[Finding]:
    """A verdict on two claims or three."""
    some_claims = base.lists(claims(), min_size=2, max_size=3).map(tuple)
    evidence = base.lists(comparisons(), max_size=2).map(tuple)
    verdicts, certainties = base.sampled_from(Verdict), base.sampled_from(Certainty)
    return base.builds(Finding, rules(), verdicts, certainties, some_claims, labels(), evidence, labels())


def reports() -> SearchStrategy[Report]:
    """Up to two documents with findings that need not be about them."""
    return base.builds(
        lambda read, found: Report(tuple(read), tuple(found), tuple(1 for _ in read)),
        base.lists(documents(), max_size=2),
        base.lists(findings(), max_size=2),
    )


def records() -> SearchStrategy[Any]:
    """Every record that can be kept."""
    small = base.one_of(spans(), sources(), offset_maps(), terms(), comparisons(), policies(), rules())
    kinds = base.one_of(
        intervals(), intervals(fractions()), intervals(days()), base.sampled_from([u[2] for u in UNITS])
    )
    large = base.one_of(documents(), mentions(), values(), claims(), alignments(), findings(), reports())
    return base.one_of(small, kinds, large)


@composite
def rewrites(draw: DrawFn, document: Document) -> Document:
    """The document in other words that alter no fact; shrinks towards the document itself."""
    possible = changes.rewrites(document)
    if not possible:
        return document
    chosen = draw(base.lists(base.sampled_from(possible), unique=True, max_size=40))
    return changes.rewritten(document, chosen)


@composite
def distortions(draw: DrawFn, document: Document) -> Distortion:
    """The document with exactly one fact altered, and where; a document without a figure is refused."""
    return draw(base.sampled_from(changes.distortions(document)))


def _maybe(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return base.one_of(base.none(), strategy)


@composite
def _heads(draw: DrawFn, value: Value) -> dict[str, Any]:
    """The fields that every claim begins with, around its figure or date."""
    sentence = Span(max(0, value.span.start - draw(base.integers(0, 40))), value.span.end + draw(base.integers(0, 40)))
    return {
        "source": draw(sources()),
        "span": value.span,
        "text": value.text,
        "subject": draw(labels()),
        "period": draw(_maybe(periods())),
        "scope": draw(base.lists(base.tuples(base.just("place"), labels()), max_size=2).map(tuple)),
        "modality": draw(base.sampled_from(("asserted", "planned", "forecast", "target", "conditional", "negated"))),
        "attribution": draw(_maybe(attributions())),
        "sentence": draw(_maybe(base.just(sentence))),
        "about": draw(_maybe(subjects())),
        "bonds": draw(base.lists(bonds(), max_size=1).map(tuple)),
    }


def _finds_nothing(subject: Any) -> Any:
    return iter(())


_any_character = base.characters(codec=None, exclude_categories=(), max_codepoint=sys.maxunicode)
_directions = _maybe(base.sampled_from(("up", "down")))
_whole = base.one_of(base.integers(-100, 100), base.integers(-(10**12), 10**12))
