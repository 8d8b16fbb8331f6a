"""Values of which a reading makes thousands: frozen for whoever writes code, and made without the cost of it.

A frozen dataclass sets its fields by a call for each, which takes four times as long as making the value otherwise.
Nobody can change such a value and pass the type checker; the values of the record are frozen at run time as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:

    def value(*, frozen: bool, **options: Any) -> Any:
        """Return the decorator of a dataclass that compares and hashes as a frozen one."""
        return dataclass(unsafe_hash=frozen, **options)


__all__ = ["value"]
