"""Which words mean the same, which never do, and which can stand for one another."""

from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from typing import Protocol

from factledger.mentions.phrases import Phrases
from factledger.tables.language import Language

STEMMERS = {"en": "english"}
"""Language to the Snowball algorithm that takes its endings off; other languages keep their words whole."""

Kinship = tuple[str, int, int]
"""What the figures of a set measure ("" for anything), its number, and the side that it is told from: 0 for either."""

Kinships = tuple[Kinship, ...]

LONGEST = 40
"""Characters; what is longer is no word, and is not stemmed."""


class _Stemmer(Protocol):
    """What is used of the guest library, which has no type hints."""

    def stemWord(self, word: str) -> str: ...


@lru_cache(maxsize=1 << 16)
def concept(word: str, language: Language) -> str:
    """What a word stands for: the name of its synonym group, else its stem.

    Inflections and derived nouns go with their verb: "bought" and "buyer" with "buy". Equal concepts are the same
    thing in a sentence with a figure; names, and words that no table knows, are their own stem.
    """
    stem = _stem(word.lower(), language)
    return _groups(language).get(stem, stem)


@cache
def phrases(language: Language) -> Phrases[str]:
    """The forms of more than one word ("laid off"), each with the concept that it stands for."""
    return Phrases.of((_spaced(phrase), name) for phrase, name in _phrase_names(language).items())


@cache
def exclusive(language: Language) -> dict[str, dict[int, int]]:
    """Concept to {number of a set: number of a member}: two members of one set are never the same thing."""
    members: dict[str, dict[int, int]] = {}
    for number, row in enumerate(language.table("exclusive")):
        for member, form in enumerate(row.forms):
            for word in form.split("/"):
                members.setdefault(form_concept(word, language), {})[number] = member
    return members


@cache
def kin(language: Language) -> dict[str, Kinships]:
    """Concept to the sets of words that can stand for it, with some nouns."""
    return _kinships(language, words=True)


@cache
def kin_phrases(language: Language) -> Phrases[Kinships]:
    """The same for forms of more than one word; what a phrase stands for is not what its words stand for."""
    return Phrases.of((_spaced(phrase), found) for phrase, found in _kinships(language, words=False).items())


@cache
def parts(language: Language) -> dict[str, str]:
    """The part of the concepts that say little or something general."""
    rows = language.table("subjects")
    return {concept(form, language): row.part for row in reversed(rows) for form in row.forms}


def form_concept(form: str, language: Language) -> str:
    """The concept of a form as the tables write it: one word, or a phrase."""
    return concept(form, language) if _is_word(form) else _phrase_names(language)[form]


def _stem(word: str, language: Language) -> str:
    if len(word) > LONGEST:
        return word
    word = word.replace("’", "'").removesuffix("'s")
    by_word, by_stem = _irregular(language)
    if word in by_word:
        return by_word[word]
    stem = _regular(word, language)
    return by_stem.get(stem, stem)


def _regular(word: str, language: Language) -> str:
    """The stem by rule alone."""
    stemmer = _stemmer(language)
    return stemmer().stemWord(word) if stemmer else word


@cache
def _stemmer(language: Language) -> Callable[[], _Stemmer] | None:
    """What makes a stemmer: one is not safe in two threads at a time, and costs less to make than to lock."""
    if language.code not in STEMMERS:
        return None
    name = STEMMERS[language.code]
    # the module itself, since the package prefers the C library where there is one, whose version may differ
    module = import_module(f"snowballstemmer.{name}_stemmer")
    stemmer: Callable[[], _Stemmer] = getattr(module, f"{name.title()}Stemmer")
    return stemmer


@cache
def _irregular(language: Language) -> tuple[dict[str, str], dict[str, str]]:
    """The stems that rules do not find: by the word, and by the stem that the rules give."""
    by_word: dict[str, str] = {}
    by_stem: dict[str, str] = {}
    for row in language.table("irregular"):
        stem = row.base if row.keep else _regular(row.base, language)
        for form in row.forms:
            by_word[form] = stem
            if row.inflects:
                by_stem[_regular(form, language)] = stem
    return by_word, by_stem


@cache
def _groups(language: Language) -> dict[str, str]:
    """Stem to the name of its synonym group: the stem of the group's first form, or that form if it is a phrase."""
    groups: dict[str, str] = {}
    for row in language.table("synonyms"):
        name = _name(row.forms[0], language)
        groups |= {_stem(form, language): name for form in row.forms if _is_word(form)}
    return groups


@cache
def _phrase_names(language: Language) -> dict[str, str]:
    """Phrase to concept; a phrase of an exclusive set that has no synonym group stands for itself."""
    members = (member for row in language.table("exclusive") for form in row.forms for member in form.split("/"))
    names = {form: form for form in members if not _is_word(form)}
    for row in language.table("synonyms"):
        name = _name(row.forms[0], language)
        names |= {form: name for form in row.forms if not _is_word(form)}
    return names


def _kinships(language: Language, *, words: bool) -> dict[str, Kinships]:
    """Concepts, or phrases as they are written, to their sets."""
    members: dict[str, dict[Kinship, None]] = {}
    for number, row in enumerate(language.table("kin")):
        for side, forms in enumerate((row.forms, row.converse), start=1 if row.converse else 0):
            for form in forms:
                if _is_word(form) == words:
                    name = concept(form, language) if words else form
                    members.setdefault(name, {})[row.of, number, side] = None
    return {name: tuple(sets) for name, sets in members.items()}


def _name(form: str, language: Language) -> str:
    return _stem(form, language) if _is_word(form) else form


def _spaced(phrase: str) -> str:
    """The phrase as the lexer cuts it: a hyphen is a word of its own."""
    return phrase.replace("-", " - ")


def _is_word(form: str) -> bool:
    return " " not in form and "-" not in form
