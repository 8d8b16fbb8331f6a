"""The letters of Vietnamese and foreign names as character classes for patterns.

Capitals are listed one by one: a range such as `À-Ỹ` holds lower-case letters as well.
"""

from __future__ import annotations

from typing import Final

LATIN: Final = tuple(map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))))
UPPER: Final = "".join(c for c in LATIN if c.isupper())
LOWER: Final = "".join(c for c in LATIN if c.islower())
EDGE: Final = r"(?<![^\W_])"
"""No letter or digit stands before."""
END: Final = r"(?![^\W_])"
"""No letter or digit stands after."""
CAPITALIZED: Final = (
    rf"(?:Ma?c(?=[{UPPER}][{LOWER}]))?[{UPPER}](?:['’][{UPPER}]{{0,2}})?[{LOWER}]*"
    rf"(?:[-'’][{UPPER}{LOWER}][{LOWER}]*){{0,5}}"
)
"""One word of a name: `Nguyễn`, `H'Yâm`, `Seo-yeon`, `McLean`, `Y`."""
