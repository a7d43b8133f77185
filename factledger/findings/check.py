"""The door: a verdict and a reason from every rule that applies."""

from collections.abc import Iterable

from factledger.records.claim import Claim
from factledger.records.finding import Alignment, Finding
from factledger.records.policy import Policy
from factledger.records.rule import Rule

RULES: tuple[Rule, ...] = ()


def check(
    claims: Iterable[Claim],
    alignments: Iterable[Alignment],
    *,
    policy: Policy | None = None,
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Finding, ...]:
    """Conflicts first, surest first, then in the order of the claims."""
    return ()
