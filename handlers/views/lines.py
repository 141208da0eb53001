"""One line of an answer as a paragraph: who, in which role, when, where, how, and whether at all, with its record."""

from functools import cache

from handlers.views import actions
from handlers.views.limits import (
    MOST_SECTION,
    MOST_VALUE,
    bounded,
    button,
    literal,
    section,
    within,
)
from handlers.views.look import Sources
from handlers.views.message import Block
from handlers.views.sources import cited
from handlers.views.tickets import RecordTicket
from knowledge.answer import Line, Party
from knowledge.places.gazetteer import country
from knowledge.records import Status

_MARKS = {
    Status.HELD: "",
    Status.PLANNED: "Planned",
    Status.MENTIONED: "Mentioned only",
    Status.CANCELLED: "Cancelled",
}
"""The word in front of what did not simply take place."""
_UNQUOTED = "_Its words are too long for a message; the record has them._"


def line_block(line: Line, at: int, sources: Sources, *, evidence: bool, lead: str = "") -> Block:
    """A line with its record, under a lead; the evidence is left out where it would not fit, as the record has it."""
    told = f"*{literal(lead)}*\n{_rows(line)}" if lead else _rows(line)
    source = cited(line, sources)
    quoted = ""
    if evidence and _adds(line):
        quoted = f">{literal(' '.join(line.evidence.split()))}"
    for parts in ((told, quoted, source), (told, quoted and _UNQUOTED, source), (told, source)):
        whole = "\n".join(part for part in parts if part)
        if within(whole, MOST_SECTION):
            return section(whole, _record_button(line, at))
    return section(_too_long(line, source), _record_button(line, at))


def near_block(line: Line, at: int, sources: Sources) -> Block:
    """A line that is near and not the answer, under the words that say what is different about it."""
    different, found, _ = (
        line.text.partition(f": {line.told.when}: ") if line.told else ("", "", "")
    )
    lead = different[:1].upper() + different[1:] if found else ""
    return line_block(line, at, sources, evidence=False, lead=lead)


def _too_long(line: Line, source: str) -> str:
    """What stands for a line that no message can hold; with a record, its button has the whole."""
    if not line.record:
        return f"• {bounded(line.text, MOST_SECTION - 2)}"
    return f"• This is too long for a message; the record has it.\n{source}"


def _rows(line: Line) -> str:
    """What the line says; a meeting in three rows."""
    told = line.told
    if told is None:
        return f"• {literal(line.text)}"
    mark, when = _MARKS[told.status], literal(told.when)
    first = f"*{mark}* · _{when}_" if mark else f"*{when}*"
    who = " – ".join([_party(party) for party in told.parties])
    facts = [literal(fact) for fact in (*told.facts, told.caution) if fact]
    return f"{first}\n{who}\n{' · '.join(facts)}" if facts else f"{first}\n{who}"


def _party(party: Party) -> str:
    """A name with its role; the flag repeats what the words say and is read by nobody who cannot see it."""
    text = literal(party.text)
    return f"{_flag(party.country)}{text}" if party.country else text


@cache
def _flag(code: str) -> str:
    """A country's flag and a space."""
    return f"{country(code).flag} "


def _adds(line: Line) -> bool:
    """Whether the evidence says more than the line itself."""
    return bool(line.evidence) and line.evidence not in line.text


def _record_button(line: Line, at: int) -> Block | None:
    """The button that opens the record where the evidence stands."""
    if not line.record:
        return None
    value = RecordTicket(line.record, (line.span,) if line.span else ()).encode()
    if not within(value, MOST_VALUE):
        return None
    return button("Show record", f"{actions.RECORD}:{at}", value, f"Show record {line.record}")
