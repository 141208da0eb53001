"""What stands around an answer."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from msgspec import Struct, field


class Source(Struct, frozen=True, gc=False):
    """What is told of a record beside its file name."""

    title: str = ""
    """Its title."""
    url: str = ""
    """Where its original is, if it says so."""


Sources = Mapping[str, Source]
"""Records that are cited, by file name."""
NO_SOURCES: Final[Sources] = MappingProxyType({})
"""Where records are told by their file names alone."""


class Look(Struct, frozen=True, gc=False):
    """What stands around an answer, which depends on the door."""

    echo: bool = False
    """Whether the question is repeated: who types a command does not see it any more."""
    sharable: bool = False
    """Whether it is private and can be shown to the channel."""
    pageable: bool = False
    """Whether there are buttons for other pages."""
    votable: bool = False
    """Whether it can be voted on."""
    shared_by: str = ""
    """Id of the user who shared it."""
    sources: Sources = field(default_factory=dict)
    """Records that the answer cites, by file name."""
    overheard: bool = False
    """Whether others read it too, who asked nothing."""
