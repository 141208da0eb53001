"""Places in a question: any case, most scripts, small mistakes mended and said so."""

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from knowledge.patterns import lazy
from knowledge.places.compounds import compounds, fits, members
from knowledge.places.folding import folded_name, folded_with_positions, is_hangul, reading_order
from knowledge.places.gazetteer import country
from knowledge.places.guards import HONORIFIC, IN_OR_AT, SURNAME_COUNTRIES, bounded
from knowledge.places.question_lexicon import Asked, asked_automata, asked_names
from knowledge.places.spelling import LONGEST_WINDOW, Doubt, Guess, doubt_of, guess

WORD = lazy(r"[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*")
PRONOUN_BEFORE = lazy(
    r"\b(?:tell|show|give|let|help|remind|send|told|gave|of|with|for|to|about|join|call|among)\s+$"
)
COUNTRY_BEFORE = lazy(r"(?:\bthe|\bthe\s+former)\s+$")
LINK = lazy(r"^[\s,+-]*(?:and|or|vs|versus|with|to)?[\s,+-]*$")
COMPOUND = lazy("|".join(sorted(map(re.escape, compounds()), key=len, reverse=True)))


class AskedPlace(Struct, frozen=True, gc=False):
    """A place that a question names."""

    start: int
    """First character in the question."""
    end: int
    """One past the last character."""
    kind: str
    """As in `PlaceMention`, or `unclear` where a mistyped word is equally near two places."""
    code: str | None
    """Its country, where it has one and it is clear."""
    name: str
    """The name we show; for `unclear` the names joined by `or`."""
    typed: str
    """The words of the question."""
    corrected: bool = False
    """Whether a mistake was mended."""
    note: str = ""
    """What to tell the asker about the reading; empty when there is nothing to tell."""


class _Question(Struct, frozen=True, gc=False):
    text: str
    folded: str
    positions: Sequence[int]

    def typed(self, start: int, end: int) -> str:
        return self.text[self.positions[start] : self.original_end(end)]

    def original_end(self, end: int) -> int:
        return self.positions[end - 1] + 1


class _Hit(Struct, frozen=True, gc=False):
    start: int
    end: int
    asked: Asked


class _Word(Struct, frozen=True, gc=False):
    start: int
    end: int
    doubt: Doubt
    covered: bool
    """Whether a place was read in it, so that it only stands beside words in doubt."""


def _nothing_known(_word: str) -> bool:
    return False


def find_asked_places(text: str, known: Callable[[str], bool] = _nothing_known) -> list[AskedPlace]:
    """Read the places of a question; `known` tells words that are names and not mistyped places."""
    folded, positions = folded_with_positions(text)
    question = _Question(text, folded, positions)
    hits = _exact_hits(question)
    if not hits and text.isascii() and not any(map(doubt_of, WORD.findall(folded))):
        return []
    mended = _mended(question, hits, known)
    taken = [(start, end) for start, end, _ in mended]
    kept = [hit for hit in hits if not _overlaps(hit.start, hit.end, taken)]
    found = [_place(question, hit) for hit in kept if hit.asked.entry.kind != "mask"]
    found += [_mended_place(question, start, end, guessed) for start, end, guessed in mended]
    spans = [(place.start, place.end) for place in found]
    found += [p for p in _sets(text) if not _overlaps(p.start, p.end, spans)]
    return sorted(found, key=lambda place: place.start)


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in spans)


def _exact_hits(question: _Question) -> list[_Hit]:
    folded = question.folded
    hits = [
        _Hit(last + 1 - len(asked.form), last + 1, asked)
        for last, asked in asked_automata().hits(folded)
        if bounded(folded, last + 1 - len(asked.form), last + 1)
    ]
    hits.sort(key=lambda hit: reading_order(folded, hit.start, hit.end))
    kept: list[_Hit] = []
    for hit in hits:
        if (not kept or hit.start >= kept[-1].end) and _meant(question, hit):
            kept.append(hit)
    return [hit for hit in kept if hit.asked.form != "us" or _states(question, hit, kept)]


def _meant(question: _Question, hit: _Hit) -> bool:
    """Hold short forms to their capitals and common words to `in` or `at`."""
    if hit.asked.entry.guarded:
        left = question.text[: question.positions[hit.start]]
        return bool(IN_OR_AT.search(left)) and question.typed(hit.start, hit.end)[0].isupper()
    if hit.asked.exact and hit.asked.form != "us":
        return question.typed(hit.start, hit.end) == hit.asked.exact
    return not _after_honorific(question, hit)


def _after_honorific(question: _Question, hit: _Hit) -> bool:
    """Tell `Mr Jordan` from Jordan."""
    entry = hit.asked.entry
    named = entry.kind in ("city", "region") or entry.code in SURNAME_COUNTRIES
    return named and bool(HONORIFIC.search(question.folded[: hit.start]))


def _states(question: _Question, hit: _Hit, hits: list[_Hit]) -> bool:
    """Tell the United States from the pronoun, by its capitals or by its neighbours."""
    capitals = question.typed(hit.start, hit.end) == "US"
    if capitals and not question.text.isupper():
        return True
    left = question.folded[: hit.start]
    if COUNTRY_BEFORE.search(left):
        return True
    if PRONOUN_BEFORE.search(left):
        return False
    return any(_linked(question.folded, hit, other) for other in hits if other is not hit)


def _linked(folded: str, hit: _Hit, other: _Hit) -> bool:
    if other.asked.entry.kind not in ("country", "demonym"):
        return False
    first, second = sorted((hit, other), key=lambda h: h.start)
    return bool(LINK.match(folded[first.end : second.start]))


def _mended(
    question: _Question, hits: list[_Hit], known: Callable[[str], bool]
) -> list[tuple[int, int, Guess]]:
    """Try runs of words, the longest first, that hold at least one word not yet understood."""
    found: list[tuple[int, int, Guess]] = []
    for run in _doubtful(question, hits, known):
        for size in range(min(LONGEST_WINDOW, len(run)), 0, -1):
            for at in range(len(run) - size + 1):
                window = run[at : at + size]
                start, end = window[0].start, window[-1].end
                if not _is_seated(window) or _overlaps(start, end, [(a, b) for a, b, _ in found]):
                    continue
                guessed = _guess(question, window)
                if guessed:
                    found.append((start, end, guessed))
    return found


def _doubtful(
    question: _Question, hits: list[_Hit], known: Callable[[str], bool]
) -> Iterator[list[_Word]]:
    """Runs of words that may be parts of a mistyped name, which most questions have none of."""
    run: list[_Word] = []
    for match in WORD.finditer(question.folded):
        doubt = doubt_of(match[0])
        if (
            doubt
            and (word := _word(match.span(), doubt, hits))
            and (word.covered or not known(question.typed(*match.span())))
        ):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _word(span: tuple[int, int], doubt: Doubt, hits: list[_Hit]) -> _Word | None:
    """A word in doubt, or one that a place was read in."""
    start, end = span
    covered = any(start < hit.end and hit.start < end for hit in hits)
    return _Word(start, end, doubt, covered) if covered or not doubt.right else None


def _is_seated(window: list[_Word]) -> bool:
    """Whether each word may stand where it does in some name, and one of them is not yet understood."""
    size = len(window)
    seated = all((size, at) in word.doubt.seats for at, word in enumerate(window))
    return seated and not all(word.covered for word in window)


def _guess(question: _Question, window: list[_Word]) -> Guess | None:
    folded = question.folded
    if folded[window[0].start : window[-1].end] in asked_names():
        return None
    return guess(folded[word.start : word.end] for word in window)


def _place(question: _Question, hit: _Hit) -> AskedPlace:
    entry = hit.asked.entry
    typed = question.typed(hit.start, hit.end)
    return AskedPlace(
        start=question.positions[hit.start],
        end=question.original_end(hit.end),
        kind=entry.kind,
        code=entry.code,
        name=entry.name,
        typed=typed,
        note=entry.read_as,
    )


def _mended_place(question: _Question, start: int, end: int, guessed: Guess) -> AskedPlace:
    typed = question.typed(start, end)
    entries = [asked.entry for asked in guessed.names]
    sure = len(entries) == 1
    name = " or ".join(dict.fromkeys(entry.name for entry in entries))
    note = f"Read “{typed}” as {name}" if sure else f"“{typed}” could be {name}"
    return AskedPlace(
        start=question.positions[start],
        end=question.original_end(end),
        kind=entries[0].kind if sure else "unclear",
        code=entries[0].code if sure else None,
        name=name,
        typed=typed,
        corrected=sure,
        note=f"{note}; {entries[0].read_as}" if sure and entries[0].read_as else note,
    )


def _sets(text: str) -> list[AskedPlace]:
    """Read 日米韓 and 한중일 as one country for each character."""
    if text.isascii():
        return []
    found: list[AskedPlace] = []
    for match in COMPOUND.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        if not fits(before) or (is_hangul(match[0][0]) and is_hangul(before)):
            continue
        found += [
            AskedPlace(start, end, "country", code, country(code).name, text[start:end])
            for start, end, code in members(match[0], match.start())
        ]
    return found


def country_of_adjective(word: str) -> str | None:
    """Give the code of a demonym (`Korean`, `Kiwis`), so that roles can be dated to a country."""
    asked = asked_names().get(folded_name(word))
    if asked is None or asked.entry.kind != "demonym":
        return None
    return asked.entry.code
