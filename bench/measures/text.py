"""A topic to the best records with a passage each, in turn with FTS5 and tantivy."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random

from bench.clock import in_turn
from bench.invented.prose import TOPICS
from bench.row import Row, compared
from bench.subject import Answers

Search = Callable[[str], object]


def text_rows(
    ours: Answers, peers: Mapping[str, Search], seeds: Sequence[int], each: int
) -> Iterator[Row]:
    """p50 and p99 beside each peer."""
    size = len(ours.desk.archive.records)
    for peer, search in peers.items():
        topics = [Random(f"{peer} {seed}").sample(TOPICS, each) for seed in seeds]
        taken = [in_turn({"ours": ours.search, "peer": search}, asked) for asked in topics]
        runs = [(run["ours"], run["peer"]) for run in taken]
        yield compared("text/topic", size, peer, runs, 0.5)
        yield compared("text/topic", size, peer, runs, 0.99)
