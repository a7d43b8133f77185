"""The embedded store: one SQLite file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from factledger.errors import LedgerError
from factledger.ledger.store import Draft, Entry, Head, linked

if TYPE_CHECKING:
    import sqlite3

APPLICATION = 0x46414354
"""“FACT”: SQLite's application id, which tells a ledger from other databases."""

SCHEMA = 1
"""Kept as SQLite's user version; rises with every change of the tables below."""

TABLES = """
CREATE TABLE record (
    number INTEGER PRIMARY KEY, recorded TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL UNIQUE,
    body BLOB NOT NULL, link TEXT NOT NULL
);
CREATE INDEX record_by_key ON record (key);
CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL, link TEXT NOT NULL);
CREATE TRIGGER record_is_kept BEFORE DELETE ON record BEGIN SELECT raise(ABORT, 'records are never deleted'); END;
CREATE TRIGGER record_is_fixed BEFORE UPDATE ON record BEGIN SELECT raise(ABORT, 'records are never edited'); END;
"""


class SqliteStore:
    """A `Store` in one file, which is made when there is none.

    An append waits ``timeout_s`` seconds for another writer. Readers see the state between two appends.
    """

    def __init__(self, path: str | os.PathLike[str], *, timeout_s: float = 5.0) -> None:
        self._path = Path(path)
        self._timeout_s = timeout_s
        with self._made():
            if not self._path.exists():
                self._make()
        self._database = self._open(self._path)
        try:
            self._admit()
        except LedgerError:
            self._database.close()
            raise

    def append(self, drafts: Sequence[Draft], recorded: str) -> int:
        with self._told("cannot append"), self._transaction():
            start = head = self.head()
            for draft in drafts:
                entry = linked(head, draft, recorded)
                row = (entry.number, entry.recorded, entry.key, entry.digest, entry.body, entry.link)
                insert = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING"
                if self._database.execute(insert, row).rowcount:
                    head = Head(entry.number, entry.link)
            self._database.execute("UPDATE head SET count = ?, link = ?", (head.count, head.link))
        return head.count - start.count

    def scan(self) -> Iterator[Entry]:
        with self._told("cannot read"):
            query = "SELECT number, recorded, key, digest, body, link FROM record ORDER BY number"
            for row in self._database.execute(query):
                if tuple(map(type, row)) != (int, str, str, str, bytes, str):
                    raise LedgerError(f"{self._path}: record {row[0]} was changed: a column has another type")
                yield Entry(*row)

    def head(self) -> Head:
        with self._told("cannot read"):
            rows = self._database.execute("SELECT count, link FROM head").fetchall()
        if len(rows) != 1 or not isinstance(rows[0][0], int):
            raise LedgerError(f"{self._path}: changed: the count of its records is gone")
        return Head(*rows[0])

    def check(self) -> None:
        with self._told("cannot read"):
            complaint = self._database.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if complaint != "ok":
            raise LedgerError(f"{self._path}: damaged: {' '.join(complaint.split())}")

    def close(self) -> None:
        self._database.close()

    def _open(self, path: Path) -> sqlite3.Connection:
        """A connection to a file that exists; transactions are begun and ended by hand."""
        import sqlite3  # every run of the command line that keeps nothing goes without

        with self._told("cannot be opened"):
            # "rw": a file that has gone in the meantime is an error and not a new, empty ledger
            return sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=rw", self._timeout_s, isolation_level=None, uri=True
            )

    def _make(self) -> None:
        """A new ledger, whole at once: it is made beside its place and then given its name."""
        draft = self._path.with_name(f".{self._path.name}.{token_hex(4)}")
        draft.touch(exist_ok=False)
        try:
            database = self._open(draft)
            with self._told("cannot be made"):
                database.executescript(
                    f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {SCHEMA};"
                    f"BEGIN; {TABLES} INSERT INTO head VALUES (1, 0, '{Head().link}'); COMMIT;"
                )
                database.close()
            with suppress(FileExistsError):  # another process was first: its ledger is as good
                os.link(draft, self._path)
        finally:
            draft.unlink(missing_ok=True)

    def _admit(self) -> None:
        """Raise when the file is no ledger, or one of a later version."""
        with self._told("not a ledger"):
            application = self._database.execute("PRAGMA application_id").fetchone()[0]
            schema = self._database.execute("PRAGMA user_version").fetchone()[0]
        if application != APPLICATION:
            raise LedgerError(f"{self._path}: not a ledger; give the path of one, or of a file that does not exist yet")
        if schema != SCHEMA:
            raise LedgerError(
                f"{self._path}: schema {schema}, and this version reads {SCHEMA}; is there a newer factledger?"
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Write everything inside or nothing."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise

    @contextmanager
    def _made(self) -> Iterator[None]:
        """The machine's errors as ours; a path may also be none at all."""
        try:
            yield
        except OSError as error:
            raise LedgerError(f"{self._path}: cannot be made: {(error.strerror or str(error)).lower()}") from error
        except ValueError as error:
            raise LedgerError(f"{self._path!r}: cannot be made: {error}") from error

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        """SQLite's errors as ours: the file, what could not be done, and why."""
        import sqlite3

        try:
            yield
        except sqlite3.Error as error:
            reason = str(error)
            if "locked" in reason:
                reason = f"locked by another process for {self._timeout_s:g} s; try again when it is done"
            raise LedgerError(f"{self._path}: {what}: {reason}") from error
