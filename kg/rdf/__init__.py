"""The graph's own language: namespaces, claims, the fused graph, the ontology and what holds data to it."""
