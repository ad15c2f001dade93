"""What the first lines of a paper say: title, number, issuers, date, period, region, kind.

A catalogue entry wins over the text, but for a date that the text gives more exactly. Issuers that
only the number or the catalogue tells have no span: nothing printed says them.
"""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policygraph.ingest.dates import DATE_RE, find_span, iso_date, plan_years
from policygraph.ingest.fold import HAN
from policygraph.ingest.issuers import find_issuers, find_region, name_issuers
from policygraph.ingest.model import Entry, Head
from policygraph.ingest.normalise import NormalText
from policygraph.ingest.regions import place_chain

_HEAD_PARAGRAPHS = 40
_MIN_TITLE, _MAX_TITLE = 6, 120
_MAX_ISSUERS = 60
"""Characters that the issuers may take before 关于."""
# Lines of the head that are no title: 各位代表：  □记者 …  原文链接：https://…  来源：…
_NO_TITLE_RE = re.compile(
    r"。|[：:]$|^[□■【>\[]|^.{0,8}(?:记者|来源|作者|链接|编辑|发布日期|字号)|https?:"
)
_BODY_LENGTH = 160
"""Characters from which a paragraph is body text."""
# 武发〔2021〕10号  工信部联科〔2025〕279号  国办发[2020]43号; the brackets vary with the typist.
_NUMBER_RE = re.compile(
    rf"([{HAN}]{{2,40}})\s?[〔\[【（]((?:19|20)\d{{2}})[〕\]】）]\s?(?:第\s?)?(\d{{1,4}})\s?号"
)
_TITLE_WORDS_RE = re.compile(
    "通知|意见|方案|办法|规定|决定|措施|计划|规划|细则|文件|编号|文号|条例"
)
# 关于印发《…》的通知: the paper is what it sends.
_SENT_RE = re.compile(r"(?:印发|转发|批转|发布|公布)(?:《(.+)》|(.+?))的(?:通知|公告|函)")
_PERIOD_TAIL_RE = re.compile(r"（[^（）]*(?:\d{4}|试行|暂行|修订)[^（）]*）")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.start + len(self.text)


def read_head(normal: NormalText, entry: Entry | None = None) -> Head:
    """Give what the text and the catalogue say of a document; never fails."""
    entry = entry or Entry("", "")
    text = normal.text
    lines = _front(text)
    printed, title_span = _title(text, lines, entry.title)
    number, number_span = _number(lines)
    spans = find_issuers(text, printed, title_span)
    title = entry.title or _own_title(printed)
    region = entry.region or find_region(text, [text[a:b] for a, b in spans], printed)
    issuers = name_issuers(text, spans, region, entry.number or number, entry.issuers)
    date = _date(text, lines, entry.date, number)
    kind = entry.kind or title_kind(title, text)
    if kind == "news" and not date:
        date = _told_year(text)
    return Head(
        title=title or _speech_title(kind, region, date),
        number=entry.number or number,
        issuers=tuple(issuer.name for issuer in issuers),
        issuer_spans=tuple(issuer.span for issuer in issuers),
        issued_on=date,
        period=entry.period or _period(title, text, date, kind),
        region=region,
        regions=place_chain(region) or ((region,) if region else ()),
        kind=kind,
        title_span=title_span,
        number_span=number_span,
    )


def _speech_title(kind: str, region: str, date: str) -> str:
    """A 政府工作报告 is known by its place and year where the file does not print a title."""
    year = f"{date[:4]}年" if date else ""
    return f"{year}{region}政府工作报告" if kind == "report" and region else ""


@cache
def _lexicon() -> dict[str, dict[str, list[str]]]:
    file = Path(__file__).with_name("lexicon") / "head.toml"
    return tomllib.loads(file.read_text("utf-8"))


def title_kind(title: str, text: str = "") -> str:
    """Give the kind of a document by its title's last word; `text` tells a speech or news."""
    bare = re.sub(r"（[^（）]*）$|[》”]$", "", title)
    for kind, endings in _lexicon()["kinds"].items():
        if bare.endswith(tuple(endings)):
            return kind
    if text.lstrip().startswith("各位代表"):
        return "report"
    if "【编者按】" in text:
        return "compendium"
    return "news" if title and not re.search(r"^[一二三]、", text, re.MULTILINE) else "other"


def _front(text: str) -> list[_Line]:
    """Give the lines before the body text: at most some dozen, none of them long."""
    found: list[_Line] = []
    start = 0
    for line in text.split("\n")[:_HEAD_PARAGRAPHS]:
        if len(line) >= _BODY_LENGTH or re.match(r"一、|第一[章条]", line):
            break
        found.append(_Line(line, start))
        start += len(line) + 1
    return found


def _title(text: str, lines: list[_Line], known: str) -> tuple[str, tuple[int, int]]:
    """Give the printed title with its span; (0, 0) where the text does not print it."""
    if known:
        at = _loosely(text, known)
        return (text[at[0] : at[1]], at) if at else (known, (0, 0))
    for index, line in enumerate(lines):
        if _is_title(line.text):
            return _with_tail(lines, index)
    for line in lines:
        if len(line.text) >= _MIN_TITLE and not _NO_TITLE_RE.search(line.text):
            return line.text, line.span
    return "", (0, 0)


def _is_title(text: str) -> bool:
    bare = re.sub(r"（[^（）]*）$", "", re.split(_NUMBER_RE, text)[0] or text)
    endings = tuple(word for words in _lexicon()["kinds"].values() for word in words)
    return (
        _MIN_TITLE <= len(bare) <= _MAX_TITLE
        and not _NO_TITLE_RE.search(bare)
        and bare.endswith((*endings, "通知"))
    )


def _with_tail(lines: list[_Line], index: int) -> tuple[str, tuple[int, int]]:
    """Add the line below that only gives the years (（2023-2027年）)."""
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after and _PERIOD_TAIL_RE.fullmatch(after.text) and not DATE_RE.search(after.text):
        return line.text + after.text, (line.start, after.span[1])
    return line.text, line.span


def _loosely(text: str, title: str) -> tuple[int, int] | None:
    """Find a title that may be broken by blanks or line ends in the text."""
    letters = [re.escape(letter) for letter in re.sub(r"\s", "", title)]
    match = re.search(r"\s*".join(letters), text)
    return match.span() if match else None


def _own_title(printed: str) -> str:
    """Give the title without issuers and number; of a notice that sends a paper, that paper's."""
    title = printed
    number = _NUMBER_RE.search(title)
    if number:
        title = title[: number.start(2) - 1 - len(_prefix(number[1]))]
    sent = _SENT_RE.search(title)
    if sent:
        return (sent[1] or sent[2]).strip()
    about = title.find("关于")
    return title[about:].strip() if 0 < about < _MAX_ISSUERS else title.strip()


def _prefix(printed: str) -> str:
    """The letters of a number, without the title that may stand before them."""
    return _TITLE_WORDS_RE.split(printed)[-1]


def _number(lines: list[_Line]) -> tuple[str, tuple[int, int] | None]:
    for line in lines:
        for match in _NUMBER_RE.finditer(line.text):
            prefix = _prefix(match[1])
            start = line.start + match.end(1) - len(prefix)
            if "《" not in line.text[: match.start(2)] or line.text.find("》") < match.start():
                number = f"{prefix}〔{match[2]}〕{match[3]}号"
                return number, (start, line.start + match.end())
    return "", None


def _date(text: str, lines: list[_Line], known: str, number: str) -> str:
    found = _printed_date(text, lines)
    if known:
        return found if found.startswith(known) else known
    year = re.search(r"\d{4}", number)
    return found or (year[0] if year else "") or _speech_year(text)


def _told_year(text: str) -> str:
    """The year that undated news tells of: the one that it names most, the later of two."""
    years = Counter(re.findall(r"(?<!\d)((?:19|20)\d{2})(?!\d)", text))
    return max(years, key=lambda year: (years[year], year)) if years else ""


def _speech_year(text: str) -> str:
    """The year of a work report without a date: the one after that which it looks back on."""
    past = re.search(
        r"^[^\n]{0,6}((?:19|20)\d{2})年(?:政府)?工作(?:的)?(?:回顾|总结|情况)", text, re.MULTILINE
    )
    return str(int(past[1]) + 1) if past else ""


def _printed_date(text: str, lines: list[_Line]) -> str:
    """Give the date on a line of its own, else the signature's, else that of a speech."""
    alone = re.compile(rf"^（?(?:{DATE_RE.pattern})(?:[^\n]{{0,12}}通过)?）?$", re.MULTILINE)
    signed = re.compile(rf"[厅府委局部院会](?:{DATE_RE.pattern})(?=（此件|\n|$|\s)")
    speech = re.compile(rf"(?:{DATE_RE.pattern})在[^\n]{{4,60}}(?:会议|大会)")
    head = "\n".join(line.text for line in lines)
    for pattern, where in ((alone, text), (signed, text), (speech, head), (DATE_RE, head)):
        dates = [match for match in pattern.finditer(where) if "年" in match[0]] or list(
            pattern.finditer(where)
        )
        if dates and (pattern is not DATE_RE or where is head):
            return iso_date(dates[0])
    return ""


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
