"""A name to people, and the names inside a question."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.lookup import How, NameEntry, NameIndex, best, is_ordinary

PEOPLE = [
    ("Yoon Suk Yeol", "KR"), ("Yun Byung-se", "KR"), ("Park Jin", "KR"), ("Lee Myung-bak", "KR"),
    ("Kim Hong-kyun", "KR"), ("Kim Sung-hwan", "KR"), ("Kang Kyung-wha", "KR"), ("Oh Joon", "KR"),
    ("Chung Eui-yong", "KR"), ("Lee Kyung-soo", "KR"), ("Kishida Fumio", "JP"), ("Taro Kono", "JP"),
    ("Yoshimasa Hayashi", "JP"), ("Shinzo Abe", "JP"), ("Goto Shigeyuki", "JP"), ("Yasuo Fukuda", "JP"),
    ("Helen Clark", "NZ"), ("Penny Wong", "AU"), ("Narendra Modi", "IN"), ("Jacinda Ardern", "NZ"),
    ("Winston Peters", "NZ"), ("Albert F. del Rosario", "PH"), ("Volodymyr Zelenskyy", "UA"),
    ("Pham Binh Minh", "VN"), ("Damien O’Connor", "NZ"), ("Todd McClay", "NZ"), ("Price", "GB"),
    ("Hillary Rodham Clinton", "US"), ("Theresa May", "GB"), ("Sigmar Gabriel", "DE"), ("David Parker", "NZ"),
    ("Teodoro L. Locsin Jr.", "PH"), ("Cecilia Malmström", "SE"), ("Xi Jinping", "CN"), ("John Kerry", "US"),
    ("Luiz Inácio Lula da Silva", "BR"), ("Don Pramudwinai", "TH"), ("Justin Trudeau", "CA"), ("Mark Rutte", "NL"),
]  # fmt: skip
NATIVE = {"Kishida Fumio": ("岸田文雄", "KISHIDA Fumio"), "Helen Clark": ("Rt Hon Helen Clark",)}
INDEX = NameIndex.build(
    NameEntry(key, name, (name, *NATIVE.get(name, ())), None, country)
    for key, (name, country) in enumerate(PEOPLE)
)


def names(text: str) -> list[str]:
    return [match.name for match in best(INDEX.find(text))]


@pytest.mark.parametrize(
    ("typed", "found", "how"),
    [
        ("Yoon", ["Yoon Suk Yeol"], How.SURNAME),
        ("Yun", ["Yun Byung-se"], How.SURNAME),
        ("Youn", ["Yoon Suk Yeol", "Yun Byung-se"], How.ROMANISATION),
        ("Kim", ["Kim Hong-kyun", "Kim Sung-hwan"], How.SURNAME),
        ("KISHIDA Fumio", ["Kishida Fumio"], How.EXACT),
        ("Mr. Fumio Kishida", ["Kishida Fumio"], How.EXACT),
        ("Fumio Kishda", ["Kishida Fumio"], How.TYPO),
        ("kishda", ["Kishida Fumio"], How.TYPO),
        ("Kihsida", ["Kishida Fumio"], How.TYPO),
        ("ikshida", ["Kishida Fumio"], How.TYPO),
        ("fukada", ["Yasuo Fukuda"], How.TYPO),
        ("Arden", ["Jacinda Ardern"], How.TYPO),
        ("helen clarke", ["Helen Clark"], How.TYPO),
        ("malmstorm", ["Cecilia Malmström"], How.TYPO),
        ("Jacimda", ["Jacinda Ardern"], How.TYPO),
        ("Pramudwnia", ["Don Pramudwinai"], How.TYPO),
        ("Malmstrom", ["Cecilia Malmström"], How.FOLDED),
        ("oconnor", ["Damien O’Connor"], How.FOLDED),
        ("o connor", ["Damien O’Connor"], How.EXACT),
        ("Gotō Shigeyuki", ["Goto Shigeyuki"], How.FOLDED),
        ("Gotō", ["Goto Shigeyuki"], How.FOLDED),
        ("Yun Seok-yeol", ["Yoon Suk Yeol"], How.ROMANISATION),
        ("Pak Jin", ["Park Jin"], How.ROMANISATION),
        ("Pak", ["Park Jin"], How.ROMANISATION),
        ("Kouno Tarou", ["Taro Kono"], How.ROMANISATION),
        ("Kohno", ["Taro Kono"], How.ROMANISATION),
        ("Zelensky", ["Volodymyr Zelenskyy"], How.ROMANISATION),
        ("Byung-se", ["Yun Byung-se"], How.GIVEN),
        ("Byungse", ["Yun Byung-se"], How.FOLDED),
        ("kishidafumio", ["Kishida Fumio"], How.EXACT),
        ("Winston", ["Winston Peters"], How.GIVEN),
        ("John F Kerry", ["John Kerry"], How.EXACT),
        ("Luiz Inacio Lula da Silva", ["Luiz Inácio Lula da Silva"], How.EXACT),
        ("Lula", ["Luiz Inácio Lula da Silva"], How.GIVEN),
        ("Minister Minh", ["Pham Binh Minh"], How.GIVEN),
        ("President Yoon", ["Yoon Suk Yeol"], How.SURNAME),
        ("del Rosario", ["Albert F. del Rosario"], How.SURNAME),
        ("rosario", ["Albert F. del Rosario"], How.SURNAME),
        ("Albert del Rosario", ["Albert F. del Rosario"], How.EXACT),
        ("Teodoro Locsin Jr", ["Teodoro L. Locsin Jr."], How.EXACT),
        ("Hillary Clinton", ["Hillary Rodham Clinton"], How.EXACT),
        ("John Forbes Kerry", ["John Kerry"], How.EXACT),
        ("Lord Price", ["Price"], How.EXACT),
        ("Gabriel", ["Sigmar Gabriel"], How.SURNAME),
        ("岸田文雄", ["Kishida Fumio"], How.NATIVE),
        ("岸田", ["Kishida Fumio"], How.NATIVE),
        ("尹锡悦", ["Yoon Suk Yeol"], How.NATIVE),
        ("윤석열", ["Yoon Suk Yeol"], How.NATIVE),
        ("윤", ["Yoon Suk Yeol", "Yun Byung-se"], How.NATIVE),
        ("이명박", ["Lee Myung-bak"], How.NATIVE),
        ("기시다", ["Kishida Fumio"], How.NATIVE),
        ("ヘレン・クラーク", ["Helen Clark"], How.NATIVE),
        ("アーダーン", ["Jacinda Ardern"], How.NATIVE),
        ("モディ", ["Narendra Modi"], How.NATIVE),
        ("習近平", ["Xi Jinping"], How.NATIVE),
        ("Володимир Зеленський", ["Volodymyr Zelenskyy"], How.NATIVE),
    ],
)
def test_a_name_finds_its_people(typed: str, found: list[str], how: How) -> None:
    matches = best(INDEX.find(typed))
    assert [match.name for match in matches] == found
    assert matches[0].how is how
    assert matches[0].reason


@pytest.mark.parametrize(
    "typed",
    ["", "???", "Napoleon", "Albanese", "asdfgh", "Wang", "Kin", "del", "Kim Jong Un", "Boris Kishida", "Kishida Yoon",
     "Kang Kyung-soo", "Lee Sang-soo", "Lee Kyong-su Park", "林鄭月娥", "高橋", "アンゲラ・メルケル",
     "김정은", "Клинтон Билл", "ー"],
)  # fmt: skip
def test_who_is_not_here_is_not_found(typed: str) -> None:
    assert names(typed) == []


def test_another_person_of_that_family_is_only_offered() -> None:
    offered = INDEX.find("Kim Jong Un")
    assert {match.how for match in offered} == {How.PARTIAL}
    assert "Kim Hong-kyun" in [match.name for match in offered]


def test_another_spelling_comes_after_the_one_typed() -> None:
    first, second = INDEX.find("Yoon")
    assert (first.name, first.tier, first.corrected) == ("Yoon Suk Yeol", 0, False)
    assert (second.name, second.tier, second.corrected) == ("Yun Byung-se", 1, True)
    assert first.score > second.score


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("Kishda", "Kishda read as Kishida (one letter missing)"),
        ("Kishidda", "Kishidda read as Kishida (one letter too many)"),
        ("Kishita", "Kishita read as Kishida (one letter differs)"),
        ("Trudaeu", "Trudaeu read as Trudeau (two letters swapped)"),
        ("Pramudinay", "Pramudinay read as Pramudwinai (two letters differ)"),
        ("Helen Clerk", "Clerk read as Clark (one letter differs)"),
    ],
)
def test_a_correction_says_what_was_wrong(typed: str, reason: str) -> None:
    assert INDEX.find(typed)[0].reason == reason
    assert INDEX.find(typed)[0].corrected


def test_people_named_more_often_come_first_among_equals() -> None:
    index = NameIndex.build([NameEntry(7, "Ann Clark"), NameEntry(8, "Helen Clark", weight=5)])
    assert [match.key for match in index.find("Clark")] == [8, 7]


def test_typed_accents_are_meant_and_plain_letters_are_not() -> None:
    index = NameIndex.build([NameEntry(0, "Jan Muller"), NameEntry(1, "Jan Müller")])
    assert [m.key for m in best(index.find("Müller"))] == [1]
    assert [m.key for m in best(index.find("Muller"))] == [0, 1]


def test_a_given_family_name_beats_the_rules() -> None:
    index = NameIndex.build(
        [
            NameEntry(0, "Aung San Suu Kyi", surname="Suu Kyi", country="MM"),
            NameEntry(1, "岸田文雄"),
        ]
    )
    assert index.find("Suu Kyi")[0].how is How.SURNAME
    assert best(index.find("岸田文雄"))[0].key == 1
    assert best(index.find("Aung San"))[0].key == 0


def test_an_office_in_a_printed_form_is_no_name() -> None:
    forms = ("Prime Minister Kishida", "Minister of State Kishida", "Prime Minister")
    index = NameIndex.build([NameEntry(0, "Kishida Fumio", forms, country="JP")])
    assert [spot.text for spot in index.spot("which State minister met Kishida")] == ["Kishida"]


def test_an_empty_archive_finds_nobody() -> None:
    index = NameIndex.build([])
    assert index.find("Kishida") == ()
    assert index.spot("who met Kishida and 岸田文雄?") == []


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        ("who met Kishda in 2023?", ["Kishda"]),
        ("WHO MET WINSTON PETERS", ["WINSTON PETERS"]),
        ("did Kono meet del Rosario?", ["Kono", "del Rosario"]),
        ("did Abe &amp; Modi speak", ["Abe", "Modi"]),
        ("Kishida Yoon", ["Kishida", "Yoon"]),
        ("kishida yoon", ["kishida", "yoon"]),
        ("Kishida–Yoon meeting", ["Kishida", "Yoon"]),
        ("Kishida-Yoon 50 min", ["Kishida", "Yoon"]),
        ("Abe Modi", ["Abe", "Modi"]),
        ("Abe and Modi", ["Abe", "Modi"]),
        ("Abe, Modi and Wong", ["Abe", "Modi", "Wong"]),
        ("Kishida Fumio", ["Kishida Fumio"]),
        ("Kishida Yoon Suk Yeol", ["Kishida", "Yoon Suk Yeol"]),
        ("where did Suk Yeol Yoon go", ["Suk Yeol Yoon"]),
        ("Kang, Kyung-wha", ["Kang, Kyung-wha"]),
        ("Fumio Kishda and Yun Seok-yeol", ["Fumio Kishda", "Yun Seok-yeol"]),
        ("Kishida's role in 2013", ["Kishida"]),
        ("H.E. Mr. Yun Byung-se", ["Yun Byung-se"]),
        ("Albert F. del Rosario met", ["Albert F. del Rosario"]),
        ("did Mr. Gabriel meet Kono", ["Gabriel", "Kono"]),
        ("who met President Lee Myung-bak", ["Lee Myung-bak"]),
        ("mark rutte and the price", ["mark rutte", "price"]),
        ("what is the mark of excellence", []),
        ("what happened at Camp David", []),
        ("did Byung meet Abe", ["Abe"]),
        ("did Abe meet Bong-bak", ["Abe"]),
        ("who met Napoleon", []),
        ("강경화 장관은 누구를 만났나요?", ["강경화"]),
        ("윤대통령은 누구를", ["윤"]),
        ("윤 someone", []),
        ("윤석열과 기시다", ["윤석열", "기시다"]),
        ("岸田文雄と尹錫悅", ["岸田文雄", "尹錫悅"]),
        ("岸田首相は誰と会った", ["岸田"]),
        ("林外相", ["林"]),
        ("ヘレン・クラーク首相", ["ヘレン・クラーク"]),
        ("モディ と クラーク", ["モディ", "クラーク"]),
        ("日本 韓国 首脳会談 2024", []),
        ("встреча Зеленський", ["Зеленський"]),
        ("", []),
    ],
)
def test_names_are_found_inside_a_question(text: str, spots: list[str]) -> None:
    found = INDEX.spot(text)
    assert [spot.text for spot in found] == spots
    assert all(spot.best and not spot.unknown for spot in found)
    assert all(text[spot.start : spot.end] == spot.text for spot in found)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("did Kishida meet Kim Jong Un?", "Kim Jong Un"),
        ("did kishida meet kim jong un", "kim jong un"),
        ("Did Kim Jong-un meet Abe", "Kim Jong-un"),
        ("did Kim Jung Un meet Abe", "Kim Jung Un"),
        ("who met Lee Jae-myung", "Lee Jae-myung"),
        ("Boris Kishida", "Boris Kishida"),
        ("Winston Kishida", "Winston Kishida"),
        ("Kishida Winston", "Kishida Winston"),
        ("who met David Cameron", "David Cameron"),
        ("Kim Hong-oh", "Kim Hong-oh"),
        ("Kim Hong Oh", "Kim Hong Oh"),
    ],
)
def test_a_known_family_with_an_unknown_name_is_nobody_here(text: str, unknown: str) -> None:
    (spot,) = [spot for spot in INDEX.spot(text) if spot.unknown]
    assert spot.text == unknown
    assert spot.best == ()
    assert all(match.how is How.PARTIAL for match in spot.matches)


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("who met park", True), ("who met Park", False), ("the price of oil", True), ("meetings in May 2024", True),
        ("who met arden", True), ("who met kishda", False), ("who met Arden", False), ("oh no", True),
    ],
)  # fmt: skip
def test_common_words_are_weak_names(text: str, weak: bool) -> None:
    (spot,) = INDEX.spot(text)
    assert spot.weak is weak


def test_the_archive_s_own_words_are_never_corrected() -> None:
    assert [spot.text for spot in INDEX.spot("kishada")] == ["kishada"]
    assert INDEX.spot("kishada", ordinary=lambda word: word == "kishada") == []
    assert is_ordinary("meeting")


@settings(deadline=None)
@given(st.text())
def test_no_question_is_too_odd(text: str) -> None:
    INDEX.find(text)
    ends = [0]
    for spot in INDEX.spot(text):
        assert spot.start >= ends[-1]
        ends.append(spot.end)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "Kim Kishida Jong Un the met Boris Yoon - , de del F. 윤석열 岸田 モディ Byung se Kishda".split()
        )
    )
)
def test_no_mixture_of_names_is_too_odd(parts: list[str]) -> None:
    text = " ".join(parts)
    for spot in INDEX.spot(text):
        assert text[spot.start : spot.end] == spot.text
        assert spot.matches or spot.unknown


LONG_WORDS = [
    (name, word) for name, _ in PEOPLE for word in name.replace(".", " ").replace("’", "").split()
    if len(word) >= 5 and word.isascii() and word.isalpha()
]  # fmt: skip


@settings(deadline=None)
@given(st.sampled_from(LONG_WORDS), st.data())
def test_one_slip_in_a_long_word_still_finds_the_person(
    pair: tuple[str, str], data: st.DataObject
) -> None:
    name, word = pair
    at = data.draw(st.integers(1, len(word) - 2))
    kind = data.draw(st.sampled_from(["drop", "swap", "double"]))
    slipped = {
        "drop": word[:at] + word[at + 1 :],
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "double": word[:at] + word[at] + word[at:],
    }[kind]
    assert name in [match.name for match in INDEX.find(slipped)]


@pytest.mark.parametrize(
    "text",
    [
        "Kim " * 1000,
        "Kishda" * 700,
        "kim jong un " * 400,
        "강경화장관은 " * 600,
        "岸田文雄尹錫悅" * 600,
        "a'" * 2000,
    ],
)
def test_a_long_text_is_bounded_work(text: str) -> None:
    began = time.process_time()
    INDEX.spot(text)
    assert time.process_time() - began < 2
