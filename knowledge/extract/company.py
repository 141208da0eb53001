"""Who is meant: pronouns and descriptions resolved to figures."""

from dataclasses import dataclass, field

from knowledge.extract import cues
from knowledge.extract.clause import Beside, Clause, Shape
from knowledge.extract.clauses.subjects import subject_of
from knowledge.extract.entry import Entry
from knowledge.extract.posts import post_of
from knowledge.extract.roster import Named, Roster
from knowledge.extract.sentences import Sentence, is_person, people_in, small
from knowledge.patterns import lazy
from knowledge.places.scanning import PlaceMention
from knowledge.records import Basis, Found, Post, Role


@dataclass(slots=True)
class Company:
    """Memory of who has been spoken of, while a record is read from top to bottom."""

    roster: Roster
    """The people of the record."""
    protagonist: int | None
    """Whose record it is: the minister who publishes it, who signs it, or the first named in it."""
    pronouns: dict[int, str] = field(default_factory=dict)
    """`he` or `she` of those whom the record addresses so."""
    last_subject: int | None = None
    """Whom `he` means."""
    recent: int | None = None
    """Whom `we` includes beside the speaker."""
    named: tuple[int, ...] = field(default=())
    """Everybody named so far."""
    last_met: tuple[int, ...] = field(default=())
    """Whom `they` and `the two leaders` mean."""

    def entries(self, sentence: Sentence, marks: tuple[int, ...]) -> tuple[int, ...]:
        """Entries of the roster behind marks."""
        if not marks:
            return ()
        things = map(sentence.thing, marks)
        return tuple(dict.fromkeys([t.entry for t in things if isinstance(t, Named)]))

    def subjects(self, sentence: Sentence, clause: Clause) -> tuple[int, ...]:
        """Who does it, pronouns resolved; empty when nobody can be meant."""
        speaker = _one(self._speaker(sentence))
        if clause.beside is Beside.SPEAKER:
            named = self.entries(sentence, clause.subjects)
            return (
                *speaker,
                *(
                    named
                    or _one(self._holder(clause.pronoun.lower().removeprefix("the "), speaker))
                ),
            )
        if clause.beside is Beside.OTHER:
            named = self.entries(sentence, clause.subjects)
            meant = (self.last_subject, self.protagonist)
            return (
                *named,
                *_one(next((k for k in meant if k is not None and k not in named), None)),
            )
        if clause.subjects and not clause.pronoun:
            return self.entries(sentence, clause.subjects)
        named = self.entries(sentence, clause.subjects)
        others = self._meant(sentence, clause, speaker)
        return tuple(dict.fromkeys((*(k for k in others if k not in named), *named)))

    def _meant(
        self, sentence: Sentence, clause: Clause, speaker: tuple[int, ...]
    ) -> tuple[int, ...]:
        """Whom a pronoun or a description means here."""
        pronoun = clause.pronoun
        if pronoun == "we" and clause.shape is Shape.TOGETHER:
            marks = tuple(people_in(sentence.marked, 0, clause.start))
            here = [k for k in self.entries(sentence, marks) if k not in speaker]
            return (*speaker, *_one(here[-1] if here else self.recent))
        if pronoun in ("i", "we"):
            return speaker
        if _SEVERAL.match(pronoun):
            return self._several(sentence, clause)
        if pronoun.startswith("the "):
            return _one(
                self._holder(pronoun.removeprefix("the "), self.entries(sentence, clause.objects))
            )
        if pronoun in ("he", "she"):
            own = subject_of(sentence, clause.start)
            if own is not None and own not in clause.subjects:
                return self.entries(sentence, (own,))
            return _one(self._of_pronoun(pronoun))
        return _one(self.protagonist)

    def _of_pronoun(self, pronoun: str) -> int | None:
        """Whom `he` or `she` means: the last who did something, unless a form of address speaks against it."""
        likely = (self.last_subject, *reversed(self.last_met), self.recent, self.protagonist)
        fits = (k for k in likely if k is not None and self.pronouns.get(k, pronoun) == pronoun)
        return next(fits, self.protagonist)

    def _several(self, sentence: Sentence, clause: Clause) -> tuple[int, ...]:
        """Whom `they`, `the two leaders` or `the two Ministers from Japan` mean: those who met last, else those named."""
        marks = tuple(people_in(sentence.marked, 0, clause.start))
        meant = self.last_met or self.entries(sentence, marks) or self._named_so_far(clause.pronoun)
        land = _FROM.search(sentence.low) if sentence.cues & cues.COUNTRY else None
        if land is not None and isinstance(
            place := sentence.thing(land.start("land")), PlaceMention
        ):
            meant = tuple(k for k in meant if self._serves(k, place.code)) or meant
        post = next((p for words, p in _PLURALS.items() if words in clause.pronoun), None)
        if post is None:
            return meant
        return tuple(k for k in meant if post in self._posts(k) or not self._posts(k))

    def _named_so_far(self, pronoun: str) -> tuple[int, ...]:
        """Everybody named so far, where they are as many as the words say."""
        count = 3 if "three" in pronoun else 4 if "four" in pronoun else 2
        return self.named if len(self.named) == count else ()

    def _posts(self, entry: int) -> set[Post]:
        return {found.value.post for found in self.roster.entries[entry].roles}

    def _serves(self, entry: int, code: str | None) -> bool:
        """Whether an office or a country that the record gives someone is of this country."""
        found = self.roster.entries[entry]
        own = {role.value.country for role in found.roles}
        return code in own or bool(found.country and found.country.value == code)

    def called(self, pronoun: str, sentence: Sentence) -> int | None:
        """The one whom a pronoun or an office alone means, outside any clause of meeting."""
        if pronoun in ("i", "we"):
            return self._speaker(sentence)
        if pronoun.startswith("the ") and not _SEVERAL.match(pronoun):
            return self._holder(pronoun.removeprefix("the "), ())
        return self.last_subject if self.last_subject is not None else self.protagonist

    def note(self, sentence: Sentence) -> None:
        """Remember who began a sentence, and whom it named last beside the one who speaks."""
        everybody = [thing.entry for thing in sentence.things if type(thing) is Named]
        if not everybody:
            return
        speaker = self._speaker(sentence)
        self.recent = next((k for k in reversed(everybody) if k != speaker), self.recent)
        self.named = tuple(dict.fromkeys((*self.named, *everybody)))
        if is_person(sentence.marked[:1]):
            self.last_subject = everybody[0]

    def _speaker(self, sentence: Sentence) -> int | None:
        """Who says `I`."""
        return sentence.speaker if sentence.speaker is not None else self.protagonist

    def _holder(self, office: str, met: tuple[int, ...]) -> int | None:
        """Who is called by an office alone: the protagonist if it fits, else the first holder who is not the one met."""
        if office in ("minister", "secretary"):
            return self.protagonist
        post = post_of(office)
        if self.protagonist is not None and not self.roster.entries[self.protagonist].roles:
            self.roster.entries[self.protagonist].roles.append(_inferred(office, post))
        holders = [
            k
            for k, entry in enumerate(self.roster.entries)
            if k not in met and _is_called(entry, office)
        ]
        if self.protagonist in holders:
            return self.protagonist
        if holders:
            return holders[0]
        return self.protagonist if self._may_hold(post) else None

    def _may_hold(self, post: Post) -> bool:
        """Whether nothing the record says of its protagonist speaks against an office."""
        if self.protagonist is None:
            return False
        held = {found.value.post for found in self.roster.entries[self.protagonist].roles}
        return not held or post in held


_PLURALS = {
    f"{office}s": post_of(office) for office in ("prime minister", "president", "foreign minister")
}
"""Offices in the plural, which mean only those who hold them."""
_FROM = small(r"\b(?:two|three|both) \w+ (?:from|of) (?:the )?(?P<land><N>)")
_SEVERAL = lazy(r"they|both|two|the (?:same |two|three|four)|the \w+s$|the prime ministers")
"""Words for more than one."""


def _is_called(entry: Entry, office: str) -> bool:
    """Whether one of a figure's offices has the words of an office alone: `the Prime Minister`."""
    return any(office in found.value.label.lower() for found in entry.roles)


def _inferred(office: str, post: Post) -> Found[Role]:
    """The office of one who signs a record and is called in it by office alone."""
    return Found(Role(office.title(), post, None), None, Basis.INFERRED)


def _one(entry: int | None) -> tuple[int, ...]:
    """An entry as a tuple, empty for none."""
    return () if entry is None else (entry,)
