"""The manifest covers what the code does, each addition says what a feature needs, and joining them is no accident."""

import re
from pathlib import Path

import pytest
import yaml

from handlers.slack.features import AGENT, CORE, FEATURES, Features, scopes_in
from handlers.slack.manifest import (
    Manifest,
    ManifestError,
    manifest_with,
    names_of_additions,
    read_manifest,
)
from handlers.slack.methods import METHODS, allows
from tests.handlers.slack_uses import Use, uncovered, uses, uses_in

ROOT = Path(__file__).parent.parent.parent
ADDITIONS = names_of_additions(ROOT)
WHOLE = manifest_with(ROOT, ADDITIONS)
EVENT_SCOPES = {
    "app_home_opened": (),
    "app_mention": ("app_mentions:read",),
    "assistant_thread_started": ("assistant:write",),
    "link_shared": ("links:read",),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
}
"""Which scope lets an app subscribe to an event (docs.slack.dev/reference/events)."""


def addition(name: str) -> Manifest:
    return read_manifest(ROOT / "manifests" / f"{name}.yaml")


# The code against the manifest ----------------------------------------------------------------------------------------


def test_the_code_calls_no_method_and_listens_to_nothing_that_the_manifest_does_not_cover() -> None:
    assert uncovered(uses_in(ROOT / "handlers", ROOT), WHOLE) == []


def test_what_the_code_calls_is_found() -> None:
    found = {use.name for use in uses_in(ROOT / "handlers", ROOT)}

    assert {"auth.test", "apps.connections.open"} <= found


@pytest.mark.parametrize(
    ("code", "kind", "name"),
    [
        ("client.files_upload_v2(x)", "method", "files.upload.v2"),
        ("self.client.reactions_add(name='eyes')", "method", "reactions.add"),
        ("send = call.client.pins_add", "method", "pins.add"),
        ("client.api_call('admin.users.list')", "method", "admin.users.list"),
        ("client.api_call(api_method=x)", "unclear", "api_call"),
        ("client.api_call(METHOD)", "method", "team.info"),
        ("client.api_call(unknown)", "unclear", "api_call"),
        ("app.event('reaction_added')(f)", "event", "reaction_added"),
        ("app.event({'type': 'pin_added', 'subtype': None})(f)", "event", "pin_added"),
        ("@app.event(EVENT)\ndef f(): ...", "event", "team_join"),
        ("app.command('/other')(f)", "command", "/other"),
        ("app.shortcut('other')(f)", "shortcut", "other"),
        ("app.shortcut({'type': 'shortcut', 'callback_id': 'other'})(f)", "shortcut", "other"),
        ("def register(app, name):\n    app.event(name)(f)", "unclear", "app.event"),
    ],
)
def test_a_use_that_the_manifest_does_not_cover_is_told_with_its_place(
    code: str, kind: str, name: str
) -> None:
    names = {"METHOD": "team.info", "EVENT": "team_join"}

    (told,) = uncovered(uses(code, "new.py", names), WHOLE)

    assert re.fullmatch(rf"new\.py:\d+: {kind} {re.escape(name)}", told)


@pytest.mark.parametrize(
    "code",
    [
        "client.chat_postMessage(channel=c)",
        "call.client.views_open(trigger_id=t, view=v)",
        "say('hello')",
        "screen.say('hello')",
        "set_status('looks')",
        "app.event('message')(f)",
        "app.message('hello')(f)",
        "app.event('app_mention', matchers=[m])(f)",
        "app.event(re.compile(''))(f)",
        "app.command('/diplo')(f)",
        "app.shortcut({'type': 'message_action', 'callback_id': 'look_up'})(f)",
        "app.action('next')(f)",
        "app.options('people')(f)",
        "names.sort(key=x)",
    ],
)
def test_a_use_that_the_manifest_covers_is_passed_over(code: str) -> None:
    assert uncovered(uses(code, "new.py", {"re": re}), WHOLE) == []


@pytest.mark.parametrize(
    ("use", "without"),
    [
        (Use("", "method", "chat.postMessage"), {"oauth_config": {"scopes": {"bot": ["commands"]}}}),
        (Use("", "event", "message"), {"settings": {"event_subscriptions": {"bot_events": ["app_mention"]}}}),
        (Use("", "command", "/diplo"), {"features": {"slash_commands": [{"command": "/diplo"}]}}),
        (Use("", "shortcut", "look_up"), {"features": {"shortcuts": [{"callback_id": "look_up"}]}}),
        (Use("", "press", "action"), {"settings": {"interactivity": {"is_enabled": False}}}),
        (Use("", "press", "action"), {}),
    ],
)  # fmt: skip
def test_a_manifest_that_lacks_a_thing_does_not_cover_its_use(
    use: Use, without: dict[str, object]
) -> None:
    assert uncovered(iter([use]), Manifest(without)) != []
    assert uncovered(iter([use]), WHOLE) == []


# The manifests by themselves ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["core", *ADDITIONS])
def test_every_event_comes_with_the_scope_that_it_needs(name: str) -> None:
    manifest = manifest_with(ROOT) if name == "core" else addition(name)

    for event in manifest.events:
        assert set(EVENT_SCOPES[event]) <= manifest.scopes


def test_the_core_asks_for_what_the_code_says_of_it_and_no_more() -> None:
    core = manifest_with(ROOT)

    assert core.scopes == set(CORE)
    assert core.commands == {"/diplo"}
    assert core.shortcuts == {"look_up"}
    assert core.interactive


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_the_addition_of_each_feature_asks_for_its_scopes_and_no_more(feature: object) -> None:
    assert addition(feature.name).scopes == feature.scopes  # type: ignore[attr-defined]


def test_every_addition_belongs_to_a_feature_or_to_a_way_of_connecting() -> None:
    assert set(ADDITIONS) == {feature.name for feature in FEATURES} | {"assistant", "http"}
    assert addition("assistant").scopes == AGENT.scopes
    assert addition("http").scopes == set()


def test_texts_keep_to_the_lengths_that_slack_documents() -> None:
    display, features = WHOLE.tree["display_information"], WHOLE.tree["features"]

    assert len(display["name"]) <= 35
    assert len(display["description"]) <= 140
    assert 174 <= len(display["long_description"]) <= 4000
    assert all(len(each["description"]) <= 150 for each in features["shortcuts"])
    assert all(len(each["name"]) <= 24 for each in features["shortcuts"])
    assert all(each["should_escape"] is False and each["usage_hint"] for each in features["slash_commands"])  # fmt: skip
    assert len(features["agent_view"]["agent_description"]) <= 300
    assert len(features["unfurl_domains"]) <= 5


def test_over_http_everything_has_an_address_and_socket_mode_is_off() -> None:
    tree = manifest_with(ROOT, ["http"]).tree
    addresses = {
        tree["features"]["slash_commands"][0]["url"],
        tree["settings"]["event_subscriptions"]["request_url"],
        tree["settings"]["interactivity"]["request_url"],
        tree["settings"]["interactivity"]["message_menu_options_url"],
    }

    assert len(addresses) == 1
    assert tree["settings"]["socket_mode_enabled"] is False
    assert manifest_with(ROOT).tree["settings"]["socket_mode_enabled"] is True


# Joining --------------------------------------------------------------------------------------------------------------


def test_joining_adds_to_lists_enters_mappings_and_lets_the_addition_decide() -> None:
    base = {"a": {"b": [1, 2], "c": 1}, "l": [{"command": "/x", "url": "old"}], "d": 1}
    more = {"a": {"b": [2, 3], "e": 2}, "l": [{"command": "/x", "url": "new"}, {"command": "/y"}], "d": 2}  # fmt: skip

    joined = Manifest(base).with_addition(Manifest(more)).tree

    assert joined == {
        "a": {"b": [1, 2, 3], "c": 1, "e": 2},
        "l": [{"command": "/x", "url": "new"}, {"command": "/y"}],
        "d": 2,
    }
    assert base["d"] == 1


@pytest.mark.parametrize("name", ADDITIONS)
def test_an_addition_made_twice_changes_nothing_more(name: str) -> None:
    once = manifest_with(ROOT, [name])

    assert once.with_addition(addition(name)) == once
    assert manifest_with(ROOT).scopes <= once.scopes


@pytest.mark.parametrize(
    ("text", "said"), [("a: [", "YAML"), ("- a", "no manifest"), ("", "no manifest")]
)
def test_a_file_that_is_no_manifest_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "x.yaml").write_text(text)

    with pytest.raises(ManifestError, match=said):
        read_manifest(tmp_path / "x.yaml")


def test_a_manifest_is_read_without_running_anything_in_it(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: !!python/object/apply:os.getcwd []")

    with pytest.raises(ManifestError):
        read_manifest(tmp_path / "x.yaml")


# Scopes ---------------------------------------------------------------------------------------------------------------


def test_a_method_needs_one_of_its_scopes_and_an_unknown_one_is_not_allowed() -> None:
    assert allows(frozenset(), "auth.test")
    assert allows(frozenset({"groups:read"}), "conversations.info")
    assert not allows(frozenset({"chat:write"}), "conversations.info")
    assert not allows(frozenset({"admin"}), "admin.users.list")
    assert list(METHODS) == sorted(METHODS)


def test_the_scopes_of_a_token_say_which_features_there_are() -> None:
    features = Features(scopes_in("app_mentions:read,chat:write, commands,channels:history,links:read,links:write"))  # fmt: skip

    assert (features.following, features.unfurls, features.agent, features.people) == (
        False,
        True,
        False,
        False,
    )
    told = "\n".join(features.sentences())
    assert "im:history is missing, for direct messages" in told
    assert (
        "Thread following: off, as the token lacks groups:history (manifests/following.yaml)"
        in told
    )
    assert "Unfurls: a pasted address" in told


def test_where_slack_does_not_name_the_scopes_all_but_the_agent_container_is_tried() -> None:
    features = Features(scopes_in(None))

    assert features.following
    assert features.unfurls
    assert not features.agent
    assert "all but the agent container" in " ".join(features.sentences())
    assert features.lacks_of_core() == []
    assert Features(scopes_in("")).lacks_of_core() == sorted(CORE)


def test_every_file_in_manifests_begins_with_a_remark_on_what_it_is_for() -> None:
    for name in ADDITIONS:
        text = (ROOT / "manifests" / f"{name}.yaml").read_text(encoding="utf-8")
        assert text.startswith("# "), name
        assert yaml.safe_load(text)
