"""Read, check and cache the tables of a language."""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import attrs

from factledger.errors import TableError
from factledger.tables import rows

# table file -> the record of its rows; a language's folder has exactly these files
TABLES: dict[str, type[Any]] = {
    "sentences": rows.Abbreviation,
    "openers": rows.Opener,
    "cues": rows.Cue,
    "ties": rows.Tying,
    "occasions": rows.Happening,
    "attributions": rows.Speech,
    "subjects": rows.Topic,
    "grammar": rows.Grammar,
    "nouns": rows.Noun,
    "numerals": rows.Numeral,
    "units": rows.Unit,
    "hedges": rows.Hedging,
    "changes": rows.Changing,
    "figures": rows.Shape,
    "irregular": rows.Irregular,
    "synonyms": rows.Synonyms,
    "exclusive": rows.Exclusive,
    "kin": rows.Kin,
    "timexes": rows.TimeWord,
    "holidays": rows.Holiday,
}


class _Tables(dict[str, tuple[Any, ...]]):
    """The tables of a folder by name, each read when it is first asked for: half of them only serve comparison."""

    def __init__(self, folder: Traversable) -> None:
        super().__init__()
        self._folder = folder

    def __missing__(self, name: str) -> tuple[Any, ...]:
        self[name] = found = read_rows(self._folder / f"{name}.toml", TABLES[name])
        return found


@attrs.frozen(eq=False)
class Language:
    """The tables of one language: `table("units")` gives the rows of units.toml in the order of the file.

    Compared by identity, so that what a stage derives from it can be cached.
    """

    code: str
    tables: dict[str, tuple[Any, ...]] = attrs.field(repr=False)
    _forms: dict[tuple[str, str], frozenset[str]] = attrs.field(factory=dict, init=False, repr=False)

    def table(self, name: str) -> tuple[Any, ...]:
        """The rows of one table.

        Raises:
            TableError: a row that is not as its record in `rows.py` says.
        """
        return self.tables[name]

    def forms(self, name: str, part: str) -> frozenset[str]:
        """The forms of a table's rows of one part."""
        key = name, part
        if key not in self._forms:
            self._forms[key] = frozenset(form for row in self.tables[name] if row.part == part for form in row.forms)
        return self._forms[key]

    def words(self, name: str) -> frozenset[str]:
        """The forms of all of a table's rows."""
        key = name, ""
        if key not in self._forms:
            self._forms[key] = frozenset(form for row in self.tables[name] for form in row.forms)
        return self._forms[key]

    def triggers(self) -> Iterator[str]:
        """The forms of every row that says that a sentence can hold a figure or a date because of it."""
        for name, record in TABLES.items():
            if hasattr(record, "trigger"):
                rows = (row for row in self.table(name) if row.trigger)
                yield from (form for row in rows for form in getattr(row, "triggers", row.forms))
        yield from (form for row in self.table("holidays") if row.rule for form in row.forms)


def telling(forms: Iterable[tuple[str, ...]]) -> dict[str, tuple[frozenset[str], ...]]:
    """For one word of every form the other words of the form: without them it says nothing.

    Of a form of several words, none of which is a form itself, it is the longest: "the" and "of" are everywhere.
    """
    index: dict[str, tuple[frozenset[str], ...]] = {}
    several = []
    for form in forms:
        if len(form) > 1:
            several.append(form)
        else:
            index[form[0]] = (frozenset(),)
    for form in several:
        if not any(index.get(word) == (frozenset(),) for word in form):
            word = max(form, key=len)
            index[word] = (*index.get(word, ()), frozenset(form) - {word})
    return index


@cache
def load(code: str) -> Language:
    """The tables of a language, by its code ("en").

    Raises:
        TableError: no such language.
    """
    folder = files("factledger.tables") / code
    if not code.isidentifier() or not folder.is_dir():
        folders = files("factledger.tables").iterdir()
        have = sorted(f.name for f in folders if f.is_dir() and (f / "units.toml").is_file())
        raise TableError(f"language {code!r}: no tables; have {', '.join(have)}")
    return Language(code, _Tables(folder))


@cache
def currencies() -> tuple[rows.Currency, ...]:
    """Every currency, whatever the language."""
    return read_rows(files("factledger.tables") / "currencies.toml", rows.Currency)


def read_rows(path: Traversable, record: type[Any]) -> tuple[Any, ...]:
    """The rows of one file, each as a ``record``; an error names the file, the row and the cure."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{path.name}: not TOML: {error}") from error
    columns = {f.name for f in attrs.fields(record)}
    made = []
    for number, row in enumerate(data.get("row", ()), start=1):
        for column in row.keys() - columns:
            import difflib  # only a table with a mistake pays

            near = difflib.get_close_matches(column, columns, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"have {', '.join(sorted(columns))}"
            raise TableError(f"{path.name}, row {number}: no column {column!r}; {hint}")
        try:
            made.append(record(**row))
        except (TypeError, ValueError) as error:
            raise TableError(f"{path.name}, row {number}: {error}") from error
    return tuple(made)
