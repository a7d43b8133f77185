"""Every error that factledger raises.

FactledgerError
├── RecordError    a record that would not be true: an interval whose ends are swapped, a span before the text
├── TableError     a row of a language table that cannot be used
├── SourceError    a document that cannot be read
├── RuleError      a rule code that nobody knows
├── FormatError    an output format that nobody knows
└── LedgerError    a ledger that cannot be opened, or in which something was changed

What is wrong in a document is never an exception: any text passes through `find`, `extract` and `compare`.
"""


class FactledgerError(Exception):
    """What every error of this package is."""


class RecordError(FactledgerError, ValueError):
    """A record that would not be true."""


class TableError(FactledgerError):
    """A row of a language table that cannot be used."""


class SourceError(FactledgerError):
    """A document that cannot be read."""


class RuleError(FactledgerError, LookupError):
    """A rule code that nobody knows."""


class FormatError(FactledgerError, LookupError):
    """An output format that nobody knows."""


class LedgerError(FactledgerError):
    """A ledger that cannot be opened, or in which something was changed."""
