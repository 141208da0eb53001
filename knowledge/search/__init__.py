"""Full text: the passages that speak of something, by word stems, countries and speakers, rarest words weighing most."""

from knowledge.search.hits import Found, Hit, Hits
from knowledge.search.index import TextIndex
from knowledge.search.stems import stem
from knowledge.search.terms import Terms, terms_of

__all__ = ["Found", "Hit", "Hits", "Terms", "TextIndex", "stem", "terms_of"]
