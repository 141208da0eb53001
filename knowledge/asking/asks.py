"""What a question wants to know, told from the words around its names, places and times."""

import re
from dataclasses import dataclass

from knowledge.question import Ask, Matter, Office

_MEET = (
    r"(?:met|meet(?:s|ing)?|see|saw|seen|sees|talk(?:ed|s)? (?:to|with)|talked|talk|sp(?:eak|oke|oken)|called|phoned?|telephoned?|rang|ring|host(?:ed|s)?|visit(?:ed)?|"
    r"receive[ds]?|welcome[ds]?|encounter(?:ed)?|sat down|held talks|dined?|lunch(?:ed)?|engage[ds]?|interact\w*|greet(?:ed)?)"
)
_MEET_NATIVE = r"만났|만난|만나|회담|会っ|会い|会談|會談|会见|会晤|见了|会う"
_SAY = r"(?:say|said|says|tell|told|think|thought|promise[ds]?|announce[ds]?|state[ds]?|want(?:ed)?|ask(?:ed)? for|call(?:ed)? for|offer(?:ed)?|express(?:ed)?|stress(?:ed)?|propose[ds]?|pledge[ds]?|comment(?:ed)?|respond(?:ed)?|condemn(?:ed)?|argue[ds]?|declare[ds]?|claim(?:ed)?|reiterate[ds]?|mention(?:ed)?|thank(?:ed)?|urge[ds]?|convey(?:ed)?|raise[ds]?|warn(?:ed)?)"
_ABOUT = r"(?:about|on|regarding|concerning|over|of|re)"

_FIXED: tuple[tuple[str, Ask], ...] = (
    (r"(?:help|hilfe|aide|commands?|examples?|usage|menu|hi|hello|hey|hi there|good (?:morning|day|evening))[ !.?]*", Ask.HELP),
    (r"(?:what|how) (?:can|could|should|do|may) (?:you|i|we) (?:do|ask|say|help|use|know)[\w ]*[?.!]*", Ask.HELP),
    (r"how (?:do|does|to) (?:i |you |this |it |we )?(?:bot |thing |diplo )?(?:work|use)[\w ]*[?.!]*", Ask.HELP),
)  # fmt: skip
"""Whole questions."""

_RULES: tuple[tuple[str, Ask], ...] = (
    (
        r"what(?:'s| is| does| do| have| has)?\b[^?]*\b(?:archive|database|records?)\b[^?]*\b(?:hold|have|cover|know|contain|about|there|in it)\b|what (?:do|does) (?:you|it|diplo|the bot|the archive) (?:know|have|hold|cover|contain)|"
        r"\bwhat(?:'s| is) in (?:the |your |this )?(?:archive|database|records)|how (?:big|large) is (?:the |your |this )?archive|\bcoverage\b|\b(?:statistics|stats|holdings)\b|how many records(?: are there| do you have| are in [\w ]*| in [\w ]*)?[ ?]*$|"
        r"what years|how far back",
        Ask.HOLDINGS,
    ),
    (r"(?:per|each|every|by|a|for each) (?:calendar )?year\b|year by year|over the years|yearly", Ask.PER_YEAR),
    (r"\bhow long\b(?! ago)|\bdurations?\b|\blength of\b|\bhow many (?:minutes?|hours?|mins?)\b|얼마나|何分|how much time|^minutes\b", Ask.HOW_LONG),
    (r"\bcounterparts?\b|most (?:often|frequent\w*|meetings)|\btop\b (?:\w+ )?(?:contacts|people|partners|countries)|how many different", Ask.COUNTERPARTS),
    (r"\bhow (?:many|often|frequent\w*)\b(?! (?:minutes?|hours?|mins?|people attend))|\bnumber of\b|\bcount\b|몇 ?번|何回|几次|how many people attend", Ask.HOW_MANY),
    (r"\b(?:in person or|by phone or|or by phone|or by video|or in person)\b|\bhow did (?:[PC]\b[\w ,]*|they |the two )+(?:meet|talk|speak)\b[ ?]*|^(?:was|were) (?:it|that|[PC][-–, and]*)+[\w ]* (?:in person|by phone|by video|a call|virtual|online|face)", Ask.HOW),
    (
        r"\bwho (?:else )?(?:attended|was there|were there|was present|were present|accompanied|joined|sat in|took part|participated|came along|came with|was at)|\bwho (?:else )?(?:was|were) (?:there|present|at|in the room|with P)|"
        r"\bdelegations?\b|\bwho attended\b|\baccompan\w+|\battendees\b|\bparticipants\b|\bwho else\b|\bwith whom was P|\bon the C(?:'s)? side\b",
        Ask.ATTENDED,
    ),
    (r"\boccasions?\b|\bmargins of what|\bwhy\b|\breason for\b|\bpurpose of\b|what (?:was|is) it for", Ask.OCCASION),
    (
        r"\bwho\b (?:\w+ )?(?:said|talked about|mentioned|mentions|spoke (?:of|about)|raised|talks about|speaks (?:of|about)|discussed)\b|\bwhat (?:did|does|has|have|had|was|were|is|do|would|will)\b[\w ,'&PCLDW-]*\b"
        + _SAY + r"\b|\bquot(?:e|es|ed|ation|ations)\b|\bremarks?\b|\bstatements?\b (?:about|on|by)|\bsaid\b (?:about|on|to|by)|\bsaid (?:about|on)|"
        r"\bwhere (?:is|are|was|were)\b.*\b(?:mention\w*|discuss\w*|spoken of)|\bmentions?\b|\bP(?:'s)? (?:views?|position|stance|comments?|words) on|^P (?:on|about) (?!D)|말했|言いました|言った|how (?:big|large|much|high|far|important|old|expensive)\b|what (?:was|were) said|any(?:thing|one)? (?:said )?about\b(?! P[ ?]*$)",
        Ask.SAID,
    ),
    (r"\bdiscuss(?:ed|ion|ions|es)?\b|\btalk(?:ed|ing|s)? about\b|\bagree[ds]?\b|\bagenda\b|\boutcomes?\b|\btopics?\b|\bon the table\b|\bcome out of\b|\bachieve[ds]?\b|\bconclude[ds]?\b|\bwhat was it about", Ask.DISCUSSED),
    (r"\bwhen\b|\bwhat time\b|\b(?:what|which|on what|on which|in which|in what) (?:date|day|year|month)s?\b|언제|いつ|什么时候|\bwhat hour\b|\bsince when\b|\bhow long ago\b", Ask.WHEN),
    (r"\bwhere\b|\b(?:which|what) (?:city|cities|place|venue|town|location)s?\b|어디|どこ|哪里|\blocations? of\b", Ask.WHERE),
    (
        r"\b(?:show|open|read|display|give|get|see|fetch|pull up|bring up)\b[\w ,']*\b(?:record|source|document|file|release|read-?out|text|article|original)s?\b|"
        r"^(?:the )?(?:sources?|records?|files?|documents?|read-?out)[ ?!.]*$|^(?:record|source|document|release|read-?out|file) (?:on|of|about|for|with|from)\b|what(?:'s| is) the source|^link\b",
        Ask.SHOW,
    ),
    (r"\bupcoming\b|\bcoming up\b|\bwhat(?:'s| is) (?:next|ahead|planned|scheduled)\b|(?<!go )(?<!went )(?<!gone )\bahead\b|\bforthcoming\b|\bnext week's\b", Ask.UPCOMING),
)  # fmt: skip


_ON_THIS_DAY = re.compile(
    r"\b(?:on|of|for) (?:this|the same) (?:very )?day\b|\bthis day in\b|\banniversar(?:y|ies)\b(?! of)|\bin (?:earlier|previous|past|other) years\b|"
    r"^(?:what happened |anything |any meetings? |meetings? |events? )?(?:on )?(?:today|this day)(?: in history)?[ ?!.]*$"
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What the rules look at."""

    text: str
    """The question in small letters."""
    words: str
    """The skeleton of the question."""
    people: int
    """How many people it names."""
    countries: int
    """How many countries."""
    offices: tuple[Office, ...]
    """Offices named, those beside a name left out."""
    matter: Matter
    """What kind of thing it is about."""
    topic: bool
    """Whether words are left that no slot took."""


def find_ask(signs: Signs) -> tuple[Ask, bool]:
    """What is wanted, and whether that is only assumed because no word says it."""
    for pattern, ask in _FIXED:
        if re.fullmatch(pattern, signs.words):
            return ask, False
    if _ON_THIS_DAY.search(signs.text):
        return Ask.ON_THIS_DAY, False
    for pattern, ask in _RULES:
        if re.search(pattern, signs.words):
            return _settled(ask, signs), False
    return _by_grammar(signs)


def find_listener(words: str) -> int | None:
    """Which of the people named was told something, by the order of their names."""
    match = re.search(
        rf"P\b[\w ']*\b{_SAY}\b(?: to| with)?(?: (?:president|prime|minister|mr|ms))* P", words
    )
    return match.group().count("P") + words[: match.start()].count("P") - 1 if match else None


def _settled(ask: Ask, signs: Signs) -> Ask:
    """Said or discussed: without a topic left over, it is what a meeting was about; with one, what was said of it."""
    if ask is Ask.ATTENDED and signs.topic and not re.search(r"\bwho\b|\bside\b", signs.words):
        return Ask.SAID
    if ask is Ask.DISCUSSED and signs.topic and not re.search(r"\bmeet", signs.words):
        return Ask.SAID
    if ask is Ask.DISCUSSED and re.search(
        r"\b(?:about|discuss\w*|on|regarding) (?:the )?[CLW]\b", signs.words
    ):
        return Ask.SAID
    return ask


def _by_grammar(signs: Signs) -> tuple[Ask, bool]:
    words, who = (
        signs.words,
        re.search(
            r"\bwhom?\b|\bwhich (?:\w+ )?(?:leaders?|ministers?|people|officials?|presidents?)\b|누구|誰|谁",
            signs.words,
        ),
    )
    meets = bool(re.search(rf"\b{_MEET}\b|{_MEET_NATIVE}", words))
    if (asked := _of_people(signs)) is not None:
        return asked, False
    if signs.matter is Matter.COUNTRIES:
        return Ask.LIST, False
    if who and (meets or signs.matter is Matter.VISITS):
        return Ask.WHO_MET, False
    if re.search(
        r"^(?:and |so |but )?(?:did|have|has|had|do|does|is|was|were|are|will|would|can|could)\b",
        words,
    ) and (
        meets
        or signs.matter is Matter.VISITS
        or re.search(
            r"\b(?:happen|take place|took place|go ahead|held|meeting|talks|attend|cancelled|part of)",
            words,
        )
    ):
        return Ask.DID_MEET, False
    if who and (signs.people or signs.countries or signs.offices or "L" in words):
        return Ask.WHO_MET, False
    if signs.matter is Matter.PEOPLE:
        return Ask.LIST, False
    named = bool(signs.people or signs.countries or "D" in words or "L" in words or signs.offices)
    said = re.search(
        rf"\b(?:{_MEET}|summits?|calls?|visits?|list|all|everything|happen\w*|dinners?|lunch(?:es)?|breakfasts?|dialogues?|talks|latest|last|first|next|records?|meetings?|trips?|events?|timeline|csv|compare|trilaterals?|bilaterals?|conferences?|consultations?|earliest|longest|shortest)\b|首脳会談|会談|회담",
        words,
    )
    if said:
        return Ask.LIST, False
    if named:
        return (Ask.PROFILE if _is_bare_person(words) else Ask.LIST), True
    return (Ask.SAID if signs.topic else Ask.NOTHING), True


def _of_people(signs: Signs) -> Ask | None:
    """Questions about somebody rather than about meetings."""
    words = signs.words
    if signs.people:
        if re.search(
            r"\b(?:roles?|posts?|jobs?|titles?|positions?|portfolios?|in charge of|responsible for|work as|serve[ds]? as|capacity)\b|P (?:is|was) still|^(?:is|was) P (?:still |then |ever |already )?(?:the |a |an )?(?:_|minister|\w+ minister|president)",
            words,
        ):
            return Ask.ROLE
        if re.search(r"\bwhat (?:is|was) P (?:the )?(?:\w+ )?(?:minister|secretary)\b", words):
            return Ask.ROLE
        if signs.offices and re.match(r"(?:is|was|were|are) P\b(?![\w ,]*\b(?:to|going)\b)", words):
            return Ask.ROLE
        if re.search(
            r"\bwhat (?:is|was|were|are|had) (?:P|she|he|they)(?: been| being)?(?: (?:in|on|before|after|back|at|during|then|now|doing).*)?[ ?]*$|\bwhat did P do(?: in| on| for)",
            words,
        ) and not re.search(r"\bdo\b", words):
            return Ask.ROLE
        if re.search(
            r"\bwho(?:'s| is| was| are| were)? (?:is |was )?P[ ?!.]*$|\b(?:tell|know|info|information|details?|profile|bio|biography|more)\b[\w ]*\b(?:me |us )?(?:about|on|of) P[ ?!.]*$|^(?:profile|bio|about) (?:of )?P",
            words,
        ):
            return Ask.PROFILE
        return None
    meets = re.search(
        rf"\b{_MEET}\b|\bmeetings?\b|\b(?:went|go|travell?ed|visit\w*)\b|{_MEET_NATIVE}", words
    )
    if signs.offices and not meets and signs.countries < 2:
        if re.search(r"\bwho(?:'s|se)?\b|\bname\b|누구|誰|谁", words) or all(
            not office.words.endswith("s") for office in signs.offices
        ):
            return Ask.HOLDER
    return None


def _is_bare_person(words: str) -> bool:
    """Whether the words are nothing but one name."""
    return (
        bool(
            re.fullmatch(
                r"(?:the |mr |ms |mrs |dr )*[_a-z' ]{0,40}?\bP\b(?:'s)?[ ?!.]*|P[은는이가을를とのはがに ]*[ ?!.]*",
                words,
            )
        )
        and words.count("P") == 1
    )
