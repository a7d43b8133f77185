"""Which period, modality and speaker reach which figure."""

import pytest

import factledger as fl


def claims(text):
    return fl.extract(fl.Document.from_text(text, "2024-02-07", "The Record"))


def figure(text, words):
    """The one level of a text that is written so."""
    (found,) = [c for c in claims(text) if isinstance(c, fl.Measurement) and c.text == words]
    return found


# Modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Orsenia built 40 schools.", "asserted"),
        ("Orsenia will build 40 schools.", "planned"),
        ("Orsenia is expected to build 40 schools.", "forecast"),
        ("Orsenia has a target of 40 schools.", "target"),
        ("If the harbour silts up, 40 schools would be lost.", "conditional"),
        ("Orsenia did not build 40 schools.", "negated"),
        ("It is untrue that Orsenia built 40 schools.", "rejected"),
    ],
)
def test_the_words_around_a_figure_tell_how_it_is_put_forward(text, modality):
    assert figure(text, "40").modality == modality


def test_a_plan_in_one_clause_does_not_reach_the_next():
    text = "Orsenia will build 40 schools, and last year it built 30 schools."

    assert figure(text, "40").modality == "planned"
    assert figure(text, "30").modality == "asserted"


def test_a_plan_does_not_reach_past_another_verb():
    text = "Pupils will use the hall that Orsenia built with 40 workers."

    assert figure(text, "40").modality == "asserted"


@pytest.mark.parametrize(
    ("words", "bound", "hedge", "interval"),
    [
        ("did not exceed 40 tonnes", "exceed 40 tonnes", "equal_or_less", "[-Infinity, 40]"),
        ("have never come to more than 40 tonnes", "more than 40 tonnes", "equal_or_less", "[-Infinity, 40]"),
        ("have never come to less than 40 tonnes", "less than 40 tonnes", "equal_or_more", "[40, Infinity]"),
    ],
)
def test_a_denied_bound_is_the_other_bound(words, bound, hedge, interval):
    claim = figure(f"Exports of wheat {words}.", bound)

    assert claim.modality == "asserted"
    assert (claim.amount.hedge, str(claim.amount.stated)) == (hedge, interval)


def test_a_denied_number_stays_denied():
    claim = figure("Exports of wheat were not 40 tonnes.", "40 tonnes")

    assert claim.modality == "negated"
    assert str(claim.amount.stated) == "40"


# Period


@pytest.mark.parametrize(
    ("text", "words", "timex3"),
    [
        ("Marisk had 400 pupils in 2022.", "400", "2022"),
        ("In 2022 Marisk had 400 pupils.", "400", "2022"),
        ("Marisk had 400 pupils last year.", "400", "2023"),
        ("Marisk had 400 pupils in 2021 and 430 pupils in 2022.", "400", "2021"),
        ("Marisk had 400 pupils in 2021 and 430 pupils in 2022.", "430", "2022"),
        ("Marisk had 400 pupils in 2021; the college had 430 students.", "430", None),
        ("Marisk counted its pupils in 2022. It had 400 pupils.", "400", "2022"),
        ("Marisk counted its pupils on 3 May 2022. It had 400 pupils.", "400", None),
        ("Marisk counted its pupils in 2022.\n\nThe college had 400 students.", "400", None),
        ("Marisk had 400 pupils.", "400", None),
    ],
)
def test_a_figure_has_the_nearest_period(text, words, timex3):
    period = figure(text, words).period

    assert (period and period.timex3) == timex3


@pytest.mark.parametrize(
    "text",
    [
        "Marisk exported 400 tonnes of wheat, more than in 2021.",
        "Marisk exported 400 tonnes of wheat, compared with 2021.",
    ],
)
def test_a_year_that_a_figure_is_only_measured_against_is_not_its_period(text):
    assert figure(text, "400 tonnes").period is None


def test_a_pipeline_has_its_length_in_any_year():
    claim = next(c for c in claims("A 120-kilometre pipeline was laid in 2022.") if isinstance(c, fl.Measurement))

    assert claim.period is None


# Speaker


@pytest.mark.parametrize(
    ("text", "mode", "speaker"),
    [
        ("Ilse Marand said that 400 pupils had passed.", "reported", "Ilse Marand"),
        ("According to the port authority, 400 ships called.", "reported", "port authority"),
        ("By the union's count 400 workers came.", "reported", "union"),
        ("We reckon that 400 pupils passed.", "own", "we"),
        ("Ilse Marand said: “We built a hall. We had 400 pupils.”", "quoted", "Ilse Marand"),
        ("“We had 400 pupils,” said Ilse Marand.", "quoted", "Ilse Marand"),
    ],
)
def test_a_figure_has_its_speaker(text, mode, speaker):
    said = figure(text, "400").attribution

    assert (said.mode, said.speaker) == (mode, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "The hall holds 400 pupils.",
        "The report said that 400 pupils had passed.",
        "Ilse Marand said that the hall was full. It holds 400 pupils.",
    ],
)
def test_a_figure_without_a_speaker_has_none(text):
    assert figure(text, "400").attribution is None


def test_the_turns_of_a_transcript_reach_to_the_next_turn():
    text = "Ana Sarn: We have 400 pupils.\nIvo Tarn: I saw 300.\nAna Sarn: There are 350 in class.\nIvo Tarn: Fine."

    assert [(c.text, c.attribution.speaker) for c in claims(text)] == [
        ("400", "Ana Sarn"), ("300", "Ivo Tarn"), ("350", "Ana Sarn"),
    ]  # fmt: skip


def test_one_label_makes_no_transcript():
    assert figure("Correction: The hall holds 400 pupils.", "400").attribution is None


@pytest.mark.parametrize(
    ("text", "modality", "hedge", "allowed"),
    [
        ("The town bought not more than 40 tonnes of salt.", "asserted", "equal_or_less", "[-Infinity, 40]"),
        ("Not less than 40 tonnes arrived.", "asserted", "equal_or_more", "[40, Infinity]"),
        ("Fewer than 12 ships did not return.", "negated", "less_than", "[-Infinity, 12)"),
        ("More than 40 percent of the trainees do not smoke.", "negated", "more_than", "(40, Infinity]"),
    ],
)
def test_only_a_denial_before_a_bound_turns_it(text, modality, hedge, allowed):
    (claim,) = fl.extract(fl.Document.from_text(text))

    assert (claim.modality, claim.amount.hedge, str(claim.amount.allowed)) == (modality, hedge, allowed)
