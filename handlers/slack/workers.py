"""Threads for the work behind an acknowledgement, which a stop waits for and which never hold the process back."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Condition, Thread
from time import monotonic
from typing import Any

Task = tuple[Future[Any], Callable[[], Any]]


class Workers(Executor):
    """An executor for Bolt's lazy listeners; its threads are daemons, as a hanging one must not keep us from leaving."""

    def __init__(
        self, count: int, name: str = "worker", clock: Callable[[], float] = monotonic
    ) -> None:
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._clock, self._count, self._name = clock, count, name
        self._changed = Condition()
        self._unfinished, self._threads = 0, 0
        self._shut = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do something on one of the threads; it counts as unfinished from now on."""
        future: Future[Any] = Future()
        with self._changed:
            if self._shut:
                raise RuntimeError("no work is taken any more")
            self._unfinished += 1
            if self._threads < min(self._count, self._unfinished):
                self._threads += 1
                Thread(target=self._run, name=f"{self._name}-{self._threads}", daemon=True).start()
        self._tasks.put((future, lambda: fn(*args, **kwargs)))
        return future

    @property
    def unfinished(self) -> int:
        """How much waits or is being done."""
        with self._changed:
            return self._unfinished

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Count something as unfinished that runs elsewhere."""
        with self._changed:
            self._unfinished += 1
        try:
            yield
        finally:
            self._done()

    def drain(self, seconds: float) -> bool:
        """Wait until everything is finished; False when time ran out."""
        until = self._clock() + seconds
        with self._changed:
            while self._unfinished:
                left = until - self._clock()
                if left <= 0:
                    return False
                self._changed.wait(left)
        return True

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work and let the threads end; waiting is for drain()."""
        with self._changed:
            self._shut = True
            threads, self._threads = self._threads, 0
        for _ in range(threads):
            self._tasks.put(None)

    def _run(self) -> None:
        """A thread: one task after another."""
        while (task := self._tasks.get()) is not None:
            future, work = task
            try:
                if future.set_running_or_notify_cancel():
                    future.set_result(work())
            except BaseException as error:  # noqa: BLE001 - handed to whoever asks the future
                future.set_exception(error)
            finally:
                self._done()

    def _done(self) -> None:
        """Something is finished."""
        with self._changed:
            self._unfinished -= 1
            self._changed.notify_all()
