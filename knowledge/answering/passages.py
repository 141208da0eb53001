"""What was said: the very paragraph, with its number and speaker; and what a meeting was about."""

import re
from collections.abc import Iterable, Sequence

import numpy as np
from msgspec.structs import replace

from knowledge.answer import Answer, Line
from knowledge.answering.card import example_questions
from knowledge.answering.case import Case
from knowledge.answering.matching import matching_events
from knowledge.answering.meetings import cited, tell, told_events
from knowledge.answering.nothing import nothing
from knowledge.answering.positions import any_of, array_of
from knowledge.answering.record_times import (
    fit_asked_time,
    published_at_asked_time,
    records_of_events,
)
from knowledge.answering.telling import count_of, listed, sentence
from knowledge.answering.voices import asked_voices, names_any, speaking_countries
from knowledge.columns.events import Numbers
from knowledge.places.gazetteer import country
from knowledge.question import Ask
from knowledge.records import Passage
from knowledge.search import Hit, Hits

_MOST = 5
_REASON = re.compile(
    r"\b(?:because|due to|owing to|in (?:view|light) of|as a result|on account of|so that|in order to|"
    r"purpose|occasion|cancell?\w*|postpon\w*|called off)\b"
)
_POINTS = 8
_LEAST_SHARE = 0.6
"""Passages that hold less of the words asked speak of something else."""


def answer_said(case: Case) -> Answer:
    """Passages that speak of the topic, by those asked for; without a topic, all that they said."""
    question = case.question
    voices = asked_voices(case)
    if not question.topic and not voices and not question.side:
        return answer_discussed(case) if question.is_narrowed else _unknown(case)
    if question.listener is not None and not matching_events(case):
        return nothing(case.asking(replace(question, ask=Ask.DID_MEET)))
    found = case.text.find(question.topic, voices)
    hits = _fitting(case, found.hits) if found.share >= _LEAST_SHARE else []
    if not hits and voices and question.topic:
        return _by_others(case, voices | case.asked)
    if not hits:
        return _unknown(case)
    page, more = question.page_of(hits, _MOST)
    lines = tuple(quoted(case, hit.record, hit.passage) for hit in page)
    spoke = list(dict.fromkeys(k for hit in page for k in case.text.speakers_of(hit)))
    asked = [key for key in sorted(voices) if key in spoke] or sorted(case.asked)
    return Answer(
        True,
        _headline(case, asked if voices else (), hits),
        lines,
        case.names(asked or spoke),
        records=tuple(dict.fromkeys(name for line in lines for name in (line.record, *line.also))),
        notes=found.notes,
        more=more,
    )


def _headline(case: Case, voices: Sequence[int], hits: Sequence[Hit]) -> str:
    """Whose words, on what."""
    who = listed(case.names(voices))
    topic = " ".join(case.question.topic)
    on = f" on “{topic}”" if topic else ""
    return (
        f"{who}{on}: {count_of(len(hits), 'passage')}."
        if who
        else f"{count_of(len(hits), 'passage')}{on}:"
    )


def _fitting(case: Case, hits: Hits) -> Sequence[Hit]:
    """The hits that pass the filters of listener, place, time and side; each record is looked at once."""
    question = case.question
    records = question.cities or question.countries or question.lands
    if question.listener is not None:
        talks = _marked(case, records_of_events(case, matching_events(case).at)).data
        return [hit for hit in hits[:] if talks[hit.record] and _is_of_side(case, hit)]
    if not (records or question.dates or question.not_dates or question.side):
        return hits
    fits = _of_place_and_time(case).data
    return [h for h in hits[:] if fits[h.record] and _is_of_side(case, h)]


def _is_of_side(case: Case, hit: Hit) -> bool:
    side = case.question.side
    return side is None or side in speaking_countries(case, hit)


def _of_place_and_time(case: Case) -> Numbers:
    """For each record whether it passes the filters of place and time; it may tell of a meeting then."""
    indexes, question = case.archive.indexes, case.question
    fits = fit_asked_time(case) if question.dates else published_at_asked_time(case)
    if question.cities:
        named = any_of(indexes.records_of_city.get(city, ()) for city in question.cities)
        fits &= _marked(case, named)
    for code in (*question.countries, *question.lands):
        fits &= _marked(case, array_of(indexes.records_of_country.get(code, ())))
    return fits


def _marked(case: Case, positions: Numbers) -> Numbers:
    """For each record whether it is one of some."""
    marked = np.zeros(len(case.archive.records), np.bool_)
    marked[positions] = True
    return marked


def quoted(case: Case, record: int, passage: Passage) -> Line:
    """A passage as a line: speaker, number, words."""
    archive = case.archive
    published = archive.published_of(record)
    said = " ".join(archive.said(record, passage.span).split())
    by = f"{listed(passage.speakers)}, " if passage.speakers else ""
    point = f" (point {passage.label})" if passage.label else ""
    when = f", {published.value.iso()}" if published else ""
    return Line(
        f"{by}¶{passage.number}{point}{when}: {said}",
        archive.name_of(record),
        said,
        case.copies_of(record),
        span=passage.span,
    )


def _by_others(case: Case, voices: frozenset[int]) -> Answer:
    """The one asked for is not told as saying it: what the records with that person say of it is near."""
    question = case.question
    everybody = question.about(())
    found = case.asking(everybody)
    hits = _fitting(found, found.text.find(question.topic, frozenset()).hits)
    beside = [h for h in hits if names_any(case, h.record, voices)]
    who = listed(case.names(sorted(voices)))
    topic = " ".join(question.topic)
    if not beside:
        near = tuple(quoted(case, hit.record, hit.passage) for hit in hits[:2])
        return Answer(
            False,
            f"No record here gives words of {who} on “{topic}”. {case.coverage()}",
            near=near,
        )
    page, more = question.page_of(beside, _MOST)
    lines = tuple(quoted(case, hit.record, hit.passage) for hit in page)
    return Answer(
        True,
        f"No passage gives words of {who} alone on “{topic}”; the records that name {who} say:",
        lines,
        case.names(sorted(voices)),
        records=tuple(dict.fromkeys(line.record for line in lines)),
        more=more,
    )


def _unknown(case: Case) -> Answer:
    """Nothing speaks of it."""
    topic = " ".join(case.question.topic)
    near = tuple(
        dict.fromkeys(
            match.name
            for word in case.question.topic
            for match in case.archive.names.find(word, guess=False)[:1]
        )
    )
    if not topic:
        return Answer(False, f"No record fits that. {case.coverage()}")
    told = f"No record here speaks of “{topic}”. {case.coverage()}"
    if case.question.assumed and not case.question.is_narrowed:
        examples = tuple(Line(example) for example in example_questions(case))
        return Answer(False, f"{told} You can ask, for example:", examples, choices=near)
    return Answer(False, told, choices=near)


def answer_discussed(case: Case) -> Answer:
    """What meetings were about: the points of the record that tells most of each."""
    question = case.question
    events = told_events(case.asking(replace(question, topic=())))
    records = case.archive.records
    events = events.where(
        np.array([bool(records[e.sources[0].record].passages) for e in events], np.bool_)
    )
    if not events:
        return nothing(case)
    lines = tuple(line for event in events[-3:] for line in _points(case, event.sources[0].record))
    page, more = question.page_of(lines, _POINTS)
    answer = tell(case.asking(replace(question, page=0)), events)
    return replace(
        answer,
        headline=sentence(case, events[-1])
        if len(events) == 1
        else f"{count_of(len(events), 'meeting')}; of the last:",
        lines=tuple(page),
        records=cited(case, list(reversed(events))),
        more=more,
    )


def answer_occasion(case: Case) -> Answer:
    """On what occasion people met, or why not: the record's own words, a reason first."""
    events = told_events(case)
    if not events:
        return nothing(case)
    answer = tell(case, events)
    record = events[-1].sources[0].record
    every = [quoted(case, record, p) for p in case.archive.records[record].passages]
    reasons = [line for line in every if _REASON.search(line.evidence)]
    return replace(answer, lines=(*answer.lines, *(reasons or list(_points(case, record)))[:3]))


def _points(case: Case, record: int) -> Iterable[Line]:
    """The paragraphs of a record behind its first one, which tells who met."""
    passages = case.archive.records[record].passages
    return (quoted(case, record, passage) for passage in passages[1:] or passages)


def answer_spoken(case: Case) -> Answer | None:
    """Passages that speak of the places and words of a question; None where no passage speaks of all of them."""
    question = case.question
    lands = (country(code).name for code in (*question.countries, *question.lands))
    topic = (*question.cities, *lands, *question.topic, *question.kind.split())
    if not topic:
        return None
    spoken = replace(question.about(()), topic=topic, cities=(), countries=(), lands=(), dates=())
    found = case.text.find(topic, frozenset())
    hits = _fitting(case.asking(spoken), found.hits)
    if found.share < 1 or not hits:
        return None
    page, more = question.page_of(hits, _MOST)
    lines = tuple(quoted(case, hit.record, hit.passage) for hit in page)
    return Answer(
        True,
        f"{count_of(len(hits), 'passage')} on “{' '.join(topic)}”:",
        lines,
        records=tuple(dict.fromkeys(name for line in lines for name in (line.record, *line.also))),
        notes=found.notes,
        more=more,
    )
