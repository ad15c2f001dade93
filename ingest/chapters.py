"""The chain of headings over each section of a document."""

from policygraph.ingest.model import Document, Section


class Chapters:
    """Gives the titles over a section; built once for a document."""

    def __init__(self, document: Document) -> None:
        self._root = document.sections[0]
        self._by_path = {section.path: section for section in document.sections}

    def titles(self, section: Section) -> list[str]:
        """Give the titles of a section and of those above it, the nearest first."""
        found = []
        while section.path:
            found.append(section.title)
            section = self._by_path.get(section.parent, self._root)
        return found
