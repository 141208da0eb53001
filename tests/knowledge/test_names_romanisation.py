"""When two spellings are one person, and when they only look alike."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge.names import japanese
from knowledge.names.korean import consonants, is_syllables, same_given, units
from knowledge.names.romanisation import Sameness, compare, sound_key

SAME = [
    ("Yoon Suk Yeol", "Yun Seok-yeol"),
    ("Yoon Suk Yeol", "Suk-yeol Yoon"),
    ("Lee Myung-bak", "Yi Myong-bak"),
    ("Ban Ki-moon", "Pan Gi-mun"),
    ("Kang Kyung-wha", "gang gyeong hwa"),
    ("Cho Tae-yul", "Jo Tae-yeol"),
    ("Chung Eui-yong", "Jeong Ui-yong"),
    ("Roh Moo-hyun", "No Mu-hyon"),
    ("Lim Sung-nam", "Im Seong-nam"),
    ("Jin Pak", "Park Jin"),
    ("Oh Joon", "O Jun"),
    ("Kishida Fumio", "Mr. Fumio Kishida"),
    ("Fumio KISHIDA", "Kishida Fumio"),
    ("Abe Shinzou", "Shinzo Abe"),
    ("Albert del Rosario", "Albert F. del Rosario"),
    ("Hillary Rodham Clinton", "Hillary Clinton"),
    ("J. Kerry", "John Kerry"),
    ("Teodoro Locsin", "Teodoro L. Locsin Jr."),
    ("Sergey Lavrov", "Sergei Lavrov"),
    ("Mohammed bin Salman", "Muhammad bin Salman"),
]
DIFFERENT = [
    ("Yoon Suk Yeol", "Yun Byung-se"),
    ("Park Jin", "Park Geun-hye"),
    ("Lee Myung-bak", "Lee Jae-myung"),
    ("Kim Hong-kyun", "Kim Jong-un"),
    ("Lee Sang-min", "Lee Seung-min"),
    ("Bill Clinton", "Hillary Clinton"),
    ("Taro Kono", "Yohei Kono"),
    ("Kishida Fumio", "Kishida Fumiko"),
    ("Helen Clark", "Penny Wong"),
    ("Helen", "Penny Wong"),
    ("Hillary Mary Clinton", "Hillary Rodham Anne Clinton"),
    ("", "Penny Wong"),
]
POSSIBLE = [
    ("Kishida", "Fumio Kishida"),
    ("Yun", "Yoon Suk Yeol"),
    ("Yoon Suk Yeol", "Yun"),
    ("Zelensky", "Volodymyr Zelenskyy"),
    ("Helena Clarks", "Helen Clark"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_person_are_the_same(one: str, other: str) -> None:
    assert compare(one, other).same, compare(one, other)
    assert compare(other, one).same


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_people_who_share_a_word_are_different(one: str, other: str) -> None:
    assert compare(one, other).sameness is Sameness.DIFFERENT
    assert compare(other, one).sameness is Sameness.DIFFERENT


@pytest.mark.parametrize(("one", "other"), POSSIBLE)
def test_a_family_name_alone_is_only_possible(one: str, other: str) -> None:
    verdict = compare(one, other)
    assert verdict.sameness is Sameness.POSSIBLE
    assert verdict.reason


def test_korean_rules_are_off_for_other_countries() -> None:
    assert compare("Lee", "Li Keqiang", "CN").sameness is Sameness.DIFFERENT
    assert compare("Jo Tae-yeol", "Cho Tae-yul", "CN").sameness is Sameness.DIFFERENT


@pytest.mark.parametrize(
    ("spellings", "key"),
    [
        (("sato", "satou", "satoh", "satoo"), "sato"),
        (("kono", "kouno", "kohno"), "kono"),
        (("ono", "ohno", "oono"), "ono"),
        (("fukuda", "hukuda"), "fukuda"),
        (("shinzo", "sinzo"), "shinzo"),
        (("ohashi", "oohashi"), "ohashi"),
        (("zelensky", "zelenskyy", "zelenskiy", "zelenskyi"), "zelensky"),
        (("jo",), "jo"),
        (("yevgeny",), "evgeny"),
    ],
)
def test_spellings_of_one_sound_share_a_key(spellings: tuple[str, ...], key: str) -> None:
    assert {sound_key(word) for word in spellings} == {key}


@pytest.mark.parametrize("word", ["smith", "x", "clark", "岸田", "a" * 30])
def test_other_words_have_no_japanese_sound(word: str) -> None:
    assert japanese.sound(word) == ""


def test_japanese_names_tell_their_order_or_do_not() -> None:
    assert japanese.surname_first("kishida", "fumio") is True
    assert japanese.surname_first("fumio", "kishida") is False
    assert japanese.surname_first("penny", "wong") is None


def test_korean_sounds_are_read_or_refused() -> None:
    assert consonants("suk yeol") == consonants("seokyeol") == "s k l"
    assert not units("smith")
    assert not units("x" * 30)
    assert not units("")
    assert not units("brrk")
    assert not units("kkkaaaaaaaaa")
    assert is_syllables("byung")
    assert not is_syllables("clark")
    assert not same_given("jin", "geunhye")
    assert same_given("penny", "penny")


@given(st.text(), st.text())
def test_comparing_never_fails(one: str, other: str) -> None:
    compare(one, other)


@example("ii")
@example("sr jr")
@given(st.text(alphabet="aeiouyhgkndtrlmbpsjcw -", max_size=20))
def test_a_name_is_always_itself(name: str) -> None:
    assert compare(name, name).same or not name.strip(" -")
