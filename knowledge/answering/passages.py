"""What was said: the very paragraph, with its number and speaker; and what a meeting was about."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.answer import Answer, Line
from knowledge.answering.case import Case, is_asked_for
from knowledge.answering.matching import matching_events
from knowledge.answering.meetings import cited, tell, told_events
from knowledge.answering.nothing import nothing
from knowledge.answering.telling import count_of, dates_of, listed, sentence
from knowledge.records import Passage
from knowledge.search import Hit

_MOST = 5
_POINTS = 8


def answer_said(case: Case) -> Answer:
    """Passages that speak of the topic, by those asked for; without a topic, all that they said."""
    question = case.question
    if not question.topic and not question.people and not question.side:
        return answer_discussed(case) if question.is_narrowed else _unknown(case)
    found = case.text.find(question.topic, case.asked)
    hits = [hit for hit in found.hits if _fits(case, hit)]
    if not hits and case.asked and question.topic:
        return _by_others(case)
    if not hits:
        return _unknown(case)
    page = hits[question.skip : question.skip + _MOST]
    lines = tuple(_quoted(case, hit.record, hit.passage) for hit in page)
    speakers = case.asked & frozenset(k for hit in page for k in case.text.speakers_of(hit))
    return Answer(
        True,
        _headline(case, hits),
        lines,
        case.names(sorted(speakers or case.asked)),
        records=tuple(dict.fromkeys(name for line in lines for name in (line.record, *line.also))),
        notes=found.notes,
        more=max(0, len(hits) - question.skip - _MOST),
    )


def _headline(case: Case, hits: Sequence[Hit]) -> str:
    """Whose words, on what."""
    who = listed(case.names(sorted(case.asked)))
    topic = " ".join(case.question.topic)
    on = f" on “{topic}”" if topic else ""
    return (
        f"{who}{on}: {count_of(len(hits), 'passage')}."
        if who
        else f"{count_of(len(hits), 'passage')}{on}:"
    )


def _fits(case: Case, hit: Hit) -> bool:
    """Whether a passage's record passes the filters of country, time and side."""
    record, question = case.archive.records[hit.record], case.question
    published = record.document.published.value if record.document.published else None
    if question.side and question.side not in _speaking_countries(case, hit):
        return False
    if question.dates and published is None:
        return any(is_asked_for(question, m.when.value) for m in record.meetings if m.when)
    if question.cities and not set(question.cities) & set(record.cities):
        return False
    wanted = {*question.countries, *question.lands}
    return wanted <= set(record.countries) and is_asked_for(question, published)


def _speaking_countries(case: Case, hit: Hit) -> set[str | None]:
    """Countries of those whose words a passage gives; nobody named, the publisher's own."""
    speakers = case.text.speakers_of(hit)
    own = {case.archive.people[key].country for key in speakers}
    return own or {case.archive.records[hit.record].home}


def _quoted(case: Case, record: int, passage: Passage) -> Line:
    """A passage as a line: speaker, number, words."""
    document = case.archive.records[record].document
    said = " ".join(document.said(passage.span).split())
    by = f"{listed(passage.speakers)}, " if passage.speakers else ""
    point = f" (point {passage.label})" if passage.label else ""
    when = f", {document.published.value.iso()}" if document.published else ""
    return Line(
        f"{by}¶{passage.number}{point}{when}: {said}", document.name, said, case.copies_of(record)
    )


def _by_others(case: Case) -> Answer:
    """The one asked for is not told as saying it: what the records with that person say of it is near."""
    question = case.question
    everybody = replace(question, people=())
    found = case.asking(everybody)
    hits = [h for h in found.text.find(question.topic, frozenset()).hits if _fits(found, h)]
    beside = [h for h in hits if case.asked & _named(case, h.record)]
    who = listed(case.names(sorted(case.asked)))
    topic = " ".join(question.topic)
    if not beside:
        near = tuple(_quoted(case, hit.record, hit.passage) for hit in hits[:2])
        return Answer(
            False,
            f"No record here gives words of {who} on “{topic}”. {case.coverage()}",
            near=near,
        )
    lines = tuple(_quoted(case, hit.record, hit.passage) for hit in beside[:_MOST])
    return Answer(
        True,
        f"No passage gives words of {who} alone on “{topic}”; the records that name {who} say:",
        lines,
        case.names(sorted(case.asked)),
        records=tuple(dict.fromkeys(line.record for line in lines)),
    )


def _named(case: Case, record: int) -> frozenset[int]:
    """Persons whom a record names."""
    return frozenset(
        key for key in case.asked if record in case.archive.indexes.records_of_person.get(key, ())
    )


def _unknown(case: Case) -> Answer:
    """Nothing speaks of it."""
    topic = " ".join(case.question.topic)
    near = tuple(
        dict.fromkeys(
            match.name
            for word in case.question.topic
            for match in case.archive.names.find(word)[:1]
        )
    )
    if not topic:
        return Answer(False, f"No record fits that. {case.coverage()}")
    return Answer(False, f"No record here speaks of “{topic}”. {case.coverage()}", choices=near)


def answer_discussed(case: Case) -> Answer:
    """What meetings were about: the points of the record that tells most of each."""
    question = case.question
    events = told_events(case.asking(replace(question, topic=())))
    events = [event for event in events if case.archive.records[event.sources[0].record].passages]
    if not events:
        return nothing(case)
    lines = tuple(line for event in events[-3:] for line in _points(case, event.sources[0].record))
    answer = tell(case, events)
    return replace(
        answer,
        headline=sentence(events[-1])
        if len(events) == 1
        else f"{count_of(len(events), 'meeting')}; of the last:",
        lines=lines[:_POINTS],
        records=cited(case, list(reversed(events))),
        more=max(0, len(lines) - _POINTS),
    )


def _points(case: Case, record: int) -> Iterable[Line]:
    """The paragraphs of a record behind its first one, which tells who met."""
    passages = case.archive.records[record].passages
    return (_quoted(case, record, passage) for passage in passages[1:] or passages)


def answer_topic_meetings(case: Case) -> Answer | None:
    """Meetings whose records speak of the topic: `meetings about hydrogen`, `Kishida Yoon hydrogen`."""
    question = case.question
    found = case.text.find(question.topic, frozenset())
    speaking = {hit.record: hit for hit in reversed(found.hits)}
    events = [
        event
        for event in matching_events(case)
        if any(source.record in speaking for source in event.sources)
    ]
    if not events:
        return None
    answer = tell(case, events)
    records = [s.record for event in events for s in event.sources if s.record in speaking]
    quotes = [_quoted(case, k, speaking[k].passage) for k in dict.fromkeys(records)]
    return replace(
        answer,
        lines=(*answer.lines, *quotes[:_MOST]),
        dates=tuple(dict.fromkeys(day for event in events for day in dates_of(event))),
        notes=(*answer.notes, *found.notes),
    )
