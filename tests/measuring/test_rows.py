"""Figures, goals, the table and the picture."""

import json
from xml.etree import ElementTree

from bench.clock import Latency, Spread
from bench.plot import drawn
from bench.row import Row, alone, beside, compared
from bench.table import added, as_json, from_json, printed

RUNS = [
    (Latency((0.001, 0.002, 0.003)), Latency((0.010, 0.020, 0.030))),
    (Latency((0.002, 0.002, 0.002)), Latency((0.040, 0.040, 0.040))),
]
ROW = compared("answer/all", 100_000, "SQLite + tantivy", RUNS, 0.5)
SLOW = beside("door/p50", 10_000, "empty handler", "s", [(0.9, 0.1), (0.8, 0.1), (1.0, 0.1)])


def test_a_figure_is_over_all_calls_and_its_spread_over_the_runs() -> None:
    assert ROW.ours == Spread(0.002, 0.002, 0.002)
    assert ROW.other == Spread(0.04, 0.02, 0.04)
    assert ROW.ratio == Spread(0.05, 0.05, 0.1)


def test_a_goal_is_that_of_the_size_or_the_next_smaller_one() -> None:
    assert ROW.goal == 0.25
    assert compared("answer/all", 10_000, "SQLite + tantivy", RUNS, 0.5).goal == 0.33
    assert compared("answer/all", 50_000, "SQLite + tantivy", RUNS, 0.5).goal == 0.33
    assert compared("answer/all", 9_999, "SQLite + tantivy", RUNS, 0.5).goal is None
    assert compared("answer/who", 10_000, "SQLite + tantivy", RUNS, 0.5).goal is None


def test_only_a_ratio_three_times_worse_than_its_goal_is_far_off() -> None:
    assert SLOW.met is False
    slow = beside("warm/seconds", 100_000, "scandir and stat", "s", [(0.7, 0.1)])
    assert slow.goal is not None
    assert slow.far_off
    assert not beside("warm/seconds", 100_000, "scandir and stat", "s", [(0.6, 0.1)]).far_off
    assert not alone("look-up/typo/recall", 10_000, "share", [0.1]).far_off


def test_what_was_reached_of_a_goal_is_the_mark_of_far_off() -> None:
    reached = beside("door/p50", 10_000, "empty handler", "s", [(1.0, 1.0)]).reached
    assert reached is not None
    assert not beside("door/p50", 10_000, "empty handler", "s", [(2.9 * reached, 1.0)]).far_off
    assert beside("door/p50", 10_000, "empty handler", "s", [(3.1 * reached, 1.0)]).far_off


def test_goal_and_limit_are_both_to_be_met() -> None:
    assert beside("cold/seconds a record", 10_000, "reading the files", "s", [(0.0003, 0.0001)]).met
    too_long = beside("cold/seconds a record", 10_000, "reading the files", "s", [(0.0006, 0.0001)])
    assert too_long.met is False
    assert alone("look-up/typo/recall", 10_000, "share", [0.999]).met
    assert alone("something else", 10_000, "s", [1.0]).met is None


def test_the_table_has_a_line_for_each_row_and_the_json_all_figures() -> None:
    rows = [ROW, SLOW, alone("look-up/typo/recall", 10_000, "share", [0.9])]
    lines = printed(rows).splitlines()
    assert len(lines) == 4
    assert lines[1].split()[-1] == "missed"  # 2 ms are more than the 0.25 ms allowed.
    assert json.loads(as_json(rows))[0]["ratio"]["middle"] == 0.05


def test_the_picture_is_well_formed_and_has_a_mark_for_each_row() -> None:
    rows: list[Row] = [ROW, SLOW, alone("look-up/typo/recall", 10_000, "share", [0.9])]
    picture = ElementTree.fromstring(drawn(rows))
    titles = [title.text for title in picture.iter("{http://www.w3.org/2000/svg}title")]
    assert titles == [
        "answer/all/p50, 100,000: 20.0× SQLite + tantivy",
        "door/p50, 10,000: 0.111× empty handler",
    ]


def test_rows_are_added_to_those_of_an_earlier_run_and_measured_anew_they_count() -> None:
    old, other = beside("a", 10, "p", "s", [(1.0, 2.0)]), alone("b", 10, "B", [3.0])
    new, larger = beside("a", 10, "p", "s", [(1.0, 4.0)]), beside("a", 20, "p", "s", [(1.0, 8.0)])
    assert from_json(as_json([old, other])) == [old, other]
    assert added([old, other], [larger, new]) == [new, other, larger]
