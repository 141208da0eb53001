"""An encounter as different ministries would publish it, one function a layout."""

from collections.abc import Callable
from random import Random

from bench.encounters import Encounter
from bench.world import POINTS, WISHES, Envoy

Layout = Callable[[Encounter, Random], str]


def readout(met: Encounter, random: Random) -> str:
    """A numbered read-out under a date line."""
    host, guest, day = met.host, met.guest, f"{met.day:%B} {met.day.day}"
    lead = (
        f"On {day}, commencing at {_clock(met.hour)} for approximately {met.minutes} minutes, {host.shouted}, "
        f"{_office(host)}, held a meeting with {guest.shouted}, {_office(guest)}, who is visiting {host.state.name}. "
        "The overview of the meeting is as follows."
    )
    points = "\n".join(f"  {n}. {_point(met, topic, random)}" for n, topic in enumerate(met.topics, 1))  # fmt: skip
    heading = f"{_bare(host)}-{_bare(guest)} Relations"
    return f"{heading}\n\n{day}, {met.day.year}\n\n{lead}\n\n{points}\n\nBack to {heading}\n"


def release(met: Encounter, random: Random) -> str:
    """An announcement with front matter, in the words of the traveller."""
    host, guest = met.host, met.guest
    return _with_front_matter(met, f"{guest.office} to visit {_bare(host)}", guest) + "\n\n".join(
        (
            f"{guest.office} {guest.name} will travel to {met.city} tomorrow to meet with "
            f"{host.state.demonym} {host.office} {host.name}.",
            *(f"“{_wish(topic, random)},” {guest.name} said." for topic in met.topics),
            f"“I look forward to meeting {host.office} {host.surname},” {guest.name} said.\n",
        )
    )


def report(met: Encounter, random: Random) -> str:
    """A report with front matter, after the event."""
    host, guest = met.host, met.guest
    return _with_front_matter(met, f"{host.office} meets {guest.name}", host) + "\n\n".join(
        (
            f"{host.office} {host.name} met {guest.name}, {_office(guest)}, in {met.city} today. "
            f"Their talks took {met.minutes} minutes.",
            *(_point(met, topic, random) for topic in met.topics),
            f"“It was good to see {guest.surname} again,” {host.name} said.\n",
        )
    )


def telephone_talk(met: Encounter, random: Random) -> str:
    """A short note on a telephone call."""
    host, guest = met.host, met.guest
    first = (
        f"{host.name}, {_office(host)}, spoke by telephone with {guest.name}, {_office(guest)}, "
        f"on {met.day.day} {met.day:%B %Y} for about {met.minutes} minutes."
    )
    rest = (_point(met, topic, random) for topic in met.topics[:3])
    title = f"Telephone talk between {host.name} and {guest.name}"
    return "\n\n".join((title, f"{met.day.day} {met.day:%B %Y}", first, *rest)) + "\n"


def courtesy_call(met: Encounter, random: Random) -> str:
    """Numbered paragraphs under a table of dates, as press pages are copied."""
    host, guest = met.host, met.guest
    first = (
        f"1. {_office(guest)} {guest.name} paid a courtesy call on {host.office} {host.name} in {met.city} "
        f"on {met.day:%B} {met.day.day}."
    )
    rest = (f"{n}. {_point(met, topic, random)}" for n, topic in enumerate(met.topics, 2))
    title = f"{guest.state.demonym} {guest.office} Pays Courtesy Call on {host.office}"
    return "\n\n".join((f"Press Releases\n\n{title}\n\nDate\n{met.day}", first, *rest)) + "\n"


LAYOUTS: tuple[Layout, ...] = (readout, release, report, telephone_talk, courtesy_call)


def _with_front_matter(met: Encounter, title: str, minister: Envoy) -> str:
    return (
        f'---\ntitle: "{title}"\ndate: {met.day}\nministers:\n  - {minister.name}\n'
        f"portfolios:\n  - {minister.office}\n---\n\n"
    )


def _office(envoy: Envoy) -> str:
    return f"{envoy.office} of {envoy.state.name}"


def _bare(envoy: Envoy) -> str:
    return envoy.state.name.removeprefix("the ")


def _clock(hour: int) -> str:
    return f"{(hour - 1) % 12 + 1}:{'05' if hour % 2 else '30'} {'a' if hour < 12 else 'p'}.m."


def _point(met: Encounter, topic: str, random: Random) -> str:
    """A paragraph on one topic."""
    speaker = random.choice((met.host, met.guest))
    title = f"{speaker.office} {speaker.surname}"
    return random.choice(POINTS).format(title=title, country=_bare(speaker), topic=topic)


def _wish(topic: str, random: Random) -> str:
    """A sentence that a traveller says before leaving."""
    return random.choice(WISHES).format(topic=topic)
