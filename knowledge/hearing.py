"""Whether something said among people is a question to the archive: in doubt it is not, for nobody likes to be interrupted."""

import re
from collections.abc import Callable

from knowledge.asking.cleaning import cleaned
from knowledge.asking.rules import MEET, MEET_NATIVE
from knowledge.patterns import lazy
from knowledge.places.asking import find_asked_places
from knowledge.question import Ask, Matter, Question

_LONGEST = 300
"""Characters; who says more tells something."""
_MOST_WORDS = 10
"""Words of a follow-up."""
_FEW_WORDS = 4
"""Words of one that needs no question mark."""
_ADDRESSED = lazy(r"\s*<@")
_LEAD = lazy(
    r"(?:(?:@\S+|hi|hey|hello|thanks|thank you|ok|okay|great(?=[,.!])|well|please|diplo|sorry)\b[\s,.!:;-]+"
    r"|(?:could|can|would|will) you (?:please |kindly )?(?:tell|show|give) (?:me|us) "
    r"|(?:could|can|would|will) you (?:please |kindly )?(?=list|show|count|find)"
    r"|do you know (?=who|when|where|what|which|how|if|whether)(?:if |whether )?"
    r"|tell (?:me|us) )",
    re.IGNORECASE,
)
"""What stands before a question out of politeness, or because something was said before."""
_HAVE = lazy(
    r"(?:(?:(?:do|does) (?:we|you|it|the archive) (?:have|know|hold) )?any(?:thing|body|one)?|what (?:do|does) (?:we|you|it|the archive) (?:have|hold|know)) (?=on\b|about\b)|"
    r"(?:do|does) (?:we|you|it|the archive) (?:have|know|hold) (?=any\b)",
    re.IGNORECASE,
)
"""`Do we have anything on Kishida`: what the archive has, is asked, not what people have."""
_NOUNS = (
    r"(?:(?:all|the|last|first|latest|next|longest|shortest|earliest|planned|cancelled|held|phone|telephone|video|courtesy|number of) )*"
    r"(?:meetings?|visits?|summits?|talks|calls?|records?) (?:of|with|between|in|from|by|to|about|on)"
)
_OPENS = lazy(
    r"(?:(?:in|at|since|on|from|to|by|for|until) (?=which|what|when))?"
    rf"(?:who|whom|whose|when|where|what(?! about)|which|how(?! about)|why|did|do|does|has|have|had|was|were|is|are|will|any|list|show|count|find|{_NOUNS})\b"
    r"|.*\b(?:when|where|how long|how often)\?$"
    r"|.*(?:누구|누가|언제|어디|몇|무엇|무슨|誰|いつ|どこ|何|谁|什么|哪)|.*(?:か|까|나요|吗)[?？。]*$",
    re.IGNORECASE,
)
"""How questions begin, and what makes a sentence of Korean, Japanese and Chinese one."""
_GOES_ON = lazy(
    r"(?:(?:and|but|or|what about|how about|only|just|same for|not|except|instead|the (?:last|first|next|other|previous)? ?(?:one|time)|also)\b|그리고|그럼|そして|では|那)",
    re.IGNORECASE,
)
_NARROWS = lazy(
    r"(?:in|at|with|by|from|since|until|during|between|before|after|on|without)\b.*\?$",
    re.IGNORECASE,
)
"""With a question mark, such words go on with what was asked before."""
_MORE = lazy(
    r"(?:show )?(?:me )?(?:more|the rest|next(?: page)?|previous page|continue|go on)(?: please)?[ ?.]*",
    re.IGNORECASE,
)
_AMONG_US = lazy(
    r"\b(?:i|i'm|i've|i'd|i'll|you|you're|your|yours|we|we're|we'll|our|ours|us|my|mine|let's|someone|somebody|everybody|everyone|folks|guys)\b"
    r"|(?<!show )(?<!tell )(?<!give )(?<!find )\bme\b"
    r"|^(?:what an? |who (?:knew|knows|cares|would have)|why not\b|how (?:nice|great|sad|funny)\b)|!$",
    re.IGNORECASE,
)
"""Words of people who talk with each other, and what looks like a question and asks nothing."""
_JOINS = lazy(r"(?:(?:and|but|so|then|also)\b[\s,]+)*", re.IGNORECASE)
_ARCHIVE = lazy(r"archive|records?|database|this day|history|anniversar", re.IGNORECASE)
_STEP = lazy(r"\b(?:before|after|prior to|since) (?:that|then|this|it)\b.*\?$", re.IGNORECASE)
_ABOUT = lazy(r"\b(?:about|on|regarding|concerning)\b", re.IGNORECASE)
_ANY_ON = lazy(r"any (?:on|about)\b", re.IGNORECASE)
_MEETS = lazy(rf"\b{MEET}\b|{MEET_NATIVE}|\b(?:talks|summits?|meetings?)\b", re.IGNORECASE)
_PRESENT = lazy(r"(?:is|are)\b(?! there)", re.IGNORECASE)
_MEAL = lazy(r"lunch|dinner|breakfast")
_IDLE = frozenset({Ask.HELP, Ask.THANKS, Ask.NOTHING})
_OF_ALL = frozenset({Ask.HOLDINGS, Ask.ON_THIS_DAY})
_OF_WORDS = frozenset({Ask.SAID, Ask.DISCUSSED})


def reads_as_question(text: str, before: Question | None, read: Callable[[str], Question]) -> bool:
    """Whether a text asks the archive for something, or goes on with the question that diplo answered before."""
    words = _HAVE.sub("any ", _bare(text))
    if not words or len(words) > _LONGEST or _ADDRESSED.match(text):
        return False
    if _MORE.fullmatch(words):
        return before is not None
    if _AMONG_US.search(words):
        return False
    question = read(words)
    if question.left_out or _is_appointment(words, question):
        return False
    return _stands_alone(words, question) or (before is not None and _goes_on(words, question))


def _bare(text: str) -> str:
    """The text without what politeness puts before a question."""
    words = cleaned(text)
    while lead := _LEAD.match(words):
        words = words[lead.end() :]
    return words


def _asks(words: str) -> bool:
    """Whether a text begins as questions do."""
    joins = _JOINS.match(words)
    return bool(_OPENS.match(words, joins.end() if joins else 0))


def _stands_alone(words: str, question: Question) -> bool:
    """Whether a text says what it asks, of somebody, a country or a day that the archive may know."""
    if not _asks(words) or question.ask in _IDLE:
        return False
    if question.ask in _OF_ALL:
        return bool(_ARCHIVE.search(words))
    if question.assumed and not (_ANY_ON.match(words) or _is_full(question)):
        return False
    return _is_anchored(question) and _is_topic_asked(words, question)


def _is_appointment(words: str, question: Question) -> bool:
    """Whether it is about what people of a team do themselves: meals, files, calls that are still on."""
    parties = question.people or question.countries
    if _MEAL.search(question.kind) and not parties:
        return True
    if (
        question.ask is Ask.WHO_MET
        and question.matter is Matter.MEETINGS
        and not _MEETS.search(words)
    ):
        return True
    present = _PRESENT.match(words) and question.ask in (Ask.DID_MEET, Ask.LIST)
    return bool(present and not question.people)


def _is_full(question: Question) -> bool:
    """Whether who, where and when are all said, as in `was Kishida in New York in 2016`."""
    return bool(question.people and (question.cities or question.lands) and _has_days(question))


def _has_days(question: Question) -> bool:
    """Whether a time is given in figures: `today` and `tomorrow` are said of everything."""
    return bool(question.dates) and any(map(str.isdigit, question.text))


def _goes_on(words: str, question: Question) -> bool:
    """Whether a text of a few words asks what it does not say of whom, or puts something else in."""
    count = len(words.split())
    if count > _MOST_WORDS or not _is_topic_asked(words, question):
        return False
    if _asks(words) and not question.assumed and question.ask not in _IDLE:
        return True
    if _STEP.search(words):
        return True
    narrowed = question.is_narrowed or question.lands or question.dates
    short = words.endswith(("?", "？")) or count <= _FEW_WORDS
    return bool(narrowed and ((_GOES_ON.match(words) and short) or _NARROWS.match(words)))


def _is_anchored(question: Question) -> bool:
    """Whether it names what an archive knows: people, places, offices, a day or year in figures."""
    people = any(spot.best for spot in question.people)
    places = question.countries or question.lands or question.cities or question.side
    spoken_of = question.ask in _OF_WORDS and any(map(find_asked_places, question.topic))
    return bool(people or places or question.offices or spoken_of or _has_days(question))


def _is_topic_asked(words: str, question: Question) -> bool:
    """Whether words that are left over are what is asked about, not more that is told."""
    return not question.topic or question.ask in _OF_WORDS or bool(_ABOUT.search(words))
