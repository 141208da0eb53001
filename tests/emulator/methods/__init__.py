"""The methods of the Web API, by name; each takes the core and a call and returns the answer or raises a RefusalError."""

from collections.abc import Mapping

from tests.emulator.methods import assistant, auth, chat, conversations, unfurl, users, views
from tests.emulator.methods.call import Method

METHODS: Mapping[str, Method] = {
    **auth.METHODS,
    **chat.METHODS,
    **unfurl.METHODS,
    **conversations.METHODS,
    **users.METHODS,
    **views.METHODS,
    **assistant.METHODS,
}
