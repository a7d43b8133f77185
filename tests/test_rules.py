"""Every rule holds on the example of its own page, and is silent where the page says so."""

import re

import pytest

import factledger as fl
from factledger.findings.check import RULES

PUBLISHED = "2024-06-01"


def lines_under(page, title):
    match = re.search(rf"^{title}:\n((?:    .+\n?)+)", page, re.MULTILINE)
    return [line.strip() for line in match[1].splitlines()] if match else []


def report(rule, title):
    lines = lines_under(rule.page, title)
    names = ("The Record", "The Courier")
    documents = [
        fl.Document.from_text(line, published=PUBLISHED, publisher=name)
        for line, name in zip(lines, names, strict=False)
    ]
    return fl.compare(*documents)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_example_of_a_rule_is_found_with_its_verdict(rule):
    verdict = re.search(r"^Verdict: (\w+)$", rule.page, re.MULTILINE)[1]

    found = report(rule, "Example").findings

    assert (rule.code, verdict) in {(f.rule.code, f.verdict.value) for f in found}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_nothing_of_its_silent_example(rule):
    assert lines_under(rule.page, "Silent")

    found = report(rule, "Silent").findings

    assert rule.code not in {f.rule.code for f in found}


def test_codes_and_names_are_unique_and_in_order():
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)
