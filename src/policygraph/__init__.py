"""A knowledge graph of Chinese innovation policy: texts in, departments, tasks and money out."""
