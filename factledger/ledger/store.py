"""What a store of a ledger must do: append, scan, and say where the chain ends. Nothing edits, nothing deletes."""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any, Protocol

from attrs import frozen

START = "0" * 64
"""What the first record of a chain follows."""


@frozen
class Draft:
    """A record that is to be kept: ``key`` is the claim's id, ``body`` the canonical JSON of the claim."""

    key: str
    body: bytes

    @property
    def digest(self) -> str:
        """The SHA-256 of the body; a body is kept once."""
        return sha256(self.body).hexdigest()


@frozen
class Entry:
    """A record as it is kept: its number from 1, the moment in UTC, and the link to the record before."""

    number: int
    recorded: str
    key: str
    digest: str
    body: bytes
    link: str


@frozen
class Head:
    """Where a chain ends: how many records, and the link of the last one."""

    count: int = 0
    link: str = START


class Store(Protocol):
    """Where a ledger's records are. Every method raises `LedgerError` when the store cannot be used."""

    def append(self, drafts: Sequence[Draft], recorded: str) -> int:
        """Keep the drafts whose bodies are not kept yet, all or none; returns how many were new."""
        ...

    def scan(self) -> Iterator[Entry]:
        """Every record in the order of recording, as it stands, whether or not the chain holds."""
        ...

    def head(self) -> Head:
        """Where the chain ought to end."""
        ...

    def check(self) -> None:
        """Raise `LedgerError` when the store's own structure is damaged."""
        ...

    def close(self) -> None:
        """Let go of files and locks."""
        ...


def canonical(data: Any) -> bytes:
    """The one way to write plain data as JSON: keys in order, no blanks, every character itself, in UTF-8."""
    # "surrogatepass": a text may hold half a surrogate pair, and must come back as it was
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def data_of(body: bytes) -> Any:
    """The plain data of canonical JSON."""
    return json.loads(body.decode("utf-8", "surrogatepass"))


def linked(head: Head, draft: Draft, recorded: str) -> Entry:
    """The record that follows ``head``."""
    number, digest = head.count + 1, draft.digest
    return Entry(number, recorded, draft.key, digest, draft.body, link(head.link, number, recorded, draft.key, digest))


def link(before: str, number: int, recorded: str, key: str, digest: str) -> str:
    """The SHA-256 that binds a record to the one before it."""
    return sha256(canonical([before, number, recorded, key, digest])).hexdigest()
