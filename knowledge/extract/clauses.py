"""Clauses in which somebody meets somebody: who, with whom, in which tense, and what the meeting is called."""

import re
from dataclasses import dataclass
from enum import StrEnum

from knowledge.extract.sentences import Sentence, pattern
from knowledge.records import Status


class Shape(StrEnum):
    """How the people of a clause stand to each other."""

    WITH = "with"
    """A met B: one meets the other or others."""
    TOGETHER = "together"
    """A and B met: all of them met each other."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of meeting in a marked sentence; people are positions of their marks."""

    subjects: tuple[int, ...]
    """Marks of those who do it; empty where a pronoun or nothing stands there."""
    pronoun: str
    """The pronoun or description that stands for the subject: `he`, `i`, `the two leaders`; else empty."""
    objects: tuple[int, ...]
    """Marks of those met."""
    status: Status
    """What the verb says of it, before dates are looked at."""
    noun: str
    """What the meeting is called here: `summit meeting`, `courtesy call`; empty for a bare verb."""
    start: int
    """Where the verb or noun begins."""
    end: int
    """Where the clause's people end."""
    shape: Shape
    """With, or together."""
    single: bool
    """One meeting even if several were met: `held a meeting with A, B and C`."""
    group: str = ""
    """A group without names that was met: `senior Cabinet Ministers`."""


JOIN = (
    r"(?:,? and (?:also |then |later |separately )?(?:with )?(?:the )?|, (?:as well as |with |together with )?|; (?:and )?|"
    r" & | as well as (?:with )?| together with | along with |[/–-])"
)
"""What stands between the members of a list of people."""
PEOPLE = rf"<P>(?: \([^()]*\))?(?:{JOIN}(?:his |her |their )?<P>(?: \([^()]*\))?)*"
"""A list of people."""
_ADVERB = (
    r"(?:(?: (?:again|today|yesterday|tomorrow|briefly|separately|bilaterally|virtually|also|earlier|later|then|recently|"
    r"first|formally|jointly|privately|in person|face[- ]to[- ]face|once more|for the first time|last week|this week|"
    r"this morning|this afternoon|this evening|tonight|there|here|online|by (?:video|phone|telephone)|over (?:lunch|dinner|breakfast)|"
    r"one[- ]on[- ]one|up|individually|on the phone|over the phone))|(?: (?:on|in|at|by|from|for|around|about|near|this|next|last|early|"
    r"late|the|to|of|local|time|a|approximately|over|city)| <[DTUL]>|,? ?\([^()]*\)|,){1,9}){0,6}"
).replace("<[DTUL]>", "[\ue400-\uf7ff]")
_NOUN = (
    r"(?P<noun>(?:[\w’'\-–.&/+()]+ |[\ue400-\uf7ff]+[-–/ ]|[\uf400-\uf7ff]\)? ){0,9}?"
    r"(?:meetings?|talks?|summits?|consultations?|dialogues?|discussions?|conversations?|calls?|luncheons?|lunch(?:eon)?|"
    r"dinners?|breakfasts?|audience|exchanges? of views|conferences?|teleconference|sessions?|teatime|tea|"
    r"interviews?|rounds?|engagements?|one-on-one|pull-aside|chat|2\+2|2 plus 2|banquet|reception)"
    r"(?: (?:meetings?|talks?|calls?|discussions?|consultations?|\([^()]*\)))?)"
)
_HOLD = (
    r"(?P<verb>held|holds?|holding|had|has|have|having|conducted|conducts?|convened|hosted|hosts?|hosting|attended|exchanged|"
    r"co-chaired|cochaired|chaired|co-chairs?|made|makes|make|placed|received|receives?|receiving|paid|pays?|paying|took|"
    r"take|joined|enjoyed|sat down for|engaged in|entered into|opened|concluded|finished|completed|fixed|arranged|scheduled)"
)

_PATTERNS = tuple(
    (pattern(text), kind)
    for text, kind in (
        # received a courtesy call from B / a visit by B
        (
            rf"\b(?P<verb>received|receives?|receiving|had|took|accepted|got|welcomed)(?: also)?(?: an?| the)? (?P<noun>[\w\s-]{{0,40}}?"
            rf"(?:courtesy call|telephone call|phone call|video call|call|courtesy visit|visit))(?: \(?[\w ]*\)?)?{_ADVERB} (?:from|by|of) "
            rf"(?:the )?(?P<obj>{PEOPLE})",
            "with",
        ),
        # paid a courtesy call on B
        (
            rf"\b(?P<verb>paid|pays?|paying|made|makes?|making)(?: also)? (?:an?|his|her|their)? ?(?P<noun>[\w\s-]{{0,30}}?(?:courtesy call|"
            rf"courtesy visit|courtesy calls|respects|call|visit)){_ADVERB} (?:on|to|upon) (?:the )?(?P<obj>{PEOPLE})",
            "with",
        ),
        # called on B
        (
            rf"\b(?P<verb>called?|calls|calling|calls? in)(?: also)?(?: courtesy)? (?:on|upon) (?:the )?(?P<obj>{PEOPLE})",
            "call on",
        ),
        # held a summit meeting with B
        (
            rf"\b{_HOLD}(?: also| both| separate| then)*(?: an?| the| their| his| her| its| my| our)? ?{_NOUN}{_ADVERB}"
            rf"(?:,? \([^()]*\))?(?: [\w-]+ing(?: [\w-]+){{0,4}})?,?{_ADVERB} (?:with|between|among) (?:both |the visiting |visiting |the |his counterpart,? |her counterpart,? |"
            rf"his \w+ counterpart,? |her \w+ counterpart,? |my counterpart,? |counterparts? )*(?P<obj>{PEOPLE})",
            "held",
        ),
        # met (with) B
        (
            rf"\b(?P<verb>met|meets?|meeting|greeted|saw|see|seeing|caught up|catch(?:es|ing)? up|sat down|sits? down|spoke|speaks?|speaking|spoken|"
            rf"talked|talks?|talking|conversed|confer(?:red|s)?|consulted|phoned|telephoned|rang|called|welcomed|welcomes?|welcoming|"
            rf"hosted|hosts?|hosting|received|receives?|receiving|visit(?:s|ed|ing)?|dined|lunched|breakfasted|joined|hold(?:ing)? talks|held talks|had talks|"
            rf"held discussions|exchanged views|exchange views|engaged|touched base|received in audience|granted an audience to)"
            rf"{_ADVERB}(?: with| to| by telephone with| by phone with| on the (?:tele)?phone (?:with|to)| over the (?:tele)?phone (?:with|to))?"
            rf"(?: both| separately with)?{_ADVERB}(?: with| to)?"
            rf" (?:the visiting |visiting |newly elected |newly appointed |the |both |his counterpart,? |her counterpart,? |his \w+ counterpart,? |"
            rf"her \w+ counterpart,? |my counterpart,? |my (?:good )?friend,? |Japanese |counterparts,? (?:including )?)*(?P<obj>{PEOPLE})",
            "met",
        ),
        # a meeting / meetings / call with B (the noun alone)
        (
            rf"{_NOUN}{_ADVERB}(?: (?:was|were|is|are|will be|took place|take place|takes place|has been|have been|to be)(?: also)?(?: held| conducted| hosted| fixed| "
            rf"scheduled| planned| arranged| set)?{_ADVERB})?(?: already fixed| planned| scheduled| arranged)? (?:with|between|among) (?:the )?"
            rf"(?P<obj>{PEOPLE})",
            "noun",
        ),
        # A and B met / held talks / spoke by telephone
        (
            rf"(?P<obj><P>(?: \([^()]*\))?(?:,[^\ue000-\ue3ff]{{0,90}}?,)?{JOIN}(?:the )?{PEOPLE})(?:,[^\ue000-\ue3ff.]{{0,160}}?,)?"
            rf"(?: both| each)?(?: today| yesterday|{_ADVERB})?,? (?P<aux>(?:will|are to|are due to|are scheduled to|plan to|have|had|have just|are expected to)? ?)"
            rf"(?P<verb>met|meet|talked|talk|spoke|speak|(?:held|hold|had|have|conducted|began|opened) (?:an? |the |their )?(?P<noun2>[^\ue000-\ue3ff,.]{{0,60}}?"
            r"(?:meetings?|talks|summit|talk|call|conversation|discussions?|consultations?|dialogue|lunch|dinner|luncheon|breakfast))|"
            r"dined|conferred|exchanged views|shook hands|sat down|co-chaired|discussed)\b",
            "together",
        ),
    )
)

_FUTURE = re.compile(
    r"\b(will|shall|’ll|'ll|is to|are to|was to|due to|scheduled to|expected to|plans? to|planning to|intends? to|set to|going to|hopes? to|"
    r"about to|looks? forward to|looking forward to|would|is also to|keen to|invited|wants? to|likely to|"
    r"ahead of|prior to|already fixed|upcoming|forthcoming|opportunity to|chance to)\b(?:[^\ue000-\ue3ff.;]{0,90})$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:to|for|and|,|where (?:he|she|they|i))\s*(?:also |then )?(?:hold |have |attend )?(?:separate |bilateral |official )*$",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"\b(will|leaves?|departs?|heads?|travels?|flies|fly|visits?|goes|going|is to|are to|sets off|begins|arrives|is (?:heading|leaving|"
    r"travelling|traveling|off)|embarks?)\b",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"\b(travell?ed|visited|was in|were in|went|flew|arrived|came|has been in|is in|are in|stopped)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(had|since|when|last|first|previous|previously|earlier|former|after|following|during|at|from|recall(?:ed|ing)?|as|where|"
    r"before|once)\b",
    re.IGNORECASE,
)
_CANCELLED = re.compile(
    r"\b(cancel+ed|called off|call(?:ed|s)? off|postponed|put off|will not (?:now )?(?:take place|be held|go ahead|meet|travel)|"
    r"did not take place|no longer (?:meet|travel|take place)|scrapped|deferred)\b",
    re.IGNORECASE,
)


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every clause of meeting in a sentence, in order, each person-object used once."""
    found: list[Clause] = []
    taken: set[int] = set()
    for regex, kind in _PATTERNS:
        for match in regex.finditer(sentence.marked):
            objects = _marks(sentence.marked, *match.span("obj"))
            if taken & set(objects):
                continue
            clause = (
                _together(sentence, match, objects)
                if kind == "together"
                else _with(sentence, match, objects, kind)
            )
            if clause is not None:
                taken.update(objects, clause.subjects)
                found.append(clause)
    return sorted(found, key=lambda clause: clause.start)


def _marks(marked: str, start: int, end: int) -> tuple[int, ...]:
    """Positions of the people marked in a stretch."""
    return tuple(k for k in range(start, end) if "\ue000" <= marked[k] <= "\ue3ff")
