"""When, how long, where, on what occasion and by what means: what one sentence says of a meeting beside its people."""

import re
from dataclasses import dataclass, replace

from knowledge.dates.clock import DurationMention, TimeMention
from knowledge.dates.reading import DateMention
from knowledge.extract.sentences import Sentence, pattern
from knowledge.places.scanning import PlaceMention
from knowledge.records import Basis, Duration, Found, Mode, Place, Span, StartTime


@dataclass(frozen=True, slots=True)
class Details:
    """What a sentence says of a meeting; whatever it leaves open is None."""

    dates: tuple[DateMention, ...] = ()
    """Dates that may be the meeting's, the likeliest first."""
    start: Found[StartTime] | None = None
    """When it began."""
    duration: Found[Duration] | None = None
    """How long it took."""
    place: Found[Place] | None = None
    """Where it was."""
    occasion: Found[str] | None = None
    """What it was in the margins of."""
    mode: Found[Mode] | None = None
    """By telephone or video, where the words say so."""

    def filled_from(self, other: "Details") -> "Details":
        """These details, gaps filled from another sentence on the same meeting."""
        return replace(
            self,
            dates=self.dates or other.dates,
            start=self.start or other.start,
            duration=self.duration or other.duration,
            place=better_place(self.place, other.place),
            occasion=self.occasion or other.occasion,
            mode=self.mode or other.mode,
        )


def better_place(first: Found[Place] | None, second: Found[Place] | None) -> Found[Place] | None:
    """The more exact of two places, if they agree; else the first."""
    if first is None or second is None:
        return first or second
    agree = first.value.country in (None, second.value.country)
    return second if agree and first.value.city is None and second.value.city is not None else first


def details_of(sentence: Sentence, verb: int) -> Details:
    """What a sentence says, seen from its verb of meeting."""
    return Details(
        tuple(_dates(sentence, verb)),
        _start(sentence),
        _duration(sentence),
        _place(sentence, verb),
        _occasion(sentence),
        _mode(sentence),
    )


_NOT_THE_DATE = pattern(
    r"(?:since|until|after [\w’ ]{0,30}in|before|agreed on|dated|adopted on|signed on|by|born on) $"
)


_GOING = re.compile(
    r"\b(?:visit|stay|travel|arriv|leav|depart|return|fl(?:y|ies|ew)|on a tour)\w*\b[^,;]{0,60}$",
    re.IGNORECASE,
)
"""Words after which a date says when somebody travels, not when people meet."""


def _dates(sentence: Sentence, verb: int) -> list[DateMention]:
    """Dates of the sentence, those that belong to something else left out, full days before vaguer ones."""
    found: list[tuple[int, int, DateMention]] = []
    for at, char in enumerate(sentence.marked):
        if not "\ue400" <= char <= "\ue7ff":
            continue
        thing = sentence.thing(at)
        if isinstance(thing, DateMention) and not _NOT_THE_DATE.search(sentence.marked[:at]):
            in_bracket = sentence.marked[:at].count("(") > sentence.marked[:at].count(")")
            other = bool(_GOING.search(sentence.marked[:at]))
            found.append(
                (in_bracket + other, abs(at - verb) if at > verb else (verb - at) // 2, thing)
            )
    return [thing for _, _, thing in sorted(found, key=lambda row: row[:2])]


def _start(sentence: Sentence) -> Found[StartTime] | None:
    """The time it began, local where two are given."""
    times = [t for t in sentence.things if isinstance(t, TimeMention)]
    if not times:
        return None
    local = next((t for t in times if t.zone == "local"), times[0])
    other = next((t for t in times if t is not local and t.zone not in (None, "local")), None)
    value = StartTime(local.value, other.value if other else None, local.approximate)
    return Found(value, Span(local.start, local.end))


def _duration(sentence: Sentence) -> Found[Duration] | None:
    """How long it took: the whole where parts are given too, else the parts added."""
    found = [d for d in sentence.things if isinstance(d, DurationMention)]
    if not found:
        return None
    minutes = [d.minutes for d in found]
    whole = found[0].minutes
    follows = re.search(
        r"\b(?:followed by|and then|then|after which|as well as|continued over|followed up)\b",
        sentence.marked,
    )
    if len(found) > 1 and whole != sum(minutes[1:]) and (follows or _outside(sentence, found[1])):
        whole = sum(minutes)
    approximate = any(d.approximate for d in found)
    return Found(Duration(whole, approximate), Span(found[0].start, found[-1].end))


def _outside(sentence: Sentence, mention: DurationMention) -> bool:
    """Whether a duration stands outside brackets, on a par with the first."""
    at = sentence.offsets.index(mention.start)
    before = sentence.marked[:at]
    return before.count("(") <= before.count(")")


_TRAVELS = pattern(
    r"\b(?:visit(?:s|ed|ing)?(?: to| in)?|trip to|stay(?:s|ed|ing)? in|coming to|welcom(?:es?|ed|ing) [^;.]{0,90}? to|came to|come to|travels? to|travel(?:l)?ed to|while in|stop in|arrived in) (?:the )?(?P<place><L>)"
)
_LOCATIVE = pattern(
    r"\b(?:in|at) (?:the )?(?:city of )?(?:(?-i:[A-ZÀ-Ý][\w’.-]*)(?:[ ,]+(?:of |the |and |in |at )*)){0,7}(?P<place><L>)|"
    r"(?P<here><C>), where\b|\b(?:margins|sidelines|fringes) of the (?P<by><C>)"
)
_UNKNOWN_CITY = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Tt]o) (?:the (?:city|town|resort|island) of )?(?P<city>[A-ZÀ-Ý][\w’‘ʻ'-]+(?: [A-ZÀ-Ý][\w’‘ʻ'-]+){0,2}), (?:the )?(?P<land>[\uf400-\uf7ff])"
)


def _place(sentence: Sentence, verb: int) -> Found[Place] | None:
    """Where, by the plainest words first: `in Seoul`, then `during his visit to Seoul`, then `who is visiting Japan`."""
    marked = sentence.marked
    if unknown := _UNKNOWN_CITY.search(marked):
        land = sentence.thing(unknown.start("land"))
        if (
            isinstance(land, PlaceMention)
            and land.kind == "country"
            and not _is_body(unknown["city"])
        ):
            return Found(
                Place(None, unknown["city"], land.code), sentence.place_of(*unknown.span("city"))
            )
    seen = [(m.start(m.lastgroup or "place"), 1) for m in _LOCATIVE.finditer(marked)] + [
        (m.start("place"), 2) for m in _TRAVELS.finditer(marked)
    ]
    ranked = sorted(seen, key=lambda row: (_vague(sentence, row[0]), row[1], row[0] < verb, row[0]))
    found: Found[Place] | None = None
    for at, _ in ranked:
        thing = sentence.thing(at)
        if isinstance(thing, PlaceMention) and (place := _as_place(sentence, at, thing)):
            found = _with_venue(found, Found(place, Span(thing.start, thing.end)))
    return found


def _with_venue(first: Found[Place] | None, second: Found[Place]) -> Found[Place]:
    """A venue and the town that another phrase names, put together."""
    if first is None:
        return second
    one, two = first.value, second.value
    if one.country == two.country and one.venue and not one.city and two.city:
        return Found(Place(one.venue, two.city, one.country), first.span)
    return first


def _is_body(name: str) -> bool:
    """Whether capitalised words before a country are an office or a body, and no town."""
    return bool(
        re.search(
            r"\b(?:Minister|President|Ministry|Government|Embassy|Summit|Meeting|Affairs|Republic|Kingdom|Hall|House|Hotel)\b",
            name,
        )
    )


def _vague(sentence: Sentence, at: int) -> int:
    """0 for a city or venue, 1 for a country."""
    return int("\uf400" <= sentence.marked[at] <= "\uf7ff")


def _as_place(sentence: Sentence, at: int, thing: PlaceMention) -> Place | None:
    """A place mention as a place; regions, waters, bodies and demonyms are none."""
    if thing.kind == "city":
        return Place(None, thing.name, thing.code)
    if thing.kind == "venue":
        town = re.match(
            r",? (?:in |at )?(?:central |downtown )?([\uf000-\uf3ff])", sentence.marked[at + 1 :]
        )
        city = sentence.thing(at + town.end()) if town else None
        named = city.name if isinstance(city, PlaceMention) and city.kind == "city" else None
        return Place(thing.name, named, thing.code)
    if thing.kind == "country":
        return Place(None, thing.name if thing.code in _CITY_STATES else None, thing.code)
    if thing.kind == "region" and thing.code:
        return Place(None, None, thing.code)
    return None


_CITY_STATES = frozenset({"SG", "MC", "VA", "SM"})
"""Countries that are a city: `in Singapore` names both."""
_OCCASION = re.compile(
    r"\b(?:on (?:the )?(?:margins?|sidelines?|occasion|fringes?) of|in (?:the )?margins of|during his visit[^,.()]{0,60} for|during her visit[^,.()]{0,60} for|"
    r"to attend|attending|for) (?P<what>(?:the |a |an )?[^,.;()]*?\b(?:Summit|Meetings?|Conference|Assembly|Forum|Dialogue|Session|Congress|Ceremony|Funeral|"
    r"Inauguration|CHOGM|APEC|Leaders[’']? (?:Week|Meeting)|Games|Expo)\b(?: \([\w ]+\))?)"
)


def _occasion(sentence: Sentence) -> Found[str] | None:
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
    return "".join(
        sentence.thing(k).name if "\uf000" <= c <= "\uf7ff" else c  # type: ignore[union-attr]
        for k, c in enumerate(sentence.marked)
    )


_VIDEO = re.compile(
    r"\bvideo|\bvirtual|\bonline\b|\bvtc\b|\bweb (?:meeting|conference)|\bby zoom\b|teleconference",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"telephone|\bphone|\bby phone\b|\brang\b|\b(?<!courtesy )(?<!curtain )call(?:s)?\b(?! on| upon| for| to action| at)(?= with| to| between| from|,|\.|$| took| lasted| began)"
    r"|\bspoke (?:with|to)\b(?=.*\bcall\b)",
    re.IGNORECASE,
)


def _mode(sentence: Sentence) -> Found[Mode] | None:
    """Telephone or video, where the sentence says so."""
    for regex, mode in ((_VIDEO, Mode.VIDEO), (_PHONE, Mode.PHONE)):
        if match := regex.search(sentence.marked):
            return Found(mode, sentence.place_of(match.start(), match.end()))
    return None


def in_person() -> Found[Mode]:
    """What is meant where nothing else is said."""
    return Found(Mode.IN_PERSON, None, Basis.INFERRED)
