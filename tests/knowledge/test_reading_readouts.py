# ruff: noqa: E501 - records are easier to see on one line.
"""Read-outs of many ministries: every line is told apart, whatever the layout."""

from pathlib import Path

import pytest

from knowledge.reading.file import read_bytes, read_file
from knowledge.records import Basis, BlockKind, Document, Layout, ProblemKind

ROOT = Path(__file__).parents[2]
LEAD = (
    "On May 26, commencing at 4:35 p.m. for approximately 50 minutes, Mr. TSUKUDA Koichiro, Prime "
    "Minister of Japan, held a Summit Meeting with H.E. Mr. HAN Seung-jae, President of the Republic of Korea."
)
NAMES = {
    "N": BlockKind.NAVIGATION,
    "T": BlockKind.TITLE,
    "D": BlockKind.DATELINE,
    "C": BlockKind.CAPTION,
    "L": BlockKind.LEAD,
    "P": BlockKind.PARAGRAPH,
    "H": BlockKind.HEADING,
    "o": BlockKind.POINT,
    "F": BlockKind.FOOTER,
}


def read(text: str) -> Document:
    return read_bytes(text.encode(), "talks.txt")


def shape(document: Document) -> str:
    letters = {kind: letter for letter, kind in NAMES.items()}
    return "".join(letters[block.kind] for block in document.blocks)


def points(document: Document) -> list[tuple[str, str]]:
    numbered = {BlockKind.POINT, BlockKind.HEADING, BlockKind.LEAD}
    return [(b.number, document.said(b.span)) for b in document.blocks if b.kind in numbered]


def said(document: Document, kind: BlockKind) -> list[str]:
    return [document.said(block.span) for block in document.blocks if block.kind is kind]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000_3897673375474b2c.txt", "TL" + "P" * 11),
        ("001_09a2c87b4d6172a3.txt", "TL" + "P" * 9),
        ("002_d1ad6a52aaffda58.txt", "NDCCL" + "o" * 7 + "F"),
        ("003_a14eb3c054a411d9.txt", "NDCCLoooF"),
        ("004_3efa4093d0a0abfa.txt", "NDLooF"),
    ],
)
def test_the_seeds_have_the_shape_that_a_person_sees(name: str, expected: str) -> None:
    document = read_file(ROOT / "seeds" / name, name)

    assert shape(document) == expected
    assert document.problems == ()
    assert document.published is not None


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("002_d1ad6a52aaffda58.txt", "Japan-ROK Summit Meeting"),
        ("003_a14eb3c054a411d9.txt", "Japan-ROK Foreign Ministers’ Meeting"),
        ("004_3efa4093d0a0abfa.txt", "Japan-Republic of Korea (ROK) Foreign Ministers' Meeting"),
    ],
)
def test_seeds_without_a_title_get_the_one_that_they_imply(name: str, title: str) -> None:
    document = read_file(ROOT / "seeds" / name, name)

    assert (document.title.value, document.title.basis) == (title, Basis.INFERRED)
    assert document.title.span is not None
    assert document.said(document.title.span) == title


def test_links_of_a_release_keep_their_place() -> None:
    document = read_file(ROOT / "seeds" / "000_3897673375474b2c.txt", "000.txt")

    assert [document.said(link.span) for link in document.links] == [
        "relationship with Japan",
        "Japan New Zealand Partnership Forum",
        "relationship with Korea",
    ]
    assert document.links[0].url == "http://www.mfat.govt.nz/Countries/Asia-North/Japan.php"


LAYOUTS = {
    "kantei": (f"Japan-ROK Summit Meeting (Summary)\n\nMay 26, 2024\n[Provisional translation]\n\n{LEAD}\n\nRelated Link\n", "TDNLF"),
    "old mofa": (f"Japan-U.S. Foreign Ministerial Meeting\nSUMMARY\nMay 21, 2010\n\n{LEAD}\n\n1. General\n(1) Trade\nThe two spoke of trade.\n", "TNDLHHP"),
    "section first": (f"Asia\n11th Mekong-Japan Ministerial Meeting\n\nAugust 3, 2018\n\n{LEAD}", "NTDL"),
    "lead right under the date": (f"Japan-Oman Relations\n\nMay 26, 2024\n{LEAD}", "NDL"),
    "poses": (f"Japan-Oman Relations\n\nMay 26, 2024\nMinister A shakes hands with Minister B.\nPrime Minister C Shaking Hands\nThe two ministers (left: A)\n\n{LEAD}", "NDCCCL"),
    "photo files": (f"Japan-Germany Relations\n\nSeptember 21, 2017\nphoto1: Japan-Germany Meeting\nPhoto of the Ministers.\n(Photo: Cabinet Office)\n\n{LEAD}", "NDCCCL"),
    "korean": ("Press Releases\n\nForeign Minister Cho Speaks with Minister Joly by Telephone\n\nDate\n2024-02-08\nhit\n2006\n\n1. On Thursday, February 8, Minister Cho had a telephone conversation with Ms. Joly.\n\n2. They spoke of trade.\n", "NTNDNNLo"),
    "canada": (f"Prime Minister Trudeau’s call with President Yoon\n\nOctober 30, 2024\nOttawa, Ontario\n\n{LEAD}", "TDDL"),
    "canada, office": (f"Minister Joly meets with Mexico’s Secretary\n\nFrom: Global Affairs Canada\n\nReadout\n\nNovember 4, 2025 – Ottawa, Ontario – Global Affairs Canada\n\n{LEAD}\n\n-30-\nContacts\nMedia Relations Office\n", "TNNDLFFF"),
    "state": (f"Secretary Brantley’s Call with Minister Seah\n\nREADOUT\n\nOFFICE OF THE SPOKESPERSON\n\nMAY 26, 2024\n\nThe following is attributable to Spokesperson Tyler Quinn:\n\n{LEAD}\n\n# # #\n", "TNNDNLF"),
    "dateline in the lead": ("The Secretary Travels to Tokyo\n\nWASHINGTON, May 26, 2024 – The Secretary of State will travel to Tokyo this week.\n", "TDL"),
    "place in the lead": ("The Secretary Travels to Tokyo\nMay 26, 2024\n\nWASHINGTON, D.C. – The Secretary of State will travel to Tokyo this week.\n", "TDDL"),
    "date with place in the lead": ("PM meets President\n\nOttawa, Ontario, May 26, 2024 – The Prime Minister met the President of Chile today.\n", "TDL"),
    "dash in a plain lead": ("PM meets President\n\nThe Prime Minister of Canada – Étienne Marchand – met the President of Chile today.\n", "TL"),
    "india": (f"Visit of Minister to Singapore\nMarch 27, 2024\n\n{LEAD}\n\nNew Delhi\nMarch 27, 2024\n", "TDLFD"),
    "singapore": (f"MFA Press Statement: Visit by the Minister of Thailand\n\n{LEAD}\n\n. . . . .\n\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n8 SEPTEMBER 2023\n", "TLFFD"),
    "britain": (f"PM call with the President of France\n\nFrom: Prime Minister's Office\nPublished 16 September 2024\n\n{LEAD}\n\nENDS\n", "TNDLF"),
    "standfirst": (f"PM call with the President of France\n\nThe Prime Minister spoke to the President of France.\n\nFrom: Prime Minister's Office\n\nPublished\n16 September 2024\n\n{LEAD}", "TCNNDL"),
    "europe": (f"Read-out of the meeting between Ms Wolańska and Mr Donnellan\n\nBrussels, 30 September 2025\n\n{LEAD}", "TDL"),
    "australia": (f"The Hon Marcus Petridis MP\nMinister for Trade and Tourism\n\nStatement on meeting with EU Commissioner\n\n6 May 2025\n\n{LEAD}\n\nMedia enquiries: 02 6277 7500\n", "NNTDLF"),
    "date first": (f"26 May 2024\n\nForeign Minister's meeting with Minister Seah\n\n{LEAD}", "DTL"),
    "label and dateline": (f"FOR IMMEDIATE RELEASE\nDate : 2024/05/26\nMinister Joly speaks with Minister Seah\nMay 26, 2024 - Ottawa, Ontario\n\n{LEAD}", "NDTDL"),
    "breadcrumb": (f"Home > Press Releases > 2024\nForeign Minister's meeting with Minister Seah\nMay 26, 2024\n\n{LEAD}\n\nTop of page\nPrivacy Policy\n", "NTDLFF"),
    "country page": (f"India\n\nMay 26, 2024\n\n{LEAD}", "NDL"),
    "title twice": (f"Japan-Oman Meeting\n\nJapan-Oman meeting\nMay 26, 2024\n\n{LEAD}", "TNDL"),
    "closing": (f"Japan-Oman Meeting\n\nMay 26, 2024\n\n{LEAD}\n\n(END)\n", "TDLF"),
    "markdown": (f"# Japan-Oman Meeting\n\nMay 26, 2024\n\n## Details of the day\n\n{LEAD}\n\n## Trade\n\n{LEAD}", "TDHLHP"),
    "underlined": (f"Japan-Oman Meeting\n=====\n\nMay 26, 2024\n\n{LEAD}", "TDL"),
    "subtitle": (f"# Japan-Oman Meeting\n## Talks in Muscat\n\nMay 26, 2024\n\n{LEAD}", "TCDL"),
    "caption in the text": (f"Japan-Oman Meeting\n\nMay 26, 2024\n\n{LEAD}\n\n(Photo) The dinner\n\nThey had dinner together.", "TDLCP"),
    "notes to editors": (f"PM meets President\n\n26 May 2024\n\n{LEAD}\n\nENDS\n\nNotes to editors:\n\n{LEAD} {LEAD}\n", "TDLFFP"),
    "no sentence": ("Japan-Oman Meeting\n\nMay 26, 2024\n\nMinister Seah met with his colleague and they talked about trade", "TDL"),
    "nothing but a title": ("Japan-Oman Meeting\n\nMay 26, 2024\n", "TD"),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_told_apart(layout: str) -> None:
    text, expected = LAYOUTS[layout]

    document = read(text)

    assert shape(document) == expected
    assert document.layout is Layout.READOUT


def test_the_date_is_found_with_its_words() -> None:
    document = read(LAYOUTS["canada, office"][0])

    assert document.published is not None
    assert document.published.span is not None
    assert document.published.value.iso() == "2025-11-04"
    assert document.said(document.published.span) == "November 4, 2025"


def test_a_date_in_the_lead_is_the_date_of_the_record() -> None:
    document = read(LAYOUTS["dateline in the lead"][0])

    assert document.published is not None
    assert document.published.value.iso() == "2024-05-26"
    assert said(document, BlockKind.LEAD) == [
        "The Secretary of State will travel to Tokyo this week."
    ]


def test_the_date_at_the_end_of_a_title_serves_when_there_is_no_other() -> None:
    document = read(f"PM call with President Béranger: 16 September 2024\n\n{LEAD}")

    assert document.published is not None
    assert document.published.basis is Basis.INFERRED
    assert document.published.span is not None
    assert document.said(document.published.span) == "16 September 2024"


def test_the_same_dateline_twice_is_fine_and_another_is_not() -> None:
    same = read(f"Japan-Oman Meeting\n\nMay 26, 2024\n2024-05-26\n\n{LEAD}")
    other = read(f"Japan-Oman Meeting\n\nMay 26, 2024\nMay 27, 2024\n\n{LEAD}")

    assert same.problems == ()
    assert [(p.kind, p.line) for p in other.problems] == [(ProblemKind.DOUBLE_DATELINE, 4)]
    assert other.published is not None
    assert other.published.value.iso() == "2024-05-26"


def test_a_missing_dateline_is_reported() -> None:
    document = read(f"Japan-Oman Relations\n\n{LEAD}")

    assert document.published is None
    assert [problem.kind for problem in document.problems] == [ProblemKind.NO_DATE]


def test_an_impossible_dateline_is_reported_with_its_line() -> None:
    document = read(f"Japan-Oman Meeting\n\nFebruary 30, 2024\n\n{LEAD}")

    assert [(p.kind, p.line) for p in document.problems] == [(ProblemKind.BAD_DATE, 3)]


CAPTIONED = "Japan-Oman Relations\n\nMay 26, 2024\n{}\n\n" + LEAD


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (CAPTIONED.format("(Photo) Japan-Oman Meeting (Photo: Cabinet Office)"), "Japan-Oman Meeting"),
        (CAPTIONED.format("photo1: Japan-Oman Foreign Ministers’ Meeting"), "Japan-Oman Foreign Ministers’ Meeting"),
        (CAPTIONED.format("Photo session before the Japan-Oman Meeting."), "Japan-Oman Meeting"),
        (CAPTIONED.format("Japan-Oman Foreign Ministers' Meeting (1)"), "Japan-Oman Foreign Ministers' Meeting"),
        (CAPTIONED.format("(Photo) The two shaking hands"), "Japan-Oman Summit Meeting"),
        (f"Japan-Oman Relations\n\nMay 26, 2024\n\n{LEAD.replace('held a Summit Meeting', 'spoke by telephone')}", "Japan-Oman telephone talk"),
        (f"Press Releases\n\nMay 26, 2024\n\n{LEAD.replace('a Summit', 'a Japan-Oman Summit')}", "Japan-Oman Summit Meeting"),
        ("May 26, 2024\n\nToday the Japan-Oman Dialogue took place, and the Japan-Oman Dialogue was good.", "Talks"),
        ("May 26, 2024\n\nIn Muscat, the 3rd Japan-Oman Policy Dialogue took place with great success.", "3rd Japan-Oman Policy Dialogue"),
        ("Japan-Oman Relations\n\nMay 26, 2024\n\nThe minister was glad to see the sea again.", "Japan-Oman Relations"),
        ("May 26, 2024\n\nThe minister was glad to see the sea again.\n\nTrade\nIt was good to see it grow.", "Trade"),
        ("May 26, 2024\n\nThe minister was glad to see the sea again.", "talks"),
    ],
)  # fmt: skip
def test_a_title_is_made_where_none_is_given(text: str, title: str) -> None:
    document = read(text)

    assert document.title.value.casefold() == title.casefold()
    assert document.title.basis is Basis.INFERRED


def test_numbers_nest_in_every_form() -> None:
    document = read(
        f"Japan-Oman Meeting\n\nMay 26, 2024\n\n{LEAD}\n\n"
        "  1. The first thing was said.\n"
        "  2. (1) The second had parts: (A) one; (B) two.\n"
        "    (2) The other part was said.\n"
        "      (a) Deep inside it was said.\n"
        "  3. Third things were said.\n"
        "    a) Small letters were said.\n"
        "    b) Small letters again were said.\n"
        "  4) Four was said.\n"
    )

    assert [number for number, _ in points(document)[1:]] == [
        "1", "2 (1)", "2 (2)", "2 (2) (a)", "3", "3 a)", "3 b)", "3 b) 4)",
    ]  # fmt: skip
    assert points(document)[2][1].endswith("(B) two.")


def test_headings_number_what_stands_under_them() -> None:
    document = read(
        f"Japan-Oman Meeting\n\nMay 26, 2024\n\n{LEAD}\n\n"
        "1. Great East Japan Earthquake\n\n"
        "  1. (1) The message was sent on the very day.\n"
        "  2. (2) The loss was mourned in both countries.\n\n"
        "2. Bilateral relations\n\nThe ministers wished to see ties.\n\n"
        "2 Other fields\n\nThe ministers spoke of the sea.\n\n"
        "3 Ministers met again.\n"
    )

    assert points(document)[1:] == [
        ("1", "Great East Japan Earthquake"),
        ("1 (1)", "The message was sent on the very day."),
        ("1 (2)", "The loss was mourned in both countries."),
        ("2", "Bilateral relations"),
        ("", "2 Other fields"),
    ]


def test_a_numbered_lead_is_a_lead_with_its_points_inside() -> None:
    document = read(
        "Japan-Oman Telephone Talk\n\nAugust 30, 2017\n\n"
        "  1.  On Wednesday, August 30, the two ministers spoke by telephone. The talk in outline:\n\n"
        "    1. What was said was clear and strong.\n"
        "    2. They condemned it in the strongest terms.\n"
    )

    assert shape(document) == "TDLoo"
    assert [number for number, _ in points(document)] == ["1", "1 1", "1 2"]


def test_bare_numbers_circles_romans_and_decimals_are_numbers() -> None:
    document = read(
        f"Japan-Oman Meeting\n\nMay 26, 2024\n\n{LEAD}\n\n"
        "1\nBilateral relations\nThey spoke of ties.\n"
        "2 Regional affairs\n① They spoke of Sudan.\n② They spoke of Somalia.\n"
    )
    roman = read(
        f"A Meeting\n\nMay 26, 2024\n\n{LEAD}\n\nI. Ties were good.\nII. Trade was better.\n"
    )
    decimal = read(
        f"A Meeting\n\nMay 26, 2024\n\n{LEAD}\n\n1. Ties\n1.1 Trade was good.\n1.2 It grew.\n"
    )

    assert [number for number, _ in points(document)[1:]] == ["1", "2", "2 ①", "2 ②"]
    assert [number for number, _ in points(roman)[1:]] == ["I", "II"]
    assert [number for number, _ in points(decimal)[1:]] == ["1", "1.1", "1.2"]


@pytest.mark.parametrize("bullet", ["-", "–", "•", "*", "○", "◦", "&#9675;", "■", "ㅇ"])
def test_bullets_are_points_without_number(bullet: str) -> None:
    document = read(
        f"A Meeting\n\nMay 26, 2024\n\n{LEAD}\n\n3. Ties were good.\n\n{bullet} They go further.\n"
    )

    assert points(document)[-1] == ("", "They go further.")


def test_a_number_may_hold_a_bullet_and_a_list_may_start_the_text() -> None:
    document = read(
        f"A Meeting\n\nMay 26, 2024\n\n(1) Ties\n\n(2) {LEAD}\n\n3. - Trade was good.\n"
    )

    assert points(document)[-1] == ("(2) 3", "Trade was good.")
    assert BlockKind.LEAD in {block.kind for block in document.blocks}


@pytest.mark.parametrize(
    "words",
    [
        "12 countries took part in it.",
        "J. Smith was there as well.",
        "4:35 p.m. was the time of it.",
        "41. Too many of them.",
        "I. was said.",
    ],
)
def test_words_that_begin_like_numbers_are_words(words: str) -> None:
    document = read(f"A Meeting\n\nMay 26, 2024\n\n{LEAD}\n\n{words}\n")

    assert document.said(document.blocks[-1].span) == words


def test_short_items_in_a_row_are_points_and_no_headings() -> None:
    document = read(
        f"A Meeting\n\nMay 26, 2024\n\n{LEAD}\n\n1. Trade\n2. Energy\n3. Security\n\nThey parted as friends.\n"
    )

    assert shape(document) == "TDLoooP"


def test_a_line_that_opens_a_list_is_no_heading() -> None:
    document = read(
        f"A Meeting\n\nMay 26, 2024\n\n{LEAD}\n\n1. Minister Seah then said that:\n(1) Ties were good.\n"
    )

    assert points(document)[1:] == [
        ("1", "Minister Seah then said that:"),
        ("1 (1)", "Ties were good."),
    ]


WRAPPED = """Secretary Brantley’s Call with Minister Seah

May 26, 2024

Secretary of State Harold J. Brantley spoke today with Minister for Foreign
Affairs Adrian Seah. They discussed the sea, which they will do again on May
27. The Secretary thanked him for the help that Singapore has given.

  1. The two agreed that trade should grow and that nothing should stand in
     the way of it in the years that come.
  2. They will meet again.
"""


def test_broken_lines_are_joined_to_paragraphs() -> None:
    document = read(WRAPPED)

    assert shape(document) == "TDLoo"
    assert "Foreign Affairs Adrian Seah. They" in said(document, BlockKind.LEAD)[0]
    assert said(document, BlockKind.POINT)[0].endswith(
        "stand in the way of it in the years that come."
    )


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    document = read(f"A Meeting\n\nMay 26, 2024\n{LEAD}\n{LEAD}\n{LEAD}\n")

    assert shape(document) == "TDLPP"


def test_a_title_broken_in_two_is_one_title() -> None:
    document = read(
        f"Meeting of the Minister of Foreign Affairs of Japan and the\nMinister of Oman\n\nMay 26, 2024\n\n{LEAD}"
    )

    assert document.title.value.endswith("Japan and the Minister of Oman")


def test_copies_with_other_chrome_have_one_fingerprint() -> None:
    one = read(
        f"Japan-ROK Relations\n\nMay 26, 2024\n\n{LEAD}\n\n1. They spoke of “trade”.\n\nBack to ROK\n"
    )
    two = read(
        f'Japan-ROK Meeting (Summary)\n\nMay 26, 2024\n\n{LEAD}\n\n  1.  They spoke of "trade".\n\nRelated Link\n'
    )
    other = read(
        f"Japan-ROK Meeting (Summary)\n\nMay 26, 2024\n\n{LEAD}\n\n  1.  They spoke of tea.\n"
    )

    assert one.fingerprint == two.fingerprint != other.fingerprint
    assert len(one.fingerprint) == 32


def test_a_sentence_that_goes_back_to_something_is_no_footer() -> None:
    document = read(
        f"A Meeting\n\nMay 26, 2024\n\n{LEAD}\n\nBack to the negotiations on trade, the ministers agreed that they go well.\n"
    )

    assert shape(document) == "TDLP"


def test_a_city_or_a_short_line_at_the_end_is_no_heading() -> None:
    signed = read(f"A Meeting\n\nMay 26, 2024\n\n{LEAD}\n\nNew Delhi\n")
    quoted = read(f"A Meeting\n\nMay 26, 2024\n\n{LEAD}\n\nShe Who Must Be Obeyed said so\n")

    assert shape(signed) == "TDLF"
    assert shape(quoted) == "TDLP"
