"""Who speaks before an audience, and on which day: only a speech that its sentence dates is kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from operator import itemgetter

from msgspec import structs

from knowledge.dates.reading import DateMention
from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan
from knowledge.extract import cues
from knowledge.extract.anchor import Anchor
from knowledge.extract.company import Company
from knowledge.extract.sentences import Sentence, small
from knowledge.extract.travellers import goer
from knowledge.patterns import lazy
from knowledge.records import BlockKind, Figure, Found, Span, Speech, Status

MOST = 20
"""Speeches of a record, at most."""

_VERB = r"\b(?P<verb>(?:(?:will|is|are|due|was|has|had|would|to|also|then|today|tomorrow) )*"
_AUDIENCE = r"(?P<audience>(?:the|a|an|an? audience of|business|students|members) [^.,;:()“”\"\ue400-\ue7ff]{3,100}?)"
_END = r"(?= (?:on|in|where|which|that|while|before|after|during|as|and (?:will|to|then)) |[.,;:()“”\"]| ?[\ue400-\ue7ff]|\s*$)"
_GIVE = small(
    _VERB + r"(?:giv(?:e|es|ing)|gave|given|deliver(?:s|ed|ing)?|mak(?:e|es|ing)|made))"
    r" (?:a|an|the|his|her|my|their) (?P<kind>(?:[\w’'-]+ ){0,3}?(?:keynote )?(?:address|speech|lecture|keynote|oration))\b(?! (?:book|list|note|writer)s?\b)"
    rf"(?: (?:at|to|before) {_AUDIENCE}{_END})?"
)
"""`will give the keynote address at the Partnership Forum`."""
_HOUSES = (
    "forum|conference|assembly|parliament|congress|diet|senate|council|summit|symposium|seminar|audience|university|"
    "school|chamber|institute|association|society|students|business leaders|academy|dialogue"
)
_ADDRESS = small(
    _VERB + r"(?:address(?:es|ed)?|speaks?(?: at| to| before)|spoke (?:at|to|before)))"
    rf" (?P<audience>(?:the|a|an) (?:[\w’'\ue000-\uf7ff-]+ ){{0,7}}?(?:{_HOUSES})\b(?: (?:of|for) [\w\uf000-\uf7ff ]{{3,40}}?)?)"
    + _END
)
"""`addressed the General Assembly`: only with a word for those who listen, as issues are addressed too."""
_COMING = lazy(r"\b(?:will|is to|are to|due|to|would)\b")
_PAST = lazy(r"\b(?:gave|given|delivered|made|addressed|spoke)\b")
_OFF = lazy(r"\b(?:cancel(?:l?ed)?|postponed?|called off)\b")


def find_speeches(
    sentences: Sequence[Sentence], anchor: Anchor, company: Company
) -> Iterator[tuple[int, Speech]]:
    """Speeches with the entry of the roster who gives each; nothing that is read here moves the anchor."""
    found = (
        each
        for sentence in sentences
        if sentence.cues & (cues.SPEECH | cues.HOUSE) and sentence.block.kind is not BlockKind.TITLE
        for each in _speeches(sentence, replace(anchor), company)
    )
    return islice(found, MOST)


def with_speakers(
    found: Sequence[tuple[int, Speech]], figures: Sequence[Figure]
) -> tuple[Speech, ...]:
    """Speeches with who gives them, once everybody is known."""
    return tuple(structs.replace(speech, speaker=figures[entry]) for entry, speech in found)


def _speeches(sentence: Sentence, anchor: Anchor, company: Company) -> Iterator[tuple[int, Speech]]:
    """The speeches of a sentence."""
    for wanted in _wanted(sentence.cues):
        for match in islice(wanted.finditer(sentence.low), 3):
            status = _status(sentence, sentence.stretch(*match.span("verb"))[0])
            speaker = goer(sentence, match.start(), company)
            when = _when(sentence, match, anchor, status)
            if speaker is not None and when is not None:
                yield speaker, _speech(sentence, match, when, _as_of(anchor, when, status))


def _wanted(told: int) -> Iterator[re.Pattern[str]]:
    """The patterns of speeches that may fit a sentence with such cues."""
    if told & cues.GIVE and told & cues.SPEECH:
        yield _GIVE
    if told & cues.ADDRESS and told & cues.HOUSE:
        yield _ADDRESS


def _speech(
    sentence: Sentence, match: re.Match[str], when: Found[DateSpan], status: Status
) -> Speech:
    """A speech in the words of its record."""
    words = match.groupdict()
    called = sentence.stretch(*match.span("kind"))[0].lower() if words.get("kind") else "address"
    kind = Found(called, sentence.place_of(*match.span("verb")))
    audience = None
    if words.get("audience"):
        span = sentence.place_of(*match.span("audience"))
        audience = Found(" ".join(sentence.text[span.start : span.end].split()), span)
    return Speech(_NOBODY, kind, when, Found(status, sentence.span), sentence.span, audience)


_NOBODY = Figure("", None, (), (), None, ())
"""Stands for the speaker until everybody's roles are known."""


def _status(sentence: Sentence, verb: str) -> Status:
    """Whether it was given, is to be, or was called off."""
    if _OFF.search(sentence.low):
        return Status.CANCELLED
    coming = _COMING.search(verb) or not _PAST.search(verb)
    return Status.PLANNED if coming else Status.HELD


def _as_of(anchor: Anchor, when: Found[DateSpan], status: Status) -> Status:
    """What a record tells of a day after its own is planned, whatever its tense."""
    ahead = anchor.day and when.value.start and when.value.start > anchor.day
    return Status.PLANNED if ahead and status is Status.HELD else status


def _when(
    sentence: Sentence, match: re.Match[str], anchor: Anchor, status: Status
) -> Found[DateSpan] | None:
    """The date nearest to the words; None where the sentence has none that can be told."""
    tense = Tense.PAST if status is Status.HELD else Tense.FUTURE
    dates = [
        (min(abs(at - match.start()), abs(at - match.end())), thing)
        for at, thing in zip(sentence.marks, sentence.things, strict=True)
        if isinstance(thing, DateMention)
    ]
    for _, thing in sorted(dates, key=itemgetter(0)):
        if (span := anchor.resolve(thing, tense)) is not None:
            return Found(span, Span(thing.start, thing.end))
    return None
