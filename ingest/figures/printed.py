"""All that a sentence prints and that may be an amount, before anybody asks what it is of."""

from policygraph.ingest.figures.amounts import Amount, find_amounts
from policygraph.ingest.figures.ranks import find_doublings, find_ranks, find_shifts
from policygraph.ingest.figures.signs import may_count

ORDERED = ("rank", "shift", "double")
"""Forms that go before plain amounts where both stand in one place."""


def find_printed(sentence: str) -> tuple[Amount, ...]:
    """Give all that may be an amount as the sentence prints it, names and dates among them."""
    if not may_count(sentence):
        return ()
    ordered = (*find_ranks(sentence), *find_shifts(sentence), *find_doublings(sentence))
    return ordered + find_amounts(sentence)
