"""An answer as a message: what each line says, what stands around it, and what gives way where there is no room."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from handlers.inquiry import Inquiry, Reply
from handlers.views import actions
from handlers.views.answers import answer_message
from handlers.views.look import Look, Source
from handlers.views.message import Message
from handlers.views.tickets import RecordTicket
from knowledge.answer import Answer, Line, Party, Told
from knowledge.choosing import Choice
from knowledge.records import Span, Status
from tests.handlers.views.asked import PRIVATE, PUBLIC, made, message_to, reply_to
from tests.handlers.views.hostile import LABELS, TEXTS
from tests.handlers.views.surfaces import buttons, labels, read, refused, texts
from tests.world import TODAY, Met, desk_of, figure, record


def shown(reply: Reply, look: Look = PUBLIC) -> Message:
    """The message of a reply that fits."""
    message = answer_message(reply, look)
    assert message is not None
    assert not refused(message)
    return message


def met(status: Status = Status.HELD, **more: object) -> Line:
    """A line about two people."""
    parties = (
        Party("Ada Berg (Minister, Sweden)", "SE"),
        Party("Cyr Dubois (Envoy, France)", "FR"),
    )
    told = Told(
        "1 May 2020", parties, ("meeting", "Paris, France"), status, str(more.pop("caution", ""))
    )
    line = Line(
        "1 May 2020: Ada Berg – Cyr Dubois", "x.txt", "They met.", told=told, span=Span(3, 12)
    )
    return replace(line, **more)  # type: ignore[arg-type]


# Lines ----------------------------------------------------------------------------------------------------------------


def test_a_meeting_says_day_people_with_roles_flags_beside_names_of_countries_place_kind_length_hour_and_occasion() -> (
    None
):
    words = read(message_to("who did Lindqvist meet in Lagos").blocks)

    assert "*10 March 2015*" in words
    assert (
        "🇸🇪 Johan Lindqvist (Prime Minister of Sweden) – 🇳🇬 Amara Okafor (President of Nigeria)"
        in words
    )
    assert (
        "summit meeting · Lagos, Nigeria · 10:30 a.m. · 1 hour · on the occasion of Lagos Trade Fair"
        in words
    )


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (Status.PLANNED, "Planned"),
        (Status.MENTIONED, "Mentioned only"),
        (Status.CANCELLED, "Cancelled"),
    ],
)
def test_what_did_not_simply_take_place_looks_so_and_says_so(status: Status, word: str) -> None:
    held, other = (
        read(shown(made(Answer(True, "", (met(each),)))).blocks) for each in (Status.HELD, status)
    )

    assert held.startswith("*1 May 2020*")
    assert other.startswith(f"*{word}* · _1 May 2020_")


def test_few_lines_come_with_the_sentence_that_they_rest_on_and_many_without() -> None:
    few, many = (Answer(True, "", (met(),) * count) for count in (3, 4))

    assert read(shown(made(few)).blocks).count("\n>They met.") == 3
    assert "They met." not in read(shown(made(many)).blocks)


def test_a_line_names_its_record_with_title_and_original_and_the_other_records() -> None:
    source = Source("PM to visit Japan & Korea", "https://example.org/a?b=1&c=2")
    look = replace(PUBLIC, sources={"x.txt": source, "y.txt": Source("", "https://example.org/y")})

    (_, text) = texts(
        list(shown(made(Answer(True, "Met.", (met(also=("y.txt", "z.txt")),))), look).blocks)
    )

    assert text.endswith(
        "_Source:_ <https://example.org/a?b=1&amp;c=2|PM to visit Japan &amp; Korea>, x.txt"
        " _also_ <https://example.org/y|y.txt>, z.txt"
    )


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "ftp://a.example",
        "https://a.example/<!channel>",
        "https://a.example/a|b",
        "",
    ],
)
def test_an_address_that_could_do_harm_is_no_link(url: str) -> None:
    look = replace(PUBLIC, sources={"x.txt": Source("Title", url)})

    assert read(shown(made(Answer(True, "", (met(),))), look).blocks).endswith(
        "_Source:_ Title, x.txt"
    )


def test_a_title_made_of_the_file_name_is_not_told_twice() -> None:
    two = [figure("Ada Berg", "SE"), figure("Cyr Dubois", "FR")]
    desk = desk_of(record("ada_and_cyr.txt", title="Ada and Cyr", met=[Met(two, "2020-05-01")]))

    assert "_Source:_ ada_and_cyr.txt" in read(message_to("who met Dubois", desk=desk).blocks)


def test_each_line_has_a_button_that_opens_its_record_at_its_words() -> None:
    message = message_to("who met Alvarez")

    opening = [
        each for each in buttons(list(message.blocks)) if each["action_id"].startswith("record:")
    ]
    tickets = [RecordTicket.decode(each["value"]) for each in opening]
    assert [ticket and ticket.record for ticket in tickets] == [
        "a2010.txt",
        "c2016.txt",
        "f2020.txt",
        "f2020.txt",
        "d2018.txt",
    ]
    assert all(ticket and ticket.evidence for ticket in tickets)
    assert opening[0]["accessibility_label"] == "Show record a2010.txt"


def test_records_that_no_line_cites_are_named_under_the_answer_and_can_be_opened() -> None:
    message = shown(made(Answer(True, "3 meetings.", records=tuple(f"r{n}.txt" for n in range(7)))))

    assert "_Sources:_ r0.txt, r1.txt, r2.txt, r3.txt, r4.txt and 2 more" in read(message.blocks)
    assert "Show r0.txt" in labels(list(message.blocks))


# Around the lines -----------------------------------------------------------------------------------------------------


def test_a_private_answer_repeats_the_question_and_can_be_shared_and_voted_on() -> None:
    message = message_to("who met Novak", look=PRIVATE)

    assert read(message.blocks).startswith("You asked: who met Novak\n")
    assert labels(list(message.blocks))[-3:] == [
        "Share with channel",
        "This is right",
        "Something is wrong",
    ]
    assert all(Inquiry.decode(each["value"]) for each in buttons(list(message.blocks))[-3:])


def test_a_follow_up_is_repeated_with_the_question_that_it_rests_on() -> None:
    assert read(message_to("who met Novak", "and in 2016?").blocks).startswith(
        "You asked: who met Novak → and in 2016?"
    )


def test_a_shared_answer_says_who_shared_it_what_was_asked_and_the_sources() -> None:
    message = message_to(
        "who met Novak", look=Look(pageable=True, votable=True, shared_by="U012AB3CD")
    )

    assert read(message.blocks).startswith("Shared by <@U012AB3CD>\nAsked: who met Novak\n")
    assert message.text.startswith("Shared by <@U012AB3CD>\nAsked: who met Novak\n")
    assert "_Source:_" in read(message.blocks)
    assert "Share with channel" not in labels(list(message.blocks))


def test_a_correction_stands_before_the_answer() -> None:
    words = read(message_to("who met Alvarz").blocks)

    assert words.index("Alvarz read as Alvarez") < words.index("*Maria Alvarez met")


def test_what_is_near_is_told_apart_from_what_was_asked() -> None:
    message = message_to("did Alvarez meet Novak in 2012")

    assert "Near, but not what was asked:\n*At another time*\n*1 September 2016*\n🇪🇸" in read(
        message.blocks
    )
    assert "Near, but not what was asked:" in message.text


def test_nothing_found_is_no_bold_claim_and_offers_no_vote_without_a_record() -> None:
    message = message_to("who met Napoleon")

    assert "*No record" not in read(message.blocks)
    assert "No record here names Napoleon." in read(message.blocks)
    assert labels(list(message.blocks)) == ["Share with channel"]


def test_what_can_be_asked_instead_is_a_button_and_no_line_of_the_answer() -> None:
    message = message_to("blorp", look=PUBLIC)

    assert read(message.blocks).startswith("No record here speaks of “blorp”.")
    assert labels(list(message.blocks))[0] == "who met Alvarez"
    assert "•" not in read(message.blocks)
    assert "• who met Alvarez" in message.text
    pressed = Inquiry.decode(buttons(list(message.blocks))[0]["value"])
    assert pressed is not None
    assert "Maria Alvarez met" in reply_to(*pressed.texts).answer.headline


def test_one_press_asks_about_the_very_person_meant() -> None:
    message = message_to("who met Novak")

    assert "Or did you mean: Petra Novak (Minister of Defence of Slovakia)?" in read(message.blocks)
    (pressed,) = [
        each for each in buttons(list(message.blocks)) if each["action_id"] == f"{actions.CHOOSE}:0"
    ]
    inquiry = Inquiry.decode(pressed["value"])
    assert inquiry is not None
    assert pressed["text"]["text"] == "Petra Novak"
    assert "Petra Novak" in reply_to(*inquiry.texts).answer.headline


def test_of_many_names_five_are_buttons_and_twenty_are_told() -> None:
    choices = tuple(Choice(f"Ann {n}", f"who met Ann {n}") for n in range(24))
    message = shown(replace(made(Answer(False, "Several people may be meant.")), choices=choices))

    assert labels(list(message.blocks)) == [f"Ann {n}" for n in range(5)]
    assert "Ann 19, and 4 more? A fuller name finds them all." in read(message.blocks)


def test_a_name_that_stands_in_two_places_is_told_with_the_question() -> None:
    choices = (Choice("Ann", "did Ann meet Ben?"), Choice("Ann", "did Ben meet Ann?"))
    message = shown(replace(made(Answer(False, "Which?")), choices=choices))

    assert labels(list(message.blocks)) == ["did Ann meet Ben?", "did Ben meet Ann?"]
    assert "Did you mean: Ann?" in read(message.blocks)


def test_names_that_cannot_be_asked_about_by_a_button_are_told_in_words() -> None:
    message = shown(made(Answer(False, "Which?", choices=("Park Jin", "Yun Byung-se"))))

    assert "Did you mean: Park Jin, Yun Byung-se?" in read(message.blocks)
    assert not labels(list(message.blocks))


@pytest.mark.parametrize(
    ("page", "lines", "more", "told", "around"),
    [
        (0, 8, 15, "Page 1 of 3, lines 1–8 of 23; 15 more", ["Next"]),
        (1, 8, 7, "Page 2 of 3, lines 9–16 of 23; 7 more", ["Previous", "Next"]),
        (2, 7, 0, "Page 3 of 3, lines 17–23 of 23", ["Previous"]),
        (2, 1, 0, "Page 3 of 3, line 17 of 17", ["Previous"]),
        (5, 0, 0, "Page 6 is behind the last line.", ["Previous"]),
    ],
)
def test_pages_say_where_they_are_and_lead_to_the_others(
    page: int, lines: int, more: int, told: str, around: list[str]
) -> None:
    answer = Answer(True, "Meetings.", (Line("a line"),) * lines, more=more)

    message = shown(made(answer, page=page), Look(pageable=True))

    assert told in read(message.blocks)
    assert labels(list(message.blocks)) == around


def test_the_pages_of_an_answer_show_every_line_once() -> None:
    people = [figure(f"Person {chr(65 + n)}olk", "FR") for n in range(20)]
    home = figure("Inge Halvorsen", "SE")
    desk = desk_of(
        record(
            "many.txt",
            met=[Met([home, each], f"2020-01-{n + 1:02}") for n, each in enumerate(people)],
        )
    )
    reply = reply_to("list of meetings of Halvorsen", desk=desk)
    words = read(shown(reply).blocks)
    while any(each["action_id"] == actions.NEXT for each in buttons(list(shown(reply).blocks))):
        reply = reply_to(
            "list of meetings of Halvorsen", *["more"] * (reply.inquiry.page + 1), desk=desk
        )
        words += read(shown(reply).blocks)

    assert [words.count(f" {each.name} ") for each in people] == [1] * 20


# Where there is no room -----------------------------------------------------------------------------------------------


def test_a_sentence_too_long_for_a_message_gives_way_with_a_word_and_the_record_has_it() -> None:
    message = shown(made(Answer(True, "Met.", (met(evidence="word " * 1_000),))))

    assert "Its words are too long for a message; the record has them." in read(message.blocks)
    assert "Show record" in labels(list(message.blocks))


def test_sentences_that_are_too_long_together_give_way_with_a_word() -> None:
    answer = Answer(
        True, "Met.", (met(evidence="word " * 500),) * 3, near=(Line("near " * 550, "n.txt"),) * 2
    )
    message = shown(made(answer, lines=1))

    assert "The words of the records are too long for one message" in read(message.blocks)
    assert read(message.blocks).count("*1 May 2020*") == 3


def test_a_line_too_long_for_a_message_is_said_to_be_and_never_cut() -> None:
    long = Line("spoken " * 600, "x.txt", span=Span(0, 4_200))
    words = read(shown(made(Answer(True, "One passage.", (long,)))).blocks)

    assert "spoken" not in words
    assert "This is too long for a message; the record has it." in words


def test_an_answer_that_does_not_fit_is_asked_for_again_with_fewer_lines() -> None:
    answer = Answer(True, "Passages.", tuple(Line("spoken " * 400, f"{n}.txt") for n in range(8)))

    assert answer_message(made(answer, lines=8), PUBLIC) is None


def test_with_one_line_a_page_whole_lines_are_left_out_and_counted() -> None:
    answer = Answer(
        True, "Passages.", tuple(Line(f"{n} " + "spoken " * 400, f"{n}.txt") for n in range(8))
    )

    message = shown(made(answer, lines=1), PRIVATE)

    assert "• 0 spoken" in read(message.blocks)
    assert "4 more than one message holds; a narrower question shows them." in read(message.blocks)
    assert labels(list(message.blocks)).count("Show record") == 4
    assert all(f"{n} spoken" in message.text for n in range(8))


PARTIES = st.builds(Party, LABELS, st.sampled_from(["", "KR", "JP", "NZ"]))
TOLD = st.builds(
    Told,
    LABELS,
    st.lists(PARTIES, max_size=4).map(tuple),
    st.lists(TEXTS, max_size=4).map(tuple),
    st.sampled_from(Status),
    TEXTS,
)
LINES = st.builds(
    Line,
    text=LABELS,
    record=st.one_of(st.just(""), LABELS),
    evidence=TEXTS,
    also=st.lists(LABELS, max_size=12).map(tuple),
    told=st.none() | TOLD,
    span=st.none() | st.builds(Span, st.just(3), st.integers(4, 10**6)),
)
ANSWERS = st.builds(
    Answer,
    answered=st.booleans(),
    headline=TEXTS,
    lines=st.one_of(st.lists(LINES, max_size=6), LINES.map(lambda line: [line] * 60)).map(tuple),
    choices=st.lists(LABELS, max_size=6).map(tuple),
    records=st.lists(LABELS, max_size=8).map(tuple),
    notes=st.lists(TEXTS, max_size=3).map(tuple),
    near=st.lists(LINES, max_size=3).map(tuple),
    more=st.integers(0, 500),
)
REPLIES = st.builds(
    Reply,
    st.builds(
        Inquiry,
        st.lists(LABELS, min_size=1, max_size=3).map(tuple),
        st.just(TODAY),
        st.integers(0, 30),
        st.sampled_from([1, 2, 4, 8]),
    ),
    ANSWERS,
    choices=st.lists(st.builds(Choice, LABELS, LABELS, TEXTS), max_size=30).map(tuple),
)
LOOKS = st.builds(
    Look,
    *[st.booleans()] * 4,
    st.sampled_from(["", "U012AB3CD"]),
    st.dictionaries(LABELS, st.builds(Source, TEXTS, TEXTS), max_size=2),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(REPLIES, LOOKS)
def test_whatever_a_record_or_a_question_holds_slack_takes_the_message(
    reply: Reply, look: Look
) -> None:
    message = answer_message(reply, look)

    if message is None:
        assert reply.inquiry.lines > 1
    else:
        assert not refused(message)


@settings(deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=60), st.integers(0, 40), LOOKS)
def test_a_page_of_one_line_always_fits_and_no_line_is_lost_unsaid(
    told: list[tuple[str, str]], more: int, look: Look
) -> None:
    lines = tuple(Line(f"Line {text}", record) for text, record in told)
    message = shown(made(Answer(True, "Passages.", lines, more=more), lines=1), look)

    left = re.search(r"^(\d+) more than one message holds", read(message.blocks), re.MULTILINE)
    kept = [each for each in texts(list(message.blocks)) if each.startswith("• ")]
    assert len(kept) + (int(left[1]) if left else 0) == len(lines)
