"""The documents keep their word: what they show is run, what they name exists, what there is they explain."""

import re
import shlex
import subprocess
import sys
import tomllib
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from bot import app
from handlers.settings import KNOWN
from knowledge.answering.case import Case
from knowledge.curation import curate
from knowledge.desk import Desk, open_desk
from knowledge.question import Ask, Question
from knowledge.records import Post, ProblemKind
from tests.transcript import played, questions, shown

ROOT = Path(__file__).parent.parent
README, SEEDS = ROOT / "README.md", ROOT / "seeds"
DOCUMENTS = [README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
TODAY = date(2024, 5, 26)
NO_FILTERS = {
    "text",
    "ask",
    "assumed",
    "matter",
    "left_out",
    "stranger",
    "page",
    "lines",
    "continued",
    "notes",
}
"""Fields of a question that narrow nothing."""


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    return text_of(name).split(f"\n## {heading}\n")[1].split("\n## ")[0]


def rows(name: str, heading: str) -> list[list[str]]:
    """The rows of the tables below a heading, cells without their backticks."""
    lines = [line for line in section(name, heading).splitlines() if line.startswith("| ")]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]


@cache
def desk() -> Desk:
    return open_desk(SEEDS)


COMMANDS, READING = text_of("docs/command-line.md"), text_of("docs/reading.md")
ASKS = rows("docs/questions.md", "Asks")[1:]
FILTERS = rows("docs/questions.md", "Filters")[1:]


# README.md ------------------------------------------------------------------------------------------------------------


def test_the_conversation_in_the_readme_is_what_the_program_prints() -> None:
    conversation = shown(README)

    assert played(questions(conversation)) == conversation, "python -m tests.transcript renews it"


@pytest.mark.parametrize("row", rows("README.md", "What can be asked")[1:])
def test_every_example_in_the_readme_is_answered(row: list[str]) -> None:
    answer, _ = desk().ask(row[1], TODAY)

    assert answer.answered, answer.text


def test_the_readme_explains_every_setting() -> None:
    explained = re.findall(r"`([A-Z_]+)`", section("README.md", "Settings"))

    assert sorted(explained) == sorted(KNOWN)


def test_the_new_kind_of_question_in_the_readme_works() -> None:
    code = section("README.md", "A new kind of question").split("```python\n")[1].split("```")[0]
    room: dict[str, object] = {}
    exec(re.sub(r"(?m)^   ", "", code), room)
    question = Question("meetings by city", Ask.HOW_MANY)

    answer = room["answer_per_city"](Case(desk().archive, desk().text, question, TODAY))  # type: ignore[operator]

    assert [line.text for line in answer.lines] == ["New York: 1 meeting", "Seoul: 1 meeting"]


# docs/questions.md ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("_", "example", "ask"), ASKS)
def test_every_ask_is_understood_as_documented(_: str, example: str, ask: str) -> None:
    answer, question = desk().ask(example, TODAY)

    assert question.ask.value == ask
    assert answer.answered is (question.ask not in (Ask.UPCOMING, Ask.NOTHING)), answer.text


@pytest.mark.parametrize(("_", "example", "name"), FILTERS)
def test_every_filter_is_set_by_its_example(_: str, example: str, name: str) -> None:
    answer, question = desk().ask(example, TODAY)

    assert getattr(question, name) != getattr(Question("", Ask.LIST), name)
    assert answer.answered, answer.text


def test_every_ask_and_every_filter_is_documented() -> None:
    assert {row[2] for row in ASKS} == {ask.value for ask in Ask}
    assert {row[2] for row in FILTERS} == set(Question.__struct_fields__) - NO_FILTERS


@pytest.mark.parametrize(("_", "typed", "meant"), rows("docs/questions.md", "Names")[1:])
def test_every_form_of_a_name_is_taken_for_its_person(_: str, typed: str, meant: str) -> None:
    assert meant in desk().ask(typed, TODAY)[0].people


def test_the_follow_ups_of_the_example_are_all_answered() -> None:
    before = None
    for text in section("docs/questions.md", "Follow-ups").split("```")[1].split("\n")[1:-1]:
        answer, before = desk().ask(text, TODAY, before)

        assert answer.answered, text


# docs/house.md --------------------------------------------------------------------------------------------------------


def test_the_map_of_the_library_is_the_contract_that_is_checked() -> None:
    contracts = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    street = next(each["layers"] for each in contracts if "containers" in each)
    lines: list[list[str]] = []
    for line, room, _ in rows("docs/house.md", "Rooms of the library")[1:]:
        lines += [[]] if line else []
        lines[-1].append(room.rstrip("/"))

    assert [sorted(line) for line in lines] == [sorted(line.split(" | ")) for line in street]


def test_every_contract_is_explained() -> None:
    contracts = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"]

    assert [row[0] for row in rows("docs/house.md", "Contracts")[1:]] == [
        c["name"] for c in contracts
    ]


def test_the_bench_runs_on_a_small_archive() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--sizes", "100", "--files", "10", "--questions", "2", "--runs", "1",
         "--parts", "look-up,answer,door,text,cold"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert "answer/all/p99" in done.stdout


# docs/command-line.md and docs/reading.md -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "printed"), re.findall(r"(?ms)^```\n\$ ([^\n]+)\n(.*?)```", COMMANDS)
)
def test_every_example_prints_what_is_shown(line: str, printed: str) -> None:
    done = subprocess.run(
        line.replace("python ", f"{shlex.quote(sys.executable)} "),
        shell=True, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    any_words = "(?s:.*?)"
    pattern = any_words.join(map(re.escape, printed.strip().split("…")))
    assert re.fullmatch(pattern, done.stdout.strip()), done.stdout


def test_every_command_is_explained() -> None:
    names = {command.callback.__name__ for command in app.registered_commands if command.callback}

    assert {name for name in names if f"| `{name}` |" in COMMANDS} == names


def test_every_kind_of_problem_is_explained() -> None:
    assert [kind for kind in ProblemKind if f"| `{kind.value}` |" not in READING] == []


def test_the_example_of_people_yaml_is_sound_and_every_post_is_named() -> None:
    example = READING.split("```yaml\n")[1].split("```")[0]

    people, problems = curate(example)

    assert (len(people), problems) == (1, [])
    assert yaml.safe_load(example)[0]["name"] == people[0].name
    assert [post for post in Post if f"`{post.value}`" not in READING] == []


# All of them ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_and_every_file_named_exists(document: Path) -> None:
    text = re.sub(r"(?s)```.*?```", "", document.read_text(encoding="utf-8"))
    links = [t for t in re.findall(r"\]\(([^)]+)\)", text) if not t.startswith("http")]
    named = re.findall(r"`((?:knowledge|handlers|tests|docs|bench|seeds)/[\w./-]+)`", text)

    lost = [link for link in links if not (document.parent / link.split("#")[0]).exists()]

    assert lost + [name for name in named if not (ROOT / name).exists()] == []
    assert [link for link in links if "#" in link and not _has_heading(link)] == []


def _has_heading(link: str) -> bool:
    file, anchor = link.split("#")
    headings = re.findall(r"(?m)^#+ (.+)$", text_of(file))
    return anchor in [heading.lower().replace(" ", "-") for heading in headings]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_named_can_be_given(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    targets = re.findall(r"(?m)^([a-z]+):.*##", text_of("Makefile"))
    named = re.findall(r"(?m)(?:`|^)make ([a-z]+)", text)

    assert [name for name in named if name not in targets] == []
    assert [m for m in re.findall(r"python -m ([\w.]+)", text) if find_spec(m) is None] == []
    for command in re.findall(r"python bot\.py ([a-z]+)", text):
        assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0


def test_no_document_names_a_place_of_one_machine() -> None:
    places = re.compile(r"/(?:home|tmp|work|root|Users)/|localhost|127\.0\.0\.1")

    assert [d.name for d in DOCUMENTS if places.search(d.read_text(encoding="utf-8"))] == []
