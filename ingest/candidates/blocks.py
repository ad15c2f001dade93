"""Which pairs are worth a look: those that share one of a name's forms, never all with all.

Names of one label meet in blocks: by sound, without their place, in usual short words, one
character away, one inside the other, by characters, by their rarest parts. A form that many names
share tells nothing, and its block is left out; so the work grows with the names and not with their
square.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from policygraph.ingest.candidates.forms import (
    body_stem,
    bracket_forms,
    indicator_form,
    is_within,
    letters,
    near_sound,
    short_form,
    split_place,
)
from policygraph.ingest.candidates.things import Thing
from policygraph.ingest.recognise.bodies import body_key
from policygraph.ingest.succession import successor_keys

MOST = 12
"""Names that a block may hold: a form that more names share is a kind and no name."""

_PART = 3
_RAREST = 3
_SHORTEST_PART = 4
_SHORTEST_SOUND = 2
_MOST_SHORT = 200
"""Names of one first and last character among which short forms are still looked for."""

_UNPLACED = ("Indicator", "Place")
"""Labels whose names no place in front belongs to: 省级X is another indicator than X."""

Pairs = set[tuple[int, int]]


def find_pairs(things: Sequence[Thing]) -> Pairs:
    """Give the numbers of things that share a form, the smaller first.

    Things of one label share any form; things of different labels the whole name.
    """
    found: Pairs = set()
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    by_label: defaultdict[str, list[int]] = defaultdict(list)
    for number, thing in enumerate(things):
        by_key[thing.key].append(number)
        by_label[thing.label].append(number)
    _add(found, by_key.values())
    for label, numbers in by_label.items():
        keys = {number: things[number].key for number in numbers}
        for blocks in (_by_name(label, keys), _by_one_character(keys), _by_rare_parts(keys)):
            _add(found, blocks.values())
        _add(found, _by_brackets(things, numbers).values())
        if label == "Department":
            found.update(_by_succession(keys))
        found.update(_by_inside(keys))
        if label not in _UNPLACED:
            found.update(_by_short_form(keys))
    return found


_Blocks = dict[object, list[int]]


def _add(found: Pairs, blocks: Iterable[list[int]]) -> None:
    for block in blocks:
        if 1 < len(block) <= MOST:
            found.update(combinations(sorted(set(block)), 2))


def _by_name(label: str, keys: dict[int, str]) -> _Blocks:
    """Put names together that are one by sound, place, short words, characters or task."""
    blocks: defaultdict[object, list[int]] = defaultdict(list)
    forms: list[Callable[[str], object]] = [near_sound, letters]
    if label == "Indicator":
        forms.append(indicator_form)
    if label == "Department":
        forms.append(body_stem)
    for number, key in keys.items():
        if len(key) < _SHORTEST_SOUND:
            continue
        for form in forms:
            blocks[form.__name__, form(key)].append(number)
        if label not in _UNPLACED:
            blocks["short", short_form(label, key)].append(number)
            blocks["place", short_form(label, split_place(key)[2])].append(number)
    return blocks


def _by_one_character(keys: dict[int, str]) -> _Blocks:
    """Put names together that differ by one character: each without one of its characters."""
    blocks: defaultdict[object, list[int]] = defaultdict(list)
    for number, key in keys.items():
        if len(key) > _SHORTEST_PART:
            for form in {key[:at] + key[at + 1 :] for at in range(len(key))} | {key}:
                blocks[form].append(number)
    return blocks


def _by_rare_parts(keys: dict[int, str]) -> _Blocks:
    """Put names together by the rarest of their parts of three characters."""
    parts = {
        number: {key[at : at + _PART] for at in range(len(key) - 2)} for number, key in keys.items()
    }
    counts = Counter(part for own in parts.values() for part in own)
    blocks: defaultdict[object, list[int]] = defaultdict(list)
    for number, own in parts.items():
        shared = [part for part in own if 1 < counts[part] <= MOST]
        for part in sorted(shared, key=lambda part: (counts[part], part))[:_RAREST]:
            blocks[part].append(number)
    return blocks


def _by_brackets(things: Sequence[Thing], numbers: Iterable[int]) -> _Blocks:
    blocks: defaultdict[object, list[int]] = defaultdict(list)
    for number in numbers:
        thing = things[number]
        blocks[thing.key].append(number)
        for form in {form for name in thing.names for form in bracket_forms(name)}:
            blocks[form].append(number)
    return blocks


def _by_succession(keys: dict[int, str]) -> Iterator[tuple[int, int]]:
    """Yield bodies with those that took over their work: 国土资源局, 自然资源局 of one place."""
    by_key = {body_key(key): number for number, key in sorted(keys.items(), reverse=True)}
    for number, key in keys.items():
        for later in successor_keys(key) & by_key.keys():
            if by_key[later] != number:
                yield min(number, by_key[later]), max(number, by_key[later])


def _by_inside(keys: dict[int, str]) -> Iterator[tuple[int, int]]:
    """Yield names with those that begin or end with them: 龙城实验室, 智能制造龙城实验室."""
    by_key = {key: number for number, key in keys.items() if len(key) >= _SHORTEST_PART}
    inside: defaultdict[int, list[int]] = defaultdict(list)
    for number, key in keys.items():
        ends = {key[at:] for at in range(1, len(key))} | {key[:at] for at in range(1, len(key))}
        for part in ends & by_key.keys():
            inside[by_key[part]].append(number)
    for short, longer in inside.items():
        if len(longer) <= MOST:
            yield from ((min(short, long), max(short, long)) for long in longer)


def _by_short_form(keys: dict[int, str]) -> Iterator[tuple[int, int]]:
    """Yield names with those that leave characters out: 常大, 常州大学; 中科院, 中国科学院."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for number, key in keys.items():
        blocks[key[:1] + key[-1:]].append(number)
        if key.endswith("大学"):
            blocks[f"{key[:1]}大"].append(number)
    for block in blocks.values():
        if len(block) > _MOST_SHORT:
            continue
        for short, long in combinations(sorted(set(block), key=lambda n: (len(keys[n]), n)), 2):
            if 1 < len(keys[short]) < len(keys[long]) - 1 and is_within(keys[short], keys[long]):
                yield min(short, long), max(short, long)
