"""An emulated Slack over real HTTP and WebSocket, for tests of the bot in Socket Mode and in HTTP mode alike.

    from tests.emulator import Slack, RateLimited

    with Slack(mode="socket") as slack:              # or mode="http" and slack.request_url = "http://127.0.0.1:…/slack/events"
        start_bot(slack.app.bot_token, slack.app.app_token, slack.api_url)
        slack.wait_until_connected()

        delivery = slack.command("/diplo", "who met Yoon")           # waits for the ack
        assert "Yoon" in delivery.shown[0].text                       # what the ack brought on screen (ephemeral)
        slack.click(delivery.shown[0], "share")                       # buttons, menus
        posted = slack.mention("who met Kishida?")                    # app_mention and message events
        answer = slack.wait_for_answer(posted)                        # the bot's reply in the thread
        slack.fail("chat.postMessage", RateLimited(1), times=2)       # faults to order
        slack.redeliver(posted.delivery)                              # the same event again

A Bolt app is connected in either mode by `tests.emulator.serving.connected(app, slack)`; rules of Block Kit alone are in
`tests.emulator.blocks`.

Built on what docs.slack.dev documents; docstrings name the page a rule comes from. Where Slack is strict, so is this.

People and places: `slack.user`, `slack.channel` (defaults), `add_user`, `add_channel`, `dm`, `archive`, `invite_bot`, `kick_bot`.
Gestures: `say`, `mention`, `share_link`, `bot_says`, `edit`, `unpost`, `join`, `open_home`, `start_assistant_thread`,
`command`, `click`, `suggest`, `fill`, `submit`, `close`, `shortcut`, `uninstall`. They wait for the ack unless `wait=False`.
On screen: `messages`, `bot_messages`, `ephemerals`, `views`, `home`, `assistant`, `answers_to`,
`fresh`, `now`, `Message.unfurls`.
Waiting: `wait_for`, `wait_for_answer`, `wait_for_ephemeral`, `wait_for_view`, `wait_until_quiet`, `wait_until_connected`.
Seen by Slack: `calls(method)`, `deliveries` (attempts, acks, extra_acks, error, complaints).
Trouble: `fail`, `fail_at_random`, `trouble_deliveries`, `heal`, `redeliver`, `cut_socket`, `silence_socket`, `disconnect`,
`patience.ack_seconds`, `patience.retry_after`, `clock.advance`, `core.pace`, `post_raw`, `post_form`, `verify_url`.
"""

from tests.emulator.deliveries import Ack, Attempt, Delivery, Envelope
from tests.emulator.faults import LostAnswer, LostCall, RateLimited, Refused, ServerError, Slow
from tests.emulator.nouns import ApiCall, Channel, Kind, Message, User, View
from tests.emulator.profile import ALL_EVENTS, ALL_SCOPES, AppProfile, profile_of
from tests.emulator.slack import Slack
from tests.emulator.talking import Posted

__all__ = [
    "ALL_EVENTS",
    "ALL_SCOPES",
    "Ack",
    "ApiCall",
    "AppProfile",
    "Attempt",
    "Channel",
    "Delivery",
    "Envelope",
    "Kind",
    "LostAnswer",
    "LostCall",
    "Message",
    "Posted",
    "RateLimited",
    "Refused",
    "ServerError",
    "Slack",
    "Slow",
    "User",
    "View",
    "profile_of",
]
