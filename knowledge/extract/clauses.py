"""Clauses in which somebody meets somebody: who, with whom, in which tense, and what the meeting is called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from knowledge.extract.sentences import Sentence
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
    verb: str
    """The verb itself, in lower case; empty for a bare noun."""
    shape: Shape
    """With, or together."""
    single: bool
    """One meeting even if several were met: `held a meeting with A, B and C`."""
    group: str = ""
    """A group without names that was met: `senior Cabinet Ministers`."""


_PERSON = "[\ue000-\ue3ff]"
_MARK = re.compile("[\ue000-\uf7ff]")
_JOIN = re.compile(
    r"(?: ?\([^()]{0,90}\))?(?:,? and |,? & |, |; and |; |,? as well as |,? together with |,? along with | ?[/–] ?|-)"
    r"(?:(?:also|then|later|separately|with|the|his|her|their|visiting|newly elected|between) )*"
)
_VERB = re.compile(
    r"\b(?:(?P<meet>met|meets?|meeting|greeted|greets?|saw|sees?|seeing|caught up|catch(?:es|ing)? up|sat down|sits? down|spoke|speaks?|speaking|"
    r"spoken|talked|talks?|talking|conversed|conferred|confers?|consulted|phoned|telephoned|rang|welcomed|welcomes?|welcoming|hosted|"
    r"hosts?|hosting|received|receives?|receiving|dined|lunched|called|calls?|calling|engaged|exchanged views|shook hands)|"
    r"(?P<hold>held|holds?|holding|had|has|have|having|conducted|conducts?|convened|attended|attends?|exchanged|co-?chaired|chaired|co-?chairs?|"
    r"paid|pays?|paying|made|makes?|took|takes?|joined|enjoyed|opened|concluded|completed|participated in|took part in|arranged))\b",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"(?:[\w’'.&/+-]+ |[\ue400-\uf7ff][-–/ ]){0,6}?\b(?:(?:tele)?conference|meetings?|talks?|summits?|consultations?|dialogues?|discussions?|"
    r"conversations?|calls?|luncheons?|lunch|dinners?|breakfasts?|audience|exchanges? of views|sessions?|tea|interviews?|rounds?|banquet|"
    r"reception|visit|2\+2|pull-aside|chat|respects)\b(?: (?:meetings?|talks?|calls?|discussions?)\b)?",
    re.IGNORECASE,
)
_COUNTERPART = (
    r"(?:(?:the|both|visiting|his|her|my|our|their|newly|elected|appointed|new|good|old|friend|friends|then|own|outgoing|incoming|including|"
    r"[\w-]+(?= counterpart)|counterparts?|leaders?|colleagues?|opposite number|guests?|in turn|separately|,|–|:) ?)*$"
)
_WITH = re.compile(r"\b(?:with|between|among|alongside|of) ?" + _COUNTERPART, re.IGNORECASE)
_UPON = re.compile(r"\b(?:on|upon|to) ?" + _COUNTERPART, re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|by|of) ?" + _COUNTERPART, re.IGNORECASE)
_TO = re.compile(r"\b(?:with|to) ?" + _COUNTERPART, re.IGNORECASE)
_BARE = re.compile(
    r"^[ ,]*(?:(?:again|today|yesterday|tomorrow|briefly|separately|bilaterally|virtually|also|earlier|later|then|recently|first|formally|jointly|"
    r"privately|person|face-to-face|face|once|more|for|time|this|last|next|week|month|morning|afternoon|evening|tonight|there|here|online|by|"
    r"telephone|phone|video|over|lunch|dinner|breakfast|one-on-one|up|individually|in|on|at|from|around|about|early|late|the|of|local|a|an|approximately|"
    r"city|up|both|individually|new|newly|elected|appointed|visiting|his|her|my|our|their|with|to|counterparts?|good|old|friend|colleagues?|like|[\w-]+ counterparts?|"
    r"separate|meetings|working|starting|commencing|beginning|and|[\ue400-\uf7ff]’?s?|[(),–:])[ ,]*)*$",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[;”\"]|\b(?:who|which|that|said|says|told|stated|noted|if|because|although)\b", re.IGNORECASE
)
_SPEAKS = re.compile(
    r"^(?:spoke|speaks?|speaking|spoken|talked|talks?|talking|conversed|conferred|confers?|consulted|dined|lunched|engaged)$",
    re.IGNORECASE,
)
_HOSTS = re.compile(
    r"^(?:received|receives?|receiving|hosted|hosts?|hosting|welcomed|welcomes?|welcoming|greeted|greets?)$",
    re.IGNORECASE,
)
_CALLS = re.compile(r"^(?:called|calls?|calling)$", re.IGNORECASE)
_SEES = re.compile(r"^(?:saw|sees?|seeing)$", re.IGNORECASE)
LONGEST_GAP = 170
"""Characters between a verb and those met, at most."""


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every clause of meeting in a sentence, in order; a person is met by one clause only."""
    found: list[Clause] = []
    taken: set[int] = set()
    for clause in _candidates(sentence):
        clause = _without_met(sentence.marked, clause, taken)
        if (
            clause.objects
            and not taken & set(clause.objects)
            and not _denied(sentence.marked, clause)
        ):
            taken.update(clause.objects)
            if clause.shape is Shape.TOGETHER:
                taken.update(clause.subjects)
            found.append(clause)
        elif _is_more_of_it(clause) and not found and not _denied(sentence.marked, clause):
            found.append(clause)
    return sorted(found, key=lambda clause: clause.start)


def _is_more_of_it(clause: Clause) -> bool:
    """Whether a clause speaks of the people met last: `The two also met in May`."""
    return (
        not clause.objects
        and clause.shape is Shape.TOGETHER
        and bool(clause.pronoun or clause.subjects)
    )


_NOT = re.compile(
    r"\b(?:not|never|unable to|without|failed to|nor)\b[^,;\ue000-\ue3ff]{0,30}$", re.IGNORECASE
)


def _denied(marked: str, clause: Clause) -> bool:
    """Whether the words say that they did not meet; a cancelled meeting is told as one."""
    return clause.status is not Status.CANCELLED and bool(_NOT.search(marked[: clause.start]))


def _without_met(marked: str, clause: Clause, met: set[int]) -> Clause:
    """A clause whose subject is not one met in the clause before: `called on A and held talks with B`."""
    if clause.shape is Shape.TOGETHER or not met & set(clause.subjects):
        return clause
    subjects, pronoun = _subject(marked, clause.start, met | set(clause.objects))
    return replace(clause, subjects=subjects, pronoun=clause.pronoun or pronoun)


def _candidates(sentence: Sentence) -> Iterator[Clause]:
    """Clauses by verb, then by noun alone, in the order of the text."""
    marked = sentence.marked
    for verb in _VERB.finditer(marked):
        yield from _by_verb(marked, verb)
    for noun in _NOUN.finditer(marked):
        yield from _by_noun(marked, noun)


def _by_verb(marked: str, verb: re.Match[str]) -> Iterator[Clause]:
    """What a verb of meeting says: A met B, or A and B met."""
    word = verb.group().lower()
    if word == "meeting" and not _GERUND.search(marked[: verb.start()]):
        return
    first = _next_person(marked, verb.end())
    gap = marked[verb.end() : first] if first is not None else ""
    noun = _noun_in(gap if verb["hold"] else "")
    if (
        first is not None
        and len(gap) <= LONGEST_GAP
        and _governs(word, gap, held=bool(verb["hold"]))
    ):
        people, end = people_from(marked, first)
        called = _noun_in(gap)
        subjects, pronoun = _subject(marked, verb.start(), set(people))
        single = bool(verb["hold"]) and not re.search(
            r"(?:meetings|talks and|calls|discussions with)\b", gap
        )
        yield Clause(
            subjects,
            pronoun,
            people,
            tense(marked, verb.start(), word),
            called,
            verb.start(),
            end,
            word,
            Shape.WITH,
            single,
        )
    elif (passive := _hosted_by(marked, verb)) is not None:
        yield passive
    elif (pair := _TWO.search(marked[: verb.start()])) and (
        verb["meet"] or _noun_in(marked[verb.end() : verb.end() + 90])
    ):
        if word not in (
            "attended",
            "made",
            "took",
            "received",
            "welcomed",
            "called",
            "calls",
            "saw",
        ) and not _HOSTS.match(word):
            after = marked[verb.end() : verb.end() + 90]
            yield Clause(
                (),
                pair.group("who").lower(),
                (),
                tense(marked, verb.start(), word),
                _noun_in(after) if verb["hold"] else "",
                verb.start(),
                verb.end(),
                word,
                Shape.TOGETHER,
                True,
            )
    elif verb["meet"] and (with_me := _AND_I.search(marked[: verb.start()])):
        person = (with_me.start("person"),) if with_me["person"] else ()
        status = (
            Status.MENTIONED
            if re.search(r"\b(?:last|first|when)\b", with_me.group(), re.IGNORECASE)
            else Status.HELD
        )
        yield Clause(
            person,
            with_me["office"] or "",
            (),
            status,
            "",
            verb.start(),
            verb.end(),
            "and i",
            Shape.TOGETHER,
            True,
        )
    elif (group := _group_before(marked, verb.start())) is not None:
        after = marked[verb.end() : verb.end() + 90]
        noun = _noun_in(after[: first - verb.end()] if first else after)
        meets = (
            bool(verb["meet"])
            and not _HOSTS.match(word)
            and not _CALLS.match(word)
            and not _SEES.match(word)
        )
        if (
            meets and not re.match(r" (?:of|about|up to|the (?:need|challenge|criteria))", after)
        ) or (verb["hold"] and noun):
            yield Clause(
                (),
                "",
                group,
                tense(marked, verb.start(), word),
                noun,
                verb.start(),
                verb.end(),
                word,
                Shape.TOGETHER,
                True,
            )


_TWO = re.compile(
    r"\b(?P<who>they|(?<=when )we|(?<=since )we|(?:the )?two|both(?: of them)?|(?:the |both )(?:two |three |four )?(?:leaders|ministers|secretaries|sides|presidents|prime ministers))"
    r"(?: (?:will|have|had|are to|also|then|next|last|first|plan to|agreed to|are due to|in|on|again|both|since|\[\ue400-\uf7ff]))* ?$",
    re.IGNORECASE,
)
"""Words for the people just spoken of, right before a verb."""


def _hosted_by(marked: str, verb: re.Match[str]) -> Clause | None:
    """A passive: `was hosted to lunch by B`, `was received by the President`."""
    before = marked[: verb.start()]
    if not _HOSTS.match(verb.group()) or not re.search(
        r"\b(?:was|were|be|been|being|is) (?:also |then )?$", before
    ):
        return None
    by = re.compile(r"[^.;]{0,50}\bby (?:the |his |her )*(?=[\ue000-\ue3ff])").match(
        marked, verb.end()
    )
    if by is None:
        return None
    people, end = people_from(marked, by.end())
    subjects, pronoun = _subject(marked, verb.start(), set(people))
    noun = _noun_in(marked[verb.end() : by.end()])
    return Clause(
        subjects,
        pronoun,
        people,
        tense(marked, verb.start(), "hosted"),
        noun,
        verb.start(),
        end,
        "hosted",
        Shape.WITH,
        False,
    )


_GERUND = re.compile(
    r"(?:^|\b(?:to|by|after|before|of|for|and|while|was|were|is|are|be|been|when|from|also|upon|despite|through|about|i’m) )$",
    re.IGNORECASE,
)
"""Words after which `meeting` is a verb and no noun."""
_AND_I = re.compile(
    r"(?:\bwhen )?(?:(?P<person>[\ue000-\ue3ff])|(?P<office>the (?:prime minister|president|foreign minister|minister|secretary|premier|chancellor))) and i(?: (?:last|first|have|had|also))* $",
    re.IGNORECASE,
)
"""`When the Prime Minister and I last met`: the speaker and another."""


_ANOTHER = re.compile(r"\b(?:held|met|paid|received|spoke|talked|hosted|had)\b", re.IGNORECASE)
"""A verb of its own between a verb and a person: the person belongs to the second."""


def _governs(word: str, gap: str, *, held: bool) -> bool:
    """Whether the words between a verb and a person make the person the one who is met."""
    outer = re.sub(r"\([^()]*\)", "", gap)
    if _BREAK.search(outer) or _ANOTHER.search(outer):
        return False
    if held:
        noun = _noun_in(outer)
        if not noun:
            return bool(
                re.fullmatch(
                    r"(?: (?:today|also|[\ue400-\uf7ff]))* with (?:the |his |her )*", outer
                )
            )
        if "call" in noun or "respects" in noun or "visit" in noun:
            if word in ("paid", "pays", "pay", "paying", "made", "makes", "make"):
                return bool(_UPON.search(outer))
            if word in ("had", "has", "took", "takes", "have", "having"):
                return bool(_WITH.search(outer) or _FROM.search(outer))
        return bool(_WITH.search(outer)) and not re.search(r"\bof ?$", outer)
    if _CALLS.match(word):
        return bool(
            re.fullmatch(
                r"(?: (?:also|again|later|today|courtesy|in|[\ue400-\uf7ff]))*(?: on| upon)?(?: the| visiting)* ?",
                outer,
            )
        )
    if _HOSTS.match(word) and re.search(r"\b(?:call|visit)\b", outer):
        return bool(_FROM.search(outer))
    if _HOSTS.match(word) and re.search(r"\b(?:for|in honou?r of)\b", outer):
        return bool(_NOUN.search(outer)) and bool(
            re.search(r"\b(?:for|of|with) ?" + _COUNTERPART, outer)
        )
    if _SPEAKS.match(word) and not _TO.search(outer):
        return False
    if word in ("meeting", "called") and re.search(r"\bof ?$", outer):
        return False
    if _SEES.match(word):
        return bool(re.fullmatch(r"(?: (?:the|my|his|her|again|also|counterpart,?))* ?", outer))
    return bool(_BARE.match(outer)) or bool(
        _WITH.search(outer) and not re.search(r"\bof ?$|\bbetween ?$", outer)
    )


def _by_noun(marked: str, noun: re.Match[str]) -> Iterator[Clause]:
    """What a noun alone says: `his meeting with B`, `talks between A and B`, `Meetings are fixed with B`."""
    first = _next_person(marked, noun.end())
    if past := re.search(
        r"\btheir (?:first|last|previous|earlier|most recent|recent|second|third)(?: \w+)?$",
        marked[: noun.end()],
        re.IGNORECASE,
    ):
        if re.match(r"[^.;]{0,40}[\ue400-\ue7ff]", marked[noun.end() :]) and re.search(
            r"meeting|talks|call|summit", past.group() + noun.group(), re.I
        ):
            yield Clause(
                (),
                "they",
                (),
                Status.MENTIONED,
                "",
                noun.start(),
                noun.end(),
                "",
                Shape.TOGETHER,
                True,
            )
            return
    if first is None or first - noun.end() > 110:
        return
    gap = re.sub(r"\([^()]*\)", "", marked[noun.end() : first])
    if (
        _BREAK.search(gap)
        or _ANOTHER.search(gap)
        or not _WITH.search(gap)
        or re.search(r"\bof ?$", gap)
    ):
        return
    people, end = people_from(marked, first)
    called = _noun_in(noun.group())
    status = tense(marked, noun.start(), "")
    if re.search(r"\b(?:will|is to|are to|to be|already fixed|planned|scheduled|arranged)\b", gap):
        status = Status.PLANNED
    elif re.search(r"\b(?:was|were|took place)\b", gap):
        status = Status.HELD
    if re.search(r"\b(?:between|among)\b", gap) and len(people) > 1:
        yield Clause((), "", people, status, called, noun.start(), end, "", Shape.TOGETHER, True)
        return
    subjects, pronoun = _subject(marked, noun.start(), set(people))
    single = not re.search(
        r"(?:meetings|talks|calls|discussions|conversations)$", noun.group(), re.IGNORECASE
    )
    yield Clause(
        subjects, pronoun, people, status, called, noun.start(), end, "", Shape.WITH, single
    )


def _next_person(marked: str, at: int) -> int | None:
    """The next person's mark."""
    match = re.compile(_PERSON).search(marked, at)
    return match.start() if match else None


def people_from(marked: str, first: int) -> tuple[tuple[int, ...], int]:
    """The list of people that begins at a mark, and where it ends; `to discuss … and B` still belongs to it."""
    people, at = [first], first + 1
    while (
        (join := _JOIN.match(marked, at))
        and join.end() < len(marked)
        and re.match(_PERSON, marked[join.end()])
    ):
        people.append(join.end())
        at = join.end() + 1
    end = at
    for match in re.finditer(
        rf"(?:,? and|, as well as) (?:also |separately |later |then )*(?:with |the )*(?={_PERSON})",
        marked[at:],
    ):
        between = marked[at : at + match.start()]
        if (
            _BREAK.search(between)
            or re.search(r"[.:]|\b(?:met|will meet|by|between)\b", between)
            or len(between) > 120
        ):
            break
        if re.search(rf"{_PERSON}", between):
            break
        rest, end = people_from(marked, at + match.end())
        if re.match(
            r"(?:,[^,]*,)? (?:will|has|have|had|were|are|was|is|agreed|discussed|exchanged|also|both|shared|said|held|met)\b",
            marked[end:],
        ):
            end = at
            break
        people.extend(rest)
        break
    return tuple(people), end


def _group_before(marked: str, at: int) -> tuple[int, ...] | None:
    """Two or more people who stand together as the subject of a verb."""
    before = marked[:at]
    before = re.sub(
        r",? ?(?:(?:will|shall|both|also|have|had|has|just|each|then|are|to|due|scheduled|expected|jointly|today|yesterday|together|again) ?)*$",
        "",
        before,
        flags=re.IGNORECASE,
    )
    before = re.sub(r"(?:,? (?:on|in|at) (?:the )?[\ue400-\uf7ff])+$", "", before)
    before = re.sub(r", (?:who|each|both)\b[^\ue000-\ue3ff]{0,140}$", "", before)
    if not before or not re.match(_PERSON, before[-1]):
        return None
    people = [len(before) - 1]
    while True:
        previous = max(
            (
                k
                for k in range(people[0] - 60 if people[0] > 60 else 0, people[0])
                if re.match(_PERSON, before[k])
            ),
            default=None,
        )
        if previous is None or not _JOIN.fullmatch(before[previous + 1 : people[0]]):
            break
        people.insert(0, previous)
    return tuple(people) if len(people) > 1 else None


_OBLIQUE = re.compile(
    r"(?:\b(?:with|of|by|from|to|for|than|like|under|between|on behalf of|in place of|after|alongside|replacing|against|succeeded|succeeding|"
    r"congratulated|thanked|including|via|invitation of)|[\w]’s) (?:the |both |visiting |his |her |then )*$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(he|she|i|we|they|both (?:leaders|ministers|sides)|both|the (?:two )?(?:leaders|ministers|secretaries|sides|presidents|prime ministers)|"
    r"the (?:prime minister|president|foreign minister|minister|secretary(?: of state)?|foreign secretary|premier|chancellor|governor-general|"
    r"deputy prime minister|vice president|defence minister|trade minister|high representative))\b",
    re.IGNORECASE,
)


def _subject(marked: str, at: int, objects: set[int]) -> tuple[tuple[int, ...], str]:
    """Who does it: the nearest people before the verb who are not inside another phrase, or a pronoun."""
    before = marked[:at]
    people = [k for k in range(len(before)) if re.match(_PERSON, before[k]) and k not in objects]
    group: list[int] = []
    for k in reversed(people):
        if group:
            if _JOIN.fullmatch(before[k + 1 : group[0]]) and not _OBLIQUE.search(before[:k]):
                group.insert(0, k)
                continue
            break
        if not _OBLIQUE.search(before[:k]) or (
            _JOIN.search(before[max(0, k - 6) : k]) is None and False
        ):
            group = [k]
    pronouns = [m for m in _PRONOUN.finditer(before) if not _OBLIQUE.search(before[: m.start()])]
    if pronouns and (not group or pronouns[-1].start() > group[-1]):
        return (), pronouns[-1].group().lower()
    return tuple(group), ""


def _noun_in(gap: str) -> str:
    """What a meeting is called in a stretch, marks and little words taken off."""
    match = _NOUN.search(gap)
    if match is None:
        return ""
    words = _MARK.sub(" ", match.group()).replace("/", " ").split()
    while words and words[0].lower().strip("-–’'") in _LITTLE | {"s"}:
        words.pop(0)
    return " ".join(words).strip(" -–").lower()


_LITTLE = frozenset(
    "a an the their his her its my our also both separate then in of for and with on at to by from first second brief short special "
    "productive useful good very another further this that other new local time city visiting not held such who was were which".split()
) | {""}
_FUTURE = re.compile(
    r"(?:\b(?:will|shall|is to|are to|due to|scheduled to|expected to|plans? to|planning to|intends? to|set to|going to|hopes? to|about to|"
    r"looks? forward to|looking forward to|would|keen to|wants? to|likely to|ahead of|prior to|upcoming|forthcoming|opportunity to|chance to|"
    r"arrange|arranged to|agreed to|able to|ready to|where (?:he|she|they|i)(?:’ll| will))|[’']ll)\b[^\ue000-\ue3ff.;]{0,90}$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:to|for|and|as well as|including)\s+(?:also |then |later )?(?:hold |have |attend )?(?:a |an |separate |bilateral |official |series of )*$",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"\b(?:will|leaves?|departs?|heads?|travels?|flies|fly|visits?|goes|going|is to|are to|sets off|begins|arrives|embarks?|"
    r"is (?:heading|leaving|travell?ing|off))\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:had|since|when|last|first|previous|previously|earlier|former|after|following|recall(?:ed|ing|s)?|where|before|once|as|at|during|"
    r"from|their|our)\b[^\ue000-\ue3ff.;]{0,60}$",
    re.IGNORECASE,
)
CANCELLED = re.compile(
    r"\b(?:cancel+ed|cancels|called off|postponed|put off|will not (?:now )?(?:take place|be held|go ahead|meet|travel)|did not (?:take place|meet)|"
    r"no longer (?:meet|travel|take place|going)|scrapped|deferred)\b",
    re.IGNORECASE,
)


def tense(marked: str, at: int, word: str) -> Status:
    """What the words before a verb say of its time: planned, held, or only mentioned."""
    before = marked[:at]
    if CANCELLED.search(marked):
        return Status.CANCELLED
    if _FUTURE.search(before):
        return Status.PLANNED
    base = word in _BASE_FORMS
    if base and _PURPOSE.search(before):
        return (
            Status.PLANNED
            if _GOES.search(before)
            or not re.search(r"\b(?:was|were|did|had|visited|went|travelled|traveled)\b", before)
            else Status.HELD
        )
    if re.search(r"\b(?:had|having)(?: also| already| just| never)? $", before) and word not in (
        "had",
    ):
        return Status.MENTIONED
    if word == "" or word.endswith("ing"):
        return _nominal(before)
    if re.search(
        r"\b(?:when|since|as|after|before|last|first)\b(?: [\w’]+){0,3} $|\b(?:when|since|last) [\ue000-\ue3ff](?: \w+){0,2} $",
        before,
    ):
        return Status.MENTIONED
    if base:
        return Status.PLANNED
    return Status.HELD


_BASE_FORMS = frozenset(
    "meet meets greet see sees sit speak speaks talk talks confer consult welcome welcomes host hosts receive receives dine call calls hold holds "
    "have has conduct attend attends pay pays make makes take takes join co-chair cochair co-chairs catch".split()
)


def _nominal(before: str) -> Status:
    """What is said of a meeting that is only named: planned after a journey's verb, else mentioned."""
    if _PURPOSE.search(before) and _GOES.search(before):
        return Status.PLANNED
    return Status.MENTIONED
