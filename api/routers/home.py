"""A small page for people who open the address in a browser: the questions, each with a link."""

from collections.abc import Iterable
from html import escape
from importlib.metadata import version
from urllib.parse import quote

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from policygraph.api.answers import example_query
from policygraph.api.deps import StoreDep
from policygraph.queries.catalog import load_questions
from policygraph.queries.question import Question

router = APIRouter(include_in_schema=False)

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'"
"""What the page may load: nothing but its own style; it has no script."""

STYLE = """
body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;
margin:2rem auto;padding:0 1rem;color:#1c2733;background:#fff}
h1{font-size:1.5rem;margin-bottom:0}li{margin:.9rem 0}small,.en{color:#5b6b7b}
a{color:#0b5cad}code{background:#f1f4f7;padding:0 .3em}
"""


@router.get("/", response_class=HTMLResponse)
def home(store: StoreDep) -> HTMLResponse:
    """Show what can be asked, and the state of the graph."""
    state = store.state()
    told = f"第 {state.generation} 代 · {escape(state.state)}" if state else "空 empty"
    return HTMLResponse(
        _page(told, load_questions().values()), headers={"Content-Security-Policy": POLICY}
    )


def _page(told: str, questions: Iterable[Question]) -> str:
    items = "\n".join(_item(question) for question in questions)
    return f"""<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>创新政策知识图谱</title>
<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body>
<h1>创新政策知识图谱</h1>
<p class="en">Innovation policy graph {version("innovation-policy-graph")} · {told}</p>
<p><a href="/documents">文件 documents</a> · <a href="/entities?name=科技局">名称 entities</a> ·
<a href="/questions">问题目录 catalogue</a> · <a href="/openapi.json">OpenAPI</a></p>
<ol>
{items}
</ol></body></html>
"""


def _item(question: Question) -> str:
    asked = example_query(question)
    path = quote(question.id)
    return (
        f'<li><a href="/questions/{path}{escape(asked)}">{escape(question.question_zh)}</a> '
        f'<small><a href="/views/{path}.svg{escape(asked)}">图 picture</a></small><br>'
        f'<span class="en">{escape(question.question_en)}</span> <code>{escape(question.id)}</code>'
        "</li>"
    )
