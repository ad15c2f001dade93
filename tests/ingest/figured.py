"""A document of one paragraph, and its figures as short rows, for the tests of figures."""

from policygraph.ingest.figures import read_figures
from policygraph.ingest.model import Document, Figure, Head, Mention, Reading, Section

PLAN = Head(
    "关于创新驱动高质量发展的实施意见", issued_on="2021-02-10", period=(2021, 2025),
    region="常州市", regions=("常州市", "江苏省"), kind="opinion",
)  # fmt: skip
REPORT = Head(
    "2024年合肥市政府工作报告", issued_on="2024", period=(2023, 2024),
    region="合肥市", regions=("合肥市", "安徽省"), kind="report",
)  # fmt: skip
NEWS = Head(
    "全力做强“两湖”科创引擎", issued_on="2022", region="武进区",
    regions=("武进区", "常州市", "江苏省"), kind="news",
)  # fmt: skip


def document(text: str, head: Head = PLAN) -> Document:
    """Give a document of one section."""
    size = len(text)
    return Document(text, head, (Section("", "", head.title, "", 0, 0, size, size),))


def mention(text: str, surface: str, label: str, name: str = "") -> Mention:
    """Give a mention of a thing where its surface first stands in the text."""
    start = text.index(surface)
    return Mention(start, start + len(surface), label, name or surface, surface, "test")


def read(text: str, head: Head = PLAN, *mentions: Mention) -> Reading:
    """Read the figures of a text."""
    return read_figures(document(text, head), mentions)


def figures(text: str, head: Head = PLAN, *mentions: Mention) -> tuple[Figure, ...]:
    """Give the figures of a text."""
    return read(text, head, *mentions).figures


def rows(text: str, head: Head = PLAN, *mentions: Mention) -> list[tuple[object, ...]]:
    """Give indicator, value, unit, bound, measure and year of each figure."""
    return [
        (f.indicator, f.value, f.unit, f.bound, f.measure, f.year)
        for f in figures(text, head, *mentions)
    ]
