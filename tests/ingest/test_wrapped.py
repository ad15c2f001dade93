"""Paragraphs of a plan as a PDF gives them: boxes of smaller print between, titles once more."""

from policygraph.ingest.normalise import normalise

PLAN = """\
    专栏 8   城市群、都市圈和重要城市
   航空航天。推进贵阳航空航天发动机燃油喷射系统生产（二期）、中国航发红林航空
 动力控制产品产能提升、安大航空锻造产业园、安顺安吉精铸民用航空环形锻件极限尺寸
 制造、贵安新区中国航发高温合金涡轮叶片生产、惠水换热装备生产、新浦新区航空发动
 机高精密结构件工业园、朝阳科技液体推进姿控动力系统产业化等项目建设，推进万山新

                               - 28 -
\f         专栏 8   城市群、都市圈和重要城市
 能源汽车直流充电桩生产、水月园区充电桩研发中心等项目和产业园建设，推进贵阳长通
 智能制造产业基地、贵飞飞机生产流程再造及智能化改造、天马工程钻机智能生产线等。

        第十章   着力优化新型城镇化格局

   顺应区域交通格局变化和产业发展趋势，构建以黔中城市群
为主体，贵阳贵安为中心，贵阳—贵安—安顺都市圈、遵义都市
圈为重点的新型城镇化空间格局。

  第一节   培育壮大都市圈和城市群
"""


def test_a_paragraph_that_hangs_below_its_first_line_goes_on() -> None:
    text = normalise(PLAN).text
    assert "黔中城市群为主体，贵阳贵安为中心" in text
    assert "遵义都市圈为重点的新型城镇化空间格局。\n第一节" in text
    assert "\n第十章 着力优化新型城镇化格局\n" in text


def test_a_box_that_goes_on_behind_a_page_has_one_title() -> None:
    text = normalise(PLAN).text
    assert text.count("专栏8") == 1
    assert "推进万山新能源汽车直流充电桩生产、" in text
    assert normalise("专栏1 重大工程\n推进。\n专栏1 重大工程\n").text.count("专栏1") == 2


def test_the_rest_of_a_headline_belongs_to_it() -> None:
    raw = PLAN.replace("第十章   着力优化新型城镇化格局", (
        "第七篇   坚持创新驱动发展，高质量建设国家大数据综合\n        试验区"
    )).replace("第一节   培育壮大都市圈和城市群", (
        "第二节   加快发展其他市（州）区域中心城市和重要节点城市\n"
        "    支持六盘水、安顺、毕节、铜仁等区域中心城市做优做特，完善城市功能。"
    ))  # fmt: skip
    text = normalise(raw).text
    assert "\n第七篇 坚持创新驱动发展，高质量建设国家大数据综合试验区\n" in text
    assert "和重要节点城市\n支持六盘水" in text
