from pathlib import Path

import pytest

from policygraph.graph.errors import CatalogError
from policygraph.ingest.catalog import drop_entry, ensure_catalog, read_catalog, write_entries
from policygraph.ingest.model import Entry

CORPUS = Path(__file__).parents[2] / "corpus"


def test_entry_survives_the_file(tmp_path: Path) -> None:
    path = tmp_path / "catalog.toml"
    workspace = ensure_catalog(path).workspace
    entry = Entry("leap", "leap.txt", title="实施意见", issuers=("武进区委",), period=(2021, 2023))
    write_entries(path, [entry])
    catalog = read_catalog(path)
    assert (catalog.workspace, dict(catalog.entries)) == (workspace, {"leap": entry})


def test_comments_of_people_survive_a_new_entry(tmp_path: Path) -> None:
    path = tmp_path / "catalog.toml"
    path.write_text('# 我的说明\n[[document]]\nid = "a"\nfile = "a.txt"  # 原件\n', "utf-8")
    ensure_catalog(path)
    write_entries(path, [Entry("b", "b.txt")])
    drop_entry(path, "b")
    text = path.read_text("utf-8")
    assert "# 我的说明" in text
    assert "# 原件" in text
    assert list(read_catalog(path).entries) == ["a"]


@pytest.mark.parametrize(
    "entry",
    [
        'id = "a"',
        'id = "a"\nfile = "a.txt"\nplace = "x"',
        'id = "a"\nfile = "a.txt"\ndate = "last year"',
        'id = "a"\nfile = "a.txt"\nperiod = [2021]',
        'id = "a"\nfile = "a.txt"\nkind = "poem"',
    ],
    ids=["no file", "unknown key", "no date", "half a period", "unknown kind"],
)
def test_broken_entry_names_its_line(tmp_path: Path, entry: str) -> None:
    path = tmp_path / "catalog.toml"
    path.write_text(f"\n[[document]]\n{entry}\n", "utf-8")
    with pytest.raises(CatalogError) as error:
        read_catalog(path)
    assert error.value.where == f"{path}:2"


def test_corpus_catalog_names_the_five_documents() -> None:
    entries = read_catalog(CORPUS / "catalog.toml").entries
    assert {entry.file for entry in entries.values()} == {
        path.name for path in CORPUS.glob("*.txt")
    }
