"""Answers as plain values: the JSON of the API and of `policygraph ask --format json`.

Free of any web framework, so that the command line starts fast.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from urllib.parse import urlencode

from policygraph.queries.evidence import EvidenceRow
from policygraph.queries.question import Question
from policygraph.queries.runner import Answer

Json = dict[str, object]


def answer_json(
    answer: Answer, evidence: Mapping[str, Sequence[EvidenceRow]] | None = None
) -> Json:
    """Give an answer, with the quotes of its facts where they are handed in."""
    plain: Json = {
        "question": answer.question.id,
        "parameters": _understood(answer),
        "generation": answer.generation,
        "state": answer.state,
        "notes": [{"zh": note.zh, "en": note.en} for note in answer.notes],
        "next": answer.next_cursor,
        "rows": [{**row.values, "facts": list(row.facts)} for row in answer.rows],
    }
    if evidence is not None:
        plain["evidence"] = {
            fact: [asdict(item) for item in items] for fact, items in sorted(evidence.items())
        }
    return plain


def _understood(answer: Answer) -> Json:
    named: Json = {name: asdict(found) for name, found in answer.entities.items()}
    return {
        name: named.get(name, value)
        for name, value in answer.parameters.items()
        if value is not None
    }


def catalogue_json(question: Question) -> Json:
    """Give one question of the catalogue, with an address to try it at."""
    return {
        "id": question.id,
        "zh": question.question_zh,
        "en": question.question_en,
        "answer": question.answer.en,
        "parameters": [
            {
                "name": param.name,
                "type": param.type,
                "zh": param.says.zh,
                "en": param.says.en,
                "required": param.required,
                "default": param.default,
                "example": param.example,
                "choices": list(param.choices),
            }
            for param in question.params.values()
        ],
        "columns": [
            {"name": column.name, "type": column.type, "zh": column.says.zh, "en": column.says.en}
            for column in question.columns
        ],
        "view": question.view,
        "href": f"/questions/{question.id}{example_query(question)}",
        "cypher": question.cypher,
    }


def example_query(question: Question) -> str:
    """Give the query string of the example in the question's header, with its `?`."""
    pairs = {name: _text(value) for name, value in question.example.items()}
    return f"?{urlencode(pairs)}" if pairs else ""


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
