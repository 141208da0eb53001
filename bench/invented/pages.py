"""Press pages as they are copied from the sites of other governments, navigation and all."""

from datetime import timedelta

from bench.invented.people import Person
from bench.invented.prose import (
    again,
    american,
    british,
    office,
    pick,
    points,
    short,
    titled,
    weekday,
)
from bench.invented.scene import Scene

_MET = ("met with", "had a meeting with", "held talks with")
_TODAY = ("this afternoon", "this morning", "today")


def korean(scene: Scene) -> str:
    """A table of dates, then numbered paragraphs."""
    title, paragraphs = _korean(scene)
    posted = (scene.day + timedelta(1)).isoformat()
    read = 200 + int(scene.random.random() * 3000)
    body = "\n\n".join(f"{k}. {line}" for k, line in enumerate(paragraphs, 1))
    return f"Press Releases\n\n{title}\n\nDate\n{posted}\nhit\n{read}\n\n{body}\n"


def html(scene: Scene) -> str:
    """The same as a page with mark-up."""
    title, paragraphs = _korean(scene)
    posted = (scene.day + timedelta(1)).isoformat()
    body = "".join(f"<p>{k}. {line}</p>\n" for k, line in enumerate(paragraphs, 1))
    return (
        f"<html><head><title>Press Releases View</title></head><body>\n"
        f'<div id="nav"><a href="/eng/">HOME</a> | <a href="/eng/press">Press</a></div>\n<h2>{title}</h2>\n'
        f"<dl><dt>Date</dt><dd>{posted}</dd></dl>\n<div>{body}</div>\n</body></html>\n"
    )


def _korean(scene: Scene) -> tuple[str, list[str]]:
    """Title and paragraphs."""
    host, guest, year = scene.host, scene.guest, scene.day.year
    calls = _meets_or_calls(scene, 0.3, "" if scene.gathering else scene.city)
    verb = "Speaks by Telephone" if calls else "Meets"
    title = f"{titled(scene, host)} {verb} with {guest.office(year).title} of {guest.country.name}"
    who = f"{host.office(year).whole} {host.name}"
    lead = f"On {weekday(scene.day)}, {american(scene.day)}, {who} "
    lead += "had a telephone conversation with" if calls else pick(scene.random, _MET)
    lead += f" {guest.name}, {office(scene, guest)}"
    lead += "." if calls else f", {_where(scene)}."
    return title, [lead, *points(scene, 4), "They agreed to stay in touch." + again(scene)]


def canadian(scene: Scene) -> str:
    """A read-out under the place and date at which it was given."""
    calls = _meets_or_calls(scene, 0.4, scene.city)
    who, whom = titled(scene, scene.host), _with_country(scene, scene.guest)
    verb, where = ("spoke by telephone", "") if calls else ("met", f" in {scene.city}")
    title = f"{who} {'speaks' if calls else 'meets'} with {whom}"
    dateline = f"{american(scene.day)}, {scene.day.year}\n{scene.host.country.capital}"
    lead = f"Today, {who} {verb} with {whom}{where}."
    return _page(title, dateline, lead, *points(scene, 5))


def spokesperson(scene: Scene) -> str:
    """One dense paragraph attributed to a spokesperson."""
    guest = scene.guest
    calls = _meets_or_calls(scene, 0.4, scene.city)
    yesterday = scene.random.random() < 0.4
    verb, where = ("spoke by phone", "") if calls else ("met", f" in {scene.city}")
    when = "yesterday" if yesterday else "today"
    lead = f"{titled(scene, scene.host)} {verb} {when} with {guest.country.people} {titled(scene, guest)}{where}."
    whom = f"{guest.country.people} {guest.office(scene.day.year).title} {guest.family}"
    title = f"{short(scene, scene.host)}’s {'Call' if calls else 'Meeting'} with {whom}"
    issued = scene.day + timedelta(yesterday)
    above = f"Readout\nOffice of the Spokesperson\n{american(issued)}, {issued.year}"
    said = points(scene, 5)
    attributed = "The below is attributable to the Spokesperson:"
    return _page(title, above, attributed, " ".join((lead, *said[:3])), *said[3:])


def british_page(scene: Scene) -> str:
    """`From:` and `Published`, then short paragraphs."""
    day, host = scene.day, scene.host
    scene.tell("held")
    whom = _with_country(scene, scene.guest)
    title = f"{host.office(day.year).title} meeting with {whom}: {british(day)} {day.year}"
    above = f"From: Foreign Office\nPublished {british(day)} {day.year}"
    lead = f"{titled(scene, host)} met {whom} {pick(scene.random, _TODAY)}."
    return _page(title, above, lead, *points(scene, 5))


def visit(scene: Scene) -> str:
    """A journey told afterwards, day and year in each sentence."""
    guest, day, issued = scene.guest, scene.day, scene.day + timedelta(2)
    scene.tell("held", city=scene.city)
    traveller = guest if scene.visits else scene.host
    title = f"Visit of {titled(scene, traveller)} to {scene.city}"
    whom = f"{guest.address} {guest.name}, {office(scene, guest)}"
    lead = f"{titled(scene, scene.host)} met {whom}, in {scene.city} on {british(day)} {day.year}."
    bullet = "• " if scene.random.random() < 0.4 else ""
    lines = [f"{bullet}{line}" for line in points(scene, 5)]
    lines[-1] += again(scene)
    return _page(title, f"{british(issued)} {issued.year}", lead, *lines)


def _meets_or_calls(scene: Scene, share: float, city: str) -> bool:
    """Whether they only telephone, noted either way."""
    calls = scene.random.random() < share
    scene.tell("held", "phone" if calls else "in_person", city="" if calls else city)
    return calls


def _where(scene: Scene) -> str:
    return f"on the sidelines of {scene.gathering}" if scene.gathering else f"in {scene.city}"


def _with_country(scene: Scene, person: Person) -> str:
    """`Foreign Minister Kim Min-ho of the Republic of Korea`."""
    return f"{titled(scene, person)} of {person.country.name}"


def _page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"
