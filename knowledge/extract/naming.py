"""One naming of a person: honorifics, name, native form and the offices around it, taken as one chunk."""

from functools import lru_cache

from msgspec import Struct

from knowledge.extract.honorifics_in_text import skip_honorifics
from knowledge.extract.lexicon import HEADS, NOT_NAMES, PORTFOLIO
from knowledge.extract.line import Line
from knowledge.extract.names_in_text import PrintedName, read_name
from knowledge.extract.offices import Office, office_after, office_before
from knowledge.extract.posts import post_of
from knowledge.patterns import lazy
from knowledge.records import Role, Span


class Naming(Struct, gc=False):
    """One place where a text names a person, office included."""

    start: int
    """First character of the whole: honorifics and office included."""
    end: int
    """One past its last character, an office after the name included."""
    name: str
    """The name as printed."""
    name_span: Span
    """Its characters."""
    native: str | None = None
    """Its native form in brackets."""
    role: Role | None = None
    """The office given with it."""
    role_span: Span | None = None
    """The words of that office."""
    shared: bool = False
    """Whether its office is one that several hold: `Senators A and B`."""
    country: str | None = None
    """The country that stands by the name where no office does: `his Indian counterpart, …`."""


def naming_of(
    line: Line,
    index: int,
    name: PrintedName,
    offices: tuple[Office, ...],
    country: str | None = None,
) -> tuple[Naming, int]:
    """A naming and the token after it, with an office or a country after the name taken in."""
    after = name.after
    behind = office_behind(line, name)
    if behind is not None and offices and _begins_another(line, behind):
        behind = None
    if behind is not None:
        after = _closed(line, name, behind.end)
        offices = (*offices, behind)
    elif (land := _land_behind(line, after)) is not None:
        after, country = land
    role, span = _last_role(line, offices, country)
    words = Span(line.starts[name.start], line.end_of(name.end - 1))
    naming = Naming(
        line.starts[index],
        line.end_of(after - 1),
        line.text[words.start : words.end],
        words,
        name.native,
        role,
        span,
        bool(offices) and offices[-1].shared,
        country,
    )
    return naming, after


def office_behind(line: Line, name: PrintedName) -> Office | None:
    """The office after a name: behind a comma, a dash or in brackets; not one that belongs to the next person."""
    after = name.after
    if line.lows[after] not in _BEFORE_OFFICE:
        return None
    skip = after + 1
    if line.lows[skip] == "who" and line.lows[skip + 1] in ("is", "was"):
        skip += 2
    office = office_after(line, skip)
    if office is None or _holds_another(line, skip) or _named_at(line, office.end):
        return None
    return office


_BEFORE_OFFICE = frozenset((",", "(", "–", "—"))
"""Marks between a name and the office behind it."""


def has_office_of_its_own(line: Line, name: PrintedName) -> bool:
    """Whether the office behind a name belongs to it, so that one before a comma belongs to somebody else."""
    behind = office_behind(line, name)
    return behind is not None and not _begins_another(line, behind)


def _begins_another(line: Line, office: Office) -> bool:
    """Whether an office behind a name that has one already is the next subject: `the Prime Minister, A B, the High Representative spoke`."""
    return line.lows[office.start - 1] == "the" and line.lows[office.end] in _VERBS


_VERBS = frozenset(
    "spoke said met will has had discussed talked thanked told welcomed held received raised stressed noted called also then was is".split()
)


def _holds_another(line: Line, start: int) -> bool:
    """Whether an office is followed by a holder of its own: `A, Foreign Minister B and …`."""
    office = office_before(line, start)
    if office is None or not _named_at(line, office.end):
        return False
    named_at = skip_honorifics(line, office.end)
    name = read_name(line, named_at, sure=True)
    complement = line.lows[office.end - 1] not in HEADS and named_at == office.end
    return name is not None and not (complement and name.end - name.start == 1)


def _named_at(line: Line, index: int) -> bool:
    """Whether a name stands at a token, honorifics skipped."""
    name = read_name(line, skip_honorifics(line, index), sure=True)
    return name is not None and not is_no_name(line, name)


def _closed(line: Line, name: PrintedName, after: int) -> int:
    """One past a bracket that the office behind a name opened, or that abbreviates it."""
    if line.lows[name.after] == "(" and line.lows[after] == ")":
        return after + 1
    if line.lows[after] == "(" and line.lows[after + 2] == ")":
        return after + 3
    return after


def _land_behind(line: Line, after: int) -> tuple[int, str] | None:
    """The country after a name and the token after it: `of Indonesia`, `from the Philippines`, `(Japan)`."""
    bracket = line.lows[after] == "("
    if not bracket and line.lows[after] not in ("of", "from"):
        return None
    at = after + 2 if line.lows[after + 1] == "the" else after + 1
    place = line.places.get(at)
    if place is None or place[1] != "country" or place[2] is None:
        return None
    if bracket:
        return (place[0] + 1, place[2]) if line.lows[place[0]] == ")" else None
    return place[0], place[2]


def _last_role(
    line: Line, offices: tuple[Office, ...], country: str | None
) -> tuple[Role, Span] | tuple[None, None]:
    """The last office as a role with its words; it serves the country that any of the words around it name."""
    if not offices:
        return None, None
    return role_of(line, offices[-1], offices[-1].country or offices[0].country or country)


def role_of(line: Line, office: Office, served: str | None) -> tuple[Role, Span]:
    """An office as a role of the country it serves, with its words."""
    span = Span(line.starts[office.start], line.end_of(office.end - 1))
    return _role(line.text[span.start : span.end], office.shared, served, office.former), span


@lru_cache(maxsize=1 << 14)  # offices recur over an archive
def _role(words: str, shared: bool, served: str | None, former: bool) -> Role:
    """Printed words as the role of one who bears the office."""
    label = " ".join(words.split())
    label = of_one(label) if shared else label
    return Role(label, post_of(label), served, former)


_PLURAL = lazy(
    r"\b(Minister|President|Senator|Ambassador|Commissioner|Chancellor|Premier)s\b|\b(Secretar)ies\b"
)


def of_one(label: str) -> str:
    """The office of each of those who hold it together: `Foreign Ministers` is Foreign Minister."""
    return _PLURAL.sub(lambda m: m[1] or f"{m[2]}y", label, count=1)


def is_no_name(line: Line, name: PrintedName) -> bool:
    """Whether what looks like a name is none: an acronym, or nothing but words of offices."""
    if name.end - name.start == 1 and line.words[name.start].text in _ACRONYMS:
        return True
    return _OF_OFFICES.issuperset(line.lows[name.start : name.end])


_OF_OFFICES = HEADS | NOT_NAMES | PORTFOLIO
"""Words of which no name is made."""
_ACRONYMS = frozenset("CPTPP ASEAN APEC NATO G7 G20 UN EU WTO OECD MP MPS".split())
"""Short words of capitals that stand after offices and are nobody's family name."""


def begun_at(naming: Naming, start: int) -> Naming:
    """The same naming, beginning earlier, at its honorific."""
    naming.start = start
    return naming
