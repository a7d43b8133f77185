"""Who says so."""

import pytest

from factledger.mentions.attributions import attributions
from factledger.records.source import Document
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize

ENGLISH = load("en")


def said(text):
    """Mode, speaker, and the words that are theirs."""
    document = Document.from_text(text)
    found = attributions(document, tokenize(document, ENGLISH, every=True), ENGLISH)
    return [(a.mode, a.speaker, document.quote(a.extent)) for a in found]


def speakers(text):
    return {(mode, speaker) for mode, speaker, _ in said(text)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ilse Marand said that the hall was full.", "Ilse Marand"),
        ("The hall was full, Ilse Marand said.", "Ilse Marand"),
        ("The hall was full, said Ilse Marand.", "Ilse Marand"),
        ("According to Ilse Marand, the hall was full.", "Ilse Marand"),
        ("According to the port authority of Tolva, the hall was full.", "port authority of Tolva"),
        ("The ministry announced that the hall was full.", "ministry"),
        ("By the union's count the hall held 40 people.", "union"),
        ("In the words of the mayor's office, the hall was full.", "mayor office"),
    ],
)
def test_a_speaker_is_the_noun_phrase_beside_the_words_of_speech(text, speaker):
    assert ("reported", speaker) in speakers(text)


@pytest.mark.parametrize("text", ["We reckon that the hall was full.", "The hall was full, we said."])
def test_we_is_the_texts_own_voice(text):
    assert ("own", "we") in speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "The report said that the hall was full.",
        "According to a survey, the hall was full.",
        "The union's count was wrong.",
        "The hall was full.",
        "",
    ],
)
def test_papers_and_owners_of_figures_are_no_speakers(text):
    assert said(text) == []


def test_what_is_reported_reaches_over_its_sentence():
    text = "The hall is old. Ilse Marand said that it was full. It burned."

    assert said(text) == [("reported", "Ilse Marand", "Ilse Marand said that it was full.")]


@pytest.mark.parametrize("quote", ["“The hall is full,”", '"The hall is full,"'])
def test_a_quotation_has_the_speaker_of_its_sentence(quote):
    assert ("quoted", "Ilse Marand", quote) in said(f"{quote} said Ilse Marand.")


def test_a_long_quotation_has_the_speaker_behind_it():
    text = "“The hall is full. Nobody can leave,” said Ilse Marand."

    assert ("quoted", "Ilse Marand", "“The hall is full. Nobody can leave,”") in said(text)


def test_a_quotation_without_a_speaker_has_none():
    assert said("The sign read “Mind the steps” in red.") == [("quoted", "", "“Mind the steps”")]


def test_the_turns_of_a_transcript_follow_one_another():
    text = "Ana Sarn: The hall is full.\nIvo Tarn: No.\nAna Sarn: It is.\nIvo Tarn: Fine."

    assert said(text) == [
        ("turn", "Ana Sarn", "Ana Sarn: The hall is full.\n"),
        ("turn", "Ivo Tarn", "Ivo Tarn: No.\n"),
        ("turn", "Ana Sarn", "Ana Sarn: It is.\n"),
        ("turn", "Ivo Tarn", "Ivo Tarn: Fine."),
    ]


def test_a_question_makes_a_transcript():
    text = "Question: Is the hall full?\nIlse Marand: It is."

    assert [(mode, speaker) for mode, speaker, _ in said(text)] == [("turn", "Question"), ("turn", "Ilse Marand")]


@pytest.mark.parametrize("text", ["Correction: The hall is full.", "Place: Tolva\nTime: noon\nPrice: low"])
def test_a_label_is_no_turn(text):
    assert said(text) == []
