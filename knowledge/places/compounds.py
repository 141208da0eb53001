"""Sets of countries written with one character each: 日米韓, 한중일, 中日韩."""

from functools import cache

JAPANESE = dict(
    zip(
        "日韓米中豪英印露朝独仏伊加台越比",
        "JP KR US CN AU GB IN RU KP DE FR IT CA TW VN PH".split(),
        strict=True,
    )
)
CHINESE = dict(
    zip("日韩美中澳英印俄朝德法台越", "JP KR US CN AU GB IN RU KP DE FR TW VN".split(), strict=True)
)
KOREAN = dict(zip("한일미중북남", "KR JP US CN KP KR".split(), strict=True))
JAPANESE_SETS = (
    "日韓 日米 日中 日豪 日英 日印 日露 日朝 日独 日仏 日伊 日加 日台 日越 日比 米韓 米中 米朝 米露 米英"
    " 米豪 米印 中韓 中露 中朝 中日 中印 韓日 韓米 韓中 韓朝 豪日 英日 露朝 日米韓 日中韓 日韓米 日韓中"
    " 日米豪 日米印 日米比 日米豪印 日米英 中日韓 韓米日 韓日中 韓中日 米日韓 米韓日"
).split()
CHINESE_SETS = "中日韩 中韩日 美日韩 日美韩 韩美日 中美 美中 中韩 韩中 中俄 日韩 韩日 美韩 韩美 美日 日美 中澳".split()
KOREAN_SETS = "한일 한미 한중 한중일 한일중 한미일 미일 미중 중일 일중 남북 북일 일한 미북".split()
# A date or a day stands before 日 more often than Japan does: 7日米国, 今日中.
NOT_BEFORE = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十今毎本明昨当先同数即")


@cache
def compounds() -> dict[str, tuple[str, ...]]:
    """Give every set with its codes, in all ways of joining the characters."""
    found: dict[str, tuple[str, ...]] = {}
    for sets, codes in ((CHINESE_SETS, CHINESE), (JAPANESE_SETS, JAPANESE), (KOREAN_SETS, KOREAN)):
        for characters in sets:
            for joint in ("", "·", "・", "-", " · "):
                found[joint.join(characters)] = tuple(codes[c] for c in characters)
    return found


def members(word: str, start: int) -> list[tuple[int, int, str]]:
    """Split a set into one span and code for each country."""
    codes = compounds()[word]
    step = (len(word) - len(codes)) // max(1, len(codes) - 1) + 1
    starts = [start + index * step for index in range(len(codes))]
    return [(at, at + 1, code) for at, code in zip(starts, codes, strict=True)]


def fits(before: str) -> bool:
    """Tell whether a set can begin after this character."""
    return before not in NOT_BEFORE
