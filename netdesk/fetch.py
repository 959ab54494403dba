"""Reading one address over HTTP, from servers that are not to be trusted.

Bounded in bytes, in total time and in redirects; never to a private address unless the user typed
that host; the address that was checked is the one that is connected to; never from https to http.
"""

import io
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from http.client import HTTPException, HTTPResponse
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from msgspec import Struct

from netdesk.errors import Cancelled, InputError, WorldError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MOVED = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
_PORTS = {"http": 80, "https": 443}
_NAT64 = 0x0064_FF9B << 96
_CHUNK = 64 * 1024
# So that a host without https leaves time for http.
_CONNECT_S = 8.0
_PATH_SAFE = "%/:=&?~+!$,;'@()*[]"
_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.8, */*;q=0.5"
)


class Limits(Struct, frozen=True):
    """What one reading may cost; `total_s` counts everything, redirects too."""

    total_s: float = 20.0
    most_bytes: int = 5_000_000
    redirects: int = 5


class Fetched(Struct, frozen=True):
    """What a server answered: `status` is 200, or 304 when nothing changed.

    `moved_to` is where the address went for good, empty where it did not.
    """

    url: str
    status: int
    body: bytes = b""
    charset: str = ""
    etag: str = ""
    modified: str = ""
    moved_to: str = ""


class _Place(Struct, frozen=True):
    """An address in parts. `host` is as the name service wants it."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def netloc(self) -> str:
        """The host as an address writes it, which puts IPv6 into brackets."""
        return f"[{self.host}]" if ":" in self.host else self.host

    @property
    def header(self) -> str:
        """The value of the Host header."""
        return self.netloc if self.port == _PORTS[self.scheme] else f"{self.netloc}:{self.port}"


class _Task(Struct):
    """One reading: until when, who may stop it, and which host the user typed."""

    deadline: float
    limits: Limits
    is_cancelled: Callable[[], bool]
    typed_host: str

    def left_s(self) -> float:
        """Seconds that are left.

        Raises:
            Cancelled: the user stopped it.
            WorldError: none are left.
        """
        if self.is_cancelled():
            raise Cancelled
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise WorldError("The server took too long.", hint="Try again later.")
        return left


def fetch(
    url: str,
    *,
    etag: str = "",
    modified: str = "",
    is_typed: bool = False,
    limits: Limits | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Fetched:
    """Read `url`; with `etag` or `modified` only when it changed since.

    An address without a scheme, or of http, is tried by https first. `is_typed`: the user typed
    it, so that its host may stand in a private network.

    Raises:
        InputError: `url` is no address of the web.
        WorldError: it cannot be read, told in words.
        Cancelled: `is_cancelled` said so.
    """
    limits = limits or Limits()
    ways = _ways(url)
    host = _place(ways[0]).host
    task = _Task(
        time.monotonic() + limits.total_s,
        limits,
        is_cancelled or _never,
        host if is_typed else "",
    )
    conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
    for way in ways[:-1]:
        try:
            return _follow(way, conditions, task)
        except _NoConnectionError:
            continue
    return _follow(ways[-1], conditions, task)


class _NoConnectionError(WorldError):
    """Nobody answers there by this protocol."""


def _never() -> bool:
    return False


def _ways(url: str) -> list[str]:
    """The addresses to try for what was typed, https first.

    Only an address that names http and a port of its own is taken by its word.
    """
    url = url.strip()
    if "://" not in url:
        return [f"https://{url}", f"http://{url}"]
    place = _place(url)
    if place.scheme == "http" and place.port == _PORTS["http"]:
        return [urlunsplit(urlsplit(url)._replace(scheme="https", netloc=place.netloc)), url]
    return [url]


def _place(url: str) -> _Place:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii").rstrip(".")
        port = parts.port
    except (ValueError, UnicodeError) as error:
        raise InputError("This is no address of the web.") from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host or parts.username is not None or len(url) > 4000:
        raise InputError("This is no address of the web.", hint="It begins with https://.")
    path = quote(parts.path or "/", safe=_PATH_SAFE)
    query = quote(parts.query, safe=_PATH_SAFE)
    return _Place(scheme, host, port or _PORTS[scheme], f"{path}?{query}" if query else path)


def _follow(url: str, conditions: dict[str, str], task: _Task) -> Fetched:
    is_moved_for_good, start = True, url
    for _ in range(task.limits.redirects + 1):
        place = _place(url)
        with _connected(place, task) as connection:
            response = _asked(connection, place, conditions, task)
            if response.status not in _MOVED:
                moved_to = url if is_moved_for_good and url != start else ""
                return _answer(response, url, moved_to, task)
        following = _following(url, response.getheader("Location", ""))
        if place.scheme == "https" and not following.startswith("https://"):
            raise WorldError("The server sends on to an unsafe address.")
        is_moved_for_good = is_moved_for_good and response.status in _FOR_GOOD
        url = following.partition("#")[0]
    raise WorldError("The server sends on and on.")


def _following(url: str, location: str) -> str:
    try:
        return urljoin(url, location.strip())
    except ValueError as error:
        raise WorldError("The server sends on to an address that makes no sense.") from error


def _connected(place: _Place, task: _Task) -> socket.socket:
    for address in _checked(place, task):
        try:
            connection = socket.create_connection(
                (address, place.port), min(task.left_s(), _CONNECT_S)
            )
        except OSError:
            continue
        if place.scheme == "http":
            return connection
        try:
            return _trust().wrap_socket(connection, server_hostname=place.host)
        except (OSError, ValueError) as error:
            connection.close()
            raise _NoConnectionError(f"{place.host} has no safe connection.") from error
    raise _NoConnectionError(f"{place.host} does not answer.", hint="Try again later.")


def _trust() -> ssl.SSLContext:
    """The certificates of the system; loaded only when the first feed is read."""
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _checked(place: _Place, task: _Task) -> list[str]:
    """The host's addresses, all of them public unless the user typed the host."""
    addresses = _resolved(place, task)
    if place.host != task.typed_host and not all(_is_public(one) for one in addresses):
        raise WorldError(f"{place.host} is in a private network.", hint="Type it in yourself.")
    return addresses


def _resolved(place: _Place, task: _Task) -> list[str]:
    """The addresses of a host, asked for in a thread: the name service knows no time limit."""
    found: list[str] = []

    def resolve() -> None:
        try:
            told = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(dict.fromkeys(str(one[4][0]) for one in told))

    thread = threading.Thread(target=resolve, daemon=True)
    thread.start()
    thread.join(task.left_s())
    if not found:
        raise _NoConnectionError(f"There is no host {place.host}.")
    return list(found)


def _is_public(address: str) -> bool:
    try:
        one = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner: IPv4Address | IPv6Address | None = None
    if isinstance(one, IPv6Address):
        inner = one.ipv4_mapped or one.sixtofour
        if int(one) >> 32 == _NAT64 >> 32:
            inner = IPv4Address(int(one) & 0xFFFF_FFFF)
    return one.is_global and not one.is_multicast and (inner is None or inner.is_global)


def _asked(
    connection: socket.socket, place: _Place, conditions: dict[str, str], task: _Task
) -> HTTPResponse:
    lines = [f"GET {place.target} HTTP/1.1", f"Host: {place.header}", "User-Agent: NetDesk"]
    lines += [f"Accept: {_ACCEPT}", "Accept-Encoding: gzip", "Connection: close"]
    # What a server once said of itself goes back to it, but not as lines of its own.
    told = {
        name: "".join(char for char in value if char.isprintable() and char.isascii())
        for name, value in conditions.items()
    }
    lines += [f"{name}: {value}" for name, value in told.items() if value]
    try:
        connection.settimeout(task.left_s())
        connection.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
        response = HTTPResponse(_Bounded(connection, task))  # type: ignore[arg-type]
        response.begin()
    except (OSError, HTTPException, ValueError) as error:
        raise WorldError("The server answers with no sense.", detail=repr(type(error))) from error
    return response


def _answer(response: HTTPResponse, url: str, moved_to: str, task: _Task) -> Fetched:
    etag, modified = response.getheader("ETag", ""), response.getheader("Last-Modified", "")
    if response.status == 304:
        return Fetched(url, 304, b"", "", etag, modified, moved_to)
    if response.status != 200:
        raise WorldError(_refusal(response.status))
    try:
        body = _body(response, task)
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        raise WorldError("The answer broke off.", detail=repr(type(error))) from error
    charset = response.headers.get_content_charset("") or ""
    return Fetched(url, 200, body, charset, etag[:500], modified[:100], moved_to)


def _refusal(status: int) -> str:
    known = {404: "There is nothing at this address (404).", 410: "The address is gone (410)."}
    if status in (401, 403):
        return f"The server does not let us in ({status})."
    return known.get(status, f"The server has a fault ({status}).")


def _body(response: HTTPResponse, task: _Task) -> bytes:
    coding = response.getheader("Content-Encoding", "").strip().lower()
    if coding not in ("", "identity", "gzip", "x-gzip"):
        raise WorldError("The server packs its answer in a way that is not known here.")
    most = task.limits.most_bytes
    unpacker = zlib.decompressobj(wbits=31) if coding.endswith("gzip") else None
    parts: list[bytes] = []
    size = received = 0
    told = response.length
    while told is None or received < told:
        chunk = response.read1(_CHUNK)
        if not chunk:
            break
        received += len(chunk)
        part = unpacker.decompress(chunk, most + 1 - size) if unpacker else chunk
        size += len(part)
        if size > most or (unpacker and unpacker.unconsumed_tail):
            raise WorldError(f"The answer is larger than {most // 1_000_000} MB.")
        parts.append(part)
    if (told is not None and received < told) or (unpacker and received and not unpacker.eof):
        raise ValueError("cut off")
    return b"".join(parts)


class _Bounded(io.RawIOBase):
    """A socket as HTTPResponse reads it, within a task's time and bytes."""

    def __init__(self, connection: socket.socket, task: _Task) -> None:
        super().__init__()
        self._connection = connection
        self._task = task
        # Headers and the frames of chunks come on top of the body.
        self._room = task.limits.most_bytes * 2 + 1_000_000

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Itself, buffered: what HTTPResponse asks of a socket."""
        return io.BufferedReader(self, _CHUNK)

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Bytes into `buffer`; 0 at the end.

        Raises:
            Cancelled: the user stopped it.
            WorldError: time or room ran out.
        """
        while True:
            left = self._task.left_s()
            self._connection.settimeout(min(left, 0.25))
            try:
                count = self._connection.recv_into(buffer)
            except TimeoutError:
                continue
            self._room -= count
            if self._room < 0:
                raise WorldError("The answer does not end.")
            return count
