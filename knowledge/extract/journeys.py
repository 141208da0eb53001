"""Who travels where and when: the stages of a journey, in the order in which a record tells them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from knowledge.dates.reading import DateMention
from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan
from knowledge.extract import cues
from knowledge.extract.anchor import Anchor
from knowledge.extract.company import Company
from knowledge.extract.details.places import place_of_mention
from knowledge.extract.sentences import Sentence, small
from knowledge.extract.travellers import goer, visitor
from knowledge.patterns import lazy
from knowledge.places.scanning import PlaceMention
from knowledge.records import BlockKind, Found, Place, Span, Status


class Leg(Struct, frozen=True, gc=False):
    """One stage of a journey."""

    sentence: int
    """Position of the sentence that tells it."""
    traveller: int | None
    """Entry of the roster; None where nobody who is named goes."""
    place: Found[Place]
    """Where to."""
    when: Found[DateSpan] | None
    """When, as far as the record says."""
    status: Status
    """Planned, held or mentioned."""
    evidence: Span
    """The sentence."""


MOST = 60
"""Stages of a record, at most."""

_GO = small(
    r"\b(?P<verb>(?:will |is to |are to |to |would |is due to |plans to |also |then |has |had |last )*"
    r"(?:(?<!his )(?<!her )(?<!my )(?<!the )(?<!their )(?<!a )(?<!’s )(?:travel(?:s|led|ling|ed|ing)?(?: on)?|visits|heads?|stops?)|(?:(?<=will )|(?<=to )|(?<=also )|(?<=next )|(?<=then )|(?<=and )|(?<=would )|(?<=both )|(?<=we )|(?<=they )|(?<= i ))visit|visit(?:ed|ing)|continuing|go(?:es|ing)?|went|fl(?:y|ies|ew|ying)|head(?:ed|ing)|"
    r"leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|arriv(?:e|es|ed|ing)|be in|is in|are in|was in|were in|been in|"
    r"return(?:s|ed)?|stopped|begins? (?:a |an |his |her )?[\w ]{0,30}visit|pa(?:y|ys|id) (?:a |an )[\w -]{0,30}visit|"
    r"ma(?:ke|kes|de) (?:a |an )[\w -]{0,30}visit|(?:embark|set)s? (?:on|off|out)[\w ]{0,30}|(?:final|next|first|last|second|third) stop (?:is|will be|was)))"
    r"(?P<gap>(?: (?:for|to|in|on|at|the|a|an|his|her|off|over|today|tomorrow|tonight|first|also|next|then|this|week|again|officially|home|of|city|back|"
    r"two|three|four|five|day|days|visit|trip|official|working|state|short|\w+-day|via|both|and|,|[\ue400-\ue7ff]|[\uec00-\uefff]))*) ?"
    r"(?P<where><L>(?:(?:, (?:and )?(?:then )?(?:on )?(?:to )?| and (?:then )?(?:on )?(?:to )?(?:the )?|, | in (?:the )?)<L>)*)"
)
_VISIT = small(
    r"\b(?:visits?|trip|travel|journey|tour|mission) (?:to|of|in|through) (?:the )?(?P<where><L>(?:(?:, (?:and )?| and (?:the )?)<L>)*)"
)
_ATTEND = small(
    r"\b(?P<verb>(?<=will )attend|attended|is attending|(?<=to )attend) (?:the|a|an) [^.;,\ue000-\ue3ff\uf000-\uf7ff]{1,90}? in (?:the )?(?P<where><L>)"
)
_PLANNED = lazy(
    r"\b(?:will|is to|are to|to|would|due|plans)\b|(?:travels?|visits?|goes|flies|flying|heads?|leaves?|departs?|arrives?|stops?|begins?|"
    r"heading|leaving|travell?ing|continuing|pays?|makes?|sets?|embarks?)\b(?! \w+ed)"
)
_PAST = lazy(r"ed\b|\b(?:went|flew|was|were|paid|made|left|is|are)\b(?<!stop is)")
_FROM = lazy(r"\b(?:leav|left|depart)\w*$")
_TOWARDS = lazy(r"\b(?:for|to|on|in|at|via)\b")
"""What tells where somebody goes from the town that is left: `leaves for Apia`, but `leaves Beijing today`."""
_COMING = lazy(r"\b(?:will|upcoming|forthcoming|ahead of|plan(?:s|ned)|to make|next|later this)\b")
_GONE = lazy(r"\b(?:last|previous|earlier|recent|following|after|since)\b[^.;]{0,40}$")


def find_legs(
    sentences: Sequence[Sentence], anchor: Anchor, company: Company, home: str | None
) -> list[Leg]:
    """Stages of journeys abroad, and of visitors who come."""
    legs: list[Leg] = []
    for position, sentence in enumerate(sentences):
        if not sentence.cues & cues.PLACE or sentence.block.kind in _SILENT or len(legs) >= MOST:
            continue
        for leg in (
            *_gone(position, sentence, anchor, company, home),
            *_visited(position, sentence, anchor, company),
            *_attended(position, sentence, anchor, company),
        ):
            if not _goes_home(leg, home, company) and not _told(leg, legs):
                legs.append(leg)
    return legs


_SILENT = (BlockKind.POINT, BlockKind.TITLE)
"""Blocks that tell of no journeys."""


def _goes_home(leg: Leg, home: str | None, company: Company) -> bool:
    """Whether the one whose record it is only returns; a guest from abroad comes."""
    place = leg.place.value
    own = company.roster.entries[leg.traveller].country if leg.traveller is not None else None
    if own is not None and own.value != home:
        return False
    return (
        place.city is None
        and place.country == home
        and leg.traveller in (None, company.protagonist)
    )


def _told(leg: Leg, legs: Sequence[Leg]) -> bool:
    """Whether the same stage has been told with its day or in the same sentence."""
    return any(
        other.traveller == leg.traveller
        and other.place.value == leg.place.value
        and (other.sentence == leg.sentence or (leg.when is None and other.when is not None))
        for other in legs
    )


def _gone(
    position: int, sentence: Sentence, anchor: Anchor, company: Company, home: str | None
) -> Iterator[Leg]:
    """The stages that verbs of going tell: a city and its country are one, two countries are two."""
    if not sentence.cues & cues.GO and not (sentence.cues & cues.BE and " in" in sentence.low):
        return
    for match in islice(_GO.finditer(sentence.low), 12):
        verb = sentence.marked[match.start("verb") : match.end("verb")].lower()
        if "return" in verb:
            continue
        status = Status.HELD
        if _PLANNED.search(verb) and not _PAST.search(verb):
            status = Status.PLANNED
        elif _BEFORE.search(verb):
            status = Status.MENTIONED
        traveller = goer(sentence, match.start(), company)
        if _FROM.search(verb) and not _TOWARDS.search(sentence.stretch(*match.span("gap"))[0]):
            left = {place.value.country for place in _places(sentence, *match.span("where"))}
            status = status if home in left else Status.HELD
        yield from _stages(position, sentence, match, (traveller, status), anchor)


_BEFORE = lazy(r"\bhad\b|\blast\b")


def _visited(position: int, sentence: Sentence, anchor: Anchor, company: Company) -> Iterator[Leg]:
    """The stages that a noun tells: `during his visit to Seoul`."""
    if not sentence.cues & cues.VISIT:
        return
    for match in islice(_VISIT.finditer(sentence.low), 12):
        start = match.start()
        status = Status.PLANNED if _COMING.search(sentence.low, 0, start) else Status.HELD
        if _GONE.search(sentence.low, 0, start):
            status = Status.MENTIONED
        traveller = visitor(sentence, start, match.end(), company)
        if traveller is not None:
            yield from _stages(position, sentence, match, (traveller, status), anchor)


def _attended(position: int, sentence: Sentence, anchor: Anchor, company: Company) -> Iterator[Leg]:
    """The stage that attending a gathering somewhere is: `will attend the Dialogue in Singapore`."""
    if not sentence.cues & cues.ATTENDS:
        return
    for match in islice(_ATTEND.finditer(sentence.low), 12):
        verb = sentence.marked[match.start("verb") : match.end("verb")].lower()
        traveller = goer(sentence, match.start(), company)
        status = Status.HELD if verb == "attended" else Status.PLANNED
        yield from _stages(position, sentence, match, (traveller, status), anchor)


def _stages(
    position: int,
    sentence: Sentence,
    match: re.Match[str],
    told: tuple[int | None, Status],
    anchor: Anchor,
) -> Iterator[Leg]:
    """One stage for each place of a list, on the date nearest to the verb."""
    traveller, status = told
    when = _when(sentence, match, anchor, status)
    for place in _places(sentence, *match.span("where")):
        yield Leg(position, traveller, place, when, status, sentence.span)


def _places(sentence: Sentence, start: int, end: int) -> list[Found[Place]]:
    """Places of a list; `Asunción in Paraguay` is one."""
    found: list[Found[Place]] = []
    for at, thing in zip(sentence.marks, sentence.things, strict=True):
        if not start <= at < end or not isinstance(thing, PlaceMention):
            continue
        last = found[-1].value if found else None
        if last and last.city and thing.kind == "country" and last.country == thing.code:
            continue
        found.append(Found(place_of_mention(thing), Span(thing.start, thing.end)))
    return found


def _when(
    sentence: Sentence, match: re.Match[str], anchor: Anchor, status: Status
) -> Found[DateSpan] | None:
    """The date nearest to the verb."""
    if not sentence.cues & cues.DATE:
        return None
    tense = Tense.FUTURE if status is Status.PLANNED else Tense.PAST
    before, end = sentence.marked, match.end()
    dates = [
        (before.count("(", 0, at) > before.count(")", 0, at), abs(at - end), thing)
        for at, thing in zip(sentence.marks, sentence.things, strict=True)
        if isinstance(thing, DateMention)
    ]
    for _, _, thing in sorted(dates, key=lambda row: row[:2]):
        if (span := anchor.resolve(thing, tense)) is not None:
            return Found(span, Span(thing.start, thing.end))
    return None
