"""What strengthens a finding, and what weakens it."""

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

import factledger as fl
from factledger.findings.certainty import THRESHOLDS, certainty
from factledger.findings.check import RULES
from factledger.records.finding import Alignment, Certainty, Comparison, Finding, Verdict
from factledger.records.value import Scale

BY_NAME = {rule.name: rule for rule in RULES}
NOWHERE = fl.Span(0, 0)
HERE, THERE = fl.Source("The Record", "2024-02-07"), fl.Source("The Courier", "2024-02-07")
COUNT, MASS = Scale("count"), Scale("mass", Fraction(1000))
AGREES, CONFLICTS = Verdict.AGREES, Verdict.CONFLICTS
LEVELS = ("none", "possible", "likely")


def measurement(number, source, scale=COUNT, derived=False):
    exactly = fl.Interval(Decimal(number), Decimal(number))
    kind = "count" if scale is COUNT else "dimension"
    amount = fl.Amount(NOWHERE, number, exactly, exactly, "nurse", kind, scale=scale)
    return fl.Measurement(source=source, span=NOWHERE, text=number, subject="nurses", amount=amount, derived=derived)


def event(day, source):
    (period,) = fl.find(fl.Document.from_text(f"It came on {day}."))
    return fl.Event(source=source, span=NOWHERE, text=day, subject="flood", date=period)


def judged(left, right, score, lead=100, levels=(), crowd=2, verdict=CONFLICTS, rule="amount-disagreement"):
    """How sure a finding on two claims is."""
    evidence = tuple(Comparison(f"field {at}", level) for at, level in enumerate(levels))
    alignment = Alignment(left, right, score, lead, evidence=evidence)
    finding = Finding(BY_NAME[rule], verdict, Certainty.LIKELY, (left, right), "", evidence)
    sure = certainty(finding, alignment, crowd)
    return sure.value if sure else "none"


def least(left, right, **circumstances):
    """The least score with which a finding is likely: the lower, the stronger what speaks for it."""
    return next(score for score in range(-200, 400) if judged(left, right, score, **circumstances) == "likely")


def pair(one, other, **kind):
    return measurement(one, HERE, **kind), measurement(other, THERE, **kind)


PLAIN = pair("412", "437")


@pytest.mark.parametrize("verdict", THRESHOLDS)
def test_more_evidence_never_makes_a_finding_less_sure(verdict):
    found = [LEVELS.index(judged(*PLAIN, score, lead=0, verdict=verdict)) for score in range(0, 101, 2)]

    assert found == sorted(found)
    assert found[0] == 0
    assert found[-1] == 2


def test_a_conflict_needs_more_than_an_agreement():
    assert least(*PLAIN, verdict=CONFLICTS) > least(*PLAIN, verdict=AGREES, rule="amount-agreement")


def test_swapped_digits_strengthen_a_conflict():
    assert least(*pair("437", "473")) < least(*PLAIN)


def test_one_mistyped_digit_strengthens_a_conflict_less():
    assert least(*pair("437", "473")) < least(*pair("437", "457")) < least(*PLAIN)


def test_swapped_digits_of_a_long_number_say_more():
    assert least(*pair("437", "473")) < least(*pair("37", "73"))


def test_figures_far_apart_weaken_a_conflict():
    near, far, farther = (least(*pair("412", other)) for other in ("437", "2431", "9431"))

    assert near < far < farther


def test_a_slip_of_the_unit_is_no_distance():
    assert least(*pair("412", "412000", scale=MASS)) < least(*pair("412", "431000", scale=MASS))


def test_small_counts_are_mostly_of_two_things():
    assert least(*pair("4", "9")) > least(*pair("44", "99"))


def test_a_derived_figure_is_weaker_than_one_that_was_said():
    left, right = PLAIN
    derived = measurement("412", HERE, derived=True)

    assert least(derived, right) > least(left, right)


@pytest.mark.parametrize(("level", "kept"), [("same", True), ("near", True), ("doubt", True), ("unlike", False)])
def test_what_is_unlike_in_a_field_does_not_conflict(level, kept):
    assert (judged(*PLAIN, 100, levels=[level]) != "none") is kept


@pytest.mark.parametrize("verdict", [CONFLICTS, AGREES])
def test_each_doubt_weakens(verdict):
    found = [least(*PLAIN, verdict=verdict, levels=["doubt"] * doubts) for doubts in range(3)]

    assert found == sorted(set(found))


def test_a_better_partner_elsewhere_weakens():
    assert least(*PLAIN, lead=-20) > least(*PLAIN, lead=0) > least(*PLAIN, lead=60)


def test_in_a_crowd_of_claims_some_pair_shares_words_by_chance():
    assert least(*PLAIN, crowd=200) > least(*PLAIN, crowd=2)


def test_one_text_rarely_contradicts_itself():
    assert judged(measurement("412", HERE), measurement("437", HERE), 100) in ("none", "possible")


def test_one_text_that_says_a_thing_again_contradicts_itself():
    one, other = measurement("412", HERE), measurement("437", HERE)
    finding = Finding(BY_NAME["amount-disagreement"], CONFLICTS, Certainty.LIKELY, (one, other), "")
    again = Alignment(one, other, 60, 60, evidence=(Comparison("restatement", "same"),))

    assert certainty(finding, again, 2) is Certainty.LIKELY


def test_one_text_that_repeats_a_figure_with_its_digits_swapped_contradicts_itself():
    assert judged(measurement("412", HERE), measurement("421", HERE), 60) == "likely"
    assert judged(measurement("412", HERE), measurement("437", HERE), 60) != "likely"


def test_texts_with_one_title_are_of_one_thing():
    titled = [fl.Source(name, "2024-02-07", "The floods of May") for name in ("The Record", "The Courier")]
    one, other = (measurement(number, source) for number, source in zip(("412", "437"), titled, strict=True))

    assert least(one, other) < least(*PLAIN)


def test_in_a_crowd_a_conflict_needs_a_clear_lead():
    behind, ahead = (least(*PLAIN, lead=lead, crowd=40) for lead in (19, 20))

    assert ahead + 30 < behind


def test_a_slip_needs_no_lead():
    assert least(*pair("437", "473"), lead=0, crowd=40) == least(*pair("437", "473"), lead=0)


def test_one_figure_that_is_a_rise_here_and_a_fall_there_is_a_slip():
    texts = (
        "Output grew by 0.3 percent in May 2023.",
        "Output fell by 0.3 percent in May 2023.",
        "Output fell by 2 percent.",
    )
    rise, fall, other = (
        next(c for c in fl.extract(fl.Document.from_text(text, source.published)) if isinstance(c, fl.Change))
        for text, source in zip(texts, (HERE, THERE, THERE), strict=True)
    )

    assert least(rise, fall, rule="direction-disagreement") < least(rise, other, rule="direction-disagreement")


def test_the_same_number_of_another_unit_is_a_slip():
    feet = Scale("length", Fraction(3048, 10_000))
    one, other = (measurement("620", HERE, Scale("length", Fraction(1))), measurement("620", THERE, feet))
    named = [evolve(claim, amount=evolve(claim.amount, unit=unit)) for claim, unit in ((one, "meter"), (other, "foot"))]

    assert least(*named) < least(*pair("620", "189"))


def test_arithmetic_inside_one_text_needs_fewer_words():
    one, other = measurement("412", HERE), measurement("437", HERE)

    assert judged(one, other, 100, rule="change-mismatch") == "likely"


def test_a_rare_number_agrees_by_chance_less_than_a_common_one():
    rare, common, small = (
        least(*pair(n, n), verdict=AGREES, rule="amount-agreement", lead=0) for n in ("413967", "40", "4")
    )

    assert rare < common < small


def test_a_day_agrees_with_its_month_more_surely_than_with_its_year():
    day = event("3 May 2021", HERE)
    near, far = (
        least(day, event(words, THERE), verdict=Verdict.REFINES, rule="date-agreement")
        for words in ("May 2021", "2021")
    )

    assert near < far


def test_a_date_with_one_part_wrong_is_a_slip_and_another_date_altogether_is_not():
    day = event("3 May 2021", HERE)
    slip, other = (
        least(day, event(words, THERE), rule="date-disagreement") for words in ("3 June 2021", "14 June 2019")
    )

    assert slip < other
