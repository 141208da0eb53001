"""The nouns of meeting, which say what a record calls the occasion."""

import re

_MARK = re.compile("[\ue000-\uf7ff]")

NOUN = re.compile(
    r"(?:[\w’'.&/+-]+ |[\ue400-\uf7ff][-–/ ]){0,6}?\b(?:(?:tele)?conference|meetings?|talks?|summits?|consultations?|dialogues?|discussions?|"
    r"conversations?|calls?|luncheons?|lunch|dinners?|breakfasts?|audience|exchanges? of views|sessions?|tea|interviews?|rounds?|banquet|"
    r"reception|visit|2\+2|pull-aside|chat|respects)\b(?: (?:meetings?|talks?|calls?|discussions?)\b)?",
    re.IGNORECASE,
)


def noun_in(gap: str) -> str:
    """What a meeting is called in a stretch, marks and little words taken off."""
    match = NOUN.search(gap)
    if match is None:
        return ""
    words = _MARK.sub(" ", match.group()).replace("/", " ").split()
    while words and words[0].lower().strip("-–’'") in _LITTLE | {"s"}:
        words.pop(0)
    return " ".join(words).strip(" -–").lower()


_LITTLE = frozenset(
    "a an the their his her its my our also both separate then in of for and with on at to by from first second brief short special "
    "productive useful good very another further this that other new local time city visiting not held such who was were which".split()
) | {""}
