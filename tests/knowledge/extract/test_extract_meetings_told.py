# ruff: noqa: E501 - sentences are easier to read on one line.
"""Who met whom: the many ways in which ministries say that people met."""

import pytest

from tests.knowledge.extract.telling import readout, release, told

A = "Aroha Ngata"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Foreign Minister Aroha Ngata met French Foreign Minister Luc Morel in Paris today.",
            [f"held: {A} + Luc Morel"],
        ),
        (
            "Foreign Minister Aroha Ngata and Chilean Foreign Minister Ana Rojas met in Wellington today.",
            [f"held: {A} + Ana Rojas"],
        ),
        (
            "Foreign Minister Aroha Ngata today hosted Samoan Prime Minister Sina Tuala for a working lunch.",
            [f"held: {A} + Sina Tuala"],
        ),
        (
            "Foreign Minister Aroha Ngata was received by President Lars Lund of Denmark this morning.",
            [f"held: {A} + Lars Lund"],
        ),
        (
            "Foreign Minister Aroha Ngata was hosted to dinner by Singapore Foreign Minister Tan Wei Ling last night.",
            [f"held: {A} + Tan Wei Ling"],
        ),
        (
            "Foreign Minister Aroha Ngata co-chaired the third Strategic Dialogue with her Fijian counterpart, Jone Vakatawa, in Suva today.",
            [f"held: {A} + Jone Vakatawa"],
        ),
        (
            "Foreign Minister Aroha Ngata spoke by phone with Israeli Foreign Minister Dan Levi this morning.",
            [f"held: {A} + Dan Levi"],
        ),
        (
            "Foreign Minister Aroha Ngata has called on the President of Kiribati, Taneti Baro, in Tarawa.",
            [f"held: {A} + Taneti Baro"],
        ),
        (
            "Ambassador Ito Kenji paid a farewell call on me at Parliament today, Foreign Minister Aroha Ngata said.",
            [f"held: {A} + Ito Kenji"],
        ),
        (
            "“It was a pleasure to welcome Prime Minister Sina Tuala to Auckland today,” Aroha Ngata said.",
            [f"held: {A} + Sina Tuala"],
        ),
        (
            "Foreign Minister Aroha Ngata caught up with British Foreign Secretary James Pell over breakfast today.",
            [f"held: {A} + James Pell"],
        ),
        (
            "In Brussels on Monday Foreign Minister Aroha Ngata met Belgian Foreign Minister Els Maes and on Tuesday in Paris Foreign Minister Luc Morel.",
            [f"held: {A} + Els Maes", f"held: {A} + Luc Morel"],
        ),
        (
            "Foreign Minister Aroha Ngata met Tongan Prime Minister Sione Fifita and Tuvalu Foreign Minister Simon Kofe in Suva today.",
            [f"held: {A} + Sione Fifita", f"held: {A} + Simon Kofe"],
        ),
        (
            "Aroha Ngata held a trilateral meeting with Japanese Foreign Minister Mori Keiko and Australian Foreign Minister Tess Hart in Tokyo today.",
            [f"held: {A} + Mori Keiko + Tess Hart"],
        ),
        (
            "Foreign Minister Aroha Ngata met Senators Bob Kane and Jill Frost in Washington today.",
            [f"held: {A} + Bob Kane", f"held: {A} + Jill Frost"],
        ),
        (
            "Foreign Minister Aroha Ngata met her counterparts from Peru, Elsa Quispe; Mexico, Juan Paz; and Chile, Ana Rojas, in Lima today.",
            [f"held: {A} + Elsa Quispe", f"held: {A} + Juan Paz", f"held: {A} + Ana Rojas"],
        ),
        (
            "“Today the Prime Minister of Fiji, Jone Vakatawa, met with me in Nadi,” Foreign Minister Aroha Ngata said.",
            [f"held: {A} + Jone Vakatawa"],
        ),
        (
            "Foreign Minister Aroha Ngata joined Defence Minister Rewi Pene for 2+2 talks with Foreign Minister Tess Hart and Defence Minister Max Cole of Australia in Sydney today.",
            [f"held: {A} + Rewi Pene + Tess Hart + Max Cole"],
        ),
        (
            "Aroha Ngata had a call with Ukrainian Foreign Minister Ivan Petrenko overnight.",
            [f"held: {A} + Ivan Petrenko"],
        ),
        ("Foreign Minister Aroha Ngata did not meet Prime Minister Sina Tuala.", []),
        (
            "Foreign Minister Aroha Ngata welcomed the statement by President Lars Lund of Denmark on trade.",
            [],
        ),
        ("Foreign Minister Aroha Ngata thanked Foreign Minister Luc Morel for his work.", []),
        (
            "Foreign Minister Aroha Ngata says New Zealand condemns the attack on Prime Minister Sina Tuala.",
            [],
        ),
        (
            "Foreign Minister Aroha Ngata has announced the appointment of Jane Moss as Ambassador to France.",
            [],
        ),
    ],
)
def test_a_release_tells_who_met_whom(body: str, expected: list[str]) -> None:
    assert told(release(body)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "On March 5, commencing at 3:00 p.m. for approximately 30 minutes, Mr. MORI Kenta, Minister for Foreign Affairs of Japan, held a meeting with H.E. Ms. Ana ROJAS, Minister of Foreign Affairs of the Republic of Chile.",
            ["held: Mori Kenta + Ana Rojas"],
        ),
        (
            "On March 5, Ms. MORI Keiko, State Minister for Foreign Affairs, received a courtesy call from Mr. Luc MOREL, Ambassador of France to Japan.",
            ["held: Mori Keiko + Luc Morel"],
        ),
        (
            "On March 5, Mr. Luc Morel, Minister for Europe and Foreign Affairs of France, paid a courtesy call on Mr. MORI Kenta, Prime Minister of Japan.",
            ["held: Luc Morel + Mori Kenta"],
        ),
        (
            "Minister of Foreign Affairs Han Ji-woo had talks with Minister of Foreign Affairs Bat Erdene of Mongolia in Seoul on March 4.",
            ["held: Han Ji-woo + Bat Erdene"],
        ),
        (
            "Secretary of State Ann Cole met today with Egyptian Foreign Minister Omar Fahmy in Cairo.",
            ["held: Ann Cole + Omar Fahmy"],
        ),
        (
            "Secretary of State Ann Cole and Polish Foreign Minister Jan Nowak met today in Warsaw.",
            ["held: Ann Cole + Jan Nowak"],
        ),
        (
            "Prime Minister Raj Mehta held a bilateral meeting with the President of France, H.E. Mr. Luc Morel, on the sidelines of the G7 Summit on 4 March 2024.",
            ["held: Raj Mehta + Luc Morel"],
        ),
        (
            "Prime Minister MORI Kenta, President Ann Cole of the United States and Prime Minister Tess Hart of Australia held a trilateral summit meeting in Manila on March 4.",
            ["held: Mori Kenta + Ann Cole + Tess Hart"],
        ),
        (
            "On March 4, the ASEAN-Japan Ministerial Meeting was held in Vientiane, co-chaired by Mr. MORI Kenta, Minister for Foreign Affairs of Japan, and H.E. Mr. Somsak Thep, Minister of Foreign Affairs of Thailand.",
            ["held: Mori Kenta + Somsak Thep"],
        ),
        (
            "High Representative Eva Lind met today in Kyiv with the Minister for Foreign Affairs of Ukraine, Ivan Petrenko. She was also received by President Oleh Bondar and Prime Minister Yana Koval.",
            [
                "held: Eva Lind + Ivan Petrenko",
                "held: Eva Lind + Oleh Bondar",
                "held: Eva Lind + Yana Koval",
            ],
        ),
        ("The Prime Minister spoke to President Oleh Bondar of Ukraine this morning.", []),
        (
            "Talks between Prime Minister Raj Mehta and Chancellor Uta Brandt took place in Berlin on 4 March 2024.",
            ["held: Raj Mehta + Uta Brandt"],
        ),
    ],
)
def test_a_read_out_tells_who_met_whom(body: str, expected: list[str]) -> None:
    assert told(readout(body)) == expected


def test_a_heading_tells_who_met_whom_where_the_body_does_not() -> None:
    record = release(
        "Trade was discussed.",
        title="Foreign Minister Aroha Ngata meets French Foreign Minister Luc Morel",
    )
    assert told(record) == ["held: Aroha Ngata + Luc Morel"]


def test_a_list_of_points_is_one_meeting_for_each_person() -> None:
    record = readout(
        "On March 5, Ms. MORI Keiko, Minister for Foreign Affairs of Japan, met with the following ministers in New York:\n\n"
        "1. H.E. Ms. Ana Rojas, Minister of Foreign Affairs of Chile\nThey spoke of mining.\n\n"
        "2. H.E. Mr. Luc Morel, Minister for Foreign Affairs of France\nThey spoke of trade.\n"
    )
    assert told(record) == ["held: Mori Keiko + Ana Rojas", "held: Mori Keiko + Luc Morel"]


def test_one_meeting_told_twice_is_one_meeting() -> None:
    record = release(
        "Foreign Minister Aroha Ngata met French Foreign Minister Luc Morel in Paris today.\n\n"
        "“I was glad to meet Minister Morel,” Aroha Ngata said. The two ministers met for an hour."
    )
    assert told(record) == ["held: Aroha Ngata + Luc Morel"]
    assert [m.duration.value.minutes for m in record.meetings if m.duration] == [60]
