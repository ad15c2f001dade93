import pytest

from policygraph.ingest.normalise import normalise
from policygraph.ingest.readers.csv_table import is_table, read

TABLE = '指标,单位,"2025年\n目标"\n高新技术企业数,家,"5,800"\n研发投入占比,%,3.5\n'


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "utf-16"])
def test_cells_are_kept_in_every_encoding(encoding: str) -> None:
    (table,) = normalise(read(TABLE.encode(encoding), "x.csv")).tables
    assert [cell.text for cell in table.cells] == [
        "指标", "单位", "2025年目标", "高新技术企业数", "家", "5,800", "研发投入占比", "%", "3.5",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (TABLE, True),
        ("甲;1\n乙;2\n", True),
        ("指标\t值\n企业\t5\n", True),
        ("表1 主要指标\n指标,值\n企业,5\n平台,2\n", True),
        ("关于通知\n加快, 培育\n", False),
        ("加快创新, 培育企业\n到2023年, 净增500家, 其中\n", False),
        ("一、总体要求\n二、重点任务\n", False),
        ("甲,乙", False),
        ('未闭合的"引号,一\n第二行,二\n', True),
    ],
)
def test_a_table_has_as_many_cells_in_every_line(text: str, is_one: bool) -> None:
    assert is_table(text) == is_one
