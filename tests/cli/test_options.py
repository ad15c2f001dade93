"""Parameters as they are typed."""

import pytest

from policygraph.cli.options import read_params
from policygraph.graph.errors import ParameterError


def test_params_are_split_at_the_first_equals() -> None:
    given = ["department=武进区科技局", "text=a=b", "empty="]
    assert read_params(given) == {"department": "武进区科技局", "text": "a=b", "empty": ""}


@pytest.mark.parametrize("given", [["department"], ["a=1", "a=2"]], ids=["no equals", "twice"])
def test_params_that_cannot_be_read_are_refused(given: list[str]) -> None:
    with pytest.raises(ParameterError, match=r"stands twice|has no ="):
        read_params(given)
