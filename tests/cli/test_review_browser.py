"""The page's script in a real browser: from a fact to its place and back, filters."""

import json
import subprocess
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from policygraph.cli.review.page import render_page
from tests.cli.reviewed import leap_sheet

# Clicks a figure, then the name that stands in it, then a box of the legend, then filters.
CLICKS = """<script>
const said = {};
const all = (path) => [...document.querySelectorAll(path)];
all("#figures tr").find((r) => r.textContent.includes("外国人才专项")).click();
said.quote = [...CSS.highlights.get("fact")][0].toString();
said.moved = text.scrollTop > 0;
choose([]);
all("#text i.Department").find((i) => i.textContent === "区商务局").click();
said.here = [...facts.querySelectorAll(".here")].map((r) => r.textContent.trim());
document.querySelector("#legend input[value=no-Park]").click();
said.parks = all("#names tr[data-l=Park]").filter((r) => r.offsetParent).length;
const find = document.getElementById("find");
find.value = "石墨烯";
find.dispatchEvent(new Event("input"));
said.found = rows.filter((r) => !r.hidden).every((r) => r.textContent.includes("石墨烯"));
document.title = JSON.stringify(said);
</script></body>"""


def test_facts_lead_to_their_places_and_back(tmp_path: Path, chromium: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(render_page(leap_sheet()).replace("</body>", CLICKS), "utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile"]
    done = subprocess.run(
        [chromium, *options, "--dump-dom", page.as_uri()],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    title = LexborHTMLParser(done.stdout).css_first("title")
    assert title
    said = json.loads(title.text())
    assert "外国人才专项" in said["quote"]
    assert said["moved"]
    assert "牵头 LEADS 武进区商务局" in said["here"]
    assert (said["parks"], said["found"]) == (0, True)
