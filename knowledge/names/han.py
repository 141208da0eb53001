"""Names in Han characters: the readings they allow in Japanese, Korean and Chinese. Candidates, never facts."""

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import islice, product
from typing import Final

from knowledge.names.hangul import romanise_hangul
from knowledge.names.japanese import sound

_MOST: Final = 12
_SURNAME_READINGS: Final = {
    "金": "김",
    "車": "차",
    "陸": "육",
    "龍": "용",
    "葉": "엽",
    "薛": "설",
    "沈": "심",
    "邊": "변",
}
# The initial-sound law of the South: ㄹ before i and y is dropped, else it becomes ㄴ; ㄴ before i and y is dropped.
_RIEUL, _NIEUN, _IEUNG = 5, 2, 11
_Y_VOWELS: Final = frozenset({2, 3, 6, 7, 12, 17, 20})
# Characters that are the same name in another form; the Japanese table has one of the two.
_JAPANESE_FORMS: Final = str.maketrans(
    "澤濱廣德惠榮櫻龍瀧邊齋齊澁鹽豐實條靜眞黑國學會圓區體淺增藏嶋嶌髙﨑冨渕壽榮豊",
    "沢浜広徳恵栄桜竜滝辺斎斉渋塩豊実条静真黒国学会円区体浅増蔵島島高崎富淵寿栄豊",
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name in Han characters."""

    language: str
    """`ja`, `ko` or `zh`."""
    surname: str
    """Family name in Latin letters, lower case."""
    given: str
    """Given name in Latin letters, lower case; may be empty."""

    @property
    def latin(self) -> str:
        """The whole name, family name first."""
        return f"{self.surname} {self.given}".strip()


def is_han(char: str) -> bool:
    """Whether a character is a Han character."""
    return "一" <= char <= "鿿" or "㐀" <= char <= "䶿" or char == "々"


def han_readings(text: str) -> list[Reading]:
    """Readings of a name of up to six Han characters; empty when it is something else."""
    if not 1 <= len(text) <= 6 or not all(map(is_han, text)):
        return []
    return [*_japanese(text), *_korean(text), *_chinese(text)]


@lru_cache(maxsize=1)
def _japanese_table() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    # Only questions in Han characters need the package, which is slow to import.
    from japanese_personal_name_dataset import clear_cache, load_dataset

    men, women, families = load_dataset("org", include_last_names=True)
    clear_cache()
    given: dict[str, tuple[str, ...]] = {}
    for names in (men, women):
        for entry in names.values():
            for kanji in entry["kanji"]:
                given[kanji] = (*given.get(kanji, ()), entry["en"])
    return {kanji: entry["en"] for kanji, entry in families.items()}, given


def _japanese(text: str) -> list[Reading]:
    surnames, given = _japanese_table()
    text = text.translate(_JAPANESE_FORMS)
    found: list[Reading] = []
    for cut in range(1, min(len(text), 4)):
        family, names = surnames.get(text[:cut]), given.get(text[cut:], ())[:_MOST]
        if family:
            found.extend(Reading("ja", sound(family) or family, name) for name in names)
    if text in surnames:
        found.append(Reading("ja", sound(surnames[text]) or surnames[text], ""))
    return found


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    data = json.loads(
        files("knowledge").joinpath("data/names_hanja.json").read_text(encoding="utf-8")
    )
    korean: dict[str, tuple[str, ...]] = {}
    for part in ("korean", "korean_second"):
        for reading, chars in data[part].items():
            for char in chars:
                korean[char] = (*korean.get(char, ()), reading)
    return korean, {char: reading for reading, chars in data["mandarin"].items() for char in chars}


def korean_hangul(text: str) -> list[str]:
    """A Korean name in Han characters written in Hangul, with the initial-sound law: 李洛淵 is 이낙연."""
    table = _tables()[0]
    if not all(char in table for char in text):
        return []
    options = [_syllables(char, at) for at, char in enumerate(text)]
    return ["".join(choice) for choice in islice(product(*options), _MOST)]


def _syllables(char: str, at: int) -> tuple[str, ...]:
    readings = _tables()[0][char]
    if at == 0:
        return (_SURNAME_READINGS.get(char) or _initial_law(readings[0]),)
    if at == 1:
        readings = (*map(_initial_law, readings), *readings)
    return tuple(dict.fromkeys(readings))


def _initial_law(syllable: str) -> str:
    code = ord(syllable) - 0xAC00
    initial, vowel = code // 588, code % 588 // 28
    if initial not in (_RIEUL, _NIEUN):
        return syllable
    if vowel in _Y_VOWELS:
        initial = _IEUNG
    elif initial == _RIEUL:
        initial = _NIEUN
    return chr(0xAC00 + initial * 588 + code % 588)


def _korean(text: str) -> list[Reading]:
    if not 2 <= len(text) <= 4:
        return []
    latin = [romanise_hangul(hangul).split("-") for hangul in korean_hangul(text)]
    return [Reading("ko", parts[0], "".join(parts[1:])) for parts in latin]


def _chinese(text: str) -> list[Reading]:
    table = _tables()[1]
    if not 2 <= len(text) <= 4 or not all(char in table for char in text):
        return []
    parts = [table[char] for char in text]
    return [Reading("zh", parts[0], "".join(parts[1:]))]
