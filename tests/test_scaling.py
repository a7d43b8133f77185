"""Time grows with the input, not with its square: sizes are compared with each other, never with a clock."""

import gc
import time

import pytest

import factledger as fl
from factledger.alignments.blocking import candidates
from factledger.alignments.views import View

FACTOR = 8
LIMIT = 20
"""Eight times the input may take twenty times as long; the square would be sixty-four."""

PATTERNS = {
    "prose": "Trade between Tavaria and Orsenia was up over 20 percent last year, said Ilse Marand.\n"
    "“We sent 40,000 tonnes of wheat in 2023.” The grants went from 35 to 290. It opened on 3 May 2022.\n",
    "one huge line": "Exports were 40 tonnes in 2023 and ",
    "one": "one ",
    "from to": "from 1 to 2 to 3 ",
    "digits": "9",
    "digits in threes": "123,",
    "decimals": "1.",
    "stops": ".",
    "stops and closers": ".)",
    "abbreviations": "a.b.c.d.",
    "initials": "J. ",
    "opening quotes": "“",
    "closed quotes": "“a” ",
    "straight quotes": '"a ',
    "apostrophes": "'",
    "brackets": "(",
    "line ends": "\n",
    "blank lines": "\n \r\n",
    "blanks": " ",
    "wrapped lines": "The ministry sent 40 tonnes of wheat to the port and\n",
    "of the": "of the ",
    "million": "million ",
    "hundred and": "two hundred and ",
    "minus": "-5 ",
    "commas": "5, ",
    "days": "7 February 2023 ",
    "years": "in 2023 ",
    "last year": "last year ",
    "percent": "5 percent ",
    "names": "Tavaria ",
    "fractions": "1/2/",
    "hyphens": "a-",
    "hedges": "about ",
    "ordinals": "second ",
    "cues": "according to ",
    "half pairs": "\ud800",
    "marks": "e\u0301",
}
# Every claim is like every other: counted in pairs, as the number of neighbours is limited only above some dozens.
ALIKE = ("prose", "one huge line", "wrapped lines", "one", "commas", "minus")
STAGES = {"find": fl.find, "extract": fl.extract, "compare": lambda document: fl.compare(document, document)}

# stage -> characters of the smaller text: large enough to be measured, small enough for a suite
SIZES = {"find": 4_000, "extract": 2_000, "compare": 1_000}


def seconds(stage, pattern, size):
    """The best of several runs over a text of this size, in seconds of this process; one run where it is long."""
    document = fl.Document.from_text((pattern * (size // len(pattern) + 1))[:size], published="2024-02-07")
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


def growth(stage, pattern):
    """How much longer eight times the text takes; up to three times, as a busy machine may have disturbed one."""
    ratio = float("inf")
    for _ in range(3):
        ratio = min(ratio, seconds(stage, pattern, FACTOR * SIZES[stage]) / seconds(stage, pattern, SIZES[stage]))
        if ratio < LIMIT:
            break
    return ratio


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_finding_takes_time_in_proportion(pattern):
    assert growth("find", pattern) < LIMIT


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_extracting_takes_time_in_proportion(pattern):
    assert growth("extract", pattern) < LIMIT


@pytest.mark.parametrize("name", [name for name in PATTERNS if name not in ALIKE])
def test_comparing_takes_time_in_proportion(name):
    assert growth("compare", PATTERNS[name]) < LIMIT


@pytest.mark.parametrize("name", ALIKE)
def test_claims_that_are_all_alike_are_not_all_compared(name):
    few, many = (pairs(PATTERNS[name] * times) for times in (100, 100 * FACTOR))

    assert many <= LIMIT * few


def pairs(text):
    """How many pairs of claims are looked at."""
    claims = fl.extract(fl.Document.from_text(text, published="2024-02-07"))
    return sum(1 for _ in candidates([View(claim, index) for index, claim in enumerate(claims)]))
