"""The embedded server's files and command: ArcadeDB from the wheel `arcadedb-embedded`.

Decides what it may do: Bolt and its own HTTP door on loopback, both on ports that the system
chooses (HTTP cannot be switched off; nobody is told its port, and it asks for the passwords).
Nothing else of the wheel is on the class path: no MCP, Postgres or Redis door, no Studio.
Passwords are made anew at each start and go through the users file, never the command line.
"""

import base64
import hashlib
import importlib.util
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path

from policygraph.graph.errors import EmbeddedMissing
from policygraph.graph.workspace import replace_file

DATABASE = "graph"
WRITER = "writer"
READER = "reader"
LOG = "server.log"

_STARTED_RE = re.compile(r"ArcadeDB Server started in ")
_PORT_RE = re.compile(r"Listening for incoming BOLT connections on \S*:(\d+)")

_LEFT_OUT = ("mcp", "postgresw", "redisw", "graphql", "console", "integration")
"""Parts of the wheel that are not started: doors and languages that nothing here uses."""

_RECORDS = ("createRecord", "readRecord", "updateRecord", "deleteRecord")
_GROUPS = {
    "admin": (("updateSecurity", "updateSchema", "updateDatabaseSettings"), _RECORDS),
    WRITER: (("updateSchema",), _RECORDS),
    READER: ((), ("readRecord",)),
    "*": ((), ()),
}
"""Each group's rights in the database and on records; `*` is for those without a group."""

_ROUNDS = 1
"""Rounds of PBKDF2. The passwords are 256 random bits: more rounds protect nothing here, and the
server's own 65 536 cost 0.1 s at each connection."""


def find_wheel() -> Path:
    """Give the folder of the installed wheel, without importing it (that would load a JVM).

    Raises:
        EmbeddedMissing: it is not installed.
    """
    spec = importlib.util.find_spec("arcadedb_embedded")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedMissing(
            "no store: the embedded server is not installed and NEO4J_URI is not set",
            todo="pip install 'innovation-policy-graph[embedded]', or set NEO4J_URI, NEO4J_USER "
            "and NEO4J_PASSWORD to a Neo4j 5 or later",
        )
    return Path(next(iter(spec.submodule_search_locations)))


def server_command(wheel: Path, folder: Path, seconds: float) -> list[str]:
    """Give the command of a server whose data lies in `folder`; it ends queries after `seconds`."""
    jars = [
        str(jar)
        for jar in sorted((wheel / "jars").glob("*.jar"))
        if not jar.name.startswith(tuple(f"arcadedb-{part}-" for part in _LEFT_OUT))
    ]
    settings = {
        "server.rootPath": folder,
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.defaultDatabases": f"{DATABASE}[]",
        # production would hide the text of errors from us
        "server.mode": "development",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": 0,
        "bolt.host": "127.0.0.1",
        "bolt.port": 0,
        "command.timeout": max(1, round(seconds * 1000)),
        "opencypher.loadCsv.allowFileUrls": "false",
        "opencypher.loadCsv.allowRemoteUrls": "false",
        "support.autoRegister": "false",
        "serverMetrics": "false",
    }
    return [
        str(wheel / "jre" / "bin" / "java"),
        "-Xmx1g",
        "-XX:+UseSerialGC",
        # the quick compiler alone: half the work of a start and of a first load
        "-XX:TieredStopAtLevel=1",
        "--add-modules=jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        *(f"-Darcadedb.{key}={value}" for key, value in settings.items()),
        "-cp",
        ":".join(jars),
        "com.arcadedb.server.ArcadeDBServer",
    ]


def read_port(log: str) -> int | None:
    """Give the Bolt port from the server's log once the server answers, else None."""
    found = _PORT_RE.search(log)
    return int(found[1]) if found and _STARTED_RE.search(log) else None


def write_users(folder: Path) -> Mapping[str, str]:
    """Write the server's users and groups with new passwords; give the password of each user.

    `root` gets one that nobody keeps: the server asks for the user, nothing here uses it.
    """
    passwords = {name: secrets.token_urlsafe(32) for name in (WRITER, READER)}
    users = [_user("root", secrets.token_urlsafe(32), {"*": ["admin"]})]
    users += [_user(name, password, {DATABASE: [name]}) for name, password in passwords.items()]
    config = folder / "config"
    lines = "\n".join(json.dumps(user, separators=(",", ":")) for user in users)
    replace_file(config / "server-users.jsonl", lines.encode())
    groups = {name: _group(*rights) for name, rights in _GROUPS.items()}
    document = {"databases": {"*": {"groups": groups}}, "version": 2}
    replace_file(config / "server-groups.json", json.dumps(document, indent=1).encode())
    return passwords


def _user(name: str, password: str, databases: Mapping[str, Sequence[str]]) -> dict[str, object]:
    return {"name": name, "databases": databases, "password": _hash_password(password)}


def _group(access: Sequence[str], records: Sequence[str]) -> dict[str, object]:
    types = {"*": {"access": list(records)}}
    return {"resultSetLimit": -1, "readTimeout": -1, "access": list(access), "types": types}


def _hash_password(password: str) -> str:
    """Give the form of the server's users file; the salt is hashed as the text that is written."""
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), _ROUNDS, 32)
    return f"PBKDF2WithHmacSHA256${_ROUNDS}${salt}${base64.b64encode(key).decode()}"
