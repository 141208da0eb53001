"""A small world for tests: records built in a line each, and an archive of invented people that is asked like any other."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from functools import cache
from hashlib import sha256

from knowledge.answer import Answer
from knowledge.archive import build_archive
from knowledge.dates.span import DateSpan, Precision
from knowledge.desk import Desk
from knowledge.people import Curated
from knowledge.places.scanning import country_codes
from knowledge.question import Question
from knowledge.records import (
    Block,
    BlockKind,
    Document,
    Duration,
    Figure,
    Found,
    Layout,
    Meeting,
    Mode,
    Passage,
    Place,
    Post,
    Record,
    Role,
    Span,
    StartTime,
    Status,
    Visit,
)
from knowledge.search import TextIndex

TODAY = date(2026, 2, 20)
FOREIGN, PRIME, PRESIDENT = Post.FOREIGN_MINISTER, Post.HEAD_OF_GOVERNMENT, Post.HEAD_OF_STATE


def figure(
    name: str, land: str | None = None, label: str = "", post: Post = Post.OTHER, **more: bool
) -> Figure:
    """Somebody as one record has him or her; the last word is the family name."""
    roles = (Found(Role(label, post, land, **more), None),) if label else ()
    country = Found(land, None) if land else None
    return Figure(name, name.split()[-1], (name,), roles, country, ())


def span(text: str) -> DateSpan:
    """`2020`, `2020-05`, `2020-05-01` or `2020-05-01/2020-05-03`."""
    first, _, last = text.partition("/")
    if last:
        return DateSpan(date.fromisoformat(first), date.fromisoformat(last), Precision.RANGE)
    parts = [int(part) for part in first.split("-")]
    if len(parts) == 3:
        return DateSpan.of_day(date(*parts))
    if len(parts) == 2:
        return DateSpan(date(*parts, 1), date(*parts, 28), Precision.MONTH)
    return DateSpan(date(parts[0], 1, 1), date(parts[0], 12, 31), Precision.YEAR)


@dataclass(frozen=True)
class Met:
    """One meeting of a record."""

    people: Sequence[Figure]
    when: str = ""
    city: str | None = None
    land: str | None = None
    venue: str | None = None
    kind: str = "meeting"
    status: Status = Status.HELD
    mode: Mode = Mode.IN_PERSON
    minutes: int = 0
    start: time | None = None
    occasion: str = ""
    beside: Sequence[Figure] = ()
    others: Sequence[str] = ()


@dataclass(frozen=True)
class Went:
    """One journey of a record."""

    people: Sequence[Figure]
    land: str | None = None
    city: str | None = None
    when: str = ""
    status: Status = Status.HELD


@dataclass
class _Text:
    """A text that grows by paragraphs, each remembered."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)

    def add(self, words: str) -> None:
        self.spans.append(Span(len(self.text), len(self.text) + len(words)))
        self.text += words + "\n"


def record(
    name: str,
    day: str = "",
    title: str = "",
    *,
    met: Sequence[Met] = (),
    went: Sequence[Went] = (),
    said: Sequence[tuple[Figure | None, str]] = (),
    named: Sequence[Figure] = (),
    url: str | None = None,
    home: str | None = None,
    countries: Sequence[str] = (),
) -> Record:
    """A record whose first paragraph tells of everything and whose others say something."""
    figures = {f.name: f for m in met for f in (*m.people, *m.beside)}
    figures |= {f.name: f for v in went for f in v.people} | {f.name: f for f in named}
    figures |= {speaker.name: speaker for speaker, _ in said if speaker}
    places = [part for each in (*met, *went) for part in (each.city, each.land) if part]
    text = _Text()
    days = [each.when for each in (*met, *went)]
    text.add(f"{', '.join((*figures, *days)) or 'Nobody'} in {', '.join(places) or 'no place'}.")
    for _, words in said:
        text.add(words)
    first = text.spans[0]
    speakers = [None, *(speaker for speaker, _ in said)]
    passages = [
        Passage(
            k + 1,
            str(k) if k else "",
            span,
            (speaker.name,) if speaker else (),
            tuple(country_codes(text.text[span.start : span.end])),
        )
        for k, (span, speaker) in enumerate(zip(text.spans, speakers, strict=True))
    ]
    lands = [f.country.value for f in figures.values() if f.country]
    lands += [each.land for each in (*met, *went) if each.land]
    document = Document(
        name,
        Layout.READOUT,
        text.text,
        tuple(Block(BlockKind.PARAGRAPH, each) for each in text.spans),
        Found(title or name, None),
        Found(span(day), None) if day else None,
        url,
        fingerprint=sha256(text.text.encode()).hexdigest(),
    )
    return Record(
        document,
        home,
        tuple(figures.values()),
        tuple(_meeting(each, first) for each in met),
        tuple(_visit(each, first) for each in went),
        tuple(dict.fromkeys((*lands, *countries))),
        tuple(dict.fromkeys(each.city for each in (*met, *went) if each.city)),
        tuple(passages),
        (),
    )


def _meeting(met: Met, evidence: Span) -> Meeting:
    place = Place(met.venue, met.city, met.land)
    return Meeting(
        tuple(met.people),
        Found(met.status, None),
        Found(met.mode, None),
        Found(met.kind, None),
        evidence,
        Found(span(met.when), None) if met.when else None,
        Found(StartTime(met.start), None) if met.start else None,
        Found(Duration(met.minutes), None) if met.minutes else None,
        Found(place, None) if place != Place() else None,
        Found(met.occasion, None) if met.occasion else None,
        tuple(met.beside),
        tuple(met.others),
    )


def _visit(went: Went, evidence: Span) -> Visit:
    return Visit(
        tuple(went.people),
        Found(Place(None, went.city, went.land), None),
        Found(span(went.when), None) if went.when else None,
        Found(went.status, None),
        evidence,
    )


def desk_of(*records: Record, curated: Sequence[Curated] = ()) -> Desk:
    """An archive of these records, ready to be asked."""
    archive = build_archive(records, (), curated)
    return Desk(archive, TextIndex(archive.records, archive.who))


ALVAREZ = figure("Maria Alvarez", "ES", "Minister of Foreign Affairs of Spain", FOREIGN)
LINDQVIST_THEN = figure("Johan Lindqvist", "SE", "Minister for Foreign Affairs", FOREIGN)
LINDQVIST = figure("Johan Lindqvist", "SE", "Prime Minister of Sweden", PRIME)
OKAFOR = figure("Amara Okafor", "NG", "President of Nigeria", PRESIDENT)
TOMAS = figure("Tomas Novak", "CZ", "Foreign Minister", FOREIGN)
PETRA = figure("Petra Novak", "SK", "Minister of Defence of Slovakia", Post.DEFENCE_MINISTER)
HALVORSEN = figure("Inge Halvorsen", "SE", "Ambassador of Sweden", Post.AMBASSADOR)
BRANDT = figure("Otto Brandt", "AT", "Minister of Agriculture", Post.MINISTER)
NGUYEN = figure("Nguyen Van Thanh", "VN")

RECORDS = (
    record(
        "a2010.txt",
        "2010-06-01",
        "Spain-Sweden Foreign Ministers' Meeting",
        met=[
            Met([LINDQVIST_THEN, ALVAREZ], "2010-06-01", "Madrid", "ES", kind="foreign ministers' meeting", minutes=45)
        ],
        said=[(ALVAREZ, "Minister Alvarez asked for a fisheries agreement with Morocco.")],
        url="https://www.example.org/release/a2010/",
    ),
    record(
        "b2015.txt",
        "2015-03-10",
        "Visit to Nigeria",
        met=[
            Met([LINDQVIST, OKAFOR], "2015-03-10", "Lagos", "NG", kind="summit meeting", minutes=60,
                start=time(10, 30), beside=[HALVORSEN], others=["and others"], occasion="Lagos Trade Fair")
        ],
        went=[Went([LINDQVIST], "NG", "Lagos", "2015-03-09/2015-03-11")],
        said=[
            (OKAFOR, "President Okafor spoke of cocoa exports and of the harbour of Lagos."),
            (LINDQVIST, "Prime Minister Lindqvist promised turbines for wind power."),
            (None, "They met because the Lagos Trade Fair opened that day; a dinner followed."),
        ],
    ),
    record(
        "c2016.txt",
        "2016-09-02",
        "Telephone talk",
        met=[Met([ALVAREZ, TOMAS], "2016-09-01", kind="telephone talk", mode=Mode.PHONE, minutes=20)],
        said=[(TOMAS, "Minister Novak thanked Spain for its help after the floods.")],
    ),
    record(
        "d2018.txt",
        "2018-05-02",
        "Okafor to Vienna",
        met=[Met([OKAFOR, ALVAREZ], "2018-06-05", "Vienna", "AT", status=Status.PLANNED)],
        went=[Went([OKAFOR], "AT", "Vienna", "2018-06", Status.PLANNED)],
    ),
    record(
        "e2019.txt",
        "2019-02-01",
        "Meeting called off",
        met=[Met([PETRA, LINDQVIST], "2019-02-10", "Bratislava", "SK", status=Status.CANCELLED)],
        said=[(None, "The meeting was cancelled owing to a storm.")],
    ),
    record(
        "f2020.txt",
        "2020-01-15",
        "Three in Stockholm",
        met=[
            Met([LINDQVIST, ALVAREZ, OKAFOR], "2020-01-15", "Stockholm", "SE", venue="Rosenbad",
                kind="summit meeting", minutes=90),
            Met([LINDQVIST, ALVAREZ], "2009-11", status=Status.MENTIONED),
        ],
        said=[(OKAFOR, "President Okafor spoke of cocoa prices."), (None, "Both leaders welcomed wind power.")],
        countries=["MA"],
    ),
    record("g_undated.txt", title="Video talk",
           met=[Met([BRANDT, NGUYEN], mode=Mode.VIDEO, kind="video conference")], named=[PETRA]),
)  # fmt: skip


@cache
def world() -> Desk:
    """The archive of those records, opened once."""
    return desk_of(*RECORDS)


def ask(*texts: str, desk: Desk | None = None, today: date = TODAY) -> Answer:
    """The answer to the last of the texts, asked in one thread."""
    return put(*texts, desk=desk, today=today)[0]


def put(
    *texts: str, desk: Desk | None = None, today: date = TODAY
) -> tuple[Answer, Question | None]:
    """The answer and the question that a follow-up would go on from."""
    before: Question | None = None
    answer = Answer(False, "")
    for text in texts:
        answer, before = (desk or world()).ask(text, today, before)
    return answer, before


def read(*texts: str, desk: Desk | None = None, today: date = TODAY) -> Question:
    """The question as which the last of the texts is read."""
    question = put(*texts, desk=desk, today=today)[1]
    assert question is not None
    return question
