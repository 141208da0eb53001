"""The documents keep their word: every example runs, every command and every kind of problem is explained."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bot import app
from knowledge.curation import curate
from knowledge.records import Post, ProblemKind

ROOT = Path(__file__).parent.parent
COMMANDS = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
READING = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", re.findall(r"^\$ (.+)$", COMMANDS, re.MULTILINE))
def test_every_example_runs_and_begins_as_printed(line: str) -> None:
    first = COMMANDS.split(f"$ {line}\n")[1].split("\n")[0]

    done = subprocess.run(
        line.replace("python ", f"{shlex.quote(sys.executable)} "),
        shell=True, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(first.split("[")[0].split("…")[0].split('"text"')[0])


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
