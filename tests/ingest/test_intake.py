from pathlib import Path

import pytest

from policygraph.graph.errors import CatalogError, WorkspaceError
from policygraph.graph.workspace import Workspace
from policygraph.ingest.catalog import read_catalog
from policygraph.ingest.intake import Overrides, check_folder, take_in

CORPUS = Path(__file__).parents[2] / "corpus"
TEXT = "关于加快创新的实施意见\n一、重点任务\n1．加快企业培育。到2023年，高新技术企业净增500家。\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.open(tmp_path / "data", create=True)


def write(folder: Path, name: str, text: str = TEXT) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_folder_brings_its_catalogue_and_decisions(workspace: Workspace) -> None:
    entries = take_in(workspace, [CORPUS], Overrides()).entries
    assert len(entries) == 5
    assert read_catalog(workspace.catalog).entries["wujin-2021-leap"].region == "武进区"
    assert workspace.decisions.read_bytes() == (CORPUS / "decisions.toml").read_bytes()
    assert (workspace.documents / "wujin-2021-leap.txt").read_bytes() == (
        CORPUS / "wujin-2021-leap.txt"
    ).read_bytes()


def test_taking_in_twice_changes_nothing(workspace: Workspace) -> None:
    take_in(workspace, [CORPUS], Overrides())
    before = workspace.catalog.read_bytes()
    take_in(workspace, [CORPUS], Overrides())
    assert workspace.catalog.read_bytes() == before


def test_what_the_user_says_is_catalogued(workspace: Workspace, tmp_path: Path) -> None:
    named = write(tmp_path, "天宁 意见.txt")
    (entry,) = take_in(workspace, [named], Overrides("天宁区", 2022)).entries
    assert (entry.id, entry.region, entry.date) == ("天宁-意见", "天宁区", "2022")


def test_unreadable_file_leaves_nothing_behind(workspace: Workspace, tmp_path: Path) -> None:
    empty = write(tmp_path, "empty.txt", "")
    (refused,) = take_in(workspace, [empty], Overrides()).refused
    assert (refused.name, refused.error.what) == (str(empty), "the file is empty")
    assert not list(workspace.documents.iterdir())
    assert not read_catalog(workspace.catalog).entries


def test_two_files_of_one_id_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    take_in(workspace, [write(tmp_path, "a b.txt")], Overrides())
    with pytest.raises(CatalogError, match="belongs to"):
        take_in(workspace, [write(tmp_path, "a-b.txt")], Overrides())


def test_file_without_an_entry_is_named(workspace: Workspace) -> None:
    take_in(workspace, [], Overrides())
    write(workspace.documents, "stray.txt")
    with pytest.raises(CatalogError, match="no entry") as error:
        check_folder(workspace, read_catalog(workspace.catalog))
    assert "stray.txt" in error.value.where


def test_entry_without_its_file_is_named(workspace: Workspace, tmp_path: Path) -> None:
    take_in(workspace, [write(tmp_path, "a.txt")], Overrides())
    (workspace.documents / "a.txt").unlink()
    with pytest.raises(WorkspaceError, match="is missing"):
        check_folder(workspace, read_catalog(workspace.catalog))


def test_second_writer_is_refused(workspace: Workspace) -> None:
    with workspace.lock(), pytest.raises(WorkspaceError, match="another command"), workspace.lock():
        pass
