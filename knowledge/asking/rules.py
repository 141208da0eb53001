"""The words that tell an ask, one phrase a line; in a skeleton P is a person, C a country, L a town, D a time."""

from typing import Final

from knowledge.asking.phrasing import any_of
from knowledge.patterns import lazy
from knowledge.question import Ask

MEET: Final = (
    r"(?:met|meet(?:s|ing)?|see|saw|seen|sees|talk(?:ed|s)? (?:to|with)|talked|talk|sp(?:eak|oke|oken)|called|phoned?|telephoned?|rang|ring|host(?:ed|s)?|"
    r"visit(?:ed)?|receive[ds]?|welcome[ds]?|encounter(?:ed)?|sat down|held talks|dined?|lunch(?:ed)?|engage[ds]?|interact\w*|greet(?:ed)?)"
)
"""Verbs of meeting."""
MEET_NATIVE: Final = r"만났|만난|만나|회담|会っ|会い|会談|會談|会见|会晤|见了|会う"
"""The same in Korean, Japanese and Chinese."""
SAY: Final = (
    r"(?:say|said|says|tell|told|think|thought|promise[ds]?|announce[ds]?|state[ds]?|want(?:ed)?|ask(?:ed)? for|call(?:ed)? for|offer(?:ed)?|express(?:ed)?|"
    r"stress(?:ed)?|propose[ds]?|pledge[ds]?|comment(?:ed)?|respond(?:ed)?|condemn(?:ed)?|argue[ds]?|declare[ds]?|claim(?:ed)?|reiterate[ds]?|"
    r"mention(?:ed)?|thank(?:ed)?|urge[ds]?|convey(?:ed)?|raise[ds]?|warn(?:ed)?)"
)
"""Verbs of saying."""
WHO: Final = any_of(
    r"\bwhom?\b",
    r"\bwhich (?:\w+ )?(?:leaders?|ministers?|people|officials?|presidents?)\b",
    "누구|誰|谁",
)
"""Words that ask for people."""


_GRACE = r"(?:ok(?:ay)?|great|perfect|super|cool|nice|good|excellent|wonderful|lovely|thanks?|thank you|thx|ty|cheers|merci|danke|much appreciated|got it|bye|well done)"
THANKS: Final = lazy(
    rf"{_GRACE}(?:[ ,.!]+(?:{_GRACE}|you|so much|very much|a lot|again|bot|diplo|for (?:that|your help|the help)))*[ ,.!]*"
)
"""Whole texts that ask nothing."""
HELP: Final = any_of(
    r"(?:help|hilfe|aide|commands?|examples?|usage|menu|hi|hello|hey|hi there|good (?:morning|day|evening))[ !.?]*",
    r"(?:what|how) (?:can|could|should|do|may) (?:you|i|we) (?:do|ask|say|help|use|know)[\w ]*[?.!]*",
    r"how (?:do|does|to) (?:i |you |this |it |we )?(?:bot |thing |diplo )?(?:work|use)[\w ]*[?.!]*",
)
"""Whole questions that ask for help."""

ON_THIS_DAY: Final = any_of(
    r"\b(?:on|of|for) (?:this|the same) (?:very )?day\b",
    r"\bthis day in\b",
    r"\banniversar(?:y|ies)\b(?! of)",
    r"\bin (?:earlier|previous|past|other) years\b",
    r"^(?:what happened |anything |any meetings? |meetings? |events? )?(?:on )?(?:today|this day)(?: in history)?[ ?!.]*$",
)
"""Looked for in the question itself, as `this day` is a time too."""

_PHRASES: Final[tuple[tuple[Ask, tuple[str, ...]], ...]] = (
    (
        Ask.HOLDINGS,
        (
            r"what(?:'s| is| does| do| have| has)?\b[^?]*\b(?:archive|database|records?)\b[^?]*\b(?:hold|have|cover|know|contain|there|in it)\b",
            r"what(?:'s| is| are) (?:the |this |your |these )?(?:archive|database|records) about",
            r"what (?:do|does) (?:you|it|diplo|the bot|the archive) (?:know|have|hold|cover|contain)",
            r"\bwhat(?:'s| is) in (?:the |your |this )?(?:archive|database|records)",
            r"how (?:big|large) is (?:the |your |this )?archive",
            r"\bcoverage\b",
            r"\b(?:statistics|stats|holdings)\b",
            r"how many records(?: are there| do you have| are in [\w ]*| in [\w ]*)?[ ?]*$",
            r"what years",
            r"how far back",
        ),
    ),
    (
        Ask.PER_YEAR,
        (
            r"(?:per|each|every|by|a|for each) (?:calendar )?year\b",
            r"year by year",
            r"over the years",
            r"yearly",
        ),
    ),
    (
        Ask.HOW_LONG,
        (
            r"\bhow long\b(?! ago)",
            r"\bdurations?\b",
            r"\blength of\b",
            r"\bhow many (?:minutes?|hours?|mins?)\b",
            r"how much time",
            r"^minutes\b",
            r"얼마나|何分",
        ),
    ),
    (
        Ask.COUNTERPARTS,
        (
            r"\bcounterparts?\b",
            r"most (?:often|frequent\w*|meetings)",
            r"\btop\b (?:\w+ )?(?:contacts|people|partners|countries)",
            r"how many different",
        ),
    ),
    (
        Ask.HOW_MANY,
        (
            r"\bhow (?:many|often|frequent\w*)\b(?! (?:minutes?|hours?|mins?|people attend))",
            r"\bnumber of\b",
            r"\bcount\b",
            r"몇 ?번|何回|几次",
        ),
    ),
    (
        Ask.HOW,
        (
            r"\b(?:in person or|by phone or|or by phone|or by video|or in person)\b",
            r"\bhow did (?:[PC]\b[\w ,]*|they |the two )+(?:meet|talk|speak)\b[ ?]*",
            r"^(?:was|were) (?:it|that|[PC][-–, and]*)+[\w ]* (?:in person|by phone|by video|a call|virtual|online|face)",
        ),
    ),
    (
        Ask.ATTENDED,
        (
            r"\bwho (?:else )?(?:attended|was there|were there|was present|were present|accompanied|joined|sat in|took part|participated|came along|came with|was at)",
            r"\bwho (?:else )?(?:was|were) (?:there|present|at|in the room|with (?:P|them|him|her)\b)",
            r"\bhow many people attend",
            r"\bdelegations?\b",
            r"\baccompan\w+",
            r"\battendees\b",
            r"\bparticipants\b",
            rf"\bwho else\b(?!.*\b{MEET}\b)",
            r"\bwho sat (?:next to|beside|with|alongside|near|opposite)",
            r"\bwith whom was P",
            r"\bon the C(?:'s)? side\b",
        ),
    ),
    (
        Ask.OCCASION,
        (
            r"\boccasions?\b",
            r"\bmargins of what",
            r"\bwhy\b",
            r"\breason for\b",
            r"\bpurpose of\b",
            r"what (?:was|is) it for",
        ),
    ),
    (
        Ask.SAID,
        (
            r"\bwho\b (?:\w+ )?(?:said|talked about|mentioned|mentions|spoke (?:of|about)|raised|talks about|speaks (?:of|about)|discussed)\b",
            rf"\bwhat (?:did|does|has|have|had|was|were|is|do|would|will)\b[\w ,'&PCLDW-]*\b{SAY}\b",
            r"\bquot(?:e|es|ed|ation|ations)\b",
            r"\bremarks?\b",
            r"\bstatements?\b (?:about|on|by)",
            r"\bsaid\b (?:about|on|to|by)",
            r"\bwhere (?:is|are|was|were)\b.*\b(?:mention\w*|discuss\w*|spoken of)",
            r"\bmentions?\b",
            r"\bP(?:'s)? (?:views?|position|stance|comments?|words) on",
            r"^P (?:on|about) (?!D)",
            r"how (?:big|large|much|high|far|important|old|expensive)\b",
            r"what (?:was|were) said",
            r"any(?:thing|one)? (?:said )?about\b(?! P[ ?]*$)",
            r"말했|言いました|言った",
        ),
    ),
    (
        Ask.DISCUSSED,
        (
            r"\bdiscuss(?:ed|ion|ions|es)?\b",
            r"\btalk(?:ed|ing|s)? about\b",
            r"\bagree[ds]?\b",
            r"\bagenda\b",
            r"\boutcomes?\b",
            r"\btopics?\b",
            r"\bon the table\b",
            r"\bcome out of\b",
            r"\bachieve[ds]?\b",
            r"\bconclude[ds]?\b",
            r"\bwhat was it about",
        ),
    ),
    (
        Ask.WHEN,
        (
            r"\bwhen\b",
            r"\bwhat (?:time|hour)\b",
            r"\b(?:what|which|on what|on which|in which|in what) (?:date|day|year|month)s?\b",
            r"\bsince when\b",
            r"\bhow long ago\b",
            r"언제|いつ|什么时候",
        ),
    ),
    (
        Ask.WHERE,
        (
            r"\bwhere\b",
            r"\b(?:which|what) (?:city|cities|place|venue|town|location)s?\b",
            r"\blocations? of\b",
            r"어디|どこ|哪里",
        ),
    ),
    (
        Ask.SHOW,
        (
            r"\b(?:show|open|read|display|give|get|see|fetch|pull up|bring up)\b[\w ,']*\b(?:record|source|document|file|release|read-?out|text|article|original)s?\b",
            r"^(?:the )?(?:sources?|records?|files?|documents?|read-?out)[ ?!.]*$",
            r"^(?:record|source|document|release|read-?out|file) (?:on|of|about|for|with|from)\b",
            r"what(?:'s| is) the source",
            r"^link\b",
            r"\b(?:address|url|link)s? (?:of|to|for)\b",
        ),
    ),
    (
        Ask.UPCOMING,
        (
            r"\bupcoming\b",
            r"\bcoming up\b",
            r"\bwhat(?:'s| is) (?:next|ahead|planned|scheduled|coming)\b",
            r"\b(?<!go )(?<!went )(?<!gone )ahead\b",
            r"\bforthcoming\b",
            r"\bnext week's\b",
        ),
    ),
)
RULES: Final = tuple((ask, any_of(*phrases)) for ask, phrases in _PHRASES)
"""Asks in the order in which they are tried."""
ANY_RULE: Final = any_of(*(phrase for _, phrases in _PHRASES for phrase in phrases))
"""Any phrase of theirs: many questions have none."""

ROLE: Final = any_of(
    r"\b(?:roles?|posts?|jobs?|titles?|positions?|portfolios?|in charge of|responsible for|work as|serve[ds]? as|capacity)\b",
    r"P (?:is|was) still",
    r"^(?:is|was) P (?:still |then |ever |already )?(?:the |a |an )?(?:minister|\w+ minister|president)",
    r"\bwhat (?:is|was) P (?:the )?(?:\w+ )?(?:minister|secretary)\b",
    r"\bwhat (?:is|was|were|are|had) (?:P|she|he|they)(?: been| being)?(?: (?:in|on|before|after|back|at|during|then|now|as of).*)?[ ?]*$",
    r"\bwhat did P do for a living",
)
"""Which role somebody named held."""
PROFILE: Final = any_of(
    r"\bwho(?:'s| is| was| are| were)? (?:is |was )?P[ ?!.]*$",
    r"^who (?:are|were|is|was) P(?:, P)*,? (?:and|or) P[ ?!.]*$",
    r"\b(?:tell|know|info|information|details?|profile|bio|biography|more)\b[\w ]*\b(?:me |us )?(?:about|on|of) P[ ?!.]*$",
    r"^(?:profile|bio|about) (?:of )?P",
)
"""Who somebody named is."""
PROFILE_OF_ONE: Final = lazy(
    r"(?:and |so |but )?who(?:'s| is| was| are| were) (?:he|she|they|it|this|that)(?: (?:man|woman|person|guy|lady|people))?[ ?!.]*"
)
"""Who somebody is that the question before named."""
BARE_PERSON: Final = lazy(
    r"(?:the |mr |ms |mrs |dr )*[_a-z' ]{0,40}?\bP\b(?:'s)?[ ?!.]*|P[은는이가을를とのはがに ]*[ ?!.]*"
)
"""Nothing but one name, with an office at most."""
WHETHER: Final = lazy(
    r"^(?:and |so |but )?(?!(?:can|could|would|will) (?:you|u)\b)(?:did|have|has|had|do|does|is|was|were|are|will|would|can|could)\b"
)
"""A question that is answered with yes."""
TOOK_PLACE: Final = lazy(
    r"\b(?:happen|take place|took place|go ahead|held|meeting|talks|attend|cancelled|part of)"
)
"""Words of a meeting that was or was not."""
EVENTS: Final = any_of(
    rf"\b(?:{MEET}|summits?|calls?|visits?|list|all|everything|happen\w*|dinners?|lunch(?:es)?|breakfasts?|dialogues?|talks|latest|last|first|next|records?|"
    r"meetings?|trips?|events?|timeline|csv|compare|trilaterals?|bilaterals?|conferences?|consultations?|earliest|longest|shortest|documents?|files?|releases?|read-?outs?|"
    r"cancell?ed|postponed|called off|planned|scheduled)\b",
    "首脳会談|会談|회담",
)
"""Words that ask for a list of meetings."""
