"""How much memory `find` takes, in a process of its own: ``python peak.py FILE``; prints JSON, in bytes."""

import json
import sys
from pathlib import Path

import factledger as fl


def memory(field: str) -> int:
    """A line of the process's status: VmRSS is what it holds, VmHWM the most that it ever held."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition(f"{field}:")[2].split()[0]) * 1024


def main(path: str) -> dict[str, int]:
    """Memory with the library and the text loaded, the peak after reading it, and how many values there are."""
    document = fl.Document.from_text(Path(path).read_text(encoding="utf-8"), published="2024-02-07")
    fl.find(fl.Document.from_text("Trade was up over 20 percent in May 2023."))  # the tables belong to the library
    before = memory("VmRSS")
    values = fl.find(document)
    return {"before": before, "peak": memory("VmHWM"), "values": len(values)}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))
