"""What is known of a sentence before it is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from policygraph.ingest.figures.times import Clock, Time, find_times, looked_back
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

    def times(self, sentence: str) -> tuple[Time, ...]:
        """Give the expressions of time of the sentence, as what was done or what is to be done."""
        times = find_times(sentence, self.clock)
        done = self.clock.reports and self.default == "actual"
        return looked_back(sentence, times, self.clock) if done else times
