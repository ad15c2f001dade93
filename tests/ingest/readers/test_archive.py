import struct
from pathlib import Path

from policygraph.graph.workspace import Workspace
from policygraph.ingest.intake import Overrides, Taken, take_in
from tests.ingest.readers.word_files import paragraph, word, write, zipped

TEXT = "关于加快创新的实施意见\n一、重点任务\n"
WORD = word(paragraph("关于加快创新的通知") + paragraph("一、总体要求"))


def take(folder: Path, *paths: Path) -> tuple[Taken, list[str]]:
    workspace = Workspace.open(folder / "data", create=True)
    taken = take_in(workspace, paths, Overrides())
    return taken, sorted(path.name for path in workspace.documents.iterdir())


def test_folders_in_folders_are_taken_and_what_is_none_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "2021年" / "page_files").mkdir(parents=True)
    write(folder, "意见.txt", TEXT.encode("gbk"))
    write(folder / "2021年", "意见.docx", WORD)
    write(folder / "2021年", "扫描.jpg", b"\xff\xd8\xff\xe0")
    write(folder / "2021年" / "page_files", "frame.html", b"<html>")
    write(folder, ".hidden", b"x")
    write(folder, "data.json", b"{}")
    taken, files = take(tmp_path, folder)
    assert files == ["2021年-意见.docx", "意见.txt"]
    assert [entry.id for entry in taken.entries] == ["2021年-意见", "意见"]
    (refused,) = taken.refused
    assert refused.name.endswith("in/2021年/扫描.jpg")
    assert "JPEG" in refused.error.what


def test_archives_in_archives_and_names_in_gbk(tmp_path: Path) -> None:
    inner = zipped({"附件/名单.txt": f"名单\n{TEXT}"})
    names = {b"GBKNAME1.txt": "通知一.txt".encode("gbk").ljust(12, b"_")}
    data = zipped({"GBKNAME1.txt": TEXT, "更多.zip": inner, "坏.docx": WORD[:50]})
    for old, new in names.items():
        data = data.replace(old, new)
    taken, files = take(tmp_path, write(tmp_path, "文件.zip", data))
    assert files == ["文件-更多-附件-名单.txt", "文件-通知一.txt__"]
    assert [item.name for item in taken.refused] == [f"{tmp_path}/文件.zip/坏.docx"]


def test_names_in_an_archive_cannot_lead_out_of_it(tmp_path: Path) -> None:
    data = zipped(
        {"../../up.txt": TEXT, "/etc/root.txt": TEXT + "二", "C:\\x\\win.txt": TEXT + "三"}
    )
    _, files = take(tmp_path, write(tmp_path, "a.zip", data))
    assert files == ["a-C_-x-win.txt", "a-etc-root.txt", "a-up.txt"]
    assert not (tmp_path.parent / "up.txt").exists()


def test_one_bomb_in_an_archive_does_not_stop_the_rest(tmp_path: Path) -> None:
    data = zipped({"bomb.txt": b" " * (64 << 20), "意见.txt": TEXT})
    taken, files = take(tmp_path, write(tmp_path, "a.zip", data))
    assert files == ["a-意见.txt"]
    assert "would unpack" in taken.refused[0].error.what


def test_archives_nested_without_end_stop(tmp_path: Path) -> None:
    data = zipped({"意见.txt": TEXT})
    for _ in range(9):
        data = zipped({"inner.zip": data})
    taken, files = take(tmp_path, write(tmp_path, "a.zip", data))
    assert files == []
    assert "nested too deep" in taken.refused[0].error.what


def test_the_same_content_is_taken_once(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a.txt", TEXT.encode()), write(tmp_path, "b.txt", TEXT.encode())
    taken, files = take(tmp_path, first, second)
    assert files == ["a.txt"]
    assert [(name, entry.id) for name, entry in taken.copies] == [(str(second), "a")]
    again, _ = take(tmp_path, second)
    assert (again.entries, len(again.copies)) == ((), 1)


def test_one_paper_as_word_and_as_text_has_two_entries(tmp_path: Path) -> None:
    files = write(tmp_path, "通知.docx", WORD), write(tmp_path, "通知.txt", TEXT.encode())
    taken, _ = take(tmp_path, *files)
    assert [entry.id for entry in taken.entries] == ["通知", "通知-txt"]


def test_a_part_that_lies_about_its_size_gives_no_more(tmp_path: Path) -> None:
    data = bytearray(zipped({"意见.txt": TEXT * 1000}))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 10)
    taken, files = take(tmp_path, write(tmp_path, "a.zip", bytes(data)))
    assert files == []
    assert "damaged" in taken.refused[0].error.what
