"""What a workspace and its store owe each other, on the real documents."""

import resource
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygraph.graph.errors import CatalogError
from policygraph.graph.loader import load
from policygraph.graph.store import Store
from policygraph.graph.workspace import Workspace
from policygraph.ingest.assemble import assemble
from policygraph.ingest.batch import forget_document, read_workspace
from policygraph.ingest.decisions import read_decisions
from policygraph.ingest.intake import Overrides, take_in
from tests.cli.commands import COMMAND, run, told
from tests.cli.commands import settings as environment
from tests.corpora import CORPUS, corpus_facts
from tests.dump import dump
from tests.servers import wipe

SHORT = ("changzhou-2021-no1", "changzhou-2023-doubling", "wujin-2021-leap", "wujin-2022-news")


def put(store: Store, slugs: set[str], *, rebuild: bool = False) -> None:
    """Load the graph of some documents of the corpus."""
    facts = [item for item in corpus_facts() if item.id in slugs]
    graph = assemble(facts, read_decisions(CORPUS / "decisions.toml"))
    load(store, graph, workspace_id="corpus", rules="1", rebuild=rebuild)


@pytest.mark.slow
@given(steps=st.lists(st.sets(st.sampled_from(SHORT)), min_size=2, max_size=3))
@settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_documents_in_any_order_give_what_a_rebuild_gives(
    store: Store, steps: list[set[str]]
) -> None:
    wipe(store)
    for step in steps:
        put(store, step)
    incremental = dump(store)
    put(store, steps[-1], rebuild=True)
    assert dump(store) == incremental


def test_adding_a_document_and_removing_it_leaves_nothing(store: Store) -> None:
    put(store, {"wujin-2021-leap"})
    alone = dump(store)
    put(store, {"wujin-2021-leap", "wujin-2022-news"})
    assert dump(store) != alone
    put(store, {"wujin-2021-leap"})
    assert dump(store) == alone


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = Workspace.open(tmp_path / "data", create=True)
    take_in(made, [CORPUS / f"{slug}.txt" for slug in SHORT[2:]], Overrides())
    return made


def test_second_reading_reads_nothing_and_gives_the_same(workspace: Workspace) -> None:
    first = read_workspace(workspace)
    second = read_workspace(workspace)
    assert (set(first.read), second.read) == (set(SHORT[2:]), ())
    assert second.subgraph == first.subgraph


def test_deleted_facts_are_read_again_and_nothing_is_lost(workspace: Workspace) -> None:
    before = read_workspace(workspace).subgraph
    for path in workspace.facts.iterdir():
        path.unlink()
    again = read_workspace(workspace)
    assert again.subgraph == before
    assert len(again.read) == 2


def test_half_a_facts_file_is_read_again(workspace: Workspace) -> None:
    before = read_workspace(workspace).subgraph
    path = next(workspace.facts.glob("wujin-2021-leap-*.json"))
    path.write_bytes(path.read_bytes()[:1000])
    again = read_workspace(workspace)
    assert (again.read, again.subgraph) == (("wujin-2021-leap",), before)


def test_changed_region_renames_units_at_the_next_reading(workspace: Workspace) -> None:
    read_workspace(workspace)
    text = workspace.catalog.read_text("utf-8")
    workspace.catalog.write_text(text.replace('region = "武进区"', 'region = "新北区"', 1), "utf-8")
    again = read_workspace(workspace)
    names = {node.name for node in again.subgraph.nodes if node.label == "Department"}
    assert len(again.read) == 1
    assert "新北区科技局" in names


def test_changed_decision_reads_nothing_again(workspace: Workspace) -> None:
    read_workspace(workspace)
    workspace.decisions.write_text(
        '[[rename]]\nlabel = "Department"\nname = "武进区科技局"\n'
        'to = "武进区科学技术局"\nreason = "全称"\n',
        "utf-8",
    )
    again = read_workspace(workspace)
    names = {node.name for node in again.subgraph.nodes if node.label == "Department"}
    assert again.read == ()
    assert "武进区科学技术局" in names
    assert "武进区科技局" not in names


def test_forgotten_document_leaves_no_file(workspace: Workspace) -> None:
    alone = read_workspace(workspace)
    forget_document(workspace, "wujin-2022-news")
    rest = read_workspace(workspace)
    assert len(rest.subgraph.nodes) < len(alone.subgraph.nodes)
    assert [path.name for path in workspace.documents.iterdir()] == ["wujin-2021-leap.txt"]
    assert len(list(workspace.facts.iterdir())) == 1


def test_document_that_fails_leaves_the_graph_and_comes_back(workspace: Workspace) -> None:
    whole = read_workspace(workspace)
    path = workspace.documents / "wujin-2022-news.txt"
    text = path.read_bytes()
    path.write_bytes(b"")
    rest = read_workspace(workspace)
    assert [(item.document, item.what) for item in rest.report.failures] == [
        ("wujin-2022-news", "the file is empty")
    ]
    assert (rest.read, rest.kept) == ((), ("wujin-2021-leap",))
    assert 0 < len(rest.subgraph.nodes) < len(whole.subgraph.nodes)
    path.write_bytes(text)
    again = read_workspace(workspace)
    assert (again.report.failures, again.subgraph) == ((), whole.subgraph)


def test_parts_of_facts_that_were_cut_off_are_swept(workspace: Workspace) -> None:
    part = workspace.facts / ".wujin-2021-leap-0f.json.4711"
    part.write_bytes(b"{")
    read_workspace(workspace)
    assert not part.exists()


def test_contradicting_decisions_stop_before_anything_is_read(workspace: Workspace) -> None:
    names = 'label = "Park"\nnames = ["常州科教城", "科教城"]\nreason = "试验"\n'
    workspace.decisions.write_text(f"[[merge]]\n{names}[[apart]]\n{names}", "utf-8")
    with pytest.raises(CatalogError, match="line 1"):
        read_workspace(workspace)
    assert not list(workspace.facts.iterdir())


def test_full_disk_is_told_and_the_rerun_goes_on(tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk: writing fails in the middle."""
    data = tmp_path / "data"
    done = subprocess.run(
        [*COMMAND, "ingest", str(CORPUS / "wujin-2022-news.txt"), "--workspace", str(data)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
        env=environment(PYTHONDONTWRITEBYTECODE="1"), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "cannot be written" in told(done)
    assert not list((data / "facts").iterdir())
    extracted = run("extract", data / "documents" / "wujin-2022-news.txt")
    assert extracted.returncode == 0
    assert read_workspace(Workspace.open(data)).read == ("wujin-2022-news",)
