"""The file of decisions is the user's: what is written and taken out leaves all else as it is."""

from pathlib import Path

import pytest

from policygraph.graph.errors import CatalogError
from policygraph.graph.ids import name_key
from policygraph.ingest.decide import add_decision, drop_decision
from policygraph.ingest.decisions import read_decisions

FILE = """# 本课题组的决定
[[merge]]
label = "Platform"  # 平台
names = ["江苏省石墨烯创新中心", "石墨烯创新中心"]
reason = "汇编"

# 两个走廊不是一回事
[[apart]]
label = "Park"
names = ["两湖科创走廊", "G60科创走廊"]
reason = "地点不同"

[[merge]]
label = "Program"
names = ["常州·武进人才周", "武进人才周"]
reason = "报道"

# 完
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "decisions.toml"
    made.write_text(FILE, "utf-8")
    return made


def keys(*names: str) -> frozenset[str]:
    return frozenset(map(name_key, names))


def add_merge(path: Path, *names: str) -> None:
    values: dict[str, str | list[str]] = {
        "label": "Park",
        "names": list(names),
        "reason": "名称“只差”标点",
    }
    add_decision(path, "merge", values)


def test_added_decision_stands_at_the_end_with_its_day(path: Path) -> None:
    add_merge(path, "常州科教城", "科教城")
    text = path.read_text("utf-8")
    assert text.startswith(FILE.rstrip())
    assert "date = 20" in text
    assert read_decisions(path)[-1].names == ("常州科教城", "科教城")


def test_what_was_added_can_be_taken_out_again(path: Path) -> None:
    add_merge(path, "常州科教城", "科教城")
    assert drop_decision(path, "merge", "Park", keys("科教城", "常州科教城"))
    assert path.read_text("utf-8").strip() == FILE.strip()


@pytest.mark.parametrize(
    ("kind", "label", "names"),
    [
        ("merge", "Platform", ("江苏省石墨烯创新中心", "石墨烯创新中心")),
        ("apart", "Park", ("两湖科创走廊", "G60科创走廊")),
        ("merge", "Program", ("常州·武进人才周", "武进人才周")),
    ],
    ids=["first", "middle", "last"],
)
def test_only_the_lines_of_the_decision_go(
    path: Path, kind: str, label: str, names: tuple[str, ...]
) -> None:
    before = read_decisions(path)
    assert drop_decision(path, kind, label, keys(*names))
    rest = [(d.kind, d.names) for d in read_decisions(path)]
    assert rest == [(d.kind, d.names) for d in before if d.names != names]
    left = path.read_text("utf-8").splitlines()
    gone = [line for line in FILE.splitlines() if line not in left]
    assert len(gone) <= 4
    assert {"# 本课题组的决定", "# 两个走廊不是一回事", "# 完"} <= set(left)


def test_decision_that_is_not_there_is_not_taken_out(path: Path) -> None:
    assert not drop_decision(path, "merge", "Park", keys("两湖科创走廊", "G60科创走廊"))
    assert path.read_text("utf-8") == FILE


def test_contradiction_is_refused_and_the_file_stays(path: Path) -> None:
    with pytest.raises(CatalogError, match="kept apart here and merged there"):
        add_merge(path, "G60科创走廊", "两湖科创走廊")
    assert path.read_text("utf-8") == FILE


def test_first_decision_makes_the_file(tmp_path: Path) -> None:
    add_merge(tmp_path / "new.toml", "常州科教城", "科教城")
    assert len(read_decisions(tmp_path / "new.toml")) == 1
