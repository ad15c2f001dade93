"""XML of office files without entities, read by names without namespaces.

Strict and transitional OOXML differ in their namespaces alone.
"""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers.package import BOMB, damaged, read_part


@dataclass(frozen=True, slots=True)
class Relation:
    """A part that another part refers to: by which id, as what (styles, worksheet), its name."""

    id: str
    kind: str
    target: str


def parse_xml(data: bytes, where: str) -> etree._Element:
    """Give the root of an XML part; no part of an office file has a document type or entities.

    Raises:
        UnreadableFile: it is not well-formed, nested too deep, or declares a document type.
        MemoryError: it is larger than memory allows.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        # Out of memory, libxml2 has none to say so.
        if "unknown error" in str(error):
            raise MemoryError from error
        raise damaged(where, error) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile("its XML declares entities", where=where, todo=BOMB)
    return root


def local(element: etree._Element) -> str:
    """Give the name of an element without its namespace; what lxml calls a comment is none."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str:
    """Give an attribute by its name without namespace: strict and transitional files differ."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Give the first descendant along a path of names without namespaces."""
    for name in path:
        if element is None:
            return None
        element = next((item for item in element if local(item) == name), None)
    return element


def value(element: etree._Element | None, *path: str) -> str:
    """Give the `val` attribute of a descendant; empty where it or the attribute is missing."""
    found = child(element, *path)
    return "" if found is None else attribute(found, "val")


def relations(package: zipfile.ZipFile, part: str, where: str) -> Iterator[Relation]:
    """Give the parts inside the package that a part refers to; "" is the package itself.

    Raises:
        UnreadableFile: the list of relationships is damaged.
    """
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in package.namelist():
        return
    for item in parse_xml(read_part(package, rels, where), where):
        target = posixpath.normpath(posixpath.join("/", folder, attribute(item, "Target")))
        if attribute(item, "TargetMode") != "External":
            kind = attribute(item, "Type").rpartition("/")[2]
            yield Relation(attribute(item, "Id"), kind, target.lstrip("/"))


def main_part(package: zipfile.ZipFile, where: str, usual: str) -> str:
    """Give the name of the part that holds the document.

    Raises:
        UnreadableFile: the list of relationships is damaged.
    """
    found = [item.target for item in relations(package, "", where) if item.kind == "officeDocument"]
    return found[0] if found else usual
