"""Every block of code in README.md and docs/ runs; what it prints is what the page shows; nothing public is missing.

FACTLEDGER_GOLDEN=write puts what was printed into the pages.
"""

import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

import factledger as fl
from factledger.findings.check import RULES

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page, language):
    """The fenced blocks of one language."""
    return [match[2] for match in FENCE.finditer(page.read_text(encoding="utf-8")) if match[1] == language]


def shown_outputs(text):
    """Every shell block with the text block that follows it after nothing but blank lines."""
    fences = list(FENCE.finditer(text))
    for command, output in pairwise(fences):
        between = text[command.end() : output.start()]
        if command[1] == "sh" and output[1] == "text" and not between.strip():
            yield command[2], output


def name_of(page):
    return page.relative_to(ROOT).as_posix()


def generator():
    """docs/make.py as a module."""
    spec = importlib.util.spec_from_file_location("docs_make", DOCS / "make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def home(tmp_path):
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def run_line(line, home):
    """What one line of a shell block prints."""
    words = shlex.split(line, comments=True)
    if words[:2] == ["make", "demo"]:
        return run_demo()
    if not words or words[0] != "factledger":
        return ""
    done = subprocess.run([sys.executable, "-m", *words], cwd=home, capture_output=True, timeout=60)
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout.decode()


def run_demo():
    """What `make demo` prints, with this Python's environment instead of one of its own."""
    if not (Path(sys.prefix) / "bin" / "factledger").exists() or shutil.which("make") is None:
        pytest.skip("needs make, and the package installed in a virtual environment")
    command = ["make", "-s", "-o", f"{sys.prefix}/.installed", "demo", f"VENV={sys.prefix}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "python")], ids=name_of)
def test_the_python_blocks_of_a_page_run_in_order(page, home, monkeypatch):
    monkeypatch.chdir(home)
    names = {"__name__": "page"}
    for number, block in enumerate(blocks(page, "python"), start=1):
        exec(compile(block, f"{name_of(page)}, block {number}", "exec", dont_inherit=True), names)


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "sh")], ids=name_of)
def test_the_commands_of_a_page_print_what_it_shows(page, home):
    text = page.read_text(encoding="utf-8")
    shown = list(shown_outputs(text))
    for block in blocks(page, "sh"):
        printed = "".join(run_line(line, home) for line in block.replace("\\\n", "").splitlines())
        for command, output in shown:
            if command == block and os.environ.get("FACTLEDGER_GOLDEN") == "write":
                text = text.replace(f"```sh\n{block}```\n\n{output[0]}", f"```sh\n{block}```\n\n```text\n{printed}```")
                page.write_text(text, encoding="utf-8")
            elif command == block:
                assert output[2] == printed


def test_generated_pages_are_fresh():
    made = generator().pages()
    stale = [name_of(path) for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text]
    left_over = [name_of(path) for path in (DOCS / "rules").glob("*.md") if path not in made]

    assert (stale, left_over) == ([], []), "run 'make docs'"


@pytest.mark.parametrize("name", fl.__all__)
def test_every_public_name_has_its_entry(name):
    assert f"`{name}`" in (DOCS / "api.md").read_text(encoding="utf-8")


def test_every_rule_has_a_page():
    assert {path.stem for path in (DOCS / "rules").glob("*.md")} == {"index", *(rule.code for rule in RULES)}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", FENCE.sub("", page.read_text(encoding="utf-8")))

    assert [link for link in links if not (page.parent / link).exists()] == []


def keys_of(data):
    """Every key at any depth."""
    if isinstance(data, list):
        return set().union(*map(keys_of, data))
    return set(data).union(*map(keys_of, data.values())) if isinstance(data, dict) else set()


@pytest.mark.parametrize("name", ["report", "claims", "values"])
def test_every_key_of_the_json_output_has_its_entry(name):
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    text = (ROOT / "tests" / "golden" / f"{name}.json").read_text(encoding="utf-8")
    objects = [json.loads(part) for part in re.split(r"(?<=^})\n", text, flags=re.MULTILINE) if part]

    assert [key for key in sorted(keys_of(objects)) if f"`{key}`" not in page] == []


def test_the_scripts_are_those_of_the_design():
    scripts = [(ROOT / "examples" / f"{name}.py").read_text(encoding="utf-8")
               for name in ("extract_claims", "compare_documents", "test_facts")]  # fmt: skip

    assert blocks(DOCS / "design.md", "python") == scripts


def test_the_changelog_begins_with_what_is_not_released():
    headings = re.findall(r"^## (.*)$", (DOCS / "changelog.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert headings[0] == "Unreleased"


def house_rows():
    """Every file that the tables of docs/design.md name, with whether it is only planned."""
    text = (DOCS / "design.md").read_text(encoding="utf-8")
    section = text.partition("## File by file")[2].partition("\n## ")[0]
    folders = ()
    for line in section.splitlines():
        if line.startswith("**"):
            folders = re.findall(r"\*\*`(\w+/)`", line)
        elif line.startswith("| `"):
            first, purpose = line.strip("| ").split(" | ", 1)
            for name in re.findall(r"`([\w/]+\.py)`", first):
                folder = "" if len(folders) != 1 or name.startswith(folders[0]) else folders[0]
                yield folder + name, purpose.startswith("planned")


def test_the_design_names_every_file_of_the_house_and_no_other():
    package = ROOT / "factledger"
    there = {path.relative_to(package).as_posix() for path in package.rglob("*.py") if path.stem[:2] != "__"}

    assert {name for name, planned in house_rows() if not planned} == there
    assert {name for name, planned in house_rows() if planned} & there == set()
