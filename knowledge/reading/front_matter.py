"""YAML headers, through python-frontmatter: every scalar stays text, and nothing is expanded.

Alias bombs, tags and nests deep enough to break the parser are refused before any value is made.
"""

import re
from collections.abc import Callable
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler
from msgspec import Struct

from knowledge.patterns import lazy
from knowledge.reading.fences import Fenced, cut
from knowledge.reading.salvage import salvage
from knowledge.records import Problem, ProblemKind

# libyaml is ten times faster and reads alike; a Python built without it still works.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 12
_LONGEST = 64 * 1024


class _RefusedError(Exception):
    """The header is YAML, but not of a kind that we let in."""

    def __init__(self, kind: ProblemKind, message: str, line: int) -> None:
        super().__init__(message)
        self.kind, self.message, self.line = kind, message, line


class _Handler(YAMLHandler):
    """python-frontmatter's YAML, with a loader that makes text, lists and mappings only."""

    def load(self, fm: str, **_: object) -> Any:
        _inspect(fm)
        return yaml.load(fm, Loader=_LOADER)


class RawHeader(Struct, frozen=True):
    """The fields of a header as written."""

    fields: dict[str, object]
    """Lower-case keys; values are text, lists or mappings."""
    body: str
    """The text under the header."""
    line_of: Callable[[str], int | None]
    """The line in the file on which a key stands."""
    problems: tuple[Problem, ...] = ()
    """FRONT_MATTER or YAML_ALIAS."""


def read_front_matter(text: str, name: str) -> RawHeader | None:
    """Take the header off a release; None where there is none."""
    fenced = cut(text)
    if fenced is None:
        return None
    fields, problem = _load(fenced, name)
    if problem is None and fenced.flaw:
        problem = Problem(name, fenced.flaw_line, ProblemKind.FRONT_MATTER, fenced.flaw)

    def line_of(key: str) -> int | None:
        pattern = re.compile(rf"\s*[\"']?{re.escape(key)}\b", re.IGNORECASE)
        found = (index for index, line in enumerate(fenced.header) if pattern.match(line))
        return next((fenced.first + index for index in found), None)

    return RawHeader(fields, fenced.body, line_of, (problem,) if problem else ())


def _load(fenced: Fenced, name: str) -> tuple[dict[str, object], Problem | None]:
    """The fields, by YAML where it is YAML and line by line where it is not."""
    source = "\n".join(fenced.header)
    try:
        if len(source) > _LONGEST:
            message = "The header is longer than 64 KiB; please move the text below it."
            raise _RefusedError(ProblemKind.FRONT_MATTER, message, 1)
        fields, _ = frontmatter.parse(f"---\n{source}\n---\n", handler=_Handler())
    except _RefusedError as refusal:
        kind, message, line = refusal.kind, refusal.message, refusal.line
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line if mark else 1
        reason = getattr(error, "problem", None) or "it cannot be read"
        kind = ProblemKind.FRONT_MATTER
        message = (
            f"The header is not valid YAML ({reason}); please put values with a colon in quotes."
        )
    else:
        lower = {str(key).strip().lower(): value for key, value in fields.items()}
        return (lower, None) if lower else (salvage(fenced.header), _no_fields(fenced, name))
    # python-frontmatter hands the header over with the line end of the fence before it.
    at = min(fenced.first - 1 + max(line, 1), fenced.first + max(len(fenced.header) - 1, 0))
    return salvage(fenced.header), Problem(name, at, kind, message)


def _no_fields(fenced: Fenced, name: str) -> Problem:
    message = "The header holds no `key: value` fields; please write for example `title: …`."
    return Problem(name, fenced.first, ProblemKind.FRONT_MATTER, message)


def _inspect(source: str) -> None:
    """Look through the events, which cost nothing to make, before anything is built of them."""
    if not _MARKED.search(source):
        return
    depth = 0
    for event in yaml.parse(source, Loader=_LOADER):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            message = "The header uses YAML anchors or aliases (& or *); please write the values out in quotes."
            raise _RefusedError(ProblemKind.YAML_ALIAS, message, _line(event))
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
        if depth > _DEEPEST:
            message = "The header is nested too deeply; please write plain fields and lists."
            raise _RefusedError(ProblemKind.FRONT_MATTER, message, _line(event))


_MARKED = lazy(r"[&*\[{]|^(?:\s{3}|---|\.\.\.|%)|- -|- \?|\? |[^\S\n ]", re.MULTILINE)
"""Signs without which a header is one document, without anchors and aliases, no deeper than two spaces of indent let it be."""


def _line(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 1
