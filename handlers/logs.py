"""Logs for who runs diplo: one entry a line, for people or for programs, without what people ask and without secrets."""

import logging
import traceback
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, TextIO

import structlog

from handlers.redaction import Redaction

_LIBRARIES = (
    "slack_bolt",
    "slack_sdk",
    "waitress",
    "alembic",
    "sqlalchemy",
    "apscheduler",
    "urllib3",
)
"""Libraries that are heard when something is wrong with them; what they say besides may hold messages."""
_LEVELLED = (
    "slack_sdk.web.base_client",
    "slack_sdk.webhook.client",
    "slack_sdk.socket_mode.builtin.client",
)
"""Loggers that the SDK asks for their own level; without one it composes every line of debugging, for nobody."""
_LONGEST_FOREIGN = 500
_OWN = "diplo"
Entry = MutableMapping[str, Any]
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


@dataclass(frozen=True, slots=True)
class LogStyle:
    """How logs are written."""

    level: str = "info"
    """The least important entry that is written."""
    as_json: bool = False
    """JSON Lines for other programs, else lines for people."""
    colour: bool = False
    """Whether a terminal reads them that shows colours."""
    secrets: tuple[str, ...] = ()
    """Tokens and secrets of this process, which are taken out wherever they turn up."""


def configure_logs(stream: TextIO, style: LogStyle) -> None:
    """Send every log of this process to one stream; called once, at the start."""
    level = logging.getLevelNamesMapping()[style.level.upper()]
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_formatter(style, debugging=level <= logging.DEBUG))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    held = level if level <= logging.DEBUG else max(level, logging.WARNING)
    for name in (*_LIBRARIES, *_LEVELLED):
        logging.getLogger(name).setLevel(held)
    own = logging.getLogger(_OWN)
    own.handlers[:], own.propagate = [], True
    logging.captureWarnings(True)


def bolt_logger() -> logging.Logger:
    """What a Bolt app is given as its logger: it then keeps the level it has here."""
    logger = logging.getLogger("slack_bolt")
    logger.addFilter(_is_news)
    return logger


def _is_news(record: logging.LogRecord) -> bool:
    """Bolt looks for a token in the environment by itself, and tells that it does not use the one it finds."""
    return "`token` will be unused" not in str(record.msg)


def _formatter(style: LogStyle, *, debugging: bool) -> logging.Formatter:
    """Entries of the standard library, through structlog's chain."""
    redact = Redaction(style.secrets)

    def without_secrets(_: Any, __: str, entry: Entry) -> Mapping[str, Any]:
        return redact.entry(entry)

    render: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=True)
        if style.as_json
        else structlog.dev.ConsoleRenderer(colors=style.colour, exception_formatter=structlog.dev.plain_traceback)
    )  # fmt: skip
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.stdlib.ExtraAdder(),
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            _told_failures(debugging),
            *(() if debugging else (_shortened,)),
            without_secrets,
            render,
        ],
    )


def _told_failures(debugging: bool) -> structlog.typing.Processor:
    """A processor that writes tracebacks out; what an exception says may quote a question, so it is kept for debugging."""

    def tell(_: Any, __: str, entry: Entry) -> Entry:
        found = entry.pop("exc_info", None)
        if isinstance(found, tuple) and found[0] is not None:
            entry["exception"] = _written(found, in_full=debugging)
        return entry

    return tell


def _written(found: Iterable[Any], *, in_full: bool) -> str:
    """A traceback; each exception in it by its name alone unless it is one of the system or of Slack."""
    _, error, _ = found
    whole = traceback.TracebackException.from_exception(error)
    if in_full:
        return "".join(whole.format())
    return "\n".join(_outlines(error))


def _outlines(error: BaseException | None) -> list[str]:
    """An exception and those that led to it, the first one first."""
    lines: list[str] = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        frames = "".join(traceback.format_tb(error.__traceback__))
        lines.insert(0, f"{frames}{_called(error)}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return lines


def _called(error: BaseException) -> str:
    """An exception in a line."""
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    speaks = isinstance(error, OSError) or name.startswith("slack_sdk.errors.")
    return f"{name}: {error}" if speaks else f"{name} (LOG_LEVEL=debug shows what it says)"


def _shortened(_: Any, __: str, entry: Entry) -> Entry:
    """What libraries say at normal levels, cut: some of them quote what they were sent."""
    said = entry.get("event")
    if not str(entry.get("logger", "")).startswith(_OWN) and isinstance(said, str):
        entry["event"] = said[:_LONGEST_FOREIGN]
    return entry
