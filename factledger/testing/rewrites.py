"""What may be done to a document: changes that alter no fact, and changes that alter exactly one.

Both are found through the figures and dates that `factledger.find` reads; no word is touched that was not understood.
"""

import calendar
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache

from attrs import evolve, frozen

from factledger import Amount, Document, Period, Span, find

Value = Amount | Period

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MONTHS = tuple(calendar.month_name)[1:]

# unit -> its forms after a figure of more than one; a form may stand for every other
UNIT_FORMS = {
    "kilometer": ("km", "kilometres", "kilometers"),
    "kilogram": ("kg", "kilograms"),
    "percent": ("percent", "per cent", "%"),
}

# A leading digit, and one that makes another figure of it: by a third at least, further than "about" reaches.
OTHER_DIGIT = {"1": "3", "2": "4", "3": "5", "4": "6", "5": "8", "6": "9", "7": "4", "8": "5", "9": "6"}

_GROUPED = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:[,\u00a0]\d{3})+|\d{5,})(?![\d.,]*\d)")
_COUNT = re.compile(r"(?:[2-9]|1[0-2]|" + "|".join(WORDS[2:]) + r")(?![\w.,-])")
_NUMERAL = re.compile(r"\d+(?:[.,\u00a0]\d+)*")
_DAY_MONTH = re.compile(rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}})")
_MONTH_DAY = re.compile(rf"(?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}}), (?P<year>\d{{4}})")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_DATES = (_DAY_MONTH, _MONTH_DAY, _ISO)
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[-–](?=\d)")
_DASH = re.compile(r"(?<=[^\W\d_] )[-–—](?= [^\W\d_])")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
_STRAIGHT = re.compile(r'(?<![^\s(])"(?=[^\W\d_])([^"\n]{1,400})(?<!\d)"(?!\w)')  # 5" is a length
_CURLY = re.compile(r"“([^“”\n\"]{1,400})”")


@frozen
class Rewrite:
    """One change that alters no fact: characters to replace, all of them or none. ``kind`` names the sort of change."""

    kind: str
    edits: tuple[tuple[Span, str], ...]


@frozen
class Distortion:
    """A document in which one fact was altered: ``span`` is the new figure, ``was`` the old one."""

    document: Document
    span: Span
    was: str


@lru_cache(maxsize=64)
def rewrites(document: Document) -> tuple[Rewrite, ...]:
    """Everything that may be changed in a document without altering a fact, in text order within a kind."""
    values = [value for value in find(document) if not value.nominal]
    found = [
        Rewrite(kind, edits)
        for kind, changes in VALUE_CHANGES
        for value in values
        for edits in changes(document, value)
    ]
    taken = [value.span for value in values]
    found += [Rewrite(kind, edits) for kind, changes in TEXT_CHANGES for edits in changes(document.text, taken)]
    return tuple(found)


def rewritten(document: Document, chosen: Iterable[Rewrite]) -> Document:
    """The document after some of its rewrites; of two that touch each other the earlier in ``chosen`` is done."""
    edits: list[tuple[Span, str]] = []
    for rewrite in chosen:
        if not any(_touch(new, old) for new, _ in rewrite.edits for old, _ in edits):
            edits += rewrite.edits
    return _edited(document, edits)


@lru_cache(maxsize=64)
def distortions(document: Document) -> tuple[Distortion, ...]:
    """The document with one figure or date altered, once for each that can be, in text order."""
    found = []
    for value in find(document):
        for span, new in () if value.nominal else _altered(value):
            changed = _edited(document, [(span, new)])
            found.append(Distortion(changed, Span(span.start, span.start + len(new)), document.quote(span)))
    return tuple(found)


def _edited(document: Document, edits: list[tuple[Span, str]]) -> Document:
    """The same document, from the same source, with some characters replaced."""
    pieces, at = [], 0
    for span, new in sorted(edits):
        pieces += [document.text[at : span.start], new]
        at = span.end
    made = Document.from_text("".join([*pieces, document.text[at:]]), language=document.language)
    return evolve(made, source=evolve(document.source, digest=made.source.digest))


def _touch(one: Span, other: Span) -> bool:
    """Whether two changes meet; neighbours do too, as each was found to be safe beside what stood there."""
    return one.start <= other.end and other.start <= one.end


Edits = tuple[tuple[Span, str], ...]


def _separators(document: Document, value: Value) -> Iterator[Edits]:
    """10,000 and 10 000 and 10000, from five digits on."""
    if not isinstance(value, Amount) or value.kind == "ordinal":
        return
    for match in _GROUPED.finditer(value.text):
        digits = re.sub(r"\D", "", match[0])
        span = _within(value, match)
        if len(digits) < 5 or digits[0] == "0" or _digit_beside(document.text, span):
            continue
        for separator in (",", "\u00a0", ""):
            if (new := f"{int(digits):,}".replace(",", separator)) != match[0]:
                yield ((span, new),)


def _number_words(document: Document, value: Value) -> Iterator[Edits]:
    """Two schools and 2 schools, up to twelve, where the count is plain."""
    if not isinstance(value, Amount) or value.kind != "count" or value.hedge or not value.stated.is_point:
        return
    match = _COUNT.match(value.text)
    if match is None or _digit_beside(document.text, span := _within(value, match)):
        return
    number = int(match[0]) if match[0].isdecimal() else WORDS.index(match[0])
    before = document.text[: span.start].rstrip(" ")[-1:]
    after = document.text[span.end : span.end + 2]
    if number == value.stated.low and before.isalpha() and after[:1] == " " and after[1:].isalpha():
        yield ((span, WORDS[number] if match[0].isdecimal() else str(number)),)


def _unit_forms(document: Document, value: Value) -> Iterator[Edits]:
    """km and kilometres; percent, per cent and %."""
    forms = UNIT_FORMS.get(value.unit, ()) if isinstance(value, Amount) else ()
    if not forms:
        return
    pattern = re.compile(rf"(?<=\d)(?P<blank> ?)(?P<form>{'|'.join(forms)})(?!\w)")
    matches = list(pattern.finditer(value.text))
    if len(matches) != 1 or re.search(r"(?<!\d)1\s?\Z", value.text[: matches[0].start()]):
        return
    match = matches[0]
    if match["form"] != "%" and not match["blank"]:
        return
    for form in forms:
        if form != match["form"]:
            yield ((_within(value, match), form if form == "%" else f" {form}"),)


def _date_forms(document: Document, value: Value) -> Iterator[Edits]:
    """7 February 2023, February 7, 2023 and 2023-02-07; not where a sentence begins."""
    if not isinstance(value, Period) or value.grain != "day" or not _ISO.fullmatch(value.timex3):
        return
    written = next(filter(None, (pattern.search(value.text) for pattern in _DATES)), None)
    if written is None or not re.fullmatch(r"(?:[A-Za-z]+ )?", value.text[: written.start()]):
        return
    span = _within(value, written)
    before = document.text[: span.start].rstrip()[-1:]
    after = document.text[span.end : span.end + 1]
    if span.end != value.span.end or not before.isalpha() or after in ("-", "–", "/"):
        return
    day = date(*(_number_of(written[part]) for part in ("year", "month", "day")))
    if day.isoformat() != value.timex3:
        return
    month = MONTHS[day.month - 1]
    for new in (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", day.isoformat()):
        if new != written[0]:
            yield ((span, new),)


def _number_of(part: str) -> int:
    return MONTHS.index(part) + 1 if part in MONTHS else int(part)


def _range_dashes(document: Document, value: Value) -> Iterator[Edits]:
    """10-15 percent and 10–15 percent; 2023-2024 and 2023–2024."""
    ranged = value.stated.low != value.stated.high if isinstance(value, Amount) else value.grain != "day"
    matches = list(_BETWEEN_DIGITS.finditer(value.text))
    if ranged and len(matches) == 1:
        yield ((_within(value, matches[0]), "–" if matches[0][0] == "-" else "-"),)


def _dashes(text: str, taken: list[Span]) -> Iterator[Edits]:
    """A dash between words, with blanks around it, in its three forms."""
    for match in _DASH.finditer(text):
        span = Span(*match.span())
        if not any(figure.overlaps(span) for figure in taken):
            yield from (((span, new),) for new in "-–—" if new != match[0])


def _apostrophes(text: str, taken: list[Span]) -> Iterator[Edits]:
    """The apostrophe in a word, straight or curly."""
    for match in _APOSTROPHE.finditer(text):
        yield ((Span(*match.span()), "’" if match[0] == "'" else "'"),)


def _quotation_marks(text: str, taken: list[Span]) -> Iterator[Edits]:
    """A pair of quotation marks, straight or curly, in a paragraph that has no odd one."""
    for pattern, opening, closing in ((_STRAIGHT, "“", "”"), (_CURLY, '"', '"')):
        for match in pattern.finditer(text):
            start, end = match.span()
            line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", end) if "\n" in text[end:] else len(text)]
            if line.count('"') % 2 == 0 and line.count("“") == line.count("”"):
                yield ((Span(start, start + 1), opening), (Span(end - 1, end), closing))


# kind, and what it can change at a value, or in the text outside of all values
VALUE_CHANGES: tuple[tuple[str, Callable[[Document, Value], Iterator[Edits]]], ...] = (
    ("separators", _separators),
    ("number words", _number_words),
    ("unit forms", _unit_forms),
    ("date forms", _date_forms),
    ("range dashes", _range_dashes),
)
TEXT_CHANGES: tuple[tuple[str, Callable[[str, list[Span]], Iterator[Edits]]], ...] = (
    ("dashes", _dashes),
    ("apostrophes", _apostrophes),
    ("quotation marks", _quotation_marks),
)


def _altered(value: Value) -> Iterator[tuple[Span, str]]:
    """The one figure of a value that is altered, and what it becomes."""
    match value:
        case Amount():
            numerals = list(_NUMERAL.finditer(value.text))
            word = _COUNT.match(value.text)
            if len(numerals) == 1:
                yield _within(value, numerals[0]), _other_number(numerals[0][0])
            elif word and not numerals:
                number = WORDS.index(word[0])
                yield _within(value, word), WORDS[number + 5 if number <= 7 else number - 5]
        case Period() if value.resolved:
            for pattern in _DATES:
                if written := pattern.search(value.text):
                    yield _within(value, written, "day"), _other_day(written["day"])
                    return
            if year := re.search(r"(?<![\d-])(?:1[5-9]|20)\d\d(?![\d-])", value.text):
                yield _within(value, year), str(int(year[0]) - 3)


def _other_number(numeral: str) -> str:
    """The same numeral with another leading digit."""
    leading = re.search(r"[1-9]", numeral)
    if leading is None:
        return numeral[:-1] + "3"
    at = leading.start()
    return numeral[:at] + OTHER_DIGIT[numeral[at]] + numeral[at + 1 :]


def _other_day(day: str) -> str:
    """A week earlier or later in the same month: a weekday beside it stays true."""
    number = int(day) + 7 if int(day) <= 21 else int(day) - 7
    return f"{number:0{len(day)}}" if day.startswith("0") else str(number)


def _within(value: Value, match: re.Match[str], group: str | int = 0) -> Span:
    """Where a match in a value's text stands in the document."""
    return Span(value.span.start + match.start(group), value.span.start + match.end(group))


def _digit_beside(text: str, span: Span) -> bool:
    """Whether another number stands so near that blanks between the two could join them."""
    return bool(re.search(r"\d\W{0,2}\Z", text[max(0, span.start - 3) : span.start])) or bool(
        re.match(r"\W{0,2}\d", text[span.end : span.end + 3])
    )
