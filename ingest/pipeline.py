"""The stages of reading as one spaCy pipeline, for looking at a document and for adding to it.

The `Language` carries the text as characters. Each stage of `extract` is a component of it that
adds to the `Work` in `doc.user_data`; what was found lies as spans in `doc.spans` (mentions,
sections), where displaCy can show it. `extract` runs the same stages without it: a token a
character takes more memory than all that is read from the text.
"""

from collections.abc import Callable, Iterable
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from policygraph.ingest.extract import STAGES, Work
from policygraph.ingest.model import Document

WORK = "policygraph"
"""The key in `doc.user_data` under which the stages find their `Work`."""


def analyse(document: Document) -> Doc:
    """Give the spaCy document of a text, with its `Work` and its spans."""
    nlp = pipeline()
    # One token a character, as the blank tokenizer of zh gives, without its search for blanks.
    doc = Doc(nlp.vocab, words=list(document.text), spaces=[False] * len(document.text))
    doc.user_data[WORK] = Work(document)
    return nlp(doc)


@cache
def pipeline() -> Language:
    """Give the pipeline: characters as tokens, one component for each stage."""
    nlp = spacy.blank("zh")
    # No statistical model is in it, so that length costs no memory worth a limit.
    nlp.max_length = 100_000_000
    for name, stage in STAGES:
        Language.component(name, func=_component(stage))
        nlp.add_pipe(name)
    return nlp


def _component(stage: Callable[[Work], None]) -> Callable[[Doc], Doc]:
    def run(doc: Doc) -> Doc:
        stage(doc.user_data[WORK])
        if stage is STAGES[-1][1]:
            _show(doc)
        return doc

    return run


def _show(doc: Doc) -> None:
    """Put what was found into the spans of the spaCy document."""
    work: Work = doc.user_data[WORK]
    doc.spans["mentions"] = _spans(doc, ((m.start, m.end, m.label) for m in work.mentions))
    doc.spans["sections"] = _spans(
        doc,
        (
            (s.start, s.heading_end, "Task" if s.is_task else "Section")
            for s in work.document.sections
        ),
    )


def _spans(doc: Doc, found: Iterable[tuple[int, int, str]]) -> list[Span]:
    spans = (
        doc.char_span(start, end, label=label, alignment_mode="expand")
        for start, end, label in found
        if end > start
    )
    return [span for span in spans if span is not None]
