"""Sentences and their tokens."""

from attrs import define

from factledger.records.span import Span


@define(eq=False)
class Sentence:
    """One sentence as parallel lists; ``starts[i]`` is where ``words[i]`` begins in the document's text.

    A sentence that can hold neither figure nor date has no tokens unless they are asked for: most text is not looked
    at twice. Lists of strings, not records: there are as many tokens as words in a document.
    """

    index: int
    paragraph: int
    start: int
    end: int
    words: list[str]
    lower: list[str]
    starts: list[int]
    live: bool = True

    @property
    def span(self) -> Span:
        """Where the sentence stands in the text."""
        return Span(self.start, self.end)

    def stop(self, token: int) -> int:
        """The offset just after a token."""
        return self.starts[token] + len(self.words[token])

    def joined(self, token: int) -> bool:
        """Whether nothing stands between a token and the one before."""
        return token > 0 and self.starts[token] == self.starts[token - 1] + len(self.words[token - 1])
