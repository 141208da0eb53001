"""Archives of the bench on disk, kept between runs: the same numbers give the same files."""

from pathlib import Path

from bench.generate import write_archive

CACHE = Path(__file__).parent.parent / ".bench-cache"
_DONE = "complete"


def archive_folder(records: int, seed: int) -> Path:
    """The folder of an archive, written when it is asked for the first time."""
    folder = CACHE / f"{records}-{seed}"
    if not (CACHE / f"{folder.name}.{_DONE}").exists():
        write_archive(folder, records, seed)
        (CACHE / f"{folder.name}.{_DONE}").touch()
    return folder


def text_bytes(folder: Path) -> int:
    """How long its texts are."""
    return sum(file.stat().st_size for file in folder.rglob("[0-9]*_*.*"))
