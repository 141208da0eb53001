"""Every person named in a text, with honorifics, office and native form: the chunks that clauses are read from."""

from dataclasses import dataclass

from knowledge.extract.lexicon import HEADS, NOT_NAMES, PORTFOLIO
from knowledge.extract.line import Line
from knowledge.extract.names_in_text import PrintedName, read_name, skip_honorifics
from knowledge.extract.offices import Office, office_after, office_before
from knowledge.extract.posts import post_of
from knowledge.records import Role, Span


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a text names a person, office included."""

    start: int
    """First character of the whole: honorifics and office included."""
    end: int
    """One past its last character, an office after the name included."""
    name: str
    """The name as printed."""
    name_span: Span
    """Its characters."""
    native: str | None
    """Its native form in brackets."""
    role: Role | None
    """The office given with it."""
    role_span: Span | None
    """The words of that office."""
    honoured: bool
    """An honorific stood before it."""


def find_people(line: Line) -> list[Naming]:
    """People whom an office or an honorific gives away, in order; bare names are found later, by the roster."""
    found: list[Naming] = []
    index = 0
    while index < len(line.tokens):
        if (chunk := _person_at(line, index)) is not None:
            naming, index = chunk
            found.append(naming)
        else:
            index += 1
    return found


def _person_at(line: Line, index: int) -> tuple[Naming, int] | None:
    """A person whose office, honorific or name begins at a token, and the token after."""
    token = line.tokens[index]
    if not token.word or (index and line.tokens[index - 1].text == "-" and not token.capital):
        return None
    return _office_first(line, index) or _honorific_first(line, index) or _name_first(line, index)


def _office_first(line: Line, index: int) -> tuple[Naming, int] | None:
    """`Japanese Trade Minister Nishimura Yasutoshi`, `Minister for X (…), Goto Shigeyuki`."""
    if line.low(index) in ("the", "his", "her", "their", "our", "my"):
        return None
    office = office_before(line, index)
    if office is None:
        return None
    after = office.end
    comma = line.low(after) == ","
    bracketed = line.low(after - 1) == ")"
    named_at = skip_honorifics(line, after + 1 if comma else after)
    plain = comma and not bracketed and named_at == after + 1
    if plain and not (
        line.low(index - 1) == "the" or "'s" in {t.low for t in line.tokens[index:after]}
    ):
        return None
    name = read_name(line, named_at, sure=not plain)
    if name is None or _is_no_name(line, name) or (plain and _office_after_comma(line, name)):
        return None
    return _chunk(line, index, name, (office,), honoured=named_at > after)


def _honorific_first(line: Line, index: int) -> tuple[Naming, int] | None:
    """`H.E. Mr. YOON Suk Yeol`, with or without an office after it."""
    named_at = skip_honorifics(line, index)
    if named_at == index:
        return None
    if (later := _office_first(line, named_at)) is not None:
        naming, after = later
        return _moved(naming, line.tokens[index].start), after
    name = read_name(line, named_at, sure=True)
    if name is None or _is_no_name(line, name):
        return None
    return _chunk(line, index, name, (), honoured=True)


def _name_first(line: Line, index: int) -> tuple[Naming, int] | None:
    """`Yoon Suk Yeol, President of the Republic of Korea`: a bare name that an office follows."""
    name = (
        read_name(line, index, sure=False)
        if line.tokens[index].capital or line.low(index) in ("de", "al")
        else None
    )
    if name is None:
        return None
    office = _office_after_comma(line, name)
    if office is not None and _new_person_office(line, name, office):
        office = None
    if office is None and name.native is None and not _met(line, name):
        return None
    return _chunk(line, index, name, (), honoured=False)


def _met(line: Line, name: PrintedName) -> bool:
    """Whether a bare name stands where only a person can: `met Edmund Hartley`."""
    words = {token.low for token in line.tokens[name.start : name.end]}
    return (
        line.low(name.start - 1)
        in ("met", "meet", "meets", "meeting", "welcomed", "greeted", "phoned")
        or (
            line.low(name.start - 2) in ("met", "meet", "meets", "talks", "spoke", "call")
            and line.low(name.start - 1) in ("with", "to")
        )
    ) and not words & (PORTFOLIO | HEADS)


def _office_after_comma(line: Line, name: PrintedName) -> Office | None:
    """The office after a name: behind a comma, a dash or in brackets."""
    after = name.after
    if line.low(after) in (",", "(", "–", "—"):
        skip = after + 1
        if line.low(skip) in ("who",) and line.low(skip + 1) in ("is", "was"):
            skip += 2
        return office_after(line, skip)
    return None


def _chunk(
    line: Line, index: int, name: PrintedName, offices: tuple[Office, ...], *, honoured: bool
) -> tuple[Naming, int]:
    """A naming and the token after it, with an office after the name taken in."""
    after = name.after
    behind = _office_after_comma(line, name)
    if behind is not None and not _new_person_office(line, name, behind):
        after = behind.end
        offices = (*offices, behind)
        if line.low(name.after) == "(" and line.low(after) == ")":
            after += 1
        elif line.low(after) == "(" and line.low(after + 2) == ")":
            after += 3
    best = offices[-1] if offices else None
    role, span = _role(line, best) if best else (None, None)
    if role is not None and role.country is None and len(offices) > 1:
        role = Role(role.label, role.post, offices[0].country, role.former)
    last = line.tokens[after - 1]
    first, final = line.tokens[name.start], line.tokens[name.end - 1]
    naming = Naming(
        line.tokens[index].start,
        last.end,
        line.text[first.start : final.end],
        Span(first.start, final.end),
        name.native,
        role,
        span,
        honoured,
    )
    return naming, after


def _new_person_office(line: Line, name: PrintedName, office: Office) -> bool:
    """Whether the office after a comma belongs to the next person: `A, Foreign Minister B and …`."""
    named_at = skip_honorifics(line, office.end)
    following = read_name(line, named_at, sure=True)
    return following is not None and not _is_no_name(line, following)


def _role(line: Line, office: Office) -> tuple[Role, Span]:
    """An office as a role with its words."""
    span = Span(line.tokens[office.start].start, line.tokens[office.end - 1].end)
    label = " ".join(line.text[span.start : span.end].split())
    return Role(label, post_of(label), office.country, office.former), span


def _is_no_name(line: Line, name: PrintedName) -> bool:
    """Whether what looks like a name is none: a single word that heads an office or is an acronym in running text."""
    tokens = line.tokens[name.start : name.end]
    if (
        len(tokens) == 1
        and tokens[0].shouted
        and len(tokens[0].text) <= 4
        and "-" not in tokens[0].text
    ):
        return tokens[0].text in (
            "CPTPP",
            "ASEAN",
            "APEC",
            "NATO",
            "G7",
            "G20",
            "UN",
            "EU",
            "WTO",
            "OECD",
            "MP",
            "MPS",
        )
    return all(token.low in HEADS | NOT_NAMES | PORTFOLIO for token in tokens)


def _moved(naming: Naming, start: int) -> Naming:
    """The same naming, beginning earlier, at its honorific."""
    return Naming(
        start,
        naming.end,
        naming.name,
        naming.name_span,
        naming.native,
        naming.role,
        naming.role_span,
        True,
    )
