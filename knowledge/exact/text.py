"""A question whose exact names are single signs, so that no rule of asking takes them apart."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from knowledge.lookup.entry import Match, NameSpot
from knowledge.lookup.index import NameIndex
from knowledge.lookup.ordinary import is_ordinary
from knowledge.question import Question

FIRST_SIGN = 0xE000
"""Signs are private characters of Unicode, which mean nothing in any text."""
SIGNS = dict.fromkeys(range(FIRST_SIGN, 0xF900))
"""All of them: those that somebody types are taken out first."""


class ExactText(Struct, frozen=True, gc=False):
    """A text in which each exact name is a sign."""

    text: str
    """The text."""
    typed: tuple[str, ...] = ()
    """What each sign stands for, brackets included."""
    people: tuple[tuple[Match, ...], ...] = ()
    """Who is meant by each sign: one person, unless records came in that name another one so."""
    meant: tuple[Match, ...] = ()
    """Who is meant by a name that the question before had."""

    def names(self, names: NameIndex) -> NameIndex:
        """The index of names that knows the signs too."""
        return _SignedNames(names, self.people) if self.people else names

    def restored(self, question: Question, before: Question | None) -> Question:
        """The question read from this text, every sign as it was typed, a name carried over settled."""
        if not self.people and not self.meant:
            return question
        carried = (*before.people, *before.without) if before else ()
        signs = [at for at, char in enumerate(question.text) if self._is_sign(char)]

        def settled(spots: Sequence[NameSpot]) -> tuple[NameSpot, ...]:
            own = (s if any(s is c for c in carried) else self._moved(s, signs) for s in spots)
            return tuple(map(self._narrowed, own))

        return replace(
            question,
            text=self._put_back(question.text),
            people=settled(question.people),
            without=settled(question.without),
        )

    def _is_sign(self, char: str) -> bool:
        return 0 <= ord(char) - FIRST_SIGN < len(self.typed)

    def _put_back(self, text: str) -> str:
        for number, typed in enumerate(self.typed):
            text = text.replace(chr(FIRST_SIGN + number), typed)
        return text

    def _moved(self, spot: NameSpot, signs: Sequence[int]) -> NameSpot:
        """A name at its place in the text as typed; each sign before it was longer there."""
        longer = [len(typed) - 1 for typed in self.typed]
        start = spot.start + sum(longer[k] for k, at in enumerate(signs) if at < spot.start)
        text = self._put_back(spot.text)
        return replace(spot, start=start, end=start + len(text), text=text)

    def _narrowed(self, spot: NameSpot) -> NameSpot:
        """A name of which one reading was chosen."""
        keys = {match.key for match in spot.matches}
        chosen = tuple(match for match in self.meant if match.key in keys)
        return replace(spot, matches=chosen, unknown=False, weak=False) if chosen else spot


class _SignedNames(NameIndex):
    """An index of names for one text with signs."""

    def __init__(self, names: NameIndex, people: Sequence[tuple[Match, ...]]) -> None:
        """Take over the tables of an index."""
        super().__init__(names._tables)
        self._people = people

    def spot(self, text: str, ordinary: Callable[[str], bool] = is_ordinary) -> list[NameSpot]:
        """Names as they stand, and one at each sign."""
        found = [*super().spot(text, ordinary), *self._signed(text)]
        return sorted(found, key=lambda spot: spot.start)

    def _signed(self, text: str) -> Iterator[NameSpot]:
        for at, char in enumerate(text):
            number = ord(char) - FIRST_SIGN
            if 0 <= number < len(self._people):
                yield NameSpot(at, at + 1, char, self._people[number])
