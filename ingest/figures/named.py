"""The values that naming works with: an indicator's name, and what an amount leaves to the next."""

from collections.abc import Iterable
from typing import NamedTuple


class Carry(NamedTuple):
    """What the amounts before left behind, for what the next one leaves unsaid.

    `head` is the noun without its quantity (企业研发机构), `name` the indicator, `names` those that
    分别 handed out, `verb` the verb of an enumeration, `programme` the scheme named last, `deed`
    what the things counted did, `rank` the rank named last, `ranked` what
    it ranks, `heading` what the sentence announces,
    `unit` the unit of the amount, `owned` a quantity of the things counted (9家企业 | 资产总额),
    `lead` the word by which the indicator led something (高于), `near` true where the verb holds
    for what 、 joins alone.
    """

    head: str = ""
    name: str = ""
    verb: str = ""
    form: str = ""
    programme: str = ""
    deed: str = ""
    rank: str = ""
    ranked: str = ""
    heading: str = ""
    names: tuple[str, ...] = ()
    unit: str = ""
    owned: str = ""
    lead: str = ""
    near: bool = False


class Named(NamedTuple):
    """An indicator with the noun behind it, and by what verb the amount came about.

    `way` is growth, fall, share, event, moved, stock, increase, plain or rank.
    """

    name: str
    head: str
    verb: str = ""
    way: str = "plain"


_EMPTY = ("", "其中", "同时", "此外", "分别", "以上", "左右", "我们", "一年来")


def telling(named: Iterable[Named]) -> tuple[Named, ...]:
    """Give the indicators whose names say something."""
    return tuple(n for n in named if n.name.strip("数的额比重排名金规模面积") not in _EMPTY)
