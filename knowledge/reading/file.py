"""One file to one Document: the front door of reading; it never raises for what a file holds."""

from collections.abc import Iterable
from pathlib import Path
from stat import S_ISREG

from knowledge.reading.assembly import Assembly
from knowledge.reading.decoding import decode
from knowledge.reading.front_matter import read_front_matter
from knowledge.reading.header import read_header
from knowledge.reading.lines import lines_of
from knowledge.reading.naming import file_title
from knowledge.reading.page import Page, is_page
from knowledge.reading.size import MAX_BYTES, too_large
from knowledge.records import Basis, Document, Found, Layout, Problem, ProblemKind


def read_file(path: Path, name: str) -> Document:
    """Read a file, whatever is in it, so that one bad file never stops the archive."""
    return read_files([(path, name)])[0]


def read_files(files: Iterable[tuple[Path, str]]) -> list[Document]:
    """Read files, whatever is in them, each step done for all of them before the next, which the processor's cache likes."""
    return read_all((_loaded(path, name), name) for path, name in files)


def read_bytes(data: bytes, name: str) -> Document:
    """Read the bytes of a record; any bytes give a Document, if need be an empty one with a Problem."""
    return read_all([(data, name)])[0]


def read_all(files: Iterable[tuple[bytes | Document, str]]) -> list[Document]:
    """The documents of contents with their file names, step by step; one that is a Document already stays as it is."""
    opened = [_opened(data, name) for data, name in files]
    waiting = [one for one in opened if isinstance(one, Assembly)]
    for one in waiting:
        one.tell_head()
    for one in waiting:
        one.tell_body()
    return [one.document() if isinstance(one, Assembly) else one for one in opened]


def _loaded(path: Path, name: str) -> bytes | Document:
    """The content of a file; where there is none that can be read, an empty document that says why."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            return _nothing(
                name,
                ProblemKind.UNREADABLE,
                "This is not a file; please put the record itself here.",
            )
        if status.st_size > MAX_BYTES:
            return _nothing(name, ProblemKind.TOO_LARGE, too_large(status.st_size))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)  # It may have grown since we asked.
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the path is not valid"
        message = (
            f"This file cannot be opened ({reason}); please check that it exists and may be read."
        )
        return _nothing(name, ProblemKind.UNREADABLE, message)


def _opened(data: bytes | Document, name: str) -> Assembly | Document:
    """A content in lines, with what its header says."""
    if isinstance(data, Document):
        return data
    if len(data) > MAX_BYTES:
        return _nothing(name, ProblemKind.TOO_LARGE, too_large(len(data)))
    decoded = decode(data, name)
    if not decoded.text.strip():
        if decoded.problems:
            return _empty(name, decoded.problems[0])
        return _nothing(
            name, ProblemKind.EMPTY, "This file is empty; please put the text of the record in it."
        )
    raw = read_front_matter(decoded.text, name)
    body = raw.body if raw else decoded.text
    page = _saved_page(body) if is_page(body) else Page(lines_of(body))
    header = read_header(raw, name) if raw else None
    return Assembly.of(name, decoded, header, page)


def _saved_page(text: str) -> Page:
    # Most archives have no page, and its parser takes longer to import than all else.
    from knowledge.reading.html_page import read_page

    return read_page(text)


def _nothing(name: str, kind: ProblemKind, message: str) -> Document:
    return _empty(name, Problem(name, None, kind, message))


def _empty(name: str, problem: Problem) -> Document:
    title = Found(file_title(name), None, Basis.INFERRED)
    return Document(name, Layout.READOUT, "", (), title, problems=(problem,))
