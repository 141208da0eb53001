"""Reading a header that is no YAML, line by line: what can be understood is kept."""

import re

from knowledge.patterns import lazy
from knowledge.reading.fences import FIELD, ITEM, is_known

_LOST_COLON = lazy(r"(?P<key>title|headline|date|url)\s+(?P<value>\S.*)", re.IGNORECASE)
_QUOTES = "\"'“”"


def salvage(lines: list[str]) -> dict[str, object]:
    """Read fields and lists out of broken YAML, so that one bad line costs one line."""
    fields: dict[str, object] = {}
    key = ""
    for line in lines:
        if item := ITEM.match(line):
            if key:
                fields[key] = [*_as_list(fields.get(key)), _unquoted(item["item"])]
            continue
        found = FIELD.match(line) or _LOST_COLON.match(line)
        if found:
            key = found["key"].strip().lower()
            fields[key] = _value(found["value"] or "")
        elif is_known(line):
            key = line.strip().lower()
            fields[key] = []
        elif key and line.startswith(" ") and isinstance(fields[key], str):
            fields[key] = f"{fields[key]} {_unquoted(line)}".strip()
    return fields


def _as_list(value: object) -> list[object]:
    """What stood under a key before its list began; an empty value was only its heading."""
    if isinstance(value, list):
        return value
    return [value] if value else []


def _value(words: str) -> object:
    words = words.strip()
    if words.startswith("[") and words.endswith("]"):
        return [_unquoted(part) for part in words[1:-1].split(",")]
    return "" if words in {"|", ">", "|-", ">-"} else _unquoted(words)


def _unquoted(words: str) -> str:
    """Without the quotation marks around it, of which broken YAML has often lost one."""
    words = words.strip()
    if words[:1] in ("'", '"') and len(words) > 1 and words[-1] == words[0]:
        return words[1:-1].strip()
    if sum(words.count(mark) for mark in _QUOTES) == 1:
        return words.strip(_QUOTES).strip()
    return words
