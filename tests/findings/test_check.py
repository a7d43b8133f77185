"""Which rules run, what they find once, and in which order it is told."""

from decimal import Decimal

import pytest

import factledger as fl
from factledger.errors import FactledgerError
from factledger.findings.check import RULES
from factledger.records.finding import Certainty, Finding

HERE = (
    "In 2022 Marisk exported 742,000 tonnes of wheat. "
    "The treaty on diplomas was signed in Sable on Wednesday, 7 February 2023. "
    "The college in Tolva trained 412 nurses in 2021."
)
THERE = "Wheat exports of Marisk came to 724,000 tonnes in 2022. In 2021 the college in Tolva trained 412 nurses."


def documents(here=HERE, there=THERE):
    return (
        fl.Document.from_text(here, "2024-02-07", "The Record"),
        fl.Document.from_text(there, "2024-02-07", "The Courier"),
    )


def codes(**options):
    return [f.rule.code for f in fl.compare(*documents(), **options).findings]


# Policy


def test_conflicts_come_first_the_surest_before_the_others():
    assert codes() == ["FL203", "FL101", "FL102"]


def test_findings_are_in_the_order_of_verdict_certainty_and_claims():
    findings = fl.compare(*documents(HERE * 3, THERE), policy=fl.Policy(certainty="possible")).findings
    verdicts, levels = ["conflicts", "revises", "refines", "agrees"], ["certain", "likely", "possible"]
    places = [(verdicts.index(f.verdict.value), levels.index(f.certainty.value)) for f in findings]

    assert places == sorted(places)


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (fl.Policy(select=["FL1"]), ["FL101", "FL102"]),
        (fl.Policy(select=["FL101"]), ["FL101"]),
        (fl.Policy(select="FL2"), ["FL203"]),
        (fl.Policy(ignore=["FL1"]), ["FL203"]),
        (fl.Policy(select=["FL1", "FL2"], ignore=["FL101"]), ["FL203", "FL102"]),
        (fl.Policy(select=["FL1"], ignore=["FL1"]), []),
        (fl.Policy(certainty="certain"), ["FL203"]),
    ],
)
def test_a_policy_chooses_rules_and_certainty(policy, expected):
    assert codes(policy=policy) == expected


@pytest.mark.parametrize("policy", [fl.Policy(select=["FL9"]), fl.Policy(ignore=["XX"]), fl.Policy(select=["101"])])
def test_a_code_that_no_rule_has_is_an_error_that_names_it(policy):
    with pytest.raises(FactledgerError, match=r"no such rule; have FL101"):
        codes(policy=policy)


@pytest.mark.parametrize(("share", "found"), [("0.1", ["FL102"]), ("0.01", ["FL101"])])
def test_a_policy_says_how_far_about_reaches(share, found):
    pair = documents("The college in Tolva trained about 400 nurses.", "The Tolva college trained 415 nurses.")
    report = fl.compare(*pair, policy=fl.Policy(approx_share=Decimal(share)))

    assert [f.rule.code for f in report.findings] == found


# Rules of one's own


@fl.rule("XX101", "odd-figure", over="document")
def odd_figure(claims):
    """A figure is odd."""
    for claim in claims:
        if isinstance(claim, fl.Measurement) and claim.amount.stated.low % 2:
            yield Finding(odd_figure, fl.Verdict.CONFLICTS, Certainty.CERTAIN, (claim, claim), "It is odd.")


@fl.rule("XX201", "two-figures")
def two_figures(alignment):
    """Two claims were held against each other."""
    yield Finding(two_figures, fl.Verdict.AGREES, alignment.certainty, (alignment.left, alignment.right), "Two.")


def test_a_rule_of_ones_own_runs_beside_the_others():
    pair = documents("The college in Tolva trained 411 nurses.", "Nobody came.")
    report = fl.compare(*pair, rules=[*RULES, odd_figure], policy=fl.Policy(select=["FL", "XX"]))

    assert [f.rule.code for f in report.findings] == ["XX101"]


def test_a_rule_of_ones_own_can_stand_alone():
    report = fl.compare(*documents(), rules=[two_figures], policy=fl.Policy(select=["XX"]))

    assert {f.rule.code for f in report.findings} == {"XX201"}
    assert ["742,000 tonnes", "724,000 tonnes"] in [[c.text for c in f.claims] for f in report.findings]


def test_a_rule_that_is_not_passed_in_is_unknown():
    with pytest.raises(FactledgerError, match="'XX'"):
        fl.compare(*documents(), policy=fl.Policy(select=["XX"]))


def test_a_rule_of_another_code_is_not_selected_by_default():
    pair = documents("The college in Tolva trained 411 nurses.", "Nobody came.")

    assert fl.compare(*pair, rules=[*RULES, odd_figure]).findings == ()


def test_without_rules_nothing_is_found_and_no_code_is_known():
    with pytest.raises(FactledgerError):
        fl.compare(*documents(), rules=[])


# Once


def test_two_rules_with_one_verdict_on_the_same_claims_are_one_finding_by_the_one_that_says_more():
    pair = documents(
        "Ilse Marand said that 8,000 nurses had left Tolva.", "According to Ilse Marand, 18,000 nurses have left Tolva."
    )

    assert [f.rule.code for f in fl.compare(*pair).conflicts] == ["FL401"]


def test_a_document_that_is_given_twice_does_not_conflict_with_itself():
    here, _ = documents()
    report = fl.compare(here, here)

    assert {f.rule.code for f in report.conflicts} == {"FL203"}


# What explains a figure


def test_two_figures_conflict():
    pair = documents("In 2021 Tolva had 412 nurses.", "In 2021 Tolva had 431 nurses.")

    assert [f.verdict.value for f in fl.compare(*pair).findings] == ["conflicts"]


def test_a_figure_that_the_other_text_tells_elsewhere_conflicts_with_nothing_there():
    pair = documents(
        "In 2021 Tolva had 412 nurses.", "In 2021 Tolva had 431 nurses. Without the army Tolva had 412 nurses in 2021."
    )

    assert fl.compare(*pair).conflicts == ()


def test_a_figure_that_the_other_text_gives_in_parts_conflicts_with_none_of_them():
    pair = documents(
        "In 2021 Tolva had 431 nurses.", "In 2021 Tolva had 412 nurses in its hospital and 19 nurses in its schools."
    )

    assert fl.compare(*pair).conflicts == ()


@pytest.mark.parametrize("swap", [False, True])
def test_of_two_figures_of_one_text_at_most_one_is_the_other_texts_figure(swap):
    pair = documents(
        "The fever killed 29 people in Marisk. In the season before, the fever killed 14 people in Marisk.",
        "The fever killed 11 people in Marisk.",
    )
    conflicts = fl.compare(*(pair[::-1] if swap else pair)).conflicts

    assert [{claim.text for claim in finding.claims} for finding in conflicts] == [{"29", "11"}]


def test_a_figure_told_twice_conflicts_twice():
    pair = documents(
        "Tolva had 412 nurses in 2021.", "Tolva had 431 nurses in 2021. In 2021, then, Tolva had 431 nurses."
    )

    assert len(fl.compare(*pair).conflicts) == 2


def test_nothing_is_found_in_nothing():
    assert fl.compare().findings == ()
    assert fl.check([]) == ()
    assert fl.compare(fl.Document.from_text("")).findings == ()


@pytest.mark.parametrize("day", ["20 April 2023", "21 April 2023", "22 April 2023", "23 April 2023"])
def test_a_feast_that_follows_the_moon_makes_no_conflict_for_a_day_or_two(day):
    one = fl.Document.from_text("The bridge over the Orle was opened on Eid al-Fitr 2023.", "2023-06-01", "Gazette")
    other = fl.Document.from_text(f"The bridge over the Orle was opened on {day}.", "2023-06-01", "Herald")

    assert fl.compare(one, other).conflicts == ()


def test_a_feast_a_week_off_is_a_conflict():
    one = fl.Document.from_text("The bridge over the Orle was opened on Eid al-Fitr 2023.", "2023-06-01", "Gazette")
    other = fl.Document.from_text("The bridge over the Orle was opened on 28 April 2023.", "2023-06-01", "Herald")

    assert len(fl.compare(one, other).conflicts) == 1


def test_one_text_that_contradicts_itself_does_so_whoever_agrees_with_it():
    text = "The mill burned 640 tonnes of coal. The 460 tonnes of coal that the mill burned are paid."
    alone = fl.compare(fl.Document.from_text(text, "2024-02-07", "The Record")).conflicts
    echoed = fl.compare(*documents(text, text)).conflicts

    assert len(alone) == 1
    assert len(echoed) == 2


def test_what_remains_of_a_whole_is_no_part_of_its_neighbour():
    text = "Of the budget, roads get 9.4 million crowns of it, schools 5.1 million and parks the remaining 3.1 million."

    assert fl.compare(fl.Document.from_text(text, "2024-02-07")).conflicts == ()


def test_one_season_is_not_two_because_one_text_looks_ahead():
    pair = (
        fl.Document.from_text(
            "The ministry will ban fishing in the Gulf of Marne this winter.", "2023-12-06", "The Record"
        ),
        fl.Document.from_text(
            "The ministry has banned fishing in the Gulf of Marne this winter.", "2023-12-08", "The Courier"
        ),
    )

    assert fl.compare(*pair).conflicts == ()


@pytest.mark.parametrize(
    ("here", "there", "code"),
    [
        (
            "The levy in Marisk rose from 5 percent to 8 percent.",
            "The levy in Marisk rose by 3 percent, from 5 percent.",
            "FL303",
        ),
        ("Catches tripled in 2022.", "Catches went from 400 to 800 in 2022.", "FL501"),
        ("The silo in Marisk takes 7 tonnes of oats.", "The silo in Marisk takes 700 kg of oats.", "FL101"),
    ],
)
def test_what_two_texts_share_explains_no_slip_of_the_rest(here, there, code):
    assert [finding.rule.code for finding in fl.compare(*documents(here, there)).conflicts] == [code]


def test_what_rises_by_as_much_as_something_else_falls_is_no_contradiction():
    text = "Ticket sales of the ferry rose by 3.5 percent. The volume of beer sold on board fell by 3.5 percent."

    assert fl.compare(fl.Document.from_text(text, "2024-02-07")).conflicts == ()
