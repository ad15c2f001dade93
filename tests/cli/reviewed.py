"""Reviews of real documents for the tests."""

from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from policygraph.cli.review.page import render_page
from policygraph.cli.review.sheet import Sheet, read_sheet
from policygraph.ingest.extract import extract
from policygraph.ingest.model import Entry
from tests.cli.commands import LEAP

# Nothing says whose bureaus these are, and 28条 counts the parts of a policy.
BARE = """关于加快科技创新的若干措施

一、主要任务
1.培育企业。到2025年，高新技术企业达到500家，对照“28条”抓落实。（牵头单位：市科技局；配合单位：未来办）
"""


@cache
def leap_sheet() -> Sheet:
    """Give the sheet of the Wujin paper."""
    return read_sheet(extract(LEAP, Entry("wujin-2021-leap", LEAP.name)))


def bare_sheet(folder: Path) -> Sheet:
    """Give the sheet of a paper of which no place is known."""
    path = folder / "measures.txt"
    path.write_text(BARE, "utf-8")
    return read_sheet(extract(path))


@cache
def leap_page() -> LexborHTMLParser:
    """Give the page of the Wujin paper."""
    return LexborHTMLParser(render_page(leap_sheet()))
