"""An address leads to its record in whatever form it was pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.addresses import bare_address
from tests.world import desk_of, record

PAGE = "https://www.example.org/release/a2010/"
LIST = "https://example.org/view.php?id=7&lang=en"
DESK = desk_of(record("a.txt", url=PAGE), record("b.txt", url=LIST), record("c.txt", "2020"))


@pytest.mark.parametrize(
    "pasted",
    [
        PAGE, "http://example.org/release/a2010", "example.org/release/a2010/", "HTTPS://WWW.EXAMPLE.ORG/release/a2010",
        f"{PAGE}#top", f"{PAGE}?utm_source=slack&utm_medium=social", f"{PAGE}?fbclid=Iw", "https://example.org:443/release/a2010/",
        f"<{PAGE}|the release>", f"<{PAGE}>", "https://me@example.org/release/a2010", f" {PAGE} ",
    ],
)  # fmt: skip
def test_all_that_leads_to_the_same_page_finds_its_record(pasted: str) -> None:
    found = DESK.record_at(pasted)

    assert found is not None
    assert found.name == "a.txt"


@pytest.mark.parametrize(
    "pasted", ["https://example.org/view.php?lang=en&amp;id=7", f"{LIST}&utm_campaign=x&gclid=1#a"]
)
def test_parameters_that_choose_the_page_count_in_any_order(pasted: str) -> None:
    found = DESK.record_at(pasted)

    assert found is not None
    assert found.name == "b.txt"


@pytest.mark.parametrize(
    "pasted",
    ["https://example.org/view.php?id=8&lang=en", "https://example.org/view.php", "https://example.org/release",
     "https://example.com/release/a2010", "https://sub.example.org/release/a2010", "", "https://", "nonsense", "http://["],
)  # fmt: skip
def test_another_page_is_no_record(pasted: str) -> None:
    assert DESK.record_at(pasted) is None


@given(st.text(max_size=80))
def test_any_text_has_a_bare_address_that_stays_as_it_is(text: str) -> None:
    assert bare_address(text) == bare_address(text.strip())
    assert DESK.record_at(text) is None
