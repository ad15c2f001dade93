"""What is known of a sentence before it is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.ingest.figures.times import Clock, Time
from policygraph.ingest.model import Mention


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before a sentence is read: its place in the text, clock, default status.

    `led` is the date that an earlier sentence of the paragraph began with.
    """

    start: int
    clock: Clock
    default: str
    mentions: Sequence[Mention]
    led: Time | None = None
