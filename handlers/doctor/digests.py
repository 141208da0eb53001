"""Digests: whether diplo is in every channel that is to get one."""

from collections.abc import Sequence

from handlers.doctor.finding import Finding, off, ok, wrong
from handlers.settings import Settings
from handlers.slack.checks import Said
from handlers.slack.client import interactive_client
from handlers.slack.features import Features, scopes_in
from handlers.slack.people import channels_of
from handlers.state import StateError, open_state
from handlers.state.subscriptions import Subscription

_DIGESTS = "digests"
_CANNOT_SEE = (
    "for that, please add manifests/channels.yaml to the app and install it again; until then a digest that "
    "cannot be posted pauses, and who set it is told."
)
_LET_IN = (
    "please type /invite @diplo in each of them, or stop their digests with /diplo digest off."
)


def examine_digests(settings: Settings, said: Said) -> Finding:
    """Whether the channels with a digest have diplo among their members; said is Slack's answer to who we are."""
    try:
        found = _subscriptions(settings, str(said.fields.get("team_id") or ""))
    except StateError as error:
        return off(_DIGESTS, f"not known: {error}")
    channels = [each for each in found if not each.channel.startswith(("U", "W"))]
    if not channels:
        return off(_DIGESTS, "no channel has one")
    features = Features(scopes_in(said.headers.get("x-oauth-scopes")))
    client = interactive_client(settings.slack_bot_token, settings.slack_api_url)
    member_of = channels_of(client, features, str(said.fields.get("user_id") or ""))
    if member_of is None:
        return off(_DIGESTS, f"{_counted(channels)}; whether diplo is in them is not known", _CANNOT_SEE)  # fmt: skip
    return _compared(channels, member_of)


def _subscriptions(settings: Settings, team: str) -> tuple[Subscription, ...]:
    """The digests of a workspace."""
    state = open_state(settings.database_url)
    try:
        return state.subscriptions.of(team)
    finally:
        state.close()


def _compared(channels: Sequence[Subscription], member_of: frozenset[str]) -> Finding:
    """Channels with a digest beside those that diplo is in."""
    outside = sorted(each.channel for each in channels if each.channel not in member_of)
    if outside:
        return wrong(_DIGESTS, f"diplo is not in {', '.join(outside)}", _LET_IN)
    return ok(_DIGESTS, f"{_counted(channels)}, and diplo is in all of them")


def _counted(channels: Sequence[Subscription]) -> str:
    """How many channels."""
    return "1 channel has one" if len(channels) == 1 else f"{len(channels)} channels have one"
