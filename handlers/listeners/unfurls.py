"""Addresses of records that somebody pastes: title, date, and who met whom, under the link."""

import logging
from typing import Any

from slack_bolt import App
from slack_sdk.web import SlackResponse

from handlers.listeners.asker import Payload
from handlers.listeners.events import acknowledge, claimed
from handlers.listeners.house import House
from handlers.listeners.rim import Call, behind, tell_nobody
from handlers.slack.calls import attempt
from handlers.views.unfurls import unfurl_of

log = logging.getLogger("diplo.slack")


def register(app: App, house: House) -> None:
    """Listen to shared links; they come only where the scopes allow it."""
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
        _show(call, unfurls)


def _show(call: Call, unfurls: dict[str, Any]) -> None:
    """Put them under their links; a message that is gone meanwhile needs none."""
    where = _where(call.body["event"])
    outcome = attempt(lambda: call.client.chat_unfurl(unfurls=unfurls, **where))
    if not isinstance(outcome, SlackResponse):
        log.warning("not unfurled: %s", outcome)


def _where(event: Payload) -> dict[str, Any]:
    """Which message has the link: one being written has an id of its own, a posted one channel and time."""
    if event.get("unfurl_id"):
        return {"unfurl_id": event["unfurl_id"], "source": event["source"]}
    return {"channel": event["channel"], "ts": event["message_ts"]}
