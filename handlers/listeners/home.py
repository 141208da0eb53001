"""The home tab, published anew whenever somebody opens it or changes a digest there."""

import logging
import re
from collections.abc import Mapping
from typing import Final

from slack_bolt import App
from slack_sdk import WebClient

from handlers.digest.orders import Off, Resume
from handlers.listeners import interactions
from handlers.listeners.asker import Asker, Payload, asker_of_interaction, team_of
from handlers.listeners.digest_changes import FOR_EVER, Change, change, digests_of
from handlers.listeners.digest_setting import AWAY, Hindered
from handlers.listeners.events import acknowledge
from handlers.listeners.house import House
from handlers.listeners.interactions import once, pressed_value
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import say
from handlers.presenting import sources_for
from handlers.state import StateError
from handlers.views import actions
from handlers.views.apologies import trouble_home
from handlers.views.home import HomePage, home_view

log = logging.getLogger("diplo.home")

_CHANGES: Final[Mapping[str, Change]] = {
    actions.DIGEST_PAUSE: FOR_EVER,
    actions.DIGEST_RESUME: Resume(),
    actions.DIGEST_STOP: Off(),
}
"""What each button does."""
_BUTTON = re.compile(rf"^(?:{'|'.join(_CHANGES)})(?::\d+)?$")


def register(app: App, house: House) -> None:
    """Listen to people who open it."""
    app.event("app_home_opened", matchers=[_is_home])(
        ack=acknowledge, lazy=[behind(house, "home", _publish, _apologise)]
    )
    app.action(_BUTTON, middleware=[once(house)])(
        ack=interactions.acknowledge, lazy=[behind(house, "digest", _change)]
    )


def _is_home(event: Payload) -> bool:
    """Whether the tab itself was opened, and not the conversation beside it."""
    return str(event.get("tab", "home")) == "home"


def _publish(house: House, call: Call) -> None:
    publish_home(house, call.client, Asker(team_of(call.body), call.body["event"]["user"], ""))


def publish_home(house: House, client: WebClient, asker: Asker) -> None:
    """Show somebody's home tab as it is now; without a database all of it but the digests."""
    desk, today = house.desk(), house.today()
    try:
        digests = digests_of(house, client, asker)
    except StateError as error:
        log.warning("home tab without digests: %s", error)
        digests = None
    digest = desk.digest(today)
    sources = sources_for(desk, (item.line for item in digest.items))
    page = HomePage(desk.holdings(), digest, desk.examples(), sources, digests)
    client.views_publish(user_id=asker.user, view=home_view(page))


def _change(house: House, call: Call) -> None:
    """Do what a button says about a digest, and show how it stands then; why it may not be done is told over the tab."""
    asker, action = asker_of_interaction(call.body), str(call.body["actions"][0]["action_id"])
    order = _CHANGES[action.partition(":")[0]]
    try:
        done = change(house, call.client, asker, pressed_value(call.body), order)
    except StateError as error:
        log.warning("a digest was not changed: %s", error)
        done = Hindered(AWAY)
    if isinstance(done, Hindered):
        say(house, call, done.sentence)
    publish_home(house, call.client, asker)


def _apologise(house: House, call: Call, said: str) -> None:
    """Say on the tab itself why there is nothing else on it."""
    call.client.views_publish(user_id=call.body["event"]["user"], view=trouble_home(said))
