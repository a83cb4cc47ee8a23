"""The ground floor: what a record is, which labels exist, what an offset means, what is checked.

Imports nothing of `annotation` or `corpus`.
"""

SCHEMA_VERSION = "1.0.0"
"""Version of the record definitions; MAJOR when a consumer of the old fields would break."""
