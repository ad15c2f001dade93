"""Names how far something lies before or behind another: 增速高于全国0.9个百分点."""

import re

from policygraph.ingest.figures.amounts import Amount
from policygraph.ingest.figures.named import Carry, Named

_LEAD_RE = re.compile(
    r"(?P<what>[^，。；]*?)(?P<handed>分别)?(?P<lead>高于|低于|快于|高出|领先|好于)(?P<over>.*)$"
)
_WHOLE = len("增速")
"""Signs up to which what leads is only a quantity of the indicator before."""


def name_lead(amount: Amount, ahead: str, carry: Carry, run: int = 1) -> tuple[Named, ...]:
    """Give one name for each place that something leads; nothing where no lead is measured.

    `run` amounts side by side are of as many things named by 分别 before: A、B分别增长24.6%和27%，
    高于平均增速6.4和8.9个百分点; near miss: A、B分别增长24.6%和27%，高于全国0.9个百分点.
    """
    match = _LEAD_RE.search(ahead) if amount.unit == "百分点" else None
    if not match or not (match["what"] or carry.name):
        return ()
    what = match["what"].lstrip("，")
    what = what if len(what) > _WHOLE else carry.name + what
    over = re.sub(r"(?:增速|平均水平|水平|平均|约)$", "", match["over"])
    parts = over.split("、") if match["handed"] else [over]
    several = len(parts) == 1 and len(match["what"]) <= _WHOLE and len(carry.names) == run > 1
    whats = carry.names if several else (what,)
    return tuple(Named(f"{w}{match['lead']}{p}", w, way="share") for w in whats for p in parts)
