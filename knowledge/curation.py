"""The team's own people.yaml to Curated people: what can be used is used, everything else is a Problem with its line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from knowledge.dates.resolving import month_end
from knowledge.extract.posts import post_of
from knowledge.namesakes import name_key
from knowledge.people import Curated, HeldRole
from knowledge.places.gazetteer import countries
from knowledge.places.scanning import country_codes
from knowledge.reading.archive_folder import PEOPLE
from knowledge.reading.size import MAX_PEOPLE_BYTES
from knowledge.records import Basis, Post, Problem, ProblemKind, Role

# libyaml is ten times faster and reads alike; a Python built without it still works.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 6
_LONGEST = 300
_PERSON = ("name", "aliases", "country", "roles", "source")
_ROLE = ("label", "post", "country", "from", "to", "source")


def read_curation(folder: Path) -> tuple[list[Curated], list[Problem]]:
    """Read the people.yaml of an archive folder; without one there is nothing to say."""
    path = folder / PEOPLE
    if not path.exists() and not path.is_symlink():
        return [], []
    try:
        if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
            return [], [_problem(None, "this is not a file of the archive folder")]
        with path.open("rb") as file:
            data = file.read(MAX_PEOPLE_BYTES + 1)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "the link leads back to itself"
        return [], [_problem(None, f"it cannot be opened ({reason})")]
    if len(data) > MAX_PEOPLE_BYTES:
        return [], [_problem(None, "it is larger than 1 MiB; please keep only people in it")]
    try:
        return curate(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return [], [_problem(line, "it is not UTF-8; please save it so")]


def curate(text: str) -> tuple[list[Curated], list[Problem]]:
    """Read the text of a people.yaml."""
    reader = _Reader()
    return list(reader.people(text)), sorted(reader.problems, key=lambda p: p.line or 0)


@dataclass(slots=True)
class _Reader:
    """Walks the nodes of the file, which know their lines, and collects what is wrong."""

    problems: list[Problem] = field(default_factory=list)
    taken: dict[tuple[str, ...], list[tuple[str | None, int]]] = field(default_factory=dict)
    """Names already given, with their countries and lines: each form may mean one person of a country."""

    def people(self, text: str) -> Iterator[Curated]:
        """The people of the file."""
        root = self._root(text)
        if root is None:
            return
        if not isinstance(root, yaml.SequenceNode):
            self._wrong(root, "please write a list of people, each beginning with `- name:`")
            return
        for node in root.value:
            person = self._person(node)
            if person is not None:
                yield person

    def _root(self, text: str) -> yaml.Node | None:
        """The file as nodes; aliases and deep nests are refused before anything is built."""
        try:
            if refused := _refusal(text):
                self.problems.append(refused)
                return None
            node: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            reason = getattr(error, "problem", None) or "a character that YAML does not allow"
            self.problems.append(_problem(mark.line + 1 if mark else None, f"{reason}"))
            return None
        return None if isinstance(node, yaml.ScalarNode) and not node.value.strip() else node

    def _person(self, node: yaml.Node) -> Curated | None:
        """One person; None without a name of his or her own."""
        fields = self._fields(node, _PERSON, "a person")
        told = len(self.problems)
        name = self._text(fields.get("name"))
        if not name:
            if isinstance(node, yaml.MappingNode) and len(self.problems) == told:
                self._wrong(node, "this person has no name; please add `name:`")
            return None
        country, source = self._country(fields.get("country")), self._text(fields.get("source"))
        if not self._takes(fields["name"], name, country):
            return None
        roles = [self._role(each, source) for each in self._items(fields.get("roles"))]
        return Curated(
            name=name,
            aliases=tuple(self._aliases(fields.get("aliases"), country)),
            country=country,
            roles=tuple(role for role in roles if role is not None),
            source=source,
        )

    def _aliases(self, node: yaml.Node | None, country: str | None) -> Iterator[str]:
        """Other forms of a name that mean nobody else."""
        for each in self._items(node):
            alias = self._text(each)
            if alias and self._takes(each, alias, country):
                yield alias

    def _takes(self, node: yaml.Node, name: str, country: str | None) -> bool:
        """Whether a form is still free in that country; one that two people share would mix them up."""
        key = name_key(name)
        if not key:
            self._wrong(node, f"{name!r} holds no letters; please write a name")
            return False
        used = self.taken.setdefault(key, [])
        for other, line in used:
            if line != _line(node) and (other == country or None in (other, country)):
                message = f"{name!r} is already used in line {line}; please keep one of them"
                self._wrong(node, f"{message}, or give both people their country")
                return False
        used.append((country, _line(node)))
        return True

    def _role(self, node: yaml.Node, source: str) -> HeldRole | None:
        """One role; None without a label or with dates in the wrong order."""
        fields = self._fields(node, _ROLE, "a role")
        label = self._text(fields.get("label"))
        if not label:
            if isinstance(node, yaml.MappingNode):
                self._wrong(node, "this role has no label; please add `label:`")
            return None
        since = self._day(fields.get("from"), last=False)
        until = self._day(fields.get("to"), last=True)
        if since and until and until < since:
            self._wrong(fields["to"], "this role ends before it begins; please mend from or to")
            return None
        post = self._post(fields.get("post"), label)
        role = Role(label, post, self._country(fields.get("country")))
        source = self._text(fields.get("source")) or source
        return HeldRole(role, since, None, until, Basis.CURATED, source)

    def _post(self, node: yaml.Node | None, label: str) -> Post:
        """The kind of office, or what its label tells of it."""
        said = self._text(node)
        try:
            return Post(said.lower()) if said else post_of(label)
        except ValueError:
            known = ", ".join(post.value for post in Post)
            self._wrong(node, f"{said!r} is no kind of post; please write one of: {known}")
            return post_of(label)

    def _country(self, node: yaml.Node | None) -> str | None:
        """A country's code."""
        said = self._text(node)
        if not said or said.upper() in countries():
            return said.upper() or None
        hint = f", here {codes[0]}" if len(codes := country_codes(said)) == 1 else ""
        self._wrong(node, f"{said!r} is no country code; please write two letters{hint}")
        return None

    def _day(self, node: yaml.Node | None, *, last: bool) -> date | None:
        """A day, or the first or last one of a month or year."""
        said = self._text(node)
        if not said:
            return None
        try:
            return _end(said) if last else _start(said)
        except (ValueError, OverflowError):
            self._wrong(node, f"{said!r} is no date; please write 2016, 2016-09 or 2016-09-18")
            return None

    def _fields(self, node: yaml.Node, known: tuple[str, ...], what: str) -> dict[str, yaml.Node]:
        """The fields of a mapping; unknown and doubled ones are told and left out."""
        if not isinstance(node, yaml.MappingNode):
            self._wrong(node, f"{what} is written as `key: value` lines: {', '.join(known)}")
            return {}
        fields: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if name not in known:
                self._wrong(key, f"{name!r} is not known for {what}; known are {', '.join(known)}")
            elif name in fields:
                self._wrong(key, f"{name!r} is given twice; please keep one of them")
            else:
                fields[name] = value
        return fields

    def _items(self, node: yaml.Node | None) -> list[yaml.Node]:
        """The items of a list; nothing at all is an empty one."""
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value.strip()):
            return []
        if isinstance(node, yaml.SequenceNode):
            return list(node.value)
        self._wrong(node, "please write a list here, one item a line, each behind a dash")
        return []

    def _text(self, node: yaml.Node | None) -> str:
        """A short text; empty where there is none."""
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self._wrong(node, "please write a plain text here")
            return ""
        text = " ".join(node.value.split())
        if len(text) > _LONGEST:
            self._wrong(node, f"this is longer than {_LONGEST} characters; please shorten it")
            return ""
        return text

    def _wrong(self, node: yaml.Node | None, message: str) -> None:
        self.problems.append(_problem(_line(node) if node else None, message))


def _refusal(text: str) -> Problem | None:
    """Why the file is not even built: anchors, aliases, deep nests."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else None
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return _problem(
                line, "YAML anchors and aliases (& and *) are not read; please use quotes"
            )
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
        if depth > _DEEPEST:
            return _problem(line, "this is nested too deeply; please see docs/reading.md")
    return None


def _problem(line: int | None, message: str) -> Problem:
    """A Problem of people.yaml, as a sentence."""
    sentence = f"{message[0].upper()}{message[1:]}."
    return Problem(PEOPLE, line, ProblemKind.CURATION, sentence)


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _start(said: str) -> date:
    """The first day that a date may mean."""
    parts = _parts(said)
    return date(*(*parts, 1, 1)[:3])


def _end(said: str) -> date:
    """The last day that a date may mean."""
    parts = _parts(said)
    if len(parts) == 3:
        return date(*parts)
    return month_end(parts[0], parts[1] if len(parts) == 2 else 12)


def _parts(said: str) -> tuple[int, ...]:
    """Year, month and day, as many as are given."""
    parts = said.split("-")
    lengths = [len(part) for part in parts]
    if lengths != [4, 2, 2][: len(parts)] or not all(p.isascii() and p.isdigit() for p in parts):
        raise ValueError(said)
    return tuple(int(part) for part in parts)
