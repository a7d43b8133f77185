"""The one matcher: the longest phrase of a table that begins at a token."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from attrs import define, field

from factledger.records.token import Sentence

Entry = TypeVar("Entry")


@define(eq=False)
class Phrases(Generic[Entry]):
    """Phrases by their first word, the longest first; matching costs what the phrases at one word cost."""

    by_first: dict[str, list[tuple[list[str], Entry]]] = field(factory=dict)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, Entry]]) -> "Phrases[Entry]":
        """An index of (phrase, entry) pairs; of equal phrases the earlier wins. Phrases are split at blanks."""
        index = cls()
        for phrase, entry in pairs:
            words = phrase.split()
            index.by_first.setdefault(words[0], []).append((words, entry))
        for entries in index.by_first.values():
            entries.sort(key=lambda pair: -len(pair[0]))
        return index

    def at(self, sentence: Sentence, token: int) -> tuple[Entry, int] | None:
        """The entry of the longest phrase that begins at ``token``, and the token after the phrase."""
        lower = sentence.lower
        if token >= len(lower):
            return None
        entries = self.by_first.get(lower[token])
        if entries is None:
            return None
        for words, entry in entries:
            end = token + len(words)
            if end == token + 1 or lower[token:end] == words:
                return entry, end
        return None
