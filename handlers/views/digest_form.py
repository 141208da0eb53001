"""The form of a digest: where, when and of what; everything in it is chosen, so that little can be wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from handlers.views import actions
from handlers.views.form_fields import menu, option, radio, several, typeahead, wanted
from handlers.views.limits import MOST_TITLE, context, plain
from handlers.views.message import Block
from handlers.views.modals import View
from knowledge.anniversaries.wish import EVERYTHING, Kind, Wish
from knowledge.dates.vocabulary import WEEKDAY_NAMES
from knowledge.dates.yearly import Leap
from knowledge.exact.countries import asked_name
from knowledge.places.gazetteer import country

WHERE, CHANNEL, MANNER, DAYS, AT = "digest_where", "digest_channel", "digest_manner", "digest_days", "digest_at"  # fmt: skip
KINDS, QUIET, LEAP, ZONE = "digest_kinds", "digest_quiet", "digest_leap", actions.DIGEST_ZONE
IN_CHANNEL, DIRECT, DAILY, WEEKLY, SILENT, TOLD = "channel", "direct", "daily", "weekly", "silent", "told"  # fmt: skip
_WHERE = {IN_CHANNEL: "In a channel", DIRECT: "Directly to me"}
_MANNER = {DAILY: "What happened on the day, in earlier years", WEEKLY: "The week ahead, once a week"}  # fmt: skip
_DAYS = {str(day): name for day, name in enumerate(WEEKDAY_NAMES)}
_QUIET = {SILENT: "Say nothing", TOLD: "Say that nothing comes up"}
_LEAP = {
    Leap.BEFORE.value: "On 28 February",
    Leap.AFTER.value: "On 1 March",
    Leap.ONLY.value: "In leap years only",
}
_FILTER = {
    "include": ["public", "private"],
    "exclude_bot_users": True,
    "exclude_external_shared_channels": True,
}
"""Channels of this workspace alone: what is told in one that is shared with others leaves the house."""
_MEMBER = "I have to be a member of it: type /invite @diplo there."


@dataclass(frozen=True, slots=True)
class DigestForm:
    """A digest as the form has it."""

    zone: str
    """Time zone; empty where none was chosen."""
    is_direct: bool = False
    """Whether it goes to whoever fills the form in, and not to a channel."""
    channel: str = ""
    """The channel; empty where none was chosen."""
    at: time | None = time(9)
    """Time of day; None where none was chosen."""
    days: frozenset[int] = frozenset(range(7))
    """Days of the week, 0 for Monday."""
    wish: Wish = EVERYTHING
    """Filters and manner."""
    tells_quiet_days: bool = False
    """Whether a day on which nothing comes up is told too."""


def digest_modal(form: DigestForm, metadata: str, edited: str = "") -> View:
    """The form; of a digest that is edited the place stands in it in words, and cannot be changed."""
    return {
        "type": "modal",
        "callback_id": actions.DIGEST,
        "title": plain("On this day", MOST_TITLE),
        "submit": plain("Save", MOST_TITLE),
        "close": plain("Cancel", MOST_TITLE),
        "private_metadata": metadata,
        "blocks": [
            *([context(edited)] if edited else _places(form)),
            *_times(form),
            *_filters(form.wish),
            *_manners(form),
        ],
    }


def _places(form: DigestForm) -> Iterator[Block]:
    """Where it goes; Slack itself fills in the channel in which the form was opened."""
    yield wanted(WHERE, "Where", radio(WHERE, _WHERE, DIRECT if form.is_direct else IN_CHANNEL))
    menu_of_channels: Block = {
        "type": "conversations_select",
        "action_id": CHANNEL,
        "default_to_current_conversation": True,
        "filter": _FILTER,
    }
    field = wanted(CHANNEL, "Channel", menu_of_channels, optional=True)
    yield {**field, "hint": plain(_MEMBER, 150)}


def _times(form: DigestForm) -> Iterator[Block]:
    """When it comes."""
    manner = WEEKLY if form.wish.weekly else DAILY
    yield wanted(MANNER, "What", radio(MANNER, _MANNER, manner))
    days = several("checkboxes", DAYS, _DAYS, [*map(str, sorted(form.days))])
    yield wanted(DAYS, "On which days", days, optional=True)
    clock: Block = {"type": "timepicker", "action_id": AT}
    set_to = {"initial_time": f"{form.at:%H:%M}"} if form.at else {}
    yield wanted(AT, "At what time", {**clock, **set_to})
    zone = [option(form.zone, form.zone)] if form.zone else []
    yield wanted(ZONE, "On the clocks of", typeahead(ZONE, "Type a town", zone))


def _filters(wish: Wish) -> Iterator[Block]:
    """Of what; what is left empty lets everything through."""
    people = typeahead(
        actions.PEOPLE, "Type a name", (option(name, name) for name in wish.people), many=True
    )
    yield wanted(actions.PEOPLE, "Only with these people", people, optional=True)
    named = ((asked_name(code), country(code).label) for code in wish.countries)
    lands = [option(name, label) for name, label in named if name]
    yield wanted(
        actions.COUNTRIES,
        "Only with these countries",
        typeahead(actions.COUNTRIES, "Type a country", lands, many=True),
        optional=True,
    )
    words = {kind.value: kind.value.capitalize() for kind in Kind}
    kinds = several("multi_static_select", KINDS, words, wish.kinds)
    yield wanted(KINDS, "Only of these kinds", kinds, optional=True)


def _manners(form: DigestForm) -> Iterator[Block]:
    """What is done on days that are special."""
    quiet = radio(QUIET, _QUIET, TOLD if form.tells_quiet_days else SILENT)
    yield wanted(QUIET, "When nothing comes up", quiet)
    leap = menu(LEAP, _LEAP, form.wish.leap.value)
    yield wanted(LEAP, "What happened on a 29 February comes up", leap)
