"""Sentences with their names marked, for tests of relations: [park:武进国家高新区]举办[program:A].

`[park:高新区=武进国家高新区]` prints 高新区 and means 武进国家高新区.
"""

import re

from policygraph.ingest.model import Document, Head, Mention, Relation, Section
from policygraph.ingest.relate import relate

_MARK = re.compile(r"\[(?P<label>\w+):(?P<surface>[^=\]]+)(?:=(?P<name>[^\]]+))?\]")
CITY = Head(
    title="关于创新驱动高质量发展的实施意见",
    issuers=("常州市委", "常州市政府"),
    region="常州市",
    regions=("常州市", "江苏省"),
    kind="opinion",
)


def read(marked: str, head: Head = CITY) -> tuple[Document, tuple[Mention, ...]]:
    """Give the document and the mentions of a marked text; “4．标题。” begins a task."""
    text, mentions, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        label, surface = mark["label"].capitalize(), mark["surface"]
        role = bool(re.search(r"单位：[^；）]*$", text))
        mentions.append(
            Mention(
                len(text),
                len(text) + len(surface),
                label,
                mark["name"] or surface,
                surface,
                "test",
                role=role,
            )
        )
        text += surface
        at = mark.end()
    text += marked[at:]
    return Document(text, head, _sections(text)), tuple(mentions)


def edges(marked: str, head: Head = CITY, *, inferred: bool = False) -> list[str]:
    """Give the read (or the inferred) relations of a marked text: “A RUNS B”, sorted."""
    found = (r for r in relations(marked, head) if r.inferred is inferred)
    return sorted({f"{r.source.name} {r.type} {r.target.name}" for r in found})


def relations(marked: str, head: Head = CITY) -> tuple[Relation, ...]:
    """Give all relations of a marked text."""
    return relate(*read(marked, head)).relations


def _sections(text: str) -> tuple[Section, ...]:
    root = Section("", "", "", "", 0, 0, 0, len(text))
    tasks = list(re.finditer(r"(?m)^(\d+)．([^。\n]*)。", text))
    ends = [m.start() for m in tasks[1:]] + [len(text)] * bool(tasks)
    return (
        root,
        *(
            Section(m[1], m[1], m[2], "", m.start(), m.end(), end, end, is_task=True, level=1)
            for m, end in zip(tasks, ends, strict=True)
        ),
    )
