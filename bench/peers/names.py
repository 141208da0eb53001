"""Names by tantivy: a fuzzy term query for each word, the best fifty rescored."""

import re
import unicodedata
from collections.abc import Iterable

import tantivy
from rapidfuzz import fuzz, process, utils

_WORD = re.compile(r"[^\W_]+")
_CANDIDATES = 50
_LONG = 6
"""Letters from which two slips are forgiven."""


class TantivyNames:
    """An index in memory of names by number."""

    def __init__(self, names: Iterable[str]) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("name", stored=False, tokenizer_name="default", index_option="basic")
        builder.add_integer_field("number", fast=True)
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema)
        self._names = list(names)
        writer = self._index.writer(heap_size=200_000_000, num_threads=1)
        for number, name in enumerate(self._names):
            writer.add_document(tantivy.Document(name=folded(name), number=number))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def find(self, text: str, limit: int = 5) -> list[int]:
        """Numbers of the names nearest to a text."""
        words = folded(text).split()
        clauses = []
        for word in words:
            exact = tantivy.Query.term_query(self._schema, "name", word)
            clauses.append((tantivy.Occur.Should, tantivy.Query.boost_query(exact, 2.0)))
            slips = 2 if len(word) >= _LONG else 1
            near = tantivy.Query.fuzzy_term_query(self._schema, "name", word, slips, True, False)
            clauses.append((tantivy.Occur.Should, near))
        hits = self._searcher.search(tantivy.Query.boolean_query(clauses), _CANDIDATES).hits
        found = self._searcher.fast_field_values("number", [at for _, at in hits])
        numbers = [int(number) for number in found if number is not None]
        return self._rescored(" ".join(words), numbers, limit)

    def _rescored(self, sought: str, numbers: list[int], limit: int) -> list[int]:
        """By the words in any order; a lone word is compared with the words of each name."""
        scorer = fuzz.token_sort_ratio if " " in sought else fuzz.partial_ratio
        choices = {number: folded(self._names[number]) for number in numbers}
        best = process.extract(
            sought, choices, scorer=scorer, processor=utils.default_process, limit=limit
        )
        return [number for _, _, number in best]


def folded(text: str) -> str:
    """Words without marks or capitals."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain.lower()))
