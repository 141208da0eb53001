"""The pictures are of what diplo shows: each scene can be drawn and stands in docs/pictures."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.pictures.__main__ import PICTURES, main
from tests.pictures.mrkdwn import html_of
from tests.pictures.scenes import SCENES
from tests.pictures.surfaces import page

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))


@pytest.mark.parametrize("name", SCENES)
def test_every_scene_can_be_drawn_and_every_tag_is_closed(name: str) -> None:
    open_tags: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            if tag not in ("br", "hr", "meta"):
                open_tags.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert open_tags.pop() == tag

    Tags().feed(page(SCENES[name]()))
    assert not open_tags


@pytest.mark.parametrize("name", SCENES)
def test_every_scene_has_its_picture(name: str) -> None:
    assert (PICTURES / f"{name}.png").read_bytes().startswith(b"\x89PNG")


def test_every_picture_is_one_of_the_scenes() -> None:
    assert {file.stem for file in PICTURES.iterdir()} == set(SCENES)


def test_every_picture_is_shown_by_a_document_with_words_for_those_who_do_not_see_it() -> None:
    texts = [file.read_text(encoding="utf-8") for file in DOCUMENTS]
    shown = {
        name
        for text in texts
        for name in re.findall(r"!\[[^\]]{20,}\]\(\S*pictures/(\S+)\.png\)", text)
    }

    assert shown == set(SCENES)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*bold* and _slanted_ and `code`", "<div><b>bold</b> and <i>slanted</i> and <code>code</code></div>"),
        ("002_d1ad.txt 2*3*4", "<div>002_d1ad.txt 2*3*4</div>"),
        ("one\n>two\nthree", "<div>one</div><blockquote><div>two</div></blockquote><div>three</div>"),
        ("<https://a.example/?b&amp;c|label>", '<div><a href="https://a.example/?b&amp;c">label</a></div>'),
        ("by <@U012AB3CD>", "<div>by <span class=mention>@Mina</span></div>"),
        ("a \u2060*\u2060b\u2060*\u2060 &lt;!channel&gt;", "<div>a \u2060*\u2060b\u2060*\u2060 &lt;!channel&gt;</div>"),
    ],
)  # fmt: skip
def test_mark_up_is_drawn_as_slack_draws_it(text: str, shown: str) -> None:
    assert html_of(text) == shown


def test_a_picture_that_is_not_known_is_refused_with_the_names_that_are() -> None:
    assert main(["who-meet"]) == f"No picture is called who-meet; there are {', '.join(SCENES)}."


def test_without_a_browser_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert str(main([])).startswith("Pictures are not drawn: there is no Chromium here")
