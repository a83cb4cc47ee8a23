"""The automatic annotator: entities, clusters, quotations and chains of sources."""
