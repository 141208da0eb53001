"""The gathering at whose margins people met."""

from knowledge.extract import cues
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy, lowered
from knowledge.places.scanning import PlaceMention
from knowledge.records import Found, Span

_OCCASION = lazy(
    r"\b(?:on (?:the )?(?:margins?|sidelines?|occasion|fringes?) of|in (?:the )?margins of|during his visit[^,.()]{0,60} for|during her visit[^,.()]{0,60} for|"
    r"to attend|attending|for) (?P<what>(?:the |a |an )?[^,.;()]*?\b(?:Summit|Meetings?|Conference|Assembly|Forum|Dialogue|Session|Congress|Ceremony|Funeral|"
    r"Inauguration|CHOGM|APEC|Leaders[’']? (?:Week|Meeting)|Games|Expo)\b(?: \([\w ]+\))?)"
)


def occasion_of(sentence: Sentence) -> Found[str] | None:
    """The gathering at whose margins people met."""
    plain, told = sentence.marked, sentence.cues
    if told & cues.PLACE:
        plain = _plain(sentence)
        told |= cues.cues_of(lowered(plain))
    match = _OCCASION.search(plain) if told & cues.OCCASION else None
    if match is None:
        return None
    what = _ARTICLE.sub("", match["what"].strip())
    what = _LED_TO.sub("", what)
    return Found(" ".join(what.split()), Span(sentence.span.start, sentence.span.end))


_ARTICLE = lazy(r"^(?:the|a|an) ")
_LED_TO = lazy(r"^.*\b(?:for|of) the (?=[A-Z\d])")


def _plain(sentence: Sentence) -> str:
    """The marked sentence with the names of places put back, so that a gathering can be told."""
    pieces: list[str] = []
    last = 0
    for at, thing in zip(sentence.marks, sentence.things, strict=True):
        if isinstance(thing, PlaceMention):
            pieces += (sentence.marked[last:at], sentence.text[thing.start : thing.end])
            last = at + 1
    return "".join((*pieces, sentence.marked[last:]))
