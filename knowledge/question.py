"""A text to a Question: what is asked, and the filters that narrow it."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from knowledge.dates.asking import AskedDate, find_asked
from knowledge.dates.span import DateSpan, Precision
from knowledge.lookup.entry import NameSpot
from knowledge.lookup.index import NameIndex
from knowledge.places.asking import AskedPlace, find_asked_places
from knowledge.records import Mode, Post, Status


class Ask(StrEnum):
    """What a question wants to know."""

    WHO_MET = "who met"
    DID_MEET = "did they meet"
    WHEN = "when"
    WHERE = "where"
    HOW_LONG = "how long"
    HOW_MANY = "how many"
    PROFILE = "who is"
    ROLE = "which role"
    HOLDER = "who held a role"
    LIST = "list"
    VISITS = "visits"
    SAID = "what was said"
    SHOW = "show the record"
    HOLDINGS = "what the archive holds"
    ON_THIS_DAY = "on this day"
    UPCOMING = "upcoming"
    HELP = "help"
    NOTHING = "not understood"


@dataclass(frozen=True, slots=True)
class Question:
    """An ask plus filters."""

    text: str
    """The words, Slack's mark-up taken off."""
    ask: Ask
    """What is wanted."""
    people: tuple[NameSpot, ...] = ()
    """People named."""
    without: tuple[NameSpot, ...] = ()
    """People after `not`, `except`."""
    countries: tuple[str, ...] = ()
    """Countries named, ISO 3166-1 alpha-2."""
    not_countries: tuple[str, ...] = ()
    """Countries after `not`, `except`."""
    cities: tuple[str, ...] = ()
    """Cities named."""
    date: AskedDate | None = None
    """The time asked for."""
    office: str = ""
    """An office named: `foreign minister`."""
    post: Post | None = None
    """The kind of that office."""
    kind: str = ""
    """A kind of meeting: `courtesy call`."""
    mode: Mode | None = None
    """In person, by telephone, by video."""
    status: Status | None = None
    """Planned, held, cancelled."""
    order: str = ""
    """`first`, `last` or `next`."""
    topic: tuple[str, ...] = ()
    """What is left: words to search for."""
    notes: tuple[str, ...] = ()
    """What was corrected or assumed, or carried over."""


MOST = 4000
"""Characters of a question that are read."""


def cleaned(text: str) -> str:
    """A question without Slack's mark-up, control characters and emoji."""
    text = html.unescape(text[:MOST])
    text = re.sub(r"<[@!#][^<>]{0,80}>", " ", text)
    text = re.sub(r"<[^<>|\s]{1,500}\|([^<>]{1,300})>", r"\1", text)
    text = re.sub(r":[a-z0-9_+-]{2,40}:", " ", text)
    text = re.sub(
        r"[*_~`\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200b-\u200f\u202a-\u202e\u2066-\u2069]",
        " ",
        text,
    )
    return " ".join(text.split()).strip()


def understand(
    text: str, today: date, names: NameIndex, before: "Question | None" = None
) -> Question:
    """The question that a text asks; a follow-up takes from the one before what it lacks."""
    words = cleaned(text)
    reading = _Reading(words, today, names)
    question = reading.question()
    return _followed(question, before) if before is not None else question


class _Reading:
    """One pass over a question, each slot blanking the words it took."""

    def __init__(self, text: str, today: date, names: NameIndex) -> None:
        self.text, self.left, self.today = text, text, today
        self.dates = find_asked(text, today)
        for asked in self.dates:
            self.take(asked.start, asked.end)
        sure = [p for p in find_asked_places(self.left) if not p.corrected and p.kind != "unclear"]
        spots = names.spot(self._without(sure))
        whole = names.spot(self.left)
        spots = _longer(spots, whole)
        self.spots = [
            s
            for s in spots
            if not (s.weak and len(spots) > 1) and not (s.unknown and not s.text[:1].isupper())
        ]
        sure = [p for p in sure if not any(s.start < p.end and p.start < s.end for s in self.spots)]
        for spot in self.spots:
            self.take(spot.start, spot.end)
        for place in sure:
            self.take(place.start, place.end)
        mended = [p for p in find_asked_places(self.left) if p.corrected]
        for place in mended:
            self.take(place.start, place.end)
        self.places = sorted((*sure, *mended), key=lambda p: p.start)

    def _without(self, places: list[AskedPlace]) -> str:
        """The words left, places blanked too."""
        text = self.left
        for place in places:
            text = text[: place.start] + " " * (place.end - place.start) + text[place.end :]
        return text

    def take(self, start: int, end: int) -> None:
        """Blank words that a slot has taken."""
        self.left = self.left[:start] + " " * (end - start) + self.left[end:]

    def question(self) -> Question:
        """The question."""
        low = self.left.lower().replace("’", "'")
        excluded = re.search(
            r"\b(?:not|except|excluding|but not|without|other than|besides)\b", low
        )
        cut = excluded.start() if excluded else len(self.text)
        office, post = _office(low)
        countries = [p for p in self.places if p.kind in ("country", "demonym") and p.code]
        ask = _ask(low, self)
        if ask is Ask.ON_THIS_DAY and not self.dates:
            self.dates = [AskedDate(0, 0, DateSpan.of_day(self.today))]
        topic = _topic(self.left, office)
        chosen = tuple(s for s in self.spots if s.start < cut or not excluded)
        return Question(
            text=self.text,
            ask=ask,
            people=chosen,
            without=tuple(s for s in self.spots if s not in chosen),
            countries=tuple(dict.fromkeys(p.code for p in countries if p.code and p.start < cut)),
            not_countries=tuple(
                dict.fromkeys(p.code for p in countries if p.code and p.start >= cut)
            ),
            cities=tuple(p.name for p in self.places if p.kind in ("city", "venue", "island")),
            date=self.dates[0] if self.dates else None,
            office=office,
            post=post,
            kind=_kind(low),
            mode=_mode(low),
            status=_status(low),
            order=_order(low),
            topic=topic,
            notes=self._notes(),
        )

    def _notes(self) -> tuple[str, ...]:
        """What was corrected or assumed."""
        spots = [s.best[0].reason for s in self.spots if s.best and s.best[0].corrected]
        return tuple(
            dict.fromkeys(
                (
                    *spots,
                    *(p.note for p in self.places if p.note),
                    *(d.note for d in self.dates if d.note),
                )
            )
        )


def _longer(spots: list[NameSpot], whole: list[NameSpot]) -> list[NameSpot]:
    """Names found with places left in, where they are longer known names: `Park Jordan`."""
    kept = [
        w for w in whole if w.best and not any(s.start <= w.start and w.end <= s.end for s in spots)
    ]
    kept = [w for w in kept if " " in w.text.strip()]
    return sorted(
        [s for s in spots if not any(k.start < s.end and s.start < k.end for k in kept)] + kept,
        key=lambda s: s.start,
    )


_OFFICES: tuple[tuple[str, Post], ...] = (
    (r"deputy prime minister", Post.OTHER), (r"vice[- ]president", Post.OTHER),
    (r"prime minister|premier|\bpm\b|chancellor|head of government|首相|総理|총리", Post.HEAD_OF_GOVERNMENT),
    (r"foreign (?:minister|secretary)|minister (?:of|for) foreign affairs|external affairs minister|\bfm\b|secretary of state|外相|外務大臣|외교장관|외교부 장관|외무장관",
     Post.FOREIGN_MINISTER),
    (r"def[ef]n[cs]e (?:minister|secretary)|minister (?:of|for) defen[cs]e|secretary of defen[cs]e", Post.DEFENCE_MINISTER),
    (r"trade (?:minister|secretary|commissioner)|minister (?:of|for) trade", Post.TRADE_MINISTER),
    (r"finance minister|minister (?:of|for) finance|treasurer", Post.FINANCE_MINISTER),
    (r"ambassador", Post.AMBASSADOR), (r"president|head of state|\bking\b|emperor|大統領|대통령", Post.HEAD_OF_STATE),
    (r"(?:\w+ ){0,2}minister", Post.MINISTER),
)  # fmt: skip


def _office(low: str) -> tuple[str, Post | None]:
    """An office in the words left, in the singular; `foreign ministers` in the plural is a kind of meeting."""
    for pattern, post in _OFFICES:
        if match := re.search(rf"(?:{pattern})(?!s)", low):
            return " ".join(match.group().split()), post
    return "", None


def _kind(low: str) -> str:
    """A kind of meeting named in the plural or singular."""
    match = re.search(
        r"courtesy call|working (?:lunch|dinner|breakfast)|luncheon|lunch|dinner|breakfast|trilateral|summit|strategic dialogue|consultation|2\+2|"
        r"foreign ministers'? meeting|首脳会談|정상회담",
        low,
    )
    if match is None:
        return ""
    return {"首脳会談": "summit", "정상회담": "summit"}.get(match.group(), match.group())


def _mode(low: str) -> Mode | None:
    """By telephone or video, where the question says so."""
    if re.search(r"\bvideo|virtual|online\b", low):
        return Mode.VIDEO
    if (
        re.search(
            r"\bphone|telephone|\bcalls?\b(?<!courtesy call)(?<!courtesy calls)|電話|전화|통화", low
        )
        and "courtesy" not in low
    ):
        return Mode.PHONE
    if re.search(r"in[- ]person|face[- ]to[- ]face", low):
        return Mode.IN_PERSON
    return None


def _status(low: str) -> Status | None:
    """Planned, held or cancelled, where the question says so."""
    if re.search(r"\bcancel|called off|postponed", low):
        return Status.CANCELLED
    if re.search(r"\bplanned|scheduled|upcoming|will\b|going to|is to\b|yet to", low):
        return Status.PLANNED
    if re.search(r"\bheld\b|actually|took place|really (?:met|happen)", low):
        return Status.HELD
    return None


def _order(low: str) -> str:
    """First, last or next."""
    if re.search(r"\bfirst\b|earliest|oldest", low):
        return "first"
    if re.search(r"\blast\b|latest|most recent|newest", low):
        return "last"
    return "next" if re.search(r"\bnext\b", low) else ""


_MEET = r"\b(?:me(?:e?t|ets?|eting)|see|saw|seen|talk(?:ed|ing)?|sp(?:eak|oke|oken)|call(?:ed)?|phoned?|host(?:ed)?|visit(?:ed)?|receive[d]?|welcome[d]?)\b|만난|만났|会った|会談"
_RULES: tuple[tuple[str, Ask], ...] = (
    (
        r"^\W*(?:help|hilfe|\?+|what can you do|how (?:do|does) (?:i|this|you) .*(?:work|use))\W*$",
        Ask.HELP,
    ),
    (r"on this day|this day in|anniversar", Ask.ON_THIS_DAY),
    (
        r"what (?:does|do|is in|have|has) (?:the |you|this )?(?:archive|records?|database)?.*\b(?:hold|have|cover|know|contain)|how (?:big|large) is the archive|"
        r"\b(?:coverage|stats|statistics)\b|which countries are in",
        Ask.HOLDINGS,
    ),
    (r"\bhow (?:many|often)\b|\bnumber of\b|\bcount\b", Ask.HOW_MANY),
    (r"\bhow long\b|duration|how many (?:minutes|hours)|\bminutes\b", Ask.HOW_LONG),
    (
        r"\bwhat (?:did|does|has|have|was|were|is)\b.*\b(?:say|said|tell|told|think|promise|announce|want|ask|offer|discuss|talk(?:ed)? about|stated?)|\bquotes?\b|"
        r"who (?:said|talked about|mentioned|spoke (?:of|about)|discussed|raised)|\bsaid about\b|what was said|where is .* mentioned|mentions? of|why did",
        Ask.SAID,
    ),
    (
        r"\bwhat time\b|\bwhen\b|what (?:date|day|year)|which (?:date|day|year)|\bon what date\b|언제|いつ",
        Ask.WHEN,
    ),
    (
        r"\bwhere\b|which (?:city|place|venue)|what (?:city|place|venue)|in which (?:city|country)|어디|どこ",
        Ask.WHERE,
    ),
    (
        r"\bshow\b.*\b(?:record|source|document|file|release|readout|text)|\b(?:record|source|document|release|readout|read-out) (?:on|of|about|for)\b|^\W*sources?\W*$",
        Ask.SHOW,
    ),
    (r"\bupcoming\b|coming up|what's next|\bnext\b.*meeting|ahead\b", Ask.UPCOMING),
)


def _ask(low: str, reading: _Reading) -> Ask:
    """What is wanted, by the words that are left."""
    people, places = len(reading.spots), len(reading.places)
    whole = reading.text.lower().strip(" ?!.")
    if re.search(
        r"^(?:what happened |anything |meetings? )?(?:on )?(?:this|the same) day\b|^(?:what happened )?(?:today|on this day|this day in history)$|on this day",
        whole,
    ):
        return Ask.ON_THIS_DAY
    for pattern, ask in _RULES:
        if re.search(pattern, low):
            return ask
    if (
        re.search(
            r"\b(?:role|post|job|title|position|portfolio|in charge of|what (?:is|was)\b.*\bminister of)\b|responsible for",
            low,
        )
        and people
    ):
        return Ask.ROLE
    office, _ = _office(low)
    if re.search(r"\bwho (?:is|was|were|served|held|has been)\b|whose|\bname of\b", low) or (
        office and places and not re.search(_MEET, low)
    ):
        if office and not people:
            return Ask.HOLDER
        if people:
            return Ask.PROFILE
    if re.search(
        r"\bwho\b.*\b(?:went|go|goes|travel\w*|visit\w*|been|trip)\b|\b(?:visits?|trips?|travels?|journeys?)\b (?:to|by|of|in)",
        low,
    ):
        return Ask.VISITS
    if re.search(r"\b(?:did|have|has|do|does|is|was|will)\b.*" + _MEET, low) and not re.search(
        r"\bwho\b|whom|which|what", low
    ):
        return Ask.DID_MEET if people > 1 else Ask.LIST
    if re.search(r"\bwhom?\b|which (?:leaders|ministers|people)|누구|誰", low) and (
        re.search(_MEET, low) or people or places or office
    ):
        return Ask.WHO_MET
    if re.search(_MEET, low) or re.search(
        r"\b(?:summits?|calls?|visits?|list|all|everything|happened|dinners?|lunch(?:es)?|dialogues?|talks|latest|last|first|records?)\b",
        low,
    ):
        return Ask.LIST
    if people == 1 and not places and not reading.dates and not low.split():
        return Ask.PROFILE
    if people or places or reading.dates:
        return Ask.LIST
    return Ask.SAID if low.split() else Ask.NOTHING


_PLAIN = frozenset(
    "who whom whose what when where which how why did do does is was were are be been has have had will would can could a an the of in on at to for and or by "
    "with about from as it its that this these those there me my i you your we they he she him her his their our us show list give tell find all any "
    "meet met meets meeting meetings see saw seen talk talks talked speak spoke spoken call calls called phone phoned telephone many much times time often long "
    "say said says tell told think happened happen happens record records document source file release readout read-out everything anything please "
    "first last next latest recent most upcoming planned held cancelled ever between during since before after not except excluding but only just also then "
    "minister ministers president presidents leader leaders official officials role post job title position charge foreign prime secretary state summit summits "
    "visit visits visited visiting trip trips travel travelled went go goes going year years month months day today week country countries city place people "
    "person each other together again same archive know hold cover start begin began started number count date year’s name hello hi thanks thank ok up "
    "video person in-person person's courtesy working lunch dinner breakfast trilateral dialogue pm fm side anyone someone somebody anybody whoever one ones "
    "counterpart counterparts there's who's what's when's where's vs versus s t’s t regarding concerning quote quotes exactly minutes duration coming occasion "
    "scheduled schedule officially actually bilateral postponed".split()
)


def _topic(left: str, office: str) -> tuple[str, ...]:
    """Words that no slot took: what is searched for in the text."""
    found = re.findall(r"[^\W_]+(?:['’‘-][^\W_]+)*", left)
    taken = set(office.split())
    return tuple(
        w for w in found if w.lower() not in _PLAIN | taken and (len(w) > 1 or w.isdigit())
    )


def _followed(question: Question, before: Question) -> Question:
    """A follow-up with what it lacks taken from the question before it, and said so."""
    start = re.match(
        r"\W*(?:and|what about|how about|same for|also|or|only|but|then)\b", question.text.lower()
    )
    short = len(question.text.split()) <= 4
    pronoun = re.search(
        r"\b(?:that|they|them|he|she|it|there|the source|the record)\b", question.text.lower()
    )
    bare = not question.people and not question.countries and not question.cities
    if (
        not (start or pronoun or (short and bare))
        or question.ask in (Ask.HELP, Ask.HOLDINGS, Ask.ON_THIS_DAY)
        or (question.topic and not start)
    ):
        return question
    return replace(
        question,
        ask=before.ask
        if question.ask in (Ask.LIST, Ask.PROFILE, Ask.NOTHING)
        or (question.ask is Ask.SAID and not question.text)
        else question.ask,
        people=question.people or before.people,
        countries=question.countries or (() if question.people and start else before.countries),
        cities=question.cities or before.cities,
        date=question.date or before.date,
        office=question.office or before.office,
        post=question.post or before.post,
        kind=question.kind or before.kind,
        mode=question.mode or before.mode,
        status=question.status or before.status,
        order=question.order or before.order,
        topic=question.topic or before.topic,
        notes=(*question.notes, f"Following on from “{before.text}”"),
    )


def asked_span(question: Question) -> Callable[[DateSpan], bool]:
    """Whether an event's date is one that was asked for."""
    asked = question.date
    if asked is None:
        return lambda _: True
    if question.ask is Ask.ON_THIS_DAY and asked.span and asked.span.start:
        month, day = asked.span.start.month, asked.span.start.day
        return lambda span: _recurs(span, month, day)
    if asked.recurring is not None:
        wanted_month, wanted_day = asked.recurring
        return lambda span: _recurs(span, wanted_month, wanted_day)
    wanted = asked.span
    return lambda span: wanted is not None and span.overlap(wanted) != "none"


def _recurs(span: DateSpan, month: int, day: int | None) -> bool:
    """Whether a date falls on a day or month in whatever year."""
    if span.start is None or span.precision is Precision.YEAR:
        return False
    if day is None:
        return span.start.month == month
    return span.precision is Precision.DAY and (span.start.month, span.start.day) == (month, day)
