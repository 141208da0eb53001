"""views.open, push, update, publish: triggers, hashes, the stack of three (surfaces/modals)."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.emulator.blocks import view_complaints, with_ids
from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.methods.call import Call, Method, invalid_arguments
from tests.emulator.nouns import View

LARGEST_VIEW = 250_000
"""Bytes of a view (reference/methods/views.open, view_too_large)."""
DEEPEST = 3
"""Views in a stack at one time (surfaces/modals)."""


def view_payload(core: Core, view: View) -> Json:
    """A view as Slack writes it in answers and interactions (reference/views)."""
    return {
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        "clear_on_close": False,
        "notify_on_close": False,
        "close": None,
        "submit": None,
        **view.body,
        "id": view.id,
        "team_id": core.app.team,
        "app_id": core.app.app_id,
        "bot_id": core.app.bot_id,
        "app_installed_team_id": core.app.team,
        "hash": view.hash,
        "root_view_id": view.root,
        "previous_view_id": view.previous,
        "state": {"values": view.state},
    }


def checked_view(core: Core, view: Any, kind: str, old: View | None = None) -> Json:
    """A view Slack would show, or the error it answers."""
    if not isinstance(view, Mapping):
        raise invalid_arguments("[ERROR] must provide an object [json-pointer:/view]")
    if len(json.dumps(view).encode()) > LARGEST_VIEW:
        raise RefusalError("view_too_large")
    complaints = view_complaints(view)
    if view.get("type") != kind:
        complaints = [f"the view must be of type {kind} [json-pointer:/view/type]", *complaints]
    if complaints:
        raise invalid_arguments(*(f"[ERROR] {each}" for each in complaints))
    external = view.get("external_id")
    others = [each for each in _open_views(core) if old is None or each.id != old.id]
    if external and any(each.body.get("external_id") == external for each in others):
        raise RefusalError("duplicate_external_id")
    return {**view, "blocks": list(with_ids(view["blocks"]))}


def _open_views(core: Core) -> list[View]:
    workspace = core.workspace
    return [
        *workspace.homes.values(),
        *(view for stack in workspace.stacks.values() for view in stack),
    ]


def new_hash(core: Core) -> str:
    """A hash no view had before."""
    return f"{core.clock.stamp()[:10]}.{core.workspace.new_id('')}"


def push_view(core: Core, user: str, body: Json) -> View:
    """Put a view on top of what the user sees; an empty stack makes it the root."""
    stack = core.workspace.stacks.setdefault(user, [])
    if len(stack) >= DEEPEST:
        raise RefusalError("push_limit_reached")
    view_id = core.workspace.new_id("V")
    root, previous = (stack[0].id, stack[-1].id) if stack else (view_id, None)
    view = View(view_id, user, body, new_hash(core), root, previous)
    stack.append(view)
    return view


def replace_view(core: Core, old: View, body: Json) -> View:
    """Show another body in the same view; what was typed stays where block_id and action_id stay."""
    kept = {
        block["block_id"]: old.state[block["block_id"]]
        for block in body["blocks"]
        if block["block_id"] in old.state
    }
    new = replace(old, body=body, hash=new_hash(core), state=kept)
    if old.kind == "home":
        core.workspace.homes[old.user] = new
        return new
    stack = core.workspace.stacks[old.user]
    stack[[each.id for each in stack].index(old.id)] = new
    return new


def _open(core: Core, call: Call) -> Json:
    body = checked_view(core, call.structure("view", "invalid_arguments"), "modal")
    trigger = core.spend(call.needed("trigger_id"))
    core.workspace.stacks[trigger.user] = []
    return {"view": view_payload(core, push_view(core, trigger.user, body))}


def _push(core: Core, call: Call) -> Json:
    """Only over an open modal, with a trigger of it (reference/methods/views.push)."""
    body = checked_view(core, call.structure("view", "invalid_arguments"), "modal")
    trigger = core.spend(call.needed("trigger_id"))
    if not core.workspace.stacks.get(trigger.user):
        raise RefusalError("not_found")
    return {"view": view_payload(core, push_view(core, trigger.user, body))}


def _found(core: Core, call: Call) -> View:
    by_id, by_name = call.text("view_id"), call.text("external_id")
    if not by_id and not by_name:
        raise invalid_arguments("[ERROR] missing required field: view_id or external_id")
    for view in _open_views(core):
        if view.id == by_id or (by_name and view.body.get("external_id") == by_name):
            return view
    raise RefusalError("not_found")


def _update(core: Core, call: Call) -> Json:
    old = _found(core, call)
    body = checked_view(core, call.structure("view", "invalid_arguments"), old.kind, old)
    _same_hash(call, old)
    return {"view": view_payload(core, replace_view(core, old, body))}


def _publish(core: Core, call: Call) -> Json:
    user = call.needed("user_id")
    if user not in core.workspace.users:
        raise invalid_arguments("[ERROR] invalid `user_id`")
    old = core.workspace.homes.get(user)
    body = checked_view(core, call.structure("view", "invalid_arguments"), "home", old)
    if not core.app.home_tab:
        raise RefusalError("not_enabled")
    if old is not None:
        _same_hash(call, old)
        return {"view": view_payload(core, replace_view(core, old, body))}
    view_id = core.workspace.new_id("V")
    view = core.workspace.homes[user] = View(view_id, user, body, new_hash(core), view_id)
    return {"view": view_payload(core, view)}


def _same_hash(call: Call, old: View) -> None:
    if call.text("hash") and call.text("hash") != old.hash:
        raise RefusalError("hash_conflict")


METHODS: Mapping[str, Method] = {
    "views.open": _open,
    "views.push": _push,
    "views.update": _update,
    "views.publish": _publish,
}
