"""The JSON Schemas of what is written for programs: ``python -m tests.cli.schemas`` writes them."""

import ast
import inspect
from textwrap import dedent
from typing import Any, get_args, get_type_hints

import msgspec
from msgspec import UnsetType

from logboek.cli.programs import SHAPES
from logboek.locations import content_root

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def build(name: str) -> str:
    """The schema of ``logboek <name> --json``, made from the types and their documentation."""
    schema = msgspec.json.schema(SHAPES[name])
    definitions = schema.get("$defs", {})
    for kind in _structs(SHAPES[name], set()):
        definition = definitions.get(kind.__name__, {})
        properties = definition.get("properties", {})
        for field, hint in get_type_hints(kind).items():
            properties.get(field, {}).pop("default", None)
            if field in properties and UnsetType not in get_args(hint):
                definition.setdefault("required", [])
                if field not in definition["required"]:
                    definition["required"].append(field)
        for field, sentence in _sentences(kind).items():
            if field in properties:
                properties[field] = {"description": sentence, **properties[field]}
    whole = {"$schema": DIALECT, "title": f"logboek {name} --json", **schema}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"


def _structs(shape: Any, seen: set[Any]) -> set[Any]:
    if isinstance(shape, type) and issubclass(shape, msgspec.Struct):
        if shape not in seen:
            seen.add(shape)
            for hint in get_type_hints(shape).values():
                _structs(hint, seen)
    else:
        for part in get_args(shape):
            _structs(part, seen)
    return seen


def _sentences(kind: Any) -> dict[str, str]:
    """The sentence that stands under each field in the source."""
    found: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        if each.__module__.startswith("logboek."):
            body = ast.parse(dedent(inspect.getsource(each))).body[0]
            assert isinstance(body, ast.ClassDef)
            for field, below in zip(body.body, body.body[1:], strict=False):
                if (
                    isinstance(field, ast.AnnAssign)
                    and isinstance(field.target, ast.Name)
                    and isinstance(below, ast.Expr)
                    and isinstance(below.value, ast.Constant)
                ):
                    found[field.target.id] = " ".join(str(below.value.value).split())
    return found


if __name__ == "__main__":
    for name in SHAPES:
        path = content_root() / "schema" / f"{name}.json"
        path.write_text(build(name), encoding="utf-8")
