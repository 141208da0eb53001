"""Full text by tantivy: stemmed words, the best eight records, a snippet each."""

from collections.abc import Iterable

import tantivy

from bench.generate import Sample
from bench.peers.reply import LINES


class TantivyTexts:
    """An index in memory of whole records."""

    def __init__(self, samples: Iterable[Sample]) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("name", stored=True, tokenizer_name="raw")
        builder.add_text_field("body", stored=True, tokenizer_name="en_stem")
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema)
        writer = self._index.writer(heap_size=200_000_000, num_threads=1)
        for sample in samples:
            writer.add_document(tantivy.Document(name=sample.name, body=sample.text))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, topic: str) -> list[tuple[str, str]]:
        """Records that hold all the words, with a snippet."""
        query = self._index.parse_query(" ".join(f"+{word}" for word in topic.split()), ["body"])
        snippets = tantivy.SnippetGenerator.create(self._searcher, query, self._schema, "body")
        found = []
        for _, at in self._searcher.search(query, LINES).hits:
            document = self._searcher.doc(at)
            found.append((document["name"][0], snippets.snippet_from_doc(document).to_html()))
        return found
