# ruff: noqa: E501 - sentences are easier to read on one line.
"""Who is meant by pronouns and offices, who only sat in, who travels, and who is quoted."""

import pytest

from tests.knowledge.extract.telling import names, readout, release, told, visits


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Aroha Ngata was in Suva. She met Prime Minister Jone Vakatawa.",
            "Aroha Ngata + Jone Vakatawa",
        ),
        (
            "The Minister met Prime Minister Jone Vakatawa to discuss trade and the climate.",
            "Aroha Ngata + Jone Vakatawa",
        ),
        (
            "“In Suva I met Prime Minister Jone Vakatawa,” Aroha Ngata said.",
            "Aroha Ngata + Jone Vakatawa",
        ),
        (
            "“Foreign Minister Luc Morel and I met this morning,” Aroha Ngata said.",
            "Aroha Ngata + Luc Morel",
        ),
        (
            "Aroha Ngata welcomed the news. Trade Minister Rewi Pene was in Lima, where he met President Elsa Quispe.",
            "Rewi Pene + Elsa Quispe",
        ),
    ],
)
def test_pronouns_and_offices_mean_somebody(body: str, expected: str) -> None:
    assert [names(m) for m in release(body).meetings] == [expected]


def test_an_office_alone_means_its_holder() -> None:
    record = readout(
        "Prime Minister Jane Moss was in Paris. The Foreign Secretary, James Pell, came too. The Foreign Secretary met Foreign Minister Luc Morel."
    )
    assert told(record) == ["held: James Pell + Luc Morel"]


def test_one_who_signs_and_is_called_by_office_has_that_office() -> None:
    record = readout(
        "The Prime Minister welcomed President Luc Morel of France this afternoon.",
        "From: The Rt Hon Jane Moss MP",
    )
    assert told(record) == ["held: Jane Moss + Luc Morel"]
    assert [f.role.value.label for f in record.figures if f.name == "Jane Moss" and f.role] == [
        "Prime Minister"
    ]


@pytest.mark.parametrize(
    ("sequel", "delegation"),
    [
        ("They were joined by Trade Minister Rewi Pene.", ["Rewi Pene"]),
        (
            "Trade Minister Rewi Pene and Ambassador Jane Moss joined the meeting.",
            ["Rewi Pene", "Jane Moss"],
        ),
        (
            "Ambassador Jane Moss, representing Trade Minister Rewi Pene, also attended.",
            ["Jane Moss"],
        ),
        ("Trade Minister Rewi Pene was represented by Ambassador Jane Moss.", ["Jane Moss"]),
        ("Trade Minister Rewi Pene thanked them.", []),
    ],
)
def test_those_who_sat_in_did_not_meet(sequel: str, delegation: list[str]) -> None:
    record = release(f"Aroha Ngata met French Foreign Minister Luc Morel today. {sequel}")
    assert told(record) == ["held: Aroha Ngata + Luc Morel"]
    assert [f.name for f in record.meetings[0].delegation] == delegation


def test_those_in_a_bracket_and_those_brought_along_sat_in() -> None:
    record = readout(
        "On March 5, Mr. MORI Kenta, Minister for Foreign Affairs of Japan, accompanied by Mr. ABE Gen, Ambassador to France, held talks with Mr. Luc Morel, Minister for Foreign Affairs of France. "
        "(From the French side, Mr. Max Roux, Ambassador to Japan, and others attended the meeting.)"
    )
    (meeting,) = record.meetings
    assert names(meeting) == "Mori Kenta + Luc Morel"
    assert [f.name for f in meeting.delegation] == ["Abe Gen", "Max Roux"]
    assert [f.country.value for f in meeting.delegation if f.country] == ["JP", "FR"]


def test_those_who_came_to_a_gathering_are_its_members() -> None:
    record = readout(
        "On March 5, the 11th Ministerial Meeting took place in Singapore with Mr. MORI Kenta, Minister for Foreign Affairs of Japan, in the chair. "
        "(From the other countries came Mr. Somsak Thep, Minister of Foreign Affairs of Thailand, and Mr. Aung Lin, Minister of Myanmar, in place of Mr. Kyaw Soe.)"
    )
    assert told(record) == ["held: Mori Kenta + Somsak Thep + Aung Lin"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Aroha Ngata will travel to Suva on Thursday.", ["planned: Aroha Ngata to Suva"]),
        (
            "Aroha Ngata will visit Fiji and Samoa next week.",
            ["planned: Aroha Ngata to FJ", "planned: Aroha Ngata to WS"],
        ),
        (
            "French Foreign Minister Luc Morel, who is visiting Wellington, gave a lecture.",
            ["held: Luc Morel to Wellington"],
        ),
        ("Aroha Ngata met Luc Morel during her visit to Paris.", ["held: Aroha Ngata to Paris"]),
        ("Aroha Ngata has concluded a successful visit to Lima.", ["held: Aroha Ngata to Lima"]),
        (
            "The visit to Wellington by Foreign Minister Luc Morel went well.",
            ["held: Luc Morel to Wellington"],
        ),
        (
            "Foreign Minister Luc Morel’s visit to Wellington last year went well.",
            ["held: Luc Morel to Wellington"],
        ),
        ("Negotiators will head to Viet Nam next week.", []),
        ("Aroha Ngata returns to New Zealand on Friday.", []),
        ("The final stop is Apia.", ["planned: Aroha Ngata to Apia"]),
        (
            "Aroha Ngata flies to Asunción in Paraguay tomorrow.",
            ["planned: Aroha Ngata to Asunción"],
        ),
    ],
)
def test_who_travels_where(body: str, expected: list[str]) -> None:
    assert visits(release(body)) == expected


def test_passages_say_whose_words_they_give() -> None:
    record = release(
        "“It is a good day for trade and for the region,” Aroha Ngata said.\n\nTrade Minister Rewi Pene thanked them.\n\nTrade matters."
    )
    assert [(p.number, p.speakers) for p in record.passages] == [
        (1, ("Aroha Ngata",)),
        (2, ("Rewi Pene",)),
        (3, ()),
    ]


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    record = release(
        "“It is a good day for trade,” Trade Minister Rewi Pene said.\n\n“In Suva I met Prime Minister Jone Vakatawa."
    )
    assert told(record) == ["held: Rewi Pene + Jone Vakatawa"]


def test_a_quotation_whose_speaker_is_named_later_is_that_speaker_s() -> None:
    record = readout(
        "“It is a good day for trade and for all of us.\n\n“We will do more,” Trade Minister Rewi Pene said."
    )
    assert record.passages[0].speakers == ("Rewi Pene",)


def test_an_impossible_date_is_a_problem() -> None:
    record = release("Aroha Ngata will travel to Suva on 31 February.")
    assert [p.kind.value for p in record.problems] == ["bad date"]
