"""A document's review as values, and its text cut into marked pieces."""

from dataclasses import replace
from pathlib import Path

from policygraph.cli.review.marks import cut_lines, read_marks
from policygraph.cli.review.sheet import read_sheet
from policygraph.ingest.model import Anchor
from tests.cli.reviewed import bare_sheet, leap_sheet


def test_every_spot_quotes_the_text() -> None:
    sheet = leap_sheet()
    text = sheet.facts.document.text
    spots = [task.spot for task in sheet.tasks] + [tie.spot for tie in sheet.ties]
    spots += [spot for value in sheet.values for spot in value.spots]
    spots += [spot for name in sheet.names for spot in name.spots]
    assert len(spots) > 150
    assert all(text[spot.start : spot.end] == spot.quote for spot in spots)
    assert all(text[: spot.start].rfind("\n") + 1 == spot.line for spot in spots)


def test_task_has_its_units_in_text_order() -> None:
    task = leap_sheet().tasks[0]
    assert [(role.type, role.name) for role in task.roles] == [
        ("LEADS", "武进区商务局"),
        ("SUPPORTS", "武进区委组织部"),
        ("SUPPORTS", "武进区科技局"),
        ("SUPPORTS", "武进区人社局"),
    ]


def test_pieces_of_all_lines_are_the_text() -> None:
    sheet = leap_sheet()
    lines = ["".join(piece.text for piece in line.pieces) for line in cut_lines(sheet)]
    assert lines == [line for line in sheet.facts.document.text.split("\n") if line.strip()]


def test_pieces_carry_all_marks_that_cover_them() -> None:
    sheet = leap_sheet()
    marks = read_marks(sheet)
    for line in cut_lines(sheet):
        for piece in line.pieces:
            end = piece.start + len(piece.text)
            over = {mark for mark in marks if mark.start < end and piece.start < mark.end}
            assert set(piece.marks) == over


def test_page_stands_at_its_first_line() -> None:
    facts = leap_sheet().facts
    second = facts.document.text.index("二、重点任务")
    anchors = (Anchor(0, "page", 1), Anchor(second, "page", 2))
    paged = read_sheet(replace(facts, document=replace(facts.document, anchors=anchors)))
    assert [(line.page, line.start) for line in cut_lines(paged) if line.page] == [
        ("第1页", 0),
        ("第2页", second),
    ]
    assert paged.tasks[0].spot.place == "第2页"


def test_open_ends_and_other_numbers_are_listed(tmp_path: Path) -> None:
    sheet = bare_sheet(tmp_path)
    assert [(item.text, item.reason) for item in sheet.open] == [
        ("市科技局", "the document's place is not known"),
        ("未来办", "the unit matches no known body"),
    ]
    assert [item.text for item in sheet.leftovers] == ["28条"]
    assert [value.subject for value in sheet.values] == [""]
