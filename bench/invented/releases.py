"""Releases with front matter, as a government's own site keeps them: before the event, and after it."""

from datetime import date, timedelta

from bench.invented.prose import british, minutes, office, pick, quotes, titled
from bench.invented.scene import Scene


def before(scene: Scene) -> str:
    """A journey announced."""
    host, guest, day = scene.host, scene.guest, scene.day
    scene.tell("planned", city=scene.city)
    published = day - timedelta(2 + int(scene.random.random() * 9))
    title = pick(
        scene.random,
        (
            f"{_office(scene)} to visit {scene.city}",
            f"{host.family} to meet {guest.family}",
            f"{_office(scene)} heads to {scene.city}",
        ),
    )
    hurry = " this month" if published.month == day.month and scene.random.random() < 0.25 else ""
    lead = pick(
        scene.random,
        (
            f"{titled(scene, host)} will travel to {scene.city}{hurry} to meet with {_foreign(scene)} on {british(day)}.",
            f"{titled(scene, host)} will meet {_guest(scene)}, in {scene.city} on {british(day)} {day.year}.",
            f"{titled(scene, host)} is to hold talks with {_foreign(scene)} in {scene.city} on {british(day)}.",
        ),
    )
    last = f"“I look forward to meeting {guest.office(day.year).short} {guest.family},” {host.name} said."
    return _front(scene, title, published) + "\n\n".join((lead, *quotes(scene, 5), last)) + "\n"


def after(scene: Scene) -> str:
    """A report on the day."""
    host, guest = scene.host, scene.guest
    scene.tell("held", city=scene.city)
    title = pick(
        scene.random,
        (
            f"{_office(scene)} meets {guest.name}",
            f"{host.family} and {guest.family} hold talks in {scene.city}",
            f"Good talks with {guest.country.name}",
        ),
    )
    lead = pick(
        scene.random,
        (
            f"{titled(scene, host)} met {_guest(scene)}, in {scene.city} today. "
            f"Their talks took {minutes(scene.random)} minutes.",
            f"{titled(scene, host)} today held talks in {scene.city} with {_foreign(scene)}.",
            f"{titled(scene, host)} has met {_foreign(scene)} in {scene.city} today.",
        ),
    )
    return _front(scene, title, scene.day) + "\n\n".join((lead, *quotes(scene, 6))) + "\n"


def hosting(scene: Scene) -> str:
    """A guest announced."""
    host, guest, day = scene.host, scene.guest, scene.day
    capital = host.country.capital
    scene.tell("planned", city=capital)
    published = day - timedelta(3 + int(scene.random.random() * 6))
    lead = (
        f"{titled(scene, host)} will {pick(scene.random, ('host', 'welcome'))} {_guest(scene)}, "
        f"in {capital} on {british(day)} {day.year}."
    )
    title = f"{guest.country.people} {guest.office(day.year).title} to visit"
    return _front(scene, title, published) + "\n\n".join((lead, *quotes(scene, 6))) + "\n"


def _front(scene: Scene, title: str, published: date) -> str:
    """The header; the address is now and then left out."""
    host = scene.host
    slug = "-".join(word.strip(",.’'").lower() for word in title.split())
    url = f"url: https://www.beehive.govt.nz/release/{slug}\n" if host.country.code == "NZ" else ""
    honoured = f"Hon {host.western}" if host.country.code == "NZ" else host.name
    return (
        f'---\ntitle: "{title}"\ndate: {published.isoformat()}\n{url}ministers:\n  - {honoured}\n'
        f"portfolios:\n  - {_office(scene)}\n---\n\n"
    )


def _office(scene: Scene) -> str:
    return scene.host.office(scene.day.year).title


def _guest(scene: Scene) -> str:
    return f"{scene.guest.name}, {office(scene, scene.guest)}"


def _foreign(scene: Scene) -> str:
    """`Chilean Foreign Minister Carlos Vega`."""
    return f"{scene.guest.country.people} {titled(scene, scene.guest)}"
