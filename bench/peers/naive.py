"""The bot of an afternoon: WRatio over all names, then a walk over all texts; names and dates are given to it."""

from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz, process

from bench.generate import Sample
from bench.invented.countries import COUNTRIES
from bench.peers.holdings import names_in
from bench.peers.intents import Intent, intent_of
from bench.peers.reply import Row, message

_NAME_OF = {country.code: country.name for country in COUNTRIES}
Page = tuple[str, str, str]
"""Day, file name and text of a record."""


class NaiveBot:
    """Lists, and loops over them."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        pages = ((one.truth.meetings[0].date, one.name, one.text) for one in samples)
        self._pages: list[Page] = sorted(pages, reverse=True)
        self._names = names_in(samples)

    def ask(self, text: str, before: str = "") -> dict[str, Any]:
        """The reply to a question."""
        intent = intent_of(text, intent_of(before) if before else None)
        rows = self._quoted(intent.topic) if intent.topic else self._met(intent)
        return message(text, rows, len(rows))

    def _met(self, intent: Intent) -> list[Row]:
        """Records that hold the names nearest to those asked for, or the countries."""
        words = [*map(self._nearest, intent.names), *(_NAME_OF[code] for code in intent.countries)]
        return [
            Row(day, " and ".join(words), "", name)
            for day, name, text in self._pages
            if intent.first <= day <= intent.last and all(word in text for word in words)
        ]

    def _nearest(self, name: str) -> str:
        found = process.extractOne(name, self._names, scorer=fuzz.WRatio)
        return str(found[0]) if found else name

    def _quoted(self, topic: str) -> list[Row]:
        """Texts that hold the words as asked, with the paragraph."""
        sought, rows = topic.casefold(), []
        for day, name, text in self._pages:
            at = text.casefold().find(sought)
            if at >= 0:
                line = text[text.rfind("\n", 0, at) + 1 :].split("\n", 1)[0]
                rows.append(Row(day, "", "", name, line))
        return rows
