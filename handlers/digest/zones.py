"""Time zones by what people type: the name, the town alone, or nearly either."""

from collections.abc import Mapping
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

_REGIONS: Final = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
)  # fmt: skip
_NEAR, _BEHIND = 70, 12
"""How alike a name must be, of 100, to be offered instead, and by how much less than the nearest."""


def find_zone(typed: str) -> str | None:
    """The zone of a name or of a town, however it is capitalised: `asia/tokyo`, `New York`, `utc`."""
    return _known().get(_key(typed))


def nearest_zones(typed: str, limit: int = 3) -> tuple[str, ...]:
    """Zones whose name or town is nearly what was typed, the nearest first."""
    found = process.extract(
        _key(typed), _known().keys(), scorer=fuzz.ratio, limit=4 * limit, score_cutoff=_NEAR
    )
    best = found[0][1] if found else 0
    near = (_known()[key] for key, score, _ in found if score >= best - _BEHIND)
    return tuple(dict.fromkeys(near))[:limit]


def suggest_zones(typed: str, own: str = "", limit: int = 100) -> tuple[str, ...]:
    """Zones for a menu while their names are typed; for nothing typed one's own first."""
    key = _key(typed)
    places = [zone for zone in _places() if key in zone.lower()]
    begun = [zone for zone in places if _town(zone).startswith(key) or zone.lower().startswith(key)]
    first = [own] if own and not key else []
    found = dict.fromkeys((*first, *begun, *places, *(() if places else nearest_zones(typed))))
    return tuple(found)[:limit]


@cache
def _places() -> tuple[str, ...]:
    """Zones that are called after a place, and UTC."""
    named = (
        zone for zone in available_timezones() if zone.split("/")[0] in _REGIONS and "/" in zone
    )
    return (*sorted(named), "UTC")


@cache
def _known() -> Mapping[str, str]:
    """Zones by name and by town in lower case; of two towns of one name the zone with the shorter name."""
    towns = {_town(zone): zone for zone in sorted(_places(), key=len, reverse=True)}
    return {**towns, **{zone.lower(): zone for zone in sorted(available_timezones())}}


def _town(zone: str) -> str:
    return zone.rpartition("/")[2].lower()


def _key(typed: str) -> str:
    return "_".join(typed.lower().split())
