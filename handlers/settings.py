"""The one reader of the environment: a mapping to Settings, every mistake told at once in words that help."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from handlers.dotenv import read_dotenv
from handlers.setting_values import (
    read_address,
    read_channels,
    read_choice,
    read_database,
    read_day,
    read_number,
    read_people,
    read_switch,
    read_zone,
    sqlite_file,
    without_password,
)
from handlers.slack_secrets import secret_mistakes

KNOWN = (
    "DIPLO_RECORDS",
    "DIPLO_TODAY",
    "DIPLO_TIMEZONE",
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_API_URL",
    "PORT",
    "HEALTH_PORT",
    "DATABASE_URL",
    "DIPLO_CHANNELS",
    "DIPLO_ADMINS",
    "DIPLO_FOLLOW",
    "DIPLO_QUESTIONS_PER_MINUTE",
    "DIPLO_LONGEST_QUESTION",
    "LOG_LEVEL",
    "LOG_FORMAT",
    "NO_COLOR",
)
"""Every name that is read; `.env.example` explains each."""

SLACK_API_URL = "https://slack.com/api/"
"""Where Slack's methods are, unless another Slack is meant."""

Read = TypeVar("Read")
Default = TypeVar("Default")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the surroundings ask of diplo."""

    records: Path
    """The archive folder."""
    today: date | None = None
    """The day to assume; None means that the clock is asked."""
    timezone: ZoneInfo | None = None
    """Where `today` is; None means the machine's own zone."""
    colour: bool = True
    """False when NO_COLOR is set to anything."""
    slack_bot_token: str = field(default="", repr=False)
    """Token with which the bot speaks; empty without Slack."""
    slack_app_token: str = field(default="", repr=False)
    """Token with which the bot listens in Socket Mode; empty without."""
    slack_signing_secret: str = field(default="", repr=False)
    """Secret that proves over HTTP that a request is Slack's; empty without."""
    slack_api_url: str = SLACK_API_URL
    """Where Slack's methods are; ends in a slash."""
    port: int = 3000
    """Where Slack's requests arrive over HTTP."""
    health_port: int | None = None
    """Where health and figures are asked for; None means nowhere."""
    database_url: str = field(default="sqlite:///diplo.db", repr=False)
    """Where state is kept; may hold a password."""
    channels: frozenset[str] = frozenset()
    """Ids of the channels in which questions are answered; empty means all of them."""
    admins: frozenset[str] = frozenset()
    """Ids of the users who alone may change digests of channels; empty means the members of each."""
    follow: bool = False
    """Whether replies without a mention are answered in threads where diplo answered."""
    questions_per_minute: int = 20
    """How much one user may ask."""
    longest_question: int = 500
    """Characters of the longest question that is read."""
    log_level: str = "info"
    """The least important entry that is logged."""
    log_format: str = "console"
    """`console` for people, `json` for other programs."""

    @property
    def mode(self) -> Literal["socket", "http"] | None:
        """How Slack reaches diplo; None means that there is no Slack, only the terminal."""
        if not self.slack_bot_token:
            return None
        return "socket" if self.slack_app_token else "http"

    @property
    def database(self) -> str:
        """The database's address as it may be shown."""
        return without_password(self.database_url)


class SettingsError(Exception):
    """Settings that cannot be used, with every mistake in them."""

    def __init__(self, mistakes: list[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = tuple(mistakes)


def settings_of_process(home: Path) -> Settings:
    """Read the environment of this process over the `.env` file in the house's own folder."""
    values, mistakes = _dotenv(home)
    return read_settings({**values, **os.environ}, home, mistakes)


def read_settings(
    values: Mapping[str, str], home: Path, mistakes: list[str] | None = None
) -> Settings:
    """Read settings out of a mapping, so that a test can pass a dictionary."""
    form = _Form(values, [*(mistakes or []), *_misspelt(values)])
    form.mistakes += secret_mistakes(values)
    settings = Settings(
        records=form.read("DIPLO_RECORDS", _read_folder, home / "seeds"),
        today=form.read("DIPLO_TODAY", read_day, None),
        timezone=form.read("DIPLO_TIMEZONE", read_zone, None),
        colour=not values.get("NO_COLOR"),
        slack_bot_token=form.text("SLACK_BOT_TOKEN"),
        slack_app_token=form.text("SLACK_APP_TOKEN"),
        slack_signing_secret=form.text("SLACK_SIGNING_SECRET"),
        slack_api_url=form.read("SLACK_API_URL", read_address, SLACK_API_URL),
        port=form.read("PORT", read_number(1, 65_535), 3000),
        health_port=form.read("HEALTH_PORT", read_number(1, 65_535), None),
        database_url=form.read("DATABASE_URL", read_database(home), sqlite_file(home / "diplo.db")),
        channels=form.read("DIPLO_CHANNELS", read_channels, frozenset()),
        admins=form.read("DIPLO_ADMINS", read_people, frozenset()),
        follow=form.read("DIPLO_FOLLOW", read_switch, False),
        questions_per_minute=form.read("DIPLO_QUESTIONS_PER_MINUTE", read_number(1, 1000), 20),
        longest_question=form.read("DIPLO_LONGEST_QUESTION", read_number(1, 500), 500),
        log_level=form.read(
            "LOG_LEVEL", read_choice(("debug", "info", "warning", "error")), "info"
        ),
        log_format=form.read("LOG_FORMAT", read_choice(("console", "json")), "console"),
    )
    form.mistakes += _clashes(settings)
    if form.mistakes:
        raise SettingsError(form.mistakes)
    return settings


def expanded(folder: str) -> Path:
    """A folder with its ~ put in; an unknown home stays as it is and is then not found."""
    try:
        return Path(folder).expanduser()
    except RuntimeError:
        return Path(folder)


class _Form:
    """A mapping that is read value by value; what is wrong in it is gathered."""

    def __init__(self, values: Mapping[str, str], mistakes: list[str]) -> None:
        self.values = values
        self.mistakes = mistakes

    def text(self, name: str) -> str:
        """A value as it was written."""
        return self.values.get(name, "").strip()

    def read(self, name: str, reader: Callable[[str], Read], otherwise: Default) -> Read | Default:
        """A value as its reader has it; what is not set or is wrong is the other one."""
        if not (said := self.text(name)):
            return otherwise
        try:
            return reader(said)
        except ValueError as error:
            self.mistakes.append(f"{name}: {error}")
            return otherwise


def _read_folder(text: str) -> Path:
    """A folder that is there."""
    if not (folder := expanded(text)).is_dir():
        raise ValueError(
            f"there is no folder {str(folder)!r}; please give the one that holds your records."
        )
    return folder


def _clashes(settings: Settings) -> list[str]:
    """Values that are right alone and wrong together."""
    if settings.mode == "http" and settings.health_port == settings.port:
        return [f"HEALTH_PORT and PORT are both {settings.port}; please give each its own."]
    return []


def _dotenv(home: Path) -> tuple[dict[str, str], list[str]]:
    """The `.env` file, if there is one; a folder in it is meant from where the file stands."""
    try:
        values, mistakes = read_dotenv((home / ".env").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}, []
    except (OSError, UnicodeDecodeError):
        return {}, [".env cannot be read; please save it as UTF-8 text that you may read."]
    if folder := values.get("DIPLO_RECORDS"):
        values["DIPLO_RECORDS"] = str(home / expanded(folder))
    return values, mistakes


def _misspelt(values: Mapping[str, str]) -> list[str]:
    """Names that look like ours and are not: set with care, and without effect."""
    mistakes = []
    for name in sorted(values):
        if name.startswith("DIPLO_") and name not in KNOWN:
            near = get_close_matches(name, KNOWN, n=1)
            hint = f"did you mean {near[0]}?" if near else "please see .env.example."
            mistakes.append(f"{name} is not a setting of diplo; {hint}")
    return mistakes
