"""Small documents for tests of resolving: facts made of real sentences, with spans that fit."""

from policygraph.ingest.model import (
    Document,
    Facts,
    Figure,
    Head,
    Mention,
    Ref,
    Relation,
    Section,
    Source,
)

WUJIN = Head(
    title="关于推进武进区科技创新能级跃升的实施意见（2021-2023）",
    number="武发〔2021〕10号",
    issued_on="2021",
    period=(2021, 2023),
    region="武进区",
    regions=("武进区", "常州市", "江苏省"),
    kind="opinion",
)
CHANGZHOU = Head(
    title="关于创新驱动高质量发展的实施意见",
    number="常发〔2021〕1号",
    issued_on="2021-02-10",
    region="常州市",
    regions=("常州市", "江苏省"),
    kind="opinion",
)


def facts(
    slug: str,
    text: str,
    *,
    head: Head = WUJIN,
    mentions: tuple[Mention, ...] = (),
    relations: tuple[Relation, ...] = (),
    figures: tuple[Figure, ...] = (),
) -> Facts:
    """Give the facts of a text with one task that spans it all."""
    root = Section("", "", "", "", 0, 0, 0, len(text))
    title = text.split("。")[0]
    task = Section("1", "1", title, "", 0, len(title), len(text), len(text), is_task=True, level=1)
    document = Document(text=text, head=head, sections=(root, task))
    source = Source(f"{slug}.txt", "0" * 64, "text/plain")
    return Facts(slug, source, document, mentions, relations, figures, ())


def mention(text: str, surface: str, label: str, name: str = "", kind: str = "") -> Mention:
    """Give the mention of the first place where the surface stands."""
    start = text.index(surface)
    return Mention(start, start + len(surface), label, name or surface, surface, "test", kind)


def relation(text: str, kind: str, source: Ref, target: Ref, quote: str) -> Relation:
    """Give a relation whose evidence is the quote."""
    start = text.index(quote)
    return Relation(kind, source, target, start, start + len(quote), "test")
