"""What the API may be told: where it listens, for whom, and its limits.

Invariant: an address beyond loopback is never served without a token.
"""

import ipaddress
from dataclasses import dataclass

from policygraph.graph.errors import ServeError

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
"""Host headers that a request from this machine carries, without the port."""

MAX_BODY = 1 << 20
"""Bytes that a request's body may hold; no address takes a body yet."""


@dataclass(frozen=True, slots=True)
class ApiSettings:
    """The settings of one running API.

    `names` are further host names under which it is reached (behind a proxy, in a container);
    an empty `token` lets everyone on the machine in.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    token: str = ""
    names: frozenset[str] = frozenset()
    max_body: int = MAX_BODY

    @property
    def hosts(self) -> frozenset[str]:
        """Give all Host headers that are answered, in lower case and without port."""
        own = f"[{self.host}]" if ":" in self.host else self.host
        return frozenset(name.lower() for name in LOOPBACK_NAMES | self.names | {own})


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach that address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def check_binding(settings: ApiSettings) -> None:
    """Refuse to listen beyond this machine without a token.

    Raises:
        ServeError: the address is not loopback and no token is set.
    """
    if is_loopback(settings.host) or settings.token:
        return
    raise ServeError(
        "others could reach this address, and no token is set",
        where=f"--host {settings.host}",
        todo="set POLICYGRAPH_TOKEN to a long secret (or give --token), or listen on 127.0.0.1",
    )
