"""By telephone or by video, where the words say so."""

import re

from knowledge.extract.sentences import Sentence
from knowledge.records import Basis, Found, Mode

_VIDEO = re.compile(
    r"\bvideo|\bvirtual|\bonline\b|\bvtc\b|\bweb (?:meeting|conference)|\bby zoom\b|teleconference",
    re.IGNORECASE,
)

_PHONE = re.compile(
    r"telephone|\bphone|\bby phone\b|\brang\b|\b(?<!courtesy )(?<!curtain )call(?:s)?\b(?! on| upon| for| to action| at)(?= with| to| between| from|,|\.|$| took| lasted| began)"
    r"|\bspoke (?:with|to)\b(?=.*\bcall\b)",
    re.IGNORECASE,
)


def mode_said(sentence: Sentence) -> Found[Mode] | None:
    """Telephone or video, where the sentence says so."""
    for regex, mode in ((_VIDEO, Mode.VIDEO), (_PHONE, Mode.PHONE)):
        if match := regex.search(sentence.marked):
            return Found(mode, sentence.place_of(match.start(), match.end()))
    return None


def in_person() -> Found[Mode]:
    """What is meant where nothing else is said."""
    return Found(Mode.IN_PERSON, None, Basis.INFERRED)
