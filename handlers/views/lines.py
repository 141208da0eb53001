"""One line of an answer as a paragraph: who, in which role, when, where, how, and whether at all, with its record."""

from collections.abc import Iterator, Mapping

from handlers.views import actions
from handlers.views.limits import MOST_SECTION, MOST_VALUE, button, literal, section
from handlers.views.message import Block
from handlers.views.tickets import RecordTicket
from knowledge.answer import Line, Party, Told
from knowledge.places.gazetteer import country
from knowledge.records import Status

_MARKS = {
    Status.HELD: "",
    Status.PLANNED: "Planned",
    Status.MENTIONED: "Mentioned only",
    Status.CANCELLED: "Cancelled",
}
"""The word in front of what did not simply take place."""


def line_block(line: Line, at: int, links: Mapping[str, str], *, evidence: bool) -> Block:
    """A line with its record; the evidence is left out where it would not fit, as the record has it."""
    told = "\n".join(_rows(line))
    cited = _cited(line, links)
    quoted = f"\n>{literal(line.evidence)}" if _adds(line, evidence=evidence) else ""
    whole = f"{told}{quoted}\n{cited}" if cited else f"{told}{quoted}"
    if len(whole) > MOST_SECTION:
        whole = f"{told}\n{cited}" if cited else told
    if len(whole) > MOST_SECTION:
        whole = f"This passage is too long for a message; the record has it.\n{cited}"
    return section(whole, _record_button(line, at))


def near_block(line: Line, at: int) -> Block:
    """A line that is near and not the answer."""
    whole = f"{literal(line.text)}\n_{literal(line.record)}_" if line.record else literal(line.text)
    if len(whole) > MOST_SECTION:
        whole = f"A passage too long for a message.\n_{literal(line.record)}_"
    return section(whole, _record_button(line, at))


def _rows(line: Line) -> Iterator[str]:
    """What the line says; a meeting in three rows."""
    told = line.told
    if told is None:
        yield f"• {literal(line.text)}"
        return
    mark = _MARKS[told.status]
    yield f"*{mark}* · _{literal(told.when)}_" if mark else f"*{literal(told.when)}*"
    yield _people(told)
    facts = (*told.facts, told.caution)
    yield " · ".join(literal(fact) for fact in facts if fact)


def _people(told: Told) -> str:
    """Who met, each with a flag beside the words that name the country."""
    return " – ".join(_party(party) for party in told.parties)


def _party(party: Party) -> str:
    """A name with its role; the flag repeats what the words say and is read by nobody who cannot see it."""
    flag = f"{country(party.country).flag} " if party.country else ""
    return f"{flag}{literal(party.text)}"


def _adds(line: Line, *, evidence: bool) -> bool:
    """Whether the evidence says more than the line itself."""
    return evidence and bool(line.evidence) and line.evidence not in line.text


def _cited(line: Line, links: Mapping[str, str]) -> str:
    """The records that a line rests on, the best with the address of its original."""
    if not line.record:
        return ""
    names = [_named(name, links.get(name, "")) for name in (line.record, *line.also)]
    best, *others = names
    return f"_Source:_ {best}" + (f" _also_ {', '.join(others)}" if others else "")


def _named(name: str, url: str) -> str:
    """A record's name, leading to its original where that is known."""
    safe = url.startswith(("https://", "http://")) and not set(url) & set('<>|" \n')
    return f"<{url.replace('&', '&amp;')}|{literal(name)}>" if safe else literal(name)


def _record_button(line: Line, at: int) -> Block | None:
    """The button that opens the record where the evidence stands."""
    if not line.record:
        return None
    value = RecordTicket(line.record, (line.span,) if line.span else ()).encode()
    if len(value) > MOST_VALUE:
        return None
    return button("Show record", f"{actions.RECORD}:{at}", value, f"Show record {line.record}")
