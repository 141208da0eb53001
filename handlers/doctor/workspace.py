"""The workspace: whether Slack answers, whose tokens they are, what they allow, and whose clock is right."""

from collections.abc import Callable, Iterator
from datetime import datetime

from handlers.doctor.digests import examine_digests
from handlers.doctor.finding import Finding, off, ok, wrong
from handlers.settings import SLACK_API_URL, Settings
from handlers.slack.checks import Said, Silent, ask_for_socket, ask_who
from handlers.slack.features import CORE, FEATURES, FOLLOWING, Feature, Features, scopes_in

Now = Callable[[], datetime]
"""The machine's clock."""

_APP = "your app's page at api.slack.com/apps"
_INSTALL = f"please install the app again under Install App on {_APP}, and copy the Bot User OAuth Token into SLACK_BOT_TOKEN."
_COPY = f"please copy the Bot User OAuth Token again, from OAuth & Permissions on {_APP}."
_LATER = "please wait a minute and try again."
_BOT_REMEDIES = {
    "account_inactive": _INSTALL,
    "token_revoked": _INSTALL,
    "token_expired": f"please switch token rotation off on {_APP}, and install the app again.",
    "ratelimited": _LATER,
}
_APP_REMEDIES = {
    "missing_scope": f"please make an App-Level Token with the scope connections:write under Basic Information on {_APP}.",
    "ratelimited": _LATER,
}
_APP_REMEDY = f"please copy an App-Level Token again, from Basic Information on {_APP}, and see that Socket Mode is on there."
_SECONDS = 60
"""How far two clocks may be apart; Slack's signatures are refused after five minutes (docs.slack.dev, verifying requests)."""


def examine_workspace(settings: Settings, now: Now) -> Iterator[Finding]:
    """Everything that Slack can be asked without changing anything there."""
    if settings.mode is None:
        yield off("Slack", "no tokens are set; diplo answers in the terminal", _no_tokens())
        return
    said = ask_who(settings.slack_bot_token, settings.slack_api_url)
    if isinstance(said, Silent):
        yield _unreachable(settings, said)
        return
    moment = now()
    yield ok("Slack", f"answers at {settings.slack_api_url}")
    yield _clock(said, moment)
    yield _bot(said)
    if not said.error:
        yield from _scopes(said, settings)
        yield examine_digests(settings, said)
    yield _listening(settings)


def _no_tokens() -> str:
    """What to do first."""
    return (
        "for Slack, please set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET; "
        ".env.example says where each is found."
    )


def _unreachable(settings: Settings, said: Silent) -> Finding:
    """Nobody answers, or somebody else."""
    theirs = (
        "please see whether this machine reaches the internet, and whether a proxy stands between."
    )
    ours = (
        "please see whether SLACK_API_URL is right; the address of Slack itself is " + SLACK_API_URL
    )
    remedy = theirs if settings.slack_api_url == SLACK_API_URL else ours
    return wrong("Slack", f"no answer at {settings.slack_api_url}: {said.why}", remedy)


def _clock(said: Said, here: datetime) -> Finding:
    """The machine's clock beside Slack's."""
    if said.moment is None:
        return off("clock", "not compared, as the answer had no date")
    seconds = (here - said.moment).total_seconds()
    if abs(seconds) <= _SECONDS:
        return ok("clock", "agrees with Slack's")
    apart = f"{abs(seconds):,.0f} seconds {'fast' if seconds > 0 else 'slow'}"
    return wrong(
        "clock",
        f"this machine is {apart}",
        "please let it set its clock by the network (NTP); requests of Slack are refused when clocks differ.",
    )


def _bot(said: Said) -> Finding:
    """Whose token it is."""
    if said.error:
        remedy = _BOT_REMEDIES.get(said.error, _COPY)
        return wrong("bot token", f"Slack says {said.error}", remedy)
    who, team = (_named(said, name) for name in ("user", "team"))
    return ok("bot token", f"{who} in {team}")


def _named(said: Said, name: str) -> str:
    """A name with its id, as far as they are told."""
    return f"{said.fields.get(name, '?')} ({said.fields.get(f'{name}_id', '?')})"


def _scopes(said: Said, settings: Settings) -> Iterator[Finding]:
    """What the token allows, beside what the manifest asks for."""
    features = Features(scopes_in(said.headers.get("x-oauth-scopes")))
    if features.granted is None:
        yield off("scopes", "not compared, as the answer did not name them")
        return
    if missing := features.lacks_of_core():
        for scope in missing:
            yield wrong(
                "scopes", f"{scope} is missing, for {CORE[scope]}", _reinstall("manifest.yaml")
            )
    else:
        yield ok("scopes", "all of manifest.yaml")
    for feature in FEATURES:
        yield _feature(feature, features, wanted=feature is FOLLOWING and settings.follow)


def _feature(feature: Feature, features: Features, *, wanted: bool) -> Finding:
    """One optional feature; it is wrong only where the settings want it."""
    if features.has(feature):
        return ok(feature.name, feature.sentence)
    lacks = f"the token lacks {' and '.join(features.lacks(feature))}"
    if wanted:
        return wrong(
            feature.name,
            f"{lacks}, but DIPLO_FOLLOW is on",
            _reinstall(f"manifests/{feature.name}.yaml"),
        )
    return off(feature.name, lacks)


def _reinstall(file: str) -> str:
    """How a scope is got."""
    return f"please add {file} to the App Manifest on {_APP}, and install the app again."


def _listening(settings: Settings) -> Finding:
    """The way on which Slack reaches diplo."""
    if settings.mode == "http":
        return ok(
            "HTTP",
            "the signing secret is set; the first request of Slack will show whether it is right",
        )
    said = ask_for_socket(settings.slack_app_token, settings.slack_api_url)
    if isinstance(said, Silent):
        return wrong("app token", f"no answer: {said.why}", _LATER)
    if said.error:
        return wrong(
            "app token", f"Slack says {said.error}", _APP_REMEDIES.get(said.error, _APP_REMEDY)
        )
    return ok("app token", "Socket Mode lets diplo in")
