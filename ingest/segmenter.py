"""Words of a stretch of text by jieba, for the boundaries that rules leave open.

Its dictionary takes half a second and 60 MB, and few texts need it: it is loaded at the first
question. What it computes from its dictionary is kept in the workspace, else in the user's own
cache folder, and never in a folder where others may write, for it is loaded back as it stands.
"""

import os
import sys
import warnings
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.graph.errors import WorkspaceError
from policygraph.graph.workspace import Workspace

if TYPE_CHECKING:
    from jieba import Tokenizer


def segment(text: str) -> list[str]:
    """Give the words of a text; joined they are the text."""
    return list(_tokenizer().cut(text))


def split_words(text: str) -> list[str]:
    """Give the words of a short stretch by the dictionary alone; joined they are the text."""
    return list(_tokenizer().cut(text, HMM=False))


def is_word(text: str) -> bool:
    """Tell whether a stretch of text is one word of the dictionary."""
    return frequency(text) > 0


def frequency(text: str) -> int:
    """Give how often a word stands in the corpus of the dictionary; 0 for what is none."""
    tokenizer = _tokenizer()
    tokenizer.check_initialized()
    return tokenizer.FREQ.get(text) or 0


@cache
def _tokenizer() -> "Tokenizer":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the escapes in jieba's own patterns
        import jieba

    # Where nothing can be kept (a read-only home) it computes again, and says nothing.
    jieba.setLogLevel("CRITICAL")
    tokenizer = jieba.Tokenizer()
    folder = cache_folder()
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    tokenizer.tmp_dir = str(folder)
    return tokenizer


def cache_folder() -> Path:
    """Give the folder for what is computed from jieba's dictionary."""
    try:
        return Workspace.open().cache
    except WorkspaceError:
        return _user_caches() / "policygraph"


def _user_caches() -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
