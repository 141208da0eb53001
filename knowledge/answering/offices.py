"""Whether a role is the office that a question names: by its kind, and by its very words where those are particular."""

from collections.abc import Callable
from functools import lru_cache

from knowledge.answering.case import Case
from knowledge.names.folding import words
from knowledge.question import Office
from knowledge.records import Post, Role

MINISTERS = frozenset(
    {
        Post.MINISTER,
        Post.FOREIGN_MINISTER,
        Post.DEFENCE_MINISTER,
        Post.TRADE_MINISTER,
        Post.FINANCE_MINISTER,
        Post.HEAD_OF_GOVERNMENT,
    }
)
ANY_OFFICE = frozenset(
    {"minister", "ministers", "ministre", "secretary", "secretaries", "大臣", "장관", "長官"}
)
_SMALL = frozenset("of for the and a minister ministers ministre secretary affairs".split())
_ALIKE = {"defense": "defence"}
WHOLE_POSTS = {Post.HEAD_OF_GOVERNMENT, Post.HEAD_OF_STATE, Post.FOREIGN_MINISTER, Post.AMBASSADOR}
_NARROW = {Post.MINISTER, Post.OTHER, Post.OFFICIAL, None}


def fits_office(role: Role, office: Office, country: str | None = None) -> bool:
    """Whether a role is the office asked for, for the country asked for."""
    if office.country is not None and (role.country or country) != office.country:
        return False
    if office.words in ANY_OFFICE:
        return role.post in MINISTERS
    if "secretary of state" in office.words:
        return "secretary of state" in " ".join(words(role.label))
    if office.post in WHOLE_POSTS:
        return role.post is office.post
    return (
        role.post is office.post or _has_words(role, office)
        if office.post not in _NARROW
        else _has_words(role, office)
    )


def bearers_of(case: Case, office: Office) -> set[int]:
    """Everybody whom records or people.yaml show in an office, looked up by its kind."""
    posts = _posts_of(office)
    return shown_as(case, lambda role: role.post in posts and fits_office(role, office))


def shown_as(case: Case, fits: Callable[[Role], bool]) -> set[int]:
    """Everybody whom records or people.yaml show in a role that fits."""
    columns = case.archive.person_columns
    told = (
        key
        for key in columns.curated.tolist()
        if any(fits(held.role) for held in case.archive.people[key].roles)
    )
    return {*columns.bearers(columns.seen_as(fits)).tolist(), *told}


def _posts_of(office: Office) -> tuple[Post, ...]:
    """The kinds of office among which its holders are looked up."""
    if office.post in _NARROW or office.words in ANY_OFFICE:
        return tuple(Post)
    assert office.post is not None
    return (office.post, Post.MINISTER, Post.OTHER)


def _has_words(role: Role, office: Office) -> bool:
    """Whether a role's label has every particular word of an office: `agriculture` of `agriculture minister`."""
    asked = _plain_words(office.words) - _SMALL
    label = _plain_words(role.label)
    return bool(asked) and all(word in label or f"{word}s" in label for word in asked)


@lru_cache(maxsize=4096)  # an archive has few labels of offices beside its people
def _plain_words(text: str) -> frozenset[str]:
    return frozenset(_ALIKE.get(word, word) for word in words(text))
