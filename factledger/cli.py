"""The command line: parse, call, print, exit with 0 (no conflict), 1 (conflicts) or 2 (could not run)."""

import difflib
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any, BinaryIO

import click

import factledger as fl
from factledger.errors import RuleError, SourceError
from factledger.findings.check import RULES
from factledger.reports.render import render_claims, render_values
from factledger.reports.wording import shown

NO_CONFLICT, CONFLICTS, COULD_NOT_RUN, INTERRUPTED = 0, 1, 2, 130

Output = tuple[str, int]
"""What a command prints, and its exit status."""


def main(args: list[str] | None = None) -> int:
    """Run a command; returns its exit status."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        # Any text can be printed in any locale: what the encoding lacks is written as an escape.
        stream.reconfigure(errors="backslashreplace")
    try:
        done = factledger.main(args, prog_name="factledger", standalone_mode=False)
    except click.ClickException as error:
        return _stop(_usage(error))
    except fl.FactledgerError as error:
        return _stop(str(error))
    except click.Abort:
        return INTERRUPTED
    except Exception:
        # A fault of ours. Python would end with 1, which says that something conflicts.
        traceback.print_exc()
        return COULD_NOT_RUN
    # Click hands back a bare status for --help and --version, which it has printed itself.
    text, status = done if isinstance(done, tuple) else ("", done or 0)
    return _print(text, status)


# --- options that several commands share ---


def _sources(function: Callable[..., Any]) -> Callable[..., Any]:
    """Who published the documents, when and under which title."""
    for option in (
        click.option("--title", "titles", metavar="TEXT", multiple=True, help="The title; given like --published."),
        click.option(
            "--publisher", "publishers", metavar="TEXT", multiple=True, help="Who published it; given like --published."
        ),
        click.option(
            "--published",
            metavar="DATE",
            multiple=True,
            help="The day of publication, such as 2024-02-07, from which “last year” is counted: once for all"
            " documents, or once per document in their order. Without it a dateline in the text is used, and the report"
            " says so.",
        ),
    ):
        function = option(function)
    return function


_format = click.option(
    "--format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print."
)


@click.group(no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(fl.__version__, message="%(prog)s %(version)s")
def factledger() -> None:
    """Find the dated figures in documents and say which agree, which conflict, and why.

    Exit status: 0 nothing conflicts, 1 something conflicts, 2 could not run.
    """


@factledger.command()
@click.argument("documents", metavar="DOCUMENT...", nargs=-1, required=True)
@_sources
@_format
@click.option("--select", metavar="CODE", multiple=True, help="Run only rules whose code begins so: FL101, FL1.")
@click.option("--ignore", metavar="CODE", multiple=True, help="Leave out rules whose code begins so.")
@click.option(
    "--certainty",
    type=click.Choice(["certain", "likely", "possible"]),
    default="likely",
    show_default=True,
    help="Show findings at least this sure. Those that are only possible never change the exit status.",
)
def check(
    documents: tuple[str, ...],
    published: tuple[str, ...],
    publishers: tuple[str, ...],
    titles: tuple[str, ...],
    format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    certainty: str,
) -> Output:
    """Say which figures of the documents agree and which conflict.

    With one document, it is checked against itself. A document is a text file in UTF-8; "-" is standard input.
    """
    policy = fl.Policy(select=_codes("--select", select) or ("FL",), ignore=_codes("--ignore", ignore),
                       certainty=certainty)  # fmt: skip
    texts = _read(documents, published, publishers, titles)
    report = fl.compare(*texts, policy=policy)
    if not any(report.claims):
        _need_figures(texts)
    sure = any(finding.certainty.value != "possible" for finding in report.conflicts)
    if format == "text" and _is_terminal():
        format = "terminal"
    return fl.render(report, format), CONFLICTS if sure else NO_CONFLICT


@factledger.command()
@click.argument("document")
@_sources
@_format
def extract(
    document: str, published: tuple[str, ...], publishers: tuple[str, ...], titles: tuple[str, ...], format: str
) -> Output:
    """List what a document claims: each figure with its subject, period and speaker."""
    (text,) = _read((document,), published, publishers, titles)
    claims = fl.extract(text)
    if not claims:
        _need_figures([text])
    return render_claims(text, claims, format), NO_CONFLICT


@factledger.command()
@click.argument("document")
@_sources
@_format
def find(
    document: str, published: tuple[str, ...], publishers: tuple[str, ...], titles: tuple[str, ...], format: str
) -> Output:
    """List the figures and dates of a document, and how each was read."""
    (text,) = _read((document,), published, publishers, titles)
    _need_figures([text])
    return render_values(text, fl.find(text), format), NO_CONFLICT


@factledger.command()
@click.argument("code", required=False)
def rule(code: str | None) -> Output:
    """List the rules, or print the page of one, given by code or name."""
    if code is None:
        return "".join(f"{r.code}  {r.name}: {r.summary}\n" for r in RULES), NO_CONFLICT
    for known in RULES:
        if code.lower() in (known.code.lower(), known.name):
            return f"{known.code} {known.name}\n\n{known.page}\n", NO_CONFLICT
    near = difflib.get_close_matches(code, [name for r in RULES for name in (r.code, r.name)], 1)
    raise RuleError(f"rule {code!r}: no such rule; {f'did you mean {near[0]!r}?' if near else _LIST}")


_LIST = "see 'factledger rule' for all of them"


# --- arguments to records ---


def _read(
    paths: tuple[str, ...], published: tuple[str, ...], publishers: tuple[str, ...], titles: tuple[str, ...]
) -> list[fl.Document]:
    """The documents, each with the day that was given or that its text gives."""
    if paths.count("-") > 1:
        raise SourceError("-: standard input can be read once only; give the other document as a file")
    days = _each("--published", published, paths)
    publisher, title = _each("--publisher", publishers, paths), _each("--title", titles, paths)
    return [
        fl.dated(fl.read(_opened(path), *about))
        for path, about in zip(paths, zip(days, publisher, title, strict=True), strict=True)
    ]


def _opened(path: str) -> str | BinaryIO:
    if path != "-":
        return path
    if sys.stdin is None:
        raise SourceError("-: standard input is closed; give a file")
    return sys.stdin.buffer


def _each(option: str, given: tuple[str, ...], paths: tuple[str, ...]) -> tuple[str | None, ...]:
    """One value per document: none, the same for all, or each its own."""
    if len(given) not in (0, 1, len(paths)):
        raise SourceError(
            f"{option}: given {len(given)} times for {len(paths)} document{'s' * (len(paths) > 1)}; "
            "give it once for all, or once per document"
        )
    return given if len(given) == len(paths) else (given or (None,)) * len(paths)


def _codes(option: str, prefixes: tuple[str, ...]) -> tuple[str, ...]:
    """The prefixes in capitals; one that no rule begins with is an error, since a misspelt one would hide findings."""
    codes = tuple(prefix.upper() for prefix in prefixes)
    for code in codes:
        if not code or not any(r.code.startswith(code) for r in RULES):
            raise RuleError(f"{option} {code!r}: no rule begins so; {_LIST}")
    return codes


def _need_figures(documents: list[fl.Document]) -> None:
    """A check of nothing must not look like a check that found nothing."""
    if not any(fl.find(document) for document in documents):
        names = ", ".join(document.source.path or "-" for document in documents)
        raise SourceError(f"{names}: no figure and no date found; give a text in English that holds some")


# --- printing ---


def _is_terminal() -> bool:
    """Whether colours may be sent: see no-color.org."""
    unwanted = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout is not None and sys.stdout.isatty() and not unwanted


def _print(text: str, status: int) -> int:
    if sys.stdout is None:
        return status
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        # What Python still wants to flush when it ends must go somewhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):  # the reader has seen enough
            return status
        return _stop(f"standard output: {(error.strerror or str(error)).lower()}; send it somewhere else")
    return status


def _usage(error: click.ClickException) -> str:
    """Click's message on one line: where, what, and where to read what would have been right."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else "factledger"
    where = command.removeprefix("factledger").strip()
    message = error.format_message().rstrip(".")
    cure = "" if message.endswith("?") else f"; see '{command} --help'"
    return f"{where + ': ' if where else ''}{message[:1].lower()}{message[1:]}{cure}"


def _stop(message: str) -> int:
    print(f"factledger: {shown(message)}", file=sys.stderr)
    return COULD_NOT_RUN
