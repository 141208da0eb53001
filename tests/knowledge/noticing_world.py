"""An archive of people whose names are common words, months and places too."""

from functools import cache

from msgspec import structs

from knowledge.desk import Desk
from knowledge.records import Figure, Post, Status
from tests.world import FOREIGN, PRESIDENT, PRIME, Met, desk_of, record
from tests.world import figure as westerner


def easterner(name: str, land: str, label: str, post: Post) -> Figure:
    """Somebody whose family name goes first."""
    return structs.replace(westerner(name, land, label, post), surname=name.split()[0])


KISHIDA = easterner("Kishida Fumio", "JP", "Prime Minister", PRIME)
YOON = easterner("Yoon Suk Yeol", "KR", "President", PRESIDENT)
PARK = easterner("Park Jin", "KR", "Minister of Foreign Affairs", FOREIGN)
CLARK = westerner("Helen Clark", "NZ", "Prime Minister", PRIME)
MAY = westerner("Theresa May", "GB", "Prime Minister", PRIME)
BUSH = westerner("George Bush", "US", "President", PRESIDENT)
RICE = westerner("Condoleezza Rice", "US", "Secretary of State", FOREIGN)
LONG = westerner("Dana Long", "AU", "Minister for Trade", Post.TRADE_MINISTER)
KIMS = (easterner("Kim Sung-han", "KR", "", Post.OTHER), easterner("Kim Bok-dong", "KR", "", Post.OTHER))  # fmt: skip
WHITE = westerner("Paula White", "CA")


@cache
def noticing_world() -> Desk:
    """The archive of those people."""
    return desk_of(
        record("a.txt", "2024-05-26", "Summit in Seoul", met=[Met([KISHIDA, YOON], "2024-05-26", "Seoul", "KR", minutes=50)],
               url="https://example.org/summit/"),
        record("b.txt", "2023-03-16", met=[Met([KISHIDA, YOON], "2023-03-16", "Tokyo", "JP")]),
        record("c.txt", "2022-07-18", met=[Met([PARK, KISHIDA], "2022-07-18", "Tokyo", "JP")], named=KIMS),
        record("d.txt", "2018-01-31", met=[Met([MAY, LONG], "2018-01-31"),
               Met([MAY, CLARK], "2018-05-26", status=Status.PLANNED)]),
        record("e.txt", "2005-02-01", met=[Met([BUSH, CLARK], "2005-02-01"), Met([RICE, CLARK], "2005-02")], named=[WHITE]),
    )  # fmt: skip
