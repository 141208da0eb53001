"""Places in questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.places.asking import country_of_adjective, find_asked_places
from knowledge.places.compounds import compounds, members
from knowledge.places.spelling import budget, guess

ASKED = [
    ("japan", "JP"),
    ("meetings with rok", "KR"),
    ("uk and nz", "GB NZ"),
    ("usa", "US"),
    ("japan us", "JP US"),
    ("us-japan meetings", "US JP"),
    ("the us", "US"),
    ("US meetings", "US"),
    ("U.S. and u.s. and u.k.", "US US GB"),
    ("U.S.-Japan", "US JP"),
    ("WHO MET US", ""),
    ("who met us", ""),
    ("tell us japan news", "JP"),
    ("us in Seoul", "KR"),
    ("in no to it is at be me my", ""),
    ("Kim Jong Un", ""),
    ("who met Yoon", ""),
    ("korea and new zealand", "KR NZ"),
    ("everything about Korea but not North Korea", "KR KP"),
    ("Canada ROK", "CA KR"),
    ("Thai ministers", "TH"),
    ("NZ–Korea meetings", "NZ KR"),
    ("did anyone meet the vietnamese", "VN"),
    ("cote d ivoire", "CI"),
    ("nukualofa", "TO"),
    ("guinea bisau", "GW"),
    ("south-korea", "KR"),
    ("n. korea", "KP"),
    ("NK missiles", "KP"),
    ("nk missiles", ""),
    ("Deutschland", "DE"),
    ("Coree du Sud", "KR"),
    ("Япония", "JP"),
    ("اليابان", "JP"),
    ("한국과 일본 외교장관", "KR JP"),
    ("日本の外相", "JP"),
    ("日本 韓国 首脳会談 2024", "JP KR"),
    ("日韓外相会談", "JP KR"),
    ("日米韓", "JP US KR"),
    ("한·미·일", "KR US JP"),
    ("한일 정상회담", "KR JP"),
    ("中日韩", "CN JP KR"),
    ("7日米国", "US"),
    ("관한일", ""),
    ("ソウルで", "KR"),
    ("washington dc", "US"),
    ("meetings in Nice", "FR"),
    ("in nice weather", ""),
    ("Mr Jordan", ""),
    ("jordan", "JO"),
    ("Paris Agreement", ""),
    ("USSR", "RU"),
    ("who met who", ""),
]

MENDED = [
    ("japn", "JP", "Japan"),
    ("meetings in Seuol", "KR", "Seoul"),
    ("north koria", "KP", "North Korea"),
    ("nroth korea", "KP", "North Korea"),
    ("suoth korea", "KR", "South Korea"),
    ("new zeland", "NZ", "New Zealand"),
    ("papua new guniea", "PG", "Papua New Guinea"),
    ("phillipines", "PH", "Philippines"),
    ("indonesa", "ID", "Indonesia"),
    ("Ukriane", "UA", "Ukraine"),
    ("singapor", "SG", "Singapore"),
    ("newzealand", "NZ", "New Zealand"),
    ("irna", "IR", "Iran"),
    ("koria", "KR", "South Korea"),
]

LEFT_ALONE = [
    "chain of command",
    "spin and span and score",
    "how many finish",
    "green standards",
    "who met Chin and Cameron",
    "quite a while",
    "iam",
    "the minister began",
    "on this day",
    "minster may 2023",
    "xn",
    "thi is a meting",
    "кореа",
]


@pytest.mark.parametrize(("question", "codes"), ASKED)
def test_a_question_names_these_countries(question: str, codes: str) -> None:
    assert [place.code for place in find_asked_places(question)] == codes.split()


@pytest.mark.parametrize(("question", "code", "name"), MENDED)
def test_a_mistyped_place_is_mended_and_said_so(question: str, code: str, name: str) -> None:
    (place,) = find_asked_places(question)
    assert (place.code, place.name, place.corrected) == (code, name, True)
    assert place.note.startswith(f"Read “{place.typed}” as {name}")


@pytest.mark.parametrize("question", LEFT_ALONE)
def test_ordinary_words_are_not_mended_into_places(question: str) -> None:
    assert find_asked_places(question) == []


def test_a_word_that_the_caller_knows_is_no_mistake() -> None:
    assert find_asked_places("japn", known=lambda word: word == "japn") == []


@pytest.mark.parametrize("question", ["nigera", "austrlia"])
def test_a_word_equally_near_two_places_stays_open(question: str) -> None:
    (place,) = find_asked_places(question)
    assert (place.kind, place.code, place.corrected) == ("unclear", None, False)
    assert " or " in place.name


def test_korea_is_read_as_south_korea_and_says_so() -> None:
    (place,) = find_asked_places("korea")
    assert place.note == "Korea read as South Korea"


def test_mended_korea_says_both() -> None:
    (place,) = find_asked_places("koria")
    assert place.note == "Read “koria” as South Korea; Korea read as South Korea"


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Korean", "KR"),
        ("north korean", "KP"),
        ("Kiwis", "NZ"),
        ("British", "GB"),
        ("Japan", None),
        ("tall", None),
    ],
)
def test_adjectives_lead_to_their_country(word: str, code: str | None) -> None:
    assert country_of_adjective(word) == code


@pytest.mark.parametrize(
    ("word", "edits"), [("uk", 0), ("iran", 1), ("georgia", 1), ("slovenia", 2)]
)
def test_longer_words_may_hold_more_mistakes(word: str, edits: int) -> None:
    assert budget(word) == edits


@pytest.mark.parametrize("words", [["uk"], ["xyzzyx"], ["new", "delhiii"], ["met", "japn"]])
def test_nothing_is_guessed_from_afar(words: list[str]) -> None:
    assert guess(tuple(words)) is None


def test_every_set_splits_into_single_characters() -> None:
    for word, codes in compounds().items():
        spans = members(word, 0)
        assert [code for _, _, code in spans] == list(codes)
        assert spans[-1][1] == len(word)


PIECES = st.sampled_from(
    [
        "japan",
        "us",
        " ",
        "-",
        "’s",
        "n. ",
        "koria",
        "ß",
        "İ",
        "ﬁ",
        "日韓",
        "한국",
        "the ",
        "Nice",
        "in ",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_no_question_breaks_it_and_what_was_typed_is_quoted(question: str) -> None:
    for place in find_asked_places(question):
        assert 0 <= place.start < place.end <= len(question)
        assert place.typed == question[place.start : place.end]
