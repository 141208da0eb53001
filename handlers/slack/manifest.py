"""What Slack is told about diplo: the manifest, and the additions that optional features need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CORE = "manifest.yaml"
"""The file that every installation begins with."""
ADDITIONS = "manifests"
"""The folder of what may be added to it."""
_NAMES = ("command", "callback_id")
"""Keys by which an entry of a list is known again."""

Tree = Mapping[str, Any]
"""A manifest as YAML has it."""


class ManifestError(Exception):
    """A manifest that cannot be used; the sentence says what to mend."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest, or an addition to one."""

    tree: Tree
    """All of it, as docs.slack.dev/reference/app-manifest describes it."""

    @property
    def scopes(self) -> frozenset[str]:
        """What the bot may do."""
        return frozenset(self._at("oauth_config", "scopes").get("bot") or ())

    @property
    def events(self) -> frozenset[str]:
        """What Slack tells the bot of."""
        return frozenset(self._at("settings", "event_subscriptions").get("bot_events") or ())

    @property
    def commands(self) -> frozenset[str]:
        """Slash commands, with their slash."""
        return frozenset(
            each["command"] for each in self._at("features").get("slash_commands") or ()
        )

    @property
    def shortcuts(self) -> frozenset[str]:
        """Callbacks of shortcuts."""
        return frozenset(
            each["callback_id"] for each in self._at("features").get("shortcuts") or ()
        )

    @property
    def interactive(self) -> bool:
        """Whether buttons, menus and forms reach the bot."""
        return bool(self._at("settings", "interactivity").get("is_enabled"))

    def with_addition(self, addition: "Manifest") -> "Manifest":
        """Both: mappings and lists are joined, and where both say something else, the addition counts."""
        return Manifest(_joined(self.tree, addition.tree))

    def _at(self, *path: str) -> Tree:
        """A part, or nothing where it is missing."""
        tree: Tree = self.tree
        for name in path:
            tree = tree.get(name) or {}
        return tree


def read_manifest(path: Path) -> Manifest:
    """Read one file."""
    try:
        tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ManifestError(f"{path.name} cannot be read as YAML: {error}") from error
    if not isinstance(tree, dict):
        raise ManifestError(f"{path.name} is no manifest; please write `name: value` lines.")
    return Manifest(tree)


def names_of_additions(home: Path) -> list[str]:
    """What may be added."""
    return sorted(path.stem for path in (home / ADDITIONS).glob("*.yaml"))


def manifest_with(home: Path, additions: Iterable[str] = ()) -> Manifest:
    """The manifest of an installation that wants these additions."""
    manifest = read_manifest(home / CORE)
    for name in additions:
        manifest = manifest.with_addition(read_manifest(home / ADDITIONS / f"{name}.yaml"))
    return manifest


def _joined(ours: Any, theirs: Any) -> Any:
    """Two values of one key as one."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return {**ours, **{key: _joined(ours.get(key), theirs[key]) for key in theirs}}
    if isinstance(ours, list) and isinstance(theirs, list):
        return _joined_lists(ours, theirs)
    return theirs


def _joined_lists(ours: list[Any], theirs: list[Any]) -> list[Any]:
    """Entries of both, each once; entries with one name are one."""
    joined = list(ours)
    for entry in theirs:
        place = next((i for i, other in enumerate(joined) if _same(other, entry)), None)
        if place is None:
            joined.append(entry)
        else:
            joined[place] = _joined(joined[place], entry)
    return joined


def _same(one: Any, other: Any) -> bool:
    """Whether two entries speak of the same thing."""
    if isinstance(one, dict) and isinstance(other, dict):
        return any(name in one and one[name] == other.get(name) for name in _NAMES)
    return bool(one == other)
