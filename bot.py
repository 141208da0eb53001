"""diplo: a Slack bot that knows a team's diplomatic records by heart; this is the hallway and the command line."""

import json
from pathlib import Path
from typing import Annotated

import typer

from knowledge.export import exported
from knowledge.extract.record import extract as extract_record
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


if __name__ == "__main__":
    app()
