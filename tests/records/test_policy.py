"""Which rules run."""

import pytest

import factledger as fl


@pytest.mark.parametrize(
    ("select", "ignore", "runs"),
    [
        (["FL"], [], True),
        (["FL1"], [], True),
        (["FL101"], [], True),
        (["FL2", "FL1"], [], True),
        (["FL2"], [], False),
        ([], [], False),
        (["FL"], ["FL1"], False),
        (["FL101"], ["FL101"], False),
        (["FL"], ["FL2"], True),
    ],
)
def test_a_rule_runs_when_its_code_is_selected_and_not_ignored(select, ignore, runs):
    assert fl.Policy(select=select, ignore=ignore).runs("FL101") is runs


def test_every_rule_runs_by_itself():
    assert fl.Policy().runs("FL101")
    assert fl.Policy().runs("FL599")
