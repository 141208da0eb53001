"""HTTP mode: signed requests to the app's request URL (authentication/verifying-requests-from-slack, apis/events-api)."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.emulator.core import Core
from tests.emulator.courier import Courier
from tests.emulator.deliveries import Delivery, Envelope

FORM, JSON = "application/x-www-form-urlencoded", "application/json"


def signature(secret: str, timestamp: str, body: str) -> str:
    """The v0 signature: HMAC-SHA256 over version, timestamp and body."""
    base = f"v0:{timestamp}:{body}".encode()
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class RequestUrl:
    """The road over HTTP."""

    def __init__(self, core: Core, courier: Courier) -> None:
        self.url = ""
        self._core = core
        self._courier = courier
        self._session: ClientSession | None = None

    async def send(self, delivery: Delivery, number: int, reason: str) -> str:
        """Post once; 2xx within three seconds is the ack, and its body the answer."""
        kind, body = _body(delivery)
        headers = self.headers(kind, body)
        if number:
            headers |= {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": reason}
        self._courier.note_attempt(delivery, number, reason, self.url)
        try:
            status, answer_headers, text = await self.post(body, headers)
        except TimeoutError:
            return "http_timeout"
        except (ClientError, OSError):
            return "connection_failed"
        if 200 <= status < 300:
            self._courier.acknowledge(delivery, _answer(text, answer_headers), self.url)
            return ""
        return "no_retry" if answer_headers.get("X-Slack-No-Retry") == "1" else "http_error"

    def headers(
        self, kind: str, body: str, secret: str | None = None, age: float = 0.0
    ) -> dict[str, str]:
        """Headers of a request by Slack; another secret or an old age makes a forged or replayed one."""
        timestamp = str(int(self._core.clock.real() - age))
        return {
            "Content-Type": kind,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(
                secret or self._core.app.signing_secret, timestamp, body
            ),
        }

    async def post(
        self, body: str, headers: Mapping[str, str]
    ) -> tuple[int, Mapping[str, str], str]:
        """One request, as it is; for checks of the door itself."""
        if self._session is None:
            self._session = ClientSession()
        timeout = ClientTimeout(total=self._courier.patience.ack_seconds)
        async with self._session.post(
            self.url, data=body.encode(), headers=headers, timeout=timeout
        ) as answer:
            return answer.status, answer.headers, await answer.text()

    async def close(self) -> None:
        """Give the connections back."""
        if self._session is not None:
            await self._session.close()
            await asyncio.sleep(0)


def _body(delivery: Delivery) -> tuple[str, str]:
    match delivery.envelope:
        case Envelope.EVENT:
            return JSON, json.dumps(delivery.payload)
        case Envelope.COMMAND:
            return FORM, urlencode(delivery.payload)
        case Envelope.INTERACTIVE:
            return FORM, urlencode({"payload": json.dumps(delivery.payload)})


def _answer(text: str, headers: Mapping[str, str]) -> Any:
    """A JSON body is an object, any other text is the text of the answer (interactivity/implementing-slash-commands)."""
    if not text.strip():
        return None
    if headers.get("Content-Type", "").startswith(JSON):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text
