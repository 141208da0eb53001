"""Records as an answer cites them: title, file name, and the way to the original."""

import re
from functools import lru_cache

from handlers.views.limits import bounded, within
from handlers.views.look import Source, Sources
from knowledge.answer import Line

_MOST_ALSO = 4
_MOST_TITLE = 160
_MOST_NAME = 300
_ENDS_LINK = re.compile(r'[<>|" ]')
_SIGNS = re.compile(r"[\W_]+")
_MOST = 1_000
"""Characters of all that a line cites."""


def source(name: str, title: str, url: str | None) -> Source:
    """What is told of a record; a title that was made out of the file name says nothing beside it."""
    return Source(_own_title(title, name), url or "")


def cited(line: Line, sources: Sources) -> str:
    """The records that a line rests on; of very many copies the first."""
    if not line.record:
        return ""
    best = named(line.record, sources)
    also = ", ".join(linked(name, sources) for name in line.also[:_MOST_ALSO])
    more = len(line.also) - _MOST_ALSO
    rest = f" and {more} more" if more > 0 else ""
    whole = f"_Source:_ {best}" + (f" _also_ {also}{rest}" if also else "")
    return whole if within(whole, _MOST) else f"_Source:_ {bounded(line.record, _MOST_NAME)}"


def named(name: str, sources: Sources) -> str:
    """A record with its title, leading to its original where that is known."""
    known = sources.get(name)
    if known is None or not known.title:
        return linked(name, sources)
    return f"{link(known.url, known.title, _MOST_TITLE)}, {bounded(name, _MOST_NAME)}"


def linked(name: str, sources: Sources) -> str:
    """The file name of a record alone, leading to its original."""
    return link(sources.get(name, Source()).url, name, _MOST_NAME)


def link(url: str, label: str, most: int = _MOST_TITLE) -> str:
    """Words that lead somewhere, or the words alone where the address could not stand in a link."""
    shown = bounded(" ".join(label.split()), most)
    return f"<{url.replace('&', '&amp;')}|{shown}>" if _leads(url) else shown


@lru_cache(maxsize=4_096)
def _own_title(title: str, name: str) -> str:
    """A title that says more than the file name does, or none."""
    bare, first = _bare(name), title.partition(" ")[0].lower()
    if first.isalnum() and first not in bare:
        return title
    return "" if _bare(title) in bare else title


def _bare(text: str) -> str:
    """Letters and digits alone."""
    return _SIGNS.sub("", text.lower())


def _leads(url: str) -> bool:
    """Whether an address is of the web, and without what would end the link."""
    web = url.startswith(("https://", "http://"))
    return web and len(url) <= _MOST // 2 and url.isprintable() and not _ENDS_LINK.search(url)
