"""Cues: the words and marks without which a reading cannot be in a sentence, so that only what may be there is looked for.

Every word of a class stands in each branch of the pattern that the class guards; a word too many costs time, one too few a finding.
"""

import re
from functools import reduce
from operator import or_

_BITS = iter(1 << k for k in range(64))

PERSON, DATE, TIME, DURATION, TOWN, COUNTRY = (next(_BITS) for _ in range(6))
"""Marks, in the order of their code points."""
PLACE = TOWN | COUNTRY

VERB, NOUN, THEIR, BETWEEN, SEVERAL, SPEAKER, GUEST, WITH = (next(_BITS) for _ in range(8))
OVER, DID, HAD, JOIN, HIM, BY, CANCEL, PRONOUN, FUTURE, NOT = (next(_BITS) for _ in range(10))
"""Clauses of meeting."""
GATHERING, TOOK_PLACE, MINISTERS, CAME_TOGETHER = (next(_BITS) for _ in range(4))
ATTEND, ELSEWHEN, LASTED, TAKES_PART, FOLLOWING, GOING = (next(_BITS) for _ in range(6))
"""What is said around a meeting."""
GO, BE, VISIT, ATTENDS, GIVE, SPEECH, ADDRESS, HOUSE, ANNIVERSARY = (next(_BITS) for _ in range(9))
"""Journeys, speeches and anniversaries."""
VIDEO, PHONE, OCCASION, TRAVELS = (next(_BITS) for _ in range(4))
"""What the words around a clause say of it."""

_WORDS = {
    VERB: "met meet meets meeting greeted greets greet saw seen see sees seeing together caught catch catches catching "
    "sat sit sits acquainted spoke speak speaks speaking spoken talked talk talks talking conversed conferred confer "
    "confers consulted phoned telephoned rang welcomed welcome welcomes welcoming hosted host hosts hosting received "
    "receive receives receiving dined lunched called call calls calling engaged exchanged shook participated took held "
    "hold holds holding had has have having conducted conduct conducts convened attended attend attends gave given give "
    "gives giving threw chaired chair chairs cochaired cochair cochairs paid pay pays paying made make makes take takes "
    "joined join joins enjoyed opened concluded completed arranged",
    NOUN: "conference teleconference meeting meetings talk talks summit summits consultation consultations dialogue "
    "dialogues discussion discussions conversation conversations call calls luncheon luncheons lunch dinner dinners "
    "breakfast breakfasts audience exchange exchanges session sessions tea interview interviews round rounds banquet "
    "reception visit 2 pull chat respects",
    THEIR: "their our",
    BETWEEN: "between",
    SEVERAL: "they we two both leaders ministers secretaries sides presidents",
    SPEAKER: "i",
    GUEST: "guest guests",
    WITH: "with",
    OVER: "take takes took sign signs signed initial initialled discuss discusses discussed raise raises raised go went "
    "talk talked explore explored review reviewed exchange exchanged compare compared spoke speak",
    DID: "signed sign signs put initialled witnessed exchanged agreed concurred decided reaffirmed discussed reviewed "
    "compared launched unveiled announced opened inaugurated addressed",
    HAD: "had",
    JOIN: "join joins joined joining",
    HIM: "him her me",
    BY: "by",
    CANCEL: "cancel* off postponed not longer scrapped deferred",
    PRONOUN: "he she i we they both leaders ministers secretaries sides presidents minister president secretary premier "
    "chancellor governor representative",
    FUTURE: "will shall would ll upcoming forthcoming arrange is are due scheduled expected plan plans planning intend "
    "intends set going hope hopes about look looks looking keen want wants likely ahead prior opportunity chance arranged "
    "agreed able ready",
    NOT: "not never unable without failed nor",
    GATHERING: "meeting* conference* dialogue* summit* consultation* talks* session* forum* 2* roundtable* council* "
    "commission* committee*",
    TOOK_PLACE: "place held convened opened attend attends attended attending part participated joined hosted host hosts "
    "chaired chair chairs cochaired cohosted",
    MINISTERS: "ministers leaders presidents",
    CAME_TOGETHER: "sat met came gathered",
    ATTEND: "attended attending attendees accompanied accompanying joined join joins represented present part "
    "participated participants sat attendance flanked side delegation chair table together guest guests him came",
    ELSEWHEN: "next again ahead future earlier last previous will would forward invited invitation",
    LASTED: "spoke talked lasted took met ran went had",
    TAKES_PART: "part attended participated there sat present spoke came represented",
    FOLLOWING: "following",
    GOING: "visit* stay* travel* arriv* leav* depart* return* fly* flies* flew* tour*",
    GO: "travel* *visit* head heads headed heading stop stops stopped continuing go goes going went fly flies flew flying "
    "leave leaves leaving left depart* arriv* return* embark* set sets",
    BE: "be is are was were been",
    VISIT: "visit visits trip travel journey tour mission",
    ATTENDS: "attend attended attending",
    GIVE: "give gives giving gave given deliver* make makes making made",
    SPEECH: "address speech lecture keynote oration",
    ADDRESS: "address addresses addressed speak speaks spoke",
    HOUSE: "forum conference assembly parliament congress diet senate council summit symposium seminar audience university "
    "school chamber institute association society students leaders academy dialogue",
    ANNIVERSARY: "anniversary mark marks centenary centennial sesquicentennial bicentenary bicentennial",
    VIDEO: "video* virtual* online vtc web zoom *teleconference*",
    PHONE: "*telephone* phone phoned rang call calls spoke",
    OCCASION: "summit meeting meetings conference assembly forum dialogue session congress ceremony funeral inauguration "
    "chogm apec leaders games expo",
    TRAVELS: "visit visits visited visiting trip stay stays stayed staying coming welcome welcomes welcomed welcoming came "
    "come travel travels traveled travelled traveling travelling flew flies flown went continuing continued flying while "
    "stop arrived held hosted",
}
"""Words of each class in small letters; a star stands for any letters."""


def cues_of(low: str) -> int:
    """Which cues a marked sentence in small letters holds, one bit each."""
    # Most runs hold none, and those that do hold few: numbers are joined once each.
    return reduce(or_, {*map(_known, low.split())}, 0)


_MOST = 1 << 16
"""Runs of letters and marks remembered at once; the records of an archive share most of theirs."""
_LONGEST = 40
"""Characters of a run that is remembered; longer ones hardly come again."""
_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\ue000-\uf7ff]")


class _Runs(dict[str, int]):
    """The cues of every run between white space seen so far."""

    def __missing__(self, run: str) -> int:
        """Look at a run once; when too many are known, as no usual archive has, all are forgotten."""
        found = reduce(or_, map(_of_word, _WORD.findall(run)), 0)
        for mark in _MARKS.findall(run):
            found |= PERSON << (ord(mark) - 0xE000 >> 10)
        if len(run) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[run] = found
        return found


_known = _Runs().__getitem__


def _of_word(word: str) -> int:
    """The cues that a word is."""
    found = _EXACT.get(word, 0)
    for cue, parts in _PARTS:
        if parts.fullmatch(word):
            found |= cue
    return found


def _exact() -> dict[str, int]:
    """The cues of every word that is given in full."""
    exact: dict[str, int] = {}
    for cue, words in _WORDS.items():
        for word in words.split():
            exact[word] = exact.get(word, 0) | cue
    return exact


def _parts(words: str) -> str:
    """A pattern of those words of a class of which only parts are given; empty where there are none."""
    return "|".join(word.replace("*", r"\w*") for word in words.split() if "*" in word)


_EXACT = _exact()
_PARTS = [(cue, re.compile(parts)) for cue, words in _WORDS.items() if (parts := _parts(words))]
