"""Files and folders as people type them: found, or refused with what they may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from knowledge.reading.archive_folder import list_records, record_name


def missing(path: Path) -> str | None:
    """What to say of a path that does not exist; None where it does."""
    try:
        if path.exists():
            return None
        near = _near(path.name, (other.name for other in path.parent.iterdir()))
    except (OSError, ValueError):
        near = []
    return (
        f"There is no file or folder {str(path)!r}.{_offer([str(path.parent / n) for n in near])}"
    )


def not_a_folder(path: Path) -> str | None:
    """What to say of an archive that is not a folder; None where it is one."""
    if path.is_dir():
        return None
    return missing(path) or f"{str(path)!r} is a file; please give the folder that holds it."


def find_record(folder: Path, typed: str) -> tuple[Path, str] | str:
    """The record meant by a path, a name in the archive or the beginning of one; or what is wrong."""
    try:
        inside = folder / typed
        for path in (inside, Path(typed)):
            if path.is_file():
                return path, name_in(folder, path)
        by_name = {record_name(folder, path): path for path in list_records(folder)[0]}
    except (OSError, ValueError):
        return f"{typed!r} is not the name of a file."
    found = [name for name in by_name if name.startswith(typed) or Path(name).stem == typed]
    if len(found) == 1:
        return by_name[found[0]], found[0]
    if found:
        return f"{typed!r} fits several records.{_offer(sorted(found)[:5])}"
    return f"No record is called {typed!r}.{_offer(_near(typed, by_name))}"


def name_in(folder: Path, path: Path) -> str:
    """The name of a record in the archive, or the bare file name of one from elsewhere."""
    try:
        return record_name(folder.resolve(), path.parent.resolve() / path.name)
    except (OSError, ValueError, RuntimeError):
        return path.name


def _near(typed: str, names: Iterable[str]) -> list[str]:
    """Names that look like what was typed."""
    by_fold = {name.lower(): name for name in names}
    return [by_fold[near] for near in get_close_matches(typed.lower(), by_fold, n=3)]


def _offer(names: list[str]) -> str:
    """A question that names what may be meant."""
    return f" Did you mean {' or '.join(map(repr, names))}?" if names else ""
