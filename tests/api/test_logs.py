"""The log is one JSON object a line."""

import json
import logging
import sys

from policygraph.api.logs import JsonFormatter


def record(message: str, **extra: object) -> logging.LogRecord:
    made = logging.LogRecord("policygraph.api", logging.INFO, __file__, 1, message, (), None)
    made.__dict__.update(extra)
    return made


def test_line_is_json_with_the_fields() -> None:
    line = JsonFormatter().format(record("请求", fields={"path": "/questions", "status": 200}))
    assert "\n" not in line
    told = json.loads(line)
    assert (told["message"], told["path"], told["status"]) == ("请求", "/questions", 200)
    assert told["time"].endswith("+00:00")


def test_traceback_stays_on_the_line() -> None:
    try:
        int("broken")
    except ValueError:
        line = JsonFormatter().format(record("fault", exc_info=sys.exc_info()))
    assert "\n" not in line
    assert "ValueError: invalid literal" in json.loads(line)["exception"]
