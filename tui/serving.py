"""A server that shows one comparison in browsers, to those who have been given its address.

The address holds a random token, and nothing answers without it. By default the server listens on this machine's
loopback alone. A request whose Host header names something else is refused, so that no web page can reach the server
through a name of its own (DNS rebinding), and so is a page of another origin that opens the channel.
"""

from __future__ import annotations

import ipaddress
import json
import secrets
import shlex
import socket
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web
from textual_serve.server import Server

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_TOKEN_BYTES = 24
_OWN_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_HEADERS = {
    # the page asks a font of a server elsewhere, which would tell that server that somebody reads here
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
        "font-src 'self' data:; img-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server listens, and the secret part of its address."""

    host: str
    port: int
    token: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, as a browser writes them."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{name}:{self.port}"

    @property
    def address(self) -> str:
        """What is opened in a browser."""
        return f"{self.origin}/{self.token}/"

    def knows(self, stated: str) -> bool:
        """Whether a Host header means this server.

        Args:
            stated: name or address, with its port.

        Returns:
            True for the address that it listens on, and for the names of the loopback where it listens there.
        """
        name, separator, port = stated.rpartition(":")
        if not separator or not port.isdecimal() or int(port) != self.port:
            return False
        name = name.strip("[]").lower()
        return name == self.host.lower() or (name in _OWN_NAMES and is_loopback(self.host))


class ComparisonServer(Server):
    """Textual's server behind a token."""

    def __init__(self, place: Place, wish: dict[str, Any], title: str) -> None:
        """Prepare the server.

        Args:
            place: where it listens.
            wish: what `tui.served` is to show.
            title: of the page.
        """
        command = shlex.join([sys.executable, "-m", "tui.served", json.dumps(wish, ensure_ascii=False)])
        super().__init__(command, host=place.host, port=place.port, title=title, public_url=place.origin)
        self.place = place

    async def _make_app(self) -> web.Application:
        """Set Textual's application under the token, and a guard before it."""
        inner = await super()._make_app()
        # what it says at its start names the command, and neither address nor token
        inner.on_startup.remove(self.on_startup)
        outer = web.Application(middlewares=[self._guard])
        outer.add_subapp(f"/{self.place.token}", inner)
        return outer

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse who does not know the token, and requests that a foreign page makes."""
        token = request.path.partition("/")[2].partition("/")[0]
        origin = request.headers.get("Origin")
        if not self.place.knows(request.headers.get("Host", "")):
            raise web.HTTPMisdirectedRequest
        if not secrets.compare_digest(token.encode(), self.place.token.encode()):
            raise web.HTTPNotFound
        if origin is not None and not self.place.knows(origin.partition("://")[2]):
            raise web.HTTPForbidden
        response = await handler(request)
        if not response.prepared:
            response.headers.update(_HEADERS)
        return response

    def run_on(self, listener: socket.socket) -> None:
        """Serve until interrupted."""
        web.run_app(self._make_app(), sock=listener, print=None, access_log=None)


def listen(host: str, port: int) -> tuple[socket.socket, Place]:
    """Take a port.

    Args:
        host: address to listen on.
        port: number, or 0 for any that is free.

    Returns:
        The listening socket, and its place with a fresh token.

    Raises:
        OSError: the address is not of this machine, or the port is taken.
    """
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError:
        listener.close()
        raise
    port = listener.getsockname()[1]
    return listener, Place(_reachable(host), port, secrets.token_urlsafe(_TOKEN_BYTES))


def is_loopback(host: str) -> bool:
    """Whether an address reaches this machine only from itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _reachable(host: str) -> str:
    """What others call this machine, where it listens on all of its addresses."""
    try:
        unspecified = ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return host
    if not unspecified:
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # nothing is sent: the system only says which of its addresses it would send from
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])
