import subprocess
import sys
from pathlib import Path

import pytest

from policygraph.graph.workspace import Workspace
from policygraph.ingest.segmenter import cache_folder, segment


def test_segment_cuts_words_and_keeps_the_text() -> None:
    assert segment("坚持创新在现代化建设全局中的核心地位")[:2] == ["坚持", "创新"]


def test_the_cache_lies_in_the_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = Workspace.open(tmp_path / "work", create=True)
    (tmp_path / "work" / "catalog.toml").touch()
    monkeypatch.setenv("POLICYGRAPH_WORKSPACE", str(workspace.root))
    assert cache_folder() == workspace.cache


def test_without_a_workspace_the_cache_lies_in_the_user_s_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYGRAPH_WORKSPACE", str(tmp_path / "none"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert cache_folder().is_relative_to(tmp_path)


def test_a_text_with_clear_boundaries_loads_neither_jieba_nor_spacy(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("关于加快科技创新的通知\n一、重点任务\n1.建设园区。依托常州科教城办好活动。\n")
    command = (
        "import sys; from pathlib import Path; from policygraph.ingest.extract import extract; "
        f"extract(Path({str(path)!r})); print(sorted({{'jieba', 'spacy'}} & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"
