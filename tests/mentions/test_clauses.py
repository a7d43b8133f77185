"""Clauses, names and verbs of a sentence, without a parser."""

import pytest

from factledger.mentions.clauses import bare, clauses_of, name_concept, spelling, tokens_in
from factledger.records.source import Document
from factledger.records.span import Span
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize

ENGLISH = load("en")


def marked(text, figures=(), at=-1):
    """One sentence of a text as clauses; ``figures`` are words of it, each with its kind."""
    sentences = tokenize(Document.from_text(text), ENGLISH, every=True)
    spans = [(text.index(words), words, kind) for words, kind in figures]
    taken = [(Span(start, start + len(words)), kind, words) for start, words, kind in spans]
    return clauses_of(sentences[at], taken, spelling(sentences, ENGLISH), ENGLISH)


def kind(text, word, at=-1):
    found = marked(text, at=at)
    return found.kinds[found.sentence.words.index(word)]


def clause(found, word):
    return found.numbers[found.sentence.words.index(word)]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The hall is full; the tower is empty.", "hall", "tower"),
        ("The hall, which is old, is full.", "hall", "old"),
        ("The hall (a ruin) is full.", "hall", "ruin"),
        ("The hall burned while the tower stood.", "hall", "tower"),
        ("The hall burned on Monday in Marisk, where the tower stood.", "hall", "tower"),
    ],
)
def test_a_mark_or_a_joining_word_parts_two_clauses(text, one, other):
    found = marked(text)

    assert clause(found, one) != clause(found, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The hall of the old college is full.", "hall", "full"),
        ("Before costs, the ferry returned a profit.", "costs", "profit"),
        ("In Marisk, the ferry returned a profit.", "Marisk", "profit"),
    ],
)
def test_what_is_fronted_belongs_to_the_clause_behind_it(text, one, other):
    found = marked(text)

    assert clause(found, one) == clause(found, other)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The port of Tolva is old.", "Tolva", "name"),
        ("The port of Tolva is old.", "port", "word"),
        ("The port of Tolva is old.", "of", "closed"),
        ("The port of Tolva is old.", "The", "closed"),
        ("The port of Tolva is old.", ".", "mark"),
        ("Ports are old.", "Ports", "word"),
        ("Ilse Marand came.", "Ilse", "name"),
        ("She saw Tolva. Tolva burned.", "Tolva", "name"),
        ("The ports are new. Ports burned.", "Ports", "word"),
        ("The Ports Of Tolva And Karst Were Closed", "Ports", "word"),
    ],
)
def test_a_capital_makes_a_name_where_it_tells_something(text, word, expected):
    assert kind(text, word) == expected


def test_a_figure_a_date_and_an_ordinal_are_what_they_were_said_to_be():
    taken = [("second", "ordinal"), ("40", "figure"), ("2022", "date")]
    found = marked("The second ferry took 40 people in 2022.", taken)

    assert [(word, k) for word, k in zip(found.sentence.words, found.kinds, strict=True) if (word, k) in taken] == taken
    assert found.concepts[1] == "#second"


def test_a_number_in_a_name_is_a_name():
    found = marked("They flew with Flight 17.", [("17", "name")])

    assert found.concepts[found.sentence.words.index("17")] == "~17"


def test_a_qualified_name_is_another_name():
    one, other = marked("They flew to South Tavaria."), marked("They flew to Tavaria.")

    assert one.concepts[-2] != other.concepts[-2]


@pytest.mark.parametrize(
    ("text", "cue", "figure", "holds"),
    [
        ("They will need the text signed by 40 mayors.", "will", "40", False),
        ("The text will be signed by 40 mayors.", "will", "40", True),
        ("They will train 40 nurses.", "will", "40", True),
    ],
)
def test_what_is_said_holds_until_another_verb_takes_over(text, cue, figure, holds):
    found = marked(text, [(figure, "figure")])
    words = found.sentence.words

    assert found.governs(words.index(cue) + 1, words.index(figure)) is holds


def test_the_tokens_of_a_span_are_those_that_share_a_character_with_it():
    text = "It took 40 km in May."
    (sentence,) = tokenize(Document.from_text(text), ENGLISH, every=True)

    assert [sentence.words[at] for at in tokens_in(sentence, Span(8, 13))] == ["40", "km"]
    assert [sentence.words[at] for at in tokens_in(sentence, Span(9, 12))] == ["40", "km"]
    assert [sentence.words[at] for at in tokens_in(sentence, Span(7, 8))] == []


@pytest.mark.parametrize(
    ("word", "expected"), [("college's", "college"), ("colleges’", "colleges"), ("college", "college"), ("'s", "")]
)
def test_possession_is_no_part_of_a_word(word, expected):
    assert bare(word) == expected


def test_a_name_and_what_is_made_of_it_are_one():
    one, other, shouted, another = (
        name_concept(name, "of", ENGLISH) for name in ("Kessaly", "Kessalian", "KESSALY's", "Kestria")
    )

    assert one == other == shouted != another


def test_what_qualifies_a_name_makes_another_name():
    assert name_concept("Ostria", "Lower", ENGLISH) != name_concept("Ostria", "Upper", ENGLISH)
    assert name_concept("Ostria", "Lower", ENGLISH) != name_concept("Ostria", "in", ENGLISH)
    assert name_concept("Ostria", "lower", ENGLISH) == name_concept("Ostria", "in", ENGLISH)
