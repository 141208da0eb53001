"""From raw header fields to the few that diplo knows, the rest kept as text."""

from collections.abc import Mapping

from msgspec import Struct, field

from knowledge.dates.span import DateSpan
from knowledge.reading.dateline import Reading, read_field
from knowledge.reading.front_matter import RawHeader
from knowledge.records import Found, Problem, ProblemKind

_TITLE = ("title", "headline")
_DATE = ("date", "published", "publish_date", "publication_date", "pubdate", "release_date")
_URL = ("url", "link", "canonical", "canonical_url", "source_url", "permalink", "source")
_MINISTERS = ("ministers", "minister", "authors", "author")
_PORTFOLIOS = ("portfolios", "portfolio")
_LONGEST = 1000
"""Longer values of unknown fields are cut: nobody asks for them, everybody would load them."""
_NOTHING = frozenset(("", "null", "~", "none", "n/a", "tba", "tbc", "unknown"))


class Header(Struct, frozen=True):
    """What the header of a release says."""

    title: str | None = None
    """The title, on one line."""
    published: Found[DateSpan] | None = None
    """The date of publication."""
    url: str | None = None
    """Address of the original."""
    ministers: tuple[str, ...] = ()
    """As written."""
    portfolios: tuple[str, ...] = ()
    """As written."""
    extra: Mapping[str, str] = field(default_factory=dict)
    """Every other field."""
    problems: tuple[Problem, ...] = ()
    """BAD_DATE, and what reading the fields brought up."""


def read_header(raw: RawHeader, name: str) -> Header:
    """Sort the fields, whatever their case and whether they are lists or not."""
    left = dict(raw.fields)
    title = _first_text(left, _TITLE)
    url = _address(left)
    published, bad = _published(left, raw, name)
    return Header(
        title=title,
        published=published,
        url=url,
        ministers=_all_texts(left, _MINISTERS),
        portfolios=_all_texts(left, _PORTFOLIOS),
        extra={key: text for key, value in left.items() if (text := _one_line(value))},
        problems=raw.problems + bad,
    )


def _texts(value: object) -> list[str]:
    """Every piece of text in a value, whatever its shape."""
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    if isinstance(value, dict):
        return [f"{key}: {text}" for key, part in value.items() for text in _texts(part)]
    words = " ".join(str(value).split())
    return [] if words.lower() in _NOTHING else [words]


def _one_line(value: object) -> str:
    return "; ".join(_texts(value))[:_LONGEST]


def _first_text(left: dict[str, object], keys: tuple[str, ...]) -> str | None:
    """The first field that says something; it is taken out of what is left."""
    for key in keys:
        if texts := _texts(left.get(key, "")):
            del left[key]
            return " ".join(texts)
    return None


def _all_texts(left: dict[str, object], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The texts of all these fields, each once, in order."""
    return tuple(
        dict.fromkeys(text for key in keys if key in left for text in _texts(left.pop(key)))
    )


def _address(left: dict[str, object]) -> str | None:
    """The first field that is an address; a `source: MOFA` stays with the rest."""
    for key in _URL:
        texts = _texts(left.get(key, ""))
        if texts and texts[0].lower().startswith(("http://", "https://")):
            del left[key]
            return texts[0]
    return None


def _published(
    left: dict[str, object], raw: RawHeader, name: str
) -> tuple[Found[DateSpan] | None, tuple[Problem, ...]]:
    for key in _DATE:
        words = _first_text(left, (key,))
        if words is None:
            continue
        reading: Reading | None = read_field(words)
        if reading and reading.span:
            return Found(reading.span, None, reading.basis), ()
        message = f"`{words[:60]}` is no date that we can read; please write it like 2024-05-26."
        return None, (Problem(name, raw.line_of(key), ProblemKind.BAD_DATE, message),)
    return None, ()
