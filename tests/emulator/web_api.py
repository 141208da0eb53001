"""The Web API over HTTP: reads the call, checks the token and its scopes, lets the method answer, orders faults."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.faults import Fault, LostAnswer, LostCall, ServerError, Slow, stopped_by
from tests.emulator.methods import METHODS
from tests.emulator.methods.call import Call, missing_scope
from tests.emulator.nouns import ApiCall
from tests.emulator.scopes import APP_TOKEN_METHODS, FORM_ONLY, METHOD_SCOPES, NO_TOKEN_METHODS

JSON_ARGUMENTS = ("blocks", "view", "metadata", "unfurls", "attachments", "prompts")


class WebApi:
    """Everything under /api/."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one call, with the fault it meets."""
        method = request.match_info["method"]
        token, args = await _arguments(request, method)
        with self._core.workspace.changed:
            fault = self._core.faults.pick(method, args)
            status, body, headers = self._perform(method, token, args, fault)
            self._core.workspace.changed.notify_all()
        return await deliver_answer(request, status, body, headers, fault)

    def _perform(
        self, method: str, token: str, args: Json, fault: Fault | None
    ) -> tuple[int, Json, dict[str, str]]:
        stopped = stopped_by(fault)
        if stopped is not None:
            status, body = stopped
        else:
            status, body = self._answer(method, token, args)
        self._core.calls.append(
            ApiCall(method, _decoded(args), self._core.clock.now(), body, status, fault)
        )
        return status, body, self._headers(method, status, body)

    def _answer(self, method: str, token: str, args: Json) -> tuple[int, Json]:
        try:
            self._check(method, token)
            return 200, {"ok": True} | METHODS[method](self._core, Call(method, args))
        except RefusalError as refusal:
            status = 429 if refusal.error == "ratelimited" else 200
            return status, {"ok": False, "error": refusal.error} | refusal.extra

    def _check(self, method: str, token: str) -> None:
        """Token and scope, in Slack's order: method, token, kind of token, scope."""
        app = self._core.app
        if method not in METHODS:
            raise RefusalError("unknown_method", req_method=method)
        if method in NO_TOKEN_METHODS:
            return
        if not token:
            raise RefusalError("not_authed")
        if token not in (app.bot_token, app.app_token):
            raise RefusalError("invalid_auth")
        if (token == app.app_token) != (method in APP_TOKEN_METHODS):
            raise RefusalError("not_allowed_token_type")
        if token == app.bot_token and self._core.revoked:
            raise RefusalError("account_inactive")
        held = app.app_scopes if token == app.app_token else app.scopes
        needed = METHOD_SCOPES[method]
        if needed and not held & set(needed):
            raise missing_scope(held, *needed)

    def _headers(self, method: str, status: int, body: Json) -> dict[str, str]:
        """Every answer names the scopes of the token and those the method takes (authentication/tokens)."""
        headers = {
            "x-oauth-scopes": ",".join(sorted(self._core.app.scopes)),
            "x-accepted-oauth-scopes": ",".join(METHOD_SCOPES.get(method, ())),
            "x-slack-req-id": self._core.workspace.new_id("R"),
        }
        if status == 429:
            headers["Retry-After"] = str(body.get("retry_after", 1))
        return headers


async def deliver_answer(
    request: web.Request, status: int, body: Any, headers: Mapping[str, str], fault: Fault | None
) -> web.StreamResponse:
    """Send the answer, late or broken as the fault says."""
    match fault:
        case LostAnswer() | LostCall():
            if request.transport is not None:
                request.transport.abort()
        case Slow(seconds):
            await asyncio.sleep(seconds)
        case ServerError(broken):
            return web.Response(status=broken, text="upstream connect error", headers=headers)
        case _:
            pass
    shown = {
        key: value for key, value in body.items() if not (status == 429 and key == "retry_after")
    }
    return web.json_response(shown, status=status if status < 599 else 500, headers=headers)


async def _arguments(request: web.Request, method: str) -> tuple[str, Json]:
    """Token and arguments; a token in a JSON body is not looked at (apis/web-api, POST bodies)."""
    bearer = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    args: Json = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = await request.json() if request.can_read_body else {}
        except ValueError:
            body = {}
        if method not in FORM_ONLY and isinstance(body, dict):
            args |= {key: value for key, value in body.items() if key != "token"}
    elif request.method == "POST":
        args |= dict(await request.post())
    token = bearer or str(args.get("token", ""))
    return token, {key: value for key, value in args.items() if key != "token"}


def _decoded(args: Json) -> Json:
    """Arguments for the log: nested JSON as itself, however it was sent."""
    decoded = dict(args)
    for name in JSON_ARGUMENTS:
        if isinstance(value := args.get(name), str):
            try:
                decoded[name] = json.loads(value)
            except ValueError:
                decoded[name] = value
    return decoded
