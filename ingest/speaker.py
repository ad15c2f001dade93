"""Whose place a text without a head speaks for: a chapter, a speech, a passage.

It says of what level it is (全市, 市委, 市级) and names its own place and the divisions within it
more than any other. Where neither is clear it is nobody's.
"""

from collections import Counter
from functools import cache

from ahocorasick_rs import AhoCorasick

from policygraph.ingest.lazy import lazy
from policygraph.ingest.lexicon import divisions, table
from policygraph.ingest.regions import NATION
from policygraph.ingest.wordlists import find_words

_SPEECH_HEAD = 400
_DEICTIC_RE = lazy("[我全本]([省市区县州旗])")
"""我市, 全区, 本省: the words by which a paper names its own place."""
_SPEAKER_RE = lazy("代表([省市区县州旗])(?:人民)?政府")
"""现在，我代表市人民政府向大会报告工作: a speech names its level once and the nation often."""
_NATION_RE = lazy("[我全]国")
_FEW = 3
"""Points up to which nothing is settled by naming."""
_LEAD = 1.5
"""How many times the points of the next place the speaker's own must have."""
_SPREAD = 3
"""Cities of a province that its own paper names at least."""
_MAIN = 0.45
"""Share of the points of a province's cities above which the text is the one city's."""
_PART = 2
"""Times up to which one division within a place speaks for it."""


def find_speaker(text: str) -> str:
    """Give the place that the text speaks for, 中国 for the nation, empty where none is clear."""
    head = _SPEAKER_RE.search(text[:_SPEECH_HEAD])
    own = Counter(match[1] for match in _DEICTIC_RE.finditer(text))
    points = _points(text)
    if head:
        return _first(points, head[1], 0)
    if own["县"] + own["旗"] + own["区"] > own["市"] + own["州"] + own["省"]:
        lower = Counter({name: n for name, n in points.items() if name not in _upper()})
        level = max("县旗区", key=lambda level: own[level])
        if place := _first(lower, level, 0):
            return place
    city = _first(points, "市州", 0 if own["市"] + own["州"] else _FEW)
    province = _province_of(city) if city else ""
    if city and points[city] > _MAIN * sum(points[name] for name in _cities(province)):
        return city
    province = _first(points, "省区")
    if own["省"] + own["区"] >= own["市"] + own["州"] and _is_spread(points, province):
        return province
    national = len(_NATION_RE.findall(text)) > sum(own.values())
    return NATION if national and not own["市"] + own["州"] and not _one(points) else ""


def _is_spread(points: Counter[str], province: str) -> bool:
    """Whether the text names several cities of a province, and none of them above all."""
    named = sorted(points[name] for name in _cities(province) if points[name])
    return len(named) >= _SPREAD and named[-1] <= _MAIN * sum(named)


def _one(points: Counter[str]) -> bool:
    """Whether one province has most of what is named."""
    named = [count for name, count in points.items() if _province_of(name) == name]
    return bool(named) and max(named) > max(_FEW, sum(named) / 2)


def _first(points: Counter[str], levels: str, few: int = _FEW) -> str:
    """The place of the levels that has most points, more than `few`, and leads the next well."""
    ranked = [(count, name) for name, count in points.items() if name[-1] in levels]
    (most, best), (next_most, _) = [*sorted(ranked, reverse=True), (0, ""), (0, "")][:2]
    return best if most > few and most > _LEAD * next_most else ""


def _points(text: str) -> Counter[str]:
    """How often the text names a place, and how many of the divisions within it."""
    automaton, shorts = _short_names()
    times = Counter(shorts[index] for index, _, _ in find_words(automaton, text, overlapping=True))
    common = set(table("places")["short"]["common"])
    points: Counter[str] = Counter()
    for division in divisions():
        # 龙城 is a common word, as 城区 is; 龙城区 is none.
        known = division.short not in common or (division.name in text and division.name[2:])
        count = times[division.short] if known else 0
        if count:
            if division.is_upper or (division.name in text and division.name[2:]):
                points[division.name] += 2 * count
            for parent in division.parents:
                points[parent] += min(count, _PART)
    return points


@cache
def _province_of(city: str) -> str:
    return next((d.parents[-1] for d in divisions() if d.name == city and d.parents), city)


@cache
def _upper() -> frozenset[str]:
    return frozenset(division.name for division in divisions() if division.is_upper)


@cache
def _cities(province: str) -> tuple[str, ...]:
    """Give the prefectures of a province, or the city right under the nation itself."""
    found = tuple(d.name for d in divisions() if d.parents == (province,) and d.is_upper)
    return found if not province.endswith("市") else (province,)


@cache
def _short_names() -> tuple[AhoCorasick, tuple[str, ...]]:
    shorts = tuple(sorted({division.short for division in divisions()}))
    return AhoCorasick(shorts), shorts
