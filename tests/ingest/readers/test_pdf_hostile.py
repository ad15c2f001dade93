from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers import read_file
from tests.ingest.readers.hostile_pdf import (
    bomb,
    chain,
    laughs,
    many_pages,
    many_words,
    nested,
    page_loop,
)


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (partial(page_loop, 300_000), "300000 pages"),
        (partial(page_loop, 300), "page 1 of this PDF is damaged"),
        (bomb, "its reader|memory|seconds"),
        pytest.param(laughs, "its reader|memory|seconds", marks=pytest.mark.slow),
        pytest.param(many_words, "its reader|memory|seconds", marks=pytest.mark.slow),
    ],
    ids=["many-loops", "loop", "bomb", "laughs", "words"],
)
def test_harm_ends_with_one_error(tmp_path: Path, made: Callable[[], bytes], says: str) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(made())
    with pytest.raises(UnreadableFile, match=says) as caught:
        read_file(file)
    assert caught.value.todo


@pytest.mark.parametrize("made", [chain, nested, many_pages])
def test_what_can_be_mended_is_read(tmp_path: Path, made: Callable[[], bytes]) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(made())
    assert read_file(file)[1].text == "Some words to be read on this page\n"
