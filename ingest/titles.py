"""Which document a title means: 《关于创新驱动高质量发展的实施意见》 → the one in the corpus.

A title is compared without its issuers (中共常州市委 常州市人民政府 关于…), without the envelope
(关于印发《…》的通知) and without a period or 试行 in brackets. Only a unique match counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from policygraph.graph.ids import name_key
from policygraph.ingest.lazy import lazy

# 中共常州市委 常州市人民政府 关于… → 关于…; near miss: 常州市关于加快…的若干政策 keeps its place.
_ISSUERS = lazy(r"^.{2,60}?(?:委员会|市委|省委|区委|县委|政府|局|厅|部|办公室)(?=关于)")
# 关于印发《X》的通知 → X
_ENVELOPE = lazy(r"^.*(?:印发|转发|发布|公布)《(.+)》.*(?:通知|公告|函)$")
# …实施意见（2021-2023）, …实施细则（试行）, …工作计划(2023-2027年)
_TAIL = lazy(r"[（(](?:试行|修订|暂行|\d{4}年?[-—–－~至]\d{4}年?|\d{4}年.*)[）)]$")


def bare_title(title: str) -> str:
    """Give the key under which two writings of one title are equal."""
    inner = _ENVELOPE.match(title)
    title = inner[1] if inner else title
    title = _ISSUERS.sub("", title.replace(" ", ""))
    previous = ""
    while previous != title:
        previous, title = title, _TAIL.sub("", title)
    return name_key(title)


def match_titles(titles: Iterable[str], corpus: Mapping[str, str]) -> dict[str, str]:
    """Give, for each title that means exactly one document of the corpus, that document's id.

    `corpus` maps document ids to their titles.
    """
    by_key: defaultdict[str, set[str]] = defaultdict(set)
    for document, title in corpus.items():
        by_key[bare_title(title)].add(document)
    found = {}
    for title in sorted(set(titles)):
        candidates = by_key.get(bare_title(title), set())
        if len(candidates) == 1:
            found[title] = next(iter(candidates))
    return found
