"""The doctor sees whether diplo is in the channels that are to get a digest."""

from datetime import UTC, datetime
from pathlib import Path

from handlers.doctor.digests import examine_digests
from handlers.doctor.finding import Finding, Verdict
from handlers.settings import Settings
from handlers.slack.checks import Said, ask_who
from handlers.state import open_state
from handlers.state.subscriptions import Subscription
from tests.emulator import AppProfile, Channel, Slack

NOW = datetime(2024, 5, 26, 9, tzinfo=UTC)


def examined(slack: Slack, folder: Path, *channels: Channel) -> Finding:
    """What the doctor finds where these channels have a digest."""
    url = f"sqlite:///{folder / 'diplo.db'}"
    state = open_state(url)
    for each in channels:
        state.subscriptions.put(
            Subscription("T0EMULATE", each.id, "{}", "{}", "18:00", False, "U1", NOW, NOW)
        )
    state.close()
    said = ask_who(slack.app.bot_token, slack.api_url)
    assert isinstance(said, Said)
    given = {"slack_bot_token": slack.app.bot_token, "slack_api_url": slack.api_url}
    return examine_digests(Settings(folder, database_url=url, **given), said)


def test_a_channel_without_diplo_is_named_with_what_to_do(tmp_path: Path) -> None:
    with Slack() as slack:
        outside = slack.add_channel("outside", slack.user, with_bot=False)
        finding = examined(slack, tmp_path, slack.channel, outside)

    assert finding.verdict is Verdict.WRONG
    assert finding.said == f"diplo is not in {outside.id}"
    assert "/invite @diplo" in finding.remedy


def test_channels_with_diplo_are_well(tmp_path: Path) -> None:
    with Slack() as slack:
        finding = examined(slack, tmp_path, slack.channel)

    assert (finding.verdict, finding.said) == (
        Verdict.OK,
        "1 channel has one, and diplo is in all of them",
    )


def test_without_the_scope_it_is_not_known(tmp_path: Path) -> None:
    scopes = frozenset({"commands", "app_mentions:read", "chat:write", "im:history"})
    with Slack(AppProfile(scopes=scopes, events=frozenset({"app_mention"}))) as slack:
        finding = examined(slack, tmp_path, slack.channel)

    assert finding.verdict is Verdict.OFF
    assert "manifests/channels.yaml" in finding.remedy
