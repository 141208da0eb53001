"""Tokens and secrets of Slack: which belong together, and where each is found; none is ever repeated."""

from collections.abc import Iterator, Mapping

REFUSED = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")
"""Names that Bolt would read by itself, and that `.env.example` warns of."""

_WHERE = {
    "SLACK_BOT_TOKEN": "the Bot User OAuth Token under OAuth & Permissions; it begins with xoxb-",
    "SLACK_APP_TOKEN": "an App-Level Token with the scope connections:write under Basic Information; it begins with xapp-",
    "SLACK_SIGNING_SECRET": "the Signing Secret under Basic Information",
}
_PREFIXES = {"SLACK_BOT_TOKEN": "xoxb-", "SLACK_APP_TOKEN": "xapp-", "SLACK_SIGNING_SECRET": ""}


def secret_mistakes(values: Mapping[str, str]) -> list[str]:
    """What is wrong with the tokens and the secret."""
    given = {name: said for name in (*_WHERE, *REFUSED) if (said := values.get(name, "").strip())}
    return [*_misshapen(given), *_incomplete(given), *_refused(values, given)]


def _misshapen(given: Mapping[str, str]) -> Iterator[str]:
    """What cannot be what its name says."""
    for name, prefix in _PREFIXES.items():
        said = given.get(name, prefix + "x")
        if not said.startswith(prefix) or said == prefix or not _is_one_word(said):
            yield f"{name} is not what Slack gives out; please copy it again: {_WHERE[name]}."


def _incomplete(given: Mapping[str, str]) -> Iterator[str]:
    """What is missing beside what is there."""
    listening = [name for name in ("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET") if name in given]
    if listening and "SLACK_BOT_TOKEN" not in given:
        yield (
            f"SLACK_BOT_TOKEN is missing beside {listening[0]}; "
            f"at api.slack.com/apps it is {_WHERE['SLACK_BOT_TOKEN']}."
        )
    if not listening and "SLACK_BOT_TOKEN" in given:
        yield (
            "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing beside SLACK_BOT_TOKEN. At api.slack.com/apps, please take "
            f"for Socket Mode, which needs no public address, {_WHERE['SLACK_APP_TOKEN']}; "
            f"or for HTTP {_WHERE['SLACK_SIGNING_SECRET']}."
        )


def _refused(values: Mapping[str, str], given: Mapping[str, str]) -> Iterator[str]:
    """What would make Bolt install the app by OAuth and put the bot token aside, with a line in the log only."""
    # Bolt asks whether both are set, not whether there is anything in them.
    present = values if all(name in values for name in REFUSED) else given
    if "SLACK_BOT_TOKEN" in given and (names := [name for name in REFUSED if name in present]):
        yield (
            f"{' and '.join(names)} cannot stand beside SLACK_BOT_TOKEN: Bolt would turn OAuth on and drop the token; "
            f"please remove {'it' if len(names) == 1 else 'them'}, as diplo speaks with the token of one workspace."
        )


def _is_one_word(text: str) -> bool:
    """Whether it can go into a header as it is."""
    return text.isascii() and text.isprintable() and " " not in text
