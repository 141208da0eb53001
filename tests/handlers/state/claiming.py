"""A process of its own that opens a database at the same moment as others and claims the same events."""

from datetime import datetime
from multiprocessing import get_context
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier

from handlers.state import open_state


def claims_of_processes(url: str, keys: list[str], now: datetime, processes: int = 2) -> list[str]:
    """Which keys were won, once for each process that won them."""
    spawn = get_context("spawn")
    start, won = spawn.Barrier(processes), spawn.Queue()
    children = [
        spawn.Process(target=_open_and_claim, args=(url, keys, now, start, won))
        for _ in range(processes)
    ]
    for child in children:
        child.start()
    told = [won.get(timeout=60) for _ in children]
    for child in children:
        child.join(60)
    return [key for keys_won in told for key in keys_won]


def _open_and_claim(
    url: str, keys: list[str], now: datetime, start: Barrier, won: "Queue[list[str]]"
) -> None:
    start.wait(60)
    try:
        state = open_state(url)
        won.put([key for key in keys if state.seen.claim("T1", key, now)])
        state.close()
    except Exception as error:  # noqa: BLE001 - the parent tells it as what was won
        won.put([repr(error)])
