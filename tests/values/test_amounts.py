"""What figures allow: rounding, hedges, units."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import factledger as fl
from factledger.tables.language import currencies, load
from factledger.values.precision import slack
from factledger.values.units import _pint_name, _registry, quantity, scale

ENGLISH = load("en")
BASES = {
    "length": "meter", "area": "meter**2", "volume": "meter**3", "mass": "kilogram", "time": "second", "age": "second",
    "length/time": "meter/second", "energy": "joule", "power": "watt", "frequency": "hertz", "force": "newton",
    "pressure": "pascal", "voltage": "volt", "current": "ampere", "charge": "coulomb", "resistance": "ohm",
    "information": "bit", "information/time": "bit/second", "dose": "gray", "equivalent dose": "sievert",
    "activity": "becquerel", "angle": "degree", "temperature": "kelvin", "substance": "mole", "ratio": "dimensionless",
    "containers": "teu", "capacitance": "farad", "inductance": "henry", "magnetic field": "tesla",
    "magnetic flux": "weber", "luminous intensity": "candela", "luminous flux": "lumen", "illuminance": "lux",
    "radians": "radian", "solid angle": "steradian", "concentration": "mole/meter**3", "action": "joule*second",
    "momentum": "newton*second", "luminous energy": "candela*second", "apparent power": "volt*ampere",
    "acceleration": "meter/second**2", "length/volume": "meter**-2",
}  # fmt: skip


def amount(text: str) -> fl.Amount:
    (found,) = [value for value in fl.find(fl.Document.from_text(text)) if isinstance(value, fl.Amount)]
    return found


@pytest.mark.parametrize(
    ("literal", "kind", "half"),
    [
        ("2.4", "number", "0.05"),
        ("1.2e6", "currency", "50000"),
        ("35", "count", "0"),
        ("5316", "count", "0"),
        ("19000", "count", "500"),
        ("10000", "count", "500"),
        ("1500", "count", "50"),
        ("1450", "count", "0"),
        ("180", "count", "0"),
        ("100", "number", "0"),
        ("250", "currency", "0"),
        ("250e6", "currency", "5000000"),
        ("62/12", "dimension", "0.04166666666666666666666666667"),
        ("5/2", "dimension", "0.05"),
        ("120", "dimension", "5"),
        ("75", "dimension", "0.5"),
        ("20", "percent", "0.5"),
        ("23.4", "percent", "0.05"),
        ("12", "ordinal", "0"),
        ("52", "age", "0"),
        ("1/3", "ratio", "0.01"),
    ],
)
def test_digits_vouch_for_half_of_their_last_place(literal: str, kind: str, half: str) -> None:
    assert slack(literal, kind) == Decimal(half)


@pytest.mark.parametrize(
    ("text", "stated", "allowed"),
    [
        ("They lent 1.2 million books.", "1.2E+6", "[1.15E+6, 1.25E+6]"),
        ("They lent 35 books.", "35", "35"),
        ("They lent nearly 500 books.", "500", "[450.0, 500)"),
        ("They lent just over 500 books.", "500", "(500, 550.0]"),
        ("They lent about 10,000 books.", "10000", "[9000.0, 11000.0]"),
        ("It won over 20 percent.", "(20, Infinity]", "(20, Infinity]"),
        ("It won at least 60 percent.", "[60, Infinity]", "[60, Infinity]"),
        ("It won fewer than 50 votes.", "[-Infinity, 50)", "[-Infinity, 50)"),
        ("It won up to 50 votes.", "[-Infinity, 50]", "[-Infinity, 50]"),
        ("It won between 40 and 60 percent.", "[40, 60]", "[39.5, 60.5]"),
    ],
)
def test_stated_and_allowed(text: str, stated: str, allowed: str) -> None:
    found = amount(text)

    assert (str(found.stated), str(found.allowed)) == (stated, allowed)


@pytest.mark.parametrize(
    "row", [row for row in ENGLISH.table("units") if row.pint], ids=lambda row: f"{row.unit} ({row.kind})"
)
def test_a_unit_is_what_pint_says(row: Any) -> None:
    make, base = _registry().Quantity, BASES[row.dimension]

    zero, one = (make(Fraction(n), row.pint).to(base).magnitude for n in (0, 1))
    if row.dimension == "angle":  # pint's degree holds a rounded pi
        assert abs(one - row.factor) < Fraction(1, 10**12)
    else:
        assert (one - zero, zero) == (row.factor, row.offset)


def test_a_compound_is_made_of_its_parts() -> None:
    speed, rent = scale("mile per hour", "dimension", ENGLISH), scale("US dollar per month", "currency", ENGLISH)

    assert (speed.dimension, speed.factor) == ("length/time", Fraction(201168, 125) / 3600)
    assert (rent.dimension, rent.factor) == ("currency:USD/time", Fraction(1, 2629800))


@pytest.mark.parametrize(
    ("unit", "kind", "dimension"),
    [
        ("percent", "percent", "share"), ("", "ratio", "share"), ("times", "ratio", "factor"),
        ("percentage point", "percent", "points"), ("citizen", "count", "count"), ("", "number", "number"),
        ("crown", "currency", "currency:crown"), ("US dollar", "currency", "currency:USD"), ("", "ordinal", "ordinal"),
        ("penny per share", "currency", "currency:GBP/share"), ("ship per day", "count", "count/time"),
        ("year", "age", "age"), ("year", "duration", "time"), ("barrel per day", "dimension", "volume/time"),
    ],
)  # fmt: skip
def test_a_unit_has_its_dimension(unit: str, kind: str, dimension: str) -> None:
    assert scale(unit, kind, ENGLISH).dimension == dimension


def test_temperatures_meet_at_the_same_point() -> None:
    celsius, fahrenheit = (scale(f"degree {name}", "temperature", ENGLISH) for name in ("Celsius", "Fahrenheit"))

    assert celsius.apply(Decimal("46.2")) == fahrenheit.apply(Decimal("115.16"))


def test_an_amount_becomes_a_quantity_of_pint() -> None:
    assert quantity(amount("It was 12 g m-3 then.")).check("[mass] / [length] ** 3")
    assert quantity(amount("It was 12 ms-1 then.")).to("hertz").magnitude == 12_000
    assert quantity(amount("It was 12 kg s⁻² then.")).check("[mass] / [time] ** 2")
    found = quantity(amount("The lane is 75 miles long."))

    assert found.to("kilometer").magnitude == Fraction("120.7008")
    assert quantity(amount("It cost $58.24 per barrel.")).check("[currency_USD] / [length] ** 3")


def test_a_currency_is_convertible_into_no_other() -> None:
    dollars, euros = quantity(amount("It cost $5.")), quantity(amount("It cost €5."))

    assert dollars.dimensionality != euros.dimensionality


def test_every_currency_has_one_name() -> None:
    names = [row.unit for row in currencies()]

    assert len(names) == len(set(names)) > 160
    assert all(_pint_name(row.unit, "currency", ENGLISH) for row in currencies() if row.code)
