"""A sentence as a string of letters, one for each word that can stand in a date, so that patterns can read it."""

import re
from functools import cache
from itertools import pairwise
from typing import Any

from attrs import frozen

from factledger.mentions.phrases import Phrases
from factledger.records.token import Sentence
from factledger.tables.language import Language, telling

_Entry = tuple[str, str]
_Sign = tuple[str, str, int, int]
"""A letter, what it means, its first token, and the token after its last."""
_Known = dict[str, tuple[str, str] | None]
_Firsts = dict[str, tuple[_Entry, frozenset[str]]]

# kind of row, or kind and value -> the letter; patterns in `mentions/dates.py` are written in these letters
LETTERS = {
    "month": "M", "weekday": "W", "weekday short": "w", "relation": "R", "part": "P", "stretch": "p", "season": "S",
    "today": "T", "tonight": "T", "todate": "d", "ref": "G", "ref end": "]",
    "decade": "L", "calendar": "K", "role": "y", "limit": "u", "set": "V",
    "era": "e", "clock": "z", "noon": "q", "vague": "k", "ordinal": "O", "cardinal": "C", "suffix": "o",
    "unit day": "9", "unit week": "7", "unit month": "1", "unit quarter": "4", "unit half": "2", "unit year": "5",
    "unit decade": "8", "unit century": "6", "unit fortnight": "3", "unit weekend": "0",
    "role until": ">", "role before": "B", "role after": "A", "role from": "r", "near in": "i", "near of": "n",
    "near about": "n", "near circa": "n", "near over": "n", "near born": "n",
    "word of": "f", "word the": "t", "word and": "&", "word to": ">", "word between": "b", "word ago": "g",
    "word hence": "j", "word today": "j", "word earlier": "l", "word later": "l", "word ended": "c", "word every": "v",
    "relation that": "U", "vague 1": "a", "role starting": "r", "near on": "n", "near for": "n", "near within": "i",
    "unit period": "m", "letter q": "Q", "letter h": "h", "letter s": "s", "scale": "!", "weekday plural": "_",
    "edge": "@", "word weekof": "`", "hour": "^", "unit workday": "~",
    "word onwards": "X", "prefix": "{", "word least": "+", "near dated": "n", "near lived": "n",
}  # fmt: skip
_UNIT_LETTERS = tuple(letter for name, letter in LETTERS.items() if name.startswith("unit"))
_MARKS = {**dict.fromkeys("-‐‑‒–—−~", "-"), "’": "'", **{mark: mark for mark in "'/,.:;()%=<>"}, ">": "=", "<": "="}
_SIGNS = {**dict.fromkeys("$£€¥₹₩₽", "$"), "#": "#"}
_OTHER = ("x", "")
_DOTTED = re.compile(r"(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}\.\d\d\.\d\d)\Z")
_CLOCK = re.compile(r"[012]?\d\.[0-5]\d\Z")
_COMPACT = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\Z")
# a year in words: "nineteen eighty-six", "nineteen hundred and five", "two thousand and fifteen"; no piece of a number
_SPELT = re.compile(r"(?<![!&-] )C (?:(?P<years>C)|!(?: (?:& )?C)?)(?! [!%$])(?![-%])")
_BESIDE_WEEKDAY = (["W", " ", "&"], ["w", " ", "&"])
_LAST_WORD = ("era", "clock", "suffix", "letter")
"""Kinds of rows that need a number beside them: no triggers, but they make a date of it; known by their last word."""
_CENTURIES = ("15", "16", "17", "18", "19", "20")
_DAYS = frozenset((*map(str, range(1, 32)), *(f"0{day}" for day in range(1, 10))))
_YEARS = frozenset(map(str, range(1000, 2200)))


class Line:
    """``text`` has a letter for each word or table phrase and a blank where words do not touch.

    ``tokens`` and ``ends`` give, for each character of ``text``, the first token that it stands for and the one after
    the last; ``values`` what it means.
    """

    def __init__(self, sentence: Sentence, signs: list[_Sign], owners: set[int]) -> None:
        self.sentence = sentence
        columns: Any = zip(*signs, strict=True)  # three times as fast as a list for each
        self.values: tuple[str, ...]
        self.tokens: tuple[int, ...]
        self.ends: tuple[int, ...]
        letters, self.values, self.tokens, self.ends = columns
        self.text = "".join(letters)
        self._owners = owners

    def word(self, place: int) -> str:
        """The first word that stands at a place, as written; "" beyond the end."""
        return self.sentence.words[self.tokens[place]] if 0 <= place < len(self.text) else ""

    def owns(self, place: int) -> bool:
        """Whether the word at a place has a possessive "'s"."""
        return self.tokens[place] in self._owners


def line_of(sentence: Sentence, language: Language) -> Line | None:
    """The sentence in letters; ``None`` where no word of it can begin a date."""
    heads, known, firsts, phrases, owned = _vocabulary(language)
    lower, words, starts = sentence.lower, sentence.words, sentence.starts
    if heads.isdisjoint(lower) and not any(len(w) > 5 and w[0].isdecimal() for w in lower):
        hours, numbers = words_of("hour", language), words_of("cardinal", language)
        if hours.isdisjoint(lower) or not any(
            word in hours and ((after.isdecimal() and len(after) < 3) or after in numbers)
            for word, after in pairwise(lower)
        ):
            return None
    signs: list[_Sign] = []
    owners: set[int] = set()
    add = signs.append
    token, stop, count = 0, starts[0], len(lower)
    while token < count:
        word, end = lower[token], token + 1
        if starts[token] != stop:
            add((" ", "", token, token))
        entry = known.get(word, _OTHER)
        if entry is _OTHER and word.isalpha():
            # most words: what follows below comes to the same, at twice the time
            add(("x", "", token, end))
            stop = starts[token] + len(words[token])
            token = end
            continue
        if entry is None:
            entry, seconds = firsts[word]
            if end < count and lower[end] in seconds and (found := phrases.at(sentence, token)) is not None:
                entry, end = found
        elif entry is _OTHER:
            entry = owned.get(word)
            if entry is None:
                entry = _sign(word)
            else:
                owners.add(token)
        letter, value = entry
        if letter in "MwoHJ":
            if letter in "HJ":
                letter = _feast(letter, sentence, (token, end), signs, language)
            elif end == token + 1:
                letter = _weighed(letter, sentence, token, signs, phrases, language)
        add((letter, value, token, end))
        stop = starts[end - 1] + len(words[end - 1])
        token = end
    line = Line(sentence, signs, owners)
    return Line(sentence, _with_years(line.text, signs), owners) if "C " in line.text else line


def _with_years(text: str, signs: list[_Sign]) -> list[_Sign]:
    """One letter for the words of a year."""
    kept, last, place = [], 0, 0
    while match := _SPELT.search(text, place):
        low, high = match.span()
        year = _year([int(signs[at][1]) for at in range(low, high) if text[at] in "C!"], hundreds="!" in match[0])
        place = high if year else low + 1
        if year:
            kept += [*signs[last:low], ("Y", str(year), signs[low][2], signs[high - 1][3])]
            last = high
    return [*kept, *signs[last:]]


def _year(parts: list[int], *, hundreds: bool) -> int:
    """The year of "nineteen eighty-six" (19, 86) or "nineteen hundred and five" (19, 100, 5); 0 for other numbers."""
    if not hundreds:
        return parts[0] * 100 + parts[1] if 10 < parts[0] < 22 and parts[1] > 9 else 0
    year = parts[0] * parts[1] + sum(parts[2:])
    return year if (2000 <= year < 2100 if parts[1] == 1000 else 1100 <= year < 2000) else 0


def counted(line: Line, place: int, language: Language) -> bool:
    """Whether a word follows that a number before it counts."""
    if line.text[place : place + 2] != " x" or (word := line.word(place + 1)) != word.lower():
        return line.text[place : place + 1] in tuple("%o") or line.text[place : place + 2] in (" $", " %")
    words = _counted(language)
    return (words.get(word) or words.get("*" + word[-2:]) or words.get("*" + word[-1:])) == "yes"


def uncounted(line: Line, place: int, language: Language) -> bool:
    """Whether a word follows that no number counts, though it looks like a plural: "2019 levels"."""
    return line.text[place : place + 2] == " x" and _counted(language).get(line.word(place + 1).lower()) == "no"


def measured(line: Line, place: int, language: Language) -> bool:
    """Whether a number is counted or measures a time: "3 weeks"."""
    return line.text[place + 1 : place + 2] in _UNIT_LETTERS or counted(line, place, language)


def plural(line: Line, place: int, language: Language) -> bool:
    """Whether a unit is written as more than one: "weeks"."""
    return line.word(place).lower() in words_of("plural", language)


@cache
def words_of(kind: str, language: Language) -> frozenset[str]:
    """Every form of the rows of a kind."""
    return frozenset(form for row in language.table("timexes") if row.kind == kind for form in row.forms)


def _sign(word: str) -> _Entry:
    """Letter and value of a number or a mark."""
    if word[0].isdecimal():
        return _number(word)
    letter = _MARKS.get(word) or _SIGNS.get(word)
    return letter or ("x" if word[0].isalnum() else '"'), ""


def _number(word: str) -> tuple[str, str]:
    """Letter and value of a token that begins with a digit."""
    if word.isdecimal():
        if len(word) <= 2:
            return ("D" if 1 <= int(word) <= 31 else "E"), word
        if len(word) == 4 and 1000 <= int(word) < 2200:
            return "Y", word
        if len(word) == 8 and _COMPACT.match(word):
            return "I", word
        return "N", word if len(word) <= 4 else "0"
    if _DOTTED.match(word):
        return "Z", word
    return ("F", word) if _CLOCK.match(word) else ("N", "0")


def _weighed(
    letter: str, sentence: Sentence, token: int, signs: list[_Sign], phrases: Phrases[_Entry], language: Language
) -> str:
    """The letter of a word that is a month ("may"), a weekday ("sun") or a suffix only in the right company."""
    if letter == "o":
        return "o" if signs and signs[-1][0] in "DE" else "x"
    words, lower, company = sentence.words, sentence.lower, _company(language)
    if letter == "M" and lower[token] not in company.modals and lower[token] not in company.verbs:
        return "M"
    following = next((w for w in lower[token + 1 : token + 5] if w not in company.gaps), "")
    ordinal = phrases.at(sentence, token + 1)
    dated = following in _DAYS or following in _YEARS
    dated = dated or (ordinal is not None and ordinal[0][0] in ("O" if token == 0 or words[token].islower() else "OC"))
    before, said = next((sign[:2] for sign in reversed(signs) if sign[0] not in " ."), ("", ""))
    if letter == "w":
        if [sign[0] for sign in signs[-4:-1]] in _BESIDE_WEEKDAY:
            return "w"
        if lower[token + 1 : token + 2] == ["-"]:
            return "x"
        on = before == "R" or (before == "n" and said == "on")
        named = words[token][0].isupper() and (dated or following in company.months or on)
        return "w" if len(words) <= 2 or named or before == "R" else "x"
    if lower[token] in company.modals:
        dated_may = dated or (words[token][0].isupper() and following in company.months)
        return "M" if _is_may(words[token], before, said, following in company.after, dated_may) else "x"
    near = before in tuple("DOoRPiYr&by-/f") or (before == ">" and words[token][0].isupper())
    return "M" if dated or near or len(words) <= 2 or (words[token][0].isupper() and before != "x") else "x"


def _feast(letter: str, sentence: Sentence, place: tuple[int, int], signs: list[_Sign], language: Language) -> str:
    """The letter of a holiday: not of Fiji's "Independence Day", nor of the "New Year" of the Kurds, nor of "lent"."""
    words, (token, end) = sentence.words, place
    capital = words[token][0].isupper() and words[end - 1][0].isupper()
    if letter == "J" and not capital and (token > 1 or end < len(words) - 2):
        return "x"
    if [sign[0] for sign in signs[-2:]] != ["x", " "]:
        return "H"
    before = words[token - 1]
    opens = token == 1 and before.lower() in language.words("openers")
    return "x" if (before[0].isupper() and not opens) or before[-2:] in words_of("possessive", language) else "H"


def _is_may(word: str, before: str, said: str, verbal: bool, dated: bool) -> bool:
    """Whether "may" is the month: "the 5th of may", "in may", "last may"; "May" is also how a sentence can begin."""
    if word.islower():
        if before == "R":
            return said != "this"
        return (before in tuple("ofiP") and not verbal) or (dated and before in ("", "i"))
    return dated or before in tuple("DOoRPi") or (before in tuple(">r&by-/fYB,AnU") and not verbal)


@frozen(eq=False)
class _Company:
    """Words that tell whether "may", "march" and "sun" are dates."""

    months: frozenset[str]
    modals: frozenset[str]
    verbs: frozenset[str]
    after: frozenset[str]
    gaps: frozenset[str]


@cache
def _company(language: Language) -> _Company:
    kinds = ("month", "modal", "verb", "verbal", "gap")
    return _Company(*(words_of(kind, language) for kind in kinds))


@cache
def _vocabulary(
    language: Language,
) -> tuple[frozenset[str], _Known, _Firsts, Phrases[_Entry], dict[str, _Entry]]:
    """Words that can begin a date; letter and value of words, ``None`` where a longer form may begin with them; for
    these, what they are alone, and the words after them in a longer form; all forms; dates that own
    something, "Monday's"."""
    heads = set(_YEARS) | {"/", ":", "'", "’"}
    triggers: set[tuple[str, ...]] = set()
    owned: dict[str, _Entry] = {}
    owners = words_of("possessive", language)
    pairs: list[tuple[str, _Entry]] = []
    numbers: dict[str, dict[int, str]] = {"ordinal": {}, "cardinal": {}}
    for row in language.table("timexes"):
        letter = LETTERS.get(f"{row.kind} {row.value}") or LETTERS.get(row.kind)
        if letter is None:
            continue
        for place, form in enumerate(row.forms):
            value = row.value
            if row.kind in numbers:
                value = row.value.split()[place]
                numbers[row.kind][int(value)] = form
                heads.update((form,) if row.kind == "cardinal" and value in _CENTURIES else ())
            spaced = form.replace("' ", " ' ")
            pairs += [(spaced.replace("'", mark), (letter, value)) for mark in ("'", "’")]
            if row.kind in _LAST_WORD:
                heads.add(form.split()[-1])
            if row.trigger:
                triggers.add(tuple(form.split()))
                if " " not in form and letter in "MWST0123456789L":
                    owned.update((form + owner, (letter, value)) for owner in owners)
    for row in language.table("holidays"):
        letter = "J" if row.capital else "H" if row.rule else "x"
        for spelling in (spelling for form in row.forms for spelling in _spellings(form)):
            pairs.append((spelling, (letter, row.rule)))
            if row.rule:
                triggers.add(tuple(spelling.split()))
    for kind, letter in (("ordinal", "O"), ("cardinal", "C")):
        pairs += [
            (f"{tens}{gap}{numbers[kind][unit]}", (letter, str(ten + unit)))
            for ten, tens in numbers["cardinal"].items() if ten >= 20
            for unit in range(1, 10)
            for gap in (" - ", " ")
        ]  # fmt: skip
    heads.update(word + owner for word in telling(triggers) for owner in ("", *owners))
    phrases = Phrases.of(pairs)
    marks = {mark: (letter, "") for mark, letter in {**_SIGNS, **_MARKS}.items()}
    known: _Known = {**{number: _number(number) for number in _DAYS | _YEARS}, **marks}
    firsts: _Firsts = {}
    for word, (alone, longer) in phrases.by_first.items():
        known[word] = None if longer else alone
        firsts[word] = alone or _OTHER, frozenset(longer)
    return frozenset(heads), known, firsts, phrases, owned


def _spellings(form: str) -> set[str]:
    """The ways to write a name: "st patrick's day" is also "Saint Patricks Day", "eid al-fitr" also "Eid Al Fitr"."""
    found = {form}
    if form.startswith("st "):
        found |= {saint + form[2:] for saint in ("st .", "saint")}
    found |= {name.replace("-", gap) for name in found for gap in (" - ", " ")}
    found |= {name.replace("'", "") for name in found}
    return {name.replace("' ", " ' ").replace("'", mark) for name in found for mark in ("'", "’")}


@cache
def _counted(language: Language) -> dict[str, str]:
    """Word to "yes" where a number before it counts it; endings begin with a star."""
    return {form: row.value for row in language.table("timexes") if row.kind == "counted" for form in row.forms}
