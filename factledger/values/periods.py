"""A timex and the day of publication to an interval of days; hosts dateutil."""

from datetime import date

from factledger.records.mention import Timex
from factledger.records.value import Period


def period(timex: Timex, published: date | None) -> Period | None:
    """The days that a timex means; ``None`` for a time of day, and for a day that no calendar has."""
    return None
