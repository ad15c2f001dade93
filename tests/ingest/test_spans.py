from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from policygraph.ingest.spans import Cover, SpanIndex

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda s: (s[0], s[0] + s[1])), max_size=9
)


@dataclass(frozen=True)
class Thing:
    start: int
    end: int


@given(SPANS, SPANS)
def test_a_cover_touches_what_one_of_its_spans_overlaps(
    taken: list[tuple[int, int]], asked: list[tuple[int, int]]
) -> None:
    cover = Cover()
    for start, end in taken:
        cover.add(start, end)
    for start, end in asked:
        assert cover.touches(start, end) == any(a < end and start < b for a, b in taken)


@given(SPANS, SPANS)
def test_an_index_gives_what_lies_in_a_stretch_in_text_order(
    spans: list[tuple[int, int]], asked: list[tuple[int, int]]
) -> None:
    index = SpanIndex(Thing(*span) for span in spans)
    things = sorted((Thing(*span) for span in spans), key=lambda thing: thing.start)
    for start, end in asked:
        assert index.starting(start, end) == [t for t in things if start <= t.start < end]
        assert index.within(start, end) == [t for t in things if start <= t.start and t.end <= end]
