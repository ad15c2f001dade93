"""All that a sentence prints and that may be an amount, before anybody asks what it is of."""

from collections.abc import Sequence

from policygraph.ingest.figures.amounts import Amount, find_amounts
from policygraph.ingest.figures.ranks import find_doublings, find_ranks, find_shifts
from policygraph.ingest.figures.signs import may_count
from policygraph.ingest.figures.skips import is_word
from policygraph.ingest.figures.times import Time

ORDERED = ("rank", "shift", "double")
"""Forms that go before plain amounts where both stand in one place."""


def find_printed(sentence: str) -> tuple[Amount, ...]:
    """Give all that may be an amount as the sentence prints it, names and dates among them."""
    if not may_count(sentence):
        return ()
    ordered = (*find_ranks(sentence), *find_shifts(sentence), *find_doublings(sentence))
    return ordered + find_amounts(sentence)


def without_words(
    text: str, printed: Sequence[Amount], names: tuple[tuple[int, int], ...], times: Sequence[Time]
) -> tuple[Amount, ...]:
    """Give the amounts that are no words, ranks and doublings before plain ones they overlap."""
    found = [a for a in printed if a.form in ORDERED]
    found = [a for a in found if not any(b < a.start and a.end <= c for b, c in names)]
    taken = names + tuple((t.start, t.end) for t in times)
    for amount in printed:
        if amount.form in ORDERED:
            continue
        overlaps = any(amount.first < f.end and f.start < amount.end for f in found)
        if not overlaps and not is_word(text, amount, taken):
            found.append(amount)
    return tuple(sorted(found, key=lambda a: a.start))
