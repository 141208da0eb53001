"""The rows as a table of plain text and as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from bench.clock import Spread
from bench.row import Row

_HEAD = ("what", "size", "diplo", "beside", "takes", "diplo / it", "spread", "goal", "limit", "")


def printed(rows: Sequence[Row]) -> str:
    """A table, one row a line."""
    lines = [_HEAD, *map(_cells, rows)]
    widths = [max(len(line[k]) for line in lines) for k in range(len(_HEAD))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if k in (0, 3, 9) else cell.rjust(width)
            for k, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def as_json(rows: Sequence[Row]) -> str:
    """All figures, in seconds, bytes and shares."""
    told = [{**asdict(row), "goal": row.goal, "limit": row.limit, "met": row.met} for row in rows]
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def from_json(text: str) -> list[Row]:
    """The rows of an earlier run."""
    return [
        Row(
            *(each[name] for name in ("key", "size", "peer", "unit")),
            *(Spread(**each[name]) if each[name] else None for name in ("ours", "other", "ratio")),
        )
        for each in json.loads(text)
    ]


def added(older: Sequence[Row], newer: Sequence[Row]) -> list[Row]:
    """Rows of an earlier run and of this one, which counts where both measured the same, key by key and size by size."""
    rows = {(row.key, row.peer, row.size): row for row in (*older, *newer)}
    keys = list(dict.fromkeys(key for key, _, _ in rows))
    return sorted(rows.values(), key=lambda row: (row.size, keys.index(row.key)))


def _cells(row: Row) -> tuple[str, ...]:
    ratio, goal = row.ratio, row.goal
    return (
        row.key,
        f"{row.size:,}",
        spoken(row.ours.middle, row.unit),
        row.peer,
        spoken(row.other.middle, row.unit) if row.other else "",
        number(ratio.middle) if ratio else "",
        _spread(ratio or row.ours, row.unit if not ratio else ""),
        "" if goal is None else f"{'≤' if ratio else '≥'} {number(goal)}",
        "" if row.limit is None else f"≤ {spoken(row.limit, row.unit)}",
        {True: "met", False: "missed", None: ""}[row.met],
    )


def _spread(figure: Spread, unit: str) -> str:
    if figure.low == figure.high:
        return ""
    said = [spoken(value, unit) if unit else number(value) for value in (figure.low, figure.high)]
    return "–".join(said)


def number(value: float) -> str:
    """A bare number with two or three digits that count."""
    if value == 0 or value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3g}"


def spoken(value: float, unit: str) -> str:
    """A figure in the unit that suits it."""
    if unit == "share":
        return f"{value:.3f}"
    if unit == "B":
        return f"{value / 1024:.1f} KiB" if value >= 10_240 else f"{value:.0f} B"
    if value < 1e-3:
        return f"{value * 1e6:.0f} µs"
    return f"{value * 1e3:.2f} ms" if value < 1 else f"{value:.2f} s"
