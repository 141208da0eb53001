"""What a button opens, small enough for the button to carry: a page of a record, the listing of a digest."""

import json
import re
from datetime import date

from msgspec import Struct

from knowledge.anniversaries.wish import Kind, Wish
from knowledge.dates.yearly import Leap
from knowledge.records import Span

_PLAIN = re.compile(r"[\w ,./()-]*", re.ASCII)
"""What JSON writes as it is."""


class RecordTicket(Struct, frozen=True, gc=False):
    """A record, the words in it that matter, and a page."""

    record: str
    """File name."""
    evidence: tuple[Span, ...] = ()
    """The words that an answer rests on."""
    page: int | None = None
    """The page, from 0; None opens the one with the evidence."""

    def encode(self) -> str:
        """The value of a button, in ASCII: a file name may hold what is no text and must come back as it was."""
        spans = ",".join(f"[{span.start},{span.end}]" for span in self.evidence)
        page = "null" if self.page is None else self.page
        plain = self.record if _PLAIN.fullmatch(self.record) else None
        name = f'"{plain}"' if plain is not None else json.dumps(self.record)
        return f"[{name},[{spans}],{page}]"

    @classmethod
    def decode(cls, value: str) -> "RecordTicket | None":
        """The ticket of a button; None for what no version of diplo made."""
        try:
            record, spans, page = json.loads(value)
            evidence = tuple(Span(int(start), int(end)) for start, end in spans)
            return cls(str(record), evidence, None if page is None else max(0, int(page)))
        except (ValueError, TypeError):
            return None


class DigestTicket(Struct, frozen=True, gc=False):
    """A digest and a page of the listing of everything in it."""

    day: date
    """Its day, or the first of its week."""
    wish: Wish
    """What it was narrowed to."""
    page: int = 0
    """The page, from 0."""

    def encode(self) -> str:
        """The value of a button; of a wish for very many people more than Slack takes, and then there is no button."""
        wish = self.wish
        parts = [self.day.isoformat(), wish.countries, wish.people, wish.kinds, wish.leap, wish.weekly]  # fmt: skip
        return json.dumps([*parts, self.page], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def decode(cls, value: str) -> "DigestTicket | None":
        """The ticket of a button; None for what no version of diplo made."""
        try:
            day, countries, people, kinds, leap, weekly, page = json.loads(value)
            wish = Wish(
                tuple(map(str, countries)),
                tuple(map(str, people)),
                tuple(map(Kind, kinds)),
                Leap(leap),
                bool(weekly),
            )
            return cls(date.fromisoformat(day), wish, max(0, int(page)))
        except (ValueError, TypeError):
            return None
