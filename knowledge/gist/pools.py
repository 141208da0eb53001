"""The tables of a gist while they grow."""

from knowledge.gist.columns import NamingKey, Tables
from knowledge.gist.pool import Kept, Pool
from knowledge.gist.saying import kind_key
from knowledge.names.folding import words
from knowledge.places.naming import place_key
from knowledge.records import Place, Role


class Pools:
    """Every text, role, naming and shape by its number."""

    def __init__(self, tables: Tables | None) -> None:
        """Go on from the tables of an earlier gist, if there is one."""
        self.texts = Pool[str](tables.texts if tables else ())
        self.roles = Pool[Role](tables.roles if tables else ())
        self.namings = Pool[NamingKey](tables.namings if tables else ())
        self.shapes = Pool[tuple[str, ...]](tables.shapes if tables else ())
        self.called = Kept[str, list[int]](self.words)
        """Words of what meetings are called, asked once for each kind."""
        self._places = Kept[str, int](lambda name: self.texts[place_key(name)])

    def words(self, said: str) -> list[int]:
        """The numbers of folded words, in the singular."""
        return [self.texts[kind_key(word)] for word in words(said)]

    def aims(self, place: Place) -> list[int]:
        """Keys of city and venue."""
        return [self._places[name] for name in (place.city, place.venue) if name]

    def tables(self) -> Tables:
        """What was gathered."""
        return Tables(list(self.texts), list(self.roles), list(self.namings), list(self.shapes))
