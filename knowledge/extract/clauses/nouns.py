"""The nouns of meeting, which say what a record calls the occasion."""

import re
from collections.abc import Iterator

from knowledge.patterns import any_of, lazy

_MARK = lazy("[\ue000-\uf7ff]")

_HEADS = (
    r"(?:tele)?conference|meetings?|talks?|summits?|consultations?|dialogues?|discussions?|"
    r"conversations?|calls?|luncheons?|lunch|dinners?|breakfasts?|audience|exchanges? of views|sessions?|tea|interviews?|rounds?|banquet|"
    r"reception|visit|2\+2|pull-asides?|chat|respects"
)
_HEAD = lazy(
    r"\b"
    + any_of(
        [
            *"conference teleconference meeting meetings talk talks summit summits consultation consultations dialogue dialogues discussion "
            "discussions conversation conversations call calls luncheon luncheons lunch dinner dinners breakfast breakfasts audience session "
            "sessions tea interview interviews round rounds banquet reception visit 2+2 pull-aside pull-asides chat respects".split(),
            "exchange of views",
            "exchanges of views",
        ]
    )
    + r"\b"
)
"""The same heads, made so that no letter is tried twice."""
_WORDS_BEFORE = 6
_NOUN = lazy(
    rf"(?<![\w’'.&/+-])(?:[\w’'.&/+-]+ |[\ue400-\uf7ff][-–/ ]){{0,{_WORDS_BEFORE}}}?\b(?:{_HEADS})\b"
    r"(?: (?:telephone |video )?(?:meetings?|talks?|calls?|discussions?|conversations?|conference)\b)?"
)


def nouns_in(low: str) -> Iterator[re.Match[str]]:
    """The nouns of meeting in a text in small letters, each with the words before it; only around their heads it is looked closely."""
    at = 0
    while head := _HEAD.search(low, at):
        noun = _NOUN.search(low, max(at, _reach(low, head.start())))
        if noun is None:
            return
        yield noun
        at = noun.end()


def _reach(low: str, head: int) -> int:
    """Where the words that may belong to a noun begin at the earliest."""
    for _ in range(_WORDS_BEFORE + 1):
        head = low.rfind(" ", 0, head)
        if head < 0:
            return 0
    return head + 1


def noun_in(marked: str, low: str) -> str:
    """What a meeting is called in a marked text, also given in small letters, without marks and little words."""
    match = next(nouns_in(low), None)
    if match is None:
        return ""
    words = _MARK.sub(" ", marked[match.start() : match.end()]).replace("/", " ").split()
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
_RANK = lazy(r"\d+(?:st|nd|rd|th)$", re.IGNORECASE)
