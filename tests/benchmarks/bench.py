"""How fast factledger is, beside others, as the tables of docs/benchmarks.md: ``make bench``.

Everything is measured in one run, in seconds of the processor, so that a busy machine disturbs little; compare ratios,
not machines. ``--write`` puts the tables into the page.
"""

import gc
import json
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from floods import FLOODS, flood
from prose import DENSE, USUAL, prose
from readers import FIRST, READERS

import factledger as fl

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "benchmarks.md"
MEGABYTE = 1_000_000
# child processes keep compiled modules, as an installation does
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
SYSTEMS = ("quantulum3", "dateparser", "spaCy")
FIND = "factledger find"
# characters of each text, which the slowest reads in some seconds; seconds that every reader reads at least
SIZE, LEAST_S = 100_000, 2.0
SMALL, FACTOR, ROUNDS, MOST_ROUNDS = 20_000, 8, 3, 12

Table = list[tuple[str, ...]]


def best(run: Callable[[], object], times: int = 5) -> float:
    """The seconds of the fastest of several runs, child processes included."""
    found = []
    for _ in range(times):
        started = _seconds()
        run()
        found.append(_seconds() - started)
    return min(found)


def _seconds() -> float:
    """What the processor has worked for this process and for children that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def child(*arguments: str) -> str:
    """What a Python process of its own prints."""
    command = [sys.executable, "-W", "ignore", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT, cwd=HERE).stdout


def reader(name: str, characters: int, figures: float, least_s: float) -> dict[str, object]:
    """What readers.py measures of one reader."""
    return json.loads(child("readers.py", name, str(characters), str(figures), str(least_s)))


def throughput(characters: int = SIZE, least_s: float = LEAST_S) -> Table:
    """Every reader over the same prose, usual and dense, and how many times as fast `find` is."""
    rows: Table = [("reader", "usual prose", "`find` is", "dense prose", "`find` is")]
    found = {
        (name, figures): reader(name, characters, figures, least_s) for name in READERS for figures in (USUAL, DENSE)
    }
    for name in READERS:
        cells = [name]
        for figures in (USUAL, DENSE):
            speed, ours = _speed(found[name, figures]), _speed(found[FIND, figures])
            if speed is None or ours is None:
                cells += [f"not measured: {found[name, figures]['missing']}", ""]
            else:
                cells += [_rate(speed), "" if name == FIND else f"{ours / speed:.1f} x"]
        rows.append(tuple(cells))
    return rows


def _speed(measured: dict[str, object]) -> float | None:
    """Characters in a second, of the fastest text; ``None`` where the reader is not installed."""
    seconds = measured.get("seconds")
    if not isinstance(seconds, list):
        return None
    return float(str(measured["characters"])) / len(seconds) / min(seconds)


def _rate(speed: float) -> str:
    return f"{speed / MEGABYTE:.2f} MB/s" if speed >= MEGABYTE / 2 else f"{speed / 1000:.0f} kB/s"


def proportion(small: int = SMALL, names: tuple[str, ...] = tuple(FLOODS)) -> Table:
    """How much longer eight times the input takes, and how fast it is then."""
    rows: Table = [("input", "`find`", "8 x the input", "`extract`", "8 x the input")]
    for name in names:
        text = prose(small) + "\n\n" if name == "prose" else flood(name, small)
        few, many = (fl.Document.from_text(text * times, published="2024-02-07") for times in (1, FACTOR))
        cells = [name]
        for stage in (fl.find, fl.extract):
            ratio, seconds = _growth(stage, few, many)
            cells += [_rate(len(many.text) / seconds), f"{ratio:.1f} x the time"]
        rows.append(tuple(cells))
    return rows


def _growth(stage: Callable[[fl.Document], object], few: fl.Document, many: fl.Document) -> tuple[float, float]:
    """How much longer the longer text takes, and its seconds.

    The shorter text is read as often as the longer one contains it, so that a run of each takes about as long and
    meets as much of whatever else the machine does; the two take turns, and the best of each counts.
    """

    def repeatedly() -> None:
        for _ in range(FACTOR):
            stage(few)

    stage(few)  # tables, stems and patterns are read once
    short = long = float("inf")
    total, rounds = 0.0, 0
    while rounds < ROUNDS or (total < LEAST_S / 2 and rounds < MOST_ROUNDS):
        gc.collect()
        seconds = best(repeatedly, 1), best(lambda: stage(many), 1)
        short, long = min(short, seconds[0]), min(long, seconds[1])
        total, rounds = total + sum(seconds), rounds + 1
    return FACTOR * long / short, long


def memory(size: int = 5 * MEGABYTE) -> Table:
    """The most that a process ever held which finds the figures of one long text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prose.txt"
        path.write_text(prose(size), encoding="utf-8")
        took = json.loads(child("peak.py", str(path)))
    what = f"`find` over {size / MEGABYTE:.0f} MB of prose, {took['values']:,} values"
    return [
        (what, "memory"),
        ("the whole process at its peak: interpreter, library, text, values", f"{took['peak'] / MEGABYTE:.0f} MB"),
        ("of this, beyond interpreter, library and text", f"{(took['peak'] - took['before']) / MEGABYTE:.0f} MB"),
    ]


def start(times: int = 15) -> Table:
    """Fresh processes, less what a bare interpreter takes; the first sentence includes the import."""
    bare = _process("pass", times)
    guests = _process("import attrs, dateutil", times) - bare
    door = _process("import factledger", times) - bare
    # the work that readers.py calls the first sentence, from outside
    first = _process(f"import factledger as fl; fl.find(fl.Document.from_text({FIRST!r}))", times) - bare
    rows: Table = [("fresh process", "time", "beside `import attrs, dateutil`")]
    for what, seconds in (
        ("`import attrs, dateutil`", guests),
        ("`import factledger`", door),
        ("`import factledger` and the first `find`", first),
    ):
        rows.append((what, _milliseconds(seconds), f"{max(0.0, seconds) / guests:.1f} x"))
    for name in READERS:
        seconds = reader(name, 1, USUAL, 0.0).get("first")
        if name != FIND and isinstance(seconds, float):
            rows.append((f"import and first sentence: {name}", _milliseconds(seconds), f"{seconds / guests:.1f} x"))
    return rows


def _process(code: str, times: int) -> float:
    return best(lambda: child("-c", code), times)


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.001 else "under 1 ms"


def stages() -> Table:
    """What comes after `find`: claims, comparison, the ledger."""
    one, other = (fl.Document.from_text(prose(10_000, seed), published="2024-02-07") for seed in (1, 2))
    long = fl.Document.from_text(prose(200_000), published="2024-02-07")
    extracting = best(lambda: fl.extract(long), 3)
    alone, both = best(lambda: (fl.extract(one), fl.extract(other)), 3), best(lambda: fl.compare(one, other), 3)
    claims = fl.extract(long)
    with tempfile.TemporaryDirectory() as folder, fl.Ledger(Path(folder) / "facts.db") as kept:
        append = best(lambda: kept.append(claims), 1)
        verify, load = best(kept.verify), best(kept.claims)
    count = len(claims)
    return [
        ("stage", "speed"),
        ("`extract`, usual prose", _rate(len(long.text) / extracting)),
        ("`compare`, 2 x 10 kB of prose", f"{_milliseconds(both)}, {both / alone:.1f} x `extract` of both"),
        ("ledger, claims appended", f"{count / append:,.0f} a second"),
        ("ledger, claims verified", f"{count / verify:,.0f} a second"),
        ("ledger, claims loaded", f"{count / load:,.0f} a second"),
    ]


def machine() -> Table:
    """What it ran on, and with which versions."""
    rows: Table = [("what", "version"), ("Python", platform.python_version()), ("cores", str(os.cpu_count()))]
    for name in SYSTEMS:
        try:
            rows.append((name, version(name)))
        except PackageNotFoundError:
            rows.append((name, "not installed"))
    return rows


TABLES: dict[str, Callable[[], Table]] = {
    "machine": machine, "throughput": throughput, "start": start, "memory": memory, "stages": stages,
    "proportion": proportion,
}  # fmt: skip


def markdown(rows: Table) -> str:
    """A table; the first row is its head."""
    head, *body = rows
    lines = [head, ("---", *["---:"] * (len(head) - 1)), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def written(page: str, name: str, table: str) -> str:
    """The page with a table between its marks."""
    marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    return marks.sub(lambda match: f"{match[1]}{table}\n{match[2]}", page)


def tables() -> Iterator[tuple[str, str]]:
    """Every table by its name, as it is measured."""
    for name, measure in TABLES.items():
        yield name, markdown(measure())


def main(arguments: list[str]) -> None:
    """Measure and print; with ``--write`` also into the page."""
    for name, table in tables():
        print(f"{name}\n\n{table}\n", flush=True)
        if "--write" in arguments:
            PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), name, table), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
