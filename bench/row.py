"""One line of the table: something measured for diplo and for what stands beside it, with the goal."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from bench.clock import Latency, Spread

_Aims = dict[str, dict[str, dict[int, float]]]
_HERE = Path(__file__).parent
_GOALS: _Aims = yaml.safe_load((_HERE / "goals.yaml").read_text("utf-8"))
_REACHED: _Aims = yaml.safe_load((_HERE / "reached.yaml").read_text("utf-8"))
FAR_OFF = 3
"""How many times worse than its goal a ratio may be before it counts as broken."""


@dataclass(frozen=True, slots=True)
class Row:
    """Figures of one thing at one size, in seconds, bytes or shares."""

    key: str
    """`look-up/typo/p50`."""
    size: int
    """Records or names."""
    peer: str
    """What stands beside diplo; empty where nothing does."""
    unit: str
    """s, B or share."""
    ours: Spread
    other: Spread | None
    ratio: Spread | None
    """Ours to the other; below one diplo is ahead."""

    @property
    def goal(self) -> float | None:
        """The largest ratio to that peer that is good enough; of a share, the smallest share."""
        return self._aim(_GOALS, self.peer or "least")

    @property
    def reached(self) -> float | None:
        """The ratio that was reached where the goal was not; nothing may fall far behind that."""
        return self._aim(_REACHED, self.peer)

    @property
    def limit(self) -> float | None:
        """The largest figure of diplo itself that is good enough, on the machine where the goals were set."""
        return self._aim(_GOALS, "most")

    def _aim(self, aims: _Aims, what: str) -> float | None:
        """The aim at this size, which is that of the next smaller one with an aim of its own."""
        by_size = aims.get(self.key, {}).get(what, {})
        sizes = [size for size in by_size if size <= self.size]
        return by_size[max(sizes)] if sizes else None

    @property
    def met(self) -> bool | None:
        """Whether goal and limit are met; None without either."""
        met = []
        if self.goal is not None:
            met.append(
                self.ratio.middle <= self.goal if self.ratio else self.ours.middle >= self.goal
            )
        if self.limit is not None:
            met.append(self.ours.middle <= self.limit)
        return all(met) if met else None

    @property
    def far_off(self) -> bool:
        """Whether a ratio is so much worse than its goal, or than what was reached of it, that something must be broken."""
        expected = max(self.goal or 0, self.reached or 0)
        return bool(expected and self.ratio and self.ratio.middle > FAR_OFF * expected)


def compared(
    key: str, size: int, peer: str, runs: list[tuple[Latency, Latency]], share: float
) -> Row:
    """A row of latencies over several runs: each figure over all calls, its spread over the runs."""
    ours = _figure([mine for mine, _ in runs], share)
    other = _figure([theirs for _, theirs in runs], share)
    by_run = [mine.at(share) / theirs.at(share) for mine, theirs in runs]
    ratio = Spread(ours.middle / other.middle, min(by_run), max(by_run))
    return Row(f"{key}/p{share * 100:.0f}", size, peer, "s", ours, other, ratio)


def beside(key: str, size: int, peer: str, unit: str, pairs: list[tuple[float, float]]) -> Row:
    """A row of single figures taken in turn."""
    ours, other = (Spread.of(figures) for figures in zip(*pairs, strict=True))
    return Row(key, size, peer, unit, ours, other, Spread.of([a / b for a, b in pairs]))


def alone(key: str, size: int, unit: str, figures: list[float]) -> Row:
    """A row that nothing stands beside."""
    return Row(key, size, "", unit, Spread.of(figures), None, None)


def _figure(runs: list[Latency], share: float) -> Spread:
    """Over all calls, and the lowest and highest of a run."""
    by_run = [run.at(share) for run in runs]
    every = Latency(tuple(second for run in runs for second in run.taken))
    return Spread(every.at(share), min(by_run), max(by_run))
