"""The order of the rooms: the only place that knows how an article gets from its file into the graph.

`extracting` leads a page to its record, `tracing` to what the rules made of it, `importing` a record into the store,
`settling` all records to the fused graph.
"""
