"""The command line as people and programs use it: each command, each mistake, pipes and threads."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from bot import app
from handlers.settings import KNOWN
from handlers.terminal.examples import EXAMPLES
from tests.emulator import Slack
from tests.knowledge.test_export import ANSWER

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


def call(*words: str, typed: str | bytes | None = None, **environment: str | None) -> Result:
    return CliRunner(env={**dict.fromkeys(KNOWN), **environment}).invoke(
        app, list(words), input=typed
    )


def rows(done: Result) -> list[dict[str, object]]:
    assert done.exit_code in (0, 1), done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def bot(*words: str, **how: object) -> "subprocess.CompletedProcess[bytes]":
    """The real program in a process of its own."""
    given = {"cwd": ROOT, "capture_output": True, "check": False, **how}
    return subprocess.run([sys.executable, "bot.py", *words], **given)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    (folder / "sub").mkdir(parents=True)
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 16)
    (folder / "broken.md").write_text("---\ntitle: 'PM\ndate: 2008-05-02\n---\n\nText.\n")
    (folder / "empty.txt").write_text("")
    (folder / "huge.txt").write_bytes(b"a" * (5 * 1024 * 1024 + 1))
    (folder / "sub" / "good.txt").write_bytes((SEEDS / "002_d1ad6a52aaffda58.txt").read_bytes())
    (tmp_path / "secret.txt").write_text("May 26, 2024\n\nA secret.\n")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    return folder


# ask ------------------------------------------------------------------------------------------------------------------


def test_a_question_is_answered_with_its_source() -> None:
    done = call("ask", "who met Yoon")

    assert done.exit_code == 0
    assert "Kishida Fumio" in done.stdout
    assert "[002_d1ad6a52aaffda58.txt]" in done.stdout
    assert "\x1b" not in done.stdout


def test_an_answer_as_json_has_the_documented_keys_in_order() -> None:
    (row,) = rows(call("ask", "--json", "who met kishda"))

    assert list(row) == ANSWER
    assert (row["question"], row["answered"]) == ("who met kishda", True)


def test_questions_on_standard_input_are_plain_or_json_and_blank_lines_part_threads() -> None:
    done = call(
        "ask", "--json", typed='who met Yoon\r\nwhere?\n\n"who met \\"Yun\\""\n"\n"not " json"\n'
    )

    found = rows(done)
    assert [row["question"] for row in found] == [
        "who met Yoon",
        "where?",
        'who met "Yun"',
        '"',
        '"not " json"',
    ]
    assert "Seoul" in str(found[1]["text"])


def test_a_follow_up_without_its_thread_is_another_question() -> None:
    with_thread, without = (
        rows(call("ask", "--json", typed=text))[1]
        for text in ("who met Yoon\nwhere?\n", "who met Yoon\n\nwhere?\n")
    )

    assert with_thread["records"] == ["002_d1ad6a52aaffda58.txt"]
    assert without["text"] != with_thread["text"]


def test_bytes_that_are_no_text_are_a_question_like_others() -> None:
    done = bot("ask", "--json", input=b"\xff\xfe who\nwho met Yoon\n")

    assert done.returncode == 0
    assert [json.loads(line)["answered"] for line in done.stdout.splitlines()] == [False, True]


def test_no_question_at_all_is_no_answer() -> None:
    assert rows(call("ask", "--json", typed="")) == []


def test_the_day_can_be_assumed_by_option_or_setting() -> None:
    by_option = call("ask", "on this day", "--today", "2026-05-26")
    by_setting = call("ask", "on this day", DIPLO_TODAY="2026-05-26")
    other = call("ask", "on this day", "--today", "2026-05-27", DIPLO_TODAY="2026-05-26")

    assert by_option.stdout == by_setting.stdout
    assert "Yoon Suk Yeol" in by_option.stdout
    assert "Yoon Suk Yeol" not in other.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("ask", "x", "--today", "2024-02-31"), "YYYY-MM-DD"),
        (("ask", "x", "--records", str(ROOT / "seed")), "Did you mean"),
        (("ask", "x", "--records", str(ROOT / "bot.py")), "is a file"),
        (("stats", "--records", "/no/such"), "There is no file or folder"),
        (("check", "--records", "/no/such"), "There is no file or folder"),
        (("digest", "--date", "soon"), "YYYY-MM-DD"),
        (("show", "003_x"), "No record is called '003_x'"),
        (("show", "00"), "fits several records"),
        (("extract", str(ROOT / "seeds" / "nothing.txt")), "There is no file or folder"),
        (("chat", "--today", "x"), "YYYY-MM-DD"),
        (("frobnicate",), "No such command"),
    ],
)
def test_a_mistake_is_told_with_what_to_do_and_exit_2(words: tuple[str, ...], says: str) -> None:
    done = call(*words)

    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_mistakes_of_settings_and_options_are_told_together() -> None:
    done = call(
        "ask", "x", "--today", "y", DIPLO_TODAY="z", DIPLO_RECORDS="/no/such", SLACK_APP_TOKEN="t"
    )

    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 5


# chat and run ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [(), ("run",), ("chat",)])
def test_piped_questions_are_answered_until_they_end(words: tuple[str, ...]) -> None:
    done = call(*words, typed="who met Yoon\nwhere?\n\nwho met Yun\n")

    assert done.exit_code == 0
    assert done.stdout.count("Seoul") > 1
    assert "Yun Byung-se" in done.stdout
    assert "? " not in done.stdout.splitlines()[0]
    assert "\x1b" not in done.stdout


def test_quit_ends_what_is_piped_in() -> None:
    assert call("chat", typed="quit\nwho met Yoon\n").stdout == ""


def test_run_with_slack_tokens_goes_to_slack_and_says_when_it_refuses_them() -> None:
    with Slack() as slack:
        done = call(
            "run",
            SLACK_BOT_TOKEN="xoxb-wrong",
            SLACK_APP_TOKEN="xapp-1",
            SLACK_API_URL=slack.api_url,
        )

    assert done.exit_code == 1
    assert "Slack refuses SLACK_BOT_TOKEN (invalid_auth)" in " ".join(done.stderr.split())


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_person_at_a_terminal_is_greeted_answered_and_let_go() -> None:
    import pty

    leader, follower = pty.openpty()
    process = subprocess.Popen(
        ["env", "-u", "NO_COLOR", "TERM=xterm", sys.executable, "bot.py", "chat", "--today", "2026-05-26"],
        cwd=ROOT, stdin=follower, stdout=follower, stderr=follower,
    )  # fmt: skip
    os.close(follower)
    said = until(leader, b"? ")
    os.write(leader, b"who met Kishda\n")
    said += until(leader, b"\n? ")
    os.write(leader, b"\x04")

    assert process.wait(30) == 0
    os.close(leader)
    text = said.decode()
    assert "5 records, 2008–2024" in text
    assert "Kishda" in text
    assert "\x1b[1m" in text
    assert "Traceback" not in text


def until(terminal: int, end: bytes) -> bytes:
    """What a terminal shows up to a prompt."""
    said = b""
    while not said.replace(b"\r", b"").endswith(end):
        said += os.read(terminal, 4096)
    return said


# extract --------------------------------------------------------------------------------------------------------------


def test_extract_prints_one_json_object_a_record_in_file_order() -> None:
    found = rows(call("extract", "--json"))

    assert [row["file"] for row in found] == sorted(path.name for path in SEEDS.glob("*.txt"))
    assert list(found[0])[:4] == ["file", "title", "published", "url"]


def test_extract_tells_people_what_was_read() -> None:
    done = call("extract", str(SEEDS))

    assert "PM to visit Japan and Korea" in done.stdout
    assert "14 May 2008: Helen Clark" in done.stdout
    assert "; planned)" in done.stdout


def test_extract_gives_a_line_to_each_file_that_cannot_be_read(odd: Path) -> None:
    found = {str(row["file"]): row for row in rows(call("extract", "--json", str(odd)))}

    assert list(found) == sorted(found)
    assert set(found) == {
        "binary.txt",
        "broken.md",
        "empty.txt",
        "huge.txt",
        "link.txt",
        "sub/good.txt",
    }
    assert all(found[name]["problems"] for name in found if name != "sub/good.txt")
    assert "secret" not in json.dumps(found["link.txt"])


def test_a_file_given_by_its_path_is_called_as_in_the_archive(odd: Path, tmp_path: Path) -> None:
    good = str(odd / "sub" / "good.txt")

    inside, outside = (
        rows(call("extract", "--json", good, "--records", str(folder)))[0]["file"]
        for folder in (odd, SEEDS)
    )

    assert (inside, outside) == ("sub/good.txt", "good.txt")


# digest ---------------------------------------------------------------------------------------------------------------


def test_the_digest_tells_what_happened_on_its_day() -> None:
    done = call("digest", "--date", "2026-09-18")

    assert "On this day, 18 September:" in done.stdout
    assert "10 years ago, a round year (18 September 2016): Kishida Fumio (Minister" in done.stdout
    assert "004_3efa4093d0a0abfa.txt" in done.stdout


def test_the_digest_tells_a_planned_meeting_as_planned() -> None:
    assert "planned then; no record that it took place" in call("digest", "--date", "2026-05-14").stdout  # fmt: skip


def test_an_empty_digest_names_the_nearest_day(tmp_path: Path) -> None:
    done = call("digest", "--date", "2026-09-20")
    nothing = call("digest", "--date", "2026-09-20", "--records", str(tmp_path))

    assert "Nothing in the archive happened on 20 September" in done.stdout
    assert "The nearest day with something to tell is 18 September 2026." in done.stdout
    assert "nearest" not in nothing.stdout


def test_the_digest_of_a_week_tells_its_days_one_after_another() -> None:
    done = call("digest", "--date", "2026-05-11", "--weekly")

    days = [line.split(":")[0] for line in done.stdout.splitlines() if line.startswith("•")]
    assert "The week ahead, 11–17 May 2026:" in done.stdout
    assert days == ["• Thursday 14 May", "• Friday 15 May", "• Saturday 16 May"]


def test_the_digest_is_narrowed_to_countries_people_and_kinds() -> None:
    korea = call("digest", "--date", "2026-05-11", "--weekly", "--for", "Korea, meetings")
    wrong = call("digest", "--for", "Frobnia")

    assert "only meetings; South Korea (ROK)" in korea.stdout
    assert korea.stdout.count("•") == 1
    assert (wrong.exit_code, "Frobnia" in wrong.stderr) == (2, True)


def test_the_digest_says_what_is_told_once_and_what_is_coming() -> None:
    month = call("digest", "--date", "2026-05-01").stdout
    year = call("digest", "--date", "2025-01-01").stdout
    soon = call("digest", "--date", "2026-09-14").stdout

    assert month.startswith("In this month, May:\n• 18 years ago (May 2008): Helen Clark")
    assert "In 2025: 60th anniversary of the normalization of the Japan-ROK relations" in year
    assert "Coming up: Friday 18 September, 10 years: Kishida Fumio – Yun Byung-se" in soon


def test_the_digest_as_json_is_one_object() -> None:
    (full,) = rows(call("digest", "--json", "--date", "2026-05-26"))
    (empty,) = rows(call("digest", "--json", "--date", "2026-05-27"))

    assert (full["date"], len(list(full["anniversaries"]))) == ("2026-05-26", 1)  # type: ignore[call-overload]
    assert (empty["anniversaries"], empty["nearest"]) == ([], "2026-05-26")


def test_the_digest_as_blocks_is_the_message_of_a_channel() -> None:
    (shown,) = rows(call("digest", "--blocks", "--date", "2026-05-26"))

    (first, *_) = shown["blocks"]  # type: ignore[misc]
    assert first["text"]["text"] == "On this day, 26 May"  # type: ignore[index]


def test_the_digest_of_today_needs_no_date() -> None:
    assert call("digest").exit_code == 0


# show, check, stats ---------------------------------------------------------------------------------------------------


def test_a_record_is_shown_whole() -> None:
    done = call("show", "002")

    for part in (
        "Japan-ROK Summit Meeting",
        "26 May 2024",
        "Kishida Fumio: Prime Minister of Japan",
        "People:",
        "Meetings:",
    ):
        assert part in done.stdout
    assert "2 [1] At the outset" in done.stdout
    (row,) = rows(call("show", "002", "--json"))
    assert row["file"] == "002_d1ad6a52aaffda58.txt"


def test_a_record_with_problems_is_shown_with_them(odd: Path) -> None:
    assert "Problem: broken.md:" in call("show", "broken", "--records", str(odd)).stdout


def test_a_sound_archive_is_one_line_and_exit_0() -> None:
    done = call("check")

    assert (done.exit_code, done.stdout) == (0, "5 records, no problems\n")
    assert call("check", "--json").stdout == ""


def test_every_problem_is_a_line_with_file_and_line_and_exit_1(odd: Path) -> None:
    (odd / "people.yaml").write_text("- name: A B\n  country: Nowhere\n")

    done = call("check", "--records", str(odd))

    files = [line.split(":")[0] for line in done.stdout.splitlines()]
    assert done.exit_code == 1
    assert {"binary.txt", "broken.md", "empty.txt", "huge.txt", "link.txt", "people.yaml"} == set(
        files
    )
    assert "people.yaml:2: people.yaml: 'Nowhere' is no country code" in done.stdout
    assert "empty.txt: empty: " in done.stdout


def test_problems_as_json_say_the_same(odd: Path) -> None:
    done = call("check", "--json", "--records", str(odd))

    assert done.exit_code == 1
    assert {tuple(row) for row in rows(done)} == {("file", "line", "kind", "message")}


def test_an_odd_archive_still_answers(odd: Path) -> None:
    assert "Kishida Fumio" in call("ask", "who met Yoon", "--records", str(odd)).stdout


def test_the_holdings_are_told_to_people_and_programs(odd: Path) -> None:
    (row,) = rows(call("stats", "--json"))

    assert (row["records"], row["people"], row["problems"]) == (5, 15, 0)
    assert "Kishida Fumio (2)" in call("stats").stdout
    assert "see `check`" in call("stats", "--records", str(odd)).stdout


# around ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", EXAMPLES)
def test_the_help_of_each_command_shows_its_examples(command: str) -> None:
    done = call(command, "--help")

    assert done.exit_code == 0
    for example in EXAMPLES[command]:
        assert example in done.stdout


@pytest.mark.parametrize("example", [each for lines in EXAMPLES.values() for each in lines])
def test_each_example_works(example: str, tmp_path: Path) -> None:
    words = shlex.split(example.split(" | ")[0].split(" < ")[0].replace("~/archive", str(tmp_path)))

    done = call(*words[2:], typed="who met Yoon\n")

    assert done.exit_code == 0, done.stderr


def test_every_command_has_examples() -> None:
    assert set(EXAMPLES) == {
        command.callback.__name__ for command in app.registered_commands if command.callback
    }


def test_a_closed_pipe_ends_quietly() -> None:
    done = subprocess.run(
        f"yes 'who met Yoon' | head -2000 | {shlex.quote(sys.executable)} bot.py chat | head -1",
        shell=True, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.stdout.startswith("Kishida Fumio met Yoon")
    assert done.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="needs env")
def test_questions_and_answers_are_utf_8_in_every_locale() -> None:
    done = subprocess.run(
        ["env", "-i", "LC_ALL=C", "PYTHONUTF8=0", "PYTHONCOERCECLOCALE=0", sys.executable, "bot.py", "ask", "岸田文雄"],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, b"")
    assert "Kishida" in done.stdout.decode("utf-8")


def test_what_nobody_foresaw_is_a_sentence_with_a_number_and_exit_1(tmp_path: Path) -> None:
    code = "import sys, bot; bot.HOME = __import__('pathlib').Path(sys.argv.pop()); bot._today = lambda zone: 1 / 0; bot.start()"

    done = subprocess.run(
        [sys.executable, "-c", code, "digest", "--records", str(SEEDS), str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "reference" in done.stderr
    assert "Traceback" not in done.stderr
    assert "ZeroDivisionError" in (tmp_path / ".diplo-cache" / "diplo.log").read_text()


# manifest and doctor --------------------------------------------------------------------------------------------------


def test_the_manifest_is_printed_as_yaml_or_json_with_its_additions() -> None:
    core, more = call("manifest"), call("manifest", "following", "http", "--json")

    assert yaml.safe_load(core.stdout) == yaml.safe_load((ROOT / "manifest.yaml").read_text())
    (tree,) = rows(more)
    assert "message.channels" in json.dumps(tree)
    assert tree["settings"]["socket_mode_enabled"] is False  # type: ignore[index]


def test_an_addition_that_is_not_there_is_refused_with_those_that_are() -> None:
    done = call("manifest", "unfurl")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "'unfurl' is no addition; there are agent, " in done.stderr


def test_the_doctor_ends_with_1_when_something_is_wrong() -> None:
    well, ill = call("doctor"), call("doctor", "--json", SLACK_BOT_TOKEN="xoxb-5ec2e7")

    assert well.exit_code == 0
    assert "no tokens are set" in well.stdout
    assert ill.exit_code == 1
    assert [row["verdict"] for row in rows(ill)] == ["wrong", "off"]
    assert "5ec2e7" not in ill.stdout


def test_the_doctor_examines_the_archive_that_is_named(tmp_path: Path) -> None:
    assert call("doctor", "--records", str(tmp_path)).exit_code == 1
    assert call("doctor", "--records", str(tmp_path / "none")).exit_code == 2
