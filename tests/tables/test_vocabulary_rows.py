"""The rows of irregular.toml, synonyms.toml, exclusive.toml and kin.toml say what they mean to say."""

from collections import Counter
from typing import Any

import pytest
from snowballstemmer.english_stemmer import EnglishStemmer

from factledger.mentions.concepts import concept, exclusive, form_concept, kin, kin_phrases, phrases
from factledger.records.source import Document
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize

EN = load("en")


def concepts_in(text: str) -> list[tuple[str, str]]:
    """The words and phrases of a text, each with its concept; a phrase covers its words."""
    found = []
    for sentence in tokenize(Document.from_text(text), EN, every=True):
        token = 0
        while token < len(sentence.words):
            name, after = phrases(EN).at(sentence, token) or (concept(sentence.lower[token], EN), token + 1)
            found.append((" ".join(sentence.lower[token:after]), name))
            token = after
    return found


def stem(word: str) -> str:
    return str(EnglishStemmer().stemWord(word))


@pytest.mark.parametrize("row", EN.table("irregular"), ids=lambda row: row.base)
def test_an_irregular_row_is_needed_and_at_work(row: Any) -> None:
    expected = row.base if row.keep else stem(row.base)

    assert all(stem(form) != expected or row.keep for form in row.forms)
    words = {word for word, _ in concepts_in(row.example)}
    stems = {stem(word) for word in words} if row.inflects else set()
    assert words & set(row.forms) or stems & {stem(form) for form in row.forms}


def test_an_irregular_word_has_one_base() -> None:
    twice = [form for form, n in Counter(form for row in EN.table("irregular") for form in row.forms).items() if n > 1]

    assert not twice


@pytest.mark.parametrize("row", EN.table("synonyms"), ids=lambda row: row.forms[0])
def test_an_example_holds_two_synonyms(row: Any) -> None:
    name = form_concept(row.forms[0], EN)
    forms = {stem(word) for word, found in concepts_in(row.example) if found == name}

    assert len(forms) >= 2


@pytest.mark.parametrize("row", EN.table("synonyms"), ids=lambda row: row.forms[0])
def test_all_forms_of_a_group_are_one_concept(row: Any) -> None:
    concepts = {form_concept(form, EN) for form in row.forms}

    assert len(concepts) == 1


def test_no_word_is_in_two_groups() -> None:
    rows_of: dict[str, set[int]] = {}
    for number, row in enumerate(EN.table("synonyms")):
        for form in row.forms:
            rows_of.setdefault(form, set()).add(number)

    assert not {form for form, numbers in rows_of.items() if len(numbers) > 1}


def test_groups_have_names_of_their_own() -> None:
    names = Counter(form_concept(row.forms[0], EN) for row in EN.table("synonyms"))

    assert not {name for name, n in names.items() if n > 1}


@pytest.mark.parametrize("row", EN.table("exclusive"), ids=lambda row: "-".join(row.forms)[:40])
def test_members_of_a_set_share_no_concept(row: Any) -> None:
    members = [{form_concept(word, EN) for word in form.split("/")} for form in row.forms]

    assert sum(map(len, members)) == len(set().union(*members))
    found = {name for _, name in concepts_in(row.example)}
    assert sum(bool(member & found) for member in members) >= 2


@pytest.mark.parametrize("row", EN.table("kin"), ids=lambda row: "-".join(row.forms)[:40])
def test_an_example_holds_two_words_that_can_stand_for_each_other(row: Any) -> None:
    (number,) = (n for n, other in enumerate(EN.table("kin")) if other is row)
    sides = {(word, side) for word, of, n, side in kin_in(row.example) if n == number}

    assert {side for _, side in sides} == ({1, 2} if row.converse else {0})
    assert len(sides) >= 2


def kin_in(text: str) -> set[tuple[Any, ...]]:
    """The words of a text that can stand for others, by their stems, each with a set that it belongs to."""
    found: set[tuple[Any, ...]] = set()
    for sentence in tokenize(Document.from_text(text), EN, every=True):
        for at, word in enumerate(sentence.lower):
            phrase = kin_phrases(EN).at(sentence, at)
            name = (phrases(EN).at(sentence, at) or (concept(word, EN),))[0]
            kinships = (*(phrase[0] if phrase else ()), *kin(EN).get(name, ()))
            found |= {(stem(word), *kinship) for kinship in kinships}
    return found


@pytest.mark.parametrize("row", EN.table("kin"), ids=lambda row: "-".join(row.forms)[:40])
def test_words_that_shut_each_other_out_stand_in_no_row_together(row: Any) -> None:
    sets = [exclusive(EN).get(concept(form, EN), {}) for form in row.forms if " " not in form]
    apart = [
        (row.forms, one, other)
        for one in sets
        for other in sets
        if any(one[number] != other[number] for number in one.keys() & other.keys())
    ]

    assert not apart or row.converse
