"""Every character is in one token or is blank, and every token knows where it stands."""

import pytest
from hypothesis import given

import factledger as fl
from factledger.tables.language import load
from factledger.testing import strategies as st
from factledger.tokens.tokenize import tokenize

ENGLISH = load("en")


def words(text):
    return [word for s in tokenize(fl.Document.from_text(text), ENGLISH, every=True) for word in s.words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10,000 tonnes", ["10,000", "tonnes"]),
        ("3.5%", ["3.5", "%"]),
        ("40km", ["40", "km"]),
        ("the U.S. Senate", ["the", "U.S.", "Senate"]),
        ("don’t o'clock", ["don’t", "o'clock"]),
        ("'quoted'", ["'", "quoted", "'"]),
        ("10-15", ["10", "-", "15"]),
        ("2023-02-07", ["2023", "-", "02", "-", "07"]),
        ("$5", ["$", "5"]),
        ("a_b", ["a", "_", "b"]),
        ("1,2,", ["1,2", ","]),
        ("٣ tonnes", ["٣", "tonnes"]),
    ],
)
def test_text_is_cut_into_words_numbers_and_marks(text, expected):
    assert words(text) == expected


@given(st.hostile_text())
def test_every_character_is_in_one_token_or_is_blank(text):
    for sentence in tokenize(fl.Document.from_text(text), ENGLISH, every=True):
        at = sentence.start
        for token, word in enumerate(sentence.words):
            start = sentence.starts[token]
            assert not text[at:start].strip()
            assert text[start : start + len(word)] == word != ""
            assert sentence.joined(token) == (token > 0 and at == start)
            at = sentence.stop(token)
        assert not text[at : sentence.end].strip()


def test_a_sentence_without_figure_and_date_is_not_looked_at():
    text = "Nobody wished to leave. They shipped 40 tonnes. Half past nothing."

    sentences = tokenize(fl.Document.from_text(text), ENGLISH)

    assert sentences[0].words == []
    assert sentences[1].words == ["They", "shipped", "40", "tonnes", "."]
    assert [s.index for s in sentences] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "live"),
    [
        ("The road to the harbour was as quiet as ever.", False),
        ("She is a nurse, and I'm not.", False),
        ("The moment had passed.", False),
        ("At the moment nobody knows.", True),
        ("Nobody rose twice as fast.", True),
        ("Boats sail daily.", True),
        ("It rained this morning.", True),
        ("They met at nine o'clock.", True),
    ],
)
def test_a_sentence_is_looked_at_for_its_rare_words(text, live):
    (sentence,) = tokenize(fl.Document.from_text(text), ENGLISH)

    assert sentence.live is live


@given(st.hostile_text())
def test_what_is_alive_does_not_depend_on_whether_all_are_wanted(text):
    document = fl.Document.from_text(text)

    some, every = tokenize(document, ENGLISH), tokenize(document, ENGLISH, every=True)

    assert [s.span for s in some] == [s.span for s in every]
    assert [s.words for s in some if s.live] == [s.words for s in every if s.live]
