"""Who speaks before an audience, and on which day: only a speech that its sentence dates is kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from msgspec import structs

from knowledge.dates.reading import DateMention
from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan
from knowledge.extract.anchor import Anchor
from knowledge.extract.company import Company
from knowledge.extract.sentences import Sentence, is_date, pattern
from knowledge.extract.travellers import goer
from knowledge.records import BlockKind, Figure, Found, Span, Speech, Status

MOST = 20
"""Speeches of a record, at most."""

_VERB = r"\b(?P<verb>(?:(?:will|is|are|due|was|has|had|would|to|also|then|today|tomorrow) )*"
_AUDIENCE = r"(?P<audience>(?:the|a|an|an? audience of|business|students|members) [^.,;:()“”\"\ue400-\ue7ff]{3,100}?)"
_END = r"(?= (?:on|in|where|which|that|while|before|after|during|as|and (?:will|to|then)) |[.,;:()“”\"]| ?[\ue400-\ue7ff]|\s*$)"
_GIVE = pattern(
    _VERB + r"(?:giv(?:e|es|ing)|gave|given|deliver(?:s|ed|ing)?|mak(?:e|es|ing)|made))"
    r" (?:a|an|the|his|her|my|their) (?P<kind>(?:[\w’'-]+ ){0,3}?(?:keynote )?(?:address|speech|lecture|keynote|oration))\b(?! (?:book|list|note|writer)s?\b)"
    rf"(?: (?:at|to|before) {_AUDIENCE}{_END})?"
)
"""`will give the keynote address at the Partnership Forum`."""
_HOUSES = (
    "forum|conference|assembly|parliament|congress|diet|senate|council|summit|symposium|seminar|audience|university|"
    "school|chamber|institute|association|society|students|business leaders|academy|dialogue"
)
_ADDRESS = pattern(
    _VERB + r"(?:address(?:es|ed)?|speaks?(?: at| to| before)|spoke (?:at|to|before)))"
    rf" (?P<audience>(?:the|a|an) (?:[\w’'\ue000-\uf7ff-]+ ){{0,7}}?(?:{_HOUSES})\b(?: (?:of|for) [\w\uf000-\uf7ff ]{{3,40}}?)?)"
    + _END
)
"""`addressed the General Assembly`: only with a word for those who listen, as issues are addressed too."""
_COMING = re.compile(r"\b(?:will|is to|are to|due|to|would)\b")
_PAST = re.compile(r"\b(?:gave|given|delivered|made|addressed|spoke)\b")
_OFF = re.compile(r"\b(?:cancel(?:l?ed)?|postponed?|called off)\b", re.IGNORECASE)


def find_speeches(
    sentences: Sequence[Sentence], anchor: Anchor, company: Company
) -> Iterator[tuple[int, Speech]]:
    """Speeches with the entry of the roster who gives each; nothing that is read here moves the anchor."""
    found = (
        each
        for sentence in sentences
        if sentence.block.kind is not BlockKind.TITLE
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
    for wanted in (_GIVE, _ADDRESS):
        for match in islice(wanted.finditer(sentence.marked), 3):
            status = _status(sentence, match["verb"])
            speaker = goer(sentence, match.start(), company)
            when = _when(sentence, match, anchor, status)
            if speaker is not None and when is not None:
                yield speaker, _speech(sentence, match, when, _as_of(anchor, when, status))


def _speech(
    sentence: Sentence, match: re.Match[str], when: Found[DateSpan], status: Status
) -> Speech:
    """A speech in the words of its record."""
    words = match.groupdict()
    kind = Found((words.get("kind") or "address").lower(), sentence.place_of(*match.span("verb")))
    audience = None
    if words.get("audience"):
        span = sentence.place_of(*match.span("audience"))
        audience = Found(" ".join(sentence.text[span.start : span.end].split()), span)
    return Speech(_NOBODY, kind, when, Found(status, sentence.span), sentence.span, audience)


_NOBODY = Figure("", None, (), (), None, ())
"""Stands for the speaker until everybody's roles are known."""


def _status(sentence: Sentence, verb: str) -> Status:
    """Whether it was given, is to be, or was called off."""
    if _OFF.search(sentence.marked):
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
    marks = [at for at, char in enumerate(sentence.marked) if is_date(char)]
    for at in sorted(marks, key=lambda at: min(abs(at - match.start()), abs(at - match.end()))):
        thing = sentence.thing(at)
        if isinstance(thing, DateMention) and (span := anchor.resolve(thing, tense)) is not None:
            return Found(span, Span(thing.start, thing.end))
    return None
