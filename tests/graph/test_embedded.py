"""The life of the embedded server: found, shared, ended, and killed in every way."""

import json
import os
import signal
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.graph.embedded import attach, find_server, stop
from policygraph.graph.errors import StoreUnreachable
from policygraph.graph.lifeline import STATE, ServerState
from policygraph.graph.loader import load
from policygraph.graph.processes import Process
from policygraph.graph.settings import StoreSettings
from policygraph.graph.store import open_store
from tests.dump import Content, dump
from tests.factory import wujin
from tests.users import User, running_servers

PATIENCE = 60.0


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[StoreSettings]:
    yield StoreSettings(tmp_path, grace=1)
    stop(tmp_path)
    await_end(*running_servers(tmp_path))


def running(settings: StoreSettings) -> ServerState:
    state = find_server(settings.workspace)
    assert state
    return state


def load_wujin(settings: StoreSettings) -> Content:
    with open_store(settings) as store:
        load(store, wujin(), workspace_id="w", rules="r")
        return dump(store)


def content(settings: StoreSettings) -> Content:
    with open_store(settings) as store:
        return dump(store)


def await_end(*processes: Process) -> None:
    assert all(process.wait(PATIENCE) for process in processes)


def test_second_user_finds_the_same_server(settings: StoreSettings) -> None:
    first, second = attach(settings), attach(settings)

    assert first.state == second.state
    assert len(running_servers(settings.workspace)) == 2
    first.release()
    second.release()


def test_two_starts_at_once_give_one_server(settings: StoreSettings) -> None:
    users = [User(settings), User(settings)]
    addresses = [user.await_word() for user in users]

    assert addresses[0] == addresses[1] != ""
    assert len(running_servers(settings.workspace)) == 2
    for user in users:
        user.leave()


def test_server_ends_after_its_last_user(settings: StoreSettings) -> None:
    user = User(settings)
    user.await_word()
    state = running(settings)
    user.leave()

    await_end(state.server, state.supervisor)

    assert find_server(settings.workspace) is None
    assert not (settings.workspace / "store" / STATE).exists()


def test_server_stays_while_there_is_a_user(settings: StoreSettings) -> None:
    lease = attach(settings)

    assert not lease.state.server.wait(3 * settings.grace)
    lease.release()


def test_server_ends_after_its_last_user_was_killed(settings: StoreSettings) -> None:
    wanted = load_wujin(settings)
    user = User(settings)
    user.await_word()
    state = running(settings)
    user.kill()

    await_end(state.server, state.supervisor)

    assert content(settings) == wanted


def test_killed_supervisor_takes_the_server_along_and_nothing_is_lost(
    settings: StoreSettings,
) -> None:
    wanted = load_wujin(settings)
    state = running(settings)
    state.supervisor.send(signal.SIGKILL)

    await_end(state.supervisor, state.server)

    assert content(settings) == wanted


def test_killed_server_takes_the_supervisor_along_and_nothing_is_lost(
    settings: StoreSettings,
) -> None:
    wanted = load_wujin(settings)
    state = running(settings)
    state.server.send(signal.SIGKILL)

    await_end(state.supervisor, state.server)

    assert content(settings) == wanted


def test_open_store_finds_a_new_server_after_its_own_was_killed(settings: StoreSettings) -> None:
    with open_store(settings) as store:
        load(store, wujin(), workspace_id="w", rules="r")
        wanted, state = dump(store), running(settings)
        state.server.send(signal.SIGKILL)
        await_end(state.server)

        assert dump(store) == wanted
        assert running(settings).server != state.server


def test_load_whose_user_was_killed_is_finished_by_the_next(settings: StoreSettings) -> None:
    user = User.loading(settings)
    user.await_word()
    user.kill()
    with open_store(settings) as store:
        state = store.state()
        part = dump(store)

    whole = load_wujin(settings)

    assert state
    assert (state.state, state.generation) == ("loading", 0)
    assert set(part[0]) < set(whole[0])
    with open_store(settings) as store:
        load(store, wujin(), workspace_id="w", rules="r", rebuild=True)
        assert dump(store) == whole


def test_load_whose_server_was_killed_is_finished_by_the_next(settings: StoreSettings) -> None:
    user = User.loading(settings)
    user.await_word()
    running(settings).server.send(signal.SIGKILL)
    user.kill()

    with open_store(settings) as store:
        state = store.state()
        report = load(store, wujin(), workspace_id="w", rules="r")

    assert state
    assert state.state == "loading"
    assert report.nodes_written < len(wujin().nodes)


def test_server_whose_starter_was_killed_serves_the_next(settings: StoreSettings) -> None:
    starter = User(settings)
    end = time.monotonic() + PATIENCE
    while not running_servers(settings.workspace) and time.monotonic() < end:
        time.sleep(0.01)
    starter.kill()

    lease = attach(settings)

    assert len(running_servers(settings.workspace)) == 2
    lease.release()


def test_stop_ends_the_server_at_once(settings: StoreSettings) -> None:
    wanted = load_wujin(settings)
    lease = attach(settings)

    assert stop(settings.workspace)
    assert running_servers(settings.workspace) == []
    assert not stop(settings.workspace)
    lease.release()
    assert content(settings) == wanted


def test_stop_of_a_workspace_without_a_store_does_nothing(tmp_path: Path) -> None:
    assert not stop(tmp_path / "nowhere")


def test_stale_state_is_known_by_pid_and_start_time(settings: StoreSettings) -> None:
    me = Process.of(os.getpid())
    assert me
    stranger = {"pid": me.pid, "started": "long ago"}
    folder = settings.workspace / "store"
    folder.mkdir()
    state = {"supervisor": stranger, "server": stranger, "port": 1, "passwords": {}}
    (folder / STATE).write_text(json.dumps(state), "utf-8")

    lease = attach(settings)

    assert lease.state.port > 1
    assert me.is_alive()
    lease.release()


def test_passwords_are_for_the_owner_alone(settings: StoreSettings) -> None:
    lease = attach(settings)
    folder = settings.workspace / "store"
    commands = [
        Path(f"/proc/{process.pid}/{part}").read_text("utf-8")
        for process in (lease.state.server, lease.state.supervisor)
        for part in ("cmdline", "environ")
    ]

    assert stat.S_IMODE((folder / STATE).stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "arcadedb").stat().st_mode) == 0o700
    for password in lease.state.passwords.values():
        assert not any(password in command for command in commands)
    lease.release()


def test_only_loopback_listens(settings: StoreSettings) -> None:
    lease = attach(settings)

    listening = _listening(lease.state.server.pid)

    # Bolt, and the server's HTTP door, which cannot be switched off and asks for the passwords
    assert len(listening) == 2
    assert {host for host, _ in listening} == {"127.0.0.1"}
    assert lease.state.port in {port for _, port in listening}
    assert _listening(lease.state.supervisor.pid) == []
    lease.release()


def test_server_that_does_not_start_shows_its_log(
    settings: StoreSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:NoSuchOption")

    with pytest.raises(StoreUnreachable, match=r"does not start(.|\n)*NoSuchOption"):
        attach(settings)


def _listening(pid: int) -> list[tuple[str, int]]:
    """Give (host, port) of all TCP sockets on which a process listens."""
    links = [
        str(path.readlink()) for path in Path(f"/proc/{pid}/fd").iterdir() if path.is_symlink()
    ]
    sockets = {link[8:-1] for link in links if link.startswith("socket:[")}
    found = []
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text("utf-8").splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and fields[9] in sockets:
                host, port = fields[1].split(":")
                found.append((_host(host), int(port, 16)))
    return sorted(found)


def _host(text: str) -> str:
    """Give a host of /proc/net/tcp, whose last four bytes are an IPv4 address, reversed."""
    mapped = "0000000000000000FFFF0000"
    if len(text) == 8 or text.startswith(mapped):
        return ".".join(str(byte) for byte in reversed(bytes.fromhex(text[-8:])))
    return text
