"""The words by which the lines around a text are told apart: events, offices, captions, navigation, footers."""

import re

from knowledge.patterns import lazy
from knowledge.remembering import remembered

EVENT = lazy(
    r"\b(?:meetings?|talks?|calls?|visits?|summit|conversations?|dialogues?|discussions?|consultations?|"
    r"conference|luncheon|lunch|dinner|breakfast|courtesy|audience|statement|remarks|address|speech|signing|"
    r"ceremony|reception|interview|exchange|telephone|phone|speaks?|meets?|met|holds?|hosts?|receives?|"
    r"attends?|travels?|arrives?|welcomes?|joins?|announces?|postponement|cancellation|session|forum|"
    r"committee|launch|trip|tour|delegation|agreement|treaty|condolences?|message|letter|participation|"
    r"attendance|concludes?|greets?|encounter|2\+2|ministerial|handshake|readout of)\b",
    re.IGNORECASE,
)
_ROLE = lazy(
    r"\b(?:minister|president|secretary|chancellor|ambassador|king|queen|emperor|premier|envoy|director)s?\b",
    re.IGNORECASE,
)
_OFFICE = lazy(r"\b(?:office|ministry|department|cabinet|spokes\w+)\b", re.IGNORECASE)

_NOTES = (
    r"summary|overview|outline|in brief|(?:provisional|tentative|unofficial|english|courtesy)(?: english)? translation|"
    r"translation|read-?outs?|media (?:notes?|releases?|statements?|advisor(?:y|ies)|cent(?:re|er)|information)|"
    r"press (?:releases?|statements?|notes?|briefings?|communiqu[eé]s?|room|information|conferences?)|"
    r"news(?: releases?| stor(?:y|ies)|room)?|(?:for )?immediate release|embargoed.{0,40}|what's new|"
    r"statements?(?: (?:and|&) (?:releases|speeches|remarks))?|speeches(?: (?:and|&) statements)?|releases?|"
    r"(?:latest|related) news|announcements?|briefings?(?: room)?|publications?|topics?|activities|gov\.uk|"
    r"begin text|check against delivery|text|details?|full text|contents?|updates?"
)
_PLACES = (
    r"home|top|asia(?:[- ](?:and )?(?:pacific|oceania))?|north(?:east|-east)? (?:asia|america)|south(?:east|-east)? asia|"
    r"latin america(?: (?:and|&) (?:the )?caribbean)?|(?:central and )?(?:south )?america|europe|oceania|"
    r"(?:the )?pacific(?: islands)?|africa|(?:the )?middle east(?: and (?:north )?africa)?|"
    r"countries (?:&|and) regions|regional affairs|bilateral relations|foreign policy|diplomacy|others?|"
    r"diplomatic policy|policy|about us|search|menu|archives?|other languages|english|japanese|korean|chinese|"
    r"french|français|日本語|한국어|中文|asean|united nations|g7|g8|g20|apec|nato|european union"
)
_OFFICES = (
    r"office of the .{3,60}|(?:the )?ministry of (?:foreign|external) affairs.{0,60}|minister for foreign affairs|"
    r"foreign minister|(?:the )?prime minister(?:['’]s office.{0,30})?|department of .{3,60}|"
    r"(?:us|u\.s\.) department of state|mofa|mfa|mea|global affairs canada|government of .{3,40}|(?:the )?white house"
)
_SHARING = (
    r"(?:skip|jump) (?:to )?.{0,30}|print(?: this)?(?: page| article)?|share(?: this)?.{0,20}|tweet|listen|"
    r"e-?mail(?: this)?|facebook|twitter|linkedin|x|font size.{0,20}|text size.{0,20}|download.{0,30}|list|close|"
    r"(?:writer|author|department|division|office|attach(?:ed|ment) ?files?|files?|tel|category|no|number|"
    r"country|subject|from|topic|location|document type|reference|last updated|updated)\s*[:：].{0,120}|"
    r"(?:writer|attach(?:ed|ment)?(?: files?)?|date|posted on|published|hits?|views?|count)\s*[:：]?|"
    r"(?:hits?|views?|read|no)\s*[:：.]?\s*[\d,]+|[\d,]+"
)
_NAVIGATION = lazy(
    rf"[\[(【<\-–— ]*(?:{_NOTES}|{_PLACES}|{_OFFICES}|{_SHARING})[\])】>:\-–— ]*(?:no\.? ?[\w/-]+)?",
    re.IGNORECASE,
)
_RELATIONS = lazy(r"[A-Z].{1,70}\bRelations(?: \([^)]*\))?")
_BREADCRUMB = lazy(r"^(?:home|top|you are here)\b.{0,5}[>»›/|:]|\S\s+[>»›]\s+\S", re.IGNORECASE)
_ATTRIBUTION = lazy(
    r"(?:the )?(?:below|following)(?: \w+)? (?:is|was) attributable|attributable to|"
    r"the text of the following|following is the (?:text|transcript)|(?:the )?following is a (?:joint )?statement (?:by|from)",
    re.IGNORECASE,
)
_CAPTION = lazy(
    r"\W*(?:photos?|photographs?|images?|pictures?|videos?)\s*\d*\s*"
    r"(?:[)\]:：】.–-]|(?:of|by|from|taken|credit|gallery|courtesy|session|opportunity)\b|$)|"
    r"\W*(?:caption|photo credit|credit)\s*[:：]",
    re.IGNORECASE,
)
_CREDIT_AT_END = lazy(r"\(\s*photo[^()]{0,80}\)\s*$", re.IGNORECASE)
_POSE = lazy(
    r"\b(?:shak(?:es?|ing)\s+hands?|shakes?\s+hand|handshake|pos(?:es?|ing)\s+for|"
    r"(?:commemorative|group|family)\s+photo(?:graph)?|greet(?:s|ing)\s+each\s+other)\b|"
    r"\((?:left|right|cent(?:er|re)|l|r|far (?:left|right)|(?:second|third) from (?:the )?(?:left|right))\)",
    re.IGNORECASE,
)
_FOOTER = lazy(
    r"\(?back(?: to\b.*)?\)?|\(back to\).*|return to\b.*|related (?:links?|information|articles?|documents?|pages?|"
    r"content|releases?|news)\b.{0,60}|[-–—(\[* ]*end(?:s|ed)?(?: of (?:release|text|document|statement))?[-–—)\]*. ]*|"
    r"[#* ]{3,}|[-–— ]+30[-–— ]+|[-–— ]*end text[-–— ]*|(?:media|press|public)\s(?:contacts?|enquir|inquir).*|"
    r"(?:for )?(?:more|further) (?:information|details)\b.*|contacts?(?: details| information| us| person)?\s*[:：]?.{0,80}|"
    r"(?:top of|to) (?:the |this )?(?:page|top)|page top|top|copyright.*|©.*|\(c\) .*|share this.*|print(?: this)? page|"
    r"last (?:updated|modified|reviewed).*|(?:tags?|topics|attachments?|categories)\s*:.*|attachments?|"
    r"(?:previous|next)(?: page| article)?|get adobe.*|about this site.*|notes? to editors?:?|list",
    re.IGNORECASE,
)
_TAIL = lazy(r"@|https?://|www\.|©|copyright", re.IGNORECASE)
_STOP = lazy(r"[.!?。…][\"'”’)\]»*]*$")
_ABBREVIATED = lazy(
    r"(?:\b(?:[A-Za-z]\.){1,4}|\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Co|Ltd|Inc|etc|No|Rep)\.)$"
)
_INNER_STOP = lazy(r"[a-z]{4}[.!?][\"”’]? [A-Z“\"‘]")
_OPENING = lazy(r"(?:On|Today|Yesterday|This|At|From|While|During|In|The following)\b")
_SHORT = 160
_LINE = 2 * _SHORT
"""Characters of a line, at most, of which it is remembered what it is: it is asked several things several times."""


@remembered(_LINE)
def has_role(words: str) -> bool:
    """Whether a person in office is spoken of, and not merely an office."""
    return bool(_ROLE.search(words)) and not _OFFICE.search(words)


def folded(text: str) -> str:
    """Letters and digits alone, to tell whether two lines say the same."""
    return "".join(filter(str.isalnum, text.casefold()))


@remembered(_LINE)
def is_navigation(line: str) -> bool:
    """Whether a line above the text is a section, a note or a button rather than a title."""
    if len(line) > _SHORT:
        return bool(_ATTRIBUTION.match(line))
    if _NAVIGATION.fullmatch(line) or _RELATIONS.fullmatch(line) or _ATTRIBUTION.match(line):
        return True
    crumbs = any(mark in line for mark in ">»›/|:")
    return crumbs and bool(_BREADCRUMB.search(line)) and not ends_sentence(line)


@remembered(_LINE)
def is_caption(line: str) -> bool:
    """Whether a line says itself that it belongs to a picture."""
    if len(line) > 2 * _SHORT:
        return False
    return bool(_CAPTION.match(line) or (")" in line and _CREDIT_AT_END.search(line)))


@remembered(_LINE)
def is_pose(line: str) -> bool:
    """Whether a line above the text tells of handshakes and groups as captions do."""
    return len(line) <= _SHORT and bool(_POSE.search(line)) and not _INNER_STOP.search(line)


@remembered(_LINE)
def is_footer(line: str) -> bool:
    """Whether the record ends here and the furniture of the page begins."""
    if len(line) > _SHORT or not _FOOTER.fullmatch(line):
        return False
    # `Back to the talks, the ministers agreed …` is a sentence.
    return len(line) < 40 or not ends_sentence(line) or bool(_TAIL.search(line)) or ":" in line


def is_furniture(line: str) -> bool:
    """Whether a line after a footer belongs to it; a long sentence there is still the record's own."""
    return len(line) < 100 or not ends_sentence(line) or bool(_TAIL.search(line))


@remembered(_LINE)
def ends_sentence(line: str) -> bool:
    """Whether the line ends as sentences do; `the U.S.` does not."""
    end = line[-24:]  # A long line is not searched from its start.
    return bool(_STOP.search(end)) and not _ABBREVIATED.search(end)


@remembered(_LINE)
def is_prose(line: str) -> bool:
    """Whether the line is a sentence, and so the text has begun."""
    words = line.split()
    if ends_sentence(line) or line.endswith((":", "：")):
        return len(words) >= 5 and sum(word[0].islower() for word in words) >= 2
    if _INNER_STOP.search(line):
        return len(words) >= 8
    if len(line) < 100:
        return False
    return bool(_OPENING.match(line)) or (len(line) > _SHORT and not _title_case(words))


def _title_case(words: list[str]) -> bool:
    """Titles capitalise the long words, sentences do not."""
    long = [word for word in words if len(word) > 4 and word[0].isalpha()]
    return sum(word[0].islower() for word in long) * 4 < len(long)
