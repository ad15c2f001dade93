"""Chinese and English words for what a review shows."""

from collections.abc import Mapping
from types import MappingProxyType

from policygraph.graph.ontology import load_ontology

ROLES = ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR")

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "target": "目标",
        "actual": "实际",
        "award": "奖补",
        "level": "总量",
        "increase": "增量",
        "yearly": "每年",
        "unit": "单位",
        "figure": "数值",
        "name": "名称",
        "number": "数字",
        "amount": "金额",
        "currency": "币种",
        "per": "每",
        "ceiling": "最高",
        "joint": "共同",
        "since": "自",
        "years": "年数",
    }
)
_REASONS: Mapping[str, str] = MappingProxyType(
    {
        "the unit matches no known body": "没有对应的已知机构",
        "the document's place is not known": "不知道文件属于何地，请用 --region 说明",
        "no noun that the value belongs to was found": "找不到数值所属的指标",
        "the row or the column names no indicator": "行列都没有指标名称",
        "a number with a unit that gave no fact": "带单位的数字，没有成为事实",
    }
)


def label_text(label: str) -> str:
    """Give a label with its Chinese name: 部门 Department."""
    found = load_ontology().labels.get(label)
    return f"{found.zh} {label}" if found else label


def edge_text(kind: str) -> str:
    """Give an edge type with its Chinese name: 牵头 LEADS."""
    found = load_ontology().edges.get(kind)
    return f"{found.zh} {kind}" if found else kind


def word_text(word: str) -> str:
    """Give a word with its Chinese one: 目标 target."""
    return f"{_WORDS[word]} {word}" if word in _WORDS else word


def reason_text(reason: str) -> str:
    """Give a reason with its Chinese wording, where there is one."""
    return f"{_REASONS[reason]}；{reason}" if reason in _REASONS else reason
