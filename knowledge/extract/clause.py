"""One clause of meeting: who does it, whom they meet, and what the words say of it."""

from enum import StrEnum

from msgspec import Struct

from knowledge.records import Status


class Shape(StrEnum):
    """How the people of a clause stand to each other."""

    WITH = "with"
    """A met B: one meets the other or others."""
    TOGETHER = "together"
    """A and B met: all of them met each other."""


class Beside(StrEnum):
    """Somebody meant without a name beside those whom a clause names."""

    NOBODY = ""
    SPEAKER = "speaker"
    """The one who says `I` or `me`."""
    OTHER = "other"
    """The one whom `him` or `her` means."""


class Clause(Struct, frozen=True, gc=False):
    """One clause of meeting in a marked sentence; people are positions of their marks."""

    subjects: tuple[int, ...]
    """Marks of those who do it; empty where a pronoun or nothing stands there."""
    pronoun: str
    """The pronoun or description that stands for the subject: `he`, `i`, `the two leaders`; else empty."""
    objects: tuple[int, ...]
    """Marks of those met."""
    status: Status
    """What the verb says of it, before dates are looked at."""
    noun: str
    """What the meeting is called here: `summit meeting`, `courtesy call`; empty for a bare verb."""
    start: int
    """Where the verb or noun begins."""
    end: int
    """Where the clause's people end."""
    verb: str
    """The verb itself, in lower case; empty for a bare noun."""
    shape: Shape
    """With, or together."""
    single: bool
    """One meeting even if several were met: `held a meeting with A, B and C`."""
    friends: tuple[int, ...] = ()
    """Marks of those on whose side the meeting is: `I will join A for talks with B`."""
    implied: bool = False
    """Whether they are only said to have done something together, which implies that they met."""
    beside: Beside = Beside.NOBODY
    """Who is meant together with those named: `she and I met`, `A called on him`."""
    passive: bool = False
    """Whether those who do it stand behind `by`, so that the marks met are the hosts."""
