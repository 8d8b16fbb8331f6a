"""The graph over HTTP: a read-only SPARQL endpoint on this machine."""
