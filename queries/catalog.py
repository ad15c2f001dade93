"""The catalogue of questions: every query file, read and checked once.

A file is a leading `//` block with YAML, a line `// ---`, then Cypher. Its name is the question's
id. A file that breaks a rule is refused with its line, so that a bad question never starts.
"""

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType

from policygraph.graph.errors import QueryFileError, UnknownQuestion
from policygraph.queries.check import check_notes, check_query
from policygraph.queries.header import read_header
from policygraph.queries.question import Question

HERE = Path(__file__).parent
RULE = "// ---"


@cache
def load_questions(*folders: Path) -> Mapping[str, Question]:
    """Give the questions of the folders by id, sorted by id; without folders, the house's own.

    Raises:
        QueryFileError: a file breaks a rule, or two have one name; names file and line.
    """
    questions: dict[str, Question] = {}
    for file in (file for folder in folders or (HERE,) for file in folder.glob("*.cypher")):
        question = read_question(file)
        if twin := questions.get(question.id):
            raise QueryFileError(f"{twin.file} has the same name", where=f"{file}:1")
        questions[question.id] = question
    return MappingProxyType(dict(sorted(questions.items())))


def find_question(question_id: str) -> Question:
    """Give the question of that id.

    Raises:
        UnknownQuestion: there is none; names those that sound like it.
    """
    questions = load_questions()
    if question_id in questions:
        return questions[question_id]
    near = get_close_matches(question_id, questions, n=3) or list(questions)
    raise UnknownQuestion(f"there is no question “{question_id}”", todo=f"try {', '.join(near)}")


def read_question(file: Path) -> Question:
    """Give the question of one file, checked.

    Raises:
        QueryFileError: the file breaks a rule; names file and line.
    """
    header, cypher, first_line = split_file(file)
    question = replace(read_header(header, file), cypher=cypher)
    check_query(question, first_line)
    notes_file = file.parent / "notes" / file.name
    if not notes_file.exists():
        return question
    notes = notes_file.read_text("utf-8")
    check_notes(question, notes, notes_file)
    return replace(question, notes=notes)


def split_file(file: Path) -> tuple[str, str, int]:
    """Give the header's YAML, the Cypher, and the line where the Cypher starts.

    The header's lines keep their numbers, so that a fault in it is found by its line.
    """
    lines = file.read_text("utf-8").splitlines()
    if RULE not in lines:
        raise QueryFileError(
            f"no line “{RULE}” ends the header",
            where=f"{file}:1",
            todo="put YAML behind // at the top, then that line, then Cypher",
        )
    rule = lines.index(RULE)
    for number, line in enumerate(lines[:rule], start=1):
        if not line.startswith("//"):
            raise QueryFileError("a line of the header has no //", where=f"{file}:{number}")
    header = "\n".join(line[2:].removeprefix(" ") for line in lines[:rule])
    return header, "\n".join(lines[rule + 1 :]).rstrip(), rule + 2


@cache
def load_lookup(name: str) -> str:
    """Give the Cypher of a lookup: the queries behind names, evidence and pictures."""
    return (HERE / "lookup" / f"{name}.cypher").read_text("utf-8")
