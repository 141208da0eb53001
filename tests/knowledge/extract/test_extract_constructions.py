# ruff: noqa: E501 - sentences are easier to read on one line.
"""Single constructions of the language, each in the smallest sentence that shows it."""

import pytest

from knowledge.records import Mode
from tests.knowledge.extract.telling import (
    countries,
    days,
    places,
    readout,
    release,
    roles,
    told,
    visits,
)

A = "Aroha Ngata"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Aroha Ngata called on President Jone Vakatawa and held talks with Prime Minister Sina Tuala today.",
            [f"held: {A} + Jone Vakatawa", f"held: {A} + Sina Tuala"],
        ),
        (
            "Aroha Ngata hosted a dinner in honour of President Jone Vakatawa last night.",
            [f"held: {A} + Jone Vakatawa"],
        ),
        ("Aroha Ngata spoke today about President Jone Vakatawa and his long career.", []),
        (
            "Aroha Ngata joined Defence Minister Rewi Pene in Sydney for a ceremony at the harbour.",
            [],
        ),
        (
            "Aroha Ngata met President Jone Vakatawa to discuss trade and Prime Minister Sina Tuala will visit in May.",
            [f"held: {A} + Jone Vakatawa"],
        ),
        (
            "Aroha Ngata met President Jone Vakatawa to discuss trade, and Prime Minister Sina Tuala.",
            [f"held: {A} + Jone Vakatawa", f"held: {A} + Sina Tuala"],
        ),
        (
            "Aroha Ngata says a meeting is already fixed with President Jone Vakatawa for May.",
            [f"planned: {A} + Jone Vakatawa"],
        ),
        (
            "Aroha Ngata leaves on Sunday for talks with President Jone Vakatawa in Suva.",
            [f"planned: {A} + Jone Vakatawa"],
        ),
        (
            "Aroha Ngata will open the centre on Friday, meeting President Jone Vakatawa there.",
            [f"planned: {A} + Jone Vakatawa"],
        ),
        (
            "Aroha Ngata and Trade Minister Rewi Pene held talks with President Jone Vakatawa today.",
            [f"held: {A} + Rewi Pene + Jone Vakatawa"],
        ),
        (
            "Aroha Ngata was pleased. Ambassador Ito Kenji called on her at Parliament today.",
            [f"held: Ito Kenji + {A}"],
        ),
        (
            "Aroha Ngata was pleased. Somebody met her in Suva today and brought flowers for all.",
            [],
        ),
        ("Aroha Ngata was pleased that nothing was held with him on the island this summer.", []),
        (
            "“I have been a friend of President Jone Vakatawa since we met in Lima in 2019,” Aroha Ngata says.",
            [f"mentioned: {A} + Jone Vakatawa"],
        ),
        (
            "Aroha Ngata will meet President Jone Vakatawa on Friday.\n\nThe talks with President Jone Vakatawa on Friday have been cancelled.",
            [f"cancelled: {A} + Jone Vakatawa"],
        ),
        ("Aroha Ngata saw the work of President Jone Vakatawa at first hand in Suva today.", []),
        (
            "Aroha Ngata had breakfast with President Jone Vakatawa this morning.",
            [f"held: {A} + Jone Vakatawa"],
        ),
        (
            "Aroha Ngata had a visit from President Jone Vakatawa today.",
            [f"held: {A} + Jone Vakatawa"],
        ),
        (
            "Talks among President Jone Vakatawa, Prime Minister Sina Tuala and Foreign Minister Luc Morel will be held on Friday.",
            ["planned: Jone Vakatawa + Sina Tuala + Luc Morel"],
        ),
        (
            "“The Prime Minister and I met,” Aroha Ngata said of the talks that Prime Minister Sina Tuala hosted.",
            [f"held: {A} + Sina Tuala"],
        ),
        (
            "Aroha Ngata attended the meeting. Prime Minister Sina Tuala and President Jone Vakatawa attended the meeting.",
            [],
        ),
        (
            "When President Jone Vakatawa met Prime Minister Sina Tuala the sea was calm.",
            ["mentioned: Jone Vakatawa + Sina Tuala"],
        ),
    ],
)
def test_a_release_is_read_clause_by_clause(body: str, expected: list[str]) -> None:
    assert told(release(body)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The Mekong Ministerial Meeting will be held in Suva on March 8 with Mr. MORI Kenta, Minister for Foreign Affairs, and Mr. Luc Morel, Minister for Foreign Affairs of France, in the chair.",
            ["planned: Mori Kenta + Luc Morel"],
        ),
        (
            "The Mekong Ministerial Meeting, which was to be convened by Mr. MORI Kenta, Minister for Foreign Affairs, and Mr. Luc Morel, Minister for Foreign Affairs of France, was cancelled.",
            ["cancelled: Mori Kenta + Luc Morel"],
        ),
        (
            "Trade is growing from year to year in all of the countries of the region.\n\nThe Mekong Ministerial Meeting took place in Suva.",
            [],
        ),
        (
            "On March 5, Mr. MORI Kenta, Prime Minister of Japan, held talks with Mr. Luc Morel, President of France (Mr. ABE Gen, Ambassador to France, also attended).",
            ["held: Mori Kenta + Luc Morel"],
        ),
    ],
)
def test_a_read_out_is_read_clause_by_clause(body: str, expected: list[str]) -> None:
    assert told(readout(body)) == expected


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Luc Morel (Foreign Minister of France)", "Luc Morel", "Foreign Minister of France"),
        (
            "Luc Morel, who is Foreign Minister of France,",
            "Luc Morel",
            "Foreign Minister of France",
        ),
        (
            "Han Ji-woo, Foreign Minister of the Republic of Korea (ROK),",
            "Han Ji-woo",
            "Foreign Minister of the Republic of Korea (ROK)",
        ),
        ("H.E. President Luc Morel of France", "Luc Morel", "President"),
        ("Foreign Minister Ramon Cruz Jr.", "Ramon Cruz Jr.", "Foreign Minister"),
        ("Foreign Minister Ramon Cruz, Jr.,", "Ramon Cruz, Jr.", "Foreign Minister"),
        ("Trade Minister Jane Moss, MP,", "Jane Moss", "Trade Minister"),
        (
            "Luc Morel, Minister for Foreign Affairs, Trade and Cooperation,",
            "Luc Morel",
            "Minister for Foreign Affairs, Trade and Cooperation",
        ),
        (
            "Luc Morel, Minister for Trade and concurrently Minister of Defence of France,",
            "Luc Morel",
            "Minister for Trade and concurrently Minister of Defence of France",
        ),
        (
            "Luc Morel, the Speaker of the National Assembly,",
            "Luc Morel",
            "Speaker of the National Assembly",
        ),
        ("President Luc Morel of the Senate", "Luc Morel", "President"),
        ("Right Honourable Jane Moss", "Jane Moss", None),
        ("General Jane Moss", "Jane Moss", "General"),
        ("Foreign Minister Penny Wong Kee", "Penny Wong Kee", "Foreign Minister"),
    ],
)
def test_offices_and_names_have_their_edges(words: str, name: str, role: str | None) -> None:
    assert roles(release(f"Aroha Ngata met {words} in Nadi today.")).get(name, "nobody") == role


def test_a_country_in_brackets_behind_a_name_is_the_one_served() -> None:
    record = release(
        "Aroha Ngata met Foreign Ministers Luc Morel (France), Ana Rojas (Chile) and Juan Paz (Mexico) in Lima."
    )
    assert [countries(record)[n] for n in ("Luc Morel", "Ana Rojas", "Juan Paz")] == [
        "FR",
        "CL",
        "MX",
    ]


def test_an_acronym_after_an_office_is_nobody() -> None:
    record = release("Aroha Ngata spoke to the Secretariat and to Commissioner CPTPP about trade.")
    assert [f.name for f in record.figures] == [A]


def test_a_bracket_that_is_never_closed_ends_nothing() -> None:
    record = release(
        "Aroha Ngata met Luc Morel, Minister for Trade (with responsibility for all of it, in Nadi today."
    )
    assert roles(record)["Luc Morel"] == "Minister for Trade"


def test_a_longer_form_of_the_name_of_a_minister_takes_its_place() -> None:
    record = release("Foreign Minister Aroha Jane Ngata was in Suva.")
    assert [f.name for f in record.figures] == ["Aroha Jane Ngata"]


def test_the_office_tells_two_people_of_one_family_name_apart() -> None:
    record = readout(
        "Prime Minister Kim Ji-woo met Luc Morel. Foreign Minister Kim Seo-jun met Jane Moss. Foreign Minister Kim thanked them."
    )
    figures = {f.name: f for f in record.figures}
    assert "Kim" in figures["Kim Seo-jun"].forms
    assert "Kim" not in figures["Kim Ji-woo"].forms


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Aroha Ngata met Luc Morel on 1 March. The following day she met Prime Minister Sina Tuala.",
            ["2024-03-01", "2024-03-02"],
        ),
        (
            "Aroha Ngata will travel to Suva in May. The two-day programme is full.\n\nShe will meet President Jone Vakatawa.",
            ["2024-05"],
        ),
    ],
)
def test_days_are_counted_from_the_day_told_last(body: str, expected: list[str]) -> None:
    assert days(release(body)) == expected


def test_the_weekday_picks_the_year_of_a_record_without_date() -> None:
    record = readout(
        "On Friday, March 4, Mr. MORI Kenta, Prime Minister of Japan, met Mr. Luc Morel. The fund was set up in 2014 after the quake of 2011.",
        day="Tokyo",
    )
    assert days(record) == ["2011-03-04"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Aroha Ngata last visited Suva in 2022.", ["mentioned: Aroha Ngata to Suva"]),
        (
            "Things have moved following her visit to Suva last year.",
            ["mentioned: Aroha Ngata to Suva"],
        ),
        ("Her visit to Suva was short but good for all of us.", ["held: Aroha Ngata to Suva"]),
        ("She will travel to Suva on Thursday to open a school.", ["planned: Aroha Ngata to Suva"]),
        ("A visit to Suva is always good for the soul, they say.", []),
        ("“Next week I will fly to Suva,” Aroha Ngata said.", ["planned: Aroha Ngata to Suva"]),
    ],
)
def test_visits_are_told_by_nouns_and_verbs(body: str, expected: list[str]) -> None:
    assert visits(release(body)) == expected


def test_a_venue_and_its_town_are_one_place() -> None:
    record = release(
        "Aroha Ngata met Prime Minister Jane Moss at Downing Street during her visit to London today."
    )
    assert places(record) == [("London", "GB")]


def test_two_meetings_of_one_paragraph_are_in_the_town_that_it_names() -> None:
    record = release(
        "This week Aroha Ngata will travel to Tokyo and Seoul.\n\n"
        "In Tokyo on Thursday she will meet Foreign Minister Mori Keiko. On Friday she will meet Trade Minister Abe Gen."
    )
    assert places(record) == [("Tokyo", "JP"), ("Tokyo", "JP")]


def test_a_heading_may_tell_that_they_spoke_by_video() -> None:
    record = release(
        "Aroha Ngata had talks with French Foreign Minister Luc Morel today.",
        title="Video conference with France",
    )
    assert [m.mode.value for m in record.meetings] == [Mode.VIDEO]


def test_a_spokesperson_is_not_the_one_whose_record_it_is() -> None:
    record = readout(
        "The following is attributable to Spokesperson Max Cole:\n\nSecretary of State Ann Cole met today with Foreign Minister Luc Morel.",
        "Office of the Spokesperson\nMax Cole",
    )
    assert told(record) == ["held: Ann Cole + Luc Morel"]


def test_one_who_opens_a_paragraph_and_is_quoted_speaks() -> None:
    record = release(
        "Luc Morel said: “In Suva I met Prime Minister Jone Vakatawa, the best of hosts.”\n\nForeign Minister Luc Morel is French."
    )
    assert told(record) == ["held: Luc Morel + Jone Vakatawa"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Aroha Ngata met with more than a dozen ministers in Abu Dhabi, including India’s Raj Mehta, Canada’s Paul Roy and the UK’s Jane Moss.", [f"held: {A} + Raj Mehta", f"held: {A} + Paul Roy", f"held: {A} + Jane Moss"]),
        ("Aroha Ngata and Defence Minister Rewi Pene will be hosted by their Australian counterparts Tess Hart and Max Cole on Friday.", [f"planned: {A} + Rewi Pene + Tess Hart + Max Cole"]),
        ("“Trade Minister Rewi Pene and I will host Japan’s Foreign Minister Mori Keiko in May,” Aroha Ngata says.", [f"planned: {A} + Rewi Pene + Mori Keiko"]),
        ("Aroha Ngata took part in a video conference chaired by Italian Foreign Minister Marco Riva today.", [f"held: {A} + Marco Riva"]),
        ("Aroha Ngata held a meeting with President Jone Vakatawa, followed by a working lunch with Prime Minister Sina Tuala.", [f"held: {A} + Jone Vakatawa", f"held: {A} + Sina Tuala"]),
        ("In Nadi Aroha Ngata met Prime Minister Dr ‘Aisake Fifita and Foreign Minister D.N. Rao.", [f"held: {A} + ‘Aisake Fifita", f"held: {A} + D.N. Rao"]),
        ("Governor-General Dame Jane Moss was in Tokyo. While there she met Emperor Naruhito.", ["held: Jane Moss + Naruhito"]),
        ("“Mayor Max Cole and I have talked about this for years and years,” Aroha Ngata says.", [f"mentioned: {A} + Max Cole"]),
        ("Aroha Ngata attended the ceremony that was organised by volunteers from all over the country.", []),
        ("The second Australia–New Zealand 2+2 will be held in Melbourne on 8 March. Aroha Ngata will meet Foreign Minister Tess Hart.", [f"planned: {A} + Tess Hart"]),
        ("Aroha Ngata spoke with pride about India’s Green Growth Fund and of Japan’s Mount Fuji.", []),
    ],
)  # fmt: skip
def test_what_ministers_write_in_passing_is_read_too(body: str, expected: list[str]) -> None:
    assert told(release(body)) == expected


def test_a_gathering_told_first_gives_its_town_and_day_to_those_named_next() -> None:
    record = release(
        "The third Australia–New Zealand 2+2 will be held in Melbourne on 8 March. Aroha Ngata will be hosted by Foreign Minister Tess Hart."
    )
    assert (places(record), days(record)) == ([("Melbourne", "AU")], ["2024-03-08"])


def test_a_gathering_attended_is_a_stage_of_a_journey() -> None:
    record = release(
        "Aroha Ngata will attend the Shangri-La Dialogue in Singapore this weekend.\n\nShe will meet US Secretary of Defense Bob Kane."
    )
    assert places(record) == [(None, "SG")]
    assert days(record) == ["2024-03-09/2024-03-10"]


def test_a_visitor_from_abroad_comes_to_the_publishing_country() -> None:
    record = readout(
        "H.E. Mr. William Kamau, President of the Republic of Kenya, will visit Japan from March 20 to 22. President Kamau will have a summit meeting with Prime Minister MORI Kenta.",
        "Visit to Japan by the President of Kenya",
    )
    assert visits(record) == ["planned: William Kamau to JP"]
    assert days(record) == ["2024-03-20/2024-03-22"]


def test_of_two_clock_times_the_first_is_the_start() -> None:
    record = readout(
        "On March 5, from 10:05 a.m. to 11:00 a.m., Mr. MORI Kenta, Prime Minister of Japan, met Mr. Luc Morel, President of France."
    )
    (meeting,) = record.meetings
    assert meeting.start is not None
    assert meeting.duration is not None
    assert (meeting.start.value.local.hour, meeting.start.value.local.minute) == (10, 5)
    assert meeting.duration.value.minutes == 55


def test_a_minister_without_printed_office_holds_the_portfolio() -> None:
    record = release("Aroha Ngata met President Jone Vakatawa of Fiji today.")
    assert roles(record)[A] == "Minister for Foreign Affairs"


def test_a_place_looked_forward_to_is_not_the_setting() -> None:
    record = readout(
        "On March 2, Foreign Minister Tan Wei met Foreign Minister Elina Aho of Finland. They agreed to meet again in Helsinki in June."
    )
    assert places(record)[0] == (None, None)


def test_several_offices_of_one_name_are_read_to_their_end() -> None:
    record = release(
        "Aroha Ngata met the Minister for Foreign Affairs, Crown Prince Tupou, in Nadi today."
    )
    assert roles(record)["Tupou"] == "Minister for Foreign Affairs"


def test_each_of_two_people_met_has_a_town_of_his_own() -> None:
    record = release(
        "Aroha Ngata will meet Prime Minister Sina Tuala in Apia, and President Jone Vakatawa in Suva on Friday."
    )
    assert told(record) == [f"planned: {A} + Sina Tuala", f"planned: {A} + Jone Vakatawa"]
    assert places(record) == [("Apia", "WS"), ("Suva", "FJ")]


def test_one_who_leads_a_delegation_is_met() -> None:
    record = readout(
        "Minister of Foreign Affairs Han Ji-woo met with a U.S. congressional delegation led by Senator Bob Kane on March 4."
    )
    assert told(record) == ["held: Han Ji-woo + Bob Kane"]


def test_counterparts_in_brackets_behind_their_countries_are_met() -> None:
    record = readout(
        "Foreign Minister Han Ji-woo had bilateral meetings with his counterparts from Vietnam (Tran Van Duc), Thailand (Somsak Thep) and Brunei (Azlan Harun) on March 4."
    )
    assert told(record) == [
        "held: Han Ji-woo + Tran Van Duc",
        "held: Han Ji-woo + Somsak Thep",
        "held: Han Ji-woo + Azlan Harun",
    ]
    assert countries(record)["Azlan Harun"] == "BN"


def test_a_later_meeting_of_the_lead_does_not_give_its_town_to_the_first() -> None:
    record = readout(
        "Today, Prime Minister Paul Roy spoke with Prime Minister Raj Mehta of India. Prime Minister Roy also met with Premier Wab King in Winnipeg."
    )
    assert places(record) == [(None, None), ("Winnipeg", "CA")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Aroha Ngata was in Suva. She was also able to speak briefly with Prime Minister Jone Vakatawa.", [f"held: {A} + Jone Vakatawa"]),
        ("Aroha Ngata arrived in Suva on Friday for talks with Prime Minister Jone Vakatawa.", [f"held: {A} + Jone Vakatawa"]),
        ("“This morning I spoke to Fiji’s Prime Minister-elect, Jone Vakatawa,” Aroha Ngata said.", [f"held: {A} + Jone Vakatawa"]),
    ],
)  # fmt: skip
def test_what_one_was_able_to_do_has_been_done(body: str, expected: list[str]) -> None:
    assert told(release(body)) == expected


def test_a_round_of_meetings_is_in_the_town_that_its_first_sentence_sums_up() -> None:
    record = release(
        "Aroha Ngata has wrapped up bilateral meetings in Jakarta with ministers from across the region.\n\n"
        "She met Philippine Secretary of National Defense Ramon Cruz and Tongan Prime Minister Sione Fifita."
    )
    assert places(record) == [("Jakarta", "ID"), ("Jakarta", "ID")]


def test_a_town_visited_afterwards_is_not_the_place() -> None:
    record = release("In Kyiv Aroha Ngata met Foreign Minister Ivan Petrenko and visited Odesa.")
    assert places(record) == [("Kyiv", "UA")]
