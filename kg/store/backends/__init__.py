"""One file per engine; each defines `BACKEND`."""
