"""The methods of Slack that diplo may call, and the bot scopes that allow each.

One of the scopes is enough; a method without any needs none. From the page of each method under
docs.slack.dev/reference/methods, and for `assistant.threads.setStatus` from docs.slack.dev/changelog/2026/03/05.
"""

from collections.abc import Mapping

METHODS: Mapping[str, frozenset[str]] = {
    name: frozenset(scopes.split())
    for name, scopes in {
        "api.test": "",
        "apps.connections.open": "",
        "assistant.threads.setStatus": "chat:write",
        "assistant.threads.setSuggestedPrompts": "assistant:write",
        "assistant.threads.setTitle": "assistant:write",
        "auth.test": "",
        "chat.delete": "chat:write",
        "chat.getPermalink": "",
        "chat.postEphemeral": "chat:write",
        "chat.postMessage": "chat:write",
        "chat.unfurl": "links:write",
        "chat.update": "chat:write",
        "conversations.history": "channels:history groups:history im:history mpim:history",
        "conversations.info": "channels:read groups:read im:read mpim:read",
        "conversations.members": "channels:read groups:read im:read mpim:read",
        "conversations.open": "channels:manage groups:write im:write mpim:write",
        "conversations.replies": "channels:history groups:history im:history mpim:history",
        "users.conversations": "channels:read groups:read im:read mpim:read",
        "users.info": "users:read",
        "views.open": "",
        "views.publish": "",
        "views.push": "",
        "views.update": "",
    }.items()
}
"""Method to scopes. `apps.connections.open` takes an app-level token with connections:write instead of the bot's."""


def allows(scopes: frozenset[str], method: str) -> bool:
    """Whether these scopes let the bot call a method; one that is not in the table is not allowed."""
    needed = METHODS.get(method)
    return needed is not None and (not needed or bool(needed & scopes))
