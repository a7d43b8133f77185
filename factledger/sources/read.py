"""The door: a file to a document."""

from codecs import BOM_UTF8
from collections.abc import Callable
from datetime import date
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from attrs import evolve

from factledger.errors import SourceError
from factledger.records.source import Document, OffsetMap
from factledger.sources.txt import read_txt

# suffix -> reader of its bytes; a file without a suffix is read as plain text
READERS: dict[str, Callable[[bytes, str], str]] = {"": read_txt, ".txt": read_txt, ".text": read_txt, ".md": read_txt}


def read(
    path: str | PathLike[str] | BinaryIO,
    published: date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    language: str = "en",
) -> Document:
    """The document in a file, or in a stream of bytes such as ``sys.stdin.buffer``, which is read as plain text.

    Raises:
        SourceError: the file is missing, unreadable, binary, not UTF-8, or of a format without a reader.
    """
    if isinstance(path, str | PathLike):
        name, suffix = str(path), Path(path).suffix.lower()
    else:
        name, suffix = str(getattr(path, "name", "<stream>")), ""
    if suffix not in READERS:
        raise SourceError(f"{name}: no reader for {suffix!r}; have {', '.join(sorted(filter(None, READERS)))}")
    try:
        data = Path(path).read_bytes() if isinstance(path, str | PathLike) else path.read()
    except (OSError, ValueError) as error:  # a ValueError is a NUL in the name, or a stream that was closed
        why = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"{name}: {why.lower()}; give a text file that can be read") from error
    document = Document.from_text(READERS[suffix](data, name), published, publisher, title, language, path=name)
    # A reader leaves a byte order mark out of the text; it is a character of the original all the same.
    return evolve(document, offsets=OffsetMap((0,), (1,))) if data.startswith(BOM_UTF8) else document
