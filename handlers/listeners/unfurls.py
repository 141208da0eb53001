"""Addresses of records that somebody pastes: title, date, and who met whom, under the link."""

from typing import Any

from slack_bolt import App

from handlers.listeners.asker import Payload
from handlers.listeners.events import acknowledge, claimed
from handlers.listeners.house import House
from handlers.listeners.rim import Call, behind, tell_nobody
from handlers.views.unfurls import unfurl_of


def register(app: App, house: House) -> None:
    """Listen to shared links, where the scopes allow it."""
    app.event("link_shared", middleware=[claimed(house)])(
        ack=acknowledge, lazy=[behind(house, "unfurl", _unfurl, tell_nobody)]
    )


def _unfurl(house: House, call: Call) -> None:
    event, desk = call.body["event"], house.desk()
    found = {link["url"]: desk.record_at(link["url"]) for link in event["links"]}
    unfurls = {
        url: unfurl_of(record, desk.told(desk.meetings_in(record.name)))
        for url, record in found.items()
        if record is not None
    }
    if unfurls:
        call.client.chat_unfurl(unfurls=unfurls, **_where(event))


def _where(event: Payload) -> dict[str, Any]:
    """Which message has the link: one being written has an id of its own, a posted one channel and time."""
    if event.get("unfurl_id"):
        return {"unfurl_id": event["unfurl_id"], "source": event["source"]}
    return {"channel": event["channel"], "ts": event["message_ts"]}
