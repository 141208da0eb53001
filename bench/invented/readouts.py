"""Read-outs under a date line, as foreign ministries in East Asia publish them."""

from datetime import timedelta

from bench.invented.people import Person
from bench.invented.prose import (
    again,
    american,
    clock,
    minutes,
    office,
    pick,
    points,
    short,
    titled,
    weekday,
)
from bench.invented.scene import Scene

_CLOSINGS = (
    "The overview of the meeting is as follows.",
    "The summary of the meeting is as follows.",
    "In outline:",
    "The following is an outline.",
    "The gist is as follows.",
)


def numbered(scene: Scene) -> str:
    """Relations of two countries, date line, one long sentence, numbered points."""
    scene.tell("held", city="" if scene.visits else scene.city)
    heading = _relations(scene)
    talks = pick(
        scene.random,
        (
            "a meeting",
            "a bilateral meeting",
            "talks",
            "a foreign ministers’ meeting",
            "a working lunch",
        ),
    )
    lead = (
        f"On {american(scene.day)}, {_time(scene)}, {_shouted(scene, scene.host)}, held {talks} with "
        f"{_shouted(scene, scene.guest)}{_whereabouts(scene)}. {pick(scene.random, _CLOSINGS)}"
    )
    photo = pick(scene.random, ("", "", f"(Photo) {heading.removesuffix(' Relations')} Meeting\n"))
    return f"{heading}\n\n{_dateline(scene)}\n{photo}\n{lead}\n\n{_numbered(scene)}\n\nBack to {heading}\n"


def telephone(scene: Scene) -> str:
    """A telephone or video talk."""
    video = scene.random.random() < 0.25
    scene.tell("held", "video" if video else "phone")
    kind = pick(
        scene.random,
        ("a video conference",) if video else ("a telephone talk", "a telephone conversation"),
    )
    title = f"{_pair(scene)} {'Video Conference Meeting' if video else 'Telephone Talk'}"
    said = f"held {kind} with"
    lead = (
        f"On {american(scene.day)}, {_time(scene)}, {_shouted(scene, scene.host)}, {said} "
        f"{_shouted(scene, scene.guest)}. {pick(scene.random, _CLOSINGS[2:])}"
    )
    return f"{title}\n\n{_dateline(scene)}\n\n{lead}\n\n{_numbered(scene)}\n"


def courtesy(scene: Scene) -> str:
    """A courtesy call, everything numbered."""
    host, guest, day = scene.host, scene.guest, scene.day
    scene.tell("held")
    title = f"Courtesy Call on {titled(scene, host)} by {guest.address} {guest.name}, {office(scene, guest)}"
    lead = (
        f"{host.address} {host.name}, {office(scene, host)}, received a courtesy call from {guest.address} {guest.name}, "
        f"{office(scene, guest, formal=True)}, for approximately {minutes(scene.random)} minutes from {clock(scene.random)} "
        f"on {_weekday(scene)}, {american(day)}."
    )
    return f"{title}\n\n{_dateline(scene)}\n\n{_numbered(scene, lead)}\n"


def plain(scene: Scene) -> str:
    """An older page: no numbers in the first sentence, headings over the points."""
    host, guest = scene.host, scene.guest
    scene.tell("held", city=scene.city)
    ahead = scene.day + timedelta(1)
    verb = pick(scene.random, ("met with", "held talks with", "had a meeting with"))
    lead = (
        f"{titled(scene, host)} {verb} {guest.address} {guest.name}, {office(scene, guest)}, in {scene.city} "
        f"on {american(scene.day)} for about {minutes(scene.random)} minutes."
    )
    body = "\n\n".join(f"({k}) {line}" for k, line in enumerate(_points(scene), 1))
    return f"Meeting of {titled(scene, host)} and {titled(scene, guest)}\n\n{american(ahead)}, {ahead.year}\n\n{lead}\n\n{body}\n"


def cancelled(scene: Scene) -> str:
    """A meeting called off."""
    host, guest = scene.host, scene.guest
    scene.tell("cancelled", city=scene.city)
    before = scene.day - timedelta(2 + int(scene.random.random() * 3))
    lead = (
        f"The {pick(scene.random, ('meeting', 'working lunch'))} which {host.address} {host.name}, {office(scene, host)}, "
        f"was scheduled to hold with {guest.address} {guest.name}, {office(scene, guest)}, in {scene.city} on {_weekday(scene)}, "
        f"{american(scene.day)}, has been {pick(scene.random, ('cancelled', 'called off'))}."
    )
    rest = "\n\n".join(_points(scene))
    return f"Cancellation of the {_pair(scene)} Meeting\n\n{american(before)}, {before.year}\n\n{lead}\n\n{rest}\n"


def several(scene: Scene) -> str:
    """Two meetings of one minister at a gathering, a section each."""
    third = scene.third()
    host = scene.host
    scene.tell("held", city=scene.city)
    first = _section(scene, 1, scene.guest)
    other = Scene(scene.random, host, third, scene.day, scene.city, None, scene.gathering)
    other.tell("held", city=scene.city)
    second = _section(other, 2, third)
    scene.told += other.told
    scene.topics += other.topics
    title = f"{titled(scene, host)}’s Meetings in {scene.city}"
    lead = f"{host.address} {host.name}, {office(scene, host)}, on a visit to {scene.city}, held the following meetings."
    return f"{title}\n\n{_dateline(scene)}\n\n{lead}\n\n{first}\n\n{second}\n"


def _section(scene: Scene, number: int, guest: Person) -> str:
    """One of several meetings."""
    whom = f"H.E. {guest.address} {guest.name}, {office(scene, guest, formal=True)}"
    said = " ".join(points(scene, 3))
    return (
        f"{number}. {_pair(scene)} Meeting\nOn {_weekday(scene)}, {american(scene.day)}, {short(scene, scene.host)} met for "
        f"approximately {minutes(scene.random)} minutes with {whom}. {said}"
    )


def _numbered(scene: Scene, lead: str = "") -> str:
    """Numbered points, with what is said of other meetings in the last."""
    lines = [lead, *_points(scene)] if lead else _points(scene)
    indent = pick(scene.random, ("  ", ""))
    return ("\n" if indent else "\n\n").join(
        f"{indent}{k}. {line}" for k, line in enumerate(lines, 1)
    )


def _points(scene: Scene) -> list[str]:
    lines = points(scene, 3 + int(scene.random.random() * 4))
    lines[-1] += again(scene)
    return lines


def _pair(scene: Scene) -> str:
    return f"{scene.host.country.bare}-{scene.guest.country.bare}"


def _relations(scene: Scene) -> str:
    return f"{_pair(scene)} Relations"


def _dateline(scene: Scene) -> str:
    return f"{american(scene.day)}, {scene.day.year}"


def _weekday(scene: Scene) -> str:
    return weekday(scene.day)


def _time(scene: Scene) -> str:
    length = pick(scene.random, ("approximately {} minutes", "about {} minutes"))
    return f"commencing at {clock(scene.random)} for {length.format(minutes(scene.random))}"


def _shouted(scene: Scene, person: Person) -> str:
    """`Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs of Japan`; before 2020 `Mr. Yoshimasa Hayashi`."""
    name = person.western
    if scene.day.year >= 2020 and person.family_first:
        name = f"{person.family.upper()} {person.given}"
    elif person.family_first and person.country.code != "JP":
        name = person.name
    formal = person is scene.guest
    return f"{'H.E. ' if formal else ''}{person.address} {name}, {office(scene, person, formal)}"


def _whereabouts(scene: Scene) -> str:
    """Why they are where they are."""
    if scene.gathering:
        return f", on the margins of {scene.gathering} in {scene.city}"
    if scene.visits:
        return f", who is visiting {scene.host.country.name}"
    return f" in {scene.city}"
