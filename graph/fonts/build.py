"""Cut the font of the pictures out of Noto Sans CJK. Needed only when its characters change.

On Debian, with fonttools from PyPI, in the root of the project:

    apt-get install fonts-noto-cjk
    python -m pip install fonttools
    python graph/fonts/build.py [NotoSansCJK-Regular.ttc]

The part holds GB 2312, the common half of Big5 (names in long forms), the characters of
the corpus and the lexicon, and those of Chinese places and firms that GB 2312 lacks. The same
font gives the same bytes. It keeps its name, which its licence does not reserve.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
SIMPLIFIED = 2
"""Which face of the collection draws Chinese as it is printed on the mainland."""

RARE = (
    # Counties, towns, lakes and rivers: 滆湖, 氿滨, 埇桥, 鄠邑, 瀍河, 浉河, 甪直, 道滘 …
    "滆氿埇鄠瀍浉甪滘浥湉湨溇漖汭沄洈澛澴涢洑漷瀔浬峃峂峣峧崀嵖嶅崚崟嵚埗圫垟垾垞垱堎堨堼塝"
    "塱墘埫堌堽邘郚郪鄌郿鄚酂猇碶礐筼簰羑脿菉蕰虓袆跶辀霅鹮㙟㘵㳇㵲䃅㟃栟梽棪椑楒榠榃槚檵毐玏"
    # Firms and persons
    "〇昇昉旻晞暐曌垚犇骉羴镕锳锜鑨喆堃祎赟翀翯翾禤琎玙珺琇琯瑀瑆璟璠瑱瑨璪洺湜燊炘烜燚禛祐"
    "竑芃荺衎訚谞贇飏骕鹍龑"
)
"""What names need and neither GB 2312 nor the common half of Big5 is sure to hold."""
SYMBOLS = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x2010, 0x209F),
    (0x20A0, 0x20BF),
    (0x2100, 0x22FF),
    (0x2460, 0x24FF),
    (0x2500, 0x266F),
    (0x3000, 0x303F),
    (0x3200, 0x33FF),
    (0xFF00, 0xFFEF),
)
"""Latin, punctuation, currencies, arrows, circled numbers, shapes, squared units, wide forms."""
FEATURELESS = (
    "--layout-features=",
    "--no-hinting",
    "--no-glyph-names",
    "--drop-tables+=vhea,vmtx,VORG,BASE,GSUB,GPOS,DSIG",
    "--name-IDs=0,1,2,3,4,5,6,13,14",
)
"""What a picture does not need: vertical writing, ligatures, hints for old screens."""


def main(source: Path = SOURCE) -> None:
    """Write the font beside this file."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as wanted:
        wanted.write("".join(sorted(characters())))
        wanted.flush()
        command = [sys.executable, "-m", "fontTools.subset", str(source), *FEATURELESS]
        command += [f"--font-number={SIMPLIFIED}", f"--text-file={wanted.name}"]
        command += [f"--output-file={HERE / 'NotoSansCJKsc-Part.otf'}"]
        subprocess.run(command, check=True)  # noqa: S603  our arguments, a developer's path


def characters() -> set[str]:
    """Give all characters that the font shall hold."""
    wanted = set(RARE) | set(_decoded("gb2312", 0xA1, 0xF7)) | set(_decoded("big5", 0xA4, 0xC6))
    for first, last in SYMBOLS:
        wanted |= set(map(chr, range(first, last + 1)))
    for room in ("corpus", "ingest/lexicon"):
        for path in sorted((HERE.parents[1] / room).rglob("*")):
            if path.suffix in {".txt", ".toml", ".tsv", ".json"}:
                wanted |= set(path.read_text("utf-8"))
    return {character for character in wanted if character >= " "}


def _decoded(codec: str, first: int, last: int) -> Iterator[str]:
    for high in range(first, last + 1):
        for low in range(0x40, 0xFF):
            try:
                yield bytes((high, low)).decode(codec)
            except UnicodeDecodeError:
                continue


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
