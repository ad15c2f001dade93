import pytest

from policygraph.ingest.titles import bare_title, match_titles


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "中共常州市委 常州市人民政府 关于创新驱动高质量发展的实施意见",
            "关于创新驱动高质量发展的实施意见",
        ),
        ("关于印发《武进区科技创新工作要点》的通知", "武进区科技创新工作要点"),
        ("常州市工作计划（2023-2027年）", "常州市工作计划"),
        ("若干政策（试行）", "若干政策"),
    ],
)
def test_writings_of_one_title_are_equal(first: str, second: str) -> None:
    assert bare_title(first) == bare_title(second)


def test_place_in_a_title_is_kept() -> None:
    assert bare_title("武进区关于促进创新发展的若干政策") != bare_title(
        "新北区关于促进创新发展的若干政策"
    )


def test_title_of_two_documents_matches_none() -> None:
    assert match_titles(["政府工作报告"], {"a": "政府工作报告", "b": "政府工作报告"}) == {}
