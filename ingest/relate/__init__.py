"""Relations between named things, read clause by clause.

    relate(document, mentions) -> Reading

Decides LOCATED_IN, FUNDS, RUNS, BUILDS, PARTNERS_WITH, INCUBATES, TAKES_PART_IN, SUCCEEDS and
PART_OF among named things. It refuses roles, titles and the outline: other readers give those.
An edge counts as read where who does it stands in the same sentence; else it is inferred, and
its rule says from where the doer was supplied.
"""

from policygraph.ingest.relate.reader import relate

__all__ = ["relate"]
