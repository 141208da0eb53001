"""A Question and an Archive to an Answer: every line with the record it rests on, and nothing that no record says."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from knowledge.archive import Archive, Event
from knowledge.dates.span import DateSpan
from knowledge.dates.speaking import speak, speak_minutes, speak_time
from knowledge.people import HeldRole, Person
from knowledge.places.scanning import label
from knowledge.question import Ask, Question, asked_span
from knowledge.records import Figure, Mode, Passage, Status
from knowledge.search import TextIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an answer."""

    text: str
    """What it says."""
    record: str = ""
    """File name of the record that it rests on."""
    evidence: str = ""
    """The sentence of that record."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is told, as plain data."""

    answered: bool
    """False when it was not understood, or is about what the archive does not hold."""
    headline: str
    """The answer in a sentence."""
    lines: tuple[Line, ...] = ()
    """One for each event, role or passage."""
    people: tuple[str, ...] = ()
    """People who are the answer, the one asked about included."""
    choices: tuple[str, ...] = ()
    """What else may be meant."""
    dates: tuple[str, ...] = ()
    """Every date stated, ISO 8601."""
    records: tuple[str, ...] = ()
    """Files cited, best first."""
    count: int | None = None
    """How many, where that was asked or nothing was found."""
    notes: tuple[str, ...] = ()
    """Corrections, assumptions, what was carried over."""
    understood: str = ""
    """The question as it was read."""

    @property
    def text(self) -> str:
        """The whole answer in plain words."""
        body = [
            f"• {line.text}" + (f" [{line.record}]" if line.record else "") for line in self.lines
        ]
        offer = [f"Did you mean: {', '.join(self.choices)}?"] if self.choices else []
        return "\n".join(
            [*(f"({note})" for note in self.notes), self.headline, *body, *offer]
        ).strip()


@dataclass(slots=True)
class Answerer:
    """Answers questions about one archive."""

    archive: Archive
    """The archive."""
    text: TextIndex
    """Its full text."""
    today: date
    """The day on which it is asked."""
    notes: list[str] = field(default_factory=list)
    """Said beside the answer."""

    def answer(self, question: Question) -> Answer:
        """The answer, with corrections and assumptions told."""
        answer = self._refusal(question) or self._dispatch(question)
        others = tuple(
            match.name
            for spot in question.people
            for match in spot.matches
            if match.tier > 0 and not spot.unknown and match.name not in answer.people
        )
        choices = tuple(dict.fromkeys((*answer.choices, *others[:3])))
        return replace(
            answer,
            choices=choices,
            notes=(*question.notes, *answer.notes),
            understood=_understood(question),
        )

    def _dispatch(self, question: Question) -> Answer:
        """The evaluation of each ask."""
        match question.ask:
            case Ask.HELP | Ask.NOTHING:
                return self._help(question)
            case Ask.HOLDINGS:
                return self._holdings()
            case Ask.PROFILE:
                return self._profile(question)
            case Ask.ROLE:
                return self._role(question)
            case Ask.HOLDER:
                return self._holder(question)
            case Ask.SAID:
                return self._said(question)
            case Ask.SHOW:
                return self._show(question)
            case Ask.VISITS:
                return self._visits(question)
            case _:
                return self._events(question)

    def _refusal(self, question: Question) -> Answer | None:
        """What cannot be answered: no such day, somebody unknown."""
        if question.date is not None and question.date.impossible:
            return Answer(
                False,
                f"{question.date.note[:1].upper()}{question.date.note[1:]}. {self.coverage()}",
            )
        for spot in question.people:
            if spot.unknown or not spot.best:
                near = tuple(match.name for match in spot.matches[:3])
                return Answer(
                    False,
                    f"No record here names {spot.text.strip()}. {self.coverage()}",
                    choices=near,
                )
        return None

    def coverage(self) -> str:
        """What the archive covers."""
        span = self.archive.span
        years = f", {span[0].year}–{span[1].year}" if span else ""
        return f"The archive holds {len(self.archive.records)} records{years}."

    # people of a question -----------------------------------------------------------------------------------------

    def _persons(self, question: Question) -> list[set[int]]:
        """For each name in the question the people that it may mean."""
        return [{match.key for match in spot.best} for spot in question.people]

    def _names(self, keys: Iterable[int]) -> tuple[str, ...]:
        """Names of people."""
        return tuple(dict.fromkeys(self.archive.people[key].name for key in keys))

    # events -------------------------------------------------------------------------------------------------------

    def _events(self, question: Question) -> Answer:
        """Meetings that fit, told for the ask."""
        unknown = self._unknown_topic(question)
        if unknown is not None:
            return unknown
        found = self.matching(question)
        told = [e for e in found if e.status is not Status.MENTIONED] or found
        if question.status is None and question.ask is Ask.UPCOMING:
            told = [
                e for e in told if e.status is Status.PLANNED and _last_day(e) >= self.today
            ] or []
        told = self._ordered(told, question)
        if not told:
            return self._nothing(question)
        return self._tell(question, told)

    def matching(self, question: Question) -> list[Event]:
        """Events that pass every filter, oldest first."""
        archive = self.archive
        people = self._persons(question)
        candidates: Sequence[int] = range(len(archive.events))
        if people:
            candidates = sorted(
                {e for key in people[0] for e in archive.events_of_person.get(key, ())}
            )
        elif question.countries:
            candidates = archive.events_of_country.get(question.countries[0], ())
        fits = _tests(
            question, people, [{m.key for m in s.best} for s in question.without], archive
        )
        return [
            archive.events[k] for k in candidates if all(test(archive.events[k]) for test in fits)
        ]

    def _unknown_topic(self, question: Question) -> Answer | None:
        """Words that name nobody here where somebody should be named: `who met Napoleon`."""
        if not question.topic or question.ask not in (
            Ask.WHO_MET,
            Ask.DID_MEET,
            Ask.LIST,
            Ask.WHEN,
            Ask.WHERE,
            Ask.HOW_MANY,
            Ask.HOW_LONG,
        ):
            return None
        strange = [w for w in question.topic if not self.text.knows(w)]
        if question.ask is Ask.LIST and not strange and not question.people:
            return self._said(question)
        near = tuple(m.name for w in strange for m in self.archive.names.find(w)[:2])
        if strange and (len(question.people) < 1 or any(w[:1].isupper() for w in strange)):
            return Answer(
                False, f"No record here names {' '.join(strange)}. {self.coverage()}", choices=near
            )
        return None

    def _ordered(self, events: list[Event], question: Question) -> list[Event]:
        """The first, the last, the next, or all."""
        dated = [e for e in events if e.meeting.when is not None]
        if question.order == "next":
            return [e for e in dated if e.day >= self.today][:1]
        if question.order == "first" and dated:
            return dated[:1]
        if question.order == "last" and dated:
            past = [e for e in dated if e.status is Status.HELD] or dated
            return past[-1:]
        return events

    def _tell(self, question: Question, events: list[Event]) -> Answer:
        """Events as an answer to the ask."""
        held = [e for e in events if e.status is Status.HELD]
        counted = events if question.status in (Status.PLANNED, Status.CANCELLED) else held
        asked = {key for keys in self._persons(question) for key in keys}
        people = self._names((*asked, *(p for e in events for p in e.people)))
        if question.ask is Ask.WHO_MET and not asked:
            people = self._names(p for e in events for p in e.people)
        lines = tuple(self.line(e) for e in events)
        return Answer(
            True,
            self._headline(question, events, counted),
            lines,
            people,
            (),
            tuple(dict.fromkeys(d for e in events for d in _dates(e))),
            self._cited(events),
            len(counted)
            if question.ask in (Ask.HOW_MANY, Ask.ON_THIS_DAY) or question.ask is Ask.DID_MEET
            else None,
        )

    def _cited(self, events: Iterable[Event]) -> tuple[str, ...]:
        """Records of events, best first, copies behind."""
        first = [self.archive.records[e.sources[0].record].name for e in events]
        rest = [self.archive.records[s.record].name for e in events for s in e.sources[1:]]
        return tuple(dict.fromkeys((*first, *rest)))

    def _headline(self, question: Question, events: list[Event], counted: list[Event]) -> str:
        """The answer in a sentence."""
        best = events[0]
        match question.ask:
            case Ask.HOW_MANY:
                planned = [e for e in events if e.status is Status.PLANNED]
                more = (
                    f", and {_count(len(planned), 'planned one')} with no record that it was held"
                    if planned and counted != planned
                    else ""
                )
                return f"{_count(len(counted), 'meeting')}{more}."
            case Ask.WHERE if len(events) == 1:
                return _where(best) or "The record does not say where."
            case Ask.WHEN if len(events) == 1:
                return (
                    (
                        speak(best.meeting.when.value)
                        if best.meeting.when
                        else "The record does not say when"
                    )
                    + (
                        f", at {speak_time(best.meeting.start.value.local)} local time"
                        if best.meeting.start
                        else ""
                    )
                    + (
                        "."
                        if best.status is Status.HELD
                        else " (planned; no record that it was held)."
                    )
                )
            case Ask.HOW_LONG:
                known = [e.meeting.duration.value.minutes for e in events if e.meeting.duration]
                return (
                    f"{speak_minutes(sum(known))}{' in all' if len(known) > 1 else ''}."
                    if known
                    else "No record says how long."
                )
            case _:
                return (
                    f"{_count(len(events), 'meeting')}:"
                    if len(events) > 1
                    else ("One meeting:" if events else "")
                )

    def line(self, event: Event) -> Line:
        """One event told whole: day, people with their roles then, place, kind, length, status."""
        meeting = event.meeting
        record = self.archive.records[event.sources[0].record]
        when = speak(meeting.when.value) if meeting.when else "no date given"
        who = " – ".join(_person(figure) for figure in meeting.participants)
        facts = [meeting.kind.value, _where(event)]
        if (
            meeting.mode.value is not Mode.IN_PERSON
            and meeting.mode.value.value not in meeting.kind.value
        ):
            facts.append(f"by {meeting.mode.value.value}")
        if meeting.start:
            facts.append(
                f"{'about ' if meeting.start.value.approximate else ''}{speak_time(meeting.start.value.local)}"
            )
        if meeting.duration:
            facts.append(
                f"{'about ' if meeting.duration.value.approximate else ''}{speak_minutes(meeting.duration.value.minutes)}"
            )
        if meeting.occasion:
            facts.append(f"on the occasion of {meeting.occasion.value}")
        status = {
            Status.HELD: "", Status.PLANNED: "planned; no record that it was held", Status.MENTIONED: "mentioned only", Status.CANCELLED: "cancelled or postponed",
        }[event.status]  # fmt: skip
        told = "; ".join(fact for fact in (*facts, status) if fact)
        return Line(
            f"{when}: {who} ({told})",
            record.name,
            " ".join(record.document.said(meeting.evidence).split()),
        )

    def _nothing(self, question: Question) -> Answer:
        """Nothing found: which part failed, and what was near."""
        named = [self._names(keys) for keys in self._persons(question)]
        who = " and ".join(" or ".join(names) for names in named)
        near = self._near(question)
        hint = f" Near: {near[0].text} [{near[0].record}]" if near else ""
        if question.ask is Ask.ON_THIS_DAY or (
            named and question.ask not in (Ask.WHEN, Ask.WHERE, Ask.HOW_LONG)
        ):
            what = (
                f"No record in this archive of a meeting of {who} that fits."
                if who
                else "Nothing in the archive for this day."
            )
            return Answer(True, f"{what} {self.coverage()}{hint}", count=0)
        return Answer(
            False,
            f"No record in this archive fits that. {self.coverage()}{hint}",
            count=0 if question.ask is Ask.HOW_MANY else None,
        )

    def _near(self, question: Question) -> list[Line]:
        """What is found when one filter is left out, the date first."""
        for relaxed in (
            replace(question, date=None),
            replace(question, cities=()),
            replace(question, kind="", mode=None, status=None),
        ):
            if (
                relaxed != question
                and (relaxed.people or relaxed.countries)
                and (found := self.matching(relaxed))
            ):
                return [self.line(found[-1])]
        return []

    # people -------------------------------------------------------------------------------------------------------

    def _profile(self, question: Question) -> Answer:
        """Who somebody is: roles over time, whom they met, records."""
        keys = [match.key for spot in question.people for match in spot.best]
        lines: list[Line] = []
        for key in keys:
            lines.extend(self._role_lines(self.archive.people[key]))
            lines.extend(
                self.line(self.archive.events[e])
                for e in self.archive.events_of_person.get(key, ())
            )
        names = self._names(keys)
        records = self._records_of(keys)
        headline = (
            f"{', '.join(names)}: {_count(len(records), 'record')}."
            if len(names) == 1
            else f"Several people: {', '.join(names)}."
        )
        dates = tuple(
            dict.fromkeys(
                d
                for key in keys
                for e in self.archive.events_of_person.get(key, ())
                for d in _dates(self.archive.events[e])
            )
        )
        return Answer(
            True, headline, tuple(lines), names, names if len(names) > 1 else (), dates, records
        )

    def _role_lines(
        self, person: Person, fits: Callable[[HeldRole], bool] = lambda _: True
    ) -> list[Line]:
        """Roles of a person, each with the records' days that show it."""
        seen: dict[str, list[HeldRole]] = {}
        for held in person.roles:
            if fits(held):
                seen.setdefault(held.role.label, []).append(held)
        return [
            Line(
                f"{person.name}: {name}, seen on {', '.join(dict.fromkeys(h.day.isoformat() for h in held if h.day)) or 'a record without date'}",
                self.archive.records[held[0].record].name if held[0].record is not None else "",
            )
            for name, held in seen.items()
        ]

    def _records_of(self, keys: Iterable[int]) -> tuple[str, ...]:
        """Records that name people, those in which they met somebody first."""
        return tuple(
            dict.fromkeys(
                self.archive.records[r].name
                for key in keys
                for r in self.archive.records_of_person.get(key, ())
            )
        )

    def _role(self, question: Question) -> Answer:
        """Which role somebody held, on a date where one is given; the record's day stands for it."""
        keys = [match.key for spot in question.people for match in spot.best]
        lines = [
            line
            for key in keys
            for line in self._role_lines(self.archive.people[key], self._on(question))
        ]
        if not lines:
            return Answer(
                True,
                f"No record shows {', '.join(self._names(keys))} in a role at that time. {self.coverage()}",
                people=self._names(keys),
                count=0,
            )
        return Answer(
            True,
            lines[0].text + ".",
            tuple(lines),
            self._names(keys),
            records=tuple(dict.fromkeys(line.record for line in lines if line.record)),
        )

    def _on(self, question: Question) -> Callable[[HeldRole], bool]:
        """Whether a role was seen at the time asked for; a record without date goes by its meeting."""
        fits = asked_span(question)
        if question.date is None:
            return lambda _: True
        return lambda held: (day := self._day(held)) is not None and fits(DateSpan.of_day(day))

    def _day(self, held: HeldRole) -> date | None:
        """When a role was seen."""
        if held.day is not None or held.record is None:
            return held.day
        days = [m.when.value.start for m in self.archive.records[held.record].meetings if m.when]
        return days[0] if days else None

    def _holder(self, question: Question) -> Answer:
        """Who held an office, as records show it."""
        found: list[tuple[int, Line]] = []
        on = self._on(question)
        for key, person in enumerate(self.archive.people):
            if question.countries and person.country not in question.countries:
                continue
            found.extend(
                (key, line)
                for line in self._role_lines(
                    person, lambda h: h.role.post is question.post and not h.role.former and on(h)
                )
            )
        if not found:
            return Answer(False, f"No record shows who held that office then. {self.coverage()}")
        names = self._names(key for key, _ in found)
        lines = tuple(line for _, line in found)
        return Answer(
            True,
            f"{', '.join(names)}.",
            lines,
            names,
            names if len(names) > 1 and not question.date else (),
            records=tuple(dict.fromkeys(line.record for line in lines if line.record)),
        )

    # text ---------------------------------------------------------------------------------------------------------

    def _said(self, question: Question) -> Answer:
        """What was said: the paragraph, with its number and speaker."""
        speakers = {name for keys in self._persons(question) for name in self._names(keys)}
        hits = self.text.find(question.topic) if question.topic else []
        fits = asked_span(question)
        rows = [(h.record, h.passage) for h in hits if self._speaks(h.record, h.passage, speakers)]
        if not question.topic and speakers:
            rows = [
                (k, p)
                for k, r in enumerate(self.archive.records)
                for p in r.passages
                if self._speaks(k, p, speakers)
            ]
        if question.countries or question.cities:
            kept = [
                row
                for row in rows
                if set(question.countries) <= set(self.archive.records[row[0]].countries)
            ]
            rows = kept or rows
        rows = [
            row
            for row in rows
            if not (pub := self.archive.records[row[0]].document.published) or fits(pub.value)
        ]
        if not rows:
            near = tuple(m.name for w in question.topic for m in self.archive.names.find(w)[:1])
            what = " ".join(question.topic) or question.text
            return Answer(
                False,
                f"No record here speaks of “{what}”. {self.coverage()}"
                if what
                else f"Ask me something. {self.coverage()}",
                choices=near,
            )
        lines = tuple(self._quoted(record, passage) for record, passage in rows[:5])
        return Answer(
            True,
            f"{_count(len(rows), 'passage')}:",
            lines,
            tuple(speakers),
            records=tuple(dict.fromkeys(line.record for line in lines)),
        )

    def _speaks(self, record: int, passage: Passage, speakers: set[str]) -> bool:
        """Whether a passage gives somebody's words; one that names no speaker counts for a record's people."""
        if not speakers:
            return True
        keys = {
            self.archive.people[k].name: set(self.archive.people[k].forms)
            for k in range(len(self.archive.people))
            if self.archive.people[k].name in speakers
        }
        return any(
            name == s or name in forms for name in passage.speakers for s, forms in keys.items()
        )

    def _quoted(self, record: int, passage: Passage) -> Line:
        """A passage as a line."""
        document = self.archive.records[record].document
        words = " ".join(document.said(passage.span).split())
        by = f"{', '.join(passage.speakers)}, " if passage.speakers else ""
        return Line(
            f"{by}¶{passage.number}{f' ({passage.label})' if passage.label else ''}: {words}",
            document.name,
            words,
        )

    def _show(self, question: Question) -> Answer:
        """Records that fit people, countries and words."""
        found = list(self.matching(question)) if question.people or question.countries else []
        names = list(self._cited(found))
        if not found or question.topic:
            keys = list(self._persons(question))
            for position, record in enumerate(self.archive.records):
                named = all(
                    any(position in self.archive.records_of_person.get(k, ()) for k in group)
                    for group in keys
                )
                if (
                    named
                    and set(question.countries) <= set(record.countries)
                    and (keys or question.countries)
                ):
                    names.append(record.name)
            names.extend(
                self.archive.records[h.record].name for h in self.text.find(question.topic)[:3]
            )
        if not names:
            return Answer(False, f"No record fits that. {self.coverage()}")
        by_name = {r.name: r for r in self.archive.records}
        lines = tuple(
            Line(
                f"{by_name[n].document.title.value}: {' '.join(by_name[n].document.text.split())[:600]}",
                n,
            )
            for n in dict.fromkeys(names)
        )
        people = self._names(key for keys in self._persons(question) for key in keys)
        return Answer(
            True,
            f"{_count(len(lines), 'record')}:",
            lines[:5],
            people,
            records=tuple(dict.fromkeys(names)),
        )

    def _visits(self, question: Question) -> Answer:
        """Who went where."""
        asked = self._persons(question)
        fits = asked_span(question)
        rows = [
            j
            for j in self.archive.journeys
            if all(set(j.people) & keys for keys in asked)
            and (not question.countries or j.visit.place.value.country in question.countries)
            and (not question.cities or j.visit.place.value.city in question.cities)
            and (question.date is None or (j.visit.when is not None and fits(j.visit.when.value)))
        ]
        if not rows:
            return self._events(replace(question, ask=Ask.WHO_MET))
        lines = []
        for journey in rows:
            place = journey.visit.place.value
            record = self.archive.records[journey.record]
            where = place.city or (label(place.country) if place.country else "")
            when = speak(journey.visit.when.value) if journey.visit.when else "no date given"
            planned = "; planned" if journey.visit.status.value is Status.PLANNED else ""
            lines.append(
                Line(
                    f"{when}: {', '.join(self._names(journey.people))} to {where}{planned}",
                    record.name,
                    record.document.said(journey.visit.evidence),
                )
            )
        dates = tuple(
            dict.fromkeys(d for j in rows if j.visit.when and (d := j.visit.when.value.iso()))
        )
        return Answer(
            True,
            f"{_count(len(lines), 'visit')}:",
            tuple(lines),
            self._names(p for j in rows for p in j.people),
            (),
            dates,
            tuple(dict.fromkeys(line.record for line in lines)),
        )

    # the archive --------------------------------------------------------------------------------------------------

    def _help(self, question: Question) -> Answer:
        """What can be asked, with examples from the archive."""
        busiest = sorted(self.archive.people, key=lambda p: -len(p.records))[:2]
        examples = [f"who met {p.surname or p.name}" for p in busiest] + [
            "on this day",
            "what does the archive hold",
        ]
        headline = (
            "Ask who met whom, when, where, for how long, or what was said. For example: "
            + "; ".join(examples)
            + "."
        )
        return Answer(question.ask is Ask.HELP, f"{headline} {self.coverage()}")

    def _holdings(self) -> Answer:
        """What the archive holds."""
        held = sum(e.status is Status.HELD for e in self.archive.events)
        headline = f"{self.coverage()} {_count(len(self.archive.people), 'person')} named, {_count(held, 'meeting')} held, {_count(len(self.archive.events_of_country), 'country')} that met."
        return Answer(True, headline, count=len(self.archive.records))


def _tests(
    question: Question, people: Sequence[set[int]], without: Sequence[set[int]], archive: Archive
) -> list[Callable[[Event], bool]]:
    """The filters of a question as tests on an event."""
    tests: list[Callable[[Event], bool]] = [partial(_meets, keys) for keys in people]
    if len(people) == 2 and people[0] & people[1]:
        tests.append(lambda e: len((people[0] | people[1]) & set(e.people)) > 1)
    tests.extend(partial(_leaves_out, keys) for keys in without)
    if question.countries:
        tests.append(lambda e: _in_countries(e, question))
    if question.not_countries:
        tests.append(lambda e: not set(question.not_countries) & e.countries)
    if question.cities:
        wanted = {c.casefold() for c in question.cities}
        tests.append(lambda e: bool(e.meeting.place) and _city(e) in wanted)
    if question.date is not None:
        fits = asked_span(question)
        tests.append(lambda e: e.meeting.when is not None and fits(e.meeting.when.value))
    if question.post is not None and question.ask not in (Ask.HOLDER, Ask.ROLE):
        tests.append(lambda e: any(_holds(f, question) for f in e.meeting.participants))
    if question.kind:
        tests.append(
            lambda e: (
                any(question.kind.rstrip("s") in s.meeting.kind.value for s in e.sources)
                or question.kind
                in archive.records[e.sources[0].record].document.title.value.lower()
            )
        )
    if question.mode is not None:
        tests.append(lambda e: e.meeting.mode.value is question.mode)
    if question.status is not None:
        tests.append(
            lambda e: (
                any(s.meeting.status.value is question.status for s in e.sources)
                if question.status is not Status.HELD
                else e.status is Status.HELD
            )
        )
    return tests


def _meets(keys: set[int], event: Event) -> bool:
    """Whether one of several people took part."""
    return bool(keys & set(event.people))


def _leaves_out(keys: set[int], event: Event) -> bool:
    """Whether none of several people took part."""
    return not keys & set(event.people)


def _in_countries(event: Event, question: Question) -> bool:
    """Whether an event is of the countries asked: all of several, or between one and anybody, or held there."""
    wanted = set(question.countries)
    if wanted <= event.countries:
        return True
    place = event.meeting.place.value.country if event.meeting.place else None
    people_fixed = bool(question.people)
    return (
        (len(wanted) == 1 or people_fixed)
        and place is not None
        and wanted <= event.countries | {place}
    )


def _city(event: Event) -> str:
    """The city or venue of an event, folded."""
    place = event.meeting.place.value if event.meeting.place else None
    return ((place.city or place.venue or "") if place else "").casefold()


def _holds(figure: Figure, question: Question) -> bool:
    """Whether a participant held the office asked for, by kind, and by its very words where those are particular."""
    for found in figure.roles:
        if "secretary of state" in question.office:
            if "secretary of state" in found.value.label.lower():
                return True
        elif found.value.post is question.post:
            return not question.countries or (
                figure.country is not None and figure.country.value in question.countries
            )
    return False


def _person(figure: Figure) -> str:
    """A name with the role at that time."""
    role = figure.role.value.label if figure.role else ""
    country = label(figure.country.value) if figure.country else ""
    told = (
        role
        if not country or not role or country.split(" (")[0].lower() in role.lower()
        else f"{role}, {country}"
    )
    return f"{figure.name} ({told or country})" if told or country else figure.name


def _where(event: Event) -> str:
    """The place in words."""
    place = event.meeting.place.value if event.meeting.place else None
    if place is None:
        return ""
    land = label(place.country) if place.country else ""
    return ", ".join(
        part for part in (place.venue, place.city, land if land != place.city else "") if part
    )


def _dates(event: Event) -> list[str]:
    """Dates of an event, ISO 8601."""
    when = event.meeting.when
    return [d for d in (when.value.iso(), when.value.iso_end()) if d] if when else []


def _last_day(event: Event) -> date:
    """The last day on which an event may be."""
    return event.meeting.when.value.end or date.max if event.meeting.when else date.max


def _count(number: int, noun: str) -> str:
    """A number with its noun."""
    plural = {"person": "people", "country": "countries"}.get(noun, noun + "s")
    return f"{number} {noun if number == 1 else plural}"


def _understood(question: Question) -> str:
    """The question as it was read: names in full."""
    text = question.text
    for spot in sorted(question.people, key=lambda s: -s.start):
        if spot.best and text[spot.start : spot.end] == spot.text:
            text = text[: spot.start] + spot.best[0].name + text[spot.end :]
    return text
