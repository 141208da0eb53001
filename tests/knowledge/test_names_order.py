"""Which word is the family name, and how a name looks in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.names.order import ease_capitals, name_keys, surname_of


@pytest.mark.parametrize(
    ("printed", "country", "surname"),
    [
        ("KISHIDA Fumio", "JP", "Kishida"),
        ("YOON Suk Yeol", "KR", "Yoon"),
        ("DEL ROSARIO Albert", "PH", "del Rosario"),
        ("Albert F. DEL ROSARIO", None, "del Rosario"),
        ("Ursula von der LEYEN", None, "von der Leyen"),
        ("Todd McCLAY", "NZ", "McClay"),
        ("Kang, Kyung-wha", "KR", "Kang"),
        ("Kim Sung-hwan, Jr.", "KR", "Kim"),
        ("Yun Byung-se", "KR", "Yun"),
        ("Byung-se Yun", "KR", "Yun"),
        ("Byung-se Yun", None, "Yun"),
        ("Syngman Rhee", "KR", "Rhee"),
        ("Jin Park", "KR", "Park"),
        ("Park Jin", None, "Park"),
        ("Lee Myung-bak", None, "Lee"),
        ("Moon Jae-in", None, "Moon"),
        ("Kim Jong Un", "KP", "Kim"),
        ("Wang Yi", "CN", "Wang"),
        ("Wang Yi", None, "Wang"),
        ("Xi Jinping", None, "Xi"),
        ("Li Keqiang", None, "Li"),
        ("Mao Zedong", None, "Mao"),
        ("Tsai Ing-wen", "TW", "Tsai"),
        ("Ko Wen-je", None, "Ko"),
        ("Pham Binh Minh", "VN", "Pham"),
        ("Pham Binh Minh", None, "Pham"),
        ("Lee Hsien Loong", "SG", "Lee"),
        ("Lawrence Wong", "SG", "Wong"),
        ("Vivian Balakrishnan", "SG", "Balakrishnan"),
        ("Prak Sokhonn", "KH", "Prak"),
        ("Fumio Kishida", None, "Kishida"),
        ("Nishimura Yasutoshi", None, "Nishimura"),
        ("Goto Shigeyuki", "JP", "Goto"),
        ("Takeshi Iwaya", "JP", "Iwaya"),
        ("Iwaya Takeshi", "JP", "Iwaya"),
        ("Kono Taro", "JP", "Kono"),
        ("Albert F. del Rosario", "PH", "del Rosario"),
        ("Mohammed bin Salman", "SA", "bin Salman"),
        ("Luiz Inácio Lula da Silva", "BR", "da Silva"),
        ("Jean-Yves Le Drian", "FR", "Le Drian"),
        ("Annegret Kramp-Karrenbauer", "DE", "Kramp-Karrenbauer"),
        ("Teodoro L. Locsin Jr.", "PH", "Locsin"),
        ("Hon Damien O’Connor", "NZ", "O’Connor"),
        ("Lord Price", "GB", "Price"),
        ("Modi", "IN", "Modi"),
        ("Penny Wong", "AU", "Wong"),
        ("Kim Beazley", "AU", "Beazley"),
        ("Lee Wong", None, "Wong"),
        ("Kyaw Tin", "MM", None),
        ("", None, None),
    ],
)
def test_the_family_name_is_found(printed: str, country: str | None, surname: str | None) -> None:
    assert surname_of(printed, country) == surname


@pytest.mark.parametrize(
    ("printed", "eased"),
    [
        ("KISHIDA Fumio", "Kishida Fumio"),
        ("Todd McCLAY", "Todd McClay"),
        ("O’CONNOR", "O’Connor"),
        ("YOON Suk Yeol", "Yoon Suk Yeol"),
        ("park Jin", "Park Jin"),
        ("Kang, Kyung-wha", "Kang Kyung-wha"),
        ("KANG KYUNG-WHA", "Kang Kyung-wha"),
        ("KRAMP-KARRENBAUER", "Kramp-Karrenbauer"),
        ("Albert F. DEL ROSARIO", "Albert F. del Rosario"),
        ("J.D. VANCE", "J.D. Vance"),
        ("MALMSTRÖM", "Malmström"),
        ("LOCSIN III", "Locsin III"),
        ("Locsin, Jr.", "Locsin, Jr."),
        ("von der Leyen", "von der Leyen"),
        ("岸田文雄", "岸田文雄"),
    ],
)
def test_capitals_are_eased(printed: str, eased: str) -> None:
    assert ease_capitals(printed) == eased


def test_every_word_but_particles_can_stand_for_a_name() -> None:
    assert name_keys("Mr. Albert F. del Rosario Jr.") == ("albert", "rosario")


@given(st.text(), st.sampled_from([None, "KR", "JP", "CN", "VN", "MM", "NZ"]))
def test_no_name_is_too_odd(text: str, country: str | None) -> None:
    surname_of(text, country)
    ease_capitals(text)
    name_keys(text)
