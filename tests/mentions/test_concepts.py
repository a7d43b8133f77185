"""What a word stands for."""

from time import perf_counter

import pytest

from factledger.mentions.concepts import concept, exclusive, form_concept, phrases
from factledger.records.source import Document
from factledger.tables.language import Language, load
from factledger.tokens.tokenize import tokenize

EN = load("en")


@pytest.mark.parametrize(
    "words",
    [
        "buy buys bought buying buyer purchase purchased",
        "die dies died dead death deaths dying",
        "bear bore borne",
        "birth births born",
        "high height heights",
        "produce produced production",
        "organise organized organising organizes",
        "child children child's children’s",
        "enrol enrolled enrolment enrollment",
    ],
)
def test_words_of_one_root_are_one_concept(words: str) -> None:
    concepts = {concept(word, EN) for word in words.split()}

    assert len(concepts) == 1


@pytest.mark.parametrize(
    "words",
    [
        "find founded",
        "product productivity produce producer",
        "custom customer customs",
        "import important",
        "office officer official",
        "major majority",
        "build buildings",
        "employ employer",
        "pension pensioner",
    ],
)
def test_words_that_only_look_alike_are_apart(words: str) -> None:
    concepts = [concept(word, EN) for word in words.split()]

    assert len(set(concepts)) == len(concepts)


def test_capitals_do_not_matter() -> None:
    assert concept("Bought", EN) == concept("bought", EN)


@pytest.mark.parametrize("word", ["", "'", "’s", "\ud800", "\0", "7", "a" * 1_000_000, "ß", "İ", "日本"])
def test_any_word_has_a_concept(word: str) -> None:
    assert isinstance(concept(word, EN), str)


def test_a_language_without_a_stemmer_keeps_its_words_whole() -> None:
    bare = Language("xx", {"irregular": (), "synonyms": (), "exclusive": ()})

    assert concept("Häuser", bare) == "häuser"


def test_a_phrase_is_found_as_the_lexer_cuts_it() -> None:
    (sentence,) = tokenize(Document.from_text("The plant laid off 40 people."), EN, every=True)

    assert phrases(EN).at(sentence, 2) == (concept("dismiss", EN), 4)


def test_members_of_a_set_are_told_apart() -> None:
    sets = exclusive(EN)
    men, women = sets[concept("men", EN)], sets[concept("woman", EN)]

    assert any(men[number] != women[number] for number in men.keys() & women.keys())


def test_a_form_of_two_words_has_the_concept_of_its_group() -> None:
    assert form_concept("laid off", EN) == concept("dismissed", EN)


def test_a_known_word_costs_a_look_up() -> None:
    concept("bought", EN)
    start = perf_counter()
    for _ in range(10_000):
        concept("bought", EN)

    assert perf_counter() - start < 0.1
