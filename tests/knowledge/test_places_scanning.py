"""Places in running record text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.places.folding import same_length
from knowledge.places.scanning import country_codes, find_places, label

COUNTRIES = [
    ("the Japan-China-ROK Trilateral Summit", "CN JP KR"),
    ("the Japan-U.S. alliance, the ROK-U.S. alliance", "JP KR US"),
    ("between Japan-ROK, and Japan-US-ROK", "JP KR US"),
    ("Japan-Republic of Korea (ROK) Foreign Ministers' Meeting", "JP KR"),
    ("Japan–Australia", "AU JP"),
    ("Democratic People’s Republic of Korea (DPRK)", "KP"),
    ("the People's Republic of China", "CN"),
    ("The Lao People’s Democratic Republic", "LA"),
    ("New Zealand‘s exports", "NZ"),
    ("New\u00a0Zealand’s exports", "NZ"),
    ("Viet Nam and Vietnam and Việt Nam", "VN"),
    ("the United Kingdom’s Accession; the UK's role; U.K. and Great Britain", "GB"),
    ("the United States and the U.S.", "US"),
    ("U.S.-born", "US"),
    ("Kiwi businesses", "NZ"),
    ("all New Zealanders", "NZ"),
    ("Aotearoa New Zealand", "NZ"),
    ("the Commonwealth of Australia", "AU"),
    ("Papua New Guinea", "PG"),
    ("Papua New Guinean troops", "PG"),
    ("Equatorial Guinea", "GQ"),
    ("Guinea-Bissau", "GW"),
    ("Guinea", "GN"),
    ("Niger", "NE"),
    ("Nigeria", "NG"),
    ("Nigerian and Nigerien", "NE NG"),
    ("the Dominican Republic", "DO"),
    ("Dominica", "DM"),
    ("Samoa", "WS"),
    ("American Samoa", "AS"),
    ("the Democratic Republic of the Congo", "CD"),
    ("the Republic of the Congo", "CG"),
    ("South Sudan", "SS"),
    ("South Africa", "ZA"),
    ("the South African President", "ZA"),
    ("the North Korean side and the South Korean side", "KP KR"),
    ("Korean ministers", "KR"),
    ("Türkiye, once Turkey", "TR"),
    ("Côte d’Ivoire and Cote d'Ivoire", "CI"),
    ("CÔTE D'IVOIRE", "CI"),
    ("JAPAN AND GERMANY", "DE JP"),
    ("Czechia, the Czech Republic", "CZ"),
    ("Timor-Leste (East Timor)", "TL"),
    ("Chinese Taipei", "TW"),
    ("Hong Kong SAR", "HK"),
    ("Saint Lucia, St Lucia and St. Lucia", "LC"),
    ("Trinidad and Tobago", "TT"),
    ("Federated States of Micronesia", "FM"),
    ("Emirati, I-Kiribati and ni-Vanuatu delegates", "AE KI VU"),
    ("the Swiss, Dutch, Thai and Filipino ministers", "CH NL PH TH"),
    ("Filipinos and Thais", "PH TH"),
    ("the Soviet Union", "RU"),
    ("Yugoslavia", "RS"),
    ("日米韓ではなく、日本と韓国", "JP KR"),
    ("한국과 일본은 미국과", "JP KR US"),
    ("インドネシア", "ID"),
    ("中国と北朝鮮", "CN KP"),
    ("Ahitereiria me Hapani", "AU JP"),
    ("US/UK statement", "GB US"),
    ("Minister of Israel and of Jordan", "IL JO"),
    ("Japan-Jordan Foreign Ministers' Meeting", "JO JP"),
    ("Jordan Foreign Minister", "JO"),
    ("Mexico City and Kuwait City", ""),
    ("the Korean Peninsula", ""),
    ("the Korean War", ""),
    ("the South China Sea and the East China Sea", ""),
    ("the Sea of Japan", ""),
    ("the Indian Ocean and the Indo-Pacific", ""),
    ("peace across the Taiwan Strait", ""),
    ("the Gulf of Mexico and the Congo River", ""),
    ("Latin America and the Latin American states", ""),
    ("New Mexico, Indiana and New England", ""),
    ("the EU, NATO and the European Commission", ""),
    ("America’s Cup", ""),
    ("Here we said no to it in March; let us go, and join in the war", ""),
    ("NZ$7.3 billion or US$5 million or NZ $2.4 billion", ""),
    ("CONTACT US", ""),
    ("Mr. Jordan spoke", ""),
    ("Senator Georgia spoke", ""),
    ("Chad Wolf spoke", ""),
    ("Atlanta in the State of Georgia", ""),
    ("available in English, in French and in Korean.", ""),
    ("Malibu, Romanian-sounding OMANIAN and Chinatown", "RO"),
    ("발전의 수단이다", ""),
    ("인도적 지원", ""),
    ("마이란", ""),
    ("タイムとマリオ", ""),
]

PLACES = [
    ("in New York", "city", "US", "New York"),
    ("in Washington, D.C.", "city", "US", "Washington, D.C."),
    ("at Camp David", "venue", "US", "Camp David"),
    ("at Stanford University", "venue", "US", "Stanford University"),
    ("In Nukuʻalofa", "city", "TO", "Nuku'alofa"),
    ("In Nuku’alofa", "city", "TO", "Nuku'alofa"),
    ("In Nuku'alofa", "city", "TO", "Nuku'alofa"),
    ("in Noumea", "city", "NC", "Nouméa"),
    ("in the Hague", "city", "NL", "The Hague"),
    ("in Bali", "island", "ID", "Bali"),
    ("in Jerusalem", "city", None, "Jerusalem"),
    ("Victoria is the place", "region", "AU", "Victoria"),
    ("in Ontario", "region", "CA", "Ontario"),
    ("in Nice,", "city", "FR", "Nice"),
    ("at the UNSC", "organisation", None, "United Nations Security Council"),
    ("the Indo-Pacific", "region", None, "Indo-Pacific"),
    ("the South China Sea", "water", None, "South China Sea"),
    ("東京で", "city", "JP", "Tokyo"),
    ("서울에서", "city", "KR", "Seoul"),
    ("SEOUL", "city", "KR", "Seoul"),
    ("in Malé", "city", "MV", "Malé"),
    ("in Nara", "city", "JP", "Nara"),
    ("a visit to Santiago Thursday", "city", "CL", "Santiago"),
]

NO_PLACE = [
    "the Paris Agreement",
    "The Hague Convention",
    "the Kyoto Protocol",
    "the Hiroshima Action Plan",
    "a Nice day in Nice Park",
    "male and female; Male voters",
    "reading the split vote",
    "Mr. Nara",
    "Foreign Minister Okayama",
    "MATSUYAMA Masaji, Minister",
    "Takeshi Narita said",
    "Santiago Cafiero said",
]


@pytest.mark.parametrize(("text", "codes"), COUNTRIES)
def test_countries_of_a_text_are_those_it_means(text: str, codes: str) -> None:
    assert country_codes(text) == codes.split()


@pytest.mark.parametrize(("text", "kind", "code", "name"), PLACES)
def test_a_place_is_read_with_its_kind_and_country(
    text: str, kind: str, code: str | None, name: str
) -> None:
    assert [(m.kind, m.code, m.name) for m in find_places(text)] == [(kind, code, name)]


@pytest.mark.parametrize("text", NO_PLACE)
def test_names_of_people_and_things_are_no_places(text: str) -> None:
    assert find_places(text) == []


def test_an_open_name_says_how_it_was_read() -> None:
    assert [m.read_as for m in find_places("Korea, the Korean side, USSR")] == [
        "Korea read as South Korea",
        "Korean read as South Korean",
        "USSR (1922-1991) read as Russia",
    ]


def test_a_bracketed_short_form_belongs_to_its_name() -> None:
    text = "the Republic of Korea (ROK), who"
    assert [text[m.start : m.end] for m in find_places(text)] == ["Republic of Korea (ROK)"]


def test_labels_tell_the_two_koreas_apart() -> None:
    assert (label("KR"), label("KP"), label("JP")) == (
        "South Korea (ROK)",
        "North Korea (DPRK)",
        "Japan",
    )


WORDS = st.sampled_from(
    [
        "Japan",
        "-",
        "ROK",
        "’s",
        " ",
        "Mr. ",
        "US",
        "$",
        "in ",
        "Nice",
        "日本",
        "한국",
        "Jordan ",
        "\n",
    ]
)


@given(st.one_of(st.text(), st.lists(WORDS).map("".join)))
def test_no_text_breaks_it_and_offsets_lie_in_order_within_the_text(text: str) -> None:
    reached = 0
    for mention in find_places(text):
        assert reached <= mention.start < mention.end <= len(text)
        reached = mention.end


@given(st.text())
def test_folding_of_records_moves_no_character(text: str) -> None:
    assert len(same_length(text)) == len(text)
