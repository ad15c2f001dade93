"""What could not be read and what decided nothing, as tables."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from policygraph.cli.screen import console, show_table

if TYPE_CHECKING:
    from policygraph.ingest.failures import Failure
    from policygraph.ingest.unmatched import Unmatched

FAILURE_COLUMNS = (("文件", "document"), ("没有读成", "what"), ("怎么办", "to do"))
UNMATCHED_COLUMNS = (("决定", "decision"), ("位置", "where"), ("为何无效", "why"))


def show_failures(failures: "Iterable[Failure]", *, error: bool = False) -> None:
    """Show the documents that could not be read; nothing where all could."""
    rows = [(item.document, item.what, item.todo) for item in failures]
    if rows:
        heading = f"{len(rows)} 份文件没有读成，不在图谱中 not read, not in the graph:"
        console(error=error).print(heading, soft_wrap=True)
        show_table("", FAILURE_COLUMNS, rows, error=error)


def show_unmatched(decisions: "Iterable[Unmatched]", *, error: bool = False) -> None:
    """Show the decisions that match nothing; nothing where all match."""
    rows = [(f"[[{item.kind}]]", item.where, item.why) for item in decisions]
    if rows:
        heading = f"{len(rows)} 条决定没有对应的名称 decisions that match nothing:"
        console(error=error).print(heading, soft_wrap=True)
        show_table("", UNMATCHED_COLUMNS, rows, error=error)
