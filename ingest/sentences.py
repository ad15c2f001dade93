"""Sentences of a normalised text: they end at 。！？ or at the end of a line."""

from bisect import bisect_right

from policygraph.ingest.lazy import lazy

# Closing quotes and brackets belong to the sentence that they close: “……。”
_END = lazy(r"[。！？!?\n](?:(?<!\n)[。！？!?]*[”’」』）)]*|\n*)")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Give the (start, end) of all sentences, in order, without the line ends and blanks around."""
    spans, start = [], 0
    for match in (*_END.finditer(text), None):
        end = match.end() if match else len(text)
        piece = text[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            spans.append((left, start + len(piece.rstrip())))
        start = end
    return tuple(spans)


class SentenceIndex:
    """Finds the sentence that holds an offset."""

    def __init__(self, text: str) -> None:
        self.spans = sentence_spans(text)
        self._starts = [start for start, _ in self.spans]

    def at(self, start: int, end: int) -> tuple[int, int]:
        """Give the span from the sentence that holds `start` to the one that holds `end - 1`."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = max(bisect_right(self._starts, max(end - 1, start)) - 1, first)
        if not self.spans:
            return start, end
        return min(self.spans[first][0], start), max(self.spans[last][1], end)
