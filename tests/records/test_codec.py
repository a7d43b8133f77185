"""Records to plain data and back: exact, and clear about what is wrong."""

import json
from copy import deepcopy
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given

import factledger as fl
from factledger.errors import RecordError, RuleError
from factledger.records.codec import FORMAT, RECORDS, plain, record_of
from factledger.records.rule import Rule
from factledger.testing import strategies as st

OVER_20 = fl.Interval(Decimal(20), Decimal("Infinity"), low_open=True)
AMOUNT = fl.Amount(fl.Span(9, 24), "over 20 percent", OVER_20, OVER_20, "percent", "percent", "more_than", "up")
CLAIM = fl.Measurement(
    source=fl.Source("Ministry of Trade", date(2024, 2, 7)),
    span=fl.Span(9, 24),
    text="over 20 percent",
    subject="trade",
    scope=(("place", "Tavaria"),),
    amount=AMOUNT,
)
ALIGNMENT = fl.Alignment(CLAIM, CLAIM, 90)


def deep(record):
    """Everything in a record, also what its equality leaves out, as (type, fields)."""
    if isinstance(record, tuple):
        return [deep(item) for item in record]
    fields = getattr(type(record), "__attrs_attrs__", ())
    if not fields or isinstance(record, Rule):
        return (type(record), record)
    return (type(record), {f.name: deep(getattr(record, f.name)) for f in fields})


@given(st.records())
def test_every_record_comes_back_as_it_was(record):
    data = plain(record)

    assert deep(record_of(data)) == deep(record)
    assert plain(record_of(data)) == data


@given(st.records())
def test_plain_data_is_json_without_a_loss(record):
    data = plain(record)

    # as bytes: json joins two halves of a surrogate pair that it escaped itself
    text = json.dumps(data, ensure_ascii=False)

    assert json.loads(text) == data


def test_the_strategies_reach_every_record():
    reached = {
        "Span",
        "Interval",
        "Source",
        "OffsetMap",
        "Document",
        "Hedge",
        "Quantity",
        "Timex",
        "Attribution",
        "Term",
    }
    reached |= {
        "Subject",
        "Scale",
        "Amount",
        "Period",
        "Measurement",
        "Change",
        "Event",
        "Policy",
        "Rule",
        "Comparison",
    }
    reached |= {"Alignment", "Finding", "Report", "Tie", "Bond", "Occasion"}

    assert set(RECORDS) == reached


def test_what_plain_data_looks_like():
    data = plain(CLAIM)

    assert (data["format"], data["record"], data["subject"]) == (FORMAT, "Measurement", "trade")
    assert data["source"]["published"] == "2024-02-07"
    assert data["scope"] == [["place", "Tavaria"]]
    assert data["amount"]["stated"] == {"low": "20", "high": "Infinity", "low_open": True, "high_open": False}
    assert plain(ALIGNMENT)["left"]["record"] == "Measurement"
    assert plain(ALIGNMENT)["certainty"] == "likely"


@pytest.mark.parametrize(
    ("interval", "low"),
    [
        (fl.Interval(Decimal("1E+3"), Decimal("1E+3")), "1E+3"),
        (fl.Interval(Decimal("2.40"), Decimal("3")), "2.40"),
        (fl.Interval(Fraction(2), Fraction(3)), "2/1"),
        (fl.Interval(date.min, date.max), "0001-01-01"),
        (fl.Interval(Decimal("-Infinity"), Decimal(0)), "-Infinity"),
    ],
)
def test_a_bound_shows_what_it_is(interval, low):
    assert plain(interval)["low"] == low
    assert type(record_of(plain(interval)).low) is type(interval.low)
    assert str(record_of(plain(interval))) == str(interval)


def test_a_rule_comes_back_by_name_and_cannot_run():
    rule = fl.rule("FL999", "nothing-found")(lambda alignment: iter(()))

    back = record_of(plain(rule))

    assert back == rule
    with pytest.raises(RuleError, match="cannot run"):
        back(ALIGNMENT)


MALFORMED = [
    ("", "format", 2, "format: expected 1, got 2"),
    ("", "format", None, "format: expected 1, got None"),
    ("", "record", "Alinement", "record: expected one of Span,"),
    ("", "record", ["Span"], "record: expected one of Span,"),
    ("", "scores", 3, "Alignment: no field 'scores'; did you mean 'score'?"),
    ("", "score", "90", "Alignment.score: expected a whole number, got '90'"),
    ("", "score", True, "Alignment.score: expected a whole number, got True"),
    ("", "certainty", "sure", "Alignment.certainty: 'sure' is not a valid Certainty"),
    ("", "evidence", {}, "Alignment.evidence: expected a list, got a dict"),
    ("", "left", [], "Alignment.left: expected an object with fields, got a list"),
    ("left", "record", None, "Alignment.left: record: expected one of Measurement, Change, Event"),
    ("left", "span", {"start": 9, "end": 2}, "Alignment.left.span: span 9..2: start must be in 0..end"),
    ("left", "scope", "ab", "Alignment.left.scope: expected a list, got 'ab'"),
    ("left", "scope", [["place"]], "Alignment.left.scope[0]: expected 2 values, got 1"),
    (
        "left.source",
        "published",
        "7 Feb",
        "Alignment.left.source.published: expected a day such as 2024-02-07, got '7 Feb'",
    ),
    ("left.source", "published", "20240207", "Alignment.left.source.published: expected a day"),
    ("left.source", "inferred", 1, "Alignment.left.source.inferred: expected true or false, got 1"),
    ("left.amount.stated", "low", "x", "Alignment.left.amount.stated: low: expected a number"),
    ("left.amount.stated", "low", 20, "Alignment.left.amount.stated: low: expected a number in a string"),
    ("left.amount.stated", "low", "NaN", "Alignment.left.amount.stated: low: expected a number"),
    ("left.amount.stated", "low", "2024-02-07", "Alignment.left.amount.stated: low: expected a number"),
    ("left.amount.stated", "high", "3", "Alignment.left.amount.stated: interval (20, 3]: holds nothing"),
    ("left.amount.stated", "low_open", "yes", "Alignment.left.amount.stated: low_open: expected true or false"),
    ("left.amount.stated", "middle", "3", "Alignment.left.amount.stated: no field 'middle'; have low, high"),
    ("left.amount.scale", "factor", "1/0", "Alignment.left.amount.scale.factor: expected a share"),
    ("left.amount.scale", "factor", "1e999999999", "Alignment.left.amount.scale.factor: expected a share"),
    ("left.amount", "text", None, "Alignment.left.amount.text: expected a string, got None"),
]


@pytest.mark.parametrize(("path", "field", "value", "expected"), MALFORMED)
def test_a_malformed_field_is_named(path, field, value, expected):
    data = deepcopy(plain(ALIGNMENT))
    place = data
    for step in filter(None, path.split(".")):
        place = place[step]
    place[field] = value

    with pytest.raises(RecordError) as caught:
        record_of(data)
    assert str(caught.value).startswith(expected)
    assert "\n" not in str(caught.value)


def test_a_missing_field_is_named_and_one_with_a_default_is_not_needed():
    data = plain(ALIGNMENT)
    del data["evidence"]
    assert record_of(data) == ALIGNMENT

    del data["left"]["amount"]["stated"]
    with pytest.raises(RecordError, match=r"Alignment\.left\.amount\.stated: is missing"):
        record_of(data)


@pytest.mark.parametrize("data", [None, "{}", [], 5, {}])
def test_what_is_no_record_at_all_is_refused(data):
    with pytest.raises(RecordError):
        record_of(data)


def test_what_is_no_record_is_not_written():
    with pytest.raises(RecordError, match="dict: not a record; have Span"):
        plain({})
