"""What makes two claims the same."""

from decimal import Decimal

import pytest
from attrs import evolve, exceptions

import factledger as fl

EXACTLY = fl.Interval(Decimal(40), Decimal(40))
AMOUNT = fl.Amount(fl.Span(13, 22), "40 tonnes", EXACTLY, EXACTLY, "tonne", "dimension")
SOURCE = fl.Document.from_text("Exports were 40 tonnes.", "2024-02-07", "Ministry of Trade").source
CLAIM = fl.Measurement(source=SOURCE, span=fl.Span(13, 22), text="40 tonnes", subject="exports", amount=AMOUNT)


def test_the_id_is_a_hash_that_does_not_change():
    assert CLAIM.id == evolve(CLAIM).id
    assert len(CLAIM.id) == 64


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "50 tonnes"},
        {"subject": "imports"},
        {"span": fl.Span(12, 22)},
        {"source": evolve(SOURCE, publisher="Port of Selwyn")},
        {"source": evolve(SOURCE, published="2024-02-08")},
        {"source": evolve(SOURCE, digest="0")},
    ],
)
def test_another_source_place_or_wording_is_another_claim(changes):
    assert evolve(CLAIM, **changes).id != CLAIM.id


def test_the_kind_is_part_of_the_id():
    shared = {"source": SOURCE, "span": CLAIM.span, "text": CLAIM.text, "subject": CLAIM.subject}

    assert len({fl.Event(**shared).id, fl.Change(**shared).id, CLAIM.id}) == 3


def test_a_claim_cannot_be_edited():
    with pytest.raises(exceptions.FrozenInstanceError):
        CLAIM.subject = "imports"
