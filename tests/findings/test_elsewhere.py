"""A figure that the other text tells too, beside one of the same words, conflicts with nothing there."""

import pytest

import factledger as fl
from factledger.findings.elsewhere import Told
from factledger.records.finding import Alignment


def told(left, right):
    """Whether the first figures of two texts are explained by what else the texts say."""
    here, there = (
        [c for c in fl.extract(fl.Document.from_text(text, "2024-02-07", name)) if isinstance(c, fl.Measurement)]
        for text, name in ((left, "The Record"), (right, "The Courier"))
    )
    known = Told([*here, *there])
    forth, back = Alignment(here[0], there[0], 90), Alignment(there[0], here[0], 90)
    assert known.elsewhere(forth) is known.elsewhere(back)
    return known.elsewhere(forth)


@pytest.mark.parametrize(
    ("left", "right", "explained"),
    [
        ("Tolva has 412 nurses.", "Tolva has 431 nurses.", False),
        ("Tolva has 412 nurses.", "Tolva has 431 nurses. Karst has 412 nurses.", True),
        ("Tolva has 412 nurses.", "Tolva has 431 nurses. Karst lends 412 novels.", False),
        ("Tolva has 412 nurses.", "Tolva has 431 nurses. The nurses are paid 412 crowns.", False),
        # a small number is the same by chance
        ("Tolva has 9 nurses.", "Tolva has 11 nurses. Karst has 9 nurses.", False),
        # 400 and 12 are the 412 of the other text
        ("Tolva has 412 nurses.", "Tolva has 400 nurses in town and 12 nurses at sea.", True),
        ("Tolva has 412 nurses.", "Tolva has 400 nurses in town and 13 nurses at sea.", False),
        ("Tolva has 412 nurses.", "Tolva has 400 nurses in town. It has 12 nurses at sea.", False),
        # in other units
        ("The lane is 2 kilometres long.", "The lane is 3 kilometres long. The old lane is 2,000 metres long.", True),
    ],
)
def test_a_figure_told_elsewhere_or_in_parts_is_explained(left, right, explained):
    assert told(left, right) is explained


def test_inside_one_text_nothing_is_explained():
    document = fl.Document.from_text("Tolva has 412 nurses. It has 431 nurses. Karst has 412 nurses.")
    one, other, third = fl.extract(document)

    assert not Told([one, other, third]).elsewhere(Alignment(one, other, 90))


def test_what_is_no_level_is_never_explained():
    one, other = (fl.extract(fl.Document.from_text(f"Exports rose by {n} percent.", "2024-02-07"))[0] for n in (40, 45))

    assert not Told([one, other]).elsewhere(Alignment(one, other, 90))
