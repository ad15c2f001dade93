"""What the Cypher of a query file must be, told from its text.

It must use exactly the declared parameters, name only labels and edge types that exist, write
nothing, give the declared columns, and end in a total ORDER BY with SKIP $offset LIMIT $limit.
The server's own refusal of writes is the gate; this check only finds the fault earlier.
"""

from pathlib import Path
from re import DOTALL, IGNORECASE, Match, compile
from typing import NoReturn

from policygraph.graph.errors import QueryFileError
from policygraph.graph.ontology import load_ontology
from policygraph.queries.question import Question

# Labels and types that the store adds to the ontology's.
STORE_WORDS = frozenset({"Name", "Evidence", "Graph", "NAMES"})
PAGING = frozenset({"offset", "limit"})

# Strings and comments, which hold no Cypher: '…', "…", // … to the end of the line.
DEAD_RE = compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|//[^\n]*|/\*.*?\*/", DOTALL)
PARAMETER_RE = compile(r"\$(\w+)")
# A key of a map: {id: $x, name: 1}. Its colon is none of a label's.
MAP_KEY_RE = compile(r"([{,]\s*)\w+\s*:")
# A label or type with its alternatives: (n:Park|Platform), [r:LEADS|SUPPORTS*1..3].
LABEL_RE = compile(r":\s*([A-Za-z_]\w*(?:\s*[|&:]\s*!?\s*[A-Za-z_]\w*)*)")
# Clauses that write or reach outside; `.set` and $offset are none. CALL { and CALL (x) { are
# subqueries, CALL db.labels() is not.
WRITING_RE = compile(
    r"(?<![.$\w])(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|LOAD|DROP|INSERT|ALTER|USE"
    r"|CALL(?!\s*[{(]))\b",
    IGNORECASE,
)
# The end of every query: ORDER BY …, then the page.
TAIL_RE = compile(
    r"\bORDER\s+BY\b(.*)\bSKIP\s+\$offset\s+LIMIT\s+\$limit\s*\Z", IGNORECASE | DOTALL
)
RETURN_RE = compile(r"\bRETURN\b(?:\s+DISTINCT\b)?", IGNORECASE)
ALIAS_RE = compile(r"\bAS\s+(\w+)\s*\Z", IGNORECASE)


class Body:
    """The Cypher of one file, with strings and comments blanked out, offsets unchanged."""

    def __init__(self, cypher: str, file: Path, first_line: int) -> None:
        self.text = DEAD_RE.sub(_blank, cypher)
        self.file = file
        self.first_line = first_line

    def refuse(self, what: str, offset: int = 0) -> NoReturn:
        """Raise a QueryFileError at the line of the offset."""
        line = self.first_line + self.text.count("\n", 0, offset)
        raise QueryFileError(what, where=f"{self.file}:{line}", todo="see README, “Query files”")


def _blank(found: Match[str]) -> str:
    return "".join("\n" if char == "\n" else " " for char in found.group())


def check_query(question: Question, first_line: int) -> None:
    """Check the Cypher of a question.

    Raises:
        QueryFileError: it breaks a rule; names file and line.
    """
    body = Body(question.cypher, question.file, first_line)
    if not body.text.strip():
        body.refuse("the file has no Cypher below its header")
    check_reading(body)
    check_parameters(body, frozenset(question.params) | PAGING)
    check_tail(body, question)


def check_notes(question: Question, cypher: str, file: Path) -> None:
    """Check the Cypher that says more in words: no parameters but the question's."""
    body = Body(cypher, file, 1)
    check_reading(body)
    for found in PARAMETER_RE.finditer(body.text):
        if found[1] not in question.params:
            body.refuse(f"${found[1]} is not declared in {question.file.name}", found.start())
    if not RETURN_RE.search(body.text):
        body.refuse("the notes return nothing")


def check_reading(body: Body) -> None:
    """Refuse clauses that write, and labels and edge types that do not exist."""
    if writing := WRITING_RE.search(body.text):
        body.refuse(f"{writing[1].upper()} has no place in a question", writing.start())
    known = STORE_WORDS | load_ontology().labels.keys() | load_ontology().edges.keys()
    without_keys = MAP_KEY_RE.sub(_blank_key, body.text)
    for found in LABEL_RE.finditer(without_keys):
        for word in compile(r"[A-Za-z_]\w*").findall(found[1]):
            if word not in known:
                what = "edge type" if word.isupper() else "label"
                body.refuse(f"there is no {what} {word}", found.start())


def _blank_key(found: Match[str]) -> str:
    return found[1] + " " * (len(found[0]) - len(found[1]))


def check_parameters(body: Body, declared: frozenset[str]) -> None:
    """Refuse parameters that are used and not declared, and the other way round."""
    used = {found[1]: found.start() for found in PARAMETER_RE.finditer(body.text)}
    for name in sorted(used.keys() - declared):
        body.refuse(f"${name} is not declared", used[name])
    for name in sorted(declared - used.keys() - PAGING):
        body.refuse(f"parameter {name} is declared and not used")


def check_tail(body: Body, question: Question) -> None:
    """Refuse an end without a total order and a page, or with other columns than declared."""
    returned = list(RETURN_RE.finditer(body.text))
    if not returned:
        body.refuse("the query returns nothing")
    tail = TAIL_RE.search(body.text, returned[-1].end())
    if not tail:
        body.refuse("the end must be ORDER BY … SKIP $offset LIMIT $limit", returned[-1].start())
    aliases = [
        alias[1] if (alias := ALIAS_RE.search(item)) else ""
        for item in split_list(body.text[returned[-1].end() : tail.start()])
    ]
    if aliases != [column.name for column in question.returns]:
        body.refuse(
            f"it returns {', '.join(aliases)} and declares "
            f"{', '.join(column.name for column in question.returns)}",
            returned[-1].start(),
        )
    check_order(body, question, tail)


def check_order(body: Body, question: Question, tail: Match[str]) -> None:
    """Refuse an order that does not end every tie: each column of the key must be in it."""
    kinds = {column.name: column.type for column in question.returns}
    for name in question.key:
        part = r"\.id" if kinds[name] == "node" else ""
        wanted = rf"(?<![.\w]){name}{part}\b"
        if not compile(wanted).search(tail[1]):
            body.refuse(f"ORDER BY is not total: it lacks {name} of the key", tail.start())


def split_list(text: str) -> list[str]:
    """Split a list at its top-level commas."""
    parts, depth, start = [], 0, 0
    for index, char in enumerate(text):
        depth += (char in "([{") - (char in ")]}")
        if char == "," and depth == 0:
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]
