"""The view of a whole answer: what is cut would show something else than the answer.

Free of any web framework; the command line uses it too.
"""

from collections.abc import Mapping

from policygraph.graph.errors import ExportError
from policygraph.graph.store import Store
from policygraph.graph.view import View
from policygraph.queries.picture import view_of
from policygraph.queries.runner import LARGEST_PAGE, ask


def whole_view(store: Store, question: str, parameters: Mapping[str, object]) -> View:
    """Give the view of all rows of an answer.

    Raises:
        ExportError: there are more rows than one page may hold.
    """
    answer = ask(store, question, parameters, limit=LARGEST_PAGE)
    if answer.next_cursor is not None:
        raise ExportError(
            f"this answer has more than {LARGEST_PAGE} rows",
            where=question,
            todo="narrow the question with its parameters",
        )
    return view_of(store, answer)
