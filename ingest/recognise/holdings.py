"""Holding companies by the level that owns them and their field: 省联投, 市城投集团.

Near misses: 全市城投公司, 县级国投, 市科创投资.
"""

from collections.abc import Iterator

from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.regions import body_prefix, place_of_level

_HELD_RE = lazy(
    "[省市区县](?<![全各跨本我].)(?:城|交|国|产|联|建|水|农|科|铁|能|金|旅|文旅|文投|国资|地铁|港|机场|轨道)"
    "投(?:集团|公司)?(?=[、，。；（）]|等|与|和|牵头|建设|承建|打造|组建|运营|作用|控股|参股|转型|改革)"
)


def find_holdings(page: Page) -> Iterator[Mention]:
    """Give the holdings of the document's province, city or county, completed by its name."""
    for match in _HELD_RE.finditer(page.text):
        if level := place_of_level(match[0][0], page.chain):
            name = body_prefix(level) + match[0][1:]
            yield Mention(*match.span(), "Enterprise", name, match[0], "company")
