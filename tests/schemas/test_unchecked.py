import pickle

import pytest
from pydantic import ValidationError

from schemas.records import Addressee, Cluster, Link, Mention, Quote, Span
from schemas.unchecked import unchecked

SPAN = {"start": 0, "end": 3, "text": "قال"}


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Span, SPAN),
        (Mention, SPAN | {"id": "m0-3-PERS", "label": "PERS", "cluster": None}),
        (Cluster, {"id": "c1", "name": "عمّان", "label": "GPE", "kb_id": None}),
        (Link, SPAN | {"role": "relay", "cluster": "c1", "cue": Span(start=9, end=12, text="نقل")}),
        (Addressee, SPAN | {"cluster": "c1"}),
        (Quote, {"id": "q0-3", "kind": "direct", "spans": (), "cue": None, "chain": (), "addressee": None}),
    ],
)
def test_a_record_made_unchecked_is_the_validated_one(kind, fields):
    made, _ = unchecked(kind)([dict(fields), {}])
    validated = kind.model_validate(fields)
    assert made == validated
    assert hash(made) == hash(validated)
    assert (repr(made), made.model_dump_json()) == (repr(validated), validated.model_dump_json())
    assert made.model_fields_set == validated.model_fields_set
    assert pickle.loads(pickle.dumps(made)) == made


def test_a_record_made_unchecked_is_frozen_and_its_copies_are_apart():
    first, second = unchecked(Span)([dict(SPAN), dict(SPAN)])
    assert first.model_copy(update={"end": 2}).end == 2
    assert (first, first.model_fields_set) == (second, second.model_fields_set)
    with pytest.raises(ValidationError, match="frozen"):
        first.start = 1
