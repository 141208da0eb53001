"""Who is meant: pronouns and descriptions resolved to figures, and those who sat in told from those who met."""

import re
from dataclasses import dataclass, field

from knowledge.extract.clauses import Clause, people_from
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
    last_met: tuple[int, ...] = field(default=())
    """Whom `they` and `the two leaders` mean."""

    def entries(self, sentence: Sentence, marks: tuple[int, ...]) -> tuple[int, ...]:
        """Entries of the roster behind marks."""
        things = (sentence.thing(mark) for mark in marks)
        return tuple(dict.fromkeys(thing.entry for thing in things if isinstance(thing, Place)))

    def subjects(self, sentence: Sentence, clause: Clause) -> tuple[int, ...]:
        """Who does it, pronouns resolved; empty when nobody can be meant."""
        if clause.subjects:
            return self.entries(sentence, clause.subjects)
        pronoun = clause.pronoun
        if pronoun in ("i", "we"):
            return _one(sentence.speaker if sentence.speaker is not None else self.protagonist)
        if (
            pronoun in ("they", "both")
            or pronoun.startswith("the two ")
            or pronoun in ("the leaders", "the ministers")
        ):
            return self.last_met
        if pronoun.startswith("both "):
            return self.last_met
        if pronoun.startswith("the "):
            return _one(self._holder(pronoun.removeprefix("the ")))
        if pronoun in ("he", "she"):
            return _one(self.last_subject if self.last_subject is not None else self.protagonist)
        return _one(self.protagonist)

    def _holder(self, office: str) -> int | None:
        """Who is called by an office alone: the protagonist if it fits, else the first who holds it."""
        post = _POSTS.get(office)
        if office in ("minister", "secretary") or post is None:
            return self.protagonist
        holders = [
            k
            for k, entry in enumerate(self.roster.entries)
            if any(found.value.post is post for found in entry.roles)
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
