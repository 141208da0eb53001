"""`python -m bench.starting`: a process that starts, answers one question and says how much memory it holds."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.weighing import resident


@dataclass(frozen=True, slots=True)
class Started:
    """A start, seen from outside and inside."""

    seconds: float
    """From the call of the process to its answer."""
    resident: int
    """Bytes that it then holds."""


def start(how: str, folder: Path, question: str = "who met Kim") -> Started:
    """Start a process, and wait for its answer."""
    command = [sys.executable, "-m", "bench.starting", how, str(folder), question]
    begun = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        process.stdout.readline()
        seconds = perf_counter() - begun
        held = int(json.loads(process.stdout.readline()))
    if process.returncode:
        raise RuntimeError(f"{how} ended with {process.returncode}")
    return Started(seconds, held)


def _ours(folder: Path, question: str) -> object:
    from bench.subject import Answers, open_folder

    answers = Answers(open_folder(folder))
    return answers, answers.ask(question)


def _imports(folder: Path, question: str) -> object:
    import bench.subject

    return bench.subject


def _check(folder: Path, question: str) -> object:
    """What any program has to do that wants to know whether a file changed."""
    import os

    found, folders = {}, [str(folder)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(entry.path)
                else:
                    stat = entry.stat()
                    found[entry.path] = (stat.st_mtime_ns, stat.st_size)
    return found


def _sqlite(folder: Path, question: str) -> object:
    """A database on disk: the same check, then one query."""
    checked = _check(folder, question)
    sql = sqlite3.connect(folder.with_suffix(".sqlite"))
    sought = "select meeting from participant where who = (select id from person where name like ? limit 1)"
    return checked, sql, sql.execute(sought, ("Kim%",)).fetchall()


def _read(folder: Path, question: str) -> object:
    """Every file opened and decoded, and nothing else."""
    return [file.read_text(encoding="utf-8") for file in folder.rglob("[0-9]*_*.*")]


def _notes(folder: Path, question: str) -> object:
    from bench.peers.notes import read_note

    return [read_note(file) for file in folder.rglob("[0-9]*_*.*")]


STARTS: dict[str, Callable[[Path, str], object]] = {
    "ours": _ours,
    "imports": _imports,
    "scandir and stat": _check,
    "SQLite on disk": _sqlite,
    "reading the files": _read,
    "front matter and regex": _notes,
}


def main() -> None:
    """Do it, and tell on two lines that it is done and how much memory is held."""
    kept = STARTS[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
    print("done", flush=True)
    print(resident(), flush=True)
    del kept


if __name__ == "__main__":
    main()
