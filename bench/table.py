"""Figures side by side, with what matters between them: the ratio."""

from collections.abc import Sequence

Row = tuple[str, float, float]
"""What was measured, seconds of diplo, seconds of what stands beside it."""


def printed(rows: Sequence[Row], peer: str = "naive") -> str:
    """A table of plain text."""
    lines = [f"{'':<26}{'diplo':>12}{peer:>12}{f'diplo / {peer}':>16}"]
    for name, ours, other in rows:
        lines.append(f"{name:<26}{_spoken(ours):>12}{_spoken(other):>12}{_ratio(ours, other):>16}")
    return "\n".join(lines)


def _ratio(ours: float, naive: float) -> str:
    ratio = ours / naive if naive else float("inf")
    return f"{ratio:.1f}" if ratio >= 10 else f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.4f}"


def _spoken(seconds: float) -> str:
    """Seconds in the unit that suits them."""
    if seconds < 1e-3:
        return f"{seconds * 1e6:.0f} µs"
    return f"{seconds * 1e3:.2f} ms" if seconds < 1 else f"{seconds:.2f} s"
