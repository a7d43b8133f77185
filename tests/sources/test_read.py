"""Files to documents: exact text, exact places, and one clear line for what cannot be read."""

import io
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as base

import factledger as fl
from factledger.errors import RecordError, SourceError
from factledger.testing import strategies as st

TEXT = "Exports were 40 tonnes in 2023.\nImports were 12 tonnes."


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_file_is_read_with_its_source(tmp_path):
    path = written(tmp_path / "trade.txt", TEXT.encode())

    document = fl.read(path, published="2024-02-07", publisher="Port of Selwyn", title="Trade")

    assert document.text == TEXT
    assert document.source.path == str(path)
    assert (document.source.published, document.source.publisher) == (date(2024, 2, 7), "Port of Selwyn")
    assert document.source.title == "Trade"


@pytest.mark.parametrize("name", ["trade", "trade.txt", "trade.TXT", "trade.text", "trade.md"])
def test_plain_text_goes_by_several_names(tmp_path, name):
    assert fl.read(str(written(tmp_path / name, b"40 tonnes"))).text == "40 tonnes"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ""),
        ("\ufeff40 tonnes".encode(), "40 tonnes"),
        ("40\ufeff tonnes".encode(), "40\ufeff tonnes"),
        (b"one\r\ntwo\r\n", "one\r\ntwo\r\n"),
        (b"one\rtwo", "one\rtwo"),
        (b"a" * 9000 + b"\x00", "a" * 9000 + "\x00"),
    ],
)
def test_the_text_is_the_file_without_its_mark(tmp_path, data, expected):
    assert fl.read(written(tmp_path / "a.txt", data)).text == expected


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x7fELF\x00\x00", "binary, not text"),
        ("40 tonnes".encode("utf-16"), "binary, not text"),
        ("Café".encode("latin-1"), "byte 3 is not UTF-8; convert the file to UTF-8 first"),
        (b"40 tonnes \xff", "byte 10 is not UTF-8"),
        (b"\xed\xa0\x80", "byte 0 is not UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path, data, reason):
    path = written(tmp_path / "a.txt", data)

    with pytest.raises(SourceError) as caught:
        fl.read(path)
    assert str(caught.value).startswith(f"{path}: {reason}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.txt", "no such file or directory"),
        ("folder", "is a directory"),
        ("file.txt/inside.txt", "not a directory"),
        ("plan.odt", "no reader for '.odt'; have .md, .text, .txt"),
        ("a" * 300 + ".txt", "file name too long"),
        ("nul\0.txt", "embedded null byte"),
    ],
)
def test_a_file_that_cannot_be_opened_is_one_clear_line(tmp_path, name, reason):
    (tmp_path / "folder").mkdir()
    written(tmp_path / "file.txt", b"")

    with pytest.raises(SourceError) as caught:
        fl.read(tmp_path / name)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_stream_is_read_as_plain_text():
    document = fl.read(io.BytesIO("\ufeff40 tonnes".encode()), published="2024-02-07")

    assert document.text == "40 tonnes"
    assert document.source.path == "<stream>"


def test_a_closed_stream_is_one_clear_line():
    stream = io.BytesIO(b"40 tonnes")
    stream.close()

    with pytest.raises(SourceError, match="closed file"):
        fl.read(stream)


def test_a_file_that_may_not_be_read_is_one_clear_line(tmp_path):
    path = written(tmp_path / "secret.txt", b"40 tonnes")
    path.chmod(0)
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65534)
    try:
        with pytest.raises(SourceError, match="permission denied"):
            fl.read(path)
    finally:
        if superuser:
            os.seteuid(0)


def test_a_day_that_is_none_is_an_error_of_the_call(tmp_path):
    with pytest.raises(RecordError, match="not a day"):
        fl.read(written(tmp_path / "a.txt", b"x"), published="yesterday")


@pytest.mark.parametrize(
    ("data", "word", "place"),
    [
        (b"one\r\ntwo three", "three", (2, 5)),
        (b"one\r\n\r\ntwo", "two", (3, 1)),
        ("\ufeffone two".encode(), "two", (1, 5)),
        ("\ufeffone\r\ntwo".encode(), "two", (2, 1)),
        ("żółw\ntwo".encode(), "two", (2, 1)),
    ],
)
def test_a_place_is_the_one_that_an_editor_shows(tmp_path, data, word, place):
    document = fl.read(written(tmp_path / "a.txt", data))

    assert document.place(document.text.index(word)) == place


@given(st.prose(), base.sampled_from(("\n", "\r\n")), base.booleans())
def test_every_span_leads_back_to_the_original(tmp_path_factory, text, line_end, mark):
    original = "\ufeff" * mark + text.replace(". ", "." + line_end)
    path = written(tmp_path_factory.getbasetemp() / "original.txt", original.encode())

    document = fl.read(path)

    for value in fl.find(document):
        start, end = (document.offsets.original(offset) for offset in (value.span.start, value.span.end))
        assert original[start:end] == value.text
