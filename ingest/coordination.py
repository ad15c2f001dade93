"""Coordinated names of two things with one last word: 量子计算和量子产业大会, two congresses."""

from policygraph.ingest.lazy import lazy

_PAIR_RE = lazy("([一-鿿]{2,8})[和与]([一-鿿]{2,8})")


def split_pair(base: str) -> tuple[str, str] | None:
    """Give the two halves of A和B where both describe one sort: 量子计算和量子产业 (大会)."""
    match = _PAIR_RE.fullmatch(base)
    if not match:
        return None
    first, second = match[1], match[2]
    alike = first[:2] == second[:2] or first[-2:] == second[-2:]
    return (first, second) if alike else None
