"""What kind of meeting it was: the record's own word where it says more than `meeting`, else by the offices of those who met."""

import re
from collections.abc import Sequence

from knowledge.extract.meetings.draft import Draft
from knowledge.patterns import lazy
from knowledge.records import Basis, Figure, Found, Mode, Post

_PLAIN = frozenset(
    "meeting meetings talks talk call calls bilateral meetings conversation discussions discussion visit session sessions exchange of views exchanges "
    "telephone phone video conference".split()
)
_SPACE, _WORD = lazy(r"\s+"), lazy(r"[\w']+")
_TITLES = lazy(
    r"\b(courtesy call|summit (?:telephone )?(?:meeting|talk|call)|summit|foreign ministers?[’'] (?:telephone )?(?:meeting|talks?)|working (?:lunch|dinner|breakfast)|"
    r"trilateral [\w ’']*meeting|ministerial meeting|strategic dialogue|consultations|2\+2)\b",
    re.IGNORECASE,
)


def kind_of(draft: Draft, people: Sequence[Figure], mode: Mode, title: str) -> Found[str]:
    """The kind in lower case: `summit meeting`, `foreign ministers' meeting`, `courtesy call`, `telephone talk`."""
    noun = _SPACE.sub(" ", draft.noun.replace("’", "'")).strip()
    if noun and not _PLAIN.issuperset(_WORD.findall(noun)):
        return Found(noun, draft.evidence)
    if draft.leading and (match := _TITLES.search(title)):
        return Found(match.group(1).lower().replace("’", "'"), None, Basis.INFERRED)
    return Found(_by_offices(people, mode) or noun or "meeting", None, Basis.INFERRED)


def _by_offices(people: Sequence[Figure], mode: Mode) -> str:
    """A kind that the offices imply."""
    posts = [{found.value.post for found in figure.roles} for figure in people]
    talk = {
        Mode.PHONE: "telephone talk",
        Mode.VIDEO: "video conference",
        Mode.IN_PERSON: "meeting",
    }[mode]
    if all(held & {Post.HEAD_OF_GOVERNMENT, Post.HEAD_OF_STATE} for held in posts):
        return f"summit {talk}"
    if all(Post.FOREIGN_MINISTER in held for held in posts):
        return f"foreign ministers' {talk}"
    return talk
