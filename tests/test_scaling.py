"""Time grows with the input, not with its square: sizes are compared with each other, never with a clock."""

import gc
import time

import pytest
from benchmarks.floods import FLOODS, flood

import factledger as fl
from factledger.alignments.blocking import candidates
from factledger.alignments.views import View

FACTOR = 8
LIMIT = 20
"""Eight times the input may take twenty times as long; the square would be sixty-four."""

# Every claim is like every other: counted in pairs, as the number of neighbours is limited only above some dozens.
ALIKE = ("prose", "one huge line", "wrapped lines", "one", "commas", "minus")
STAGES = {"find": fl.find, "extract": fl.extract, "compare": lambda document: fl.compare(document, document)}

# stage -> characters of the smaller text: large enough to be measured, small enough for a suite
SIZES = {"find": 4_000, "extract": 2_000, "compare": 1_000}


@pytest.fixture(scope="module", autouse=True)
def alone():
    """What other tests have left behind is not looked through again before each measurement."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def seconds(stage, name, size):
    """The best of several runs over a text of this size, in seconds of this process; one run where it is long."""
    document = fl.Document.from_text(flood(name, size), published="2024-02-07")
    best, total = float("inf"), 0.0
    gc.collect()
    gc.disable()  # what a collection costs grows with everything that other tests have left behind
    while total < 0.04:
        started = time.process_time()
        STAGES[stage](document)
        took = time.process_time() - started
        best, total = min(best, took), total + max(took, 0.0005)
    gc.enable()
    return max(best, 0.0001)


def growth(stage, name):
    """How much longer eight times the text takes; up to three times, as a busy machine may have disturbed one."""
    ratio = float("inf")
    for _ in range(3):
        ratio = min(ratio, seconds(stage, name, FACTOR * SIZES[stage]) / seconds(stage, name, SIZES[stage]))
        if ratio < LIMIT:
            break
    return ratio


@pytest.mark.parametrize("name", FLOODS)
def test_finding_takes_time_in_proportion(name):
    assert growth("find", name) < LIMIT


@pytest.mark.parametrize("name", FLOODS)
def test_extracting_takes_time_in_proportion(name):
    assert growth("extract", name) < LIMIT


@pytest.mark.parametrize("name", [name for name in FLOODS if name not in ALIKE])
def test_comparing_takes_time_in_proportion(name):
    assert growth("compare", name) < LIMIT


@pytest.mark.parametrize("name", ALIKE)
def test_claims_that_are_all_alike_are_not_all_compared(name):
    few, many = (pairs(FLOODS[name] * times) for times in (100, 100 * FACTOR))

    assert many <= LIMIT * few


def pairs(text):
    """How many pairs of claims are looked at."""
    claims = fl.extract(fl.Document.from_text(text, published="2024-02-07"))
    return sum(1 for _ in candidates([View(claim, index) for index, claim in enumerate(claims)]))
