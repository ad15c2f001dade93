"""The catalogue of questions, and what it refuses with file and line."""

from pathlib import Path

import pytest

from policygraph.graph.errors import QueryFileError, UnknownQuestion
from policygraph.queries.catalog import find_question, load_questions, read_question
from tests.queries.files import CYPHER, HEADER, write_question

# The questions of the first release; each later one is added here too.
QUESTIONS = {
    "co-lead",
    "department-tasks",
    "document-lineage",
    "entity-profile",
    "indicator-targets",
    "linked-programmes",
    "neighbours",
    "path-between",
    "responsibility-matrix",
    "targets-vs-actuals",
    "task-departments",
    "task-lineage",
    "what-stands-in",
    "who-funds-what",
}


def test_catalog_holds_the_questions_of_researchers() -> None:
    assert set(load_questions()) == QUESTIONS


def test_catalog_gives_every_question_both_languages_and_an_example() -> None:
    for question in load_questions().values():
        assert question.question_zh.endswith("？")
        assert question.question_en.endswith("?")
        assert all(p.example is not None for p in question.params.values() if p.required)


def test_catalog_reads_a_file_with_its_parameters(tmp_path: Path) -> None:
    question = read_question(write_question(tmp_path))
    assert question.id == "who-leads"
    assert question.params["department"].labels == ("Department",)
    assert [column.name for column in question.columns] == ["unit"]


def test_unknown_question_names_its_neighbours() -> None:
    with pytest.raises(UnknownQuestion, match="co-lead"):
        find_question("colead")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("$department", "$dept", 12, r"\$dept is not declared"),
        ("$department", "'x'", 12, "department is declared and not used"),
        ("n:Department", "n:Departement", 12, "no label Departement"),
        ("r:LEADS", "r:LEAD", 12, "no edge type LEAD"),
        ("unit.name, unit.id", "unit.name", 14, "not total: it lacks unit"),
        ("ORDER BY unit.name, unit.id\n", "", 13, "must be ORDER BY"),
        ("SKIP $offset LIMIT $limit", "LIMIT 10", 13, "must be ORDER BY"),
        ("[r.id] AS facts", "[r.id] AS fact", 13, "declares unit, facts"),
        ("RETURN", "SET n.seen = true\nRETURN", 13, "SET has no place"),
        ("RETURN", "MERGE (:Park)\nRETURN", 13, "MERGE has no place"),
        ("MATCH", "LOAD CSV FROM 'x' AS row\nMATCH", 12, "LOAD has no place"),
        ("MATCH", "CALL db.labels() YIELD label\nMATCH", 12, "CALL has no place"),
    ],
)
def test_cypher_that_breaks_a_rule_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    file = write_question(tmp_path, cypher=CYPHER.replace(old, new))
    with pytest.raises(QueryFileError, match=words) as raised:
        read_question(file)
    assert raised.value.where == f"{file}:{line}"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("// view: table\n", "", 1, "lacks “view”"),
        ("view: table", "view: pie", 9, "must be one of table, graph"),
        ('en: "Who leads?"', 'fr: "Qui mène ?"', 1, "“question” needs zh and en"),
        ("type: entity", "type: thing", 4, "must be one of entity"),
        ("labels: [Department]", "labels: [Bureau]", 4, "must be one of Document"),
        ("  department:", "  Department:", 4, "no good name"),
        ("  department:", "  limit:", 4, "no good name"),
        ("key: [unit]", "key: [units]", 8, "names units, which is no column"),
        ("// key: [unit]", "// key: [unit", 9, "the header is no YAML"),
        ("// empty:", "// colour: red\n// empty:", 10, "unknown field “colour”"),
        ("type: facts", "type: texts", 7, "holds the facts"),
    ],
)
def test_header_that_breaks_a_rule_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    file = write_question(tmp_path, header=HEADER.replace(old, new))
    with pytest.raises(QueryFileError, match=words) as raised:
        read_question(file)
    assert raised.value.where == f"{file}:{line}"


@pytest.mark.parametrize("name", ["Who-Leads", "who_leads", "who-leads-2", "谁牵头"])
def test_bad_file_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(QueryFileError, match="no good id"):
        read_question(write_question(tmp_path, name=name))


def test_empty_body_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QueryFileError, match="no Cypher below"):
        read_question(write_question(tmp_path, cypher="// nothing\n"))


def test_file_without_rule_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bare.cypher"
    file.write_text("MATCH (n) RETURN n", "utf-8")
    with pytest.raises(QueryFileError, match="ends the header"):
        read_question(file)


def test_words_in_strings_and_comments_are_no_clauses(tmp_path: Path) -> None:
    cypher = CYPHER.replace("RETURN", "WHERE n.name <> 'SET $x (a:Nix)' // DELETE $y\nRETURN", 1)
    assert read_question(write_question(tmp_path, cypher=cypher)).cypher == cypher.rstrip()


def test_notes_may_use_only_the_parameters_of_their_question(tmp_path: Path) -> None:
    file = write_question(tmp_path)
    (tmp_path / "notes").mkdir()
    notes = tmp_path / "notes" / file.name
    notes.write_text("// How many.\nMATCH (n:Task)\nWHERE n.id = $task RETURN n.id AS zh", "utf-8")
    with pytest.raises(QueryFileError, match=r"\$task is not declared") as raised:
        read_question(file)
    assert raised.value.where == f"{notes}:3"


def test_two_questions_of_one_name_are_refused(tmp_path: Path) -> None:
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        file = write_question(tmp_path / folder)
    with pytest.raises(QueryFileError, match="has the same name") as raised:
        load_questions(tmp_path / "one", tmp_path / "other")
    assert raised.value.where == f"{file}:1"
