"""Units that measure the same: what a unit is in its base, so that figures compare."""

from collections.abc import Mapping
from functools import cache

from policygraph.ingest.lexicon import table


def base_of(unit: str) -> tuple[str, float] | None:
    """Give a unit's base and how many of it one is, as 公顷 → (平方米, 10000); None if alone."""
    return _bases().get(unit)


@cache
def _bases() -> Mapping[str, tuple[str, float]]:
    return {
        unit: (measure["base"], float(scale))
        for measure in table("conversions")["measure"]
        for unit, scale in measure["units"].items()
    }
