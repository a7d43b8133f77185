"""Laws of verdicts: whoever comes first, in whatever unit, however loosely it is said."""

from decimal import Decimal
from fractions import Fraction

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as base

import factledger as fl
from factledger.findings.verdicts import amounts, periods, slip_of_digits
from factledger.records.finding import Verdict
from factledger.records.value import Scale
from factledger.testing import strategies as st

NOWHERE = fl.Span(0, 0)
INFINITY = Decimal("Infinity")
SLACKS = (Decimal(0), Decimal("0.5"), Decimal(2))
HEDGES = (None, "approx", "more_than", "equal_or_more", "less_than", "equal_or_less", "range")


@base.composite
def figures(draw, hedges=HEDGES):
    """Figures in metres: plain, rounded, hedged, bounds and ranges, near enough to one another to meet."""
    number, slack = Decimal(draw(base.integers(0, 12))), draw(base.sampled_from(SLACKS))
    hedge = draw(base.sampled_from(hedges))
    stated, allowed = fl.Interval(number, number), fl.Interval(number - slack, number + slack)
    match hedge:
        case "approx":
            allowed = fl.Interval(number - slack - 1, number + slack + 1)
        case "more_than" | "equal_or_more":
            stated = allowed = fl.Interval(number, INFINITY, low_open=hedge == "more_than")
        case "less_than" | "equal_or_less":
            stated = allowed = fl.Interval(-INFINITY, number, high_open=hedge == "less_than")
        case "range":
            hedge, high = None, number + draw(base.integers(1, 4))
            stated, allowed = fl.Interval(number, high), fl.Interval(number - slack, high + slack)
    return fl.Amount(NOWHERE, "", stated, allowed, "meter", "dimension", hedge, scale=Scale("length"))


def rescaled(amount, unit, factor):
    """The same figure, its digits and all, in a unit that is so many metres."""
    return evolve(amount, unit=unit, scale=Scale("length", factor))


def multiplied(interval, number):
    low, high = interval.low * number, interval.high * number
    return fl.Interval(low, high, low_open=interval.low_open, high_open=interval.high_open)


def in_millimetres(amount):
    """The same length told in millimetres."""
    stated, allowed = multiplied(amount.stated, 1000), multiplied(amount.allowed, 1000)
    return evolve(amount, stated=stated, allowed=allowed, unit="millimeter", scale=Scale("length", Fraction(1, 1000)))


@given(figures(), figures())
def test_a_verdict_does_not_depend_on_who_comes_first(one, other):
    assert amounts(one, other) is amounts(other, one)


@given(figures(), figures(), base.sampled_from((Fraction(1, 1000), Fraction(201168, 125), Fraction(1, 3))))
def test_two_figures_in_another_unit_have_the_same_verdict(one, other, factor):
    left, right = rescaled(one, "unit", factor), rescaled(other, "unit", factor)

    assert amounts(left, right) is amounts(one, other)


@given(figures(), figures())
def test_two_figures_converted_into_another_unit_have_the_same_verdict(one, other):
    assert amounts(in_millimetres(one), in_millimetres(other)) is amounts(one, other)


@given(figures())
def test_a_figure_agrees_with_itself(amount):
    assert amounts(amount, amount) is Verdict.AGREES


@given(figures((None, "approx")), figures(), base.integers(1, 5))
def test_a_looser_hedge_never_makes_a_conflict(one, other, reach):
    wider = fl.Interval(one.allowed.low - reach, one.allowed.high + reach)
    looser = amounts(evolve(one, hedge="approx", allowed=wider), other)

    assert looser is not Verdict.CONFLICTS or amounts(one, other) is Verdict.CONFLICTS


@given(figures(), figures())
def test_what_is_stated_alike_never_conflicts(one, other):
    assert not (one.stated == other.stated and amounts(one, other) is Verdict.CONFLICTS)


@given(figures(), figures())
def test_figures_conflict_only_where_not_all_that_they_state_meets(one, other):
    assert not (one.stated.intersects(other.stated) and amounts(one, other) is Verdict.CONFLICTS)


@given(figures(), figures())
def test_a_slip_is_one_from_both_sides_and_never_of_equal_figures(one, other):
    assert slip_of_digits(one, other) == slip_of_digits(other, one)
    assert not (one.stated == other.stated and slip_of_digits(one, other))


@given(st.periods(), st.periods())
def test_a_verdict_on_dates_does_not_depend_on_who_comes_first(one, other):
    assert periods(one, other) is periods(other, one)
    assert periods(one, one) is Verdict.AGREES


def told(report):
    """What is found: which words of which documents have which verdict."""
    return {
        (finding.verdict, frozenset((c.source.title, c.span) for c in finding.claims)) for finding in report.findings
    }


@given(base.lists(st.prose(3), min_size=2, max_size=3), base.randoms(use_true_random=False))
@settings(deadline=None, max_examples=40)
def test_findings_do_not_depend_on_the_order_of_the_documents(texts, random):
    documents = [fl.Document.from_text(text, "2024-02-07", title=str(at)) for at, text in enumerate(texts)]
    shuffled = random.sample(documents, len(documents))

    assert told(fl.compare(*shuffled)) == told(fl.compare(*documents))
