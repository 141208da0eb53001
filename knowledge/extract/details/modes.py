"""By telephone or by video, where the words say so."""

from knowledge.extract import cues
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy
from knowledge.records import Found, Mode

_VIDEO = lazy(
    r"\bvideo|\bvirtual|\bonline\b|\bvtc\b|\bweb (?:meeting|conference)|\b(?:by|via|over) zoom\b|teleconference"
)
_PHONE = lazy(
    r"telephone|\bphone\b|\bphoned\b|\brang\b|"
    r"\bcalls?\b(?! on| upon| for| to action| at)(?= with| to| between| from|,|\.|;|$| today| yesterday| this| took| lasted| began| \()|"
    r"\bspoke (?:with|to)\b(?=.*\bcall\b)"
)
_VISITS = lazy(
    r"\b(?:courtesy|curtain|farewell|introductory|port|joint|paid a|pays a|pay a|paying a|paid an?(?: \w+){1,3}|made a) $"
)
"""Words that make a call a visit."""


def mode_said(sentence: Sentence) -> Found[Mode] | None:
    """Telephone or video, where the sentence says so."""
    low = sentence.low
    if sentence.cues & cues.VIDEO and (match := _VIDEO.search(low)):
        return Found(Mode.VIDEO, sentence.place_of(*match.span()))
    for match in _PHONE.finditer(low) if sentence.cues & cues.PHONE else ():
        if not _VISITS.search(low[max(0, match.start() - 60) : match.start()]):
            return Found(Mode.PHONE, sentence.place_of(*match.span()))
    return None
