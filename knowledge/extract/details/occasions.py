"""The gathering at whose margins people met."""

import re

from knowledge.extract.sentences import Sentence, is_place
from knowledge.records import Found, Span

_OCCASION = re.compile(
    r"\b(?:on (?:the )?(?:margins?|sidelines?|occasion|fringes?) of|in (?:the )?margins of|during his visit[^,.()]{0,60} for|during her visit[^,.()]{0,60} for|"
    r"to attend|attending|for) (?P<what>(?:the |a |an )?[^,.;()]*?\b(?:Summit|Meetings?|Conference|Assembly|Forum|Dialogue|Session|Congress|Ceremony|Funeral|"
    r"Inauguration|CHOGM|APEC|Leaders[’']? (?:Week|Meeting)|Games|Expo)\b(?: \([\w ]+\))?)"
)


def occasion_of(sentence: Sentence) -> Found[str] | None:
    """The gathering at whose margins people met."""
    start, end = sentence.span.start, sentence.span.end
    plain = _plain(sentence)
    match = _OCCASION.search(plain)
    if match is None:
        return None
    what = re.sub(r"^(?:the|a|an) ", "", match["what"].strip())
    what = re.sub(r"^.*\b(?:for|of) the (?=[A-Z\d])", "", what)
    return Found(" ".join(what.split()), Span(start, end))


def _plain(sentence: Sentence) -> str:
    """The marked sentence with the names of places put back, so that a gathering can be told."""
    return "".join(sentence.printed(k) if is_place(c) else c for k, c in enumerate(sentence.marked))
