"""A ledger keeps every claim, once, in order, and notices whatever was done to its file."""

import os
import signal
import sqlite3
import sys
import threading
import time
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import factledger as fl
from factledger.errors import LedgerError

SOURCE = fl.Source("Ministry of Trade", "2024-02-07", "Trade in 2023", digest="ab")


def claim(number: int, **changes: object) -> fl.Measurement:
    exactly = fl.Interval(Decimal(number), Decimal(number))
    amount = fl.Amount(fl.Span(0, 5), f"{number} t", exactly, exactly, "tonne", "dimension")
    made = fl.Measurement(source=SOURCE, span=fl.Span(0, 5), text=f"{number} t", subject="exports", amount=amount)
    return evolve(made, **changes)


def ledger_of(path: Path, count: int = 4) -> Path:
    with fl.Ledger(path) as ledger:
        ledger.append(claim(number) for number in range(count))
    return path


def complaint(path: Path) -> str:
    """What `verify` says; "" where it is content."""
    try:
        with fl.Ledger(path) as ledger:
            ledger.verify()
    except LedgerError as error:
        return str(error)
    return ""


def damage(path: Path, *statements: str) -> None:
    """Do to the tables what their triggers forbid."""
    database = sqlite3.connect(path)
    for statement in ("DROP TRIGGER record_is_kept", "DROP TRIGGER record_is_fixed", *statements):
        database.execute(statement)
    database.commit()
    database.close()


TWO_NUMBERS = "In Marisk 400 nurses were trained and 500 nurses were trained. Of the 40 ships 12 sailed."


def test_claims_that_come_back_are_judged_as_before(tmp_path):
    claims = fl.extract(fl.Document.from_text(TWO_NUMBERS))
    with fl.Ledger(tmp_path / "facts.db") as ledger:
        ledger.append(claims)
        assert ledger.claims() == claims
        assert fl.check(ledger.claims()) == fl.check(claims)


def test_claims_come_back_in_the_order_of_recording(tmp_path):
    claims = [claim(number) for number in (3, 1, 2)]

    with fl.Ledger(tmp_path / "facts.db") as ledger:
        assert ledger.append(claims[:2]) == 2
        assert ledger.append(claims[2:]) == 1
    with fl.Ledger(tmp_path / "facts.db") as ledger:
        ledger.verify()

        assert ledger.claims() == tuple(claims)


def test_an_empty_ledger_holds(tmp_path):
    with fl.Ledger(tmp_path / "facts.db") as ledger:
        assert ledger.append([]) == 0
        assert ledger.claims() == ()
        ledger.verify()


def test_the_same_claim_is_kept_once_and_a_corrected_one_beside_it(tmp_path):
    first, corrected = claim(3), claim(3, modality="planned")
    assert first.id == corrected.id

    with fl.Ledger(tmp_path / "facts.db") as ledger:
        assert ledger.append([first, first]) == 1
        assert ledger.append([first, corrected]) == 1
        ledger.verify()

        assert ledger.claims() == (first, corrected)


def test_claims_of_a_document_come_back_equal(tmp_path):
    text = "Exports were 40 tonnes in 2023. Grants went from 35 to 290 last year, up by half. It opened on 3 May 2022."
    claims = fl.extract(fl.Document.from_text(text, published="2024-02-07"))

    with fl.Ledger(tmp_path / "facts.db") as ledger:
        ledger.append(claims)

        assert ledger.claims() == claims


def test_half_a_surrogate_pair_comes_back_as_it_was(tmp_path):
    odd = claim(1, text="\ud83d\ude00 \udcff \x00", subject="\ude00")

    with fl.Ledger(tmp_path / "facts.db") as ledger:
        ledger.append([odd])

        assert ledger.claims() == (odd,)


def test_an_append_that_fails_keeps_nothing(tmp_path):
    def claims():
        yield claim(1)
        raise ZeroDivisionError

    with fl.Ledger(tmp_path / "facts.db") as ledger:
        with pytest.raises(ZeroDivisionError):
            ledger.append(claims())
        with pytest.raises(LedgerError, match="Span: a ledger keeps claims"):
            ledger.append([claim(1), fl.Span(0, 1)])

        assert ledger.claims() == ()


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE record SET body = replace(body, '\"2\"', '\"7\"') WHERE number = 3", "record 3 was changed"),
        (
            "UPDATE record SET body = CAST(replace(body, '\"2\"', '\"7\"') AS BLOB) WHERE number = 3",
            "record 3 was changed",
        ),
        ("UPDATE record SET recorded = '2020-01-01T00:00:00+00:00' WHERE number = 2", "record 2 was changed"),
        ("UPDATE record SET key = 'x' WHERE number = 1", "record 1 was changed"),
        ("UPDATE record SET digest = 'x' WHERE number = 1", "record 1 was changed"),
        ("UPDATE record SET link = 'x' WHERE number = 4", "record 4 was changed"),
        ("UPDATE record SET number = 9 WHERE number = 2", "record 2 is missing"),
        ("DELETE FROM record WHERE number = 1", "record 1 is missing"),
        ("DELETE FROM record WHERE number = 3", "record 3 is missing"),
        ("DELETE FROM record WHERE number = 4", "record 4 is missing"),
        ("DELETE FROM record", "record 1 is missing"),
        ("UPDATE head SET count = 3", "record 4 was changed or added"),
        ("UPDATE head SET count = 9", "record 5 is missing"),
        ("UPDATE head SET link = 'x'", "record 4 was changed or added"),
        ("DELETE FROM head", "the count of its records is gone"),
        ("DROP TABLE record", "no such table"),
        ("INSERT INTO record SELECT 5, recorded, key, 'x', body, link FROM record WHERE number = 4", "record 5 was"),
    ],
)
def test_verify_names_the_first_record_that_is_not_as_it_was(tmp_path, statement, expected):
    path = ledger_of(tmp_path / "facts.db")

    damage(path, statement)

    assert expected in complaint(path)


def test_verify_notices_two_records_that_changed_places(tmp_path):
    path = ledger_of(tmp_path / "facts.db")

    moves = [(2, 99), (3, 2), (99, 3)]
    damage(path, *(f"UPDATE record SET number = {to} WHERE number = {here}" for here, to in moves))

    assert "record 2 was changed or moved" in complaint(path)


def test_records_can_neither_be_edited_nor_deleted_by_chance(tmp_path):
    database = sqlite3.connect(ledger_of(tmp_path / "facts.db"))

    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        database.execute("DELETE FROM record")
    with pytest.raises(sqlite3.IntegrityError, match="never edited"):
        database.execute("UPDATE record SET key = 'x'")
    database.close()


def test_a_file_cut_at_any_length_is_noticed(tmp_path):
    whole = ledger_of(tmp_path / "whole.db", 20).read_bytes()

    for length in [0, 1, 15, 16, 99, 100, 4095, *range(4096, len(whole), 4096), len(whole) - 1]:
        (tmp_path / "cut.db").write_bytes(whole[:length])

        assert complaint(tmp_path / "cut.db"), length


def test_no_flipped_byte_changes_a_claim_unseen(tmp_path):
    path = ledger_of(tmp_path / "facts.db")
    whole = path.read_bytes()
    with fl.Ledger(path) as ledger:
        claims = ledger.claims()

    noticed = 0
    for place in range(0, len(whole), 151):
        flipped = bytearray(whole)
        flipped[place] ^= 0x15
        path.write_bytes(flipped)
        if complaint(path):
            noticed += 1
        else:  # in a header's counter or a page's free space: nothing that anyone reads
            with fl.Ledger(path) as ledger:
                assert ledger.claims() == claims, place

    assert noticed > 0


def test_a_flip_inside_the_words_is_always_noticed(tmp_path):
    path = ledger_of(tmp_path / "facts.db")
    whole = path.read_bytes()

    at = -1
    while (at := whole.find(b'"exports"', at + 1)) >= 0:
        path.write_bytes(whole[:at] + b'"imports"' + whole[at + 9 :])

        assert "was changed" in complaint(path)


@pytest.mark.parametrize("content", [b"", b"Exports were 40 tonnes.", b"SQLite format 3\x00", os.urandom(5000)])
def test_a_file_that_is_no_ledger_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "facts.db"
    path.write_bytes(content)

    with pytest.raises(LedgerError, match="not a ledger"):
        fl.Ledger(path)
    assert path.read_bytes() == content


def test_another_database_is_no_ledger(tmp_path):
    database = sqlite3.connect(tmp_path / "other.db")
    database.execute("CREATE TABLE record (number)")
    database.close()

    with pytest.raises(LedgerError, match="not a ledger"):
        fl.Ledger(tmp_path / "other.db")


def test_a_newer_schema_is_refused_by_its_number(tmp_path):
    database = sqlite3.connect(ledger_of(tmp_path / "facts.db"))
    database.execute("PRAGMA user_version = 2")
    database.close()

    with pytest.raises(LedgerError, match="schema 2, and this version reads 1"):
        fl.Ledger(tmp_path / "facts.db")


@pytest.mark.parametrize("place", ["missing/facts.db", "file/facts.db", "", "x\0y"])
def test_a_place_where_no_file_can_be_is_one_clear_error(tmp_path, place):
    (tmp_path / "file").write_text("")

    with pytest.raises(LedgerError) as caught:
        fl.Ledger(str(tmp_path / place) if "\0" not in place else place)
    assert "\n" not in str(caught.value)


@pytest.fixture
def read_only(tmp_path):
    """A folder in which nobody may write, not even the superuser under whom containers run tests."""
    ledger_of(tmp_path / "facts.db")
    parents = [tmp_path, *tmp_path.parents]
    modes = {folder: folder.stat().st_mode for folder in parents if folder.stat().st_uid == os.getuid()}
    for folder in modes:
        if not modes[folder] & 0o001:
            folder.chmod(modes[folder] | 0o011)
    (tmp_path / "facts.db").chmod(0o444)
    tmp_path.chmod(0o555)
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65534)
    yield tmp_path
    if superuser:
        os.seteuid(0)
    for folder, mode in modes.items():
        folder.chmod(mode)


def test_in_a_read_only_folder_a_ledger_can_be_read_but_not_made_or_extended(read_only):
    with pytest.raises(LedgerError, match="cannot be made: permission denied"):
        fl.Ledger(read_only / "new.db")
    with fl.Ledger(read_only / "facts.db") as ledger:
        ledger.verify()
        assert len(ledger.claims()) == 4
        with pytest.raises(LedgerError, match="cannot append: attempt to write a readonly database"):
            ledger.append([claim(9)])


def test_a_locked_ledger_says_so_after_its_time(tmp_path):
    path = ledger_of(tmp_path / "facts.db")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with fl.Ledger(path, timeout_s=0.05) as ledger:
        with pytest.raises(LedgerError, match=r"locked by another process for 0\.05 s"):
            ledger.append([claim(9)])
        other.execute("ROLLBACK")
        other.close()

        assert ledger.append([claim(9)]) == 1


def test_a_closed_ledger_says_so(tmp_path):
    with fl.Ledger(tmp_path / "facts.db") as ledger:
        pass

    with pytest.raises(LedgerError, match="closed"):
        ledger.claims()


def test_a_kept_record_that_is_no_claim_is_named(tmp_path):
    path = ledger_of(tmp_path / "facts.db", 2)
    damage(path, 'UPDATE record SET body = CAST(\'{"record": "Span"}\' AS BLOB) WHERE number = 2')

    with (
        fl.Ledger(path) as ledger,
        pytest.raises(LedgerError, match="record 2 cannot be read: record: expected one of"),
    ):
        ledger.claims()


def test_two_writers_lose_nothing(tmp_path):
    path = tmp_path / "facts.db"

    def write(start: int) -> None:
        with fl.Ledger(path, timeout_s=30) as ledger:
            for number in range(start, start + 10):
                ledger.append([claim(number)])

    writers = [threading.Thread(target=write, args=(start,)) for start in (0, 100)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    with fl.Ledger(path) as ledger:
        ledger.verify()
        assert len(ledger.claims()) == 20


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
@pytest.mark.parametrize("delay_s", [0.0, 0.002, 0.005, 0.011, 0.02, 0.031, 0.04, 0.05])
def test_a_killed_writer_leaves_whole_batches_and_all_that_were_acknowledged(tmp_path, delay_s):
    batch, path = 7, tmp_path / "facts.db"
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            with fl.Ledger(path) as ledger:
                for start in range(0, 1_000_000, batch):
                    ledger.append(claim(number) for number in range(start, start + batch))
                    os.write(tell, b".")
        finally:
            os._exit(1)
    os.close(tell)
    time.sleep(delay_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(told, "rb") as pipe:
        acknowledged = len(pipe.read())

    with fl.Ledger(path) as ledger:
        ledger.verify()
        kept = ledger.claims()
        assert len(kept) % batch == 0
        assert len(kept) >= acknowledged * batch
        assert kept == tuple(claim(number) for number in range(len(kept)))
        ledger.append([claim(-1)])
        ledger.verify()
