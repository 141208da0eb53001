"""How the people of each tongue are named: names put together from the pieces of names.yaml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Pieces:
    """Parts of a name, each with its choices."""

    parts: tuple[tuple[str, ...], ...]
    size: int
    """How many names they give."""

    def pick(self, index: int) -> str:
        """The name of that index."""
        name = ""
        for part in self.parts:
            index, at = divmod(index, len(part))
            name += part[at]
        return name


@dataclass(frozen=True, slots=True)
class Tongue:
    """The names of a tongue, numbered."""

    family_first: bool
    family: Pieces
    men: Pieces
    women: Pieces
    women_endings: Mapping[str, str]
    """How a family name ends for a man, and how it does for a woman."""

    @property
    def size(self) -> int:
        """How many different whole names there are."""
        return self.family.size * (self.men.size + self.women.size)

    def name(self, index: int, again: int = 0) -> tuple[str, str, bool]:
        """Given name, family name, and whether it is a woman's; `again` adds a second given name where names run out."""
        first, second = divmod(index, self.family.size)
        woman = first >= self.men.size
        names, at = (self.women, first - self.men.size) if woman else (self.men, first)
        given = names.pick(at)
        if again:
            given = f"{given} {names.pick((at + again) % names.size)}"
        family = self.family.pick(second)
        return given, self._hers(family) if woman else family, woman

    def _hers(self, family: str) -> str:
        """Slavic family names of women."""
        for his, hers in self.women_endings.items():
            if family.endswith(his):
                return family.removesuffix(his) + hers
        return family


def _pieces(parts: Sequence[str]) -> Pieces:
    """Split; `~` is a space and `_` nothing. A choice named twice counts once, or two people would share a name."""
    chosen = tuple(
        tuple(dict.fromkeys(p.replace("_", "").replace("~", " ") for p in part.split()))
        for part in parts
    )
    return Pieces(chosen, prod(len(part) for part in chosen))


def _read() -> dict[str, Tongue]:
    table = yaml.load((Path(__file__).parent / "names.yaml").read_text("utf-8"), yaml.CSafeLoader)
    return {
        name: Tongue(
            row.get("first") == "family",
            _pieces(row["family"]),
            _pieces(row["men"]),
            _pieces(row["women"]),
            row.get("women_endings", {}),
        )
        for name, row in table.items()
    }


TONGUES = _read()
