"""The journeys that pass the filters of a question."""

from collections.abc import Iterable

from knowledge.answering.case import Case, is_asked_for, meant
from knowledge.answering.offices import fits_office
from knowledge.events import Journey
from knowledge.places.naming import place_key
from knowledge.question import Office, Question


def matching_journeys(case: Case) -> list[Journey]:
    """Journeys that pass the filters of people, place, time and status, oldest first."""
    question, journeys = case.question, case.archive.journeys
    found = (journeys[k] for k in sorted(_candidates(case)))
    return [journey for journey in found if _goes(case, question, journey)]


def _candidates(case: Case) -> Iterable[int]:
    indexes, question = case.archive.indexes, case.question
    choices = [
        {j for key in keys for j in indexes.journeys_of_person.get(key, ())} for keys in case.groups
    ]
    aims = [*question.lands, *(place_key(city) for city in question.cities)]
    if aims:
        choices.append({j for aim in aims for j in indexes.journeys_to.get(aim, ())})
    return set.intersection(*choices) if choices else range(len(case.archive.journeys))


def _goes(case: Case, question: Question, journey: Journey) -> bool:
    """Whether a journey is by those asked, to where was asked, then."""
    place, travellers = journey.visit.place.value, set(journey.people)
    own = {case.archive.people[key].country for key in journey.people}
    names = {place_key(name) for name in (place.city, place.venue) if name}
    when = journey.visit.when.value if journey.visit.when else None
    return (
        all(keys & travellers for keys in case.groups)
        and not any(meant(spot) & travellers for spot in question.without)
        and (not question.lands or place.country in question.lands)
        and all(code in own or code == place.country for code in question.countries)
        and (not question.cities or bool(names & set(map(place_key, question.cities))))
        and (question.status is None or journey.visit.status.value is question.status)
        and is_asked_for(question, when)
        and all(_travels_in_office(case, office, journey) for office in question.offices)
    )


def _travels_in_office(case: Case, office: Office, journey: Journey) -> bool:
    return any(
        fits_office(found.value, office, figure.country)
        for figure in journey.visit.people
        for found in figure.roles
    )
