import json
import stat
from pathlib import Path

from policygraph.graph.arcadedb import READER, WRITER, read_port, server_command, write_users

LOG = """
2026-11-21 06:47:27.359 INFO  [BoltNetworkListener] <ArcadeDB_0> Listening for incoming BOLT \
connections on /127.0.0.1:34061 (protocol v.4, TLS: DISABLED)
2026-11-21 06:47:28.238 INFO  [HttpServer] <ArcadeDB_0> - HTTP Server started (host=127.0.0.1 \
port=0 httpsPort=2490)
2026-11-21 06:47:28.608 INFO  [ArcadeDBServer] <ArcadeDB_0> ArcadeDB Server started in \
'development' mode (CPUs=2 MAXRAM=512.00MB)
"""


def test_port_is_known_once_the_server_has_started() -> None:
    assert read_port(LOG) == 34061
    assert read_port(LOG.split("2026-11-21 06:47:28.608")[0]) is None
    assert read_port("") is None


def test_command_binds_loopback_and_limits_time(tmp_path: Path) -> None:
    command = server_command(tmp_path / "wheel", tmp_path / "data", 2.5)

    assert "-Darcadedb.bolt.host=127.0.0.1" in command
    assert "-Darcadedb.server.httpIncomingHost=127.0.0.1" in command
    assert "-Darcadedb.command.timeout=2500" in command
    assert not any("assword" in part for part in command)


def test_command_leaves_other_doors_out(tmp_path: Path) -> None:
    (tmp_path / "jars").mkdir()
    for name in ("arcadedb-bolt-26.10.2-shaded", "arcadedb-mcp-26.10.2", "gson-2.14.0"):
        (tmp_path / "jars" / f"{name}.jar").touch()

    command = server_command(tmp_path, tmp_path, 10)
    jars = command[command.index("-cp") + 1]

    assert [Path(jar).name for jar in jars.split(":")] == [
        "arcadedb-bolt-26.10.2-shaded.jar",
        "gson-2.14.0.jar",
    ]


def test_users_get_new_passwords_that_are_only_written_hashed(tmp_path: Path) -> None:
    first, second = write_users(tmp_path), write_users(tmp_path)
    written = (tmp_path / "config" / "server-users.jsonl").read_text("utf-8")
    users = [json.loads(line) for line in written.splitlines()]

    assert set(first) == {READER, WRITER}
    assert not set(first.values()) & set(second.values())
    assert [user["name"] for user in users] == ["root", WRITER, READER]
    assert not any(password in written for password in second.values())


def test_reader_may_read_records_and_nothing_else(tmp_path: Path) -> None:
    write_users(tmp_path)
    path = tmp_path / "config" / "server-groups.json"
    groups = json.loads(path.read_text("utf-8"))["databases"]["*"]["groups"]

    assert groups[READER]["access"] == []
    assert groups[READER]["types"] == {"*": {"access": ["readRecord"]}}
    assert stat.S_ISREG(path.stat().st_mode)
