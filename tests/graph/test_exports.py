import io
import zipfile
from pathlib import Path

import pytest

from policygraph.graph.errors import ExportError
from policygraph.graph.exports import MEDIA_TYPES, render_view, write_view
from tests.graph.views import hostile, matrix, park


@pytest.mark.parametrize("form", sorted(MEDIA_TYPES))
def test_each_format_takes_hostile_texts(form: str) -> None:
    assert render_view(hostile(), form)


@pytest.mark.parametrize("form", ["svg", "graphml", "csv", "json"])
def test_the_same_view_gives_the_same_bytes(form: str) -> None:
    assert render_view(matrix(), form) == render_view(matrix(), form)


def test_an_unknown_format_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ExportError, match=r"docx(.|\n)*svg, png, pdf"):
        render_view(park(), "docx")


def test_the_ending_of_the_path_tells_the_format(tmp_path: Path) -> None:
    assert write_view(park(), tmp_path / "park.JSON") == (tmp_path / "park.JSON",)
    assert (tmp_path / "park.JSON").read_bytes() == render_view(park(), "json")


def test_a_path_without_an_ending_needs_a_format(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no format"):
        write_view(park(), tmp_path / "park")
    write_view(park(), tmp_path / "park", "graphml")
    assert (tmp_path / "park").read_bytes().startswith(b"<?xml")


def test_a_path_that_ends_in_csv_gives_three_files(tmp_path: Path) -> None:
    written = write_view(park(), tmp_path / "park.csv")
    names = ["park-nodes.csv", "park-edges.csv", "park-evidence.csv"]
    assert [path.name for path in written] == names
    assert sorted(tmp_path.iterdir()) == sorted(written)


def test_a_path_that_ends_in_zip_holds_the_tables(tmp_path: Path) -> None:
    write_view(park(), tmp_path / "park.zip")
    with zipfile.ZipFile(io.BytesIO((tmp_path / "park.zip").read_bytes())) as archive:
        assert archive.namelist() == ["nodes.csv", "edges.csv", "evidence.csv"]


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "park.json").mkdir()
    with pytest.raises(ExportError, match=r"park\.json"):
        write_view(park(), tmp_path / "park.json")
    assert [path.name for path in tmp_path.iterdir()] == ["park.json"]
