"""Who may know whom: the five points of docs/design.md, read from the code with `ast`."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import factledger

PACKAGE = Path(factledger.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))

PILLARS = ("sources", "tokens", "mentions", "values", "claims", "alignments", "findings", "reports", "ledger")
PURE = ("tokens", "mentions", "values", "claims", "alignments", "findings")
FLOOR = ("records", "tables", "errors")
FACE = ("__init__", "pipeline", "cli", "__main__", "testing")

# each record knows only those before it; a file on the same rung may not know its neighbours
RUNGS = (
    ("span", "interval", "rule", "policy"), ("source", "token"), ("mention",), ("value",), ("claim",), ("finding",),
    ("codec",),
)  # fmt: skip

# door -> the function in it
DOORS = {
    "sources.read": "read", "tokens.tokenize": "tokenize", "mentions.spot": "spot", "values.evaluate": "evaluate",
    "claims.assemble": "assemble", "alignments.align": "align", "findings.check": "check", "reports.render": "render",
    "ledger.ledger": "Ledger", "values.dateline": "dateline",
}  # fmt: skip

# guest library -> where it lives
HOSTS = {
    "pint": ("values/units.py",),
    "dateutil": ("values/holidays.py",),
    "snowballstemmer": ("mentions/concepts.py",),
    "sqlite3": ("ledger/sqlite.py",),
    "cattrs": ("records/codec.py",),
    "jinja2": ("reports/html.py",),
    "click": ("cli.py",),
    "hypothesis": ("testing/",),
    "pytest": ("testing/",),
}
AT_HOME = {"attrs"}
COSTLY = ("pint", "dateutil", "sqlite3", "cattrs", "jinja2", "click", "hypothesis", "pytest")
IDLE = {"time", "random", "socket", "urllib", "http", "ssl", "asyncio", "uuid", "secrets"}


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, at the top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module, level=level, names=names):
                assert level == 0, f"{name_of(path)}: import by the full name"
                whole = str(module)
                is_package = (PACKAGE.parent / whole.replace(".", "/")).is_dir()
                for alias in names:
                    # "from factledger.tables import rows" imports the module rows
                    submodule = is_package and (PACKAGE.parent / whole.replace(".", "/") / f"{alias.name}.py").is_file()
                    yield f"{whole}.{alias.name}" if submodule else whole


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def place_of(path: Path) -> str:
    """The folder of a file, or its own name at the top."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def own(path: Path) -> list[str]:
    """What a file imports from the package, without the package's name."""
    modules = [module.split(".", 1) for module in imports(path)]
    return [rest[0] if rest else "" for first, *rest in modules if first == "factledger"]


def files_of(*places: str) -> list[Path]:
    return [path for path in FILES if place_of(path) in places]


def test_every_file_has_its_place():
    assert {place_of(path) for path in FILES} <= {*PILLARS, *FLOOR, *FACE}


@pytest.mark.parametrize("path", files_of(*PILLARS), ids=name_of)
def test_a_pillar_knows_the_floor_and_itself(path):
    known = {module.split(".")[0] for module in own(path)}

    assert known <= {*FLOOR, place_of(path)}


@pytest.mark.parametrize("path", files_of("records"), ids=name_of)
def test_a_record_knows_only_records_below_it(path):
    rung = next((n for n, names in enumerate(RUNGS) if path.stem in names), 0)
    below = {name for names in RUNGS[:rung] for name in names}
    known = own(path)

    assert path.stem == "__init__" or any(path.stem in names for names in RUNGS)
    assert {module.split(".")[0] for module in known} <= {"records", "errors"}
    assert {module.split(".")[1] for module in known if module.startswith("records.")} <= below


@pytest.mark.parametrize("path", files_of("tables"), ids=name_of)
def test_a_table_knows_no_record_and_no_stage(path):
    assert {module.split(".")[0] for module in own(path)} <= {"tables", "errors"}


@pytest.mark.parametrize("path", files_of("errors"), ids=name_of)
def test_errors_know_nothing(path):
    assert own(path) == []


@pytest.mark.parametrize("path", [p for p in FILES if place_of(p) not in FACE], ids=name_of)
def test_only_the_beam_and_the_face_open_doors(path):
    door = name_of(path).removesuffix(".py").replace("/", ".")

    assert [module for module in own(path) if module in DOORS and module != door] == []


def test_the_beam_opens_the_pure_doors_only():
    opened = {module for module in own(PACKAGE / "pipeline.py") if module.split(".")[0] in PILLARS}

    assert {module.split(".")[0] for module in opened} <= set(PURE)
    assert opened <= set(DOORS)


def test_the_command_line_comes_in_by_the_front_door():
    # beside it: the rules to list, and how to print what is no report
    assert set(own(PACKAGE / "cli.py")) <= {"", "errors", "findings.check", "reports.render", "reports.wording"}


@pytest.mark.parametrize("path", files_of("testing"), ids=name_of)
def test_testing_comes_in_by_the_front_door(path):
    known = {module.split(".")[0] for module in own(path)}

    assert known <= {"", "testing", *FLOOR}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_guest_stays_with_its_host(path):
    strangers = set()
    for module in imports(path):
        guest = module.split(".")[0]
        if (guest in sys.stdlib_module_names and guest not in HOSTS) or guest in {"factledger", *AT_HOME}:
            continue
        if not any(name_of(path).startswith(host) for host in HOSTS.get(guest, ())):
            strangers.add(guest)

    assert strangers == set()


@pytest.mark.parametrize("path", files_of(*PURE, "records", "tables"), ids=name_of)
def test_a_stage_reads_neither_clock_nor_network(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    called = {function.attr for function in calls if isinstance(function, ast.Attribute)}

    assert {module.split(".")[0] for module in imports(path)} & IDLE == set()
    assert called & {"today", "now", "utcnow"} == set()


@pytest.mark.parametrize("path", files_of("values", "claims", "alignments", "findings"), ids=name_of)
def test_no_float_decides(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, float)]
    casts = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "float"]

    assert [node.lineno for node in (*constants, *casts)] == []


@pytest.mark.parametrize(("door", "function"), [d for d in DOORS.items() if d[0].split(".")[0] in PURE])
def test_a_door_is_named_by_its_verb(door, function):
    tree = ast.parse((PACKAGE / f"{door.replace('.', '/')}.py").read_text(encoding="utf-8"))
    (found,) = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == function]
    names = [argument.arg for argument in found.args.args]

    assert not found.args.defaults, "what is optional is keyword-only"
    if "document" in names:
        assert names[0] == "document"
    if "language" in names:
        assert names[-1] == "language"


@pytest.mark.parametrize("path", [p for p in FILES if p.name == "__init__.py" and p.parent != PACKAGE], ids=name_of)
def test_a_folder_has_no_face_of_its_own(path):
    (docstring,) = ast.parse(path.read_text(encoding="utf-8")).body

    assert isinstance(docstring, ast.Expr)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_begins_with_one_line_that_says_what_it_is(path):
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""

    assert docstring.partition("\n")[0]


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh process has after running some code."""
    code = f"{code}\nimport sys; print(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_the_import_is_light():
    loaded = loaded_by("import factledger")

    assert {module for module in loaded if module.split(".")[0] == "factledger"} == {"factledger"}
    assert loaded.isdisjoint((*COSTLY, "attrs", "decimal", "typing"))


def test_who_only_finds_loads_no_more():
    loaded = loaded_by('import factledger as fl; fl.find(fl.Document.from_text("It cost $40 in May 2023."))')
    rooms = {module.split(".")[1] for module in loaded if module.startswith("factledger.")}

    assert rooms <= {"errors", "pipeline", "records", "tables", "tokens", "mentions", "values"}
    assert loaded.isdisjoint((*COSTLY, "snowballstemmer", "difflib", "factledger.mentions.subjects"))


def front_door() -> ast.Module:
    return ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))


def test_type_checkers_and_python_enter_by_the_same_door():
    typed = {
        alias.name: str(node.module)
        for node in ast.walk(front_door())
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("factledger.")
        for alias in node.names
    }

    assert {name: f"factledger.{room}" for name, room in factledger._ROOM_OF.items()} == typed
    assert sorted(typed) == sorted(factledger.__all__)


def test_the_front_door_gives_what_its_rooms_hold():
    names: dict[str, object] = {}
    exec("from factledger import *", names)

    assert set(factledger.__all__) <= set(dir(factledger)) & set(names)
    assert all(getattr(factledger, name) is names[name] for name in factledger.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = factledger.nothing


def test_the_front_door_is_complete():
    missing = [name for name in factledger.__all__ if not hasattr(factledger, name)]

    assert missing == []
    assert factledger.__all__ == sorted(factledger.__all__, key=lambda name: (name[0].islower(), name))
