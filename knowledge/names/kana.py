"""Kana and Cyrillic in Latin letters, and the consonant skeleton in which a foreign spelling meets the name."""

import unicodedata
from functools import lru_cache
from typing import Final

_ROWS: Final = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "z": "ザジズゼゾ", "t": "タチツテト", "d": "ダヂヅデド",
    "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ", "r": "ラリルレロ",
}  # fmt: skip
_IRREGULAR: Final = {
    "シ": "shi", "ジ": "ji", "チ": "chi", "ヂ": "ji", "ツ": "tsu", "ヅ": "zu", "フ": "fu", "ヤ": "ya", "ユ": "yu",
    "ヨ": "yo", "ワ": "wa", "ヰ": "i", "ヱ": "e", "ヲ": "o", "ン": "n", "ヴ": "vu",
}  # fmt: skip
_SMALL: Final = {
    "ァ": "a",
    "ィ": "i",
    "ゥ": "u",
    "ェ": "e",
    "ォ": "o",
    "ャ": "ya",
    "ュ": "yu",
    "ョ": "yo",
    "ヮ": "wa",
}
_KANA: Final = {
    char: row + vowel
    for row, chars in _ROWS.items()
    for char, vowel in zip(chars, "aiueo", strict=True)
} | _IRREGULAR
_CYRILLIC: Final = dict(
    zip(
        "абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюя",
        "a b v h g d e e ye zh z y i i y k l m n o p r s t u u f kh ts ch sh shch - y - e yu ya"
        .replace("-", "").split(" "),
        strict=True,
    )
)  # fmt: skip
_RUSSIAN: Final = {"г": "g", "и": "i"}
_UKRAINIAN: Final = ("і", "ї", "є", "ґ", "ський", "цький", "володимир")


def is_kana(char: str) -> bool:
    """Whether a character is kana or stands inside a kana name."""
    return "ぁ" <= char <= "ヿ" and char != "・"


def is_cyrillic(char: str) -> bool:
    """Whether a character is a Cyrillic letter."""
    return "Ѐ" <= char <= "ӿ"


def romanise_kana(text: str) -> str:
    """Kana in Latin letters (ヘレン・クラーク is heren kuraaku); the rest unchanged."""
    out: list[str] = []
    double = False
    for char in map(_to_katakana, unicodedata.normalize("NFKC", text)):
        if char in "・=゠":
            out.append(" ")
        elif char in "ッ":
            double = True
        elif char == "ー":
            out.append(out[-1][-1:] if out and out[-1][-1:].isalpha() else "")
        elif char in _SMALL:
            _join_small(out, _SMALL[char])
        else:
            latin = _KANA.get(char, char)
            out.append(latin[:1] + latin if double and char in _KANA else latin)
            double = False
    return "".join(out)


def _to_katakana(char: str) -> str:
    return chr(ord(char) + 0x60) if "ぁ" <= char <= "ゖ" else char


def _join_small(out: list[str], latin: str) -> None:
    """シャ is sha, ティ is ti: the small letter takes the vowel of the one before."""
    before = out.pop() if out else ""
    stem = before[:-1] if before[-1:] in tuple("aiueo") else before
    if stem.endswith(("sh", "ch", "j")) and latin.startswith("y"):
        latin = latin[1:]
    out.append(stem + latin)


def romanise_cyrillic(text: str) -> str:
    """Cyrillic in Latin letters, as Ukrainian where its letters say so, else as Russian; the rest unchanged."""
    ukrainian, russian = cyrillic_readings(text)
    return ukrainian if any(mark in text.lower() for mark in _UKRAINIAN) else russian


def cyrillic_readings(text: str) -> tuple[str, str]:
    """The same letters read as Ukrainian and as Russian: г is h or g, и is y or i."""
    return "".join(map(_cyrillic, text)), "".join(_cyrillic(char, russian=True) for char in text)


def _cyrillic(char: str, *, russian: bool = False) -> str:
    latin = _CYRILLIC.get(char.lower(), char)
    if russian and char.lower() in _RUSSIAN:
        latin = _RUSSIAN[char.lower()]
    return latin.capitalize() if char.isupper() else latin


_CLASSES: Final = (
    ("shch", "s"), ("sch", "s"), ("tch", "s"), ("dge", "s"), ("ch", "s"), ("sh", "s"), ("ts", "s"), ("tz", "s"), ("cz", "s"),
    ("th", "s"), ("ph", "p"), ("kh", "k"), ("gh", "k"), ("ck", "k"), ("ng", "n"), ("wh", ""), ("ce", "s"), ("ci", "s"),
    ("cy", "s"), ("x", "ks"), ("fu", "h"), ("b", "p"), ("v", "p"), ("f", "p"), ("p", "p"), ("d", "t"), ("t", "t"),
    ("g", "k"), ("k", "k"), ("q", "k"), ("c", "k"), ("l", "r"), ("r", "r"), ("z", "s"), ("j", "s"), ("s", "s"),
    ("m", "m"), ("n", "n"), ("h", "h"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def skeletons(word: str) -> frozenset[str]:
    """Consonant frames of a folded Latin word: l and r, c and k, b, p and v are one, vowels are gone.

    English drops the r of Ardern in speech, and so do kana; both frames stand for the word.
    """
    return frozenset({_frame(word), _frame(_silent(word))}) - {""}


def _silent(word: str) -> str:
    kept: list[str] = []
    for at, char in enumerate(word):
        if (
            char == "r"
            and at
            and word[at - 1] in "aeiou"
            and word[at + 1 : at + 2] not in tuple("aeiouy")
        ):
            continue
        if (
            char == "h"
            and word[at - 1 : at] not in ("s", "c", "t", "p", "k", "")
            and not word[at + 1 : at + 2]
        ):
            continue
        kept.append(char)
    return "".join(kept)


def _frame(word: str) -> str:
    out = "a" if word[:1] in tuple("aeiou") else ""
    position = 0
    while position < len(word):
        size, sound = _sound_at(word, position)
        # A doubled letter is one sound (-mm-), two with a vowel between are two (Mahmoud).
        if not (sound and out.endswith(sound) and position and word[position - 1] not in "aeiouyw"):
            out += sound
        position += size
    return out


def _sound_at(word: str, position: int) -> tuple[int, str]:
    for size in (4, 3, 2, 1):
        sound = _SOUNDS.get(word[position : position + size])
        if sound is not None and position + size <= len(word):
            return size, sound
    return 1, ""


_SOUNDS: Final = dict(_CLASSES)
