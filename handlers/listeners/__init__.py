"""The doors: one module each, listed here in the order in which Bolt tries them."""

from collections.abc import Callable

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

from handlers.listeners import (
    agents,
    commands,
    digest_forms,
    digests,
    home,
    mentions,
    messages,
    options,
    paging,
    records,
    rest,
    search,
    sharing,
    shortcuts,
    unfurls,
    votes,
)
from handlers.listeners.house import House
from handlers.listeners.rim import on_error
from handlers.logs import bolt_logger
from handlers.slack.identity import Identity

DOORS = (
    commands,
    mentions,
    messages,
    paging,
    records,
    sharing,
    votes,
    options,
    search,
    digests,
    digest_forms,
    shortcuts,
    home,
    agents,
    unfurls,
    rest,
)
"""The most used first, as Bolt asks one after another; `rest` takes what no other took."""


def build_app(house: House, client: WebClient, identity: Identity) -> App:
    """A Bolt app with every door; it answers inside the acknowledgement, as Bolt's default waits for a poll of 10 ms."""
    client.token = (
        None  # Bolt puts in that of the workspace, and complains where there is one already.
    )
    app = App(
        client=client,
        logger=bolt_logger(),
        signing_secret=house.settings.slack_signing_secret or None,
        authorize=_authorize_as(identity, house.settings.slack_bot_token),
        process_before_response=True,
        listener_executor=house.workers,
        raise_error_for_unhandled_request=False,
    )
    app.error(on_error(house))
    for door in DOORS:
        door.register(app, house)
    return app


def _authorize_as(identity: Identity, token: str) -> Callable[[], AuthorizeResult]:
    """The workspace of the token, asked for once at the start: no request of Slack costs a call for it."""
    known = AuthorizeResult(
        enterprise_id=None,
        team_id=identity.team_id,
        bot_user_id=identity.user_id,
        bot_token=token,
    )
    return lambda: known
