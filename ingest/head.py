"""What the first lines of a paper say: title, number, issuers, date, period, region, kind.

A catalogue entry wins over the text, but for a date that the text gives more exactly. Issuers that
only the number or the catalogue tells have no span: nothing printed says them.
"""

import re
from collections import Counter

from policygraph.ingest.dates import DATE_RE, find_span, iso_date, plan_years
from policygraph.ingest.front import Line, find_title, front_lines, kind_endings
from policygraph.ingest.issuers import Issuer, find_issuers, find_region, name_issuers
from policygraph.ingest.lazy import lazy
from policygraph.ingest.model import Entry, Head
from policygraph.ingest.normalise import NormalText
from policygraph.ingest.paper_numbers import NUMBER_RE, find_number, number_letters
from policygraph.ingest.regions import NATION, body_prefix, find_division, place_chain

_MAX_ISSUERS = 60
"""Characters that the issuers may take before 关于."""
# 关于印发《…》的通知: the paper is what it sends.
_SENT_RE = lazy(r"(?:印发|转发|批转|发布|公布)(?:《(.+)》|(.+?))的(?:通知|公告|函)")
# 政府工作报告, 2026年政府工作报告: a title that many places share.
_SPEECH_RE = lazy(r"(?:(?:19|20)\d{2}年)?(?:[省市区县州])?(?:人民)?政府工作报告")
# 2021年2月10日 alone, （2021年9月24日…通过）, …市人民政府2021年2月10日, 2024年1月29日在…会议上
_ALONE_RE = lazy(rf"^（?(?:{DATE_RE.pattern})(?:[^\n]{{0,32}}(?:通过|公布))?）?$", re.MULTILINE)
_SIGNED_RE = lazy(rf"[厅府委局部院会](?:{DATE_RE.pattern})(?=（此件|\n|$|\s)")
_SPOKEN_ON_RE = lazy(rf"(?:{DATE_RE.pattern})在[^\n]{{4,60}}(?:会议|大会)")
# 成文日期：2024年3月1日  发布日期：2025-12-03 : dates that a site or a letterhead labels.
_LABELLED_RE = lazy(rf"(?:成文|发布|发文|印发|公布)(?:日期|时间)：\s?(?:{DATE_RE.pattern})")

_LOOKS_BACK = 1500
"""Characters in which a work report names the year that it looks back on."""
_LEAD = 600
"""Characters in which a text shows whether it is a speech or news."""
# 各位代表： / 现在，我代表市人民政府，向大会报告政府工作 / 2023年工作回顾 as the first line.
_SPOKEN_RE = lazy(
    r"\A\s*(?:各位代表|(?:19|20)\d{2}年(?:政府)?工作(?:的)?(?:回顾|总结))"
    r"|代表[^\n。]{0,9}政府[^\n。]{0,14}报告|人民代表大会[^\n]{0,8}会议上）?\n"
)
# 本报讯 / □ 记者 马叶星 / 来源：广州日报 ; near miss: 来源：市人力资源社会保障局.
_NEWS_RE = lazy(
    r"本报讯|[□■]\s*(?:本报)?(?:通讯员|记者)|（记者"
    r"|来源：[^\n]{0,8}(?:日报|晚报|早报|新华社|新华网|新闻网|电视台)"
)
# 2023年工作回顾, 一、2023年主要工作, else 2023年是…开局之年: the year that a report tells of.
_PAST_RES = (
    re.compile(
        r"((?:19|20)\d{2}) ?年(?:政府)?(?:主要)?工作(?:的|主要|完成)?(?:回顾|总结|情况|成效)"
    ),
    re.compile(r"^[^\n]{0,6}((?:19|20)\d{2}) ?年主要工作", re.MULTILINE),
    re.compile(r"((?:19|20)\d{2}) ?年，?是"),
)


def read_head(normal: NormalText, entry: Entry | None = None) -> Head:
    """Give what the text and the catalogue say of a document; never fails."""
    entry = entry or Entry("", "")
    text = normal.text
    lines = front_lines(text[: normal.tables[0].start] if normal.tables else text)
    printed, title_span = find_title(text, lines, entry.title)
    number, number_span = find_number((line.text, line.start) for line in lines)
    spans = find_issuers(text, printed, title_span)
    title = entry.title or _own_title(printed)
    asked = entry.region or find_region(text, [text[a:b] for a, b in spans], printed)
    asked = _city_of(asked, text)
    chain = place_chain(asked)
    region = chain[0] if chain else asked and NATION
    issuers = name_issuers(text, spans, region, entry.number or number, entry.issuers)
    kind = entry.kind or title_kind(title, text)
    nameless = not entry.title and (not title or _SPEECH_RE.fullmatch(title))
    if kind == "report" and nameless and not issuers and region:
        issuers = (Issuer(f"{body_prefix(region)}政府", None),)
    date = _date(text, lines, entry.date, number, signed=bool(number or spans or kind == "report"))
    if kind == "news" and not date:
        date = _told_year(text)
    if nameless:
        title = _speech_title(kind, region, date) or title
    return Head(
        title=title,
        number=entry.number or number,
        issuers=tuple(issuer.name for issuer in issuers),
        issuer_spans=tuple(issuer.span for issuer in issuers),
        issued_on=date,
        period=entry.period or _period(title, text, date, kind),
        region=region,
        regions=chain or ((region,) if region else ()),
        kind=kind,
        title_span=title_span,
        number_span=number_span,
    )


def _city_of(asked: str, text: str) -> str:
    """Give the city where a short name is also that of its prefecture: 恩施 in a text on 我市.

    Near miss: 恩施 in a text on 我州, which is the prefecture's.
    """
    prefecture, city = find_division(asked), find_division(f"{asked}市")
    if prefecture is None or city is None or prefecture.name not in city.parents:
        return asked
    told = [sum(map(text.count, (f"我{level}", f"全{level}"))) for level in "市州"]
    return city.name if told[0] > told[1] else asked


def _speech_title(kind: str, region: str, date: str) -> str:
    """A 政府工作报告 is known by its place and year where the file does not print a title."""
    year = f"{date[:4]}年" if date else ""
    return f"{year}{region}政府工作报告" if kind == "report" and region else ""


def title_kind(title: str, text: str = "") -> str:
    """Give the kind of a document by its title's last word; `text` tells a speech or news."""
    bare = re.sub(r"（[^（）]*）$|[》”]$", "", title)
    for kind, endings in kind_endings().items():
        if bare.endswith(endings):
            return kind
    if is_speech(text):
        return "report"
    if "【编者按】" in text:
        return "compendium"
    if _NEWS_RE.search(text[:_LEAD]) or title.endswith(("！", "？")):
        return "news"
    return "news" if title and not re.search(r"^[一二三]、", text, re.MULTILINE) else "other"


def is_speech(text: str) -> bool:
    """Tell whether a text is a work report as it was spoken before an assembly."""
    return bool(_SPOKEN_RE.search(text[:_LEAD]))


def _own_title(printed: str) -> str:
    """Give the title without issuers and number; of a notice that sends a paper, that paper's."""
    title = printed
    number = NUMBER_RE.search(title)
    if number:
        title = title[: number.start(2) - 1 - len(number_letters(number[1]))]
    sent = _SENT_RE.search(title)
    if sent:
        return (sent[1] or sent[2]).strip()
    about = title.find("关于")
    return title[about:].strip() if 0 < about < _MAX_ISSUERS else title.strip()


def _date(text: str, lines: list[Line], known: str, number: str, *, signed: bool) -> str:
    found = _printed_date(text, lines, signed=signed)
    if known:
        return found if found.startswith(known) else known
    year = re.search(r"\d{4}", number.replace("第", ""))
    return found or (year[0] if year and "〔" in number else "") or _speech_year(text)


def _told_year(text: str) -> str:
    """The year that undated news tells of: the one that it names most, and more than once."""
    years = Counter(re.findall(r"(?<!\d)((?:19|20)\d{2})(?!\d)", text))
    told = max(years, key=lambda year: (years[year], year), default="")
    return told if years[told] > 1 else ""


def _speech_year(text: str) -> str:
    """The year of a work report without a date: the one after that which it looks back on."""
    found = (pattern.search(text, 0, _LOOKS_BACK) for pattern in _PAST_RES)
    past = next(filter(None, found), None) if is_speech(text) else None
    return str(int(past[1]) + 1) if past else ""


def _printed_date(text: str, lines: list[Line], *, signed: bool) -> str:
    """Give the date on a line of its own, else the signature's, else that of a speech.

    What nobody signed (news, a page of answers) has the date that the site labels.
    """
    head = "\n".join(line.text for line in lines)
    labelled = _LABELLED_RE.search(head)
    if labelled and not signed:
        return iso_date(labelled)
    for pattern, where in ((_ALONE_RE, text), (_SIGNED_RE, text), (_SPOKEN_ON_RE, head)):
        dates = list(pattern.finditer(where))
        if dates:
            return iso_date(next((date for date in dates if "年" in date[0]), dates[0]))
    if labelled:
        return iso_date(labelled)
    dates = list(DATE_RE.finditer(head))
    return iso_date(next((date for date in dates if "年" in date[0]), dates[0])) if dates else ""


def _period(title: str, text: str, date: str, kind: str) -> tuple[int, int] | None:
    """Give the years of the title, else from the issue to the last year that the aims name.

    A work report tells of the year before and plans its own.
    """
    span = find_span(title)
    single = re.search(r"((?:19|20)\d{2})年(?!.*(?:19|20)\d{2})", title)
    if kind == "plan" and not span and single:
        return int(single[1]), int(single[1])
    if span or not date[:4].isdigit():
        return span
    year = int(date[:4])
    if kind == "report":
        return year - 1, year
    aims = [int(found) for found in re.findall(r"[到至]((?:19|20)\d{2})年", text)]
    run = re.search(r"((?:19|20)\d{2})年起(\d)年内", text)
    if run:
        aims.append(int(run[1]) + int(run[2]))
    plan = re.search(r"“十([一二三四五六七]?)五”期?末", text)
    if plan:
        aims.append(plan_years("十" + plan[1])[1])
    later = [found for found in aims if year <= found <= year + 10]
    return (year, max(later)) if later else None
