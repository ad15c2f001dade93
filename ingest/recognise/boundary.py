"""Where a name begins, looked for to the left of its last word.

Goes left over the words of the name until punctuation or a word that cannot stand in a name. What
is a name at all is decided elsewhere.
"""

import re

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import table
from policygraph.ingest.recognise.links import joins
from policygraph.ingest.recognise.page import HARD, NAME, SOFT, Page
from policygraph.ingest.recognise.proper import residue
from policygraph.ingest.recognise.suffixes import ends_like_name
from policygraph.ingest.regions import is_place

_LONGEST_QUOTE = 20
_BRAND = 4
"""Characters of the longest brand before the place of its branch: 创业邦常州…众创空间."""
_NEAR = 3
"""Characters between a place and the suffix of its owner's branch: 招商检测华东基地."""
_MAX = 32
"""Characters before a suffix in the longest names of the field."""
_INNER_RE = lazy(r"[一-鿿A-Za-z0-9+＋－·•\u00d7.\-—–%]")
_PREPOSITIONS = ("同", "经", "用", "据")
"""No prepositions behind 的: 建设的同方威视科技园."""
_NUMBERED_RE = lazy(r"(?:^|\n)[0-9]{1,3}[.．]$")
_NUMBER_RE = lazy(r"[0-9一二三四五六七八九十百千几两多余数第首]")
_LINKS = "与和及暨"


def left_edge(page: Page, suffix_start: int) -> int:
    """Give the offset where the name that ends in the suffix at `suffix_start` begins."""
    at = suffix_start
    limit = max(0, suffix_start - _MAX)
    while at > limit:
        step = _step(page, at, suffix_start)
        if step == at:
            break
        at = step
    return _strip_left(page, _cut_to_place(page, at, suffix_start), suffix_start)


def _cut_to_place(page: Page, at: int, suffix_start: int) -> int:
    """Begin a name at the place in it where words before the place are no name themselves.

    发行全国规模最大宁夏首单自贸区 begins at 宁夏; 招商检测华东基地 and 中科院苏州纳米所 at
    their owners.
    """
    names = page.names_between(at, suffix_start)
    first = page.word_at(at) if names else None
    if first and first.sort == NAME:
        return at
    for word in names:
        # 大学城长江大学文理学院: a college that stands in a zone begins at itself.
        if word.text.endswith(_OWNERS) and page.text[at : word.start].endswith(_GROUNDS):
            return word.start
        if is_place(word.text) and word.start - at >= _NEAR:
            nation = first is not None and first.text in _NATION  # 全国巾帼助农创业浙江基地
            owner = (first is None or nation) and suffix_start - word.end < _NEAR
            # 国家海外知识产权纠纷应对指导中心广州分中心, 物资储备凉山分中心
            owner = owner or page.text[word.end : suffix_start] == "分"
            before = page.text[at : word.start]
            # 专栏25 绿色经济发展重大工程 | 六盘水高新区: a box's heading runs into the list.
            if before.startswith("专栏"):
                return word.start
            # 自贸试验区无锡片区, 柬埔寨西港特区: the place is a part of a park's name.
            marked = re.search(
                "[“（·—]|(?:试验区|自贸区|自创区|示范区|综保区|高新区|国家实验室)$", before
            )
            return at if owner or marked or _is_brand_at(page, at, before) else word.start
    return at


def _is_brand_at(page: Page, at: int, before: str) -> bool:
    """Tell whether a firm's short name opens an item of a list: 、创业邦常州…众创空间."""
    return (
        page.text[at - 1 : at] in "、，。；：\n" and len(before) <= _BRAND and residue(before) != ""
    )


def _step(page: Page, at: int, suffix_start: int) -> int:
    """Give the next offset to the left that still belongs to the name, or `at`."""
    character = page.text[at - 1]
    if at in page.fences or (character in "—–-.．" and _is_mark(page, at)):
        return at
    if character in "）)":
        return _over_bracket(page.text, at)
    if character == "”":
        return at if page.text[at : at + 1] == "“" else _over_quote(page, at)
    if character in _LINKS and not _covered(page, at):
        return _over_link(page, at, suffix_start)
    word = page.word_ending(at)
    if word:
        return _over_word(page, word.start, word.sort, at)
    inner = _INNER_RE.match(character) and not _is_counted(page.text, at)
    return at - 1 if inner else at


def _is_mark(page: Page, at: int) -> bool:
    """Tell whether a dash or a point before `at` ends names: 武进区—江苏理工学院, 11．, ——."""
    text = page.text
    if text[at - 1] in ".．":
        return not _is_decimal(text, at)
    if text[at - 1] == "-":  # 和县-郑蒲港新区; near misses: 江宁-博望新型功能区, G60-1
        return _is_name_at(page, at - 1, at)
    if text[at - 1] not in "—–":
        return False
    word = page.word_at(at)
    joins = word is not None and word.start == at and word.sort == NAME
    two = text[at - 3 : at - 1] == "中国"  # 中国—东盟博览会
    return (joins and not two) or text[at - 2 : at - 1] in ("—", "–")


def _is_name_at(page: Page, end: int, start: int) -> bool:
    """Tell whether a place's name ends at `end` and no other place's begins at `start`."""
    before, behind = page.word_ending(end), page.word_at(start)
    other = behind is not None and behind.sort == NAME and not ends_like_name(behind.text)
    placed = before is not None and before.sort == NAME and is_place(before.text)
    return placed and not other and "一" <= page.text[start : start + 1] <= "鿿"


def _is_decimal(text: str, at: int) -> bool:
    """Tell whether a point stands inside a number (5.18), not behind a heading's (11．121人才)."""
    around = text[at - 2 : at - 1].isdigit() and text[at : at + 1].isdigit()
    return around and not _NUMBERED_RE.search(text[max(0, at - 5) : at])


def _covered(page: Page, at: int) -> bool:
    word = page.word_ending(at)
    return bool(word and word.end - word.start > 1)


def _over_word(page: Page, start: int, sort: str, at: int) -> int:
    if sort == HARD:
        return at
    word, before = page.text[start:at], page.text[start - 1 : start]
    owned = (before == "的" and word in _PREPOSITIONS) or (before == "、" and word == "同")
    if (
        sort == SOFT
        and not owned
        and (_begins_clause(page, start) or _follows_name(page, start, at))
    ):
        return at
    return start


_ACTS = (
    *("建设", "合作", "联合", "培育", "组织", "发展", "提升", "开发"),
    *("规划", "规划建设", "谋划", "扩大", "扩建", "改造"),
)
_JOINT = ("产业园", "示范", "园", "试验区", "基地", "区")
"""What two places have together: 中非合作产业园, 川渝合作区."""
_GROUNDS = ("大学城", "职教城", "教育园区", "职教园区", "高教园区")
_OWNERS = ("大学", "学院", "科学院")
"""Whose facility may have a name in quotes."""
_NATION = ("全国", "国家")
_COLLEGES, _SCHEMES = ("大学", "学院", "职院", "院校"), ("计划", "工程", "行动", "建设")
_BUILT = ("建设", "提升", "培育", "规划", "规划建设", "谋划", "扩大", "扩建")
"""What a county whose name is short does to what stands behind it: 港北规划建设X产业园."""
_ACTORS = ("公司", "政府", "主体", "单位", "海关", "企业", "集团", "交投", "城投")
_BODIES = (
    *("工作", "领导", "指挥", "管理", "委员", "促进", "推进"),
    *("协调", "示范", "投资", "集团", "研究", "中心", "局"),
    *("战略", "行动", "计划", "工程", "三年", "专项", "试点"),
)


def _follows_name(page: Page, start: int, at: int) -> bool:
    """Tell whether a verb stands behind a name: 依托常州科教城建设X, but 试验区建设工作专班."""
    act = page.text[start:at]
    if act not in _ACTS or page.text.startswith(_BODIES, at):
        return False
    if act == "合作" and page.text.startswith(_JOINT, at):  # 中非合作产业园
        return False
    before = page.word_ending(start)
    if page.text.startswith(("国家", "全国", "世界"), at):  # 龙南建设国家…示范区
        return True
    if page.text[start:at] == "建设" and page.text.endswith(("合作", "联合"), 0, start):
        return True  # 深圳华付合作建设智算中心
    if before and before.text in _ACTS:  # 有限公司合作建设X
        return _follows_name(page, before.start, start)
    name = page.text[max(0, start - 8) : start]
    built = page.text[start:at] in _BUILT
    named = before.sort == NAME if before else built and _is_county(page.text[start - 2 : start])
    return named or ends_like_name(name) or name.endswith(_ACTORS)


def _is_county(form: str) -> bool:
    """Tell whether a form is the short name of a county and no common word: 龙南建设X."""
    return is_place(form) and form not in table("places")["short"]["common"]


def _begins_clause(page: Page, start: int) -> bool:
    """Tell whether a word at `start` opens a clause or follows a word that ends names."""
    if start == 0 or not _INNER_RE.match(page.text[start - 1]) or page.text[start - 1] in ".．":
        return page.text[start - 1 : start] not in ("）", "”")
    word = page.word_ending(start)
    if word is None:
        return False
    return word.sort == HARD or (word.sort == SOFT and _begins_clause(page, word.start))


def _over_bracket(text: str, at: int) -> int:
    """Go over （常州） inside a name; not over a remark such as （2021—2023年）, （以下简称…）."""
    opening = max(text.rfind("（", max(0, at - 16), at), text.rfind("(", max(0, at - 16), at))
    inner = text[opening + 1 : at - 1]
    if opening <= 0 or not re.fullmatch(r"[一-鿿A-Za-z0-9·]{1,14}", inner):
        return at
    if re.search(r"\d{4}|简称|以下|单位|负责|牵头", inner) or not _INNER_RE.match(
        text[opening - 1]
    ):
        return at
    return opening


def _over_quote(page: Page, at: int) -> int:
    """Go over a quoted part of a name: “羚羊”工业云, “千人计划”南方创业服务中心."""
    start = page.quote_ends.get(at, at)
    verb = page.word_at(start + 1)
    if at - start > _LONGEST_QUOTE or (verb and verb.sort == HARD and verb.end == at - 1):
        return at
    before = page.word_ending(start)
    # 常州市“253”产业培育计划, 长荡湖“两湖”科创走廊: the place stands outside the name;
    # near miss: 浙江大学“一带一路”国际医学院.
    placed = before is not None and before.sort == NAME and not before.text.endswith(_OWNERS)
    # 山东理工职业学院“双高”计划创建: whose programme it is.
    owned = page.text.endswith(_COLLEGES, 0, start) and page.text.startswith(_SCHEMES, at)
    if placed or owned or page.text[start - 1 : start] in "湖江河":
        page.fences.add(start)
    return start


def _over_link(page: Page, at: int, suffix_start: int) -> int:
    """Go over 与, 和, 及 inside a name (机器人与机器人装备…委员会), not between two names."""
    left = left_edge(page, at - 1) if at > 1 else at
    return at - 1 if joins(page, left, at, suffix_start) else at


def _is_counted(text: str, at: int) -> bool:
    """Tell whether a counter ends before `at`: 45家, 4个, 一批, 2022年, 首批."""
    unit, number = text[at - 1], text[at - 2 : at - 1]
    if unit in "元亿万吨人岁倍年":
        return number != "" and number in "0123456789余多几万/"  # 50元, but 第六元素
    return bool(_NUMBER_RE.match(number)) and unit in table("words")["stops"]["classifiers"]


def _strip_left(page: Page, at: int, suffix_start: int) -> int:
    """Drop what cannot begin a name: a link, a dash, an opening counter."""
    while (
        at < suffix_start and page.text[at] in "与和及·•—–-+．.、之" and not _opens_word(page, at)
    ):
        at += 1
    return at


def _opens_word(page: Page, at: int) -> bool:
    """Tell whether a link is the beginning of a word: 和平（苟江）经开区."""
    word = page.word_at(at)
    return word is not None and word.start == at and word.end > at + 1
