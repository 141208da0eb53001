"""What records as they are kept depend on is all in the hash that decides whether they are read again."""

import subprocess
import sys

from knowledge.snapshot.versions import is_reading, program_print, reading_print

IMPORTED = """
import sys
import knowledge.extract.record, knowledge.reading.file, knowledge.snapshot.reading_files
home = knowledge.__path__[0]
for module in [*sys.modules.values()]:
    if module.__name__.startswith("knowledge.") and not hasattr(module, "__path__"):
        print(module.__file__.removeprefix(home)[1:])
"""


def test_everything_that_reads_a_record_is_in_the_hash_of_reading() -> None:
    told = subprocess.run(
        [sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=True
    ).stdout.splitlines()

    assert len(told) > 50
    assert [file for file in told if not is_reading(file)] == []


def test_answering_is_not_in_the_hash_of_reading() -> None:
    assert not is_reading("answering/telling.py")
    assert not is_reading("records_of_others.py")
    assert program_print() != reading_print()
