"""What the words say of one date by another: its weekday in the next clause, so many days after, a life's length."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define, frozen

from factledger.mentions.clauses import tokens_in
from factledger.mentions.shapes import shapes
from factledger.records.mention import Quantity, Tie, Timex
from factledger.records.source import Document
from factledger.records.span import Span
from factledger.records.token import Sentence
from factledger.tables.language import Language

# A sentence is read as its words in small letters, with a capital for each thing of interest:
# D a date, R a stretch from one date to another, W a weekday alone, U "until" one, B "by" or "until" a date, Z a date
# told from the one before it ("two weeks later"), Q another date, T a time of day; L a duration, H one with a hyphen,
# A an age, K an ordinal, N another figure.
_DATES = "DRWUBZQ"
_ANY_DATE = re.compile(rf"(?:^|(?<= ))(?P<d>[{_DATES}])(?= |$)")
_WORD = r"[^ A-Z,;:.!?()\[\]–—\"“”-][^ A-Z]*"
_DASH = "[–—-]"
_END = r"(?= [,;.:!?)]| [–—]|$)"
_SMALL = 4
"""Letters; words of two sentences that are no longer say nothing of what these have in common."""
_OPENING = 2
"""Words; what a sentence begins with is what it is about."""
_WHOLE = ("year", "month", "day", "iso", "compact", "slashes", "holiday", "dots", "monthday")
_STEPS = ("day", "week", "fortnight", "month", "year", "decade", "century")
_LONGEST = 600
"""Tokens; longer sentences are lists and tables."""


@frozen
class _Patterns:
    """The patterns, as the tables word them."""

    weekday: tuple[re.Pattern[str], ...]
    anaphor: re.Pattern[str]
    until: re.Pattern[str]
    again: re.Pattern[str]
    stretch: re.Pattern[str]
    steps: tuple[re.Pattern[str], ...]
    holding: tuple[re.Pattern[str], ...]
    clock: re.Pattern[str]
    taking: tuple[re.Pattern[str], ...]
    work: re.Pattern[str]
    begun: re.Pattern[str]
    birth: re.Pattern[str]
    death: re.Pattern[str]
    lifetime: re.Pattern[str]
    life: re.Pattern[str]
    founded: re.Pattern[str]
    spells: tuple[tuple[re.Pattern[str], str], ...]
    ends: re.Pattern[str]
    aside: re.Pattern[str]
    then: re.Pattern[str]
    jubilee: tuple[re.Pattern[str], ...]


@define(eq=False)
class _Sheet:
    """A sentence as such a string; ``places`` are where its things begin there."""

    sentence: Sentence
    text: str
    places: list[int]
    things: list[Quantity | Timex | Span]

    def thing(self, match: re.Match[str], group: str) -> Quantity | Timex | Span:
        """What a group of one capital stands for."""
        return self.things[bisect_right(self.places, match.start(group)) - 1]

    def span(self, match: re.Match[str], group: str) -> Span:
        """Where it stands in the document."""
        thing = self.thing(match, group)
        return thing if isinstance(thing, Span) else thing.span


def ties(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Quantity | Timex], language: Language
) -> tuple[Tie, ...]:
    """The ties of a document, in text order of the sentences that complete them."""
    figures: dict[int, list[Quantity | Timex]] = {}
    for mention in mentions:
        figures.setdefault(mention.sentence, []).append(mention)
    found: list[Tie] = []
    before: _Sheet | None = None
    days = _weekdays(language)
    for sentence in sentences:
        own = figures.get(sentence.index, [])
        here = None
        if (own or not days.keys().isdisjoint(sentence.lower)) and len(sentence.lower) <= _LONGEST:
            here = _sheet(sentence, own, language)
            near = before is not None and before.sentence.paragraph == sentence.paragraph
            found += _ties(here, before if near else None, document, language)
        before = here
    return tuple(found)


def _ties(here: _Sheet, before: _Sheet | None, document: Document, language: Language) -> Iterator[Tie]:
    patterns = _patterns(language)
    if "W" in here.text or "U" in here.text + (before.text if before is not None else ""):
        yield from _weekday_ties(here, before, patterns, document, language)
    if "T" in here.text:
        yield from _clock(here, patterns, document)
    if "L" in here.text or "H" in here.text:
        yield from _spell(here, before, patterns, document)
    if not any(symbol in here.text for symbol in "DR"):
        return
    for pattern in patterns.steps:
        for match in pattern.finditer(here.text):
            yield _step(here, match, document, language)
    yield from _apposed(here, before, document)
    yield from _stretch(here, patterns, document)
    if "R" in here.text:
        # both patterns can read one stretch
        found = {m.start("r"): m for pattern in patterns.holding for m in pattern.finditer(here.text)}
        for match in found.values():
            span = here.span(match, "l")
            yield _tie(document, span, "lasting", span, (here.span(match, "r"),))
    if "L" in here.text:
        yield from _work(here, before, patterns, document, language)
    for match in patterns.lifetime.finditer(here.text):
        birth = here.span(match, "b")
        yield _tie(document, birth, "after", here.span(match, "d"), (birth,))
    if "A" in here.text:
        yield from _life(here, before, patterns, document)
    if "K" in here.text:
        yield from _jubilee(here, before, patterns, document)


def _tie(document: Document, span: Span, kind: str, figure: Span, dates: tuple[Span, ...] = (), value: str = "") -> Tie:
    return Tie(span, document.quote(span), kind, figure, dates, value=value)


def _weekday_ties(
    here: _Sheet, before: _Sheet | None, patterns: _Patterns, document: Document, language: Language
) -> Iterator[Tie]:
    """The weekdays that are told of a day: behind it, or in the clause or sentence that follows."""
    days = _weekdays(language)

    def told(match: re.Match[str], group: str, kind: str, figure: Span) -> Tie:
        span = here.span(match, group)
        name = document.quote(span).casefold()
        number = next(number for word, number in days.items() if word in name)
        return _tie(document, span, kind, figure, value=number)

    for pattern in patterns.weekday:
        for match in pattern.finditer(here.text):
            yield told(match, "w", "weekday", here.span(match, "d"))
    anaphor = patterns.anaphor.match(here.text)
    day = _only_day(before) if anaphor is not None else None
    if anaphor is not None and day is not None:
        yield told(anaphor, "w", "weekday", day.span)
    again = patterns.again.search(here.text)
    until = patterns.until.search(before.text) if again is not None and before is not None else None
    if again is not None and until is not None and before is not None:
        span = before.span(until, "w")
        thing = before.thing(until, "w")
        number = dict(thing.fields).get("weekday", "") if isinstance(thing, Timex) else ""
        yield _tie(document, span, "weekday", here.span(again, "d"), value=number)
    for match in patterns.stretch.finditer(here.text):
        figure = here.span(match, "r")
        yield told(match, "w", "first", figure)
        thing = here.thing(match, "r")
        if match["v"]:
            yield told(match, "v", "last", figure)
        elif isinstance(thing, Timex) and thing.weekday is not None:
            number = dict(thing.fields).get("weekday", "")
            yield _tie(document, thing.weekday, "last", figure, value=number)


def _only_day(sheet: _Sheet | None) -> Timex | None:
    """The day that "it was a Monday" is said of: the one date of the sentence before, if its year is sure."""
    dates = list(_ANY_DATE.finditer(sheet.text)) if sheet is not None else []
    if sheet is None or len(dates) != 1 or dates[0]["d"] != "D":
        return None
    thing = sheet.thing(dates[0], "d")
    return thing if isinstance(thing, Timex) and _has_year(thing) else None


def _step(here: _Sheet, match: re.Match[str], document: Document, language: Language) -> Tie:
    """A date that lies before or after another, by a duration or by no more than that."""
    groups = match.groupdict()
    kind = "before" if groups.get("before") else "after"
    figure, other = here.span(match, "d"), here.span(match, "to")
    if not groups.get("l"):
        return _tie(document, other, kind, figure, (other,))
    span, said = here.span(match, "l"), here.thing(match, "l")
    text = document.quote(span)
    if isinstance(said, Span):  # "a week" is no figure
        return Tie(span, text, kind, figure, (other,), value=f"1 {_units(language)[text.split()[-1].casefold()]}")
    return Tie(span, text, kind, figure, (other,), span)


def _apposed(here: _Sheet, before: _Sheet | None, document: Document) -> Iterator[Tie]:
    """Two names of one day: "on 24 March 2023, three weeks later"; with the date that the second is told from."""
    for match in re.finditer(rf"(?P<d>D) , (?P<z>Z){_END}", here.text):
        told = here.span(match, "z")
        own = [here.span(m, "d") for m in _ANY_DATE.finditer(here.text, 0, match.start("d")) if m["d"] == "D"]
        earlier = before if not own and before is not None else here
        own = own or [earlier.span(m, "d") for m in _ANY_DATE.finditer(earlier.text) if m["d"] == "D"]
        yield _tie(document, told, "same", here.span(match, "d"), (told, *[d for d in own[-1:] if d.end < told.start]))


def _work(
    here: _Sheet, before: _Sheet | None, patterns: _Patterns, document: Document, language: Language
) -> Iterator[Tie]:
    """How long was worked at something, from its beginning: "opened in May 2021, after four years of construction"."""
    match = patterns.work.search(here.text)
    if match is None:
        return
    for sheet in (here, before):
        began = patterns.begun.search(sheet.text) if sheet is not None else None
        if began is None or sheet is None or (sheet is here and began.start("d") >= match.start("d")):
            continue
        work = language.forms("ties", "work")
        said = {word for word in sheet.sentence.lower if len(word) > _SMALL}
        about = not said.isdisjoint(here.sentence.lower) or not work.isdisjoint(sheet.sentence.lower[:_OPENING])
        if not work.isdisjoint(sheet.sentence.lower) and (sheet is here or about):
            span = here.span(match, "l")
            yield _tie(document, span, "lasting", span, (sheet.span(began, "d"), here.span(match, "d")))
        return


def _spell(here: _Sheet, before: _Sheet | None, patterns: _Patterns, document: Document) -> Iterator[Tie]:
    """A duration that points back at two dates just told: "... in 1961 and retired in 1978. Those 17 years ..."."""
    for pattern, sort in patterns.spells:
        for match in pattern.finditer(here.text):
            dates = list(_ANY_DATE.finditer(here.text))
            sheet, behind = (here, match.start("l")) if dates else (before, None)
            if sheet is None or any(date.start("d") > match.start("l") for date in dates):
                continue
            ends = _two_ends(sheet, behind, patterns)
            noun = match.groupdict().get("noun", "")
            known = any(word.startswith(noun[:_SMALL]) for word in (noun and sheet.text.split(" ")))
            if not ends or (sort == "noun" and not known):
                continue
            if sort != "here" and patterns.aside.search(here.text):
                continue
            span = here.span(match, "l")
            yield _tie(document, span, "lasting", span, ends)
            return


def _stretch(here: _Sheet, patterns: _Patterns, document: Document) -> Iterator[Tie]:
    """The beginning and the end of one thing, told in one sentence by their verbs."""
    match = patterns.ends.search(here.text)
    if match is not None and _two_ends(here, None, patterns):
        first, last = here.span(match, "f"), here.span(match, "t")
        yield _tie(document, Span(first.start, last.end), "stretch", first, (first, last))


def _two_ends(sheet: _Sheet, stop: int | None, patterns: _Patterns) -> tuple[Span, ...]:
    """The beginning and the end that a sentence tells, in two dates or in one stretch; none if it dates more."""
    text = sheet.text if stop is None else sheet.text[:stop]
    dates = list(_ANY_DATE.finditer(text))
    if any(symbol in text.split(" ") for symbol in "LHT"):
        return ()
    if len(dates) == 1 and dates[0]["d"] == "R":
        return (sheet.span(dates[0], "d"),)
    if len(dates) == 2 and all(date["d"] == "D" for date in dates):
        between = text[dates[0].end() : dates[1].start()]
        if patterns.then.search(between):
            return tuple(sheet.span(date, "d") for date in dates)
    return ()


def _clock(here: _Sheet, patterns: _Patterns, document: Document) -> Iterator[Tie]:
    """How long something took from one time of day to another, where the sentence has just two."""
    match = patterns.clock.search(here.text)
    if match is None or here.text.split(" ").count("T") > 2:
        return
    first, last = here.span(match, "f"), here.span(match, "t")
    span = Span(first.start, last.end)
    lengths = [m for pattern in patterns.taking for m in pattern.finditer(here.text)]
    if len(lengths) == 1:
        value = f"{document.quote(first)}|{document.quote(last)}"
        yield _tie(document, span, "clock", here.span(lengths[0], "l"), value=value)


def _life(here: _Sheet, before: _Sheet | None, patterns: _Patterns, document: Document) -> Iterator[Tie]:
    """An age at death, beside the days of birth and death."""
    death, age = patterns.death.search(here.text), patterns.life.search(here.text)
    if death is None or age is None or len(patterns.death.findall(here.text)) > 1:
        return
    for sheet in (here, before):
        births = list(patterns.birth.finditer(sheet.text)) if sheet is not None else []
        if sheet is not None and len(births) == 1:
            span = here.span(age, "a")
            yield _tie(document, span, "life", span, (sheet.span(births[0], "d"), here.span(death, "d")))
            return


def _jubilee(here: _Sheet, before: _Sheet | None, patterns: _Patterns, document: Document) -> Iterator[Tie]:
    """An anniversary, beside the year that it is counted from and the year of the feast."""
    for pattern in patterns.jubilee:
        match = pattern.search(here.text)
        if match is None:
            continue
        for sheet in (here, before):
            founded = list(patterns.founded.finditer(sheet.text)) if sheet is not None else []
            other = [f for f in founded if sheet is not here or f.start("d") != match.start("d")]
            if sheet is not None and len(founded) == len(other) == 1:
                span = here.span(match, "k")
                yield _tie(document, span, "jubilee", span, (sheet.span(other[0], "d"), here.span(match, "d")))
                return


def _sheet(sentence: Sentence, figures: Sequence[Quantity | Timex], language: Language) -> _Sheet:
    """A sentence with its figures and weekdays as capitals."""
    days, units = _weekdays(language), _units(language)
    articles = shapes(language).articles
    pieces: list[str] = []
    places: list[int] = []
    things: list[Quantity | Timex | Span] = []
    inside = {at: mention for mention in figures for at in tokens_in(sentence, mention.span)}
    length, last = 0, None
    skipped = -1
    for at, word in enumerate(sentence.lower):
        mention = inside.get(at)
        if at == skipped:
            continue
        if mention is not None and mention is last:
            continue
        last = mention
        thing: Quantity | Timex | Span | None = mention
        if mention is not None:
            piece = _symbol(mention)
        elif word in days:
            piece, thing = "W", Span(sentence.starts[at], sentence.stop(at))
        elif word in articles and " ".join(sentence.lower[at + 1 : at + 2]) in units and at + 1 not in inside:
            piece, thing, skipped = "L", Span(sentence.starts[at], sentence.stop(at + 1)), at + 1
        else:
            piece = word
        if thing is not None:
            places.append(length)
            things.append(thing)
        pieces.append(piece)
        length += len(piece) + 1
    return _Sheet(sentence, " ".join(pieces), places, things)


def _symbol(mention: Quantity | Timex) -> str:
    """The capital for a figure or date."""
    if isinstance(mention, Quantity):
        if mention.kind == "duration":
            return "H" if "-" in mention.text else "L"
        return {"age": "A", "ordinal": "K"}.get(mention.kind, "N")
    names = {name for name, _ in mention.fields}
    if mention.form == "time":
        return "T"
    if mention.form == "weekday" and "day" not in names and not mention.role:
        return "W"
    if mention.form == "weekday" and "day" not in names and mention.role == "until":
        return "U"
    if "apposed" in names:
        return "Z"
    if mention.role in ("by", "until") and mention.form in _WHOLE:
        return "B"
    if mention.nominal or mention.role or "anaphor" in names or mention.approx:
        return "Q"
    if "to" in names or any(name.startswith("to_") for name in names):
        return "R"
    return "D" if mention.form in _WHOLE else "Q"


def _has_year(timex: Timex) -> bool:
    """Whether a date says its year, or lies ahead, so that no other year is meant."""
    fields = dict(timex.fields)
    return "year" in fields or fields.get("look") == "ahead" or timex.form in ("iso", "compact")


@cache
def _weekdays(language: Language) -> dict[str, str]:
    """The names of the weekdays, each with its number."""
    rows = language.table("timexes")
    return {form: row.value for row in rows if row.kind == "weekday" for form in row.forms}


@cache
def _units(language: Language) -> dict[str, str]:
    """The names of the units of calendar time, in the singular."""
    rows = language.table("timexes")
    return {form: row.value for row in rows if row.kind == "unit" and row.value in _STEPS for form in row.forms}


@cache
def _patterns(language: Language) -> _Patterns:
    """The patterns with the words of a language."""

    def any_of(part: str) -> str:
        forms = sorted(language.forms("ties", part), key=lambda form: (-len(form), form))
        return "(?:" + "|".join(re.escape(form).replace(r"\ ", " ") for form in forms) + ")"

    def up_to(most: int, least: int = 0) -> str:
        return rf"(?: {_WORD}){{{least},{most}}}?"

    after = f"(?:(?P<before>{any_of('before')})|{any_of('after')})"
    at, own, held, length = any_of("at"), any_of("own"), any_of("holding"), any_of("taking")
    jubilee = rf"(?P<k>K) {any_of('jubilee')}(?! of\b)"
    follow = rf"(?= [,;:.!?)]| {_DASH} | {any_of('day part')}\b| Q|$)"
    article = "(?:" + "|".join(sorted(shapes(language).articles)) + ")"
    weekday = rf"{article} (?:{_WORD} )?(?P<w>W){follow}"
    undated = rf"(?: (?![{_DATES}]\b)[^ ]+){{0,12}}?"
    anaphor = rf"{any_of('anaphor')} {weekday}"

    # "of walking", but not "of his marriage", which is something else again
    bare = rf"(?! of {article} | of {any_of('own')} )"

    def of(*patterns: str) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(pattern) for pattern in patterns)

    return _Patterns(
        weekday=of(
            rf"(?P<d>D)(?: ,)? {any_of('naming')} {weekday}",
            rf"(?P<d>D) (?:[,(]|{_DASH}) {weekday}",
            rf"(?P<d>D){undated} (?:[;:,.]|{_DASH})(?: {any_of('and')})? {anaphor}",
            rf"(?P<w>W) {any_of('concerned')} , (?P<d>D)",
        ),
        anaphor=re.compile(anaphor),
        until=re.compile(rf"\b{any_of('adjourned')}{up_to(6)} (?P<w>U){_END}"),
        again=re.compile(rf"\b{any_of('resumed')}{up_to(4)}(?: ,)?(?: {_WORD})? (?P<d>D)"),
        stretch=re.compile(rf"(?P<w>W) {any_of('stretch')} (?:(?P<v>W) ,? ?\(? ?)?(?P<r>R)"),
        steps=of(
            rf"(?P<d>D) , (?P<l>L) {after}(?: (?:{_WORD}|[KN])){{1,10}}? (?P<to>D){_END}",
            rf"^(?P<l>L) {after}{up_to(5, 1)} (?P<to>D) , {at} (?P<d>D){_END}",
            rf"(?:^|\b{at} )(?P<d>D)(?: ,)? {after} {own}{up_to(2, 1)} (?:{at}|of) (?P<to>D){_END}",
            rf"(?P<l>L) {any_of('within')} (?P<to>D) , {any_of('namely')} (?:{at} )?(?P<d>[BD]){_END}",
        ),
        holding=of(
            rf"(?:^|(?<=[,;] )){own}(?: {_WORD})?? (?P<l>H){up_to(8)} {held}{up_to(5)} (?P<r>R)",
            rf"(?P<r>R) , (?P<l>L)(?:{_END}| {any_of('throughout')} )",
            rf"(?P<l>L) , (?P<r>R){_END}",
            rf"\b{own} (?P<l>H){up_to(4, 1)} (?P<r>R){_END}",
        ),
        clock=re.compile(rf"\b(?P<f>T) {any_of('ends')} (?P<t>T)\b"),
        taking=of(
            rf"\b{length}(?: {_WORD})? (?P<l>L)\b",
            rf"(?:[,(]|{_DASH}) (?P<l>L)(?: {length})?{_END}",
            rf"(?:^|T , ){own} (?P<l>H)\b",
        ),
        work=re.compile(rf"(?P<d>D)(?: ,)? {any_of('after')} (?P<l>L) of {any_of('work')}\b"),
        begun=re.compile(rf"\b{any_of('begun')}{up_to(4)} {at} (?P<d>D)"),
        birth=re.compile(rf"\b{any_of('born')}(?: ,)?{up_to(6)} (?P<d>D)"),
        death=re.compile(rf"\b{any_of('died')}(?: ,)?{up_to(6)} (?P<d>D)"),
        lifetime=re.compile(
            rf"\b{any_of('born')}{up_to(8)} (?P<b>D)(?: ,)? {any_of('and')}{up_to(8)}"
            rf" {any_of('died')}{up_to(8)} (?P<d>D)"
        ),
        life=re.compile(rf"\b{any_of('died')}(?: (?![LKN]\b)[^ ]+){{0,12}}?(?: {any_of('aged')})? (?P<a>A)\b"),
        founded=re.compile(rf"\b{any_of('founded')}{up_to(4)} {at} (?P<d>D)"),
        spells=tuple(
            (re.compile(pattern), sort)
            for pattern, sort in (
                (rf"\b{any_of('this')} (?P<l>[LH])\b", "here"),
                (rf"\b{any_of('known')} (?P<l>L)\b(?! {any_of('beyond')}\b){bare}", "the"),
                (rf"(?:^|\b{any_of('taking')} )(?P<l>L) of (?:{any_of('work')}|{_WORD}ings?)\b", "the"),
                (rf", {article} {_WORD}(?: {_WORD})? of (?P<l>L)\b", "here"),
                (rf"^{article}(?: {_WORD}){{0,2}}? (?P<noun>{_WORD}) of (?P<l>L)\b", "noun"),
            )
        ),
        ends=re.compile(
            rf"\b{any_of('beginning')}{up_to(9)} (?P<f>D)(?: ,)?{up_to(3)} {any_of('then')}{up_to(4)}"
            rf" {any_of('ending')}{up_to(6)} (?P<t>D)"
        ),
        aside=re.compile(rf"(?:^| ){any_of('aside')}(?= |$)"),
        then=re.compile(rf" {any_of('then')} (?!{any_of('at')} $)(?:[^ ]+ )+$"),
        jubilee=of(
            rf"\b{jubilee}{up_to(5)} {at} (?P<d>D){_END}",
            rf"(?:^|\b{at} |, )(?P<d>D)(?: ,)?{up_to(6, 1)} {own} {jubilee}",
        ),
    )
