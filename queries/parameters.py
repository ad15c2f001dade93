"""What a user gave, made into what a query file takes: names to ids, words to numbers.

Every door hands over strings or JSON values; the question's header says what they must be.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from policygraph.graph.errors import Candidate, ParameterError
from policygraph.graph.store import Store
from policygraph.queries.names import find_entity, find_task
from policygraph.queries.question import Parameter, Question, Value

# Longest text that a parameter may be; the longest name of the corpus has 60 characters.
LONGEST = 300
TRUE = frozenset({"true", "1", "yes", "y", "是"})
FALSE = frozenset({"false", "0", "no", "n", "否"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """The parameters as the store takes them; `entities` holds what each name was found to be."""

    values: Mapping[str, Value]
    entities: Mapping[str, Candidate]


def resolve_parameters(store: Store, question: Question, given: Mapping[str, object]) -> Resolved:
    """Give the values of all parameters of the question, absent ones as None.

    Raises:
        ParameterError: one is unknown, missing or wrong.
        UnknownEntity, AmbiguousName: a name leads to no entity, or to several.
    """
    if unknown := sorted(given.keys() - question.params.keys()):
        raise ParameterError(
            f"{question.id} has no parameter “{unknown[0]}”",
            todo=f"its parameters are {', '.join(question.params) or 'none'}",
        )
    values: dict[str, Value] = {}
    entities: dict[str, Candidate] = {}
    for parameter in question.params.values():
        value = read_value(parameter, given.get(parameter.name))
        if value is not None and parameter.type in {"entity", "document", "task"}:
            found = find_named(store, parameter, str(value))
            entities[parameter.name], value = found, found.id
        values[parameter.name] = value
    return Resolved(values, entities)


def find_named(store: Store, parameter: Parameter, text: str) -> Candidate:
    """Give the entity or task that a parameter's text names."""
    if parameter.type == "task":
        return find_task(store, text)
    return find_entity(store, text, parameter.labels)


def read_value(parameter: Parameter, value: object) -> Value:
    """Give one value as the parameter's type, or its default, or None.

    Raises:
        ParameterError: it is missing, or not of the type.
    """
    if value is None or value == "":
        if parameter.required:
            raise ParameterError(
                f"{parameter.name} is missing: {parameter.says.en}（{parameter.says.zh}）",
                todo=f"for example {parameter.name}={parameter.example}",
            )
        return parameter.default
    if parameter.type == "boolean":
        return read_boolean(parameter, value)
    if parameter.type in {"integer", "year"}:
        return read_integer(parameter, value)
    text = read_text(parameter, value)
    if parameter.choices and text not in parameter.choices:
        raise wrong(parameter, value, f"one of {', '.join(parameter.choices)}")
    return text


def wrong(parameter: Parameter, value: object, wanted: str) -> ParameterError:
    """Give the error of a value that is not what was wanted."""
    shown = repr(value)[:LONGEST]
    return ParameterError(f"{parameter.name} is {shown} and must be {wanted}")


def read_boolean(parameter: Parameter, value: object) -> bool:
    """Give a truth value from true/false, yes/no, 1/0 or 是/否."""
    word = str(value).strip().casefold()
    if word not in TRUE | FALSE:
        raise wrong(parameter, value, "true or false")
    return word in TRUE


def read_integer(parameter: Parameter, value: object) -> int:
    """Give a whole number within the parameter's bounds."""
    text = str(value).strip()
    wanted = f"a whole number from {parameter.minimum} to {parameter.maximum}"
    if isinstance(value, bool) or not (text.isascii() and text[:LONGEST].isdigit()):
        raise wrong(parameter, value, wanted)
    if (
        len(text) > len(str(parameter.maximum))
        or not parameter.minimum <= int(text) <= parameter.maximum
    ):
        raise wrong(parameter, value, wanted)
    return int(text)


def read_text(parameter: Parameter, value: object) -> str:
    """Give a text of bounded length that can be written down as UTF-8."""
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise wrong(parameter, value, "a text")
    text = str(value).strip()
    # A lone half of a surrogate pair, as JSON may carry it, is no character.
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise wrong(parameter, value, "a text of whole characters")
    if not 0 < len(text) <= LONGEST:
        raise wrong(parameter, value, f"a text of 1 to {LONGEST} characters")
    return text
