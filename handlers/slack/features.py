"""What the scopes of an installation allow: the core of diplo, and each optional feature with its reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

CORE: Mapping[str, str] = {
    "app_mentions:read": "mentions in channels",
    "chat:write": "answers in channels and direct messages",
    "commands": "/diplo and the message shortcut",
    "im:history": "direct messages",
}
"""Scope of `manifest.yaml` to what does not work without it."""


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that diplo does where the workspace lets it."""

    name: str
    """The addition in `manifests/` that asks for its scopes."""
    scopes: frozenset[str]
    """All of which it needs."""
    sentence: str
    """What it does."""


FOLLOWING = Feature(
    "following",
    frozenset({"channels:history", "groups:history"}),
    "Thread following: replies without a mention are answered in threads where diplo answered.",
)
UNFURLS = Feature(
    "unfurls",
    frozenset({"links:read", "links:write"}),
    "Unfurls: a pasted address of a record shows its title, its date and who met whom.",
)
AGENT = Feature(
    "agent",
    frozenset({"assistant:write"}),
    "Agent: the container has prompts, titles and a status.",
)
PEOPLE = Feature(
    "people",
    frozenset({"users:read"}),
    "People: the time zone of whoever sets up a digest is known.",
)
CHANNELS = Feature(
    "channels",
    frozenset({"channels:read", "groups:read"}),
    "Channels: the members of a channel can change its digest from their home tab.",
)
FEATURES = (FOLLOWING, UNFURLS, AGENT, PEOPLE, CHANNELS)
"""Every optional feature."""


@dataclass(frozen=True, slots=True)
class Features:
    """What an installation may do."""

    granted: frozenset[str] | None
    """The scopes of its token; None when Slack did not say."""

    @property
    def following(self) -> bool:
        """Whether replies in threads reach diplo."""
        return self.has(FOLLOWING)

    @property
    def unfurls(self) -> bool:
        """Whether links can be unfurled."""
        return self.has(UNFURLS)

    @property
    def agent(self) -> bool:
        """Whether there is an agent container; its calls would be refused where the scopes are not known."""
        return self.granted is not None and self.has(AGENT)

    @property
    def people(self) -> bool:
        """Whether time zones of people can be asked for."""
        return self.has(PEOPLE)

    def has(self, feature: Feature) -> bool:
        """Whether nothing that a feature needs is missing."""
        return not self.lacks(feature)

    def lacks(self, feature: Feature) -> list[str]:
        """The scopes that a feature needs and the token has not."""
        return [] if self.granted is None else sorted(feature.scopes - self.granted)

    def lacks_of_core(self) -> list[str]:
        """The scopes of the core that the token has not."""
        return [] if self.granted is None else sorted(CORE.keys() - self.granted)

    def sentences(self) -> Iterator[str]:
        """One sentence for each feature, for the start."""
        if self.granted is None:
            yield "Slack does not name the scopes of the token: all but the agent container is tried."
            return
        for scope in self.lacks_of_core():
            yield f"The scope {scope} is missing, for {CORE[scope]}."
        for feature in FEATURES:
            yield feature.sentence if self.has(feature) else self._off(feature)

    def _off(self, feature: Feature) -> str:
        """What is to be said of a feature that is not there."""
        name, scopes = feature.sentence.partition(":")[0], " and ".join(self.lacks(feature))
        return f"{name}: off, as the token lacks {scopes} (manifests/{feature.name}.yaml)."


def scopes_in(header: str | None) -> frozenset[str] | None:
    """The scopes in the header `x-oauth-scopes`, which answers of Slack's methods carry."""
    if header is None:
        return None
    return frozenset(scope for part in header.split(",") if (scope := part.strip()))
