"""Deciding on pairs: by id from the command line, or by one key each in a terminal."""

import os
import sys
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from policygraph.cli.screen import console
from policygraph.graph.errors import InputError, PolicyGraphError
from policygraph.graph.workspace import Workspace
from policygraph.ingest.candidates.judge import (
    Written,
    accept,
    calls,
    find_written,
    reject,
    undo,
)
from policygraph.ingest.candidates.pairs import Candidate
from policygraph.ingest.decisions import read_decisions

if TYPE_CHECKING:
    from policygraph.ingest.candidates.survey import Survey

APPLY = "运行 policygraph ingest 后生效 run `policygraph ingest` to apply"
KEYS = (
    "y 同一，用名称 1  2 同一，用名称 2  n 不同  s 跳过  u 撤销上一个  q 退出\n"
    "y one thing, name 1  2 one thing, name 2  n two things  s skip  u undo  q quit"
)


def decide(place: Workspace, found: "Survey", pair: str, *, same: bool) -> str:
    """Accept or reject the pair of an id and say what was written.

    Raises:
        InputError: no open pair has the id; CatalogError, WorkspaceError: it cannot be written.
    """
    candidate = found.find(pair)
    with place.lock():
        written = (accept if same else reject)(place.decisions, candidate)
    return f"{_said(written)}\n撤销 undo: policygraph candidates --undo {written.id}\n{APPLY}"


def take_back(place: Workspace, pair: str) -> str:
    """Take the decision about the pair of an id back and say so.

    Raises:
        InputError: none was made; CatalogError, WorkspaceError: it cannot be written.
    """
    with place.lock():
        written = find_written(read_decisions(place.decisions), pair)
        if written is None or not undo(place.decisions, written):
            raise InputError(
                f"no decision is about the pair “{pair}”",
                where=str(place.decisions),
                todo="take it out of the file by hand",
            )
    return f"已撤销 taken back: {'、'.join(written.names)}\n{APPLY}"


def ask_all(place: Workspace, found: "Survey", shown: list[Candidate]) -> None:
    """Show one pair after another and do what the pressed keys say, until the last or q."""
    _Session(place, found, shown).run()


class _Session:
    """A person at a terminal: the pairs, where in them, and what was written, the last behind."""

    def __init__(self, place: Workspace, found: "Survey", shown: list[Candidate]) -> None:
        self.place, self.found, self.shown = place, found, shown
        self.at = 0
        self.written: list[tuple[int, Written]] = []
        self.out = console()

    def run(self) -> None:
        """Go through the pairs; what was written is told at the end, also after Ctrl-C."""
        try:
            with _single_keys():
                while self.at < len(self.shown):
                    self._show(self.shown[self.at])
                    if not self._do(_key()):
                        break
        finally:
            self.out.print(
                f"{len(self.written)} 个决定已写入 decisions written to {self.place.decisions}",
                soft_wrap=True,
            )
            if self.written:
                self.out.print(APPLY)

    def _show(self, pair: Candidate) -> None:
        head = f"{self.at + 1}/{len(self.shown)}  {pair.score:.2f}  {pair.id}"
        self.out.print(f"\n{head}", style="dim")
        for number, thing in enumerate((pair.keep, pair.other), 1):
            self.out.print(f"{number} {thing.name}", style="bold", end="")
            self.out.print(f"  {thing.label}，{calls(thing)}")
            if quoted := self.found.quoted(thing):
                self.out.print(f"  {quoted}", soft_wrap=True)
        for reason in pair.reasons:
            self.out.print(f"  + {reason.zh} {reason.en}")
        for reason in pair.against:
            self.out.print(f"  - {reason.zh} {reason.en}")
        self.out.print(KEYS, style="dim")

    def _do(self, key: str) -> bool:
        """Do what a key says; tell whether to go on."""
        pair = self.shown[self.at]
        try:
            if key in ("y", "1", "2"):
                with self.place.lock():
                    self._wrote(accept(self.place.decisions, pair, keep_other=key == "2"))
            elif key == "n":
                with self.place.lock():
                    self._wrote(reject(self.place.decisions, pair))
            elif key == "s":
                self.at += 1
            elif key == "u":
                self._undo()
        except PolicyGraphError as error:
            # What contradicts another decision, or a busy workspace: say so and stay at the pair.
            self.out.print(str(error), style="red", soft_wrap=True)
            self.at += key != "u"
        return key != "q"

    def _wrote(self, written: Written) -> None:
        self.out.print(_said(written), style="green")
        self.written.append((self.at, written))
        self.at += 1

    def _undo(self) -> None:
        if self.written:
            at, written = self.written[-1]
            with self.place.lock():
                undo(self.place.decisions, written)
            self.written.pop()
            self.at = at


@contextmanager
def _single_keys() -> Iterator[None]:
    """Let the terminal give each key at once, unseen; what was typed ahead is kept."""
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal, termios.TCSADRAIN)
    try:
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _key() -> str:
    """Give the next key in lower case; the end of input is q."""
    return os.read(sys.stdin.fileno(), 1).decode("ascii", "replace").lower() or "q"


_DONE = {"merge": "合并 merged", "apart": "不再提出 kept apart", "relabel": "改类 relabelled"}


def _said(written: Written) -> str:
    return f"{_DONE[written.kind]}: {'、'.join(written.names)} ({' → '.join(written.labels)})"
