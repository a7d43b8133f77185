"""The year that the words of a date give, and what they name in a year that is known."""

from datetime import date

import attrs

from factledger.values import calendar
from factledger.values.calendar import Stretch, around, day, month, months, season, unknown
from factledger.values.holidays import holiday

COUNTS = {"last": -1, "past": -1, "this": 0, "next": 1, "before": -1, "after": 1, "same": 0, "that": 0, "the": 0}
"""How many weeks, months, years ... from now."""


def year_of(got: dict[str, str], published: date | None) -> int | None:
    """The year that the words give, or ``None``."""
    if "decade" in got:
        decade = int(got["decade"])
        return decade if decade > 99 else decade + (1900 if decade >= 20 else 2000)
    if "century" in got:
        return 1
    if "year" in got or "short" in got:
        written = got.get("year") or got["short"]
        if len(written) > 2 or "era" in got:
            return int(written)
        return int(written) + (2000 if int(written) < 40 else 1900)
    if "rel_year" in got and published is not None:
        return published.year + COUNTS[got["rel_year"]]
    if "years" in got and published is not None:
        return published.year + (-1 if got["years_way"] == "ago" else 1) * int(got["years"])
    return None


def in_year(got: dict[str, str], year: int) -> Stretch | None:
    """What the words name in a year that is known."""
    match got:
        case {"month": number, "day": when}:
            return day(date(year, int(number), int(when)))
        case {"month": number}:
            return month(year, int(number))
        case {"quarter": number}:
            found = months(year, 3 * int(number) - 2, 3, "quarter", f"{year:04d}-Q{number}")
            return attrs.evolve(found, uncertain="fiscal" in got)
        case {"half": number}:
            found = months(year, 6 * int(number) - 5, 6, "half", f"{year:04d}-H{number}")
            return attrs.evolve(found, uncertain="fiscal" in got)
        case {"edge": edge}:
            return calendar.part(around("year", date(year, 1, 1)), edge.split()[0], None)
        case {"season": code}:
            return season(year, season_code(code))
        case {"holiday": rule}:
            return holiday(rule, year)
        case {"week": number}:
            return around("week", date.fromisocalendar(year, int(number), 1))
        case {"decade": _}:  # the 1800s are a century, the 2000s hardly
            return around("century" if year % 100 == 0 and year < 2000 else "decade", date(year, 1, 1))
        case {"century": number}:
            return calendar.century(int(number))
    return around("year", date(year, 1, 1))


def calendar_year(kind: str, got: dict[str, str], published: date | None) -> Stretch | None:
    """A fiscal, academic or sports year; where it begins is known to the author only."""
    if "year" in got:
        written = year_of(got, published) or 1
        year = int(full_end(f"{written:04d}", got["to_year"][-2:])) if "to_year" in got else written
        first = year - 1 if "to_year" in got else year
    elif published is None:
        return unknown("XXXX" if kind == "CY" else f"{kind}XXXX", "year")
    else:
        year = first = published.year + COUNTS[got["which"]] - (kind == "SY" and published.month < 8)
    match kind:
        case "FY":
            begin = 7 if "to_year" in got else 1
            return attrs.evolve(months(first, begin, 12, "fiscal year", f"FY{year:04d}"), uncertain=True)
        case "SY":
            return attrs.evolve(months(first, 9, 12, "academic year", f"SY{first:04d}"), approx=True)
        case "GY" if "to_year" in got:
            return attrs.evolve(months(first, 7, 12, "season", f"{first:04d}/{year:04d}"), approx=True)
    return around("year", date(year, 1, 1))


def full_end(first: str, last: str) -> str:
    """The year 23 after 2022 is 2023, after 1999 comes 2000."""
    century = int(first) // 100 * 100
    return f"{century + int(last) + (100 if int(last) < int(first) % 100 else 0):04d}"


def season_code(code: str) -> str:
    """The code of TIMEX3, which has none but FA for the fall."""
    return "FA" if code == "FALL" else code
