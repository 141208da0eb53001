"""The kind of office that a title is, whatever its country calls it."""

import re

from knowledge.patterns import lazy
from knowledge.records import Post


def post_of(label: str) -> Post:
    """The kind of office that a title is; the order tells a deputy from the one deputised for."""
    return next((post for pattern, post in _POSTS if pattern.search(label)), Post.OTHER)


_POSTS = tuple(
    (lazy(pattern, re.IGNORECASE), post)
    for pattern, post in (
        (
            r"\b(vice|deputy|parliamentary|assistant|state|under)[- ](?:\w+ )?(foreign )?(minister|secretary|president)\b"
            r"(?! and minister)(?! of foreign)(?!, minister)",
            Post.OFFICIAL,
        ),
        (
            r"\bvice[- ]?foreign minister|\bvice[- ]minister|\bminister of state\b|\bsenior minister of state",
            Post.MINISTER,
        ),
        (
            r"\b(foreign|external affairs) (minister|secretary)|minister (of|for) (\w+,? (and )?)*foreign|"
            r"minister (of|for) external affairs|secretary of (state\b(?! for)|foreign)|secretary of state for foreign|"
            r"minister (of|for) europe and foreign|high representative",
            Post.FOREIGN_MINISTER,
        ),
        (
            r"\bdef[ef]n[cs]e (minister|secretary)|minister (of|for) (national )?defen[cs]e|secretary of defen[cs]e",
            Post.DEFENCE_MINISTER,
        ),
        (
            r"\bprime minister|\bpremier\b|\bchancellor\b(?! of the exchequer)|\btaoiseach|\bchief executive",
            Post.HEAD_OF_GOVERNMENT,
        ),
        (
            r"\b(king|queen|emperor|empress|sultan|emir|amir|pope|governor-general)\b",
            Post.HEAD_OF_STATE,
        ),
        (
            r"\bpresident\b(?! of the (european|senate|national|general|council|assembly|house|world|bank|"
            r"parliament|federation|chamber|inter|asian|african|un|united))",
            Post.HEAD_OF_STATE,
        ),
        (
            r"\btrade\b.*\bminister|minister (of|for) .*\b(trade|commerce|export)|trade commissioner",
            Post.TRADE_MINISTER,
        ),
        (
            r"\bfinance minister|minister (of|for) (\w+ (and )?)?financ|treasurer|chancellor of the exchequer|"
            r"treasury secretary|secretary of the treasury",
            Post.FINANCE_MINISTER,
        ),
        (r"\bambassador|permanent representative|high commissioner|chargé|consul", Post.AMBASSADOR),
        (
            r"\bminister\b|\bcabinet secretary|\bcommissioner\b|secretary of|\bsecretary\b",
            Post.MINISTER,
        ),
        (
            r"director|representative|envoy|advisor|adviser|secretary|chief|commander|general|counsel",
            Post.OFFICIAL,
        ),
    )
)
