"""The corpus in numbers: `python -m tests.corpus_score`; given words (`seeds`, `threads`, `t012`), also the misses of those."""

import sys
from collections import Counter
from collections.abc import Iterator

from tests.corpus_cases import ARCHIVES, read_cases
from tests.corpus_compare import judged, report
from tests.corpus_expected import missed_in, read_expected


def results() -> Iterator[tuple[str, str, str]]:
    """For each case its kind, its name, and what is to be told of it when it fails."""
    for archive in ARCHIVES:
        for case in read_cases(archive):
            missed, answer = judged(case)
            yield (
                f"{archive} {case.file}",
                case.name,
                report(case, missed, answer) if missed else "",
            )
        for expected in read_expected(archive):
            missed = missed_in(expected)
            told = "\n  ".join([expected["record"], *missed]) if missed else ""
            yield f"{archive} (reading)", expected["record"], told


def main() -> None:
    """Print the score of each kind, and the misses that were asked for."""
    asked = sys.argv[1:]
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for kind, name, failure in results():
        total[kind] += 1
        right[kind] += not failure
        if failure and any(word in f"{kind} {name}" for word in asked):
            print(f"[{kind}] {failure}\n")
    for kind, count in sorted(total.items()):
        print(f"  {kind:<28} {right[kind]}/{count}")
    print(f"{right.total()} of {total.total()} cases")


if __name__ == "__main__":
    main()
