"""Writes the pages that are made from the code: docs/cli.md from the help texts, docs/rules/ from the docstrings."""

from collections.abc import Iterator
from pathlib import Path

import click

from factledger.cli import factledger
from factledger.findings.check import RULES
from factledger.records.rule import Rule

DOCS = Path(__file__).parent


def pages() -> dict[Path, str]:
    """Every generated page by its path."""
    made = {DOCS / "cli.md": cli_page(), DOCS / "rules" / "index.md": rules_index()}
    return made | {DOCS / "rules" / f"{rule.code}.md": rule_page(rule) for rule in RULES}


def cli_page() -> str:
    """The help texts of the command and its subcommands."""
    parts = ["# The command line\n\nMade by `make docs` from the help texts.\n"]
    for name, text in help_texts():
        parts.append(f"## {name}\n\n```text\n{text}\n```\n")
    return "\n".join(parts)


def help_texts() -> Iterator[tuple[str, str]]:
    """Command and its help, as ``--help`` prints it in a terminal of 80 columns."""
    root = click.Context(factledger, info_name="factledger", terminal_width=80)
    yield "factledger", factledger.get_help(root)
    for name, command in factledger.commands.items():
        context = click.Context(command, info_name=name, parent=root, terminal_width=80)
        yield f"factledger {name}", command.get_help(context)


def rules_index() -> str:
    """One line for each rule."""
    lines = [f"- [{rule.code}]({rule.code}.md) {rule.name}: {rule.summary}" for rule in RULES]
    return "# Rules\n\nMade by `make docs` from the docstrings of the rules.\n\n" + "\n".join(lines) + "\n"


def rule_page(rule: Rule) -> str:
    """A rule's docstring; its indented parts are examples and stay as they are."""
    body = []
    for line in rule.page.splitlines():
        heading = line.endswith(":") and line[:1].isupper() and " " not in line
        body.append(f"## {line[:-1]}\n" if heading else line)
    return f"# {rule.code} {rule.name}\n\n" + "\n".join(body) + "\n"


def main() -> None:
    """Write every page; a page whose rule is gone is removed."""
    made = pages()
    (DOCS / "rules").mkdir(exist_ok=True)
    for old in (DOCS / "rules").glob("*.md"):
        if old not in made:
            old.unlink()
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
