"""The nouns of answering: what is told, line by line, each with the record that it rests on."""

from msgspec import Struct

from knowledge.events import Event
from knowledge.records import Span, Status


class Party(Struct, frozen=True, gc=False):
    """One of those who met or travelled."""

    text: str
    """The name with the role at that time: `Kishida Fumio (Prime Minister of Japan)`."""
    country: str = ""
    """ISO 3166-1 alpha-2 of the country spoken for; empty where it is not known."""


class Told(Struct, frozen=True, gc=False):
    """A meeting or journey in its parts, for those who show more than a line of text."""

    when: str
    """Its day, as precise as the record has it."""
    parties: tuple[Party, ...]
    """Who met, or who travelled."""
    facts: tuple[str, ...]
    """Kind, place, way, hour, length, occasion, as far as they are known."""
    status: Status
    """Held, planned, mentioned, cancelled."""
    caution: str = ""
    """What must be said of one that no record tells as held."""


class Line(Struct, frozen=True, gc=False):
    """One line of an answer."""

    text: str
    """What it says."""
    record: str = ""
    """File name of the record that it rests on."""
    evidence: str = ""
    """The words of that record."""
    also: tuple[str, ...] = ()
    """Other records of the same thing: copies, announcements."""
    event: Event | None = None
    """The meeting that it tells of, for those who show more than text."""
    told: Told | None = None
    """The same in its parts, where it tells of a meeting or journey."""
    span: Span | None = None
    """Where the words stand in the record, so that they can be shown there."""

    @property
    def cited(self) -> str:
        """The line with its records in brackets."""
        if not self.record:
            return self.text
        return f"{self.text} [{'; '.join((self.record, *(f'also {name}' for name in self.also)))}]"


class Answer(Struct, frozen=True, gc=False):
    """What is told, as plain data."""

    answered: bool
    """False when it was not understood, or is about what the archive does not hold."""
    headline: str
    """The answer in a sentence or two."""
    lines: tuple[Line, ...] = ()
    """One for each meeting, journey, role, passage or record."""
    people: tuple[str, ...] = ()
    """People who are the answer, those asked about included."""
    choices: tuple[str, ...] = ()
    """What else may be meant."""
    dates: tuple[str, ...] = ()
    """Every date stated, ISO 8601."""
    records: tuple[str, ...] = ()
    """Files cited, best first."""
    count: int | None = None
    """How many, where that was asked or nothing was found."""
    notes: tuple[str, ...] = ()
    """Corrections, assumptions, what was carried over."""
    near: tuple[Line, ...] = ()
    """What is found with one filter left out: near, and not the answer."""
    more: int = 0
    """How many lines are not shown."""
    understood: str = ""
    """The question as it was read."""

    @property
    def text(self) -> str:
        """The whole answer in plain words."""
        near = ["Near, but not what was asked:"] if self.near else []
        word = "Or did you mean" if self.answered else "Did you mean"
        choice = [f"{word}: {', '.join(self.choices)}?"] if self.choices else []
        rest = [f"{self.more} more; ask for “more”."] if self.more else []
        parts = [
            *(f"({note})" for note in self.notes),
            self.headline,
            *(f"• {line.cited}" for line in self.lines),
            *rest,
            *near,
            *(f"• {line.cited}" for line in self.near),
            *choice,
        ]
        return "\n".join(part for part in parts if part)
