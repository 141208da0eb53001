"""The journeys that pass the filters of a question."""

from collections.abc import Iterable

from knowledge.answering.case import Case, is_asked_for, meant
from knowledge.answering.offices import fits_office
from knowledge.events import Journey
from knowledge.places.naming import place_key
from knowledge.question import Office, Question
from knowledge.records import Place


def matching_journeys(case: Case) -> list[Journey]:
    """Journeys that pass the filters of people, place, time and status, oldest first."""
    journeys = case.archive.journeys
    found = (journeys[k] for k in sorted(_candidates(case)))
    return [journey for journey in found if _goes(case, journey)]


def _candidates(case: Case) -> Iterable[int]:
    indexes, question = case.archive.indexes, case.question
    choices = [
        {j for key in keys for j in indexes.journeys_of_person.get(key, ())} for keys in case.groups
    ]
    aims = [*question.lands, *(place_key(city) for city in question.cities)]
    if aims:
        choices.append({j for aim in aims for j in indexes.journeys_to.get(aim, ())})
    return set.intersection(*choices) if choices else range(len(case.archive.journeys))


def _goes(case: Case, journey: Journey) -> bool:
    """Whether a journey is by those asked, to where was asked, then."""
    question, travellers = case.question, set(journey.people)
    when = journey.visit.when.value if journey.visit.when else None
    return (
        all(keys & travellers for keys in case.groups)
        and not any(meant(spot) & travellers for spot in question.without)
        and _is_to_where(question, journey.visit.place.value)
        and _is_of_countries(case, journey)
        and (question.status is None or journey.visit.status.value is question.status)
        and is_asked_for(question, when)
        and all(_travels_in_office(office, journey) for office in question.offices)
    )


def _is_to_where(question: Question, place: Place) -> bool:
    """Whether a journey goes to the countries and towns asked for, and to none that is left out."""
    names = {place_key(name) for name in (place.city, place.venue) if name}
    return (
        (not question.lands or place.country in question.lands)
        and (not question.cities or bool(names & set(map(place_key, question.cities))))
        and not names & set(map(place_key, question.not_cities))
    )


def _is_of_countries(case: Case, journey: Journey) -> bool:
    """Whether the travellers serve the countries asked for or go there, and none that is left out."""
    own = {case.archive.people[key].country for key in journey.people}
    touched = own | {journey.visit.place.value.country}
    wanted = [code in touched for code in case.question.countries]
    left_out = touched & set(case.question.not_countries)
    return (any(wanted) if case.question.either else all(wanted)) and not left_out


def _travels_in_office(office: Office, journey: Journey) -> bool:
    return any(
        fits_office(found.value, office, figure.country.value if figure.country else None)
        for figure in journey.visit.people
        for found in figure.roles
    )
