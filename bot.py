"""diplo: a Slack bot that knows a team's diplomatic records by heart; this is the hallway and the command line."""

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from knowledge.desk import open_desk
from knowledge.export import exported, exported_answer
from knowledge.extract.record import extract as extract_record
from knowledge.question import Question
from knowledge.reading.archive_folder import list_records
from knowledge.reading.file import read_file

app = typer.Typer(no_args_is_help=True, add_completion=False, help=__doc__)


@app.callback()
def main() -> None:
    """A Slack bot that knows a team's diplomatic records by heart."""


@app.command()
def extract(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files or folders; the archive by default.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a record.")] = False,
) -> None:
    """Print what was read out of records: meetings, visits, people, countries, problems."""
    for path in paths or [Path("seeds")]:
        root = path if path.is_dir() else path.parent
        files = list_records(path)[0] if path.is_dir() else [path]
        for file in files:
            record = extract_record(read_file(file, file.relative_to(root).as_posix()))
            typer.echo(
                json.dumps(exported(record), ensure_ascii=False, indent=None if as_json else 2)
            )


@app.command()
def ask(
    question: Annotated[
        str | None, typer.Argument(help="A question; without one, standard input is read.")
    ] = None,
    records: Annotated[Path, typer.Option(help="The archive folder.")] = Path("seeds"),
    today: Annotated[str | None, typer.Option(help="The day to assume, as YYYY-MM-DD.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a question.")] = False,
) -> None:
    """Ask the archive; a blank line on standard input begins a new thread."""
    desk = open_desk(records)
    day = date.fromisoformat(today) if today else datetime.now().astimezone().date()
    before: Question | None = None
    for line in [question] if question is not None else sys.stdin:
        if not line.strip() and question is None:
            before = None
            continue
        text = _unquoted(line.strip())
        answer, before = desk.ask(text, day, before)
        typer.echo(
            json.dumps(exported_answer(text, answer), ensure_ascii=False)
            if as_json
            else answer.text
        )


def _unquoted(line: str) -> str:
    """A question given plain or as a JSON string."""
    if line.startswith('"') and line.endswith('"') and len(line) > 1:
        try:
            return str(json.loads(line))
        except ValueError:
            return line
    return line


if __name__ == "__main__":
    app()
