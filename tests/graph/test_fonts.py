from pathlib import Path

import pytest

from policygraph.graph import fonts
from policygraph.graph.exports.picture import render_picture
from policygraph.graph.fonts.build import RARE, characters
from policygraph.graph.view import View, ViewNode
from tests.graph.pictures import glyphs

FOLDER = Path(fonts.__file__).parent


def test_the_licence_lies_beside_the_font() -> None:
    text = (FOLDER / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Adobe" in text
    assert (FOLDER / "NotoSansCJKsc-Part.otf").stat().st_size < 2_500_000


def test_the_font_is_made_for_the_corpus_and_for_rare_places() -> None:
    assert set("滆湖氿滨标標〇—“”㎡①") <= characters()


@pytest.mark.parametrize("place", ["滆湖", "氿滨", "埇桥区", "甪直镇", "標誌", "鄠邑区"])
def test_rare_characters_are_drawn_as_text(place: str) -> None:
    drawn = render_picture(View("地名", nodes=(ViewNode("p", "Place", place),)), "pdf")
    assert set(place) <= glyphs(drawn)


def test_the_list_of_rare_characters_has_none_twice() -> None:
    assert len(set(RARE)) == len(RARE)
