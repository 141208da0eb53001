"""The words of a question without what Slack and keyboards put around them."""

import html
import re

from knowledge.patterns import lazy

MOST = 4000
"""Characters of a question that are read."""
_MENTION = lazy(r"<[@!#][^<>]{0,80}>")
ADDRESS = lazy(r"https?://[^\s<>|]{4,500}")
"""An address, as Slack or a browser gives it."""
_LINK = lazy(r"<[^<>|\s]{1,500}\|([^<>]{1,300})>")
_BARE_LINK = lazy(r"<((?!https?:)[a-z]{2,8}:[^<>\s]{1,500})>")
_WEB_LINK = lazy(r"<(https?:[^<>\s|]{1,500})>")
_EMOJI_CODE = lazy(r":[a-z+-][a-z0-9_+'-]{1,40}:")
_PICTURES = lazy(
    r"[*~`\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffc\ufeff\x00-\x1f\x7f]"
)
_UNDERSCORES = lazy(r"(?<!\w)_+|_+(?!\w)")
_SAT_DOWN = lazy(r"\bsat down\b", re.IGNORECASE)
"""`last sat down` is no Saturday."""
_PLAIN = re.compile(r"[A-Za-z0-9 ,.?!'()/&-]*")
"""Nothing but signs that stay as they are."""
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "＂": '"'})


def cleaned(text: str) -> str:
    """A question as plain words, so that mark-up, emoji and control characters are never read as names."""
    text = text[:MOST]
    if "<" in text:
        text = _MENTION.sub(" ", text)
        text = _BARE_LINK.sub(" ", _WEB_LINK.sub(r"\1", _LINK.sub(r"\1", text)))
    text = html.unescape(text)
    if not _PLAIN.fullmatch(text):
        text = _EMOJI_CODE.sub(" ", text.translate(_STRAIGHT))
        text = _UNDERSCORES.sub(" ", _PICTURES.sub(" ", text))
    if "own" in text.lower():
        text = _SAT_DOWN.sub("met", text)
    return " ".join(text.split()).strip('" ')


_FILE = lazy(r"(?<!\S)[\w.-]{3,120}\.(?:txt|md|markdown|html?)(?!\S)", re.IGNORECASE)
_MOST_FILES = 10


def take_files(text: str) -> tuple[str, tuple[str, ...]]:
    """A question without the file names and addresses of records in it, and those."""
    if "." not in text and "://" not in text:
        return text, ()
    found = [match.group() for match in (*ADDRESS.finditer(text), *_FILE.finditer(text))]
    left = " ".join(_FILE.sub(" ", ADDRESS.sub(" ", text)).split())
    return left, tuple(name.rstrip(".,;:!?)") for name in found[:_MOST_FILES])
