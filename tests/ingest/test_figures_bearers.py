"""Whose figures they are: what a report's sentence goes on about, and what is a place's own."""

from policygraph.ingest.model import Mention
from tests.ingest.figured import REPORT, figures, mention


def _bearers(text: str, *things: Mention) -> list[str]:
    """Give the names of what the figures of a report are for."""
    return [f.subject.name if f.subject else "" for f in figures(text, REPORT, *things)]


def test_what_gets_on_is_done_with() -> None:
    text = "六盘山实验室加速推进，新增创新平台77家、高新技术企业51家。"
    lab = mention(text, "六盘山实验室", "Platform")
    assert _bearers(text, lab) == ["合肥市", "合肥市"]
    text = "六盘山实验室集聚专家20人，新增成果7项。"
    lab = mention(text, "六盘山实验室", "Platform")
    assert _bearers(text, lab) == ["六盘山实验室", "六盘山实验室"]


def test_a_change_before_the_subject_leaves_it_the_sentence() -> None:
    text = "机构合并后，六盘山实验室集聚专家20人，新增成果7项。"
    lab = mention(text, "六盘山实验室", "Platform")
    assert _bearers(text, lab) == ["六盘山实验室", "六盘山实验室"]


def test_several_places_are_the_subject_of_their_clause_alone() -> None:
    text = "莒南钢铁材料、费县绿色家居等产业更加凸显，工业产值过500亿元的县达到5个。"
    places = [mention(text, word, "Place", word) for word in ("莒南", "费县")]
    assert _bearers(text, *places) == ["合肥市"]


def test_a_city_has_what_is_called_after_the_nation() -> None:
    assert _bearers("全国名特优新农产品达到8个。") == ["合肥市"]
    assert _bearers("全国共有示范中心23家。") == ["中国"]


def test_a_service_lends_to_the_firms_of_the_region() -> None:
    text = "“信易贷”平台授信额度突破1200亿元。"
    assert _bearers(text, mention(text, "“信易贷”平台", "Platform", "信易贷平台")) == ["合肥市"]
    text = "“湘易办”上线服务事项1万项。"
    assert _bearers(text, mention(text, "“湘易办”", "Platform", "湘易办")) == ["湘易办"]


def test_a_quantity_of_a_thing_is_of_nothing_before() -> None:
    text = "总投资846亿元项目协议正式签署，华友产值超110亿元。"
    found = figures(text, REPORT, mention(text, "华友", "Enterprise"))
    assert [f.indicator for f in found][-1] == "产值"


def test_what_is_built_up_has_what_the_next_clauses_tell() -> None:
    text = "加快宣城经开区“千亿园区”建设，确保经营性收入突破500亿元，实现直接融资160亿元。"
    park = mention(text, "宣城经开区", "Park")
    assert _bearers(text, park) == ["宣城经开区", "宣城经开区"]
    text = "启动大学城建设，签约高校2所，实施道路项目，新增绿地3公顷。"
    assert _bearers(text, mention(text, "大学城", "Park")) == ["大学城", "合肥市"]
    text = "充分发挥科创中心作用，完善培育体系，新增高新技术企业200家。"
    assert _bearers(text, mention(text, "科创中心", "Platform")) == ["合肥市"]
    text = "推进双碳小镇建设，力争推广量突破1万辆。"
    assert _bearers(text, mention(text, "双碳小镇", "Park")) == ["合肥市"]
