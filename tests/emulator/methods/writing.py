"""What a message must be before Slack takes it: text, blocks and metadata, with the errors of chat.postMessage."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.emulator.blocks import (
    LONGEST_BLOCKS,
    Surface,
    block_complaints,
    counted_characters,
    with_ids,
)
from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.methods.call import Call

LONGEST_TEXT = 40_000
"""Longest text of a message (reference/methods/chat.postMessage)."""
LONGEST_UPDATE = 4_000
"""Longest text of chat.update (reference/methods/chat.update, msg_too_long)."""
MOST_ATTACHMENTS = 100
LONGEST_MARKDOWN = 12_000
"""Longest markdown_text (reference/methods/chat.postMessage)."""
LONGEST_METADATA = 8_000
"""Not documented in numbers; Slack answers metadata_too_large past some kilobytes."""


@dataclass(frozen=True, slots=True)
class Written:
    """The content of a message as the app sent it."""

    text: str
    """Top-level text."""
    blocks: tuple[Json, ...]
    """Blocks, each with a block_id."""
    attachments: tuple[Json, ...]
    """Legacy attachments."""
    metadata: Json | None
    """Metadata, None when not given."""


def written(core: Core, call: Call, longest: int = LONGEST_TEXT) -> Written:
    """Read and check the content of a message."""
    blocks = call.structure("blocks", "invalid_blocks_format")
    attachments = call.structure("attachments", "invalid_attachments") or []
    text = _text(call, blocks)
    if len(text) > longest:
        raise RefusalError("msg_too_long")
    if not text and not blocks and not attachments:
        raise RefusalError("no_text")
    if len(attachments) > MOST_ATTACHMENTS:
        raise RefusalError("too_many_attachments")
    return Written(text, checked_blocks(blocks), tuple(attachments), _metadata(call))


def checked_blocks(blocks: Any) -> tuple[Json, ...]:
    """Blocks as Slack keeps them, or the error it answers."""
    if blocks is None:
        return ()
    if not isinstance(blocks, Sequence) or isinstance(blocks, str):
        raise RefusalError("invalid_blocks_format")
    if complaints := block_complaints(blocks, Surface.MESSAGE):
        raise RefusalError(
            "invalid_blocks",
            errors=complaints,
            response_metadata={"messages": [f"[ERROR] {each}" for each in complaints]},
        )
    if counted_characters(blocks) > LONGEST_BLOCKS:
        raise RefusalError("msg_blocks_too_long")
    return with_ids(blocks)


def _text(call: Call, blocks: Any) -> str:
    markdown = call.text("markdown_text")
    if markdown and (call.text("text") or blocks):
        raise RefusalError("markdown_text_conflict")
    if len(markdown) > LONGEST_MARKDOWN:
        raise RefusalError("msg_too_long")
    return markdown or call.text("text")


def _metadata(call: Call) -> Json | None:
    """Metadata has an event_type and a payload (messaging/message-metadata)."""
    metadata = call.structure("metadata", "invalid_metadata_format")
    if not metadata:
        return metadata if metadata is None else {}
    if not isinstance(metadata, Mapping) or not isinstance(metadata.get("event_payload"), Mapping):
        raise RefusalError("invalid_metadata_format")
    if not isinstance(metadata.get("event_type"), str) or not metadata["event_type"]:
        raise RefusalError("invalid_metadata_format")
    if len(json.dumps(metadata)) > LONGEST_METADATA:
        raise RefusalError("metadata_too_large")
    return dict(metadata)
