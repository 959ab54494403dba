"""A web server on loopback, in a thread, that answers as badly as a test wants it to."""

import gzip
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MEGABYTE = b"x" * 1_000_000


class Handler(BaseHTTPRequestHandler):
    """Looks the path up among the server's answers."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.requests.append((self.path, dict(self.headers)))
        # The reader may have had enough, and closed.
        with suppress(OSError):
            self.server.answers.get(self.path, missing)(self)

    def log_message(self, *_):
        pass


class WebServer(ThreadingHTTPServer):
    """`answers` maps paths to what answers them; `requests` are the paths and headers asked."""

    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers, self.requests = {}, []
        self.closing = threading.Event()
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def url(self, path="/"):
        return f"http://127.0.0.1:{self.server_port}{path}"

    def stop(self):
        self.closing.set()
        self.shutdown()
        self.server_close()


def body(data, status=200, **headers):
    """Answers with `data` and headers (`_` stands for `-`)."""

    def answer(handler):
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def missing(handler):
    body(b"", 404)(handler)


def zipped(data, **headers):
    return body(gzip.compress(data), Content_Encoding="gzip", **headers)


def moved(to, status=301):
    return body(b"", status, Location=to)


def conditional(data, etag):
    """Answers 304 to whoever knows `etag`."""

    def answer(handler):
        if handler.headers.get("If-None-Match") == etag:
            body(b"", 304, ETag=etag)(handler)
        else:
            body(data, 200, ETag=etag)(handler)

    return answer


def endless(handler):
    """Never stops sending."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(MEGABYTE)


def dripping(handler):
    """A byte now and then."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.closing.wait(0.05):
        handler.wfile.write(b"x")


def dripping_head(handler):
    """Headers that never end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while not handler.server.closing.wait(0.05):
        handler.wfile.write(b"X: y\r\n" if handler.server.closing.is_set() else b"X")


def silent(handler):
    """Says nothing."""
    handler.server.closing.wait(10)


def cut_off(handler):
    """Promises more than it sends."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"x" * 10)
    handler.close_connection = True


def nonsense(handler):
    handler.wfile.write(b"SSH-2.0-OpenSSH\r\n")
    handler.close_connection = True


def large(handler):
    """50 MB, announced."""
    handler.send_response(200)
    handler.send_header("Content-Length", "50000000")
    handler.end_headers()
    for _ in range(50):
        handler.wfile.write(MEGABYTE)


def chunked(data):
    def answer(handler):
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        for at in range(0, len(data), 7):
            part = data[at : at + 7]
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        handler.wfile.write(b"0\r\n\r\n")

    return answer
