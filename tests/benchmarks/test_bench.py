"""The benchmark's parts work on little texts, and say what is missing where the others are not installed; no clocks."""

import json
import re
import subprocess
import sys
from pathlib import Path

import bench
import peak
import pytest
import readers
from floods import FLOODS, flood
from prose import DENSE, FIGURES, USUAL, prose

import factledger as fl

HERE = Path(__file__).parent


def words(text):
    return re.findall(r"\w+", text)


def test_prose_is_the_same_for_the_same_seed_and_no_other():
    assert prose(2_000, seed=3) == prose(2_000, seed=3) != prose(2_000, seed=4)
    assert len(prose(2_000)) >= 2_000


def test_sentences_are_as_long_as_in_reports():
    text = prose(100_000)
    sentences = re.split(r"(?<=[.”])\s+(?=[A-Z“])", text)

    assert 17 <= len(words(text)) / len(sentences) <= 24


def test_new_words_come_as_in_newswire():
    for size in (100_000, 1_000_000):
        read = words(prose(size))
        expected = 44 * len(read) ** 0.49  # Heaps' law for Reuters-RCV1

        assert expected / 2 < len(set(read)) < expected * 2


@pytest.mark.parametrize(("share", "low", "high"), [(USUAL, 0.35, 0.55), (DENSE, 1.0, 1.0)])
def test_a_share_of_the_sentences_holds_figures(share, low, high):
    text = prose(20_000, figures=share)
    document = fl.Document.from_text(text, published="2024-02-07")
    ends = [match.end() for match in re.finditer(r"[.”](?=\s|\Z)", text)]
    starts = [0, *ends[:-1]]
    held = [any(s <= v.span.start < e for v in fl.find(document)) for s, e in zip(starts[:40], ends[:40], strict=True)]

    assert low <= sum(held) / len(held) <= high


def test_every_figure_pattern_holds_a_figure():
    assert all(re.search(r"\{(?:share|large|small|more|digit|day|year)\}", pattern) for pattern in FIGURES)


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_is_as_long_as_asked_for(name):
    assert len(flood(name, 1_001)) == 1_001


@pytest.mark.parametrize("name", readers.READERS)
def test_a_reader_reads_or_says_what_is_missing(name):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "readers.py", name, "300", "1.0", "0"],
        cwd=HERE, capture_output=True, text=True, check=True,
    )  # fmt: skip
    measured = json.loads(done.stdout)

    if name == bench.FIND or "missing" not in measured:
        assert len(measured["seconds"]) == readers.FEWEST
        assert measured["found"] > 0
        assert measured["characters"] >= 900
    else:
        assert "No module named" in measured["missing"]


def test_the_table_says_what_is_not_installed(monkeypatch):
    def reader(name, *_):
        fast = {"seconds": [0.5, 0.25], "characters": 2_000_000, "found": 9, "first": 0.1}
        return {"missing": "No module named 'spacy'"} if "spaCy" in name else fast

    monkeypatch.setattr(bench, "reader", reader)
    rows = {row[0]: row[1:] for row in bench.throughput()}

    assert rows[bench.FIND] == ("4.00 MB/s", "", "4.00 MB/s", "")
    assert rows["dateparser search_dates"] == ("4.00 MB/s", "1.0 x", "4.00 MB/s", "1.0 x")
    missing = "not measured: No module named 'spacy'"
    assert rows["spaCy blank, sentencizer, whole text"] == (missing, "", missing, "")


def test_proportion_has_a_row_for_every_input():
    head, *rows = bench.proportion(50, ("prose", "digits"))

    assert [row[0] for row in rows] == ["prose", "digits"]
    assert {len(row) for row in rows} == {len(head)}


def test_the_peak_is_above_what_was_there_before(tmp_path):
    if not Path("/proc/self/status").exists():
        pytest.skip("the kernel tells no peak")
    path = tmp_path / "prose.txt"
    path.write_text(prose(2_000), encoding="utf-8")

    took = peak.main(str(path))

    assert took["peak"] >= took["before"] > 0
    assert took["values"] > 0


def test_a_table_is_written_between_its_marks():
    page = "# Page\n\n<!-- one -->\n<!-- end -->\n\n<!-- two -->\nkept\n<!-- end -->\n"
    table = bench.markdown([("what", "speed"), ("a", "2 x")])

    assert table == "| what | speed |\n| --- | ---: |\n| a | 2 x |"
    once = bench.written(page, "one", table)

    assert once == page.replace("one -->\n", f"one -->\n{table}\n")
    assert bench.written(once, "one", table) == once


def test_the_page_has_every_table():
    page = bench.PAGE.read_text(encoding="utf-8")

    for name in bench.TABLES:
        assert re.search(rf"<!-- {name} -->\n\| .*?\|\n<!-- end -->", page, re.DOTALL), name


def test_what_others_need_is_pinned():
    lines = (HERE / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]

    assert pins
    assert all(re.fullmatch(r"[\w-]+==[\d.]+", pin) for pin in pins)
