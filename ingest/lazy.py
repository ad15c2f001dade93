"""Patterns that are compiled when they are first asked for.

Reading knows some eight hundred patterns, and compiling them all takes longer than reading a short
document, which asks for a part of them.
"""

import re
from typing import cast


class _Lazy:
    """Stands for a pattern; its attributes are the pattern's own from the first one on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(*self._source)
        self.__dict__.update((each, getattr(compiled, each)) for each in _ATTRIBUTES)
        found: object = getattr(compiled, name)
        return found


_ATTRIBUTES = (
    "match", "search", "fullmatch", "finditer", "findall", "sub", "subn", "split",
    "pattern", "flags", "groups", "groupindex",
)  # fmt: skip


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern that is compiled at its first use; functions of `re` do not take it."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
