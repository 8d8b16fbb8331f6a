"""Where the graph is kept: one writer, readers on snapshots, one atomic update per article."""
