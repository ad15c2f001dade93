"""Names that a text repeats where nothing but the words tells of them."""

from tests.ingest.named import mentions


def test_a_programme_is_known_again_by_its_words() -> None:
    text = "实施全面振兴新突破三年行动，今年是全面振兴新突破三年行动的攻坚之年。"
    found = [mention.name for mention in mentions(text) if mention.label == "Program"]
    assert found == ["全面振兴新突破三年行动"] * 2


def test_a_company_is_known_again_where_no_other_name_begins() -> None:
    text = "支持泰开高压、泰盈科技等企业，泰开高压路改造，实施石横特钢与泰开高压的微电网试验。"
    found = [mention.start for mention in mentions(text) if mention.name == "泰开高压"]
    assert found == [text.index("泰开高压"), text.rindex("泰开高压")]


def test_a_pilot_that_is_won_elsewhere_stays_a_status() -> None:
    text = "开展城市一刻钟便民生活圈试点，入选城市一刻钟便民生活圈试点。"
    found = [mention for mention in mentions(text) if mention.label == "Program"]
    assert len(found) == 1
