"""Those who sat in, told from those who met."""

from collections.abc import Iterator

from knowledge.extract import cues
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.company import Company
from knowledge.extract.sentences import Sentence, people_in, small
from knowledge.patterns import lazy
from knowledge.places.scanning import PlaceMention
from knowledge.records import Found, Span

_ATTEND = lazy(
    r"\b(?:attended|attending|attendees|accompanied by|accompanying|joined by|was joined|joins? the (?:meeting|talks|call|dinner|lunch|discussions?)|joined (?:the (?:meeting|talks|call|dinner|lunch|discussions?)|them)|represented by|were joined|also present|were present|was present|took part|"
    r"participated|participants|sat in|in attendance|flanked by|also attending|side were|delegation (?:included|comprised|was made up|consisted)|"
    r"in the chair|at the table|around the table|on the [\w-]+ side|from the [\w\ue000-\uf7ff -]+ side|present (?:at|were|was)|together with him|(?:her|his|their) guests?(?=, [\ue000-\ue3ff])|with him were|came)\b"
)

_STAND_IN = lazy(
    r"\b(?:in place of|on behalf of|instead of|representing|in lieu of|st(?:anding|ood) in for|deputising for|for the absent)[^\ue000-\ue3ff]{0,30}$"
)

_MISSED = lazy(r"\b(?:not able to|unable to|could not|did not|was not)\b")
_STOOD_IN_FOR = lazy(r",? (?:who )?(?:was|were) represented by\b")

_TOOK_PLACE = lazy(
    r"\b(?:meeting|conference|dialogue|summit|consultations?|talks|session|forum|2\+2|roundtable)s?\b[^.;]{0,90}?\b(?:took place|was held|were held|was convened|"
    r"will be held|will take place|is to be held|convened|opened)\b"
)
_TOOK_PART = lazy(
    r"\b(?:attend(?:s|ed|ing)?|took part in|takes? part in|participated in|joined|hosted|hosts?|chaired|chairs?|co-?chaired|co-?hosted|convened|opened)\b"
    r"[^.;]{0,120}?\b(?:Meeting|Conference|Dialogue|Summit|Consultations?|Session|Forum|Talks|2\+2|Council|Commission|Committee|Roundtable)s?\b|"
    r"\bat (?:a|the) (?:[\w-]+ ){0,3}(?:meeting|conference|summit|session|forum|council) of (?:the )?(?:[\w-]+ ){0,3}(?:ministers|leaders|presidents|foreign ministers)\b"
)
_CAME_TOGETHER = lazy(
    r"\b(?:[Mm]inisters|[Ll]eaders|[Pp]residents)\b[^.;]{0,80}\b(?:sat down|have met|met|came together|gathered)\b"
)


def attends(sentence: Sentence) -> bool:
    """Whether a sentence lists those who sat in."""
    if not sentence.cues & cues.ATTEND or not _ATTEND.search(sentence.low):
        return False
    return not _MISSED.search(sentence.low)


def gathers(sentence: Sentence) -> bool:
    """Whether a sentence says that a gathering took place, without saying who met whom."""
    told, marked = sentence.cues, sentence.marked
    if told & cues.GATHERING and told & (cues.TOOK_PLACE | cues.MINISTERS):
        if _TOOK_PLACE.search(sentence.low) or _TOOK_PART.search(marked):
            return True
    if not (told & cues.MINISTERS and told & cues.CAME_TOGETHER):
        return False
    return _CAME_TOGETHER.search(marked) is not None


_FOR_LAND = small(
    r"(?P<who><P>)(?:, (?:and )?<P>| and <P>)*,?[^.;\ue000-\ue3ff\uf400-\uf7ff]{0,40}\b(?:took part|takes part|attended|participated|was there|were there|sat|present|spoke|came|represented)"
    r"(?: also)?(?: for| on behalf of)? (?:the )?(?P<land><N>)(?! side| delegation|-)"
)


def speaking_for(sentence: Sentence, company: Company) -> Iterator[tuple[int, Found[str]]]:
    """Those said to take part for a country, with it: `Mr Kono took part for Japan`."""
    told = sentence.cues
    if not (told & cues.PERSON and told & cues.COUNTRY and told & cues.TAKES_PART):
        return
    for found in _FOR_LAND.finditer(sentence.low):
        land = sentence.thing(found.start("land"))
        if isinstance(land, PlaceMention) and land.kind == "country" and land.code:
            marks = tuple(people_in(sentence.marked, *found.span()))
            for entry in company.entries(sentence, marks):
                yield entry, Found(land.code, Span(land.start, land.end))


def listed(sentence: Sentence, company: Company) -> tuple[int, ...]:
    """People of a sentence who were there themselves, those represented by others left out."""
    marks = tuple(
        k
        for k in people_in(sentence.marked)
        if not _STAND_IN.search(sentence.low, 0, k)
        and not _STOOD_IN_FOR.match(sentence.marked, k + 1)
    )
    return company.entries(sentence, marks)


def accompanying(sentence: Sentence, company: Company) -> tuple[int, ...]:
    """People brought along in the very sentence of the meeting: `accompanied by A and B`, `(… A and others attended)`."""
    if not (sentence.cues & cues.PERSON and sentence.cues & cues.ATTEND):
        return ()
    found: list[int] = []
    for match in _BROUGHT.finditer(sentence.marked):
        people, _ = people_from(sentence, match.end())
        found.extend(people)
    for bracket in _BRACKET.finditer(sentence.marked) if "(" in sentence.marked else ():
        if _ATTEND.search(sentence.low[bracket.start() : bracket.end()]):
            found.extend(people_in(sentence.marked, *bracket.span()))
    return company.entries(sentence, tuple(found))


_BROUGHT = lazy(r"\b(?:accompanied|joined|flanked) by (?:the |his |her )?(?=[\ue000-\ue3ff])")
_BRACKET = lazy(r"\([^()]*[\ue000-\ue3ff][^()]*\)")
