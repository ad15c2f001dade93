"""Where the API may listen."""

import pytest

from policygraph.api.settings import ApiSettings, check_binding, is_loopback
from policygraph.graph.errors import ServeError

SECRET = "a long secret"  # noqa: S105  the secret of these tests


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.0.1", "::1", "localhost", "LocalHost"])
def test_loopback_is_known(host: str) -> None:
    assert is_loopback(host)
    check_binding(ApiSettings(host=host))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "a.example"])  # noqa: S104
def test_binding_beyond_loopback_needs_a_token(host: str) -> None:
    with pytest.raises(ServeError, match="no token is set") as caught:
        check_binding(ApiSettings(host=host))
    assert "POLICYGRAPH_TOKEN" in caught.value.todo
    check_binding(ApiSettings(host=host, token=SECRET))


def test_hosts_hold_loopback_own_and_given_names() -> None:
    settings = ApiSettings(host="fd00::1", token=SECRET, names=frozenset({"Policy.Example"}))
    assert settings.hosts == {"localhost", "127.0.0.1", "[::1]", "[fd00::1]", "policy.example"}
