"""Short forms of English given names and the names they stand for: Liz Truss is Elizabeth Truss."""

from typing import Final

_ROWS: Final = """
elizabeth liz lizzie beth betty
anthony antony tony
william bill will billy
robert bob rob bobby
richard dick rick rich
michael mike mick
christopher chris
joseph joe
donald don
james jim jimmy jamie
daniel dan danny
david dave
stephen steven steve
timothy tim
thomas tom
benjamin ben
samuel sam
nicholas nick
gregory greg
jeffrey geoffrey jeff geoff
kenneth ken
matthew matt
patrick patricia pat
ronald ron
edward ted ed eddie
andrew andy
alexander alexandra alex
frederick fred
katherine catherine kathryn kate cathy kathy
susan sue
margaret maggie meg peggy
jennifer jenny jen
deborah debbie
gerald gerry jerry
lawrence laurence larry
philip phillip phil
raymond ray
peter pete
charles charlie chuck
francis frank
leonard len leo
martin marty
douglas doug
kimberly kim
jacob jake
zachary zach
theodore ted theo
vincent vince
walter walt
abigail abby
amanda mandy
barbara barb
cynthia cindy
judith judy
pamela pam
rebecca becky
sandra sandy
victoria vicky
virginia ginny
"""


def _classes() -> dict[str, frozenset[str]]:
    """For each form the forms that it may stand for; `ted` is short for two names."""
    found: dict[str, frozenset[str]] = {}
    for row in _ROWS.split("\n"):
        for name in row.split():
            found[name] = found.get(name, frozenset()) | frozenset(row.split())
    return found


_CLASSES: Final = _classes()


def are_alike(one: str, two: str) -> bool:
    """Whether two folded given names are short and long forms of one name."""
    return two in _CLASSES.get(one, ())


def other_forms(given: str) -> frozenset[str]:
    """The other forms of a folded given name."""
    return _CLASSES.get(given, frozenset()) - {given}
