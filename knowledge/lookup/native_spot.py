"""Names in their own script inside a question: the longest stretch of a run that names somebody here."""

from collections.abc import Callable, Iterator

from knowledge.lookup.entry import How, Match, NameSpot
from knowledge.lookup.find import Finder, is_found
from knowledge.lookup.hits import Rank
from knowledge.names.native import hangul_names_in, is_cyrillic, is_han, is_hangul, is_kana

_FIRST = "Ѐ"
"""No sign of the scripts that are read here comes before it."""
_LONGEST_RUN = 60
_WIDEST_HAN = 6
_MOST_RUNS = 60
_SURNAME_ONLY = 1 - (Rank.SOUND_SURNAME + 1) / 40
_TITLES = (
    "内閣総理大臣", "総理大臣", "外務大臣", "国務長官", "国防長官", "外交部長", "国家主席", "大統領", "外務相", "防衛相", "経産相",
    "副総理", "首相", "外相", "総理", "大臣", "主席", "長官", "長官", "部長", "总统", "總統", "总理", "總理", "外长", "外長", "会談",
    "会见", "会谈", "會談", "氏", "様", "先生", "前", "元", "副", "両",
)  # fmt: skip


def native_spots(finder: Finder, text: str) -> list[NameSpot]:
    """Names in Hangul, Han characters, kana and Cyrillic letters, in the order of the text."""
    if text.isascii() or max(text) < _FIRST:
        return []
    spots = _hangul_spots(finder, text)
    for start, end in _runs(text, is_han)[:_MOST_RUNS]:
        spots.extend(_han_spots(finder, text, start, min(end, start + _LONGEST_RUN)))
    for belongs in (_is_kana_name, _is_cyrillic_name):
        for start, end in _runs(text, belongs)[:_MOST_RUNS]:
            spots.extend(_whole_spots(finder, text, start, min(end, start + _LONGEST_RUN)))
    return sorted(spots, key=lambda spot: spot.start)


def _is_kana_name(char: str) -> bool:
    return is_kana(char) or char in "・゠"


def _is_cyrillic_name(char: str) -> bool:
    return is_cyrillic(char) or char in " -’'"


def _runs(text: str, belongs: Callable[[str], bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for at, char in enumerate(text + "\n"):
        inside = char != "\n" and belongs(char)
        if inside and start is None:
            start = at
        elif not inside and start is not None:
            runs.append((start, at))
            start = None
    return runs


def _hangul_spots(finder: Finder, text: str) -> list[NameSpot]:
    candidates = hangul_names_in(text)[: 8 * _MOST_RUNS] if any(map(is_hangul, text)) else []
    spots: list[NameSpot] = []
    # Longer stretches first, so that a full name is not taken for its family name.
    for name in sorted(candidates, key=lambda found: (-len(found.text), found.start)):
        free = all(name.end <= spot.start or name.start >= spot.end for spot in spots)
        if not free or (len(name.text) == 1 and not _has_title(text, name.end)):
            continue
        matches = finder.find_native(name.text)
        if is_found(matches):
            spots.append(NameSpot(name.start, name.end, name.text, matches))
    return spots


def _has_title(text: str, at: int) -> bool:
    """Whether a lone syllable is followed by a title, as in 윤대통령 and 윤 대통령."""
    following = text[at : at + 5].lstrip()
    return following.startswith(
        ("대통령", "장관", "총리", "외교", "외무", "차관", "대사", "국무", "의장")
    )


def _han_spots(finder: Finder, text: str, start: int, end: int) -> Iterator[NameSpot]:
    at = start
    while at < end:
        found = _longest_han(finder, text, at, end)
        if found is None:
            at += 1
            continue
        yield found
        at = found.end


def _longest_han(finder: Finder, text: str, start: int, end: int) -> NameSpot | None:
    for size in range(min(_WIDEST_HAN, end - start), 0, -1):
        close = start + size
        rest = text[close:end]
        titled = rest.startswith(_TITLES)
        if size == 1 and not titled:
            continue
        matches = finder.find_native(text[start:close])
        if is_found(matches) and (_is_whole(matches) or not rest or titled):
            return NameSpot(start, close, text[start:close], matches)
    return None


def _is_whole(matches: tuple[Match, ...]) -> bool:
    """Whether the whole name was met, so that what follows need not be its given name."""
    return matches[0].how is How.NATIVE and matches[0].score > _SURNAME_ONLY


def _whole_spots(finder: Finder, text: str, start: int, end: int) -> Iterator[NameSpot]:
    """Kana and Cyrillic: the stretch as it stands, then its words, joined by spaces or middle dots."""
    stretch = text[start:end]
    matches = finder.find_native(stretch.strip(" -’'・"))
    if is_found(matches):
        lead = len(stretch) - len(stretch.lstrip(" -’'・"))
        name = stretch.strip(" -’'・")
        yield NameSpot(start + lead, start + lead + len(name), name, matches)
        return
    for word_start, word_end in _runs(stretch, lambda char: char not in " ・゠"):
        matches = finder.find_native(stretch[word_start:word_end])
        if is_found(matches) and word_end - word_start > 1:
            yield NameSpot(
                start + word_start, start + word_end, stretch[word_start:word_end], matches
            )
