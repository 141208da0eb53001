"""Exact names given and read: which words in brackets tell a person from everybody else of that name.

`Kim Sung-han [South Korea]` is whoever has that name and that country, role or record. `…, meaning Kim Sung-han [South Korea]`
at the end of a question says who is meant by a name that it took over from the question before.
"""

import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import islice

from knowledge.archive import Archive
from knowledge.dates.asking import find_asked
from knowledge.exact.text import FIRST_SIGN, SIGNS, ExactText
from knowledge.lookup.entry import How, Match
from knowledge.names.folding import fold
from knowledge.people import Person
from knowledge.places.asking import find_asked_places
from knowledge.places.scanning import label
from knowledge.postings import Words

_BRACKETS = re.compile(r" ?\[([^\[\]]{1,300})\]")
_MEANING = re.compile(r"[\s,]*\bmeaning ([\ue000-\uf8ff])(?=[\s?!.]*$)")
_LONGEST_NAME = 150
_LONGEST_DETAIL = 70
_MOST = 20
"""Names in brackets that are read in one text."""
UNTOLD = "of whom no more is known"
"""What stands in brackets behind a name that the records tell nothing of but the name."""


class ExactNames:
    """The people of an archive by name, told apart where they share one."""

    def __init__(self, archive: Archive, named: Words | None = None) -> None:
        """Take the people by folded name that were kept; else gather them when somebody is named exactly."""
        self._archive = archive
        self._shared: dict[str, Counter[str]] = {}
        self._shown: dict[int, str] = {}
        if named is not None:
            self.named = named

    @cached_property
    def named(self) -> Words:
        """People by folded name."""
        named: dict[str, list[int]] = defaultdict(list)
        for key in range(len(self._archive.people)):
            named[fold(self._archive.person_name(key))].append(key)
        return Words.of(named)

    @cached_property
    def _most_words(self) -> int:
        """Words of the longest name."""
        return max((len(name.split()) for name in self.named.words), default=1)

    def of(self, key: int) -> str:
        """Words that name one person and nobody else, in this archive and in most that it grows into."""
        return f"{self._archive.person_name(key)} [{self.detail(key)}]"

    def shown(self, key: int) -> str:
        """The bare name where a question cannot take it for anybody or anything else, as people would type it."""
        if key not in self._shown:
            self._shown[key] = self._as_shown(key)
        return self._shown[key]

    def _as_shown(self, key: int) -> str:
        """The bare name, tried in a question; else the one with brackets."""
        name = self._archive.person_name(key)
        spots = self._archive.names.spot(f"who met {name}?")
        alone = len(spots) == 1 and spots[0].text == name and not spots[0].weak
        clear = alone and [match.key for match in spots[0].best] == [key]
        places = any(not p.corrected and p.kind != "unclear" for p in find_asked_places(name))
        other = places or find_asked(name, date.min)
        return name if clear and not other and not set("[]<>&") & set(name) else self.of(key)

    def detail(self, key: int) -> str:
        """The first of country, role and record that none of those who share a name with somebody has."""
        name = fold(self._archive.person_name(key))
        if len(self.named.row(name)) == 1:
            return next(self._told(key), UNTOLD)
        bearers = self._bearers(name)
        return next((told for told in self._told(key) if bearers[fold(told)] == 1), UNTOLD)

    def namesakes(self, key: int) -> int:
        """How many people bear somebody's name, himself or herself included."""
        return len(self.named.row(fold(self._archive.person_name(key))))

    def match(self, key: int) -> Match:
        """Somebody, as a name that was given exactly finds him or her."""
        return Match(key, self._archive.person_name(key), How.EXACT, 1.0, "named exactly")

    def read(self, text: str) -> ExactText:
        """A text with its exact names as signs; brackets that settle no name stay as they are."""
        if "[" not in text:
            return ExactText(text)
        text = text.translate(SIGNS)
        signed, at = "", 0
        typed: list[str] = []
        people: list[tuple[Match, ...]] = []
        for start, end, keys in islice(self._places(text), _MOST):
            signed += text[at:start] + chr(FIRST_SIGN + len(typed))
            typed.append(text[start:end])
            people.append(tuple(map(self.match, keys)))
            at = end
        return _with_meaning(ExactText(signed + text[at:], tuple(typed), tuple(people)))

    def _places(self, text: str) -> Iterator[tuple[int, int, list[int]]]:
        """Where exact names stand, and whom each means."""
        at = 0
        for brackets in _BRACKETS.finditer(text):
            if found := self._before(text[at : brackets.start()], brackets[1]):
                yield at + found[0], brackets.end(), found[1]
                at = brackets.end()

    def _bearers(self, name: str) -> Counter[str]:
        """Of how many who share a name each detail tells."""
        if name not in self._shared:
            told = (set(map(fold, self._told(key))) for key in self.named.row(name).tolist())
            self._shared[name] = Counter(detail for details in told for detail in details)
        return self._shared[name]

    def _before(self, text: str, detail: str) -> tuple[int, list[int]] | None:
        """Where the name before brackets begins, and who bears it and fits them; the longest such name."""
        first = max(0, len(text) - _LONGEST_NAME)
        starts = [m.start() for m in re.finditer(r"(?<!\S)\S|(?<=[(,;:\"“'‘])\S", text[first:])]
        for start in starts[-2 * self._most_words :]:
            if named := self.named.row(fold(text[first + start :])).tolist():
                keys = [key for key in named if self._fits(key, detail)]
                return (first + start, keys) if keys else None
        return None

    def _fits(self, key: int, detail: str) -> bool:
        told = fold(html.unescape(detail))
        return told == fold(UNTOLD) or told in map(fold, self._told(key))

    def _told(self, key: int) -> Iterator[str]:
        """What tells somebody from others, the most familiar first."""
        person = self._archive.people[key]
        for told in self._facts(person):
            if len(told) <= _LONGEST_DETAIL and not set("[]<>") & set(told):
                yield told

    def _facts(self, person: Person) -> Iterator[str]:
        if person.country:
            yield label(person.country)
        yield from dict.fromkeys(held.role.label for held in reversed(person.roles))
        yield from (self._archive.records[position].name for position in person.records)


def _with_meaning(exact: ExactText) -> ExactText:
    """The text without `meaning NAME` at its end, and who is meant."""
    found = _MEANING.search(exact.text)
    if found is None:
        return exact
    left = exact.text[: found.start()] + exact.text[found.end() :]
    meant = exact.people[ord(found[1]) - FIRST_SIGN]
    return ExactText(left, exact.typed, exact.people, meant)
