"""The entry of the command line: the commands, and how an error ends.

Invariant: a user's fault ends with one message on standard error and code 2, Ctrl-C with one
line and code 130; a traceback is always a fault of this program. Commands import what they need
when they run, so that `--help` and `extract` start at once.
"""

import sys

import typer

from policygraph.cli import ask, candidates, check, extract, ingest, score, serve, status
from policygraph.graph.errors import PolicyGraphError

app = typer.Typer(
    name="policygraph",
    help="A knowledge graph of Chinese innovation policy, every edge with its sentence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("ingest")(ingest.ingest)
app.command("remove")(ingest.remove)
app.command("status")(status.status)
app.command("candidates")(candidates.candidates)
app.command("extract")(extract.extract)
app.command("ask")(ask.ask)
app.command("questions")(ask.questions)
app.command("export")(ask.export)
app.command("serve")(serve.serve)
app.command("check")(check.check)
app.command("score")(score.score)
app.add_typer(status.store_app, name="store")

USER_FAULT = 2
"""Exit code where the user's input, workspace or store is at fault."""

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells count it."""


def main() -> None:
    """Run the command line and end the process with its code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a text stream has it
    try:
        app()
    except PolicyGraphError as error:
        _end(str(error), USER_FAULT)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _end(f"{where}{error.strerror or error}", USER_FAULT)
    except KeyboardInterrupt:
        _end("stopped", INTERRUPTED)
    except SystemExit as end:
        if end.code == INTERRUPTED:
            _end("stopped", INTERRUPTED)
        raise


def _end(message: str, code: int) -> None:
    sys.stderr.write(f"policygraph: {message}\n")
    sys.exit(code)
