"""What one sentence says of a meeting: dates, hour, length, place, occasion and means."""

from msgspec import Struct

from knowledge.dates.reading import DateMention
from knowledge.extract.details.dates import dates_of
from knowledge.extract.details.length import duration_of, start_of
from knowledge.extract.details.modes import mode_said
from knowledge.extract.details.occasions import occasion_of
from knowledge.extract.details.places import better_place, place_said
from knowledge.extract.sentences import Sentence
from knowledge.records import Duration, Found, Mode, Place, StartTime


class Details(Struct, frozen=True, gc=False):
    """What a sentence says of a meeting; whatever it leaves open is None."""

    dates: tuple[DateMention, ...] = ()
    """Dates that may be the meeting's, the likeliest first."""
    start: Found[StartTime] | None = None
    """When it began."""
    duration: Found[Duration] | None = None
    """How long it took."""
    place: Found[Place] | None = None
    """Where it was."""
    occasion: Found[str] | None = None
    """What it was in the margins of."""
    mode: Found[Mode] | None = None
    """By telephone or video, where the words say so."""

    def filled_from(self, other: "Details") -> "Details":
        """These details, gaps filled from another sentence on the same meeting."""
        return Details(
            self.dates or other.dates,
            self.start or other.start,
            self.duration or other.duration,
            better_place(self.place, other.place),
            self.occasion or other.occasion,
            self.mode or other.mode,
        )


def details_of(sentence: Sentence, verb: int) -> Details:
    """What a sentence says, seen from its verb of meeting."""
    return Details(
        dates_of(sentence, verb),
        start_of(sentence),
        duration_of(sentence),
        place_said(sentence, verb),
        occasion_of(sentence),
        mode_said(sentence),
    )
