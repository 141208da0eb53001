"""The rows as a picture: how many times faster diplo is than what stands beside it, on a scale of powers of ten."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from math import ceil, floor, log10

from bench.row import Row
from bench.table import number

_LEFT, _RIGHT, _TOP, _LINE, _WIDTH = 330, 96, 64, 20, 880
_SIZES = ("#2a78d6", "#1baf7a", "#eda100", "#b04ad8")
"""A colour for each size, that people with any sight tell apart."""
Scale = Callable[[float], float]
"""Where on the picture so many times faster lies."""
_STYLE = """
text { font: 12px system-ui, sans-serif; fill: #333 } .title { font-size: 15px; font-weight: 600 } .quiet { fill: #777 }
.grid { stroke: #8884; stroke-width: 1 } .one { stroke: #888; stroke-width: 1.5 } .goal { stroke: #c33; stroke-width: 2 }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .quiet { fill: #999 } .goal { stroke: #f77 } }
"""


def drawn(rows: Sequence[Row]) -> str:
    """An SVG picture of the rows that have something beside them; it can be read on white and on black."""
    keys = list(dict.fromkeys(row.key for row in rows))
    shown = [row for row in rows if row.ratio and not row.key.endswith("/p99")]
    shown.sort(key=lambda row: (keys.index(row.key), row.peer, row.size))
    sizes = sorted({row.size for row in shown})
    colour = {size: _SIZES[k % len(_SIZES)] for k, size in enumerate(sizes)}
    height = _TOP + _LINE * len(shown) + 46
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">',
        f"<style>{_STYLE}</style>",
        '<text class="title" x="12" y="24">How many times faster diplo is</text>',
        *_legend(colour),
        *_marked(shown, colour, height),
    ]
    return "\n".join((*parts, "</svg>", ""))


def _marked(shown: Sequence[Row], colour: Mapping[int, str], height: int) -> Iterator[str]:
    """The scale and a line for each row, what it is called only where that changes."""
    ends = [1 / end for row in shown if row.ratio for end in (row.ratio.low, row.ratio.high)]
    low, high = floor(log10(min([*ends, 1.0]))), ceil(log10(max([*ends, 10.0])))

    def x(faster: float) -> float:
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * (log10(faster) - low) / (high - low)

    for power in range(low, high + 1):
        kind, at = "one" if power == 0 else "grid", x(10.0**power)
        yield f'<path class="{kind}" d="M{at:.1f} {_TOP - 8}V{height - 40}"/>'
        yield _text(at, height - 24, f"{10.0**power:g}×", "middle", "quiet")
    for k, (before, row) in enumerate(zip([None, *shown], shown, strict=False)):
        y = _TOP + _LINE * k + 8
        if before is None or before.key != row.key:
            yield _text(12, y + 4, row.key.removesuffix("/p50"))
        yield _text(_LEFT - 12, y + 4, row.peer, "end", "quiet")
        yield from _mark(row, y, colour[row.size], x)


def _mark(row: Row, y: float, colour: str, x: Scale) -> list[str]:
    """A dot with its spread, the goal as a stroke, and the figure."""
    assert row.ratio
    at, slow, fast = (x(1 / v) for v in (row.ratio.middle, row.ratio.high, row.ratio.low))
    goal = [f'<path class="goal" d="M{x(1 / row.goal):.1f} {y - 6}v12"/>'] if row.goal else []
    said = f"{row.key}, {row.size:,}: {number(1 / row.ratio.middle)}× {row.peer}"
    return [
        f'<path d="M{slow:.1f} {y}H{fast:.1f}" stroke="{colour}" stroke-width="3" stroke-opacity=".45"/>',
        *goal,
        f'<circle cx="{at:.1f}" cy="{y}" r="5" fill="{colour}"><title>{escape(said)}</title></circle>',
        _text(_WIDTH - 12, y + 4, f"{number(1 / row.ratio.middle)}×", "end"),
    ]


def _legend(colour: dict[int, str]) -> list[str]:
    """Which colour is which size, and what the stroke means."""
    parts = [_text(_WIDTH - 12, 24, "red stroke: the goal", "end", "quiet")]
    for k, (size, ink) in enumerate(colour.items()):
        at = _LEFT + 130 * k
        parts.append(f'<circle cx="{at}" cy="42" r="5" fill="{ink}"/>')
        parts.append(_text(at + 12, 46, f"{size:,} records"))
    return parts


def _text(x: float, y: float, said: str, anchor: str = "start", kind: str = "") -> str:
    shade = f' class="{kind}"' if kind else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{shade}>{escape(said)}</text>'
