"""Programmes that a numbered heading names in whole: 2．战略性主导产业紧缺人才开发项目.

A heading that begins with a verb (实施六大人才行动计划) orders something and names nothing.
"""

import re
from collections.abc import Iterator

from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.endings import suffixes
from policygraph.ingest.recognise.page import HARD, SOFT, Page

RULE = "heading"
_LAST_RE = re.compile("(?:计划|工程|项目|行动|专项|大赛|论坛|博览会|交流会)$")
_CLASS_RE = re.compile(
    "[、，。：；的]|^[一二三四五六七八九十]大|重大项目|重点项目|重点工程|建设工程$|系列行动"
)


def find_in_titles(page: Page) -> Iterator[Mention]:
    """Give the programmes that are the whole title of a section or task."""
    for section in page.document.sections[1:]:
        title = section.title.strip("。；： ")
        start = page.text.find(title, section.start, section.heading_end + 1) if title else -1
        if (
            start < 0
            or len(title) < 6
            or _CLASS_RE.search(title)
            or title[0] == "“"
            or not _LAST_RE.search(title)
        ):
            continue
        word = page.word_at(start)
        if word and word.start == start and word.sort in (HARD, SOFT):
            continue
        kind = next((s.kind for s in _by_length() if title.endswith(s.word)), "project")
        name = re.sub("[“”]", "", title)
        yield Mention(
            start,
            start + len(title),
            "Program",
            name,
            title,
            RULE,
            "talent" if "人才" in title else kind,
        )


def _by_length() -> list:
    return sorted((s for s in suffixes() if s.label == "Program"), key=lambda s: -len(s.word))
