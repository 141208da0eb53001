"""response_url: five answers within thirty minutes (interactivity/handling-user-interaction, message responses)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from secrets import token_urlsafe
from typing import Any

from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.faults import Fault, stopped_by
from tests.emulator.methods.call import Call
from tests.emulator.methods.chat import bot_message
from tests.emulator.methods.writing import written
from tests.emulator.nouns import ApiCall, Message

MOST_USES = 5
LIFETIME = 30 * 60.0


@dataclass(slots=True)
class ResponseUrl:
    """One response URL that was handed out."""

    url: str
    """Its address."""
    user: str
    """Who acted."""
    channel: str
    """Where."""
    born: float
    """When, by the emulated clock."""
    source: tuple[str, str] | None = None
    """The message that was clicked, by channel and ts; None for commands and shortcuts."""
    uses: int = 0
    """Answers so far."""


class ResponseUrls:
    """All response URLs by address."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self.issued: dict[str, ResponseUrl] = {}

    def issue(self, kind: str, user: str, channel: str, source: Message | None = None) -> str:
        """A new one; `kind` is commands, actions or app, as in Slack's addresses."""
        path = f"/{kind}/{self._core.app.team}/{len(self.issued) + 1}/{token_urlsafe(18)}"
        from_message = (source.channel, source.ts) if source else None
        url = ResponseUrl(
            self._core.base_url + path, user, channel, self._core.clock.now(), from_message
        )
        self.issued[path] = url
        return url.url

    def answer(self, path: str, body: Any, fault: Fault | None = None) -> tuple[int, Any]:
        """Status and body for a post to a response URL; noted in the log of calls as `response_url`."""
        stopped = stopped_by(fault)
        status, said = stopped if stopped is not None else self._answer(path, body)
        args = {**(body if isinstance(body, Mapping) else {"body": body}), "path": path}
        now = self._core.clock.now()
        self._core.calls.append(ApiCall("response_url", args, now, said, status, fault))
        return status, said

    def _answer(self, path: str, body: Any) -> tuple[int, Json]:
        """Old and used-up addresses are not found (interactivity/handling-user-interaction, message responses)."""
        try:
            return 200, self._use(path, body)
        except RefusalError as refusal:
            gone = refusal.error in ("expired_url", "used_url")
            return 404 if gone else 400, {"ok": False, "error": refusal.error} | refusal.extra

    def _use(self, path: str, body: Any) -> Json:
        url = self.issued.get(path)
        if url is None or self._core.clock.now() - url.born > LIFETIME:
            raise RefusalError("expired_url")
        if url.uses >= MOST_USES:
            raise RefusalError("used_url")
        if not isinstance(body, Mapping):
            raise RefusalError("invalid_payload")
        url.uses += 1
        source = self._core.workspace.message(*url.source) if url.source else None
        if body.get("delete_original"):
            self._delete(source)
            return {"ok": True}
        show_answer(self._core, url.user, url.channel, body, source)
        return {"ok": True}

    def _delete(self, source: Message | None) -> None:
        if source is None:
            return
        self._core.workspace.remove(source)
        if not source.ephemeral:
            self._core.on_change("message_deleted", source, source)


def show_answer(
    core: Core, user: str, channel: str, body: Mapping[str, Any], source: Message | None = None
) -> Message:
    """Show what a response URL or the ack of a command brought: to one user unless it says in_channel."""
    content = written(core, Call("response_url", dict(body)))
    if source is not None and body.get("replace_original"):
        new = replace(
            source, text=content.text, blocks=content.blocks, attachments=content.attachments
        )
        core.workspace.put(new)
        if not source.ephemeral:
            core.on_change("message_changed", new, source)
        return new
    message = bot_message(core, channel, content, body.get("thread_ts") or None)
    if body.get("response_type") != "in_channel":
        message = replace(message, audience=user, metadata=None)
    return core.publish(message)
