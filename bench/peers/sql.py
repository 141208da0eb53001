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
create table meeting (id integer primary key, day text, status text, mode text, city text, record integer);
create table person (id integer primary key, name text);
create table participant (who integer, day text, meeting integer);
create table party (who text, day text, meeting integer);
create virtual table passage using fts5 (
  body, content='record', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
);
"""
_INDEXES = """
create index participant_who on participant (who, day, meeting);
create index participant_meeting on participant (meeting, who);
create index party_who on party (who, day, meeting);
create index party_meeting on party (meeting, who);
insert into passage (passage) values ('rebuild');
analyze;
"""


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
                for table, those in (("participant", held.people), ("party", held.countries)):
                    rows = [(who, held.day, count) for who in those]
                    self.sql.executemany(f"insert into {table} values (?, ?, ?)", rows)
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
        table = "party"
        keys: tuple[object, ...] = intent.countries
        if intent.names:
            table, keys = "participant", tuple(map(self._nearest, intent.names))
        both = f"join {table} b on b.meeting = a.meeting and b.who = ?" if len(keys) > 1 else ""
        chosen = f"from {table} a {both} where a.who = ? and a.day between ? and ?"
        values = (*reversed(keys), intent.first, intent.last)
        count = self.sql.execute(f"select count(*) {chosen}", values).fetchone()[0]
        found = self.sql.execute(
            f"select m.id, m.day, m.city, r.name from (select a.meeting {chosen} order by a.day desc limit {LINES}) "
            "join meeting m on m.id = meeting join record r on r.id = m.record order by m.day desc",
            values,
        ).fetchall()
        rows = [Row(day, self._people(meeting), city, name) for meeting, day, city, name in found]
        return rows, count

    def _nearest(self, name: str) -> int:
        """The number of the person nearest to a name."""
        return self._numbers[(self._names.find(name, 1) or [0])[0]]

    def _people(self, meeting: int) -> str:
        asked = "select p.name from participant a join person p on p.id = a.who where a.meeting = ?"
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
