"""Role clauses: who leads, supports or answers for a task."""

import re

_CLAUSE_RE = re.compile(
    r"（[^（）]*(?:（[^（）]*）[^（）]*)*(?:牵头|配合|责任单位|责任部门|主办|协办|分工负责|负责|落实)"
    r"[^（）]*(?:（[^（）]*）[^（）]*)*）"
)


def has_role_clause(text: str, start: int, end: int) -> bool:
    """Tell whether a role clause stands in the span."""
    return _CLAUSE_RE.search(text, start, end) is not None
