"""What other programs take: plain dictionaries in the documented order of keys."""

from typing import Any

from knowledge.anniversaries.digest import Digest, Item
from knowledge.answer import Answer
from knowledge.archive import Archive
from knowledge.holdings import Holdings
from knowledge.records import Figure, Meeting, Problem, Record, Visit


def exported(record: Record) -> dict[str, Any]:
    """A record for `extract --json`; dates as precise as the text, countries as ISO 3166-1 alpha-2."""
    document = record.document
    return {
        "file": document.name,
        "title": document.title.value,
        "published": document.published.value.iso() if document.published else None,
        "url": document.url,
        "meetings": [_meeting(record, meeting) for meeting in record.meetings],
        "visits": [_visit(record, visit) for visit in record.visits],
        "people": [figure.name for figure in record.figures],
        "countries": list(record.countries),
        "problems": [_problem(problem) for problem in record.problems],
    }


def exported_answer(question: str, answer: Answer) -> dict[str, Any]:
    """An answer for `ask --json`."""
    return {
        "question": question,
        "understood": answer.understood,
        "answered": answer.answered,
        "text": answer.text,
        "people": list(answer.people),
        "choices": list(answer.choices),
        "records": list(answer.records),
        "dates": list(answer.dates),
        "count": answer.count,
    }


def exported_digest(archive: Archive, digest: Digest) -> dict[str, Any]:
    """A digest for `digest --json`: everything that comes up, and whether it is among the things told."""
    sections = (
        ("anniversaries", digest.every, digest.items),
        ("spoken", digest.every_spoken, digest.spoken),
        ("months", digest.every_month, digest.months),
        ("coming", digest.coming, digest.coming),
    )
    rows = {
        name: [{**_item(archive, item), "told": item in told} for item in every]
        for name, every, told in sections
    }
    return {
        "date": digest.days[0].isoformat(),
        "last": digest.days[-1].isoformat(),
        **rows,
        "more": digest.more,
    }


def _item(archive: Archive, item: Item) -> dict[str, Any]:
    """One thing of a digest."""
    return {
        "comes_up": item.day.isoformat(),
        "date": item.when.iso(),
        "end_date": item.when.iso_end(),
        "years": item.years,
        "round": item.round is not None,
        "kind": item.kind.value,
        "status": item.status.value,
        "people": [archive.people[key].name for key in item.happening.people],
        "countries": sorted(item.happening.countries),
        "text": item.line.text,
        "why": item.why,
        "records": [item.line.record, *item.line.also],
        "evidence": item.line.evidence,
    }


def exported_holdings(holdings: Holdings) -> dict[str, Any]:
    """An archive in numbers for `stats --json`."""
    return {
        "records": holdings.records,
        "copies": holdings.copies,
        "first": holdings.first.isoformat() if holdings.first else None,
        "last": holdings.last.isoformat() if holdings.last else None,
        "people": holdings.people,
        "countries": holdings.countries,
        "meetings": dict(holdings.meetings),
        "visits": holdings.visits,
        "problems": holdings.problems,
        "busiest": [{"name": name, "meetings": count} for name, count in holdings.busiest],
    }


def exported_problem(problem: Problem) -> dict[str, Any]:
    """A problem for `check --json`."""
    return {"file": problem.file, **_problem(problem)}


def _problem(problem: Problem) -> dict[str, Any]:
    """A problem of a file that is named elsewhere."""
    return {"line": problem.line, "kind": problem.kind.value, "message": problem.message}


def _meeting(record: Record, meeting: Meeting) -> dict[str, Any]:
    """One meeting."""
    place = meeting.place.value if meeting.place else None
    return {
        "date": meeting.when.value.iso() if meeting.when else None,
        "end_date": meeting.when.value.iso_end() if meeting.when else None,
        "status": meeting.status.value.value,
        "mode": meeting.mode.value.value,
        "kind": meeting.kind.value,
        "city": place.city if place else None,
        "country": place.country if place else None,
        "start_time": meeting.start.value.local.strftime("%H:%M") if meeting.start else None,
        "duration_minutes": meeting.duration.value.minutes if meeting.duration else None,
        "participants": [_figure(figure) for figure in meeting.participants],
        "delegation": [_figure(figure) for figure in meeting.delegation],
        "evidence": " ".join(record.document.said(meeting.evidence).split()),
    }


def _visit(record: Record, visit: Visit) -> dict[str, Any]:
    """One visit."""
    return {
        "people": [figure.name for figure in visit.people],
        "country": visit.place.value.country,
        "city": visit.place.value.city,
        "date": visit.when.value.iso() if visit.when else None,
        "end_date": visit.when.value.iso_end() if visit.when else None,
        "status": visit.status.value.value,
        "evidence": " ".join(record.document.said(visit.evidence).split()),
    }


def _figure(figure: Figure) -> dict[str, str | None]:
    """One person with role and country."""
    return {
        "name": figure.name,
        "role": figure.role.value.label if figure.role else None,
        "country": figure.country.value if figure.country else None,
    }
