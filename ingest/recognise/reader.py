"""All readers of names over one document, and which of their finds stay.

The longest name wins; names of one span stay side by side (a split coordination); what lies inside
a longer name is none. Invariant: no two mentions overlap but those of one and the same span.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, pairwise

from policygraph.ingest.bylines import find_parts
from policygraph.ingest.model import Document, Mention
from policygraph.ingest.recognise.alike import find_alike
from policygraph.ingest.recognise.apps import find_apps
from policygraph.ingest.recognise.branches import find_branches
from policygraph.ingest.recognise.brands import find_brands
from policygraph.ingest.recognise.campaigns import find_campaigns
from policygraph.ingest.recognise.chained import find_chained
from policygraph.ingest.recognise.companies import find_companies
from policygraph.ingest.recognise.counted import find_counted
from policygraph.ingest.recognise.days import find_days
from policygraph.ingest.recognise.departments import find_departments
from policygraph.ingest.recognise.doubled import find_doubled
from policygraph.ingest.recognise.drives import find_drives
from policygraph.ingest.recognise.efforts import find_efforts
from policygraph.ingest.recognise.endings import find_endings
from policygraph.ingest.recognise.events import find_events
from policygraph.ingest.recognise.firms import find_firms
from policygraph.ingest.recognise.frames import find_framed
from policygraph.ingest.recognise.free_trade import find_free_trade
from policygraph.ingest.recognise.funds import find_funds
from policygraph.ingest.recognise.gatherings import find_gatherings
from policygraph.ingest.recognise.geography import find_places
from policygraph.ingest.recognise.groupings import find_groupings
from policygraph.ingest.recognise.holdings import find_holdings
from policygraph.ingest.recognise.hospitals import find_hospitals
from policygraph.ingest.recognise.initiatives import find_initiatives
from policygraph.ingest.recognise.known import find_known, is_of_clinic
from policygraph.ingest.recognise.listed import find_listed
from policygraph.ingest.recognise.listed_sorts import find_listed_sorts
from policygraph.ingest.recognise.lists import find_in_lists
from policygraph.ingest.recognise.mates import find_mates
from policygraph.ingest.recognise.money import find_money, find_short_money
from policygraph.ingest.recognise.neighbours import find_neighbours
from policygraph.ingest.recognise.offices import find_offices
from policygraph.ingest.recognise.opened import find_opened
from policygraph.ingest.recognise.own_forms import find_own_forms
from policygraph.ingest.recognise.page import Page
from policygraph.ingest.recognise.pieces import find_pieces
from policygraph.ingest.recognise.place_firms import find_place_firms, find_placed
from policygraph.ingest.recognise.plants import find_plants
from policygraph.ingest.recognise.project_lists import find_in_project_lists
from policygraph.ingest.recognise.quoted import find_quoted
from policygraph.ingest.recognise.repeats import find_repeats
from policygraph.ingest.recognise.run_zones import find_run_zones
from policygraph.ingest.recognise.settlements import find_settlements
from policygraph.ingest.recognise.sharing import find_sharing
from policygraph.ingest.recognise.shortened import find_shortened
from policygraph.ingest.recognise.sites import find_sites
from policygraph.ingest.recognise.subjects import find_subjects
from policygraph.ingest.recognise.titles import find_in_titles
from policygraph.ingest.recognise.twins import find_twins
from policygraph.ingest.recognise.unify import define, unify
from policygraph.ingest.recognise.ventures import find_ventures
from policygraph.ingest.recognise.waters import find_waters
from policygraph.ingest.recognise.zones import as_parks, find_zones

# Of two names with one span the earlier label stays, but for coordinations.
_ORDER = ("Program", "Platform", "Park", "Institution", "Enterprise", "Department", "Place")

READERS = (
    find_in_titles,
    find_in_lists,
    find_framed,
    find_sharing,
    find_listed_sorts,
    find_alike,
    find_events,
    find_gatherings,
    find_funds,
    find_money,
    find_quoted,
    find_campaigns,
    find_drives,
    find_efforts,
    find_days,
    find_initiatives,
    find_pieces,
    find_apps,
    find_endings,
    find_companies,
    find_holdings,
    find_place_firms,
    find_groupings,
    find_ventures,
    find_plants,
    find_in_project_lists,
    find_brands,
    find_subjects,
    find_known,
    find_listed,
    find_firms,
    find_sites,
    find_hospitals,
    find_zones,
    find_run_zones,
    find_opened,
    find_free_trade,
    find_departments,
    find_offices,
    find_places,
    find_settlements,
    find_waters,
    find_twins,
)


def recognise(document: Document) -> tuple[Mention, ...]:
    """Give all names of a document in text order, but those of documents (《…》)."""
    page = Page(document)
    found = [
        mention
        for part in _parts(page)
        for mention in _find(part)
        if page.is_open(mention.start, mention.end) and not is_of_clinic(page.text, mention)
    ]
    first = select(found)
    further = (
        define(page, first),
        find_shortened(page, first),
        find_short_money(page, first),
        find_counted(page, first),
        find_mates(page, first),
        find_own_forms(page, first),
        find_neighbours(page, first),
        find_branches(page, first),
        find_chained(page, first),
        find_doubled(page, first),
    )
    chosen = select([*first, *chain.from_iterable(further)])
    chosen = select([*chosen, *find_placed(page, chosen)])
    if repeats := tuple(find_repeats(page, chosen)):
        chosen = select([*chosen, *repeats])
    return unify(page, as_parks(page, chosen))


def _parts(page: Page) -> Iterator[Page]:
    """Give the page; where places have parts of their own, one page each, the rest blanked."""
    parts = [part for part in find_parts(page.document) if part.owner.label == "Place"]
    if not parts:
        yield page
        return
    text = page.document.text
    for part in parts:
        head = part.head(page.head)
        own = "\n" * part.start + text[part.start : part.end]
        yield Page(replace(page.document, text=own, head=head))
    edges = [0, *(edge for part in parts for edge in (part.start, part.end)), len(text)]
    rest = "".join(
        text[start:end] if at % 2 == 0 else "\n" * (end - start)
        for at, (start, end) in enumerate(pairwise(edges))
    )
    yield Page(replace(page.document, text=rest))


def _find(page: Page) -> Iterator[Mention]:
    for reader in READERS:
        yield from reader(page)


def select(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """Give the mentions that stay: longest first, then the earlier, then the order of labels."""
    ranked = sorted(
        dict.fromkeys(found),
        key=lambda m: (
            m.start - m.end,
            m.rule != "defined",
            m.start,
            _ORDER.index(m.label),
            m.name,
            m.rule,
        ),
    )
    taken: list[Mention] = []
    # What was taken is never shorter: a rival covers the first or the last character.
    covering: dict[int, list[Mention]] = {}
    for mention in ranked:
        rivals = chain(covering.get(mention.start, ()), covering.get(mention.end - 1, ()))
        if all(_beside(mention, rival) for rival in rivals):
            taken.append(mention)
            beside = covering.get(mention.start, [])
            beside.append(mention)
            covering.update(dict.fromkeys(range(mention.start, mention.end), beside))
    return tuple(sorted(taken, key=lambda m: (m.start, m.end, m.label, m.name)))


def _beside(mention: Mention, rival: Mention) -> bool:
    """Tell whether two names of one span come from one split coordination."""
    same = (mention.start, mention.end, mention.rule) == (rival.start, rival.end, rival.rule)
    return same and mention.label == rival.label and mention.name != rival.name
