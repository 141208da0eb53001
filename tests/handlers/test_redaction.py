import pytest

from handlers.redaction import REMOVED, Redaction


@pytest.mark.parametrize(
    ("said", "secret"),
    [
        ("token xoxb-12-34-abcDEF is refused", "xoxb-12-34-abcDEF"),
        ("xoxe.xoxb-1-MS4xLjEu rotated", "MS4xLjEu"),
        ("xapp-1-A01-02-ff00", "A01-02-ff00"),
        ("XOXP-1-2-3", "1-2-3"),
        ("posting to https://hooks.slack.com/commands/T1/22/abc failed", "T1/22/abc"),
        ("https://hooks.slack-gov.com/actions/T1/2/3", "T1/2/3"),
        ("wss://wss-primary.slack.com/link/?ticket=abc&app_id=1", "abc"),
        ("ws://127.0.0.1:80/link/?ticket=abc", "abc"),
        ("postgresql://diplo:hunter2@db/diplo", "hunter2"),
        ("postgresql+psycopg://:hunter2@db/diplo", "hunter2"),
        ("http://user:hunter2@proxy:3128", "hunter2"),
        ("Authorization: Bearer abcdefghij0123456789", "abcdefghij0123456789"),
        ("{'response_url': 'http://127.0.0.1:99/commands/x/y'}", "/commands/x/y"),
        ('{"token": "gIkuvaNzQIHg97ATvDxqgjtO"}', "gIkuvaNzQIHg97ATvDxqgjtO"),
        ("GET /x?token=abc&b=1", "abc"),
        ("signature v0=" + "a" * 64, "a" * 64),
        ("secret 8f742231b10e8888abcd99yyyzzz85a5", "8f742231b10e8888abcd99yyyzzz85a5"),
    ],
)
def test_secrets_are_taken_out_of_a_text(said: str, secret: str) -> None:
    told = Redaction(["8f742231b10e8888abcd99yyyzzz85a5"]).text(said)

    assert secret not in told
    assert REMOVED in told


@pytest.mark.parametrize(
    "said",
    [
        "Please copy it from Basic Information at api.slack.com/apps.",
        "https://example.com/records/2024-05-26.md",
        "sqlite:///diplo.db",
        "connected to Team (https://team.slack.com/) as diplo",
        "Slack refuses SLACK_BOT_TOKEN (invalid_auth), which begins with xoxb-",
        "mail a@b.c at 09:30",
    ],
)
def test_what_is_no_secret_stays(said: str) -> None:
    assert Redaction().text(said) == said


def test_names_alone_say_that_what_they_hold_is_secret() -> None:
    entry = Redaction().entry(
        {
            "slack_bot_token": "abc",
            "event": "x",
            "nested": {"password": "p"},
            "list": ["xoxb-1-2"],
            "token": "",
        }
    )

    assert entry == {
        "slack_bot_token": REMOVED,
        "event": "x",
        "nested": {"password": REMOVED},
        "list": [REMOVED],
        "token": "",
    }


def test_any_object_is_written_without_secrets() -> None:
    redaction = Redaction()

    assert redaction.value(ValueError("xoxb-1-2")) == REMOVED
    assert redaction.value((1, 2.5, None, True)) == [1, 2.5, None, True]


def test_half_a_character_can_be_written() -> None:
    Redaction().text("name \udcff").encode("utf-8")
