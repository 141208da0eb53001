"""What the scopes of an installation allow; docs.slack.dev/reference/scopes says what each is for."""

from dataclasses import dataclass

_CORE = ("commands", "app_mentions:read", "chat:write", "im:history")


@dataclass(frozen=True, slots=True)
class Features:
    """What diplo may do in a workspace, by the scopes of its bot token."""

    scopes: frozenset[str] | None = None
    """The scopes; None where Slack did not tell them, and then what it sends us is answered."""

    @property
    def agent(self) -> bool:
        """Prompts, title and status in the agent container, which are calls that would be refused without the scope."""
        return self.scopes is not None and "assistant:write" in self.scopes

    @property
    def follow(self) -> bool:
        """Replies in threads that do not mention diplo."""
        return self._one_of("channels:history", "groups:history")

    @property
    def unfurl(self) -> bool:
        """Pasted addresses of records, shown with what they say."""
        return self._one_of("links:read") and self._one_of("links:write")

    @property
    def missing(self) -> tuple[str, ...]:
        """Scopes without which a door stays shut that everybody expects to be open."""
        return tuple(scope for scope in _CORE if not self._one_of(scope))

    def sentences(self) -> list[str]:
        """What works here and what does not, for the report at the start."""
        if self.scopes is None:
            return ["Slack did not say which scopes the token has."]
        lines = [f"Missing scope: {scope}. Please add it to the app and install it again." for scope in self.missing]  # fmt: skip
        named = {"threads": self.follow, "links of records": self.unfurl, "agent view": self.agent}
        on = [name for name, allowed in named.items() if allowed]
        off = [name for name, allowed in named.items() if not allowed]
        return [*lines, f"Optional features: {_list(on)}; without their scopes: {_list(off)}."]

    def _one_of(self, *scopes: str) -> bool:
        """Whether one of the scopes is there, or may be."""
        return self.scopes is None or bool(self.scopes.intersection(scopes))


def _list(names: list[str]) -> str:
    """Names in a row."""
    return ", ".join(names) or "none"
