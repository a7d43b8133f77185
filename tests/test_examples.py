"""The examples run as users run them, and say what they are meant to say."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import factledger as fl

ROOT = Path(__file__).parent.parent


@pytest.fixture
def home(tmp_path):
    """A folder that holds a copy of the examples, so that what the scripts write is not left behind."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.fixture(scope="module")
def report():
    statement = fl.read(ROOT / "examples/statement.txt", published="2024-02-07")
    article = fl.read(ROOT / "examples/article.txt", published="2024-02-08")
    return fl.compare(statement, article)


def run(home, *args):
    return subprocess.run([sys.executable, *args], cwd=home, capture_output=True, encoding="utf-8", timeout=300)


def quotes(report, verdicts):
    """The quotations of every finding with one of the verdicts, in order."""
    return [
        tuple(report.document_of(claim).quote(claim.span) for claim in finding.claims)
        for finding in report.findings
        if finding.verdict.value in verdicts
    ]


def test_claims_are_listed_and_kept(home):
    done = run(home, "examples/extract_claims.py")

    assert (done.returncode, done.stderr) == (0, "")
    assert "45,000 tonnes" in done.stdout
    with fl.Ledger(home / "facts.db") as ledger:
        kept = ledger.claims()
        ledger.verify()
    assert len(kept) == len(done.stdout.splitlines())


def test_documents_are_compared(home):
    done = run(home, "examples/compare_documents.py")

    assert (done.returncode, done.stderr) == (0, "")
    assert " CONFLICTS - " in done.stdout
    assert "2 conflicts" in done.stdout.splitlines()[-2]


def test_facts_are_held_in_ci(home):
    done = run(home, "-m", "pytest", "-p", "no:cacheprovider", "examples/test_facts.py")

    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


def test_two_figures_of_the_article_conflict_with_the_statement(report):
    first, second = sorted(quotes(report, ["conflicts"]))

    assert ("23 January 2024" in first[0], "27 January 2024" in first[1]) == (True, True)
    assert ("45,000 tonnes" in second[0], "54,000 tonnes" in second[1]) == (True, True)


@pytest.mark.parametrize(
    ("statement", "article"),
    [
        ("20 percent", "23.4 percent"),
        ("310", "270"),
        ("14 November 2023", "14 November 2023"),
        ("4 May 1961", "4 May 1961"),
        ("12 June 2024", "12 June 2024"),
        ("9,000", "9,000"),
    ],
)
def test_what_fits_is_found(report, statement, article):
    assert any(statement in a and article in b for a, b in quotes(report, ["agrees", "refines"]))


@pytest.mark.parametrize(
    "lookalike",
    ["8 percent", "9 percent", "3 percent", "60,000", "75,000", "418", "97", "1975", "15", "1998", "30 pumps"],
)
def test_what_only_looks_alike_stays_silent(report, lookalike):
    said = " | ".join(quote for finding in quotes(report, ["conflicts", "revises"]) for quote in finding)

    assert not re.search(rf"\b{lookalike}\b", said)


def test_the_statement_fits_the_fact_sheet():
    statement = fl.read(ROOT / "examples/statement.txt", published="2024-02-07")
    facts = fl.read(ROOT / "examples/facts.txt", published="2024-01-31")
    report = fl.compare(statement, facts)

    assert report.conflicts == ()
    assert len(quotes(report, ["agrees", "refines"])) >= 2
