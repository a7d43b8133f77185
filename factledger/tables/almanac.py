"""Days that only an almanac knows: beginnings of lunar months, and feasts."""

import tomllib
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from attrs import frozen

Months = dict[int, tuple[date, str]]


@frozen(eq=False)
class Almanac:
    """The days of almanac.toml.

    ``islamic``, ``chinese``: year of that calendar to its first day and its months' lengths, as the file has them.
    ``feasts``: name of a feast to year and day of our calendar.
    """

    islamic: Months
    chinese: Months
    feasts: dict[str, dict[int, date]]


@cache
def almanac() -> Almanac:
    """The almanac; reading it costs some milliseconds, which only a text that names such a feast should pay."""
    data = tomllib.loads((files("factledger.tables") / "almanac.toml").read_text(encoding="utf-8"))
    feasts = {name: _feast(lines) for name, lines in data["feast"].items()}
    return Almanac(_months(data["islamic"]), _months(data["chinese"]), feasts)


def month_day(months: Months, year: int, number: int, when: int) -> date | None:
    """A day of a month, of which the first is 1, and 0 the day before it; ``None`` outside the years of the almanac."""
    if year not in months:
        return None
    start, lengths = months[year]
    before = 0
    for place, length in enumerate(lengths):
        if length == "+":
            continue
        leap = lengths[place - 1 : place] == "+"
        if number == 1 and not leap:
            return start + timedelta(before + when - 1)
        number -= not leap
        before += int(length) + (20 if int(length) > 1 else 30)
    return start + timedelta(before + when - 1) if number == 1 else None


def _months(rows: dict[str, str]) -> Months:
    return {int(year): (date.fromisoformat(row[:10]), row[11:]) for year, row in rows.items()}


def _feast(lines: dict[str, str]) -> dict[int, date]:
    """The days of one feast: each line begins with the year of its first."""
    return {
        year: date.fromisoformat(f"{year}-{when}")
        for first, line in lines.items()
        for year, when in enumerate(line.split(), start=int(first))
        if when != "-"
    }
