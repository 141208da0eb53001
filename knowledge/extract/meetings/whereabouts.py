"""Where the record is while it is read: the place told last, which `there`, `also` and the next sentence go on from."""

from dataclasses import dataclass

from msgspec.structs import replace

from knowledge.extract.clause import Clause
from knowledge.extract.details.places import in_town, spot_of
from knowledge.extract.details.sentence import Details, details_of
from knowledge.extract.meetings.stages import Stage
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy
from knowledge.records import Found, Place

_ALSO = lazy(r"\b(?:also|then|later|separately)\b")
_CONTINUES = lazy(
    r"\W*(?:(?:[Ll]ater|[Aa]fter (?:that|this|which|lunch|dinner)|[Tt]hen|[Aa]fterwards?|[Ii]n the (?:morning|afternoon|evening)|[Tt]hat (?:evening|afternoon|night|morning)|[Ee]arlier in the day|"
    r"[Ll]ater (?:in the day|that day)|[Bb]efore (?:that|this|the (?:ceremony|signing|meeting|talks|dinner|lunch))|[Tt]he same (?:day|evening)|[Oo]ver (?:lunch|dinner)|[Aa]t (?:lunch|dinner)|[\ue400-\ue7ff])\b|[\ue400-\ue7ff])"
)
"""How a sentence begins that goes on at the place of the one before."""
_THERE = lazy(
    r"\b(?:[Tt]here\b(?! (?:is|are|was|were|has|have|will be|can|may|must)\b)|(?:in|at) the same (?:city|town|place|venue)|while in (?:the city|town))"
)
"""Words for the place told last."""


@dataclass(slots=True)
class Whereabouts:
    """The places told so far."""

    here: tuple[Sentence, Found[Place]] | None = None
    """The sentence that told the place of a meeting last, with the place."""
    spot: Found[Place] | None = None
    """The town told last of anything, which `there` means."""

    def details(self, clause: Clause, sentence: Sentence, part: Sentence) -> Details:
        """What a clause's stretch says, with the place that the words before it told."""
        at = clause.start - part.cut
        details = details_of(part, max(0, min(at, len(part.marked) - 1)))
        place = details.place or self.there(part) or self._still_here(sentence, clause)
        details = replace(details, place=in_town(place, self.spot))
        if details.place is not None:
            self.here = (sentence, details.place)
        return details

    def there(self, sentence: Sentence) -> Found[Place] | None:
        """The town told last, where the sentence means it by `there`."""
        return self.spot if _THERE.search(sentence.marked) else None

    def note(self, sentence: Sentence) -> None:
        """Remember the town that a sentence names."""
        self.spot = spot_of(sentence) or self.spot

    def of_stage(self, sentence: Sentence, stage: Stage | None) -> Found[Place] | None:
        """The place of the stage; where that names several, the place told last in the same paragraph."""
        if stage is None:
            return None
        if stage.place is None and self.here is not None and self.here[0].block == sentence.block:
            return self.here[1]
        return stage.place

    def _still_here(self, sentence: Sentence, clause: Clause) -> Found[Place] | None:
        """The place of the meeting told last, if the clause goes on there: in its sentence, or with `also`, `later`."""
        if self.here is None:
            return None
        told_in, place = self.here
        if told_in is sentence:
            return place
        goes_on = _ALSO.search(sentence.marked, 0, clause.end) or _CONTINUES.match(sentence.marked)
        return place if goes_on and told_in.block == sentence.block else None
