"""Which paper a short title in 《》 means: 《办法》, 《规划》, 《安全指引》.

What the text defines (《X》（以下简称《办法》）) holds behind the definition. An ending alone, as
《规划》, means the last paper named that ends so. One that means the paper itself, or nothing that
the text names, is no citation.
"""

from collections.abc import Iterable
from dataclasses import replace

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.model import Mention

# 《X》（以下简称《办法》）, 《X》（穗府办规〔2020〕10号）（以下称“《办法》”）
_DEFINED_RE = lazy(
    r"(?:以下|下文|下)(?:简称|称)(?:为|：)?[“‘]?[《“](?P<short>[^《》“”\n]{2,20})[》”]"
)
_AHEAD = 60
"""Characters between a title and what it is called from there on."""
_TAIL_RE = lazy("（[^（）]*）$")


def full_titles(text: str, mentions: Iterable[Mention], own: str) -> list[Mention]:
    """Give the mentions of documents with full titles, without those that name the paper itself.

    `own` is the paper's own title.
    """
    found: list[Mention] = []
    defined: list[tuple[int, str, str]] = []
    for mention in sorted(mentions, key=lambda item: item.start):
        ahead = text[mention.end : mention.end + _AHEAD].split("\n")[0].split("。")[0]
        short = _DEFINED_RE.search(ahead)
        known = [(begin, name) for begin, form, name in defined if form == mention.name]
        if known and known[-1][0] <= mention.start:
            found.append(replace(mention, name=known[-1][1]))
        elif mention.rule == "title-marks" and mention.name in bare_endings():
            full = _last_ending(found, mention.name)
            if full:
                found.append(replace(mention, name=full))
        else:
            found.append(mention)
            if short and "《" not in ahead[: short.start()]:
                defined.append((mention.end, short["short"], mention.name))
    return [item for item in found if item.name != own]


def bare_endings() -> frozenset[str]:
    """Give the titles that are nothing but the last words of titles."""
    words = table("titles")
    return frozenset((*words["endings"], *words["papers"], "规程", "导则", "通知"))


def _last_ending(found: list[Mention], ending: str) -> str:
    """Give the last paper named whose title ends so, a remark in brackets aside."""
    names = (item.name for item in reversed(found) if item.name != ending)
    return next((name for name in names if _TAIL_RE.sub("", name).endswith(ending)), "")
