"""Somebody in a few words, so that who chooses among names sees who is who."""

from knowledge.people import Person
from knowledge.places.scanning import label


def introduction(person: Person) -> str:
    """The latest role, and the country where the role does not say it."""
    role = person.roles[-1].role.label if person.roles else ""
    land = label(person.country) if person.country else ""
    said = any(part.strip(" ()").lower() in role.lower() for part in land.split(" ("))
    return ", ".join(part for part in (role, "" if role and said else land) if part)
