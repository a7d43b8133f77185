"""Plain text in UTF-8."""

from factledger.errors import SourceError


def read_txt(data: bytes, name: str) -> str:
    """The text of a plain text file; a byte order mark is left out.

    Raises:
        SourceError: the bytes are binary, or not UTF-8.
    """
    if b"\x00" in data[:8192]:
        raise SourceError(f"{name}: binary, not text; give a text file in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(f"{name}: byte {error.start} is not UTF-8; convert the file to UTF-8 first") from error
