"""The main questions give the expected rows and none of the forbidden ones."""

import pytest

from policygraph.graph.store import Store
from policygraph.queries.catalog import load_questions
from tests.queries.answers import FIELDS, Asking, complaints, read_askings

ASKINGS = read_askings()


def test_answer_files_name_questions_and_known_fields() -> None:
    assert {asking.question for asking in ASKINGS} <= set(load_questions())
    assert all(set(asking.wanted) <= FIELDS for asking in ASKINGS)


@pytest.mark.parametrize("asking", ASKINGS, ids=[asking.id for asking in ASKINGS])
def test_annotated_documents_give_the_expected_rows(gold_store: Store, asking: Asking) -> None:
    assert complaints(gold_store, asking) == []
