"""Party and government bodies in running text, completed by the document's place.

区科技局 needs a level or a place before it; a bare 科技局 or 科技部门 is none. Groups and
committees (领导小组, 工作专班) count where the text sets them up or names them with their place.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from policygraph.ingest.gates import find_near, match_at
from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import Division
from policygraph.ingest.model import Mention
from policygraph.ingest.recognise.abroad import find_abroad
from policygraph.ingest.recognise.bodies import (
    Unit,
    body_pattern,
    branches,
    is_national,
    name_body,
    national_bodies,
)
from policygraph.ingest.recognise.boundary import left_edge
from policygraph.ingest.recognise.bureaus import find_bureaus, siblings
from policygraph.ingest.recognise.fields import fields, find_fields
from policygraph.ingest.recognise.groups import find_groups
from policygraph.ingest.recognise.organs import find_bureau_offices, find_organs
from policygraph.ingest.recognise.page import NAME, Page
from policygraph.ingest.recognise.posts import find_posts
from policygraph.ingest.regions import body_prefix, find_division, place_of_level
from policygraph.ingest.wordlists import LongestWords, find_words

RULE = "department"
# 省、市、区委 share one body; 市科技局 has one level.
# Near misses: 各市政府, 县（市、区）政府, the levels of one body; 城市管理局, 依法治市委员会.
_LEVEL_RE = lazy("[省市区县州旗自]")
_LEVELS_RE = lazy(
    r"(?<![各全我本该城都超上入地社园片新开治县市区州旗省级两三）])(?<![省市区县州]、)"
    r"(?!(?<=（)[省市区县州旗、]+）)"
    r"(?P<levels>(?:自治区|省|市|区|县|州|旗)(?:[、和](?:省|市|区|县|州|旗)){0,3})"
    r"(?:[、市区县旗（）]{0,5}两级)?(?=[一-鿿])"  # 市县两级疾病预防控制局, the city's
)
# Near misses: 市政府与清华大学签约, 市政府门户网站“首都之窗”, where the body acts.
# After a body: 政府采购, 市委书记 is a body, 政协委员 and 人大代表 are none.
_NOT_AFTER_RE = lazy(
    '采购|投资|性|购买|债|补贴|工作报告|(?:门户)?网站(?![“"])|门户(?!网站)|职能|与(?:市场|社会|公众|群众|民)|代表|委员(?!会)|附中|办法|令第|托'
    "|特殊监管|监管场|出资|引导|主导|储备|干部|大楼|大院|一般"
)
_FORMER = ("市政府", "县政府")
_TAX = "国家税务总局"
_LEVELS_OF_RE = lazy("[两三]级(?:人民)?政府")
_GOVERNMENTS_RE = lazy(
    f"(?P<all>[一-鿿]{{1,4}}(?:[、和][一-鿿]{{1,4}}){{1,2}}){_LEVELS_OF_RE.pattern}"
)


def find_departments(page: Page) -> Iterator[Mention]:
    """Give the bodies of a text."""
    own = (*_placed(page), *_levelled(page), *_national(page))
    yield from own
    yield from find_bureau_offices(page, own)
    yield from find_organs(page)
    yield from find_bureaus(page)
    yield from find_groups(page)
    yield from find_abroad(page)
    yield from _league(page)
    yield from find_fields(page)
    yield from find_posts(page)
    yield from _governments(page)


@cache
def _body_re() -> re.Pattern[str]:
    return re.compile(body_pattern() + rf"|(?:{'|'.join(fields())})部门")


def _mention(page: Page, start: int, end: int, unit: Unit) -> Mention:
    return Mention(start, end, unit.label, unit.name, page.text[start:end], RULE, unit.kind)


def _read_body(page: Page, at: int, place: str) -> tuple[int, Unit] | None:
    """Read the body whose name begins at an offset, behind its place."""
    match = _body_re().match(page.text, at)
    if not match:
        return None
    seat = match[0] == "政协" and page.text.startswith("委员", match.end())  # 请市政协委员提出意见
    if not seat and _NOT_AFTER_RE.match(page.text, match.end()):
        return None
    unit = name_body(match[0], body_prefix(place))
    return (match.end(), unit) if unit else None


def _placed(page: Page) -> Iterator[Mention]:
    """Read bodies behind a place: 武进区科技局, 中共北京市委, 江苏省工信厅."""
    for word in page.names:
        division = find_division(word.text, page.chain) if word.sort == NAME else None
        if division is None:
            continue
        found = _read_body(page, word.end, division.name)
        if found:
            end, unit = found
            if word.text == division.short and page.text[word.end : end] in branches():
                found = end, replace(unit, name=page.text[word.start : end])
            start = word.start - 2 if page.text.endswith("中共", 0, word.start) else word.start
            # 国家税务总局北京市税务局 is one body; near miss: 国家税务总局、北京市税务局
            if page.text.endswith(_TAX, 0, start) and found[1].name.endswith("税务局"):
                start -= len(_TAX)
                found = found[0], replace(found[1], name=_TAX + found[1].name)
            yield _mention(page, start, *found)
            yield from siblings(page, found[0], division.name)


def _levelled(page: Page) -> Iterator[Mention]:
    starts = (found.start() for found in _LEVEL_RE.finditer(page.text))
    for match in match_at(starts, _LEVELS_RE, page.text):
        if _inside_name(page, match.start()):
            continue
        county = _county_before(page, match.start())
        found = _read_body(page, match.end(), county.name) if county else None
        if county and found:
            yield _mention(page, match.start() - len(county.short), *found)
            continue
        for level in re.split("[、和]", match["levels"]):
            place = place_of_level(level, page.chain)
            found = _read_body(page, match.end(), place) if place else None
            if found:
                yield _mention(page, match.start(), *found)
                yield from _shared(page, match.end(), found, place)
                yield from siblings(page, found[0], place)


def _shared(page: Page, at: int, found: tuple[int, Unit], place: str) -> Iterator[Mention]:
    """Read the further parts of one committee: 市委组织部、宣传部."""
    match = re.compile(r"((?:、(?:组织部|宣传部|统战部|政法委|编办|网信办))+)").match(
        page.text, found[0]
    )
    if match and "委" in page.text[at : at + 2]:
        for part in re.finditer("[^、]+", match[1]):
            unit = name_body("委" + part[0], body_prefix(place))
            if unit:
                start = match.start(1) + part.start()
                yield _mention(page, start, start + len(part[0]), unit)


def _county_before(page: Page, at: int) -> Division | None:
    """Give the county whose former level a paper prints: 金坛市政府 of today's 金坛区."""
    if not page.text.startswith(_FORMER, at):
        return None
    before = (page.text[max(0, at - size) : at] for size in (2, 3))
    found = (find_division(short, page.chain) for short in before)
    return next(
        (item for item in found if item and item.kind == "district" and item.short != item.name),
        None,
    )


def _inside_name(page: Page, at: int) -> bool:
    word = page.word_at(at)
    return word is not None and word.sort == NAME


@cache
def _national_automaton() -> tuple[LongestWords, tuple[str, ...]]:
    names = tuple(sorted(national_bodies()))
    return LongestWords(names), names


def _national(page: Page) -> Iterator[Mention]:
    automaton, names = _national_automaton()
    for index, start, end in find_words(automaton, page.text):
        name, after = names[index], page.text[end : end + 1]
        if (page.chain and not is_national(name)) or (name.endswith("部") and after in "门分队级"):
            continue
        if re.search("[省市区县州]$", page.text[max(0, start - 1) : start]):
            continue
        if _NOT_AFTER_RE.match(page.text, end) and not name.startswith("党中央"):
            continue
        if _is_other(page.text, name, start, end):
            continue
        yield _mention(page, start, end, national_bodies()[name])


# 国务院有关部门, 国务院部际联席会议: none of them is the 国务院; near miss: 国务院、各部门.
_ORGANS_RE = lazy("(?:(?![各及和与同])[一-鿿]){0,12}?(?:部门|机构|联席会议)")
# 项目获批亚行贷款; near misses: 东南亚行业协会, 亚行动.
_BANK = "亚行"
_NO_BANK_RE = lazy("(?<=[东南西北中欧])亚行|亚行(?:[动业列程为走])")
# 中办、国办印发, 获国办推介; near misses: 实现集中办理, 考验中办成了, 全国办学.
_OFFICES = ("中办", "国办")
_OFFICE_RE = lazy("(?<![一-鿿])|(?<=[获经被由和与及选报向受得按在对据])")
_NO_OFFICE_RE = lazy("[理公事学好成法结了得]")


def _is_other(text: str, name: str, start: int, end: int) -> bool:
    """Tell whether a national body's name is only part of another name or of words."""
    if name == "国务院":
        return bool(_ORGANS_RE.match(text, end))
    if name == _BANK:
        return bool(_NO_BANK_RE.match(text, start))
    if name in _OFFICES:
        return not _OFFICE_RE.match(text, start) or bool(_NO_OFFICE_RE.match(text, end))
    return not is_national(name) and _is_address(text, start, end)


def _is_address(text: str, start: int, end: int) -> bool:
    """Tell whether a line addresses those of all places: 各省、直辖市…气象局 and a colon."""
    line = text.rfind("\n", 0, start) + 1
    return text.startswith("各", line) and text[text.find("\n", end) - 1] == "："


def _governments(page: Page) -> Iterator[Mention]:
    """Read 常州、武进两级政府 as two governments; near miss: 中以两国政府, 各级政府."""
    for match in find_near(_LEVELS_OF_RE, _GOVERNMENTS_RE, page.text):
        start = max(
            left_edge(page, match.start() + len(match["all"].split("、")[0])), match.start()
        )
        for item in re.split("[、和]", page.text[start : match.end("all")]):
            division = find_division(item, page.chain)
            place = place_of_level(item, page.chain) or (division.name if division else "")
            if place:
                unit = Unit("Department", f"{body_prefix(place)}政府", "government")
                yield _mention(page, start, match.end(), unit)


_LEAGUE_NEEDED_RE = lazy("团[省市区县州]委")
_LEAGUE_RE = lazy(r"(?<![一-鿿])团(?P<level>[省市区县州])委")


def _league(page: Page) -> Iterator[Mention]:
    """Read the Youth League: 团市委, 共青团广州市委."""
    for match in find_near(_LEAGUE_NEEDED_RE, _LEAGUE_RE, page.text):
        place = place_of_level(match["level"], page.chain)
        if place:
            unit = Unit("Department", f"共青团{body_prefix(place)}委", "organisation")
            yield _mention(page, match.start(), match.end(), unit)
