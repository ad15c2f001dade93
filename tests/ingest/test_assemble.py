from dataclasses import replace

import pytest

from policygraph.graph.errors import CatalogError
from policygraph.graph.ids import name_id
from policygraph.graph.model import Subgraph
from policygraph.ingest.assemble import assemble
from policygraph.ingest.decisions import Decision
from policygraph.ingest.model import SELF, Anchor, Facts, Figure, Ref
from tests.ingest.papers import CHANGZHOU, facts, mention, relation

LEAP = "突出特色园区。依托中以常州创新园，开展合作。（牵头单位：区科技局）"
NEWS = "2个国家人才团队入驻中以园。区科技局推出“惠科企”。"


def leap() -> Facts:
    park = mention(LEAP, "中以常州创新园", "Park")
    unit = mention(LEAP, "区科技局", "Department", "武进区科技局", "government")
    led = relation(
        LEAP, "LEADS", Ref("Department", unit.name), Ref("Task", "1"), "（牵头单位：区科技局）"
    )
    return facts("leap", LEAP, mentions=(park, unit), relations=(led,))


def news() -> Facts:
    park = mention(NEWS, "中以园", "Park")
    unit = mention(NEWS, "区科技局", "Department", "新北区科技局")
    return facts("news", NEWS, head=CHANGZHOU, mentions=(park, unit))


def names(graph: Subgraph, label: str) -> list[str]:
    return sorted(node.name for node in graph.nodes if node.label == label)


def test_short_names_of_the_park_are_one_node_over_documents() -> None:
    graph = assemble([leap(), news()])
    assert names(graph, "Park") == ["中以常州创新园"]


def test_short_names_of_two_districts_are_two_nodes() -> None:
    graph = assemble([leap(), news()])
    assert names(graph, "Department") == ["新北区科技局", "武进区科技局"]
    named = {name.entity for name in graph.names if name.form == "区科技局"}
    assert len(named) == 2


def test_order_of_documents_does_not_matter() -> None:
    assert assemble([leap(), news()]) == assemble([news(), leap()])


def test_mention_gives_involves_with_its_sentence_as_evidence() -> None:
    graph = assemble([leap()])
    (edge,) = (e for e in graph.edges if e.type == "INVOLVES" and e.target.startswith("park"))
    assert edge.evidence[0].quote == "依托中以常州创新园，开展合作。"


def test_all_evidence_quotes_stand_at_their_offsets() -> None:
    for edge in assemble([leap()]).edges:
        for item in edge.evidence:
            assert LEAP[item.start : item.end] == item.quote


def test_evidence_says_its_page_of_the_file() -> None:
    pages = (Anchor(0, "page", 3), Anchor(LEAP.index("（牵头"), "page", 4))
    paged = replace(leap(), document=replace(leap().document, anchors=pages))
    places = {item.quote: item.place for edge in assemble([paged]).edges for item in edge.evidence}
    assert places["依托中以常州创新园，开展合作。"] == "page 3"
    assert places["（牵头单位：区科技局）"] == "page 4"


def test_evidence_of_a_plain_text_has_no_page() -> None:
    assert {e.place for edge in assemble([leap()]).edges for e in edge.evidence} == {""}


def test_title_is_resolved_to_the_document_of_the_corpus() -> None:
    text = "为深入贯彻落实常州市《关于创新驱动高质量发展的实施意见》，制定本意见。"
    cited = Ref("Document", "关于创新驱动高质量发展的实施意见")
    citing = facts(
        "leap",
        text,
        relations=(relation(text, "IMPLEMENTS", Ref("Document", SELF), cited, "常州市"),),
    )
    graph = assemble([citing, facts("no1", NEWS, head=CHANGZHOU)])
    assert not any(node.properties.get("stub") for node in graph.nodes)
    (edge,) = (e for e in graph.edges if e.type == "IMPLEMENTS")
    target = next(node for node in graph.nodes if node.id == edge.target)
    assert target.properties["slug"] == "no1"


def test_title_outside_the_corpus_is_a_stub() -> None:
    text = "为贯彻《促进科技成果转化法》，制定本意见。"
    law = Ref("Document", "促进科技成果转化法")
    cited = relation(text, "CITES", Ref("Document", SELF), law, "《促进科技成果转化法》")
    (stub,) = (
        n
        for n in assemble([facts("x", text, relations=(cited,))]).nodes
        if n.properties.get("stub")
    )
    assert stub.name == "促进科技成果转化法"


def test_edge_that_the_ontology_forbids_is_left_out() -> None:
    wrong = relation(
        LEAP, "INCUBATES", Ref("Park", "中以常州创新园"), Ref("Park", "西太湖"), "依托"
    )
    graph = assemble([facts("leap", LEAP, relations=(wrong,))])
    assert not any(edge.type == "INCUBATES" for edge in graph.edges)


def test_figure_becomes_an_observation_with_indicator_and_place() -> None:
    text = "全区高新技术企业净增500家。"
    figure = Figure(
        "高新技术企业数", 500, "家", "=", "increase", "target",
        Ref("Place", "武进区"), 0, 13, "test", year=2023, since=2021,
    )  # fmt: skip
    graph = assemble([facts("leap", text, figures=(figure,))])
    (node,) = (n for n in graph.nodes if n.label == "Observation")
    ends = {e.type: e.target for e in graph.edges if e.source == node.id}
    assert ends == {"OF": name_id("Indicator", "高新技术企业数"), "FOR": name_id("Place", "武进区")}
    assert (node.properties["year"], node.properties["since"]) == (2023, 2021)


def test_merge_decision_joins_and_its_reason_stays() -> None:
    merge = Decision("merge", "Department", ("新北区科技局", "武进区科技局"), "", "", "a test")
    graph = assemble([leap(), news()], [merge])
    assert names(graph, "Department") == ["新北区科技局"]
    (name,) = (n for n in graph.names if n.form == "武进区科技局")
    assert name.reason == "merge: a test"
    assert name.id == name_id("Department", "武进区科技局")


def test_apart_decision_keeps_a_namesake_of_one_document_apart() -> None:
    apart = Decision("apart", "Park", ("中以园",), "另一个", "news", "a test")
    assert len(names(assemble([leap(), news()], [apart]), "Park")) == 2


def test_rename_keeps_the_old_id_as_a_name() -> None:
    rename = Decision("rename", "Department", ("武进区科技局",), "武进区科学技术局", "", "a test")
    graph = assemble([leap()], [rename])
    assert names(graph, "Department") == ["武进区科学技术局"]
    old = name_id("Department", "武进区科技局")
    assert {n.entity for n in graph.names if n.id == old} == {
        name_id("Department", "武进区科学技术局")
    }


def test_relabel_moves_a_name_to_another_label() -> None:
    relabel = Decision("relabel", "Park", ("中以常州创新园",), "Platform", "", "a test")
    graph = assemble([leap()], [relabel])
    assert (names(graph, "Park"), names(graph, "Platform")) == ([], ["中以常州创新园"])


def test_known_alias_names_the_park_though_no_text_prints_it() -> None:
    graph = assemble([leap()])
    (park,) = (node for node in graph.nodes if node.label == "Park")
    assert "中国以色列常州创新园" not in park.aliases
    assert park.id in {name.entity for name in graph.names if name.form == "中国以色列常州创新园"}


def test_number_behind_a_title_names_the_document() -> None:
    text = "按照《关于加快创新的意见》（苏政发〔2020〕5号）执行。"
    title = mention(text, "《关于加快创新的意见》", "Document", "关于加快创新的意见")
    number = mention(text, "苏政发〔2020〕5号", "Document", "关于加快创新的意见")
    graph = assemble([facts("x", text, mentions=(title, number))])
    (stub,) = (node for node in graph.nodes if node.properties.get("stub"))
    assert stub.id in {name.entity for name in graph.names if name.form == "苏政发〔2020〕5号"}


def test_inferred_belonging_makes_no_node_of_its_own() -> None:
    part = relation(
        LEAP,
        "PART_OF",
        Ref("Department", "武进区科技局"),
        Ref("Department", "武进区委"),
        "区科技局",
    )
    inferred = type(part)(
        part.type, part.source, part.target, part.start, part.end, "test", inferred=True
    )
    unit = mention(LEAP, "区科技局", "Department", "武进区科技局")
    assert names(
        assemble([facts("x", LEAP, mentions=(unit,), relations=(inferred,))]), "Department"
    ) == ["武进区科技局"]


def test_long_and_short_name_of_a_bureau_are_one_node() -> None:
    text = "区科学技术局与区科技局。区科技局设科协。"
    long = mention(text, "区科学技术局", "Department", "武进区科学技术局")
    short = mention(text, "区科技局", "Department", "武进区科技局")
    graph = assemble([facts("x", text, mentions=(long, short))])
    assert names(graph, "Department") == ["武进区科学技术局"]


def test_a_decision_keeps_long_and_short_apart() -> None:
    text = "常州国家高新区与常州高新技术产业开发区。"
    state = mention(text, "常州国家高新区", "Park")
    other = mention(text, "常州高新技术产业开发区", "Park")
    apart = Decision("apart", "Park", ("常州国家高新区",), "国家级", "x", "a test")
    paper = facts("x", text, mentions=(state, other))
    assert len(names(assemble([paper]), "Park")) == 1
    assert len(names(assemble([paper], [apart]), "Park")) == 2


def test_what_is_kept_apart_is_joined_by_no_rule_and_no_alias() -> None:
    text = "常州国家高新区与常州高新技术产业开发区；中以园与中国以色列常州创新园。"
    forms = ("常州国家高新区", "常州高新技术产业开发区", "中以园", "中国以色列常州创新园")
    paper = facts("x", text, mentions=tuple(mention(text, form, "Park") for form in forms))
    apart = [
        Decision("apart", "Park", forms[:2], "", "", "a test"),
        Decision("apart", "Park", forms[2:], "", "", "a test"),
    ]
    assert len(names(assemble([paper]), "Park")) == 2
    assert sorted(names(assemble([paper], apart), "Park")) == sorted(
        [*forms[:2], "中以常州创新园", forms[3]]
    )


def test_name_that_no_merge_gives_up_is_kept() -> None:
    text = "武进区科技局、新北区科技局与天宁区科技局。"
    units = ("武进区科技局", "新北区科技局", "天宁区科技局")
    paper = facts("x", text, mentions=tuple(mention(text, form, "Department") for form in units))
    merges = [
        Decision("merge", "Department", (units[1], units[2]), "", "", "a test"),
        Decision("merge", "Department", (units[0], units[1]), "", "", "a test"),
    ]
    assert names(assemble([paper], merges), "Department") == [units[0]]


def test_rename_to_the_name_of_another_is_told_with_its_document() -> None:
    text = "武进区科技局与新北区科技局。"
    units = ("武进区科技局", "新北区科技局")
    paper = facts("x", text, mentions=tuple(mention(text, form, "Department") for form in units))
    rename = Decision("rename", "Department", units[:1], units[1], "", "a test", "d.toml:3")
    with pytest.raises(CatalogError, match="another Department in x") as error:
        assemble([paper], [rename])
    assert error.value.where == "d.toml:3"


def test_a_known_thing_is_named_as_the_texts_name_it() -> None:
    full = "中国国际进口博览会"
    short, long = "组团参加进博会。", f"参加{full}。"
    told = facts("one", short, mentions=(mention(short, "进博会", "Program", full),))
    whole = facts("two", long, mentions=(mention(long, full, "Program"),))
    assert names(assemble([told]), "Program") == ["进博会"]
    assert names(assemble([told, whole]), "Program") == [full]


def test_known_things_of_one_list_are_named_as_it_prints_them() -> None:
    text, printed = "建设六盘山、贺兰山实验室。", "六盘山、贺兰山实验室"
    full = ("宁夏六盘山实验室", "宁夏贺兰山实验室")
    paper = facts("x", text, mentions=tuple(mention(text, printed, "Platform", n) for n in full))
    assert names(assemble([paper]), "Platform") == ["六盘山实验室", "贺兰山实验室"]
