"""Takes tokens, secrets, passwords and private addresses out of whatever is about to be logged."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

REMOVED = "[removed]"
"""What stands in their place."""
_NAMES = (
    "access_token|app_token|authorization|bot_access_token|bot_token|client_secret|password|refresh_token|response_url|"
    "signing_secret|ticket|token|x-slack-signature"
)  # fmt: skip
_NAME = re.compile(rf"(?:\w+[_-])?(?:{_NAMES})", re.IGNORECASE)
_RULES = (
    (re.compile(r"\bxox[a-z](?:\.xox[a-z])?-[\w-]+|\bxapp-[\w-]+", re.IGNORECASE), REMOVED),
    (re.compile(r"(https?://hooks\.[\w.-]*/)[^\s\"'<>]+", re.IGNORECASE), rf"\1{REMOVED}"),
    (re.compile(r"(wss?://[^\s\"'<>?]+\?)[^\s\"'<>]+", re.IGNORECASE), rf"\1{REMOVED}"),
    (re.compile(r"(\w[\w+.-]*://[^\s:/@]*:)[^\s/]+@", re.ASCII), rf"\1{REMOVED}@"),
    (re.compile(r"\b((?:Bearer|Basic)\s+)[\w.+/=~-]{16,}", re.IGNORECASE), rf"\1{REMOVED}"),
    (
        re.compile(rf"(['\"](?:{_NAMES})['\"]\s*:\s*)(['\"])(?:(?!\2).)*\2", re.IGNORECASE),
        rf"\1\2{REMOVED}\2",
    ),
    (re.compile(rf"\b((?:{_NAMES})=)[^\s&\"']+", re.IGNORECASE), rf"\1{REMOVED}"),
    (re.compile(r"\bv0=[0-9a-f]{64}\b"), f"v0={REMOVED}"),
)  # fmt: skip


class Redaction:
    """Knows the secrets of this process, and what others look like."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        # The longest first: one may be the beginning of another.
        self._secrets = sorted({each for each in secrets if len(each) > 5}, key=len, reverse=True)

    def text(self, said: str) -> str:
        """A text without secrets."""
        for secret in self._secrets:
            said = said.replace(secret, REMOVED)
        for pattern, instead in _RULES:
            said = pattern.sub(instead, said)
        # Half a character, which some file names hold, cannot be written to a stream.
        return said.encode("utf-8", "backslashreplace").decode("utf-8")

    def entry(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Named values without secrets: some names alone say that what they hold is one."""
        return {
            name: REMOVED if _NAME.fullmatch(name) and value else self.value(value)
            for name, value in values.items()
        }

    def value(self, value: Any) -> Any:
        """Any value; what is no text is looked into, or turned into one."""
        match value:
            case None | bool() | int() | float():
                return value
            case str():
                return self.text(value)
            case dict():
                return self.entry({str(name): each for name, each in value.items()})
            case list() | tuple() | set() | frozenset():
                return [self.value(each) for each in value]
            case _:
                return self.text(str(value))
