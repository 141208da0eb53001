"""Questions with their expected answers: files that anybody can write to Cases, every slip named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.answer import Answer
from knowledge.desk import Desk, open_desk
from knowledge.question import Question

CORPUS = Path(__file__).parent / "corpus"
ARCHIVES = {"seeds": Path(__file__).parent.parent / "seeds", "records": CORPUS / "records"}
"""The two archives that are asked, by the name after `questions_`."""
TODAY = date(2026, 2, 20)
"""The day assumed where a case gives none."""
LISTS = ("people", "not_people", "choices", "records", "not_records", "dates", "says", "not_says")
WORDS = ("first_record", "count", "answered")
ABOUT = ("ask", "today", "after", "note")
"""Keys of a case: those with several values, with one, and those that expect nothing."""
_SHAPES = {
    "dates": r"\d{4}(-\d\d(-\d\d)?)?",
    "count": r"\d+",
    "answered": "true|false|either",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One question and what its answer must hold; a value with bars (`a|b`) is any one of them."""

    archive: str
    """Which archive is asked."""
    file: str
    """The file it stands in, without ending: the kind of question."""
    ask: str
    """The question."""
    today: date
    """The day on which it is asked."""
    after: tuple[str, ...]
    """Questions before it in the thread."""
    expected: dict[str, tuple[str, ...]]
    """What is expected, by key."""

    @property
    def name(self) -> str:
        """File and question, as a test is called."""
        thread = f" (after {' / '.join(self.after)})" if self.after else ""
        day = f" [{self.today}]" if self.today != TODAY else ""
        return f"{self.file}: {self.ask}{thread}{day}"


class _Plain(yaml.BaseLoader):
    """YAML in which every value is text, as it stands, and no key may stand twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value]
        if len(keys) != len(set(keys)):
            raise yaml.YAMLError(f"a key stands twice {node.start_mark}")
        return super().construct_mapping(node, deep)


def read_yaml(file: Path) -> Any:
    """What a file of the corpus holds."""
    return yaml.load(file.read_text(encoding="utf-8"), _Plain)


def read_cases(archive: str) -> list[Case]:
    """All cases of an archive, in the order of its files."""
    files = sorted((CORPUS / f"questions_{archive}").glob("*.yaml"))
    return [_case(archive, file.stem, raw) for file in files for raw in read_yaml(file)]


def slips(cases: Sequence[Case]) -> Iterator[str]:
    """What is wrong with the cases of one archive themselves: no expectation is lost to a typing error."""
    seen: set[tuple[str, tuple[str, ...], date]] = set()
    for case in cases:
        yield from (f"{case.name}: {slip}" for slip in _slips(case))
        same = (" ".join(case.ask.split()).lower(), case.after, case.today)
        if same in seen:
            yield f"{case.name}: asked twice"
        seen.add(same)


def _slips(case: Case) -> Iterator[str]:
    """What is wrong with one case."""
    if not case.expected:
        yield "nothing is expected"
    for key, values in case.expected.items():
        if key not in (*LISTS, *WORDS):
            yield f"no such key: {key}"
        for value in (one for each in values for one in each.split("|")):
            if "record" in key and len(_named(case.archive, value)) != 1:
                yield f"{value} is not the beginning of one file of the archive"
            if key in _SHAPES and not re.fullmatch(_SHAPES[key], value):
                yield f"{key} cannot be {value}"


def _case(archive: str, file: str, raw: dict[str, Any]) -> Case:
    """A case as its file has it; one value may stand without brackets."""
    values = {
        key: tuple(value) if isinstance(value, list) else (value,)
        for key, value in raw.items()
        if key not in ABOUT
    }
    after = raw.get("after", [])
    return Case(
        archive,
        file,
        raw["ask"],
        date.fromisoformat(raw["today"]) if "today" in raw else TODAY,
        tuple([after] if isinstance(after, str) else after),
        values,
    )


@cache
def opened(archive: str) -> Desk:
    """An archive, opened once in a process."""
    return open_desk(ARCHIVES[archive])


@cache
def _named(archive: str, short: str) -> tuple[str, ...]:
    """Files whose names begin so."""
    return tuple(f.name for f in ARCHIVES[archive].iterdir() if short and f.name.startswith(short))


def put(case: Case) -> Answer:
    """The answer to a case, asked in its thread."""
    before: Question | None = None
    for text in case.after:
        before = opened(case.archive).ask(text, case.today, before)[1]
    return opened(case.archive).ask(case.ask, case.today, before)[0]
