"""Boxes of a plan (专栏7 重点工业园区): what stands in one is said beside the measure, not in it.

A box begins at its title line. It ends at the first paragraph that does not begin like one of its
items: a few words and a full stop or a colon (千亿级重点工业园区。培育…).
"""

import re

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Document
from policygraph.ingest.spans import Cover

# 专栏 7 重点工业园区和产业集群, 专栏十八：大数据工程; not 开通专栏, 专栏作家.
_BOX_RE = lazy(r"^\s*专栏 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d、])", re.MULTILINE)
# 软件服务外包发展工程。推进…; ▲ 打造…; not 深入开展“百企引领”行动，坚持….
_ITEM_RE = lazy(r"\s*(?:[^，。：\n]{2,30}[。：]|[^，。：；\n]{1,30}(?=\n|\Z)|[●◆▲■★—·（\d])")


def find_boxes(document: Document) -> Cover:
    """Give the spans of a document's boxes; none reaches beyond the section that holds it."""
    text = document.text
    found = Cover()
    for match in _BOX_RE.finditer(text):
        last = document.section_at(match.start()).own_end
        end = text.find("\n", match.end(), last)
        while 0 <= end < last - 1 and _ITEM_RE.match(text, end + 1, last):
            end = text.find("\n", end + 1, last)
        found.add(match.start(), last if end < 0 else end)
    return found
