"""What people say around a question out of politeness, or to lead up to it, which is no part of it."""

from knowledge.patterns import lazy

_LEAST = 10
"""Words from which on a text may hold more than its question."""
_VERB = r"(?:tell|let|give|remind|check|confirm|know|ask|look up)"
_OPENER = lazy(
    rf"(?i)\b(?:(?:could|can|would|will|may|might) (?:you|i|we)(?: please| kindly| possibly| perhaps)* {_VERB}(?: (?:me|us|out|know|of))*|"
    rf"you (?:could|can|would|might)(?: please| kindly)* {_VERB}(?: (?:me|us|out|know))*|"
    rf"(?:could|can|would|will) you(?: please| kindly)* (?=list|show|quote|count|name|find)|please {_VERB}(?: (?:me|us|out|know))*|"
    r"(?:i|we)(?:'d| would)? (?:also |just |really )*(?:like|love|want|need|wish) to (?:know|ask|find out|check|learn|confirm)|"
    r"(?:i|we) (?:was|am|were|are)? ?wondering|my question is)\b,?(?: (?:whether|if)\b)?"
)
_SIGNED = lazy(
    r"(?i)\b(?:(?:with )?(?:kind|best|warm) regards|cheers|yours sincerely|best wishes)\b.*$"
    r"|\bthanks?,? (?-i:[A-Z])\w+[.!]?$"
)
_PHRASES = lazy(
    r"(?i)\b(?:if (?:that|it)(?:'s| is| isn't| is not)(?: not)? (?:too much|a|any) (?:trouble|bother|to ask)|if (?:it is |it's )?(?:at all )?possible|"
    r"if you (?:(?:can|could)(?! (?:please |kindly )?(?:tell|let|give|remind|check|confirm|list|show))|don't mind|would be so kind|have (?:a moment|time))|"
    r"(?:many |a thousand )?thanks?(?: (?:you|a lot|so much|very much|again|in advance|for (?:your|the) (?:help|time|support)))*|"
    r"sorry (?:to (?:bother|trouble|disturb) you|for (?:bothering|troubling) you)(?: again)?|much appreciated|"
    r"(?:i )?hope (?:this finds you|you are|you're|all is|everyone is)(?: all)?(?: (?:doing|keeping))? well|"
    r"good (?:morning|afternoon|evening|day)(?: (?:to you|everyone|all|team))*|dear (?:all|team|colleagues?|bot)|(?:a )?quick question|"
    r"(?:i|we) (?:vaguely |think i |seem to )?(?:remember|recall|believe|think|heard|read)(?: somewhere)? that|as far as (?:i|we) (?:know|remember|recall))\b[ ,.:;!-]*"
)
_ASKS = lazy(
    r"(?i)\b(?:who|whom|whose|what|when|where|which|why|how|did|does|do|has|have|was|were|is|are|list|show|any|meetings?|visits?|quotes?)\b"
)
_POINTS = lazy(
    r"(?i)\b(?:that|this|there|they|them|their|it|its|he|him|his|she|her|these|those|confirm|right|true|correct)\b"
)
_SENTENCE = lazy(r"(?i)(?<=\w{3}[.!?])(?<!\bmrs\.)(?<!\bhon\.)\s+|(?<=[!?])\s+")


def without_courtesies(text: str) -> str:
    """A long text without greetings, thanks and what leads up to its question; a short one as it is."""
    if len(text.split()) < _LEAST:
        return text
    left = _asking(_PHRASES.sub(" ", _SIGNED.sub(" ", text)))
    opener = _OPENER.search(left)
    if opener and "?" not in left[: opener.start()] and _ASKS.search(left, opener.end()):
        left = left[opener.end() :]
        while again := _OPENER.match(left.lstrip(" ,")):
            left = left.lstrip(" ,")[again.end() :]
    return " ".join(left.split()).strip(" ,;:-") or text


def _asking(text: str) -> str:
    """The sentences that ask, if they say of whom; one that points back needs those before it."""
    sentences = _SENTENCE.split(text)
    asking = [each for each in sentences if each.rstrip().endswith("?") or _OPENER.search(each)]
    whole = len(asking) == len(sentences) or any(map(_POINTS.search, asking[:1]))
    return text if whole or not asking else " ".join(asking)
