from policygraph.graph.exports.sides import COLUMN, Course, courses


def star(leaves: int) -> dict[tuple[str, str], Course]:
    names = [f"leaf{n:02d}" for n in range(leaves)]
    return courses(["hub", *names], [("hub", name) for name in names])


def test_a_few_leaves_stand_to_the_right_in_one_column() -> None:
    assert set(star(5).values()) == {Course()}


def test_many_leaves_stand_on_both_sides() -> None:
    runs = star(24)
    assert sum(run.turned for run in runs.values()) == 12


def test_no_column_is_longer_than_a_page_is_high() -> None:
    runs = list(star(50).values())
    columns = {(run.turned, run.length) for run in runs}
    assert max(runs.count(Course(*column)) for column in columns) <= COLUMN


def test_of_two_lines_between_two_nodes_one_is_turned() -> None:
    runs = courses(["a", "b", "c"], [("a", "b"), ("b", "a"), ("b", "c")])
    assert sorted(run.turned for pair, run in runs.items() if "c" not in pair) == [False, True]
