"""Numbers with a unit that gave no fact, for a person who checks what was read.

Most are no figures of policy by docs/ontology.md (thresholds of eligibility, numbers of parts);
which of them should have been one, a person sees at once. Durations and dates are left out.
"""

from collections.abc import Iterator

from policygraph.ingest.figures.amounts import find_amounts
from policygraph.ingest.model import Facts, Unread
from policygraph.ingest.sentences import sentence_spans
from policygraph.ingest.spans import Cover

REASON = "a number with a unit that gave no fact"


def find_leftovers(facts: Facts) -> tuple[Unread, ...]:
    """Give the numbers in Arabic signs that neither a figure, a payment nor `open` covers."""
    taken = Cover(_covered(facts))
    return tuple(item for item in _numbers(facts) if not taken.touches(item.start, item.end))


def _numbers(facts: Facts) -> Iterator[Unread]:
    text = facts.document.text
    for begin, end in sentence_spans(text):
        sentence = text[begin:end]
        for amount in find_amounts(sentence):
            if amount.form != "spans" and amount.plain:
                start, stop = begin + amount.start, begin + amount.end
                yield Unread("number", text[start:stop], start, stop, REASON)


def _covered(facts: Facts) -> Iterator[tuple[int, int]]:
    for figure in facts.figures:
        yield figure.start, figure.end
        yield from figure.again
    for relation in facts.relations:
        if "amount" in relation.properties:
            yield relation.start, relation.end
    yield from ((item.start, item.end) for item in facts.open)
    yield from ((mention.start, mention.end) for mention in facts.mentions)
