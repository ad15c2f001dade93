"""Long lists of words: what is looked up and what the automaton finds are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.ingest.wordlists import LongestWords, find_words

WORDS = ("中", "中国", "中国科学院", "中关村", "国", "关村", "科学院大学", "院")


@given(st.text("中国科学院大关村、"))
def test_looking_up_finds_what_the_automaton_finds(text: str) -> None:
    few, many = LongestWords(WORDS), LongestWords(WORDS)
    assert list(find_words(many, "国" * 60_000 + "\n"))[-1] == (4, 59_999, 60_000)
    assert list(find_words(few, text)) == [tuple(found) for found in find_words(many, text)]


def test_the_longest_word_at_the_first_place_counts() -> None:
    found = list(find_words(LongestWords(WORDS), "中国科学院大学在中关村"))
    assert [WORDS[index] for index, _, _ in found] == ["中国科学院", "中关村"]


def test_longest_words_do_not_overlap() -> None:
    with pytest.raises(ValueError, match="overlap"):
        list(find_words(LongestWords(WORDS), "中国", overlapping=True))
