"""Headers of releases are read even when they are broken, and nothing in them can do harm."""

import pytest

from knowledge.reading.file import read_bytes
from knowledge.records import Basis, BlockKind, Document, Layout, ProblemKind

BODY = "The Prime Minister will travel to Japan next week to meet her counterpart.\n"


def read(header: str, body: str = BODY) -> Document:
    return read_bytes((header + body).encode(), "release.md")


def kinds(document: Document) -> list[ProblemKind]:
    return [problem.kind for problem in document.problems]


def lead(document: Document) -> str:
    return next(document.said(b.span) for b in document.blocks if b.kind is BlockKind.LEAD)


def test_a_sound_header_gives_all_its_fields() -> None:
    document = read(
        '---\ntitle: "PM to visit"\ndate: 2008-05-02\nurl: https://example.org/a\nministers:\n'
        "  - Helen Clark\n  - Hon Phil Goff\nportfolios:\n  - Prime Minister\ntype: release\n---\n\n"
    )

    assert document.layout is Layout.RELEASE
    assert document.title.value == "PM to visit"
    assert document.title.basis is Basis.STATED
    assert document.text.startswith("PM to visit\n\nThe Prime Minister")
    assert document.published is not None
    assert document.published.value.iso() == "2008-05-02"
    assert document.published.span is None
    assert document.url == "https://example.org/a"
    assert document.ministers == ("Helen Clark", "Hon Phil Goff")
    assert document.portfolios == ("Prime Minister",)
    assert dict(document.extra) == {"type": "release"}
    assert document.problems == ()
    assert lead(document) == BODY.strip()


def test_keys_may_be_capitals_and_values_single() -> None:
    document = read(
        "---\nTITLE: Visit\nDate: 8 July 2016\nAuthor: Todd McClay\nPortfolio: Trade\n---\n"
    )

    assert document.ministers == ("Todd McClay",)
    assert document.portfolios == ("Trade",)
    assert document.published is not None
    assert document.published.value.iso() == "2016-07-08"


def test_a_byte_order_mark_and_windows_line_ends_do_not_hide_the_header() -> None:
    text = "---\r\ntitle: Visit\r\ndate: 2016-07-08\r\n---\r\n\r\n" + BODY

    document = read_bytes(text.encode("utf-8-sig"), "release.md")

    assert document.title.value == "Visit"
    assert document.problems == ()


def test_broken_yaml_is_salvaged_line_by_line() -> None:
    document = read(
        "---\ntitle: McClay: trade talks in Shanghai\ndate: 08/07/2016\n"
        "url: https://example.org/mcclay\nministers\n  - Todd McClay\nportfolios:\n  - Trade\n--\n\n"
    )

    assert document.title.value == "McClay: trade talks in Shanghai"
    assert document.published is not None
    assert document.published.value.iso() == "2016-07-08"
    assert document.published.basis is Basis.INFERRED
    assert document.url == "https://example.org/mcclay"
    assert document.ministers == ("Todd McClay",)
    assert document.portfolios == ("Trade",)
    assert [(p.kind, p.line) for p in document.problems] == [(ProblemKind.FRONT_MATTER, 2)]
    assert lead(document) == BODY.strip()


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ('---\ntitle: "Visit to Japan\ndate: 2016-07-08\n---\n', "Visit to Japan"),
        ("---\ntitle Visit to Japan\ndate: 2016-07-08\n---\n", "Visit to Japan"),
        ("---\ntitle: 'Visit': to Japan\ndate: 2016-07-08\n---\n", "'Visit': to Japan"),
        ("---\ntitle: Visit: to\n  Japan\ndate: 2016-07-08\n---\n", "Visit: to Japan"),
        ("---\ntitle: 'Visit to Japan'\ndate: a: b: 2016-07-08\n---\n", "Visit to Japan"),
        (
            "---\n- strange\ntitle: Visit to Japan\nministers: [Hon A, Hon B]\n---\n",
            "Visit to Japan",
        ),
        ("---\ntitle: a: >\n---\n", "a: >"),
    ],
)
def test_each_slip_costs_one_line_at_most(header: str, title: str) -> None:
    document = read(header)

    assert document.title.value == title
    assert ProblemKind.FRONT_MATTER in kinds(document)
    assert lead(document) == BODY.strip()


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("---\ntitle: Visit\ndate: 2016-07-08\n--\n", 4),
        ("---\ntitle: Visit\ndate: 2016-07-08\n\n", 4),
        ("---\ntitle: Visit\ndate: 2016-07-08\n", 4),
        ("title: Visit\ndate: 2016-07-08\n\n", 1),
        ("\n\ntitle: Visit\ndate: 2016-07-08\n---\n", 3),
    ],
)
def test_lost_fences_are_reported_and_the_record_is_read(header: str, line: int) -> None:
    document = read(header)

    assert document.title.value == "Visit"
    assert [(p.kind, p.line) for p in document.problems] == [(ProblemKind.FRONT_MATTER, line)]
    assert lead(document) == BODY.strip()


@pytest.mark.parametrize(
    "header",
    [
        "---\ntitle: Visit\ndate: 2016-07-08\n...\n",
        "---\n\ntitle: Visit\n\ndate: 2016-07-08\n---\n",
        "-----\ntitle: Visit\ndate: 2016-07-08\n-----\n",
    ],
)
def test_fences_that_yaml_allows_are_no_problem(header: str) -> None:
    document = read(header)

    assert document.title.value == "Visit"
    assert document.problems == ()


def test_a_strange_line_before_the_fence_belongs_to_the_header() -> None:
    document = read("---\ntitle: Visit\nsome words lost here\ndate: 2016-07-08\n---\n")

    assert document.title.value == "Visit"
    assert document.published is not None
    assert lead(document) == BODY.strip()


@pytest.mark.parametrize("header", ["---\n\n", "---\nNot a header at all\n\n", "title: Visit\n\n"])
def test_a_rule_at_the_top_makes_no_header(header: str) -> None:
    assert read(header).layout is Layout.READOUT


def test_a_file_of_one_fence_is_no_release() -> None:
    assert read_bytes(b"---\n", "x.md").layout is Layout.READOUT
    assert read_bytes(b"title: Visit", "x.md").layout is Layout.READOUT


@pytest.mark.parametrize(
    "header",
    [
        "---\ntitle: &a Visit\nb: *a\n---\n",
        "---\ntitle: Visit\nb: *nobody\n---\n",
        "---\nb: &x [a]\nc: [*x, *x]\n---\n",
    ],
)
def test_aliases_are_refused_and_named(header: str) -> None:
    document = read(header)

    assert ProblemKind.YAML_ALIAS in kinds(document)
    assert lead(document) == BODY.strip()


def test_a_billion_laughs_costs_nothing() -> None:
    bombs = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))

    document = read(f"---\na0: &a0 lol\n{bombs}---\n")

    assert ProblemKind.YAML_ALIAS in kinds(document)
    assert sum(map(len, document.extra.values())) < 5000


def test_tags_make_no_objects() -> None:
    document = read("---\ntitle: !!python/object/apply:os.system [echo]\n---\n")

    assert document.title.value == "echo"


def test_a_header_nested_too_deeply_is_refused() -> None:
    document = read(f"---\ntitle: Visit\na: {'[' * 100_000}\n---\n")

    assert ProblemKind.FRONT_MATTER in kinds(document)
    assert document.title.value == "Visit"


def test_a_header_that_is_far_too_long_is_refused() -> None:
    document = read(f"---\ntitle: Visit\na: {'x' * 70_000}\n---\n")

    assert ProblemKind.FRONT_MATTER in kinds(document)
    assert document.title.value == "Visit"
    assert len(document.extra["a"]) == 1000


def test_a_header_that_goes_on_for_ever_is_cut() -> None:
    document = read("---\n" + "".join(f"key{n}: value\n" for n in range(400)) + "---\n")

    assert document.layout is Layout.RELEASE


def test_a_header_that_is_a_list_holds_no_fields() -> None:
    document = read("---\n- one\n- two\n---\n")

    assert ProblemKind.FRONT_MATTER in kinds(document)


@pytest.mark.parametrize("date", ["2008-13-45", "30 February 2008", "soon"])
def test_an_impossible_date_is_reported_with_its_line(date: str) -> None:
    document = read(f"---\ntitle: Visit\ndate: {date}\n---\n")

    assert document.published is None
    assert [(p.kind, p.line) for p in document.problems] == [(ProblemKind.BAD_DATE, 3)]


@pytest.mark.parametrize("date", ["", "null", "~", "TBC"])
def test_an_empty_date_is_no_date(date: str) -> None:
    document = read(f"---\ntitle: Visit\ndate: {date}\n---\n")

    assert kinds(document) == [ProblemKind.NO_DATE]


def test_a_year_stays_a_year() -> None:
    document = read("---\ntitle: Visit\ndate: 2008\n---\n")

    assert document.published is not None
    assert document.published.value.iso() == "2008"


def test_a_source_that_is_no_address_stays_with_the_rest() -> None:
    document = read(
        "---\ntitle: Visit\nsource: MOFA\nlink: http://example.org\nmore:\n  a: b\n---\n"
    )

    assert document.url == "http://example.org"
    assert dict(document.extra) == {"source": "MOFA", "more": "a: b"}


def test_a_header_without_text_says_so() -> None:
    document = read("---\ntitle: Visit\ndate: 2008-05-02\n---\n", "")

    assert document.text == "Visit"
    assert kinds(document) == [ProblemKind.EMPTY]
    assert document.fingerprint == ""


def test_the_title_said_again_is_not_a_second_title() -> None:
    document = read(
        "---\ntitle: PM to visit Japan\ndate: 2008-05-02\n---\n", "PM to Visit Japan\n\n" + BODY
    )

    assert [block.kind for block in document.blocks] == [
        BlockKind.TITLE,
        BlockKind.NAVIGATION,
        BlockKind.LEAD,
    ]


def test_a_header_without_title_takes_it_from_the_text() -> None:
    document = read(
        "---\ndate: 2008-05-02\n---\n", "Helen Clark held a summit meeting with Mr Fukuda today."
    )

    assert document.title.value == "Summit meeting"
    assert document.title.basis is Basis.INFERRED
