"""What narrows a question beside names, places and times: kind, mode, status, order and length of a meeting."""

import re

from knowledge.asking.phrasing import any_of, remembered
from knowledge.patterns import lazy
from knowledge.question import LONGEST, Order
from knowledge.records import Mode, Status

_CALLED: tuple[tuple[str, str], ...] = (
    (r"courtesy (?:calls?|visits?)|表敬|예방", "courtesy call"),
    (r"working (lunch|dinner|breakfast)(?:e?s)?", r"working \1"),
    (r"(?:luncheon|lunch)(?:e?s)?\b|昼食", "lunch"),
    (r"(?:dinner|banquet)s?\b|夕食|만찬", "dinner"),
    (r"breakfasts?\b", "breakfast"),
    (r"trilaterals?\b|three[- ]way|日中韓|日米韓", "trilateral"),
    (r"2 ?\+ ?2|two[- ]plus[- ]two", "2+2"),
    (r"strategic dialogues?", "strategic dialogue"),
    (r"(?<!plan )(?:policy |political )?consultations?\b", "consultation"),
    (r"foreign ministers?'?s?'? (?:meetings?|talks|consultations?|dialogues?)|外相会談|外務大臣会合|외교장관회담|외교장관 회담", "foreign ministers"),
    (r"def[ef]n[cs]e ministers?'?s?'? (?:meetings?|talks|consultations?|dialogues?)", "defence ministers"),
    (r"summits?\b|首脳会談|首脳会合|정상회담|峰会", "summit"),
    (r"bilaterals?\b(?= meetings?| talks|s\b|$)", "bilateral"),
    (r"pull[- ]asides?", "pull-aside"),
)  # fmt: skip
_KINDS = tuple((lazy(words), kind) for words, kind in _CALLED)
_ANY_KIND = any_of(*(words for words, _ in _CALLED))
_VIDEO = any_of(
    r"\bvideo ?-?(?:calls?|conferenc\w*|meetings?|links?|talks?|teleconference)?\b",
    r"\b(?:virtual(?:ly)?|online|vtc|zoom)\b",
    r"テレビ|화상",
)
_PHONE = any_of(
    r"\b(?:(?:tele)?phoned?|telephon\w*|phonecalls?|rang)\b",
    r"\b(?<!courtesy )(?<!courtesy visit)calls?\b(?! on\b| off\b| for\b)",
    r"\bcalled\b(?! on\b| off\b| for\b)",
    r"電話|전화|통화|电话",
)
_PERSON = any_of(r"\b(?:in[- ]person|face[- ]to[- ]face|physical(?:ly)?)\b", r"対面|대면")
_ANY_WAY = lazy(
    r"\b(?:meet|met|see|saw|visit(?:ed)?|meetings?) (?:or|and|and/or) (?:call|called|phoned?|telephoned?|spoke|speak)\w*|\bcall(?:ed|s)? (?:or|and) (?:meet|met)\w*"
)
_CANCELLED = any_of(
    r"\bcancell?\w*",
    r"\bcalled off\b",
    r"\bpostpon\w*",
    r"\bdid(?: not|n't) go ahead\b",
    "中止|延期|취소",
)
_PLANNED = any_of(
    r"\b(?:plann?ed|plans? to|scheduled?|upcoming|forthcoming|will|coming up|meeting next)\b",
    r"\b(?:is|are|was|were) (?:going )?to (?:meet|visit|travel|see|call|host|hold)\b",
    r"\bgoing to (?:meet|visit|travel|see|call|host|go)\b",
    r"\b(?:yet|due|set) to\b",
    "予定|예정",
)
_HELD = any_of(
    r"\b(?:held|actually|took place|happened already|not planned)\b", r"\breally (?:met|meet)\b"
)
_UNCONFIRMED = any_of(
    r"\bno (?:read-?out|record that)",
    r"\bwithout (?:a )?read-?outs?",
    r"\bunconfirmed\b",
    r"\bnever (?:confirmed|held|happened)",
    r"\bno later record",
)
_FIRST = any_of(
    r"\bfirst\b(?! secretary| lady| minister\b)", r"\b(?:earliest|oldest)\b", "最初|처음"
)
_LAST = any_of(r"\b(?:last|latest|most recent(?:ly)?|newest)\b", "最後|最近|마지막|최근")
_NEXT = any_of(r"\bnext\b(?! to\b)", "次の|다음")
_ORDERS = (
    (Order.LONGEST, lazy(r"\blongest\b")),
    (Order.SHORTEST, lazy(r"\bshortest\b")),
    (Order.FIRST, _FIRST),
    (Order.LAST, _LAST),
    (Order.NEXT, _NEXT),
)
_THIRD_COUNTRY = lazy(r"\bthird (?:countr|state|place)")
_NTH = {"second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4}
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_RANK = lazy(
    rf"\b(?P<nth>{'|'.join(_NTH)})(?P<last>[- ](?:to[- ])?(?:last|latest|most recent))? (?:(?!countr|part|state|place)\w+ )?"
    r"(?:meetings?|times?|visits?|summits?|talks|calls?|ones?|encounters?|trips?|records?)\b|\blast but one\b"
)
_ENDS = r"(?:first|earliest|last|latest|most recent|next)"
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_SIZE = lazy(
    rf"\b(?:{_ENDS} (?P<after>{_COUNT})|(?P<before>{_COUNT}) {_ENDS})\b(?! (?:years?|months?|weeks?|days?|hours?|min\w*|of [a-z]+ \d|[a-z]+ \d{{4}}))"
)
_SAID = r"\d{1,3}|an?|one|two|three|four|five|half an"
_UNIT = r"min(?:ute)?s?|hours?|hrs?|h"
_MINUTES = lazy(
    rf"(?:between |from )?(?P<low>{_SAID}) ?(?:and|to|-|–) ?(?P<high>{_SAID}) ?(?P<both>{_UNIT})\b"
    r"|(?:\b(?:(?P<under>under|below|less than|fewer than|shorter than|up to|at most|no more than|no longer than|within)"
    r"|(?P<over>over|above|more than|longer than|at least|no less than|exceeding)|about|around|(?P<exact>exactly)) )?"
    rf"\b(?P<said>{_SAID}) ?(?P<unit>{_UNIT})\b(?P<up> (?:or|and) (?:more|longer|over)\b)?(?P<down> (?:or|and) (?:less|shorter|under)\b)?"
)
_INCLUDED = frozenset({"up to", "at most", "no more than", "no longer than", "within", "at least", "no less than"})  # fmt: skip
_AMOUNT = re.compile(rf"\d|min|hour|hr|h\b|recent|{_ENDS}|{'|'.join(_NTH)}")
"""Without any of these there is neither a duration nor a count."""
_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


@remembered
def find_kind(words: str) -> str:
    """A kind of meeting, in the singular."""
    if not _ANY_KIND.search(words):
        return ""
    found = ((pattern.search(words), kind) for pattern, kind in _KINDS)
    return next((match.expand(kind) for match, kind in found if match), "")


@remembered
def find_mode(words: str) -> Mode | None:
    """In person, by telephone or by video; `called on` is a visit, and `meet or call` is any way."""
    if _ANY_WAY.search(words):
        return None
    if _VIDEO.search(words):
        return Mode.VIDEO
    if _PHONE.search(words):
        return Mode.PHONE
    return Mode.IN_PERSON if _PERSON.search(words) else None


@remembered
def find_status(words: str) -> Status | None:
    """Cancelled, planned or held."""
    if _CANCELLED.search(words):
        return Status.CANCELLED
    if _HELD.search(words):
        return Status.HELD
    return Status.PLANNED if _PLANNED.search(words) else None


@remembered
def is_unconfirmed(words: str) -> bool:
    """Whether planned meetings are meant that no later record tells of."""
    return bool(_UNCONFIRMED.search(words))


@remembered
def is_in_third_country(words: str) -> bool:
    """Whether meetings elsewhere than at one of those who met are meant."""
    return bool(_THIRD_COUNTRY.search(words))


def find_order(words: str) -> Order | None:
    """The first, last, next, longest or shortest."""
    for order, pattern in _ORDERS:
        if pattern.search(words):
            return order
    return None


@remembered
def find_rank(words: str) -> tuple[Order | None, int, int]:
    """The first, last, next, longest or shortest; how many are passed over; how many are wanted."""
    order, size = find_order(words), 1
    if match := _RANK.search(words):
        rank = _NTH[match["nth"]] if match["nth"] else 1
        late = match["last"] or not match["nth"] or order is Order.LAST
        return (Order.LAST if late else Order.FIRST), rank, 1
    if order and (match := _SIZE.search(words)):
        said = match["after"] or match["before"]
        size = _NUMBERS.get(said) or max(1, int(said))
    return order, 0, size


@remembered
def find_minutes(words: str) -> tuple[int, int] | None:
    """Shortest and longest duration asked for, in minutes, both included."""
    match = _MINUTES.search(words)
    if match is None:
        return None
    if match["low"]:
        return _minutes(match["low"], match["both"]), _minutes(match["high"], match["both"])
    minutes = _minutes(match["said"], match["unit"])
    strict = (match["under"] or match["over"]) not in _INCLUDED
    if match["under"] or match["down"]:
        return 0, minutes - bool(match["under"] and strict)
    if match["over"] or match["up"]:
        return minutes + bool(match["over"] and strict), LONGEST
    return (
        (minutes, minutes) if match["exact"] or not _is_about(match) else (minutes - 5, minutes + 5)
    )


def _is_about(match: re.Match[str]) -> bool:
    return match.group().startswith(("about", "around"))


def _minutes(said: str, unit: str) -> int:
    number = 0.5 if said == "half an" else _WORDS.get(said) or int(said)
    return round(number * (1 if unit.startswith("m") else 60))


def without_amounts(text: str) -> str:
    """A question without its durations and counts, which are never what is searched for."""
    if not _AMOUNT.search(text.lower()):
        return text
    for pattern in (_MINUTES, _SIZE):
        for match in pattern.finditer(text.lower()):
            text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    ranked = _RANK.search(text.lower())
    if ranked and ranked["nth"]:
        text = text[: ranked.start()] + text[ranked.start() + len(ranked["nth"]) :]
    return text
