"""The help: at once, complete, and with an example for every command."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from kg.cli import COMMANDS, main
from tests.cli.typing_commands import Run

ROOT = Path(__file__).parents[2]
DOCS = "\n".join(path.read_text("utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))))


def test_help_imports_nothing_but_click_and_the_standard_library() -> None:
    listing = (
        "import sys\n"
        "from kg.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "names = {name.partition('.')[0] for name in sys.modules}\n"
        "print(sorted(names - set(sys.stdlib_module_names)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, cwd=ROOT, check=True)
    loaded = set(re.findall(r"'([^']+)'", done.stderr.splitlines()[-1]))
    ours = {name for name in loaded if not name.startswith(("_", "sitecustomize", "distutils-precedence"))}
    assert ours - {"kg", "click", "coverage", "typing_extensions"} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_and_an_example_that_names_it(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help
    assert command.short_help
    assert command.epilog
    assert f"kg {name}" in command.epilog


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_in_the_documentation(name: str) -> None:
    assert f"kg {name}" in DOCS


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_asked_either_way(name: str, flag: str, run: Run) -> None:
    result = run(name, flag)
    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_an_unknown_command_is_wrong_usage(run: Run) -> None:
    assert run("improt").exit_code == 2
