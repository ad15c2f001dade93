"""Words by which headings and paragraphs look back on work done, or set it."""

from policygraph.ingest.lazy import lazy

PAST_HEADING = lazy(
    r"回顾|过去|成效|成绩|工作情况|发展基础(?![能设工产软材研学教医性])|现状|背景|总结|完成情况|进展|做法|基本情况|取得|主要成就|历程|以来|工作开展情况|现实基础|发展环境(?![保友])|年工作$"
)
PLAN_HEADING = lazy(
    r"目标|任务|安排|打算|思路|总体要求|今后|下一步|计划|建议|预期|部署|展望|工作重点|奋斗"
)
CLOSED = lazy(
    r"了|已|成功|获批|入选|荣获|突破|位居|稳居|同比|净增|首次|连续|增长\d|取得|圆满|获评|显著|明显|建成投|落成|全国第|累计|再创|蓬勃|跃升|领跑"
)
