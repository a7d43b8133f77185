"""A claim for every figure with something to say, in the order of the text."""

import pytest

import factledger as fl
from factledger.records.claim import Event, Measurement


def claims(text):
    return fl.extract(fl.Document.from_text(text, "2024-02-07", "The Record"))


def kinds(text):
    return [(type(c).__name__, c.text) for c in claims(text)]


def test_claims_stand_in_text_order():
    found = claims("In 2022 Marisk had 400 pupils; grants went from 35 to 290. The hall opened on 3 May 2021.")

    assert [c.span for c in found] == sorted(c.span for c in found)


def test_a_count_is_a_measurement_of_its_noun():
    (claim,) = claims("Marisk trained 400 nurses.")

    assert isinstance(claim, Measurement)
    assert claim.subject == "trained nurses"
    assert claim.about.head == "nurse"


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 12 was adopted.",
        "The 1960 Declaration stands.",
        "Nobody came.",
        "",
    ],
)
def test_numbers_that_are_names_make_no_claim(text):
    assert claims(text) == ()


def test_a_day_without_a_figure_is_a_happening():
    (claim,) = claims("The hall opened on 3 May 2021.")

    assert isinstance(claim, Event)
    assert claim.date.timex3 == "2021-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "Marisk had 400 pupils in 2022.",
        "As of 3 May 2021, Marisk had 400 pupils.",
        "On 3 May 2021 Marisk had 400 pupils.",
        "“The hall is open,” Ilse Marand said on Monday.",
        "The hall is open, Ilse Marand said on Monday.",
    ],
)
def test_a_date_that_only_dates_a_figure_or_a_remark_is_no_happening(text):
    assert [c for c in claims(text) if isinstance(c, Event)] == []


def test_a_date_that_belongs_to_a_noun_is_a_happening_even_beside_a_figure():
    (event,) = [c for c in claims("The flood of 9 August 2021 cost 40 lives.") if isinstance(c, Event)]

    assert event.date.timex3 == "2021-08-09"


@pytest.mark.parametrize("text", ["The hall opened on a Sunday.", "The hall opened in May.", "The hall opens daily."])
def test_a_date_that_is_not_known_is_no_happening_without_a_day_of_publication(text):
    found = fl.extract(fl.Document.from_text(text))

    assert [c for c in found if isinstance(c, Event)] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The second delivery of pumps arrived.", 2),
        ("It was the 12th regatta in Marisk.", 12),
        ("For the third time the harbour froze.", 3),
        ("The harbour froze for the fourth month in a row.", 4),
    ],
)
def test_an_ordinal_numbers_a_happening(text, number):
    (event,) = [c for c in claims(text) if isinstance(c, Event) and c.ordinal]

    assert event.ordinal == number


@pytest.mark.parametrize(
    "text",
    [
        "In the second half the harbour froze.",
        "For the first time the harbour froze.",
        "The harbour froze in the third month of the year.",
    ],
)
def test_an_ordinal_before_a_half_numbers_nothing(text):
    assert [c for c in claims(text) if isinstance(c, Event) and c.ordinal] == []


def test_what_did_not_fall_below_a_number_is_at_least_that():
    (claim,) = claims("The output of Marisk did not fall below 40 tonnes.")

    assert claim.modality == "asserted"
    assert str(claim.amount.stated) == "[40, Infinity]"


@pytest.mark.parametrize("number", ["last", "penultimate", "third from last", "second-to-last"])
def test_an_ordinal_from_the_end_numbers_nothing(number):
    assert claims(f"The {number} delivery of pumps arrived.") == ()
    assert [c for c in claims(f"The {number} delivery of pumps arrived on 3 May 2021.") if c.ordinal] == []


def test_every_claim_keeps_its_source_sentence_and_words():
    document = fl.Document.from_text("Nobody came. Marisk trained 400 nurses in 2022.", "2024-02-07", "The Record")
    (claim,) = fl.extract(document)

    assert claim.source is document.source
    assert document.quote(claim.sentence) == "Marisk trained 400 nurses in 2022."
    assert document.quote(claim.span) == claim.text == "400"
