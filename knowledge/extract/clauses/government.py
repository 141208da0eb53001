"""Whether the words between a verb and a person make the person the one who is met."""

import re

from knowledge.extract.clauses.nouns import NOUN, noun_in
from knowledge.extract.clauses.verbs import CALLS, HOSTS, SEES, SPEAKS

_COUNTERPART = (
    r"(?:(?:the|both|visiting|his|her|my|our|their|newly|elected|appointed|new|good|old|friend|friends|then|own|outgoing|incoming|including|"
    r"[\w-]+(?= counterpart)|counterparts?|leaders?|colleagues?|opposite number|guests?|in turn|separately|,|–|:) ?)*$"
)

WITH = re.compile(r"\b(?:with|between|among|alongside|of) ?" + _COUNTERPART, re.IGNORECASE)

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

BREAK = re.compile(
    r"[;”\"]|\b(?:who|which|that|said|says|told|stated|noted|if|because|although)\b", re.IGNORECASE
)

LONGEST_GAP = 170
"""Characters between a verb and those met, at most."""

ANOTHER = re.compile(r"\b(?:held|met|paid|received|spoke|talked|hosted|had)\b", re.IGNORECASE)
"""A verb of its own between a verb and a person: the person belongs to the second."""


_INCLUDING = re.compile(
    r"\b(?:with|met)\b[^.;]{0,90}, (?:including|among them) (?:the |his |her )?$"
)
"""`met with a dozen ministers, including A`: those named were met."""


def governs(word: str, gap: str, *, held: bool) -> bool:
    """Whether the words between a verb and a person make the person the one who is met."""
    outer = re.sub(r"\([^()]*\)", "", gap)
    if BREAK.search(outer) or ANOTHER.search(outer):
        return False
    if _INCLUDING.search(outer):
        return True
    if held:
        noun = noun_in(outer)
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
                return bool(WITH.search(outer) or _FROM.search(outer))
        return bool(WITH.search(outer)) and not re.search(r"\bof ?$", outer)
    if CALLS.match(word):
        return bool(
            re.fullmatch(
                r"(?: (?:also|again|later|today|courtesy|in|[\ue400-\uf7ff]))*(?: on| upon)?(?: the| visiting)* ?",
                outer,
            )
        )
    if HOSTS.match(word) and re.search(r"\b(?:call|visit)\b", outer):
        return bool(_FROM.search(outer))
    if HOSTS.match(word) and re.search(r"\b(?:for|in honou?r of)\b", outer):
        return bool(NOUN.search(outer)) and bool(
            re.search(r"\b(?:for|of|with) ?" + _COUNTERPART, outer)
        )
    if SPEAKS.match(word) and not _TO.search(outer):
        return False
    if word in ("meeting", "called") and re.search(r"\bof ?$", outer):
        return False
    if SEES.match(word):
        return bool(re.fullmatch(r"(?: (?:the|my|his|her|again|also|counterpart,?))* ?", outer))
    return bool(_BARE.match(outer)) or bool(
        WITH.search(outer) and not re.search(r"\bof ?$|\bbetween ?$", outer)
    )
