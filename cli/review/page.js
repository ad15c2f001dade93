"use strict";
// Offsets count code points of the document's text; data-at of a line says where it begins.
const text = document.getElementById("text");
const facts = document.getElementById("facts");
const lines = [...text.querySelectorAll("p")];
const starts = lines.map((line) => Number(line.dataset.at));
const rows = [...facts.querySelectorAll("[data-spans]")];
const spansOf = (row) => row.dataset.spans.split(" ").map((span) => span.split("-").map(Number));

function lineAt(offset) {
  let low = 0, high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle; else high = middle;
  }
  return low;
}

function pointAt(offset) {
  const at = lineAt(offset);
  const walker = document.createTreeWalker(lines[at], NodeFilter.SHOW_TEXT);
  let left = offset - starts[at], last = null;
  while (walker.nextNode()) {
    last = walker.currentNode;
    const signs = [...last.data];
    if (left <= signs.length) return [last, signs.slice(0, left).join("").length];
    left -= signs.length;
  }
  return [last, last.data.length];
}

function showSpan([start, end]) {
  const range = document.createRange();
  range.setStart(...pointAt(start));
  range.setEnd(...pointAt(end));
  lines[lineAt(start)].scrollIntoView({ block: "center" });
  if (globalThis.Highlight && CSS.highlights) CSS.highlights.set("fact", new Highlight(range));
  else { getSelection().removeAllRanges(); getSelection().addRange(range); }
}

function choose(chosen) {
  for (const row of facts.querySelectorAll(".here")) row.classList.remove("here");
  for (const row of chosen) row.classList.add("here");
}

// From a fact to its place; a click again goes on to its next place.
facts.addEventListener("click", (event) => {
  const row = event.target.closest("[data-spans]");
  if (!row) return;
  event.preventDefault();
  const spans = spansOf(row);
  const next = row.classList.contains("here") ? (Number(row.dataset.next || 0) + 1) % spans.length : 0;
  row.dataset.next = next;
  choose([row]);
  showSpan(spans[next]);
});

// From a place to its facts, the narrowest first.
text.addEventListener("click", (event) => {
  const mark = event.target.closest("i");
  if (!mark) return;
  const offset = Number(mark.dataset.s);
  const found = [];
  for (const row of rows)
    for (const [start, end] of spansOf(row))
      if (start <= offset && offset < end) { found.push([end - start, row]); break; }
  found.sort((a, b) => a[0] - b[0]);
  choose(found.map(([, row]) => row));
  if (found.length) found[0][1].scrollIntoView({ block: "center" });
});

document.getElementById("legend").addEventListener("change", (event) => {
  const box = event.target;
  document.body.classList.toggle(box.value, !box.checked);
});

document.getElementById("find").addEventListener("input", (event) => {
  const words = event.target.value.trim();
  for (const row of rows) row.hidden = words !== "" && !row.textContent.includes(words);
});
