"""A small Bolt app that uses every door, for tests of the emulated Slack."""

from typing import Any

from slack_bolt import Ack, App
from slack_bolt.context.respond import Respond
from slack_bolt.context.say import Say
from slack_sdk import WebClient

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def press(action_id: str, value: str = "v") -> Json:
    button = {"type": "button", "action_id": action_id, "text": plain(action_id), "value": value}
    return {"type": "actions", "elements": [button]}


PERSON = {"type": "external_select", "action_id": "person", "min_query_length": 2}
KIND = {
    "type": "static_select",
    "action_id": "kind",
    "options": [{"text": plain("Visit"), "value": "visit"}],
}
SEARCH = {
    "type": "modal",
    "callback_id": "search",
    "title": plain("Search"),
    "submit": plain("Search"),
    "notify_on_close": True,
    "blocks": [
        {"type": "input", "block_id": "who", "label": plain("Who"), "element": PERSON},
        {
            "type": "input",
            "block_id": "kind",
            "label": plain("Kind"),
            "element": KIND,
            "optional": True,
        },
    ],
}


def asked(app: App) -> list[str]:
    """The app notes here what it heard."""
    heard: list[str] = []

    @app.command("/diplo")
    def command(ack: Ack, command: Json) -> None:
        heard.append(command["text"])
        if command["text"] == "quiet":
            ack()
        else:
            ack(text=f"asked {command['text']}", blocks=[press("again"), press("share")])

    @app.action("again")
    def again(ack: Ack, respond: Respond) -> None:
        ack()
        respond(text="replaced", blocks=[press("again")], replace_original=True)

    @app.action("share")
    def share(ack: Ack, respond: Respond) -> None:
        ack()
        respond(text="shared", response_type="in_channel")
        respond(delete_original=True)

    @app.shortcut("look")
    def look(ack: Ack, shortcut: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=shortcut["trigger_id"], view=SEARCH)

    @app.options("person")
    def person(ack: Ack, payload: Json) -> None:
        text = {
            "type": "plain_text",
            "text": "x" * 76 if payload["value"] == "long" else f"{payload['value']}!",
        }
        ack(options=[{"text": text, "value": payload["value"]}])

    @app.view("search")
    def search(ack: Ack, view: Json) -> None:
        chosen = view["state"]["values"]["who"]["person"]["selected_option"]["value"]
        heard.append(str(view["state"]["values"]["kind"]["kind"]["selected_option"]))
        if chosen == "nobody":
            ack(response_action="errors", errors={"who": "Nobody is called so."})
        else:
            found = {"type": "section", "text": plain(f"found {chosen}")}
            ack(response_action="update", view=SEARCH | {"blocks": [found], "callback_id": "found"})

    @app.view("found")
    def found(ack: Ack) -> None:
        ack()

    @app.view_closed("search")
    def closed(ack: Ack) -> None:
        heard.append("closed")
        ack()

    @app.event("app_mention")
    def mentioned(event: Json, say: Say) -> None:
        heard.append("mention")
        say(text="hello", thread_ts=event.get("thread_ts") or event["ts"])

    @app.event("message")
    def message(event: Json) -> None:
        heard.append(f"message {event.get('subtype') or event['channel_type']}")

    @app.event("app_home_opened")
    def home(event: Json, client: WebClient) -> None:
        if event["tab"] == "home":
            client.views_publish(
                user_id=event["user"], view={"type": "home", "blocks": [press("today")]}
            )

    @app.action("today")
    def today(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        view = {"type": "home", "blocks": [press("today"), press("more")]}
        client.views_publish(user_id=body["user"]["id"], view=view, hash=body["view"]["hash"])

    @app.event("link_shared")
    def shared(event: Json, client: WebClient) -> None:
        blocks = [{"type": "section", "text": plain("record")}]
        unfurls = {link["url"]: {"blocks": blocks} for link in event["links"]}
        client.chat_unfurl(unfurl_id=event["unfurl_id"], source=event["source"], unfurls=unfurls)

    for other in (
        "member_joined_channel",
        "channel_left",
        "channel_archive",
        "assistant_thread_started",
    ):
        app.event(other)(lambda event: heard.append(event["type"]))
    return heard
