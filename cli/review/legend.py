"""How marks look: colour, sign and line of each kind; dark, light and letters tell them apart."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from policygraph.cli.review.marks import FIGURE, NUMBER, OPEN, read_marks
from policygraph.cli.review.sheet import Sheet
from policygraph.cli.review.words import label_text
from policygraph.graph.exports.style import NODES

SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "Department": "部",
        "Park": "园",
        "Platform": "台",
        "Program": "计",
        "Enterprise": "企",
        "Institution": "院",
        "Place": "地",
        "Document": "文",
        FIGURE: "数",
        OPEN: "？",
        NUMBER: "",
    }
)
"""One sign for each kind of mark."""

_LINES = ("solid", "dashed", "dotted", "double")
_BARE = "background: none; border: 0; outline: 0; text-decoration: none;"
_SAYS = {OPEN: "未解 open", NUMBER: "其余数字 other numbers"}


def legend_keys(sheet: Sheet) -> list[tuple[str, str]]:
    """Give (kind, wording) of the marks that the document has, in the order of `SIGNS`."""
    seen = {mark.kind for mark in read_marks(sheet)}
    return [(key, _SAYS.get(key) or label_text(key)) for key in SIGNS if key in seen]


def legend_style() -> str:
    """Give the rules of style for all kinds, shown and switched off."""
    return "\n".join(_rules())


def _rules() -> Iterable[str]:
    for at, key in enumerate(SIGNS):
        if key in NODES and key != FIGURE:
            look, line = NODES[key], _LINES[at % len(_LINES)]
            width = 3 if line == "double" else 2
            edge = f"border-bottom: {width}px {line} {look.dark}"
            yield f"i.{key} {{ background: {look.light}; {edge}; }}"
        off = f".no-{key}"
        yield f"{off} #text i.{key} {{ {_BARE} }}"
        yield f"{off} #text i.{key}::before {{ content: none; }}"
        yield f'{off} #facts [data-l="{key}"] {{ display: none; }}'
