"""Real servers for tests: Neo4j Community from Maven's jars, and the embedded one.

Neo4j is GPL-3: it is started here and never shipped. Its jars (123 MB) are fetched once, into the
user's cache. It needs `mvn`, and the Java of the wheel `arcadedb-embedded` or of the machine.
"""

import fcntl
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from policygraph.graph import ids
from policygraph.graph.arcadedb import find_wheel
from policygraph.graph.loader import LoadReport, load
from policygraph.graph.model import Subgraph
from policygraph.graph.processes import tie_to_parent
from policygraph.graph.statement import Statement
from policygraph.graph.store import Store

VERSION = "5.26.30"
POM = Path(__file__).parent / "neo4j" / "pom.xml"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "policygraph-tests"
PASSWORD = "only-for-tests"  # noqa: S105 - of servers that live for a test
GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


def missing_for_embedded() -> str:
    """Say what the embedded server lacks here and how to get it; empty where nothing."""
    if importlib.util.find_spec("arcadedb_embedded"):
        return ""
    return "the wheel arcadedb-embedded: pip install 'innovation-policy-graph[embedded]'"


def missing_for_neo4j() -> str:
    """Say what a real Neo4j lacks here and how to get it; empty where nothing."""
    if _jars().exists() and _java():
        return ""
    lacking = [] if _java() else ["Java 17 or later (Debian: apt-get install default-jre-headless)"]
    if not _jars().exists() and not shutil.which("mvn"):
        lacking.append("Maven (Debian: apt-get install maven)")
    return " and ".join(lacking)


@dataclass(frozen=True, slots=True)
class Neo4jServer:
    """A running Neo4j."""

    uri: str
    password: str
    process: subprocess.Popen[bytes]

    def stop(self) -> None:
        """End it."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def start_neo4j(folder: Path) -> Neo4jServer:
    """Start a Neo4j whose data lies in the folder, on a free loopback port."""
    jars = fetch_jars()
    for name in ("conf", "import"):
        (folder / name).mkdir(parents=True)
    classes = ["-cp", f"{jars}/*"]
    admin = ["org.neo4j.cli.AdminTool", "dbms", "set-initial-password", PASSWORD]
    subprocess.run(
        [_java(), "-Xmx128m", *classes, *admin],
        env={**os.environ, "NEO4J_HOME": str(folder)},
        check=True,
        capture_output=True,
    )
    port = _free_port()
    with (folder / "out.log").open("wb") as log:
        process = subprocess.Popen(
            [_java(), *_FLAGS, *classes, "org.neo4j.server.CommunityEntryPoint"]
            + [f"--home-dir={folder}", f"--config-dir={folder / 'conf'}"]
            + [part for setting in (*_SETTINGS, _listen(port)) for part in ("-c", setting)],
            stdout=log,
            stderr=log,
            preexec_fn=tie_to_parent(),
        )
    _await_start(process, folder)
    return Neo4jServer(f"bolt://127.0.0.1:{port}", PASSWORD, process)


def fetch_jars() -> Path:
    """Give the folder of Neo4j's jars, fetched by Maven the first time."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _jars().exists():
            part = _jars().with_suffix(".part")
            shutil.rmtree(part, ignore_errors=True)
            options = [f"-DoutputDirectory={part}", "-DincludeScope=runtime"]
            subprocess.run(["mvn", "-B", "-q", "-ntp", "-f", POM, GOAL, *options], check=True)
            part.rename(_jars())
    return _jars()


def wipe(store: Store) -> None:
    """Empty a store, also of the node that says whose it is."""
    while store.read("MATCH (n) RETURN 1 AS one LIMIT 1").rows:
        store.write(Statement("MATCH (n) WITH n LIMIT 500 DETACH DELETE n"))


def keep(store: Store, subgraph: Subgraph) -> LoadReport | None:
    """Make a store hold this graph, whatever it held; None where it held it already."""
    wanted = ids.digest(repr(subgraph))
    state = store.state()
    if state and (state.state, state.rules) == ("ready", wanted):
        return None
    wipe(store)
    return load(store, subgraph, workspace_id="kept", rules=wanted)


_FLAGS = (
    "-Xms256m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
)
_SETTINGS = (
    "server.http.enabled=false",
    "dbms.usage_report.enabled=false",
    "server.memory.pagecache.size=64m",
    "server.directories.import=import",
    "dbms.security.allow_csv_import_from_file_urls=false",
    "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
    # without it each data folder takes 517 MB
    "db.tx_log.preallocate=false",
    "internal.server.bolt.thread_pool_shutdown_wait_time=100ms",
)


def _listen(port: int) -> str:
    return f"server.bolt.listen_address=127.0.0.1:{port}"


def _jars() -> Path:
    return CACHE / f"neo4j-{VERSION}"


def _java() -> str:
    """Give the Java to run, that of the wheel first: its version is known to do."""
    if missing_for_embedded():
        return shutil.which("java") or ""
    return str(find_wheel() / "jre" / "bin" / "java")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await_start(process: subprocess.Popen[bytes], folder: Path) -> None:
    log = folder / "logs" / "neo4j.log"
    end = time.monotonic() + 300
    while not (log.exists() and log.read_text("utf-8").rstrip().endswith(" Started.")):
        output = (folder / "out.log").read_text("utf-8")
        assert process.poll() is None, f"Neo4j ended while it was starting: {output}"
        assert time.monotonic() < end, f"Neo4j does not start: {output}"
        time.sleep(0.05)
