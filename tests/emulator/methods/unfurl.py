"""chat.unfurl (reference/methods/chat.unfurl)."""

from collections.abc import Mapping
from dataclasses import replace

from tests.emulator.blocks import Surface, block_complaints
from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.core import Unfurl as Announced
from tests.emulator.methods.call import Call, Method


def _announced(core: Core, call: Call) -> Announced:
    """The message whose links are unfurled: by unfurl_id and source together, or by channel and ts together."""
    if call.text("unfurl_id") or call.text("source"):
        if not call.text("source"):
            raise RefusalError("missing_source")
        if not call.text("unfurl_id"):
            raise RefusalError("missing_unfurl_id")
        if call.text("source") not in ("composer", "conversations_history"):
            raise RefusalError("invalid_source")
        if call.text("unfurl_id") not in core.unfurls:
            raise RefusalError("invalid_unfurl_id")
        return core.unfurls[call.text("unfurl_id")]
    for name in ("channel", "ts"):
        if not call.text(name):
            raise RefusalError(f"missing_{name}")
    if call.text("channel") not in core.workspace.channels:
        raise RefusalError("cannot_find_channel")
    if core.workspace.message(call.text("channel"), call.text("ts")) is None:
        raise RefusalError("cannot_find_message")
    told = [
        each
        for each in core.unfurls.values()
        if (each.channel, each.ts) == (call.text("channel"), call.text("ts"))
    ]
    return told[-1] if told else Announced(call.text("channel"), call.text("ts"), frozenset())


def _unfurl(core: Core, call: Call) -> Json:
    unfurls = call.structure("unfurls", "invalid_unfurls_format")
    if not unfurls:
        raise RefusalError("missing_unfurls")
    if not isinstance(unfurls, Mapping):
        raise RefusalError("invalid_unfurls_format")
    told = _announced(core, call)
    if not set(unfurls) <= told.urls:
        raise RefusalError("cannot_unfurl_url")
    for url, shown in unfurls.items():
        if not isinstance(shown, Mapping):
            raise RefusalError("cannot_parse_attachment")
        if complaints := block_complaints(shown.get("blocks", []), Surface.MESSAGE):
            raise RefusalError(
                "cannot_parse_attachment", errors=[f"{url}: {each}" for each in complaints]
            )
    message = core.workspace.message(told.channel, told.ts)
    if message is not None:
        core.workspace.put(replace(message, unfurls=message.unfurls | dict(unfurls)))
    return {}


METHODS: Mapping[str, Method] = {"chat.unfurl": _unfurl}
