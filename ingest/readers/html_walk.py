"""Going through the elements of a web page without nested calls: pages are nested deep."""

from collections.abc import Callable

from selectolax.lexbor import LexborNode


def walk(
    root: LexborNode, enter: Callable[[LexborNode], bool], leave: Callable[[LexborNode], None]
) -> None:
    """Call `enter` and `leave` for each node below the root, in the order of the text.

    Where `enter` gives false, what the node holds is passed over.
    """
    node: LexborNode | None = root.first_child
    while node is not None:
        below = node.first_child if enter(node) else None
        node = below if below is not None else _after(node, root, leave)


def _after(
    node: LexborNode, root: LexborNode, leave: Callable[[LexborNode], None]
) -> LexborNode | None:
    """Leave a node and all that end with it; give the next one."""
    leave(node)
    while node.next is None:
        parent = node.parent
        if parent is None or parent.mem_id == root.mem_id:
            return None
        node = parent
        leave(node)
    return node.next
