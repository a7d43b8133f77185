"""What is installed is what the project says."""

import re
import sys
import tomllib
from importlib.metadata import entry_points, version
from importlib.resources import files
from itertools import chain
from pathlib import Path

import factledger

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_version_is_the_installed_one():
    assert version("factledger") == factledger.__version__


def test_the_command_is_declared():
    (command,) = entry_points(group="console_scripts", name="factledger")

    assert command.load() is factledger.cli.main


def test_the_package_says_that_it_is_typed():
    assert (files("factledger") / "py.typed").is_file()


def test_data_files_are_in_the_package():
    assert any(entry.name.endswith(".toml") for entry in (files("factledger.tables") / "en").iterdir())


def test_a_plain_installation_brings_no_test_tools():
    assert not any(line.startswith(("pytest", "hypothesis", "mypy", "ruff")) for line in PROJECT["dependencies"])


def test_every_library_that_is_imported_is_declared():
    declared = " ".join(chain(PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()))
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "factledger").rglob("*.py"))
    imported = set(re.findall(r"^\s*(?:import|from) (\w+)", code, re.MULTILINE)) - sys.stdlib_module_names

    assert sorted(name for name in imported - {"factledger"} if name not in declared) == []


def test_the_targets_of_the_make_file():
    make = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert all(f"\n{target}:" in make for target in ("demo", "test", "lint", "bench", "docs"))
    assert "make test\nmake lint\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_what_must_pass_needs_no_benchmark():
    assert "bench" not in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
