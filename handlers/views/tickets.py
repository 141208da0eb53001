"""Which page of which record a button opens, small enough for the button to carry."""

import json
from dataclasses import dataclass

from knowledge.records import Span

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class RecordTicket:
    """A record, the words in it that matter, and a page."""

    record: str
    """File name."""
    evidence: tuple[Span, ...] = ()
    """The words that an answer rests on."""
    page: int | None = None
    """The page, from 0; None opens the one with the evidence."""

    def encode(self) -> str:
        """The value of a button."""
        spans = [[span.start, span.end] for span in self.evidence]
        return _COMPACT.encode([self.record, spans, self.page])

    @classmethod
    def decode(cls, value: str) -> "RecordTicket | None":
        """The ticket of a button; None for what no version of diplo made."""
        try:
            record, spans, page = json.loads(value)
            evidence = tuple(Span(int(start), int(end)) for start, end in spans)
            return cls(str(record), evidence, None if page is None else max(0, int(page)))
        except (ValueError, TypeError):
            return None
