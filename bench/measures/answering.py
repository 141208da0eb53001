"""A question to a message of Block Kit, by kind, in turn with the peers."""

from collections.abc import Iterator, Sequence

from bench.clock import Latency, in_turn
from bench.generate import Sample
from bench.invented.people import World
from bench.peers.naive import NaiveBot
from bench.peers.sql import SqlBot
from bench.questions import KINDS, Asked, questions
from bench.row import Row, compared
from bench.subject import Answers

Taken = dict[str, Latency]


def answering_rows(
    ours: Answers, bot: SqlBot | NaiveBot, drawn: Sequence[list[Asked]]
) -> Iterator[Row]:
    """p50 and p99 of each kind and of all, beside a peer; each list of questions is a run, the first only warms up."""
    size = len(ours.desk.archive.records)
    peer = "naive bot" if isinstance(bot, NaiveBot) else "SQLite + tantivy"
    runs = [_run(ours, bot, asked) for asked in drawn][1:]
    for kind in (*KINDS, "all"):
        of_kind = [_of_kind(run, kind) for run in runs]
        yield compared(f"answer/{kind}", size, peer, of_kind, 0.5)
        yield compared(f"answer/{kind}", size, peer, of_kind, 0.99)


def drawn_questions(
    world: World, samples: Sequence[Sample], each: int, seeds: Sequence[int]
) -> list[list[Asked]]:
    """The questions of each run, of seeds that nothing was tuned on."""
    return [questions(world, samples, each, seed) for seed in seeds]


def _run(
    ours: Answers, bot: SqlBot | NaiveBot, asked: list[Asked]
) -> list[tuple[Asked, float, float]]:
    """Seconds of both for each question."""

    def answer(question: Asked) -> object:
        return ours.ask(question.text, question.before)

    def reply(question: Asked) -> object:
        return bot.ask(question.text, question.before)

    def begin_thread(question: Asked) -> None:
        if question.before:
            ours.ask(question.before)

    taken = in_turn({"ours": answer, "peer": reply}, asked, begin_thread)
    return list(zip(asked, taken["ours"].taken, taken["peer"].taken, strict=True))


def _of_kind(run: list[tuple[Asked, float, float]], kind: str) -> tuple[Latency, Latency]:
    chosen = [row for row in run if kind in ("all", row[0].kind)]
    return Latency(tuple(row[1] for row in chosen)), Latency(tuple(row[2] for row in chosen))
