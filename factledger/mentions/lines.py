"""A sentence as a string of letters, one for each word that can stand in a date, so that patterns can read it."""

import re
from functools import cache

from attrs import define, frozen

from factledger.mentions.phrases import Phrases
from factledger.records.token import Sentence
from factledger.tables.language import Language, telling

_Entry = tuple[str, str]
_Known = dict[str, tuple[str, str] | None]
_Firsts = dict[str, tuple[_Entry, frozenset[str]]]

# kind of row, or kind and value -> the letter; patterns in `mentions/dates.py` are written in these letters
LETTERS = {
    "month": "M", "weekday": "W", "weekday short": "w", "relation": "R", "part": "P", "stretch": "p", "season": "S",
    "today": "T", "tonight": "T", "todate": "d", "ref": "G",
    "decade": "L", "calendar": "K", "holiday": "H", "role": "y", "limit": "u", "set": "V",
    "era": "e", "clock": "z", "noon": "q", "vague": "k", "ordinal": "O", "cardinal": "C", "suffix": "o",
    "unit day": "9", "unit week": "7", "unit month": "1", "unit quarter": "4", "unit half": "2", "unit year": "5",
    "unit decade": "8", "unit century": "6", "unit fortnight": "3", "unit weekend": "0",
    "role until": ">", "role before": "B", "role after": "A", "role from": "r", "near in": "i", "near of": "n",
    "near about": "n", "near circa": "n", "near over": "n", "near born": "n",
    "word of": "f", "word the": "t", "word and": "&", "word to": ">", "word between": "b", "word ago": "g",
    "word hence": "j", "word earlier": "l", "word later": "l", "word ended": "c", "word every": "v",
    "relation that": "U", "vague 1": "a", "role starting": "r", "near on": "n", "near for": "n", "near within": "i",
    "unit period": "m", "letter q": "Q", "letter h": "h", "letter s": "s",
}  # fmt: skip
_MARKS = {**dict.fromkeys("-‐‑‒–—−~", "-"), "’": "'", **{mark: mark for mark in "'/,.:;()%=<>"}, ">": "=", "<": "="}
_SIGNS = {**dict.fromkeys("$£€¥₹₩₽", "$"), "#": "#"}
_OTHER = ("x", "")
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}\Z")
_CLOCK = re.compile(r"[012]?\d\.[0-5]\d\Z")
_COMPACT = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\Z")
_SPELT = (["C", " "],)
_LAST_WORD = ("era", "clock", "suffix", "letter")
"""Kinds of rows that need a number beside them: no triggers, but they make a date of it; known by their last word."""
_CENTURIES = ("17", "18", "19", "20")
_YEARS = frozenset(map(str, range(1000, 2200)))


@define(eq=False)
class Line:
    """``text`` has a letter for each word or table phrase and a blank where words do not touch.

    ``tokens`` and ``ends`` give, for each character of ``text``, the first token that it stands for and the one after
    the last; ``values`` what it means; ``clipped`` are the places whose word has a possessive "'s" after it.
    """

    sentence: Sentence
    text: str
    tokens: list[int]
    ends: list[int]
    values: list[str]
    clipped: set[int]

    def word(self, place: int) -> str:
        """The first word that stands at a place, as written; "" beyond the end."""
        return self.sentence.words[self.tokens[place]] if 0 <= place < len(self.text) else ""


def line_of(sentence: Sentence, language: Language) -> Line | None:
    """The sentence in letters; ``None`` where no word of it can begin a date."""
    heads, known, firsts, phrases, owned = _vocabulary(language)
    lower, words, starts = sentence.lower, sentence.words, sentence.starts
    if heads.isdisjoint(lower) and not any(len(w) > 5 and w[0].isdecimal() for w in lower):
        return None
    line = Line(sentence, "", [], [], [], set())
    letters: list[str] = []
    values, tokens, ends = line.values, line.tokens, line.ends
    token, stop, count = 0, starts[0], len(lower)
    while token < count:
        word, end = lower[token], token + 1
        if starts[token] != stop:
            letters.append(" ")
            values.append("")
            tokens.append(token)
            ends.append(token)
        entry = known.get(word, _OTHER)
        if entry is _OTHER and word.isalpha():
            # most words: what follows below comes to the same, at twice the time
            letters.append("x")
            values.append("")
            tokens.append(token)
            ends.append(end)
            stop = starts[token] + len(words[token])
            token = end
            continue
        if entry is None:
            entry, seconds = firsts[word]
            if end < count and lower[end] in seconds and (found := phrases.at(sentence, token)) is not None:
                entry, end = found
            letter, value = entry
        else:
            letter, value = _sign(word, owned, line, len(letters)) if entry is _OTHER else entry
        if letter == "C" and letters[-2:] in _SPELT and values[-2] in _CENTURIES and int(value) > 9:
            # "nineteen ninety-six"
            letters[-2:], values[-2:], ends[-2:] = ["Y"], [values[-2] + value], [end]
            tokens.pop()
            stop, token = starts[end - 1] + len(words[end - 1]), end
            continue
        if letter in "Mwo" and end == token + 1:
            letter = _weighed(letter, line, token, letters, phrases, language)
        letters.append(letter)
        values.append(value)
        tokens.append(token)
        ends.append(end)
        stop = starts[end - 1] + len(words[end - 1])
        token = end
    line.text = "".join(letters)
    return line


def counted(line: Line, place: int, language: Language) -> bool:
    """Whether a word follows that a number before it counts."""
    if line.text[place : place + 2] != " x" or (word := line.word(place + 1)) != word.lower():
        return line.text[place : place + 1] in tuple("%o") or line.text[place : place + 2] in (" $", " %")
    words = _counted(language)
    return (words.get(word) or words.get("*" + word[-2:]) or words.get("*" + word[-1:])) == "yes"


def uncounted(line: Line, place: int, language: Language) -> bool:
    """Whether a word follows that no number counts, though it looks like a plural: "2019 levels"."""
    return line.text[place : place + 2] == " x" and _counted(language).get(line.word(place + 1).lower()) == "no"


@cache
def words_of(kind: str, language: Language) -> frozenset[str]:
    """Every form of the rows of a kind."""
    return frozenset(form for row in language.table("timexes") if row.kind == kind for form in row.forms)


def _sign(word: str, owned: dict[str, _Entry], line: Line, place: int) -> tuple[str, str]:
    """Letter and value of a number, a mark, or a word with a possessive."""
    if word[0].isdecimal():
        return _number(word)
    if word in owned:
        line.clipped.add(place)
        return owned[word]
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
    letter: str, line: Line, token: int, letters: list[str], phrases: Phrases[_Entry], language: Language
) -> str:
    """The letter of a word that is a month ("may"), a weekday ("sun") or a suffix only in the right company."""
    if letter == "o":
        return "o" if letters and letters[-1] in "DE" else "x"
    words, lower = line.sentence.words, line.sentence.lower
    company = _company(language)
    following = next((w for w in lower[token + 1 : token + 5] if w not in company.gaps), "")
    ordinal = phrases.at(line.sentence, token + 1)
    dated = following.isdecimal() and (len(following) <= 2 or following in _YEARS)
    dated = dated or (ordinal is not None and ordinal[0][0] == "O")
    before = next((letter for letter in reversed(letters) if letter not in " ."), "")
    if letter == "w":
        if lower[token + 1 : token + 2] == ["-"]:
            return "x"
        named = words[token][0].isupper() and (dated or following in company.months or before in tuple("Rn"))
        return "w" if len(words) <= 2 or named or before == "R" else "x"
    if lower[token] in company.modals:
        dated_may = dated or (words[token][0].isupper() and following in company.months)
        return "M" if _is_may(words[token], before, line.values[-2:-1], following in company.after, dated_may) else "x"
    if lower[token] not in company.verbs:
        return "M"
    near = before in tuple("DOoRPiYr&by-/f") or (before == ">" and words[token][0].isupper())
    return "M" if dated or near or len(words) <= 2 or (words[token][0].isupper() and before != "x") else "x"


def _is_may(word: str, before: str, value: list[str], verbal: bool, dated: bool) -> bool:
    """Whether "may" is the month: "the 5th of may", "in may", "last may"; "May" is also how a sentence can begin."""
    if word.islower():
        if before == "R":
            return value != ["this"]
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
    heads = set(_YEARS) | {"/", ":"}
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
    for kind, letter in (("ordinal", "O"), ("cardinal", "C")):
        pairs += [
            (f"{tens}{gap}{numbers[kind][unit]}", (letter, str(ten + unit)))
            for ten, tens in numbers["cardinal"].items() if ten >= 20
            for unit in range(1, 10)
            for gap in (" - ", " ")
        ]  # fmt: skip
    heads.update(word + owner for word in telling(triggers) for owner in ("", *owners))
    phrases = Phrases.of(pairs)
    known: _Known = {}
    firsts: _Firsts = {}
    for word, entries in phrases.by_first.items():
        alone = next((entry for words, entry in entries if len(words) == 1), _OTHER)
        known[word] = alone if len(entries) == 1 and alone is not _OTHER else None
        firsts[word] = alone, frozenset(words[1] for words, _ in entries if len(words) > 1)
    return frozenset(heads), known, firsts, phrases, owned


@cache
def _counted(language: Language) -> dict[str, str]:
    """Word to "yes" where a number before it counts it; endings begin with a star."""
    return {form: row.value for row in language.table("timexes") if row.kind == "counted" for form in row.forms}
