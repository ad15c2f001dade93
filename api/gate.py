"""What a request must have before anything else looks at it.

A known Host header (else another site's page could reach a local server under a name of its
own), the token where one is set, and a body within the limit. It decides nothing about paths,
but that the two health addresses need no token.
"""

import hmac

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from policygraph.api.problems import plain_problem, problem_response
from policygraph.api.settings import ApiSettings

OPEN_PATHS = frozenset({"/health/live", "/health/ready"})


class Gate:
    """Let a request in, or refuse it with 400, 401 or 413."""

    def __init__(self, app: ASGIApp, settings: ApiSettings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or hand it on with its body read."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        status, detail = self._refusal(headers, scope["path"])
        body: bytes | None = b""
        if not status and _has_body(headers):
            body = await read_body(receive, self.settings.max_body)
            if body is None:
                status, detail = 413, f"a body may hold {self.settings.max_body} bytes"
        if status:
            problem = plain_problem(status, scope["path"], detail)
            extra = {"WWW-Authenticate": "Bearer"} if status == 401 else None  # noqa: PLR2004  HTTP
            await problem_response(problem, extra)(scope, receive, send)
            return
        await self.app(scope, _replay(body or b"", receive), send)

    def _refusal(self, headers: Headers, path: str) -> tuple[int, str]:
        if host_name(headers.get("host", "")) not in self.settings.hosts:
            return 400, "this server does not answer under that Host"
        if path not in OPEN_PATHS and not self._is_known(headers):
            return 401, "give the server's token as `Authorization: Bearer TOKEN`"
        return 0, ""

    def _is_known(self, headers: Headers) -> bool:
        if not self.settings.token:
            return True
        scheme, _, given = headers.get("authorization", "").partition(" ")
        # a header's bytes come as latin-1, whatever the client wrote
        right = hmac.compare_digest(given.strip().encode("latin-1"), self.settings.token.encode())
        return right and scheme.lower() == "bearer"


def host_name(header: str) -> str:
    """Give the host of a Host header without its port, in lower case."""
    name, colon, port = header.rpartition(":")
    return (name if colon and port.isdigit() else header).lower()


async def read_body(receive: Receive, limit: int) -> bytes | None:
    """Give the whole body, or None as soon as it is larger than the limit in bytes."""
    body = b""
    while True:
        message = await receive()
        part: bytes = message.get("body", b"")
        body += part
        if len(body) > limit:
            return None
        if not message.get("more_body", False):
            return body


def _has_body(headers: Headers) -> bool:
    return "transfer-encoding" in headers or headers.get("content-length", "0") != "0"


def _replay(body: bytes, receive: Receive) -> Receive:
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def read() -> Message:
        return waiting.pop() if waiting else await receive()

    return read
