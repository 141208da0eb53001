"""Titles that stand around a name without being part of it, in the printed forms of our records."""

from typing import Final

from knowledge.names.folding import fold
from knowledge.remembering import remembered

_PREFIXES: Final = (
    "H.E.", "H. E.", "HE", "His Excellency", "Her Excellency", "Their Excellencies", "Your Excellency",
    "Excellency", "Hon", "Hon.", "Hons", "the Hon", "the Hon.", "The Hon", "The Hon.", "Rt Hon", "Rt. Hon.", "Rt. Hon",
    "the Rt Hon", "the Rt Hon.", "The Rt Hon", "The Rt Hon.", "The Rt. Hon.", "Right Hon.", "Right Honourable",
    "the Right Honourable", "The Right Honourable", "Honourable", "the Honourable", "The Honourable",
    "Honorable", "The Honorable", "Mr", "Mr.", "Messrs", "Messrs.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Mx",
    "Mx.", "Dr", "Dr.", "Prof", "Prof.", "Professor", "Sir", "Dame", "Lord", "Lady", "Baroness", "Baron", "Viscount",
    "Senator", "Sen.", "Rep.", "Shri", "Smt.", "Smt", "Datuk", "Datuk Seri", "Datuk Sri", "Dato'", "Dato’",
    "Dato", "Dato' Sri", "Dato’ Sri", "Dato Sri", "Dato' Seri", "Dato’ Seri", "Dato Seri", "Dato Paduka", "Tan Sri", "Toh Puan",
    "Tun", "Pehin", "Pengiran", "Hajah", "Haji", "Hajjah", "Sheikh", "Shaikh", "Sheikha", "HRH", "H.R.H.", "HM", "H.M.",
    "His Royal Highness", "Her Royal Highness", "His Highness", "Her Highness", "HH", "H.H.",
    "His Majesty", "Her Majesty", "Gen.", "Gen", "General", "Lt. Gen.", "Lt Gen", "Lieutenant General", "Maj. Gen.", "Maj Gen",
    "Major General", "Brig. Gen.", "Brigadier", "Col.", "Colonel", "Capt.", "Captain", "Adm.", "Admiral",
    "Vice Admiral", "Rear Admiral", "Air Marshal", "Air Chief Marshal", "Madam", "Madame", "Mme", "Mme.", "M.", "Sr.", "Sra.",
    "Señor", "Señora", "Herr", "Frau", "Amb.", "Ambassador", "Rev.", "Reverend", "Archbishop", "Tuan", "Engr.", "Eng.",
    "Atty.", "Daw",
)  # fmt: skip
_SUFFIXES: Final = (
    "MP", "M.P.", "MEP", "MLA", "KC", "K.C.", "QC", "Q.C.", "CBE", "OBE", "MBE", "DBE", "KBE", "OM", "ONZ", "KNZM",
    "DNZM", "GNZM", "CNZM", "ONZM", "MNZM", "QSO", "AO", "AC", "AM", "PC", "GCMG", "KCMG", "CMG", "DCMG", "KBE", "Esq.",
    "Ph.D.", "PhD", "Ph.D", "M.D.", "MD", "-san", "-sama", "san", "sama", "님", "씨", "氏", "様", "さん", "先生",
)  # fmt: skip


def _longest_first(forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(forms), key=lambda form: (-len(form), form)))


HONORIFICS: Final[tuple[str, ...]] = _longest_first(_PREFIXES)
"""Printed forms before a name, longest first, for a grammar to read."""

HONORIFIC_SUFFIXES: Final[tuple[str, ...]] = _longest_first(_SUFFIXES)
"""Printed forms behind a name, longest first."""

# Short forms and forms that are also names need their capitals; `he` is no `H.E.`.
_BEFORE: Final = {tuple(fold(form).split()): form for form in HONORIFICS}
_OPENINGS: Final = frozenset(words[0] for words in _BEFORE)
_AFTER: Final = frozenset(fold(form).replace(" ", "") for form in HONORIFIC_SUFFIXES)
_LONGEST: Final = max(map(len, _BEFORE))
_CAPITALS_NEEDED: Final = frozenset(
    {"he", "hm", "hh", "m", "om", "ao", "ac", "am", "pc", "md", "mp"}
)
_NATIVE_SUFFIXES: Final = ("님", "씨", "氏", "様", "さん", "先生", "-san", "-sama")


@remembered()
def strip_honorifics(name: str) -> str:
    """A name without the titles around it, so that `H.E. Mr. Yun Byung-se` is indexed as a person.

    `Jr.` and `III` stay: they tell two people apart. A title with no name behind it stays too.
    """
    parts = name.split()
    parts = parts[_count_leading(parts) :]
    while len(parts) > 1 and _is_suffix(parts[-1]):
        parts.pop()
    return _without_native_suffix(" ".join(parts).rstrip(", "))


def honorific_of(name: str) -> str:
    """The titles before a name as printed (`Lord` of `Lord Price`), which tell who is meant."""
    parts = name.split()
    return " ".join(parts[: _count_leading(parts)])


def _count_leading(parts: list[str]) -> int:
    """How many words are titles; the last word never is, as a title needs somebody to bear it."""
    total = 0
    while count := _leading(parts[total:]):
        if total + count >= len(parts):
            break
        total += count
    return total


def _leading(parts: list[str]) -> int:
    # Most names open with no title, which their first word alone tells, unless it is a mark.
    first = fold(parts[0]).partition(" ")[0] if parts else ""
    if first and first not in _OPENINGS:
        return 0
    for count in range(min(_LONGEST, len(parts)), 0, -1):
        if count == 1 and _lacks_capitals(parts[0]):
            continue
        if tuple(fold(" ".join(parts[:count])).split()) in _BEFORE:
            return count
    return 0


def _lacks_capitals(word: str) -> bool:
    return fold(word).replace(" ", "") in _CAPITALS_NEEDED and not word.strip(".").isupper()


def _is_suffix(word: str) -> bool:
    if word in ("San", "SAN", "Sama"):  # Aung San is a name, Abe san is polite
        return False
    return fold(word).replace(" ", "") in _AFTER and not _lacks_capitals(word)


def _without_native_suffix(name: str) -> str:
    if not name.endswith(_NATIVE_SUFFIXES):
        return name
    for suffix in _NATIVE_SUFFIXES:
        if len(name) > len(suffix) + 1 and name.endswith(suffix):
            return name[: -len(suffix)].rstrip()
    return name
