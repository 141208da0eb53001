"""The team's people.yaml: what can be used is used, everything else is named with its line."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.curation import curate, read_curation
from knowledge.desk import open_desk
from knowledge.reading.size import MAX_PEOPLE_BYTES
from knowledge.records import Basis, Post, ProblemKind

SEEDS = Path(__file__).parent.parent.parent / "seeds"

WHOLE = """\
- name: Yun Byung-se
  aliases: [윤병세, 尹炳世]
  country: kr
  source: a list of ministers
  roles:
    - label: Minister of Foreign Affairs of the Republic of Korea
      from: 2013-03-11
      to: 2017-06
    - label: Chair
      post: Official
      country: KR
      from: 2019
      source: a newspaper
"""


def test_a_whole_entry_is_read() -> None:
    (person,), problems = curate(WHOLE)

    assert not problems
    assert (person.name, person.aliases, person.country) == (
        "Yun Byung-se",
        ("윤병세", "尹炳世"),
        "KR",
    )
    first, second = person.roles
    assert (first.day, first.until) == (date(2013, 3, 11), date(2017, 6, 30))
    assert (first.role.post, first.basis) == (Post.FOREIGN_MINISTER, Basis.CURATED)
    assert (second.day, second.until) == (date(2019, 1, 1), None)
    assert (second.role.post, second.role.country) == (Post.OFFICIAL, "KR")
    assert (first.source, second.source) == ("a list of ministers", "a newspaper")


@pytest.mark.parametrize("text", ["", "   \n", "# nothing yet\n", "[]", "\ufeff# nothing"])
def test_a_file_without_people_says_nothing(text: str) -> None:
    assert curate(text.removeprefix("\ufeff")) == ([], [])


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("people: none", 1, "list of people"),
        ("just words", 1, "list of people"),
        ("- name: A B\n- 7", 2, "key: value"),
        ("- country: NZ", 1, "no name"),
        ("- name:", 1, "no name"),
        ("- name: '!!!'", 1, "no letters"),
        ("- name: A B\n- name: B A", 2, "already used in line 1"),
        ("- name: A B\n  aliases: [C D]\n- name: C D", 3, "already used in line 2"),
        ("- name: A B\n  country: Korea", 2, "no country code"),
        ("- name: A B\n  country: Japan", 2, "here JP"),
        ("- name: A B\n  born: 1957", 2, "'born' is not known"),
        ("- name: A B\n  [x]: 1957", 2, "'' is not known"),
        ("- name: A B\n  name: C D", 2, "given twice"),
        ("- name: A B\n  aliases: C D", 2, "list here"),
        ("- name: [A, B]", 1, "plain text"),
        (f"- name: {'a' * 301}", 1, "longer than 300"),
        ("- name: A B\n  roles:\n    - post: minister", 3, "no label"),
        ("- name: A B\n  roles:\n    - Minister", 3, "key: value"),
        ("- name: A B\n  roles:\n    - label: M\n      post: king", 4, "no kind of post"),
        ("- name: A B\n  roles:\n    - label: M\n      from: 2016-02-30", 4, "no date"),
        ("- name: A B\n  roles:\n    - label: M\n      from: May 2016", 4, "no date"),
        ("- name: A B\n  roles:\n    - label: M\n      from: 2016-1", 4, "no date"),
        ("- name: A B\n  roles:\n    - label: M\n      to: 0000", 4, "no date"),
        ("- name: A B\n  roles:\n    - label: M\n      from: 2017\n      to: 2016", 5, "before"),
        ("- &a name: A B\n- *a", 1, "anchors"),
        ("- [[[[[[[[1]]]]]]]]", 1, "nested too deeply"),
        ("- name: A B\n  aliases: [C D", 3, ""),
        ("- name: 'A B", 1, ""),
        ("- name: A\x00B", None, ""),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, line: int | None, says: str) -> None:
    _, problems = curate(text)

    (problem,) = problems
    assert (problem.file, problem.kind) == ("people.yaml", ProblemKind.CURATION)
    assert says in problem.message
    assert line is None or problem.line in (line, line - 1)
    assert problem.message[0] == problem.message[0].upper()
    assert problem.message.endswith(".")


def test_a_mistake_in_one_person_leaves_the_others() -> None:
    people, problems = curate("- name: A B\n  country: Nowhere\n- country: NZ\n- name: C D\n")

    assert [(person.name, person.country) for person in people] == [("A B", None), ("C D", None)]
    assert [problem.line for problem in problems] == [2, 3]


def test_two_people_of_one_name_are_told_apart_by_their_countries() -> None:
    people, problems = curate("- name: A B\n  country: NZ\n- name: A B\n  country: GB\n")

    assert [person.country for person in people] == ["NZ", "GB"]
    assert not problems


def test_a_name_may_be_repeated_among_its_own_aliases() -> None:
    people, problems = curate("- {name: A B, aliases: [B A, A B]}")

    assert (len(people), problems) == (1, [])


@given(st.text() | st.text(alphabet="- :\n[]{}&*'\"#abnme|>?!%@`0123456789\t\r\x85\u2028"))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    people, problems = curate(text)

    assert all(person.name for person in people)
    assert all(problem.message for problem in problems)


@given(
    st.recursive(
        st.sampled_from(["x", "2016", "", "~", "label: 1"]),
        lambda inner: (
            st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
            | st.dictionaries(
                st.sampled_from(["name", "aliases", "roles", "country", "from", "to", "label"]),
                inner,
            ).map(lambda items: "{" + ", ".join(f"{k}: {v}" for k, v in items.items()) + "}")
        ),
        max_leaves=8,
    )
)
def test_any_shape_is_read_without_an_exception(text: str) -> None:
    curate(f"- {text}")


def test_a_folder_without_the_file_has_nothing_to_say(tmp_path: Path) -> None:
    assert read_curation(tmp_path) == ([], [])


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_bytes(b"\xef\xbb\xbf- name: A B\n")

    assert [person.name for person in read_curation(tmp_path)[0]] == ["A B"]


def test_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_bytes(b"- name: A B\n- name: Jos\xe9\n")

    (problem,) = read_curation(tmp_path)[1]
    assert (problem.line, "UTF-8" in problem.message) == (2, True)


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_bytes(b"#" * (MAX_PEOPLE_BYTES + 1))

    (problem,) = read_curation(tmp_path)[1]
    assert "larger than 1 MiB" in problem.message


@pytest.mark.parametrize("target", ["elsewhere", "people.yaml", "a_folder"])
def test_what_is_no_file_of_the_folder_is_refused(tmp_path: Path, target: str) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "a_folder").mkdir()
    (tmp_path / "elsewhere").write_text("- name: A B")
    (folder / "people.yaml").symlink_to(
        tmp_path / target if target == "elsewhere" else folder / target
    )

    people, problems = read_curation(folder)

    assert (people, len(problems)) == ([], 1)


def test_the_file_of_the_seeds_is_sound_and_names_everybody_in_them() -> None:
    people, problems = read_curation(SEEDS)

    assert not problems
    assert {person.name for person in open_desk(SEEDS).archive.people} == {p.name for p in people}
    assert all(person.source and person.roles and person.country for person in people)


def test_the_file_is_read_with_its_archive_and_is_no_record_of_it(tmp_path: Path) -> None:
    for seed in SEEDS.glob("*.txt"):
        (tmp_path / seed.name).write_bytes(seed.read_bytes())
    (tmp_path / "people.yaml").write_text(
        "- name: Kishida Fumio\n  aliases: [岸田文雄]\n  country: XX\n"
    )

    archive = open_desk(tmp_path).archive

    assert "岸田文雄" in next(p for p in archive.people if p.name == "Kishida Fumio").forms
    assert [(p.file, p.line) for p in archive.problems] == [("people.yaml", 3)]
    assert "people.yaml" not in {record.name for record in archive.records}
