"""The nouns of meeting, which say what a record calls the occasion."""

import re

_MARK = re.compile("[\ue000-\uf7ff]")

CORE = re.compile(
    r"conference|meeting|talk|summit|consultation|dialogue|discussion|conversation|call|lunch|dinner|breakfast|audience|exchange|session|tea\b|"
    r"interview|round|banquet|reception|visit|2\+2|pull-aside|chat|respects",
    re.IGNORECASE,
)
"""A quick look whether a sentence has any noun of meeting."""

NOUN = re.compile(
    r"(?<![\w’'.&/+-])(?:[\w’'.&/+-]+ |[\ue400-\uf7ff][-–/ ]){0,6}?\b(?:(?:tele)?conference|meetings?|talks?|summits?|consultations?|dialogues?|discussions?|"
    r"conversations?|calls?|luncheons?|lunch|dinners?|breakfasts?|audience|exchanges? of views|sessions?|tea|interviews?|rounds?|banquet|"
    r"reception|visit|2\+2|pull-asides?|chat|respects)\b(?: (?:telephone |video )?(?:meetings?|talks?|calls?|discussions?|conversations?|conference)\b)?",
    re.IGNORECASE,
)


def noun_in(gap: str) -> str:
    """What a meeting is called in a stretch, marks and little words taken off."""
    match = NOUN.search(gap)
    if match is None:
        return ""
    words = _MARK.sub(" ", match.group()).replace("/", " ").split()
    words = [word for word in words if word.strip("-–’'")]
    words = words[_cut(words) :]
    while words and (words[0].lower().strip("-–’'") in _LITTLE or _RANK.match(words[0])):
        words.pop(0)
    return " ".join(words).strip(" -–").lower()


def _cut(words: list[str]) -> int:
    """Where the name of a meeting begins: behind the last article or preposition that stands before it."""
    head = len(words) - (3 if words[-2:-1] == ["of"] else 1)
    return max((k + 1 for k in range(head) if words[k].lower() in _CUTS), default=0)


_CUTS = frozenset(
    "the a an his her their its our my to of on for in at with that continuing by".split()
)
_LITTLE = frozenset(
    "a an the their his her its my our also both separate then in of for and with on at to by from first second brief short special "
    "productive useful good very another further this that other new local time city visiting not held such who was were which s planned scheduled postponed upcoming forthcoming inaugural annual next previous last third fourth fifth sixth seventh eighth ninth "
    "tenth eleventh twelfth".split()
)
"""Words before a noun that do not say what kind of meeting it is."""
_RANK = re.compile(r"\d+(?:st|nd|rd|th)$", re.IGNORECASE)
