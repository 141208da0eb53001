"""The verbs of meeting, and the classes into which their grammar divides them."""

import re

from knowledge.patterns import any_of, lazy

_MEET = (
    "met meet meets meeting greeted greet greets saw seen see sees seeing spoke speak speaks speaking spoken talked talk talks talking "
    "conversed conferred confer confers consulted phoned telephoned rang welcomed welcome welcomes welcoming hosted host hosts hosting "
    "received receive receives receiving dined lunched called call calls calling engaged"
).split()
"""Verbs of meeting whose object is the one who is met."""
_MEET_PHRASES = (
    *(
        f"{verb} together"
        for verb in "brought brings bringing came come comes coming got get gets gathered gather were was been".split()
    ),
    *("caught up", "catch up", "catches up", "catching up", "sat down", "sit down", "sits down"),
    *("became acquainted", "become acquainted", "got acquainted", "exchanged views", "shook hands"),
)
_HOLD = (
    "held hold holds holding had has have having conducted conduct conducts convened attended attend attends exchanged gave given give "
    "gives giving threw co-chaired cochaired chaired co-chair co-chairs cochair cochairs paid pay pays paying made make makes took take "
    "takes joined join joins enjoyed opened concluded completed arranged"
).split()
"""Verbs of meeting whose object is the meeting."""
VERB = lazy(
    rf"\b(?:(?P<meet>{any_of((*_MEET, *_MEET_PHRASES))})|(?P<hold>{any_of((*_HOLD, 'participated in', 'took part in'))}))\b"
)

SPEAKS = lazy(
    r"^(?:spoke|speaks?|speaking|spoken|talked|talks?|talking|conversed|conferred|confers?|consulted|dined|lunched|engaged)$",
    re.IGNORECASE,
)

HOSTS = lazy(
    r"^(?:received|receives?|receiving|hosted|hosts?|hosting|welcomed|welcomes?|welcoming|greeted|greets?)$",
    re.IGNORECASE,
)

CALLS = lazy(r"^(?:called|calls?|calling)$", re.IGNORECASE)

PAYS = lazy(r"^(?:paid|pays?|paying|made|makes?)$", re.IGNORECASE)

SEES = lazy(r"^(?:saw|seen|sees?|seeing)$", re.IGNORECASE)

BRINGS = lazy(r"^(?:brought|brings|bringing) together$", re.IGNORECASE)
"""Verbs of making others meet, oneself among them."""

GIVES = lazy(r"^(?:gave|given|gives?|giving|threw)$", re.IGNORECASE)

GERUND = lazy(
    r"(?:^|, |\b(?:to|by|after|before|of|for|and|while|was|were|is|are|be|been|when|from|also|upon|despite|through|about|i’m) )$"
)
"""Words after which `meeting` is a verb and no noun."""
