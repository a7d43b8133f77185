"""From a unit's name to its dimension and factor; hosts pint."""

from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from factledger.records.value import Amount, Scale
from factledger.tables.language import Language, currencies, load
from factledger.tables.rows import Unit

if TYPE_CHECKING:
    import pint

_POWERS = {"square ": 2, "cubic ": 3}
_PLAIN = {"count": "count", "ordinal": "ordinal", "number": "number"}


@cache
def scale(unit: str, kind: str, language: Language) -> Scale:
    """How a unit of `Quantity` is measured; "dollar per barrel" is a dollar over a barrel."""
    table = _table(language)
    known = table.get((unit, kind))
    if known is not None:
        return known
    if kind == "ratio":
        return Scale("factor") if unit else Scale("share")
    above, per, below = unit.rpartition(" per ")
    if per:
        upper = table.get((above, kind)) or Scale(_PLAIN.get(kind, kind))
        lower = _plain_or_power(below, table)
        return Scale(f"{upper.dimension}/{lower.dimension}", upper.factor / lower.factor)
    if unit.startswith("inverse "):
        lower = _plain_or_power(unit.removeprefix("inverse "), table)
        return Scale(f"1/{lower.dimension}", 1 / lower.factor)
    return Scale(_PLAIN.get(kind, f"{kind}:{unit}"))


def _plain_or_power(unit: str, table: dict[tuple[str, str], Scale]) -> Scale:
    """How a unit under another is measured; "square second" is the second's square."""
    known = table.get((unit, "dimension")) or table.get((unit, "duration"))
    for word, power in _POWERS.items():
        if known is None and unit.startswith(word):
            base = _plain_or_power(unit.removeprefix(word), table)
            known = Scale(f"{base.dimension}^{power}", base.factor**power)
    return known or Scale(unit)


def quantity(amount: Amount, language: Language | None = None) -> "pint.Quantity":  # type: ignore[type-arg]
    """An amount as a `pint.Quantity`: the stated number, or its closed end; counts have no dimension.

    Currencies are units of their own, named by their ISO code.
    """
    registry = _registry()
    language = language or load("en")
    number = amount.stated.low if amount.stated.low.is_finite() else amount.stated.high
    return registry.Quantity(Fraction(number), _pint_name(amount.unit, amount.kind, language))


def _pint_name(unit: str, kind: str, language: Language) -> str:
    """A unit in pint's notation; "" for what has no dimension."""
    names = _pint_names(language)
    if (unit, kind) in names:
        return names[unit, kind]
    above, per, below = unit.rpartition(" per ")
    if unit.startswith("inverse "):
        per, below = "inverse", unit.removeprefix("inverse ")
    if not per:
        return ""
    upper = names.get((above, kind), "") or "dimensionless"
    lower = names.get((below, "dimension"), "") or names.get((below, "duration"), "")
    for word, power in _POWERS.items():
        if not lower and below.startswith(word):
            base = below.removeprefix(word)
            lower = names.get((base, "dimension"), "") or names.get((base, "duration"), "")
            lower = f"{lower}**{power}" if lower else ""
    lower = lower or "dimensionless"
    return f"({upper}) / ({lower})"


@cache
def _registry() -> "pint.UnitRegistry":  # type: ignore[type-arg]
    """Pint with exact numbers, the units that it lacks, and every currency as a dimension of its own."""
    import pint  # half a second to import: the first conversion pays

    registry: pint.UnitRegistry = pint.UnitRegistry(non_int_type=Fraction)  # type: ignore[type-arg]
    for line in (files("factledger.tables") / "units.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            registry.define(line)
    codes = {row.code for row in currencies()}
    codes.update(row.dimension.partition(":")[2] for row in load("en").table("units") if row.kind == "currency")
    for code in codes - {""}:
        registry.define(f"currency_{code} = [currency_{code}]")
    return registry


@cache
def _pint_names(language: Language) -> dict[tuple[str, str], str]:
    """Unit and kind to pint's name."""
    names: dict[tuple[str, str], str] = {}
    rows: tuple[Unit, ...] = language.table("units")
    for row in rows:
        if row.kind == "currency":
            code = row.dimension.partition(":")[2]
            names.setdefault((row.unit, "currency"), f"{row.factor} * currency_{code}")
        elif row.pint:
            names.setdefault((row.unit, row.kind), row.pint)
    for currency in currencies():
        if currency.code:
            names.setdefault((currency.unit, "currency"), f"currency_{currency.code}")
    names["percent", "percent"] = "percent"
    return names


@cache
def _table(language: Language) -> dict[tuple[str, str], Scale]:
    """Unit and kind to scale."""
    table: dict[tuple[str, str], Scale] = {}
    rows: tuple[Unit, ...] = language.table("units")
    for row in rows:
        table.setdefault((row.unit, row.kind), Scale(row.dimension, row.factor, row.offset))
    for currency in currencies():
        table.setdefault((currency.unit, "currency"), Scale(f"currency:{currency.code or currency.unit}"))
    return table
