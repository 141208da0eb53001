"""The search form: people and countries while they are typed, days by calendar, the rest by menus."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from handlers.views import actions
from handlers.views.form_fields import (
    MOST_OPTION_VALUE,
    chosen_in,
    fields_of,
    menu,
    one_in,
    typeahead,
    wanted,
)
from handlers.views.limits import MOST_OPTION, MOST_TITLE, plain
from handlers.views.message import Block
from handlers.views.modals import View
from knowledge.phrasing import KINDS, MATTERS, MODES, STATUSES, SearchForm
from knowledge.question import Matter
from knowledge.records import Mode, Status
from knowledge.suggesting.suggestion import Suggestion

_FIRST, _LAST, _KIND, _STATUS, _MODE, _TOPIC, _MATTER = "first", "last", "kind", "status", "mode", "topic", "matter"  # fmt: skip


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the form was opened, and so where its answer goes."""

    channel: str = ""
    """The channel; empty on the home tab."""
    address: str = ""
    """The response_url of the command that opened it."""

    def encode(self) -> str:
        """The private metadata of the form."""
        return json.dumps([self.channel, self.address])

    @classmethod
    def decode(cls, value: str) -> "Origin":
        """Read it back; what cannot be read is nowhere."""
        try:
            channel, address = json.loads(value)
            return cls(str(channel), str(address))
        except (ValueError, TypeError):
            return cls()


def search_modal(origin: Origin) -> View:
    """The form, empty."""
    return {
        "type": "modal",
        "callback_id": actions.SEARCH,
        "title": plain("Search the archive", MOST_TITLE),
        "submit": plain("Search", MOST_TITLE),
        "close": plain("Cancel", MOST_TITLE),
        "private_metadata": origin.encode(),
        "blocks": [
            wanted(name, label, element, optional=True) for name, label, element in _fields()
        ],
    }


def read_form(values: Mapping[str, Mapping[str, Any]]) -> SearchForm:
    """The form as it was filled in; what was left empty lets everything through."""
    state = fields_of(values)
    first, last = _day(state.get(_FIRST)), _day(state.get(_LAST))
    return SearchForm(
        people=chosen_in(state.get(actions.PEOPLE)),
        countries=chosen_in(state.get(actions.COUNTRIES)),
        first=first,
        last=last,
        kind=one_in(state.get(_KIND)),
        status=Status(chosen) if (chosen := one_in(state.get(_STATUS))) else None,
        mode=Mode(chosen) if (chosen := one_in(state.get(_MODE))) else None,
        topic=str((state.get(_TOPIC) or {}).get("value") or ""),
        matter=Matter(one_in(state.get(_MATTER)) or Matter.MEETINGS.value),
    )


def mistakes_in(form: SearchForm) -> dict[str, str]:
    """What is wrong with a form, by its field."""
    if form.first and form.last and form.last < form.first:
        return {_LAST: f"This is before the first day, {form.first.isoformat()}."}
    if form == SearchForm(matter=form.matter) and form.matter is Matter.RECORDS:
        return {actions.PEOPLE: "Please choose somebody, a country, a day or a word."}
    return {}


def options_of(suggestions: Iterable[Suggestion]) -> list[dict[str, Any]]:
    """Suggestions as a menu shows them; one whose value Slack would refuse is left out."""
    return [
        {"text": plain(each.label, MOST_OPTION), "value": each.value}
        | ({"description": plain(each.detail, MOST_OPTION)} if each.detail else {})
        for each in suggestions
        if len(each.value) <= MOST_OPTION_VALUE
    ]


def _fields() -> Iterator[tuple[str, str, Block]]:
    """Name, label and element of each field."""
    yield _MATTER, "Look for", menu(_MATTER, _values(MATTERS), Matter.MEETINGS.value)
    yield (
        actions.PEOPLE,
        "People who took part",
        typeahead(actions.PEOPLE, "Type a name", many=True),
    )
    yield actions.COUNTRIES, "Countries", typeahead(actions.COUNTRIES, "Type a country", many=True)
    yield _FIRST, "From", {"type": "datepicker", "action_id": _FIRST}
    yield _LAST, "Until", {"type": "datepicker", "action_id": _LAST}
    yield _KIND, "Kind of meeting", menu(_KIND, KINDS)
    yield _STATUS, "Took place?", menu(_STATUS, _values(STATUSES))
    yield _MODE, "How they met", menu(_MODE, _values(MODES))
    yield _TOPIC, "Words in the record", {"type": "plain_text_input", "action_id": _TOPIC, "max_length": 100}  # fmt: skip


def _values(words: Mapping[Any, str]) -> dict[str, str]:
    """Words by the text of their value."""
    return {each.value: text for each, text in words.items()}


def _day(state: Mapping[str, Any] | None) -> date | None:
    """The day of a calendar."""
    chosen = (state or {}).get("selected_date")
    return date.fromisoformat(chosen) if chosen else None
