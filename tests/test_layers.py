"""The rooms lie as they are drawn: imports flow one way, each library has one home, and nothing grows too large."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "kg").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "data", "info", "misc", "handler"}

every_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(parsed(path)) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    """Return the last name of what is called: `fork` of `os.fork()`."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_imports_flow_one_way_and_every_library_has_one_home() -> None:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(cache_dir=None))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert " kept, 0 broken" in done.stdout


@every_module
def test_a_module_has_at_most_300_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


@every_module
def test_a_function_has_at_most_60_lines(path: Path) -> None:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or node.lineno) - node.lineno + 1 <= 60, node.name


def test_most_functions_have_less_than_20_lines() -> None:
    sizes = sorted(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )

    assert sizes[len(sizes) * 3 // 4] < 20


@every_module
def test_a_module_is_named_for_what_it_holds(path: Path) -> None:
    assert not VAGUE & {path.stem, path.parent.name}


@every_module
def test_a_module_says_what_it_holds_and_reads_types_late(path: Path) -> None:
    tree = parsed(path)

    assert ast.get_docstring(tree)
    late = any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree.body)
    assert late or len(tree.body) == 1 or path.name == "__init__.py"


@every_module
def test_a_process_is_spawned_and_never_forked(path: Path) -> None:
    """A store that is open when a process forks is written twice, and one of the two writings is lost."""
    for call in calls(path):
        assert called(call) not in {"fork", "forkpty", "Pool", "ProcessPoolExecutor", "set_start_method"}
        if called(call) == "get_context":
            assert [ast.literal_eval(argument) for argument in call.args] == ["spawn"]
        if called(call) == "Process":
            assert isinstance(call.func, ast.Attribute)
            assert getattr(call.func.value, "id", "") == "context"


@every_module
def test_nothing_evaluates_text_as_python(path: Path) -> None:
    for call in calls(path):
        assert not (isinstance(call.func, ast.Name) and call.func.id in {"eval", "exec", "compile", "__import__"})
        assert not (
            isinstance(call.func, ast.Attribute)
            and called(call) in {"loads", "load"}
            and "pickle" in ast.dump(call.func)
        )


@every_module
def test_no_trouble_is_swallowed(path: Path) -> None:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.dump(node.type) if node.type else "everything"
            assert "everything" not in caught
            assert "'Exception'" not in caught
            assert "'BaseException'" not in caught
