"""XML of office files without entities, read by names without namespaces.

Strict and transitional OOXML differ in their namespaces alone.
"""

from lxml import etree

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers.package import BOMB, damaged


def parse_xml(data: bytes, where: str) -> etree._Element:
    """Give the root of an XML part; no part of an office file has a document type or entities.

    Raises:
        UnreadableFile: it is not well-formed, nested too deep, or declares a document type.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
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
