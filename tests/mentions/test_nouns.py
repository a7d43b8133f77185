"""The counted noun is the head of the phrase after the figure."""

import pytest

from factledger.mentions.nouns import counted, singular
from factledger.records.source import Document
from factledger.tables.language import load
from factledger.tokens.tokenize import tokenize

ENGLISH = load("en")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("10,000 Malian citizens have left", "citizen"),
        ("1,500 midwives in 2018", "midwife"),
        ("200 trained nurses left", "nurse"),
        ("35 part-time workers", "worker"),
        ("5 overseas sales offices", "office"),
        ("1 new ferry sank", "ferry"),
        ("40 people died", "person"),
        ("61,204 watched", None),
        ("300 new taxes", "tax"),
        ("12 olives", "olive"),
        ("40 coaches", "coach"),
        ("9 houses", "house"),
        ("3 viruses", "virus"),
        ("4 other uses", "use"),
        ("2 businesswomen", "businesswoman"),
        ("5 hypotheses", "hypothesis"),
        ("12 of them", None),
        ("6, 7 and 8", None),
    ],
)
def test_the_noun_after_a_figure_is_its_head(text, noun):
    sentence = tokenize(Document.from_text(text), ENGLISH)[0]

    found = counted(sentence, 1, ENGLISH)

    assert (found and found[2]) == noun


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("clauses", "clause"), ("viruses", "virus"), ("classes", "class"), ("boxes", "box"), ("houses", "house"),
        ("countries", "country"), ("policemen", "policeman"), ("housewives", "housewife"), ("NGOs", "NGO"),
        ("species", "species"), ("potatoes", "potato"), ("nurses", "nurse"), ("gloves", "glove"), ("bus", "bus"),
    ],
)  # fmt: skip
def test_a_plural_has_its_singular(plural, one):
    assert singular(plural, ENGLISH) == one
