"""People, their offices and their countries, as printed and without trailing junk."""

import pytest

from tests.knowledge.extract.telling import countries, readout, release, roles


@pytest.mark.parametrize(
    ("words", "name", "role", "country"),
    [
        ("French Foreign Minister Luc Morel", "Luc Morel", "French Foreign Minister", "FR"),
        (
            "the Foreign Minister of France, Luc Morel,",
            "Luc Morel",
            "Foreign Minister of France",
            "FR",
        ),
        ("President Lars Lund of Denmark", "Lars Lund", "President", "DK"),
        ("Prime Minister Ana Rojas of the Republic of Korea", "Ana Rojas", "Prime Minister", "KR"),
        (
            "H.E. Mr. MOREL Luc, Minister for Europe and Foreign Affairs of France,",
            "Morel Luc",
            "Minister for Europe and Foreign Affairs of France",
            "FR",
        ),
        (
            "Luc Morel, Minister for Foreign Affairs of France,",
            "Luc Morel",
            "Minister for Foreign Affairs of France",
            "FR",
        ),
        (
            "Malaysia’s Prime Minister, Dato’ Seri Azlan Harun,",
            "Azlan Harun",
            "Malaysia’s Prime Minister",
            "MY",
        ),
        ("her Indian counterpart, Dr Raj Mehta,", "Raj Mehta", None, "IN"),
        ("her counterpart from Peru, Elsa Quispe,", "Elsa Quispe", None, "PE"),
        (
            "former Chancellor of Germany Uta Brandt",
            "Uta Brandt",
            "former Chancellor of Germany",
            "DE",
        ),
        ("US Deputy Secretary of State Ann Cole", "Ann Cole", "US Deputy Secretary of State", "US"),
        (
            "Deputy Prime Minister and Minister of Foreign Affairs of Viet Nam Tran Van Duc",
            "Tran Van Duc",
            "Deputy Prime Minister and Minister of Foreign Affairs of Viet Nam",
            "VN",
        ),
        (
            "European Commissioner for International Partnerships Eva Lind",
            "Eva Lind",
            "European Commissioner for International Partnerships",
            None,
        ),
        ("ASEAN Secretary-General Dr Somsak Thep", "Somsak Thep", "ASEAN Secretary-General", None),
        (
            "the Philippine Secretary of National Defense, Maria Teresa de los Reyes,",
            "Maria Teresa de los Reyes",
            "Philippine Secretary of National Defense",
            "PH",
        ),
        (
            "Italian Foreign Minister Marco D’Angelo",
            "Marco D’Angelo",
            "Italian Foreign Minister",
            "IT",
        ),
        (
            "Saudi Foreign Minister Prince Faisal bin Khalid",
            "Faisal bin Khalid",
            "Saudi Foreign Minister",
            "SA",
        ),
        (
            "Dutch Prime Minister Pieter van der Velde",
            "Pieter van der Velde",
            "Dutch Prime Minister",
            "NL",
        ),
        (
            "the UK’s Secretary of State for Business and Trade, Jane Moss,",
            "Jane Moss",
            "UK’s Secretary of State for Business and Trade",
            "GB",
        ),
    ],
)
def test_a_person_is_read_with_office_and_country(
    words: str, name: str, role: str | None, country: str | None
) -> None:
    record = release(f"Foreign Minister Aroha Ngata met {words} in Nadi today.")
    assert roles(record).get(name, "nobody of that name") == role
    assert countries(record)[name] == country


def test_an_office_behind_a_name_is_not_that_of_the_next_person() -> None:
    record = release(
        "Aroha Ngata met Chinese President Li Wen, Vietnamese President Tran Van Duc and Canadian Prime Minister Paul Roy."
    )
    assert roles(record)["Li Wen"] == "Chinese President"
    assert roles(record)["Tran Van Duc"] == "Vietnamese President"
    assert countries(record)["Paul Roy"] == "CA"


def test_holders_of_one_office_in_the_plural_each_hold_it() -> None:
    record = release(
        "Aroha Ngata met Foreign Ministers Elsa Quispe of Peru and Juan Paz of Mexico in Lima."
    )
    assert roles(record)["Elsa Quispe"] == "Foreign Minister"
    assert (countries(record)["Elsa Quispe"], countries(record)["Juan Paz"]) == ("PE", "MX")


def test_the_fullest_wording_of_an_office_comes_first() -> None:
    record = readout(
        "Minister Han met Luc Morel in Seoul.\n\nHan Ji-woo, Minister of Foreign Affairs of the Republic of Korea, was pleased."
    )
    assert roles(record)["Han Ji-woo"] == "Minister of Foreign Affairs of the Republic of Korea"


def test_a_former_office_does_not_push_aside_the_present_one() -> None:
    record = release(
        "Aroha Ngata met Prime Minister Sina Tuala today. Sina Tuala, former Minister of Foreign Affairs of Samoa, was glad."
    )
    assert roles(record)["Sina Tuala"] == "Prime Minister"


def test_one_who_signs_over_the_text_has_the_office_of_the_next_line() -> None:
    record = readout(
        "This morning I met French Foreign Minister Luc Morel.",
        head="The Hon Max Cole MP\nMinister for Trade and Tourism",
    )
    assert roles(record)["Max Cole"] == "Minister for Trade and Tourism"
    assert countries(record)["Max Cole"] == "AU"


def test_short_forms_and_native_script_join_the_full_name() -> None:
    record = readout(
        "Foreign Minister Han Ji-woo (한지우) met Foreign Minister Luc Morel. Minister Han and Mr. Morel spoke of trade."
    )
    figures = {f.name: f for f in record.figures}
    assert set(figures) == {"Han Ji-woo", "Luc Morel"}
    assert "한지우" in figures["Han Ji-woo"].forms
    assert figures["Han Ji-woo"].surname == "Han"


def test_captions_add_spellings_but_name_nobody_alone() -> None:
    record = readout(
        "On March 5, Mr. MORI Kenta, Minister for Foreign Affairs of Japan, met Dr. Park Jin-ho, Foreign Minister of Korea.",
        head="Foreign Minister Mori shakes hands with Dr. park Jin-ho\n(Photo) Meeting",
    )
    assert {f.name for f in record.figures} == {"Mori Kenta", "Park Jin-ho"}


@pytest.mark.parametrize(
    "words",
    [
        "The Asia-Pacific Economic Cooperation meeting",
        "Cyclone Gabrielle",
        "the Bank of Japan",
        "Chief Guest",
        "the CPTPP",
        "Minister of State",
    ],
)
def test_what_is_no_person_is_not_named(words: str) -> None:
    record = release(f"It is about {words} again.")
    assert [f.name for f in record.figures] == ["Aroha Ngata"]
