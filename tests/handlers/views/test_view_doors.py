"""Help, the home tab, the search form, what is found in a message, what stands under a link, the day in earlier years."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.inquiry import Inquiry
from handlers.views import actions
from handlers.views.found import found_message
from handlers.views.help import help_message
from handlers.views.home import HomePage, home_view
from handlers.views.limits import clean
from handlers.views.searching import Origin, mistakes_in, options_of, read_form, search_modal
from handlers.views.unfurls import unfurl_of
from knowledge.answer import Line
from knowledge.noticing.findings import Finding, Findings
from knowledge.phrasing import SearchForm
from knowledge.question import Matter
from knowledge.records import Mode, Span, Status
from knowledge.suggesting.suggestion import Suggestion
from tests.emulator.blocks import option_complaints
from tests.handlers.views.asked import message_to
from tests.handlers.views.gallery import home, messages, unfurl
from tests.handlers.views.hostile import LABELS, TEXTS
from tests.handlers.views.surfaces import (
    buttons,
    labels,
    objects,
    read,
    refused,
    refused_view,
)
from tests.handlers.views.test_view_records import record_of
from tests.world import TODAY, Met, desk_of, figure, record, world

LINES = st.builds(Line, LABELS, LABELS, TEXTS, span=st.none() | st.just(Span(0, 9)))
FINDINGS = st.builds(
    Finding,
    LABELS,
    TEXTS,
    LABELS,
    st.lists(LINES, max_size=3).map(tuple),
    st.lists(LABELS, max_size=9).map(tuple),
)
MANY = st.lists(FINDINGS, max_size=6).map(tuple)
HOLDINGS = world().holdings()
patient = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


# Help -----------------------------------------------------------------------------------------------------------------


def test_help_has_examples_to_press_that_this_archive_answers() -> None:
    message = messages()["help"]

    assert "The archive holds 7 records, 2009–2020: 8 meetings, 8 people, 8 countries." in read(
        message.blocks
    )
    pressed = [Inquiry.decode(each["value"]) for each in buttons(list(message.blocks))]
    assert len(pressed) == 5
    assert [each and each.text for each in pressed] == labels(list(message.blocks))
    assert all(each and message_to(each.text).blocks for each in pressed)


def test_words_that_were_not_understood_are_told_before_the_help() -> None:
    message = help_message(["who met Ada"], HOLDINGS, TODAY, "I did not understand “blorp”.")

    assert read(message.blocks).startswith("I did not understand “blorp”.\nThe archive holds")
    assert message.text.startswith("I did not understand “blorp”.\nThe archive holds")
    assert labels(list(message.blocks)) == ["who met Ada"]


@patient
@given(st.lists(LABELS, max_size=30), TEXTS)
def test_slack_takes_help_with_whatever_examples_and_words(
    examples: list[str], headline: str
) -> None:
    assert not refused(help_message(examples, HOLDINGS, TODAY, headline))


# The home tab ---------------------------------------------------------------------------------------------------------


def test_the_home_tab_has_holdings_search_the_day_in_earlier_years_and_examples() -> None:
    tab = home(world(), date(2026, 3, 10))

    headings = [each["text"]["text"] for each in objects(tab) if each.get("type") == "header"]
    assert headings == ["What diplo knows", "On this day, 10 March", "Digests", "Ask, for example"]
    assert labels(tab)[:2] == ["Search…", "Show record"]
    assert "11 years ago" in read(tab["blocks"])
    assert "Johan Lindqvist (Prime Minister of Sweden)" in read(tab["blocks"])


def test_an_empty_archive_has_a_home_tab_too() -> None:
    assert not refused_view(home(desk_of(), TODAY))


@patient
@given(st.lists(LABELS, max_size=9), st.lists(st.tuples(LABELS, LABELS), max_size=6))
def test_slack_takes_the_home_tab_of_whatever_archive(
    examples: list[str], met: list[tuple[str, str]]
) -> None:
    read = [(clean(one), clean(two)) for one, two in met]
    people = [(figure(f"A {one}", "SE"), figure(f"B {two}", "FR")) for one, two in read]
    desk = desk_of(
        *(record(f"{n}.txt", met=[Met(two, "2020-02-20")]) for n, two in enumerate(people))
    )

    assert not refused_view(home_view(HomePage(desk.holdings(), desk.digest(TODAY), examples)))


# What a message mentions ----------------------------------------------------------------------------------------------


def test_who_and_what_a_message_mentions_is_told_with_a_question_to_press() -> None:
    message = messages()["found"]

    words = read(message.blocks)
    assert "*Amara Okafor*" in words
    assert "*Spain*" in words
    assert set(labels(list(message.blocks))) == {"Ask", "Show record"}
    asked = [
        each
        for each in buttons(list(message.blocks))
        if each["action_id"].startswith(actions.EXAMPLE)
    ]
    assert all(Inquiry.decode(each["value"]) for each in asked)


def test_a_message_that_mentions_nothing_is_told_so() -> None:
    assert read(messages()["found nothing"].blocks).startswith(
        "This message mentions nobody and nothing"
    )


def test_findings_that_find_no_room_are_counted() -> None:
    many = tuple(Finding(f"Person {n}", "word " * 380, f"who met {n}") for n in range(20))

    words = read(found_message(Findings(people=many, unknown=("Chad",)), TODAY).blocks)

    assert words.count("*Person ") == 6
    assert "14 more; ask about them by name.\nNo record tells of Chad." in words


@patient
@given(
    st.builds(
        Findings, MANY, MANY, MANY, MANY, MANY, st.lists(LABELS, max_size=9).map(tuple), TEXTS
    )
)
def test_slack_takes_whatever_is_found_in_a_message(findings: Findings) -> None:
    assert not refused(found_message(findings, TODAY))


# Under a link ---------------------------------------------------------------------------------------------------------


def test_a_link_to_a_record_shows_title_day_and_who_met_whom() -> None:
    words = read(unfurl(world())["blocks"])

    assert words.startswith(
        "*Spain-Sweden Foreign Ministers' Meeting* · 1 June 2010\n*1 June 2010*"
    )
    assert "🇪🇸 Maria Alvarez (Minister of Foreign Affairs of Spain)" in words


@patient
@given(LABELS, st.lists(LINES, max_size=5))
def test_slack_takes_whatever_stands_under_a_link(title: str, meetings: list[Line]) -> None:
    blocks = unfurl_of(record_of("Words.", title=title), meetings)["blocks"]

    assert not refused_view({"type": "home", "blocks": blocks})
    assert ("more meeting" in read(blocks)) is (len(meetings) > 3)


# The search form ------------------------------------------------------------------------------------------------------


def test_a_form_left_empty_lets_everything_through() -> None:
    values = {each["block_id"]: {"x": {}} for each in search_modal(Origin())["blocks"]}

    assert read_form(values) == SearchForm()


def test_a_form_filled_in_is_read() -> None:
    values = {
        "matter": {"matter": {"selected_option": {"value": "records"}}},
        "people": {
            "people": {"selected_options": [{"value": "Ada Berg"}, {"value": "Cyr Dubois"}]}
        },
        "countries": {"countries": {"selected_options": [{"value": "Sweden"}]}},
        "first": {"first": {"selected_date": "2020-05-01"}},
        "last": {"last": {"selected_date": "2020-05-31"}},
        "kind": {"kind": {"selected_option": {"value": "summit"}}},
        "status": {"status": {"selected_option": {"value": "planned"}}},
        "mode": {"mode": {"selected_option": {"value": "phone"}}},
        "topic": {"topic": {"value": "trade"}},
    }

    assert read_form(values) == SearchForm(
        ("Ada Berg", "Cyr Dubois"),
        ("Sweden",),
        date(2020, 5, 1),
        date(2020, 5, 31),
        "summit",
        Status.PLANNED,
        Mode.PHONE,
        "trade",
        Matter.RECORDS,
    )


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (SearchForm(first=date(2020, 5, 2), last=date(2020, 5, 1)), "last"),
        (SearchForm(matter=Matter.RECORDS), "people"),
    ],
)
def test_what_is_wrong_with_a_form_is_told_at_a_field_that_it_has(
    form: SearchForm, field: str
) -> None:
    (wrong,) = mistakes_in(form)

    assert wrong == field
    assert field in [each["block_id"] for each in search_modal(Origin())["blocks"]]


def test_every_field_of_the_form_may_stay_empty_and_says_what_it_wants() -> None:
    fields = search_modal(Origin())["blocks"]

    assert all(each["optional"] for each in fields)
    assert ", ".join(each["label"]["text"] for each in fields) == (
        "Look for, People who took part, Countries, From, Until, Kind of meeting, Took place?, How they met, "
        "Words in the record"
    )


@given(st.text(max_size=60), st.text(max_size=200))
def test_a_form_remembers_where_it_was_opened(channel: str, address: str) -> None:
    assert Origin.decode(Origin(channel, address).encode()) == Origin(channel, address)


@pytest.mark.parametrize("value", ["", "null", "{", "[1]", "7"])
def test_what_is_no_origin_is_nowhere(value: str) -> None:
    assert Origin.decode(value) == Origin()


@given(st.lists(st.builds(Suggestion, LABELS, LABELS, TEXTS), max_size=100))
def test_slack_takes_whatever_a_menu_suggests(suggestions: list[Suggestion]) -> None:
    assert not option_complaints({"options": options_of(suggestions)})
