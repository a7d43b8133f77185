"""The command in real processes: what it prints, where, and how it ends."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import factledger as fl

ROOT = Path(__file__).parent.parent
STATEMENT, ARTICLE, FACTS = (str(ROOT / "examples" / f"{name}.txt") for name in ("statement", "article", "facts"))
DAYS = ("--published", "2024-02-07", "--published", "2024-02-08")
COMMAND = (sys.executable, "-m", "factledger")


def run(*args, stdin=b"", cwd=None, **env):
    return subprocess.run(
        [*COMMAND, *map(str, args)], input=stdin, capture_output=True, cwd=cwd, env=os.environ | env, timeout=60
    )


def one_line(done):
    """The error, which is one line on stderr, with nothing on stdout and exit status 2."""
    text = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b""), text
    assert text.startswith("factledger: ")
    assert text.count("\n") == 1
    return text.removeprefix("factledger: ").rstrip()


# --- what it is for ---


def test_conflicts_end_with_1():
    done = run("check", STATEMENT, ARTICLE, *DAYS)

    assert done.returncode == 1
    assert done.stderr == b""
    assert b": conflicts, " in done.stdout


def test_no_conflict_ends_with_0():
    done = run("check", STATEMENT, FACTS, "--published", "2024-02-07", "--published", "2024-01-31")

    assert done.returncode == 0
    assert b": conflicts, " not in done.stdout


def test_json_is_the_same_on_every_run():
    first, second = (run("check", STATEMENT, ARTICLE, *DAYS, "--format", "json", PYTHONHASHSEED=seed) for seed in "12")

    assert first.stdout == second.stdout
    assert json.loads(first.stdout)["conflicts"] == 2


def test_the_day_is_inferred_where_none_is_given():
    done = run("check", STATEMENT, ARTICLE, "--format", "json")
    documents = json.loads(done.stdout)["documents"]

    assert [(d["published"], d["inferred"]) for d in documents] == [("2024-02-07", True), ("2024-02-08", True)]


def test_one_date_serves_all_and_as_many_dates_as_documents_go_in_order():
    same = json.loads(run("check", STATEMENT, ARTICLE, "--published", "2024-02-09", "--format", "json").stdout)
    each = json.loads(run("check", STATEMENT, ARTICLE, *DAYS, "--publisher", "A", "--publisher", "B",
                          "--title", "T", "--format", "json").stdout)  # fmt: skip

    assert [d["published"] for d in same["documents"]] == ["2024-02-09", "2024-02-09"]
    assert [(d["published"], d["publisher"], d["title"]) for d in each["documents"]] == [
        ("2024-02-07", "A", "T"), ("2024-02-08", "B", "T"),
    ]  # fmt: skip


def test_rules_are_selected_and_ignored_by_the_beginning_of_their_code():
    none = json.loads(run("check", STATEMENT, ARTICLE, *DAYS, "--ignore", "FL", "--format", "json").stdout)
    some = json.loads(run("check", STATEMENT, ARTICLE, *DAYS, "--select", "fl1", "--format", "json").stdout)

    assert none["findings"] == []
    assert some["findings"]
    assert {f["rule"][:3] for f in some["findings"]} == {"FL1"}


def test_find_says_where_each_figure_stands(tmp_path):
    (tmp_path / "mill.txt").write_text("The mill:\nit shipped 40 tonnes of flour in 2023.\n", encoding="utf-8")
    done = run("find", "mill.txt", cwd=tmp_path)
    lines = done.stdout.decode().splitlines()

    assert done.returncode == 0
    assert lines[0].startswith("mill.txt:2:12: “40 tonnes")
    assert any("2023 (2023-01-01 to 2023-12-31)" in line for line in lines)


def test_extract_gives_claims_as_json():
    data = json.loads(run("extract", FACTS, "--published", "2024-01-31", "--format", "json").stdout)
    text = Path(FACTS).read_text(encoding="utf-8")

    assert data["format"] == 1
    assert data["claims"]
    for claim in data["claims"]:
        assert text[claim["span"]["start"] : claim["span"]["end"]] == claim["quote"]


def test_rule_lists_all_and_prints_one():
    listed = run("rule").stdout.decode().splitlines()
    code, name = listed[0].split(":")[0].split("  ")
    by_code, by_name = run("rule", code.lower()), run("rule", name)

    assert by_code.stdout == by_name.stdout
    assert by_code.stdout.decode().startswith(f"{code} {name}\n")
    assert "Example:" in by_code.stdout.decode()


def test_the_installed_command_is_the_module():
    command = Path(sys.executable).with_name("factledger")
    if not command.exists():
        pytest.skip("the package is on the path, not installed")
    done = subprocess.run([command, "--version"], capture_output=True, check=True)

    assert done.stdout.decode() == f"factledger {fl.__version__}\n"


# --- standard input and output ---


def test_a_dash_is_standard_input():
    done = run("check", "-", FACTS, "--published", "2024-02-08", stdin=Path(ARTICLE).read_bytes())

    assert done.returncode == 1
    assert b"<stdin>:" in done.stdout


def test_standard_input_is_read_once_only():
    assert one_line(run("check", "-", "-", stdin=b"40 tonnes")).startswith("-: standard input can be read once only")


def test_a_reader_who_leaves_is_not_an_error():
    many = Path(STATEMENT).read_bytes() * 100  # more lines of output than a pipe holds
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" find - | head -n 1', "sh", *COMMAND], input=many, capture_output=True, timeout=60
    )

    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_one_clear_line():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "find", FACTS], stdout=full, stderr=subprocess.PIPE, timeout=60)

    assert done.returncode == 2
    assert done.stderr.startswith(b"factledger: standard output: no space left")


def test_an_interrupt_ends_with_130():
    process = subprocess.Popen([*COMMAND, "find", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(b"x " * 200_000)  # more than a pipe holds: when this is through, the command is reading
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)

    assert process.returncode == 130
    assert b"Traceback" not in errors


def on_terminal(*args, **env):
    """What the command sends to a terminal."""
    ours, its = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm"} | env
    process = subprocess.Popen([*COMMAND, *args], stdout=its, stderr=subprocess.PIPE, env=environment)
    os.close(its)
    sent = b""
    try:
        while piece := os.read(ours, 65536):
            sent += piece
    except OSError:  # how Linux says that the other side is closed
        pass
    process.communicate(timeout=60)
    os.close(ours)
    return sent


def test_colours_go_to_a_terminal_only_and_can_be_declined():
    args = ("check", STATEMENT, ARTICLE, *DAYS)

    assert b"\x1b[1;31mconflicts" in on_terminal(*args)
    assert b"\x1b" not in on_terminal(*args, NO_COLOR="1")
    assert b"\x1b" not in on_terminal(*args, TERM="dumb")
    assert b"\x1b" not in run(*args).stdout


def test_no_control_character_of_a_text_is_sent(tmp_path):
    text = "Exports were \x1b[31m40 tonnes\x1b[0m in 2023.\nImports were \u202e50 tonnes\u2069 in 2023 \x9b \x07.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text.replace("50", "60"), encoding="utf-8")
    for args in (("find", "a.txt"), ("extract", "a.txt"), ("check", "a.txt", "b.txt")):
        done = run(*args, cwd=tmp_path)

        assert done.stderr == b""
        assert done.stdout.decode().replace("\n", "").isprintable()


@pytest.mark.parametrize("format", ["text", "json"])
def test_any_locale_can_show_any_text(tmp_path, format):
    (tmp_path / "a.txt").write_text("Exports of “café” ☕ were 40 tonnes in 2023.", encoding="utf-8")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    for command in ("check", "find", "extract"):
        done = run(command, "a.txt", "--format", format, cwd=tmp_path, **plain)

        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.isascii()


# --- what cannot run: one clear line, exit status 2 ---


def test_a_missing_file(tmp_path):
    assert one_line(run("check", "gone.txt", cwd=tmp_path)).startswith("gone.txt: no such file or directory; ")


def test_a_folder(tmp_path):
    assert one_line(run("find", tmp_path)).startswith(f"{tmp_path}: is a directory; ")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(tmp_path):
    (tmp_path / "a.txt").write_text("40 tonnes", encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)

    assert one_line(run("find", "a.txt", cwd=tmp_path)).startswith("a.txt: permission denied; ")


def test_a_binary_file(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\x7fELF\x00\x01 40 tonnes")

    assert one_line(run("find", "a.txt", cwd=tmp_path)).startswith("a.txt: binary, not text; ")


def test_a_file_that_is_not_utf_8(tmp_path):
    (tmp_path / "a.txt").write_bytes("Exports of café were 40 tonnes.".encode("latin-1"))

    assert one_line(run("find", "a.txt", cwd=tmp_path)).startswith("a.txt: byte 14 is not UTF-8; ")
    assert one_line(run("find", "-", stdin=b"caf\xe9 40")).startswith("<stdin>: byte 3 is not UTF-8; ")


def test_a_format_without_a_reader(tmp_path):
    (tmp_path / "a.xyz").write_text("40 tonnes", encoding="utf-8")

    assert one_line(run("find", "a.xyz", cwd=tmp_path)).startswith("a.xyz: no reader for '.xyz'; have ")


@pytest.mark.parametrize("text", ["", "\n \n", "There is no number in this text, nor any day."])
@pytest.mark.parametrize("command", ["check", "find", "extract"])
def test_a_text_without_figures(tmp_path, command, text):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")

    assert one_line(run(command, "a.txt", cwd=tmp_path)).startswith("a.txt: no figure and no date found; ")


def test_one_text_with_figures_is_enough(tmp_path):
    (tmp_path / "a.txt").write_text("There is nothing here.", encoding="utf-8")

    assert run("check", "a.txt", FACTS, cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((), "missing command; see 'factledger --help'"),
        (("chekc",), "no such command 'chekc'"),
        (("check",), "check: missing argument 'DOCUMENT...'; see 'factledger check --help'"),
        (("check", "--frmat", "json", FACTS), "check: no such option"),
        (("check", "--format", "xml", FACTS), "check: invalid value for '--format': 'xml' is not one of"),
        (("check", FACTS, "--published", "7 Feb"), "published '7 Feb': not a day; write it as 2024-02-07"),
        (("check", FACTS, "--published", "2024-02-30"), "published '2024-02-30': not a day; "),
        (("check", STATEMENT, ARTICLE, FACTS, *DAYS), "--published: given 2 times for 3 documents; "),
        (("check", FACTS, *DAYS), "--published: given 2 times for 1 document; "),
        (("check", FACTS, "--select", "FL999"), "--select 'FL999': no rule begins so; "),
        (("check", FACTS, "--ignore", ""), "--ignore '': no rule begins so; "),
        (("rule", "FL999"), "rule 'FL999': no such rule; "),
        (("find", "a\x1b[31m\u202e.txt"), r"a\x1b[31m\u202e.txt: no such file or directory; "),
    ],
)
def test_a_call_that_is_wrong(args, message):
    assert one_line(run(*args)).startswith(message)


def test_a_misspelt_option_or_rule_gets_a_proposal():
    assert "--format" in one_line(run("check", "--frmat", "json", FACTS))
    assert "'check'" in one_line(run("chekc"))
    assert "did you mean 'FL1" in one_line(run("rule", "FL1001"))
