from pathlib import Path

import pytest

from policygraph.graph.errors import InputError
from policygraph.graph.settings import VARIABLES, StoreSettings

SPACE = Path("policygraph-data")


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)


def test_settings_without_environment_mean_the_embedded_store() -> None:
    assert StoreSettings.from_environment(SPACE) == StoreSettings(
        SPACE, uri="", user="neo4j", password="", database="", seconds=30, grace=60
    )


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "NEO4J_URI": " neo4j://localhost:7687 ",
        "NEO4J_USER": "policy",
        "NEO4J_PASSWORD": "常州 2021",
        "NEO4J_DATABASE": "graph",
        "POLICYGRAPH_QUERY_SECONDS": "2.5",
        "POLICYGRAPH_STORE_GRACE": "1",
    }
    for variable, value in given.items():
        monkeypatch.setenv(variable, value)

    found = StoreSettings.from_environment(SPACE)

    assert found == StoreSettings(
        SPACE, "neo4j://localhost:7687", "policy", "常州 2021", "graph", seconds=2.5, grace=1
    )
    assert set(given) < set(VARIABLES)


@pytest.mark.parametrize("text", ["ten", "0", "-1", "nan", "inf"])
def test_settings_name_a_wrong_number(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("POLICYGRAPH_QUERY_SECONDS", text)

    with pytest.raises(InputError, match=f"POLICYGRAPH_QUERY_SECONDS: “{text}” is no number"):
        StoreSettings.from_environment(SPACE)


def test_settings_do_not_show_the_password() -> None:
    assert "secret" not in repr(StoreSettings(SPACE, password="secret"))  # noqa: S106 - its test
