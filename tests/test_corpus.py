"""The regression corpus: documents with every relation between their figures, and a floor for each group of them.

A case is a JSON line: documents ``a`` and ``b`` (``b`` may be null) and the relations between quotations of them. A
finding is right when one of its claims overlaps the first quotation, another one the second, and its verdict is of the
same class: conflict, agreement (agrees and refines) or revision. `corpus/floors.toml` holds, for each file and each
first word of the cases' kinds, how many relations must be found and how many findings may be wrong. A change that does
better raises them:

    python tests/test_corpus.py
"""

import json
import tomllib
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest

import factledger as fl

CORPUS = Path(__file__).parent / "corpus"
# short cases, twins that differ in a few words, long pairs; and cases by other hands, of which the held ones are only
# ever scored: whoever changes a rule looks at their sums and not at their texts
FILES = (
    "pairs", "twins", "documents", "long", "fresh_a", "fresh_b", "fresh_c", "fresh_d", "fresh_e", "fresh_long",
    "held_short", "held_long",
)  # fmt: skip
CLASSES = {"agrees": "agreement", "refines": "agreement", "conflicts": "conflict", "revises": "revision"}


def document(side):
    published = date.fromisoformat(side["published"])
    return fl.Document.from_text(side["text"], published=published, publisher=side["publisher"])


def quotation(case, relation, side):
    home = side if case["b"] else "a"
    start = case[home]["text"].index(relation[side])
    return home, start, start + len(relation[side])


def touches(claim, documents, quoted):
    home, start, end = quoted
    return claim.source is documents[home].source and claim.span.start < end and start < claim.span.end


def matches(finding, documents, quotes):
    claims = finding.claims
    return any(
        touches(one, documents, quotes[0]) and touches(other, documents, quotes[1])
        for i, one in enumerate(claims)
        for j, other in enumerate(claims)
        if i != j
    )


def judge(case):
    """Counts of one case: relations found by class, and findings that match none."""
    documents = {side: document(case[side]) for side in "ab" if case[side]}
    findings = fl.compare(*documents.values()).findings
    wanted = [(CLASSES[r["verdict"]], [quotation(case, r, s) for s in "ab"]) for r in case["relations"]]
    counts = Counter()
    for name, quotes in wanted:
        counts[f"{name} found"] += any(
            CLASSES[f.verdict.value] == name and matches(f, documents, quotes) for f in findings
        )
    for finding in findings:
        name = CLASSES[finding.verdict.value]
        inside = case["b"] and len({id(c.source) for c in finding.claims}) == 1
        if name == "agreement" and (inside or case["kind"] == "trap-hedge-compatible"):
            continue
        if not any(wanted_name == name and matches(finding, documents, quotes) for wanted_name, quotes in wanted):
            counts[f"{name} wrong"] += 1
    return counts


def groups():
    """Counts for every file and first word of its cases' kinds."""
    totals = defaultdict(Counter)
    for name in FILES:
        for line in (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            totals[f"{name} {case['kind'].split('-')[0]}"].update(judge(case))
    return totals


@pytest.fixture(scope="module")
def measured():
    return groups()


def floors():
    return tomllib.loads((CORPUS / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("group", sorted(floors()))
def test_no_group_of_cases_falls_below_its_floor(measured, group):
    for figure, bound in floors()[group].items():
        value = measured[group][figure]

        kept = value >= bound if figure.endswith("found") else value <= bound

        assert kept, f"{group}: {figure} {value}, floor {bound}"


if __name__ == "__main__":
    lines = ["# Relations found and findings that are wrong, by file and first word of the cases' kinds."]
    for group, counts in sorted(groups().items()):
        figures = sorted({f for f in counts if f.endswith("found")} | {f"{name} wrong" for name in CLASSES.values()})
        lines += ["", f'["{group}"]'] + [f'"{figure}" = {counts[figure]}' for figure in figures]
    (CORPUS / "floors.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
