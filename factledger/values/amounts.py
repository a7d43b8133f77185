"""A quantity's words to intervals in a unit."""

from factledger.records.mention import Quantity
from factledger.records.policy import Policy
from factledger.records.value import Amount
from factledger.tables.language import Language


def amount(quantity: Quantity, policy: Policy, language: Language) -> Amount | None:
    """What a quantity states and allows; ``None`` where its words give no interval ("between 9 and 3")."""
    return None
