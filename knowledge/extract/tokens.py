"""Words and marks of a text; abbreviations, initials and possessives are told apart."""

from knowledge.patterns import lazy

APOSTROPHES = "’'‘ʻ`ʼ"
ABBREVIATIONS = "Messrs Mrs Mr Ms Dr Prof Hon Rt Gen Lt Sra St Sta Sto Ste Amb Adm Col Maj Brig Engr Eng Atty Smt Mme Rev Sen".split()
"""Words before or inside a name whose full stop ends no sentence."""
_TOKEN = lazy(
    rf"(?:[A-Z]\.){{2,}}|Ph\.D\.?|(?:{'|'.join(ABBREVIATIONS)}|Sr|Jr)\.|"
    r"[A-Z]\.(?=\s?[^\W\d_])|"
    rf"[^\W\d_]+(?:[-{APOSTROPHES}][^\W\d_]+)*|"
    r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|"
    r"\S"
)


def tokenise(text: str) -> list[str]:
    """Tokens of a text in order, as printed; nothing but white space stands between them."""
    return [part for token in _TOKEN.findall(text) for part in _parts(token)]


def _parts(token: str) -> tuple[str, ...]:
    """A token, its possessive ending told apart."""
    ends = len(token) > 2 and token[-1] == "s" and token[-2] in APOSTROPHES
    return (token[:-2], token[-2:]) if ends else (token,)
