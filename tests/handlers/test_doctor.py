"""The doctor: each thing that can be wrong is told as such, with what to do, and nothing secret is printed."""

import json
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from handlers.doctor.examination import Patient, examine
from handlers.doctor.finding import Finding, Verdict
from handlers.doctor.house import (
    examine_archive,
    examine_database,
    examine_ports,
    examine_settings,
)
from handlers.doctor.workspace import examine_workspace
from handlers.settings import KNOWN, Settings
from handlers.slack.features import CORE, FEATURES
from handlers.slack_secrets import REFUSED
from handlers.state import open_state
from handlers.terminal.findings import export_findings, show_findings
from handlers.terminal.screen import Screen

SEEDS = Path(__file__).parent.parent.parent / "seeds"
NOON = datetime(2024, 5, 26, 12, tzinfo=UTC)
WHO = {"ok": True, "team": "Acme", "team_id": "T1", "user": "diplo", "user_id": "U1"}
ALL = ",".join([*CORE, *(scope for feature in FEATURES for scope in feature.scopes)])


class Slack(ThreadingHTTPServer):
    """A Slack that knows two methods and gives the answers that it is told to give."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.answers: dict[str, object] = {
            "auth.test": WHO,
            "apps.connections.open": {"ok": True, "url": "wss://slack.test/link"},
        }
        self.headers: dict[str, str] = {"X-OAuth-Scopes": ALL, "Date": format_datetime(NOON, True)}
        self.status = 200
        self.asked: list[tuple[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/api/"


class _Answering(BaseHTTPRequestHandler):
    server: Slack

    def do_POST(self) -> None:
        method = self.path.removeprefix("/api/")
        self.server.asked.append((method, self.headers["Authorization"]))
        answer = self.server.answers[method]
        body = answer.encode() if isinstance(answer, str) else json.dumps(answer).encode()
        self.send_response_only(self.server.status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Be quiet."""


@pytest.fixture
def slack() -> Iterator[Slack]:
    with Slack() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def settings_for(slack: Slack, **others: object) -> Settings:
    return Settings(SEEDS, slack_bot_token="xoxb-5ec2e7", slack_app_token="xapp-5ec2e7", slack_api_url=slack.url, **others)  # type: ignore[arg-type]  # fmt: skip


def found(settings: Settings, now: datetime = NOON) -> dict[str, Finding]:
    return {finding.what: finding for finding in examine_workspace(settings, lambda: now)}


def is_wrong(finding: Finding, *parts: str) -> bool:
    """Whether it is told as wrong, with a remedy, in these words."""
    text = f"{finding.said} {finding.remedy}"
    return finding.verdict is Verdict.WRONG and bool(finding.remedy) and all(p in text for p in parts)  # fmt: skip


# Slack ----------------------------------------------------------------------------------------------------------------


def test_a_sound_installation_has_nothing_wrong(slack: Slack) -> None:
    findings = found(settings_for(slack))

    digests = findings.pop("digests")
    assert {finding.verdict for finding in findings.values()} == {Verdict.OK}
    assert digests.said == "no channel has one"
    assert findings["bot token"].said == "diplo (U1) in Acme (T1)"
    assert slack.asked == [
        ("auth.test", "Bearer xoxb-5ec2e7"),
        ("apps.connections.open", "Bearer xapp-5ec2e7"),
    ]


def test_over_http_no_socket_is_asked_for(slack: Slack) -> None:
    settings = Settings(SEEDS, slack_bot_token="xoxb-1", slack_signing_secret="5", slack_api_url=slack.url)  # fmt: skip

    findings = found(settings)

    assert findings["HTTP"].verdict is Verdict.OK
    assert [method for method, _ in slack.asked] == ["auth.test"]


def test_without_tokens_nobody_is_asked_and_what_is_missing_is_told(slack: Slack) -> None:
    (finding,) = found(Settings(SEEDS, slack_api_url=slack.url)).values()

    assert finding.verdict is Verdict.OFF
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"):
        assert name in finding.remedy
    assert slack.asked == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("invalid_auth", "copy the Bot User OAuth Token"),
        ("token_revoked", "install the app again"),
        ("account_inactive", "install the app again"),
        ("something_new", "copy the Bot User OAuth Token"),
    ],
)
def test_a_token_that_slack_refuses_is_wrong_and_the_clock_is_compared_all_the_same(
    slack: Slack, error: str, said: str
) -> None:
    slack.answers["auth.test"] = {"ok": False, "error": error}

    findings = found(settings_for(slack))

    assert is_wrong(findings["bot token"], error, said)
    assert findings["clock"].verdict is Verdict.OK
    assert "scopes" not in findings


@pytest.mark.parametrize(
    ("error", "said"),
    [("missing_scope", "connections:write"), ("not_allowed_token_type", "Basic Information")],
)
def test_an_app_token_that_slack_refuses_is_wrong(slack: Slack, error: str, said: str) -> None:
    slack.answers["apps.connections.open"] = {"ok": False, "error": error}

    assert is_wrong(found(settings_for(slack))["app token"], error, said)


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (200, "<html>Not found</html>"),
        (404, "<html>Not found</html>"),
        (200, "[1]"),
        (200, "{}"),
        (502, ""),
        (500, '{"ok": false, "error": "internal_error"}'),
    ],
)
def test_whoever_is_not_slack_is_told_from_it(slack: Slack, status: int, answer: str) -> None:
    slack.status, slack.answers["auth.test"] = status, answer

    findings = found(settings_for(slack))

    assert list(findings) == ["Slack"]
    assert is_wrong(findings["Slack"], "is not Slack", "SLACK_API_URL", slack.url)


def test_an_address_where_nobody_listens_is_wrong() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    url = f"http://127.0.0.1:{port}/api/"
    settings = Settings(SEEDS, slack_bot_token="xoxb-1", slack_app_token="xapp-1", slack_api_url=url)  # fmt: skip

    assert is_wrong(found(settings)["Slack"], "no answer", "refused", "SLACK_API_URL")


def test_a_rate_limit_is_told_as_such(slack: Slack) -> None:
    slack.status, slack.answers["auth.test"] = 429, {"ok": False, "error": "ratelimited"}

    assert is_wrong(found(settings_for(slack))["bot token"], "ratelimited", "wait a minute")


@pytest.mark.parametrize(("seconds", "wrong"), [(0, False), (60, False), (-60, False), (61, True), (-400, True)])  # fmt: skip
def test_a_clock_more_than_a_minute_off_is_wrong(slack: Slack, seconds: int, wrong: bool) -> None:
    clock = found(settings_for(slack), NOON + timedelta(seconds=seconds))["clock"]

    assert is_wrong(clock, f"{abs(seconds)} seconds", "NTP") is wrong
    assert ("slow" in clock.said) is (seconds < -60)


@pytest.mark.parametrize("date", [None, "yesterday"])
def test_a_clock_that_cannot_be_compared_is_left_out(slack: Slack, date: str | None) -> None:
    slack.headers.pop("Date")
    if date:
        slack.headers["Date"] = date

    assert found(settings_for(slack))["clock"].verdict is Verdict.OFF


def test_every_scope_of_the_core_that_is_missing_is_told_with_what_it_is_for(slack: Slack) -> None:
    slack.headers["X-OAuth-Scopes"] = "chat:write, app_mentions:read"

    findings = [f for f in examine_workspace(settings_for(slack), lambda: NOON) if f.what == "scopes"]  # fmt: skip

    assert len(findings) == 2
    assert is_wrong(findings[0], "commands", "/diplo", "install the app again")
    assert is_wrong(findings[1], "im:history", "direct messages", "manifest.yaml")


def test_a_feature_without_its_scopes_is_off_and_wrong_only_where_it_is_wanted(
    slack: Slack,
) -> None:
    slack.headers["X-OAuth-Scopes"] = ",".join([*CORE, "channels:history", "users:read"])

    plain, wanted = found(settings_for(slack)), found(settings_for(slack, follow=True))

    assert plain["following"].verdict is Verdict.OFF
    assert "groups:history" in plain["following"].said
    assert is_wrong(wanted["following"], "groups:history", "DIPLO_FOLLOW", "manifests/following.yaml")  # fmt: skip
    assert (plain["people"].verdict, plain["agent"].verdict) == (Verdict.OK, Verdict.OFF)


def test_scopes_that_slack_does_not_name_are_not_compared(slack: Slack) -> None:
    slack.headers.pop("X-OAuth-Scopes")

    assert found(settings_for(slack))["scopes"].verdict is Verdict.OFF


# The house ------------------------------------------------------------------------------------------------------------


def test_a_secret_that_socket_mode_does_not_use_is_mentioned() -> None:
    both = Settings(SEEDS, slack_bot_token="b", slack_app_token="a", slack_signing_secret="s")

    assert "Socket Mode" in examine_settings(both).said
    assert "SLACK_SIGNING_SECRET is not used" in examine_settings(both).said
    assert "terminal" in examine_settings(Settings(SEEDS)).said


def test_an_archive_is_counted_and_an_empty_one_is_wrong(tmp_path: Path) -> None:
    assert examine_archive(SEEDS, lambda files: files).said == "5 records"
    assert is_wrong(examine_archive(tmp_path, lambda files: files), "no records", "DIPLO_RECORDS")
    (tmp_path / "empty.txt").write_text("")
    with_problem = examine_archive(tmp_path, lambda files: files)
    assert with_problem.said == "1 record, 1 problem"
    assert "bot.py check" in with_problem.remedy


def test_a_database_that_is_there_is_opened_and_one_that_is_not_is_not_made(tmp_path: Path) -> None:
    file = tmp_path / "diplo.db"
    settings = Settings(SEEDS, database_url=f"sqlite:///{file}")

    assert examine_database(settings).verdict is Verdict.OK
    assert not file.exists()
    open_state(settings.database_url).close()
    assert "up to date" in examine_database(settings).said


def test_a_database_that_cannot_be_used_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("This is no database, whatever its name says. " * 50)

    no_database = examine_database(Settings(SEEDS, database_url=f"sqlite:///{tmp_path}/text.db"))
    no_folder = examine_database(Settings(SEEDS, database_url=f"sqlite:///{tmp_path}/no/diplo.db"))

    assert is_wrong(no_database, "no SQLite database")
    assert is_wrong(no_folder, "cannot be made", "DATABASE_URL")


def test_a_database_server_that_is_not_there_is_wrong_and_its_password_is_not_told() -> None:
    settings = Settings(SEEDS, database_url="postgresql://diplo:5ec2e7@127.0.0.1:1/diplo")

    finding = examine_database(settings)

    assert is_wrong(finding, "postgresql://diplo@127.0.0.1:1/diplo")
    assert "5ec2e7" not in repr(finding)


def test_ports_that_are_taken_are_wrong_and_socket_mode_needs_none() -> None:
    secrets = {"slack_bot_token": "b", "slack_signing_secret": "s"}
    with socket.create_server(("", 0)) as taken:
        port = taken.getsockname()[1]
        http = list(examine_ports(Settings(SEEDS, port=port, health_port=port, **secrets)))  # type: ignore[arg-type]
        socket_mode = list(examine_ports(Settings(SEEDS, port=port, **secrets, slack_app_token="a")))  # type: ignore[arg-type]  # fmt: skip
    free = list(examine_ports(Settings(SEEDS, port=port, **secrets)))  # type: ignore[arg-type]

    assert [finding.what for finding in http] == ["PORT", "HEALTH_PORT"]
    assert all(is_wrong(finding, str(port), "another port") for finding in http)
    assert [finding.what for finding in socket_mode] == ["HEALTH_PORT"]
    assert [finding.verdict for finding in free] == [Verdict.OK, Verdict.OFF]


# The whole examination ------------------------------------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (*KNOWN, *REFUSED):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def patient(home: Path) -> Patient:
    return Patient(home, lambda: NOON, lambda files: files, SEEDS)


def test_everything_is_examined_and_one_trouble_does_not_hide_the_next(
    home: Path, slack: Slack
) -> None:
    slack.answers["auth.test"] = {"ok": False, "error": "invalid_auth"}
    (home / ".env").write_text(
        f"SLACK_BOT_TOKEN=xoxb-5ec2e7\nSLACK_APP_TOKEN=xapp-5ec2e7\nSLACK_API_URL={slack.url}\n"
    )

    findings = list(examine(patient(home)))

    assert [finding.what for finding in findings] == [
        "settings", "archive", "database", "HEALTH_PORT", "Slack", "clock", "bot token", "app token"
    ]  # fmt: skip
    assert "5ec2e7" not in repr(findings)


def test_each_mistake_of_the_settings_is_a_finding_and_nothing_else_is_examined(home: Path) -> None:
    (home / ".env").write_text("SLACK_BOT_TOKEN=xoxb-1\nPORT=x\n")

    *mistakes, rest = examine(patient(home))

    assert len(mistakes) == 2
    assert all(is_wrong(mistake) for mistake in mistakes)
    assert rest.verdict is Verdict.OFF


def test_a_line_each_with_what_to_do_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [
        Finding("a", Verdict.OK, "is well"),
        Finding("b", Verdict.WRONG, "is ill\x1b", "rest"),
    ]

    well = show_findings(Screen(), findings)

    assert capsys.readouterr().out == "ok     a: is well\nwrong  b: is ill\n       → rest\n"
    assert not well
    assert show_findings(Screen(), findings[:1])


def test_findings_for_other_programs_are_json(capsys: pytest.CaptureFixture[str]) -> None:
    well = export_findings(Screen(), [Finding("a", Verdict.OFF, "is not used")])

    assert json.loads(capsys.readouterr().out) == {
        "what": "a", "verdict": "off", "said": "is not used", "remedy": None
    }  # fmt: skip
    assert well
