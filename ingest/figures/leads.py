"""Names how far something lies before or behind another: 增速高于全国0.9个百分点."""

import re

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.named import Carry, Named

_LEAD_RE = re.compile(
    r"(?P<what>[^，。；]*?)(?P<handed>分别)?(?P<lead>高于|低于|快于|高出|领先|好于)(?P<over>.*)$"
)
_WHOLE = len("增速")
"""Signs up to which what leads is only a quantity of the indicator before."""


def name_lead(amount: Amount, ahead: str, carry: Carry) -> tuple[Named, ...]:
    """Give one name for each place that something leads; nothing where no lead is measured."""
    match = _LEAD_RE.search(ahead) if amount.unit == "百分点" else None
    if not match or not (match["what"] or carry.name):
        return ()
    what = match["what"].lstrip("，")
    what = what if len(what) > _WHOLE else carry.name + what
    over = re.sub(r"(?:增速|平均水平|水平|平均|约)$", "", match["over"])
    parts = over.split("、") if match["handed"] else [over]
    return tuple(Named(f"{what}{match['lead']}{p}", what, way="share") for p in parts)
