"""What a message mentions that the archive knows: one paragraph a finding, with a question to go on with."""

from collections.abc import Iterator
from datetime import date

from handlers.inquiry import Inquiry
from handlers.views import actions
from handlers.views.limits import (
    MOST_CHARACTERS,
    MOST_SECTION,
    button,
    context,
    escape,
    fits,
    literal,
    section,
)
from handlers.views.lines import line_block
from handlers.views.message import Block, Message
from knowledge.noticing.findings import Finding, Findings

_NOTHING = "This message mentions nobody and nothing that the archive knows."


def found_message(findings: Findings, today: date) -> Message:
    """All findings, as many as Slack takes; what is left out is counted."""
    groups = [list(_blocks(finding, at, today)) for at, finding in enumerate(_all(findings))]
    blocks: list[Block] = [] if findings.found else [section(_NOTHING)]
    shown = 0
    for group in groups:
        if not fits([*blocks, *group, *_rest(findings, 1)]):
            break
        blocks += group
        shown += 1
    blocks += _rest(findings, len(groups) - shown)
    return Message(_plain(findings), tuple(blocks))


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


def _blocks(finding: Finding, at: int, today: date) -> Iterator[Block]:
    """One finding: what is known, the latest meetings, and the next question."""
    asked = Inquiry((finding.question,), today).encode()
    ask = button("Ask", f"{actions.EXAMPLE}:{at}", asked, f"Ask: {finding.question}")
    text = f"*{literal(finding.label)}*\n{literal(finding.told)}"
    yield section(text[:MOST_SECTION] if len(text) > MOST_SECTION else text, ask)
    for number, line in enumerate(finding.lines):
        yield line_block(line, 100 * at + number, {}, evidence=False)
    if finding.records and not finding.lines:
        yield context(f"_Source:_ {', '.join(map(literal, finding.records[:5]))}")


def _rest(findings: Findings, left: int) -> list[Block]:
    """What is not known, not looked at, or not shown."""
    told = [f"No record tells of {', '.join(map(literal, findings.unknown))}."] if findings.unknown else []  # fmt: skip
    if findings.note:
        told.append(literal(findings.note))
    if left:
        told.append(f"{left} more; ask about them by name.")
    return [context("\n".join(told)[:MOST_SECTION])] if told else []


def _plain(findings: Findings) -> str:
    """The same in words."""
    told = [f"{finding.label}: {finding.told}" for finding in _all(findings)]
    return escape("\n".join(told) or _NOTHING)[:MOST_CHARACTERS]
