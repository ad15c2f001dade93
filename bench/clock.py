"""Timing: medians of several runs, taken in turn so that a drifting machine hits both sides."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table."""

    what: str
    figure: str
    beside: str


def median_seconds(action: Callable[[], object], runs: int = 5) -> float:
    """Give the median time of an action in seconds, after one run that is not counted."""
    action()
    return statistics.median(_seconds(action) for _ in range(runs))


def in_turn(
    first: Callable[[], object], second: Callable[[], object], runs: int = 5
) -> tuple[float, float]:
    """Give the medians of two actions run A B A B …, in seconds, after one run of each."""
    first()
    second()
    pairs = [(_seconds(first), _seconds(second)) for _ in range(runs)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
