"""The text of a `.env` file to names and values, and what in it cannot be understood."""

import re

_LINE = re.compile(r"(?:export\s+)?(?P<name>[A-Za-z_]\w*)\s*=\s*(?P<value>.*)", re.ASCII)
_REMARK = re.compile(r"\s+#.*")


def read_dotenv(text: str) -> tuple[dict[str, str], list[str]]:
    """Read `NAME=value` lines; a line that is none is told with its number, as its value would be lost."""
    values: dict[str, str] = {}
    mistakes: list[str] = []
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if found:
            values[found["name"]] = _unquoted(found["value"])
        else:
            # The line is not repeated: it may hold half of a token.
            mistakes.append(f".env, line {number}: please write NAME=value, or # before a remark.")
    return values, mistakes


def _unquoted(value: str) -> str:
    """A value without its quotation marks, or without the remark behind it."""
    for mark in ("'", '"'):
        end = value.find(mark, 1)
        if value.startswith(mark) and end > 0:
            return value[1:end]
    return "" if value.startswith("#") else _REMARK.sub("", value).strip()
