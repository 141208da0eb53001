"""What a message mentions that the archive knows: one paragraph a finding, with a question to go on with."""

from collections.abc import Iterator
from datetime import date

from handlers.inquiry import Inquiry
from handlers.views import actions
from handlers.views.limits import (
    MOST_VALUE,
    bounded,
    button,
    context,
    fits,
    section,
    size,
    whole_lines,
)
from handlers.views.lines import line_block
from handlers.views.look import NO_SOURCES, Sources
from handlers.views.message import Block, Message
from handlers.views.sources import linked
from knowledge.answer import Line
from knowledge.noticing.findings import Finding, Findings

_MOST_NAMED = 5
_NOTHING = "This message mentions nobody and nothing that the archive knows."


def found_message(findings: Findings, today: date, sources: Sources = NO_SOURCES) -> Message:
    """All findings, as many as Slack takes; what is left out is counted."""
    known = enumerate(_all(findings))
    groups = [list(_blocks(finding, at, today, sources)) for at, finding in known]
    blocks: list[Block] = [] if findings.found else [section(_NOTHING)]
    shown = 0
    for group in groups:
        if not fits([*blocks, *group, *_rest(findings, 1)]):
            break
        blocks += group
        shown += 1
    blocks += _rest(findings, len(groups) - shown)
    return Message(_plain(findings), tuple(blocks))


def lines_found(findings: Findings) -> Iterator[Line]:
    """The meetings that are told, whose records are cited."""
    for finding in _all(findings):
        yield from finding.lines


def _all(findings: Findings) -> Iterator[Finding]:
    """Findings in the order in which they are told: pairs first, as they say most."""
    for group in (
        findings.pairs,
        findings.people,
        findings.records,
        findings.days,
        findings.countries,
    ):
        yield from group


def _blocks(finding: Finding, at: int, today: date, sources: Sources) -> Iterator[Block]:
    """One finding: what is known, the latest meetings, and the next question."""
    asked = Inquiry((finding.question,), today).encode()
    ask = button("Ask", f"{actions.EXAMPLE}:{at}", asked, f"Ask: {finding.question}")
    told = f"*{bounded(finding.label, 500)}*\n{bounded(finding.told, 2_000)}"
    yield section(told, ask if size(asked) <= MOST_VALUE else None)
    for number, line in enumerate(finding.lines):
        yield line_block(line, 100 * at + number, sources, evidence=False)
    if finding.records and not finding.lines:
        named = ", ".join(linked(name, sources) for name in finding.records[:_MOST_NAMED])
        yield context(f"_Source:_ {named}")


def _told(finding: Finding) -> Iterator[str]:
    """One finding in words."""
    yield f"{finding.label}: {finding.told}"
    yield from (f"• {line.cited}" for line in finding.lines)


def _rest(findings: Findings, left: int) -> list[Block]:
    """What is not known, not looked at, or not shown."""
    told = [f"{left} more; ask about them by name."] if left else []
    told += filter(None, (findings.note, _unknown(findings)))
    return [context(bounded("\n".join(told), 2_000))] if told else []


def _unknown(findings: Findings) -> str:
    """What no record tells of."""
    return f"No record tells of {', '.join(findings.unknown)}." if findings.unknown else ""


def _plain(findings: Findings) -> str:
    """The same in words."""
    told = [text for finding in _all(findings) for text in _told(finding)]
    beside = filter(None, (findings.note, _unknown(findings)))
    return whole_lines("\n".join((*(told or [_NOTHING]), *beside)))
