"""The config that stands in the place of the texts in a stand-off release."""

import pyarrow as pa

_SPAN = [("start", pa.int64()), ("end", pa.int64())]
WINDOWS = pa.schema(
    [
        ("article_id", pa.string()),
        ("record_sha256", pa.string()),
        ("text_sha256", pa.string()),
        ("text_length", pa.int64()),
        ("windows", pa.list_(pa.struct([*_SPAN, ("words", pa.int64()), ("hash", pa.string())]))),
        ("places", pa.list_(pa.struct([("path", pa.string()), *_SPAN]))),
        ("sealed", pa.string()),
        (
            "annotations",
            pa.list_(
                pa.struct([("places", pa.list_(pa.struct([("path", pa.string()), *_SPAN]))), ("sealed", pa.string())])
            ),
        ),
    ]
)
"""Config `windows`: a row an article, in the order of the articles; the last column follows its annotation rows."""
