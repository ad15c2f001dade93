"""`serve` as a process: where it listens, for whom, and how it ends."""

import json
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.cli.commands import COMMAND, run, settings, told


@contextmanager
def served(workspace: Path, *args: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Serve on a free port; give the process and the address that it tells."""
    command = [*COMMAND, "serve", "--port", "0", "--workspace", str(workspace), *args]
    with subprocess.Popen(command, env=settings(), stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            first = process.stderr.readline()
            found = re.search(r"http://[^/]+/", first)
            assert found, first + process.stderr.read()
            yield process, found[0]
        finally:
            process.kill()


def test_serves_until_ctrl_c(workspace: Path) -> None:
    with served(workspace) as (process, address):
        assert address.startswith("http://127.0.0.1:")
        assert httpx.get(f"{address}health/ready", timeout=60).json()["state"] == "ready"
        assert httpx.get(address, headers={"Host": "evil.example"}, timeout=60).status_code == 400
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=60)[1].splitlines()
    assert process.returncode == 130
    assert said[-1] == "policygraph: stopped"
    lines = [json.loads(line) for line in said[:-1]]
    requests = [line for line in lines if line["message"] == "request"]
    assert [(line["path"], line["status"]) for line in requests] == [
        ("/health/ready", 200),
        ("/", 400),
    ]


def test_store_that_was_stopped_is_found_again(workspace: Path) -> None:
    with served(workspace) as (_, address):
        assert run("store", "stop", "-w", workspace).returncode == 0
        assert httpx.get(f"{address}documents", timeout=60).status_code == 200


def test_token_is_asked_for_beyond_loopback(workspace: Path) -> None:
    with served(workspace, "--host", "0.0.0.0", "--token", "a-secret") as (_, address):  # noqa: S104
        port = address.rsplit(":", 1)[1]
        own = f"http://127.0.0.1:{port}questions"
        assert httpx.get(own, timeout=60).status_code == 401
        assert (
            httpx.get(own, headers={"Authorization": "Bearer a-secret"}, timeout=60).status_code
            == 200
        )


def test_binding_beyond_loopback_without_a_token_is_told(workspace: Path) -> None:
    message = told(run("serve", "--host", "0.0.0.0", "-w", workspace))  # noqa: S104
    assert "no token is set" in message
    assert "POLICYGRAPH_TOKEN" in message


def test_taken_port_is_told(workspace: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        message = told(run("serve", "--port", port, "-w", workspace))
    assert f"127.0.0.1:{port}: the port is taken" in message
    assert f"--port {port + 1}" in message


def test_address_of_another_machine_is_told(workspace: Path) -> None:
    message = told(run("serve", "--host", "192.0.2.1", "--token", "t", "-w", workspace))
    assert "cannot listen here" in message


def test_missing_workspace_is_told(tmp_path: Path) -> None:
    assert "there is no workspace" in told(run("serve", "--port", "0", "-w", tmp_path / "none"))
