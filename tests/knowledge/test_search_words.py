"""Words told apart many at a time, rows as bits, and lists in arrays."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from knowledge.names.folding import words
from knowledge.search.keys import Keys
from knowledge.search.lists import Lists
from knowledge.search.printed import read_printed, told_apart
from knowledge.search.rows import Listed, Packed, Rest, has_bits, levels, packed
from knowledge.search.stems import stem, stems_of
from knowledge.search.vocabulary import Vocabulary

TEXTS = st.lists(
    st.one_of(
        st.text(),
        st.text("abé’“ \n\u00a0\u200b-.", max_size=60),
        st.lists(st.sampled_from(["a" * 24, "a" * 25, "a" * 40, "b", "", "한국", "COVID-19"]))
        .map(" ".join),
    ),
    max_size=5,
)  # fmt: skip
ROWS = st.sets(st.integers(0, 400), max_size=120).map(sorted)


@given(TEXTS)
def test_words_told_apart_at_once_are_those_of_each_text(texts: list[str]) -> None:
    printed = read_printed(texts)

    assert len(printed.texts) == len(texts)
    assert len(set(printed.words)) == len(printed.words)
    for text, found in zip(texts, map(printed.texts.__getitem__, range(len(texts))), strict=True):
        stems = [part for k in found.tolist() for part in stems_of(printed.words[k])]
        assert stems == [stem(word) for word in words(text)]


def test_words_made_to_look_alike_are_told_apart() -> None:
    mixed, other = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F
    twin = 7 * mixed * pow(other, -1, 1 << 64) % (1 << 64)
    parts = [np.array(part, np.uint64) for part in ([7, 0, 7], [0, twin, 0], [0, 0, 0])]

    first, which = told_apart(parts)

    assert len(first) == 2
    assert which[0] == which[2] != which[1]


@given(ROWS, ROWS)
def test_rows_as_bits_are_the_same_rows(one: list[int], other: list[int]) -> None:
    first, second = np.array(one, np.int32), np.array(other, np.int32)
    bits = Packed(packed(first, 401))

    assert bits.all().tolist() == one
    assert (len(bits), bool(bits)) == (len(one), bool(one))
    assert [bits.first(k).tolist() for k in (1, 5, 200)] == [one[:k] for k in (1, 5, 200)]
    assert has_bits(bits.bits, second).tolist() == [row in one for row in other]


@given(ROWS, st.integers(0, 130), st.integers(1, 130))
def test_the_rest_of_some_rows_is_what_is_not_left_out(
    rows: list[int], cut: int, most: int
) -> None:
    left = [row for k, row in enumerate(rows) if k % 3 == 0 or k < cut]
    rest = Rest(np.array(rows, np.int32), np.array(left, np.int32))
    wanted = [row for row in rows if row not in left]

    assert (len(rest), rest.all().tolist()) == (len(wanted), wanted)
    assert rest.first(most).tolist() == wanted[:most]
    assert Listed(rest.all()).first(most).tolist() == wanted[:most]


@given(ROWS, st.lists(ROWS, max_size=4))
def test_bits_are_parted_by_how_many_marks_they_have(
    held: list[int], marks: list[list[int]]
) -> None:
    bits = [packed(np.array(each, np.int32), 401) for each in (held, *marks)]

    parted = [Packed(level).all().tolist() for level in levels(bits[0], bits[1:])]

    counts = {row: sum(row in each for each in marks) for row in held}
    assert parted == [[r for r in held if counts[r] == k] for k in range(len(marks), -1, -1)]


@given(st.lists(st.lists(st.integers(0, 9), max_size=4), max_size=6), st.data())
def test_lists_in_arrays_are_lists(lists: list[list[int]], data: st.DataObject) -> None:
    made = Lists.of(
        [len(each) for each in lists], np.array([n for each in lists for n in each], np.int32)
    )
    which = data.draw(st.lists(st.integers(0, len(lists) - 1), max_size=8)) if lists else []
    wanted = np.array(which, np.int64)

    picked = made.picked(wanted)

    assert [picked[k].tolist() for k in range(len(picked))] == [lists[k] for k in which]
    assert made.gathered(wanted)[0].tolist() == [n for k in which for n in lists[k]]


WORDS = st.text("abcdé", min_size=1, max_size=6)


@given(st.sets(WORDS, max_size=30), WORDS)
def test_a_key_is_found_where_it_stands_and_the_nearest_word_only_where_it_is_alone(
    known: set[str], word: str
) -> None:
    keys = sorted(each.encode() for each in known)
    held = Lists.of([1] * len(keys), np.zeros(len(keys), np.int32))
    vocabulary = Vocabulary(Keys.of(keys), held)

    assert vocabulary.find(word) == (keys.index(word.encode()) if word in known else None)
    near = vocabulary.near(word, 1)
    assert near == _nearest(known, word)


def _nearest(known: set[str], word: str) -> str | None:
    """The one word of four letters and more that is equal or one slip away, with the same first letter."""
    able = [each for each in known if len(each) >= 4 and each[0] == word[0]]
    if word in able:
        return word
    found = [each for each in able if _is_a_slip(word, each)]
    return found[0] if len(found) == 1 else None


def _is_a_slip(one: str, other: str) -> bool:
    """Whether a letter more, less or other, or two in the wrong order, make one word of another."""
    cuts = [(one[:k], one[k:]) for k in range(len(one) + 1)]
    less = {a + b[1:] for a, b in cuts if b}
    turned = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    more = {other[:k] + other[k + 1 :] for k in range(len(other))}
    swapped = len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return other in less | turned or one in more or swapped
