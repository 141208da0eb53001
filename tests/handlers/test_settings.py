"""Settings out of a mapping: what is right is taken, every mistake is told at once, no token is ever repeated."""

import contextlib
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.dotenv import read_dotenv
from handlers.settings import KNOWN, SettingsError, read_day, read_settings, settings_of_process

ROOT = Path(__file__).parent.parent.parent


def mistakes_of(values: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        read_settings(values, ROOT)
    return caught.value.mistakes


def test_without_any_setting_the_seeds_are_read_in_the_terminal() -> None:
    found = read_settings({}, ROOT)

    assert (found.records, found.today, found.colour, found.slack) == (
        ROOT / "seeds",
        None,
        True,
        False,
    )


def test_every_setting_is_taken(tmp_path: Path) -> None:
    found = read_settings(
        {
            "DIPLO_RECORDS": f" {tmp_path} ",
            "DIPLO_TODAY": "2024-05-26",
            "NO_COLOR": "1",
            "SLACK_BOT_TOKEN": "xoxb-1",
            "SLACK_APP_TOKEN": "xapp-1",
        },
        ROOT,
    )

    assert (found.records, found.today, found.colour) == (tmp_path, date(2024, 5, 26), False)
    assert found.slack
    assert "xoxb" not in repr(found)


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

    assert found is None or found.slack == bool(values.get("SLACK_BOT_TOKEN", "").strip())


def test_the_example_explains_every_setting_that_is_read_and_no_other() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")

    named = re.findall(r"^# ([A-Z_]+)=(.*)$", text, re.MULTILINE)

    assert [name for name, _ in named] == list(KNOWN)
    for name, _ in named:
        before = text.split(f"# {name}=")[0].rstrip().splitlines()[-1]
        assert before.startswith("# ")
        assert len(before) > 20
    examples = dict(named) | {"DIPLO_RECORDS": str(ROOT / "seeds")}
    assert read_settings(examples, ROOT).slack
