"""`policygraph serve`: the API on this machine, with the workspace's store."""

import errno
import os
import socket
from typing import TYPE_CHECKING, Annotated

import typer

from policygraph.cli.options import WORKSPACE, WorkspaceOption
from policygraph.graph.errors import ServeError

if TYPE_CHECKING:
    from policygraph.api.settings import ApiSettings

BACKLOG = 128
"""Connections that wait while all workers are busy."""

SHUTDOWN_SECONDS = 5
"""Seconds that running answers get after Ctrl-C."""


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: any free one.")] = 8000,
    token: Annotated[
        str,
        typer.Option(envvar="POLICYGRAPH_TOKEN", help="A secret that each request must carry."),
    ] = "",
    names: Annotated[
        str,
        typer.Option(
            "--names", envvar="POLICYGRAPH_HOSTS", help="Further host names, with commas."
        ),
    ] = "",
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Serve the questions over HTTP until Ctrl-C."""
    from policygraph.api.settings import ApiSettings, check_binding

    known = frozenset(name.strip() for name in names.split(",") if name.strip())
    settings = ApiSettings(host, port, token, known)
    check_binding(settings)
    with listen(host, port) as door:
        _run(settings, door, workspace)


def listen(host: str, port: int) -> socket.socket:
    """Give a socket that listens at the address.

    Raises:
        ServeError: the port is taken, or the address is not of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
        door.listen(BACKLOG)
    except OSError as error:
        door.close()
        taken = error.errno == errno.EADDRINUSE
        raise ServeError(
            "the port is taken" if taken else f"cannot listen here: {error.strerror}",
            where=f"{host}:{port}",
            todo="end what listens there, or choose another: policygraph serve --port "
            f"{port + 1 if port < 65535 else 0}"  # noqa: PLR2004  the last port there is
            if taken
            else "choose another --host or --port",
        ) from error
    return door


def _run(settings: "ApiSettings", door: socket.socket, workspace: WorkspaceOption) -> None:
    import uvicorn

    from policygraph.api.app import create_app
    from policygraph.api.logs import start_logging
    from policygraph.cli.stores import workspace_store

    with workspace_store(workspace) as store:
        start_logging()
        config = uvicorn.Config(
            create_app(store, settings),
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=SHUTDOWN_SECONDS,
        )
        address, port = door.getsockname()[:2]
        shown = f"[{address}]" if ":" in address else address
        typer.echo(f"serving on http://{shown}:{port}/ — Ctrl-C ends", err=True)
        uvicorn.Server(config).run(sockets=[door])
