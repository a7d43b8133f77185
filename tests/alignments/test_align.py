"""Which claims are held against each other: few of many, each pair once, in whatever order they come."""

from collections import Counter

import factledger as fl
from factledger.alignments.blocking import WIDEST, candidates
from factledger.alignments.views import FAR, View, overlap

WHEAT = "Marisk exported 40,000 tonnes of wheat in 2022."
WHEAT_TOO = "Wheat exports of Marisk came to 45,000 tonnes in 2022."
NURSES = "The college in Tolva trained 400 nurses in 2022."
NURSES_TOO = "In 2022 some 400 nurses were trained at the Tolva college."


def claims(text, publisher="The Record"):
    return fl.extract(fl.Document.from_text(text, "2024-02-07", publisher))


def views(texts):
    return [View(claim, at) for at, claim in enumerate(c for text in texts for c in claims(text))]


def quoted(alignments):
    """What stands beside what, whoever comes first."""
    return {frozenset((a.left.text, a.right.text)) for a in alignments}


def pairs(number):
    """How many pairs are looked at among so many claims that are all alike."""
    texts = [f"In Marisk {1_000 + at} nurses were trained." for at in range(number)]
    return len(list(candidates(views(texts))))


# Blocking


def test_few_claims_that_share_a_word_are_all_compared():
    assert pairs(10) == 10 * 9 / 2


def test_pairs_grow_with_the_claims_and_not_with_their_square():
    few, many = pairs(200), pairs(400)

    assert many <= 400 * WIDEST
    assert many < 2.3 * few


def test_each_pair_is_looked_at_once_and_in_order():
    found = [(a.index, b.index) for a, b in candidates(views([WHEAT, WHEAT_TOO, NURSES, NURSES_TOO, WHEAT]))]

    assert max(Counter(found).values()) == 1
    assert found == sorted(found)
    assert all(one < other for one, other in found)


def test_claims_that_share_no_word_are_not_compared():
    assert list(candidates(views(["In Marisk 400 nurses sang.", "Exports rose by 3 percent."]))) == []


def test_claims_of_different_kinds_are_not_compared():
    assert list(candidates(views(["In Marisk wheat rose by 40 tonnes.", "In Marisk wheat was 40 tonnes."]))) == []


def test_a_name_meets_the_common_noun_that_it_is_made_of():
    one, other = views(["The Kessalian port has 400 cranes.", "In Kessaly there are 400 cranes."])

    assert overlap(one, other)[1] != []
    assert list(candidates([one, other])) == [(one, other)]


# Overlap


def test_the_same_words_overlap_by_all_and_other_words_by_what_stands_around_them():
    same, again, other = views([NURSES, NURSES, "Exports were 40 tonnes."])

    assert overlap(same, again)[0] >= 100
    assert overlap(same, other)[0] <= FAR


def test_overlap_is_the_same_from_both_sides():
    for one in views([WHEAT, NURSES]):
        for other in views([WHEAT_TOO, NURSES_TOO]):
            assert overlap(one, other)[0] == overlap(other, one)[0]


def test_the_heaviest_shared_word_comes_first():
    one, other = views(["In Marisk 400 buses ran.", "On Monday the mayor said that in Marisk 500 buses stood still."])

    assert overlap(one, other)[1][0] == one.head.concept


# Aligning


def test_what_speaks_of_one_thing_is_aligned_and_nothing_else():
    found = fl.align([*claims(WHEAT), *claims(NURSES), *claims(WHEAT_TOO, "B"), *claims(NURSES_TOO, "B")])

    assert quoted(found) == {frozenset(("40,000 tonnes", "45,000 tonnes")), frozenset(("400", "some 400"))}


def test_the_best_comes_first():
    found = fl.align([*claims(WHEAT), *claims(NURSES), *claims(WHEAT_TOO, "B"), *claims(NURSES_TOO, "B")])

    assert [a.score for a in found] == sorted((a.score for a in found), reverse=True)


def test_two_figures_of_one_sentence_are_two_figures():
    assert fl.align(claims("In Marisk 400 nurses were trained and 500 nurses were trained.")) == ()


def test_the_order_of_documents_does_not_matter():
    parts = [claims(WHEAT), claims(NURSES), claims(WHEAT_TOO, "B"), claims(NURSES_TOO, "B")]
    forth = fl.align(c for part in parts for c in part)
    back = fl.align(c for part in reversed(parts) for c in part)

    assert quoted(forth) == quoted(back)
    assert sorted((a.score, a.lead) for a in forth) == sorted((a.score, a.lead) for a in back)


def test_a_document_that_comes_twice_takes_nothing_from_the_others():
    once = fl.align([*claims(WHEAT), *claims(WHEAT_TOO, "B")])
    twice = fl.align([*claims(WHEAT), *claims(WHEAT), *claims(WHEAT_TOO, "B"), *claims(WHEAT_TOO, "B")])

    (pair,) = once
    again = [a for a in twice if a.left.text != a.right.text]
    assert len(again) == 4
    assert {(a.score, a.lead) for a in again} == {(pair.score, pair.lead)}


def test_the_lead_is_over_the_best_other_partner_in_the_same_document():
    one = claims(NURSES)
    other = claims(f"{NURSES_TOO}\n\nIn Tolva 900 nurses were trained by the army in 2022.", "B")
    best, behind = (a for a in fl.align([*one, *other]) if a.left is one[0])

    assert (best.right.text, behind.right.text) == ("some 400", "900")
    assert behind.lead < 0 < best.lead


def test_of_nothing_nothing_is_aligned():
    assert fl.align([]) == ()
