"""What is sent to Slack: blocks for those who see them, and the whole of it as text for everybody else."""

from typing import Any

from msgspec import Struct

Block = dict[str, Any]
"""One block of Block Kit, as JSON takes it."""


class Message(Struct, frozen=True, gc=False):
    """A message of Block Kit."""

    text: str
    """The whole message in plain words: for notifications, screen readers and clients without blocks."""
    blocks: tuple[Block, ...] = ()
    """The same for the eye."""

    def arguments(self) -> dict[str, Any]:
        """The arguments of chat.postMessage, respond() and ack(); addresses in it are not unfurled."""
        return {
            "text": self.text,
            "blocks": list(self.blocks),
            "unfurl_links": False,
            "unfurl_media": False,
        }
