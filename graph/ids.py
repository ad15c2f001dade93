"""Ids from content: the same name always gives the same id, whatever was loaded before.

Parts are joined by U+001F, which no text holds, so that ("ab", "c") and ("a", "bc") differ.
"""

import hashlib
import unicodedata

ID_DIGITS = 16
"""Hexadecimal digits of an id: 64 bits, a collision in 10 million names has odds below 1e-5."""

# Marks that tell one printed form from another but not one thing from another.
_MARKS = str.maketrans("", "", "“”\"'‘’《》「」『』〈〉 \t\n　·•．.()（）")


def digest(*parts: str) -> str:
    """Give the short hash of the parts, in lower hexadecimal digits."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:ID_DIGITS]


def name_id(label: str, name: str, qualifier: str = "") -> str:
    """Give the id of a name, which is also the id of the node whose canonical name it is.

    The qualifier is empty but where namesakes are kept apart. Example: `park-0f3a…`.
    """
    return f"{label.lower()}-{digest(label, name_key(name), qualifier)}"


def part_id(label: str, document: str, *parts: str) -> str:
    """Give the id of a Section, Task or Observation of a document."""
    return f"{label.lower()}-{digest(label, document, *parts)}"


def fact_id(kind: str, source: str, target: str, amount: str = "") -> str:
    """Give the id of an edge: its type, its ends and, for FUNDS, its amount with its unit."""
    return f"fact-{digest(kind, source, target, amount)}"


def evidence_id(fact: str, document: str, start: int, end: int, rule: str) -> str:
    """Give the id of one statement of a fact."""
    return f"evidence-{digest(fact, document, str(start), str(end), rule)}"


def name_key(form: str) -> str:
    """Give the form under which a name is looked up: width folded, marks and blanks away."""
    return unicodedata.normalize("NFKC", form).translate(_MARKS).casefold()
