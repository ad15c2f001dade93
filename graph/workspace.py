"""The workspace: one folder that holds what cannot be computed again, and beside it what can.

    documents/      the files as they were taken in
    catalog.toml    what is known of each, and the workspace's own id
    decisions.toml  what people decided about names
    views/          what people saved
    facts/          computed: what was read from each document
    store/          computed: the embedded server's data, and what was last loaded where
    cache/          computed: the dictionary of words that jieba cuts by
    log/            computed: what the last ingest could not read, and why

A backup is a copy of the first four.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from policygraph.graph.errors import WorkspaceError

DEFAULT = Path("policygraph-data")
VARIABLE = "POLICYGRAPH_WORKSPACE"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The paths of one workspace."""

    root: Path

    @classmethod
    def open(cls, root: Path | None = None, *, create: bool = False) -> "Workspace":
        """Give the workspace at `root`, else where the setting says, else ./policygraph-data.

        Raises:
            WorkspaceError: there is none and `create` is false, or it cannot be made.
        """
        workspace = cls((root or Path(os.environ.get(VARIABLE) or DEFAULT)).absolute())
        if create:
            workspace._create()
        elif not workspace.catalog.exists():
            raise WorkspaceError(
                "there is no workspace",
                where=str(workspace.root),
                todo=f"make one with `policygraph ingest FILE…`, or name another with "
                f"--workspace or {VARIABLE}",
            )
        return workspace

    @property
    def documents(self) -> Path:
        """The folder of the files as they were taken in."""
        return self.root / "documents"

    @property
    def catalog(self) -> Path:
        """The catalogue."""
        return self.root / "catalog.toml"

    @property
    def decisions(self) -> Path:
        """People's decisions; the file may be missing."""
        return self.root / "decisions.toml"

    @property
    def facts(self) -> Path:
        """The folder of facts files."""
        return self.root / "facts"

    @property
    def store(self) -> Path:
        """The embedded server's folder."""
        return self.root / "store"

    @property
    def cache(self) -> Path:
        """The folder of what is computed from dictionaries."""
        return self.root / "cache"

    @property
    def log(self) -> Path:
        """The folder of the last ingest's report."""
        return self.root / "log"

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the workspace for one writer; the kernel frees it when the process ends.

        Raises:
            WorkspaceError: another process is writing.
        """
        with (self.root / ".lock").open("a") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise WorkspaceError(
                    "another command is writing to this workspace",
                    where=str(self.root),
                    todo="wait until it has ended",
                ) from error
            yield

    def last_generation(self, address: str) -> int | None:
        """Give the generation that was last written to the store of that address, if any."""
        value = self._loaded().get(address)
        return value if isinstance(value, int) else None

    def remember_generation(self, address: str, generation: int) -> None:
        """Note the generation that was written to the store of that address."""
        loaded = {**self._loaded(), address: generation}
        replace_file(self._loaded_path(), json.dumps(loaded, indent=1).encode())

    def _loaded_path(self) -> Path:
        return self.root / "store" / "loaded.json"

    def _loaded(self) -> dict[str, object]:
        try:
            found = json.loads(self._loaded_path().read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _create(self) -> None:
        try:
            for folder in (self.documents, self.facts, self.store, self.root / "views"):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorkspaceError(
                f"the workspace cannot be made: {error.strerror}",
                where=str(self.root),
                todo="choose a folder that you may write to, with room on its disk",
            ) from error


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: beside it, flushed, then renamed.

    Raises:
        WorkspaceError: the disk is full or the folder may not be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        part.replace(path)
    except OSError as error:
        raise WorkspaceError(
            f"this file cannot be written: {error.strerror}",
            where=str(path),
            todo="make room on the disk or choose another place, then run the same command again",
        ) from error
    finally:
        part.unlink(missing_ok=True)
