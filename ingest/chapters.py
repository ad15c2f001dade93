"""What stands over a place of a document: the headings, and whose part it is."""

from policygraph.ingest.bylines import find_parts, part_at
from policygraph.ingest.model import Document, Ref, Section


class Chapters:
    """Gives the titles over a section and the owner of a part; built once for a document."""

    def __init__(self, document: Document) -> None:
        self._root = document.sections[0]
        self._by_path = {section.path: section for section in document.sections}
        self._parts = find_parts(document)

    def titles(self, section: Section) -> list[str]:
        """Give the titles of a section and of those above it, the nearest first."""
        found = []
        while section.path:
            found.append(section.title)
            section = self._by_path.get(section.parent, self._root)
        return found

    def owner(self, offset: int) -> Ref | None:
        """Give the district or park that wrote the part around an offset."""
        part = part_at(self._parts, offset)
        return part.owner if part else None
