"""Opening a workspace's store for a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from policygraph.graph.settings import StoreSettings
from policygraph.graph.store import Store, open_store
from policygraph.graph.workspace import Workspace


@contextmanager
def workspace_store(root: Path) -> Iterator[Store]:
    """Open the store of the workspace at `root` and close it after the block.

    Raises:
        WorkspaceError: there is no workspace.
        StoreError: its store does not answer.
    """
    with open_workspace_store(Workspace.open(root)) as store:
        yield store


@contextmanager
def open_workspace_store(workspace: Workspace) -> Iterator[Store]:
    """Open the store of an open workspace and close it after the block."""
    with open_store(StoreSettings.from_environment(workspace.root)) as store:
        yield store
