"""Records read together, step by step, are those read alone."""

from knowledge.extract.record import extract, extract_all
from knowledge.reading.file import read_all, read_bytes
from tests.knowledge.extract.test_extract_seeds import SEEDS

EMPTY, BROKEN = ("empty.txt", b""), ("broken.txt", b"%PDF-1.4")


def test_records_read_together_are_those_read_alone() -> None:
    files = [(path.name, path.read_bytes()) for path in sorted(SEEDS.glob("*.txt"))]
    files[1:1] = [EMPTY, BROKEN]

    together = extract_all(read_all((data, name) for name, data in files))

    assert together == [extract(read_bytes(data, name)) for name, data in files]


def test_no_records_are_read_of_no_files() -> None:
    assert extract_all(read_all(())) == []
