"""The door: a file to a document."""

from collections.abc import Callable
from datetime import date
from os import PathLike
from pathlib import Path

from factledger.errors import SourceError
from factledger.records.source import Document
from factledger.sources.txt import read_txt

# suffix -> reader of its bytes; a file without a suffix is read as plain text
READERS: dict[str, Callable[[bytes, str], str]] = {"": read_txt, ".txt": read_txt, ".text": read_txt, ".md": read_txt}


def read(
    path: str | PathLike[str],
    published: date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    language: str = "en",
) -> Document:
    """The document in a file.

    Raises:
        SourceError: the file is missing, unreadable, binary, not UTF-8, or of a format without a reader.
    """
    place = Path(path)
    reader = READERS.get(place.suffix.lower())
    if reader is None:
        raise SourceError(f"{path}: no reader for {place.suffix!r}; have {', '.join(sorted(filter(None, READERS)))}")
    try:
        data = place.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    text = reader(data, str(path))
    return Document.from_text(text, published, publisher, title, language, path=str(path))
