"""What kind of thing a question is about: meetings, unless journeys, records, countries or people are named as such."""

from knowledge.asking.filters import is_in_third_country
from knowledge.asking.phrasing import any_of, remembered
from knowledge.patterns import lazy
from knowledge.question import Matter

_MEETINGS = lazy(
    r"\bmeetings?\b|\btalks\b|\bsummits?\b|\bdialogues?\b|\bconsultations?\b|\bmet\b|\bmeet\b|\bcourtesy (?:calls?|visits?)\b|\bcalls\b"
)
_COUNTRIES = lazy(
    r"\b(?:which|what|how many|list|all|number of|show)\b[^.]{0,20}\b(?:countr(?:y|ies)|nations?|states)\b(?! of)"
)
_AIMS = lazy(
    r"\b(?:countr(?:y|ies)|nations?|states) (?:did|has|have|had|will|does|do|was|were|is|are)\b.*\b(?:visit\w*|go|gone|going|been|travel\w*|tour\w*)\b"
)
_VISITS = any_of(
    r"\b(?:visit(?:s|ed|ing)?|visitors?|trips?|travel\w*|journeys?|tours?|toured|went|been to|flew|arrived?|"
    r"go(?:es|ing)?(?! (?:to|and) (?:meet|see|talk|call|speak|host|hold)| ahead| on\b))\b",
    "訪問|방문|访问",
)
_RECORDS = lazy(
    r"\b(?:records?|documents?|files?|(?:press )?releases?|read-?outs?|statements?|sources?|articles?)\b"
)
_PEOPLE = lazy(
    r"\b(?:how many|list|all|number of|which|what|show)(?: (?:the|all|of|me|different))*(?: [a-zC]+)? "
    r"(?:people|persons|officials|names|leaders|ministers|politicians|presidents|ambassadors)\b(?!'?s? (?:meet|talk|summit|dialogue|consult|call))"
)


@remembered
def find_matter(words: str) -> Matter:
    """The kind of thing by the nouns and verbs of a skeleton; the noun that comes first tells."""
    if _COUNTRIES.search(words) and not is_in_third_country(words):
        return Matter.LANDS if _AIMS.search(words) else Matter.COUNTRIES
    meeting, visit, record = _MEETINGS.search(words), _VISITS.search(words), _RECORDS.search(words)
    if visit and (meeting is None or visit.start() < meeting.start()):
        return Matter.VISITS
    if record and (meeting is None or record.start() < meeting.start()):
        return Matter.RECORDS
    if _PEOPLE.search(words) and meeting is None:
        return Matter.PEOPLE
    return Matter.MEETINGS
