# ruff: noqa: E501 - records are easier to see on one line.
"""Saved web pages and Markdown read like text records."""

import pytest

from knowledge.reading.file import read_bytes
from knowledge.reading.markup import only_image, plain
from knowledge.records import Basis, BlockKind, Document, ProblemKind

LEAD = "On May 29, the two leaders held a summit meeting in Paris and spoke of the sea."


def read(text: str) -> Document:
    return read_bytes(text.encode(), "page.txt")


def shown(document: Document) -> list[tuple[str, str, str]]:
    return [(b.kind.value, b.number, document.said(b.span)) for b in document.blocks]


def test_a_korean_page_reads_like_a_korean_text() -> None:
    document = read(
        '<html><body><ul class="skip"><li><a href="#c">Skip navigation</a></li></ul>'
        '<h3 class="tit">ROK-New Zealand Foreign Ministers Hold Talks</h3>'
        '<ul class="info"><li>Date : 2019-10-30 14:36:31</li><li>Hit : 990</li></ul>'
        "<div><p>1. On Tuesday, the &ldquo;two&rdquo; ministers&nbsp;met in Seoul &amp; spoke of ties.</p>"
        "<p>2. They had lunch.</p><p>&#9675; They want to go further.</p></div></body></html>"
    )

    assert shown(document) == [
        ("title", "", "ROK-New Zealand Foreign Ministers Hold Talks"),
        ("dateline", "", "Date : 2019-10-30 14:36:31"),
        ("navigation", "", "Hit : 990"),
        ("lead", "1", "On Tuesday, the “two” ministers met in Seoul & spoke of ties."),
        ("point", "2", "They had lunch."),
        ("point", "", "They want to go further."),
    ]
    assert document.published is not None
    assert document.published.span is not None
    assert document.said(document.published.span) == "2019-10-30 14:36:31"
    assert document.problems == ()


def test_a_whole_page_gives_title_address_lists_links_and_footer() -> None:
    document = read(
        "<!DOCTYPE html><html><head><title>Japan-France Summit Meeting | MOFA</title>"
        '<link rel="canonical" href="https://www.mofa.go.jp/x.html"><style>.a{}</style>'
        '<script>track("Mr. Somebody met Mr. Nobody on May 1, 2011.")</script></head><body>'
        "<nav>Home &gt; France</nav><!-- hidden --><h1>Japan-France Summit Meeting</h1>"
        f'<p class="date">May 29, 2024</p><p><img src="a.jpg" alt="The two leaders in Paris"></p><p>{LEAD}</p>'
        '<ol><li>Ties are <a href="/good">very good</a>.<ol><li>So it is.</li></ol></li>'
        "<li><p>Trade grows.</p></li><li>3. Tea was served.</li></ol>"
        "<ul><li>And a bullet.</li></ul><table><tr><td>a cell of</td><td>a table here.</td></tr></table>"
        "<footer>© MOFA<h4>Privacy</h4></footer></body></html>"
    )

    assert shown(document) == [
        ("title", "", "Japan-France Summit Meeting"),
        ("dateline", "", "May 29, 2024"),
        ("caption", "", "The two leaders in Paris"),
        ("lead", "", LEAD),
        ("point", "1", "Ties are very good."),
        ("point", "1 1", "So it is."),
        ("point", "2", "Trade grows."),
        ("point", "3", "Tea was served."),
        ("point", "", "And a bullet."),
        ("paragraph", "", "a cell of a table here."),
        ("footer", "", "© MOFA"),
        ("footer", "", "Privacy"),
    ]
    assert document.url == "https://www.mofa.go.jp/x.html"
    assert [(document.said(link.span), link.url) for link in document.links] == [
        ("very good", "/good")
    ]
    assert document.title.basis is Basis.STATED


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-05-29T10:00:00Z">',
        '<meta name="DCTERMS.date" content="2024-05-29">',
        '</head><body><p><time datetime="2024-05-29">29 May</time></p>',
    ],
)
def test_the_date_may_stand_in_the_page_alone(head: str) -> None:
    document = read(f"<html><head><title>Summit meeting - GOV</title>{head}<p>{LEAD}</p></html>")

    assert document.title.value == "Summit meeting"
    assert document.published is not None
    assert document.published.value.iso() == "2024-05-29"
    assert document.published.span is None


def test_the_first_telling_heading_is_the_title_when_nothing_else_says() -> None:
    document = read(
        f"<body><h1>Ministry of Foreign Affairs</h1><h2>Talks in Paris</h2><p>{LEAD}<br>Second line here.</p>"
    )

    assert document.title.value == "Talks in Paris"
    assert [block.kind for block in document.blocks][-1] is BlockKind.PARAGRAPH


def test_a_heading_that_is_not_the_title_is_a_heading() -> None:
    document = read(
        f"<html><title>Summit meeting in Paris</title><body><p>May 29, 2024</p><p>{LEAD}</p>"
        '<h2>Background</h2><ol start="4"><li>More was said of it.</li></ol></body></html>'
    )

    assert shown(document)[-2:] == [
        ("heading", "", "Background"),
        ("point", "4", "More was said of it."),
    ]


def test_menus_are_dropped_but_never_the_text_itself() -> None:
    text = f"<p>{LEAD}</p><p>{LEAD}</p><p>{LEAD}</p>"

    document = read(
        f'<html><body class="menu"><div role="navigation">Menu</div><div class="sns">Tweet</div>'
        f'<form><div id="nav-content">{text}</div></form><form>Search</form></body></html>'
    )

    assert document.text.count(LEAD) == 3
    assert "Tweet" not in document.text
    assert "Search" not in document.text


def test_a_page_nested_ten_thousand_deep_is_read() -> None:
    document = read(f"<html><body>{'<div>' * 10_000}<p>{LEAD}</p>")

    assert LEAD in document.text


@pytest.mark.parametrize(
    "mark_up", ["<html><![foo", "<html><!doctype [<p>", "<html></a></li></ol></h1><p>x"]
)
def test_broken_mark_up_is_read_as_far_as_it_goes(mark_up: str) -> None:
    assert read(f"{mark_up} <p>{LEAD}</p>") is not None


def test_mark_up_that_no_parser_takes_is_cut_away(monkeypatch: pytest.MonkeyPatch) -> None:
    from bs4.exceptions import ParserRejectedMarkup

    from knowledge.reading import html_page

    def reject(*_: object) -> None:
        raise ParserRejectedMarkup("no")

    monkeypatch.setattr(html_page, "BeautifulSoup", reject)

    assert read(f"<html><p>{LEAD}</p></html>").text == LEAD


def test_a_release_may_have_a_page_as_its_body() -> None:
    document = read(
        f"---\ntitle: PM in Paris\ndate: 2024-05-29\n---\n<h2>PM in Paris</h2><p>{LEAD}</p><p>So it was.</p>"
    )

    assert shown(document) == [
        ("title", "", "PM in Paris"),
        ("navigation", "", "PM in Paris"),
        ("lead", "", LEAD),
        ("paragraph", "", "So it was."),
    ]


def test_a_few_tags_make_no_page() -> None:
    document = read(
        f"A Meeting\n\nMay 29, 2024\n\n{LEAD}<br>\n\nThey <strong>agreed</strong> on 5 < 6."
    )

    assert document.text.endswith("They agreed on 5 < 6.")


@pytest.mark.parametrize(
    ("line", "words", "links"),
    [
        ("plain words", "plain words", []),
        ("[a](http://x.y)", "a", [("a", "http://x.y")]),
        (
            'see [the b](<http://x.y/c_d_e> "t") now',
            "see the b now",
            [("the b", "http://x.y/c_d_e")],
        ),
        ("[wiki](http://x.y/a_(b))", "wiki", [("wiki", "http://x.y/a_(b)")]),
        ("**[bold](u)** text", "bold text", [("bold", "u")]),
        ("[empty]() here", "empty here", []),
        ("<https://x.y>", "https://x.y", [("https://x.y", "https://x.y")]),
        ("**Mr. _A_** and *B* and __C__ and ***D***", "Mr. A and B and C and D", []),
        ("snake_case_words and 2*3*4 and *1", "snake_case_words and 2*3*4 and *1", []),
        ("a ![pic](p.png) b", "a  b", []),
        (r"\*not\* \[a\]", "*not* [a]", []),
        ("`code` &amp; &nbsp;x &bogus", "code &  x &bogus", []),
        ("[open [a](b)", "[open a", [("a", "b")]),
    ],
)
def test_marks_go_and_words_stay(line: str, words: str, links: list[tuple[str, str]]) -> None:
    text, labels = plain(line)

    assert text == words
    assert [(text[start:end], url) for start, end, url in labels] == links


def test_a_picture_alone_is_its_caption() -> None:
    assert only_image("  ![The two](a.jpg) ") == "The two"
    assert only_image("see ![The two](a.jpg)") is None
    document = read(
        f"A Meeting\n\nMay 29, 2024\n\n![The two](a.jpg)\n\n![](b.jpg)\n\n{LEAD}\n\n![Dinner](c.jpg)\n"
    )
    assert [text for kind, _, text in shown(document) if kind == "caption"] == ["The two", "Dinner"]


def test_quotes_rules_and_bold_headings_are_unwrapped() -> None:
    document = read(
        f"A Meeting\n\nMay 29, 2024\n\n> {LEAD}\n\n---\n\n**Background**\n\n   [Talks](x) went  well.\n\n* * *\n\n### Trade ###\n\nIt grew."
    )

    assert shown(document)[2:] == [
        ("lead", "", LEAD),
        ("heading", "", "Background"),
        ("paragraph", "", "Talks went well."),
        ("heading", "", "Trade"),
        ("paragraph", "", "It grew."),
    ]
    assert document.said(document.links[0].span) == "Talks"


def test_a_link_with_space_in_its_label_points_at_words() -> None:
    document = read(f"A Meeting\n\nMay 29, 2024\n\n{LEAD}\n\n[ Talks ](x)\n\nIt grew.")

    assert document.said(document.links[0].span) == "Talks"


def test_no_problem_is_silent() -> None:
    document = read("<html><body></body></html>")

    assert {problem.kind for problem in document.problems} == {
        ProblemKind.EMPTY,
        ProblemKind.NO_DATE,
    }
