"""Who is meant: pronouns and descriptions resolved to figures, and those who sat in told from those who met."""

import re
from dataclasses import dataclass, field

from knowledge.extract.clauses import Clause, Shape, people_from
from knowledge.extract.roster import Place, Roster
from knowledge.extract.sentences import Sentence
from knowledge.records import Post

_POSTS = {
    "prime minister": Post.HEAD_OF_GOVERNMENT,
    "premier": Post.HEAD_OF_GOVERNMENT,
    "chancellor": Post.HEAD_OF_GOVERNMENT,
    "president": Post.HEAD_OF_STATE,
    "governor-general": Post.HEAD_OF_STATE,
    "foreign minister": Post.FOREIGN_MINISTER,
    "foreign secretary": Post.FOREIGN_MINISTER,
    "secretary of state": Post.FOREIGN_MINISTER,
    "high representative": Post.FOREIGN_MINISTER,
    "defence minister": Post.DEFENCE_MINISTER,
    "trade minister": Post.TRADE_MINISTER,
}
"""Offices that stand for their holder when the text says `the Prime Minister`."""


@dataclass(slots=True)
class Company:
    """Memory of who has been spoken of, while a record is read from top to bottom."""

    roster: Roster
    """The people of the record."""
    protagonist: int | None
    """Whose record it is: the minister who publishes it, or the first who does anything."""
    last_subject: int | None = None
    """Whom `he` means."""
    recent: int | None = None
    """Whom `we` includes beside the speaker."""
    last_met: tuple[int, ...] = field(default=())
    """Whom `they` and `the two leaders` mean."""

    def entries(self, sentence: Sentence, marks: tuple[int, ...]) -> tuple[int, ...]:
        """Entries of the roster behind marks."""
        things = (sentence.thing(mark) for mark in marks)
        return tuple(dict.fromkeys(thing.entry for thing in things if isinstance(thing, Place)))

    def subjects(self, sentence: Sentence, clause: Clause) -> tuple[int, ...]:
        """Who does it, pronouns resolved; empty when nobody can be meant."""
        speaker = _one(self._speaker(sentence))
        if clause.verb == "and i":
            named = self.entries(sentence, clause.subjects)
            return (
                *speaker,
                *(
                    named
                    or _one(self._holder(clause.pronoun.lower().removeprefix("the "), speaker))
                ),
            )
        if clause.subjects:
            return self.entries(sentence, clause.subjects)
        return self._meant(sentence, clause, speaker)

    def _meant(
        self, sentence: Sentence, clause: Clause, speaker: tuple[int, ...]
    ) -> tuple[int, ...]:
        """Whom a pronoun or a description means here."""
        pronoun = clause.pronoun
        if pronoun == "we" and clause.shape is Shape.TOGETHER:
            return (*speaker, *_one(self.recent))
        if pronoun in ("i", "we"):
            return speaker
        if _SEVERAL.match(pronoun):
            marks = tuple(
                k for k in range(clause.start) if "\ue000" <= sentence.marked[k] <= "\ue3ff"
            )
            return self.last_met or self.entries(sentence, marks)
        if pronoun.startswith("the "):
            return _one(
                self._holder(pronoun.removeprefix("the "), self.entries(sentence, clause.objects))
            )
        if pronoun in ("he", "she") and self.last_subject is not None:
            return (self.last_subject,)
        return _one(self.protagonist)

    def note(self, sentence: Sentence) -> None:
        """Remember whom a sentence named last beside the one who speaks."""
        named = [
            t.entry
            for t in sentence.things
            if isinstance(t, Place) and t.entry != self._speaker(sentence)
        ]
        if named:
            self.recent = named[-1]

    def _speaker(self, sentence: Sentence) -> int | None:
        """Who says `I`."""
        return sentence.speaker if sentence.speaker is not None else self.protagonist

    def _holder(self, office: str, met: tuple[int, ...]) -> int | None:
        """Who is called by an office alone: the protagonist if it fits, else the first holder who is not the one met."""
        post = _POSTS.get(office)
        if office in ("minister", "secretary") or post is None:
            return self.protagonist
        holders = [
            k
            for k, entry in enumerate(self.roster.entries)
            if k not in met and any(found.value.post is post for found in entry.roles)
        ]
        if self.protagonist in holders:
            return self.protagonist
        return holders[0] if holders else self.protagonist


_SEVERAL = re.compile(r"they|both|two|the (?:two|three|four)|the \w+s$|the prime ministers")
"""Words for more than one."""


def _one(entry: int | None) -> tuple[int, ...]:
    """An entry as a tuple, empty for none."""
    return () if entry is None else (entry,)


_ATTEND = re.compile(
    r"\b(?:attended|attending|attendees|accompanied by|accompanying|joined by|was joined|were joined|also present|were present|was present|took part|"
    r"participated|participants|sat in|in attendance|flanked by|also attending|side were|delegation (?:included|comprised|was made up|consisted)|"
    r"on the [\w-]+ side|from the [\w\ue000-\uf7ff -]+ side|present (?:at|were|was)|together with him|with him were|came)\b",
    re.IGNORECASE,
)
_STAND_IN = re.compile(
    r"\b(?:in place of|on behalf of|instead of|representing|in lieu of|standing in for|deputising for|for the absent)[^\ue000-\ue3ff]{0,30}$",
    re.IGNORECASE,
)
_GATHERS = re.compile(
    r"\b(?:meeting|conference|dialogue|summit|consultations?|talks|session|forum|2\+2|roundtable)s?\b[^.;]{0,90}?\b(?:took place|was held|were held|was convened|"
    r"will be held|will take place|is to be held|convened|opened)\b",
    re.IGNORECASE,
)


def attends(sentence: Sentence) -> bool:
    """Whether a sentence lists those who sat in."""
    return bool(_ATTEND.search(sentence.marked))


def gathers(sentence: Sentence) -> bool:
    """Whether a sentence says that a gathering took place, without saying who met whom."""
    return bool(_GATHERS.search(sentence.marked))


def listed(sentence: Sentence, company: Company) -> tuple[int, ...]:
    """People of a sentence who were there themselves, those represented by others left out."""
    marks = tuple(
        k
        for k, char in enumerate(sentence.marked)
        if "\ue000" <= char <= "\ue3ff" and not _STAND_IN.search(sentence.marked[:k])
    )
    return company.entries(sentence, marks)


def accompanying(sentence: Sentence, company: Company) -> tuple[int, ...]:
    """People brought along in the very sentence of the meeting: `accompanied by A and B`, `(… A and others attended)`."""
    found: list[int] = []
    for match in re.finditer(
        r"\b(?:accompanied|joined|flanked) by (?:the |his |her )?(?=[\ue000-\ue3ff])",
        sentence.marked,
    ):
        people, _ = people_from(sentence.marked, match.end())
        found.extend(people)
    for bracket in re.finditer(r"\([^()]*[\ue000-\ue3ff][^()]*\)", sentence.marked):
        if _ATTEND.search(bracket.group()):
            found.extend(
                k for k in range(*bracket.span()) if "\ue000" <= sentence.marked[k] <= "\ue3ff"
            )
    return company.entries(sentence, tuple(found))
