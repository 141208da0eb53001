"""Who travels where and when: the stages of a journey, in the order in which a record tells them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from knowledge.dates.reading import DateMention
from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan, Precision
from knowledge.extract.anchor import Anchor
from knowledge.extract.company import Company
from knowledge.extract.details.places import better_place
from knowledge.extract.sentences import Sentence, pattern
from knowledge.places.scanning import PlaceMention
from knowledge.records import Basis, BlockKind, Found, Place, Span, Status


@dataclass(frozen=True, slots=True)
class Leg:
    """One stage of a journey."""

    sentence: int
    """Position of the sentence that tells it."""
    traveller: int | None
    """Entry of the roster."""
    place: Found[Place]
    """Where to."""
    when: Found[DateSpan] | None
    """When, as far as the record says."""
    status: Status
    """Planned or held."""
    evidence: Span
    """The sentence."""


_GO = pattern(
    r"\b(?P<verb>(?:will |is to |are to |to |would |is due to |plans to |also |then |has |had )*(?:travel(?:s|led|ling|ed|ing)?(?: on)?|visit(?:s|ed|ing)?|"
    r"go(?:es|ing)?|went|fl(?:y|ies|ew)|head(?:s|ed|ing)?|leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|arriv(?:e|es|ed|ing)|be in|is in|are in|was in|were in|been in|"
    r"return(?:s|ed)?|stops?|stopped|begins? (?:a |an |his |her )?[\w ]{0,30}visit|pa(?:y|ys|id) (?:a |an )[\w -]{0,30}visit|"
    r"ma(?:ke|kes|de) (?:a |an )[\w -]{0,30}visit|(?:embark|set)s? (?:on|off|out)[\w ]{0,30}|(?:final|next|first|last|second|third) stop (?:is|will be|was)))"
    r"(?P<gap>(?: (?:for|to|in|on|at|the|a|an|his|her|off|over|from|today|tomorrow|tonight|first|also|next|then|this|week|again|officially|home|of|city|back|"
    r"two|three|four|five|day|days|visit|trip|official|working|state|short|\w+-day|via|both|and|,|[\ue400-\ue7ff]|[\uec00-\uefff]))*) ?"
    r"(?P<where><L>(?:(?:, (?:and )?(?:then )?(?:on )?(?:to )?| and (?:then )?(?:on )?(?:to )?(?:the )?|, | in (?:the )?)<L>)*)"
)
_NOMINAL = pattern(
    r"\b(?:visit|trip|travel|journey|tour|mission)s? (?:to|of|in|through) (?:the )?(?P<where><L>(?:(?:, (?:and )?| and (?:the )?)<L>)*)"
)
_BACK = re.compile(r"\breturn|\bback\b|\bleft\b|\bfrom\b", re.IGNORECASE)


def find_legs(
    sentences: Sequence[Sentence], anchor: Anchor, company: Company, home: str | None
) -> list[Leg]:
    """Stages of journeys abroad, and of visitors who come."""
    legs: list[Leg] = []
    for position, sentence in enumerate(sentences):
        if sentence.block.kind in (BlockKind.POINT, BlockKind.TITLE):
            continue
        for match in _GO.finditer(sentence.marked):
            if _BACK.search(match["verb"]) and "return" in match["verb"].lower():
                continue
            legs.extend(_legs(position, sentence, match, anchor, company, legs))
    return [
        leg
        for leg in legs
        if not (leg.place.value.city is None and leg.place.value.country == home)
    ]


def _legs(
    position: int,
    sentence: Sentence,
    match: re.Match[str],
    anchor: Anchor,
    company: Company,
    before: Sequence[Leg],
) -> list[Leg]:
    """The stages that one verb of going tells: a city and its country are one, two countries are two."""
    verb = match["verb"].lower()
    planned = bool(
        re.search(
            r"\b(?:will|is to|are to|to|would|due|plans)\b|(?:travels?|visits?|goes|flies|heads?|leaves?|departs?|arrives?|stops?|begins?|is in|"
            r"are in|heading|leaving|travelling|visiting|pays?|makes?|sets?|embarks?)\b(?! \w+ed)",
            verb,
        )
    ) and not re.search(r"ed\b|went|flew|was|were", verb)
    status = Status.PLANNED if planned else Status.HELD
    if re.search(r"\bhad\b|\blast\b", verb):
        status = Status.MENTIONED
    when = _when(sentence, match, anchor, status)
    traveller = _traveller(sentence, match.start(), company)
    places = _places(sentence, *match.span("where"))
    if re.search(r"^(?:is|are|be|will be|was|were|been) in$", verb.strip()) and not places:
        return []
    if (
        when is None
        and before
        and status is before[-1].status
        and re.match(r"\W*(?:there|from there)", sentence.marked, re.IGNORECASE)
    ):
        when = before[-1].when
    return [Leg(position, traveller, place, when, status, sentence.span) for place in places]


def _places(sentence: Sentence, start: int, end: int) -> list[Found[Place]]:
    """Places of a list; `Asunción in Paraguay` is one."""
    found: list[Found[Place]] = []
    for at in range(start, end):
        if not "\uf000" <= sentence.marked[at] <= "\uf7ff":
            continue
        thing = sentence.thing(at)
        if not isinstance(thing, PlaceMention) or thing.kind not in ("city", "country", "venue"):
            continue
        city = thing.name if thing.kind == "city" else None
        place = Found(
            Place(thing.name if thing.kind == "venue" else None, city, thing.code),
            Span(thing.start, thing.end),
        )
        if (
            found
            and city is None
            and found[-1].value.city
            and found[-1].value.country == thing.code
        ):
            continue
        found.append(place)
    return found


def _when(
    sentence: Sentence, match: re.Match[str], anchor: Anchor, status: Status
) -> Found[DateSpan] | None:
    """The date nearest to the verb."""
    tense = Tense.FUTURE if status is Status.PLANNED else Tense.PAST
    marks = [k for k, c in enumerate(sentence.marked) if "\ue400" <= c <= "\ue7ff"]
    for at in sorted(marks, key=lambda k: abs(k - match.end())):
        thing = sentence.thing(at)
        if isinstance(thing, DateMention) and (span := anchor.resolve(thing, tense)) is not None:
            return Found(span, Span(thing.start, thing.end))
    return None


def _traveller(sentence: Sentence, at: int, company: Company) -> int | None:
    """Who goes: the nearest person before the verb, else the protagonist."""
    marks = [k for k in range(at) if "\ue000" <= sentence.marked[k] <= "\ue3ff"]
    entries = company.entries(sentence, tuple(marks))
    return entries[-1] if entries else company.protagonist


def close_windows(legs: Sequence[Leg], sentences: Sequence[Sentence]) -> list[Leg]:
    """Stages with the end that the next stage sets: he flies tomorrow, and goes on to Tonga on Monday."""
    closed: list[Leg] = []
    for position, leg in enumerate(legs):
        following = next(
            (
                o
                for o in legs[position + 1 :]
                if o.when and o.place.value.country != leg.place.value.country
            ),
            None,
        )
        closed.append(_until(leg, following) if following else leg)
    return closed


def _until(leg: Leg, following: Leg) -> Leg:
    """A stage that lasts until the next one begins, if both begin on a known day within a week of each other."""
    if leg.when is None or following.when is None or leg.status is not Status.PLANNED:
        return leg
    first, last = leg.when.value, following.when.value.start
    if first.precision is not Precision.DAY or first.start is None or last is None:
        return leg
    if not timedelta(0) < last - first.start <= timedelta(days=7):
        return leg
    span = DateSpan(first.start, last, Precision.RANGE, text=first.text)
    return replace(leg, when=Found(span, leg.when.span, Basis.INFERRED))


def merged_place(leg: Leg, other: Found[Place] | None) -> Found[Place] | None:
    """The place of a meeting told during a stage."""
    return better_place(other, leg.place)
