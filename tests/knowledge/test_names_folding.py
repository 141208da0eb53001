"""Folding and titles: the keys that every other rule stands on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.names.folding import fold, same_length_fold, tokens, words
from knowledge.names.honorifics import HONORIFICS, honorific_of, strip_honorifics


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("KISHIDA Fumio", "kishida fumio"),
        ("Yun Byung-se", "yun byung se"),
        ("O’Connor", "oconnor"),
        ("O´Connor", "oconnor"),
        ("O‘Connor", "oconnor"),
        ("Gotō Shigeyuki", "goto shigeyuki"),
        ("Wałęsa", "walesa"),
        ("Støre", "store"),
        ("Strauß", "strauss"),
        ("Erdoğan Işık", "erdogan isik"),
        ("Ærø", "aero"),
        ("ＫＩＳＨＩＤＡ", "kishida"),
        ("Albert F. del Rosario", "albert f del rosario"),
        ("ヘレン・クラーク", "ヘレン クラーク"),
        ("ガーナ", "ガーナ"),
        ("윤석열", "윤석열"),
        ("  a,  b ", "a b"),
        ("Kishida\u200b", "kishida"),
        ("", ""),
    ],
)
def test_spellings_of_one_name_fold_into_one_key(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_in_place_keeps_every_offset(text: str) -> None:
    assert len(same_length_fold(text)) == len(text)


def test_folding_in_place_folds_what_one_letter_can_hold() -> None:
    assert same_length_fold("Gotō’s Ærø\u0301") == "goto's aro\u0301"


def test_words_are_the_words_of_the_fold() -> None:
    assert words("Kang, Kyung-wha") == ("kang", "kyung", "wha")


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.folded


def test_a_possessive_is_left_out_and_an_apostrophe_inside_stays() -> None:
    found = tokens("Kishida's and O’Connor’s 'role'")
    assert [token.text for token in found] == ["Kishida", "and", "O’Connor", "role"]


@pytest.mark.parametrize(
    ("printed", "bare", "title"),
    [
        ("H.E. Mr. Yun Byung-se", "Yun Byung-se", "H.E. Mr."),
        ("the Rt Hon. Helen Clark", "Helen Clark", "the Rt Hon."),
        ("Hon Nanaia MAHUTA MP", "Nanaia MAHUTA", "Hon"),
        ("Sir John Key, KNZM", "John Key", "Sir"),
        ("Dato' Seri Anwar Ibrahim", "Anwar Ibrahim", "Dato' Seri"),
        ("Lord Price", "Price", "Lord"),
        ("Kishida-san", "Kishida", ""),
        ("Kishida san", "Kishida", ""),
        ("Aung San", "Aung San", ""),
        ("강경화님", "강경화", ""),
        ("岸田文雄氏", "岸田文雄", ""),
        ("Dr. park Jin", "park Jin", "Dr."),
        ("HE Mr Oh Joon", "Oh Joon", "HE Mr"),
        ("he Kishida", "he Kishida", ""),
        ("Mr", "Mr", ""),
        ("Sri Mulyani", "Sri Mulyani", ""),
        ("Teodoro L. Locsin Jr.", "Teodoro L. Locsin Jr.", ""),
        ("", "", ""),
        ("- Hon Ana Petelo", "Ana Petelo", "- Hon"),
    ],
)
def test_titles_come_off_and_names_stay(printed: str, bare: str, title: str) -> None:
    assert strip_honorifics(printed) == bare
    assert honorific_of(printed) == title


def test_a_grammar_reads_the_longest_title_first() -> None:
    assert "H.E." in HONORIFICS
    assert [len(form) for form in HONORIFICS] == sorted(map(len, HONORIFICS), reverse=True)


@given(st.text())
def test_taking_titles_off_never_fails(text: str) -> None:
    strip_honorifics(text)
    honorific_of(text)
