"""The command line: one file per command, each loaded when it is called.

Nothing but click and the standard library is imported before a command runs, so that `kg --help` answers at once.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from kg import __version__
from kg.cli.options import INTERRUPTED
from kg.errors import KgError, ParameterError

COMMANDS = {
    "import": "import_",
    "extract": "extract",
    "ask": "ask",
    "find": "find",
    "queries": "queries",
    "sparql": "sparql",
    "explain": "explain",
    "review": "review",
    "judge": "judge",
    "view": "view",
    "serve": "serve",
    "check": "check",
    "conflicts": "conflicts",
    "diff": "diff",
    "export": "export",
    "evaluate": "evaluate",
}
"""Commands and their modules, in the order of a day's work, which is the order of the help."""


class Failure(click.ClickException):
    """An error of ours as click shows it: one line on stderr, exit code 1."""

    def show(self, file: object = None) -> None:
        """Print the message."""
        click.echo(f"kg: {self.message}", err=True)


class Commands(click.Group):
    """The commands of `COMMANDS`, imported one by one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"kg.cli.{COMMANDS[cmd_name]}").command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what we raise on purpose becomes one line and exit code 1."""
        try:
            return super().invoke(ctx)
        except ParameterError as error:
            raise click.UsageError(str(error)) from error
        except KgError as error:
            raise Failure(str(error)) from error
        except KeyboardInterrupt:
            click.echo("kg: interrupted", err=True)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            # whoever read our output has enough; nothing more may be written, not even at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except OSError as error:
            raise Failure(f"{error.filename or 'output'}: {error.strerror or error}") from error


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "KG", "max_content_width": 100},
    epilog="Example: kg import data/articles && kg ask who/co-chaired",
)
@click.version_option(__version__, package_name="governance-kg", prog_name="kg")
def main() -> None:
    """Read Vietnamese governance news into a knowledge graph, and ask it.

    Đọc tin tức quản trị thành đồ thị tri thức, và hỏi đồ thị ấy.
    """
