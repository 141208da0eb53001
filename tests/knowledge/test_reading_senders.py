"""Lines of the head that say who sends a record are neither its title nor its caption."""

import pytest

from knowledge.reading.file import read_bytes
from knowledge.records import Basis, BlockKind, Document

LEAD = (
    "On May 26, Mr. TSUKUDA Koichiro, Prime Minister of Japan, held a Summit Meeting with "
    "H.E. Mr. HAN Seung-jae, President of the Republic of Korea."
)
TITLE = "A week of work in Paris"


def read(*head: str) -> Document:
    """A read-out under the lines of its head."""
    return read_bytes("\n".join([*head, "", LEAD]).encode(), "talks.txt")


def kinds(document: Document) -> list[BlockKind]:
    return [block.kind for block in document.blocks]


@pytest.mark.parametrize("label", ["From:", "By:", "Issued by:", "Author:"])
@pytest.mark.parametrize(
    "sender", ["Office of the Meeting Secretariat", "Jane Moss and Rewi Pene, Visits Section"]
)
def test_the_line_below_a_sender_s_label_is_no_title(label: str, sender: str) -> None:
    document = read(label, sender, "Visit of the Foreign Minister", "May 26, 2024")

    assert document.title.value == "Visit of the Foreign Minister"
    assert kinds(document)[:3] == [BlockKind.NAVIGATION, BlockKind.NAVIGATION, BlockKind.TITLE]


def test_a_date_below_a_sender_s_label_stays_the_date() -> None:
    document = read("From:", "May 26, 2024", "Visit of the Foreign Minister")

    assert document.published is not None
    assert document.published.value.iso() == "2024-05-26"


@pytest.mark.parametrize(
    "signer",
    [
        "The Rt Hon Jane Moss MP",
        "Rt. Hon. Jane Moss",
        "Hon Jane Moss",
        "Senator the Hon Jane Moss",
        "The Honourable Jane Moss KC",
        "The Right Honourable Jane Moss-O’Hara AM",
    ],
)
def test_a_name_with_its_form_of_address_is_no_title(signer: str) -> None:
    above = read(signer, TITLE, "", "May 26, 2024")
    below = read(TITLE, signer, "", "May 26, 2024")

    assert (above.title.value, below.title.value) == (TITLE, TITLE)
    assert kinds(above)[0] is BlockKind.NAVIGATION
    assert kinds(below)[1] is BlockKind.NAVIGATION


def test_a_record_under_a_name_alone_gets_the_title_that_it_implies() -> None:
    document = read("The Hon Jane Moss", "", "May 26, 2024")

    assert document.title.basis is Basis.INFERRED
    assert "Jane Moss" not in document.title.value


def test_a_line_of_words_that_addresses_nobody_may_be_the_title() -> None:
    document = read("Jane Moss of Paris", "", "May 26, 2024")

    assert document.title.value == "Jane Moss of Paris"


def test_a_title_that_begins_with_a_form_of_address_is_a_title() -> None:
    page = "The Hon Jane Moss meets the President of Chile\n\nMay 26, 2024\n\nToday Jane Moss met President Luis Soto."
    document = read_bytes(page.encode(), "x.txt")

    assert document.title.value == "The Hon Jane Moss meets the President of Chile"
