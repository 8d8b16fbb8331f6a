"""The rules by kind of fact, one kind per file; whoever adds a file or a rule has added it to the reading."""
