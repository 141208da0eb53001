"""The manifest for Slack, for `manifest`: the core, and what optional features add."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from handlers.slack.manifest import ManifestError, manifest_with, names_of_additions
from handlers.terminal.screen import Screen

_WIDTH = 110


def show_manifest(screen: Screen, home: Path, additions: Sequence[str], *, as_json: bool) -> None:
    """Print a manifest that can be pasted at Slack; an addition that is not there is refused."""
    known = names_of_additions(home)
    if strange := [name for name in additions if name not in known]:
        screen.refuse(f"{strange[0]!r} is no addition; there are {', '.join(known)}.")
    try:
        tree = manifest_with(home, additions).tree
    except ManifestError as error:
        screen.refuse(str(error))
    if as_json:
        screen.write_json(tree)
    else:
        screen.write(
            yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=_WIDTH).rstrip()
        )
