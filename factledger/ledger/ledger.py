"""The door: claims kept in the order of recording, never edited, each bound to the one before."""

from collections.abc import Iterable
from datetime import UTC, datetime
from os import PathLike
from types import TracebackType
from typing import Self

from attrs import evolve

from factledger.errors import LedgerError, RecordError
from factledger.ledger.sqlite import SqliteStore
from factledger.ledger.store import START, Draft, Entry, Store, canonical, data_of, link
from factledger.records.claim import Claim
from factledger.records.codec import CLAIMS, plain, record_of
from factledger.records.source import Source


class Ledger:
    """Claims in a file, kept for good.

    >>> with Ledger("facts.db") as ledger:  # doctest: +SKIP
    ...     ledger.append(claims)
    """

    def __init__(self, path: str | PathLike[str], *, timeout_s: float = 5.0) -> None:
        """Open a ledger, or make one where no file is.

        Raises:
            LedgerError: the file is no ledger or a later version's, or cannot be opened or made.
        """
        self._path = path
        self._store: Store = SqliteStore(path, timeout_s=timeout_s)

    def append(self, claims: Iterable[Claim]) -> int:
        """Keep claims, all or none; returns how many were new.

        A claim that is kept already, equal in every field, is not kept again. One that differs is, whatever its id.
        """
        drafts = [_draft(claim) for claim in claims]
        return self._store.append(drafts, datetime.now(UTC).isoformat(timespec="microseconds"))

    def claims(self) -> tuple[Claim, ...]:
        """The claims in the order of recording; those of one source share it, as they did when they were extracted."""
        sources: dict[Source, Source] = {}
        claims = []
        for entry in self._store.scan():
            claim = self._claim(entry)
            source = sources.setdefault(claim.source, claim.source)
            claims.append(claim if claim.source is source else evolve(claim, source=source))
        return tuple(claims)

    def verify(self) -> None:
        """Read everything and raise `LedgerError` that names the first record that was changed or is missing.

        Whoever can write the file can also make a new chain: that shows against a copy of the head only.
        """
        self._store.check()
        head = self._store.head()
        number, before = 0, START
        for entry in self._store.scan():
            number += 1
            if entry.number != number:
                raise LedgerError(f"{self._path}: record {number} is missing")
            if Draft(entry.key, entry.body).digest != entry.digest:
                raise LedgerError(
                    f"{self._path}: record {number} was changed: its words are not those that were recorded"
                )
            if link(before, entry.number, entry.recorded, entry.key, entry.digest) != entry.link:
                raise LedgerError(
                    f"{self._path}: record {number} was changed or moved: it does not follow the one before"
                )
            before = entry.link
        if number < head.count:
            raise LedgerError(
                f"{self._path}: record {number + 1} is missing: {number} of {head.count} records are left"
            )
        if (number, before) != (head.count, head.link):
            raise LedgerError(f"{self._path}: record {number} was changed or added: the ledger ended at {head.count}")

    def close(self) -> None:
        """Let go of the file; leaving the ``with`` block does it."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _claim(self, entry: Entry) -> Claim:
        try:
            data = data_of(entry.body)
            if data["record"] not in CLAIMS:
                raise RecordError(f"record: expected one of {', '.join(CLAIMS)}, got {data['record']!r}")
            claim: Claim = record_of(data)
        except (ValueError, TypeError, KeyError) as error:
            raise LedgerError(f"{self._path}: record {entry.number} cannot be read: {error}") from error
        return claim


def _draft(claim: Claim) -> Draft:
    if not isinstance(claim, Claim):
        raise LedgerError(f"{type(claim).__name__}: a ledger keeps claims: {', '.join(CLAIMS)}")
    return Draft(claim.id, canonical(plain(claim)))
