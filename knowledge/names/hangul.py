"""Hangul read by its code points, and the names in a Korean question without the particles and titles around them."""

from dataclasses import dataclass
from typing import Final

_INITIALS: Final = "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ")
_VOWELS: Final = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
_FINALS: Final = " g kk gs n nj nh d l lg lm lb ls lt lp lh m b bs s ss ng j ch k t p h".split(" ")
_ENDS: Final = {"g": "k", "kk": "k", "gs": "k", "nj": "n", "nh": "n", "d": "t", "lg": "k", "lm": "m", "lb": "l",
                "ls": "l", "lt": "l", "lp": "p", "lh": "l", "b": "p", "bs": "p", "s": "t", "ss": "t", "j": "t",
                "ch": "t", "h": ""}  # fmt: skip
_FIRST: Final = 0xAC00
_TWO_SYLLABLES: Final = ("남궁", "황보", "제갈", "사공", "선우", "독고", "서문")
_PARTICLES: Final = tuple(
    sorted(
        (
            "은 는 이 가 을 를 와 과 의 도 만 랑 이랑 하고 에게 에게서 한테 께서 께 으로 로 에 에서 까지 부터 이다 입니까 입니다 "
            "인가요 인가 이랑은 과의 와의 과는 와는 에게는 이라는 라는 씨 님 이나 나 야 아 요"
        ).split(),
        key=len,
        reverse=True,
    )
)
TITLES: Final = tuple(
    sorted(
        (
            "대통령 총리 수상 국무총리 장관 외교장관 외무장관 외교부장관 외무상 외상 국방장관 통상장관 차관 대사 의원 의장 "
            "외교부장 주석 국가주석 총리대신 외무대신 위원장 국무위원장 국무장관 부통령 부총리 총재 특사 대표 씨 님 전 신임 "
            "여사 국왕 천황 통상교섭본부장 국장 본부장 총통 공사 각하 상"
        ).split(),
        key=len,
        reverse=True,
    )
)
# Words of questions and countries; reading them as names would send every Korean question astray.
_ORDINARY: Final = frozenset(
    "누구 누가 누구를 언제 어디 어디서 어디에서 무엇 무슨 왜 어떻게 몇 몇번 만남 회담 만난 만났나요 만났나 만났습니까 만났어 만났어요 "
    "사람 정상회담 통화 전화 방문 회의 한국 일본 미국 중국 북한 러시아 호주 뉴질랜드 캐나다 대한민국 양국 한일 한미일 "
    "한중일 작년 올해 내년 어제 오늘 내일 처음 마지막 최근 기록 보여줘 알려줘 대해 관해 얼마나 오래 모든 전체 외교 장관 회담은 "
    "했나요 했습니까 있나요 있습니까 언급 말했나요 무엇을 뭐 뭐라고 정상 외교부 기자회견 서울 도쿄 부산 히로시마".split()
)


@dataclass(frozen=True, slots=True)
class NativeName:
    """A stretch of a text that can be a name in its own script."""

    text: str
    """The name as typed, particles and titles off."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""


def is_hangul(char: str) -> bool:
    """Whether a character is a Hangul syllable."""
    return "가" <= char <= "힣"


def romanise_hangul(text: str) -> str:
    """Hangul in Latin letters, syllables joined by hyphens (강경화 is gang-gyeong-hwa); the rest unchanged."""
    out: list[str] = []
    for at, char in enumerate(text):
        if is_hangul(char):
            if at and is_hangul(text[at - 1]):
                out.append("-")
            out.append(_syllable(char))
        else:
            out.append(char)
    return "".join(out)


def _syllable(char: str) -> str:
    code = ord(char) - _FIRST
    final = _FINALS[code % 28]
    return _INITIALS[code // 588] + _VOWELS[code % 588 // 28] + _ENDS.get(final, final)


def hangul_person(name: str) -> str:
    """A Korean name in Latin letters, family name first: 윤석열 is `yun seokyeol`; empty when it cannot be one."""
    name = name.replace(" ", "")
    if not 2 <= len(name) <= 5 or not all(map(is_hangul, name)):
        return ""
    cut = 2 if name.startswith(_TWO_SYLLABLES) and len(name) > 2 else 1
    family, given = name[:cut], name[cut:]
    return f"{''.join(map(_syllable, family))} {''.join(map(_syllable, given))}"


def hangul_names_in(text: str) -> list[NativeName]:
    """Stretches that can be names, longest reading of each word first: known people decide which is one.

    강경화 장관은 gives 강경화; 윤석열과 gives 윤석열과 and 윤석열, as a name may end like a particle.
    """
    pieces = _pieces(text)
    found: list[NativeName] = []
    for at, (start, end) in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        if following and text[end : following[0]] in (" ", "·", "・", "‧"):
            for reading in _readings(text[following[0] : following[1]]):
                close = following[0] + len(reading)
                if text[start:end] not in _ORDINARY and reading not in _ORDINARY:
                    found.append(NativeName(text[start:close], start, close))
        found.extend(
            NativeName(reading, start, start + len(reading))
            for reading in _readings(text[start:end])
            if reading not in _ORDINARY
        )
    return found


def _pieces(text: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    start: int | None = None
    for at, char in enumerate(text + " "):
        if is_hangul(char):
            start = at if start is None else start
        elif start is not None:
            pieces.append((start, at))
            start = None
    return pieces


def _readings(word: str) -> list[str]:
    """The word as it is, then with one or two particles and titles taken from its end."""
    if word in _ORDINARY or word in TITLES or len(word) > 20:
        return []
    readings = [word]
    for _ in range(3):
        for reading in tuple(readings):
            readings.extend(_shorter(reading, readings))
    return [reading for reading in readings if reading not in TITLES]


def _shorter(word: str, known: list[str]) -> list[str]:
    ends = (*_PARTICLES, *TITLES)
    shorter = (word[: -len(end)] for end in ends if word.endswith(end))
    return [word for word in dict.fromkeys(shorter) if word and word not in known]
