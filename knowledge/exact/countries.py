"""Countries named so that a question means them and nothing else."""

from functools import cache

from knowledge.places.asking import find_asked_places
from knowledge.places.gazetteer import countries


@cache
def asked_name(code: str) -> str:
    """A name of a country that every question understands, the usual one where it can be; empty where none is."""
    country = countries()[code]
    names = (country.name, country.label, *country.aliases, *country.native.values())
    return next((name for name in names if _is_understood(name, code)), "")


def _is_understood(name: str, code: str) -> bool:
    """Whether a question with a name in it is about the country and about nothing else."""
    found = find_asked_places(f"meetings of {name} in 2015")
    return [(p.kind, p.code, p.typed) for p in found] == [("country", code, name)]


def code_of(name: str) -> str | None:
    """The country of a name that `asked_name` gave, or of a code; None where it is neither."""
    if name in countries():
        return name
    found = [p.code for p in find_asked_places(name) if p.kind == "country" and p.typed == name]
    return found[0] if len(found) == 1 else None
