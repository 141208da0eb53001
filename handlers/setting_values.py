"""The value of one setting out of its text; every error is a sentence that says what to write instead."""

import re
import zoneinfo
from collections.abc import Callable, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_YEARS = range(1600, 3000)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}", re.ASCII)
_PERSON = re.compile(r"[UW][A-Z0-9]{2,}", re.ASCII)
_BETWEEN = re.compile(r"[\s,]+")
_SWITCH = {
    **dict.fromkeys(("on", "yes", "true", "1"), True),
    **dict.fromkeys(("off", "no", "false", "0"), False),
}
_DATABASES = ("sqlite", "postgresql", "postgres")
_DATABASE_FORMS = "sqlite:///diplo.db or postgresql://user:password@host/name"


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


def read_number(least: int, most: int) -> Callable[[str], int]:
    """A reader of whole numbers within bounds."""

    def read(text: str) -> int:
        if not _NUMBER.fullmatch(text) or not least <= int(text) <= most:
            raise ValueError(f"please write a whole number from {least} to {most:,}, not {text!r}.")
        return int(text)

    return read


def read_choice(choices: Sequence[str]) -> Callable[[str], str]:
    """A reader of one word out of several."""

    def read(text: str) -> str:
        if text.lower() not in choices:
            raise ValueError(f"please write one of {', '.join(choices)}, not {text!r}.")
        return text.lower()

    return read


def read_switch(text: str) -> bool:
    """On or off."""
    if text.lower() not in _SWITCH:
        raise ValueError(f"please write on or off, not {text!r}.")
    return _SWITCH[text.lower()]


def read_zone(text: str) -> zoneinfo.ZoneInfo:
    """A time zone by its name in the IANA database."""
    try:
        return zoneinfo.ZoneInfo(text)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        near = get_close_matches(text, zoneinfo.available_timezones(), n=1)
    hint = f"did you mean {near[0]}?" if near else "please write one like Asia/Seoul."
    raise ValueError(f"{text!r} is no time zone of the IANA database; {hint}")


def read_channels(text: str) -> frozenset[str]:
    """Ids of channels."""
    return _ids(
        text,
        _CHANNEL,
        "is no id of a channel; in Slack, click the channel's name: its id, which begins with C, is at the foot of About.",
    )


def read_people(text: str) -> frozenset[str]:
    """Ids of users."""
    return _ids(
        text,
        _PERSON,
        "is no id of a user; in Slack, open the profile and choose Copy member ID under ⋮: it begins with U.",
    )


def read_address(text: str) -> str:
    """The address below which Slack's methods are, with the / at its end that the client needs."""
    parts = _split(text)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("please write an address like https://slack.com/api/.")
    if parts.query or parts.fragment or "@" in parts.netloc:
        raise ValueError("please write the address without ?, # or a password in it.")
    return text.rstrip("/") + "/"


def read_database(home: Path) -> Callable[[str], str]:
    """A reader of a database's address; it is never repeated, as it may hold a password."""

    def read(text: str) -> str:
        parts = _split(text)
        if parts is None or parts.scheme not in _DATABASES:
            raise ValueError(f"please write an address like {_DATABASE_FORMS}.")
        if parts.scheme == "sqlite":
            return _file_of(text, home)
        if not parts.path.strip("/"):
            raise ValueError(
                f"the name of the database is missing; please write {_DATABASE_FORMS}."
            )
        return text

    return read


def sqlite_file(path: Path) -> str:
    """The address of a database that is a file."""
    return f"sqlite:///{path}"


def without_password(address: str) -> str:
    """An address that may be shown."""
    parts = _split(address)
    if parts is None or "@" not in parts.netloc:
        return address.split("?", 1)[0]
    user, host = parts.netloc.rsplit("@", 1)
    return f"{parts.scheme}://{user.split(':', 1)[0]}@{host}{parts.path}"


def _file_of(text: str, home: Path) -> str:
    """A relative file is meant from the house, so that it does not move with who calls."""
    name = text.removeprefix("sqlite:///")
    if name == text or name.strip("/ ") in ("", ":memory:"):
        raise ValueError("please name a file, as in sqlite:///diplo.db.")
    return sqlite_file(home / name)


def _ids(text: str, form: re.Pattern[str], mistake: str) -> frozenset[str]:
    """Ids between commas."""
    ids = [each for each in _BETWEEN.split(text) if each]
    if wrong := [each for each in ids if not form.fullmatch(each)]:
        raise ValueError(f"{wrong[0]!r} {mistake}")
    return frozenset(ids)


def _split(address: str) -> SplitResult | None:
    """The parts of an address; None where it is none."""
    if any(letter.isspace() or not letter.isprintable() for letter in address):
        return None
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return parts
