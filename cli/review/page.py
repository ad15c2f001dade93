"""The review as one HTML file: text and facts side by side, nothing loaded from anywhere.

Every label has a sign and a line of its own beside its colour, so that colours need not be told
apart. Without its script the page still shows all; links lead to the line.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from importlib.resources import files
from string import Template
from types import MappingProxyType

from policygraph.cli.review.legend import SIGNS, legend_keys, legend_style
from policygraph.cli.review.marks import HEADING, Line, Piece, cut_lines
from policygraph.cli.review.sheet import Gap, Name, Sheet, Spot, Task, Tie, Value
from policygraph.cli.review.words import edge_text, label_text, reason_text, word_text
from policygraph.cli.screen import cell_text

_QUOTE = 160
"""Characters of a quote that a row shows; the whole stands in the text."""

_VALUES = (
    "指标 indicator",
    "值 value",
    "单位 unit",
    "年 year",
    "对象 place",
    "界 bound",
    "口径 measure",
    "状态 status",
    "原文 quote",
)
_VALUE_CLASSES = {1: "num", 2: "kind", 3: "kind", 5: "kind", 6: "kind", 7: "wide"}


def render_page(sheet: Sheet) -> str:
    """Give the page of one document."""
    parts = files(__package__)
    head = sheet.facts.document.head
    sections = list(_sections(sheet))
    return Template(parts.joinpath("page.html").read_text("utf-8")).substitute(
        title=escape(head.title or sheet.facts.id),
        head=_head(sheet),
        style=parts.joinpath("page.css").read_text("utf-8") + legend_style(),
        script=parts.joinpath("page.js").read_text("utf-8"),
        legend=_legend(sheet),
        text="\n".join(_text(sheet)),
        nav="".join(_link(*section[:3]) for section in sections),
        facts="\n".join(_section(*section) for section in sections),
    )


def _head(sheet: Sheet) -> str:
    head = sheet.facts.document.head
    period = "–".join(str(year) for year in head.period or ())
    known = (head.number, "、".join(head.issuers), head.issued_on, period, head.region, head.kind)
    return escape(" · ".join(word for word in known if word))


def _legend(sheet: Sheet) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" checked value="no-{key}"> '
        f'<i class="{key}" data-k="{SIGNS[key]}">{escape(says)}</i></label>'
        for key, says in legend_keys(sheet)
    )
    return boxes + '<label><input type="checkbox" checked value="plain"> 标记字 signs</label>'


def _text(sheet: Sheet) -> Iterable[str]:
    return map(_line, cut_lines(sheet))


def _line(line: Line) -> str:
    shown = {"id": f"a{line.start}", "data-at": str(line.start), "data-page": line.page}
    kinds = (("task", line.is_task), ("row", line.is_row))
    shown["class"] = " ".join(name for name, is_so in kinds if is_so)
    inner = "".join(map(_piece, line.pieces))
    if line.is_row:
        inner = f"<span>{''.join(_cells(line))}</span>"
    return f"<p{_attributes(shown)}>{inner}</p>"


def _cells(line: Line) -> Iterable[str]:
    """Yield the pieces of a row; a blank between two cells ends the one and begins the next."""
    for piece in line.pieces:
        shown = _piece(piece)
        yield shown if piece.marks else shown.replace("\t", "\t</span><span>")


def _piece(piece: Piece) -> str:
    marks = [mark for mark in piece.marks if mark.kind != HEADING]
    text = escape(piece.text)
    if len(marks) < len(piece.marks):
        text = f"<b>{text}</b>"
    if not marks:
        return text
    signs = dict.fromkeys(SIGNS[mark.kind] for mark in marks if mark.start == piece.start)
    says = "；".join(dict.fromkeys(f"{label_text(m.kind)} {m.says}" for m in marks))
    shown = {
        "class": " ".join(dict.fromkeys(mark.kind for mark in marks)),
        "data-s": str(piece.start),
        "data-k": "".join(signs),
        "title": says,
    }
    return f"<i{_attributes(shown)}>{text}</i>"


Section = tuple[str, str, int, Sequence[str], Iterable[str]]
"""Id, title, number of rows, heads of columns, rows."""


def _sections(sheet: Sheet) -> Iterable[Section]:
    """Yield the lists beside the text."""
    opened, rest = sheet.open, sheet.leftovers
    gaps = ("什么 what", "原文 text", "原因 reason", "章节 section")
    tasks = ("章节 section", "任务 task", "单位 units")
    ties = ("关系 relation", "从 from", "到 to", "原文 quote")
    names = ("名称 name", "写法 printed as", "次数 times")
    yield "open", "未解 Open", len(opened), gaps, map(_gap, opened)
    yield "tasks", "任务 Tasks", len(sheet.tasks), tasks, map(_task, sheet.tasks)
    yield "relations", "关系 Relations", len(sheet.ties), ties, map(_tie, sheet.ties)
    yield "figures", "数值 Figures", len(sheet.values), _VALUES, map(_value, sheet.values)
    yield "names", "名称 Names", len(sheet.names), names, map(_name, sheet.names)
    yield "numbers", "其余数字 Other numbers", len(rest), gaps, map(_gap, rest)


def _link(key: str, title: str, number: int) -> str:
    alarm = ' class="alarm"' if key == "open" and number else ""
    return f'<a href="#{key}"{alarm}>{title} {number}</a>'


def _section(key: str, title: str, number: int, columns: Sequence[str], rows: Iterable[str]) -> str:
    heads = "".join(f"<th>{column.replace(' ', '<br>', 1)}</th>" for column in columns)
    body = "\n".join(rows)
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>\n{body}\n</tbody></table>"
    shown = table if number else "<p>无 none</p>"
    return f'<section id="{key}"><h2>{title} <small>{number}</small></h2>{shown}</section>'


def _task(item: Task) -> str:
    units = "".join(
        f'<li data-spans="{_spans([role.spot])}"><span class="mark">{edge_text(role.type)}</span> '
        f"{escape(role.name)}</li>"
        for role in item.roles
    )
    title = f"{_at(item.spot, escape(item.title))}{_place(item.spot)}"
    cells = (escape(item.path), title, f"<ul>{units}</ul>")
    return _row([item.spot], cells, classes={0: "kind"})


def _tie(item: Tie) -> str:
    kind = edge_text(item.type)
    if item.inferred:
        kind += '<br><span class="mark">推断 inferred</span>'
    details = "，".join(f"{word_text(key)} {value}" for key, value in item.details)
    kind += f"<br><small>{escape(details)}</small>" if details else ""
    quote = f"{_quote(item.spot)}<br><small>{escape(item.rule)}</small>"
    cells = (kind, escape(item.source), escape(item.target), quote)
    return _row([item.spot], cells, classes={0: "kind", 1: "wide", 2: "wide"})


def _value(item: Value) -> str:
    figure = item.figure
    missing = '<span class="none">缺 open</span>'
    bound = "" if figure.bound == "=" else figure.bound
    cells = (
        escape(figure.indicator),
        cell_text(figure.value),
        escape(figure.unit),
        str(figure.year or missing),
        escape(item.subject) or missing,
        escape(bound),
        word_text(figure.measure),
        word_text(figure.status) + (f"<br><small>{escape(figure.to)}</small>" if figure.to else ""),
        _quote(item.spots[0]),
    )
    return _row(item.spots, cells, classes=_VALUE_CLASSES)


def _name(item: Name) -> str:
    name = f'<i class="{item.label}" data-k="{SIGNS[item.label]}">{escape(item.name)}</i>'
    cells = (name, escape("、".join(item.surfaces)), str(len(item.spots)))
    return _row(item.spots, cells, label=item.label)


def _gap(item: Gap) -> str:
    where = f"{escape(item.spot.section)}{_place(item.spot)}"
    text = _at(item.spot, escape(item.text))
    return _row([item.spot], (word_text(item.what), text, escape(reason_text(item.reason)), where))


def _row(
    spots: Sequence[Spot],
    cells: Sequence[str],
    *,
    classes: Mapping[int, str] = MappingProxyType({}),
    label: str = "",
) -> str:
    inner = "".join(
        f"<td{_attributes({'class': classes.get(at, '')})}>{cell}</td>"
        for at, cell in enumerate(cells)
    )
    return f"<tr{_attributes({'data-spans': _spans(spots), 'data-l': label})}>{inner}</tr>"


def _quote(spot: Spot) -> str:
    text = spot.quote if len(spot.quote) <= _QUOTE else spot.quote[:_QUOTE] + "…"
    return f'<span class="quote">“{_at(spot, escape(text))}”</span>{_place(spot)}'


def _at(spot: Spot, shown: str) -> str:
    return f'<a href="#a{spot.line}">{shown}</a>'


def _place(spot: Spot) -> str:
    return f" <small>{escape(spot.place)}</small>" if spot.place else ""


def _spans(spots: Iterable[Spot]) -> str:
    return " ".join(f"{spot.start}-{spot.end}" for spot in spots)


def _attributes(known: Mapping[str, str]) -> str:
    return "".join(f' {key}="{escape(value)}"' for key, value in known.items() if value)
