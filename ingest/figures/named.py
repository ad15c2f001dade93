"""The values that naming works with: an indicator's name, and what an amount leaves to the next."""

from typing import NamedTuple


class Carry(NamedTuple):
    """What the amounts before left behind, for what the next one leaves unsaid.

    `head` is the noun without its quantity (企业研发机构), `name` the indicator, `names` those that
    分别 handed out, `verb` the verb of an enumeration, `programme` the scheme named last, `deed`
    what the things counted did, `rank` the rank named last, `ranked` what
    it ranks, `heading` what the sentence announces,
    `unit` the unit of the amount.
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


class Named(NamedTuple):
    """An indicator with the noun behind it, and by what verb the amount came about.

    `way` is growth, fall, share, event, stock, increase, plain or rank.
    """

    name: str
    head: str
    verb: str = ""
    way: str = "plain"
