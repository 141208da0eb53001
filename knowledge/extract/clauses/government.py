"""Whether the words between a verb and a person make the person the one who is met."""

from knowledge.extract.clauses.nouns import nouns_in
from knowledge.extract.clauses.verbs import CALLS, GIVES, HOSTS, PAYS, SEES, SPEAKS
from knowledge.patterns import lazy

_COUNTERPART = (
    r"(?:(?:the|both|visiting|his|her|my|our|their|newly|elected|appointed|new|good|old|friend|friends|then|own|outgoing|incoming|including|"
    r"[\w-]+(?= counterpart)|counterparts?(?: from)?|leaders?|colleagues?|opposite number|guests?|in turn|separately|,|–|:) ?)*$"
)

WITH = lazy(r"\b(?:with|between|among|alongside|of) ?" + _COUNTERPART)

_UPON = lazy(r"\b(?:on|upon|to) ?" + _COUNTERPART)

_FROM = lazy(r"\b(?:from|by|of) ?" + _COUNTERPART)

_FOR = lazy(r"\b(?:for|of|with) ?" + _COUNTERPART)
_GUEST_OF = lazy(r"\b(?:for|in honou?r of|to) ?" + _COUNTERPART)
_GUESTS = lazy(
    r"\b(?:ministers|counterparts|leaders|colleagues|guests|partners)\b[^.;]{0,80}[:–—] ?(?:the )?$"
)
"""Several guests, named behind a colon."""
_TO = lazy(r"\b(?:with|to) ?" + _COUNTERPART)

_BARE = frozenset(
    "again today yesterday tomorrow briefly separately bilaterally virtually also earlier later then recently first formally jointly privately "
    "person face-to-face face once more for time this last next week month morning afternoon evening tonight overnight there here online by "
    "telephone phone video over lunch dinner breakfast one-on-one up individually in on at from around about early late the of local a an "
    "approximately city both new newly elected appointed visiting his her my our their with to counterpart counterparts good old friend "
    "colleague colleagues like separate meetings working starting commencing beginning and outgoing incoming respectively".split()
)
"""Words that may stand between a verb and the person met without changing who is met."""
_TOKEN = lazy(r"[\w’'-]+|\S")

BREAK = lazy(r"[;”\"]|\b(?:who|which|that|said|says|told|stated|noted|if|because|although)\b")

LONGEST_GAP = 170
"""Characters between a verb and those met, at most."""

ANOTHER = lazy(r"\b(?:held|met|paid|received|spoke|talked|hosted|had)\b")
"""A verb of its own between a verb and a person: the person belongs to the second."""


_INCLUDING = lazy(
    r"\b(?:with|met)\b[^.;]{0,90}(?:, (?:including|among them)|\b(?:delegation|group|team|members)\b[^.;]{0,40}\b(?:led|headed) by) (?:the |his |her )?$"
)
"""`met with a dozen ministers, including A`, `met a delegation led by B`: those named were met."""


def governs(word: str, outer: str, low: str, noun: str, *, held: bool) -> bool:
    """Whether the words between a verb and a person, also given in small letters, make the person the one who is met.

    `noun` is what they call the meeting that the verb holds."""
    if BREAK.search(low) or ANOTHER.search(low):
        return False
    if _INCLUDING.search(f"{word}{outer}"):
        return True
    if held:
        return _holds(word, outer, low, noun)
    if CALLS.match(word):
        return bool(_CALLED_ON.fullmatch(outer))
    if SEES.match(word):
        return bool(_SEEN.fullmatch(outer))
    if HOSTS.match(word) and (hosted := _hosts(outer, low)) is not None:
        return hosted
    if SPEAKS.match(word) and not _TO.search(low):
        return False
    return _is_bare(outer) or bool(WITH.search(low) and not _OF_OR_BETWEEN.search(outer))


def without_brackets(text: str) -> str:
    """A text without what stands in brackets in it."""
    return _BRACKET.sub("", text) if "(" in text else text


_BRACKET = lazy(r"\([^()]*\)")
_CALLED_ON = lazy(
    r"(?: (?:also|again|later|today|courtesy|in|[\ue400-\uf7ff]))*(?: on| upon)?(?: the| visiting)* ?"
)
_SEEN = lazy(
    r"(?: (?:the|my|his|her|again|also|counterpart,?|each of them|both(?: of them)?|by (?:himself|herself|themselves)|separately|in turn):?)* ?"
)
_WITH_ALONE = lazy(r"(?: (?:today|also|[\ue400-\uf7ff]))* with (?:the |his |her )*")
_IN_HONOUR = lazy(r"\b(?:for|in honou?r of)\b")
_CALL_OR_VISIT = lazy(r"\b(?:call|visit)\b")
_OF = lazy(r"\bof ?$")
_OF_OR_BETWEEN = lazy(r"\b(?:of|between) ?$")
_HAS = frozenset("had has took takes have having".split())


def _holds(word: str, outer: str, low: str, noun: str) -> bool:
    """Whether `held`, `paid`, `had` and their noun lead to the person: `paid a call on`, `held talks with`."""
    if GIVES.match(word):
        return bool(noun and _GUEST_OF.search(low))
    if not noun:
        return bool(_WITH_ALONE.fullmatch(outer))
    if "call" in noun or "respects" in noun or "visit" in noun:
        if PAYS.match(word):
            return bool(_UPON.search(low))
        if word in _HAS:
            return bool(WITH.search(low) or _FROM.search(low))
    return bool(WITH.search(low)) and not _OF.search(outer)


def _hosts(outer: str, low: str) -> bool | None:
    """What `received a call from`, `hosted a dinner for` say; None where the person follows the verb itself."""
    if _CALL_OR_VISIT.search(outer):
        return bool(_FROM.search(low))
    if _GUESTS.search(outer):
        return True
    if _IN_HONOUR.search(outer):
        return next(nouns_in(low), None) is not None and bool(_FOR.search(outer))
    return None


def _is_bare(outer: str) -> bool:
    """Whether only words stand between that change nothing: `met again in Seoul today`, `met his French counterpart`."""
    words = _TOKEN.findall(outer)
    following = [*words[1:], ""]
    return all(
        word.lower() in _BARE or not word[0].isalpha() or after.lower().startswith("counterpart")
        for word, after in zip(words, following, strict=False)
    )
