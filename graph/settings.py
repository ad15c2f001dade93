"""What the environment says of the store.

Every variable that the program reads is named here or in `workspace.py`, so that the table in the
README can be checked against it.
"""

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from policygraph.graph.errors import InputError
from policygraph.graph.workspace import VARIABLE as WORKSPACE

URI = "NEO4J_URI"
USER = "NEO4J_USER"
PASSWORD = "NEO4J_PASSWORD"  # noqa: S105 - the name of a variable
DATABASE = "NEO4J_DATABASE"
QUERY_SECONDS = "POLICYGRAPH_QUERY_SECONDS"
STORE_GRACE = "POLICYGRAPH_STORE_GRACE"

VARIABLES: Mapping[str, str] = {
    WORKSPACE: "folder of the workspace; default ./policygraph-data",
    URI: "address of a Neo4j 5 or later (neo4j://, neo4j+s://, bolt://); empty: embedded store",
    USER: "its user; default neo4j",
    PASSWORD: "that user's password",
    DATABASE: "its database; empty: the user's home database",
    QUERY_SECONDS: "seconds after which a question is ended; default 30",
    STORE_GRACE: "seconds that the embedded store lives on after its last user; default 60",
}
"""Each variable with what it means."""


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """Where the graph is stored. With an empty `uri` it is the embedded server's.

    `seconds` is the time limit of a question; `grace` says how many seconds the embedded server
    lives on after its last user.
    """

    workspace: Path
    uri: str = ""
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = ""
    seconds: float = 30.0
    grace: float = 60.0

    @classmethod
    def from_environment(cls, workspace: Path) -> "StoreSettings":
        """Give the settings of a workspace as the environment has them.

        Raises:
            InputError: a number is none, or not above zero.
        """
        return cls(
            workspace=workspace,
            uri=os.environ.get(URI, "").strip(),
            user=os.environ.get(USER) or "neo4j",
            password=os.environ.get(PASSWORD, ""),
            database=os.environ.get(DATABASE, "").strip(),
            seconds=_read_seconds(QUERY_SECONDS, 30.0),
            grace=_read_seconds(STORE_GRACE, 60.0),
        )


def _read_seconds(variable: str, default: float) -> float:
    text = os.environ.get(variable, "").strip()
    if not text:
        return default
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise InputError(
            f"“{text}” is no number of seconds",
            where=variable,
            todo=f"give a number above 0, or nothing for {default:g}",
        )
    return seconds
