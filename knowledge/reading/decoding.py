"""From bytes to clean text: encodings, line ends, and the characters that only look like spaces."""

import re

from msgspec import Struct

from knowledge.patterns import lazy
from knowledge.records import Problem, ProblemKind

_BOMS = (
    # UTF-32 little endian begins with the mark of UTF-16, so it is asked first.
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_UTF8_BOM = b"\xef\xbb\xbf"
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
# Only encodings that refuse what is not theirs: latin-1 would take any bytes at all.
_DECLARED = frozenset(
    "euc-kr cp949 ks_c_5601-1987 shift_jis shift-jis sjis euc-jp iso-2022-jp gb2312 gbk gb18030 big5".split()
)
_SPACES = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_UNSEEN = "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)
_CONTROLS = "".join(map(chr, [*range(9), *range(14, 32), 127]))
_ODD = lazy(f"[{_SPACES}{_LINE_ENDS}{_UNSEEN}{_CONTROLS}]")
_PLAIN: dict[str, str] = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_LINE_ENDS, "\n"),
    **dict.fromkeys(_UNSEEN, ""),
    **dict.fromkeys(_CONTROLS, " "),
}
_SAMPLE = 4096
_NOISE = 0.05
"""Share of control characters above which bytes are no text."""


class Decoded(Struct, frozen=True):
    """The text of a file, and what was wrong with its bytes."""

    text: str
    """With `\\n` line ends and ordinary spaces; empty when the bytes are no text."""
    problems: tuple[Problem, ...] = ()
    """ENCODING or BINARY."""


def decode(data: bytes, name: str) -> Decoded:
    """Find the encoding, so that a record saved by any editor reads the same."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(tidy(data[len(mark) :].decode(encoding, "replace")))
    data = data.removeprefix(_UTF8_BOM)
    if data.startswith(_MAGIC):
        return _binary(name)
    if b"\0" in data:
        if wide := _utf16_without_mark(data):
            return Decoded(tidy(data.decode(wide, "replace")))
        return _binary(name)
    try:
        return Decoded(tidy(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, name)


def tidy(text: str) -> str:
    """Turn look-alike spaces into spaces and drop what cannot be seen, so that words compare equal."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _ODD.search(text):
        return text
    return _ODD.sub(lambda found: _PLAIN[found[0]], text)


def _utf16_without_mark(data: bytes) -> str | None:
    """Latin text in UTF-16 has a NUL in nearly every second byte, always on the same side."""
    sample = data[:_SAMPLE]
    low, high = sample[0::2], sample[1::2]
    if high.count(0) * 2 > len(high) and low.count(0) * 20 < len(low):
        return "utf-16-le"
    if low.count(0) * 2 > len(low) and high.count(0) * 20 < len(high):
        return "utf-16-be"
    return None


def _not_utf8(data: bytes, bad: int, name: str) -> Decoded:
    declared = _CHARSET.search(data[:_SAMPLE])
    encoding = declared[1].decode("ascii").lower() if declared else ""
    if encoding in _DECLARED:
        try:
            return Decoded(tidy(data.decode(encoding)))
        except UnicodeDecodeError:
            pass  # The page claims what it is not; read it as any other.
    # Line by line, for files in which one paragraph was pasted from elsewhere.
    text = "\n".join(map(_line_of_bytes, data.split(b"\n")))
    if sum(char < " " and char not in "\t\n\r" for char in text[:_SAMPLE]) > _NOISE * len(
        text[:_SAMPLE]
    ):
        return _binary(name)
    line = data.count(b"\n", 0, bad) + 1
    message = "This file is not UTF-8; it was read as Windows-1252, so please save it as UTF-8."
    return Decoded(tidy(text), (Problem(name, line, ProblemKind.ENCODING, message),))


def _line_of_bytes(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _binary(name: str) -> Decoded:
    message = "This file holds no text; please put the record here as .txt, .md or .html."
    return Decoded("", (Problem(name, None, ProblemKind.BINARY, message),))
