"""Records to plain data and back, exactly.

Plain data is what JSON holds: dicts, lists, strings, whole numbers, true, false and null. Numbers with a point, shares
and days are strings, unbounded is "Infinity". The outermost dict and every claim name their record::

    {"format": 1, "record": "Measurement", "subject": "exports", "amount": {"stated": {"low": "40", ...}, ...}, ...}
"""

import difflib
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin

import attrs

from factledger.errors import RecordError, RuleError
from factledger.records.claim import Bond, Change, Claim, Event, Measurement
from factledger.records.finding import Alignment, Comparison, Finding, Report
from factledger.records.interval import Interval
from factledger.records.mention import Attribution, Hedge, Occasion, Quantity, Subject, Term, Tie, Timex
from factledger.records.policy import Policy
from factledger.records.rule import Rule
from factledger.records.source import Document, OffsetMap, Source
from factledger.records.span import Span
from factledger.records.value import Amount, Period, Scale

if TYPE_CHECKING:
    from cattrs import Converter

FORMAT = 1
"""Rises when a field changes its meaning or goes; a new field with a default needs no new number."""

RECORDS: dict[str, type[Any]] = {
    record.__name__: record
    for record in (
        Span, Interval, Source, OffsetMap, Document, Hedge, Quantity, Timex, Attribution, Term, Occasion, Subject, Tie,
        Scale, Amount, Period, Bond, Measurement, Change, Event, Policy, Rule, Comparison, Alignment, Finding, Report,
    )
}  # fmt: skip
CLAIMS = ("Measurement", "Change", "Event")
_FRACTION = re.compile(r"-?[0-9]+(?:/[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PLAIN_RECORDS = frozenset(RECORDS.values()) - {Interval, Rule}


def plain(record: Any) -> dict[str, Any]:
    """A record as plain data, with the number of the format and the name of the record.

    >>> plain(Span(6, 11))
    {'format': 1, 'record': 'Span', 'start': 6, 'end': 11}
    """
    name = type(record).__name__
    if RECORDS.get(name) is not type(record):
        raise RecordError(f"{name}: not a record; have {', '.join(RECORDS)}")
    # The record's own class: a claim inside another record is written through the union, and is named there too.
    return {"format": FORMAT, "record": name, **_converter().unstructure(record, type(record))}


def record_of(data: Mapping[str, Any]) -> Any:
    """The record of plain data; the inverse of `plain`.

    Raises:
        RecordError: a format that this version does not read, or a field that is not as it must be; named either way.
    """
    if not isinstance(data, Mapping):
        raise RecordError(f"record: expected an object with fields, got {_shown(data)}")
    if data.get("format") != FORMAT:
        raise RecordError(f"format: expected {FORMAT}, got {_shown(data.get('format'))}; is there a newer factledger?")
    record = _class(data.get("record"), tuple(RECORDS))
    fields = {name: value for name, value in data.items() if name not in ("format", "record")}
    try:
        return _converter().structure(fields, record)
    except Exception:  # whatever is wrong, the second converter says where, at several times the cost
        return _explain(fields, record)


def _explain(fields: dict[str, Any], record: type[Any]) -> Any:
    """Read the fields once more, by the converter that remembers the path to what is wrong."""
    from cattrs import transform_error

    try:
        return _converter(detailed=True).structure(fields, record)
    except Exception as error:
        first = transform_error(error, path=record.__name__, format_exception=_complaint)[0]
        message, _, path = first.rpartition(" @ ")
        raise RecordError(f"{path or record.__name__}: {message or first}") from error


def _complaint(error: BaseException, kind: type[Any] | None) -> str:
    """One error of cattrs or of a record's own validator, in a few words."""
    from cattrs.errors import ForbiddenExtraKeysError

    match error:
        case ForbiddenExtraKeysError():
            known = [field.name for field in attrs.fields(error.cl)]
            unknown = sorted(error.extra_fields)[0]
            near = difflib.get_close_matches(unknown, known, 1)
            return f"no field {unknown!r}; " + (f"did you mean {near[0]!r}?" if near else f"have {', '.join(known)}")
        case KeyError():
            return "is missing"
    return str(error)


def _class(name: object, names: tuple[str, ...]) -> type[Any]:
    """The record of this name."""
    if not isinstance(name, str) or name not in names:
        raise RecordError(f"record: expected one of {', '.join(names)}, got {_shown(name)}")
    return RECORDS[name]


@cache
def _converter(detailed: bool = False) -> "Converter":
    """The converter of this format; only the detailed one can say where something is wrong."""
    from cattrs import Converter  # a twentieth of a second to import: the first record pays
    from cattrs.gen import make_dict_structure_fn

    converter = Converter(
        detailed_validation=detailed, forbid_extra_keys=True, unstruct_collection_overrides={tuple: list}
    )
    hooks: tuple[tuple[type[Any], Callable[[Any, Any], Any], Callable[[Any], Any]], ...] = (
        (str, _only(str, "a string"), _as_it_is),
        (int, _only(int, "a whole number"), _as_it_is),
        (bool, _only(bool, "true or false"), _as_it_is),
        (date, _day, str),
        (Decimal, _number, str),
        (Fraction, _fraction, str),
        (Rule, _rule, _rule_fields),
    )
    for kind, read, write in hooks:
        converter.register_structure_hook(kind, read)
        converter.register_unstructure_hook(kind, write)
    converter.register_structure_hook_func(_is(Interval), _interval)
    converter.register_unstructure_hook_func(_is(Interval), _interval_fields)

    def claim_fields(claim: Any) -> dict[str, Any]:
        return {"record": type(claim).__name__, **converter.unstructure(claim, type(claim))}

    def claim_of(value: Any, _: object) -> Any:
        fields = dict(_object(value))
        return converter.structure(fields, _class(fields.pop("record", None), CLAIMS))

    def tuple_of(value: Any, kind: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise RecordError(f"expected a list, got {_shown(value)}")
        items = get_args(kind)
        if items[-1] is not Ellipsis and len(value) != len(items):
            raise RecordError(f"expected {len(items)} values, got {len(value)}")
        return tuple(converter.structure(value, list[items[0]]))  # type: ignore[valid-type]  # no record mixes kinds

    def object_of(kind: Any) -> Callable[[Any, Any], Any]:
        read = make_dict_structure_fn(kind, converter)
        return lambda value, _: read(_object(value), kind)

    converter.register_unstructure_hook_func(lambda kind: kind == Claim, claim_fields)
    converter.register_structure_hook_func(lambda kind: kind == Claim, claim_of)
    converter.register_structure_hook_func(_is(tuple), tuple_of)
    converter.register_structure_hook_factory(lambda kind: kind in _PLAIN_RECORDS, object_of)
    return converter


def _is(wanted: Any) -> Callable[[Any], bool]:
    """Whether a type is ``wanted`` or one of its kinds: ``Interval[date]`` is an ``Interval``."""
    return lambda kind: (get_origin(kind) or kind) is wanted


def _as_it_is(value: Any) -> Any:
    return value


def _only(kind: type[Any], what: str) -> Callable[[Any, Any], Any]:
    """A reader that takes values of one type and turns nothing into it."""

    def read(value: Any, _: object) -> Any:
        if type(value) is not kind:
            raise RecordError(f"expected {what}, got {_shown(value)}")
        return value

    return read


def _object(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise RecordError(f"expected an object with fields, got {_shown(value)}")
    return value


def _day(value: Any, _: object = None) -> date:
    try:
        if type(value) is str and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise RecordError(f"expected a day such as 2024-02-07, got {_shown(value)}")


def _number(value: Any, _: object = None) -> Decimal:
    try:
        if type(value) is str and not (number := Decimal(value)).is_nan():
            return number
    except InvalidOperation:
        pass
    raise RecordError(f"expected a number in a string such as '2.5', got {_shown(value)}")


def _fraction(value: Any, _: object = None) -> Fraction:
    try:
        # Only what `str` writes: "1e999999999" would be a number of a gigabyte.
        if type(value) is str and _FRACTION.fullmatch(value):
            return Fraction(value)
    except (ValueError, ZeroDivisionError):
        pass
    raise RecordError(f"expected a share in a string such as '1/3', got {_shown(value)}")


def _interval_fields(interval: Interval[Any]) -> dict[str, Any]:
    """The kind of a bound shows in its form: a day has two hyphens, a share always a stroke, a number neither."""
    return {
        "low": _written(interval.low),
        "high": _written(interval.high),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
    }


def _written(bound: date | Decimal | Fraction) -> str:
    return f"{bound.numerator}/{bound.denominator}" if isinstance(bound, Fraction) else str(bound)


def _interval(value: Any, kind: Any) -> Interval[Any]:
    fields = dict(_object(value))
    bound = (*get_args(kind), None)[0]
    low, high = _bound(fields.pop("low", None), "low", bound), _bound(fields.pop("high", None), "high", bound)
    opens = {name: fields.pop(name, False) for name in ("low_open", "high_open")}
    for name, is_open in opens.items():
        if type(is_open) is not bool:
            raise RecordError(f"{name}: expected true or false, got {_shown(is_open)}")
    if fields:
        raise RecordError(f"no field {min(fields, key=str)!r}; have low, high, low_open, high_open")
    try:
        return Interval(low, high, **opens)
    except TypeError as error:
        raise RecordError(f"low and high: expected two of a kind, got {low!r} and {high!r}") from error


def _bound(value: Any, name: str, kind: Any) -> Any:
    text = value if isinstance(value, str) else ""
    read = _fraction if "/" in text else _day if kind is date or _DAY.fullmatch(text) else _number
    try:
        bound = read(value)
    except RecordError as error:
        raise RecordError(f"{name}: {error}") from error
    if kind is Decimal and type(bound) is not Decimal:
        raise RecordError(f"{name}: expected a number in a string such as '2.5', got {_shown(value)}")
    return bound


def _rule_fields(rule: Rule) -> dict[str, Any]:
    return {"code": rule.code, "name": rule.name, "page": rule.page, "over": rule.over}


def _rule(value: Any, _: object) -> Rule:
    fields = dict(_object(value))
    for name in ("code", "name", "page", "over"):
        if type(fields.get(name)) is not str:
            raise RecordError(f"{name}: expected a string, got {_shown(fields.get(name))}")
    if unknown := sorted(fields.keys() - {"code", "name", "page", "over"}):
        raise RecordError(f"no field {unknown[0]!r}; have code, name, page, over")
    return Rule(fields["code"], fields["name"], fields["page"], _kept_rule, fields["over"])


def _kept_rule(subject: Any) -> Any:
    """What stands for the function of a rule that was read back: a name is data, a function is not."""
    raise RuleError("this rule was read from data and cannot run; take the one of its code from the rules in use")


def _shown(value: Any) -> str:
    """A value for a message, in one short line."""
    text = ascii(value) if isinstance(value, str | int | float | bool | None) else f"a {type(value).__name__}"
    return text if len(text) <= 60 else text[:57] + "..."
