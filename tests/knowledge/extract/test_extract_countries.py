# ruff: noqa: E501 - sentences are easier to read on one line.
"""Which country people speak for where no office says it, and which government publishes a record."""

import pytest

from tests.knowledge.extract.telling import countries, readout, release


@pytest.mark.parametrize(
    ("head", "body", "home"),
    [
        ("Japan-France Relations", "Mr. MORI Kenta met Mr. Luc Morel.", "JP"),
        ("[Provisional Translation]", "Mr. MORI Kenta met Mr. Luc Morel.", "JP"),
        ("", "On March 5, commencing at 3:00 p.m., Mr. MORI Kenta met Mr. Luc Morel.", "JP"),
        ("Hit: 431", "Foreign Minister Han Ji-woo met Luc Morel.", "KR"),
        ("Office of the Spokesperson", "Secretary Cole met Luc Morel.", "US"),
        ("Global Affairs Canada", "Minister Roy met Luc Morel.", "CA"),
        ("MFA Press Statement: a visit", "Minister Tan met Luc Morel.", "SG"),
        ("Prime Minister's Office, 10 Downing Street", "The Prime Minister met Luc Morel.", "GB"),
        ("Senator the Hon Tess Hart", "Today I met Luc Morel.", "AU"),
        (
            "Visit to Japan by the Foreign Minister of Chile",
            "Foreign Minister Ana Rojas was there.",
            "JP",
        ),
        (
            "Courtesy Call",
            "Minister Mori received Mr. Luc Morel. Mr. Morel is staying in Japan from March 4.",
            "JP",
        ),
        (
            "Meetings in New York",
            "Minister Mori held the following meetings.\n\n1. Japan-Mexico Foreign Ministers' Meeting\nIt went well.\n\n2. Japan-Oman Foreign Ministers' Meeting\nIt went well.",
            "JP",
        ),
        ("Statement", "Minister Mori met Luc Morel.", None),
    ],
)
def test_a_record_gives_its_government_away(head: str, body: str, home: str | None) -> None:
    assert readout(body, head).home == home


def test_the_minister_of_a_release_speaks_for_its_government() -> None:
    assert countries(release("Aroha Ngata spoke in Suva."))["Aroha Ngata"] == "NZ"


def test_of_a_pair_in_the_heading_each_has_one() -> None:
    record = readout(
        "On March 5, Mr. MORI Kenta, Minister for Foreign Affairs, met Ms. Ana Rojas, Minister of Foreign Affairs.",
        "Japan-Chile Relations",
    )
    assert countries(record) == {"Mori Kenta": "JP", "Ana Rojas": "CL"}


def test_a_host_speaks_for_the_country_of_the_place() -> None:
    record = release("In Apia today Aroha Ngata was received by Prime Minister Sina Tuala.")
    assert countries(record)["Sina Tuala"] == "WS"


def test_a_guest_does_not_speak_for_the_country_of_the_place() -> None:
    record = readout("Prime Minister Jane Moss hosted President Oleh Bondar in London today.")
    assert countries(record)["Oleh Bondar"] is None


def test_in_new_york_nobody_is_american_for_that() -> None:
    record = release("Aroha Ngata met Foreign Minister Ana Rojas in New York today.")
    assert countries(record)["Ana Rojas"] is None


def test_officers_of_international_bodies_speak_for_no_country() -> None:
    record = release(
        "In Brussels Aroha Ngata met High Representative Eva Lind and NATO Secretary General Jan Nowak."
    )
    assert (countries(record)["Eva Lind"], countries(record)["Jan Nowak"]) == (None, None)


def test_those_from_one_side_speak_for_it() -> None:
    record = readout(
        "On March 5, the Japan-Philippines 2+2 was held in Manila. From Japan, Ms. MORI Keiko, Minister for Foreign Affairs, and Mr. ABE Gen, Minister of Defense, "
        "and from the Philippines, Mr. Ramon Cruz, Secretary for Foreign Affairs, took part."
    )
    assert countries(record) == {"Mori Keiko": "JP", "Abe Gen": "JP", "Ramon Cruz": "PH"}


def test_ministers_on_one_side_of_the_table_serve_one_country() -> None:
    record = release(
        "Aroha Ngata joined Defence Minister Rewi Pene for 2+2 talks with Australian Foreign Minister Tess Hart and Defence Minister Max Cole."
    )
    assert (countries(record)["Rewi Pene"], countries(record)["Max Cole"]) == ("NZ", "AU")


def test_colleagues_tell_the_country_of_one_named_with_them() -> None:
    record = release(
        "Aroha Ngata will meet Prime Minister Sina Tuala and other senior members of the Samoan Cabinet on 8 March."
    )
    assert countries(record)["Sina Tuala"] == "WS"


def test_a_secretary_of_state_alone_is_american_and_one_for_something_british() -> None:
    record = release(
        "Aroha Ngata met Secretary of State Ann Cole and, in the United Kingdom, Secretary of State for Defence Jane Moss."
    )
    assert (countries(record)["Ann Cole"], countries(record)["Jane Moss"]) == ("US", "GB")


def test_a_minister_only_spoken_of_is_of_the_publishing_government_unless_another_country_was_named_last() -> (
    None
):
    record = release(
        "Aroha Ngata thanked Trade Minister Rewi Pene. In France there was talk of Finance Minister Luc Morel."
    )
    assert (countries(record)["Rewi Pene"], countries(record)["Luc Morel"]) == ("NZ", None)
