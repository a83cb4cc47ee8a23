"""The middle floor: Label Studio, guidelines, rounds, agreement, adjudication, gold. Imports `schemas` only."""
