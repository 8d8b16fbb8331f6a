"""Questions to the graph: files with a name, parameters and columns, and whatever SPARQL a person writes."""
