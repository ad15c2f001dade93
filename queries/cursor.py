"""Where the next page of an answer starts: question + parameters + generation + offset.

A cursor is a word for the next request, no secret. It holds only for the generation of the graph
that it was given for, because a later one may order its rows otherwise.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from json import dumps, loads

from policygraph.graph.errors import ParameterError, StaleCursor
from policygraph.graph.ids import digest
from policygraph.queries.question import Value

# No answer is paged through further than this; a longer one is a download of the graph.
FURTHEST = 1_000_000


def asked(question_id: str, values: Mapping[str, Value]) -> str:
    """Give the short hash of a question with its resolved parameters."""
    return digest(question_id, dumps(dict(values), sort_keys=True, ensure_ascii=False))


def write_cursor(asking: str, generation: int, offset: int) -> str:
    """Give the cursor of the page that starts at the offset."""
    word = dumps([asking, generation, offset], separators=(",", ":"))
    return urlsafe_b64encode(word.encode()).decode().rstrip("=")


def read_cursor(cursor: str | None, asking: str, generation: int) -> int:
    """Give the offset at which the page starts, 0 without a cursor.

    Raises:
        ParameterError: it is no cursor, or one of another question or of other parameters.
        StaleCursor: the graph has a new generation since.
    """
    if not cursor:
        return 0
    try:
        word = loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        its_asking, its_generation, offset = str(word[0]), int(word[1]), int(word[2])
    except (ValueError, TypeError, IndexError, KeyError) as error:
        raise ParameterError(
            "this is no cursor", todo="take next_cursor as it was given"
        ) from error
    if its_asking != asking or not 0 <= offset <= FURTHEST:
        raise ParameterError(
            "this cursor belongs to another question", todo="ask again without a cursor"
        )
    if its_generation != generation:
        raise StaleCursor(
            f"this cursor is of generation {its_generation}, the graph is now at {generation}",
            todo="ask again without a cursor",
        )
    return offset
