"""Write the JSON Schemas of all configs into `schemas/json/`: `python -m schemas.generate`.

Example: after a change of `records.py`, run it and commit the result; a test compares.
"""

import json
from pathlib import Path

from schemas.features import json_schema
from schemas.layers import StoredLayer
from schemas.rows import CONFIGS


def json_schemas() -> dict[str, str]:
    """Return file name -> content of every committed JSON Schema."""
    schemas = {config: json_schema(config) for config in CONFIGS}
    schemas["stored-layer"] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **StoredLayer.model_json_schema(),
    }
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        for name, schema in schemas.items()
    }


if __name__ == "__main__":
    folder = Path(__file__).parent / "json"
    for name, content in json_schemas().items():
        (folder / name).write_text(content, encoding="utf-8")
