"""What the doctor found, for `doctor`: a line each, and below it what to do."""

from collections.abc import Iterable

from rich.text import Text

from handlers.doctor.finding import Finding, Verdict
from handlers.terminal.screen import Screen, safe

_STYLES = {Verdict.OK: "green", Verdict.OFF: "dim", Verdict.WRONG: "bold red"}
_WIDEST = max(len(verdict.value) for verdict in Verdict)


def show_findings(screen: Screen, findings: Iterable[Finding]) -> bool:
    """Print each as it comes; True when nothing is wrong."""
    well = True
    for finding in findings:
        verdict = finding.verdict
        word = (verdict.value.ljust(_WIDEST), _STYLES[verdict])
        screen.say(Text.assemble(word, safe(f"  {finding.what}: {finding.said}")))
        if finding.remedy:
            screen.say(Text(safe(f"{' ' * _WIDEST}  → {finding.remedy}")))
        well = well and verdict is not Verdict.WRONG
    return well


def export_findings(screen: Screen, findings: Iterable[Finding]) -> bool:
    """Print each as a JSON object; True when nothing is wrong."""
    well = True
    for finding in findings:
        screen.write_json(
            {
                "what": finding.what,
                "verdict": finding.verdict.value,
                "said": finding.said,
                "remedy": finding.remedy or None,
            }
        )
        well = well and finding.verdict is not Verdict.WRONG
    return well
