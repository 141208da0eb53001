"""A record in a modal: every word of it on some page, the evidence marked and shown first, within Slack's limits."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.views import actions
from handlers.views.limits import clean
from handlers.views.modals import View
from handlers.views.records import record_modal
from handlers.views.tickets import RecordTicket
from knowledge.dates.span import DateSpan
from knowledge.records import Block, BlockKind, Document, Found, Layout, Record, Span
from tests.corpus_cases import ARCHIVES, opened
from tests.handlers.views.hostile import LABELS, TEXTS
from tests.handlers.views.surfaces import WORD_JOINER, buttons, labels, read, refused_view, seen

DAY = date(2024, 5, 26)


def record_of(
    *paragraphs: str, title: str = "Title", name: str = "x.txt", url: str | None = None
) -> Record:
    """A record of paragraphs."""
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, Span(len(text), len(text) + len(paragraph))))
        text += f"{paragraph}\n"
    day = Found(DateSpan.of_day(DAY), None)
    document = Document(name, Layout.READOUT, text, tuple(blocks), Found(title, None), day, url)
    return Record(document, None, (), (), (), (), (), (), ())


def opened_at(record: Record, *evidence: Span, page: int | None = None) -> View:
    """A page of a record that Slack takes."""
    view = record_modal(record, RecordTicket(record.name, evidence, page))
    assert not refused_view(view)
    return view


def pages(record: Record, *evidence: Span) -> Iterator[View]:
    """All pages, turned by their buttons."""
    view = opened_at(record, *evidence, page=0)
    yield view
    while turn := [
        each for each in buttons(view["blocks"]) if each["action_id"] == actions.RECORD_NEXT
    ]:
        ticket = RecordTicket.decode(turn[0]["value"])
        assert ticket is not None
        view = record_modal(record, ticket)
        yield view


def body(view: View) -> str:
    """The words of the record on a page: without title and small print."""
    _title, *rest = [block for block in view["blocks"] if block["type"] == "section"]
    return "\n".join(seen(block["text"]["text"]) for block in rest)


def letters(text: str) -> str:
    return "".join(clean(text).replace(WORD_JOINER, "").split())


def test_a_modal_names_title_file_day_and_original() -> None:
    words = read(opened_at(record_of("Words.", url="https://a.example/1?b=1&c=2"))["blocks"])

    assert words == "*Title*\nx.txt · 26 May 2024 · <https://a.example/1?b=1&c=2|original>\nWords."


def test_the_evidence_is_bold_and_told_as_such_for_those_who_do_not_see_bold() -> None:
    view = opened_at(record_of("They arrived. They met in Seoul. They left."), Span(14, 32))

    assert body(view) == "They arrived. *Evidence: They met in Seoul.* They left."
    assert "in bold, after “Evidence:”" in read(view["blocks"])


def test_two_pieces_of_evidence_in_one_paragraph_are_both_marked() -> None:
    view = opened_at(record_of("One. Two. Three. Four."), Span(17, 22), Span(5, 9))

    assert body(view) == "One. *Evidence: Two.* Three. *Evidence: Four.*"


def test_evidence_over_two_paragraphs_is_marked_in_both() -> None:
    assert body(opened_at(record_of("One. Two.", "Three. Four."), Span(5, 16))) == (
        "One. *Evidence: Two.*\n*Evidence: Three.* Four."
    )


def test_a_long_record_opens_at_the_page_with_its_evidence_and_can_be_turned() -> None:
    record = record_of(*(f"Paragraph {number}. " + "word " * 300 for number in range(40)))
    start = record.document.text.index("Paragraph 30.")

    view = opened_at(record, Span(start, start + 13))

    assert "*Evidence: Paragraph 30.*" in body(view)
    assert re.search(r"page [2-9] of \d", read(view["blocks"]))
    assert labels(view["blocks"]) == ["Previous page", "Next page"]
    kept = RecordTicket.decode(view["private_metadata"])
    assert kept is not None
    assert kept.page is not None
    assert kept.evidence == (Span(start, start + 13),)


@pytest.mark.parametrize(("page", "around"), [(0, ["Next page"]), (99, ["Previous page"])])
def test_the_first_and_the_last_page_lead_one_way(page: int, around: list[str]) -> None:
    record = record_of(*("word " * 400 for _ in range(20)))

    assert labels(opened_at(record, page=page)["blocks"]) == around


def test_a_record_without_text_says_so() -> None:
    assert body(opened_at(record_of())) == "This record has no text."


def test_a_number_of_the_record_stands_before_its_point_once() -> None:
    text = "word " * 1_000
    document = Document(
        "x.txt",
        Layout.READOUT,
        text,
        (Block(BlockKind.POINT, Span(0, 5_000), "2 (1)"),),
        Found("T", None),
    )
    view = opened_at(Record(document, None, (), (), (), (), (), (), ()))

    assert body(view).startswith("2 (1). word")
    assert body(view).count("2 (1).") == 1


@settings(deadline=None)
@given(
    st.lists(TEXTS, max_size=12),
    LABELS,
    LABELS,
    st.lists(st.tuples(st.integers(0, 9_000), st.integers(1, 900)), max_size=3),
)
def test_any_record_is_shown_whole_page_by_page(
    paragraphs: list[str], title: str, name: str, spans: list[tuple[int, int]]
) -> None:
    record = record_of(*paragraphs, title=title, name=name[:100])
    evidence = [Span(start, start + length) for start, length in spans]

    shown = list(pages(record, *evidence))

    assert not [complaint for view in shown for complaint in refused_view(view)]
    if not evidence and letters(record.document.text):
        assert letters("".join(map(body, shown))) == letters(record.document.text)


@pytest.mark.parametrize("archive", ARCHIVES)
def test_every_record_of_the_archives_is_shown_whole_and_opens_at_each_meeting(
    archive: str,
) -> None:
    for record in opened(archive).archive.records:
        shown = "".join(map(body, pages(record)))
        for block in record.document.blocks:
            assert letters(record.document.said(block.span)) in letters(shown.replace("*", ""))
        for meeting in record.meetings:
            assert "*Evidence: " in body(opened_at(record, meeting.evidence))


@pytest.mark.parametrize(
    "value", ["", "null", "[]", '["a"]', '["a", [[1]], 0]', '["a", [], "x"]', "{}"]
)
def test_a_ticket_that_diplo_never_made_is_none(value: str) -> None:
    assert RecordTicket.decode(value) is None


@given(
    LABELS,
    st.lists(st.builds(Span, st.integers(0), st.integers(0)), max_size=3),
    st.none() | st.integers(0, 99),
)
def test_a_ticket_comes_back_as_it_was(name: str, evidence: list[Span], page: int | None) -> None:
    ticket = RecordTicket(name, tuple(evidence), page)

    assert RecordTicket.decode(ticket.encode()) == ticket
