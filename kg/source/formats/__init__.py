"""One file per input format; each defines `FORMAT`."""
