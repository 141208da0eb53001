"""The bot of an afternoon: WRatio over all names, then a walk over all meetings or all texts."""

from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz, process

from bench.generate import Sample
from bench.peers.holdings import Held, held_in, names_in
from bench.peers.intents import Intent, intent_of
from bench.peers.reply import Row, message


class NaiveBot:
    """Lists, and loops over them."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        self._held = [held for sample in samples for held in held_in(sample)]
        self._texts = [(sample.name, sample.text) for sample in samples]
        self._names = names_in(samples)

    def ask(self, text: str, before: str = "") -> dict[str, Any]:
        """The reply to a question."""
        intent = intent_of(text, intent_of(before) if before else None)
        rows = self._quoted(intent.topic) if intent.topic else self._met(intent)
        return message(text, rows, len(rows))

    def _met(self, intent: Intent) -> list[Row]:
        """Meetings of the people nearest to the names."""
        sought = {self._nearest(name) for name in intent.names}
        countries = set(intent.countries)
        found = [
            held
            for held in self._held
            if sought.issubset(held.people)
            and countries.issubset(held.countries)
            and intent.first <= held.day <= intent.last
        ]
        return [self._row(held) for held in sorted(found, key=lambda held: held.day, reverse=True)]

    def _nearest(self, name: str) -> int:
        found = process.extractOne(name, self._names, scorer=fuzz.WRatio)
        return int(found[2]) if found else -1

    def _row(self, held: Held) -> Row:
        people = " and ".join(self._names[number] for number in held.people)
        return Row(held.day, people, held.city, held.record)

    def _quoted(self, topic: str) -> list[Row]:
        """Texts that hold the words as asked, with the paragraph."""
        sought, rows = topic.casefold(), []
        for name, text in self._texts:
            at = text.casefold().find(sought)
            if at >= 0:
                line = text[text.rfind("\n", 0, at) + 1 :].split("\n", 1)[0]
                rows.append(Row("", "", "", name, line))
        return rows
