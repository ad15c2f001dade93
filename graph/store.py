"""The one door to the graph's server, and the only module that talks to the `neo4j` driver.

Two doors: `read` for questions, which no server lets write, with a time limit, a row limit and no
retry; `write` for the loader, in managed transactions. On the embedded server the reading door is
a user with the right to read records and no other; on Neo4j it is a session with READ access.
What the driver raises leaves here as an error of our own tree.
"""

import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from types import TracebackType
from typing import Any, Literal, cast

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, ManagedTransaction, Query
from neo4j.exceptions import (
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)
from neo4j.graph import Node, Path, Relationship

from policygraph.graph.arcadedb import DATABASE, READER, WRITER
from policygraph.graph.embedded import Lease, attach
from policygraph.graph.errors import StoreBusy, StoreError, StoreUnreachable
from policygraph.graph.refusals import explain
from policygraph.graph.settings import StoreSettings
from policygraph.graph.statement import GraphState, Parameters, Rows, Statement

_CONNECT_SECONDS = 5.0
"""How long a server may take to answer at all before it counts as unreachable."""

OWN_SECONDS = 120.0
"""Time limit of our own small statements on a Neo4j, which may be cold and on a busy machine."""

_DYING_SECONDS = 2.0
"""How long a killed server's memory takes to be given back, at most; its port answers till then."""

_PULL = 5000
"""Rows that the driver asks for at once."""

# The driver tells of missing labels and broken connections in its own log; what matters is raised.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Store:
    """An open store. Use it as a context manager, or close it."""

    def __init__(self, settings: StoreSettings) -> None:
        self.settings = settings
        self._opening = threading.Lock()
        self._lease: Lease | None = None
        self._drivers: dict[str, Driver] = {}
        if not settings.uri:
            self._lease = attach(settings)

    @property
    def kind(self) -> Literal["embedded", "neo4j"]:
        """Which server it is."""
        return "neo4j" if self._lease is None else "embedded"

    @property
    def address(self) -> str:
        """Where the server answers, with the database where one is named."""
        if self._lease is not None:
            return f"bolt://127.0.0.1:{self._lease.state.port}"
        return f"{self.settings.uri.rstrip('/')}/{self.settings.database}".rstrip("/")

    def read(
        self,
        cypher: str,
        parameters: Parameters | None = None,
        *,
        timeout: float | None = None,
        limit: int = 1000,
    ) -> Rows:
        """Give the rows of a reading statement, at most `limit`, within `timeout` seconds.

        The default time is the settings'; it is also the embedded server's own limit, which a
        caller cannot move.

        Raises:
            StoreRefused: it is no reading statement, or the password is wrong.
            QueryTimeout: it took longer.
            StoreUnreachable: nothing answers.
            StoreError: the server does not understand it.
        """
        seconds = self.settings.seconds if timeout is None else timeout
        # The driver wants literal text; ours comes from checked query files.
        query = Query(cypher, timeout=seconds)  # type: ignore[arg-type,unused-ignore]  # pyright: ignore[reportArgumentType]
        with self._house_errors():
            driver = self._driver(READ_ACCESS)
            with driver.session(
                database=self._database(),
                default_access_mode=READ_ACCESS,
                fetch_size=min(limit + 1, _PULL),
            ) as session:
                result = session.run(query, dict(parameters or {}))
                columns = tuple(result.keys())
                records = result.fetch(limit + 1)
        rows = tuple(
            {column: _plain(value) for column, value in zip(columns, record, strict=True)}
            for record in records[:limit]
        )
        return Rows(columns, rows, truncated=len(records) > limit)

    def write(self, *statements: Statement, guard: Statement | None = None) -> None:
        """Run writing statements in one managed transaction, tried again where that helps.

        The guard runs first in the same transaction.

        Raises:
            StoreBusy: the guard gave no row; then nothing is written.
            StoreError: as for `read`.
        """

        def work(transaction: ManagedTransaction) -> None:
            if guard and not _run(transaction, guard):
                raise StoreBusy(
                    "another load has taken over this store",
                    where=self.address,
                    todo="wait until it has ended, then run the same command again",
                )
            for statement in statements:
                _run(transaction, statement)

        with self._house_errors():
            driver = self._driver(WRITE_ACCESS)
            with driver.session(
                database=self._database(), default_access_mode=WRITE_ACCESS
            ) as session:
                session.execute_write(work)

    def state(self) -> GraphState | None:
        """Give what the store says of its graph, or None where nothing was ever loaded."""
        found = self.read(
            "MATCH (g:Graph {id: 'graph'}) RETURN properties(g) AS graph", timeout=OWN_SECONDS
        ).rows
        if not found:
            return None
        graph = cast("dict[str, Any]", found[0]["graph"])
        known = {item.name for item in fields(GraphState)}
        return GraphState(**{key: value for key, value in graph.items() if key in known})

    def check(self) -> None:
        """Make sure that the server answers and lets us in.

        Raises:
            StoreUnreachable: nothing answers, or there is no such database.
            StoreRefused: wrong user or password.
        """
        self.read("RETURN 1 AS one", timeout=OWN_SECONDS)

    def has_lost_server(self) -> bool:
        """Tell whether the embedded server has ended, waiting for one that is just dying.

        The next statement then finds or starts another.
        """
        return self._lease is not None and self._lease.state.server.wait(_DYING_SECONDS)

    def close(self) -> None:
        """Let go of the server."""
        for driver in self._drivers.values():
            driver.close()
        self._drivers.clear()
        if self._lease is not None:
            self._lease.release()

    def __enter__(self) -> "Store":
        """Give the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def _database(self) -> str | None:
        return DATABASE if self._lease is not None else self.settings.database or None

    def _driver(self, access: str) -> Driver:
        """Give the driver of a door, opened at its first use."""
        with self._opening:
            self._return_to_server()
            door, password = self._door(access)
            if door not in self._drivers:
                self._drivers[door] = _connect(self._uri(), door, password)
            return self._drivers[door]

    def _door(self, access: str) -> tuple[str, str]:
        """Give the user and password of the reading or the writing door."""
        if self._lease is None:
            return self.settings.user, self.settings.password
        user = READER if access == READ_ACCESS else WRITER
        return user, self._lease.state.passwords[user]

    def _uri(self) -> str:
        return self.settings.uri if self._lease is None else self.address

    def _return_to_server(self) -> None:
        """Find or start the embedded server anew where the one that we knew has ended."""
        if self._lease is not None and not self._lease.state.is_alive():
            self.close()
            self._lease = attach(self.settings)

    @contextmanager
    def _house_errors(self) -> Iterator[None]:
        try:
            yield
        except (DriverError, Neo4jError, OSError) as error:
            raise _house_error(error, self) from error


def open_store(settings: StoreSettings) -> Store:
    """Give the open store of the settings: the embedded server where they name no address.

    Raises:
        EmbeddedMissing: no address is named and the embedded server is not installed.
        StoreUnreachable: nothing answers there, or the embedded server does not start.
        StoreRefused: wrong user or password.
    """
    store = Store(settings)
    try:
        try:
            store.check()
        except StoreUnreachable:
            if not store.has_lost_server():
                raise
            store.check()
    except BaseException:
        store.close()
        raise
    return store


def _connect(uri: str, user: str, password: str) -> Driver:
    try:
        return GraphDatabase.driver(
            uri,
            auth=(user, password),
            connection_timeout=_CONNECT_SECONDS,
            user_agent="policygraph",
            notifications_min_severity="OFF",  # hints on labels not yet there, whole queries long
        )
    except (ConfigurationError, ValueError) as error:
        raise StoreUnreachable(
            f"this is no address of a store: {error}",
            where=uri,
            todo="write NEO4J_URI like neo4j://localhost:7687",
        ) from error


def _run(transaction: ManagedTransaction, statement: Statement) -> Sequence[object]:
    rows = transaction.run(statement.cypher, dict(statement.parameters))  # type: ignore[arg-type,unused-ignore]  # pyright: ignore[reportArgumentType]
    return [record.values() for record in rows]


def _plain(value: object) -> object:
    """Give a value without the driver's types: a node is its properties and its label."""
    if isinstance(value, Node):
        return {**_plain_map(value), "label": min(value.labels, default="")}
    if isinstance(value, Relationship):
        return {**_plain_map(value), "type": value.type}
    if isinstance(value, Path):
        return {"nodes": _plain(list(value.nodes)), "edges": _plain(list(value.relationships))}
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


def _plain_map(entity: Node | Relationship) -> dict[str, object]:
    return {key: _plain(item) for key, item in entity.items()}


def _house_error(error: Exception, store: Store) -> StoreError:
    """Give the error of our tree that says what the driver's error means."""
    where = store.address
    if isinstance(error, Neo4jError):
        return explain(error.code or "", error.message or str(error), where)
    if isinstance(error, ServiceUnavailable | SessionExpired | OSError):
        todo = {
            "neo4j": "start the server, or check NEO4J_URI",
            "embedded": "run the same command again: it starts the server anew",
        }
        return StoreUnreachable("nothing answers there", where=where, todo=todo[store.kind])
    return StoreError(f"the store's answer cannot be used: {error}", where=where)
