import pytest

from policygraph.ingest.dates import find_date, find_span, plan_years
from policygraph.ingest.head import read_head
from policygraph.ingest.model import Entry, Head, RawText
from policygraph.ingest.normalise import normalise

BODY = "为深入贯彻落实创新驱动发展战略，加快集聚高质量发展新动能，制定本意见。\n一、总体要求\n"


def head(raw: str, entry: Entry | None = None) -> Head:
    return read_head(normalise(raw), entry)


def test_joint_issuers_of_a_title_are_completed_with_their_spans() -> None:
    title = "中共常州市委 常州市人民政府 关于创新驱动高质量发展的实施意见"
    normal = normalise(f"常发〔2021〕1号\n{title}\n(2021年2月10日)\n{BODY}")
    found = read_head(normal)
    assert found.title == "关于创新驱动高质量发展的实施意见"
    assert found.issuers == ("常州市委", "常州市政府")
    printed = [normal.text[span[0] : span[1]] for span in found.issuer_spans if span]
    assert printed == ["中共常州市委", "常州市人民政府"]
    assert (found.number, found.issued_on, found.kind) == (
        "常发〔2021〕1号",
        "2021-02-10",
        "opinion",
    )
    assert found.regions == ("常州市", "江苏省")


def test_the_number_alone_tells_issuers_without_spans() -> None:
    raw = "武发〔2021〕10 号\n关于推进武进区科技创新能级跃升的实施意见（2021-\n\n2023）\n"
    found = head(raw + BODY)
    assert found.issuers == ("武进区委", "武进区政府")
    assert found.issuer_spans == (None, None)
    assert (found.region, found.period, found.issued_on) == ("武进区", (2021, 2023), "2021")


def test_a_notice_that_sends_a_paper_is_that_paper_with_all_who_signed() -> None:
    raw = (
        "工业和信息化部等八部门关于印发\n《“人工智能+制造”专项行动实施意见》的通知\n"
        "工信部联科〔2025〕279号\n现印发给你们，请结合实际认真抓好落实。\n"
        "工业和信息化部\n市场监管总局\n国家数据局\n2025年12月25日\n"
    )
    found = head(raw + BODY)
    assert found.title == "“人工智能+制造”专项行动实施意见"
    assert found.issuers == ("工业和信息化部", "国家市场监管总局", "国家数据局")
    assert (found.issued_on, found.region) == ("2025-12-25", "中国")


def test_a_number_and_a_signature_may_stand_in_running_text() -> None:
    raw = (
        "国务院办公厅关于印发重点任务分工方案的通知国办发〔2020〕43号\n"
        "各省：《重点任务分工方案》印发给你们。国务院办公厅2020年11月1日（此件公开发布）\n"
    )
    found = head(raw)
    assert (found.title, found.number) == ("重点任务分工方案", "国办发〔2020〕43号")
    assert (found.issuers, found.issued_on) == (("国务院办公厅",), "2020-11-01")


def test_a_work_report_is_known_by_place_and_year() -> None:
    raw = (
        "各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n"
        "一、2023年工作回顾\n全市上下克难奋进，合肥市地区生产总值增长5.8%。\n"
    )
    found = head(raw)
    assert (found.title, found.kind) == ("2024年合肥市政府工作报告", "report")
    assert (found.issuers, found.period) == (("合肥市政府",), (2023, 2024))


def test_the_catalogue_wins_but_for_a_finer_date() -> None:
    entry = Entry(
        "x", "x.txt", title="关于人才的意见", number="穗发〔2021〕3号", issuers=("广州市委",),
        date="2021", period=(2012, 2017), region="广州市", kind="plan",
    )  # fmt: skip
    found = head("常州市关于人才的意见\n2021年3月4日\n" + BODY, entry)
    assert (found.title, found.number) == ("关于人才的意见", "穗发〔2021〕3号")
    assert (found.region, found.kind, found.period) == ("广州市", "plan", (2012, 2017))
    assert (found.issuers, found.issuer_spans) == (("广州市委",), (None,))
    assert found.issued_on == "2021-03-04"


@pytest.mark.parametrize(
    ("region", "name", "above"),
    [
        ("浙江省杭州市", "杭州市", ("杭州市", "浙江省")),
        ("杭州", "杭州市", ("杭州市", "浙江省")),
        ("全国", "中国", ("中国",)),
        ("西太湖科技城", "西太湖科技城", ("西太湖科技城",)),
    ],
)
def test_a_region_is_named_as_the_graph_names_it(
    region: str, name: str, above: tuple[str, ...]
) -> None:
    found = head("政府工作报告\n加快建设。\n", Entry("x", "x.txt", region=region, date="2024"))
    assert (found.region, found.regions) == (name, above)


def test_a_text_that_says_nothing_of_itself_has_an_empty_head() -> None:
    found = head("创新是第一动力。\n")
    assert (found.title, found.number, found.issuers, found.region) == ("", "", (), "")
    assert (found.issued_on, found.period, found.year) == ("", None, 0)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021年2月10日", "2021-02-10"),
        ("二〇二一年十二月二十五日", "2021-12-25"),
        ("二○一二年十月三日", "2012-10-03"),
        ("2026.01.09", "2026-01-09"),
        ("到2023年", ""),
    ],
)
def test_dates_are_read_in_all_usual_forms(text: str, date: str) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("（2023-2027年）", (2023, 2027)),
        ("2021年至2025年", (2021, 2025)),
        ("“十四五”科技创新规划", (2021, 2025)),
        ("十三五规划纲要", (2016, 2020)),
        ("2021年重点工作", None),
    ],
)
def test_spans_of_years_are_read(text: str, span: tuple[int, int] | None) -> None:
    assert find_span(text) == span


def test_five_year_plans_have_their_years() -> None:
    assert [plan_years(number)[0] for number in ("十", "十二", "十四", "十五")] == [
        2001, 2011, 2021, 2026
    ]  # fmt: skip


def test_numbered_plan_gives_its_five_years() -> None:
    title = "贵州省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要"
    assert find_span(title) == (2021, 2025)


def test_a_title_may_be_broken_by_hand_with_its_issuers_above() -> None:
    raw = RawText(
        "中共四川省委 四川省人民政府\n关于加快推进\n科技创新的\n若干意见\n"
        "（2018年6月30日中国共产党四川省第十一届委员会第三次全体会议通过）\n一、总体要求\n",
        wrapped=False,
    )
    found = read_head(normalise(raw))
    assert found.title == "关于加快推进科技创新的若干意见"
    assert found.issuers == ("四川省委", "四川省政府")
    assert (found.issued_on, found.region) == ("2018-06-30", "四川省")


def test_a_decree_has_its_number_and_the_title_of_what_it_sets_in_force() -> None:
    raw = (
        "深圳市人民政府令\n\n第 328 号\n\n《深圳市城市管理办法》已经审议通过，现予公布。\n\n"
        "市长 陈如桂\n\n2020年4月9日\n\n深圳市城市管理办法\n\n第一章 总则\n"
    )
    found = head(raw)
    assert (found.title, found.number) == ("深圳市城市管理办法", "深圳市人民政府令第328号")
    assert (found.issuers, found.issued_on) == (("深圳市政府",), "2020-04-09")


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ("公安部令 第 162 号", "公安部令第162号"),
        ("（2021年7月27日中华人民共和国国务院令第746号公布）", "国务院令第746号"),
        ("北京市接诉即办工作条例\n\n〔十五届〕第62号", "〔十五届〕第62号"),
        ("财政部 税务总局\n\n公告2023年第7号", "公告2023年第7号"),
        ("呼政办发【2023】12号", "呼政办发〔2023〕12号"),
        ("根据《实施意见》（穗府规〔2018〕19号）", ""),
    ],
)
def test_numbers_are_read_in_all_usual_forms(lines: str, number: str) -> None:
    assert head(f"{lines}\n").number == number


def test_names_of_issuers_without_blanks_between_are_parted() -> None:
    raw = "广州市人力资源和社会保障局广州市财政局关于印发广州市就业见习基地管理办法的通知\n"
    assert head(raw).issuers == ("广州市人力资源和社会保障局", "广州市财政局")


def test_an_issuer_that_leaves_out_its_place_has_it_from_the_signature() -> None:
    raw = "市政府关于推进科技创新的实施意见\n\n现提出意见。\n\n无锡市人民政府\n\n2020年1月6日\n"
    found = head(raw)
    assert (found.issuers, found.region) == (("无锡市政府",), "无锡市")


@pytest.mark.parametrize(
    ("raw", "title", "issuer"),
    [
        ("政府工作报告\n——2024年1月16日在亳州市第五届人民代表大会第三次会议上\n市长 秦凤玉\n",
         "2024年亳州市政府工作报告", "亳州市政府"),
        ("现在，我代表市人民政府，向大会报告政府工作。\n一、2023年主要工作\n绍兴市提质。\n",
         "2024年绍兴市政府工作报告", "绍兴市政府"),
        ("2023年工作回顾\n刚刚过去的2023年，是我州提速换挡之年。阿坝州克难奋进。\n",
         "2024年阿坝藏族羌族自治州政府工作报告", "阿坝州政府"),
    ],
)  # fmt: skip
def test_a_work_report_without_a_title_of_its_own_is_named(
    raw: str, title: str, issuer: str
) -> None:
    found = read_head(normalise(RawText(raw, wrapped=False)))
    assert (found.title, found.issuers, found.kind) == (title, (issuer,), "report")


def test_a_heading_of_the_years_work_is_no_title_of_a_report() -> None:
    raw = (
        "各位代表：\n现在，我代表市人民政府，向大会报告政府工作，请予审议。\n"
        "二、2024年重点工作安排\n（一）聚力创新。绍兴市研发投入强度达3%。\n"
    )
    found = read_head(normalise(RawText(raw, wrapped=False)))
    assert (found.title, found.kind) == ("绍兴市政府工作报告", "report")


def test_news_has_the_place_and_date_that_the_page_says() -> None:
    raw = (
        "本月起，这笔钱直接发放至个人！\n发布日期：2025-12-03\n来源：广州市医疗保障局\n"
        "2025年12月1日起生育津贴直接发放至个人。\n一、办理材料\n"
    )
    found = read_head(normalise(RawText(raw, wrapped=False)))
    assert (found.kind, found.region, found.issued_on) == ("news", "广州市", "2025-12-03")


def test_news_that_hands_on_a_notice_is_that_notice() -> None:
    lead = "《安全指引》规定了汽车数据出境活动的管理方式和适用条件，提出九类豁免情形。" * 5
    raw = (
        f"工信部等八部门联合发文\n{lead}\n关于印发《汽车数据出境安全指引（2026版）》的通知\n"
        "工信部联网安〔2026〕27号\n"
    )
    found = read_head(normalise(RawText(raw, wrapped=False)))
    assert (found.title, found.number) == (
        "汽车数据出境安全指引（2026版）",
        "工信部联网安〔2026〕27号",
    )


def test_cells_of_a_table_are_neither_title_nor_date() -> None:
    raw = "序号\t任务\t单位\t时限\n1\t建平台\t市科技局\t2025-12-31\n2\t培育企业\t市工信局\t全年\n"
    found = read_head(normalise(RawText(raw, wrapped=False)))
    assert (found.title, found.issued_on, found.kind) == ("", "", "other")


def test_the_body_that_wrote_a_piece_tells_its_place() -> None:
    told = "为集聚人才，我区依托“龙城英才计划”和“龙城人才”工程，在全区建设众创空间。\n"
    by = "区域改革专题二\n钟楼区科技局\n【编者按】针对城区经济定位，改革体制机制。\n"
    assert head(by + told).regions == ("钟楼区", "常州市", "江苏省")
    assert head("改革专题\n近年来，钟楼区改革体制机制。\n" + told).region == "钟楼区"


def test_who_puts_its_seal_to_another_bodys_paper_is_no_issuer() -> None:
    raw = (
        "关于推动本市不动产登记领域申请材料精简工作的通知\n京审改办发〔2019〕2号\n各区政府：\n"
        "一、推动北京市登记精简。\n北京市政府审改办\n（北京市政务服务局代章）\n2019年4月28日\n"
    )
    found = read_head(normalise(RawText(raw, wrapped=False)))
    assert found.issuers == ("北京市政府审改办",)


def test_a_short_name_means_the_city_where_the_text_speaks_of_a_city() -> None:
    entry = Entry("", "", region="恩施")
    assert head("一年来，全市上下奋力拼搏，我市成为示范。", entry).region == "恩施市"
    whole = head("一年来，我州奋力拼搏，全州各县市争先。", entry).region
    assert whole == "恩施土家族苗族自治州"
