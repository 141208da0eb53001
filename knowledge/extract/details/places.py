"""Where a meeting was, by the plainest words first."""

from collections.abc import Iterator

from msgspec import structs

from knowledge.extract import cues
from knowledge.extract.sentences import Sentence, pattern, small
from knowledge.patterns import lazy
from knowledge.places.scanning import PlaceMention
from knowledge.records import BlockKind, Found, Place, Span


def better_place(first: Found[Place] | None, second: Found[Place] | None) -> Found[Place] | None:
    """The more exact of two places, if they agree; else the first."""
    if first is None or second is None:
        return first or second
    agree = first.value.country in (None, second.value.country)
    return second if agree and first.value.city is None and second.value.city is not None else first


_TRAVELS = small(
    r"\b(?:visit(?:s|ed|ing)?(?: to| in)?|trip to|stay(?:s|ed|ing)? in|coming to|welcom(?:es?|ed|ing) [^;.]{0,90}? to|came to|come to|travels? to|travell?(?:ed|ing) to|fl(?:ew|ies|own) to|went to|continu(?:ing|ed) to|flying to|while in|stop in|arrived in|held in|hosted in) (?:the )?(?P<place><L>)"
)

_LOCATIVE = pattern(
    r"\b(?:in|at) (?:the )?(?:city of )?(?:(?-i:[A-ZÀ-Ý][\w’.-]*)(?:[ ,]+(?:of |the |and |in |at )*)){0,7}(?P<place><L>)|"
    r"(?P<here><L>),? where\b|\b(?:margins|sidelines|fringes) of the (?:\d+(?:st|nd|rd|th) )?(?P<by><C>)"
)

_IN_OR_OF = "in |at |margins of the |sidelines of the |fringes of the "
_OPENS = lazy(_IN_OR_OF)
_OPENS_OR_WHERE = small(rf"{_IN_OR_OF}|<L>,? where\b")
"""What each of these phrases begins with."""

_TOPIC = lazy(
    r"\b(?:war|wars|situation|situations|developments?|crisis|conflicts?|peace|events|violence|ceasefire|stability|security|elections?|coup|"
    r"rights|aggression|invasion|reconstruction|investments?|projects?|interests?|operations|presence|troops|people|business(?:es)?|students|"
    r"community|communities|ambassador|embassy|government|markets?|role|engagement|democracy|nationals|citizens|fighting|issues?|attacks?|"
    r"hostages|companies|partners?|efforts|earthquake|floods?|hostilities|progress|reforms?|tensions|experience|born|work|interest|transition|"
    r"participation)(?: is| here| now| both)? $"
)
"""Nouns whose `in …` says where something spoken of is, not where people met."""

_AFTERWARDS = lazy(
    r"\b(?:before|and|and also|and then|then|ahead of|prior to|and will|from where (?:he|she|they) will) $"
)
"""Words after which a journey is told that follows the meeting."""

_UNKNOWN_CITY = lazy(
    r"\b(?:[Ii]n|[Aa]t|[Tt]o) (?:the (?:city|town|resort|island) of )?(?P<city>[A-ZÀ-Ý][\w’‘ʻ'-]+(?: [A-ZÀ-Ý][\w’‘ʻ'-]+){0,2}), (?:the )?(?P<land>[\uf400-\uf7ff])"
)
_BEFORE_LAND = lazy(r", (?:the )?[\uf400-\uf7ff]")
"""What is quickly looked for, since no such town is without it."""


def place_said(sentence: Sentence, verb: int) -> Found[Place] | None:
    """Where, by the plainest words first: `in Seoul`, then `during his visit to Seoul`, then `who is visiting Japan`."""
    if not sentence.cues & cues.PLACE:
        return None
    if (unknown := _in_unknown_town(sentence)) is not None:
        return unknown
    seen = [*_located(sentence, verb), *_travelled(sentence, verb)]
    if not seen and sentence.block.kind is BlockKind.LEAD:
        seen = [
            (at, 1) for at, here, _ in _locatives(sentence) if not here and not _vague(sentence, at)
        ]
    ranked = sorted(seen, key=lambda row: (_vague(sentence, row[0]), row[1], row[0] < verb, row[0]))
    found: Found[Place] | None = None
    for at, _ in ranked:
        thing = sentence.thing(at)
        if isinstance(thing, PlaceMention):
            place = _as_place(sentence, at, thing)
            found = _with_venue(found, Found(place, Span(thing.start, thing.end)))
    return found


def _in_unknown_town(sentence: Sentence) -> Found[Place] | None:
    """A town that no list has, before its country: `in Gumi, Republic of Korea`."""
    if not sentence.cues & cues.COUNTRY:
        return None
    if not _BEFORE_LAND.search(sentence.marked):
        return None
    unknown = _UNKNOWN_CITY.search(sentence.marked)
    if unknown is None:
        return None
    land = sentence.thing(unknown.start("land"))
    if not isinstance(land, PlaceMention) or land.kind != "country" or _is_body(unknown["city"]):
        return None
    return Found(Place(None, unknown["city"], land.code), sentence.place_of(*unknown.span("city")))


def _locatives(sentence: Sentence) -> Iterator[tuple[int, bool, int]]:
    """The marks of places that a phrase says something of, whether it is `A, where …`, and where the phrase begins."""
    at, low = 0, sentence.low
    begins = _OPENS_OR_WHERE if " where" in low else _OPENS
    while opens := begins.search(low, at):
        found = _LOCATIVE.match(sentence.marked, opens.start())
        if found is not None:
            yield found.start(found.lastgroup or "place"), bool(found["here"]), found.start()
        at = found.end() if found else opens.start() + 1


def _located(sentence: Sentence, verb: int) -> Iterator[tuple[int, int]]:
    """Places in which something is, those left out that only a topic has."""
    low = sentence.low
    for at, here, begin in _locatives(sentence):
        if not _TOPIC.search(low, max(0, begin - _REACH), begin) and (not here or begin < verb):
            yield at, 1


def _travelled(sentence: Sentence, verb: int) -> Iterator[tuple[int, int]]:
    """Places to which somebody goes, those left out to which the journey goes on after the meeting."""
    for found in _TRAVELS.finditer(sentence.low) if sentence.cues & cues.TRAVELS else ():
        begin = found.start()
        after = verb < begin and _AFTERWARDS.search(sentence.marked, max(0, begin - _REACH), begin)
        if not after:
            yield found.start("place"), 2


_REACH = 60
"""Characters before a phrase in which the words stand that it hangs on, at most."""


def place_of_mention(thing: PlaceMention) -> Place:
    """A town, a venue or a country as a place; a country that is a city is both."""
    if thing.kind == "venue":
        return Place(thing.name, None, thing.code)
    if thing.kind in _TOWNS:
        return Place(None, thing.name.removesuffix(", D.C."), thing.code)
    return Place(None, thing.name if _is_city_state(thing) else None, thing.code)


def in_town(place: Found[Place] | None, spot: Found[Place] | None) -> Found[Place] | None:
    """A building in the town told last, where the words name no town and both are in one country."""
    if place is None or spot is None or place.value.city or not place.value.venue:
        return place
    if place.value.country not in (None, spot.value.country):
        return place
    return structs.replace(
        place, value=structs.replace(place.value, city=spot.value.city, country=spot.value.country)
    )


def spot_of(sentence: Sentence) -> Found[Place] | None:
    """The town in which somebody is said to be or to go, if the sentence names one."""
    if not sentence.cues & cues.PLACE:
        return None
    towns = [
        thing
        for thing in sentence.things
        if isinstance(thing, PlaceMention) and (thing.kind == "city" or _is_city_state(thing))
    ]
    if not towns and not sentence.cues & cues.TOWN:
        return _in_unknown_town(sentence)
    found = place_said(sentence, len(sentence.marked))
    if found is not None and found.value.city is not None:
        return found
    if len(towns) != 1:
        return None
    return Found(Place(None, towns[0].name, towns[0].code), Span(towns[0].start, towns[0].end))


def _is_city_state(thing: PlaceMention) -> bool:
    """Whether a country is a city too."""
    return thing.kind == "country" and thing.code in _CITY_STATES


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
    return _BODY.search(name) is not None


_BODY = lazy(
    r"\b(?:Minister|President|Ministry|Government|Embassy|Summit|Meeting|Affairs|Republic|Kingdom|Hall|House|Hotel)\b"
)


def _vague(sentence: Sentence, at: int) -> int:
    """0 for a city or venue, 1 for a country."""
    return int("\uf400" <= sentence.marked[at] <= "\uf7ff")


def _as_place(sentence: Sentence, at: int, thing: PlaceMention) -> Place:
    """A town, a venue or a country as a place."""
    if thing.kind in _TOWNS:
        twin = sentence.thing(at + 2) if _TWIN.match(sentence.marked, at + 1) else None
        town = twin if isinstance(twin, PlaceMention) and twin.code == thing.code else thing
        return place_of_mention(town)
    if thing.kind == "venue":
        behind = _IN_TOWN.match(sentence.marked, at + 1)
        city = sentence.thing(behind.end() - 1) if behind else None
        named = city.name if isinstance(city, PlaceMention) and city.kind == "city" else None
        return Place(thing.name, named, thing.code)
    return place_of_mention(thing)


_IN_TOWN = lazy(r",? (?:in |at )?(?:central |downtown )?([\uf000-\uf3ff])")
_TWIN = pattern(r"[ /](?=<C>)")
"""Between the Māori and the English name of a town: `Tāmaki Makaurau Auckland`."""
_TOWNS = frozenset(("city", "island"))
_CITY_STATES = frozenset({"SG", "MC", "VA", "SM"})
"""Countries that are a city: `in Singapore` names both."""
