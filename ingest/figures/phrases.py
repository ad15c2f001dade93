"""The parts of the text around an amount, and what nouns tell about themselves.

Left of an amount: [how] [verb] noun [verb] [reaching] — 新建 | 省级工程技术研究中心; 高新技术企业 |
净增; 技术合同交易额 | 超. Right of it: noun [what it does] — 项目 | 参加常州市创新创业大赛.
"""

import re
from typing import NamedTuple

from policygraph.ingest.figures.patterns import words
from policygraph.ingest.lazy import lazy

_FULL_HEAD, _SHORT_HEAD, _SHORT_MODIFIER, _LONG_MODIFIER = 3, 5, 8, 14
"""Signs of a head noun that stands alone, of one that needs its modifier, of modifiers kept."""


class Left(NamedTuple):
    """The text before an amount: verb in front, noun, verb behind it, word of reaching.

    `adverbs` are the words cut from the front, `raw` is the whole text, `whole` what is left of it
    between the words of how and of reaching,
    `shares` how many amounts its nouns share out. A noun that ends in 等 is
    a list of examples for the noun behind the amount.
    """

    verb: str = ""
    noun: str = ""
    tail: str = ""
    reach: str = ""
    adverbs: str = ""
    raw: str = ""
    whole: str = ""
    shares: int = 0


class Right(NamedTuple):
    """The text behind an amount: the noun and what it does; `raw` is the whole text."""

    noun: str = ""
    deed: str = ""
    raw: str = ""


def is_quantity(noun: str) -> bool:
    """Say whether a noun is itself a quantity (交易额, 面积, 拥有量)."""
    return noun.endswith(words("words", "quantity"))


def is_relational(noun: str) -> bool:
    """Say whether a noun is a quantity of something named before (总数, 总规模)."""
    return noun in words("words", "relational")


_JOINTS = lazy(r"^(?:以及|[，、：；,.及与的 　]|和(?![美谐平田县]))+|[，、：；,.和及与的 　]+$")


def strip_joints(text: str) -> str:
    """Give a noun without joining signs at its ends; 和美乡村 begins with none."""
    return _JOINTS.sub("", text)


def strip_modifiers(text: str) -> str:
    """Give a noun without long modifiers: what stands behind the last 的, a short one before it.

    符合…标准的创新创业人才 → 创新创业人才, 享受政府特殊津贴的后备人才 → 享受政府特殊津贴后备人才.
    """
    parts = [p for p in text.split("的") if p]
    if len(parts) <= 1 or text.endswith("的"):
        return text.strip("的")
    head, modifier = parts[-1], parts[-2]
    if re.match("具有|具备|拥有|能够?|有", modifier) and len(head) > _FULL_HEAD:
        return head
    needed = len(head) <= _SHORT_HEAD or len(modifier) <= _SHORT_MODIFIER
    return modifier + head if needed and len(modifier) <= _LONG_MODIFIER else head
