"""What code asks of Slack, read out of its source: methods that it calls, and what it listens to."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from re import Pattern

from slack_sdk import WebClient

from handlers.slack.manifest import Manifest
from handlers.slack.methods import allows

CALLS = frozenset(name for name in dir(WebClient) if "_" in name.strip("_") and name[0] != "_") - {"api_call"}  # fmt: skip
GIVEN = {
    "say": "chat.postMessage",
    "set_status": "assistant.threads.setStatus",
    "set_suggested_prompts": "assistant.threads.setSuggestedPrompts",
    "set_title": "assistant.threads.setTitle",
}
"""What Bolt gives a listener that calls Slack."""
LISTENING = {
    "event": "event",
    "message": "event",
    "command": "command",
    "shortcut": "shortcut",
    "global_shortcut": "shortcut",
    "message_shortcut": "shortcut",
    "action": "press",
    "block_action": "press",
    "options": "press",
    "block_suggestion": "press",
    "view": "press",
    "view_submission": "press",
    "view_closed": "press",
}
"""Decorators of a Bolt app, and what kind of thing they listen to."""


@dataclass(frozen=True)
class Use:
    """One place where code asks something of Slack."""

    where: str
    kind: str
    """method, event, command, shortcut, press; or unclear, when only running it would tell."""
    name: str


def uses_in(folder: Path, root: Path) -> Iterator[Use]:
    """Every use in the modules below a folder."""
    for file in sorted(folder.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        module = ".".join(file.relative_to(root).with_suffix("").parts)
        yield from uses(text, str(file.relative_to(root)), _Names(module))


def uses(text: str, file: str, names: Mapping[str, object]) -> Iterator[Use]:
    """Every use in one source; `names` are those of its module."""
    for node in ast.walk(ast.parse(text)):
        for kind, name in _asked(node, names):
            yield Use(f"{file}:{getattr(node, 'lineno', 0)}", kind, name)


def uncovered(found: Iterator[Use], manifest: Manifest) -> list[str]:
    """What the manifest does not let the code do, with its place."""
    return [f"{use.where}: {use.kind} {use.name}" for use in found if not _covered(use, manifest)]


class _Names(dict[str, object]):
    """The names of a module, which is imported only when one of them is wanted."""

    def __init__(self, module: str) -> None:
        super().__init__()
        self.module = module.removesuffix(".__init__")

    def __missing__(self, name: str) -> object:
        try:
            return getattr(import_module(self.module), name)
        except AttributeError:
            raise KeyError(name) from None


def _asked(node: ast.AST, names: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What one piece of source asks of Slack."""
    match node:
        case ast.Attribute(attr=attr) if attr in CALLS:
            yield "method", attr.replace("_", ".")
        case ast.Call(func=ast.Name(id=name)) if name in GIVEN:
            yield "method", GIVEN[name]
        case ast.Call(func=ast.Attribute(attr="api_call"), args=args):
            value = _value(args[0], names) if args else None
            yield ("method", value) if isinstance(value, str) else ("unclear", "api_call")
        case ast.Call(func=ast.Attribute(value=ast.Name(id="app"), attr=attr)) if attr in LISTENING:
            yield from _listened(attr, node, names)


def _listened(attr: str, call: ast.Call, names: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What a listener waits for; one for everything takes what the manifest brings, and needs nothing."""
    kind, given = LISTENING[attr], [*call.args, *(keyword.value for keyword in call.keywords)]
    if kind == "press" or attr == "message":
        yield (kind, attr) if kind == "press" else (kind, "message")
        return
    value = _value(given[0], names) if given else None
    if isinstance(value, dict):
        value = value.get("type" if kind == "event" else "callback_id")
    if isinstance(value, str):
        yield kind, value
    elif not isinstance(value, Pattern):
        yield "unclear", f"app.{attr}"


def _value(expression: ast.expr, names: Mapping[str, object]) -> object:
    """What an expression is worth in its module; None where only a run would tell."""
    code = compile(ast.Expression(expression), "<expression>", "eval")
    try:
        return eval(code, {}, names)
    except (NameError, AttributeError, TypeError, ValueError, LookupError):
        return None


def _covered(use: Use, manifest: Manifest) -> bool:
    match use.kind:
        case "method":
            return allows(manifest.scopes, use.name)
        case "event":
            return any(event.split(".")[0] == use.name for event in manifest.events)
        case "command":
            return use.name in manifest.commands and "commands" in manifest.scopes
        case "shortcut":
            return use.name in manifest.shortcuts and "commands" in manifest.scopes
        case "press":
            return manifest.interactive
        case _:
            return False
