"""Bytes of any origin become clean text."""

import pytest

from knowledge.reading.decoding import decode, tidy
from knowledge.records import ProblemKind

WORDS = "Mélanie Joly met Mr. Park in Seoul – a good talk.\nSecond line here.\n" * 3


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        WORDS.encode("utf-8-sig"),
        WORDS.encode("utf-16"),
        b"\xfe\xff" + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32"),
        b"\x00\x00\xfe\xff" + WORDS.encode("utf-32-be"),
        WORDS.replace("\n", "\r\n").encode(),
        WORDS.replace("\n", "\r").encode(),
    ],
)
def test_every_unicode_encoding_and_line_end_reads_the_same(data: bytes) -> None:
    decoded = decode(data, "x.txt")

    assert decoded.text == WORDS
    assert decoded.problems == ()


def test_windows_bytes_are_read_and_the_first_bad_line_is_named() -> None:
    decoded = decode(b"First line.\nPresident Lula\x92s caf\xe9.\n\x93Quoted\x94\n", "x.txt")

    assert decoded.text == "First line.\nPresident Lula’s café.\n“Quoted”\n"
    assert [(p.kind, p.line) for p in decoded.problems] == [(ProblemKind.ENCODING, 2)]


def test_one_pasted_line_does_not_spoil_the_others() -> None:
    decoded = decode("Mélanie\n".encode() + b"caf\xe9\n", "x.txt")

    assert decoded.text == "Mélanie\ncafé\n"


def test_a_page_that_declares_its_encoding_is_believed_when_it_is_right() -> None:
    page = '<html><head><meta charset="euc-kr"></head><body>한국</body></html>'

    assert "한국" in decode(page.encode("euc-kr"), "x.html").text


def test_a_page_that_declares_an_encoding_it_has_not_is_read_all_the_same() -> None:
    decoded = decode(b'<meta charset="euc-kr">caf\xe9\xff', "x.html")

    assert decoded.text.endswith("caféÿ")
    assert decoded.problems[0].kind is ProblemKind.ENCODING


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 stream",
        b"PK\x03\x04rest",
        b"text with \0 inside",
        b"\x81\x01\x02\x03\x04\x05\x06\x07",
    ],
)
def test_what_is_no_text_is_called_binary(data: bytes) -> None:
    decoded = decode(data, "x.txt")

    assert decoded.text == ""
    assert [problem.kind for problem in decoded.problems] == [ProblemKind.BINARY]


def test_spaces_that_only_look_like_spaces_keep_their_place() -> None:
    assert tidy("5:55\u00a0p.m.\u2009today\u3000ok") == "5:55 p.m. today ok"


def test_what_cannot_be_seen_is_dropped_and_curly_quotes_stay() -> None:
    assert tidy("\ufeffco\u00adoperation\u200b “yes” ‘no’\u2028next\u0007") == (
        "cooperation “yes” ‘no’\nnext "
    )
