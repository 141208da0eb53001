"""Records as they are read, made out of the truth: archives so large that reading would take the day are built of these."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bench.generate import Sample
from bench.invented.countries import COUNTRIES
from bench.invented.scene import Attendee, Told
from knowledge.dates.span import DateSpan, Precision
from knowledge.records import (
    Basis,
    Block,
    BlockKind,
    Document,
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
    Status,
)

_NAME_OF = {country.code: country.bare for country in COUNTRIES}
_MARKUP = re.compile(r"<[^>]*>")
_PARAGRAPH = re.compile(r"[^\n]+")
_SHORTEST = 60
"""Characters of a paragraph; what is shorter is a title, a date or navigation."""
_POSTS = (
    ("Foreign", Post.FOREIGN_MINISTER),
    ("Deputy", Post.MINISTER),
    ("Prime", Post.HEAD_OF_GOVERNMENT),
    ("President", Post.HEAD_OF_STATE),
    ("Defence", Post.DEFENCE_MINISTER),
    ("Trade", Post.TRADE_MINISTER),
    ("Finance", Post.FINANCE_MINISTER),
)


def record_of(sample: Sample) -> Record:
    """The record as diplo would read it: its people, meetings and passages, but nothing that the truth does not tell."""
    text = _body(sample)
    people = {each.name: each for told in sample.truth.meetings for each in told.people}
    passages = tuple(_passages(text, tuple(people.values())))
    figures = {name: _figure(each, text) for name, each in people.items()}
    evidence = passages[0].span if passages else Span(0, len(text))
    meetings = tuple(_meeting(told, figures, evidence) for told in sample.truth.meetings)
    return Record(
        document=_document(sample, text, passages),
        home=sample.truth.meetings[0].people[0].country,
        figures=tuple(figures.values()),
        meetings=meetings,
        visits=(),
        countries=tuple(dict.fromkeys(each.country for each in people.values())),
        cities=tuple(dict.fromkeys(told.city for told in sample.truth.meetings if told.city)),
        passages=passages,
        problems=(),
    )


def records_of(samples: Iterable[Sample]) -> Iterator[Record]:
    """All of them, one by one."""
    return map(record_of, samples)


def _body(sample: Sample) -> str:
    """The text without header and mark-up."""
    if sample.text.startswith("---\n"):
        return sample.text.split("\n---\n", 1)[1].strip()
    return _MARKUP.sub("", sample.text).strip() if sample.text.startswith("<") else sample.text


def _passages(text: str, people: tuple[Attendee, ...]) -> Iterator[Passage]:
    """Paragraphs with those of the people whom they name as speakers, and those of their countries that they name."""
    long = (m for m in _PARAGRAPH.finditer(text) if m.end() - m.start() >= _SHORTEST)
    for number, found in enumerate(long, 1):
        said = found[0]
        speakers = tuple(each.name for each in people if each.surname in said)
        countries = tuple(each.country for each in people if _NAME_OF[each.country] in said)
        yield Passage(number, "", Span(found.start(), found.end()), speakers, countries)


def _document(sample: Sample, text: str, passages: tuple[Passage, ...]) -> Document:
    title = Found(text.split("\n", 1)[0], None, Basis.INFERRED)
    return Document(
        name=sample.name,
        layout=Layout.RELEASE if sample.name.endswith(".md") else Layout.READOUT,
        text=text,
        blocks=tuple(Block(BlockKind.PARAGRAPH, passage.span) for passage in passages),
        title=title,
        published=Found(_span(sample.truth.meetings[0].date), None),
        fingerprint=sample.name,
    )


def _figure(each: Attendee, text: str) -> Figure:
    at = text.find(each.name)
    spans = (Span(at, at + len(each.name)),) if at >= 0 else ()
    post = next((post for word, post in _POSTS if word in each.role), Post.MINISTER)
    role = Found(Role(each.role, post, each.country), spans[0] if spans else None)
    return Figure(each.name, each.surname, (each.name,), (role,), Found(each.country, None), spans)


def _meeting(told: Told, figures: dict[str, Figure], evidence: Span) -> Meeting:
    place = Place(city=told.city) if told.city else None
    return Meeting(
        participants=tuple(figures[each.name] for each in told.people),
        status=Found(Status(told.status), evidence),
        mode=Found(Mode(told.mode), evidence),
        kind=Found("meeting", evidence),
        evidence=evidence,
        when=Found(_span(told.date), evidence),
        place=Found(place, evidence) if place else None,
    )


def _span(iso: str) -> DateSpan:
    """A day, or a whole month."""
    if len(iso) == 10:
        return DateSpan.of_day(date.fromisoformat(iso))
    year, month = int(iso[:4]), int(iso[5:7])
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return DateSpan(first, date.fromordinal(after.toordinal() - 1), Precision.MONTH)
