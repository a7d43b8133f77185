"""The words that a figure is about, by how near they stand.

The figure that is asked about stands in square brackets.
"""

import pytest

import factledger as fl


def subject(marked, **source):
    start = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    claims = fl.extract(fl.Document.from_text(text, "2024-02-07", **source))
    return next(c.about for c in claims if c.span.start == start)


def words(marked, place, **source):
    return [t.text for t in subject(marked, **source).terms if t.place == place]


def part(marked, word):
    return next(t.part for t in subject(marked).terms if t.text == word)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The college trained [400] young nurses from Tolva.", "nurse"),
        ("The college trained [400 tonnes] of wheat.", "wheat"),
        ("In Tolva [40 percent] of the women are nurses.", "women"),
        ("The hall burned on [3 May 2021].", "burned"),
    ],
)
def test_the_head_is_what_is_counted_or_dated(text, head):
    assert subject(text).head == head


def test_a_word_has_the_place_where_it_stands():
    text = "The fair was cold. In spring, the college trained [400] young nurses; the army fed 90 cooks."

    assert words(text, "head") == ["nurses"]
    assert words(text, "modifier") == ["young"]
    assert words(text, "verb") == ["trained"]
    assert words(text, "actor") == ["college"]
    assert {"army", "fed", "cooks"} <= set(words(text, "sentence"))
    assert "cold" in words(text, "before")


def test_the_sentence_before_is_carried_where_a_pronoun_points_there():
    text = "The bridge of Tolva was closed on Monday by the harbour master. It is [400 metres] long and made of stone."

    assert "bridge" in words(text, "carried")


def test_another_paragraph_is_not_the_sentence_before():
    text = "The fair is over.\n\nThe bridge was closed by night.\n\nSome trains from Tolva took [400] pupils to school."

    assert "bridge" not in words(text, "before") + words(text, "carried") + words(text, "far")


def test_title_and_publisher_stand_around_every_figure():
    text = "The college trained [400] nurses."

    assert words(text, "title", title="Nurses of Tolva") == ["Nurses", "Tolva"]
    assert words(text, "publisher", publisher="Harbour Gazette") == ["Harbour", "Gazette"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The port of Tolva has [400] cranes.", "Tolva", "name"),
        ("The port of Tolva has [400] cranes.", "port", "noun"),
        ("The port of Tolva bought [400] cranes.", "bought", "verb"),
        ("The port of Tolva hired [400] nurses.", "nurses", "person"),
        ("The port of Tolva hired [400] people.", "people", "light"),
    ],
)
def test_a_word_has_its_part(text, word, expected):
    assert part(text, word) == expected


def test_a_name_keeps_the_preposition_that_it_stands_behind():
    terms = subject("Wheat for [400 crowns] went from Karst to Tolva.").terms

    assert {t.text: t.link for t in terms if t.part == "name"} == {"Karst": "from", "Tolva": "to"}


def test_the_own_words_of_a_figure_end_where_those_of_its_neighbour_begin():
    text = "The college trained [400] nurses in Tolva and 90 cooks in Karst."

    assert "Karst" not in words(text, "own")
    assert "Tolva" in words(text, "own")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The port will buy [40] cranes.", "plan"),
        ("The port did not buy [40] cranes.", "negation"),
        ("So far [40] ships have called.", "cumulative"),
        ("Another [40] ships came.", "other"),
        ("It has 90 ships, of which [40] sail.", "part"),
        ("It has 90 ships, against [40] in 2019.", "base"),
        ("We counted [40] ships.", "own"),
        ("Twelve of the [40] ships sailed.", "whole"),
        ("It has 30 ferries and 10 tugs, in all [40] ships.", "sum"),
        ("The strike lasted [40 days].", "lasting"),
    ],
)
def test_the_words_around_give_cues(text, cue):
    assert cue in subject(text).cues


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The port will close, and [40] cranes stand idle.", "plan"),
        ("The port did not close; [40] cranes stand idle.", "negation"),
        ("Another ferry and the [40] ships came.", "other"),
        ("The boat of the mayor has [40] oars.", "whole"),
    ],
)
def test_a_cue_does_not_reach_farther_than_its_place(text, cue):
    assert cue not in subject(text).cues


def test_the_words_of_a_subject_are_quoted_from_the_text():
    text = "The fair is over. The college trained 400 nurses, and the army fed 90 cooks."
    document = fl.Document.from_text(text)

    for claim in fl.extract(document):
        assert document.quote(claim.about.span) == claim.about.text
        assert claim.about.span.covers(claim.about.figure)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Hosepipes may not be used in the [six] towns.", False),
        ("Hosepipes may not be used in [six] towns.", True),
        ("Not everyone was glad that [400] nurses were hired.", False),
        ("He did not say that [400] nurses were hired.", True),
    ],
)
def test_what_is_taken_for_granted_is_not_denied(text, there):
    assert ("negation" in subject(text).cues) is there


@pytest.mark.parametrize(
    ("text", "cue", "there"),
    [
        ("In the gale [40] cranes had to be closed.", "plan", False),
        ("On Monday [40] cranes are to be closed.", "plan", True),
        ("The yard is going to a fund for [400 crowns].", "plan", False),
        ("The yard is going to sell [400] boats.", "plan", True),
        ("The appeal has raised [400 crowns].", "target", False),
        ("The appeal wants to raise [400 crowns].", "target", True),
        ("The hall sold [400] seats, more than had been alleged.", "rejection", False),
        ("The hall is alleged to have sold [400] seats.", "rejection", True),
        ("Much is expected of the [400] seats.", "forecast", False),
        ("The hall is expected to sell [400] seats.", "forecast", True),
    ],
)
def test_a_cue_reaches_what_it_is_said_of(text, cue, there):
    assert (cue in subject(text).cues) is there


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The number of accidents with personal injury was [79,600].", "accident"),
        ("In May the death toll rose to [93].", "death"),
        ("Passenger numbers reached [12.6 million].", "passenger"),
        ("The number of accidents in 40 towns rose, and there were [93].", ""),
    ],
)
def test_the_number_of_a_thing_counts_it(text, head):
    found = subject(text)

    assert (found.head if any(t.place == "head" for t in found.terms) else "") == head


def test_what_opens_a_row_is_the_first_of_it():
    (opening,) = [t for t in subject("The film took [400 crowns] on its opening night.").terms if t.text == "opening"][
        :1
    ]

    assert (opening.concept, opening.part) == ("#1", "ordinal")


def test_we_are_the_publisher_of_a_short_text():
    here, there = "We hired [400] nurses.", "The ward hired [400] nurses."

    assert "Record" in words(here, "voice", publisher="The Record")
    assert "Record" not in words(there, "voice", publisher="The Record")
    assert "Record" not in words(here + " It was cold on 3 May." * 9, "voice", publisher="The Record")
