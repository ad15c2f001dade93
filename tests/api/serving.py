"""A real server for the tests of the API: uvicorn in a thread, asked over HTTP."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import uvicorn

from policygraph.api.app import create_app
from policygraph.api.settings import ApiSettings
from policygraph.graph.store import Store


@contextmanager
def serving(store: Store, settings: ApiSettings | None = None) -> Iterator[httpx.Client]:
    """Serve the store on a free port and give a client of it."""
    door = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        create_app(store, settings), log_config=None, access_log=False, ws="none", lifespan="off"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
    thread.start()
    try:
        port = door.getsockname()[1]
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()
        door.close()
