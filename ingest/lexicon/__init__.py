"""The tables of names and words from which names are recognised, each read once.

Every file beside this one is data with its source in a comment. A line of forms, such as
"科技 科学技术", holds the short or usual form first and then those that mean the same.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
KEPT = 16_384
"""Answers about short strings (a name, a place) that a cache keeps; the same ones come again."""
_MUNICIPALITIES = ("11", "12", "31", "50")


@dataclass(frozen=True, slots=True)
class Division:
    """One administrative division; `parents` are the names above it, the nearest first.

    `kind` is province, city or district, as the ontology's kinds of Place.
    """

    name: str
    short: str
    kind: str
    parents: tuple[str, ...]

    @property
    def is_upper(self) -> bool:
        """Whether it is a province, a prefecture or a city right under a province."""
        return self.kind != "district" and len(self.parents) <= 1


@cache
def table(name: str) -> Mapping[str, Any]:
    """Give the table `name`.toml of this folder."""
    data: Mapping[str, Any] = tomllib.loads((_HERE / f"{name}.toml").read_text("utf-8"))
    return data


@cache
def divisions() -> tuple[Division, ...]:
    """Give all provinces, prefectures and counties, in the order of their codes."""
    found: list[Division] = []
    province = ""
    for code, name, short, counties in _rows("divisions.tsv", 4):
        if code.endswith("0000"):
            province = name
            kind = "city" if code.startswith(_MUNICIPALITIES) else "province"
            parents: tuple[str, ...] = ()
        else:
            kind, parents = "city", (province,)
        found.append(Division(name, short, kind, parents))
        found += (_county(item, (name, *parents)) for item in counties.split())
    return tuple(found)


def _county(item: str, parents: tuple[str, ...]) -> Division:
    name, _, short = item.lstrip("-").partition("=")
    # 溧阳市 is a city of its own name, though a prefecture governs it.
    kind = "city" if name.endswith("市") else "district"
    return Division(name, short or name[:-1], kind, parents)


@cache
def countries() -> Mapping[str, str]:
    """Give short and full names of countries, each with its short name."""
    found: dict[str, str] = {}
    for short, full, _ in _rows("countries.tsv", 3):
        found |= dict.fromkeys((short, *full.split()), short)
    return found


@cache
def foreign_cities() -> Mapping[str, str]:
    """Give the cities and regions abroad that texts name, each with its kind of Place."""
    found = {city: "city" for *_, cities in _rows("countries.tsv", 3) for city in cities.split()}
    for _, cities, regions, _ in _rows("abroad.tsv", 4):
        found |= dict.fromkeys(cities.split(), "city")
        found |= dict.fromkeys(regions.split(), "region")
    return found


@cache
def framed_cities() -> Mapping[str, str]:
    """Give the cities abroad that count only behind their country: 越南海防 is 海防."""
    names = {country: cities.split() for country, _, _, cities in _rows("abroad.tsv", 4)}
    return {
        form + city: city
        for form, country in countries().items()
        for city in names.get(country, ())
    }


@cache
def listed_companies() -> tuple[str, ...]:
    """Give the short names of companies that are no words of the language, sorted."""
    return tuple(sorted({*_lines("listed.tsv"), *(line for line in _firms() if "\t" not in line)}))


@cache
def company_names() -> frozenset[str]:
    """Give the short names that name a company wherever they stand."""
    return frozenset((*table("enterprises")["names"], *listed_companies()))


@cache
def framed_companies() -> frozenset[str]:
    """Give the short names of companies that are also words, places or given names."""
    return frozenset(name for name, _, mark in (line.partition("\t") for line in _firms()) if mark)


@cache
def _firms() -> tuple[str, ...]:
    return tuple(_lines("firms.tsv"))


def forms(lines: Iterable[str]) -> dict[str, str]:
    """Give every form of the lines with the first form of its line."""
    return {form: line.split()[0] for line in lines for form in line.split()}


@cache
def known_parks() -> Mapping[str, str]:
    """Give every form of the parks that are known by name with the park's full name."""
    found = forms(table("parks")["known"]["names"])
    for province, parts in table("parks")["free_trade"].items():
        found |= dict(_free_trade(province, parts))
    return {form.replace("“", "").replace("”", ""): name for form, name in found.items()}


@cache
def homes() -> Mapping[str, str]:
    """Give the provinces in which laboratories and institutes that are known by name stand."""
    provinces = table("institutions")["homes"].items()
    return {name: province for province, names in provinces for name in names.split()}


def _free_trade(province: str, parts: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Give the forms of a province's zone of free trade and of its parts: 苏州自贸片区."""
    zone = f"中国（{province}）自由贸易试验区"
    short = [f"{province}{word}" for word in ("自由贸易试验区", "自贸试验区", "自贸区")]
    wholes = [zone, f"中国（{province}）自贸试验区", *short]
    yield from ((whole, zone) for whole in wholes)
    for part in parts:
        area = f"{part}片区"
        alone = [f"{province}{part}自贸片区", f"{part}自贸片区"]
        named = [f"{whole}{end}" for whole in wholes for end in (area, f"（{area}）")]
        bare = [f"自贸试验区{area}", f"自贸区{area}"]
        yield from ((form, zone + area) for form in (*named, *alone, *bare))


def _rows(file: str, columns: int) -> Iterable[list[str]]:
    for line in _lines(file):
        cells = line.split("\t")
        yield cells + [""] * (columns - len(cells))


def _lines(file: str) -> Iterable[str]:
    text = (_HERE / file).read_text("utf-8")
    return (line for line in text.splitlines() if line and line[0] != "#")
