"""Small records made for the tests, and what was extracted from them on one line a meeting."""

from knowledge.extract.record import extract
from knowledge.reading.file import read_bytes
from knowledge.records import Meeting, Record


def release(body: str, title: str = "Minister at work", day: str = "2024-03-05") -> Record:
    """A release of the New Zealand Foreign Minister Aroha Ngata, dated a Tuesday."""
    head = (
        f'---\ntitle: "{title}"\ndate: {day}\nurl: https://www.beehive.govt.nz/release/x\n'
        "ministers:\n  - Hon Aroha Ngata\nportfolios:\n  - Foreign Affairs\n---\n\n"
    )
    return extract(read_bytes((head + body).encode(), "release.md"))


def readout(body: str, head: str = "", day: str = "March 5, 2024") -> Record:
    """A read-out of that day under an optional heading."""
    top = f"{head}\n\n" if head else ""
    return extract(read_bytes(f"{top}{day}\n\n{body}".encode(), "readout.txt"))


def names(meeting: Meeting) -> str:
    """The participants, joined by plus signs."""
    return " + ".join(figure.name for figure in meeting.participants)


def told(record: Record) -> list[str]:
    """Every meeting as `status: A + B`."""
    return [f"{m.status.value}: {names(m)}" for m in record.meetings]


def days(record: Record) -> list[str | None]:
    """The day of every meeting in ISO form, spans as `first/last`."""
    found = []
    for meeting in record.meetings:
        span = meeting.when.value if meeting.when else None
        last = f"/{span.iso_end()}" if span and span.iso_end() else ""
        found.append(f"{span.iso()}{last}" if span else None)
    return found


def places(record: Record) -> list[tuple[str | None, str | None]]:
    """City and country of every meeting."""
    found = [m.place.value if m.place else None for m in record.meetings]
    return [(place.city, place.country) if place else (None, None) for place in found]


def roles(record: Record) -> dict[str, str | None]:
    """Role of every figure by name."""
    return {f.name: f.role.value.label if f.role else None for f in record.figures}


def countries(record: Record) -> dict[str, str | None]:
    """Country of every figure by name."""
    return {f.name: f.country.value if f.country else None for f in record.figures}


def visits(record: Record) -> list[str]:
    """Every visit as `status: who to where`."""
    return [
        f"{v.status.value}: {', '.join(f.name for f in v.people)} to {v.place.value.city or v.place.value.country}"
        for v in record.visits
    ]
