"""Every form is told by one word, and the words that are in every sentence tell none."""

from factledger.tables.language import telling


def test_a_form_of_one_word_tells_alone():
    assert telling([("friday",), ("good", "friday")]) == {"friday": (frozenset(),)}


def test_a_form_of_several_is_told_by_its_longest_with_the_others():
    told = telling([("at", "the", "moment"), ("night", "of", "power")])

    assert told == {"moment": (frozenset({"at", "the"}),), "night": (frozenset({"of", "power"}),)}


def test_of_two_forms_with_the_same_word_either_tells():
    assert telling([("at", "present"), ("by", "present")]) == {"present": (frozenset({"at"}), frozenset({"by"}))}
