"""By telephone or by video, where the words say so."""

import re

from knowledge.extract.sentences import Sentence
from knowledge.records import Found, Mode

_VIDEO = re.compile(
    r"\bvideo|\bvirtual|\bonline\b|\bvtc\b|\bweb (?:meeting|conference)|\b(?:by|via|over) zoom\b|teleconference",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"telephone|\bphone\b|\bphoned\b|\brang\b|"
    r"\bcalls?\b(?! on| upon| for| to action| at)(?= with| to| between| from|,|\.|;|$| today| yesterday| this| took| lasted| began| \()|"
    r"\bspoke (?:with|to)\b(?=.*\bcall\b)",
    re.IGNORECASE,
)
_VISITS = re.compile(
    r"\b(?:courtesy|curtain|farewell|introductory|port|joint|paid a|pays a|pay a|paying a|paid an?(?: \w+){1,3}|made a) $",
    re.IGNORECASE,
)
"""Words that make a call a visit."""


def mode_said(sentence: Sentence) -> Found[Mode] | None:
    """Telephone or video, where the sentence says so."""
    if match := _VIDEO.search(sentence.marked):
        return Found(Mode.VIDEO, sentence.place_of(*match.span()))
    for match in _PHONE.finditer(sentence.marked):
        if not _VISITS.search(sentence.marked[max(0, match.start() - 60) : match.start()]):
            return Found(Mode.PHONE, sentence.place_of(*match.span()))
    return None
