"""What the form of a digest was sent with, what is wrong with it, and where it was opened."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time

from handlers.views import actions
from handlers.views.digest_form import (
    AT,
    CHANNEL,
    DAYS,
    DIRECT,
    KINDS,
    LEAP,
    MANNER,
    QUIET,
    TOLD,
    WEEKLY,
    WHERE,
    ZONE,
    DigestForm,
)
from handlers.views.form_fields import State, chosen_in, fields_of, one_in
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.dates.yearly import Leap
from knowledge.exact.countries import code_of


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the form was opened, and of which digest."""

    channel: str = ""
    """The channel; empty on the home tab."""
    address: str = ""
    """The response_url of the command that opened it."""
    edited: str = ""
    """Whose digest is edited: a channel, or a user; empty for a new one."""

    def encode(self) -> str:
        """The private metadata of the form."""
        return json.dumps([self.channel, self.address, self.edited])

    @classmethod
    def decode(cls, value: str) -> "Opening":
        """Read it back; what cannot be read is nowhere."""
        try:
            channel, address, edited = json.loads(value)
            return cls(str(channel), str(address), str(edited))
        except (ValueError, TypeError):
            return cls()


def read_digest_form(values: Mapping[str, Mapping[str, State]]) -> DigestForm:
    """The form as it was filled in."""
    state = fields_of(values)
    at = (state.get(AT) or {}).get("selected_time")
    return DigestForm(
        zone=one_in(state.get(ZONE)),
        is_direct=one_in(state.get(WHERE)) == DIRECT,
        channel=str((state.get(CHANNEL) or {}).get("selected_conversation") or ""),
        at=time.fromisoformat(at) if at else None,
        days=frozenset(map(int, chosen_in(state.get(DAYS)))),
        wish=_wish(state),
        tells_quiet_days=one_in(state.get(QUIET)) == TOLD,
    )


def mistakes_in(form: DigestForm, edited: str = "") -> dict[str, str]:
    """What is wrong with a form, by its field."""
    return dict(_mistakes(form, edited))


def _mistakes(form: DigestForm, edited: str) -> Iterator[tuple[str, str]]:
    if not (edited or form.is_direct or form.channel):
        yield CHANNEL, "Please choose a channel, or “Directly to me” above."
    if not form.days:
        yield DAYS, "Please choose the days of the week, for example Monday."
    elif form.wish.weekly and len(form.days) > 1:
        yield DAYS, "The week ahead comes on one day: please choose one, for example Monday."
    if form.at is None:
        yield AT, "Please choose a time, for example 09:00."
    if not form.zone:
        yield ZONE, "Please choose a time zone: type a town, for example Tokyo."


def _wish(state: Mapping[str, State]) -> Wish:
    """The filters and the manner."""
    codes = (code_of(name) for name in chosen_in(state.get(actions.COUNTRIES)))
    return Wish(
        countries=tuple(code for code in codes if code),
        people=chosen_in(state.get(actions.PEOPLE)),
        kinds=tuple(map(Kind, chosen_in(state.get(KINDS)))),
        leap=Leap(one_in(state.get(LEAP)) or Leap.BEFORE),
        weekly=one_in(state.get(MANNER)) == WEEKLY,
    )
