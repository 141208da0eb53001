"""The verbs of meeting, and the classes into which their grammar divides them."""

import re

from knowledge.patterns import lazy

VERB = lazy(
    r"\b(?:(?P<meet>met|meets?|meeting|greeted|greets?|saw|seen|sees?|seeing|brought together|brings together|bringing together|caught up|catch(?:es|ing)? up|sat down|sits? down|(?:came|comes?|coming|got|gets?|gathered|gather) together|(?:became|become|got) acquainted|(?:were|was|been) together|spoke|speaks?|speaking|"
    r"spoken|talked|talks?|talking|conversed|conferred|confers?|consulted|phoned|telephoned|rang|welcomed|welcomes?|welcoming|hosted|"
    r"hosts?|hosting|received|receives?|receiving|dined|lunched|called|calls?|calling|engaged|exchanged views|shook hands)|"
    r"(?P<hold>participated in|took part in|held|holds?|holding|had|has|have|having|conducted|conducts?|convened|attended|attends?|exchanged|gave|given|gives?|giving|threw|co-?chaired|chaired|co-?chairs?|"
    r"paid|pays?|paying|made|makes?|took|takes?|joined|joins?|enjoyed|opened|concluded|completed|arranged))\b"
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
