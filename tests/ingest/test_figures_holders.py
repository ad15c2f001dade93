"""Whose a count is that tells how many there are, and which counts are none."""

from tests.ingest.figured import PLAN, REPORT, figures, rows


def test_a_bracket_tells_how_many_hold_a_thing() -> None:
    [figure] = figures("武进区获批国家首批双创区域示范基地（全国17家、全省唯一）。", REPORT)
    assert (figure.indicator, figure.subject and figure.subject.name) == (
        "国家首批双创区域示范基地数",
        "中国",
    )


def test_what_is_counted_in_the_nation_is_the_nations() -> None:
    places = [
        f.subject.name
        for f in figures("在全国168个重点城市排第16位。窗口在全国12个城市运营。", REPORT)
        if f.subject
    ]
    assert places == ["中国", "合肥市", "合肥市"]


def test_a_place_in_a_set_is_a_rank() -> None:
    assert [r[:2] for r in rows("在69家实践基地中位列前4。", REPORT)] == [
        ("实践基地数", 69),
        ("实践基地中排名", 4),
    ]
    assert rows("新创建3所省级特色高中。", REPORT)[0][0] == "省级特色高中数"


def test_small_numbers_of_zones_count_and_vague_ones_do_not() -> None:
    text = "全市拥有三个国家高新区、四个省级高新区。"
    assert [r[:2] for r in rows(text, REPORT)] == [("国家高新区数", 3), ("省级高新区数", 4)]
    assert rows("建成三个中心，以数十家企业为龙头，符合以下3个条件之一。", REPORT) == []


def test_who_comes_is_counted_whatever_it_does_then() -> None:
    text = "引进171名博士生入驻企业，组织45个项目申报创新创业大赛。"
    assert [r[0] for r in rows(text, REPORT)] == ["引进博士生数", "申报创新创业大赛项目数"]
    text = "产品应用于全球170多个国家和地区的民航、海关等领域。"
    assert rows(text, REPORT)[0][0] == "国家和地区数"


def test_a_means_is_no_part_of_the_name() -> None:
    assert rows("通过季报广泛征集企业需求24批次。", REPORT)[0][0] == "征集企业需求数"
    assert rows("通过省级验收项目12个。", REPORT)[0][1] == 12


def test_a_rate_per_head_is_an_award() -> None:
    text = "按博士每人10000元、硕士每人7000元标准给予补贴。"
    assert [f.status for f in figures(text, PLAN)] == ["award", "award"]
    assert figures("人均可支配收入每人7000元。", PLAN)[0].status == "target"


def test_a_quantity_that_ends_like_a_verb_stays_whole() -> None:
    text = "全社会研发投入增长7%，累计投入超过20亿元，企业投入2.5亿元。"
    assert [r[0] for r in rows(text, REPORT)] == ["全社会研发投入", "全社会研发投入", "企业投入"]


def test_the_most_of_a_province_is_its_first() -> None:
    text = "治理互花米草面积11.8万亩、全省最多，建成全省最大的园区3个。"
    assert [r[:3] for r in rows(text, REPORT)] == [
        ("治理互花米草面积", 118_000, "亩"), ("治理互花米草面积全省排名", 1, "位"),
        ("全省最大园区数", 3, "个"),
    ]  # fmt: skip
