"""A page as blocks in the order of reading: stretches of lines, and ruled tables.

What a table's cells hold is lines too, each with the edges of its cell.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from policygraph.ingest.readers.lattice import Box, Lattice, find_lattices
from policygraph.ingest.readers.page import Line, Page, Run
from policygraph.ingest.readers.page_lines import set_columns, set_lines

_PADDING = 5.4
"""Points between a cell's border and its text: the usual 0.19 cm of Word."""


@dataclass(frozen=True, slots=True)
class Field:
    """One cell of a table on its page, with its lines from top to bottom."""

    box: Box
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One ruled table of a page."""

    box: Box
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Blocks:
    """What a page holds: columns of lines beside its tables, both from top to bottom."""

    columns: tuple[tuple[Line, ...], ...]
    grids: tuple[Grid, ...]


def read_blocks(page: Page, number: int) -> Blocks:
    """Give the lines and tables of a page; `number` counts pages from 1."""
    free = list(page.runs)
    grids: list[Grid] = []
    for lattice in find_lattices(page.rules) if page.rules else []:
        inside = [run for run in free if lattice.box.holds(*run.place)]
        grid = _fill(lattice, inside, number)
        if grid:
            taken = set(map(id, inside))
            free = [run for run in free if id(run) not in taken]
            grids.append(grid)
    columns = tuple(tuple(column) for column in set_columns(free, number) if column)
    return Blocks(columns, tuple(grids))


def _fill(lattice: Lattice, runs: Sequence[Run], number: int) -> Grid | None:
    """Put the runs into the cells; None where nothing stands in them."""
    fields: list[Field] = []
    for box in lattice.cells:
        held = [run for run in runs if box.holds(*run.place)]
        fields.append(Field(box, tuple(_bound(line, box) for line in set_lines(held, number))))
    return Grid(lattice.box, tuple(fields)) if any(field.lines for field in fields) else None


def _bound(line: Line, box: Box) -> Line:
    left, right = min(line.x0, box.x0 + _PADDING), max(line.x1, box.x1 - _PADDING)
    return replace(line, left=left, right=right)
