"""Every error that a user may see, one tree.

PolicyGraphError
├── InputError          a file, a catalogue or a parameter is not as it must be
│   ├── UnreadableFile      empty, binary, of unknown encoding, too large
│   ├── CatalogError        catalog.toml or decisions.toml, with file and line
│   ├── QueryFileError      a .cypher file, with file and line
│   ├── UnknownQuestion     no such question
│   ├── ParameterError      missing, unknown or wrong parameter of a question
│   ├── StaleCursor         the cursor is of an older generation of the graph
│   ├── UnknownEntity       no entity of that name
│   └── AmbiguousName       several entities of that name; `candidates` lists them
├── WorkspaceError      the workspace is missing, locked, or belongs to another
├── StoreError          the store does not answer as it should
│   ├── StoreUnreachable    nothing answers at its address
│   ├── StoreRefused        wrong user or password, or a write through the reading door
│   ├── StoreBusy           a load is under way, or another load holds the lock
│   ├── StoreMismatch       the store belongs to another workspace or generation
│   ├── QueryTimeout        a question took longer than its limit
│   └── EmbeddedMissing     the extra [embedded] is not installed and NEO4J_URI is not set
├── ExportError         a view cannot be written
└── ServeError          the API cannot start (port taken, no token beyond loopback)

Each message says what happened, where, and what to do.
"""

from dataclasses import dataclass


class PolicyGraphError(Exception):
    """Base of all errors that are shown to a user without a traceback."""

    def __init__(self, what: str, *, where: str = "", todo: str = "") -> None:
        self.what = what
        self.where = where
        self.todo = todo
        super().__init__(what)

    def __str__(self) -> str:
        """Give the whole message: where, what, and what to do."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}\n  → {self.todo}" if self.todo else head


class InputError(PolicyGraphError):
    """Something that the user gave is not as it must be."""


class UnreadableFile(InputError):
    """A file cannot be read as a text."""


class CatalogError(InputError):
    """The catalogue or the decisions are broken."""


class QueryFileError(InputError):
    """A query file breaks the rules of query files."""


class UnknownQuestion(InputError):
    """No query file has that name."""


class ParameterError(InputError):
    """A question was asked with a wrong set of parameters."""


class StaleCursor(InputError):
    """A page was asked for with a cursor of an older generation of the graph."""


class UnknownEntity(InputError):
    """No node has that name or id."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entity that an ambiguous name may mean."""

    id: str
    label: str
    name: str


class AmbiguousName(InputError):
    """A name means several entities."""

    def __init__(self, name: str, candidates: tuple[Candidate, ...]) -> None:
        self.candidates = candidates
        listed = "、".join(f"{c.name} ({c.label}, {c.id})" for c in candidates)
        super().__init__(
            f"“{name}” may mean {len(candidates)} things: {listed}",
            todo="give the full name or the id of one of them",
        )


class WorkspaceError(PolicyGraphError):
    """The workspace cannot be used."""


class StoreError(PolicyGraphError):
    """The store does not do what it is asked."""


class StoreUnreachable(StoreError):
    """Nothing answers at the store's address."""


class StoreRefused(StoreError):
    """The store refused the user, the password or a write."""


class StoreBusy(StoreError):
    """Another load is under way."""


class StoreMismatch(StoreError):
    """The store was written by another workspace, or is not at the expected generation."""


class QueryTimeout(StoreError):
    """A question took longer than its limit."""


class EmbeddedMissing(StoreError):
    """No embedded server is installed and no other store is named."""


class ExportError(PolicyGraphError):
    """A view cannot be written."""


class ServeError(PolicyGraphError):
    """The API cannot start."""
