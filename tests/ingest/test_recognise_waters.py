import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "places"),
    [
        ("积极论证、推进绣针河通航。", "临沂市", ["绣针河"]),
        ("实施姚家河、荆襄内河等重点水体水质监测。", "临沂市", ["姚家河", "荆襄内河"]),
        ("推进南流江、九洲江、白沙河等水环境治理。", "玉林市", ["九洲江", "南流江", "白沙河"]),
        ("完成新洲区土河、黄陂区解放堰河3个小流域综合治理试点。", "武汉市", ["土河", "解放堰河"]),
        ("围绕虹山湖、娄湖、杨家湖，推行立体生态型住宅。", "安顺市", ["娄湖", "杨家湖", "虹山湖"]),
        ("统筹实施陆水、富水等流域系统治理。", "咸宁市", ["富水", "陆水"]),
        ("完成宛陵湖品质提升和梅溪河、道叉河综合整治。", "宣城市", ["宛陵湖", "梅溪河", "道叉河"]),
        ("推进灌区工程、矮郎河补水工程。", "凉山州", ["矮郎河"]),
        ("推动东平湖、天平湖创建国家级旅游度假区。", "泰安市", ["东平湖", "天平湖"]),
        ("加快老濉河尾水湿地工程建设。", "淮北市", ["老濉河"]),
        ("将南北盘江纳入省级生态补偿范围。", "贵州省", ["北盘江", "南盘江"]),
        ("完成相思江防洪排涝提升、马尾河风貌提升等项目。", "贺州市", ["相思江", "马尾河"]),
    ],
)  # fmt: skip
def test_waters_that_work_or_list_tells(text: str, region: str, places: list[str]) -> None:
    found = names(text, region, "Place")
    assert [name for name in found if name.endswith(tuple("河江湖水"))] == places


@pytest.mark.parametrize(
    "text",
    [
        "加强江河湖库治理，整治入河排污口，开展城市内河治理。",
        "庐江、巢湖经济总量稳居全省十强，平江灌区开工。",
        "建设鉴湖、浣江、艇湖等实验室，改造供水、排水等设施。",
        "推进阳湖街道改造，东南湖区开工。",
        "沿江、沿河航道整治，跨界河流域治理。",
    ],
)
def test_no_waters(text: str) -> None:
    found = names(text, "绍兴市", "Place")
    assert [name for name in found if name.endswith(("河", "江", "湖", "水"))] == []
