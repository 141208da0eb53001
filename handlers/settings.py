"""The one reader of the environment: a mapping to Settings, every mistake told at once in words that help."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from handlers.dotenv import read_dotenv

KNOWN = ("DIPLO_RECORDS", "DIPLO_TODAY", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "NO_COLOR")
"""Every name that is read; `.env.example` explains each."""

_PREFIXES = {"SLACK_BOT_TOKEN": "xoxb-", "SLACK_APP_TOKEN": "xapp-"}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_YEARS = range(1600, 3000)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the surroundings ask of diplo."""

    records: Path
    """The archive folder."""
    today: date | None = None
    """The day to assume; None means that the clock is asked."""
    colour: bool = True
    """False when NO_COLOR is set to anything."""
    slack_bot_token: str = field(default="", repr=False)
    """Token with which the bot speaks; empty without Slack."""
    slack_app_token: str = field(default="", repr=False)
    """Token with which the bot listens; empty without Slack."""

    @property
    def slack(self) -> bool:
        """Whether both tokens are there."""
        return bool(self.slack_bot_token and self.slack_app_token)


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
    mistakes = [*(mistakes or []), *_misspelt(values), *_token_mistakes(values)]
    said, today = values.get("DIPLO_RECORDS", "").strip(), None
    records = expanded(said) if said else home / "seeds"
    if said and not records.is_dir():
        mistakes.append(
            f"DIPLO_RECORDS: there is no folder {str(records)!r}; please give the one that holds your records."
        )
    if said := values.get("DIPLO_TODAY", "").strip():
        try:
            today = read_day(said)
        except ValueError as error:
            mistakes.append(f"DIPLO_TODAY: {error}")
    if mistakes:
        raise SettingsError(mistakes)
    return Settings(
        records=records,
        today=today,
        colour=not values.get("NO_COLOR"),
        slack_bot_token=values.get("SLACK_BOT_TOKEN", "").strip(),
        slack_app_token=values.get("SLACK_APP_TOKEN", "").strip(),
    )


def read_day(text: str) -> date:
    """A day as YYYY-MM-DD; the error says what to write instead."""
    try:
        if not _DAY.fullmatch(text.strip()):
            raise ValueError
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(
            f"{text!r} is not a day; please write it as YYYY-MM-DD, for example 2024-05-26."
        ) from None
    if day.year not in _YEARS:
        raise ValueError(f"{text!r} is too far away; please give a year from 1600 to 2999.")
    return day


def expanded(folder: str) -> Path:
    """A folder with its ~ put in; an unknown home stays as it is and is then not found."""
    try:
        return Path(folder).expanduser()
    except RuntimeError:
        return Path(folder)


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


def _token_mistakes(values: Mapping[str, str]) -> list[str]:
    """What is wrong with the Slack tokens; a token itself is never repeated."""
    given = {name: values.get(name, "").strip() for name in _PREFIXES}
    mistakes = [
        f"{name} should begin with {prefix}; please copy it again from your app's page at api.slack.com."
        for name, prefix in _PREFIXES.items()
        if given[name] and not given[name].startswith(prefix)
    ]
    missing = [name for name in given if not given[name]]
    if len(missing) == 1:
        mistakes.append(f"{missing[0]} is missing; please set both Slack tokens, or neither.")
    return mistakes
