"""The honest peer: SQLite in memory with the indexes that these questions call for, FTS5 for texts, tantivy for names."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.generate import Sample
from bench.peers.holdings import held_in
from bench.peers.intents import Intent, intent_of
from bench.peers.names import TantivyNames
from bench.peers.reply import LINES, Row, message

_TABLES = """
create table record (id integer primary key, name text, body text);
create table person (id integer primary key, name text);
create table meeting (id integer primary key, day text, status text, mode text, city text, record integer);
create table participant (person integer, meeting integer);
create table party (country text, day text, meeting integer);
create virtual table passage using fts5 (
  body, content='record', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
);
"""
_INDEXES = """
create index participant_person on participant (person, meeting);
create index participant_meeting on participant (meeting, person);
create index party_country on party (country, day, meeting);
create index party_meeting on party (meeting, country);
insert into passage (passage) values ('rebuild');
analyze;
"""
_BOTH = """select meeting from participant where person in ({}) group by meeting having count(distinct person) = {}"""


class SqlBot:
    """Fills a database once, then answers from it."""

    def __init__(self, samples: Iterable[Sample], file: Path | None = None) -> None:
        self.sql = sqlite3.connect(file or ":memory:", check_same_thread=False)
        self.sql.executescript(_TABLES)
        names = self._fill(samples)
        self.sql.executescript(_INDEXES)
        self.sql.commit()
        self._numbers = list(names)
        self._names = TantivyNames(names.values())

    def _fill(self, samples: Iterable[Sample]) -> dict[int, str]:
        """Insert everything; gives the names."""
        names: dict[int, str] = {}
        count = 0
        for number, sample in enumerate(samples):
            self.sql.execute(
                "insert into record values (?, ?, ?)", (number, sample.name, sample.text)
            )
            for held, told in zip(held_in(sample), sample.truth.meetings, strict=True):
                count += 1
                row = (count, held.day, held.status, held.mode, held.city, number)
                self.sql.execute("insert into meeting values (?, ?, ?, ?, ?, ?)", row)
                self.sql.executemany(
                    "insert into participant values (?, ?)", [(p, count) for p in held.people]
                )
                parties = [(country, held.day, count) for country in held.countries]
                self.sql.executemany("insert into party values (?, ?, ?)", parties)
                names.update((each.person, each.name) for each in told.people)
        self.sql.executemany("insert into person values (?, ?)", names.items())
        return names

    def ask(self, text: str, before: str = "") -> dict[str, Any]:
        """The reply to a question."""
        intent = intent_of(text, intent_of(before) if before else None)
        rows, count = self.search(intent.topic) if intent.topic else self._met(intent)
        return message(text, rows, count)

    def _met(self, intent: Intent) -> tuple[list[Row], int]:
        """The latest meetings of those people or countries, and how many there are."""
        chosen, values = self._chosen(intent)
        where = f"from meeting m where m.id in ({chosen}) and m.day between ? and ?"
        span = (*values, intent.first, intent.last)
        count = self.sql.execute(f"select count(*) {where}", span).fetchone()[0]
        found = self.sql.execute(
            f"select m.id, m.day, m.city, r.name {where.replace(' where', ' join record r on r.id = m.record where', 1)} "
            f"order by m.day desc limit {LINES}",
            span,
        ).fetchall()
        return [
            Row(day, self._people(meeting), city, name) for meeting, day, city, name in found
        ], count

    def _chosen(self, intent: Intent) -> tuple[str, tuple[object, ...]]:
        """The meetings of all names or all countries, as a sub-query with its values."""
        if intent.names:
            people = [self._numbers[(self._names.find(name, 1) or [0])[0]] for name in intent.names]
            if len(people) == 1:
                return "select meeting from participant where person = ?", (people[0],)
            return _BOTH.format("?, ?", 2), tuple(people)
        one = "select meeting from party where country = ? and day between ? and ?"
        both = " intersect ".join([one] * len(intent.countries))
        return both, tuple(
            v for code in intent.countries for v in (code, intent.first, intent.last)
        )

    def _people(self, meeting: int) -> str:
        asked = (
            "select p.name from participant a join person p on p.id = a.person where a.meeting = ?"
        )
        return " and ".join(name for (name,) in self.sql.execute(asked, (meeting,)))

    def search(self, topic: str) -> tuple[list[Row], int]:
        """The best records that hold the words, with a snippet each."""
        words = " ".join(f'"{word}"' for word in topic.split() if word.isalnum())
        count = self.sql.execute(
            "select count(*) from passage where passage match ?", (words,)
        ).fetchone()[0]
        found = self.sql.execute(
            "select r.name, snippet(passage, 0, '*', '*', '…', 40) from passage join record r on r.id = passage.rowid "
            f"where passage match ? order by rank limit {LINES}",
            (words,),
        ).fetchall()
        return [Row("", "", "", name, quote) for name, quote in found], count
