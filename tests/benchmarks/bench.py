"""How fast the stages are, as a table: ``make bench``.

Every line is measured in one run on one core, the best of several; compare ratios, not machines.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from prose import prose

import factledger as fl

MEGABYTE = 1_000_000


def best(run: Callable[[], object], times: int = 5) -> float:
    """The seconds of the fastest of several runs."""
    found = []
    for _ in range(times):
        started = time.perf_counter()
        run()
        found.append(time.perf_counter() - started)
    return min(found)


def imported(modules: str) -> float:
    """Seconds to start Python and import modules."""
    return best(lambda: subprocess.run([sys.executable, "-c", f"import {modules}"], check=True), 9)


def throughput() -> list[tuple[str, str, str]]:
    """MB/s over generated prose, beside what Python takes to split the same text at its blanks."""
    text = prose(MEGABYTE // 2)
    document = fl.Document.from_text(text, published="2024-02-07")
    size = len(text.encode()) / MEGABYTE
    fl.extract(document)  # tables, units and patterns are read once
    split = best(text.split)
    rows = []
    for name, run in (("find", lambda: fl.find(document)), ("extract", lambda: fl.extract(document))):
        seconds = best(run)
        rows.append(
            (f"{name}, {size:.2f} MB of prose", f"{size / seconds:.2f} MB/s", f"{seconds / split:.0f} x str.split")
        )
    return rows


def proportion() -> list[tuple[str, str, str]]:
    """How much longer eight times the prose takes."""
    rows = []
    small, large = (fl.Document.from_text(prose(size), published="2024-02-07") for size in (50_000, 400_000))
    for name, run in (("find", fl.find), ("extract", fl.extract)):
        few, many = best(lambda run=run: run(small)), best(lambda run=run: run(large), 3)
        rows.append((f"{name}, 8 x the prose", f"{many:.2f} s", f"{many / few:.1f} x the time"))
    return rows


def comparison() -> list[tuple[str, str, str]]:
    """Two documents of different prose against each other."""
    one, other = (fl.Document.from_text(prose(10_000, seed), published="2024-02-07") for seed in (1, 2))
    alone, both = best(lambda: (fl.extract(one), fl.extract(other)), 3), best(lambda: fl.compare(one, other), 3)
    return [("compare, 2 x 10 kB of prose", f"{both * 1000:.0f} ms", f"{both / alone:.1f} x extract of both")]


def start() -> list[tuple[str, str, str]]:
    """The import, beside that of two libraries which it is made of."""
    bare, ours, theirs = imported("sys"), imported("factledger"), imported("attrs, dateutil")
    ratio = (ours - bare) / (theirs - bare)
    return [("import factledger", f"{(ours - bare) * 1000:.0f} ms", f"{ratio:.1f} x import attrs, dateutil")]


def ledger() -> list[tuple[str, str, str]]:
    """Claims kept and verified."""
    claims = fl.extract(fl.Document.from_text(prose(200_000), published="2024-02-07"))
    with tempfile.TemporaryDirectory() as folder, fl.Ledger(Path(folder) / "facts.db") as kept:
        append = best(lambda: kept.append(claims), 1)
        verify = best(kept.verify)
        load = best(kept.claims)
    rows = (("append", append), ("verify", verify), ("claims", load))
    return [
        (f"ledger {name}, {len(claims)} claims", f"{len(claims) / s:,.0f} /s", f"{s / verify:.1f} x verify")
        for name, s in rows
    ]


def main() -> None:
    rows = [row for part in (start, throughput, proportion, comparison, ledger) for row in part()]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for what, figure, ratio in rows:
        print(f"{what:<{widths[0]}}  {figure:>{widths[1]}}  {ratio:>{widths[2]}}")


if __name__ == "__main__":
    main()
