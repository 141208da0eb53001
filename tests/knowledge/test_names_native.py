"""Names in Hangul, Han characters, kana and Cyrillic letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.names.native import (
    cyrillic_readings,
    han_readings,
    hangul_names_in,
    hangul_person,
    is_native,
    korean_hangul,
    romanise_cyrillic,
    romanise_hangul,
    romanise_kana,
    skeletons,
)


@pytest.mark.parametrize(
    ("hangul", "latin", "person"),
    [
        ("강경화", "gang-gyeong-hwa", "gang gyeonghwa"),
        ("윤석열", "yun-seok-yeol", "yun seokyeol"),
        ("박진", "bak-jin", "bak jin"),
        ("남궁민수", "nam-gung-min-su", "namgung minsu"),
        ("윤", "yun", ""),
        ("꽃", "kkot", ""),
    ],
)
def test_hangul_is_read_by_its_code_points(hangul: str, latin: str, person: str) -> None:
    assert romanise_hangul(hangul) == latin
    assert hangul_person(hangul) == person


def test_what_is_not_hangul_stays() -> None:
    assert romanise_hangul("2024년 Yoon") == "2024nyeon Yoon"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("강경화 장관은 누구를 만났나요?", {"강경화"}),
        ("윤석열 만난 사람", {"윤석열"}),
        ("윤석열과 기시다의 회담", {"윤석열", "기시다"}),
        ("윤대통령은 언제", {"윤"}),
        ("헬렌 클라크 총리", {"헬렌 클라크", "헬렌"}),
        ("who met Yoon", set()),
    ],
)
def test_names_are_freed_of_particles_and_titles(text: str, names: set[str]) -> None:
    found = hangul_names_in(text)
    assert names <= {name.text for name in found}
    assert all(text[name.start : name.end] == name.text for name in found)
    if not names:
        assert not found


@pytest.mark.parametrize(
    ("han", "language", "latin"),
    [
        ("岸田文雄", "ja", "kishida fumio"),
        ("林芳正", "ja", "hayashi yoshimasa"),
        ("林", "ja", "hayashi"),
        ("尹錫悅", "ko", "yun seokyeol"),
        ("尹锡悦", "ko", "yun seokyeol"),
        ("朴振", "ko", "bak jin"),
        ("康京和", "ko", "gang gyeonghwa"),
        ("李洛淵", "ko", "i nakyeon"),
        ("盧武鉉", "ko", "no muhyeon"),
        ("金星煥", "ko", "gim seonghwan"),
        ("習近平", "zh", "xi jinping"),
        ("习近平", "zh", "xi jinping"),
        ("王毅", "zh", "wang yi"),
    ],
)
def test_han_characters_have_their_readings(han: str, language: str, latin: str) -> None:
    assert (language, latin) in {(reading.language, reading.latin) for reading in han_readings(han)}


@pytest.mark.parametrize(
    ("han", "hangul"), [("李", "이"), ("柳", "유"), ("林", "임"), ("盧", "노"), ("女", "여")]
)
def test_family_names_follow_the_initial_sound_law(han: str, hangul: str) -> None:
    assert korean_hangul(han) == [hangul]


@pytest.mark.parametrize("text", ["", "Kishida", "岸田文雄総理大臣", "\u9fff\u9ffe"])
def test_what_is_no_han_name_has_no_reading(text: str) -> None:
    assert han_readings(text) == []


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("ヘレン・クラーク", "heren kuraaku"),
        ("きしだふみお", "kishidafumio"),
        ("シュルツ", "shurutsu"),
        ("モディ", "modi"),
        ("バッハ", "bahha"),
        ("チャーチル", "chaachiru"),
        ("キャメロン", "kyameron"),
        ("ーァ", "a"),
        ("Abe", "Abe"),
    ],
)
def test_kana_are_read_in_latin_letters(kana: str, latin: str) -> None:
    assert romanise_kana(kana) == latin


def test_cyrillic_is_read_as_ukrainian_or_russian() -> None:
    assert romanise_cyrillic("Володимир Зеленський") == "Volodymyr Zelenskyy"
    assert romanise_cyrillic("Сергей Лавров") == "Sergey Lavrov"
    assert cyrillic_readings("Г") == ("H", "G")


@pytest.mark.parametrize(
    ("foreign", "name"),
    [
        ("kuraaku", "clark"),
        ("heren", "helen"),
        ("gisida", "kishida"),
        ("aadaan", "ardern"),
        ("pitaazu", "peters"),
        ("zerensukii", "zelenskyy"),
    ],
)
def test_foreign_spellings_share_a_consonant_frame(foreign: str, name: str) -> None:
    assert skeletons(foreign) & skeletons(name)


def test_words_without_consonants_have_a_frame_of_their_vowel() -> None:
    assert skeletons("aoi") == {"a"}
    assert skeletons("wu") == frozenset()
    assert skeletons("oh") == {"a", "ah"}


def test_scripts_are_told_apart() -> None:
    assert all(map(is_native, "岸강キЗ"))
    assert not any(map(is_native, "aéα・"))


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    romanise_hangul(text)
    romanise_kana(text)
    romanise_cyrillic(text)
    hangul_names_in(text)
    han_readings(text)
    skeletons(text)
