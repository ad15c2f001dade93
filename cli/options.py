"""Options that several commands share, and how they are read."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from policygraph.graph.errors import ParameterError
from policygraph.graph.workspace import DEFAULT, VARIABLE

WorkspaceOption = Annotated[
    Path,
    typer.Option(
        "--workspace", "-w", envvar=VARIABLE, help="The folder of documents, catalogue and store."
    ),
]
WORKSPACE = DEFAULT
"""The default of `--workspace`."""

ParamOption = Annotated[
    list[str],
    typer.Option(
        "--param", "-p", metavar="NAME=VALUE", help="A parameter of the question; may be repeated."
    ),
]


def read_params(given: Iterable[str]) -> dict[str, str]:
    """Give the parameters of `--param name=value`, as text.

    Raises:
        ParameterError: one has no `=`, or a name stands twice.
    """
    found: dict[str, str] = {}
    for item in given:
        name, equals, value = item.partition("=")
        if not equals or name in found:
            fault = "stands twice" if equals else "has no ="
            raise ParameterError(
                f"“{item}” {fault}", where="--param", todo="write --param name=value, once each"
            )
        found[name.strip()] = value
    return found
