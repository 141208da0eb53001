"""An archive in numbers."""

from pathlib import Path

from knowledge.desk import open_desk

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def test_the_seeds_are_counted() -> None:
    held = open_desk(SEEDS).holdings()

    assert (held.records, held.people, held.copies, held.problems) == (5, 15, 0, 0)
    assert held.first is not None
    assert held.last is not None
    assert (held.first.isoformat(), held.last.isoformat()) == ("2008-05-02", "2024-05-26")
    assert held.meetings["held"] == 3
    assert held.busiest[0] == ("Kishida Fumio", 2)


def test_a_copy_is_counted_as_one(tmp_path: Path) -> None:
    seed = next(iter(sorted(SEEDS.glob("002*.txt"))))
    (tmp_path / "one.txt").write_bytes(seed.read_bytes())
    (tmp_path / "two.txt").write_bytes(seed.read_bytes())

    held = open_desk(tmp_path).holdings()

    assert (held.records, held.copies, held.meetings["held"]) == (2, 1, 1)
