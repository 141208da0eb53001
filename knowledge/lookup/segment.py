"""A run of name-like words cut into people, and known family names beside unknown given names told apart."""

from msgspec import Struct
from msgspec.structs import replace

from knowledge.lookup.entry import How, Match, NameSpot
from knowledge.lookup.find import Finder, is_found, surnames_near
from knowledge.lookup.runs import NameWord, Run, Sort
from knowledge.names.korean import is_syllables
from knowledge.names.surnames import SUFFIXES, is_east_asian

_WIDEST = 6
_LONGEST_RUN = 40


class _Piece(Struct, frozen=True, gc=False):
    """Neighbouring words of a run: a person, or words that name nobody."""

    words: Run
    """The words."""
    matches: tuple[Match, ...]
    """Who may be meant; empty for words that name nobody."""
    unknown: bool = False
    """True once unknown words were taken in."""

    @property
    def single(self) -> bool:
        """Whether it is one word that names somebody."""
        return len(self.words) == 1 and bool(self.matches)


def spots_in(finder: Finder, text: str, run: Run) -> list[NameSpot]:
    """The people of a run, in its order."""
    pieces: list[_Piece] = []
    for start in range(0, len(run), _LONGEST_RUN):
        pieces.extend(_cut(finder, text, run[start : start + _LONGEST_RUN]))
    if len(pieces) > 1:
        pieces = _merge_unknown(finder, _merge_pairs(finder, _merge_syllables(finder, pieces)))
    return [_spot(text, piece) for piece in pieces if _stands(finder, piece)]


def _cut(finder: Finder, text: str, run: Run) -> list[_Piece]:
    pieces: list[_Piece] = []
    at = 0
    while at < len(run):
        piece = _longest(finder, text, run[at : at + _WIDEST])
        pieces.append(piece)
        at += len(piece.words)
    return pieces


def _longest(finder: Finder, text: str, run: Run) -> _Piece:
    for size in range(len(run), 0, -1):
        words = run[:size]
        if (size > 1 and _can_be_one(words)) or (size == 1 and _can_stand(finder, words[0])):
            matches = _find(finder, text, words)
            if is_found(matches):
                return _Piece(words, matches)
    return _Piece(run[:1], ())


def _find(finder: Finder, text: str, words: Run) -> tuple[Match, ...]:
    typed = text[words[0].token.start : words[-1].token.end]
    parts = tuple(word.word for word in words if word.word not in SUFFIXES)
    return finder.find(parts, typed)


def _can_be_one(words: Run) -> bool:
    """Words divided by at most one comma, and not all of them unknown or particles."""
    commas = sum("," in word.token.gap for word in words[1:])
    telling = sum(word.sort in (Sort.KNOWN, Sort.RESPELT, Sort.SLIPPED) for word in words)
    ends_well = words[-1].sort is not Sort.JOINT or len(words[-1].word) == 1
    return telling > 0 and commas <= 1 and ends_well


def _can_stand(finder: Finder, word: NameWord) -> bool:
    """Whether a word can name somebody alone; a syllable of a given name cannot (the Byung of Byung-se)."""
    if word.sort in (Sort.UNKNOWN, Sort.JOINT):
        return False
    return finder.tables.stands(word.word)


def _is_tight(piece: _Piece) -> bool:
    return "," not in piece.words[0].token.gap


def _merge_syllables(finder: Finder, pieces: list[_Piece]) -> list[_Piece]:
    """Kim + Jung + Un, where Jung is a family name too: the unknown last word shows that it is one name."""
    merged: list[_Piece] = []
    for piece in pieces:
        if (
            not piece.matches
            and len(merged) > 1
            and merged[-1].single
            and merged[-2].single
            and is_east_asian(merged[-2].words[0].word)
            and is_east_asian(merged[-1].words[0].word)
            and _is_tight(piece)
            and _is_tight(merged[-1])
            and piece.words[0].sort is not Sort.JOINT
        ):
            middle = merged.pop()
            merged[-1] = _unknown(finder, (*merged[-1].words, *middle.words, *piece.words))
        else:
            merged.append(piece)
    return merged


def _merge_pairs(finder: Finder, pieces: list[_Piece]) -> list[_Piece]:
    """A given name of one person beside the family name of another is a person whom nobody here knows."""
    merged: list[_Piece] = []
    for piece in pieces:
        if merged and _is_tight(piece) and _is_mixed(finder, merged[-1], piece):
            merged[-1] = _unknown(finder, (*merged[-1].words, *piece.words))
        else:
            merged.append(piece)
    return merged


def _is_mixed(finder: Finder, one: _Piece, other: _Piece) -> bool:
    if not one.single or not other.single or other.words[0].token.gap.strip(" "):
        return False
    return _is_given(finder, one) != _is_given(finder, other)


def _is_given(finder: Finder, piece: _Piece) -> bool:
    """Whether the word is only ever a given name here, however it was found."""
    best = {match.how for match in piece.matches if match.tier == 0}
    word = piece.words[0].word
    return How.GIVEN in best or (best == {How.FOLDED} and word not in finder.tables.surnames)


def _merge_unknown(finder: Finder, pieces: list[_Piece]) -> list[_Piece]:
    """Boris Kishida, Kim Jong Un: unknown words beside one known word make an unknown person."""
    merged: list[_Piece] = []
    for at, piece in enumerate(pieces):
        last = merged[-1] if merged else None
        if last is not None and (
            (_is_empty(piece) and _takes_right(last, piece)) or _ends_given(last, piece)
        ):
            merged[-1] = _unknown(finder, (*last.words, *piece.words))
        elif last is not None and _is_empty(last) and piece.single and _is_beside(piece):
            merged[-1] = _taken_left(finder, last, piece, pieces[at + 1 :])
        else:
            merged.append(piece)
    return merged


def _ends_given(last: _Piece, piece: _Piece) -> bool:
    """Kim Jae-in, where In is a family name too: the third syllable of a name that is nobody's here."""
    opens = last.unknown and len(last.words) == 2 and is_east_asian(last.words[0].word)
    return (
        opens and len(piece.words) == 1 and _is_tight(piece) and is_syllables(piece.words[0].word)
    )


def _takes_right(last: _Piece, piece: _Piece) -> bool:
    if piece.words[0].sort is Sort.JOINT:
        return False
    if not _is_tight(piece) or not (last.single or last.unknown):
        return False
    hyphened = piece.words[0].token.gap == "-"
    return not hyphened or last.unknown or is_east_asian(last.words[0].word)


def _is_empty(piece: _Piece) -> bool:
    return not piece.matches and not piece.unknown


def _is_beside(piece: _Piece) -> bool:
    """Whether a piece belongs to the word before it; after a hyphen only another spelling does."""
    word = piece.words[0]
    return word.token.gap == " " or (word.token.gap == "-" and word.sort is not Sort.KNOWN)


def _taken_left(finder: Finder, last: _Piece, piece: _Piece, rest: list[_Piece]) -> _Piece:
    if last.words[-1].sort is Sort.JOINT:
        return piece
    # The bak of an unknown Myung-bak is not Mr Park.
    if piece.words[0].token.gap == "-":
        return _Piece((*last.words, *piece.words), ())
    # `Camp David` is no person: an unknown word before a given name is not its family name.
    if _is_given(finder, piece) and (not rest or rest[0].matches):
        return _Piece((*last.words, *piece.words), ())
    return _unknown(finder, (*last.words, *piece.words))


def _unknown(finder: Finder, words: Run) -> _Piece:
    near = surnames_near(finder.tables, tuple(word.word for word in words))
    return _Piece(words, near, unknown=True)


def _stands(finder: Finder, piece: _Piece) -> bool:
    """Whether a piece names somebody; a common word that is only a given name (`mark`) does not."""
    if piece.single and piece.words[0].weak and _is_given(finder, piece):
        return False
    return bool(piece.matches) or piece.unknown


def _spot(text: str, piece: _Piece) -> NameSpot:
    start, end = piece.words[0].token.start, piece.words[-1].token.end
    weak = len(piece.words) == 1 and piece.words[0].weak
    spot = NameSpot(start, end, text[start:end], piece.matches, weak=weak)
    return replace(spot, unknown=True) if piece.unknown else spot
