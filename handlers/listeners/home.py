"""The home tab, published anew whenever somebody opens it."""

from slack_bolt import App

from handlers.listeners.asker import Payload
from handlers.listeners.events import acknowledge
from handlers.listeners.house import House
from handlers.listeners.rim import Call, behind
from handlers.views.home import HomePage, home_view


def register(app: App, house: House) -> None:
    """Listen to people who open it."""
    app.event("app_home_opened", matchers=[_is_home])(
        ack=acknowledge, lazy=[behind(house, "home", _publish)]
    )


def _is_home(event: Payload) -> bool:
    """Whether the tab itself was opened, and not the conversation beside it."""
    return str(event.get("tab", "home")) == "home"


def _publish(house: House, call: Call) -> None:
    desk, today = house.desk(), house.today()
    page = HomePage(desk.holdings(), desk.digest(today), desk.examples())
    call.client.views_publish(user_id=call.body["event"]["user"], view=home_view(page))
