"""The nouns of the house, all frozen: what a file is read into and what is found in it."""

from collections.abc import Mapping
from datetime import time
from enum import StrEnum
from typing import Generic, TypeVar

from msgspec import Struct, field

from knowledge.dates.span import DateSpan

T = TypeVar("T")


class Basis(StrEnum):
    """On what authority a value stands."""

    STATED = "stated"
    INFERRED = "inferred"
    CURATED = "curated"


class Layout(StrEnum):
    """The two ways in which records come."""

    RELEASE = "release"
    READOUT = "readout"


class BlockKind(StrEnum):
    """What a block of a record is; everything but LEAD, PARAGRAPH, POINT and HEADING is chrome, not body."""

    TITLE = "title"
    NAVIGATION = "navigation"
    DATELINE = "dateline"
    CAPTION = "caption"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    POINT = "point"
    FOOTER = "footer"


class Status(StrEnum):
    """Whether a meeting took place, as the record has it; the values are those that `extract --json` prints."""

    HELD = "held"
    PLANNED = "planned"
    MENTIONED = "mentioned"
    CANCELLED = "cancelled"


class Mode(StrEnum):
    """How the participants spoke with each other."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"


class ProblemKind(StrEnum):
    """What is wrong with a file or a value in it; one member for each thing that a team can mend."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too large"
    ENCODING = "encoding"
    OUTSIDE_ARCHIVE = "outside the archive"
    FRONT_MATTER = "front matter"
    YAML_ALIAS = "YAML alias"
    BAD_DATE = "bad date"
    NO_DATE = "no date"
    DOUBLE_DATELINE = "double dateline"
    CURATION = "people.yaml"


class Problem(Struct, frozen=True, array_like=True, gc=False):
    """Something wrong in a file, said so that its owner can mend it; the rest of the archive still loads."""

    file: str
    """Name of the file, relative to the archive folder, with forward slashes."""
    line: int | None
    """Line in that file, from 1, where there is one."""
    kind: ProblemKind
    """Which kind of thing is wrong."""
    message: str
    """What is wrong and what to do, one sentence."""


class Span(Struct, frozen=True, array_like=True, gc=False):
    """Characters of `Document.text`, from `start` up to but not including `end`."""

    start: int
    end: int


class Found(Struct, Generic[T], frozen=True, array_like=True, gc=False):
    """A value with where it was found and on what authority it stands."""

    value: T
    """The value itself."""
    span: Span | None
    """The words it was read from; None when it came from a header field or from people.yaml."""
    basis: Basis = Basis.STATED
    """Stated by the record, inferred from its words, or curated by the team."""


class Link(Struct, frozen=True, array_like=True, gc=False):
    """A link of the original, kept beside the text that it stood on."""

    span: Span
    """The label, in `Document.text`."""
    url: str
    """Where it leads."""


class Block(Struct, frozen=True, array_like=True, gc=False):
    """One paragraph, point or line of chrome."""

    kind: BlockKind
    """What it is."""
    span: Span
    """Its characters, without its number or bullet."""
    number: str = ""
    """The number as the record gives it, nested ones joined: `2`, `2 (1)`, `1 2`; empty where there is none."""


class Document(Struct, frozen=True, array_like=True, gc=False):
    """A file, read: its text with every block told apart, and its header fields; nothing interpreted yet."""

    name: str
    """File name relative to the archive folder, with forward slashes."""
    layout: Layout
    """Release with front matter, or read-out."""
    text: str
    """The whole readable text with `\\n` line ends, mark-up taken off; every Span points into it."""
    blocks: tuple[Block, ...]
    """Blocks in the order of the text; what no block covers is white space and numbering."""
    title: Found[str]
    """Given (basis STATED) or made out of navigation, captions or file name (INFERRED)."""
    published: Found[DateSpan] | None = None
    """The front matter date, or the dateline."""
    url: str | None = None
    """Address of the original, where the record gives it."""
    ministers: tuple[str, ...] = ()
    """As in the front matter, honorifics and all."""
    portfolios: tuple[str, ...] = ()
    """As in the front matter."""
    extra: Mapping[str, str] = field(default_factory=dict)
    """Every other front matter key, its value as text."""
    links: tuple[Link, ...] = ()
    """Links of the body."""
    problems: tuple[Problem, ...] = ()
    """What was wrong with it."""
    fingerprint: str = ""
    """Hash of the folded body: two records with one fingerprint are copies of each other."""

    def said(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]


class Post(StrEnum):
    """The kind of office a role is, whatever its title is called in the country concerned."""

    HEAD_OF_STATE = "head of state"
    HEAD_OF_GOVERNMENT = "head of government"
    FOREIGN_MINISTER = "foreign minister"
    DEFENCE_MINISTER = "defence minister"
    TRADE_MINISTER = "trade minister"
    FINANCE_MINISTER = "finance minister"
    MINISTER = "minister"
    AMBASSADOR = "ambassador"
    OFFICIAL = "official"
    OTHER = "other"


class Role(Struct, frozen=True, array_like=True, gc=False):
    """An office as a record prints it."""

    label: str
    """As printed: `Minister for Foreign Affairs of Japan`."""
    post: Post
    """The kind of office."""
    country: str | None
    """ISO 3166-1 alpha-2 of the country served, where the words or the record tell."""
    former: bool = False
    """True for `former`, `then`, `ex-`."""


class Figure(Struct, frozen=True, array_like=True, gc=False):
    """A person as one record knows him or her, all references inside the record resolved."""

    name: str
    """The fullest printed form, honorifics off, capitals eased: `Kishida Fumio`."""
    surname: str | None
    """The family name, where the record or the rules of names tell."""
    forms: tuple[str, ...]
    """Every printed form, native script included."""
    roles: tuple[Found[Role], ...]
    """Roles that the record gives, first printed first."""
    country: Found[str] | None
    """ISO 3166-1 alpha-2 of the country that the person speaks for."""
    spans: tuple[Span, ...]
    """Each place where the record names the person."""

    @property
    def role(self) -> Found[Role] | None:
        """The role first given, which is the fullest in every layout we know."""
        return self.roles[0] if self.roles else None


class Place(Struct, frozen=True, array_like=True, gc=False):
    """Where something took place, as far as the record says; nothing is guessed."""

    venue: str | None = None
    """A building or estate: `Camp David`, `Stanford University`."""
    city: str | None = None
    """City, town or island in its usual English spelling."""
    country: str | None = None
    """ISO 3166-1 alpha-2, stated or implied by the city."""


class StartTime(Struct, frozen=True, array_like=True, gc=False):
    """When a meeting began, on the clocks of the place where it was held."""

    local: time
    """Local time of the place."""
    elsewhere: time | None = None
    """The other time given, usually that of the ministry's capital."""
    approximate: bool = False
    """True for `around 2:54 p.m.`."""


class Duration(Struct, frozen=True, array_like=True, gc=False):
    """How long a meeting took."""

    minutes: int
    """Minutes in all, sessions added."""
    approximate: bool = False
    """True for `approximately`, `about`."""


class Meeting(Struct, frozen=True, array_like=True, gc=False):
    """People who met, or were to meet: one row of any answer."""

    participants: tuple[Figure, ...]
    """Those who met each other, the record's own side first as it prints them."""
    status: Found[Status]
    """Held, planned, mentioned or cancelled."""
    mode: Found[Mode]
    """In person, by telephone, by video."""
    kind: Found[str]
    """What the record calls it, in lower case: `summit meeting`, `courtesy call`, `telephone talk`."""
    evidence: Span
    """The sentence it was read from."""
    when: Found[DateSpan] | None = None
    """The local date; None where nothing tells it."""
    start: Found[StartTime] | None = None
    """When it began."""
    duration: Found[Duration] | None = None
    """How long it took."""
    place: Found[Place] | None = None
    """Where it was."""
    occasion: Found[str] | None = None
    """In the margins of what: `Japan-China-ROK Trilateral Summit`."""
    delegation: tuple[Figure, ...] = ()
    """Those who sat in, by side as printed."""
    others: tuple[str, ...] = ()
    """Groups without names: `and others`, `senior Cabinet Ministers`."""


class Visit(Struct, frozen=True, array_like=True, gc=False):
    """A journey: who goes where and when."""

    people: tuple[Figure, ...]
    """Who travels."""
    place: Found[Place]
    """Where to."""
    when: Found[DateSpan] | None
    """When, as far as the record says."""
    status: Found[Status]
    """Held, planned, mentioned or cancelled."""
    evidence: Span
    """The sentence it was read from."""


class Speech(Struct, frozen=True, array_like=True, gc=False):
    """Somebody who speaks before an audience on a day."""

    speaker: Figure
    """Who speaks."""
    kind: Found[str]
    """What the record calls it, in lower case: `keynote address`."""
    when: Found[DateSpan]
    """When; a speech of which no record tells the day is not kept."""
    status: Found[Status]
    """Held, planned, mentioned or cancelled."""
    evidence: Span
    """The sentence it was read from."""
    audience: Found[str] | None = None
    """Where or before whom, in the record's words: `the inaugural Japan New Zealand Partnership Forum`."""


class Commemoration(Struct, frozen=True, array_like=True, gc=False):
    """An anniversary that a record speaks of."""

    number: int
    """Which one: 60 for the 60th."""
    when: Found[DateSpan]
    """The year, month or day on which it falls."""
    evidence: Span
    """The sentence it was read from."""
    event: Found[str] | None = None
    """What is commemorated, in the record's words: `the normalization of the Japan-ROK relations`."""


class Passage(Struct, frozen=True, array_like=True, gc=False):
    """A paragraph or point that can be quoted with its place."""

    number: int
    """Paragraph number in the body, from 1."""
    label: str
    """The record's own number (`2 (1)`), or empty."""
    span: Span
    """Its characters."""
    speakers: tuple[str, ...] = ()
    """Figures (by name) whose words it gives, quoted or reported."""
    countries: tuple[str, ...] = ()
    """Countries that it names, ISO 3166-1 alpha-2, in order of first mention."""


class Record(Struct, frozen=True, array_like=True, gc=False):
    """A document, understood."""

    document: Document
    """What it was read from."""
    home: str | None
    """ISO 3166-1 alpha-2 of the publishing government, where url, layout or text tell."""
    figures: tuple[Figure, ...]
    """Everybody named."""
    meetings: tuple[Meeting, ...]
    """Meetings held, planned, mentioned."""
    visits: tuple[Visit, ...]
    """Journeys."""
    countries: tuple[str, ...]
    """Every country named or served by a person named, ISO 3166-1 alpha-2, in order of first mention."""
    cities: tuple[str, ...]
    """Every city named."""
    passages: tuple[Passage, ...]
    """Body paragraphs and points."""
    problems: tuple[Problem, ...]
    """The document's problems and those found while reading it."""
    speeches: tuple[Speech, ...] = ()
    """Speeches on a day."""
    commemorations: tuple[Commemoration, ...] = ()
    """Anniversaries that it speaks of."""

    @property
    def name(self) -> str:
        """File name relative to the archive folder."""
        return self.document.name
