"""Settings out of a mapping: what is right is taken, every mistake is told at once, no token is ever repeated."""

import contextlib
import re
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.dotenv import read_dotenv
from handlers.setting_values import read_day
from handlers.settings import KNOWN, Settings, SettingsError, read_settings, settings_of_process
from handlers.slack_secrets import REFUSED

ROOT = Path(__file__).parent.parent.parent
SECRETS = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_APP_TOKEN": "xapp-1",
    "SLACK_SIGNING_SECRET": "8f74",
}


def mistakes_of(values: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        read_settings(values, ROOT)
    return caught.value.mistakes


def test_without_any_setting_the_seeds_are_read_in_the_terminal() -> None:
    found = read_settings({}, ROOT)

    assert found == Settings(ROOT / "seeds", database_url=f"sqlite:///{ROOT}/diplo.db")
    assert found.mode is None


def test_every_setting_is_taken(tmp_path: Path) -> None:
    found = read_settings(
        {
            "DIPLO_RECORDS": f" {tmp_path} ",
            "DIPLO_TODAY": "2024-05-26",
            "NO_COLOR": "1",
            "DIPLO_TIMEZONE": "Asia/Seoul",
            "SLACK_BOT_TOKEN": "xoxb-1",
            "SLACK_APP_TOKEN": "xapp-1",
            "SLACK_SIGNING_SECRET": "5ec2e7",
            "SLACK_API_URL": "http://slack.test:8080/api",
            "PORT": "8000",
            "HEALTH_PORT": "8001",
            "DATABASE_URL": "postgresql://diplo:5ec2e7@db.test/diplo",
            "DIPLO_CHANNELS": "C012AB3CD, G045EF6GH,",
            "DIPLO_ADMINS": "U012AB3CD W012AB3CD",
            "DIPLO_FOLLOW": "ON",
            "DIPLO_QUESTIONS_PER_MINUTE": "5",
            "DIPLO_LONGEST_QUESTION": "200",
            "LOG_LEVEL": "DEBUG",
            "LOG_FORMAT": "json",
        },
        ROOT,
    )

    assert found == Settings(
        records=tmp_path,
        today=date(2024, 5, 26),
        timezone=ZoneInfo("Asia/Seoul"),
        colour=False,
        slack_bot_token="xoxb-1",
        slack_app_token="xapp-1",
        slack_signing_secret="5ec2e7",
        slack_api_url="http://slack.test:8080/api/",
        port=8000,
        health_port=8001,
        database_url="postgresql://diplo:5ec2e7@db.test/diplo",
        channels=frozenset({"C012AB3CD", "G045EF6GH"}),
        admins=frozenset({"U012AB3CD", "W012AB3CD"}),
        follow=True,
        questions_per_minute=5,
        longest_question=200,
        log_level="debug",
        log_format="json",
    )


def test_nothing_secret_is_in_what_is_shown_of_settings() -> None:
    found = Settings(
        ROOT,
        slack_bot_token="xoxb-5ec2e7",
        slack_app_token="xapp-5ec2e7",
        slack_signing_secret="5ec2e7",
        database_url="postgresql://diplo:5ec2e7@db.test:5432/diplo?password=5ec2e7",
    )

    assert "5ec2e7" not in repr(found) + found.database
    assert found.database == "postgresql://diplo@db.test:5432/diplo"


@pytest.mark.parametrize(
    ("names", "mode"),
    [
        ((), None),
        (("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"), "socket"),
        (("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"), "http"),
        (("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"), "socket"),
    ],
)
def test_what_is_set_says_how_slack_reaches_diplo(names: tuple[str, ...], mode: str | None) -> None:
    assert read_settings({name: SECRETS[name] for name in names}, ROOT).mode == mode


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("SLACK_BOT_TOKEN",), "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing"),
        (("SLACK_APP_TOKEN",), "SLACK_BOT_TOKEN is missing beside SLACK_APP_TOKEN"),
        (("SLACK_SIGNING_SECRET",), "SLACK_BOT_TOKEN is missing beside SLACK_SIGNING_SECRET"),
        (("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"), "SLACK_BOT_TOKEN is missing beside"),
    ],
)
def test_half_of_what_slack_needs_is_a_mistake_that_says_where_the_rest_is(
    names: tuple[str, ...], said: str
) -> None:
    (mistake,) = mistakes_of({name: SECRETS[name] for name in names})

    assert said in mistake
    assert "Basic Information" in mistake or "OAuth & Permissions" in mistake


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize(
    "value", ["xoxp-5ec2e7 b", "xoxb-5ec2e7\x07", "xapp-5ec2e7é", "xoxb-\n5ec2e7"]
)
def test_a_secret_that_no_header_can_carry_is_a_mistake_and_not_repeated(
    name: str, value: str
) -> None:
    (mistake,) = mistakes_of({**SECRETS, name: value})

    assert mistake.startswith(f"{name} is not what Slack gives out")
    assert "5ec2e7" not in mistake


def test_the_id_of_a_client_beside_a_bot_token_is_refused_as_bolt_would_drop_the_token() -> None:
    alone = {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "5ec2e7"}
    empty = dict.fromkeys(REFUSED, "")

    for beside in (alone, empty, {"SLACK_CLIENT_ID": "1.2"}):
        (mistake,) = mistakes_of({**SECRETS, **beside})
        assert mistake.startswith("SLACK_CLIENT_ID")
        assert "OAuth" in mistake
        assert "5ec2e7" not in mistake
    assert read_settings(alone, ROOT).mode is None
    assert read_settings({**SECRETS, "SLACK_CLIENT_ID": ""}, ROOT).mode == "socket"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SLACK_API_URL", "slack.com/api", "https://slack.com/api/"),
        ("SLACK_API_URL", "ftp://slack.com/api", "https://slack.com/api/"),
        ("SLACK_API_URL", "https://", "https://slack.com/api/"),
        ("SLACK_API_URL", "https://[/api", "https://slack.com/api/"),
        ("SLACK_API_URL", "https://slack.com:x/api", "https://slack.com/api/"),
        ("SLACK_API_URL", "https://slack.com/api?x=1", "without ?"),
        ("SLACK_API_URL", "https://a:b@slack.com/api", "password"),
        ("PORT", "0", "from 1 to 65,535"),
        ("PORT", "99999999999", "from 1 to 65,535"),
        ("PORT", "٣", "from 1 to 65,535"),
        ("HEALTH_PORT", "8080.5", "from 1 to 65,535"),
        ("DATABASE_URL", "mysql://u:5ec2e7@db.test/x", "sqlite:///diplo.db"),
        ("DATABASE_URL", "diplo.db", "sqlite:///diplo.db"),
        ("DATABASE_URL", "sqlite://", "name a file"),
        ("DATABASE_URL", "sqlite:///:memory:", "name a file"),
        ("DATABASE_URL", "postgres://u:5ec2e7@db.test", "name of the database is missing"),
        ("DIPLO_TIMEZONE", "Asia/Soul", "did you mean Asia/Seoul?"),
        ("DIPLO_TIMEZONE", "../etc", "no time zone"),
        ("DIPLO_TIMEZONE", "America", "no time zone"),
        ("DIPLO_CHANNELS", "C012AB3CD,#general", "'#general' is no id of a channel"),
        ("DIPLO_ADMINS", "@kishida", "Copy member ID"),
        ("DIPLO_FOLLOW", "maybe", "on or off"),
        ("DIPLO_QUESTIONS_PER_MINUTE", "0", "from 1 to 1,000"),
        ("DIPLO_LONGEST_QUESTION", "501", "from 1 to 500"),
        ("LOG_LEVEL", "loud", "debug, info, warning, error"),
        ("LOG_FORMAT", "xml", "console, json"),
    ],
)
def test_a_value_that_cannot_be_used_is_a_mistake_that_says_what_to_write(
    name: str, value: str, said: str
) -> None:
    (mistake,) = mistakes_of({name: value})

    assert mistake.startswith(f"{name}: ")
    assert said in mistake
    assert "5ec2e7" not in mistake


def test_one_port_cannot_serve_slack_and_health_but_socket_mode_needs_none() -> None:
    same = {"PORT": "3000", "HEALTH_PORT": "3000"}
    over_http = {name: SECRETS[name] for name in ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET")}

    assert "PORT are both 3000" in mistakes_of({**over_http, **same})[0]
    assert read_settings({**SECRETS, **same}, ROOT).health_port == 3000


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("sqlite:///mine.db", f"sqlite:///{ROOT}/mine.db"),
        ("sqlite:////var/x.db", "sqlite:////var/x.db"),
    ],
)
def test_a_database_file_is_meant_from_the_house(said: str, kept: str) -> None:
    assert read_settings({"DATABASE_URL": said}, ROOT).database_url == kept


def test_every_mistake_is_told_at_once_and_says_what_to_do() -> None:
    mistakes = mistakes_of(
        {
            "DIPLO_RECORDS": "/no/such/folder",
            "DIPLO_TODAY": "26 May",
            "DIPLO_TODAYS": "x",
            "DIPLO_QQQQ": "x",
            "SLACK_BOT_TOKEN": "secret-1",
        }
    )

    assert len(mistakes) == 6
    text = " ".join(mistakes)
    for said in (
        "no folder",
        "YYYY-MM-DD",
        "did you mean DIPLO_TODAY?",
        ".env.example",
        "xoxb-",
        "is missing",
    ):
        assert said in text
    assert "secret" not in text


@pytest.mark.parametrize(
    "said",
    ["2024-02-30", "2024-5-26", "tomorrow", "0024-05-26", "٢٠٢٤-٠٥-٢٦", "2024-05-26T10:00", ""],
)
def test_what_is_no_day_is_refused_with_an_example(said: str) -> None:
    with pytest.raises(ValueError, match=r"2024-05-26|from 1600"):
        read_day(said)


def test_the_home_of_nobody_is_a_folder_that_is_not_there() -> None:
    assert "no folder" in mistakes_of({"DIPLO_RECORDS": "~nobody_of_that_name/x"})[0]


def test_the_environment_goes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / ".env").write_text("DIPLO_RECORDS=mine\nDIPLO_TODAY=2020-01-01\n")
    monkeypatch.delenv("DIPLO_RECORDS", raising=False)
    monkeypatch.setenv("DIPLO_TODAY", "2021-01-01")

    found = settings_of_process(tmp_path)

    assert (found.records, found.today) == (tmp_path / "mine", date(2021, 1, 1))


def test_a_file_that_cannot_be_read_is_a_mistake_and_a_missing_one_is_none(tmp_path: Path) -> None:
    assert settings_of_process(tmp_path).records == tmp_path / "seeds"
    (tmp_path / ".env").write_bytes(b"DIPLO_TODAY=\xff")

    with pytest.raises(SettingsError, match="UTF-8"):
        settings_of_process(tmp_path)


def test_a_line_that_is_none_is_told_by_its_number_only(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("# a remark\n\nxoxb-secret\n")

    with pytest.raises(SettingsError, match="line 3") as caught:
        settings_of_process(tmp_path)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("A=b", "b"),
        ("export A = b # remark", "b"),
        ("A='b # c'  # remark", "b # c"),
        ('A="b c"', "b c"),
        ("A=b#c", "b#c"),
        ("A= # nothing", ""),
        ("A='b", "'b"),
        ("\ufeffA=b", "b"),
    ],
)
def test_a_line_gives_its_value(line: str, value: str) -> None:
    assert read_dotenv(line) == ({"A": value}, [])


@given(st.text() | st.text(alphabet="A=_ #'\"\n\r\t\x85é0"))
def test_any_text_as_a_file_of_settings_is_read(text: str) -> None:
    values, mistakes = read_dotenv(text)

    assert all(name.isidentifier() for name in values)
    assert all(said.startswith(".env, line ") for said in mistakes)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from([*KNOWN, "DIPLO_X"]), st.text()))
def test_any_values_are_settings_or_named_mistakes(tmp_path: Path, values: dict[str, str]) -> None:
    found = None
    with contextlib.suppress(SettingsError):
        found = read_settings(values, tmp_path)

    assert found is None or bool(found.mode) == bool(values.get("SLACK_BOT_TOKEN", "").strip())


def test_the_example_explains_every_setting_that_is_read_and_no_other() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")

    named = re.findall(r"^# ([A-Z_]+)=(.*)$", text, re.MULTILINE)

    assert [name for name, _ in named] == list(KNOWN)
    for name, _ in named:
        before = text.split(f"# {name}=")[0].rstrip().splitlines()[-1]
        assert before.startswith("# ")
        assert len(before) > 20
    examples = dict(named) | {"DIPLO_RECORDS": str(ROOT / "seeds")}
    assert read_settings(examples, ROOT).mode == "socket"
    assert [name for name in REFUSED if name not in text] == []


def test_the_example_names_the_default_of_every_setting_that_has_one() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    shown = dict(re.findall(r"Default: (\w+)\n# ([A-Z_]+)=", text))
    plain = read_settings({}, ROOT)

    for value, name in shown.items():
        found = read_settings({name: str(ROOT / "seeds") if value == "seeds" else value}, ROOT)
        assert found == plain, name
    assert len(shown) >= 5
