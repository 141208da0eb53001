"""Speeches, and anniversaries that records speak of, to columns."""

from collections.abc import Mapping
from typing import Any

from knowledge.gist.columns import STATUSES
from knowledge.gist.meetings import Called, known, said
from knowledge.gist.pools import Pools
from knowledge.gist.ranks import office_rank
from knowledge.gist.spans import told_of
from knowledge.gist.spoken import JubileeColumns, SpeechColumns
from knowledge.names.folding import words
from knowledge.places.scanning import country_codes
from knowledge.records import Commemoration, Record
from knowledge.rows import Growing, Listing

_EMPTY = frozenset("a an and the of in on to for between with its their".split())


class SpeechTaker:
    """Speeches while they are gathered."""

    def __init__(self, pools: Pools) -> None:
        """Begin with none."""
        self._texts, self._speeches = pools.texts, Listing(11)
        self._speakers, self._lands = Growing(), Growing()

    def take(self, record: Record, position: int, called: Called) -> None:
        """The speeches of one record."""
        for number, speech in enumerate(record.speeches):
            status, evidence = STATUSES.index(speech.status.value), speech.evidence
            told = (self._texts[speech.speaker.name], status, *told_of(speech.when.value))
            rank = office_rank((speech.speaker,))
            self._speeches.add((position, number, *told, *said(evidence), rank))
            self._speakers.add(known((speech.speaker,), called))
            codes = country_codes(record.document.said(evidence))
            self._lands.add([self._texts[code] for code in codes])

    def columns(self) -> SpeechColumns:
        """What was gathered."""
        record, number, name, *told = self._speeches.columns()
        speakers, lands = self._speakers.rows(), self._lands.rows()
        columns: list[Any] = [record, number, name, speakers, *told, lands]
        return SpeechColumns(*columns)


class JubileeTaker:
    """Anniversaries spoken of while they are gathered."""

    def __init__(self, pools: Pools) -> None:
        """Begin with none."""
        self._texts, self._jubilees = pools.texts, Listing(10)
        self._people, self._lands, self._content = Growing(), Growing(), Growing()

    def take(self, record: Record, position: int, called: Mapping[str, int]) -> None:
        """The anniversaries that one record speaks of."""
        if not record.commemorations:
            return
        met = [figure for meeting in record.meetings for figure in meeting.participants]
        own = [figure.country.value for figure in met if figure.country]
        for number, each in enumerate(record.commemorations):
            told = (each.number, *told_of(each.when.value), *said(each.evidence))
            self._jubilees.add((position, number, *told, office_rank(met)))
            self._people.add(dict.fromkeys(known(met, called)))
            codes = {*own, *country_codes(record.document.said(each.evidence))}
            self._lands.add([self._texts[code] for code in sorted(codes)])
            self._content.add([self._texts[word] for word in sorted(_content(each))])

    def columns(self) -> JubileeColumns:
        """What was gathered."""
        rows = (self._people.rows(), self._lands.rows(), self._content.rows())
        columns: list[Any] = [*self._jubilees.columns(), *rows]
        return JubileeColumns(*columns)


def _content(commemoration: Commemoration) -> frozenset[str]:
    """The words that say what is commemorated."""
    said_of = commemoration.event.value if commemoration.event else ""
    return frozenset(words(said_of)) - _EMPTY
