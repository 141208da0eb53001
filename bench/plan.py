"""What is measured, and in which order."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.as_read import records_of
from bench.generate import generate
from bench.invented.people import world_of
from bench.measures.answering import answering_rows, drawn_questions
from bench.measures.door import door_rows
from bench.measures.loading import cold_rows, warm_rows
from bench.measures.lookup import lookup_rows
from bench.measures.renewal import renewal_rows
from bench.measures.text import text_rows
from bench.peers.naive import NaiveBot
from bench.peers.sql import SqlBot
from bench.peers.texts import TantivyTexts
from bench.questions import KINDS, Asked, questions
from bench.row import Row
from bench.subject import Answers, desk_of

PARTS = ("look-up", "answer", "door", "text", "cold", "warm", "renewal")
_ASKED_ABOUT = 20_000
"""Records that questions are drawn from; those of the first are as good as any."""
_NAIVE_ASKED = 4
"""Questions of each kind and run that the naive bot gets, which needs long for each."""
_LARGEST_IN_MEMORY = 100_000
"""Records up to which the naive bot is asked and the database of the peer has no file."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured."""

    sizes: tuple[int, ...]
    """Names to look up among, and records as read to ask about."""
    files: tuple[int, ...]
    """Records that are read from files."""
    each: int
    """Questions of a kind in a run."""
    runs: int
    seed: int
    parts: tuple[str, ...]


QUICK = Plan((10_000,), (500,), 20, 5, 2001, ("look-up", "answer", "door", "cold"))


def measured(plan: Plan) -> Iterator[Row]:
    """Row after row."""
    for size in plan.sizes:
        if "look-up" in plan.parts:
            yield from lookup_rows(size, plan.seed, plan.runs, plan.each)
        if {"answer", "door", "text"} & set(plan.parts):
            yield from _asked(size, plan)
    for files in plan.files:
        if "cold" in plan.parts:
            yield from cold_rows(files, plan.seed, plan.runs)
        if "warm" in plan.parts:
            yield from warm_rows(files, plan.seed, plan.runs)
        if "renewal" in plan.parts:
            yield from renewal_rows(files, plan.seed, _texts(files, plan), plan.runs)


def _asked(size: int, plan: Plan) -> Iterator[Row]:
    """All that is asked of one archive, which is built of records as they are read."""
    with TemporaryDirectory(prefix="diplo-bench-") as folder:
        ours = Answers(desk_of(records_of(generate(size, plan.seed)), Path(folder)))
        if "door" in plan.parts:
            yield from _at_the_door(size, plan, ours)
        if {"answer", "text"} & set(plan.parts):
            yield from _beside_sql(size, plan, ours)
        if "answer" in plan.parts and size <= _LARGEST_IN_MEMORY:
            naive = NaiveBot(list(generate(size, plan.seed)))
            drawn = _drawn(size, plan, _NAIVE_ASKED, 400)
            yield from answering_rows(ours, naive, drawn)


def _at_the_door(size: int, plan: Plan, ours: Answers) -> Iterator[Row]:
    """Questions who met somebody, through Bolt."""
    drawn = _drawn(size, plan, plan.each * len(KINDS), 200)
    yield from door_rows(ours.desk, [[q.text for q in run if q.kind == "who"] for run in drawn])


def _beside_sql(size: int, plan: Plan, ours: Answers) -> Iterator[Row]:
    """Answers and topics in turn with SQLite, topics with tantivy too."""
    with TemporaryDirectory(prefix="diplo-bench-") as folder:
        file = None if size <= _LARGEST_IN_MEMORY else Path(folder) / "peer.sqlite"
        sql = SqlBot(generate(size, plan.seed), file)
        if "answer" in plan.parts:
            yield from answering_rows(ours, sql, _drawn(size, plan, plan.each, 600))
        if "text" in plan.parts:
            tantivy = TantivyTexts(generate(size, plan.seed))
            peers = {"SQLite FTS5": sql.search, "tantivy": tantivy.search}
            yield from text_rows(ours, peers, range(plan.runs), plan.each)
        sql.sql.close()


def _drawn(size: int, plan: Plan, each: int, apart: int) -> list[list[Asked]]:
    """Questions to warm up and for each run, with seeds that nothing was tuned on and nothing else here uses."""
    samples = list(islice(generate(size, plan.seed), _ASKED_ABOUT))
    seeds = range(plan.seed + apart, plan.seed + apart + plan.runs + 1)
    return drawn_questions(world_of(size, plan.seed), samples, each, seeds)


def _texts(size: int, plan: Plan) -> list[str]:
    samples = list(generate(size, plan.seed))
    asked = questions(world_of(size, plan.seed), samples, plan.each, plan.seed)
    return [question.text for question in asked if not question.before]
