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


@pytest.mark.parametrize(
    "words",
    [
        "lent bought rented donated",
        "injured killed missing evacuated",
        "applied admitted enrolled graduated",
        "visitors members",
        "planned built demolished",
        "approved spent",
        "oil gas coal",
        "nurses doctors patients",
        "crushed sold",
        "teachers pupils",
        "ordered delivered",
        "tested infected vaccinated",
        "revenue profit debt",
        "imports exports",
        "arrested convicted acquitted",
        "destroyed damaged",
        "median average maximum",
        "deposits loans",
        "flood earthquake drought",
        "hired dismissed resigned",
        "wheat maize rice",
        "passengers drivers",
        "hospital clinic",
        "foreign domestic",
        "opened closed",
        "arrivals departures",
        "murder robbery burglary",
        "votes seats",
        "salmon cod",
        "height length width depth",
    ],
)
def test_what_is_near_but_not_the_same_is_apart(words: str) -> None:
    concepts = [concept(word, EN) for word in words.split()]

    assert len(set(concepts)) == len(concepts)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("men", "women"),
        ("killed", "injured"),
        ("imported", "exports"),
        ("death", "wounded"),
        ("purchased", "sold"),
        ("staffers", "managers"),
        ("crude", "coal"),
        ("northern", "south"),
        ("third", "second"),
        ("corn", "wheat"),
        ("jabs", "infections"),
        ("inaugurated", "shut"),
        ("earnings", "turnover"),
        ("rural", "urban"),
        ("physicians", "nurses"),
        ("weekly", "monthly"),
    ],
)
def test_the_members_of_some_set_shut_each_other_out(left: str, right: str) -> None:
    sets = exclusive(EN)
    here, there = sets[concept(left, EN)], sets[concept(right, EN)]

    assert any(here[number] != there[number] for number in here.keys() & there.keys())


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


def test_a_form_of_two_words_has_the_concept_of_its_group() -> None:
    assert form_concept("laid off", EN) == concept("dismissed", EN)


def test_a_known_word_costs_a_look_up() -> None:
    concept("bought", EN)
    start = perf_counter()
    for _ in range(10_000):
        concept("bought", EN)

    assert perf_counter() - start < 0.1
