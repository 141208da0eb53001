"""assistant.threads.setStatus, setTitle, setSuggestedPrompts."""

from collections.abc import Mapping

from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.methods.call import Call, Method, invalid_arguments, visible_channel
from tests.emulator.nouns import Kind

MOST_PROMPTS = 4
"""An agent shows at most four prompts (reference/methods/assistant.threads.setSuggestedPrompts)."""


def _thread(core: Core, call: Call, needed: bool) -> Json:
    """What the client shows for a thread; prompts may go without one to the top of the conversation."""
    channel = visible_channel(core, call.needed("channel_id"))
    if call.method.endswith(("setTitle", "setSuggestedPrompts")) and channel.kind is not Kind.IM:
        raise RefusalError("channel_not_found")
    ts = call.needed("thread_ts") if needed else call.text("thread_ts")
    if ts and core.workspace.message(channel.id, ts) is None:
        raise RefusalError("invalid_thread_ts")
    return core.assistant.setdefault((channel.id, ts), {})


def _status(core: Core, call: Call) -> Json:
    messages = call.structure("loading_messages", "invalid_arguments") or []
    if len(messages) > 10:
        raise invalid_arguments("[ERROR] loading_messages has more than 10 items")
    if call.args.get("status") is None:
        raise invalid_arguments("[ERROR] missing required field: status")
    _thread(core, call, needed=True)["status"] = call.text("status")
    return {}


def _title(core: Core, call: Call) -> Json:
    _thread(core, call, needed=True)["title"] = call.needed("title")
    return {}


def _prompts(core: Core, call: Call) -> Json:
    prompts = call.structure("prompts", "invalid_arguments")
    good = isinstance(prompts, list) and all(
        isinstance(each, Mapping) and each.get("title") and each.get("message") for each in prompts
    )
    if not good or len(prompts) > MOST_PROMPTS:
        raise invalid_arguments("[ERROR] prompts must be at most 4 objects with title and message")
    shown = _thread(core, call, needed=False)
    shown["prompts"] = prompts
    shown["prompts_title"] = call.text("title")
    return {}


METHODS: Mapping[str, Method] = {
    "assistant.threads.setStatus": _status,
    "assistant.threads.setTitle": _title,
    "assistant.threads.setSuggestedPrompts": _prompts,
}
