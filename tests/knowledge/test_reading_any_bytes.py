# ruff: noqa: E501 - records are easier to see on one line.
"""Whatever the bytes, reading gives a Document whose blocks and links can be pointed at."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.reading.file import read_bytes
from knowledge.records import Document

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted((ROOT / "seeds").iterdir()),
    *sorted((ROOT / "tests" / "corpus" / "records").glob("*")),
]
SAMPLES = [path.read_bytes() for path in FILES if path.is_file()]
SCRAPS = [
    b"---\n", b"\n", b"\r\n", b"<p>", b"</div>", b"<li>", b"<html>", b"[a](b)", b"**", b"_", b"1. ", b"(1) ",
    b"\xff", b"\x00", b"\xef\xbb\xbf", b"title: ", b": ", b"&amp;", b"&#x110000;", b"![", b"May 26, 2024\n",
    b"> ", b"# ", b"\xe2\x80\x8b", b"&a *a", b"Back to top\n", b"(Photo) ", "\u2028".encode(), b"2.\n", b"- \n",
]  # fmt: skip


def check(document: Document) -> None:
    last = 0
    for block in document.blocks:
        words = document.said(block.span)
        assert last <= block.span.start < block.span.end <= len(document.text)
        assert words == words.strip() != ""
        last = block.span.end
    for link in document.links:
        assert 0 <= link.span.start < link.span.end <= len(document.text)
    for found in (document.title, document.published):
        if found and found.span:
            assert 0 <= found.span.start < found.span.end <= len(document.text)
    assert "\r" not in document.text
    assert document.title.value
    assert all(p.line is None or p.line >= 1 for p in document.problems)
    document.text.encode()


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_can_be_read(data: bytes) -> None:
    check(read_bytes(data, "x.txt"))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    check(read_bytes(text.encode("utf-8", "surrogatepass"), "x.txt"))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from([*SCRAPS, b"The two ministers met today in Seoul. ", b"Trade "]),
        max_size=40,
    )
)
def test_any_heap_of_scraps_can_be_read(scraps: list[bytes]) -> None:
    check(read_bytes(b"".join(scraps), "x.txt"))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SAMPLES), st.data())
def test_records_that_were_damaged_can_be_read(sample: bytes, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(sample)))
        gone = data.draw(st.sampled_from([0, 1, 5, 60]))
        sample = sample[:at] + data.draw(st.sampled_from(SCRAPS)) + sample[at + gone :]
    check(read_bytes(sample, "x.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_record_at_hand_has_text_and_a_fingerprint(path: Path) -> None:
    document = read_bytes(path.read_bytes(), path.name)

    check(document)
    assert document.fingerprint
    assert any(block.kind == "lead" for block in document.blocks)


@pytest.mark.parametrize(
    "piece", [b"[" , b"*", b"**a ", b"![", b"<", b"&", b"_a ", b"(", b"- ", b"1. ", b"> ", b"a: ", b"\n\n#", b"<li>", b"<a href=x>y"]
)  # fmt: skip
def test_long_runs_of_one_sign_take_no_time(piece: bytes) -> None:
    check(read_bytes(piece * 20_000, "x.txt"))
