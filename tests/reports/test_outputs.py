"""Reports from records made by hand, against golden files; FACTLEDGER_GOLDEN=write makes the files anew."""

import json
import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import attrs
import pytest

import factledger as fl
from factledger.errors import FormatError
from factledger.records.finding import Certainty, Comparison
from factledger.reports.render import render_claims, render_values
from factledger.reports.wording import amount_words, number, period_words, shown

GOLDEN = Path(__file__).parent.parent / "golden"

STATEMENT = fl.Document.from_text(
    "Press service\nThe mill shipped 40 tonnes of flour\nin 2023, the owner said. It opened on 4 May 1961.",
    published="2024-02-07", publisher="Mill", path="statement.txt",
)  # fmt: skip
ARTICLE = attrs.evolve(
    fl.Document.from_text("Last year the mill shipped over 50 tonnes of flour. Output rose from 8 to 50 tonnes.",
                          published="2024-02-08", path="article.txt"),
)  # fmt: skip


@fl.rule("FL101", "amount-disagreement")
def amount_disagreement(alignment):
    """Two sources give amounts that cannot both be true."""


@fl.rule("FL201", "date-agreement")
def date_agreement(alignment):
    """Two sources give the same day."""


def span(document, quote):
    start = document.text.index(quote)
    return fl.Span(start, start + len(quote))


def amount(document, quote, low, high=None, **more):
    low, high = Decimal(low), Decimal(high or low)
    stated = fl.Interval(low, high, low_open=high.is_infinite(), high_open=high.is_infinite())
    return fl.Amount(span(document, quote), quote, stated, stated, "tonne", "dimension", **more)


def period(document, quote, first, after, timex3, grain):
    days = fl.Interval(date.fromisoformat(first), date.fromisoformat(after))
    return fl.Period(span(document, quote), quote, days, timex3, grain)


FORTY = fl.Measurement(
    source=STATEMENT.source,
    span=span(STATEMENT, "40 tonnes"),
    text="40 tonnes",
    subject="flour",
    period=period(STATEMENT, "in 2023", "2023-01-01", "2024-01-01", "2023", "year"),
    sentence=span(STATEMENT, "The mill shipped 40 tonnes of flour\nin 2023, the owner said."),
    attribution=fl.Attribution(span(STATEMENT, "the owner said"), "the owner", "reported", fl.Span(14, 57)),
    amount=amount(STATEMENT, "40 tonnes", "40"),
)
OPENED = fl.Event(
    source=STATEMENT.source,
    span=span(STATEMENT, "4 May 1961"),
    text="4 May 1961",
    subject="mill",
    sentence=span(STATEMENT, "It opened on 4 May 1961."),
    date=period(STATEMENT, "4 May 1961", "1961-05-04", "1961-05-05", "1961-05-04", "day"),
)
FIFTY = fl.Measurement(
    source=ARTICLE.source,
    span=span(ARTICLE, "over 50 tonnes"),
    text="over 50 tonnes",
    subject="flour",
    period=period(ARTICLE, "Last year", "2023-01-01", "2024-01-01", "2023", "year"),
    sentence=span(ARTICLE, "Last year the mill shipped over 50 tonnes of flour."),
    amount=amount(ARTICLE, "over 50 tonnes", "50", "Infinity", hedge="more_than"),
)
ROSE = fl.Change(
    source=ARTICLE.source,
    span=span(ARTICLE, "from 8 to 50 tonnes"),
    text="from 8 to 50 tonnes",
    subject="output",
    modality="planned",
    before=amount(ARTICLE, "8", "8"),
    after=amount(ARTICLE, "50 tonnes", "50"),
    direction="up",
)
HAND_MADE = attrs.evolve(OPENED, source=fl.Source(title="Town chronicle"))

CONFLICT = fl.Finding(
    amount_disagreement,
    fl.Verdict.CONFLICTS,
    Certainty.LIKELY,
    (FORTY, FIFTY),
    "“40 tonnes” and “over 50 tonnes” of flour in 2023 cannot both be true.",
    (Comparison("subject", "same", "flour"), Comparison("period", "same", "2023")),
    "10 tonnes",
)
AGREEMENT = fl.Finding(
    date_agreement, fl.Verdict.AGREES, Certainty.CERTAIN, (OPENED, HAND_MADE), "Both give 4 May 1961 as the opening."
)
REPORT = fl.Report((STATEMENT, ARTICLE), (CONFLICT, AGREEMENT), (2, 2))


def same_as_golden(name, text):
    path = GOLDEN / name
    if os.environ.get("FACTLEDGER_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("format", ["text", "terminal", "json"])
def test_a_report_is_as_it_was(format):
    assert same_as_golden(f"report.{format}", fl.render(REPORT, format))


@pytest.mark.parametrize("format", ["text", "json"])
def test_a_list_of_claims_is_as_it_was(format):
    text = render_claims(STATEMENT, [FORTY, OPENED], format) + render_claims(ARTICLE, [FIFTY, ROSE], format)

    assert same_as_golden(f"claims.{format}", text)


@pytest.mark.parametrize("format", ["text", "json"])
def test_a_list_of_values_is_as_it_was(format):
    values = [FORTY.amount, FORTY.period, OPENED.date]

    assert same_as_golden(f"values.{format}", render_values(STATEMENT, values, format))


def test_json_gives_the_place_of_each_quotation():
    data = json.loads(fl.render(REPORT, "json"))
    first = data["findings"][0]["claims"][0]

    # "The mill shipped " is 17 characters long, and the second line begins at offset 14.
    assert (first["line"], first["column"], first["span"]) == (2, 18, {"start": 31, "end": 40})
    assert first["amount"]["stated"]["low"] == "40"
    assert data["findings"][1]["claims"][1]["line"] is None


def test_the_text_says_where_a_day_comes_from():
    inferred = attrs.evolve(STATEMENT, source=attrs.evolve(STATEMENT.source, inferred=True))
    undated = attrs.evolve(STATEMENT, source=attrs.evolve(STATEMENT.source, published=None))
    first, second, *_ = fl.render(fl.Report((inferred, undated), ()), "text").splitlines()

    assert first == "statement.txt: dated 2024-02-07, inferred from the text"
    assert second.startswith("statement.txt: not dated")


def test_an_empty_report_counts_nothing():
    assert fl.render(fl.Report((), ()), "text") == "0 documents, 0 claims, 0 conflicts, 0 agreements\n"


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(FormatError, match=r"'xml'.*have text, terminal, json"):
        fl.render(REPORT, "xml")


def test_a_long_sentence_is_cut_at_words():
    text = "word " * 100 + "40 tonnes" + " word" * 100
    document = fl.Document.from_text(text)
    claim = attrs.evolve(FORTY, source=document.source, span=fl.Span(500, 509), sentence=fl.Span(0, len(text)))
    finding = attrs.evolve(CONFLICT, claims=(claim, claim))
    line = fl.render(fl.Report((document,), (finding,), (1,)), "text").splitlines()[3]

    assert len(line) < 400
    assert "… word" in line
    assert "word “40 tonnes” word" in line
    assert line.endswith("word …")


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\u202eb", r"a\u202eb"),
        ("a\u2066b\u2069", r"a\u2066b\u2069"),
        ("a\ud800b", r"a\ud800b"),
        ("a\x00b\x7f\x9b", r"a\x00b\x7f\x9b"),
        ("a\r\n\t b\u00a0c", "a b c"),
        ("naïve – “é” 東京", "naïve – “é” 東京"),
    ],
)
def test_what_does_not_print_is_escaped(text, safe):
    assert shown(text) == safe


@pytest.mark.parametrize("format", ["text", "terminal", "json"])
def test_no_quotation_sends_controls(format):
    document = fl.Document.from_text("It \x1b]0;x\x07 was \u202e40 tonnes\x9b of \ud800 it.\x00", path="\x1b\u202e.txt")
    claim = attrs.evolve(FORTY, source=document.source, span=fl.Span(12, 25), sentence=fl.Span(0, len(document.text)))
    finding = attrs.evolve(CONFLICT, claims=(claim, claim), reason="\x1b\u202e")
    report = fl.Report((document,), (finding,), (1,))
    text = fl.render(report, format)
    for code in ("1", "2", "1;31", "0"):  # our own colours
        text = text.replace(f"\x1b[{code}m", "")

    assert text.replace("\n", "").isprintable()


def test_numbers_are_written_out_unless_very_long():
    assert number(Decimal("2.4E+6")) == "2400000"
    assert number(Decimal("0.50")) == "0.50"
    assert number(Decimal("1E+999999")) == "1E+999999"


@pytest.mark.parametrize(
    ("low", "high", "hedge", "words"),
    [
        ("40", "40", None, "40 tonne"),
        ("40", "40", "approx", "about 40 tonne"),
        ("40", "60", None, "40 to 60 tonne"),
        ("40", "Infinity", "more_than", "more than 40 tonne"),
    ],
)
def test_an_amount_in_words(low, high, hedge, words):
    assert amount_words(amount(STATEMENT, "40 tonnes", low, high, hedge=hedge)) == words


def test_a_period_in_words_counts_its_last_day_in():
    assert period_words(FORTY.period) == "2023 (2023-01-01 to 2023-12-31)"
    assert period_words(OPENED.date) == "1961-05-04 (1961-05-04)"
    assert period_words(attrs.evolve(FORTY.period, timex3="XXXX-05")) == "XXXX-05 (days not settled)"
