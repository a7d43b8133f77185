"""The one matcher: the longest phrase of a table that begins at a token."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from attrs import define, field

from factledger.records.token import Sentence

Entry = TypeVar("Entry")


@define(eq=False)
class Phrases(Generic[Entry]):
    """Phrases by their first word, the longest first; matching costs what the phrases at one word cost."""

    by_first: dict[str, tuple[Entry | None, dict[str, list[tuple[list[str], Entry]]]]] = field(factory=dict)
    """First word to the entry of that word alone, and second word to the longer phrases."""

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, Entry]]) -> "Phrases[Entry]":
        """An index of (phrase, entry) pairs; of equal phrases the earlier wins. Phrases are split at blanks."""
        index = cls()
        for phrase, entry in pairs:
            words = phrase.split()
            alone, longer = index.by_first.get(words[0], (None, {}))
            if len(words) > 1:
                longer.setdefault(words[1], []).append((words, entry))
            index.by_first[words[0]] = (entry if alone is None and len(words) == 1 else alone, longer)
        for _, longer in index.by_first.values():
            for entries in longer.values():
                entries.sort(key=lambda pair: -len(pair[0]))
        return index

    def at(self, sentence: Sentence, token: int) -> tuple[Entry, int] | None:
        """The entry of the longest phrase that begins at ``token``, and the token after the phrase."""
        lower = sentence.lower
        if token >= len(lower) or lower[token] not in self.by_first:
            return None
        alone, longer = self.by_first[lower[token]]
        after = token + 1
        if after < len(lower) and lower[after] in longer:
            for words, entry in longer[lower[after]]:
                end = token + len(words)
                if lower[token:end] == words:
                    return entry, end
        return None if alone is None else (alone, after)
